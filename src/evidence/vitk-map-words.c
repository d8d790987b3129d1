/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "evidence/vitk-map-words.h"
#include "evidence/vitk-study-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * vitk_effect_get_words:
 * @effect: a direction
 *
 * Returns: what it is called, in the reader's language
 */
const char *
vitk_effect_get_words (VitkEffect effect)
{
  switch (effect)
    {
    case VITK_EFFECT_FAVOURABLE:
      return C_ ("direction of effect", "Favourable");
    case VITK_EFFECT_NONE:
      return C_ ("direction of effect", "No association");
    case VITK_EFFECT_UNFAVOURABLE:
      return C_ ("direction of effect", "Unfavourable");
    case VITK_EFFECT_MIXED:
      return C_ ("direction of effect", "Mixed");
    default:
      return C_ ("direction of effect", "Not reported");
    }
}

/**
 * vitk_map_heading_get_words:
 * @self: a heading
 *
 * Returns: its words, or that it is not reported
 */
const char *
vitk_map_heading_get_words (const VitkMapHeading *self)
{
  return self->words != NULL ? self->words : C_ ("of a study", "Not reported");
}

/**
 * vitk_map_dup_participants:
 * @participants: how many took part, or 0
 *
 * Returns: (transfer full): the number as the reader's language writes it, or that it is not
 *   reported
 */
char *
vitk_map_dup_participants (double participants)
{
  if (participants <= 0)
    return g_strdup (C_ ("of a study", "Not reported"));
  return g_strdup_printf ("%'.0f", participants);
}

/**
 * vitk_map_heading_dup_total:
 * @self: a heading
 *
 * Returns: (transfer full): how many studies stand under it, and their participants
 */
char *
vitk_map_heading_dup_total (const VitkMapHeading *self)
{
  g_autofree char *participants = NULL;

  if (self->n_studies == 0)
    return g_strdup ("0");
  if (self->participants <= 0)
    /* Translators: studies in a row or a column of a map, none of which says how many took part. */
    return g_strdup_printf (C_ ("total of a map", "%u (not reported)"), self->n_studies);
  participants = vitk_map_dup_participants (self->participants);
  /* Translators: studies in a row or a column of a map, and their participants. */
  return g_strdup_printf (C_ ("total of a map", "%u (%s)"), self->n_studies, participants);
}

/**
 * vitk_map_mark_dup_name:
 * @map: a map
 * @self: a mark of it
 *
 * Returns: (transfer full): all it says, in one line: study, design, participants, intervention,
 *   outcome, direction
 */
char *
vitk_map_mark_dup_name (const VitkEvidenceMap *map, const VitkMapMark *self)
{
  g_autofree char *title = vitk_study_dup_citation (self->study);
  g_autofree char *number = vitk_map_dup_participants (self->participants);
  /* The plural of a number that no long holds is that of a great one. */
  const gulong n = (gulong) MIN (self->participants, 1e9);
  g_autofree char *participants =
      self->participants > 0
          /* Translators: how many took part in a study. */
          ? g_strdup_printf (ngettext ("%s participant", "%s participants", n), number)
          : g_strdup (C_ ("of a study", "participants not reported"));
  const char *given = vitk_evidence_map_get_row (map, self->row)->words;
  const char *outcome = vitk_evidence_map_get_column (map, self->column)->words;

  /* Translators: a study in the map of evidence, for a screen reader: study, design, participants,
   * intervention, outcome, direction of the effect. */
  return g_strdup_printf (
      C_ ("mark of a map", "%s, %s, %s, %s on %s: %s"), title,
      self->design_words != NULL ? self->design_words : C_ ("of a study", "design not reported"),
      participants, given != NULL ? given : C_ ("of a study", "intervention not reported"),
      outcome != NULL ? outcome : C_ ("of a study", "outcome not reported"),
      vitk_effect_get_words (self->effect));
}

/**
 * vitk_evidence_map_dup_summary:
 * @self: a map
 *
 * Returns: (transfer full): how many studies and participants it has, in one line
 */
char *
vitk_evidence_map_dup_summary (const VitkEvidenceMap *self)
{
  g_autofree char *participants = vitk_map_dup_participants (self->participants);
  g_autofree char *studies =
      g_strdup_printf (ngettext ("%u study", "%u studies", self->n_studies), self->n_studies);

  if (self->participants <= 0)
    return g_steal_pointer (&studies);
  /* Translators: how many studies, and how many took part in them. */
  return g_strdup_printf (_ ("%s, participants: %s"), studies, participants);
}

/**
 * vitk_map_get_note:
 *
 * Returns: how a map is to be read, in the reader's language
 */
const char *
vitk_map_get_note (void)
{
  return _ ("A study stands in each cell that its table names; totals count it once. The area of a "
            "mark grows with the square root of its participants.");
}
