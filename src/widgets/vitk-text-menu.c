/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-text-menu.h"

#include "model/vitk-diagram.h"
#include "widgets/vitk-citation-button.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-menu.h"
#include "widgets/vitk-panes.h"
#include "widgets/vitk-quotation.h"
#include "widgets/vitk-reading-column.h"
#include "widgets/vitk-study-spot.h"
#include "widgets/vitk-study-words.h"
#include "widgets/vitk-table-row.h"
#include "widgets/vitk-table-view.h"

#include <glib/gi18n-lib.h>

/* The context menu of words and links, by the right button of the pointer and by the keyboard, in
 * place of the menus that GTK has for text that is written. */
struct _VitkTextMenu
{
  GObject parent_instance;

  GtkWidget *host; /* weak; the menu opens anywhere in it */
  VitkArticle *article;
  GtkWidget *popover; /* child of host, or NULL */
  GtkWidget *link;    /* weak; what it was opened for, or NULL */
  GtkWidget *text;    /* weak; the text it was opened for or in, or NULL */
  GWeakRef focus;     /* what had the keyboard focus before */
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (VitkTextMenu, vitk_text_menu, G_TYPE_OBJECT)

static void
follow (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkTextMenu *self = user_data;

  if (self->link != NULL)
    gtk_widget_activate_action (self->link, "link.activate", NULL);
}

static void
copy (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkTextMenu *self = user_data;

  if (self->text != NULL)
    gtk_widget_activate_action (self->text, "clipboard.copy", NULL);
}

static void
quote (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkTextMenu *self = user_data;
  g_autofree char *quotation = vitk_quotation_dup_selected (self->text, self->article);

  if (quotation != NULL)
    gtk_widget_activate_action (self->host, "win.copy-words", "s", quotation);
}

static void
select_all (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkTextMenu *self = user_data;

  if (self->text != NULL)
    gtk_widget_activate_action (self->text, "selection.select-all", NULL);
}

/* An item with the key that does the same elsewhere. */
static void
append_key (GMenu *section, const char *label, const char *action, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (section, item);
}

static void
append (GMenu *section, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (section, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Citations of all references among @targets, and their DOIs. */
static void
append_references (VitkTextMenu *self, GMenu *section, const char *const *targets)
{
  g_autoptr (GString) citations = g_string_new (NULL);
  g_autoptr (GString) dois = g_string_new (NULL);
  g_autofree char *names = g_strjoinv (" ", (char **) targets);
  guint i;

  for (i = 0; targets[i] != NULL; i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (self->article, targets[i]);
      const VitkReference *reference;
      g_autofree char *citation = NULL;

      if (anchor == NULL || anchor->kind != VITK_ANCHOR_REFERENCE)
        continue;
      reference = anchor->target;
      citation = vitk_quotation_dup_citation (reference);
      g_string_append_printf (citations, "%s%s", citations->len > 0 ? "\n" : "", citation);
      if (reference->record->doi != NULL && *reference->record->doi != '\0')
        g_string_append_printf (dois, "%s%s", dois->len > 0 ? "\n" : "", reference->record->doi);
    }
  if (citations->len > 0)
    {
      append (section, _ ("Copy Ci_tation"), "win.copy-words", citations->str);
      vitk_citation_menu_append (section, names);
    }
  if (dois->len > 0)
    append (section, _ ("Copy _DOI"), "win.copy-words", dois->str);
}

/* The study that a link cites, or stands in the row of. */
static void
append_study (VitkTextMenu *self, GMenu *section, VitkLink *link)
{
  const VitkStudy *study = vitk_study_spot_find (GTK_WIDGET (link));

  if (study != NULL && study->n_places > 0)
    append (section, _ ("Show St_udy"), "win.show-study", vitk_study_get_anchor (study)->name);
}

static void
append_link (VitkTextMenu *self, GMenu *menu)
{
  VitkLink *link = VITK_LINK (self->link);
  const char *target = vitk_link_get_target (link);
  const VitkAnchor *anchor = vitk_article_get_anchor (self->article, target);
  g_auto (GStrv) targets = vitk_link_dup_targets (link);
  g_autoptr (GMenu) ways = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();

  append (ways, _ ("_Follow"), "menu.follow", NULL);
  if (anchor == NULL)
    append (copies, _ ("Copy _Address"), "win.copy-words", target);
  else
    {
      /* Following it leads beside the text. */
      if (targets[1] == NULL && vitk_panes_have_kind (anchor->kind))
        append (ways, _ ("_Show in the Text"), "win.show-in-text", target);
      append_study (self, ways, link);
      append_references (self, copies, (const char *const *) targets);
      append (copies, _ ("Copy _Link"), "win.copy-link-to", target);
    }
  append_section (menu, ways);
  append_section (menu, copies);
}

/* Where words are: the paragraph at @iter, or the row or table that a label belongs to. */
static const VitkAnchor *
find_anchor (GtkWidget *text, const GtkTextIter *iter)
{
  GtkWidget *table = gtk_widget_get_ancestor (text, VITK_TYPE_TABLE_VIEW);
  const VitkTextEntry *entry;

  if (VITK_IS_READING_COLUMN (text))
    {
      entry = vitk_text_map_find_offset (vitk_reading_column_get_map (VITK_READING_COLUMN (text)),
                                         gtk_text_iter_get_offset (iter));
      return entry != NULL ? vitk_text_entry_get_anchor (entry) : NULL;
    }
  return table != NULL ? vitk_table_view_get_table (VITK_TABLE_VIEW (table))->anchor : NULL;
}

static gboolean
has_diagram (VitkArticle *article)
{
  GPtrArray *figures = vitk_article_get_figures (article);
  guint i;

  for (i = 0; i < figures->len; i++)
    if (vitk_figure_has_file (g_ptr_array_index (figures, i), vitk_diagram_is_file_name))
      return TRUE;
  return FALSE;
}

/* Where what is said at a place of the text stands in the diagram. */
static void
append_diagram (VitkTextMenu *self, GMenu *section, const GtkTextIter *iter)
{
  const VitkTextEntry *entry;
  const VitkAnchor *anchor;
  g_autoptr (GMenuItem) item = NULL;
  guint byte;

  if (!VITK_IS_READING_COLUMN (self->text) || !has_diagram (self->article))
    return;
  entry = vitk_text_map_find_offset (vitk_reading_column_get_map (VITK_READING_COLUMN (self->text)),
                                     gtk_text_iter_get_offset (iter));
  anchor = entry != NULL ? vitk_text_entry_get_anchor (entry) : NULL;
  if (anchor == NULL || anchor->kind != VITK_ANCHOR_BLOCK)
    return;
  byte = vitk_text_entry_get_byte (entry, gtk_text_iter_get_offset (iter));
  item = g_menu_item_new (_ ("Show in the Dia_gram"), NULL);
  g_menu_item_set_action_and_target (item, "win.show-in-diagram", "(su)", anchor->name, byte);
  g_menu_append_item (section, item);
}

static gboolean
has_selection (GtkWidget *text)
{
  if (GTK_IS_LABEL (text))
    return gtk_label_get_selection_bounds (GTK_LABEL (text), NULL, NULL);
  return gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)));
}

