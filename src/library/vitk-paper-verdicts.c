/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-paper-verdicts.h"

#include <stdlib.h>
#include <string.h>

#define GROUP "verdict "
#define HASH_LENGTH 64

/* What the user said of papers and references: "HASH ARTICLE ANCHOR" to VitkPaperVerdict. As a
 * group of a file:
 *
 *   [verdict HASH]
 *   confirmed=ARTICLE ANCHOR;…
 *   refused=ARTICLE ANCHOR;…
 */
static const struct
{
  const char *name;
  VitkPaperVerdict verdict;
} lists[] = {
  { "confirmed", VITK_PAPER_VERDICT_CONFIRMED },
  { "refused", VITK_PAPER_VERDICT_REFUSED },
};

/**
 * vitk_paper_verdicts_new:
 *
 * Returns: (transfer full): a table in which nothing was said
 */
GHashTable *
vitk_paper_verdicts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * vitk_paper_verdicts_is_group:
 * @group: name of a group of a file
 *
 * Returns: whether what was said of a paper is in it
 */
gboolean
vitk_paper_verdicts_is_group (const char *group)
{
  return g_str_has_prefix (group, GROUP);
}

static gboolean
read_list (GHashTable *self, GKeyFile *file, const char *group, gsize which)
{
  const char *hash = group + strlen (GROUP);
  g_auto (GStrv) list = g_key_file_get_string_list (file, group, lists[which].name, NULL, NULL);
  guint i;

  for (i = 0; list != NULL && list[i] != NULL; i++)
    {
      /* An address may have blanks, an anchor has none. */
      if (strlen (hash) != HASH_LENGTH || strspn (hash, "0123456789abcdef") != HASH_LENGTH ||
          strchr (list[i], ' ') == NULL)
        return FALSE;
      g_hash_table_insert (self, g_strconcat (hash, " ", list[i], NULL),
                           GINT_TO_POINTER (lists[which].verdict));
    }
  return TRUE;
}

/**
 * vitk_paper_verdicts_read:
 * @self: verdicts
 * @file: a file
 * @group: a group of it; see vitk_paper_verdicts_is_group()
 *
 * Adds what is in the group.
 *
 * Returns: whether that are verdicts
 */
gboolean
vitk_paper_verdicts_read (GHashTable *self, GKeyFile *file, const char *group)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!read_list (self, file, group, i))
      return FALSE;
  return TRUE;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
write_one (GKeyFile *file, const char *key, VitkPaperVerdict verdict)
{
  g_autofree char *hash = g_strndup (key, HASH_LENGTH);
  g_autofree char *group = g_strconcat (GROUP, hash, NULL);
  const char *name = lists[verdict == VITK_PAPER_VERDICT_CONFIRMED ? 0 : 1].name;
  g_auto (GStrv) old = g_key_file_get_string_list (file, group, name, NULL, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (old != NULL)
    g_strv_builder_addv (builder, (const char **) old);
  g_strv_builder_add (builder, key + HASH_LENGTH + 1);
  list = g_strv_builder_end (builder);
  g_key_file_set_string_list (file, group, name, (const char *const *) list, g_strv_length (list));
}

/**
 * vitk_paper_verdicts_write:
 * @self: verdicts
 * @file: a file
 *
 * Writes them into it; the same verdicts are the same file.
 */
void
vitk_paper_verdicts_write (GHashTable *self, GKeyFile *file)
{
  guint n_keys;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (self, &n_keys);
  guint i;

  qsort (keys, n_keys, sizeof *keys, compare_strings);
  for (i = 0; i < n_keys; i++)
    write_one (file, keys[i], GPOINTER_TO_INT (g_hash_table_lookup (self, keys[i])));
}

static char *
dup_key (const char *hash, const char *article, const char *anchor)
{
  return g_strjoin (" ", hash, article, anchor, NULL);
}

/**
 * vitk_paper_verdicts_get:
 * @self: verdicts
 * @hash: a paper
 * @article: an article
 * @anchor: a reference of it
 *
 * Returns: what the user said of them
 */
VitkPaperVerdict
vitk_paper_verdicts_get (GHashTable *self, const char *hash, const char *article,
                         const char *anchor)
{
  g_autofree char *key = dup_key (hash, article, anchor);

  return GPOINTER_TO_INT (g_hash_table_lookup (self, key));
}

/* A paper is one reference of an article at most, and a reference is one paper. */
typedef struct
{
  char *paper;     /* how keys of the paper and the article begin */
  char *reference; /* how keys of the article and the reference end */
} Confirmed;

static gboolean
is_other_confirmation (gpointer key, gpointer value, gpointer user_data)
{
  const Confirmed *confirmed = user_data;

  if (GPOINTER_TO_INT (value) != VITK_PAPER_VERDICT_CONFIRMED)
    return FALSE;
  return (g_str_has_prefix (key, confirmed->paper) &&
          strchr ((char *) key + strlen (confirmed->paper), ' ') == NULL) ||
         g_str_equal ((char *) key + HASH_LENGTH, confirmed->reference);
}

static void
forget_other_confirmations (GHashTable *self, const char *hash, const char *article,
                            const char *anchor)
{
  g_autofree char *paper = dup_key (hash, article, "");
  g_autofree char *reference = dup_key ("", article, anchor);
  Confirmed confirmed = { paper, reference };

  g_hash_table_foreach_remove (self, is_other_confirmation, &confirmed);
}

/**
 * vitk_paper_verdicts_set:
 * @self: verdicts
 * @hash: a paper
 * @article: an article
 * @anchor: a reference of it
 * @verdict: what the user says
 *
 * Remembers it. A paper is one reference of an article at most, and a reference one paper: what was
 * confirmed last.
 */
void
vitk_paper_verdicts_set (GHashTable *self, const char *hash, const char *article,
                         const char *anchor, VitkPaperVerdict verdict)
{
  char *key = dup_key (hash, article, anchor);

  if (verdict == VITK_PAPER_VERDICT_CONFIRMED)
    forget_other_confirmations (self, hash, article, anchor);
  if (verdict != VITK_PAPER_VERDICT_NONE)
    {
      g_hash_table_insert (self, key, GINT_TO_POINTER (verdict));
      return;
    }
  g_hash_table_remove (self, key);
  g_free (key);
}
