/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-study.h"
#include "evidence/vitk-vocabulary.h"
#include "model/vitk-glossary.h"
#include "model/vitk-note.h"

G_BEGIN_DECLS

/**
 * VitkStudies:
 * @article: the article whose tables tell of them
 * @studies: (element-type VitkStudy): all of them, in reading order
 * @untabled: (element-type VitkStudy): for each reference that no table tells of, an empty one
 * @facts: (element-type VitkStudyFact): all that is told, each once
 * @vocabulary: every word of them
 * @glossary: what means the same
 *
 * The studies of an article. They never change.
 */
typedef struct
{
  VitkArticle *article;
  GPtrArray *studies;
  GPtrArray *untabled;
  GPtrArray *facts;
  VitkVocabulary *vocabulary;
  VitkGlossary *glossary;
  /*< private >*/
  GPtrArray *notes;
  GPtrArray *by_number;
  GStringChunk *strings;
  gatomicrefcount references;
} VitkStudies;

VitkStudies *vitk_studies_new (VitkArticle *article, GPtrArray *notes);
VitkStudies *vitk_studies_ref (VitkStudies *self);
void vitk_studies_unref (VitkStudies *self);
const VitkStudy *vitk_studies_get (const VitkStudies *self, guint i);
const VitkStudy *vitk_studies_find (const VitkStudies *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkStudies, vitk_studies_unref)

G_END_DECLS
