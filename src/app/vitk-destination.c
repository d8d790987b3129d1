/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-destination.h"

/**
 * vitk_destination_new:
 * @anchor: (nullable): name of a place in an article
 * @query: (nullable): what is searched for
 * @all: whether in all articles
 *
 * Returns: (transfer full): the destination
 */
VitkDestination *
vitk_destination_new (const char *anchor, const char *query, gboolean all)
{
  VitkDestination *destination = g_new0 (VitkDestination, 1);

  destination->anchor = g_strdup (anchor);
  destination->query = g_strdup (query);
  destination->all = all;
  return destination;
}

/**
 * vitk_destination_copy:
 * @destination: (nullable): a destination
 *
 * Returns: (transfer full) (nullable): the same
 */
VitkDestination *
vitk_destination_copy (const VitkDestination *destination)
{
  return destination != NULL
             ? vitk_destination_new (destination->anchor, destination->query, destination->all)
             : NULL;
}

/**
 * vitk_destination_free:
 * @destination: (transfer full) (nullable): a destination
 */
void
vitk_destination_free (VitkDestination *destination)
{
  if (destination == NULL)
    return;
  g_free (destination->anchor);
  g_free (destination->query);
  g_free (destination);
}
