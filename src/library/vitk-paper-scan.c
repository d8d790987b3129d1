/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-paper-scan.h"

#include <string.h>

/* Folders in folders; a loop of links does not end by itself. */
#define MOST_DEPTH 32

/* Each file has a process of its own, which does the work. */
#define MOST_THREADS 4

/* A file that is new, or has changed. */
typedef struct
{
  char *path;
  char *hash;
  VitkPaper *paper; /* NULL if one with that hash is known */
  GError *error;
} Find;

typedef struct
{
  VitkPapers *papers;
  VitkPaperReport *report;
  GHashTable *seen;  /* paths */
  GPtrArray *finds;  /* Find */
  GAsyncQueue *done; /* Find */
  GCancellable *cancellable;
} Scan;

static void
find_free (gpointer data)
{
  Find *find = data;

  g_free (find->path);
  g_free (find->hash);
  vitk_paper_free (find->paper);
  g_clear_error (&find->error);
  g_free (find);
}

/**
 * vitk_paper_report_free:
 * @report: (transfer full) (nullable): a report
 *
 * Frees it.
 */
void
vitk_paper_report_free (VitkPaperReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->folders);
  g_ptr_array_unref (report->problems);
  g_free (report);
}

static void
add_problem (Scan *scan, const char *path, const char *message)
{
  g_autofree char *name = g_filename_display_name (path);

  g_ptr_array_add (scan->report->problems, g_strdup_printf ("%s: %s", name, message));
}

/* -- which files there are */

static void
see_file (Scan *scan, const char *path)
{
  VitkPaper *known = vitk_papers_find_path (scan->papers, path);
  guint64 size;
  gint64 modified;
  Find *find;

  if (!vitk_paper_look (path, &size, &modified) || !g_hash_table_add (scan->seen, g_strdup (path)))
    return;
  if (known != NULL && known->size == size && known->modified == modified &&
      known->state != VITK_PAPER_MOVED)
    {
      scan->report->n_known++;
      return;
    }
  find = g_new0 (Find, 1);
  find->path = g_strdup (path);
  g_ptr_array_add (scan->finds, find);
}

static gboolean
is_pdf (const char *name)
{
  gsize length = strlen (name);

  return length > 4 && g_ascii_strcasecmp (name + length - 4, ".pdf") == 0;
}

