/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VITK_TYPE_PAPER_WATCH (vitk_paper_watch_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaperWatch, vitk_paper_watch, VITK, PAPER_WATCH, GObject)

VitkPaperWatch *vitk_paper_watch_new (void);
void vitk_paper_watch_set_folders (VitkPaperWatch *self, GPtrArray *folders);

G_END_DECLS
