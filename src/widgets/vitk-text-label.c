/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-text-label.h"

#include "widgets/vitk-direction.h"
#include "widgets/vitk-dotted-line.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-mark-paint.h"
#include "widgets/vitk-marks.h"
#include "widgets/vitk-text-attributes.h"
#include "widgets/vitk-text-link.h"
#include "widgets/vitk-wrapping.h"

struct _VitkTextLabel
{
  GtkWidget parent_instance;

  GtkWidget *label;
  VitkArticle *article;
  const VitkText *text; /* belongs to the article */
  char *marker;
  guint shift; /* bytes of the marker and the space after it */
  GPtrArray *links;
  GPtrArray *link_widgets; /* VitkLink, one for each of links */
  GdkRGBA accent;
  VitkMarks *marks; /* NULL outside a window */
  GArray *marked;   /* VitkMark: what of text is marked */
};

G_DEFINE_FINAL_TYPE (VitkTextLabel, vitk_text_label, GTK_TYPE_WIDGET)

static void
remove_links (VitkTextLabel *self)
{
  g_ptr_array_set_size (self->link_widgets, 0);
  g_clear_pointer (&self->links, g_ptr_array_unref);
}

static gboolean
look_up_accent (VitkTextLabel *self)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA accent;

  if (!gtk_style_context_lookup_color (context, "accent_color", &accent))
    gtk_style_context_get_color (context, &accent);
  if (gdk_rgba_equal (&accent, &self->accent))
    return FALSE;
  self->accent = accent;
  return TRUE;
}

static void
update_attributes (VitkTextLabel *self)
{
  PangoAttrList *attributes;

  if (self->text == NULL)
    {
      gtk_label_set_attributes (GTK_LABEL (self->label), NULL);
      return;
    }
  attributes = vitk_text_attributes_new (self->text, self->links, self->shift, &self->accent);
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  pango_attr_list_unref (attributes);
}

static void
update_label (VitkTextLabel *self)
{
  const char *words = self->text != NULL ? self->text->string : "";
  g_autofree char *string = NULL;

  if (self->marker == NULL || *self->marker == '\0')
    string = g_strdup (words);
  else
    string = g_strdup_printf ("%s\u2002%s", self->marker, words);
  self->shift = strlen (string) - strlen (words);
  gtk_label_set_text (GTK_LABEL (self->label), string);
  update_attributes (self);
}

/* Gives @link the place of its words. */
static void
place_link (GtkWidget *link, GArray *rectangles)
{
  GdkRectangle box = g_array_index (rectangles, GdkRectangle, 0);
  GskTransform *transform;
  guint i;

  for (i = 1; i < rectangles->len; i++)
    gdk_rectangle_union (&box, &g_array_index (rectangles, GdkRectangle, i), &box);
  for (i = 0; i < rectangles->len; i++)
    {
      g_array_index (rectangles, GdkRectangle, i).x -= box.x;
      g_array_index (rectangles, GdkRectangle, i).y -= box.y;
    }
  vitk_link_set_rectangles (VITK_LINK (link), (const GdkRectangle *) (gpointer) rectangles->data,
                            rectangles->len);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (box.x, box.y));
  gtk_widget_measure (link, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (link, box.width, box.height, -1, transform);
}

static void
vitk_text_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkTextLabel *self = VITK_TEXT_LABEL (widget);
  guint i;

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  for (i = 0; self->links != NULL && i < self->links->len; i++)
    {
      const VitkTextLink *link = g_ptr_array_index (self->links, i);
      GtkWidget *link_widget = g_ptr_array_index (self->link_widgets, i);
      g_autoptr (GArray) rectangles = vitk_text_label_list_lines (self, link->start, link->end);

      gtk_widget_set_child_visible (link_widget, rectangles->len > 0);
      if (rectangles->len > 0)
        place_link (link_widget, rectangles);
    }
}

/* What of the words is marked: as a part of the article or, in words made for a pane, as a link
 * that leads to what the marks are about. */
