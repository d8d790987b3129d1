/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-anchor.h"

#include <string.h>

/**
 * vitk_anchor_new:
 * @kind: what @target is
 * @id: (nullable): the XML id, where there is one
 * @path: the place by counting
 * @parent: (nullable): the anchor around it; must live as long
 * @target: the object named; must live as long
 *
 * Returns: (transfer full): an address
 */
VitkAnchor *
vitk_anchor_new (VitkAnchorKind kind, const char *id, const char *path, const VitkAnchor *parent,
                 gpointer target)
{
  gsize path_size = strlen (path) + 1;
  gsize id_size = id != NULL ? strlen (id) + 1 : 0;
  /* One piece of memory with the words behind: an article has thousands. */
  VitkAnchor *anchor = g_malloc (sizeof (VitkAnchor) + path_size + id_size);
  char *words = (char *) (anchor + 1);

  *anchor = (VitkAnchor) { .kind = kind, .parent = parent, .target = target };
  anchor->path = memcpy (words, path, path_size);
  anchor->name = id != NULL ? memcpy (words + path_size, id, id_size) : anchor->path;
  return anchor;
}

/**
 * vitk_anchor_free:
 * @anchor: (transfer full): an address
 *
 * Frees the address, not what it names.
 */
void
vitk_anchor_free (VitkAnchor *anchor)
{
  g_free (anchor);
}

/**
 * vitk_anchor_get_enclosing:
 * @anchor: (nullable): an address
 * @kind: what to look for
 *
 * Returns: (nullable): @anchor itself or the nearest address around it that is of @kind
 */
const VitkAnchor *
vitk_anchor_get_enclosing (const VitkAnchor *anchor, VitkAnchorKind kind)
{
  while (anchor != NULL && anchor->kind != kind)
    anchor = anchor->parent;
  return anchor;
}
