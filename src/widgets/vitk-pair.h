/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkPairSides:
 * @VITK_PAIR_START: the one that is read first
 * @VITK_PAIR_END: the other
 * @VITK_PAIR_BOTH: both, side by side
 *
 * What of a pair is shown.
 */
typedef enum
{
  VITK_PAIR_START,
  VITK_PAIR_END,
  VITK_PAIR_BOTH
} VitkPairSides;

#define VITK_TYPE_PAIR (vitk_pair_get_type ())
G_DECLARE_FINAL_TYPE (VitkPair, vitk_pair, VITK, PAIR, GtkWidget)

GtkWidget *vitk_pair_new (GtkWidget *start, GtkWidget *end);
void vitk_pair_show (VitkPair *self, VitkPairSides sides);
VitkPairSides vitk_pair_get_shown (VitkPair *self);
int vitk_pair_get_room (VitkPair *self);
void vitk_pair_expect (VitkPair *self, int width);

G_END_DECLS
