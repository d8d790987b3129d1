/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-database.h"

#include "base/vitk-full-text.h"

#include <sqlite3.h>
#include <string.h>

/* How many steps of SQLite's machine go by between two looks at whether to stop. */
#define STEPS_BETWEEN_LOOKS 2000
#define BUSY_MILLISECONDS 2000

struct _VitkDatabase
{
  sqlite3 *db;
  GCancellable *cancellable;
};

struct _VitkStatement
{
  VitkDatabase *database;
  sqlite3_stmt *stmt;
};

G_DEFINE_QUARK (vitk - database - error - quark, vitk_database_error)

static VitkDatabaseError
get_error_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return VITK_DATABASE_ERROR_DAMAGED;
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return VITK_DATABASE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return VITK_DATABASE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return VITK_DATABASE_ERROR_BUSY;
    default:
      return VITK_DATABASE_ERROR_FAILED;
    }
}

static gboolean
fail (VitkDatabase *self, GError **error)
{
  int code = sqlite3_extended_errcode (self->db);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, sqlite3_errmsg (self->db));
  else
    g_set_error_literal (error, VITK_DATABASE_ERROR, get_error_code (code),
                         sqlite3_errmsg (self->db));
  return FALSE;
}

/**
 * vitk_database_run:
 * @self: a database
 * @sql: statements
 * @error: return location
 *
 * Runs statements that give no rows.
 *
 * Returns: whether all went well
 */
gboolean
vitk_database_run (VitkDatabase *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK || fail (self, error);
}

static gboolean
get_version (VitkDatabase *self, gint64 *version, GError **error)
{
  g_autoptr (VitkStatement) statement = vitk_database_prepare (self, "PRAGMA user_version", error);
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL)
    return FALSE;
  if (!vitk_statement_step (statement, &step_error))
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return FALSE;
    }
  *version = vitk_statement_get_integer (statement, 0);
  return TRUE;
}

/* Makes the next version, unless another program has made it since @version was read. */
static gboolean
make_next (VitkDatabase *self, const char *const *migrations, gint64 n, gint64 *version,
           GError **error)
{
  g_autofree char *sql = NULL;

  if (!get_version (self, version, error))
    return FALSE;
  if (*version >= n)
    return vitk_database_run (self, "COMMIT", error);
  sql = g_strdup_printf ("%s; PRAGMA user_version = %d; COMMIT", migrations[*version],
                         (int) *version + 1);
  (*version)++;
  return vitk_database_run (self, sql, error);
}

/* Brings an older file up to date: @migrations[n] makes version n + 1 of version n. */
static gboolean
migrate (VitkDatabase *self, const char *const *migrations, gboolean may_write, GError **error)
{
  const gint64 n = g_strv_length ((char **) migrations);
  gint64 version = 0;

  if (!get_version (self, &version, error))
    return FALSE;
  while (version < n && may_write)
    {
      if (!vitk_database_run (self, "BEGIN IMMEDIATE", error))
        return FALSE;
      if (!make_next (self, migrations, n, &version, error))
        {
          vitk_database_run (self, "ROLLBACK", NULL);
          return FALSE;
        }
    }
  if (version == n)
    return TRUE;
  if (version > n)
    g_set_error (error, VITK_DATABASE_ERROR, VITK_DATABASE_ERROR_NEWER,
                 "version %" G_GINT64_FORMAT " is newer than %" G_GINT64_FORMAT, version, n);
  else
    g_set_error (error, VITK_DATABASE_ERROR, VITK_DATABASE_ERROR_READ_ONLY,
                 "version %" G_GINT64_FORMAT " is older than %" G_GINT64_FORMAT, version, n);
  return FALSE;
}

/**
 * vitk_database_open:
 * @path: (nullable): its file; none for %VITK_DATABASE_MEMORY
 * @mode: how
 * @migrations: statements, ended by %NULL, each of which makes the next version of the one before;
 *   the first of an empty file
 * @error: return location
 *
 * Opens a database and brings it up to date. Its full-text indices may have the tokenizer and the
 * functions of vitk-full-text.c. A database is for one thread at a time.
 *
 * Returns: (transfer full): the database, or %NULL with an error of %VITK_DATABASE_ERROR
 */
