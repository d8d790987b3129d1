/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "evidence/vitk-study-name.h"

#include <glib/gi18n-lib.h>

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
 * Returns: (transfer full) (nullable): the short name of its report, as in "Kanellakis 2012"; see
 *   vitk_record_dup_short_name(); or else what the tables call it
 */
char *
vitk_study_dup_short_name (const VitkStudy *self)
{
  char *name =
      self->reference != NULL ? vitk_record_dup_short_name (self->reference->record) : NULL;

  return name != NULL ? name : dup_own_name (self);
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
