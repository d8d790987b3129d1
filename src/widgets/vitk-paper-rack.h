/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkRackState:
 * @VITK_RACK_MISSING: there is no PDF
 * @VITK_RACK_AVAILABLE: there is one, and it can be read
 * @VITK_RACK_MOVED: it is not where it was
 * @VITK_RACK_UNREADABLE: it cannot be read
 * @VITK_RACK_UNCLEAR: one may be it; only the user can tell
 *
 * Whether the user has the PDF of a reference.
 */
typedef enum
{
  VITK_RACK_MISSING,
  VITK_RACK_AVAILABLE,
  VITK_RACK_MOVED,
  VITK_RACK_UNREADABLE,
  VITK_RACK_UNCLEAR,
} VitkRackState;

/**
 * VitkRackPaper:
 * @state: how it is
 * @path: where it is, or was
 * @hash: SHA-256 of what is in it
 *
 * The PDF of a reference.
 */
typedef struct
{
  VitkRackState state;
  char *path;
  char *hash;
} VitkRackPaper;

#define VITK_TYPE_PAPER_RACK (vitk_paper_rack_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaperRack, vitk_paper_rack, VITK, PAPER_RACK, GObject)

VitkPaperRack *vitk_paper_rack_new (void);
void vitk_paper_rack_attach (VitkPaperRack *self, GtkWidget *widget);
VitkPaperRack *vitk_paper_rack_find (GtkWidget *widget);
GHashTable *vitk_paper_rack_new_papers (void);
void vitk_paper_rack_add (GHashTable *papers, const char *anchor, VitkRackState state,
                          const char *path, const char *hash);
void vitk_paper_rack_set_papers (VitkPaperRack *self, GHashTable *papers);
GHashTable *vitk_paper_rack_get_papers (VitkPaperRack *self);
const VitkRackPaper *vitk_paper_rack_get (VitkPaperRack *self, const char *anchor);
gboolean vitk_paper_rack_is_empty (VitkPaperRack *self);
const char *vitk_rack_state_get_words (VitkRackState state);

G_END_DECLS
