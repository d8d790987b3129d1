/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-anchor.h"

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
  VitkAnchor *anchor = g_new0 (VitkAnchor, 1);

  anchor->kind = kind;
  anchor->path = g_strdup (path);
  anchor->name = id != NULL ? g_strdup (id) : anchor->path;
  anchor->parent = parent;
  anchor->target = target;
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
  if (anchor->name != anchor->path)
    g_free (anchor->name);
  g_free (anchor->path);
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
