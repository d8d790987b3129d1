/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-passage.h"

/**
 * vitk_passage_free:
 * @self: (transfer full): a passage
 */
void
vitk_passage_free (VitkPassage *self)
{
  g_free (self->anchor);
  g_free (self->figure);
  g_free (self->place);
  g_free (self->name);
  g_free (self->words);
  g_free (self);
}
