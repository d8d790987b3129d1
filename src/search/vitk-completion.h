/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-choices.h"

G_BEGIN_DECLS

/**
 * VitkOffer:
 * @text: what then stands in the query in place of what was typed
 * @label: what it is called: a filter with its operator, or what a filter is given
 * @note: (nullable): what that means, in one line
 * @n_places: how many results pass, or 0 if that is not known
 * @finished: whether it is a whole filter, and not only its name
 *
 * What something that is being typed may become.
 */
typedef struct
{
  char *text;
  char *label;
  char *note;
  guint n_places;
  gboolean finished;
} VitkOffer;

/**
 * VitkCompletion:
 * @start: the first byte of what an offer takes the place of
 * @end: the byte after its last
 * @offers: (element-type VitkOffer): what it may become; never empty
 */
typedef struct
{
  guint start;
  guint end;
  GPtrArray *offers;
} VitkCompletion;

VitkCompletion *vitk_completion_new (const char *text, guint caret, const VitkChoices *choices);
void vitk_completion_free (VitkCompletion *self);
char *vitk_completion_apply (const VitkCompletion *self, const char *text, const VitkOffer *offer,
                             guint *caret);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkCompletion, vitk_completion_free)

G_END_DECLS
