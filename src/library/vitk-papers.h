/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-paper-verdicts.h"
#include "library/vitk-paper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VITK_PAPERS_ERROR (vitk_papers_error_quark ())
GQuark vitk_papers_error_quark (void);

/**
 * VitkPapersError:
 * @VITK_PAPERS_ERROR_DAMAGED: not what any version of the program writes
 * @VITK_PAPERS_ERROR_NEWER: written by a newer version of the program
 */
typedef enum
{
  VITK_PAPERS_ERROR_DAMAGED,
  VITK_PAPERS_ERROR_NEWER,
} VitkPapersError;

typedef struct _VitkPapers VitkPapers;

VitkPapers *vitk_papers_new (void);
VitkPapers *vitk_papers_new_from_data (const char *data, gsize length, GError **error);
void vitk_papers_free (VitkPapers *self);
char *vitk_papers_to_data (VitkPapers *self);

char *vitk_papers_dup_path (void);
VitkPapers *vitk_papers_load (const char *path, GError **error);
gboolean vitk_papers_save (VitkPapers *self, const char *path, GError **error);

GPtrArray *vitk_papers_get_all (VitkPapers *self);
GPtrArray *vitk_papers_get_places (VitkPapers *self);
void vitk_papers_add_place (VitkPapers *self, const char *path);
gboolean vitk_papers_remove_place (VitkPapers *self, const char *path);
VitkPaper *vitk_papers_find (VitkPapers *self, const char *hash);
VitkPaper *vitk_papers_find_path (VitkPapers *self, const char *path);
void vitk_papers_add (VitkPapers *self, VitkPaper *paper);
void vitk_papers_set_path (VitkPapers *self, VitkPaper *paper, const char *path);
void vitk_papers_remove (VitkPapers *self, VitkPaper *paper);

VitkPaperVerdict vitk_papers_get_verdict (VitkPapers *self, const char *hash, const char *article,
                                          const char *anchor);
void vitk_papers_set_verdict (VitkPapers *self, const char *hash, const char *article,
                              const char *anchor, VitkPaperVerdict verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPapers, vitk_papers_free)

G_END_DECLS
