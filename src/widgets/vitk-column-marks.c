/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-column-marks.h"

#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-text-area.h"
#include "widgets/vitk-text-label.h"

/* Where marks are in the column of the text: their characters, heights and links, for words of the
 * text itself and for those of the tables and figures in it. */
struct _VitkColumnMarks
{
  GObject parent_instance;

  VitkReadingColumn *column;
  VitkMarks *marks;
  GPtrArray *described; /* VitkLink of the text that say they are marked */
};

G_DEFINE_FINAL_TYPE (VitkColumnMarks, vitk_column_marks, G_TYPE_OBJECT)

static void
vitk_column_marks_finalize (GObject *object)
{
  VitkColumnMarks *self = VITK_COLUMN_MARKS (object);

  g_ptr_array_unref (self->described);
  g_object_unref (self->marks);
  g_object_unref (self->column);
  G_OBJECT_CLASS (vitk_column_marks_parent_class)->finalize (object);
}

static void
vitk_column_marks_class_init (VitkColumnMarksClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_column_marks_finalize;
}

static void
vitk_column_marks_init (VitkColumnMarks *self)
{
  self->described = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vitk_column_marks_new:
 * @column: the column of a text; kept
 * @marks: what is marked in it; kept
 *
 * Returns: (transfer full): the places of marks in a column
 */
VitkColumnMarks *
vitk_column_marks_new (VitkReadingColumn *column, VitkMarks *marks)
{
  VitkColumnMarks *self = g_object_new (VITK_TYPE_COLUMN_MARKS, NULL);

  self->column = g_object_ref (column);
  self->marks = g_object_ref (marks);
  return self;
}

/**
 * vitk_column_marks_get_marks:
 * @self: the places of marks in a column
 *
 * Returns: (transfer none): what is marked
 */
VitkMarks *
vitk_column_marks_get_marks (VitkColumnMarks *self)
{
  return self->marks;
}

static const VitkTextEntry *
find_entry (VitkColumnMarks *self, const VitkMark *mark)
{
  return vitk_text_map_find_anchor (vitk_reading_column_get_map (self->column), mark->anchor);
}

/* Whether the words of the mark are words of that paragraph; else they are in the table or the
 * figure of which it is the place. */
static gboolean
is_in_text (const VitkTextEntry *entry, const VitkMark *mark)
{
  return vitk_text_entry_get_text (entry) == mark->text;
}

static GtkWidget *
find_label (GtkWidget *widget, const VitkText *text)
{
  GtkWidget *child;

  if (VITK_IS_TEXT_LABEL (widget))
    return vitk_text_label_get_text (VITK_TEXT_LABEL (widget)) == text ? widget : NULL;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child, text);

      if (label != NULL)
        return label;
    }
  return NULL;
}

/* The link that lies on marked words, or NULL. Makes the table or the figure that it is in. */
static GtkWidget *
find_link (VitkColumnMarks *self, const VitkTextEntry *entry, const VitkMark *mark)
{
  VitkLinkLayer *layer = vitk_reading_column_get_layer (self->column);
  VitkInsets *insets = vitk_reading_column_get_insets (self->column);
  guint inset;
  GtkWidget *label;
  int link;

  if (is_in_text (entry, mark))
    {
      link = vitk_link_layer_find_at (layer, vitk_text_entry_get_offset (entry, mark->start),
                                      vitk_text_entry_get_offset (entry, mark->end));
      return link >= 0 ? vitk_link_layer_get_link (layer, link) : NULL;
    }
  inset = vitk_insets_find_after (insets, entry->start);
  if (inset >= vitk_insets_get_n_insets (insets))
    return NULL;
  label = find_label (vitk_insets_get_widget (insets, inset), mark->text);
  return label != NULL ? vitk_text_label_find_link (VITK_TEXT_LABEL (label), mark->start, mark->end)
                       : NULL;
}

