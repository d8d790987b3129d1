/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-note-margin.h"

#include "widgets/vitk-note-flag.h"
#include "widgets/vitk-note-places.h"
#include "widgets/vitk-slices.h"
#include "widgets/vitk-table-view.h"

typedef struct
{
  const VitkAnchor *anchor; /* a paragraph, a row, a table or a figure with notes on it */
  GtkWidget *widget;        /* VitkNoteFlag, or NULL until it is made */
} Flag;

/* What lies in the margin of a text, at the side where its lines begin: flags beside what the
 * editor's notes are on. Like the links it is one overlay as large as the text: see #VitkLinkLayer.
 * The flags are made when the first frame is drawn; where they are is asked at each allocation. */
struct _VitkNoteMargin
{
  GtkWidget parent_instance;

  GtkTextView *view; /* its ancestor */
  VitkTextMap *map;
  VitkInsets *insets;
  VitkArticle *article;
  GPtrArray *notes;
  GArray *flags; /* Flag, in the order of the article */
  guint n_made;
};

G_DEFINE_FINAL_TYPE (VitkNoteMargin, vitk_note_margin, GTK_TYPE_WIDGET)

static Flag *
get_flag (VitkNoteMargin *self, guint flag)
{
  return &g_array_index (self->flags, Flag, flag);
}

static void
flag_clear (gpointer data)
{
  g_clear_pointer (&((Flag *) data)->widget, gtk_widget_unparent);
}

/* One slice. */
static gboolean
make (gpointer data, gint64 deadline)
{
  VitkNoteMargin *self = data;

  for (; self->n_made < self->flags->len; self->n_made++)
    {
      Flag *flag = get_flag (self, self->n_made);
      g_autoptr (GPtrArray) notes = NULL;

      if (g_get_monotonic_time () >= deadline)
        return TRUE;
      notes = vitk_note_places_list_notes (self->notes, self->article, flag->anchor);
      flag->widget = vitk_note_flag_new (flag->anchor, notes);
      gtk_widget_set_child_visible (flag->widget, FALSE);
      gtk_widget_set_parent (flag->widget, GTK_WIDGET (self));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return FALSE;
}

/* Where a table or a figure begins: there is space above it, as there is not above a paragraph. The
 * view itself could tell, but would lay out the whole table for that. */
static int
find_inset_y (VitkNoteMargin *self, const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);
  const GSList *link;
  int space = 0;
  int y;
  int height;

  for (link = tags; link != NULL; link = link->next)
    {
      gboolean is_set;
      int above;

      g_object_get (link->data, "pixels-above-lines-set", &is_set, "pixels-above-lines", &above,
                    NULL);
      if (is_set)
        space = above;
    }
  gtk_text_view_get_line_yrange (self->view, iter, &y, &height);
  return y + space;
}

/* Where a flag belongs in the text, or -1 as long as that is not known: a row is in a table that
 * may not be there yet. */
static int
find_y (VitkNoteMargin *self, const Flag *flag)
{
  const VitkTextEntry *entry = vitk_text_map_find_anchor (self->map, flag->anchor);
  GtkTextIter iter;
  GtkWidget *widget;
  guint inset;
  int y;
  int row_y;
  int height;

  if (entry == NULL)
    return -1;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, entry->start);
  inset = vitk_insets_find_after (self->insets, entry->start);
  if (inset == vitk_insets_get_n_insets (self->insets) ||
      vitk_insets_get_offset (self->insets, inset) != entry->start)
    {
      gtk_text_view_get_line_yrange (self->view, &iter, &y, &height);
      return y;
    }
  y = find_inset_y (self, &iter);
  if (flag->anchor->kind != VITK_ANCHOR_ROW)
    return y;
  widget = vitk_insets_get_widget (self->insets, inset);
  if (widget == NULL ||
      !vitk_table_view_find_row (VITK_TABLE_VIEW (widget), flag->anchor, &row_y, &height))
    return -1;
  return y + row_y;
}

static void
allocate_flag (VitkNoteMargin *self, GtkWidget *flag, int y)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;
  int margin = gtk_text_view_get_left_margin (self->view);
  int width;
  int height;
  int x;

  gtk_widget_measure (flag, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (flag, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  x = MAX ((margin - width) / 2, 0);
  if (mirrored)
    x = gtk_widget_get_width (GTK_WIDGET (self->view)) - x - width;
  gtk_widget_allocate (flag, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y)));
}

static void
vitk_note_margin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  vitk_note_margin_place (VITK_NOTE_MARGIN (widget));
}

static void
vitk_note_margin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 1;
  *natural = 1;
}

static gboolean
vitk_note_margin_contains (GtkWidget *widget, double x, double y)
{
  /* Where there is no flag the pointer is over the text. */
  return FALSE;
}

static void
vitk_note_margin_dispose (GObject *object)
{
  vitk_note_margin_set_notes (VITK_NOTE_MARGIN (object), NULL, NULL);
  G_OBJECT_CLASS (vitk_note_margin_parent_class)->dispose (object);
}

static void
vitk_note_margin_finalize (GObject *object)
{
  VitkNoteMargin *self = VITK_NOTE_MARGIN (object);

  g_array_unref (self->flags);
  g_object_unref (self->map);
  g_object_unref (self->insets);
  G_OBJECT_CLASS (vitk_note_margin_parent_class)->finalize (object);
}

