/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-jats.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* No printed range is longer than this; what looks like one is not a range. */
#define MAX_RANGE 60

/**
 * vitk_jats_find:
 * @node: an element
 * @element: a name
 *
 * Returns: (nullable): the first element of that name directly inside it
 */
xmlNode *
vitk_jats_find (const xmlNode *node, const char *element)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, element))
      return child;
  return NULL;
}

static int
compare_name (const void *name, const void *entry)
{
  return strcmp (name, *(const char *const *) entry);
}

/**
 * vitk_jats_look_up:
 * @known: what was found before, by the address of the name
 * @node: an element
 * @table: entries that begin with a name, sorted by it
 * @n: how many they are
 * @size: of one
 * @other: the entry for all other names
 *
 * The parser keeps each name once: its address is enough to know it again.
 *
 * Returns: the entry for the name of @node
 */
gconstpointer
vitk_jats_look_up (GHashTable *known, const xmlNode *node, gconstpointer table, gsize n, gsize size,
                   gconstpointer other)
{
  gconstpointer entry = g_hash_table_lookup (known, node->name);

  if (entry != NULL)
    return entry;
  entry = bsearch (node->name, table, n, size, compare_name);
  if (entry == NULL)
    entry = other;
  g_hash_table_insert (known, (gpointer) node->name, (gpointer) entry);
  return entry;
}

/* Whether a name is another element's, or will be. */
static gboolean
is_taken (VitkJats *jats, const char *name, const xmlNode *node)
{
  const xmlNode *owner = g_hash_table_lookup (jats->ids, name);

  return vitk_article_get_anchor (jats->article, name) != NULL || (owner != NULL && owner != node);
}

/**
 * vitk_jats_new_anchor:
 * @jats: the reading
 * @kind: what @target is
 * @node: (nullable): the element it is made of
 * @path: its path
 * @parent: (nullable): the anchor around it
 * @target: the object
 *
 * Gives a part of the article its address. It is called by the id of @node, unless an element
 * before has the same.
 *
 * Returns: (transfer none): the address
 */
VitkAnchor *
vitk_jats_new_anchor (VitkJats *jats, VitkAnchorKind kind, const xmlNode *node, const char *path,
                      const VitkAnchor *parent, gpointer target)
{
  const char *id = node != NULL ? vitk_xml_peek (node, "id") : NULL;
  g_autofree char *free_path = NULL;
  VitkAnchor *anchor;
  guint n;

  if (id != NULL && (*id == '\0' || g_hash_table_lookup (jats->ids, id) != node ||
                     vitk_article_get_anchor (jats->article, id) != NULL))
    id = NULL;
  /* An id may read like a path: the id keeps its name. */
  for (n = 2; is_taken (jats, free_path != NULL ? free_path : path, node); n++)
    {
      g_free (free_path);
      free_path = g_strdup_printf ("%s-%u", path, n);
    }
  anchor = vitk_anchor_new (kind, id, free_path != NULL ? free_path : path, parent, target);
  anchor->line = node != NULL ? vitk_xml_get_line (node) : 1;
  anchor->column = node != NULL ? vitk_xml_get_column (node) : 1;
  vitk_article_add_anchor (jats->article, anchor);
  return anchor;
}

/**
 * vitk_jats_count_anchor:
 * @jats: the reading
 * @kind: what @target is
 * @node: (nullable): the element it is made of
 * @parent: the anchor around it
 * @letter: what paths call such a part
 * @n: which of them it is in @parent, from 1
 * @target: the object
 *
 * Gives a part of the article its address, as vitk_jats_new_anchor(). Its path is made by counting,
 * as in "sec-results/p3".
 *
 * Returns: (transfer none): the address
 */
VitkAnchor *
vitk_jats_count_anchor (VitkJats *jats, VitkAnchorKind kind, const xmlNode *node,
                        const VitkAnchor *parent, char letter, guint n, gpointer target)
{
  const char mark[] = { '/', letter };
  char digits[10];
  guint first = sizeof digits;

  /* Not printf: every cell and paragraph of an article passes here. */
  do
    digits[--first] = '0' + n % 10;
  while ((n /= 10) > 0);
  g_string_assign (jats->path, parent->name);
  g_string_append_len (jats->path, mark, sizeof mark);
  g_string_append_len (jats->path, digits + first, sizeof digits - first);
  return vitk_jats_new_anchor (jats, kind, node, jats->path->str, parent, target);
}

/**
 * vitk_jats_note_element:
 * @node: an element that begins
 * @user_data: the #VitkJats
 *
 * Notes every id of the file and every cross reference. An id that is used twice means the first
 * element that has it.
 */
void
vitk_jats_note_element (xmlNode *node, gpointer user_data)
{
  VitkJats *jats = user_data;
  const char *id = node->properties != NULL ? vitk_xml_peek (node, "id") : NULL;

  if (id != NULL && g_hash_table_contains (jats->ids, id))
    g_ptr_array_add (jats->twins, node);
  else if (id != NULL)
    g_hash_table_insert (jats->ids, (gpointer) id, node);
  if (vitk_xml_is (node, "xref"))
    g_ptr_array_add (jats->xrefs, node);
}

