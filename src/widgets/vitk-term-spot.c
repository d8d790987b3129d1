/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-term-spot.h"

#include "widgets/vitk-card.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-reading-column.h"
#include "widgets/vitk-table-view.h"
#include "widgets/vitk-text-area.h"
#include "widgets/vitk-text-label.h"

static VitkTermSpot *
spot_new (GtkWidget *origin)
{
  VitkTermSpot *spot = g_new0 (VitkTermSpot, 1);

  spot->origin = g_object_ref (origin);
  spot->names = g_ptr_array_new_with_free_func (g_free);
  return spot;
}

/**
 * vitk_term_spot_free:
 * @spot: (transfer full): a spot
 */
void
vitk_term_spot_free (VitkTermSpot *spot)
{
  g_object_unref (spot->origin);
  g_ptr_array_unref (spot->names);
  g_free (spot);
}

/* Adds the terms of some mentions, each once. The first that ends after @byte is begun with, or the
 * last before it. */
static void
add_mentions (VitkTermSpot *spot, GPtrArray *mentions, guint byte)
{
  guint i;

  for (i = 0; i < mentions->len; i++)
    {
      const VitkCitation *mention = g_ptr_array_index (mentions, i);
      const char *name = mention->target->name;

      if (!g_ptr_array_find_with_equal_func (spot->names, name, g_str_equal, NULL))
        g_ptr_array_add (spot->names, g_strdup (name));
      if (spot->mention == NULL || spot->mention->end <= byte)
        spot->mention = mention;
    }
}

static const VitkCitation *
find_mention (GPtrArray *mentions, guint byte)
{
  guint i;

  for (i = 0; i < mentions->len; i++)
    {
      const VitkCitation *mention = g_ptr_array_index (mentions, i);

      if (mention->start <= byte && byte < mention->end)
        return mention;
    }
  return NULL;
}

/* The place of a mention in @origin, whose words are on @lines, if one of those is at @x and @y:
 * between lines and beside them there are no words. */
static VitkTermSpot *
spot_new_at (GtkWidget *origin, const VitkCitation *mention, GArray *lines, int x, int y)
{
  GdkRectangle all = { 0 };
  const GdkRectangle *pointed = NULL;
  VitkTermSpot *spot;
  guint i;

  for (i = 0; i < lines->len; i++)
    {
      const GdkRectangle *line = &g_array_index (lines, GdkRectangle, i);

      if (i == 0)
        all = *line;
      gdk_rectangle_union (&all, line, &all);
      if (gdk_rectangle_contains_point (line, x, y))
        pointed = line;
    }
  if (pointed == NULL)
    return NULL;
  spot = spot_new (origin);
  spot->mention = mention;
  g_ptr_array_add (spot->names, g_strdup (mention->target->name));
  spot->line = (GdkRectangle) { pointed->x, all.y, pointed->width, all.height };
  return spot;
}

static VitkTermSpot *
find_in_column (VitkArticle *article, VitkReadingColumn *column, double x, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (column);
  const VitkTextEntry *entry;
  const VitkCitation *mention;
  g_autoptr (GArray) lines = NULL;
  VitkTermSpot *spot;
  GtkTextIter iter;
  int text_x;
  int text_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &text_x,
                                         &text_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, text_x, text_y))
    return NULL;
  entry = vitk_text_map_find_offset (vitk_reading_column_get_map (column),
                                     gtk_text_iter_get_offset (&iter));
  if (entry == NULL)
    return NULL;
  mention = find_mention (vitk_article_get_mentions (article, vitk_text_entry_get_text (entry)),
                          vitk_text_entry_get_byte (entry, gtk_text_iter_get_offset (&iter)));
  if (mention == NULL)
    return NULL;
  lines = vitk_text_area_list_lines (view, vitk_text_entry_get_offset (entry, mention->start),
                                     vitk_text_entry_get_offset (entry, mention->end));
  spot = spot_new_at (GTK_WIDGET (column), mention, lines, text_x, text_y);
  if (spot != NULL)
    gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, spot->line.x, spot->line.y,
                                           &spot->line.x, &spot->line.y);
  return spot;
}

static VitkTermSpot *
find_in_label (VitkArticle *article, VitkTextLabel *label, double x, double y)
{
  const VitkText *text = vitk_text_label_get_text (label);
  const VitkCitation *mention;
  g_autoptr (GArray) lines = NULL;
  guint byte;

  if (text == NULL || !vitk_text_label_find_byte (label, x, y, &byte))
    return NULL;
  mention = find_mention (vitk_article_get_mentions (article, text), byte);
  if (mention == NULL)
    return NULL;
  lines = vitk_text_label_list_lines (label, mention->start, mention->end);
  return spot_new_at (GTK_WIDGET (label), mention, lines, (int) x, (int) y);
}

/**
 * vitk_term_spot_find_at:
 * @article: the article that is shown in @area
 * @area: a widget
 * @x: a place in it
 * @y: a place in it
 *
 * Returns: (transfer full) (nullable): the term that is named there; what a link lies on says
 *   itself what it means
 */
VitkTermSpot *
vitk_term_spot_find_at (VitkArticle *article, GtkWidget *area, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (area, x, y, GTK_PICK_DEFAULT);
  double inner_x;
  double inner_y;

  while (widget != NULL && widget != area && !VITK_IS_LINK (widget) &&
         !VITK_IS_TEXT_LABEL (widget) && !VITK_IS_READING_COLUMN (widget))
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL || !gtk_widget_translate_coordinates (area, widget, x, y, &inner_x, &inner_y))
    return NULL;
  if (VITK_IS_TEXT_LABEL (widget))
    return find_in_label (article, VITK_TEXT_LABEL (widget), inner_x, inner_y);
  if (VITK_IS_READING_COLUMN (widget))
    return find_in_column (article, VITK_READING_COLUMN (widget), inner_x, inner_y);
  return NULL;
}

