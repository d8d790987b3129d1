/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VITK_DATABASE_ERROR (vitk_database_error_quark ())
GQuark vitk_database_error_quark (void);

/**
 * VitkDatabaseError:
 * @VITK_DATABASE_ERROR_FAILED: anything else
 * @VITK_DATABASE_ERROR_DAMAGED: the file is damaged, or no database
 * @VITK_DATABASE_ERROR_NEWER: a newer version of the program made the file
 * @VITK_DATABASE_ERROR_FULL: the disk is full
 * @VITK_DATABASE_ERROR_READ_ONLY: the file, or its folder, may not be written, or not be opened
 * @VITK_DATABASE_ERROR_BUSY: another program is writing
 */
typedef enum
{
  VITK_DATABASE_ERROR_FAILED,
  VITK_DATABASE_ERROR_DAMAGED,
  VITK_DATABASE_ERROR_NEWER,
  VITK_DATABASE_ERROR_FULL,
  VITK_DATABASE_ERROR_READ_ONLY,
  VITK_DATABASE_ERROR_BUSY,
} VitkDatabaseError;

/**
 * VitkDatabaseMode:
 * @VITK_DATABASE_MEMORY: in memory, gone when it is closed
 * @VITK_DATABASE_READ: an existing file, to be read
 * @VITK_DATABASE_WRITE: a file, made if need be, to be written
 */
typedef enum
{
  VITK_DATABASE_MEMORY,
  VITK_DATABASE_READ,
  VITK_DATABASE_WRITE,
} VitkDatabaseMode;

typedef struct _VitkDatabase VitkDatabase;
typedef struct _VitkStatement VitkStatement;

VitkDatabase *vitk_database_open (const char *path, VitkDatabaseMode mode,
                                  const char *const *migrations, GError **error);
gboolean vitk_database_is_being_written (const char *path);
void vitk_database_close (VitkDatabase *self);
void vitk_database_watch (VitkDatabase *self, GCancellable *cancellable);
gboolean vitk_database_run (VitkDatabase *self, const char *sql, GError **error);
gint64 vitk_database_get_last_id (VitkDatabase *self);

VitkStatement *vitk_database_prepare (VitkDatabase *self, const char *sql, GError **error);
void vitk_statement_free (VitkStatement *self);
void vitk_statement_bind_integer (VitkStatement *self, int index, gint64 value);
void vitk_statement_bind_pointer (VitkStatement *self, int index, const double *number);
void vitk_statement_bind_text (VitkStatement *self, int index, const char *text);
void vitk_statement_bind_bytes (VitkStatement *self, int index, gconstpointer bytes, gsize length);
gboolean vitk_statement_step (VitkStatement *self, GError **error);
gboolean vitk_statement_finish (VitkStatement *self, GError **error);
gint64 vitk_statement_get_integer (VitkStatement *self, int column);
const char *vitk_statement_get_text (VitkStatement *self, int column, gsize *length);
gconstpointer vitk_statement_get_bytes (VitkStatement *self, int column, gsize *length);
void vitk_statement_reset (VitkStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDatabase, vitk_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkStatement, vitk_statement_free)

G_END_DECLS
