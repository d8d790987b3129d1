/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-column-paint.h"

#include "widgets/vitk-dotted-line.h"
#include "widgets/vitk-mark-paint.h"
#include "widgets/vitk-text-area.h"

#include <adwaita.h>

#define FLASH_MILLISECONDS 600
#define FLASH_ALPHA 0.3
#define BOX_ALPHA 0.06
#define BOX_PADDING 6

/* What is drawn below the words of a column: boxes around boxed text, dots under what is not
 * verified, the grounds of marked words and the flash of what was jumped to. */
struct _VitkColumnPaint
{
  GObject parent_instance;

  GtkTextView *view; /* owns this */
  VitkTextMap *map;
  VitkInsets *insets;
  VitkMarks *marks;          /* NULL outside a window */
  const VitkAnchor *flashed; /* belongs to the article */
  AdwAnimation *flash;
  double strength; /* of the flash */
};

G_DEFINE_FINAL_TYPE (VitkColumnPaint, vitk_column_paint, G_TYPE_OBJECT)

static void
vitk_column_paint_finalize (GObject *object)
{
  VitkColumnPaint *self = VITK_COLUMN_PAINT (object);

  g_clear_object (&self->flash);
  g_clear_object (&self->marks);
  g_object_unref (self->map);
  g_object_unref (self->insets);
  G_OBJECT_CLASS (vitk_column_paint_parent_class)->finalize (object);
}

static void
vitk_column_paint_class_init (VitkColumnPaintClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_column_paint_finalize;
}

static void
vitk_column_paint_init (VitkColumnPaint *self)
{
}

/**
 * vitk_column_paint_new:
 * @view: the text view; not kept
 * @map: where everything stands in its text
 * @insets: its tables and figures
 *
 * Returns: (transfer full): the paint of a column
 */
VitkColumnPaint *
vitk_column_paint_new (GtkTextView *view, VitkTextMap *map, VitkInsets *insets)
{
  VitkColumnPaint *self = g_object_new (VITK_TYPE_COLUMN_PAINT, NULL);

  self->view = view;
  self->map = g_object_ref (map);
  self->insets = g_object_ref (insets);
  return self;
}

static void
get_color (VitkColumnPaint *self, const char *name, double alpha, GdkRGBA *color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self->view));

  if (name == NULL || !gtk_style_context_lookup_color (context, name, color))
    gtk_style_context_get_color (context, color);
  color->alpha *= alpha;
}

static void
fill (GtkSnapshot *snapshot, const graphene_rect_t *area, float radius, const GdkRGBA *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, area);
  gtk_snapshot_pop (snapshot);
}

/* A box around the paragraphs from the one with the character @start to that with @end. */
static void
draw_box (VitkColumnPaint *self, GtkSnapshot *snapshot, int start, int end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const int margin = gtk_text_view_get_left_margin (self->view);
  const int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  GtkTextIter iter;
  GdkRGBA color;
  int top;
  int bottom;
  int height;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, start);
  gtk_text_view_get_line_yrange (self->view, &iter, &top, NULL);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, end);
  gtk_text_view_get_line_yrange (self->view, &iter, &bottom, &height);
  get_color (self, NULL, BOX_ALPHA, &color);
  fill (snapshot,
        &GRAPHENE_RECT_INIT (margin / 2, top - BOX_PADDING, width - margin,
                             bottom + height - top + BOX_PADDING),
        9, &color);
}

static gboolean
is_boxed (VitkColumnPaint *self, guint entry)
{
  const VitkBlock *block = vitk_text_map_get_entry (self->map, entry)->block;

  return block != NULL && block->boxed;
}

/* Boxes around what is boxed among the paragraphs from @first to @last; neighbours share one, which
 * is drawn whole though it begin above the view. */
static void
draw_boxes (VitkColumnPaint *self, GtkSnapshot *snapshot, guint first, guint last)
{
  const guint n_entries = vitk_text_map_get_n_entries (self->map);
  guint i;

  while (first > 0 && is_boxed (self, first) && is_boxed (self, first - 1))
    first--;
  for (i = first; i <= last; i++)
    {
      const guint start = i;

      if (!is_boxed (self, i))
        continue;
      while (i + 1 < n_entries && is_boxed (self, i + 1))
        i++;
      draw_box (self, snapshot, vitk_text_map_get_entry (self->map, start)->start,
                vitk_text_map_get_entry (self->map, i)->end);
    }
}

static void
draw_dots (VitkColumnPaint *self, GtkSnapshot *snapshot, const VitkTextEntry *entry)
{
  const VitkText *text = vitk_text_entry_get_text (entry);
  GdkRGBA color;
  guint i;
  guint j;

  get_color (self, NULL, 0.8, &color);
  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];
      g_autoptr (GArray) lines = NULL;

      if (span->kind != VITK_SPAN_UNVERIFIED)
        continue;
      lines =
          vitk_text_area_list_lines (self->view, vitk_text_entry_get_offset (entry, span->start),
                                     vitk_text_entry_get_offset (entry, span->end));
      for (j = 0; j < lines->len; j++)
        {
          const GdkRectangle *line = &g_array_index (lines, GdkRectangle, j);

          vitk_dotted_line_append (snapshot, &color, line->x, line->y + line->height * 7 / 8,
                                   line->width);
        }
    }
}

