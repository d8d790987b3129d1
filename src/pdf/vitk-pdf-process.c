/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "pdf/vitk-pdf-process.h"

#include "pdf/vitk-pdf-protocol.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <sys/socket.h>

/* Seconds in which a process that was started tells who it is. */
#define PATIENCE_AT_START 20

/* A process that reads one document, as its client sees it: whatever it does, a call ends with an
 * answer of the right form or with one error, and a process that did wrong is no more. */
struct _VitkPdfProcess
{
  GSubprocess *program;
  GDBusConnection *connection;
  GMutex lock; /* one call at a time, so that each has its time for itself */
  guint patience;
  gboolean stopped;
};

/* Nothing but answers is of interest. Runs in the thread of the connection. */
static GDBusMessage *
drop_others (GDBusConnection *connection, GDBusMessage *message, gboolean incoming, gpointer data)
{
  GDBusMessageType type = g_dbus_message_get_message_type (message);

  if (!incoming || type == G_DBUS_MESSAGE_TYPE_METHOD_RETURN || type == G_DBUS_MESSAGE_TYPE_ERROR)
    return message;
  g_object_unref (message);
  return NULL;
}

static GSubprocess *
spawn (const char *program, int socket, GError **error)
{
  /* It needs nothing of ours; neither are libraries loaded into it that others ask for. */
  static const char *const environment[] = { "LC_ALL=C.UTF-8", "GIO_USE_VFS=local",
                                             "GIO_MODULE_DIR=/nowhere", NULL };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);

  g_subprocess_launcher_set_environ (launcher, (char **) environment);
  g_subprocess_launcher_take_fd (launcher, socket, VITK_PDF_SOCKET);
  return g_subprocess_launcher_spawn (launcher, error, program, NULL);
}

static GDBusConnection *
connect_program (int fd, GError **error)
{
  g_autoptr (GSocket) socket = g_socket_new_from_fd (fd, error);
  g_autoptr (GSocketConnection) stream = NULL;
  g_autofree char *guid = g_dbus_generate_guid ();
  GDBusConnection *connection;

  if (socket == NULL)
    {
      close (fd);
      return NULL;
    }
  g_socket_set_timeout (socket, PATIENCE_AT_START);
  stream = g_socket_connection_factory_create_connection (socket);
  connection = g_dbus_connection_new_sync (G_IO_STREAM (stream), guid,
                                           G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_SERVER |
                                               G_DBUS_CONNECTION_FLAGS_DELAY_MESSAGE_PROCESSING,
                                           NULL, NULL, error);
  if (connection == NULL)
    return NULL;
  g_socket_set_timeout (socket, 0);
  g_dbus_connection_add_filter (connection, drop_others, NULL, NULL);
  g_dbus_connection_start_message_processing (connection);
  return connection;
}

/**
 * vitk_pdf_process_start:
 * @program: path of the program
 * @patience: milliseconds that a call may take
 * @error: return location
 *
 * Starts a process that waits for a document, and waits until it is ready.
 *
 * Returns: (transfer full): the process, or %NULL with %VITK_PDF_ERROR_NO_PROCESS
 */
VitkPdfProcess *
vitk_pdf_process_start (const char *program, guint patience, GError **error)
{
  g_autoptr (VitkPdfProcess) self = g_new0 (VitkPdfProcess, 1);
  g_autoptr (GError) local_error = NULL;
  int sockets[2];

  g_mutex_init (&self->lock);
  self->patience = patience;
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) == 0)
    {
      self->program = spawn (program, sockets[1], &local_error);
      if (self->program != NULL)
        self->connection = connect_program (sockets[0], &local_error);
      else
        close (sockets[0]);
    }
  if (self->connection != NULL)
    return g_steal_pointer (&self);
  g_set_error (error, VITK_PDF_ERROR, VITK_PDF_ERROR_NO_PROCESS,
               _ ("the program that reads PDFs cannot be started: %s"),
               local_error != NULL ? local_error->message : g_strerror (errno));
  return NULL;
}

static void
kill_program (VitkPdfProcess *self)
{
  if (self->connection != NULL)
    g_dbus_connection_close (self->connection, NULL, NULL, NULL);
  if (self->program != NULL)
    g_subprocess_force_exit (self->program);
}

/**
 * vitk_pdf_process_free:
 * @self: a process; no call may be going on
 *
 * Kills the process, which has nothing to lose.
 */
