/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-catalog.h"

#include "search/vitk-catalog-search.h"
#include "search/vitk-document-bytes.h"
#include "search/vitk-facet.h"
#include "search/vitk-index-schema.h"

#include <string.h>

enum
{
  FIND,
  LIST,
  INSERT,
  INSERT_WORDS,
  TOUCH,
  READ,
  REMOVE_WORDS,
  REMOVE,
  ADD_SYNONYM,
  LIST_SYNONYMS,
  COUNT,
  N_STATEMENTS
};

static const char *const sources[N_STATEMENTS] = {
  "SELECT changed, size, hash, diagrams FROM article WHERE file = ?1",
  "SELECT file FROM article WHERE file = ?1 OR (file >= ?1 || '/' AND file < ?1 || '0')",
  "INSERT INTO article (file, changed, size, hash, text, units, diagrams) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  "INSERT INTO words (rowid, text) VALUES (?1, ?2)",
  "UPDATE article SET changed = ?2, size = ?3 WHERE file = ?1",
  "SELECT id, text, units FROM article WHERE file = ?1",
  "INSERT INTO words (words, rowid, text) VALUES ('delete', ?1, ?2)",
  "DELETE FROM article WHERE file = ?1",
  "INSERT OR IGNORE INTO synonym VALUES (?1)",
  "SELECT names FROM synonym LIMIT 20000",
  "SELECT count(*) FROM article",
};

/* The index of many articles: a file. */
struct _VitkCatalog
{
  VitkDatabase *database;
  VitkStatement *statements[N_STATEMENTS];
  VitkLexicon *lexicon;
  VitkGlossary *glossary;
  GHashTable *known; /* rows of synonyms that are in it for sure */
};

/**
 * vitk_source_free:
 * @source: (transfer full): a file
 */
void
vitk_source_free (VitkSource *source)
{
  g_free (source->file);
  g_free (source->hash);
  g_free (source->diagrams);
  g_free (source);
}

static gboolean
prepare (VitkCatalog *self, GError **error)
{
  guint i;

  for (i = 0; i < N_STATEMENTS; i++)
    {
      self->statements[i] = vitk_database_prepare (self->database, sources[i], error);
      if (self->statements[i] == NULL)
        return FALSE;
    }
  self->lexicon = vitk_lexicon_new (self->database, error);
  return self->lexicon != NULL;
}

static gboolean
read_synonyms (VitkCatalog *self, GError **error)
{
  g_autoptr (GError) step_error = NULL;

  while (vitk_statement_step (self->statements[LIST_SYNONYMS], &step_error))
    {
      const char *row = vitk_statement_get_text (self->statements[LIST_SYNONYMS], 0, NULL);
      g_auto (GStrv) names = NULL;
      g_autoptr (GPtrArray) phrases = g_ptr_array_new ();
      guint i;

      /* A damaged one is none. */
      if (row == NULL || !g_utf8_validate (row, -1, NULL))
        continue;
      names = g_strsplit (row, "\n", -1);
      for (i = 0; names[i] != NULL; i++)
        g_ptr_array_add (phrases, names[i]);
      vitk_glossary_add (self->glossary, "", phrases);
      g_hash_table_add (self->known, g_strdup (row));
    }
  if (step_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&step_error));
  return FALSE;
}

/**
 * vitk_catalog_open:
 * @path: its file
 * @write: whether articles will be added or removed; the file is made then if it is not there
 * @error: return location
 *
 * Opens the index of many articles. It is for one thread at a time.
 *
 * Returns: (transfer full): the index, or %NULL with an error of %VITK_DATABASE_ERROR
 */
