/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-quantity-attributes.h"

#include "base/vitk-quantity.h"

typedef struct
{
  PangoAttrList *list;
  guint shift;
} Attributes;

static void
insert_whole (guint start, guint end, gpointer user_data)
{
  const Attributes *attributes = user_data;
  PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

  whole->start_index = start + attributes->shift;
  whole->end_index = end + attributes->shift;
  pango_attr_list_insert (attributes->list, whole);
}

/**
 * vitk_quantity_insert:
 * @list: attributes
 * @words: a text that they are for, or part of one
 * @shift: bytes that stand in front of it
 *
 * Adds to attributes that no line breaks inside what stays whole.
 */
void
vitk_quantity_insert (PangoAttrList *list, const char *words, guint shift)
{
  Attributes attributes = { list, shift };

  vitk_quantity_foreach (words, insert_whole, &attributes);
}
