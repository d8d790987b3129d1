/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "program.h"

#include <string.h>

static char *
dup_string (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return data != NULL ? g_strndup (data, size) : g_strdup ("");
}

/**
 * program_run:
 * @folder: where it is called
 * @words: what follows its name, as a shell reads it
 * @out: (out): what is printed
 * @err: (out): what is said on standard error
 *
 * Runs the program as a terminal without a display would.
 *
 * Returns: the exit code
 */
int
program_run (const char *folder, const char *words, char **out, char **err)
{
  static const char *const unset[] = { "DISPLAY", "WAYLAND_DISPLAY", "BROADWAY_DISPLAY", "LANGUAGE",
                                       "COLUMNS" };
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *line = g_strconcat (g_getenv ("VITK2_PROGRAM"), " ", words, NULL);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) printed = NULL;
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (unset); i++)
    g_subprocess_launcher_unsetenv (launcher, unset[i]);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", "/nonexistent", TRUE);
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_shell_parse_argv (line, NULL, &argv, &error);
  g_assert_no_error (error);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &printed, &said, &error);
  g_assert_no_error (error);
  *out = dup_string (printed);
  *err = dup_string (said);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}
