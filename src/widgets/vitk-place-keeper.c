/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-place-keeper.h"

#include "widgets/vitk-column-focus.h"

/* Where the target of a jump comes to stand: this part of the view lies above it. */
#define ROOM_ABOVE 0.15

/* How often a place is corrected at once. */
#define MAX_ROUNDS 4

/* A place in the text: a line, and how much of it. */
typedef struct
{
  const VitkAnchor *anchor; /* its paragraph, which belongs to the article; NULL for none */
  int character;            /* of the paragraph */
  int offset;               /* from the line to the top of the view, in pixels */
  int height;               /* of the line when the offset was so; 0 if it is so for any */
} Line;

/* Keeps a place of the text where it is on the screen while the text around it still grows: lines
 * get their heights, tables are made, the width changes. The reader's own hand ends it. */
struct _VitkPlaceKeeper
{
  GObject parent_instance;

  VitkReadingColumn *column; /* owns this by way of its view */
  Line line;                 /* where the view is to be */
  gboolean room_above;       /* the line is to be not at its top but below it */
  gboolean at_start;         /* held at the beginning, whatever is there */
  gboolean resting;          /* not held, but still the place while the view stands at rest_value */
  double rest_value;
};

G_DEFINE_FINAL_TYPE (VitkPlaceKeeper, vitk_place_keeper, G_TYPE_OBJECT)

/* The line at the top of the view. */
static gboolean
find_first_line (VitkPlaceKeeper *self, Line *line)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->column);
  const VitkTextEntry *entry;
  GdkRectangle visible;
  GdkRectangle area;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &iter, 0, visible.y);
  entry = vitk_text_map_find_offset (vitk_reading_column_get_map (self->column),
                                     gtk_text_iter_get_offset (&iter));
  if (entry == NULL || entry->anchor == NULL)
    return FALSE;
  gtk_text_view_get_iter_location (view, &iter, &area);
  line->anchor = entry->anchor;
  line->character = gtk_text_iter_get_offset (&iter) - entry->start;
  line->offset = visible.y - area.y;
  line->height = area.height;
  return TRUE;
}

static void
vitk_place_keeper_class_init (VitkPlaceKeeperClass *class)
{
}

static void
vitk_place_keeper_init (VitkPlaceKeeper *self)
{
}

/**
 * vitk_place_keeper_new:
 * @column: the column; not kept
 *
 * Returns: (transfer full): a keeper that holds nothing
 */
VitkPlaceKeeper *
vitk_place_keeper_new (VitkReadingColumn *column)
{
  VitkPlaceKeeper *self = g_object_new (VITK_TYPE_PLACE_KEEPER, NULL);

  self->column = column;
  return self;
}

/**
 * vitk_place_keeper_start:
 * @self: a keeper
 *
 * Holds the beginning of the text while it is filled.
 */
void
vitk_place_keeper_start (VitkPlaceKeeper *self)
{
  self->line.anchor = NULL;
  self->resting = FALSE;
  self->at_start = TRUE;
  vitk_place_keeper_apply (self);
}

/**
 * vitk_place_keeper_show:
 * @self: a keeper
 * @anchor: an address in the article
 * @character: characters into its paragraph, or 0 for where it begins
 *
 * Brings a part of the text into the upper part of the view and holds it there.
 */
void
vitk_place_keeper_show (VitkPlaceKeeper *self, const VitkAnchor *anchor, int character)
{
  self->line = (Line) { anchor, character, 0, 0 };
  self->resting = FALSE;
  self->at_start = FALSE;
  self->room_above = TRUE;
  vitk_place_keeper_apply (self);
}

/**
 * vitk_place_keeper_hold:
 * @self: a keeper
 * @anchor: the anchor @place names
 * @place: a place
 *
 * Brings a place to the very pixel where it was and holds it there.
 */
void
vitk_place_keeper_hold (VitkPlaceKeeper *self, const VitkAnchor *anchor, const VitkPlace *place)
{
  self->line = (Line) { anchor, place->character, place->offset, 0 };
  self->resting = FALSE;
  self->at_start = FALSE;
  self->room_above = FALSE;
  vitk_place_keeper_apply (self);
}

/**
 * vitk_place_keeper_release:
 * @self: a keeper
 *
 * Lets go, and forgets the place.
 */
void
vitk_place_keeper_release (VitkPlaceKeeper *self)
{
  self->line.anchor = NULL;
  self->resting = FALSE;
  self->at_start = FALSE;
}

static double
get_value (VitkPlaceKeeper *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column));

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/**
 * vitk_place_keeper_rest:
 * @self: a keeper
 *
 * Lets go of a place that is final. What was looked at is the same place still, as long as the view
 * is not moved: a text that becomes larger and smaller again is where it was.
 */