void
vitk_pdf_process_free (VitkPdfProcess *self)
{
  if (self == NULL)
    return;
  kill_program (self);
  g_clear_object (&self->connection);
  g_clear_object (&self->program);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
fail_stopped (GError **error)
{
  g_set_error_literal (error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED,
                       _ ("the program that reads this PDF stopped working"));
  return FALSE;
}

/**
 * vitk_pdf_process_stop:
 * @self: a process that answered nonsense
 * @error: return location
 *
 * Kills the process. Every call fails from now on.
 *
 * Returns: %FALSE, with %VITK_PDF_ERROR_STOPPED
 */
gboolean
vitk_pdf_process_stop (VitkPdfProcess *self, GError **error)
{
  g_mutex_lock (&self->lock);
  self->stopped = TRUE;
  g_mutex_unlock (&self->lock);
  kill_program (self);
  return fail_stopped (error);
}

/* What the process refuses in words that are agreed on; anything else is nonsense. */
static gboolean
tell_refusal (const GError *refusal, GError **error)
{
  g_autofree char *name = g_dbus_error_get_remote_error (refusal);

  if (g_strcmp0 (name, VITK_PDF_ERROR_NAME "Encrypted") == 0)
    g_set_error_literal (error, VITK_PDF_ERROR, VITK_PDF_ERROR_ENCRYPTED,
                         _ ("it is encrypted and needs its password"));
  else if (g_strcmp0 (name, VITK_PDF_ERROR_NAME "Damaged") == 0)
    g_set_error_literal (error, VITK_PDF_ERROR, VITK_PDF_ERROR_DAMAGED,
                         _ ("it is no PDF, or too damaged to be read"));
  else if (g_strcmp0 (name, VITK_PDF_ERROR_NAME "NoPage") == 0)
    g_set_error_literal (error, VITK_PDF_ERROR, VITK_PDF_ERROR_NO_PAGE, _ ("it has no such page"));
  else if (g_strcmp0 (name, VITK_PDF_ERROR_NAME "Refused") == 0)
    g_set_error_literal (error, VITK_PDF_ERROR, VITK_PDF_ERROR_DAMAGED,
                         _ ("the page cannot be drawn"));
  else
    return FALSE;
  return TRUE;
}

static GVariant *
call (VitkPdfProcess *self, const char *method, GVariant *parameters, GUnixFDList *fds,
      const char *answer_type, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GVariantType) type = answer_type != NULL ? g_variant_type_new (answer_type)
                                                      : g_variant_type_copy (G_VARIANT_TYPE_UNIT);
  GVariant *answer = NULL;

  if (!self->stopped)
    answer = g_dbus_connection_call_with_unix_fd_list_sync (
        self->connection, NULL, VITK_PDF_PATH, VITK_PDF_INTERFACE, method, parameters, type,
        G_DBUS_CALL_FLAGS_NONE, self->patience, fds, NULL, NULL, &local_error);
  if (answer != NULL)
    return answer;
  if (local_error != NULL && tell_refusal (local_error, error))
    return NULL;
  self->stopped = TRUE;
  kill_program (self);
  fail_stopped (error);
  return NULL;
}

/**
 * vitk_pdf_process_call:
 * @self: a process
 * @method: what to do
 * @parameters: (transfer floating) (nullable): what with
 * @fd: (transfer none): a file to send along, or -1
 * @answer_type: (nullable): what the answer has to be; %NULL for none
 * @error: return location
 *
 * Asks the process. May be called in any thread.
 *
 * Returns: (transfer full): the answer, of this form; what it says is still to be checked. Or %NULL
 *   with an error of %VITK_PDF_ERROR
 */
GVariant *
vitk_pdf_process_call (VitkPdfProcess *self, const char *method, GVariant *parameters, int fd,
                       const char *answer_type, GError **error)
{
  g_autoptr (GVariant) sunk = parameters != NULL ? g_variant_ref_sink (parameters) : NULL;
  g_autoptr (GUnixFDList) fds = NULL;
  GVariant *answer;

  if (fd >= 0)
    {
      fds = g_unix_fd_list_new ();
      g_unix_fd_list_append (fds, fd, NULL);
    }
  g_mutex_lock (&self->lock);
  answer = call (self, method, sunk, fds, answer_type, error);
  g_mutex_unlock (&self->lock);
  return answer;
}

/**
 * vitk_pdf_process_get_confinement:
 * @self: a process that has no document yet, and so speaks the truth
 * @confinement: (out): what is in force around it
 * @error: return location
 *
 * Returns: whether it is known
 */
gboolean
vitk_pdf_process_get_confinement (VitkPdfProcess *self, VitkPdfConfinement *confinement,
                                  GError **error)
{
  g_autoptr (GVariant) answer =
      vitk_pdf_process_call (self, "GetConfinement", NULL, -1, "(u)", error);
  guint flags;

  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(u)", &flags);
  *confinement = flags & VITK_PDF_CONFINEMENT_ALL;
  return TRUE;
}

/* -- the spare process */

static GMutex spare_lock;
static VitkPdfProcess *spare;
static gboolean preparing;

/* Where the program is: in the folder that `VITK2_LIBEXECDIR` names, else where it was installed.
 */