static void
vitk_note_margin_class_init (VitkNoteMarginClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_note_margin_dispose;
  object_class->finalize = vitk_note_margin_finalize;
  widget_class->measure = vitk_note_margin_measure;
  widget_class->size_allocate = vitk_note_margin_size_allocate;
  widget_class->contains = vitk_note_margin_contains;
  gtk_widget_class_set_css_name (widget_class, "vitknotemargin");
}

static void
vitk_note_margin_init (VitkNoteMargin *self)
{
  self->flags = g_array_new (FALSE, FALSE, sizeof (Flag));
  g_array_set_clear_func (self->flags, flag_clear);
}

/**
 * vitk_note_margin_new:
 * @view: the text view it is laid over; must be its ancestor
 * @map: where everything stands in its text
 * @insets: its tables and figures
 *
 * Returns: (transfer floating): an empty margin
 */
GtkWidget *
vitk_note_margin_new (GtkTextView *view, VitkTextMap *map, VitkInsets *insets)
{
  VitkNoteMargin *self = g_object_new (VITK_TYPE_NOTE_MARGIN, NULL);

  self->view = view;
  self->map = g_object_ref (map);
  self->insets = g_object_ref (insets);
  return GTK_WIDGET (self);
}

/* All that a flag stands beside. */
static GHashTable *
collect_beside (VitkArticle *article, GPtrArray *notes)
{
  GHashTable *beside = g_hash_table_new (NULL, NULL);
  guint i;
  guint j;

  for (i = 0; i < notes->len; i++)
    {
      const VitkNote *note = g_ptr_array_index (notes, i);

      for (j = 0; j < note->places->len; j++)
        g_hash_table_add (beside, (gpointer) vitk_note_place_find_beside (
                                      g_ptr_array_index (note->places, j), article));
    }
  return beside;
}

/**
 * vitk_note_margin_set_notes:
 * @self: a margin
 * @article: (nullable): the article in the text; kept
 * @notes: (nullable) (element-type VitkNote): the editor's notes on it; kept
 *
 * Puts up a flag wherever there are notes. What they are on need not be in the text yet.
 */
void
vitk_note_margin_set_notes (VitkNoteMargin *self, VitkArticle *article, GPtrArray *notes)
{
  g_autoptr (GHashTable) beside = NULL;
  GPtrArray *anchors;
  guint i;

  g_return_if_fail (VITK_IS_NOTE_MARGIN (self));

  vitk_slices_remove (self);
  g_array_set_size (self->flags, 0);
  self->n_made = 0;
  g_set_object (&self->article, article);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  if (article == NULL)
    return;
  self->notes = g_ptr_array_ref (notes);
  beside = collect_beside (article, notes);
  anchors = vitk_article_get_anchors (article);
  for (i = 0; i < anchors->len; i++)
    {
      Flag flag = { .anchor = g_ptr_array_index (anchors, i) };

      if (g_hash_table_contains (beside, flag.anchor))
        g_array_append_val (self->flags, flag);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * vitk_note_margin_place:
 * @self: a margin that is being allocated, or just was
 *
 * Moves every flag beside what its notes are on. What the place of a row is, its table knows only
 * after the margin has been allocated.
 */
void
vitk_note_margin_place (VitkNoteMargin *self)
{
  guint i;

  g_return_if_fail (VITK_IS_NOTE_MARGIN (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->n_made < self->flags->len)
    vitk_slices_add (make, self);
  for (i = 0; i < self->n_made; i++)
    {
      GtkWidget *widget = get_flag (self, i)->widget;
      const int y = find_y (self, get_flag (self, i));

      if (y >= 0)
        allocate_flag (self, widget, y);
      gtk_widget_set_child_visible (widget, y >= 0);
    }
}

/**
 * vitk_note_margin_get_n_flags:
 * @self: a margin
 *
 * Returns: how many flags there are to go to; none while they are hidden
 */
guint
vitk_note_margin_get_n_flags (VitkNoteMargin *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) ? self->n_made : 0;
}

/**
 * vitk_note_margin_get_flag:
 * @self: a margin
 * @flag: which flag, in the order of the article
 *
 * Returns: (transfer none): the flag
 */
GtkWidget *
vitk_note_margin_get_flag (VitkNoteMargin *self, guint flag)
{
  return get_flag (self, flag)->widget;
}

/**
 * vitk_note_margin_get_anchor:
 * @self: a margin
 * @flag: which flag
 *
 * Returns: what it stands beside
 */
const VitkAnchor *
vitk_note_margin_get_anchor (VitkNoteMargin *self, guint flag)
{
  return get_flag (self, flag)->anchor;
}

/**
 * vitk_note_margin_get_offset:
 * @self: a margin
 * @flag: which flag
 *
 * Returns: the first character of the paragraph it stands beside, for a row that of its table; -1
 *   if that is not in the text
 */
int
vitk_note_margin_get_offset (VitkNoteMargin *self, guint flag)
{
  const VitkTextEntry *entry = vitk_text_map_find_anchor (self->map, get_flag (self, flag)->anchor);

  return entry != NULL ? entry->start : -1;
}
