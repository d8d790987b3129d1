/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkPaperVerdict:
 * @VITK_PAPER_VERDICT_NONE: nothing was said
 * @VITK_PAPER_VERDICT_CONFIRMED: it is that reference
 * @VITK_PAPER_VERDICT_REFUSED: it is not
 *
 * What the user said of a paper and a reference.
 */
typedef enum
{
  VITK_PAPER_VERDICT_NONE,
  VITK_PAPER_VERDICT_CONFIRMED,
  VITK_PAPER_VERDICT_REFUSED,
} VitkPaperVerdict;

GHashTable *vitk_paper_verdicts_new (void);
gboolean vitk_paper_verdicts_is_group (const char *group);
gboolean vitk_paper_verdicts_read (GHashTable *self, GKeyFile *file, const char *group);
void vitk_paper_verdicts_write (GHashTable *self, GKeyFile *file);
VitkPaperVerdict vitk_paper_verdicts_get (GHashTable *self, const char *hash, const char *article,
                                          const char *anchor);
void vitk_paper_verdicts_set (GHashTable *self, const char *hash, const char *article,
                              const char *anchor, VitkPaperVerdict verdict);

G_END_DECLS