static void
see_folder (Scan *scan, const char *path, guint depth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (path, 0, &error);
  const char *name;
  guint i;

  if (dir == NULL)
    {
      add_problem (scan, path, error->message);
      return;
    }
  g_ptr_array_add (scan->report->folders, g_strdup (path));
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_dir_close (dir);
  for (i = 0; i < names->len && !g_cancellable_is_cancelled (scan->cancellable); i++)
    {
      g_autofree char *child = NULL;

      name = g_ptr_array_index (names, i);
      child = g_build_filename (path, name, NULL);
      if (is_pdf (name))
        see_file (scan, child);
      else if (*name != '.' && depth < MOST_DEPTH && g_file_test (child, G_FILE_TEST_IS_DIR) &&
               !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        see_folder (scan, child, depth + 1);
    }
}

static void
see_places (Scan *scan)
{
  GPtrArray *places = vitk_papers_get_places (scan->papers);
  guint i;

  for (i = 0; i < places->len; i++)
    {
      const char *place = g_ptr_array_index (places, i);

      if (g_file_test (place, G_FILE_TEST_IS_DIR))
        see_folder (scan, place, 0);
      else
        {
          g_ptr_array_add (scan->report->folders, g_strdup (place));
          see_file (scan, place);
        }
    }
}

/* -- what is in them */

/* In a thread; nothing is added to the papers meanwhile. */
static void
read_find (gpointer data, gpointer user_data)
{
  Find *find = data;
  Scan *scan = user_data;

  if (!g_cancellable_set_error_if_cancelled (scan->cancellable, &find->error))
    find->hash = vitk_paper_hash (find->path, &find->error);
  if (find->hash != NULL && vitk_papers_find (scan->papers, find->hash) == NULL)
    find->paper = vitk_paper_read (find->path, find->hash, &find->error);
  g_async_queue_push (scan->done, find);
}

static void
read_finds (Scan *scan, VitkPaperProgress progress, gpointer user_data)
{
  guint n_threads = CLAMP (g_get_num_processors (), 1, MOST_THREADS);
  GThreadPool *pool = g_thread_pool_new (read_find, scan, n_threads, FALSE, NULL);
  guint i;

  for (i = 0; i < scan->finds->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (scan->finds, i), NULL);
  for (i = 1; i <= scan->finds->len; i++)
    {
      g_async_queue_pop (scan->done);
      if (progress != NULL)
        progress (i, scan->finds->len, user_data);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
}

/* -- what has become of those that were known */

/* Whether what is at the path of a paper is it, as far as one can see from outside. */
static gboolean
is_there (const VitkPaper *paper)
{
  guint64 size;
  gint64 modified;

  return vitk_paper_look (paper->path, &size, &modified) && size == paper->size &&
         modified == paper->modified;
}

/* The same file in another place: it was moved, unless it is where it was as well, or was only
 * touched there. */
static void
move (Scan *scan, VitkPaper *paper, const char *path)
{
  const gboolean touched = g_str_equal (paper->path, path) && paper->state != VITK_PAPER_MOVED;

  if (!g_str_equal (paper->path, path) && is_there (paper))
    {
      scan->report->n_known++;
      return;
    }
  if (touched)
    scan->report->n_known++;
  else
    scan->report->n_moved++;
  paper->state = paper->problem != NULL ? VITK_PAPER_UNREADABLE : VITK_PAPER_AVAILABLE;
  vitk_paper_look (path, &paper->size, &paper->modified);
  vitk_papers_set_path (scan->papers, paper, path);
}

static void
take_known (Scan *scan, const Find *find)
{
  if (find->error != NULL)
    add_problem (scan, find->path, find->error->message);
  else if (find->paper == NULL)
    move (scan, vitk_papers_find (scan->papers, find->hash), find->path);
}

static void
take_new (Scan *scan, Find *find)
{
  VitkPaper *old;

  if (find->paper == NULL)
    return;
  /* Two new ones may be the same. */
  if (vitk_papers_find (scan->papers, find->hash) != NULL)
    {
      scan->report->n_known++;
      return;
    }
  /* What was there before is no more. */
  old = vitk_papers_find_path (scan->papers, find->path);
  if (old != NULL)
    vitk_papers_remove (scan->papers, old);
  if (find->paper->problem != NULL)
    add_problem (scan, find->path, find->paper->problem);
  scan->report->n_added++;
  vitk_papers_add (scan->papers, g_steal_pointer (&find->paper));
}

/* Those that were known first: one may have been where a new one is now. */
static void
take_finds (Scan *scan)
{
  guint i;

  for (i = 0; i < scan->finds->len; i++)
    take_known (scan, g_ptr_array_index (scan->finds, i));
  for (i = 0; i < scan->finds->len; i++)
    take_new (scan, g_ptr_array_index (scan->finds, i));
}

static void
miss_others (Scan *scan)
{
  GPtrArray *papers = vitk_papers_get_all (scan->papers);
  guint i;

  for (i = 0; i < papers->len; i++)
    {
      VitkPaper *paper = g_ptr_array_index (papers, i);

      if (is_there (paper))
        continue;
      paper->state = VITK_PAPER_MOVED;
      scan->report->n_gone++;
    }
}

static int
compare_finds (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Find *const *) a)->path, (*(const Find *const *) b)->path);
}

/**
 * vitk_paper_scan:
 * @papers: papers; nobody else may use them meanwhile
 * @progress: (nullable): is told how far it is
 * @user_data: data of @progress
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Looks for PDFs in the places that the user pointed at, and reads those that are new or have
 * changed. What was moved keeps what was said of it. No file is changed.
 *
 * Returns: (transfer full): what was found, or %NULL if it was cancelled; what was read until then
 *   is in @papers
 */
VitkPaperReport *
vitk_paper_scan (VitkPapers *papers, VitkPaperProgress progress, gpointer user_data,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (VitkPaperReport) report = g_new0 (VitkPaperReport, 1);
  Scan scan = { papers, report, NULL, NULL, NULL, cancellable };

  report->folders = g_ptr_array_new_with_free_func (g_free);
  report->problems = g_ptr_array_new_with_free_func (g_free);
  scan.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  scan.finds = g_ptr_array_new_with_free_func (find_free);
  scan.done = g_async_queue_new ();
  see_places (&scan);
  g_ptr_array_sort (scan.finds, compare_finds);
  read_finds (&scan, progress, user_data);
  take_finds (&scan);
  if (!g_cancellable_is_cancelled (cancellable))
    miss_others (&scan);
  g_async_queue_unref (scan.done);
  g_ptr_array_unref (scan.finds);
  g_hash_table_unref (scan.seen);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&report);
}
