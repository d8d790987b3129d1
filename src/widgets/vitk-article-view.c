/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-article-view.h"

#include "widgets/vitk-article-writer.h"
#include "widgets/vitk-column-focus.h"
#include "widgets/vitk-direction.h"
#include "widgets/vitk-letters.h"
#include "widgets/vitk-place-keeper.h"
#include "widgets/vitk-text-link.h"
#include "widgets/vitk-unverified.h"
#include "widgets/vitk-width-limit.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What typographers advise. */
#define NORMAL_LINE_CHARS 68

/* What one slice of the filling may take, of the 16 ms of a frame. */
#define SLICE_MICROSECONDS 6000

/* How often it is asked whether all has its place, in milliseconds. */
#define SETTLING_MS 5

/* After the text view has validated what is on the screen (HIGH_IDLE + 5) and drawn it, and its
 * other lines. */
#define PRIORITY_FILL (G_PRIORITY_HIGH_IDLE + 30)

/* How far down the view what is being read is taken to be. */
#define READING_LINE 0.25

/* The reading column in its scrolled window: fills it in slices, keeps the reader's place and tells
 * which section is being read. */
struct _VitkArticleView
{
  GtkWidget parent_instance;

  GtkWidget *scrolled_window;
  GtkWidget *clamp; /* with a VitkWidthLimit */
  VitkReadingColumn *column;
  VitkPlaceKeeper *keeper;
  VitkArticle *article;
  VitkArticleWriter *writer; /* NULL when all is written */
  const VitkSection *section;
  int line_chars;
  gboolean breaking; /* lines will break anew with the next allocation */
  VitkPlace *wanted; /* whose link is to be focused once it is written, or NULL */
  guint filling;
  guint settling;
  guint reading;
};

G_DEFINE_FINAL_TYPE (VitkArticleView, vitk_article_view, GTK_TYPE_WIDGET)

enum
{
  SECTION_CHANGED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_width (VitkArticleView *self)
{
  const int width = vitk_reading_column_get_width_for_chars (self->column, self->line_chars);

  vitk_reading_column_make_way (self->column, width);
  vitk_width_limit_set (VITK_WIDTH_LIMIT (gtk_widget_get_layout_manager (self->clamp)), width);
}

/* Nothing more will grow: the place is final, and the text belongs to the reader again. */
static gboolean
on_settled (gpointer user_data)
{
  VitkArticleView *self = VITK_ARTICLE_VIEW (user_data);

  if (!vitk_letters_are_settled () ||
      vitk_steady_view_is_breaking (VITK_STEADY_VIEW (self->column)) ||
      !vitk_link_layer_is_placed (vitk_reading_column_get_layer (self->column)) ||
      !vitk_insets_settle (vitk_reading_column_get_insets (self->column)))
    return G_SOURCE_CONTINUE;
  self->settling = 0;
  vitk_place_keeper_apply (self->keeper);
  vitk_place_keeper_rest (self->keeper);
  g_signal_emit (self, signals[SETTLED], 0);
  return G_SOURCE_REMOVE;
}

static void
start_settling (VitkArticleView *self)
{
  /* Below all that still lays out lines and links; what a disk has to tell may take longer. */
  if (self->settling == 0 && self->filling == 0 && !self->breaking)
    self->settling = g_timeout_add_full (G_PRIORITY_LOW, SETTLING_MS, on_settled, self, NULL);
}

static gboolean
update_section (gpointer user_data)
{
  VitkArticleView *self = VITK_ARTICLE_VIEW (user_data);
  const VitkTextEntry *entry;
  GdkRectangle visible;
  int offset;

  self->reading = 0;
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->column), &visible);
  /* At the very beginning it is the top of the view, or the first section could not be read. */
  offset = vitk_reading_column_get_offset_at_y (
      self->column, visible.y + MIN ((int) (visible.height * READING_LINE), MAX (visible.y, 0)));
  entry = vitk_text_map_find_offset (vitk_reading_column_get_map (self->column), offset);
  if (entry == NULL || entry->section == self->section)
    return G_SOURCE_REMOVE;
  self->section = entry->section;
  g_signal_emit (self, signals[SECTION_CHANGED], 0, self->section);
  return G_SOURCE_REMOVE;
}

static void
on_scrolled (VitkArticleView *self)
{
  if (self->reading == 0)
    self->reading = g_idle_add_full (PRIORITY_FILL, update_section, self, NULL);
}

static void
on_layout_changed (VitkArticleView *self)
{
  vitk_place_keeper_apply (self->keeper);
  on_scrolled (self);
}

