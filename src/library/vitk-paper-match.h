/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-paper.h"
#include "model/vitk-article.h"

G_BEGIN_DECLS

/**
 * VitkPaperReason:
 * @VITK_PAPER_REASON_USER: the user said so
 * @VITK_PAPER_REASON_DESCRIPTION: its description has the DOI, PubMed or PMC number of the
 * reference
 * @VITK_PAPER_REASON_PRINTED: the DOI stands first on its first pages
 * @VITK_PAPER_REASON_NAME_DOI: the file is called by the DOI
 * @VITK_PAPER_REASON_NAME_PMCID: the file is called by the number in PubMed Central
 * @VITK_PAPER_REASON_NAME_LABEL: the file is called by the number of the reference, its first
 * author and year
 * @VITK_PAPER_REASON_TITLE: its first page has the title, the first author and the year
 *
 * Why a paper is taken for a reference, the strongest first.
 */
typedef enum
{
  VITK_PAPER_REASON_USER = 1 << 0,
  VITK_PAPER_REASON_DESCRIPTION = 1 << 1,
  VITK_PAPER_REASON_PRINTED = 1 << 2,
  VITK_PAPER_REASON_NAME_DOI = 1 << 3,
  VITK_PAPER_REASON_NAME_PMCID = 1 << 4,
  VITK_PAPER_REASON_NAME_LABEL = 1 << 5,
  VITK_PAPER_REASON_TITLE = 1 << 6,
} VitkPaperReason;

#define VITK_PAPER_N_REASONS 7

/**
 * VitkPaperConfidence:
 * @VITK_PAPER_CONFIRMED: the user said so
 * @VITK_PAPER_CERTAIN: the paper says so itself
 * @VITK_PAPER_STRONG: something that belongs to it says so
 * @VITK_PAPER_PROBABLE: it looks so
 */
typedef enum
{
  VITK_PAPER_CONFIRMED,
  VITK_PAPER_CERTAIN,
  VITK_PAPER_STRONG,
  VITK_PAPER_PROBABLE,
} VitkPaperConfidence;

/**
 * VitkPaperCandidate:
 * @reference: a reference
 * @reasons: why, of #VitkPaperReason
 * @confidence: how sure it is
 */
typedef struct
{
  const VitkReference *reference;
  guint reasons;
  VitkPaperConfidence confidence;
} VitkPaperCandidate;

/**
 * VitkPaperMatch:
 * @paper: a paper
 * @candidates: (element-type VitkPaperCandidate): what it may be, the surest first
 * @chosen: (nullable): the reference it is taken for
 * @ask: whether only the user can tell
 */
typedef struct
{
  const VitkPaper *paper;
  GArray *candidates;
  const VitkReference *chosen;
  gboolean ask;
} VitkPaperMatch;

typedef struct _VitkPapers VitkPapers;

GPtrArray *vitk_paper_match_all (VitkPapers *papers, VitkArticle *article, const char *key);
const char *vitk_paper_reason_get_words (VitkPaperReason reason);
const char *vitk_paper_reason_get_nick (VitkPaperReason reason);
const char *vitk_paper_confidence_get_words (VitkPaperConfidence confidence);
const char *vitk_paper_confidence_get_nick (VitkPaperConfidence confidence);

G_END_DECLS
