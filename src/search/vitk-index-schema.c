/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-index-schema.h"

#define READ_ALL_AGAIN \
  "DELETE FROM article; INSERT INTO words (words) VALUES ('delete-all');" \
  "DELETE FROM word; DELETE FROM synonym"

/* article: one row for each file. "text" is what vitk-document.h says, "units" all the rest of the
 *   document. When the file was changed, its size and its hash tell whether it must be read again,
 *   with the diagrams that it names.
 * words: where each word stands in "text". It keeps no text of its own; full detail, because
 * phrases and ranking need it; a list for each beginning of three letters, which takes its time to
 * make and saves merging those of a thousand words when somebody has typed so few. word: every form
 * of a word that occurs, with its stem; a word with hyphens with its parts. synonym: what means the
 * same by the glossaries of all articles, a line for each name. Whenever other words are written
 * down for an article, all of them are read again: full text must be told what to forget. */
const char *const vitk_index_migrations[] = {
  "CREATE TABLE article (id INTEGER PRIMARY KEY, file TEXT UNIQUE, changed INTEGER,"
  "  size INTEGER, hash TEXT, text TEXT, units BLOB);"
  "CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'vitk', prefix = '3');"
  "CREATE TABLE word (form TEXT PRIMARY KEY, stem TEXT, parts TEXT) WITHOUT ROWID;"
  "CREATE INDEX word_by_stem ON word (stem);"
  "CREATE TABLE synonym (names TEXT PRIMARY KEY) WITHOUT ROWID",
  READ_ALL_AGAIN,
  READ_ALL_AGAIN "; ALTER TABLE article ADD COLUMN diagrams TEXT",
  NULL,
};
