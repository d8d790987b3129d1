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

static void
get_location (GtkTextView *view, const GtkTextIter *iter, GdkRectangle *place)
{
  gtk_text_view_get_iter_location (view, iter, place);
  /* Of what is written from right to left GTK tells where it begins, on its right. */
  if (place->width < 0)
    {
      place->x += place->width;
      place->width = -place->width;
    }
}

static void
get_location_at (GtkTextView *view, int offset, GdkRectangle *place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  get_location (view, &iter, place);
}

static gboolean
is_same_line (const GdkRectangle *a, const GdkRectangle *b)
{
  return ABS (a->y - b->y) < a->height / 2;
}

/* Returns: the character after the last one that stands in the line of the one at @start */
static int
find_line_end (GtkTextView *view, int start, int end)
{
  GdkRectangle first;
  GdkRectangle place;
  int low = start + 1;
  int middle;

  get_location_at (view, start, &first);
  /* What is sought lies from @low to @end, as far as is known. Most words stand in one line. */
  for (middle = end; low < end; middle = low + (end - low + 1) / 2)
    {
      get_location_at (view, middle - 1, &place);
      if (is_same_line (&first, &place))
        low = middle;
      else
        end = middle - 1;
    }
  return low;
}

/* Whether a character certainly does not turn the direction of what is written. */
static gboolean
runs_forward (gunichar character)
{
  switch ((int) g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
      return TRUE;
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
      return g_unichar_type (character) != G_UNICODE_FORMAT &&
             (character < 0x80 || !g_unichar_isdigit (character));
    default:
      return FALSE;
    }
}

/* Whether the next letter of the paragraph, if there is one, runs forward: signs and numbers go
 * with the letters on both sides of them (UAX #9, W7 and N1). */
static gboolean
is_beside_forward (GtkTextView *view, int offset, gboolean before)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  while (before ? !gtk_text_iter_starts_line (&iter) && gtk_text_iter_backward_char (&iter)
                : !gtk_text_iter_ends_line (&iter))
    {
      const gunichar character = gtk_text_iter_get_char (&iter);

      if (!runs_forward (character) || g_unichar_isalpha (character))
        return runs_forward (character);
      if (!before)
        gtk_text_iter_forward_char (&iter);
    }
  return TRUE;
}

/* Narrows @start and @end to what is between spaces. Returns: whether all of that runs forward */
static gboolean
trim (GtkTextView *view, int *start, int *end)
{
  GtkTextIter iter;
  gboolean forward = TRUE;
  int offset = *start;
  int last = *end;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, *start);
  *start = last;
  *end = last;
  for (; offset < last; offset++, gtk_text_iter_forward_char (&iter))
    {
      const gunichar character = gtk_text_iter_get_char (&iter);

      if (g_unichar_isspace (character))
        continue;
      *start = MIN (*start, offset);
      *end = offset + 1;
      forward = forward && runs_forward (character);
    }
  return forward;
}

/* Adds the place of each character, which may be torn from the one before. */
static void
add_each (GtkTextView *view, int start, int end, GdkRectangle *all)
{
  GtkTextIter iter;
  GdkRectangle place;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, start);
  for (; start < end; start++, gtk_text_iter_forward_char (&iter))
    {
      if (g_unichar_isspace (gtk_text_iter_get_char (&iter)))
        continue;
      get_location (view, &iter, &place);
      gdk_rectangle_union (all, &place, all);
    }
}

/* Returns: the place of what stands in one line */
static GdkRectangle
find_in_line (GtkTextView *view, int start, int end)
{
  const gboolean forward = trim (view, &start, &end);
  GdkRectangle first;
  GdkRectangle last;
  GdkRectangle all;

  get_location_at (view, start, &first);
  get_location_at (view, end - 1, &last);
  gdk_rectangle_union (&first, &last, &all);
  /* What runs from left to right lies between its first and its last. */
  if (!forward || last.x < first.x || !is_beside_forward (view, start, TRUE) ||
      !is_beside_forward (view, end, FALSE))
    add_each (view, start, end, &all);
  return all;
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

  trim (view, &start, &end);
  while (start < end)
    {
      const int line_end = find_line_end (view, start, end);
      const GdkRectangle place = find_in_line (view, start, line_end);

      g_array_append_val (lines, place);
      start = line_end;
      trim (view, &start, &end);
    }
  return lines;
}
