/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "model/vitk-reference.h"

#include <glib/gi18n-lib.h>

/* In the order of VitkReferenceStatus. */
static const struct
{
  const char *nick;
  const char *words;
} statuses[] = {
  { "given", N_ ("given in the article") },
  { "identified", N_ ("identified") },
  { "probable", N_ ("probable match") },
  { "unidentified", N_ ("not identified in the source") },
};

/**
 * vitk_reference_new:
 *
 * Returns: (transfer full): an empty reference
 */
VitkReference *
vitk_reference_new (void)
{
  VitkReference *reference = g_new0 (VitkReference, 1);

  reference->text = vitk_text_new ("", 0, NULL);
  reference->record = vitk_record_new ();
  return reference;
}

/**
 * vitk_reference_free:
 * @reference: (transfer full): a reference
 */
void
vitk_reference_free (VitkReference *reference)
{
  g_free (reference->label);
  vitk_text_free (reference->text);
  vitk_record_free (reference->record);
  g_free (reference);
}

/**
 * vitk_reference_status_get_nick:
 * @status: a status
 *
 * Returns: its name in files and options, as in "probable"
 */
const char *
vitk_reference_status_get_nick (VitkReferenceStatus status)
{
  return statuses[status].nick;
}

/**
 * vitk_reference_status_get_words:
 * @status: a status
 *
 * Returns: the status in the reader's language, as in "probable match"
 */
const char *
vitk_reference_status_get_words (VitkReferenceStatus status)
{
  return _ (statuses[status].words);
}

/**
 * vitk_reference_status_from_nick:
 * @nick: (nullable): a name in files and options
 * @status: (out): the status
 *
 * Returns: whether there is such a status
 */
gboolean
vitk_reference_status_from_nick (const char *nick, VitkReferenceStatus *status)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (nick, statuses[i].nick) == 0)
      {
        *status = (VitkReferenceStatus) i;
        return TRUE;
      }
  return FALSE;
}
