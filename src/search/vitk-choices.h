/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-filter.h"

G_BEGIN_DECLS

/**
 * VitkChoice:
 * @value: what the filter may be given
 * @note: (nullable): what it is, if that does not say so: a reference for its number
 * @n_places: how many results pass then
 * @forms: (element-type utf8): the forms of all words of both, and the initials of the value
 *
 * What a filter lets pass in an article.
 */
typedef struct
{
  char *value;
  char *note;
  guint n_places;
  GPtrArray *forms;
} VitkChoice;

/* What filters may be given in an article. Once it is made it does not change. */
typedef struct _VitkChoices VitkChoices;

VitkChoices *vitk_choices_new (void);
VitkChoices *vitk_choices_ref (VitkChoices *self);
void vitk_choices_unref (VitkChoices *self);
void vitk_choices_add (VitkChoices *self, const VitkFilterName *name, const char *value,
                       const char *note, guint n_places);
GPtrArray *vitk_choices_get (const VitkChoices *self, const VitkFilterName *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkChoices, vitk_choices_unref)

G_END_DECLS
