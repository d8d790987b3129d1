/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-found-thing.h"

/* The cell, where it is a row of a table that was found. */
static const char *
get_thing (VitkWorkspace *workspace, const VitkSearchResult *result)
{
  VitkArticle *article = vitk_workspace_get_article (workspace);
  const VitkAnchor *anchor = NULL;

  if (result->hits->len > 0)
    anchor = vitk_article_get_anchor (article,
                                      g_array_index (result->hits, VitkSnippetHit, 0).mark.anchor);
  if (anchor != NULL)
    anchor = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_CELL);
  return anchor != NULL ? anchor->name : result->anchor;
}

static const char *
get_noted_place (VitkWorkspace *workspace, const char *id)
{
  GPtrArray *notes = vitk_workspace_get_notes (workspace);
  guint i;

  for (i = 0; i < notes->len; i++)
    {
      const VitkNote *note = g_ptr_array_index (notes, i);

      if (g_str_equal (note->id, id))
        return ((VitkNotePlace *) g_ptr_array_index (note->places, 0))->anchor;
    }
  return id;
}

/**
 * vitk_found_thing_open:
 * @widget: a widget in the window of the article
 * @workspace: the article
 * @result: what was found in it
 *
 * Leads the reader to what was found, where that is no place in the text.
 */
void
vitk_found_thing_open (GtkWidget *widget, VitkWorkspace *workspace, const VitkSearchResult *result)
{
  if (result->kind == VITK_SEARCH_FIGURE)
    gtk_widget_activate_action (widget, "win.show-diagram", "s", result->anchor);
  else if (result->page != NULL)
    gtk_widget_activate_action (widget, "win.read-found", "(su^as)", result->page->reference,
                                result->page->number - 1, result->page->words);
  else if (result->kind == VITK_SEARCH_NOTE)
    gtk_widget_activate_action (widget, "win.show-notes", "s",
                                get_noted_place (workspace, result->anchor));
  else
    gtk_widget_activate_action (widget, "win.show-anchor", "s", get_thing (workspace, result));
}
