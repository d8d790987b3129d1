/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-plain-place.h"

#include "cli/vitk-plain-block.h"
#include "cli/vitk-plain-table.h"
#include "export/vitk-plain-text.h"
#include "export/vitk-surroundings.h"

#include <glib/gi18n-lib.h>

/**
 * vitk_plain_dup_place:
 * @anchor: an anchor
 *
 * Returns: (transfer full): where that is, as in "row-12, Table 2"
 */
char *
vitk_plain_dup_place (const VitkAnchor *anchor)
{
  g_autofree char *surroundings = vitk_surroundings_dup_words (anchor);

  if (*surroundings == '\0')
    return g_strdup (anchor->name);
  /* Translators: a place in the article: its anchor, then its table, figure or section. */
  return g_strdup_printf (C_ ("place in the article", "%s, %s"), anchor->name, surroundings);
}

static void
print_citation (VitkPrinter *printer, const VitkCitation *citation)
{
  const VitkAnchor *place = vitk_citation_get_place (citation);
  g_autofree char *where = vitk_plain_dup_place (place);
  g_autofree char *sentence = NULL;
  guint start;
  guint end;

  vitk_printer_print_text (printer, "  ", "  ", where);
  if (place->kind == VITK_ANCHOR_ROW)
    {
      const VitkAnchor *table = vitk_anchor_get_enclosing (place, VITK_ANCHOR_TABLE);

      vitk_plain_print_row (printer, table->target, place->target, "    ");
      return;
    }
  vitk_text_get_sentence (citation->text, citation->start, &start, &end);
  sentence = vitk_plain_text_slice (citation->text, start, end);
  vitk_printer_print_text (printer, "    ", "    ", sentence);
}

/**
 * vitk_plain_print_citations:
 * @printer: where to
 * @citations: (element-type VitkCitation): what cites one reference, in reading order
 *
 * Prints how many places these are, and each place with its sentence, or with its row as a record.
 */
void
vitk_plain_print_citations (VitkPrinter *printer, GPtrArray *citations)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autofree char *heading = NULL;
  guint i;

  for (i = 0; i < citations->len; i++)
    {
      VitkCitation *citation = g_ptr_array_index (citations, i);

      if (places->len == 0 ||
          !vitk_citation_is_same_place (g_ptr_array_index (places, places->len - 1), citation))
        g_ptr_array_add (places, citation);
    }
  vitk_printer_leave_gap (printer);
  if (places->len == 0)
    {
      vitk_printer_print_line (printer, _ ("Not cited in the text"));
      return;
    }
  heading = g_strdup_printf (ngettext ("Cited in %u place:", "Cited in %u places:", places->len),
                             places->len);
  vitk_printer_print_line (printer, heading);
  for (i = 0; i < places->len; i++)
    print_citation (printer, g_ptr_array_index (places, i));
}
