/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-search-kind.h"

#include <string.h>

static const char *const nicks[VITK_SEARCH_N_KINDS] = { "text",      "table", "caption",
                                                        "reference", "term",  "note" };

/**
 * vitk_search_kind_get_nick:
 * @kind: a kind
 *
 * Returns: its name in queries and in JSON
 */
const char *
vitk_search_kind_get_nick (VitkSearchKind kind)
{
  return nicks[kind];
}

/**
 * vitk_search_kind_from_nick:
 * @nick: a name
 * @kind: (out): the kind of that name, or of that name and an "s" more
 *
 * Returns: whether there is one
 */
gboolean
vitk_search_kind_from_nick (const char *nick, VitkSearchKind *kind)
{
  g_autofree char *small = g_ascii_strdown (nick, -1);
  guint i;

  for (i = 0; i < VITK_SEARCH_N_KINDS; i++)
    if (g_str_has_prefix (small, nicks[i]) &&
        (small[strlen (nicks[i])] == '\0' || strcmp (small + strlen (nicks[i]), "s") == 0))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
