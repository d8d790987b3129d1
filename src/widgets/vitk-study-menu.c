/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-study-menu.h"

#include "evidence/vitk-study-name.h"
#include "widgets/vitk-menu.h"
#include "widgets/vitk-study-words.h"

/* One item for each study; it says what the study is called. */
static GMenuModel *
create_model (GPtrArray *studies)
{
  GMenu *menu = g_menu_new ();
  guint i;

  for (i = 0; i < studies->len; i++)
    {
      const VitkStudy *study = g_ptr_array_index (studies, i);
      g_autofree char *words = vitk_study_dup_citation (study);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "win.show-study", "s",
                                         vitk_study_get_anchor (study)->name);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* Where the caret is in a text; else all of what is pointed at. */
static void
find_place (GtkWidget *host, GtkWidget *place, GdkRectangle *at)
{
  graphene_rect_t bounds;

  *at = (GdkRectangle) { 0, 0, 1, 1 };
  if (gtk_widget_compute_bounds (place, host, &bounds))
    *at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  if (GTK_IS_TEXT_VIEW (place))
    {
      GdkRectangle caret;
      int x;
      int y;

      gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (place), NULL, &caret, NULL);
      gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (place), GTK_TEXT_WINDOW_WIDGET, caret.x,
                                             caret.y, &x, &y);
      *at = (GdkRectangle) { at->x + x, at->y + y, 1, caret.height };
    }
}

static void
unparent (GtkWidget *menu)
{
  if (gtk_widget_get_parent (menu) != NULL)
    gtk_widget_unparent (menu);
}

static void
remove_menu (gpointer menu)
{
  unparent (menu);
  g_object_unref (menu);
}

/* GTK leaves the focus where nobody sees it, and tells what was chosen after that. */
static void
on_closed (GtkWidget *menu, GtkWidget *place)
{
  GtkWidget *now = gtk_root_get_focus (gtk_widget_get_root (menu));

  if (gtk_widget_get_mapped (place) &&
      (now == NULL || now == menu || gtk_widget_is_ancestor (now, menu)))
    gtk_widget_grab_focus (place);
  g_idle_add_once (remove_menu, g_object_ref (menu));
}

/**
 * vitk_study_menu_open:
 * @host: what is around @place; it has room for the menu
 * @place: where the studies are spoken of
 * @studies: (element-type VitkStudy): the studies
 *
 * Lets the reader choose which of them to see, with the `win.show-study` action.
 */
void
vitk_study_menu_open (GtkWidget *host, GtkWidget *place, GPtrArray *studies)
{
  g_autoptr (GMenuModel) model = create_model (studies);
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);
  GdkRectangle at;

  find_place (host, place, &at);
  gtk_widget_set_parent (menu, host);
  gtk_popover_set_position (GTK_POPOVER (menu), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &at);
  vitk_menu_name_items (menu);
  g_signal_connect_object (menu, "closed", G_CALLBACK (on_closed), place, 0);
  g_signal_connect_object (host, "destroy", G_CALLBACK (unparent), menu, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (menu));
}
