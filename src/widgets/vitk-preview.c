/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-preview.h"

#include "widgets/vitk-preview-area.h"
#include "widgets/vitk-preview-entry.h"
#include "widgets/vitk-styling.h"
#include "widgets/vitk-text-link.h"

#include <glib/gi18n-lib.h>

/* How large it becomes at most, in pixels, and how much of that is its frame. */
#define MAX_WIDTH 420
#define MAX_HEIGHT 480
#define FRAME_WIDTH 24
#define FRAME_HEIGHT 48
#define MIN_HEIGHT 120

/* Around and between the entries, with room for the ring of one that has the focus. */
#define MARGIN 6

/* What a link leads to, in a popover that points at the link. It has its size before it opens, so
 * that it does not move once it is there. */
struct _VitkPreview
{
  GtkPopover parent_instance;

  GtkWidget *area; /* of the links in it */
  GtkWidget *scrolled_window;
  GtkWidget *box;
  GtkWidget *first;  /* the entry to begin with */
  GdkRectangle line; /* what it points at, in the coordinates of its parent */
  guint opening;     /* source */
};

G_DEFINE_FINAL_TYPE (VitkPreview, vitk_preview, GTK_TYPE_POPOVER)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Nearer than the action of the window: the preview closes before its reader goes elsewhere. */
static void
leave (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[LEFT], 0, action, parameter);
}

static gboolean
scroll (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gboolean done;
  int type;

  g_variant_get (arguments, "(i)", &type);
  g_signal_emit_by_name (VITK_PREVIEW (widget)->scrolled_window, "scroll-child", type, FALSE,
                         &done);
  return GDK_EVENT_STOP;
}

/* What a window does for all in it: a popover that has grabbed the keys keeps them from it. */
static gboolean
activate_focus (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_activate (focus);
}

static void
add_scroll_key (GtkWidgetClass *class, guint key, GtkScrollType type)
{
  gtk_widget_class_add_binding (class, key, 0, scroll, "(i)", type);
}

static void
vitk_preview_dispose (GObject *object)
{
  g_clear_handle_id (&VITK_PREVIEW (object)->opening, g_source_remove);
  G_OBJECT_CLASS (vitk_preview_parent_class)->dispose (object);
}

static void
vitk_preview_class_init (VitkPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_preview_dispose;

  /**
   * VitkPreview::left:
   * @self: a preview
   * @action: an action that leads away from it
   * @parameter: its parameter
   *
   * Something in it was followed: close it, and then activate the action outside.
   */
  signals[LEFT] = g_signal_new ("left", VITK_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);

  gtk_widget_class_install_action (widget_class, "win.show-anchor", "s", leave);
  gtk_widget_class_install_action (widget_class, "win.show-in-text", "s", leave);
  gtk_widget_class_install_action (widget_class, "win.show-study", "s", leave);
  gtk_widget_class_install_action (widget_class, "win.read-paper", "s", leave);
  gtk_widget_class_install_action (widget_class, "win.show-pdfs", "s", leave);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_focus, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, 0, activate_focus, NULL);
  add_scroll_key (widget_class, GDK_KEY_Up, GTK_SCROLL_STEP_UP);
  add_scroll_key (widget_class, GDK_KEY_Down, GTK_SCROLL_STEP_DOWN);
  add_scroll_key (widget_class, GDK_KEY_Page_Up, GTK_SCROLL_PAGE_UP);
  add_scroll_key (widget_class, GDK_KEY_Page_Down, GTK_SCROLL_PAGE_DOWN);
  add_scroll_key (widget_class, GDK_KEY_Home, GTK_SCROLL_START);
  add_scroll_key (widget_class, GDK_KEY_End, GTK_SCROLL_END);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
vitk_preview_init (VitkPreview *self)
{
  GtkScrolledWindow *scrolled_window;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * MARGIN);
  gtk_widget_set_margin_start (self->box, MARGIN);
  gtk_widget_set_margin_end (self->box, MARGIN);
  gtk_widget_set_margin_top (self->box, MARGIN);
  gtk_widget_set_margin_bottom (self->box, MARGIN);
  self->scrolled_window = gtk_scrolled_window_new ();
  scrolled_window = GTK_SCROLLED_WINDOW (self->scrolled_window);
  gtk_scrolled_window_set_policy (scrolled_window, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (scrolled_window, self->box);
  self->area = vitk_preview_area_new ();
  gtk_widget_set_parent (self->scrolled_window, self->area);
  gtk_popover_set_child (GTK_POPOVER (self), self->area);
  gtk_widget_add_css_class (GTK_WIDGET (self), "preview");
}

static char *
dup_name (GPtrArray *anchors)
{
  guint n_references = 0;
  guint n_terms = 0;
  guint i;

  if (anchors->len == 1)
    {
      g_autofree char *name = vitk_text_link_dup_target_name (g_ptr_array_index (anchors, 0));

      /* Translators: what a screen reader calls it, as in "Preview of Reference 85". */
      return g_strdup_printf (_ ("Preview of %s"), name);
    }
  for (i = 0; i < anchors->len; i++)
    {
      const VitkAnchor *anchor = g_ptr_array_index (anchors, i);

      n_references += anchor->kind == VITK_ANCHOR_REFERENCE;
      n_terms += anchor->kind == VITK_ANCHOR_TERM;
    }
  if (n_references == anchors->len)
    return g_strdup_printf (
        ngettext ("Preview of %u reference", "Preview of %u references", anchors->len),
        anchors->len);
  if (n_terms == anchors->len)
    return g_strdup_printf (ngettext ("Preview of %u term", "Preview of %u terms", anchors->len),
                            anchors->len);
  return g_strdup_printf (ngettext ("Preview of %u place", "Preview of %u places", anchors->len),
                          anchors->len);
}

