/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-reading-column.h"

#include "widgets/vitk-allocation.h"
#include "widgets/vitk-column-focus.h"
#include "widgets/vitk-column-paint.h"
#include "widgets/vitk-font-metrics.h"
#include "widgets/vitk-letters.h"
#include "widgets/vitk-text-area.h"

#include <glib/gi18n-lib.h>

#define MARGIN_WIDE 30
#define MARGIN_NARROW 24 /* a flag must fit into it */
#define NARROW 480

/* How much of the view a page is: what was below comes to stand above, with a few lines of both. */
#define PAGE_PART 0.9

/* How often it is allocated in one go while its text moves; what is not still then is so soon. */
#define MAX_ROUNDS 4

/* The text view of an article: text that is read and not edited, with links, headings, tables and
 * figures in it. */
struct _VitkReadingColumn
{
  VitkSteadyView parent_instance;

  VitkArticleTags *tags;
  VitkTextMap *map;
  VitkLinkLayer *layer; /* child */
  VitkInsets *insets;
  VitkNoteMargin *margin; /* child */
  int width;              /* for which the lines are broken */
  gboolean relaid;        /* since it was last allocated, lines have become higher or lower */
  gboolean moved;         /* it has scrolled */
  VitkColumnPaint *paint;
  VitkTextSelection *selection;
};

G_DEFINE_FINAL_TYPE (VitkReadingColumn, vitk_reading_column, VITK_TYPE_STEADY_VIEW)

enum
{
  RESTYLING,
  RESTYLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
get_margin (int width)
{
  return width < NARROW ? MARGIN_NARROW : MARGIN_WIDE;
}

static void
restyle (VitkReadingColumn *self)
{
  if (self->layer == NULL || !vitk_article_tags_update (self->tags, GTK_WIDGET (self)))
    return;
  vitk_steady_view_break_lines (VITK_STEADY_VIEW (self));
  vitk_link_layer_invalidate (self->layer);
  g_signal_emit (self, signals[RESTYLED], 0);
}

static void
vitk_reading_column_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  g_signal_emit (widget, signals[RESTYLING], 0);
  GTK_WIDGET_CLASS (vitk_reading_column_parent_class)->css_changed (widget, change);
  restyle (VITK_READING_COLUMN (widget));
}

static void
vitk_reading_column_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  g_signal_emit (widget, signals[RESTYLING], 0);
  GTK_WIDGET_CLASS (vitk_reading_column_parent_class)->system_setting_changed (widget, setting);
  restyle (VITK_READING_COLUMN (widget));
}

/* The text view finds heights of lines, and scrolls, after it has placed what lies on the text; and
 * GTK forgets who asks for an allocation while his parent is given one, and then all who ask from
 * below him. So it is allocated again until the text stays where it is. */
static void
vitk_reading_column_lay_out (VitkSteadyView *view, int width, int height, int baseline)
{
  VitkReadingColumn *self = VITK_READING_COLUMN (view);
  GtkWidget *layer = GTK_WIDGET (self->layer);
  int rounds = 0;

  do
    {
      /* By itself the layer would not follow the text. */
      gtk_widget_queue_allocate (gtk_widget_get_parent (layer));
      if (self->relaid || !vitk_link_layer_is_placed (self->layer))
        gtk_widget_queue_allocate (layer);
      self->relaid = FALSE;
      self->moved = FALSE;
      vitk_steady_view_allocate_text (view, width, height, baseline);
    }
  while ((self->relaid || self->moved) && ++rounds < MAX_ROUNDS);
  vitk_note_margin_place (self->margin);
  self->relaid = FALSE;
  self->moved = FALSE;
}

/* As long as another view stands in its place nobody is going to lay it out. */
static void
ask_again (VitkReadingColumn *self)
{
  if ((self->relaid || self->moved) && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      !vitk_steady_view_is_breaking (VITK_STEADY_VIEW (self)))
    vitk_allocation_ask_again (GTK_WIDGET (self));
}

static void
vitk_reading_column_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_reading_column_parent_class)->realize (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout", G_CALLBACK (ask_again),
                           widget, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
vitk_reading_column_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), ask_again, widget);
  GTK_WIDGET_CLASS (vitk_reading_column_parent_class)->unrealize (widget);
}