/* The table that words stand in, and their row; not of tables that no article has. */
static void
append_table (VitkTextMenu *self, GMenu *menu)
{
  GtkWidget *view = gtk_widget_get_ancestor (self->text, VITK_TYPE_TABLE_VIEW);
  GtkWidget *row = gtk_widget_get_ancestor (self->text, VITK_TYPE_TABLE_ROW);
  const VitkAnchor *table =
      view != NULL ? vitk_table_view_get_table (VITK_TABLE_VIEW (view))->anchor : NULL;
  const VitkAnchor *line =
      row != NULL ? vitk_table_row_get_row (VITK_TABLE_ROW (row))->anchor : NULL;
  g_autoptr (GMenu) section = g_menu_new ();

  if (line != NULL)
    append (section, _ ("Copy _Row as a Table"), "win.copy-table", line->name);
  if (table != NULL)
    append (section, _ ("Copy Whole Ta_ble"), "win.copy-table", table->name);
  append_section (menu, section);
}

static void
append_text (VitkTextMenu *self, GMenu *menu, const GtkTextIter *iter)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autofree char *quotation = vitk_quotation_dup_selected (self->text, self->article);
  const VitkAnchor *anchor = find_anchor (self->text, iter);
  const gboolean selected = has_selection (self->text);

  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "copy")),
      selected);
  append_key (section, _ ("_Copy"), "menu.copy", "<Control>c");
  if (quotation != NULL)
    append_key (section, _ ("Copy _with Citation"), "menu.quote", "<Control><Shift>c");
  else if (!selected)
    append (section, _ ("Copy Citation of the _Article"), "win.copy-with-citation", NULL);
  if (anchor != NULL && self->link == NULL)
    append (section, _ ("Copy _Link to This Place"), "win.copy-link-to", anchor->name);
  append_diagram (self, section, iter);
  append_key (section, _ ("Select _All"), "menu.select-all", "<Control>a");
  append_section (menu, section);
  append_table (self, menu);
}

