/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-study-geometry.h"

#include "widgets/vitk-font-metrics.h"

#include <string.h>

/* As the style has it: around the words of a cell, and the line below them. */
#define PADDING_X 18
#define PADDING_Y 13

/* Of a line one part in so many stays empty. */
#define NOT_FULL 8

/* Whether a height is known; else it is a guess. */
#define KNOWN 0x8000

/* The first column stays in view, and leaves room for others. */
#define MAX_FIRST_PART 0.4

/**
 * vitk_study_geometry_new:
 *
 * Returns: (transfer full): the geometry of an empty grid
 */
VitkStudyGeometry *
vitk_study_geometry_new (void)
{
  VitkStudyGeometry *self = g_new0 (VitkStudyGeometry, 1);
  const guint32 beginning = 0;

  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->offsets, beginning);
  self->heights = g_array_new (FALSE, TRUE, sizeof (guint16));
  self->char_width = 8;
  self->line_height = 18;
  self->padding[0] = PADDING_X;
  self->padding[1] = PADDING_Y;
  return self;
}

/**
 * vitk_study_geometry_free:
 * @self: (transfer full): a geometry
 */
void
vitk_study_geometry_free (VitkStudyGeometry *self)
{
  g_array_unref (self->offsets);
  g_array_unref (self->heights);
  g_free (self);
}

/**
 * vitk_study_geometry_set_letters:
 * @self: a geometry
 * @context: what the cells are written with
 *
 * Takes the size of the letters.
 *
 * Returns: whether it was another one: then it is not known any more how high rows are
 */
gboolean
vitk_study_geometry_set_letters (VitkStudyGeometry *self, PangoContext *context)
{
  PangoFontMetrics *metrics = vitk_font_metrics_find (context);
  const int width =
      MAX (1, PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics)));
  const int height = MAX (1, PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics)));

  if (width == self->char_width && height == self->line_height)
    return FALSE;
  self->char_width = width;
  self->line_height = height;
  vitk_study_geometry_forget (self);
  return TRUE;
}

/**
 * vitk_study_geometry_get_head_height:
 * @self: a geometry
 *
 * Returns: how high the head is
 */
int
vitk_study_geometry_get_head_height (const VitkStudyGeometry *self)
{
  return self->line_height + self->padding[1];
}

/**
 * vitk_study_geometry_find_scroll:
 * @self: a geometry
 * @column: a column
 * @width: how much room there is
 *
 * Returns: how far to scroll, and no farther than needed, for all of the column to be seen
 */
int
vitk_study_geometry_find_scroll (const VitkStudyGeometry *self, guint column, int width)
{
  const int start = vitk_study_geometry_get_x (self, column);
  const int end = start + self->widths[column];
  const int first = self->widths[VITK_STUDY_COLUMN_STUDY];
  int scroll = self->scroll;

  if (column == VITK_STUDY_COLUMN_STUDY)
    return scroll;
  if (end > width)
    scroll += end - width;
  return MIN (scroll, self->scroll + start - first);
}

/**
 * vitk_study_geometry_set_width:
 * @self: a geometry
 * @width: how much room there is
 *
 * Gives each column the width it would have, and a share of what is left over. How high rows are is
 * not known any more.
 */
void
vitk_study_geometry_set_width (VitkStudyGeometry *self, int width)
{
  int first = 0;
  int others = 0;
  guint i;

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    {
      self->widths[i] = self->hidden[i] ? 0
                                        : (int) vitk_study_column_get_chars (i) * self->char_width +
                                              self->padding[0];
      others += i > 0 ? self->widths[i] : 0;
    }
  first = MIN (self->widths[VITK_STUDY_COLUMN_STUDY], (int) (width * MAX_FIRST_PART));
  self->widths[VITK_STUDY_COLUMN_STUDY] = first;
  for (i = 1; i < VITK_STUDY_N_COLUMNS && first + others < width; i++)
    self->widths[i] = (gint64) self->widths[i] * (width - first) / MAX (1, others);
  self->total = 0;
  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    self->total += self->widths[i];
  g_array_set_size (self->heights, 0);
}

/* About how high the words of a row are, from how many letters its cells have and how many have
 * room in a line of each. */
static guint
guess_height (const VitkStudyGeometry *self, const guint *chars, const guint16 *letters)
{
  guint lines = 1;
  guint i;

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    if (chars[i] > 0 && letters[i] > chars[i])
      lines = MAX (lines, 1 + (letters[i] + letters[i] / NOT_FULL) / chars[i]);
  return MIN (lines * self->line_height, KNOWN - 1);
}

/**
 * vitk_study_geometry_set_studies:
 * @self: a geometry
 * @choice: the rows
 *
 * Finds out where each row begins.
 */
