/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-choice.h"
#include "widgets/vitk-study-column.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * VitkStudyGeometry:
 * @hidden: for each column whether the reader has hidden it
 * @widths: how wide each is, in pixels; 0 for a hidden one
 * @total: how wide all of them are
 * @scroll: how far all but the first are scrolled, in pixels
 * @char_width: how wide a letter is, about; rather too much, as lines are not full to their ends
 * @line_height: how high a line is
 * @padding: left and right, or above and below, of the words of a cell, both sides together
 * @offsets: (element-type guint32): where each row begins, and where the last ends
 * @heights: (element-type guint16): for each study how high its words are, or 0; see
 *   vitk_study_geometry_is_known()
 *
 * Where the cells of a grid of studies stand. How high a row is, is guessed from how many letters
 * its cells have until it comes into view: nothing is laid out before it is seen.
 */
typedef struct
{
  gboolean hidden[VITK_STUDY_N_COLUMNS];
  int widths[VITK_STUDY_N_COLUMNS];
  int total;
  int scroll;
  int char_width;
  int line_height;
  int padding[2];
  GArray *offsets;
  GArray *heights;
} VitkStudyGeometry;

VitkStudyGeometry *vitk_study_geometry_new (void);
void vitk_study_geometry_free (VitkStudyGeometry *self);
gboolean vitk_study_geometry_set_letters (VitkStudyGeometry *self, PangoContext *context);
void vitk_study_geometry_set_width (VitkStudyGeometry *self, int width);
void vitk_study_geometry_set_studies (VitkStudyGeometry *self, VitkStudyChoice *choice);
void vitk_study_geometry_forget (VitkStudyGeometry *self);
gboolean vitk_study_geometry_set_height (VitkStudyGeometry *self, guint row, const VitkStudy *study,
                                         int height);
gboolean vitk_study_geometry_is_known (const VitkStudyGeometry *self, const VitkStudy *study);
int vitk_study_geometry_get_head_height (const VitkStudyGeometry *self);
int vitk_study_geometry_find_scroll (const VitkStudyGeometry *self, guint column, int width);
guint vitk_study_geometry_find_row (const VitkStudyGeometry *self, double y);
int vitk_study_geometry_get_y (const VitkStudyGeometry *self, guint row);
int vitk_study_geometry_get_bottom (const VitkStudyGeometry *self);
int vitk_study_geometry_get_x (const VitkStudyGeometry *self, guint column);
int vitk_study_geometry_find_column (const VitkStudyGeometry *self, double x);
int vitk_study_geometry_step (const VitkStudyGeometry *self, int column, int step);

G_END_DECLS
