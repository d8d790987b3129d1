/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-block.h"
#include "model/vitk-record.h"

G_BEGIN_DECLS

/**
 * VitkReferenceStatus:
 * @VITK_REFERENCE_GIVEN: the article itself gives the record
 * @VITK_REFERENCE_IDENTIFIED: the edition established the record
 * @VITK_REFERENCE_PROBABLE: the edition found a probable match
 * @VITK_REFERENCE_UNIDENTIFIED: the source gives no details
 *
 * How far a reference's record can be trusted.
 */
typedef enum
{
  VITK_REFERENCE_GIVEN,
  VITK_REFERENCE_IDENTIFIED,
  VITK_REFERENCE_PROBABLE,
  VITK_REFERENCE_UNIDENTIFIED,
} VitkReferenceStatus;

/**
 * VitkReference:
 * @anchor: its address
 * @number: its place in the list, from 1
 * @label: (nullable): its printed label ("85")
 * @status: how far @record can be trusted
 * @text: the reference as it is read, without its label
 * @record: its fields; empty where the article gives plain text only
 */
struct _VitkReference
{
  const VitkAnchor *anchor;
  guint number;
  char *label;
  VitkReferenceStatus status;
  VitkText *text;
  VitkRecord *record;
};

VitkReference *vitk_reference_new (void);
void vitk_reference_free (VitkReference *reference);
const char *vitk_reference_status_get_nick (VitkReferenceStatus status);
const char *vitk_reference_status_get_words (VitkReferenceStatus status);
gboolean vitk_reference_status_from_nick (const char *nick, VitkReferenceStatus *status);

G_END_DECLS
