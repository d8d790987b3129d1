/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-index.h"

#include "search/vitk-answer.h"
#include "search/vitk-document-choices.h"
#include "search/vitk-index-schema.h"
#include "search/vitk-plan-correction.h"

/* The index of one open article: all of it in memory. */
struct _VitkIndex
{
  GMutex mutex;
  VitkDocument *document;
  VitkGlossary *glossary;
  VitkChoices *choices;
  VitkDatabase *database;
  VitkLexicon *lexicon;
  VitkStatement *find;
};

static gboolean
write_words (VitkIndex *self, GError **error)
{
  g_autoptr (VitkStatement) insert = vitk_database_prepare (
      self->database, "INSERT INTO words (rowid, text) VALUES (1, ?1)", error);

  if (insert == NULL)
    return FALSE;
  vitk_statement_bind_text (insert, 1, self->document->stream->str);
  return vitk_statement_finish (insert, error) &&
         vitk_lexicon_add (self->lexicon, self->document->forms, error);
}

/**
 * vitk_index_new:
 * @document: (transfer full): an article
 * @glossary: (transfer full): what means the same in it
 * @error: return location
 *
 * Indexes an open article.
 *
 * Returns: (transfer full): its index, which any thread may search, or %NULL with an error of
 *   %VITK_DATABASE_ERROR
 */
VitkIndex *
vitk_index_new (VitkDocument *document, VitkGlossary *glossary, GError **error)
{
  g_autoptr (VitkIndex) self = g_new0 (VitkIndex, 1);

  g_mutex_init (&self->mutex);
  self->document = document;
  self->glossary = glossary;
  self->choices = vitk_document_list_choices (document, glossary);
  self->database = vitk_database_open (NULL, VITK_DATABASE_MEMORY, vitk_index_migrations, error);
  if (self->database == NULL)
    return NULL;
  self->lexicon = vitk_lexicon_new (self->database, error);
  if (self->lexicon == NULL || !vitk_database_run (self->database, "BEGIN", error) ||
      !write_words (self, error) || !vitk_database_run (self->database, "COMMIT", error))
    return NULL;
  self->find = vitk_database_prepare (
      self->database, "SELECT places(words) FROM words WHERE words MATCH ?1", error);
  return self->find != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * vitk_index_free:
 * @self: (transfer full): the index of an open article
 */
void
vitk_index_free (VitkIndex *self)
{
  g_clear_pointer (&self->find, vitk_statement_free);
  g_clear_pointer (&self->lexicon, vitk_lexicon_free);
  g_clear_pointer (&self->database, vitk_database_close);
  vitk_document_free (self->document);
  vitk_glossary_free (self->glossary);
  vitk_choices_unref (self->choices);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static VitkRanking *
rank (VitkIndex *self, const VitkPlan *plan, GError **error)
{
  g_autofree char *match = vitk_plan_dup_any (plan, NULL);
  g_autoptr (GError) step_error = NULL;
  VitkRanking *ranking;
  const guint32 *pairs = NULL;
  gsize length = 0;

  if (*match != '\0')
    {
      vitk_statement_bind_text (self->find, 1, match);
      if (vitk_statement_step (self->find, &step_error))
        pairs = vitk_statement_get_bytes (self->find, 0, &length);
      else if (step_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&step_error));
          return NULL;
        }
    }
  ranking =
      vitk_ranking_new (plan, self->document, self->glossary, pairs, length / (2 * sizeof *pairs));
  vitk_statement_reset (self->find);
  return ranking;
}

/* Ranks what is found for another reading of the query. */
static VitkRanking *
rank_as (VitkIndex *self, VitkPlan **plan, const char *text, const VitkSearchOptions *options,
         gboolean typing, GError **error)
{
  g_autoptr (VitkQuery) query = vitk_query_parse (text);

  vitk_plan_free (*plan);
  *plan = vitk_plan_new (query, self->lexicon, self->glossary, options->expand, typing);
  return rank (self, *plan, error);
}

/* What finds nothing as it is typed may be there without its hyphens. */
static void
loosen (VitkIndex *self, VitkPlan **plan, VitkRanking **ranking, char **correction,
        const VitkSearchOptions *options, GError **error)
{
  g_autofree char *loosened = (*ranking)->candidates->len == 0 ? vitk_plan_loosen (*plan) : NULL;

  if (loosened == NULL)
    return;
  vitk_ranking_free (*ranking);
  *ranking = rank_as (self, plan, loosened, options, options->typing, error);
  if (*ranking == NULL || (*ranking)->candidates->len == 0)
    return;
  g_free (*correction);
  *correction = g_steal_pointer (&loosened);
}

/* The query as it was typed, or, if words of it are in no article, as it was meant. */
static VitkSearchResults *
answer (VitkIndex *self, VitkQuery *query, const VitkSearchOptions *options, GError **error)
{
  g_autoptr (VitkPlan) plan =
      vitk_plan_new (query, self->lexicon, self->glossary, options->expand, options->typing);
  g_autoptr (VitkSearchResults) results = vitk_search_results_new (query);
  g_autoptr (VitkRanking) ranking = NULL;

  results->correction = vitk_plan_correct (plan, self->lexicon);
  ranking = results->correction != NULL
                ? rank_as (self, &plan, results->correction, options, FALSE, error)
                : rank (self, plan, error);
  if (ranking != NULL)
    loosen (self, &plan, &ranking, &results->correction, options, error);
  if (ranking == NULL)
    return NULL;
  vitk_answer_sort (plan, self->document, ranking);
  vitk_answer_fill (results, plan, self->document, self->glossary, ranking, options->limit);
  return g_steal_pointer (&results);
}

/**
 * vitk_index_search:
 * @self: the index of an open article
 * @query: what to search for
 * @options: how
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Searches an open article. May be called from any thread; one waits for the other.
 *
 * Returns: (transfer full): what was found, or %NULL with an error of %VITK_DATABASE_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 */
VitkSearchResults *
vitk_index_search (VitkIndex *self, VitkQuery *query, const VitkSearchOptions *options,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  VitkSearchResults *results;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  vitk_database_watch (self->database, cancellable);
  results = answer (self, query, options, error);
  vitk_database_watch (self->database, NULL);
  return results;
}

/**
 * vitk_index_get_choices:
 * @self: the index of an open article
 *
 * Returns: (transfer none): what filters may be given in it
 */
VitkChoices *
vitk_index_get_choices (VitkIndex *self)
{
  return self->choices;
}