static void
draw_marks (VitkColumnPaint *self, GtkSnapshot *snapshot, const VitkTextEntry *entry)
{
  VitkMarkSet *set = self->marks != NULL ? vitk_marks_get_set (self->marks) : NULL;
  const VitkText *text = vitk_text_entry_get_text (entry);
  const VitkMark *marks;
  guint n_marks = 0;
  guint i;
  guint j;

  marks = set != NULL ? vitk_mark_set_find_text (set, text, &n_marks) : NULL;
  for (i = 0; i < n_marks; i++)
    {
      g_autoptr (GArray) lines =
          vitk_text_area_list_lines (self->view, vitk_text_entry_get_offset (entry, marks[i].start),
                                     vitk_text_entry_get_offset (entry, marks[i].end));

      for (j = 0; j < lines->len; j++)
        vitk_mark_paint_words (GTK_WIDGET (self->view), snapshot,
                               &g_array_index (lines, GdkRectangle, j),
                               (int) marks[i].place == vitk_marks_get_current (self->marks));
    }
}

static void
draw_flash (VitkColumnPaint *self, GtkSnapshot *snapshot)
{
  GdkRectangle area;
  GdkRGBA color;

  if (self->flashed == NULL || self->strength <= 0 ||
      !vitk_text_area_find (self->view, self->map, self->insets, self->flashed, &area))
    return;
  get_color (self, "accent_bg_color", FLASH_ALPHA * self->strength, &color);
  fill (snapshot, &GRAPHENE_RECT_INIT (area.x - 6, area.y - 3, area.width + 12, area.height + 6), 6,
        &color);
}

static guint
find_entry_at_y (VitkColumnPaint *self, int y)
{
  const VitkTextEntry *entry;
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (self->view, &iter, y, NULL);
  entry = vitk_text_map_find_offset (self->map, gtk_text_iter_get_offset (&iter));
  return entry != NULL ? entry - vitk_text_map_get_entry (self->map, 0) : 0;
}

static void
on_marks_changed (VitkColumnPaint *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

/**
 * vitk_column_paint_set_marks:
 * @self: the paint of a column
 * @marks: (nullable): what is marked in its text
 */
void
vitk_column_paint_set_marks (VitkColumnPaint *self, VitkMarks *marks)
{
  if (self->marks != NULL)
    g_signal_handlers_disconnect_by_func (self->marks, on_marks_changed, self);
  g_set_object (&self->marks, marks);
  if (marks != NULL)
    g_signal_connect_object (marks, "changed", G_CALLBACK (on_marks_changed), self,
                             G_CONNECT_SWAPPED);
}

/**
 * vitk_column_paint_draw:
 * @self: the paint of a column
 * @snapshot: where to draw, in the pixels of the text
 *
 * Draws what is in view.
 */
void
vitk_column_paint_draw (VitkColumnPaint *self, GtkSnapshot *snapshot)
{
  GdkRectangle visible;
  guint first;
  guint last;
  guint i;

  if (vitk_text_map_get_n_entries (self->map) == 0)
    return;
  gtk_text_view_get_visible_rect (self->view, &visible);
  first = find_entry_at_y (self, visible.y);
  last = find_entry_at_y (self, visible.y + visible.height);
  draw_boxes (self, snapshot, first, last);
  for (i = first; i <= last; i++)
    {
      draw_marks (self, snapshot, vitk_text_map_get_entry (self->map, i));
      draw_dots (self, snapshot, vitk_text_map_get_entry (self->map, i));
    }
  draw_flash (self, snapshot);
}

static void
on_flash (double value, VitkColumnPaint *self)
{
  self->strength = value;
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

/**
 * vitk_column_paint_flash:
 * @self: the paint of a column
 * @anchor: (nullable): an address in the text, or %NULL to end the flash
 *
 * Tints a part of the text for a moment, so that the eye finds it. Does nothing where animations
 * are switched off.
 */
void
vitk_column_paint_flash (VitkColumnPaint *self, const VitkAnchor *anchor)
{
  if (self->flash != NULL)
    adw_animation_reset (self->flash);
  g_clear_object (&self->flash);
  self->flashed = anchor;
  self->strength = 0;
  if (anchor == NULL || !adw_get_enable_animations (GTK_WIDGET (self->view)))
    return;
  self->flash = adw_timed_animation_new (
      GTK_WIDGET (self->view), 1.0, 0.0, FLASH_MILLISECONDS,
      adw_callback_animation_target_new ((AdwAnimationTargetFunc) on_flash, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->flash), ADW_EASE_IN_CUBIC);
  adw_animation_play (self->flash);
}
