/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-insets.h"

#include "widgets/vitk-letters.h"
#include "widgets/vitk-slot.h"
#include "widgets/vitk-table-view.h"

/* A table or a figure at its place in the text. */
typedef struct
{
  const VitkBlock *block; /* belongs to the article */
  int offset;             /* in characters */
  GtkTextChildAnchor *anchor;
  GtkWidget *widget; /* NULL until it is made */
  VitkSlot *slot;    /* around it */
  int height;        /* it wanted when its line was last laid out for it */
} Inset;

/* The tables and figures of a text. They are made one by one, and given the width of the column in
 * the same way, those in view first and at once. */
struct _VitkInsets
{
  GObject parent_instance;

  GtkTextView *view; /* owns this */
  VitkArticle *article;
  VitkGraphicFunc find_graphic;
  gpointer user_data;
  GDestroyNotify destroy;
  GArray *insets; /* Inset, by offset */
  int width;
  guint giving;      /* tick callback while some do not have that width */
  GtkTextTag *touch; /* changes nothing, but has a line laid out anew */
};

G_DEFINE_FINAL_TYPE (VitkInsets, vitk_insets, G_TYPE_OBJECT)

static Inset *
get_inset (VitkInsets *self, guint inset)
{
  return &g_array_index (self->insets, Inset, inset);
}

static void
inset_clear (gpointer data)
{
  g_object_unref (((Inset *) data)->anchor);
}

static void
clear_article (VitkInsets *self)
{
  g_array_set_size (self->insets, 0);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  self->destroy = NULL;
  g_clear_object (&self->article);
}

static void
vitk_insets_finalize (GObject *object)
{
  VitkInsets *self = VITK_INSETS (object);

  clear_article (self);
  g_array_unref (self->insets);
  G_OBJECT_CLASS (vitk_insets_parent_class)->finalize (object);
}

static void
vitk_insets_class_init (VitkInsetsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_insets_finalize;
}

static void
vitk_insets_init (VitkInsets *self)
{
  self->insets = g_array_new (FALSE, FALSE, sizeof (Inset));
  g_array_set_clear_func (self->insets, inset_clear);
}

/**
 * vitk_insets_new:
 * @view: the text view they stand in; not kept
 *
 * Returns: (transfer full): no insets yet
 */
VitkInsets *
vitk_insets_new (GtkTextView *view)
{
  VitkInsets *self = g_object_new (VITK_TYPE_INSETS, NULL);

  self->view = view;
  return self;
}

/**
 * vitk_insets_set_article:
 * @self: insets
 * @article: (nullable): the article whose tables and figures will be added
 * @find_graphic: (nullable): finds its pictures
 * @user_data: data of @find_graphic
 * @destroy: (nullable): frees them
 *
 * Forgets all insets. Their widgets went with the text they stood in.
 */
void
vitk_insets_set_article (VitkInsets *self, VitkArticle *article, VitkGraphicFunc find_graphic,
                         gpointer user_data, GDestroyNotify destroy)
{
  clear_article (self);
  g_set_object (&self->article, article);
  self->find_graphic = find_graphic;
  self->user_data = user_data;
  self->destroy = destroy;
}

/**
 * vitk_insets_add:
 * @self: insets
 * @block: the place of a table or a figure
 * @offset: its character in the text; insets are added in the order of the text
 * @anchor: what keeps the place in the text
 */
void
vitk_insets_add (VitkInsets *self, const VitkBlock *block, int offset, GtkTextChildAnchor *anchor)
{
  const Inset inset = { block, offset, g_object_ref (anchor), NULL, NULL, -1 };

  g_array_append_val (self->insets, inset);
}

static void
make (VitkInsets *self, Inset *inset)
{
  const VitkBlock *block = inset->block;
  GPtrArray *graphics = block->table != NULL ? block->table->graphics : block->figure->graphics;
  g_autoptr (GFile) picture = NULL;

  if (self->find_graphic != NULL && graphics->len > 0)
    picture = self->find_graphic (graphics, self->user_data);
  if (block->table != NULL)
    inset->widget = vitk_table_view_new_with_picture (self->article, block->table, picture);
  else
    inset->widget = vitk_figure_view_new (self->article, block->figure, picture);
  inset->slot = VITK_SLOT (vitk_slot_new (inset->widget, self->width));
  vitk_letters_follow (GTK_WIDGET (inset->slot));
  gtk_text_view_add_child_at_anchor (self->view, GTK_WIDGET (inset->slot), inset->anchor);
}