VitkCatalog *
vitk_catalog_open (const char *path, gboolean write, GError **error)
{
  g_autoptr (VitkCatalog) self = g_new0 (VitkCatalog, 1);

  self->glossary = vitk_glossary_new ();
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->database = vitk_database_open (path, write ? VITK_DATABASE_WRITE : VITK_DATABASE_READ,
                                       vitk_index_migrations, error);
  if (self->database == NULL)
    return NULL;
  /* Read straight from the file; sort in memory, as much of it as an index is worth. */
  if (!vitk_database_run (self->database,
                          "PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -65536", error) ||
      (write &&
       !vitk_database_run (self->database,
                           "INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)", error)))
    return NULL;
  return prepare (self, error) && read_synonyms (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * vitk_catalog_free:
 * @self: (transfer full): the index of many articles
 */
void
vitk_catalog_free (VitkCatalog *self)
{
  guint i;

  for (i = 0; i < N_STATEMENTS; i++)
    g_clear_pointer (&self->statements[i], vitk_statement_free);
  g_clear_pointer (&self->lexicon, vitk_lexicon_free);
  g_clear_pointer (&self->database, vitk_database_close);
  vitk_glossary_free (self->glossary);
  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * vitk_catalog_count:
 * @self: the index of many articles
 *
 * Returns: how many they are; 0 also if that cannot be read
 */
guint
vitk_catalog_count (VitkCatalog *self)
{
  guint n = 0;

  if (vitk_statement_step (self->statements[COUNT], NULL))
    n = vitk_statement_get_integer (self->statements[COUNT], 0);
  vitk_statement_reset (self->statements[COUNT]);
  return n;
}

/**
 * vitk_catalog_begin:
 * @self: the index of many articles
 * @error: return location
 *
 * Begins changes, all of which are kept, or none.
 *
 * Returns: whether all went well
 */
gboolean
vitk_catalog_begin (VitkCatalog *self, GError **error)
{
  return vitk_database_run (self->database, "BEGIN IMMEDIATE", error);
}

/**
 * vitk_catalog_commit:
 * @self: the index of many articles
 * @error: return location
 *
 * Keeps the changes.
 *
 * Returns: whether all went well
 */
gboolean
vitk_catalog_commit (VitkCatalog *self, GError **error)
{
  return vitk_database_run (self->database, "COMMIT", error);
}

/**
 * vitk_catalog_roll_back:
 * @self: the index of many articles
 *
 * Forgets the changes.
 */
void
vitk_catalog_roll_back (VitkCatalog *self)
{
  vitk_database_run (self->database, "ROLLBACK", NULL);
}

/**
 * vitk_catalog_dup_source:
 * @self: the index of many articles
 * @file: the path of a file
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file as it was when it was read; %NULL without an error
 *   if it is not in the index
 */
VitkSource *
vitk_catalog_dup_source (VitkCatalog *self, const char *file, GError **error)
{
  VitkStatement *find = self->statements[FIND];
  VitkSource *source = NULL;

  vitk_statement_bind_text (find, 1, file);
  if (vitk_statement_step (find, error))
    {
      source = g_new0 (VitkSource, 1);
      source->file = g_strdup (file);
      source->changed = vitk_statement_get_integer (find, 0);
      source->size = vitk_statement_get_integer (find, 1);
      source->hash = g_strdup (vitk_statement_get_text (find, 2, NULL));
      source->diagrams = g_strdup (vitk_statement_get_text (find, 3, NULL));
    }
  vitk_statement_reset (find);
  return source;
}

/**
 * vitk_catalog_dup_files:
 * @self: the index of many articles
 * @place: the path of a file or folder, without a slash at its end
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the files that are it or in it, or %NULL
 */
GPtrArray *
vitk_catalog_dup_files (VitkCatalog *self, const char *place, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) step_error = NULL;

  vitk_statement_bind_text (self->statements[LIST], 1, place);
  while (vitk_statement_step (self->statements[LIST], &step_error))
    g_ptr_array_add (files, g_strdup (vitk_statement_get_text (self->statements[LIST], 0, NULL)));
  if (step_error == NULL)
    return g_steal_pointer (&files);
  g_propagate_error (error, g_steal_pointer (&step_error));
  return NULL;
}

static gboolean
add_synonyms (VitkCatalog *self, VitkGlossary *glossary, GError **error)
{
  GPtrArray *groups = vitk_glossary_get_groups (glossary);
  guint i;
  guint j;

  for (i = 0; i < groups->len; i++)
    {
      const VitkSynonyms *synonyms = g_ptr_array_index (groups, i);
      g_autoptr (GString) names = g_string_new (NULL);

      for (j = 0; j < synonyms->phrases->len; j++)
        g_string_append_printf (names, "%s%s", j > 0 ? "\n" : "",
                                (char *) g_ptr_array_index (synonyms->phrases, j));
      if (names->len == 0 || g_hash_table_contains (self->known, names->str))
        continue;
      vitk_statement_bind_text (self->statements[ADD_SYNONYM], 1, names->str);
      if (!vitk_statement_finish (self->statements[ADD_SYNONYM], error))
        return FALSE;
      g_hash_table_add (self->known, g_strdup (names->str));
    }
  return TRUE;
}

/**
 * vitk_catalog_add:
 * @self: the index of many articles
 * @source: a file that is not in it
 * @document: the article in it, packed
 * @glossary: what means the same in it
 * @error: return location
 *
 * Returns: whether all went well
 */
gboolean
vitk_catalog_add (VitkCatalog *self, const VitkSource *source, const VitkDocument *document,
                  VitkGlossary *glossary, GError **error)
{
  VitkStatement *insert = self->statements[INSERT];
  VitkStatement *words = self->statements[INSERT_WORDS];
  gsize length;
  gconstpointer bytes = g_bytes_get_data (document->packed, &length);

  vitk_statement_bind_text (insert, 1, source->file);
  vitk_statement_bind_integer (insert, 2, source->changed);
  vitk_statement_bind_integer (insert, 3, source->size);
  vitk_statement_bind_text (insert, 4, source->hash);
  vitk_statement_bind_text (insert, 5, document->text->str);
  vitk_statement_bind_bytes (insert, 6, bytes, length);
  vitk_statement_bind_text (insert, 7, source->diagrams);
  if (!vitk_statement_finish (insert, error))
    return FALSE;
  vitk_statement_bind_integer (words, 1, vitk_database_get_last_id (self->database));
  vitk_statement_bind_text (words, 2, document->stream->str);
  return vitk_statement_finish (words, error) &&
         vitk_lexicon_add (self->lexicon, document->forms, error) &&
         add_synonyms (self, glossary, error);
}

/**
 * vitk_catalog_touch:
 * @self: the index of many articles
 * @source: a file that is in it and has the same content, but another date
 * @error: return location
 *
 * Returns: whether all went well
 */
gboolean
vitk_catalog_touch (VitkCatalog *self, const VitkSource *source, GError **error)
{
  VitkStatement *touch = self->statements[TOUCH];

  vitk_statement_bind_text (touch, 1, source->file);
  vitk_statement_bind_integer (touch, 2, source->changed);
  vitk_statement_bind_integer (touch, 3, source->size);
  return vitk_statement_finish (touch, error);
}

/* Full text has no text of its own: it forgets the words that it is told. */
static gboolean
forget_words (VitkCatalog *self, VitkStatement *row, GError **error)
{
  VitkStatement *forget = self->statements[REMOVE_WORDS];
  g_autoptr (VitkWords) words = vitk_words_new ();
  g_autoptr (VitkDocument) document = NULL;
  const char *text;
  gconstpointer units;
  gsize length;
  gsize n_bytes;

  text = vitk_statement_get_text (row, 1, &length);
  units = vitk_statement_get_bytes (row, 2, &n_bytes);
  document = vitk_document_unpack (text, length, units, n_bytes);
  if (document == NULL)
    {
      g_set_error_literal (error, VITK_DATABASE_ERROR, VITK_DATABASE_ERROR_DAMAGED,
                           "an article is damaged");
      return FALSE;
    }
  vitk_facet_write_again (document, words);
  vitk_statement_bind_integer (forget, 1, vitk_statement_get_integer (row, 0));
  vitk_statement_bind_text (forget, 2, document->stream->str);
  return vitk_statement_finish (forget, error);
}

/**
 * vitk_catalog_remove:
 * @self: the index of many articles
 * @file: a file that may be in it
 * @error: return location
 *
 * Returns: whether all went well
 */
gboolean
vitk_catalog_remove (VitkCatalog *self, const char *file, GError **error)
{
  VitkStatement *row = self->statements[READ];
  g_autoptr (GError) first_error = NULL;

  vitk_statement_bind_text (row, 1, file);
  if (vitk_statement_step (row, &first_error))
    forget_words (self, row, &first_error);
  vitk_statement_reset (row);
  if (first_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first_error));
      return FALSE;
    }
  vitk_statement_bind_text (self->statements[REMOVE], 1, file);
  return vitk_statement_finish (self->statements[REMOVE], error);
}

/**
 * vitk_catalog_search:
 * @self: the index of many articles
 * @query: what to search for
 * @options: how
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Searches all articles: first for those that have what is wanted, then in the best of them. Only
 * results that are asked for are counted.
 *
 * Returns: (transfer full): what was found, each result with its file, or %NULL with an error of
 *   %VITK_DATABASE_ERROR, or %G_IO_ERROR_CANCELLED
 */
VitkSearchResults *
vitk_catalog_search (VitkCatalog *self, VitkQuery *query, const VitkSearchOptions *options,
                     GCancellable *cancellable, GError **error)
{
  VitkSearchResults *results;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  vitk_database_watch (self->database, cancellable);
  results =
      vitk_catalog_answer (self->database, self->lexicon, self->glossary, query, options, error);
  vitk_database_watch (self->database, NULL);
  return results;
}