VitkDatabase *
vitk_database_open (const char *path, VitkDatabaseMode mode, const char *const *migrations,
                    GError **error)
{
  g_autoptr (VitkDatabase) self = g_new0 (VitkDatabase, 1);
  int flags = mode == VITK_DATABASE_READ ? SQLITE_OPEN_READONLY
                                         : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

  if (sqlite3_open_v2 (mode == VITK_DATABASE_MEMORY ? ":memory:" : path, &self->db,
                       flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      fail (self, error);
      return NULL;
    }
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  if (!vitk_full_text_register (self->db))
    {
      fail (self, error);
      return NULL;
    }
  /* Whoever reads is not kept waiting by who writes; after a crash the file is sound. */
  if (mode == VITK_DATABASE_WRITE &&
      !vitk_database_run (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL", error))
    return NULL;
  if (!migrate (self, migrations, mode != VITK_DATABASE_READ, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * vitk_database_is_being_written:
 * @path: a file
 *
 * Returns: whether another program writes to it at this moment, as far as can be told
 */
gboolean
vitk_database_is_being_written (const char *path)
{
  sqlite3 *db = NULL;
  gboolean written = FALSE;

  /* Who writes keeps others from writing: so try. */
  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
    written = sqlite3_exec (db, "BEGIN IMMEDIATE; ROLLBACK", NULL, NULL, NULL) == SQLITE_BUSY;
  sqlite3_close (db);
  return written;
}

/**
 * vitk_database_close:
 * @self: (transfer full): a database, whose statements are all freed
 */
void
vitk_database_close (VitkDatabase *self)
{
  sqlite3_close (self->db);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static int
look (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/**
 * vitk_database_watch:
 * @self: a database
 * @cancellable: (nullable): what stops the statements that run from now on
 */
void
vitk_database_watch (VitkDatabase *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  sqlite3_progress_handler (self->db, cancellable != NULL ? STEPS_BETWEEN_LOOKS : 0, look,
                            cancellable);
}

/**
 * vitk_database_get_last_id:
 * @self: a database
 *
 * Returns: the number of the row that was inserted last
 */
gint64
vitk_database_get_last_id (VitkDatabase *self)
{
  return sqlite3_last_insert_rowid (self->db);
}

/**
 * vitk_database_prepare:
 * @self: a database
 * @sql: one statement
 * @error: return location
 *
 * Returns: (transfer full): the statement, ready to be bound and stepped, or %NULL
 */
VitkStatement *
vitk_database_prepare (VitkDatabase *self, const char *sql, GError **error)
{
  VitkStatement *statement;
  sqlite3_stmt *stmt;

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
    {
      fail (self, error);
      return NULL;
    }
  statement = g_new0 (VitkStatement, 1);
  statement->database = self;
  statement->stmt = stmt;
  return statement;
}

/**
 * vitk_statement_free:
 * @self: (transfer full): a statement
 */
void
vitk_statement_free (VitkStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_free (self);
}

/**
 * vitk_statement_bind_integer:
 * @self: a statement
 * @index: which of its parameters, from 1
 * @value: its value
 */
void
vitk_statement_bind_integer (VitkStatement *self, int index, gint64 value)
{
  sqlite3_bind_int64 (self->stmt, index, value);
}

/**
 * vitk_statement_bind_text:
 * @self: a statement
 * @index: which of its parameters, from 1
 * @text: (nullable): its value; must live until the statement is reset
 */
void
vitk_statement_bind_text (VitkStatement *self, int index, const char *text)
{
  sqlite3_bind_text (self->stmt, index, text, -1, SQLITE_STATIC);
}

/**
 * vitk_statement_bind_bytes:
 * @self: a statement
 * @index: which of its parameters, from 1
 * @bytes: its value; must live until the statement is reset
 * @length: how many bytes
 */
void
vitk_statement_bind_bytes (VitkStatement *self, int index, gconstpointer bytes, gsize length)
{
  sqlite3_bind_blob64 (self->stmt, index, bytes, length, SQLITE_STATIC);
}

/**
 * vitk_statement_bind_pointer:
 * @self: a statement
 * @index: which of its parameters, from 1
 * @number: what a function of vitk-full-text.c looks at, row by row; must live until the statement
 *   is reset
 */
void
vitk_statement_bind_pointer (VitkStatement *self, int index, const double *number)
{
  sqlite3_bind_pointer (self->stmt, index, (gpointer) number, "vitk-number", NULL);
}

/**
 * vitk_statement_step:
 * @self: a statement
 * @error: return location
 *
 * Returns: whether there is a row; %FALSE without an error if there is none any more, and then the
 *   statement is reset
 */
gboolean
vitk_statement_step (VitkStatement *self, GError **error)
{
  int code = sqlite3_step (self->stmt);

  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    fail (self->database, error);
  sqlite3_reset (self->stmt);
  return FALSE;
}

/**
 * vitk_statement_finish:
 * @self: a statement
 * @error: return location
 *
 * Runs a statement that gives no rows.
 *
 * Returns: whether all went well
 */
gboolean
vitk_statement_finish (VitkStatement *self, GError **error)
{
  g_autoptr (GError) step_error = NULL;

  while (vitk_statement_step (self, &step_error))
    ;
  if (step_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&step_error));
  return FALSE;
}

/**
 * vitk_statement_get_integer:
 * @self: a statement that has a row
 * @column: which column, from 0
 *
 * Returns: its value
 */
gint64
vitk_statement_get_integer (VitkStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

/**
 * vitk_statement_get_text:
 * @self: a statement that has a row
 * @column: which column, from 0
 * @length: (out) (optional): bytes in it
 *
 * Returns: (nullable): its value, until the next step
 */
const char *
vitk_statement_get_text (VitkStatement *self, int column, gsize *length)
{
  const char *text = (const char *) sqlite3_column_text (self->stmt, column);

  if (length != NULL)
    *length = sqlite3_column_bytes (self->stmt, column);
  return text;
}

/**
 * vitk_statement_get_bytes:
 * @self: a statement that has a row
 * @column: which column, from 0
 * @length: (out): how many bytes
 *
 * Returns: (nullable): its value, until the next step
 */
gconstpointer
vitk_statement_get_bytes (VitkStatement *self, int column, gsize *length)
{
  gconstpointer bytes = sqlite3_column_blob (self->stmt, column);

  *length = sqlite3_column_bytes (self->stmt, column);
  return bytes;
}

/**
 * vitk_statement_reset:
 * @self: a statement
 *
 * Makes a statement ready to be run again, wherever it stands.
 */
void
vitk_statement_reset (VitkStatement *self)
{
  sqlite3_reset (self->stmt);
}
