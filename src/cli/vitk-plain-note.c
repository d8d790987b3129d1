/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-plain-note.h"

#include "cli/vitk-plain-block.h"
#include "cli/vitk-plain-place.h"
#include "export/vitk-surroundings.h"

#include <glib/gi18n-lib.h>

static void
print_labelled (VitkPrinter *printer, const char *label, const char *words)
{
  g_autofree char *line = NULL;

  if (words == NULL)
    return;
  line = vitk_plain_join_label (label, words);
  vitk_printer_print_text (printer, "  ", "    ", line);
}

/* The words of the article that a note is bound to, always between quotation marks. */
static void
print_place (VitkPrinter *printer, VitkArticle *article, const VitkNotePlace *place)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (article, place->anchor);
  g_autofree char *where =
      anchor != NULL ? vitk_plain_dup_place (anchor) : g_strdup (place->anchor);
  g_autofree char *quote = NULL;

  if (place->quote != NULL)
    quote = g_strdup_printf (C_ ("words of the article", "“%s”"), place->quote);
  print_labelled (printer, where, quote != NULL ? quote : "");
}

static void
print_references (VitkPrinter *printer, VitkArticle *article, const VitkNote *note)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  g_autofree char *list = NULL;
  guint i;

  for (i = 0; i < note->references->len; i++)
    {
      const char *name = g_ptr_array_index (note->references, i);
      const VitkReference *reference = vitk_article_get_reference (article, name);

      g_strv_builder_add (builder,
                          reference != NULL && reference->label != NULL ? reference->label : name);
    }
  labels = g_strv_builder_end (builder);
  list = g_strjoinv (C_ ("list", ", "), labels);
  if (*list != '\0')
    print_labelled (printer, _ ("References concerned"), list);
}

static void
print_note (VitkPrinter *printer, VitkArticle *article, const VitkNote *note)
{
  const char *severity = note->major ? _ ("major") : _ ("minor");
  g_autofree char *heading = g_strdup_printf (
      /* Translators: heading of an editor’s note: its name, "major" or "minor", what it is about.
       */
      _ ("Editor’s note %s (%s): %s"), note->id, severity, vitk_note_kind_get_verdict (note->kind));
  g_autofree char *basis = NULL;
  guint i;

  vitk_printer_leave_gap (printer);
  vitk_printer_print_text (printer, "", "  ", heading);
  for (i = 0; i < note->places->len; i++)
    print_place (printer, article, g_ptr_array_index (note->places, i));
  print_labelled (printer, _ ("The editor says"), note->text);
  print_labelled (printer, _ ("The article says"), note->review_says);
  print_labelled (printer, _ ("The cited source says"), note->source_says);
  print_labelled (printer, _ ("Source"), note->source);
  if (note->basis != NULL && note->checked != NULL)
    /* Translators: what an editor looked at, and when. */
    basis = g_strdup_printf (_ ("%s (%s)"), note->basis, note->checked);
  print_labelled (printer, _ ("Checked against"), basis != NULL ? basis : note->basis);
  print_references (printer, article, note);
}

/**
 * vitk_plain_print_notes:
 * @printer: where to
 * @article: the article they are on
 * @notes: (element-type VitkNote): editor's notes
 *
 * Prints editor's notes with what they are bound to, so that nobody takes them for the article's
 * words.
 */
void
vitk_plain_print_notes (VitkPrinter *printer, VitkArticle *article, GPtrArray *notes)
{
  guint i;

  for (i = 0; i < notes->len; i++)
    print_note (printer, article, g_ptr_array_index (notes, i));
}
