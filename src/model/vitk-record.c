/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-record.h"

/**
 * vitk_record_new:
 *
 * Returns: (transfer full): an empty record
 */
VitkRecord *
vitk_record_new (void)
{
  VitkRecord *record = g_new0 (VitkRecord, 1);

  record->authors = g_ptr_array_new_with_free_func (g_free);
  record->unverified = g_ptr_array_new_with_free_func (g_free);
  return record;
}

/**
 * vitk_record_free:
 * @record: (transfer full): a record
 */
void
vitk_record_free (VitkRecord *record)
{
  g_ptr_array_unref (record->authors);
  g_ptr_array_unref (record->unverified);
  g_free (record->title);
  g_free (record->source);
  g_free (record->year);
  g_free (record->volume);
  g_free (record->issue);
  g_free (record->pages);
  g_free (record->doi);
  g_free (record->pmid);
  g_free (record->pmcid);
  g_free (record->uri);
  g_free (record->licence);
  g_free (record);
}
