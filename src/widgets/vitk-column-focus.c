/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-column-focus.h"

#include "widgets/vitk-link.h"
#include "widgets/vitk-side-scroller.h"
#include "widgets/vitk-table-row.h"

/* How far from the edge of the view the focus stays, in pixels. */
#define EDGE 48

/* Where Tab starts from in the text itself: the caret if it is in view, else the top of the
 * view. */
static int
find_start (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible;
  GdkRectangle caret;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &iter, &caret);
  if (caret.y < visible.y || caret.y > visible.y + visible.height)
    gtk_text_view_get_iter_at_location (view, &iter, visible.x, visible.y);
  return gtk_text_iter_get_offset (&iter);
}

/* Which flag has the focus, or -1. */
static int
find_focused_flag (VitkNoteMargin *margin)
{
  guint i;

  for (i = 0; i < vitk_note_margin_get_n_flags (margin); i++)
    if (gtk_widget_is_focus (vitk_note_margin_get_flag (margin, i)))
      return i;
  return -1;
}

/* Where the words under a link, or the place of a table or a flag, are; a link may not have its
 * size yet, nor the flag of a row before its table has. */
static gboolean
find_bounds (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets, VitkNoteMargin *margin,
             GtkWidget *focus, graphene_rect_t *bounds)
{
  const int link = vitk_link_layer_find_focus (layer);
  const int flag = link < 0 ? find_focused_flag (margin) : -1;
  GdkRectangle visible;
  GdkRectangle words;
  GtkTextIter iter;

  if (link < 0 && flag < 0)
    return vitk_insets_find_focus (insets) >= 0 &&
           gtk_widget_compute_bounds (focus, GTK_WIDGET (view), bounds);
  gtk_text_view_get_visible_rect (view, &visible);
  if (flag >= 0 && gtk_widget_get_child_visible (focus) &&
      gtk_widget_compute_bounds (focus, GTK_WIDGET (margin), bounds))
    {
      bounds->origin.y -= (float) visible.y;
      return TRUE;
    }
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      link >= 0 ? vitk_link_layer_get_offset (layer, link)
                                                : vitk_note_margin_get_offset (margin, flag));
  gtk_text_view_get_iter_location (view, &iter, &words);
  graphene_rect_init (bounds, words.x, words.y - visible.y, words.width, words.height);
  return TRUE;
}

/**
 * vitk_column_focus_show:
 * @view: a text view
 * @layer: its links
 * @insets: its tables and figures
 * @margin: its flags
 *
 * Scrolls until what has the focus is in view; GTK does not do it for children of a text view.
 */
void
vitk_column_focus_show (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets,
                        VitkNoteMargin *margin)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  graphene_rect_t bounds;
  double top;

  if (adjustment == NULL || root == NULL || gtk_root_get_focus (root) == NULL ||
      !find_bounds (view, layer, insets, margin, gtk_root_get_focus (root), &bounds))
    return;
  if (bounds.origin.y >= 0 &&
      bounds.origin.y + bounds.size.height <= gtk_adjustment_get_page_size (adjustment))
    return;
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top - EDGE, top + bounds.size.height + EDGE);
}

/* Appends the flags that stand beside @row; for %NULL those of the paragraph, the table or the
 * figure at @offset. */
static void
append_flags (VitkNoteMargin *margin, int offset, const VitkRow *row, GPtrArray *stops)
{
  guint i;

  for (i = 0; i < vitk_note_margin_get_n_flags (margin); i++)
    {
      const VitkAnchor *anchor = vitk_note_margin_get_anchor (margin, i);

      if (row != NULL ? anchor == row->anchor
                      : anchor->kind != VITK_ANCHOR_ROW &&
                            vitk_note_margin_get_offset (margin, i) == offset)
        g_ptr_array_add (stops, vitk_note_margin_get_flag (margin, i));
    }
}

/* Appends what takes the focus in @widget, in the order of the tree, which is that of reading. */
static void
append_inner (GtkWidget *widget, VitkNoteMargin *margin, int offset, GPtrArray *stops)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child))
        continue;
      if (VITK_IS_SIDE_SCROLLER (child))
        vitk_side_scroller_update (VITK_SIDE_SCROLLER (child));
      if (VITK_IS_TABLE_ROW (child))
        append_flags (margin, offset, vitk_table_row_get_row (VITK_TABLE_ROW (child)), stops);
      if (gtk_widget_get_focusable (child))
        g_ptr_array_add (stops, child);
      if (!VITK_IS_LINK (child))
        append_inner (child, margin, offset, stops);
    }
}

