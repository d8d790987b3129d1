/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-link-layer.h"

#include "widgets/vitk-link.h"
#include "widgets/vitk-text-area.h"

#define SLICE_MICROSECONDS 3000

/* A link or a heading that lies over words of the text. */
typedef struct
{
  int start; /* in characters */
  int end;
  GtkWidget *widget;
  gboolean placed;
  GdkRectangle box; /* x in the buffer, y from the top of its paragraph */
  int top;          /* of that paragraph, when it was asked last */
} Lying;

/* One overlay as large as the text that holds every link and heading of it, so that scrolling moves
 * one widget and not hundreds. What is in view is placed at once, the rest when there is
 * time; where a paragraph is, is asked again at each allocation, since what stands above it may
 * still grow: the column asks for one whenever lines become higher or lower. That takes long for
 * hundreds, and so is done for those in view, and for the others when there is time. */
struct _VitkLinkLayer
{
  GtkWidget parent_instance;

  GtkTextView *view; /* its ancestor */
  GArray *lying;     /* Lying, by start */
  GArray *links;     /* guint: which of lying are links */
  gboolean suspended;
  guint placing;     /* source */
  guint next;        /* where placing goes on */
  gboolean complete; /* with the next allocation all are where they belong */
};

G_DEFINE_FINAL_TYPE (VitkLinkLayer, vitk_link_layer, GTK_TYPE_WIDGET)

static Lying *
get_lying (VitkLinkLayer *self, guint position)
{
  return &g_array_index (self->lying, Lying, position);
}

/* How many lie wholly before @offset. */
static guint
count_before (VitkLinkLayer *self, int offset)
{
  guint low = 0;
  guint high = self->lying->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (get_lying (self, middle)->start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
find_top (VitkLinkLayer *self, Lying *lying)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, lying->start);
  gtk_text_view_get_line_yrange (self->view, &iter, &lying->top, NULL);
}

static void
place (VitkLinkLayer *self, Lying *lying)
{
  g_autoptr (GArray) rectangles = vitk_text_area_list_lines (self->view, lying->start, lying->end);
  guint i;

  lying->placed = TRUE;
  if (rectangles->len == 0)
    return;
  find_top (self, lying);
  for (i = 0; i < rectangles->len; i++)
    {
      GdkRectangle *part = &g_array_index (rectangles, GdkRectangle, i);
      /* A line is higher than its letters. */
      const int slack = part->height / 8;

      part->y += slack;
      part->height -= 2 * slack;
      if (i == 0)
        lying->box = *part;
      else
        gdk_rectangle_union (&lying->box, part, &lying->box);
    }
  for (i = 0; i < rectangles->len; i++)
    {
      g_array_index (rectangles, GdkRectangle, i).x -= lying->box.x;
      g_array_index (rectangles, GdkRectangle, i).y -= lying->box.y;
    }
  lying->box.y -= lying->top;
  if (VITK_IS_LINK (lying->widget))
    vitk_link_set_rectangles (VITK_LINK (lying->widget),
                              (const GdkRectangle *) (gpointer) rectangles->data, rectangles->len);
}

/* Which are in view. */
static void
find_visible (VitkLinkLayer *self, guint *first, guint *end)
{
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_at_y (self->view, &iter, visible.y, NULL);
  *first = count_before (self, gtk_text_iter_get_offset (&iter));
  gtk_text_view_get_line_at_y (self->view, &iter, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&iter);
  *end = count_before (self, gtk_text_iter_get_offset (&iter) + 1);
}

