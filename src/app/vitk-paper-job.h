/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-paper-matches.h"
#include "widgets/vitk-paper-rack.h"
#include "workspace/vitk-paper-texts.h"

G_BEGIN_DECLS

/**
 * VitkPaperClient:
 * @rack: where the PDFs of an article are put
 * @article: the article
 * @key: what it is known by
 *
 * Somebody who wants to know which references of an article there are as PDFs.
 */
typedef struct
{
  GWeakRef rack;
  VitkArticle *article;
  char *key;
} VitkPaperClient;

/**
 * VitkPaperDecision:
 * @paper: the hash of a paper, or the path of a file that may not be known yet
 * @key: what an article is known by
 * @anchor: name of a reference of it
 * @verdict: what the user says of them
 */
typedef struct
{
  char *paper;
  char *key;
  char *anchor;
  VitkPaperVerdict verdict;
} VitkPaperDecision;

/**
 * VitkPaperJob:
 * @add: (nullable): a place to be remembered
 * @remove: (nullable): a place to be forgotten
 * @decision: (nullable): what the user has decided
 * @scan: whether it is looked for PDFs
 * @clients: (element-type VitkPaperClient): who wants to know what there is
 * @tables: what there is for each of them, for its rack
 * @places: (element-type filename): where the user has PDFs
 * @folders: (nullable) (element-type filename): the folders in them, if it was looked for PDFs
 * @matches: (nullable): what is known of all papers now
 * @texts: (nullable): which of them are to be searched
 *
 * One thing to do with the user's PDFs: the file of the papers is read, changed, and written,
 * whoever else may have written it meanwhile.
 */
typedef struct
{
  char *add;
  char *remove;
  VitkPaperDecision *decision;
  gboolean scan;
  GPtrArray *clients;
  GPtrArray *tables;
  GPtrArray *places;
  GPtrArray *folders;
  VitkPaperMatches *matches;
  VitkPaperTexts *texts;
} VitkPaperJob;

VitkPaperClient *vitk_paper_client_new (VitkPaperRack *rack, VitkArticle *article, const char *key);
void vitk_paper_client_free (VitkPaperClient *client);
VitkPaperDecision *vitk_paper_decision_new (const char *paper, const char *key, const char *anchor,
                                            VitkPaperVerdict verdict);
VitkPaperJob *vitk_paper_job_new (gboolean scan);
void vitk_paper_job_free (VitkPaperJob *job);
gboolean vitk_paper_job_do (VitkPaperJob *job, GError **error);

G_END_DECLS