void
vitk_place_keeper_rest (VitkPlaceKeeper *self)
{
  if (self->line.height == 0)
    vitk_place_keeper_release (self);
  self->at_start = FALSE;
  self->resting = TRUE;
  self->rest_value = get_value (self);
}

/**
 * vitk_place_keeper_look:
 * @self: a keeper
 *
 * Looks where the reader is, before the lines break anew; see vitk_place_keeper_resume().
 */
void
vitk_place_keeper_look (VitkPlaceKeeper *self)
{
  if (vitk_place_keeper_is_holding (self) ||
      (self->line.anchor != NULL && self->rest_value == get_value (self)))
    return;
  vitk_place_keeper_release (self);
  self->room_above = FALSE;
  if (find_first_line (self, &self->line))
    vitk_place_keeper_rest (self);
}

/**
 * vitk_place_keeper_resume:
 * @self: a keeper
 *
 * Holds the place where the reader was seen, until it comes to rest again.
 */
void
vitk_place_keeper_resume (VitkPlaceKeeper *self)
{
  self->resting = FALSE;
}

/**
 * vitk_place_keeper_is_holding:
 * @self: a keeper
 *
 * Returns: whether it holds a place
 */
gboolean
vitk_place_keeper_is_holding (VitkPlaceKeeper *self)
{
  return (self->line.anchor != NULL && !self->resting) || self->at_start;
}

/* Where the top of the view is to be, in pixels of the text. */
static gboolean
find_top (VitkPlaceKeeper *self, const GdkRectangle *visible, GtkTextIter *iter, int *top)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->column);
  const VitkTextEntry *entry =
      vitk_text_map_find_anchor (vitk_reading_column_get_map (self->column), self->line.anchor);
  GdkRectangle area;
  int height;

  if (entry == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), iter,
                                      MIN (entry->start + self->line.character, entry->end));
  if (self->room_above)
    {
      if (self->line.character > 0)
        gtk_text_view_get_iter_location (view, iter, &area);
      else if (!vitk_reading_column_get_area (self->column, self->line.anchor, &area))
        return FALSE;
      *top = area.y - (int) (visible->height * ROOM_ABOVE);
      return TRUE;
    }
  gtk_text_view_get_iter_location (view, iter, &area);
  height = self->line.height > 0 ? self->line.height : area.height;
  *top = area.y + self->line.offset * area.height / MAX (height, 1);
  return TRUE;
}

/**
 * vitk_place_keeper_apply:
 * @self: a keeper
 *
 * Moves the text so that the place that is held, if any, is where it belongs. Does nothing while
 * the place is not in the text yet or the view has no size.
 */
void
vitk_place_keeper_apply (VitkPlaceKeeper *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->column);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  GdkRectangle visible;
  GtkTextIter iter;
  int top;
  int i;

  if (adjustment != NULL && self->at_start)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
  if (self->line.anchor == NULL || self->resting || adjustment == NULL)
    return;
  for (i = 0; i < MAX_ROUNDS; i++)
    {
      gtk_text_view_get_visible_rect (view, &visible);
      if (visible.height <= 1 || !find_top (self, &visible, &iter, &top) || top == visible.y)
        return;
      /* The text view lays out the lines that come into view, which may move them again. Where it
       * does that because it scrolls, it will be there only later. */
      gtk_adjustment_set_value (adjustment, top + gtk_text_view_get_top_margin (view));
    }
  if (ABS (top - visible.y) > visible.height)
    {
      /* Lines that far away do not have their heights yet; this waits until they do. */
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
      GtkTextMark *mark = gtk_text_buffer_create_mark (buffer, NULL, &iter, TRUE);

      gtk_text_view_scroll_to_mark (view, mark, 0.0, TRUE, 0.0,
                                    self->room_above ? ROOM_ABOVE : 0.0);
      gtk_text_buffer_delete_mark (buffer, mark);
    }
}

/**
 * vitk_place_keeper_dup_place:
 * @self: a keeper
 *
 * Returns: (transfer full) (nullable): where the reader is, or is going to be
 */
VitkPlace *
vitk_place_keeper_dup_place (VitkPlaceKeeper *self)
{
  Line line = self->line;
  VitkPlace *place;

  if ((line.anchor == NULL || self->resting || self->room_above) && !find_first_line (self, &line))
    return NULL;
  place = vitk_place_new (line.anchor->name, line.character, line.offset, -1);
  vitk_column_focus_save (vitk_reading_column_get_layer (self->column),
                          vitk_reading_column_get_insets (self->column), place);
  return place;
}
