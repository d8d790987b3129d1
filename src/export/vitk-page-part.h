/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-page-canvas.h"

G_BEGIN_DECLS

typedef struct _VitkPagePart VitkPagePart;

/**
 * VitkPagePlace:
 * @part: which of the parts of a packet
 * @strip: which of its strips
 * @skip: how much of that strip stands before
 *
 * A place between two things on paper: where a page begins.
 */
typedef struct
{
  guint part;
  guint strip;
  double skip;
} VitkPagePlace;

/**
 * VitkPagePartClass:
 * @free: ends it
 * @measure: how high a strip is
 * @get_gap: how much room is left above a strip that is not the first on its page
 * @keeps: whether no page may end after a strip
 * @measure_head: how high is what stands above what begins a page, or the part
 * @find_cut: up to where a strip of which some stands before can stand in some room
 * @draw: draws the strips from @begin to before @end, with their head, and tells how high that is
 *
 * What a kind of parts can do.
 */
typedef struct
{
  void (*free) (VitkPagePart *self);
  double (*measure) (const VitkPagePart *self, guint strip);
  double (*get_gap) (const VitkPagePart *self, guint strip);
  gboolean (*keeps) (const VitkPagePart *self, guint strip);
  double (*measure_head) (const VitkPagePart *self, const VitkPagePlace *begin);
  double (*find_cut) (const VitkPagePart *self, guint strip, double skip, double room);
  void (*draw) (const VitkPagePart *self, const VitkPageCanvas *canvas, double x, double y,
                const VitkPagePlace *begin, const VitkPagePlace *end);
} VitkPagePartClass;

/**
 * VitkPagePart:
 * @class: what it can do
 * @n_strips: how many strips it has: rows, paragraphs; a page ends after one, and within one only
 *   where that is higher than a page or long
 * @turned: whether it needs its paper turned
 * @title: (nullable): what it is called in the outline of the file
 * @anchor: (nullable): what of the article it shows
 *
 * A part of what is put on paper, laid out for its width: words, a table, a picture.
 */
struct _VitkPagePart
{
  const VitkPagePartClass *class;
  guint n_strips;
  gboolean turned;
  char *title;
  const char *anchor;
};

void vitk_page_part_free (VitkPagePart *self);

G_END_DECLS
