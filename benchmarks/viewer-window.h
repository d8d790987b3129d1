/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "frame-watch.h"
#include "widgets/vitk-pdf-reader.h"
#include "widgets/vitk-pdf-sheet.h"

G_BEGIN_DECLS

/**
 * ViewerWindow:
 * @window: a window
 * @reader: the reader of PDFs in it
 * @pages: the pages in that
 * @problem: what stands there when a PDF cannot be seen
 * @down: how far it is scrolled
 * @frames: what is painted
 * @n_opened: how many PDFs were opened in it
 * @n_stuck: how often pages were not painted until they were laid out by force
 */
typedef struct
{
  GtkWidget *window;
  VitkPdfReader *reader;
  GtkWidget *pages;
  GtkWidget *problem;
  GtkAdjustment *down;
  FrameWatch frames;
  guint n_opened;
  guint n_stuck;
  VitkPdfSheet *before; /* a page of the PDF before, or NULL */
} ViewerWindow;

void viewer_window_start (ViewerWindow *self);
void viewer_window_stop (ViewerWindow *self);
void viewer_window_wait_for_spare (void);
void viewer_window_rest (ViewerWindow *self);
void viewer_window_open (ViewerWindow *self, const char *path);
gboolean viewer_window_is_painted (ViewerWindow *self);
void viewer_window_wait_until_painted (ViewerWindow *self);
VitkPdfSheet *viewer_window_get_next_seen (ViewerWindow *self, VitkPdfSheet *sheet);
gboolean viewer_window_shows_picture (VitkPdfSheet *sheet);

G_END_DECLS