/* All that Tab stops at where the text has the character @offset. A flag comes before the words
 * that it stands beside. */
static GPtrArray *
list_stops (VitkLinkLayer *layer, VitkInsets *insets, VitkNoteMargin *margin, int offset)
{
  GPtrArray *stops = g_ptr_array_new ();
  const guint link = vitk_link_layer_find_after (layer, offset);
  const guint inset = vitk_insets_find_after (insets, offset);

  append_flags (margin, offset, NULL, stops);
  if (link < vitk_link_layer_get_n_links (layer) &&
      vitk_link_layer_get_offset (layer, link) == offset)
    g_ptr_array_add (stops, vitk_link_layer_get_link (layer, link));
  if (inset < vitk_insets_get_n_insets (insets) && vitk_insets_get_offset (insets, inset) == offset)
    append_inner (vitk_insets_make_widget (insets, inset), margin, offset, stops);
  return stops;
}

/* Words of a table take the focus from the pointer only, and Tab goes on from there. */
static gboolean
focus_stop (VitkLinkLayer *layer, GtkWidget *stop, int offset)
{
  if (GTK_IS_LABEL (stop))
    return FALSE;
  if (gtk_widget_get_parent (stop) == GTK_WIDGET (layer))
    return vitk_link_layer_focus_link (layer, vitk_link_layer_find_after (layer, offset));
  return gtk_widget_grab_focus (stop);
}

/* Whether a stop has been scrolled past. What has no place yet has not, but a flag has one only
 * where it can be seen. */
static gboolean
is_above (GtkTextView *view, VitkNoteMargin *margin, GtkWidget *stop)
{
  const gboolean flag = gtk_widget_get_parent (stop) == GTK_WIDGET (margin);
  GtkWidget *around = flag ? GTK_WIDGET (margin) : GTK_WIDGET (view);
  GdkRectangle visible;
  graphene_rect_t bounds;

  if (flag && !gtk_widget_get_child_visible (stop))
    return TRUE;
  if (!gtk_widget_compute_bounds (stop, around, &bounds) || bounds.size.height <= 0)
    return FALSE;
  gtk_text_view_get_visible_rect (view, &visible);
  return bounds.origin.y + bounds.size.height <= (flag ? (float) visible.y : 0);
}

/* The first stop is one that can be seen, though the table it is in may have begun long before; the
 * head of that stays in view. */
static void
drop_above (GtkTextView *view, VitkNoteMargin *margin, GPtrArray *stops)
{
  guint i;

  for (i = stops->len; i > 0; i--)
    if (is_above (view, margin, g_ptr_array_index (stops, i - 1)))
      g_ptr_array_remove_index (stops, i - 1);
}

/* Goes on among @stops after the one with the focus, or begins with the first. */
static gboolean
move_among (VitkLinkLayer *layer, GPtrArray *stops, int offset, GtkWidget *focus, int step)
{
  int i = step > 0 ? 0 : (int) stops->len - 1;
  guint focused;

  for (; focus != NULL; focus = gtk_widget_get_parent (focus))
    if (g_ptr_array_find (stops, focus, &focused))
      {
        i = (int) focused + step;
        break;
      }
  for (; i >= 0 && i < (int) stops->len; i += step)
    if (focus_stop (layer, g_ptr_array_index (stops, i), offset))
      return TRUE;
  return FALSE;
}

/* The character of the nearest stop from @offset on, or before it; -1 if there is none. */
static int
find_next (VitkLinkLayer *layer, VitkInsets *insets, VitkNoteMargin *margin, int offset, int step)
{
  const int link = (int) vitk_link_layer_find_after (layer, offset) - (step < 0 ? 1 : 0);
  const int inset = (int) vitk_insets_find_after (insets, offset) - (step < 0 ? 1 : 0);
  int next = -1;
  guint i;

  if (link >= 0 && link < (int) vitk_link_layer_get_n_links (layer))
    next = vitk_link_layer_get_offset (layer, link);
  if (inset >= 0 && inset < (int) vitk_insets_get_n_insets (insets) &&
      (next < 0 || (vitk_insets_get_offset (insets, inset) - next) * step < 0))
    next = vitk_insets_get_offset (insets, inset);
  for (i = 0; i < vitk_note_margin_get_n_flags (margin); i++)
    {
      const int flag = vitk_note_margin_get_offset (margin, i);

      if (flag >= 0 && (step > 0 ? flag >= offset : flag < offset) &&
          (next < 0 || (flag - next) * step < 0))
        next = flag;
    }
  return next;
}

