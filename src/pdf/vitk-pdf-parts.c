/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-parts.h"

/**
 * vitk_pdf_record_free:
 * @record: (nullable) (transfer full): a record
 *
 * Frees a record.
 */
void
vitk_pdf_record_free (VitkPdfRecord *record)
{
  if (record == NULL)
    return;
  g_hash_table_unref (record->fields);
  g_free (record->xmp);
  g_free (record);
}

/**
 * vitk_pdf_text_free:
 * @text: (nullable) (transfer full): the text of a page
 *
 * Frees it.
 */
void
vitk_pdf_text_free (VitkPdfText *text)
{
  if (text == NULL)
    return;
  g_free (text->text);
  g_array_unref (text->places);
  g_free (text);
}