void
vitk_study_geometry_set_studies (VitkStudyGeometry *self, VitkStudyChoice *choice)
{
  const guint n = vitk_study_choice_get_n_shown (choice);
  guint chars[VITK_STUDY_N_COLUMNS];
  guint32 y = 0;
  guint i;

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    chars[i] = MAX (0, self->widths[i] - self->padding[0]) / self->char_width;
  g_array_set_size (self->offsets, n + 1);
  g_array_set_size (self->heights, vitk_study_choice_get_studies (choice)->studies->len);
  for (i = 0; i < n; i++)
    {
      const VitkStudy *study = vitk_study_choice_get_shown (choice, i);
      guint16 *height = &g_array_index (self->heights, guint16, study->index);

      if (*height == 0)
        *height = guess_height (self, chars, vitk_study_choice_get_letters (choice, study));
      g_array_index (self->offsets, guint32, i) = y;
      y += (*height & ~KNOWN) + self->padding[1];
    }
  g_array_index (self->offsets, guint32, n) = y;
}

/**
 * vitk_study_geometry_forget:
 * @self: a geometry
 *
 * Forgets how high rows are: there are other studies.
 */
void
vitk_study_geometry_forget (VitkStudyGeometry *self)
{
  g_array_set_size (self->heights, 0);
}

/**
 * vitk_study_geometry_set_height:
 * @self: a geometry
 * @row: a row
 * @study: what it shows
 * @height: how high its words are
 *
 * Takes it from what was laid out, in place of a guess.
 *
 * Returns: whether rows below it have moved
 */
gboolean
vitk_study_geometry_set_height (VitkStudyGeometry *self, guint row, const VitkStudy *study,
                                int height)
{
  guint16 *known = &g_array_index (self->heights, guint16, study->index);
  const int before = *known & ~KNOWN;
  guint i;

  height = CLAMP (height, 1, KNOWN - 1);
  *known = height | KNOWN;
  if (height == before)
    return FALSE;
  for (i = row + 1; i < self->offsets->len; i++)
    g_array_index (self->offsets, guint32, i) += height - before;
  return TRUE;
}

/**
 * vitk_study_geometry_is_known:
 * @self: a geometry
 * @study: a study
 *
 * Returns: whether it is known how high its row is
 */
gboolean
vitk_study_geometry_is_known (const VitkStudyGeometry *self, const VitkStudy *study)
{
  return (g_array_index (self->heights, guint16, study->index) & KNOWN) != 0;
}

/**
 * vitk_study_geometry_find_row:
 * @self: a geometry
 * @y: how far down
 *
 * Returns: the row there, or the nearest to it
 */
guint
vitk_study_geometry_find_row (const VitkStudyGeometry *self, double y)
{
  guint low = 0;
  guint high = self->offsets->len - 1;

  while (high - low > 1)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (self->offsets, guint32, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * vitk_study_geometry_get_y:
 * @self: a geometry
 * @row: a row, or the number of all of them
 *
 * Returns: where it begins
 */
int
vitk_study_geometry_get_y (const VitkStudyGeometry *self, guint row)
{
  return g_array_index (self->offsets, guint32, MIN (row, self->offsets->len - 1));
}

/**
 * vitk_study_geometry_get_bottom:
 * @self: a geometry
 *
 * Returns: where the last row ends
 */
int
vitk_study_geometry_get_bottom (const VitkStudyGeometry *self)
{
  return vitk_study_geometry_get_y (self, self->offsets->len - 1);
}

/**
 * vitk_study_geometry_get_x:
 * @self: a geometry
 * @column: a column
 *
 * Returns: where it begins in view, as if all were read from left to right
 */
int
vitk_study_geometry_get_x (const VitkStudyGeometry *self, guint column)
{
  int x = column > 0 ? -self->scroll : 0;
  guint i;

  for (i = 0; i < column; i++)
    x += self->widths[i];
  return x;
}

/**
 * vitk_study_geometry_find_column:
 * @self: a geometry
 * @x: how far along, in view
 *
 * Returns: the column that can be seen there, or -1
 */
int
vitk_study_geometry_find_column (const VitkStudyGeometry *self, double x)
{
  guint i;

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    {
      const int start = vitk_study_geometry_get_x (self, i);

      if (x >= start && x < start + self->widths[i])
        return i;
    }
  return -1;
}

/**
 * vitk_study_geometry_step:
 * @self: a geometry
 * @column: a column
 * @step: 1 for the next, -1 for the one before
 *
 * Returns: the next column that is not hidden; @column, where there is none
 */
int
vitk_study_geometry_step (const VitkStudyGeometry *self, int column, int step)
{
  int next = column + step;

  while (next >= 0 && next < VITK_STUDY_N_COLUMNS && self->hidden[next])
    next += step;
  return next >= 0 && next < VITK_STUDY_N_COLUMNS ? next : column;
}