/* The character where what has the focus stands, or -1. */
static int
find_focus (VitkLinkLayer *layer, VitkInsets *insets, VitkNoteMargin *margin)
{
  const int link = vitk_link_layer_find_focus (layer);
  const int inset = vitk_insets_find_focus (insets);
  const int flag = find_focused_flag (margin);

  if (link >= 0)
    return vitk_link_layer_get_offset (layer, link);
  if (inset >= 0)
    return vitk_insets_get_offset (insets, inset);
  return flag >= 0 ? vitk_note_margin_get_offset (margin, flag) : -1;
}

/**
 * vitk_column_focus_move:
 * @view: a text view
 * @layer: its links
 * @insets: its tables and figures
 * @margin: its flags
 * @direction: forward or backward
 *
 * Moves the focus in the order of reading: first the text itself, then from what is in view on
 * through flags and links, and tables and figures with theirs.
 *
 * Returns: whether there was anything to move to
 */
gboolean
vitk_column_focus_move (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets,
                        VitkNoteMargin *margin, GtkDirectionType direction)
{
  const int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));
  int offset = find_focus (layer, insets, margin);
  const gboolean begins = offset < 0;

  if (begins)
    {
      if (!gtk_widget_has_focus (GTK_WIDGET (view)))
        return gtk_widget_grab_focus (GTK_WIDGET (view));
      if (direction == GTK_DIR_TAB_BACKWARD)
        return FALSE;
      offset = find_next (layer, insets, margin, find_start (view), step);
      focus = NULL;
    }
  while (offset >= 0)
    {
      g_autoptr (GPtrArray) stops = list_stops (layer, insets, margin, offset);

      if (begins)
        drop_above (view, margin, stops);
      if (move_among (layer, stops, offset, focus, step))
        return TRUE;
      focus = NULL;
      offset = find_next (layer, insets, margin, step > 0 ? offset + 1 : offset, step);
    }
  return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (GTK_WIDGET (view));
}

/* The links in @widget, in the order of the tree, which is that of reading. */
static void
list_links (GtkWidget *widget, GPtrArray *links)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (VITK_IS_LINK (child))
        g_ptr_array_add (links, child);
      else
        list_links (child, links);
    }
}

/**
 * vitk_column_focus_save:
 * @layer: the links of a text view
 * @insets: its tables and figures
 * @place: a place
 *
 * Notes in a place which link has the focus.
 */
void
vitk_column_focus_save (VitkLinkLayer *layer, VitkInsets *insets, VitkPlace *place)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  guint i;

  place->focused_link = vitk_link_layer_find_focus (layer);
  place->focused_inset = vitk_insets_find_focus (insets);
  if (place->focused_inset < 0)
    return;
  place->focused_link = -1;
  list_links (vitk_insets_get_widget (insets, place->focused_inset), links);
  for (i = 0; i < links->len; i++)
    if (gtk_widget_is_focus (g_ptr_array_index (links, i)))
      place->focused_link = i;
}

/**
 * vitk_column_focus_restore:
 * @layer: the links of a text view
 * @insets: its tables and figures
 * @place: a place
 *
 * Gives the focus back to the link that had it.
 *
 * Returns: whether there was one, and is
 */
gboolean
vitk_column_focus_restore (VitkLinkLayer *layer, VitkInsets *insets, const VitkPlace *place)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();

  if (place->focused_link < 0 || place->focused_inset >= (int) vitk_insets_get_n_insets (insets))
    return FALSE;
  if (place->focused_inset < 0)
    return place->focused_link < (int) vitk_link_layer_get_n_links (layer) &&
           vitk_link_layer_focus_link (layer, place->focused_link);
  list_links (vitk_insets_make_widget (insets, place->focused_inset), links);
  return place->focused_link < (int) links->len &&
         gtk_widget_grab_focus (g_ptr_array_index (links, place->focused_link));
}
