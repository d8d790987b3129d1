/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-paper-job.h"

#include "library/vitk-paper-scan.h"

/**
 * vitk_paper_client_new:
 * @rack: where the PDFs of an article are put
 * @article: the article
 * @key: what it is known by; see vitk_reading_place_dup_key()
 *
 * Returns: (transfer full): a client, which does not keep the rack
 */
VitkPaperClient *
vitk_paper_client_new (VitkPaperRack *rack, VitkArticle *article, const char *key)
{
  VitkPaperClient *client = g_new0 (VitkPaperClient, 1);

  g_weak_ref_init (&client->rack, rack);
  client->article = g_object_ref (article);
  client->key = g_strdup (key);
  return client;
}

/**
 * vitk_paper_client_free:
 * @client: (transfer full): a client
 *
 * Frees it.
 */
void
vitk_paper_client_free (VitkPaperClient *client)
{
  g_weak_ref_clear (&client->rack);
  g_object_unref (client->article);
  g_free (client->key);
  g_free (client);
}

/**
 * vitk_paper_decision_new:
 * @paper: the hash of a paper, or the path of a file
 * @key: what an article is known by
 * @anchor: name of a reference of it
 * @verdict: what the user says of them
 *
 * Returns: (transfer full): a decision
 */
VitkPaperDecision *
vitk_paper_decision_new (const char *paper, const char *key, const char *anchor,
                         VitkPaperVerdict verdict)
{
  VitkPaperDecision *decision = g_new0 (VitkPaperDecision, 1);

  decision->paper = g_strdup (paper);
  decision->key = g_strdup (key);
  decision->anchor = g_strdup (anchor);
  decision->verdict = verdict;
  return decision;
}

static void
free_decision (VitkPaperDecision *decision)
{
  g_free (decision->paper);
  g_free (decision->key);
  g_free (decision->anchor);
  g_free (decision);
}

/**
 * vitk_paper_job_new:
 * @scan: whether it is looked for PDFs
 *
 * Returns: (transfer full): a job for nobody yet
 */
VitkPaperJob *
vitk_paper_job_new (gboolean scan)
{
  VitkPaperJob *job = g_new0 (VitkPaperJob, 1);

  job->scan = scan;
  job->clients = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_paper_client_free);
  job->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  job->places = g_ptr_array_new_with_free_func (g_free);
  return job;
}

/**
 * vitk_paper_job_free:
 * @job: (transfer full): a job
 *
 * Frees it.
 */
void
vitk_paper_job_free (VitkPaperJob *job)
{
  g_free (job->add);
  g_free (job->remove);
  g_clear_pointer (&job->decision, free_decision);
  g_ptr_array_unref (job->clients);
  g_ptr_array_unref (job->tables);
  g_ptr_array_unref (job->places);
  g_clear_pointer (&job->folders, g_ptr_array_unref);
  g_clear_pointer (&job->matches, vitk_paper_matches_unref);
  g_free (job);
}

static VitkRackState
get_state (const VitkPaper *paper)
{
  return paper->state == VITK_PAPER_AVAILABLE ? VITK_RACK_AVAILABLE
         : paper->state == VITK_PAPER_MOVED   ? VITK_RACK_MOVED
                                              : VITK_RACK_UNREADABLE;
}

static GHashTable *
make_table (GPtrArray *matches)
{
  GHashTable *table = vitk_paper_rack_new_papers ();
  guint i;
  guint j;

  for (i = 0; i < matches->len; i++)
    {
      const VitkPaperMatch *match = g_ptr_array_index (matches, i);

      if (match->chosen != NULL)
        vitk_paper_rack_add (table, match->chosen->anchor->name, get_state (match->paper),
                             match->paper->path, match->paper->hash);
      for (j = 0; match->ask && j < match->candidates->len; j++)
        vitk_paper_rack_add (
            table, g_array_index (match->candidates, VitkPaperCandidate, j).reference->anchor->name,
            VITK_RACK_UNCLEAR, match->paper->path, match->paper->hash);
    }
  return table;
}

/* A file is known by what is in it, from when it was looked at. */
static gboolean
decide (VitkPapers *papers, const VitkPaperDecision *decision, GError **error)
{
  g_autofree char *hash = NULL;

  if (g_path_is_absolute (decision->paper))
    hash = vitk_paper_hash (decision->paper, error);
  else
    hash = g_strdup (decision->paper);
  if (hash == NULL)
    {
      g_autofree char *name = g_filename_display_name (decision->paper);

      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  vitk_papers_set_verdict (papers, hash, decision->key, decision->anchor, decision->verdict);
  return TRUE;
}

static gboolean
change (VitkPaperJob *job, VitkPapers *papers, gboolean *changed, GError **error)
{
  *changed = job->add != NULL || job->remove != NULL || job->decision != NULL;
  if (job->add != NULL)
    vitk_papers_add_place (papers, job->add);
  if (job->remove != NULL)
    vitk_papers_remove_place (papers, job->remove);
  return job->decision == NULL || decide (papers, job->decision, error);
}

static gboolean
look (VitkPaperJob *job, VitkPapers *papers, gboolean *changed, GError **error)
{
  g_autoptr (VitkPaperReport) report = NULL;

  if (!job->scan || vitk_papers_get_places (papers)->len == 0)
    return TRUE;
  report = vitk_paper_scan (papers, NULL, NULL, NULL, error);
  if (report == NULL)
    return FALSE;
  job->folders = g_ptr_array_ref (report->folders);
  *changed = *changed || report->n_added + report->n_moved + report->n_gone > 0;
  return TRUE;
}

static void
tell (VitkPaperJob *job, VitkPapers *papers)
{
  GPtrArray *places = vitk_papers_get_places (papers);
  guint i;

  for (i = 0; i < places->len; i++)
    g_ptr_array_add (job->places, g_strdup (g_ptr_array_index (places, i)));
  job->matches = vitk_paper_matches_new (papers);
  for (i = 0; i < job->clients->len; i++)
    {
      const VitkPaperClient *client = g_ptr_array_index (job->clients, i);

      g_ptr_array_add (job->tables, make_table (vitk_paper_matches_add (
                                        job->matches, client->article, client->key)));
    }
}

/**
 * vitk_paper_job_do:
 * @job: a job
 * @error: return location
 *
 * Does it, in whichever thread, and fills in what it found.
 *
 * Returns: whether it is done; else nothing has changed
 */
gboolean
vitk_paper_job_do (VitkPaperJob *job, GError **error)
{
  g_autofree char *path = vitk_papers_dup_path ();
  g_autoptr (VitkPapers) papers = vitk_papers_load (path, error);
  gboolean changed;

  if (papers == NULL || !change (job, papers, &changed, error) ||
      !look (job, papers, &changed, error))
    return FALSE;
  if (changed && !vitk_papers_save (papers, path, error))
    return FALSE;
  tell (job, g_steal_pointer (&papers));
  return TRUE;
}