static GtkWidget *
find_around (GtkWidget *widget, GType type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget
                                                    : gtk_widget_get_ancestor (widget, type);
}

static gboolean
is_text (GtkWidget *widget)
{
  return VITK_IS_READING_COLUMN (widget) ||
         (GTK_IS_LABEL (widget) && gtk_label_get_selectable (GTK_LABEL (widget)));
}

/* Notes what the menu is for: the link at @widget, and the words it lies on or that are there. */
static gboolean
find_subject (VitkTextMenu *self, GtkWidget *widget)
{
  GtkWidget *link = find_around (widget, VITK_TYPE_LINK);
  GtkWidget *text = link != NULL ? gtk_widget_get_parent (link) : widget;

  /* Beside the links of a label lies the label. */
  if (link != NULL && gtk_widget_get_first_child (text) != NULL &&
      is_text (gtk_widget_get_first_child (text)))
    text = gtk_widget_get_first_child (text);
  while (text != NULL && text != self->host && !is_text (text))
    text = gtk_widget_get_parent (text);
  if (text == self->host)
    text = NULL;
  g_set_weak_pointer (&self->link, link);
  g_set_weak_pointer (&self->text, text);
  return link != NULL || text != NULL;
}

/* GTK leaves the focus where nobody sees it. An item that leads elsewhere has moved it. */
static void
on_closed (GtkPopover *popover, VitkTextMenu *self)
{
  GtkWidget *now = gtk_root_get_focus (gtk_widget_get_root (self->host));
  g_autoptr (GtkWidget) before = g_weak_ref_get (&self->focus);

  if (before != NULL && gtk_widget_get_mapped (before) &&
      (now == NULL || now == self->popover || gtk_widget_is_ancestor (now, self->popover)))
    gtk_widget_grab_focus (before);
}

static void
open_at (VitkTextMenu *self, const GdkRectangle *place, const GtkTextIter *iter)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->link != NULL)
    append_link (self, menu);
  if (self->text != NULL)
    append_text (self, menu, iter);
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_widget_insert_action_group (self->popover, "menu", G_ACTION_GROUP (self->actions));
      gtk_widget_set_parent (self->popover, self->host);
      vitk_menu_name_items (self->popover);
      g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed), self, 0);
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), G_MENU_MODEL (menu));
  g_weak_ref_set (&self->focus, gtk_root_get_focus (gtk_widget_get_root (self->host)));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
get_caret (GtkTextView *view, GtkTextIter *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  /* Of a selection the beginning counts. */
  if (!gtk_text_buffer_get_selection_bounds (buffer, iter, NULL) &&
      !gtk_text_view_get_cursor_visible (view))
    {
      GdkRectangle visible;

      gtk_text_view_get_visible_rect (view, &visible);
      gtk_text_view_get_iter_at_location (view, iter, visible.x, visible.y);
    }
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, VitkTextMenu *self)
{
  const GdkRectangle place = { (int) x, (int) y, 1, 1 };
  GtkWidget *widget = gtk_widget_pick (self->host, x, y, GTK_PICK_DEFAULT);
  GtkTextIter iter;

  if (self->article == NULL || widget == NULL || !find_subject (self, widget))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (VITK_IS_READING_COLUMN (self->text))
    {
      GtkTextView *view = GTK_TEXT_VIEW (self->text);
      double text_x;
      double text_y;
      int buffer_x;
      int buffer_y;

      gtk_widget_translate_coordinates (self->host, self->text, x, y, &text_x, &text_y);
      if (vitk_text_selection_contains (
              vitk_reading_column_get_selection (VITK_READING_COLUMN (view)), text_x, text_y))
        get_caret (view, &iter);
      else
        {
          gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) text_x,
                                                 (int) text_y, &buffer_x, &buffer_y);
          gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
        }
    }
  open_at (self, &place, &iter);
}

