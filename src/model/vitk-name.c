/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-name.h"

/**
 * vitk_name_new:
 * @kind: whose it is
 * @words: the name in one piece
 *
 * Returns: (transfer full): a name without parts
 */
VitkName *
vitk_name_new (VitkNameKind kind, const char *words)
{
  VitkName *name = g_new0 (VitkName, 1);

  name->kind = kind;
  name->words = g_strdup (words);
  return name;
}

/**
 * vitk_name_free:
 * @name: (transfer full): a name
 */
void
vitk_name_free (VitkName *name)
{
  g_free (name->words);
  g_free (name->family);
  g_free (name->given);
  g_free (name->suffix);
  g_free (name);
}
