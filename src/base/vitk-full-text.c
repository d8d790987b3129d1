/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-full-text.h"

#include "base/vitk-words.h"

#include <string.h>

/* What FTS5 is given by us: it takes words that are taken apart already, and tells where it found
 * them.
 *
 * tokenize = 'vitk': forms between spaces. One that begins with VITK_WORDS_AGAIN stands at the
 * place of the form before.
 *
 * places(index): for the row, pairs of 32-bit numbers: which phrase of the MATCH (from 0, as they
 * stand in it), and at which word of the row it was found.
 *
 * best(index, least, n): the same, after a number of 64 bits that says how well the row fits, by
 * the first @n phrases; nothing if that is not more than the number which @least points to, and
 * need not be looked at. */

typedef int (*TokenFunc) (void *context, int flags, const char *token, int length, int start,
                          int end);

/* A tokenizer has no state; FTS5 wants an address nevertheless. */
static int
tokenizer_create (void *context, const char **arguments, int n_arguments, Fts5Tokenizer **tokenizer)
{
  static char nothing;

  *tokenizer = (Fts5Tokenizer *) &nothing;
  return SQLITE_OK;
}

static void
tokenizer_delete (Fts5Tokenizer *tokenizer)
{
}

static int
tokenizer_tokenize (Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
                    int length, TokenFunc func)
{
  const char *end = text + length;
  const char *p = text;
  int code = SQLITE_OK;

  while (p < end && code == SQLITE_OK)
    {
      const char *space = memchr (p, ' ', end - p);
      const char *stop = space != NULL ? space : end;
      gboolean again = *p == VITK_WORDS_AGAIN;

      p += again;
      if (stop > p)
        code = func (context, again ? FTS5_TOKEN_COLOCATED : 0, p, (int) (stop - p),
                     (int) (p - text), (int) (stop - text));
      p = stop + 1;
    }
  return code;
}

/* Appends which phrase was found where. */
static void
append_places (GByteArray *bytes, const Fts5ExtensionApi *api, Fts5Context *fts)
{
  int n_phrases = api->xPhraseCount (fts);
  int i;

  for (i = 0; i < n_phrases; i++)
    {
      Fts5PhraseIter iter;
      int column;
      int offset;

      if (api->xPhraseFirst (fts, i, &iter, &column, &offset) != SQLITE_OK)
        continue;
      for (; column >= 0; api->xPhraseNext (fts, &iter, &column, &offset))
        {
          const guint32 pair[] = { i, offset };

          g_byte_array_append (bytes, (const guint8 *) pair, sizeof pair);
        }
    }
}

static void
places (const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n_values,
        sqlite3_value **values)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  append_places (bytes, api, fts);
  sqlite3_result_blob64 (context, bytes->data, bytes->len, SQLITE_TRANSIENT);
}

/* How well a row fits: for each of the first phrases that is there how often, the first times
 * counting most. The length of the row is not looked at: that would cost as much as all the rest.
 */
static double
weigh (const Fts5ExtensionApi *api, Fts5Context *fts, int n_phrases)
{
  /* More than this many times says no more. */
  const int most = 8;
  double weight = 0;
  int i;

  for (i = 0; i < n_phrases; i++)
    {
      Fts5PhraseIter iter;
      int column;
      int offset;
      int n = 0;

      if (api->xPhraseFirst (fts, i, &iter, &column, &offset) != SQLITE_OK)
        continue;
      for (; column >= 0 && n < most; api->xPhraseNext (fts, &iter, &column, &offset))
        n++;
      /* The nearest to what was typed comes first. */
      weight += n / (n + 1.5) / (1 + 0.25 * i);
    }
  return weight;
}

static void
best (const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n_values,
      sqlite3_value **values)
{
  const double *least = n_values > 0 ? sqlite3_value_pointer (values[0], "vitk-number") : NULL;
  const int n_phrases = n_values > 1 ? sqlite3_value_int (values[1]) : 0;
  double weight = weigh (api, fts, MIN (n_phrases, api->xPhraseCount (fts)));
  g_autoptr (GByteArray) bytes = NULL;

  if (least != NULL && weight <= *least)
    return;
  bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *) &weight, sizeof weight);
  append_places (bytes, api, fts);
  sqlite3_result_blob64 (context, bytes->data, bytes->len, SQLITE_TRANSIENT);
}

static fts5_api *
get_api (sqlite3 *db)
{
  fts5_api *api = NULL;
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, "SELECT fts5(?1)", -1, &statement, NULL) != SQLITE_OK)
    return NULL;
  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  sqlite3_finalize (statement);
  return api;
}

/**
 * vitk_full_text_register:
 * @db: an open database
 *
 * Gives the full-text indices of a database our tokenizer and functions.
 *
 * Returns: whether all went well; this SQLite may have been built without FTS5
 */
gboolean
vitk_full_text_register (sqlite3 *db)
{
  fts5_tokenizer tokenizer = { tokenizer_create, tokenizer_delete, tokenizer_tokenize };
  fts5_api *api = get_api (db);

  return api != NULL && api->xCreateTokenizer (api, "vitk", NULL, &tokenizer, NULL) == SQLITE_OK &&
         api->xCreateFunction (api, "places", NULL, places, NULL) == SQLITE_OK &&
         api->xCreateFunction (api, "best", NULL, best, NULL) == SQLITE_OK;
}
