/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-text-area.h"

#include "widgets/vitk-table-view.h"

/* Narrows the area of a table in the text to one row of it. */
static void
narrow_to_row (VitkInsets *insets, const VitkTextEntry *entry, const VitkAnchor *anchor,
               GdkRectangle *area)
{
  const guint inset = vitk_insets_find_after (insets, entry->start);
  GtkWidget *widget;
  int y;
  int height;

  if (entry->block == NULL || entry->block->table == NULL ||
      inset >= vitk_insets_get_n_insets (insets))
    return;
  /* Asked for in the midst of a layout or of a frame: nothing may be made here. */
  widget = vitk_insets_get_widget (insets, inset);
  if (widget == NULL || !vitk_table_view_find_row (VITK_TABLE_VIEW (widget), anchor, &y, &height))
    return;
  area->y += y;
  area->height = height;
}

/**
 * vitk_text_area_find:
 * @view: a text view
 * @map: where everything stands in its text
 * @insets: its tables and figures
 * @anchor: an address
 * @area: (out): where it is, in the pixels of the text; as wide as the column
 *
 * Returns: whether it is in the text
 */
gboolean
vitk_text_area_find (GtkTextView *view, VitkTextMap *map, VitkInsets *insets,
                     const VitkAnchor *anchor, GdkRectangle *area)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  const VitkTextEntry *entry = vitk_text_map_find_anchor (map, anchor);
  GdkRectangle last;
  GtkTextIter iter;

  if (entry == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, entry->start);
  gtk_text_view_get_iter_location (view, &iter, area);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, MAX (entry->end - 1, entry->start));
  gtk_text_view_get_iter_location (view, &iter, &last);
  area->x = gtk_text_view_get_left_margin (view);
  area->width = gtk_widget_get_width (GTK_WIDGET (view)) - 2 * area->x;
  area->height = last.y + last.height - area->y;
  narrow_to_row (insets, entry, anchor, area);
  return TRUE;
}

/**
 * vitk_text_area_is_in_view:
 * @view: a text view
 * @iter: a place in its text
 *
 * Returns: whether the whole height of the character there can be seen
 */
gboolean
vitk_text_area_is_in_view (GtkTextView *view, const GtkTextIter *iter)
{
  GdkRectangle visible;
  GdkRectangle place;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, iter, &place);
  return place.y >= visible.y && place.y + place.height <= visible.y + visible.height;
}

/**
 * vitk_text_area_list_lines:
 * @view: a text view
 * @start: first character
 * @end: character after the last
 *
 * Returns: (transfer full) (element-type GdkRectangle): the rectangles of the words, one for each
 *   line on the screen, in the pixels of the text
 */
GArray *
vitk_text_area_list_lines (GtkTextView *view, int start, int end)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, start);
  for (; gtk_text_iter_get_offset (&iter) < end; gtk_text_iter_forward_char (&iter))
    {
      GdkRectangle *last = NULL;
      GdkRectangle place;

      if (g_unichar_isspace (gtk_text_iter_get_char (&iter)))
        continue;
      if (lines->len > 0)
        last = &g_array_index (lines, GdkRectangle, lines->len - 1);
      gtk_text_view_get_iter_location (view, &iter, &place);
      if (last != NULL && ABS (place.y - last->y) < place.height / 2)
        gdk_rectangle_union (last, &place, last);
      else
        g_array_append_val (lines, place);
    }
  return lines;
}
