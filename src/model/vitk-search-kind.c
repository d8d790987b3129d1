/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-search-kind.h"

#include <string.h>

static const char *const nicks[VITK_SEARCH_N_KINDS] = { "text", "table", "caption", "reference",
                                                        "term", "note",  "figure",  "pdf" };

/* What a kind is called as well. */
static const struct
{
  const char *nick;
  VitkSearchKind kind;
} others[] = {
  { "glyph", VITK_SEARCH_FIGURE },
};

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

static gboolean
is_called (const char *name, const char *nick)
{
  const gsize length = strlen (nick);

  return g_ascii_strncasecmp (name, nick, length) == 0 &&
         (name[length] == '\0' || g_ascii_strcasecmp (name + length, "s") == 0);
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
  guint i;

  for (i = 0; i < VITK_SEARCH_N_KINDS; i++)
    if (is_called (nick, nicks[i]))
      {
        *kind = i;
        return TRUE;
      }
  for (i = 0; i < G_N_ELEMENTS (others); i++)
    if (is_called (nick, others[i].nick))
      {
        *kind = others[i].kind;
        return TRUE;
      }
  return FALSE;
}