static void
vitk_reading_column_take_width (VitkSteadyView *steady, int width, int height)
{
  VitkReadingColumn *self = VITK_READING_COLUMN (steady);
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const int margin = get_margin (width);

  if (!vitk_article_tags_set_width (self->tags, width - 2 * margin) && width == self->width)
    return;
  self->width = width;
  gtk_text_view_set_left_margin (view, margin);
  gtk_text_view_set_right_margin (view, margin);
  vitk_insets_set_width (self->insets, MAX (width - 2 * margin, 0));
  /* The text view gives its text the new width after it has allocated what lies on it, which until
   * then finds the lines where they were. */
  vitk_link_layer_suspend (self->layer);
  vitk_steady_view_allocate_text (steady, width, height, -1);
  vitk_link_layer_invalidate (self->layer);
}

static void
vitk_reading_column_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer,
                                    GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    vitk_column_paint_draw (VITK_READING_COLUMN (view)->paint, snapshot);
}

static void
vitk_reading_column_copy_clipboard (GtkTextView *view)
{
  g_autofree char *words = vitk_text_selection_dup_words (VITK_READING_COLUMN (view)->selection);

  if (*words != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), words);
}

static gboolean
vitk_reading_column_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkReadingColumn *self = VITK_READING_COLUMN (widget);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return vitk_column_focus_move (GTK_TEXT_VIEW (self), self->layer, self->insets, self->margin,
                                   direction);
  return FALSE;
}

/* What pops up over the text gives the focus back, to the caret as it was. */
static void
on_focus_widget_changed (VitkReadingColumn *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && focus != GTK_WIDGET (self) &&
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL)
    gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), FALSE);
  vitk_column_focus_show (GTK_TEXT_VIEW (self), self->layer, self->insets, self->margin);
}

static void
vitk_reading_column_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_reading_column_parent_class)->root (widget);
  vitk_column_paint_set_marks (VITK_READING_COLUMN (widget)->paint, vitk_marks_find (widget));
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (on_focus_widget_changed), widget, G_CONNECT_SWAPPED);
}

static void
vitk_reading_column_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_focus_widget_changed,
                                        widget);
  vitk_column_paint_set_marks (VITK_READING_COLUMN (widget)->paint, NULL);
  GTK_WIDGET_CLASS (vitk_reading_column_parent_class)->unroot (widget);
}

/* What is dotted says why. */
static gboolean
vitk_reading_column_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                   GtkTooltip *tooltip)
{
  VitkReadingColumn *self = VITK_READING_COLUMN (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  const VitkTextEntry *entry;
  GtkTextIter iter;
  int offset;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &x, &y);
  if (keyboard || !gtk_text_view_get_iter_at_location (view, &iter, x, y))
    return FALSE;
  offset = gtk_text_iter_get_offset (&iter);
  entry = vitk_text_map_find_offset (self->map, offset);
  if (entry == NULL || !vitk_text_entry_is_unverified (entry, offset))
    return FALSE;
  gtk_tooltip_set_text (tooltip, _ ("The editor could not verify this"));
  return TRUE;
}

/* Scrolls at once: two keys in a row are two pages, wherever an animation would have been. */
static void
scroll (GtkTextView *view, GtkMovementStep step, int count)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (step == GTK_MOVEMENT_PAGES)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) +
                                  count * PAGE_PART * gtk_adjustment_get_page_size (adjustment));
  else
    gtk_adjustment_set_value (adjustment, count < 0 ? gtk_adjustment_get_lower (adjustment)
                                                    : gtk_adjustment_get_upper (adjustment));
}

static gboolean
scrolls (GtkMovementStep step)
{
  /* The ends of a line are Home and End. */
  return step == GTK_MOVEMENT_PAGES || step == GTK_MOVEMENT_BUFFER_ENDS ||
         step == GTK_MOVEMENT_DISPLAY_LINE_ENDS;
}

/* A caret in a page that nobody reads by caret only disturbs. It shows when it is moved, from where
 * the reader is, and until the focus goes elsewhere. As long as it does not show, the keys for
 * pages and ends scroll. */
static void
vitk_reading_column_move_cursor (GtkTextView *view, GtkMovementStep step, int count,
                                 gboolean extend_selection)
{
  if (!gtk_text_view_get_cursor_visible (view))
    {
      if (!extend_selection && scrolls (step))
        {
          scroll (view, step, count);
          return;
        }
      /* A selection grows from where it is, a new one begins where the reader is. */
      if (!extend_selection || !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (view)))
        gtk_text_view_place_cursor_onscreen (view);
      gtk_text_view_set_cursor_visible (view, TRUE);
    }
  GTK_TEXT_VIEW_CLASS (vitk_reading_column_parent_class)
      ->move_cursor (view, step, count, extend_selection);
}

static void
on_relaid (VitkReadingColumn *self)
{
  self->relaid = TRUE;
  vitk_allocation_ask (GTK_WIDGET (self));
}