static int
get_offset_at_y (VitkInsets *self, int y)
{
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (self->view, &iter, y, NULL);
  return gtk_text_iter_get_offset (&iter);
}

/* Those in view. Their lines are where they were when they were last laid out. */
static void
give_width_in_view (VitkInsets *self)
{
  GdkRectangle visible;
  int first;
  int last;
  guint i;

  gtk_text_view_get_visible_rect (self->view, &visible);
  first = get_offset_at_y (self, visible.y);
  last = get_offset_at_y (self, visible.y + visible.height);
  for (i = vitk_insets_find_after (self, first);
       i < self->insets->len && get_inset (self, i)->offset <= last; i++)
    if (get_inset (self, i)->slot != NULL)
      vitk_slot_give_width (get_inset (self, i)->slot);
}

static gboolean
waits (const Inset *inset)
{
  return inset->slot != NULL && vitk_slot_waits (inset->slot);
}

static gboolean
is_missing (const Inset *inset)
{
  return inset->widget == NULL;
}

/* The nearest to a character of those that are so. Returns: (nullable): it, if there is one */
static Inset *
find_nearest (VitkInsets *self, int offset, gboolean (*is_so) (const Inset *inset))
{
  Inset *nearest = NULL;
  guint i;

  for (i = 0; i < self->insets->len; i++)
    {
      Inset *inset = get_inset (self, i);

      if (is_so (inset) &&
          (nearest == NULL || ABS (inset->offset - offset) < ABS (nearest->offset - offset)))
        nearest = inset;
    }
  return nearest;
}

/* One with each frame: it is laid out in it. */
static gboolean
give_width_to_next (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  VitkInsets *self = user_data;
  GdkRectangle visible;
  Inset *next;

  gtk_text_view_get_visible_rect (self->view, &visible);
  next = find_nearest (self, get_offset_at_y (self, visible.y + visible.height / 2), waits);
  if (next != NULL)
    {
      vitk_slot_give_width (next->slot);
      return G_SOURCE_CONTINUE;
    }
  self->giving = 0;
  return G_SOURCE_REMOVE;
}

/**
 * vitk_insets_set_width:
 * @self: insets
 * @width: width of the column, in pixels
 *
 * All have room of this width at once, and take it soon.
 */
void
vitk_insets_set_width (VitkInsets *self, int width)
{
  guint i;

  if (width == self->width)
    return;
  self->width = width;
  for (i = 0; i < self->insets->len; i++)
    if (get_inset (self, i)->slot != NULL)
      vitk_slot_set_width (get_inset (self, i)->slot, width);
  give_width_in_view (self);
  if (self->giving == 0)
    self->giving =
        gtk_widget_add_tick_callback (GTK_WIDGET (self->view), give_width_to_next, self, NULL);
}

/**
 * vitk_insets_make_nearest:
 * @self: insets
 * @offset: a character of the text
 *
 * Makes the widget of the nearest inset that has none yet.
 *
 * Returns: whether there was one
 */
gboolean
vitk_insets_make_nearest (VitkInsets *self, int offset)
{
  Inset *nearest = find_nearest (self, offset, is_missing);

  if (nearest == NULL)
    return FALSE;
  make (self, nearest);
  return TRUE;
}

/* A text view may miss that a child of it wants another height, if it draws the child before it has
 * looked at its size. */
static void
lay_out_line (VitkInsets *self, const Inset *inset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;
  GdkRectangle area;

  if (self->touch == NULL)
    self->touch = gtk_text_buffer_create_tag (buffer, NULL, "pixels-inside-wrap", 0, NULL);
  gtk_text_buffer_get_iter_at_child_anchor (buffer, &start, inset->anchor);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_apply_tag (buffer, self->touch, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->touch, &start, &end);
  /* Whose line is not laid out has no place; asked where it is, the text view lays it out. */
  gtk_text_view_get_iter_location (self->view, &start, &area);
}

