/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkElement:
 * @symbol: "C"
 * @weight: its standard atomic weight
 * @column: of the periodic table, 1 to 18
 *
 * A chemical element.
 */
typedef struct
{
  const char *symbol;
  double weight;
  guint8 column;
  /*< private >*/
  guint8 valences[3];
} VitkElement;

const VitkElement *vitk_element_find (const char *symbol);
guint vitk_element_get_hydrogens (const VitkElement *self, int charge, guint n_bonds);

G_END_DECLS
