/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-database.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const migrations[] = { "CREATE TABLE a (x)",
                                          "ALTER TABLE a ADD COLUMN y DEFAULT 7", NULL };
static const char *const first_migration[] = { "CREATE TABLE a (x)", NULL };

static char *folder;
static char *path;

static VitkDatabase *
open_file (VitkDatabaseMode mode, const char *const *steps)
{
  g_autoptr (GError) error = NULL;
  VitkDatabase *database = vitk_database_open (path, mode, steps, &error);

  g_assert_no_error (error);
  return database;
}

static void
refuse_to_open (VitkDatabaseMode mode, const char *const *steps, VitkDatabaseError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vitk_database_open (path, mode, steps, &error));
  g_assert_error (error, VITK_DATABASE_ERROR, (int) code);
}

static void
run (VitkDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  vitk_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static gint64
ask (VitkDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkStatement) statement = vitk_database_prepare (database, sql, &error);

  g_assert_no_error (error);
  g_assert_true (vitk_statement_step (statement, &error));
  g_assert_no_error (error);
  return vitk_statement_get_integer (statement, 0);
}

/* What an older version left is kept and brought up to date; what a newer one left is not touched.
 */
static void
test_migrations (void)
{
  g_autoptr (VitkDatabase) database = open_file (VITK_DATABASE_WRITE, first_migration);

  run (database, "INSERT INTO a VALUES (1)");
  g_clear_pointer (&database, vitk_database_close);
  refuse_to_open (VITK_DATABASE_READ, migrations, VITK_DATABASE_ERROR_READ_ONLY);
  database = open_file (VITK_DATABASE_WRITE, migrations);
  g_assert_cmpint (ask (database, "SELECT x + y FROM a"), ==, 8);
  g_assert_cmpint (ask (database, "PRAGMA user_version"), ==, 2);
  g_clear_pointer (&database, vitk_database_close);
  database = open_file (VITK_DATABASE_READ, migrations);
  g_assert_cmpint (ask (database, "SELECT y FROM a"), ==, 7);
  g_clear_pointer (&database, vitk_database_close);
  refuse_to_open (VITK_DATABASE_WRITE, first_migration, VITK_DATABASE_ERROR_NEWER);
}

static gpointer
open_in_thread (gpointer n_waiting)
{
  g_atomic_int_inc ((int *) n_waiting);
  while (g_atomic_int_get ((int *) n_waiting) < 2)
    g_thread_yield ();
  return open_file (VITK_DATABASE_WRITE, migrations);
}

/* Two open it at the same moment: whoever comes second finds nothing left to do. So often that each
 * comes between any two steps of the other. */
static void
test_migrated_at_once (void)
{
  static const char *const none[] = { NULL };
  guint i;

  for (i = 0; i < 200; i++)
    {
      int n_waiting = 0;
      GThread *thread;
      VitkDatabase *one;
      VitkDatabase *two;

      g_assert_cmpint (g_unlink (path), ==, 0);
      vitk_database_close (open_file (VITK_DATABASE_WRITE, none));
      thread = g_thread_new ("opening", open_in_thread, &n_waiting);
      one = open_in_thread (&n_waiting);
      two = g_thread_join (thread);
      g_assert_cmpint (ask (one, "PRAGMA user_version"), ==, 2);
      run (two, "INSERT INTO a (x) VALUES (1)");
      g_assert_cmpint (ask (one, "SELECT y FROM a"), ==, 7);
      vitk_database_close (one);
      vitk_database_close (two);
    }
}

static void
test_damaged (void)
{
  g_assert_true (
      g_file_set_contents (path, "This is not a database, whatever it is called.", -1, NULL));
  refuse_to_open (VITK_DATABASE_WRITE, migrations, VITK_DATABASE_ERROR_DAMAGED);
}

static void
test_missing (void)
{
  g_unlink (path);
  refuse_to_open (VITK_DATABASE_READ, migrations, VITK_DATABASE_ERROR_READ_ONLY);
}

