/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-worker.h"

#include <glib/gstdio.h>

/* The folder of the program that reads PDFs, and the one that stands in its place. */
static char *true_folder;
static char *made_folder;

/**
 * made_worker_let_stop:
 * @folder: a folder of the test
 * @n: how many
 *
 * Lets the next @n processes that read PDFs end when they are asked for a text; those that come
 * after them read it, until made_worker_end().
 */
void
made_worker_let_stop (const char *folder, guint n)
{
  g_autofree char *program = g_build_filename (folder, "vitk2-pdf-worker", NULL);
  g_autofree char *script = NULL;

  true_folder = g_strdup (g_getenv ("VITK2_LIBEXECDIR"));
  made_folder = g_strdup (folder);
  script = g_strdup_printf ("#!/bin/sh\necho >> '%s/started'\n"
                            "[ $(wc -l < '%s/started') -gt %u ] && exec '%s/vitk2-pdf-worker'\n"
                            "exec '%s' 'GetText !end'\n",
                            folder, folder, n, true_folder, g_getenv ("PDF_HOSTILE_WORKER"));
  g_assert_true (
      g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("VITK2_LIBEXECDIR", folder, TRUE);
}

/**
 * made_worker_end:
 *
 * Lets the program read PDFs again, and leaves nothing in the folder.
 */
void
made_worker_end (void)
{
  g_autofree char *program = g_build_filename (made_folder, "vitk2-pdf-worker", NULL);
  g_autofree char *started = g_build_filename (made_folder, "started", NULL);

  g_setenv ("VITK2_LIBEXECDIR", true_folder, TRUE);
  g_unlink (program);
  g_unlink (started);
  g_clear_pointer (&true_folder, g_free);
  g_clear_pointer (&made_folder, g_free);
}