static void
on_written (const VitkTextEntry *entry, GtkTextChildAnchor *anchor, gpointer user_data)
{
  VitkArticleView *self = VITK_ARTICLE_VIEW (user_data);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->column));
  VitkArticleTags *tags = vitk_reading_column_get_tags (self->column);
  VitkLinkLayer *layer = vitk_reading_column_get_layer (self->column);
  const VitkText *text = vitk_text_entry_get_text (entry);
  g_autoptr (GPtrArray) links = NULL;
  guint i;

  if (anchor != NULL)
    vitk_insets_add (vitk_reading_column_get_insets (self->column), entry->block, entry->start,
                     anchor);
  if (entry->block == NULL)
    {
      g_autofree char *heading = vitk_section_dup_heading (entry->section);

      vitk_link_layer_add_heading (layer, entry->start, entry->end, entry->section->depth + 2,
                                   heading);
    }
  else if (entry->block->kind == VITK_BLOCK_TITLE)
    vitk_link_layer_add_heading (layer, entry->start, entry->end, 1, text->string);
  links = vitk_text_link_list (self->article, text);
  if (entry->block != NULL && entry->block->reference != NULL)
    vitk_unverified_add_links (links, entry->block->reference);
  for (i = 0; i < links->len; i++)
    {
      const VitkTextLink *link = g_ptr_array_index (links, i);
      const int start = vitk_text_entry_get_offset (entry, link->start);
      const int end = vitk_text_entry_get_offset (entry, link->end);
      GtkTextIter from;
      GtkTextIter to;

      vitk_link_layer_add_link (layer, start, end, vitk_text_link_new_widget (link));
      if (link->plain)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
      vitk_text_link_include_gap (&from);
      gtk_text_buffer_apply_tag (buffer, vitk_article_tags_get_span (tags, VITK_SPAN_LINK), &from,
                                 &to);
    }
}

static void
focus_wanted_link (VitkArticleView *self)
{
  if (self->wanted != NULL)
    vitk_column_focus_restore (vitk_reading_column_get_layer (self->column),
                               vitk_reading_column_get_insets (self->column), self->wanted);
  g_clear_pointer (&self->wanted, vitk_place_free);
}

/* First all the words, then the tables and figures, the nearest first. */
static gboolean
fill (gpointer user_data)
{
  VitkArticleView *self = VITK_ARTICLE_VIEW (user_data);
  GdkRectangle visible;

  if (self->writer != NULL)
    {
      if (!vitk_article_writer_write (self->writer, SLICE_MICROSECONDS))
        g_clear_object (&self->writer);
      vitk_place_keeper_apply (self->keeper);
      return G_SOURCE_CONTINUE;
    }
  focus_wanted_link (self);
  vitk_insets_settle (vitk_reading_column_get_insets (self->column));
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->column), &visible);
  if (vitk_insets_make_nearest (
          vitk_reading_column_get_insets (self->column),
          vitk_reading_column_get_offset_at_y (self->column, visible.y + visible.height / 2)))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  start_settling (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_with_control (GdkEvent *event)
{
  return (gdk_event_get_modifier_state (event) & GDK_CONTROL_MASK) != 0;
}

static gboolean
is_command (GdkEvent *event)
{
  return is_with_control (event) && gdk_keyval_to_unicode (gdk_key_event_get_keyval (event)) != 0;
}

/* The reader moves: what was held is no longer wanted. The Control key moves nothing, and what the
 * wheel does with it neither; a command tells itself what is to be held, if it moves the text. */
static gboolean
on_hand (GtkEventControllerLegacy *controller, GdkEvent *event, VitkArticleView *self)
{
  gboolean moves = FALSE;

  switch (gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
      moves = !gdk_key_event_is_modifier (event) && !is_command (event);
      break;
    case GDK_SCROLL:
      moves = !is_with_control (event);
      break;
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCHPAD_SWIPE:
      moves = TRUE;
      break;
    default:
      break;
    }
  if (moves && vitk_place_keeper_is_holding (self->keeper))
    vitk_place_keeper_release (self->keeper);
  return GDK_EVENT_PROPAGATE;
}

static void
on_restyling (VitkArticleView *self)
{
  if (self->article != NULL)
    vitk_place_keeper_look (self->keeper);
}

/* The line at the top stays at the top when the lines break anew. */
static void
on_restyled (VitkArticleView *self)
{
  vitk_place_keeper_resume (self->keeper);
  update_width (self);
  self->breaking = TRUE;
  g_clear_handle_id (&self->settling, g_source_remove);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
vitk_article_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkArticleView *self = VITK_ARTICLE_VIEW (widget);
  const int old_width = gtk_widget_get_width (self->scrolled_window);

  if (old_width > 0 && width != old_width && self->article != NULL)
    {
      vitk_place_keeper_look (self->keeper);
      vitk_place_keeper_resume (self->keeper);
    }
  gtk_widget_allocate (self->scrolled_window, width, height, baseline, NULL);
  if (width != old_width || self->breaking)
    {
      self->breaking = FALSE;
      start_settling (self);
    }
}

static gboolean
vitk_article_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VITK_ARTICLE_VIEW (widget)->column));
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_article_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (VITK_ARTICLE_VIEW (widget)->scrolled_window, direction);
}