static GPtrArray *
list_anchors (VitkArticle *article, GPtrArray *names)
{
  GPtrArray *anchors = g_ptr_array_new ();
  guint i;

  for (i = 0; i < names->len; i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (article, g_ptr_array_index (names, i));

      if (anchor != NULL)
        g_ptr_array_add (anchors, (gpointer) anchor);
    }
  return anchors;
}

/**
 * vitk_preview_new:
 * @article: an article; must live as long
 * @names: (element-type utf8): names of anchors in it
 * @first: (nullable): which of them to begin with
 * @find_graphic: (nullable): finds its pictures
 * @user_data: data of @find_graphic; must live as long
 *
 * Returns: (transfer floating) (nullable): a preview of all of them, one below the other; %NULL if
 *   there are none
 */
GtkWidget *
vitk_preview_new (VitkArticle *article, GPtrArray *names, const char *first,
                  VitkGraphicFunc find_graphic, gpointer user_data)
{
  g_autoptr (GPtrArray) anchors = list_anchors (article, names);
  g_autofree char *name = NULL;
  VitkPreview *self;
  guint i;

  if (anchors->len == 0)
    return NULL;
  self = g_object_new (VITK_TYPE_PREVIEW, NULL);
  vitk_preview_area_set_article (VITK_PREVIEW_AREA (self->area), article, find_graphic, user_data,
                                 NULL);
  for (i = 0; i < anchors->len; i++)
    {
      const VitkAnchor *anchor = g_ptr_array_index (anchors, i);
      GtkWidget *entry =
          vitk_preview_entry_new (article, anchor, anchors->len == 1, find_graphic, user_data);

      if (i > 0)
        gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (self->box), entry);
      if (self->first == NULL || g_strcmp0 (anchor->name, first) == 0)
        self->first = entry;
    }
  name = dup_name (anchors);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/* How much room there is over and under its line. */
static void
find_room (VitkPreview *self, int *above, int *below)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  const int height = gtk_widget_get_height (root);
  double y;

  /* Where another popover stands in the window is not known. */
  if (GTK_WIDGET (gtk_widget_get_native (parent)) != root)
    {
      *above = height / 2;
      *below = height / 2;
      return;
    }
  gtk_widget_translate_coordinates (parent, root, 0, self->line.y, NULL, &y);
  *above = (int) y;
  *below = height - (int) y - self->line.height;
}

/* Gives it its size, and its place above or below the line, in the window. */
static void
place (VitkPreview *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const int width = MIN (MAX_WIDTH, gtk_widget_get_width (root)) - FRAME_WIDTH;
  int height;
  int above;
  int below;

  find_room (self, &above, &below);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  height = MIN (height, MAX_HEIGHT);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &self->line);
  gtk_popover_set_position (GTK_POPOVER (self), below >= height + FRAME_HEIGHT || below >= above
                                                    ? GTK_POS_BOTTOM
                                                    : GTK_POS_TOP);
  height = MIN (height, MAX (MIN_HEIGHT, MAX (above, below) - FRAME_HEIGHT));
  gtk_widget_set_size_request (self->scrolled_window, width, height);
}

/* Brings the entry to begin with to the top, as soon as it has its place. */
static gboolean
scroll_to_first (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VitkPreview *self = VITK_PREVIEW (widget);
  GtkScrolledWindow *scrolled_window = GTK_SCROLLED_WINDOW (self->scrolled_window);
  graphene_rect_t bounds;

  if (gtk_widget_get_height (self->first) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_compute_bounds (self->first, self->box, &bounds))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scrolled_window),
                              bounds.origin.y);
  return G_SOURCE_REMOVE;
}

/* Begins with the entry that was asked for. */
static gboolean
pop_up (gpointer user_data)
{
  VitkPreview *self = VITK_PREVIEW (user_data);

  self->opening = 0;
  gtk_popover_popup (GTK_POPOVER (self));
  if (gtk_popover_get_autohide (GTK_POPOVER (self)))
    gtk_widget_grab_focus (self->first);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_first, NULL, NULL);
  vitk_styling_prepare (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static gboolean
measure (gpointer user_data)
{
  VitkPreview *self = VITK_PREVIEW (user_data);

  place (self);
  self->opening = g_idle_add_full (VITK_STYLING_PRIORITY_AFTER, pop_up, self, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * vitk_preview_open:
 * @self: a preview with a parent
 * @line: what it points at, in the coordinates of its parent
 * @focus: whether to move the focus into it
 *
 * Opens it before the next frame, but not at once: to make it, to find its styles, to measure it
 * and to bring it to the screen each take long enough for one turn of the main loop.
 */
void
vitk_preview_open (VitkPreview *self, const GdkRectangle *line, gboolean focus)
{
  g_return_if_fail (VITK_IS_PREVIEW (self));

  gtk_popover_set_autohide (GTK_POPOVER (self), focus);
  self->line = *line;
  if (self->opening != 0)
    return;
  vitk_styling_prepare (self->box);
  self->opening = g_idle_add_full (VITK_STYLING_PRIORITY_AFTER, measure, self, NULL);
}

/**
 * vitk_preview_close:
 * @self: a preview that was opened
 *
 * Closes it, which it tells by the signal of popovers, also if it was not to be seen yet.
 */
void
vitk_preview_close (VitkPreview *self)
{
  g_return_if_fail (VITK_IS_PREVIEW (self));

  if (self->opening == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  g_clear_handle_id (&self->opening, g_source_remove);
  g_signal_emit_by_name (self, "closed");
}