static void
test_being_written (void)
{
  g_autoptr (VitkDatabase) database = NULL;

  g_assert_false (vitk_database_is_being_written (path));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  database = open_file (VITK_DATABASE_WRITE, migrations);
  g_assert_false (vitk_database_is_being_written (path));
  run (database, "BEGIN IMMEDIATE");
  g_assert_true (vitk_database_is_being_written (path));
  run (database, "COMMIT");
  g_assert_false (vitk_database_is_being_written (path));
}

static void
test_cancel (void)
{
  g_autoptr (VitkDatabase) database =
      vitk_database_open (NULL, VITK_DATABASE_MEMORY, migrations, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  vitk_database_watch (database, cancellable);
  g_assert_false (
      vitk_database_run (database,
                         "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                         " SELECT count(*) FROM n",
                         &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  vitk_database_watch (database, NULL);
  g_assert_cmpint (ask (database, "SELECT 1"), ==, 1);
}

/* The words of a text are found by every way to write them, and where they stand is told. */
static void
test_full_text (void)
{
  g_autoptr (VitkDatabase) database =
      vitk_database_open (NULL, VITK_DATABASE_MEMORY, migrations, NULL);
  g_autoptr (VitkStatement) statement = NULL;
  const double low = 0;
  const double high = 100;
  const guint32 *pairs;
  const guint8 *bytes;
  gsize length;
  double all;
  double first;

  run (database, "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'vitk');"
                 "INSERT INTO words VALUES ('post \x1dpostmenopausal menopausal women took mk "
                 "\x1dmk7 7 mk7 helped')");
  statement = vitk_database_prepare (
      database,
      "SELECT places(words), best(words, ?1, 3), best(words, ?2, 3), best(words, ?1, 1)"
      " FROM words WHERE words MATCH '\"mk7\" OR \"menopausal women\" OR \"postm\" *'",
      NULL);
  vitk_statement_bind_pointer (statement, 1, &low);
  vitk_statement_bind_pointer (statement, 2, &high);
  g_assert_true (vitk_statement_step (statement, NULL));
  pairs = vitk_statement_get_bytes (statement, 0, &length);
  g_assert_cmpmem (pairs, length, ((guint32[]) { 0, 4, 0, 6, 1, 1, 2, 0 }), 8 * sizeof (guint32));
  bytes = vitk_statement_get_bytes (statement, 1, &length);
  g_assert_cmpmem (bytes + sizeof (double), length - sizeof (double), pairs, 8 * sizeof (guint32));
  memcpy (&all, bytes, sizeof all);
  vitk_statement_get_bytes (statement, 2, &length);
  g_assert_cmpuint (length, ==, 0);
  /* All are told of, and the first makes the weight. */
  bytes = vitk_statement_get_bytes (statement, 3, &length);
  g_assert_cmpmem (bytes + sizeof (double), length - sizeof (double), pairs, 8 * sizeof (guint32));
  memcpy (&first, bytes, sizeof first);
  g_assert_cmpfloat_with_epsilon (first, 2 / 3.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (all, 2 / 3.5 + 1 / 2.5 / 1.25 + 1 / 2.5 / 1.5, 1e-9);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vitk2-database-XXXXXX", NULL);
  path = g_build_filename (folder, "a.sqlite", NULL);
  g_test_add_func ("/database/migrations", test_migrations);
  g_test_add_func ("/database/migrated-at-once", test_migrated_at_once);
  g_test_add_func ("/database/damaged", test_damaged);
  g_test_add_func ("/database/missing", test_missing);
  g_test_add_func ("/database/being-written", test_being_written);
  g_test_add_func ("/database/cancel", test_cancel);
  g_test_add_func ("/database/full-text", test_full_text);
  status = g_test_run ();
  g_unlink (path);
  g_rmdir (folder);
  g_free (path);
  g_free (folder);
  return status;
}