static void
find_marked (VitkTextLabel *self)
{
  VitkMarkSet *set = self->marks != NULL ? vitk_marks_get_set (self->marks) : NULL;
  const VitkAnchor *target = set != NULL ? vitk_mark_set_get_target (set) : NULL;
  const VitkMark *marks = NULL;
  guint n_marks = 0;
  guint i;

  g_array_set_size (self->marked, 0);
  if (set != NULL && self->text != NULL)
    marks = vitk_mark_set_find_text (set, self->text, &n_marks);
  if (n_marks > 0)
    g_array_append_vals (self->marked, marks, n_marks);
  for (i = 0; n_marks == 0 && target != NULL && self->links != NULL && i < self->links->len; i++)
    {
      const VitkTextLink *link = g_ptr_array_index (self->links, i);
      const VitkMark mark = { NULL, self->text, link->start, link->end, 0 };

      if (g_ptr_array_find_with_equal_func (link->targets, target->name, g_str_equal, NULL))
        g_array_append_val (self->marked, mark);
    }
}

/* Lets the links that are marked tell so to a screen reader. */
static void
describe_links (VitkTextLabel *self)
{
  guint i;
  guint j;

  for (i = 0; i < self->link_widgets->len; i++)
    {
      const VitkTextLink *link = g_ptr_array_index (self->links, i);
      const VitkMark *mark = NULL;
      g_autofree char *words = NULL;

      for (j = 0; j < self->marked->len && mark == NULL; j++)
        {
          const VitkMark *other = &g_array_index (self->marked, VitkMark, j);

          if (other->start < link->end && other->end > link->start)
            mark = other;
        }
      if (mark != NULL)
        words = vitk_mark_set_dup_words (vitk_marks_get_set (self->marks),
                                         mark->anchor != NULL ? mark : NULL);
      vitk_link_set_mark (g_ptr_array_index (self->link_widgets, i), words);
    }
}

static void
on_marks_changed (VitkTextLabel *self)
{
  const gboolean was_marked = self->marked->len > 0;

  find_marked (self);
  if (!was_marked && self->marked->len == 0)
    return;
  describe_links (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
vitk_text_label_root (GtkWidget *widget)
{
  VitkTextLabel *self = VITK_TEXT_LABEL (widget);

  GTK_WIDGET_CLASS (vitk_text_label_parent_class)->root (widget);
  if (!g_set_object (&self->marks, vitk_marks_find (widget)) || self->marks == NULL)
    return;
  g_signal_connect_swapped (self->marks, "changed", G_CALLBACK (on_marks_changed), self);
  on_marks_changed (self);
}

static void
vitk_text_label_unroot (GtkWidget *widget)
{
  VitkTextLabel *self = VITK_TEXT_LABEL (widget);

  if (self->marks != NULL)
    g_signal_handlers_disconnect_by_data (self->marks, self);
  g_clear_object (&self->marks);
  GTK_WIDGET_CLASS (vitk_text_label_parent_class)->unroot (widget);
}

/* Grounds below the words that are marked. */
static void
draw_marked (VitkTextLabel *self, GtkSnapshot *snapshot)
{
  guint i;
  guint j;

  for (i = 0; i < self->marked->len; i++)
    {
      const VitkMark *mark = &g_array_index (self->marked, VitkMark, i);
      const gboolean current =
          mark->anchor != NULL && (int) mark->place == vitk_marks_get_current (self->marks);
      g_autoptr (GArray) lines = vitk_text_label_list_lines (self, mark->start, mark->end);

      for (j = 0; j < lines->len; j++)
        vitk_mark_paint_words (GTK_WIDGET (self), snapshot, &g_array_index (lines, GdkRectangle, j),
                               current);
    }
}

/* Dots under what is not verified. */
static void
vitk_text_label_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkTextLabel *self = VITK_TEXT_LABEL (widget);
  GdkRGBA color;
  guint i;
  guint j;

  draw_marked (self, snapshot);
  GTK_WIDGET_CLASS (vitk_text_label_parent_class)->snapshot (widget, snapshot);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (i = 0; self->text != NULL && i < self->text->n_spans; i++)
    {
      const VitkSpan *span = &self->text->spans[i];
      g_autoptr (GArray) lines = NULL;

      if (span->kind != VITK_SPAN_UNVERIFIED)
        continue;
      lines = vitk_text_label_list_lines (self, span->start, span->end);
      for (j = 0; j < lines->len; j++)
        {
          const GdkRectangle *line = &g_array_index (lines, GdkRectangle, j);

          vitk_dotted_line_append (snapshot, &color, line->x, line->y + line->height - 2,
                                   line->width);
        }
    }
}

static void
vitk_text_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (VITK_TEXT_LABEL (widget)->label, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
vitk_text_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Tab goes from link to link; the words themselves take the focus from the pointer only, or every
 * cell of a table would be a stop. */
static gboolean
vitk_text_label_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkTextLabel *self = VITK_TEXT_LABEL (widget);
  GtkWidget *current = gtk_widget_get_focus_child (widget);
  const int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int next = step > 0 ? 0 : (int) self->link_widgets->len - 1;
  guint position;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (current != NULL && g_ptr_array_find (self->link_widgets, current, &position))
    next = (int) position + step;
  for (; next >= 0 && next < (int) self->link_widgets->len; next += step)
    if (gtk_widget_grab_focus (g_ptr_array_index (self->link_widgets, next)))
      return TRUE;
  return FALSE;
}

static void
vitk_text_label_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  VitkTextLabel *self = VITK_TEXT_LABEL (widget);

  GTK_WIDGET_CLASS (vitk_text_label_parent_class)->css_changed (widget, change);
  if (self->links != NULL && self->links->len > 0 && look_up_accent (self))
    update_attributes (self);
}