static void
on_moved (VitkReadingColumn *self)
{
  self->moved = TRUE;
  vitk_allocation_ask (GTK_WIDGET (self));
}

/* The text view asks for an allocation when it is scrolled either way. */
static void
on_adjustment (VitkReadingColumn *self, GParamSpec *property)
{
  GtkAdjustment *adjustment;

  g_object_get (self, property->name, &adjustment, NULL);
  if (adjustment == NULL)
    return;
  if (g_str_equal (property->name, "vadjustment"))
    g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_relaid), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_moved), self,
                           G_CONNECT_SWAPPED);
  g_object_unref (adjustment);
}

static void
vitk_reading_column_dispose (GObject *object)
{
  vitk_column_paint_flash (VITK_READING_COLUMN (object)->paint, NULL);
  G_OBJECT_CLASS (vitk_reading_column_parent_class)->dispose (object);
}

static void
vitk_reading_column_finalize (GObject *object)
{
  VitkReadingColumn *self = VITK_READING_COLUMN (object);

  g_clear_object (&self->tags);
  g_object_unref (self->paint);
  g_object_unref (self->selection);
  g_object_unref (self->map);
  g_object_unref (self->insets);
  G_OBJECT_CLASS (vitk_reading_column_parent_class)->finalize (object);
}

static void
add_move (GtkWidgetClass *class, guint key, GdkModifierType modifiers, GtkMovementStep step,
          int count)
{
  gtk_widget_class_add_binding_signal (class, key, modifiers, "move-cursor", "(iib)", step, count,
                                       FALSE);
}

static void
vitk_reading_column_class_init (VitkReadingColumnClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (class);
  VitkSteadyViewClass *steady_class = VITK_STEADY_VIEW_CLASS (class);

  object_class->dispose = vitk_reading_column_dispose;
  object_class->finalize = vitk_reading_column_finalize;
  widget_class->realize = vitk_reading_column_realize;
  widget_class->unrealize = vitk_reading_column_unrealize;
  widget_class->css_changed = vitk_reading_column_css_changed;
  widget_class->system_setting_changed = vitk_reading_column_system_setting_changed;
  widget_class->query_tooltip = vitk_reading_column_query_tooltip;
  widget_class->focus = vitk_reading_column_focus;
  widget_class->root = vitk_reading_column_root;
  widget_class->unroot = vitk_reading_column_unroot;
  steady_class->take_width = vitk_reading_column_take_width;
  steady_class->lay_out = vitk_reading_column_lay_out;
  view_class->snapshot_layer = vitk_reading_column_snapshot_layer;
  view_class->move_cursor = vitk_reading_column_move_cursor;
  view_class->copy_clipboard = vitk_reading_column_copy_clipboard;

  /**
   * VitkReadingColumn::restyling:
   *
   * Letters or colours may become different; the lines are still where they were.
   */
  signals[RESTYLING] = g_signal_new ("restyling", VITK_TYPE_READING_COLUMN, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VitkReadingColumn::restyled:
   *
   * The letters have become larger or smaller, and so the lines.
   */
  signals[RESTYLED] = g_signal_new ("restyled", VITK_TYPE_READING_COLUMN, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  add_move (widget_class, GDK_KEY_space, 0, GTK_MOVEMENT_PAGES, 1);
  add_move (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, GTK_MOVEMENT_PAGES, -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "win.follow-by-letters", NULL);
}

static void
vitk_reading_column_init (VitkReadingColumn *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (GtkTextBuffer) buffer = NULL;

  self->tags = vitk_article_tags_new ();
  self->map = vitk_text_map_new ();
  self->insets = vitk_insets_new (view);
  self->paint = vitk_column_paint_new (view, self->map, self->insets);
  self->layer = VITK_LINK_LAYER (vitk_link_layer_new (view));
  self->margin = VITK_NOTE_MARGIN (vitk_note_margin_new (view, self->map, self->insets));
  buffer = gtk_text_buffer_new (vitk_article_tags_get_table (self->tags));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_buffer (view, buffer);
  self->selection = vitk_text_selection_new (view, self->map);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, MARGIN_WIDE);
  gtk_text_view_set_bottom_margin (view, 2 * MARGIN_WIDE);
  gtk_text_view_add_overlay (view, GTK_WIDGET (self->layer), 0, 0);
  gtk_text_view_add_overlay (view, GTK_WIDGET (self->margin), 0, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "article-text");
  vitk_letters_follow (GTK_WIDGET (self));
  g_signal_connect (self, "notify::hadjustment", G_CALLBACK (on_adjustment), NULL);
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (on_adjustment), NULL);
}