static gboolean
is_placed (GtkWidget *widget)
{
  return VITK_IS_TABLE_VIEW (widget) ? vitk_table_view_is_placed (VITK_TABLE_VIEW (widget))
                                     : vitk_figure_view_is_placed (VITK_FIGURE_VIEW (widget));
}

/* What is not on the screen is not laid out, and there is no use in waiting for it. What is may
 * want another height than it has, until the text view has looked at its line. */
static gboolean
settle (VitkInsets *self, Inset *inset)
{
  GtkWidget *slot = GTK_WIDGET (inset->slot);
  int height;

  if (inset->widget == NULL || !gtk_widget_get_mapped (inset->widget))
    return TRUE;
  if (waits (inset) || !is_placed (inset->widget))
    return FALSE;
  gtk_widget_measure (slot, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  if (height == inset->height)
    return height == gtk_widget_get_height (slot);
  lay_out_line (self, inset);
  inset->height = height;
  return FALSE;
}

/**
 * vitk_insets_settle:
 * @self: insets
 *
 * Sees to it that all that were made have the room they take in the text.
 *
 * Returns: whether they are laid out and had it already
 */
gboolean
vitk_insets_settle (VitkInsets *self)
{
  gboolean settled = TRUE;
  guint i;

  for (i = 0; i < self->insets->len; i++)
    settled = settle (self, get_inset (self, i)) && settled;
  return settled;
}

/**
 * vitk_insets_get_n_insets:
 * @self: insets
 *
 * Returns: how many there are
 */
guint
vitk_insets_get_n_insets (VitkInsets *self)
{
  return self->insets->len;
}

/**
 * vitk_insets_get_widget:
 * @self: insets
 * @inset: which one
 *
 * Returns: (transfer none) (nullable): its widget, if it is made
 */
GtkWidget *
vitk_insets_get_widget (VitkInsets *self, guint inset)
{
  return get_inset (self, inset)->widget;
}

/**
 * vitk_insets_make_widget:
 * @self: insets
 * @inset: which one
 *
 * Makes what is not made of it, all that can be focused included. Not while the text is laid out or
 * drawn.
 *
 * Returns: (transfer none): its widget
 */
GtkWidget *
vitk_insets_make_widget (VitkInsets *self, guint inset)
{
  GtkWidget *widget;

  if (get_inset (self, inset)->widget == NULL)
    make (self, get_inset (self, inset));
  widget = get_inset (self, inset)->widget;
  vitk_slot_give_width (get_inset (self, inset)->slot);
  if (VITK_IS_TABLE_VIEW (widget))
    vitk_table_view_finish (VITK_TABLE_VIEW (widget));
  return widget;
}

/**
 * vitk_insets_get_offset:
 * @self: insets
 * @inset: which one
 *
 * Returns: its character in the text
 */
int
vitk_insets_get_offset (VitkInsets *self, guint inset)
{
  return get_inset (self, inset)->offset;
}

/**
 * vitk_insets_get_block:
 * @self: insets
 * @inset: which one
 *
 * Returns: the block that is its place
 */
const VitkBlock *
vitk_insets_get_block (VitkInsets *self, guint inset)
{
  return get_inset (self, inset)->block;
}

/**
 * vitk_insets_find_focus:
 * @self: insets
 *
 * Returns: the inset that has the focus in it, or -1
 */
int
vitk_insets_find_focus (VitkInsets *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint i;

  for (i = 0; focus != NULL && i < self->insets->len; i++)
    {
      GtkWidget *widget = get_inset (self, i)->widget;

      if (widget != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
        return i;
    }
  return -1;
}

/**
 * vitk_insets_find_after:
 * @self: insets
 * @offset: a character of the text
 *
 * Returns: the first inset there or later; the number of insets if there is none
 */
guint
vitk_insets_find_after (VitkInsets *self, int offset)
{
  guint i = 0;

  while (i < self->insets->len && get_inset (self, i)->offset < offset)
    i++;
  return i;
}