/**
 * vitk_column_marks_describe:
 * @self: the places of marks in a column
 *
 * Lets the links of the text that are marked tell so to a screen reader, and those that are no
 * longer marked tell it no longer. (Tables and figures see to theirs.) Links that come later are
 * to be described anew.
 */
void
vitk_column_marks_describe (VitkColumnMarks *self)
{
  VitkMarkSet *set = vitk_marks_get_set (self->marks);
  guint i;

  for (i = 0; i < self->described->len; i++)
    vitk_link_set_mark (g_ptr_array_index (self->described, i), NULL);
  g_ptr_array_set_size (self->described, 0);
  for (i = 0; set != NULL && i < vitk_mark_set_get_n_marks (set); i++)
    {
      const VitkMark *mark = vitk_mark_set_get_mark (set, i);
      const VitkTextEntry *entry = find_entry (self, mark);
      GtkWidget *link =
          entry != NULL && is_in_text (entry, mark) ? find_link (self, entry, mark) : NULL;

      if (link != NULL)
        {
          g_autofree char *words = vitk_mark_set_dup_words (set, mark);

          vitk_link_set_mark (VITK_LINK (link), words);
          g_ptr_array_add (self->described, g_object_ref (link));
        }
    }
}

/* How far down a table or a figure something is, by counting: 0 is its beginning. */
static double
estimate (const VitkTextEntry *entry, const VitkAnchor *anchor)
{
  const VitkAnchor *row = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW);
  const VitkTable *table = entry->block != NULL ? entry->block->table : NULL;
  guint position;

  if (table == NULL)
    return 1;
  if (row != NULL && g_ptr_array_find (table->rows, row->target, &position))
    return (double) (position + 1) / (table->rows->len + 1);
  return g_ptr_array_find (table->foot, anchor->target, NULL) ? 1 : 0;
}

/**
 * vitk_column_marks_get_y:
 * @self: the places of marks in a column
 * @mark: a mark
 * @exact: whether tables and figures may be asked, which makes those that are not there yet
 *
 * Finds the height of a mark, without laying out the paragraph it is in.
 *
 * Returns: its height in the text, in pixels, about to the line; -1 if it is not there (yet)
 */
int
vitk_column_marks_get_y (VitkColumnMarks *self, const VitkMark *mark, gboolean exact)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->column);
  const VitkTextEntry *entry = find_entry (self, mark);
  double part;
  GdkRectangle area;
  GtkTextIter iter;
  int height;
  int y;

  if (entry == NULL)
    return -1;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, entry->start);
  gtk_text_view_get_line_yrange (view, &iter, &y, &height);
  if (is_in_text (entry, mark))
    part = (vitk_text_entry_get_offset (entry, mark->start) - entry->start) /
           (double) MAX (entry->end - entry->start, 1);
  else if (exact && vitk_anchor_get_enclosing (mark->anchor, VITK_ANCHOR_ROW) != NULL &&
           vitk_reading_column_get_area (self->column, mark->anchor, &area))
    return area.y;
  else
    part = estimate (entry, mark->anchor);
  return y + (int) (part * height);
}

/**
 * vitk_column_marks_get_character:
 * @self: the places of marks in a column
 * @mark: a mark
 *
 * Returns: how many characters of its paragraph are in front of it; 0 in a table or a figure
 */
int
vitk_column_marks_get_character (VitkColumnMarks *self, const VitkMark *mark)
{
  const VitkTextEntry *entry = find_entry (self, mark);

  return entry != NULL && is_in_text (entry, mark)
             ? vitk_text_entry_get_offset (entry, mark->start) - entry->start
             : 0;
}

/**
 * vitk_column_marks_is_in_view:
 * @self: the places of marks in a column
 * @mark: a mark
 *
 * Returns: whether all of the line or the row of the mark can be seen
 */
