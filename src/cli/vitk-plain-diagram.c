/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-plain-diagram.h"

#include "figure/vitk-diagram-words.h"

/* Words, and where the article says so, each place once. */
static char *
dup_with_places (const char *words, GPtrArray *claims)
{
  GString *line = g_string_new (words);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  guint i;

  for (i = 0; i < claims->len; i++)
    {
      const VitkClaim *claim = g_ptr_array_index (claims, i);

      if (!g_ptr_array_find_with_equal_func (places, claim->anchor, g_str_equal, NULL))
        g_ptr_array_add (places, claim->anchor);
    }
  for (i = 0; i < places->len; i++)
    g_string_append_printf (line, i == 0 ? " [%s" : ", %s",
                            (const char *) g_ptr_array_index (places, i));
  if (places->len > 0)
    g_string_append_c (line, ']');
  return g_string_free (line, FALSE);
}

static void
print_sentence (VitkPrinter *printer, const VitkDiagramSentence *sentence)
{
  g_autofree char *line = dup_with_places (sentence->words, sentence->arc->claims);

  vitk_printer_print_text (printer, "- ", "  ", line);
}

static void
print_sentences (VitkPrinter *printer, const VitkDiagram *diagram, const VitkGlyph *compartment)
{
  GPtrArray *sentences = vitk_diagram_words_dup_sentences (diagram, compartment);
  guint i;

  if (sentences->len > 0 && compartment != NULL)
    {
      g_autofree char *name = vitk_glyph_dup_name (compartment);

      vitk_printer_leave_gap (printer);
      vitk_printer_print_text (printer, "", "", name);
    }
  for (i = 0; i < sentences->len; i++)
    print_sentence (printer, g_ptr_array_index (sentences, i));
  g_ptr_array_unref (sentences);
}

/**
 * vitk_plain_print_diagram:
 * @printer: where to
 * @diagram: a diagram
 *
 * Prints what a diagram says, as sentences, by compartments.
 */
void
vitk_plain_print_diagram (VitkPrinter *printer, const VitkDiagram *diagram)
{
  guint i;

  if (diagram->words != NULL)
    {
      vitk_printer_leave_gap (printer);
      vitk_printer_print_text (printer, "", "", diagram->words);
    }
  vitk_printer_leave_gap (printer);
  print_sentences (printer, diagram, NULL);
  for (i = 0; i < diagram->glyphs->len; i++)
    {
      const VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, i);

      if (glyph->glyph_class == VITK_GLYPH_COMPARTMENT)
        print_sentences (printer, diagram, glyph);
    }
}

/**
 * vitk_plain_print_glyph:
 * @printer: where to
 * @diagram: a diagram
 * @glyph: a glyph of it
 *
 * Prints what a glyph is and what it does, each with the places of the article that say so.
 */
void
vitk_plain_print_glyph (VitkPrinter *printer, const VitkDiagram *diagram, const VitkGlyph *glyph)
{
  g_autofree char *name = vitk_diagram_words_dup_glyph (diagram, glyph);
  g_autofree char *kind = vitk_diagram_words_dup_glyph_kind (glyph);
  g_autoptr (GPtrArray) relations = vitk_diagram_words_dup_relations (diagram, glyph);
  g_autofree char *words =
      dup_with_places (glyph->words != NULL ? glyph->words : kind, glyph->claims);
  guint i;

  vitk_printer_print_text (printer, "", "", name);
  vitk_printer_print_text (printer, "", "", words);
  if (relations->len > 0)
    vitk_printer_leave_gap (printer);
  for (i = 0; i < relations->len; i++)
    print_sentence (printer, g_ptr_array_index (relations, i));
}
