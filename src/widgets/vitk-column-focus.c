/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-column-focus.h"

#include "widgets/vitk-link.h"

/* How far from the edge of the view the focus stays, in pixels. */
#define EDGE 48

/* Where Tab starts from: the link or table with the focus, else the caret if it is in view, else
 * the top of the view. */
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

/* Where the words under a link, or the place of a table, are; their widgets may not have a size
 * yet. */
static gboolean
find_bounds (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets, GtkWidget *focus,
             graphene_rect_t *bounds)
{
  const int link = vitk_link_layer_find_focus (layer);
  GdkRectangle visible;
  GdkRectangle words;
  GtkTextIter iter;

  if (link < 0 && vitk_insets_find_focus (insets) < 0)
    return FALSE;
  if (link < 0)
    return gtk_widget_compute_bounds (focus, GTK_WIDGET (view), bounds);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      vitk_link_layer_get_offset (layer, link));
  gtk_text_view_get_iter_location (view, &iter, &words);
  graphene_rect_init (bounds, words.x, words.y - visible.y, words.width, words.height);
  return TRUE;
}

/**
 * vitk_column_focus_show:
 * @view: a text view
 * @layer: its links
 * @insets: its tables and figures
 *
 * Scrolls until the link with the focus is in view; GTK does not do it for children of a text view.
 */
void
vitk_column_focus_show (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  graphene_rect_t bounds;
  double top;

  if (adjustment == NULL || root == NULL || gtk_root_get_focus (root) == NULL ||
      !find_bounds (view, layer, insets, gtk_root_get_focus (root), &bounds))
    return;
  if (bounds.origin.y >= 0 &&
      bounds.origin.y + bounds.size.height <= gtk_adjustment_get_page_size (adjustment))
    return;
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top - EDGE, top + bounds.size.height + EDGE);
}

/* Goes on from the character @offset, past what is there if @past. */
static gboolean
move_from (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets, int offset, gboolean past,
           GtkDirectionType direction)
{
  const int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  const int n_links = vitk_link_layer_get_n_links (layer);
  const int n_insets = vitk_insets_get_n_insets (insets);
  const int from = step > 0 && past ? offset + 1 : offset;
  int link = (int) vitk_link_layer_find_after (layer, from) - (step < 0 ? 1 : 0);
  int inset = (int) vitk_insets_find_after (insets, from) - (step < 0 ? 1 : 0);

  while ((link >= 0 && link < n_links) || (inset >= 0 && inset < n_insets))
    {
      const gboolean is_link = link >= 0 && link < n_links;
      const gboolean is_inset = inset >= 0 && inset < n_insets;

      if (is_link && (!is_inset || (vitk_link_layer_get_offset (layer, link) -
                                    vitk_insets_get_offset (insets, inset)) *
                                           step <
                                       0))
        {
          if (vitk_link_layer_focus_link (layer, link))
            return TRUE;
          link += step;
        }
      else
        {
          if (gtk_widget_child_focus (vitk_insets_make_widget (insets, inset), direction))
            return TRUE;
          inset += step;
        }
    }
  return FALSE;
}

/**
 * vitk_column_focus_move:
 * @view: a text view
 * @layer: its links
 * @insets: its tables and figures
 * @direction: forward or backward
 *
 * Moves the focus in the order of reading: first the text itself, then from what is in view on
 * through links, and tables and figures with theirs.
 *
 * Returns: whether there was anything to move to
 */
gboolean
vitk_column_focus_move (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets,
                        GtkDirectionType direction)
{
  const int link = vitk_link_layer_find_focus (layer);
  const int inset = vitk_insets_find_focus (insets);

  if (inset >= 0 && gtk_widget_child_focus (vitk_insets_get_widget (insets, inset), direction))
    return TRUE;
  if (inset >= 0 || link >= 0)
    return move_from (view, layer, insets,
                      inset >= 0 ? vitk_insets_get_offset (insets, inset)
                                 : vitk_link_layer_get_offset (layer, link),
                      TRUE, direction) ||
           (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (GTK_WIDGET (view)));
  if (!gtk_widget_has_focus (GTK_WIDGET (view)))
    return gtk_widget_grab_focus (GTK_WIDGET (view));
  if (direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return move_from (view, layer, insets, find_start (view), FALSE, direction);
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
