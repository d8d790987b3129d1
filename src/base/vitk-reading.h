/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-words.h"

G_BEGIN_DECLS

/**
 * VitkCompound:
 * @form: what the words are together
 * @place: the first of them
 * @places: how many they are
 */
typedef struct
{
  char *form;
  guint place;
  guint places;
} VitkCompound;

/**
 * VitkReading:
 * @places: (element-type GPtrArray): for each word its forms: first as it is written, last the
 *   normal one
 * @compounds: (element-type VitkCompound): what words with hyphens are without them
 *
 * A few words as a search sees them.
 */
typedef struct
{
  GPtrArray *places;
  GArray *compounds;
} VitkReading;

VitkReading *vitk_reading_new (VitkWords *words, const char *text);
void vitk_reading_free (VitkReading *self);
GPtrArray *vitk_reading_get_forms (const VitkReading *self, guint place);
const char *vitk_reading_get_normal (const VitkReading *self, guint place);
char *vitk_reading_dup_phrase (const VitkReading *self, guint first, guint n);
char *vitk_reading_dup_key (const VitkReading *self, guint first, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkReading, vitk_reading_free)

G_END_DECLS