static gboolean
place_rest (gpointer user_data)
{
  VitkLinkLayer *self = VITK_LINK_LAYER (user_data);
  const gint64 until = g_get_monotonic_time () + SLICE_MICROSECONDS;

  for (; self->next < self->lying->len; self->next++)
    {
      if (g_get_monotonic_time () >= until)
        return G_SOURCE_CONTINUE;
      if (!get_lying (self, self->next)->placed)
        place (self, get_lying (self, self->next));
    }
  self->placing = 0;
  self->complete = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
start_placing (VitkLinkLayer *self)
{
  /* After the text view has found the heights of all its lines, which it does at a higher
   * priority. */
  if (self->placing == 0)
    self->placing = g_idle_add (place_rest, self);
}

static void
allocate (const Lying *lying)
{
  /* One that is to be placed anew still needs an allocation until then. */
  if (lying->box.height == 0)
    return;
  gtk_widget_measure (lying->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (lying->widget, lying->box.width, lying->box.height, -1,
                       gsk_transform_translate (
                           NULL, &GRAPHENE_POINT_INIT (lying->box.x, lying->top + lying->box.y)));
  /* Not before: a frame may come between placing and allocating. */
  gtk_widget_set_child_visible (lying->widget, TRUE);
}

/* Places no more than what is in view: lines that are not may not be laid out yet, and that takes
 * long. */
static void
vitk_link_layer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkLinkLayer *self = VITK_LINK_LAYER (widget);
  guint first;
  guint end;
  guint i;

  if (self->suspended || !gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return;
  find_visible (self, &first, &end);
  for (i = first; i < end; i++)
    if (!get_lying (self, i)->placed)
      place (self, get_lying (self, i));
  for (i = 0; i < self->lying->len; i++)
    {
      if (self->complete || (i >= first && i < end))
        find_top (self, get_lying (self, i));
      allocate (get_lying (self, i));
    }
  if (!self->complete && self->lying->len > 0)
    start_placing (self);
  self->complete = FALSE;
}

static void
vitk_link_layer_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 1;
  *natural = 1;
}

static gboolean
vitk_link_layer_contains (GtkWidget *widget, double x, double y)
{
  /* Where there is no link the pointer is over the text. */
  return FALSE;
}

static void
vitk_link_layer_dispose (GObject *object)
{
  VitkLinkLayer *self = VITK_LINK_LAYER (object);

  vitk_link_layer_clear (self);
  G_OBJECT_CLASS (vitk_link_layer_parent_class)->dispose (object);
}

static void
vitk_link_layer_finalize (GObject *object)
{
  VitkLinkLayer *self = VITK_LINK_LAYER (object);

  g_array_unref (self->lying);
  g_array_unref (self->links);
  G_OBJECT_CLASS (vitk_link_layer_parent_class)->finalize (object);
}

static void
vitk_link_layer_class_init (VitkLinkLayerClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_link_layer_dispose;
  object_class->finalize = vitk_link_layer_finalize;
  widget_class->measure = vitk_link_layer_measure;
  widget_class->size_allocate = vitk_link_layer_size_allocate;
  widget_class->contains = vitk_link_layer_contains;
  gtk_widget_class_set_css_name (widget_class, "vitklinklayer");
}

static void
vitk_link_layer_init (VitkLinkLayer *self)
{
  self->lying = g_array_new (FALSE, FALSE, sizeof (Lying));
  self->links = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * vitk_link_layer_new:
 * @view: the text view it is laid over; must be its ancestor
 *
 * Returns: (transfer floating): an empty layer
 */
GtkWidget *
vitk_link_layer_new (GtkTextView *view)
{
  VitkLinkLayer *self = g_object_new (VITK_TYPE_LINK_LAYER, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

/**
 * vitk_link_layer_clear:
 * @self: a layer
 *
 * Removes everything.
 */
void
vitk_link_layer_clear (VitkLinkLayer *self)
{
  guint i;

  g_clear_handle_id (&self->placing, g_source_remove);
  for (i = 0; i < self->lying->len; i++)
    gtk_widget_unparent (get_lying (self, i)->widget);
  g_array_set_size (self->lying, 0);
  g_array_set_size (self->links, 0);
  self->next = 0;
}

static void
add (VitkLinkLayer *self, int start, int end, GtkWidget *widget)
{
  const Lying lying = { start, end, widget, FALSE, { 0, 0, 0, 0 }, 0 };

  gtk_widget_set_child_visible (widget, FALSE);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  g_array_append_val (self->lying, lying);
  start_placing (self);
}

/**
 * vitk_link_layer_add_link:
 * @self: a layer
 * @start: first character of its words
 * @end: character after the last; links are added in the order of the text
 * @link: (transfer floating): a #VitkLink
 */
void
vitk_link_layer_add_link (VitkLinkLayer *self, int start, int end, GtkWidget *link)
{
  const guint position = self->lying->len;

  g_array_append_val (self->links, position);
  add (self, start, end, link);
}

/**
 * vitk_link_layer_add_heading:
 * @self: a layer
 * @start: first character of its words
 * @end: character after the last
 * @level: 1 for the title of the article, 2 for its sections, …
 * @words: what it says
 *
 * Makes a heading of the text known to screen readers; there is nothing to see.
 */
void
vitk_link_layer_add_heading (VitkLinkLayer *self, int start, int end, int level, const char *words)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "can-target", FALSE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  add (self, start, end, heading);
}

/**
 * vitk_link_layer_suspend:
 * @self: a layer
 *
 * Leaves everything where it is until vitk_link_layer_invalidate(), since the lines are about to
 * break anew: to find its place now, they would be laid out as they were.
 */
void
vitk_link_layer_suspend (VitkLinkLayer *self)
{
  self->suspended = TRUE;
}

/**
 * vitk_link_layer_invalidate:
 * @self: a layer
 *
 * Places everything anew: the width of the column or its letters became different.
 */
void
vitk_link_layer_invalidate (VitkLinkLayer *self)
{
  guint i;

  for (i = 0; i < self->lying->len; i++)
    get_lying (self, i)->placed = FALSE;
  self->next = 0;
  self->suspended = FALSE;
  if (self->lying->len > 0)
    start_placing (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * vitk_link_layer_is_placed:
 * @self: a layer
 *
 * Returns: whether everything is where it belongs
 */
gboolean
vitk_link_layer_is_placed (VitkLinkLayer *self)
{
  return self->placing == 0;
}

/**
 * vitk_link_layer_get_n_links:
 * @self: a layer
 *
 * Returns: how many links there are
 */
guint
vitk_link_layer_get_n_links (VitkLinkLayer *self)
{
  return self->links->len;
}

static Lying *
get_link (VitkLinkLayer *self, guint link)
{
  return get_lying (self, g_array_index (self->links, guint, link));
}

/**
 * vitk_link_layer_get_link:
 * @self: a layer
 * @link: which link, in the order of the text
 *
 * Returns: (transfer none): the link
 */
GtkWidget *
vitk_link_layer_get_link (VitkLinkLayer *self, guint link)
{
  return get_link (self, link)->widget;
}

/**
 * vitk_link_layer_get_offset:
 * @self: a layer
 * @link: which link
 *
 * Returns: the first character it lies on
 */
int
vitk_link_layer_get_offset (VitkLinkLayer *self, guint link)
{
  return get_link (self, link)->start;
}

/**
 * vitk_link_layer_find_focus:
 * @self: a layer
 *
 * Returns: the link that has the focus, or -1
 */
int
vitk_link_layer_find_focus (VitkLinkLayer *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint i;

  /* The focus may be in the menu of a link. */
  while (focus != NULL && gtk_widget_get_parent (focus) != GTK_WIDGET (self))
    focus = gtk_widget_get_parent (focus);
  for (i = 0; focus != NULL && i < self->links->len; i++)
    if (get_link (self, i)->widget == focus)
      return i;
  return -1;
}

/**
 * vitk_link_layer_find_after:
 * @self: a layer
 * @offset: a character of the text
 *
 * Returns: the first link that starts there or later; the number of links if there is none
 */
guint
vitk_link_layer_find_after (VitkLinkLayer *self, int offset)
{
  guint i = 0;

  while (i < self->links->len && get_link (self, i)->start < offset)
    i++;
  return i;
}

/**
 * vitk_link_layer_find_at:
 * @self: a layer
 * @start: a character of the text
 * @end: the character after the last of some words
 *
 * Returns: the first link that lies on any of the words, or -1
 */
int
vitk_link_layer_find_at (VitkLinkLayer *self, int start, int end)
{
  guint low = 0;
  guint high = self->links->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (get_link (self, middle)->end <= start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->links->len && get_link (self, low)->start < end ? (int) low : -1;
}

/**
 * vitk_link_layer_focus_link:
 * @self: a layer
 * @link: which link
 *
 * Gives a link the focus, wherever it is.
 *
 * Returns: whether it took it
 */
gboolean
vitk_link_layer_focus_link (VitkLinkLayer *self, guint link)
{
  Lying *lying = get_link (self, link);

  if (!lying->placed)
    {
      place (self, lying);
      self->complete = TRUE;
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  return gtk_widget_grab_focus (lying->widget);
}