static char *
dup_program (void)
{
  const char *folder = g_getenv ("VITK2_LIBEXECDIR");

  return g_build_filename (folder != NULL && *folder != '\0' ? folder : VITK_LIBEXECDIR,
                           "vitk2-pdf-worker", NULL);
}

/**
 * vitk_pdf_process_new:
 * @error: return location
 *
 * Starts a process, and leaves the one that was prepared to who waits for a page; see
 * vitk_pdf_process_take().
 *
 * Returns: (transfer full): the process, or %NULL with %VITK_PDF_ERROR_NO_PROCESS
 */
VitkPdfProcess *
vitk_pdf_process_new (GError **error)
{
  g_autofree char *program = dup_program ();

  return vitk_pdf_process_start (program, VITK_PDF_PATIENCE * 1000, error);
}

static gpointer
prepare_thread (gpointer data)
{
  /* If it fails the next document says so. */
  VitkPdfProcess *process = vitk_pdf_process_new (NULL);
  g_autoptr (GVariant) ready =
      process != NULL ? vitk_pdf_process_call (process, "Prepare", NULL, -1, NULL, NULL) : NULL;

  /* One that fails already is not offered. */
  if (ready == NULL)
    g_clear_pointer (&process, vitk_pdf_process_free);
  g_mutex_lock (&spare_lock);
  spare = process;
  preparing = FALSE;
  g_mutex_unlock (&spare_lock);
  return NULL;
}

/**
 * vitk_pdf_process_prepare:
 *
 * Starts a process in a thread, so that the next document need not wait for one. Does nothing if
 * one is there already.
 */
void
vitk_pdf_process_prepare (void)
{
  gboolean needed;

  g_mutex_lock (&spare_lock);
  needed = spare == NULL && !preparing;
  preparing = preparing || needed;
  g_mutex_unlock (&spare_lock);
  if (needed)
    g_thread_unref (g_thread_new ("vitk-pdf-spare", prepare_thread, NULL));
}

/**
 * vitk_pdf_process_take:
 * @error: return location
 *
 * Returns: (transfer full): the process that was prepared, or a new one; or %NULL with
 *   %VITK_PDF_ERROR_NO_PROCESS
 */
VitkPdfProcess *
vitk_pdf_process_take (GError **error)
{
  VitkPdfProcess *taken;

  g_mutex_lock (&spare_lock);
  taken = g_steal_pointer (&spare);
  g_mutex_unlock (&spare_lock);
  /* It may have been killed while it waited. */
  if (taken != NULL && g_dbus_connection_is_closed (taken->connection))
    g_clear_pointer (&taken, vitk_pdf_process_free);
  return taken != NULL ? taken : vitk_pdf_process_new (error);
}

/**
 * vitk_pdf_process_dup_confinement_words:
 *
 * Starts a process only to ask it. May be called in any thread.
 *
 * Returns: (transfer full): what is in force around the programs that read PDFs, and what is not,
 *   for a reader
 */
char *
vitk_pdf_process_dup_confinement_words (void)
{
  static const struct
  {
    VitkPdfConfinement layer;
    const char *on;
    const char *off;
  } layers[] = {
    { VITK_PDF_CONFINEMENT_CALLS, N_ ("it can ask the system for nothing but reading (seccomp)"),
      N_ ("NOT available: limits on what it asks the system for (seccomp)") },
    { VITK_PDF_CONFINEMENT_FILES, N_ ("it can open no files but fonts (Landlock)"),
      N_ ("NOT available: limits on the files it opens (Landlock)") },
    { VITK_PDF_CONFINEMENT_NETWORK, N_ ("it can reach no network (Landlock, seccomp)"),
      N_ ("NOT available: the second lock on the network (Landlock 4)") },
    { VITK_PDF_CONFINEMENT_APART,
      N_ ("it has a network of its own, in which there is nothing (namespaces)"),
      N_ ("NOT available: a network of its own (namespaces)") },
    { VITK_PDF_CONFINEMENT_LIMITS, N_ ("it has 2 GiB of memory and half a minute for each answer"),
      N_ ("NOT available: limits on memory") },
    { VITK_PDF_CONFINEMENT_PRIVILEGES, N_ ("it can gain no rights"),
      N_ ("NOT available: the lock on its rights") },
    { VITK_PDF_CONFINEMENT_HIDDEN, N_ ("no other program sees its memory"),
      N_ ("NOT available: the lock on its memory") },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfProcess) process = vitk_pdf_process_new (&error);
  g_autoptr (GString) words = g_string_new (NULL);
  VitkPdfConfinement confinement;
  gsize i;

  if (process == NULL || !vitk_pdf_process_get_confinement (process, &confinement, &error))
    return g_strdup (error->message);
  for (i = 0; i < G_N_ELEMENTS (layers); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                            (confinement & layers[i].layer) != 0 ? _ (layers[i].on)
                                                                 : _ (layers[i].off));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
