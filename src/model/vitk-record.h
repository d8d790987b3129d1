/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-name.h"

G_BEGIN_DECLS

/**
 * VitkRecord:
 * @authors: (element-type utf8): names as "Surname Given", in order
 * @names: (element-type VitkName): the same in their parts, and whether there are others; empty in
 *   the record of the article itself
 * @type: (nullable): what sort of work it is, in the words of JATS ("journal", "book", "data")
 * @title: (nullable): title of the work
 * @source: (nullable): journal or book
 * @year: (nullable): year of publication
 * @volume: (nullable): volume
 * @issue: (nullable): issue
 * @publisher: (nullable): who published it
 * @pages: (nullable): pages as "471–480", or an electronic locator
 * @doi: (nullable): DOI without a resolver in front
 * @pmid: (nullable): PubMed number
 * @pmcid: (nullable): PubMed Central number, with "PMC"
 * @uri: (nullable): another address of the work
 * @licence: (nullable): address or words of the licence
 * @unverified: (element-type utf8): which of these fields could not be verified, by their names
 *   here
 *
 * The bibliographic record of an article or of a work it cites.
 */
typedef struct
{
  GPtrArray *authors;
  GPtrArray *names;
  char *type;
  char *title;
  char *source;
  char *year;
  char *volume;
  char *issue;
  char *publisher;
  char *pages;
  char *doi;
  char *pmid;
  char *pmcid;
  char *uri;
  char *licence;
  GPtrArray *unverified;
} VitkRecord;

VitkRecord *vitk_record_new (void);
void vitk_record_free (VitkRecord *record);
char *vitk_record_dup_authors (const VitkRecord *record, const char *separator);
char *vitk_record_dup_source (const VitkRecord *record);
char *vitk_record_dup_citation (const VitkRecord *record);
char *vitk_record_dup_short_citation (const VitkRecord *record);
char *vitk_record_dup_short_name (const VitkRecord *record);
char *vitk_record_dup_licence_name (const VitkRecord *record);

G_END_DECLS