/* Where a menu that no pointer asked for points to. */
static void
find_place (VitkTextMenu *self, GtkTextIter *iter, GdkRectangle *place)
{
  GtkWidget *widget = self->link != NULL ? self->link : self->text;
  GdkRectangle part = { 0, 0, 1, 1 };
  double x;
  double y;

  if (VITK_IS_READING_COLUMN (self->text))
    get_caret (GTK_TEXT_VIEW (self->text), iter);
  if (VITK_IS_READING_COLUMN (widget))
    {
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (widget), iter, &part);
      gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (widget), GTK_TEXT_WINDOW_WIDGET, part.x,
                                             part.y, &part.x, &part.y);
      part.y = CLAMP (part.y, 0, gtk_widget_get_height (widget) - part.height);
    }
  else if (self->link != NULL)
    {
      guint n_lines;
      const GdkRectangle *lines = vitk_link_get_rectangles (VITK_LINK (self->link), &n_lines);

      if (n_lines > 0)
        part = lines[0];
    }
  gtk_widget_translate_coordinates (widget, self->host, part.x, part.y, &x, &y);
  place->x = (int) x;
  place->y = (int) y;
  place->width = part.width;
  place->height = part.height;
}

static gboolean
on_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  VitkTextMenu *self = user_data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GdkRectangle place;
  GtkTextIter iter;

  if (self->article == NULL || focus == NULL || !find_subject (self, focus))
    return FALSE;
  find_place (self, &iter, &place);
  open_at (self, &place, &iter);
  return TRUE;
}

static void
vitk_text_menu_dispose (GObject *object)
{
  VitkTextMenu *self = VITK_TEXT_MENU (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_weak_pointer (&self->host);
  g_clear_weak_pointer (&self->link);
  g_clear_weak_pointer (&self->text);
  g_clear_object (&self->article);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (vitk_text_menu_parent_class)->dispose (object);
}

static void
vitk_text_menu_finalize (GObject *object)
{
  g_weak_ref_clear (&VITK_TEXT_MENU (object)->focus);
  G_OBJECT_CLASS (vitk_text_menu_parent_class)->finalize (object);
}

static void
vitk_text_menu_class_init (VitkTextMenuClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_text_menu_finalize;
  G_OBJECT_CLASS (class)->dispose = vitk_text_menu_dispose;
}

static void
vitk_text_menu_init (VitkTextMenu *self)
{
  static const GActionEntry entries[] = {
    { .name = "follow", .activate = follow },
    { .name = "copy", .activate = copy },
    { .name = "quote", .activate = quote },
    { .name = "select-all", .activate = select_all },
  };

  g_weak_ref_init (&self->focus, NULL);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}

/**
 * vitk_text_menu_new:
 * @host: a widget with words and links of an article somewhere in it; it must dispose of the menu
 *   before itself
 *
 * Returns: (transfer full): their context menu
 */
VitkTextMenu *
vitk_text_menu_new (GtkWidget *host)
{
  VitkTextMenu *self = g_object_new (VITK_TYPE_TEXT_MENU, NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_set_weak_pointer (&self->host, host);
  /* Before the text, and the labels, open the menus of their own. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (host, GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (on_key, self, NULL)));
  gtk_widget_add_controller (host, keys);
  return self;
}

/**
 * vitk_text_menu_set_article:
 * @self: a menu
 * @article: the article whose words and links they are
 */
void
vitk_text_menu_set_article (VitkTextMenu *self, VitkArticle *article)
{
  g_return_if_fail (VITK_IS_TEXT_MENU (self));

  g_set_object (&self->article, article);
}
