/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkPartsMode:
 * @VITK_PARTS_WIDE: contents, text and pane side by side
 * @VITK_PARTS_MEDIUM: text and pane side by side; the contents slide over them
 * @VITK_PARTS_NARROW: text or pane; the contents slide over them
 *
 * How much there is room for.
 */
typedef enum
{
  VITK_PARTS_WIDE,
  VITK_PARTS_MEDIUM,
  VITK_PARTS_NARROW
} VitkPartsMode;

#define VITK_TYPE_PARTS (vitk_parts_get_type ())
G_DECLARE_FINAL_TYPE (VitkParts, vitk_parts, VITK, PARTS, GtkWidget)

void vitk_parts_adapt (VitkParts *self, int width);
VitkPartsMode vitk_parts_get_mode (VitkParts *self);
gboolean vitk_parts_get_contents_shown (VitkParts *self);
void vitk_parts_set_contents_shown (VitkParts *self, gboolean shown);
gboolean vitk_parts_get_pane_shown (VitkParts *self);
void vitk_parts_set_pane_shown (VitkParts *self, gboolean shown);
gboolean vitk_parts_get_contents_wanted (VitkParts *self);
gboolean vitk_parts_get_pane_wanted (VitkParts *self);
void vitk_parts_set_wanted (VitkParts *self, gboolean contents, gboolean pane);
void vitk_parts_get_widths (VitkParts *self, int *contents, int *pane);
void vitk_parts_set_widths (VitkParts *self, int contents, int pane);

G_END_DECLS
