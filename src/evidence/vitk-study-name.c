/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "evidence/vitk-study-name.h"

#include <glib/gi18n-lib.h>

/* A field of a record that its editor could verify. */
static gboolean
is_verified (const VitkRecord *record, const char *field)
{
  return !g_ptr_array_find_with_equal_func (record->unverified, field, g_str_equal, NULL);
}

/* The family name of the first author, or the name of a group; %NULL if it is not certain. */
static const char *
get_author (const VitkRecord *record)
{
  const VitkName *name;

  if (record->names->len == 0 || !is_verified (record, "authors"))
    return NULL;
  name = g_ptr_array_index (record->names, 0);
  return name->family != NULL ? name->family : name->words;
}

/* What the tables call a study. */
static char *
dup_own_name (const VitkStudy *self)
{
  guint n;
  const VitkStudyValue *names = vitk_study_get_values (self, VITK_STUDY_NAME, &n);

  return n > 0 ? g_strdup (names->fact->fact.words) : NULL;
}

/**
 * vitk_study_dup_short_name:
 * @self: a study
 *
 * A name has no room to say that something in it could not be verified: it has only what could.
 *
 * Returns: (transfer full) (nullable): the first author and the year of its report, as far as they
 *   are certain, as in "Kanellakis 2012"; or else what the tables call it
 */
char *
vitk_study_dup_short_name (const VitkStudy *self)
{
  const VitkRecord *record = self->reference != NULL ? self->reference->record : NULL;
  const char *author = record != NULL ? get_author (record) : NULL;

  if (author == NULL)
    return dup_own_name (self);
  if (record->year == NULL || *record->year == '\0' || !is_verified (record, "year"))
    return g_strdup (author);
  /* Translators: first author and year of a report, as in "Kanellakis 2012". */
  return g_strdup_printf (C_ ("of a study", "%s %s"), author, record->year);
}

/**
 * vitk_study_dup_citation:
 * @self: a study
 *
 * Returns: (transfer full): its short name, as far as it has one, with the label of its reference
 */
char *
vitk_study_dup_citation (const VitkStudy *self)
{
  const char *label = vitk_study_get_name (self);
  g_autofree char *name = vitk_study_dup_short_name (self);

  if (name == NULL)
    /* Translators: label of the reference of a study, as in "[24]". */
    return g_strdup_printf (C_ ("study", "[%s]"), label);
  /* Translators: name of a study, and label of its reference, as in "Smith 2013 [86]". */
  return g_strdup_printf (C_ ("study", "%s [%s]"), name, label);
}
