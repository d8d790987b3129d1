/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-breaks.h"

/* Sums of the same heights may differ by so much. */
#define SLACK 0.01

/* Goes down the parts and ends pages. */
typedef struct
{
  GPtrArray *parts;
  GArray *begins;    /* of pages */
  double heights[2]; /* of what stands on an upright page and on a turned one */
  double room;
  double y;
  VitkPagePlace at;
} Break;

static const VitkPagePart *
get_part (const Break *self, guint part)
{
  return g_ptr_array_index (self->parts, part);
}

static const VitkPagePlace *
get_begin (const Break *self)
{
  return &g_array_index (self->begins, VitkPagePlace, self->begins->len - 1);
}

/* Skips parts in which there is nothing. */
static gboolean
settle (Break *self)
{
  while (self->at.part < self->parts->len &&
         self->at.strip >= get_part (self, self->at.part)->n_strips)
    self->at = (VitkPagePlace) { self->at.part + 1, 0, 0 };
  return self->at.part < self->parts->len;
}

static void
begin_page (Break *self)
{
  g_array_append_val (self->begins, self->at);
  self->room = self->heights[get_part (self, self->at.part)->turned];
  self->y = 0;
}

static gboolean
is_begin (const Break *self, const VitkPagePlace *place)
{
  const VitkPagePlace *begin = get_begin (self);

  return place->part == begin->part && place->strip == begin->strip;
}

/* The strip before, or %FALSE where that stands on another page or is none. */
static gboolean
step_back (const Break *self, VitkPagePlace *place)
{
  VitkPagePlace before = *place;

  if (is_begin (self, place))
    return FALSE;
  while (before.strip == 0)
    {
      if (before.part == 0)
        return FALSE;
      before.part--;
      before.strip = get_part (self, before.part)->n_strips;
    }
  before.strip--;
  before.skip = 0;
  *place = before;
  return TRUE;
}

/* Ends the page before this strip, and before those above it that must stay with it. */
static void
break_before (Break *self)
{
  VitkPagePlace place = self->at;

  for (;;)
    {
      VitkPagePlace before = place;

      if (!step_back (self, &before))
        {
          /* All of the page would go: then what must stay together cannot. */
          place = self->at;
          break;
        }
      if (!get_part (self, before.part)->class->keeps (get_part (self, before.part), before.strip))
        break;
      place = before;
    }
  self->at = place;
  begin_page (self);
}

static double
measure_head (const Break *self)
{
  const VitkPagePart *part = get_part (self, self->at.part);

  /* Above the first strip of a part, and above what begins a page. */
  if (self->at.strip > 0 && self->y > 0)
    return 0;
  return part->class->measure_head (part, &self->at);
}

static double
get_gap (const Break *self)
{
  const VitkPagePart *part = get_part (self, self->at.part);

  return self->y > 0 ? part->class->get_gap (part, self->at.strip) : 0;
}

/* Lets a strip that has no room go on on the next page, if it may. */
static gboolean
cut (Break *self)
{
  const VitkPagePart *part = get_part (self, self->at.part);
  const double above = get_gap (self) + measure_head (self);
  const double whole = part->class->measure (part, self->at.strip) - self->at.skip;
  double end;

  /* No row is split that has room on a page. */
  if (part->class->measure_head (part, &self->at) > 0 &&
      whole + part->class->measure_head (part, &self->at) <= self->room)
    return FALSE;
  end = part->class->find_cut (part, self->at.strip, self->at.skip, self->room - self->y - above);
  if (end <= self->at.skip)
    return FALSE;
  self->at.skip = end;
  begin_page (self);
  return TRUE;
}

static void
place_strip (Break *self)
{
  const VitkPagePart *part = get_part (self, self->at.part);
  const double height = get_gap (self) + measure_head (self) +
                        part->class->measure (part, self->at.strip) - self->at.skip;

  /* What heads something on turned paper cannot stand on that. */
  if (self->y > 0 && self->heights[part->turned] != self->room)
    {
      begin_page (self);
      return;
    }
  if (self->y + height > self->room + SLACK)
    {
      if (cut (self))
        return;
      if (self->y > 0)
        {
          break_before (self);
          return;
        }
    }
  self->y += height;
  self->at.strip++;
  self->at.skip = 0;
}

/**
 * vitk_page_breaks_find:
 * @parts: (element-type VitkPagePart): what is put on pages, in this order
 * @upright: how high it may be on an upright page
 * @turned: how high on a turned one
 *
 * Finds where pages begin: before a strip, so that rows are whole and headings stand with what they
 * head; or within one that is higher than a page or is running text.
 *
 * Returns: (transfer full) (element-type VitkPagePlace): the beginnings of the pages, then the end
 *   of the last
 */
GArray *
vitk_page_breaks_find (GPtrArray *parts, double upright, double turned)
{
  Break self = { .parts = parts, .heights = { upright, turned } };

  self.begins = g_array_new (FALSE, FALSE, sizeof (VitkPagePlace));
  while (settle (&self))
    {
      if (self.begins->len == 0)
        begin_page (&self);
      place_strip (&self);
    }
  self.at = (VitkPagePlace) { parts->len, 0, 0 };
  g_array_append_val (self.begins, self.at);
  return self.begins;
}
