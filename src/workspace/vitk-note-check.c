/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "workspace/vitk-note-check.h"

#include "workspace/vitk-quote.h"

#include <glib/gi18n-lib.h>

static void
check_place (VitkArticle *article, const VitkNotePlace *place, const char *name,
             GPtrArray *messages)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (article, place->anchor);

  if (anchor == NULL)
    g_ptr_array_add (messages, g_strdup_printf (_ ("%s:%d:%d: the article has no “%s”"), name,
                                                place->line, place->column, place->anchor));
  else if (place->quote != NULL && !vitk_quote_is_at (article, anchor, place->quote))
    g_ptr_array_add (messages,
                     g_strdup_printf (_ ("%s:%d:%d: “%s” does not have the words “%s”"), name,
                                      place->line, place->column, place->anchor, place->quote));
}

static void
check_references (VitkArticle *article, const VitkNote *note, const char *name, GPtrArray *messages)
{
  guint i;

  for (i = 0; i < note->references->len; i++)
    {
      const char *reference = g_ptr_array_index (note->references, i);
      const VitkAnchor *anchor = vitk_article_get_anchor (article, reference);

      if (anchor == NULL || anchor->kind != VITK_ANCHOR_REFERENCE)
        g_ptr_array_add (messages,
                         g_strdup_printf (_ ("%s:%d:%d: the article has no reference “%s”"), name,
                                          note->line, note->column, reference));
    }
}

/**
 * vitk_note_check:
 * @article: an article
 * @notes: (element-type VitkNote): editor's notes on it
 * @name: (nullable): the file of the notes, for messages
 *
 * Holds notes against their article: every anchor and reference they name must be there, and every
 * quotation must occur at its place, letter by letter.
 *
 * Returns: (transfer full) (element-type utf8): what is wrong, as "file:line:column: …", in the
 *   order of the notes; empty if all is well
 */
GPtrArray *
vitk_note_check (VitkArticle *article, GPtrArray *notes, const char *name)
{
  GPtrArray *messages = g_ptr_array_new_with_free_func (g_free);
  guint i;
  guint j;

  for (i = 0; i < notes->len; i++)
    {
      const VitkNote *note = g_ptr_array_index (notes, i);

      check_references (article, note, name, messages);
      for (j = 0; j < note->places->len; j++)
        check_place (article, g_ptr_array_index (note->places, j), name, messages);
    }
  return messages;
}
