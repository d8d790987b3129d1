/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-part.h"

/**
 * vitk_page_part_free:
 * @self: (transfer full): a part
 */
void
vitk_page_part_free (VitkPagePart *self)
{
  g_free (self->title);
  self->class->free (self);
}