static void
warn_of_twin (gpointer data, gpointer user_data)
{
  const xmlNode *twin = data;
  VitkJats *jats = user_data;
  const char *id = vitk_xml_peek (twin, "id");
  g_autofree char *message =
      g_strdup_printf (_ ("id “%s” is already that of the element in line %d"), id,
                       vitk_xml_get_line (g_hash_table_lookup (jats->ids, id)));

  vitk_article_add_warning (jats->article, vitk_xml_get_line (twin), vitk_xml_get_column (twin),
                            message);
}

/* A cross reference to an id that no element has: its words stay, and it leads nowhere. */
static void
check_xref (gpointer data, gpointer user_data)
{
  const xmlNode *xref = data;
  VitkJats *jats = user_data;
  const char *rid = vitk_xml_peek (xref, "rid");
  g_auto (GStrv) ids = NULL;
  guint i;

  /* Most name one id. */
  if (rid == NULL || g_hash_table_contains (jats->ids, rid))
    return;
  ids = g_strsplit_set (rid, " \t\r\n", -1);
  for (i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0' && !g_hash_table_contains (jats->ids, ids[i]))
      {
        g_autofree char *message =
            g_strdup_printf (_ ("cross reference to “%s”, which no element has as its id"), ids[i]);

        vitk_article_add_warning (jats->article, vitk_xml_get_line (xref),
                                  vitk_xml_get_column (xref), message);
      }
}

static const VitkReference *
span_reference (VitkJats *jats, const VitkSpan *span)
{
  const VitkAnchor *anchor =
      span->kind == VITK_SPAN_XREF ? vitk_article_get_anchor (jats->article, span->value) : NULL;

  return anchor != NULL && anchor->kind == VITK_ANCHOR_REFERENCE ? anchor->target : NULL;
}

/* Whether only a dash stands between two places. */
static gboolean
is_dash (const VitkText *text, guint start, guint end)
{
  static const char *const dashes[] = { "-", "‐", "‑", "‒", "–", "—", "−" };
  g_autofree char *between = NULL;
  guint i;

  if (start >= end)
    return FALSE;
  between = g_strstrip (vitk_text_slice (text, start, end));
  for (i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (strcmp (between, dashes[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Adds the members of a range that is marked up by its ends only: [5–8] cites 6 and 7 too. They
 * are cross references that print nothing, in front of the range's last number. */
static void
add_members (VitkText *text, guint index, GPtrArray *references, guint first, guint n)
{
  VitkSpan *spans = g_renew (VitkSpan, text->spans, text->n_spans + n);
  guint i;

  memmove (spans + index + n, spans + index, (text->n_spans - index) * sizeof (VitkSpan));
  for (i = 0; i < n; i++)
    {
      const VitkReference *member = g_ptr_array_index (references, first + i);
      const VitkSpan *last = &spans[index + n];

      spans[index + i] = (VitkSpan) {
        .kind = VITK_SPAN_XREF,
        .start = last->start,
        .end = last->start,
        .name = g_strdup (last->name),
        .value = g_strdup (member->anchor->name),
      };
    }
  text->spans = spans;
  text->n_spans += n;
}

static void
fill_ranges (VitkText *text, VitkJats *jats)
{
  GPtrArray *references = vitk_article_get_references (jats->article);
  const VitkReference *last = NULL;
  guint last_end = 0;
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkReference *reference = span_reference (jats, &text->spans[i]);

      if (reference == NULL)
        continue;
      if (last != NULL && reference->number > last->number + 1 &&
          reference->number - last->number < MAX_RANGE &&
          is_dash (text, last_end, text->spans[i].start))
        {
          guint n = reference->number - last->number - 1;

          add_members (text, i, references, last->number, n);
          i += n;
        }
      last = reference;
      last_end = text->spans[i].end;
    }
}

static void
link_text (const VitkAnchor *anchor, VitkText *text, gpointer user_data)
{
  VitkJats *jats = user_data;
  guint i;
  guint j;

  fill_ranges (text, jats);
  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];
      const VitkAnchor *target;
      g_auto (GStrv) ids = NULL;

      if (span->kind != VITK_SPAN_XREF || span->value == NULL)
        continue;
      target = vitk_article_get_anchor (jats->article, span->value);
      if (target != NULL)
        vitk_article_add_citation (jats->article, anchor, text, span->start, span->end, target);
      else
        ids = g_strsplit_set (span->value, " \t\r\n", -1);
      for (j = 0; ids != NULL && ids[j] != NULL; j++)
        {
          target = vitk_article_get_anchor (jats->article, ids[j]);
          if (target != NULL)
            vitk_article_add_citation (jats->article, anchor, text, span->start, span->end, target);
        }
    }
}

static int
compare_warnings (gconstpointer first, gconstpointer second)
{
  const VitkWarning *one = *(const VitkWarning *const *) first;
  const VitkWarning *two = *(const VitkWarning *const *) second;

  return one->line != two->line ? one->line - two->line : one->column - two->column;
}

/**
 * vitk_jats_link:
 * @jats: the reading, with all blocks read
 *
 * Connects what cites with what is cited, and puts the warnings in order.
 */
void
vitk_jats_link (VitkJats *jats)
{
  g_ptr_array_foreach (jats->twins, warn_of_twin, jats);
  g_ptr_array_foreach (jats->xrefs, check_xref, jats);
  vitk_article_foreach_text (jats->article, link_text, jats);
  g_ptr_array_sort (vitk_article_get_warnings (jats->article), compare_warnings);
}