static void
stop (VitkArticleView *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_handle_id (&self->reading, g_source_remove);
  vitk_place_keeper_release (self->keeper);
  vitk_reading_column_clear (self->column);
  g_clear_object (&self->writer);
  self->section = NULL;
  g_clear_pointer (&self->wanted, vitk_place_free);
}

static void
vitk_article_view_dispose (GObject *object)
{
  VitkArticleView *self = VITK_ARTICLE_VIEW (object);

  if (self->scrolled_window != NULL)
    stop (self);
  g_clear_pointer (&self->scrolled_window, gtk_widget_unparent);
  g_clear_object (&self->keeper);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_article_view_parent_class)->dispose (object);
}

static void
vitk_article_view_class_init (VitkArticleViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_article_view_dispose;
  widget_class->size_allocate = vitk_article_view_size_allocate;
  widget_class->grab_focus = vitk_article_view_grab_focus;
  widget_class->focus = vitk_article_view_focus;
  gtk_widget_class_set_css_name (widget_class, "vitkarticleview");

  /**
   * VitkArticleView::section-changed:
   * @self: a view
   * @section: (type gpointer): the section that is being read
   */
  signals[SECTION_CHANGED] =
      g_signal_new ("section-changed", VITK_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * VitkArticleView::settled:
   * @self: a view
   *
   * All of the article is there and has its place.
   */
  signals[SETTLED] = g_signal_new ("settled", VITK_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vitk_article_view_init (VitkArticleView *self)
{
  GtkEventController *hand = gtk_event_controller_legacy_new ();
  GtkAdjustment *adjustment;

  self->line_chars = NORMAL_LINE_CHARS;
  self->column = VITK_READING_COLUMN (vitk_reading_column_new ());
  self->keeper = vitk_place_keeper_new (self->column);
  self->clamp = adw_clamp_scrollable_new ();
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (self->clamp), GTK_WIDGET (self->column));
  gtk_widget_set_layout_manager (self->clamp, g_object_new (VITK_TYPE_WIDTH_LIMIT, NULL));
  self->scrolled_window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled_window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled_window), self->clamp);
  gtk_widget_add_css_class (self->scrolled_window, "view");
  gtk_widget_set_parent (self->scrolled_window, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the article"), -1);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_layout_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->column, "restyling", G_CALLBACK (on_restyling), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->column, "restyled", G_CALLBACK (on_restyled), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (hand, GTK_PHASE_CAPTURE);
  g_signal_connect (hand, "event", G_CALLBACK (on_hand), self);
  gtk_widget_add_controller (GTK_WIDGET (self), hand);
}

/**
 * vitk_article_view_new:
 *
 * Returns: (transfer floating): a view of no article
 */
GtkWidget *
vitk_article_view_new (void)
{
  return g_object_new (VITK_TYPE_ARTICLE_VIEW, NULL);
}

/* The caret was pushed along by what was written; a reader starts at the beginning. The view is not
 * told: it would lay out the first line, for an input method that has nothing to do here, before it
 * knows how that looks. */
static void
put_caret_first (VitkArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->column));
  const guint mark_set = g_signal_lookup ("mark-set", GTK_TYPE_TEXT_BUFFER);
  const GSignalMatchType match = G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA;
  GtkTextIter start;

  g_signal_handlers_block_matched (buffer, match, mark_set, 0, NULL, NULL, self->column);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  g_signal_handlers_unblock_matched (buffer, match, mark_set, 0, NULL, NULL, self->column);
}

/**
 * vitk_article_view_set_article:
 * @self: a view
 * @article: (nullable): the article
 * @find_graphic: (nullable): finds its pictures
 * @user_data: data of @find_graphic
 * @destroy: (nullable): frees them
 *
 * Shows an article from its beginning. What fits the first screen is there at once, the rest comes
 * in slices, and "settled" follows.
 */