/**
 * vitk_reading_column_new:
 *
 * Returns: (transfer floating): an empty column
 */
GtkWidget *
vitk_reading_column_new (void)
{
  return g_object_new (VITK_TYPE_READING_COLUMN, NULL);
}

/**
 * vitk_reading_column_clear:
 * @self: a column
 *
 * Removes the text and all that is in it.
 */
void
vitk_reading_column_clear (VitkReadingColumn *self)
{
  vitk_column_paint_flash (self->paint, NULL);
  vitk_link_layer_clear (self->layer);
  vitk_note_margin_set_notes (self->margin, NULL, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "", 0);
  vitk_insets_set_article (self->insets, NULL, NULL, NULL, NULL);
  vitk_text_map_clear (self->map);
}

/**
 * vitk_reading_column_get_tags:
 * @self: a column
 *
 * Returns: (transfer none): how its text is set
 */
VitkArticleTags *
vitk_reading_column_get_tags (VitkReadingColumn *self)
{
  return self->tags;
}

/**
 * vitk_reading_column_get_map:
 * @self: a column
 *
 * Returns: (transfer none): where everything stands in its text
 */
VitkTextMap *
vitk_reading_column_get_map (VitkReadingColumn *self)
{
  return self->map;
}

/**
 * vitk_reading_column_get_layer:
 * @self: a column
 *
 * Returns: (transfer none): its links and headings
 */
VitkLinkLayer *
vitk_reading_column_get_layer (VitkReadingColumn *self)
{
  return self->layer;
}

/**
 * vitk_reading_column_get_insets:
 * @self: a column
 *
 * Returns: (transfer none): its tables and figures
 */
VitkInsets *
vitk_reading_column_get_insets (VitkReadingColumn *self)
{
  return self->insets;
}

/**
 * vitk_reading_column_get_margin:
 * @self: a column
 *
 * Returns: (transfer none): the flags beside its text
 */
VitkNoteMargin *
vitk_reading_column_get_margin (VitkReadingColumn *self)
{
  return self->margin;
}

/**
 * vitk_reading_column_get_width_for_chars:
 * @self: a column
 * @chars: characters a line
 *
 * Returns: how wide the column is, margins included, for lines of so many characters
 */
int
vitk_reading_column_get_width_for_chars (VitkReadingColumn *self, int chars)
{
  PangoFontMetrics *metrics =
      vitk_font_metrics_find (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  const int width = chars * pango_font_metrics_get_approximate_char_width (metrics);

  return PANGO_PIXELS (width) + 2 * MARGIN_WIDE;
}

/**
 * vitk_reading_column_make_way:
 * @self: a column
 * @width: how wide it is about to be at most
 *
 * Lets its tables and figures give way: as wide as the column is, they would keep it from becoming
 * narrower.
 */
void
vitk_reading_column_make_way (VitkReadingColumn *self, int width)
{
  if (width < self->width)
    vitk_insets_set_width (self->insets, MAX (width - 2 * get_margin (width), 0));
}

/**
 * vitk_reading_column_get_offset_at_y:
 * @self: a column
 * @y: a height in the text, in pixels
 *
 * Returns: the first character of the paragraph there
 */
int
vitk_reading_column_get_offset_at_y (VitkReadingColumn *self, int y)
{
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &iter, y, NULL);
  return gtk_text_iter_get_offset (&iter);
}

/**
 * vitk_reading_column_get_area:
 * @self: a column
 * @anchor: an address
 * @area: (out): where it is in the text
 *
 * Returns: whether it is in the text
 */
gboolean
vitk_reading_column_get_area (VitkReadingColumn *self, const VitkAnchor *anchor, GdkRectangle *area)
{
  return vitk_text_area_find (GTK_TEXT_VIEW (self), self->map, self->insets, anchor, area);
}

/**
 * vitk_reading_column_flash:
 * @self: a column
 * @anchor: (nullable): an address in the text, or %NULL to end the flash
 *
 * Tints a part of the text for a moment; see vitk_column_paint_flash().
 */
void
vitk_reading_column_flash (VitkReadingColumn *self, const VitkAnchor *anchor)
{
  vitk_column_paint_flash (self->paint, anchor);
}

/**
 * vitk_reading_column_get_selection:
 * @self: a column
 *
 * Returns: (transfer none): what is selected in its text
 */
VitkTextSelection *
vitk_reading_column_get_selection (VitkReadingColumn *self)
{
  return self->selection;
}
