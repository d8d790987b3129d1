/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-near-anchor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names that are longer are made by machines; nobody mistypes them. */
#define MAX_LENGTH 64
#define MAX_MATCHES 3

typedef struct
{
  const char *name;
  guint distance;
} Match;

/* How many bytes must be added, left out or changed to make one name of the other. */
static guint
measure_distance (const char *a, const char *b)
{
  guint row[MAX_LENGTH + 1];
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);
  gsize i;
  gsize j;

  for (j = 0; j <= length_b; j++)
    row[j] = j;
  for (i = 1; i <= length_a; i++)
    {
      guint corner = row[0];

      row[0] = i;
      for (j = 1; j <= length_b; j++)
        {
          guint changed = corner + (a[i - 1] != b[j - 1]);

          corner = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[length_b];
}

static void
try_anchor (Match *matches, const char *wanted, const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);
  gsize length = strlen (wanted);
  Match match = { name, 0 };
  guint i;

  /* Who types an id does not mean a place by counting. */
  if (strlen (name) > MAX_LENGTH || (strchr (name, '/') != NULL && strchr (wanted, '/') == NULL))
    return;
  match.distance = measure_distance (wanted, folded);
  /* The beginning of a name is near it, however long the rest is. */
  if (length >= 3 && g_str_has_prefix (folded, wanted))
    match.distance = MIN (match.distance, 1);
  if (match.distance > MAX (length / 3, 1))
    return;
  for (i = 0; i < MAX_MATCHES; i++)
    if (matches[i].name == NULL || match.distance < matches[i].distance)
      {
        Match next = matches[i];

        matches[i] = match;
        match = next;
        if (match.name == NULL)
          return;
      }
}

/**
 * vitk_near_anchor_dup_message:
 * @article: an article
 * @name: what is no anchor of it
 *
 * Returns: (transfer full): a message that says so, and which anchors are written much like it
 */
char *
vitk_near_anchor_dup_message (VitkArticle *article, const char *name)
{
  GPtrArray *anchors = vitk_article_get_anchors (article);
  g_autofree char *wanted = g_ascii_strdown (name, -1);
  Match matches[MAX_MATCHES] = { 0 };
  const char *names[MAX_MATCHES + 1] = { 0 };
  g_autofree char *list = NULL;
  guint i;

  for (i = 0; i < anchors->len && strlen (wanted) <= MAX_LENGTH; i++)
    try_anchor (matches, wanted, ((const VitkAnchor *) g_ptr_array_index (anchors, i))->name);
  if (matches[0].name == NULL)
    return g_strdup_printf (_ ("“%s” is not an anchor of this article; “vitk2 outline” lists them"),
                            name);
  /* If nothing but capitals is wrong there is no doubt. */
  for (i = 0; i < MAX_MATCHES && (i == 0 || matches[0].distance > 0); i++)
    names[i] = matches[i].name;
  list = g_strjoinv (C_ ("list", ", "), (char **) names);
  return g_strdup_printf (_ ("“%s” is not an anchor of this article; like it: %s"), name, list);
}
