/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "evidence/vitk-study-field.h"

#include <glib/gi18n-lib.h>

/* The name of a field in queries, the content-type of its markup, and what a reader calls it. */
static const struct
{
  const char *nick;
  const char *fact;
  const char *words;
} fields[VITK_STUDY_N_FIELDS] = {
  [VITK_STUDY_DESIGN] = { "design", "study-design", NC_ ("of a study", "Design") },
  [VITK_STUDY_NAME] = { "study", "study-name", NC_ ("of a study", "Name") },
  [VITK_STUDY_SIZE] = { "n", "sample-size", NC_ ("of a study", "Participants") },
  [VITK_STUDY_POPULATION] = { "population", "population", NC_ ("of a study", "Population") },
  [VITK_STUDY_AGE] = { "age", "age", NC_ ("of a study", "Age") },
  [VITK_STUDY_INTERVENTION] = { "isoform", "intervention", NC_ ("of a study", "Intervention") },
  [VITK_STUDY_DOSE] = { "dose", "dose", NC_ ("of a study", "Dose") },
  [VITK_STUDY_COMPARATOR] = { "comparator", "comparator", NC_ ("of a study", "Comparator") },
  [VITK_STUDY_DURATION] = { "duration", "duration", NC_ ("of a study", "Duration") },
  [VITK_STUDY_OUTCOME] = { "outcome", "outcome", NC_ ("of a study", "Outcome") },
  [VITK_STUDY_EFFECT] = { "effect", "effect", NC_ ("of a study", "Effect") },
  [VITK_STUDY_NOTE] = { "note", "note", NC_ ("of a study", "Editor’s notes") },
};

/**
 * vitk_study_field_get_nick:
 * @field: a field
 *
 * Returns: its name in queries
 */
const char *
vitk_study_field_get_nick (VitkStudyField field)
{
  return fields[field].nick;
}

/**
 * vitk_study_field_get_fact:
 * @field: a field
 *
 * Returns: the content-type of its markup
 */
const char *
vitk_study_field_get_fact (VitkStudyField field)
{
  return fields[field].fact;
}

/**
 * vitk_study_field_get_words:
 * @field: a field
 *
 * Returns: what it is called, in the reader's language
 */
const char *
vitk_study_field_get_words (VitkStudyField field)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "of a study", fields[field].words);
}

/**
 * vitk_study_field_from_name:
 * @name: a name: as in queries, or a content-type
 * @field: (out): the field of that name
 *
 * Returns: whether there is one
 */
gboolean
vitk_study_field_from_name (const char *name, VitkStudyField *field)
{
  guint i;

  for (i = 0; i < VITK_STUDY_N_FIELDS; i++)
    if (g_ascii_strcasecmp (name, fields[i].nick) == 0 ||
        g_ascii_strcasecmp (name, fields[i].fact) == 0)
      {
        *field = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * vitk_study_field_from_fact:
 * @fact: the content-type of marked-up words
 * @field: (out): the field it belongs to
 *
 * Returns: whether it says something of a study
 */
gboolean
vitk_study_field_from_fact (const char *fact, VitkStudyField *field)
{
  guint i;

  for (i = 0; i < VITK_STUDY_NOTE; i++)
    if (g_str_equal (fact, fields[i].fact))
      {
        *field = i;
        return TRUE;
      }
  return FALSE;
}
