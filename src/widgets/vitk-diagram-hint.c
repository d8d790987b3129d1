/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-hint.h"

#include "figure/vitk-diagram-words.h"

#include <glib/gi18n-lib.h>

static char *
dup_words (const char *name, const char *words, guint n)
{
  if (words != NULL)
    /* Translators: a name, what it is, and in how many places the article speaks of it. */
    return g_strdup_printf (ngettext ("%s – %s The article speaks of it in %u place.",
                                      "%s – %s The article speaks of it in %u places.", n),
                            name, words, n);
  /* Translators: a name, and in how many places the article speaks of it. */
  return g_strdup_printf (ngettext ("%s – the article speaks of it in %u place.",
                                    "%s – the article speaks of it in %u places.", n),
                          name, n);
}

/**
 * vitk_diagram_hint_dup:
 * @choice: a diagram
 * @id: (nullable): what is at the pointer or has the keyboard focus; %NULL for nothing
 *
 * Returns: (transfer full): what it is, and how much the article says of it, if one has the diagram
 */
char *
vitk_diagram_hint_dup (VitkDiagramChoice *choice, const char *id)
{
  VitkDiagram *diagram = vitk_diagram_choice_get_diagram (choice);
  const VitkGlyph *glyph = id != NULL ? vitk_diagram_get_glyph (diagram, id) : NULL;
  const VitkArc *arc = id != NULL ? vitk_diagram_get_arc (diagram, id) : NULL;
  const char *words = glyph != NULL ? glyph->words : NULL;
  g_autofree char *name = NULL;

  if (glyph == NULL && arc == NULL)
    return g_strdup ("");
  name = arc != NULL ? vitk_diagram_words_dup_arc (diagram, arc)
                     : vitk_diagram_words_dup_glyph (diagram, glyph);
  if (vitk_diagram_choice_get_figure (choice) != NULL)
    return dup_words (name, words, vitk_diagram_choice_count_claims (choice, id));
  /* Translators: a name, and what it is. */
  return words != NULL ? g_strdup_printf (_ ("%s – %s"), name, words) : g_steal_pointer (&name);
}