gboolean
vitk_column_marks_is_in_view (VitkColumnMarks *self, const VitkMark *mark)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->column);
  const VitkTextEntry *entry = find_entry (self, mark);
  GdkRectangle visible;
  GdkRectangle area;
  GtkTextIter iter;

  if (entry == NULL)
    return FALSE;
  if (is_in_text (entry, mark))
    {
      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                          vitk_text_entry_get_offset (entry, mark->start));
      return vitk_text_area_is_in_view (view, &iter);
    }
  if (!vitk_reading_column_get_area (self->column, mark->anchor, &area))
    return FALSE;
  gtk_text_view_get_visible_rect (view, &visible);
  return area.y >= visible.y && area.y + area.height <= visible.y + visible.height;
}

/**
 * vitk_column_marks_find_focus:
 * @self: the places of marks in a column
 * @set: what is marked, or will be
 *
 * Returns: the place in @set that has the focus, or -1
 */
int
vitk_column_marks_find_focus (VitkColumnMarks *self, VitkMarkSet *set)
{
  VitkLinkLayer *layer = vitk_reading_column_get_layer (self->column);
  VitkInsets *insets = vitk_reading_column_get_insets (self->column);
  const gboolean in_text = vitk_link_layer_find_focus (layer) >= 0;
  const int inset = vitk_insets_find_focus (insets);
  guint i;

  for (i = 0; (in_text || inset >= 0) && i < vitk_mark_set_get_n_marks (set); i++)
    {
      const VitkMark *mark = vitk_mark_set_get_mark (set, i);
      const VitkTextEntry *entry = find_entry (self, mark);
      GtkWidget *link;

      /* Only where it may be: looking through a table takes its time. */
      if (entry == NULL || (inset >= 0 && entry->start != vitk_insets_get_offset (insets, inset)))
        continue;
      link = find_link (self, entry, mark);
      if (link != NULL && vitk_focus_within (link))
        return mark->place;
    }
  return -1;
}

/**
 * vitk_column_marks_find_next:
 * @self: the places of marks in a column
 * @step: 1 for the next place, -1 for the one before
 *
 * Finds the next place from the current one or, where there is none, from what is in view. After
 * the last comes the first.
 *
 * Returns: the place, or -1 if nothing is marked
 */
int
vitk_column_marks_find_next (VitkColumnMarks *self, int step)
{
  VitkMarkSet *set = vitk_marks_get_set (self->marks);
  const int n = set != NULL ? vitk_mark_set_get_n_places (set) : 0;
  int place = vitk_marks_get_current (self->marks);
  GdkRectangle visible;

  if (n == 0)
    return -1;
  if (place >= 0)
    return (place + step + n) % n;
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->column), &visible);
  for (place = 0; place < n; place++)
    if (vitk_column_marks_get_y (self, vitk_mark_set_get_place (set, place), FALSE) >= visible.y)
      break;
  return ((step > 0 ? place : place - 1) + n) % n;
}

/**
 * vitk_column_marks_grab_focus:
 * @self: the places of marks in a column
 * @mark: a mark
 *
 * Gives the focus to the link on the marked words or, where there is none, to the text, from there
 * on.
 */
void
vitk_column_marks_grab_focus (VitkColumnMarks *self, const VitkMark *mark)
{
  VitkLinkLayer *layer = vitk_reading_column_get_layer (self->column);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->column));
  const VitkTextEntry *entry = find_entry (self, mark);
  GtkWidget *link;
  GtkTextIter iter;
  int offset;
  int in_layer;

  if (entry == NULL)
    return;
  offset =
      is_in_text (entry, mark) ? vitk_text_entry_get_offset (entry, mark->start) : entry->start;
  in_layer =
      is_in_text (entry, mark)
          ? vitk_link_layer_find_at (layer, offset, vitk_text_entry_get_offset (entry, mark->end))
          : -1;
  if (in_layer >= 0 && vitk_link_layer_focus_link (layer, in_layer))
    return;
  link = in_layer < 0 ? find_link (self, entry, mark) : NULL;
  if (link != NULL && gtk_widget_grab_focus (link))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->column));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
}