void
vitk_article_view_set_article (VitkArticleView *self, VitkArticle *article,
                               VitkGraphicFunc find_graphic, gpointer user_data,
                               GDestroyNotify destroy)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->column));

  stop (self);
  g_set_object (&self->article, article);
  vitk_insets_set_article (vitk_reading_column_get_insets (self->column), article, find_graphic,
                           user_data, destroy);
  if (article == NULL)
    return;
  self->writer =
      vitk_article_writer_new (article, buffer, vitk_reading_column_get_tags (self->column),
                               vitk_reading_column_get_map (self->column), on_written, self);
  self->filling = g_idle_add_full (PRIORITY_FILL, fill, self, NULL);
  vitk_place_keeper_start (self->keeper);
  fill (self);
  if (vitk_text_map_get_n_entries (vitk_reading_column_get_map (self->column)) > 0)
    self->section =
        vitk_text_map_get_entry (vitk_reading_column_get_map (self->column), 0)->section;
  put_caret_first (self);
}

/**
 * vitk_article_view_set_line_chars:
 * @self: a view
 * @line_chars: how many characters a line holds, where there is room
 */
void
vitk_article_view_set_line_chars (VitkArticleView *self, int line_chars)
{
  if (line_chars == self->line_chars)
    return;
  self->line_chars = line_chars;
  on_restyling (self);
  on_restyled (self);
}

/**
 * vitk_article_view_get_article:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the article it shows
 */
VitkArticle *
vitk_article_view_get_article (VitkArticleView *self)
{
  return self->article;
}

/**
 * vitk_article_view_get_section:
 * @self: a view
 *
 * Returns: (nullable): the section that is being read
 */
const VitkSection *
vitk_article_view_get_section (VitkArticleView *self)
{
  return self->section;
}

/**
 * vitk_article_view_get_column:
 * @self: a view
 *
 * Returns: (transfer none): the text view in it
 */
VitkReadingColumn *
vitk_article_view_get_column (VitkArticleView *self)
{
  return self->column;
}

/**
 * vitk_article_view_is_settled:
 * @self: a view
 *
 * Returns: whether all of the article is there and has its place
 */
gboolean
vitk_article_view_is_settled (VitkArticleView *self)
{
  return self->filling == 0 && self->settling == 0 && !self->breaking;
}

/**
 * vitk_article_view_show_anchor:
 * @self: a view
 * @anchor: (nullable): an address in the article
 *
 * Scrolls to a part of the article and lets it flash once. Where the text around it is not there
 * yet, it stays in its place while that comes.
 *
 * Returns: whether @anchor is in the text
 */
gboolean
vitk_article_view_show_anchor (VitkArticleView *self, const VitkAnchor *anchor)
{
  return vitk_article_view_show_character (self, anchor, 0);
}

/**
 * vitk_article_view_show_character:
 * @self: a view
 * @anchor: (nullable): an address in the article
 * @character: characters into its paragraph
 *
 * As vitk_article_view_show_anchor(), to a place inside a long paragraph.
 *
 * Returns: whether @anchor is in the text
 */
gboolean
vitk_article_view_show_character (VitkArticleView *self, const VitkAnchor *anchor, int character)
{
  if (anchor == NULL ||
      (self->writer == NULL &&
       vitk_text_map_find_anchor (vitk_reading_column_get_map (self->column), anchor) == NULL))
    return FALSE;
  vitk_place_keeper_show (self->keeper, anchor, character);
  vitk_reading_column_flash (self->column, anchor);
  start_settling (self);
  return TRUE;
}

/**
 * vitk_article_view_dup_place:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): where the reader is
 */
VitkPlace *
vitk_article_view_dup_place (VitkArticleView *self)
{
  return self->article != NULL ? vitk_place_keeper_dup_place (self->keeper) : NULL;
}

/**
 * vitk_article_view_restore_place:
 * @self: a view
 * @place: a place in this article
 *
 * Goes back to the very line and pixel, and to the link that had the focus.
 */
void
vitk_article_view_restore_place (VitkArticleView *self, const VitkPlace *place)
{
  const VitkAnchor *anchor;

  if (self->article == NULL)
    return;
  anchor = vitk_article_get_anchor (self->article, place->anchor);
  if (anchor == NULL)
    return;
  g_clear_pointer (&self->wanted, vitk_place_free);
  self->wanted = vitk_place_copy (place);
  if (self->writer == NULL)
    focus_wanted_link (self);
  vitk_place_keeper_hold (self->keeper, anchor, place);
  start_settling (self);
}