/* Where the reader is in the text: at what has the focus in it, at the beginning of a selection, or
 * at the caret, if it shows and has not been scrolled away. */
static gboolean
find_place (GtkTextView *view, GtkWidget *focus, GtkTextIter *place)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  double x;
  double y;
  int text_x;
  int text_y;

  if (focus != GTK_WIDGET (view))
    {
      gtk_widget_translate_coordinates (focus, GTK_WIDGET (view), 1, 1, &x, &y);
      gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                             &text_x, &text_y);
      gtk_text_view_get_iter_at_location (view, place, text_x, text_y);
    }
  else if (!gtk_text_buffer_get_selection_bounds (buffer, place, NULL) &&
           !gtk_text_view_get_cursor_visible (view))
    return FALSE;
  return vitk_text_area_is_in_view (view, place);
}

/* The first word in view that names a term. */
static gboolean
find_first_in_view (VitkArticle *article, VitkReadingColumn *column, GtkTextIter *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (column);
  VitkTextMap *map = vitk_reading_column_get_map (column);
  GdkRectangle visible;
  int first;
  int last;
  guint i;
  guint j;

  gtk_text_view_get_visible_rect (view, &visible);
  first = vitk_reading_column_get_offset_at_y (column, visible.y);
  last = vitk_reading_column_get_offset_at_y (column, visible.y + visible.height);
  for (i = vitk_text_map_find_after (map, first); i < vitk_text_map_get_n_entries (map); i++)
    {
      const VitkTextEntry *entry = vitk_text_map_get_entry (map, i);
      GPtrArray *mentions;

      if (entry->start > last)
        break;
      mentions = vitk_article_get_mentions (article, vitk_text_entry_get_text (entry));
      for (j = 0; j < mentions->len; j++)
        {
          const VitkCitation *mention = g_ptr_array_index (mentions, j);

          gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), place,
                                              vitk_text_entry_get_offset (entry, mention->start));
          if (vitk_text_area_is_in_view (view, place))
            return TRUE;
        }
    }
  return FALSE;
}

/* The terms of the paragraph where the reader is, else of the first in view that names any. */
static void
find_in_paragraph (VitkArticle *article, VitkReadingColumn *column, VitkTermSpot *spot)
{
  GtkTextView *view = GTK_TEXT_VIEW (column);
  GtkWidget *focus = spot->origin;
  const VitkTextEntry *entry;
  GtkTextIter place;
  double x;
  double y;

  if (!find_place (view, focus, &place) && !find_first_in_view (article, column, &place))
    return;
  entry = vitk_text_map_find_offset (vitk_reading_column_get_map (column),
                                     gtk_text_iter_get_offset (&place));
  if (entry == NULL)
    return;
  add_mentions (spot, vitk_article_get_mentions (article, vitk_text_entry_get_text (entry)),
                vitk_text_entry_get_byte (entry, gtk_text_iter_get_offset (&place)));
  gtk_text_view_get_iter_location (view, &place, &spot->line);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, spot->line.x, spot->line.y,
                                         &spot->line.x, &spot->line.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), focus, spot->line.x, spot->line.y, &x, &y);
  spot->line.x = (int) x;
  spot->line.y = (int) y;
}

/* Adds the terms of every label in @widget. */
static void
add_labels (VitkArticle *article, GtkWidget *widget, VitkTermSpot *spot)
{
  const VitkText *text =
      VITK_IS_TEXT_LABEL (widget) ? vitk_text_label_get_text (VITK_TEXT_LABEL (widget)) : NULL;
  GtkWidget *child;

  if (text != NULL)
    add_mentions (spot, vitk_article_get_mentions (article, text), 0);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_labels (article, child, spot);
}

/* What the reader takes for one thing: its terms are explained together. */
static gboolean
is_whole (GtkWidget *widget)
{
  return VITK_IS_CARD (widget) || VITK_IS_TABLE_VIEW (widget) || GTK_IS_LIST_BOX_ROW (widget);
}

/**
 * vitk_term_spot_find_near:
 * @article: the article that is shown in @area
 * @area: a widget
 * @focus: what has the keyboard focus in it
 *
 * Finds the terms of what the reader is at: of the paragraph with the link that has the focus, with
 * the selection or with the caret, else of the first in view that names any; in a table or beside
 * the text, of the smallest thing around the focus that does: a cell, a row, a table, a card.
 *
 * Returns: (transfer full) (nullable): the terms that are named there; @focus is its origin
 */
VitkTermSpot *
vitk_term_spot_find_near (VitkArticle *article, GtkWidget *area, GtkWidget *focus)
{
  g_autoptr (VitkTermSpot) spot = spot_new (focus);
  GtkWidget *around = focus;

  spot->line.width = gtk_widget_get_width (focus);
  spot->line.height = gtk_widget_get_height (focus);
  while (around != NULL && around != area && spot->names->len == 0)
    {
      GtkWidget *parent = gtk_widget_get_parent (around);

      /* All that lies on the text has one parent. */
      if (VITK_IS_READING_COLUMN (parent))
        around = parent;
      if (VITK_IS_READING_COLUMN (around))
        {
          find_in_paragraph (article, VITK_READING_COLUMN (around), spot);
          break;
        }
      add_labels (article, around, spot);
      if (is_whole (around))
        break;
      around = parent;
    }
  return spot->names->len > 0 ? g_steal_pointer (&spot) : NULL;
}
