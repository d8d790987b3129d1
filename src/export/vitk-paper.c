/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-paper.h"

#define POINTS_PER_MM (72 / 25.4)
#define MARGIN (18 * POINTS_PER_MM)

/* ISO 216 and ANSI A. */
static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  { "a4", 210 * POINTS_PER_MM, 297 * POINTS_PER_MM },
  { "letter", 8.5 * 72, 11 * 72 },
};

/**
 * vitk_paper_find:
 * @name: "a4" or "letter"
 * @paper: (out): the paper, turned as needed, with the margins of the house
 *
 * Returns: whether there is such paper
 */
gboolean
vitk_paper_find (const char *name, VitkPaper *paper)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].name, name))
      {
        *paper = (VitkPaper) { papers[i].width, papers[i].height, MARGIN };
        return TRUE;
      }
  return FALSE;
}
