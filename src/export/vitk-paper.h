/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkPaperTurn:
 * @VITK_PAPER_AS_NEEDED: upright, but turned for what is too wide
 * @VITK_PAPER_PORTRAIT: always upright
 * @VITK_PAPER_LANDSCAPE: always turned
 *
 * How pages are turned.
 */
typedef enum
{
  VITK_PAPER_AS_NEEDED,
  VITK_PAPER_PORTRAIT,
  VITK_PAPER_LANDSCAPE,
} VitkPaperTurn;

/**
 * VitkPaper:
 * @width: the shorter side, in points
 * @height: the longer side
 * @margin: what stays empty at each side
 * @turn: how pages are turned
 * @family: (nullable): the typeface; that of the house for %NULL
 *
 * What pages are made for.
 */
typedef struct
{
  double width;
  double height;
  double margin;
  VitkPaperTurn turn;
  const char *family;
} VitkPaper;

gboolean vitk_paper_find (const char *name, VitkPaper *paper);

G_END_DECLS