static void
vitk_text_label_dispose (GObject *object)
{
  VitkTextLabel *self = VITK_TEXT_LABEL (object);

  remove_links (self);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_text_label_parent_class)->dispose (object);
}

static void
vitk_text_label_finalize (GObject *object)
{
  VitkTextLabel *self = VITK_TEXT_LABEL (object);

  g_free (self->marker);
  g_array_unref (self->marked);
  g_ptr_array_unref (self->link_widgets);
  G_OBJECT_CLASS (vitk_text_label_parent_class)->finalize (object);
}

static void
vitk_text_label_class_init (VitkTextLabelClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_text_label_dispose;
  object_class->finalize = vitk_text_label_finalize;
  widget_class->size_allocate = vitk_text_label_size_allocate;
  widget_class->snapshot = vitk_text_label_snapshot;
  widget_class->measure = vitk_text_label_measure;
  widget_class->get_request_mode = vitk_text_label_get_request_mode;
  widget_class->focus = vitk_text_label_focus;
  widget_class->root = vitk_text_label_root;
  widget_class->unroot = vitk_text_label_unroot;
  widget_class->css_changed = vitk_text_label_css_changed;
  gtk_widget_class_set_css_name (widget_class, "vitktext");
}

static void
vitk_text_label_init (VitkTextLabel *self)
{
  self->label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "selectable", TRUE, NULL);
  vitk_wrapping_apply (GTK_LABEL (self->label));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  self->marked = g_array_new (FALSE, FALSE, sizeof (VitkMark));
  self->link_widgets = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
}

/**
 * vitk_text_label_new:
 *
 * Returns: (transfer floating): an empty label
 */
GtkWidget *
vitk_text_label_new (void)
{
  return g_object_new (VITK_TYPE_TEXT_LABEL, NULL);
}

/**
 * vitk_text_label_set_text:
 * @self: a label
 * @article: (nullable): the article that the text's cross references speak of; kept
 * @text: (nullable): the words; not copied, so they must live as long as the label or @article
 *
 * Shows a text, with a real link on each of its links.
 */
void
vitk_text_label_set_text (VitkTextLabel *self, VitkArticle *article, const VitkText *text)
{
  guint i;

  remove_links (self);
  g_set_object (&self->article, article);
  self->text = text;
  self->links = text != NULL ? vitk_text_link_list (article, text) : g_ptr_array_new ();
  for (i = 0; i < self->links->len; i++)
    {
      GtkWidget *link = vitk_text_link_new_widget (g_ptr_array_index (self->links, i));

      gtk_widget_set_parent (link, GTK_WIDGET (self));
      g_ptr_array_add (self->link_widgets, link);
    }
  vitk_direction_apply (self->label, article);
  if (self->links->len > 0)
    look_up_accent (self);
  update_label (self);
  on_marks_changed (self);
}

/**
 * vitk_text_label_get_text:
 * @self: a label
 *
 * Returns: (nullable): the words it shows
 */
const VitkText *
vitk_text_label_get_text (VitkTextLabel *self)
{
  return self->text;
}

/**
 * vitk_text_label_find_link:
 * @self: a label
 * @start: first byte of some of its words
 * @end: byte after the last
 *
 * Returns: (transfer none) (nullable): the first link that lies on any of them
 */
