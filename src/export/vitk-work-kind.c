/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-work-kind.h"

/* A thesis has no name of its own in BibTeX if nothing says which degree it is for. */
static const VitkWorkKind kinds[] = {
  { "journal", TRUE, "article", "JOUR", "article-journal" },
  { "journal", FALSE, "article", "JOUR", "article-journal" },
  { "book", TRUE, "incollection", "CHAP", "chapter" },
  { "book", FALSE, "book", "BOOK", "book" },
  { "chapter", TRUE, "incollection", "CHAP", "chapter" },
  { "conference", TRUE, "inproceedings", "CONF", "paper-conference" },
  { "confproc", TRUE, "inproceedings", "CONF", "paper-conference" },
  { "conf-proceedings", TRUE, "inproceedings", "CONF", "paper-conference" },
  { "thesis", FALSE, "misc", "THES", "thesis" },
  { "report", FALSE, "techreport", "RPRT", "report" },
  { "data", FALSE, "misc", "DATA", "dataset" },
  { "software", FALSE, "misc", "COMP", "software" },
  { "program", FALSE, "misc", "COMP", "software" },
  { "web", FALSE, "misc", "ELEC", "webpage" },
  { "webpage", FALSE, "misc", "ELEC", "webpage" },
  { "patent", FALSE, "misc", "PAT", "patent" },
};

static const VitkWorkKind other = { NULL, FALSE, "misc", "GEN", "document" };

/**
 * vitk_work_kind_find:
 * @record: a record
 *
 * Returns: what sort of work it is: what the article says, and nothing guessed
 */
const VitkWorkKind *
vitk_work_kind_find (const VitkRecord *record)
{
  const gboolean part = record->title != NULL && record->source != NULL;
  const VitkWorkKind *found = &other;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (record->type, kinds[i].type) == 0)
      {
        if (kinds[i].part == part)
          return &kinds[i];
        found = kinds[i].part ? &other : &kinds[i];
      }
  return found;
}

/**
 * vitk_work_kind_get_title:
 * @record: a record
 *
 * Returns: (nullable): the title of the work: what has none but is named like a book has that name
 */
const char *
vitk_work_kind_get_title (const VitkRecord *record)
{
  if (record->title == NULL && g_strcmp0 (record->type, "journal") != 0)
    return record->source;
  return record->title;
}

/**
 * vitk_work_kind_get_container:
 * @record: a record
 *
 * Returns: (nullable): what the work stands in: the journal, the book
 */
const char *
vitk_work_kind_get_container (const VitkRecord *record)
{
  return vitk_work_kind_get_title (record) != record->source ? record->source : NULL;
}