GtkWidget *
vitk_text_label_find_link (VitkTextLabel *self, guint start, guint end)
{
  guint i;

  for (i = 0; i < self->link_widgets->len; i++)
    {
      const VitkTextLink *link = g_ptr_array_index (self->links, i);

      if (link->start < end && link->end > start)
        return g_ptr_array_index (self->link_widgets, i);
    }
  return NULL;
}

/**
 * vitk_text_label_find_byte:
 * @self: a label
 * @x: a place in it
 * @y: a place in it
 * @byte: (out): the byte of its words that is there, or nearest
 *
 * Returns: whether there are words, and not the marker
 */
gboolean
vitk_text_label_find_byte (VitkTextLabel *self, double x, double y, guint *byte)
{
  int left;
  int top;
  int index;
  int trailing;

  gtk_label_get_layout_offsets (GTK_LABEL (self->label), &left, &top);
  if (!pango_layout_xy_to_index (gtk_label_get_layout (GTK_LABEL (self->label)),
                                 (int) ((x - left) * PANGO_SCALE), (int) ((y - top) * PANGO_SCALE),
                                 &index, &trailing) ||
      index < (int) self->shift)
    return FALSE;
  *byte = index - self->shift;
  return TRUE;
}

/**
 * vitk_text_label_list_lines:
 * @self: a label
 * @start: first byte of some of its words
 * @end: byte after the last
 *
 * Returns: (transfer full) (element-type GdkRectangle): where they are, one or more for each line
 */
GArray *
vitk_text_label_list_lines (VitkTextLabel *self, guint start, guint end)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  PangoLayoutIter *iter = pango_layout_get_iter (gtk_label_get_layout (GTK_LABEL (self->label)));
  const int first = start + self->shift;
  const int last = end + self->shift;
  int left;
  int top;

  gtk_label_get_layout_offsets (GTK_LABEL (self->label), &left, &top);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle extents;
      g_autofree int *ranges = NULL;
      int n_ranges;
      int i;

      if (last <= line->start_index || first >= line->start_index + line->length)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_line_get_x_ranges (line, MAX (first, line->start_index),
                                      MIN (last, line->start_index + line->length), &ranges,
                                      &n_ranges);
      for (i = 0; i < n_ranges; i++)
        {
          const int x = PANGO_PIXELS_FLOOR (ranges[2 * i]);
          const GdkRectangle part = { left + x, top + PANGO_PIXELS (extents.y),
                                      PANGO_PIXELS_CEIL (ranges[2 * i + 1]) - x,
                                      PANGO_PIXELS (extents.height) };

          g_array_append_val (lines, part);
        }
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return lines;
}

/**
 * vitk_text_label_set_marker:
 * @self: a label
 * @marker: (nullable): what stands in front of the words: a number, a bullet, a label
 */
void
vitk_text_label_set_marker (VitkTextLabel *self, const char *marker)
{
  g_free (self->marker);
  self->marker = g_strdup (marker);
  if (self->links == NULL)
    self->links = g_ptr_array_new ();
  update_label (self);
}

/**
 * vitk_text_label_set_width_chars:
 * @self: a label
 * @max: characters a line it asks for at most, or -1 for as many as there are
 */
void
vitk_text_label_set_width_chars (VitkTextLabel *self, int max)
{
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), max);
}

/**
 * vitk_text_label_fill:
 * @self: a label
 *
 * Fills the width of a column that has it from elsewhere; see vitk_wrapping_apply_filling().
 */
void
vitk_text_label_fill (VitkTextLabel *self)
{
  vitk_wrapping_apply_filling (GTK_LABEL (self->label));
}

/**
 * vitk_text_label_keep_words:
 * @self: a label
 *
 * Breaks no words, even if they are too long for a line: the label is never narrower than its
 * longest.
 */
void
vitk_text_label_keep_words (VitkTextLabel *self)
{
  gtk_label_set_width_chars (GTK_LABEL (self->label), -1);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD);
}

/**
 * vitk_text_label_set_align:
 * @self: a label
 * @align: how its lines are set
 */
void
vitk_text_label_set_align (VitkTextLabel *self, VitkAlign align)
{
  static const float xalign[] = { 0.0, 0.5, 1.0 };
  static const GtkJustification justify[] = { GTK_JUSTIFY_LEFT, GTK_JUSTIFY_CENTER,
                                              GTK_JUSTIFY_RIGHT };

  gtk_label_set_xalign (GTK_LABEL (self->label), xalign[align]);
  gtk_label_set_justify (GTK_LABEL (self->label), justify[align]);
}
