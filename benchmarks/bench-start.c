/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "memory-use.h"
#include "screen-watch.h"

#include <glib.h>
#include <libxml/parser.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* usage: bench-start MINIMAL COMMAND ...
 *
 * From the start of each program to what it shows, as the X server sees it, in turns, as medians
 * and as ratios to MINIMAL: to the picture that stays, which is the first from which on nothing
 * changes any more that a reader would see; to the last painting that counts, after which the
 * program rests; and the memory it then has (PSS of it and its children). A command whose program
 * is not installed is passed over. Of an article that a command names, how long the XML library
 * alone takes to make a tree of it, and what that allows the picture to take. */

#define ROUNDS 9

/* A file is to be on the screen within so many milliseconds, or so many bare parses if that is
 * longer. */
#define LIMIT_MS 300
#define LIMIT_PARSES 3

enum
{
  PICTURE,
  REST,
  MEMORY,
  N_FIGURES
};

static const char *const names[N_FIGURES] = { "picture", "rest", "memory" };
static const char *const units[N_FIGURES] = { "ms", "ms", "MB" };
static const double divisors[N_FIGURES] = { 1000.0, 1000.0, 1024.0 };

typedef struct
{
  const char *line;
  char **argv;
  gint64 figures[N_FIGURES][ROUNDS];
  gint64 parses[ROUNDS]; /* of the article it names, in microseconds; 0 if it names none */
} Command;

static void
lead_group (gpointer data)
{
  setpgid (0, 0);
}

/* In kB, of all processes of a group. */
static gint64
measure_memory (pid_t group)
{
  g_autoptr (GDir) proc = g_dir_open ("/proc", 0, NULL);
  const char *name;
  gint64 sum = 0;

  while ((name = g_dir_read_name (proc)) != NULL)
    {
      const pid_t pid = atoi (name);

      if (pid > 0 && getpgid (pid) == group)
        sum += memory_use_get (pid);
    }
  return sum;
}

/* A home in which nothing was open before: what is remembered of one start would make the next one
 * another. The folder goes with those of the display. */
static char **
make_environment (void)
{
  static const char *const folders[] = { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                                         "XDG_CACHE_HOME", "XDG_STATE_HOME" };
  g_autofree char *home = g_dir_make_tmp ("bench-start-XXXXXX", NULL);
  char **environment = g_get_environ ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (folders); i++)
    environment = g_environ_setenv (environment, folders[i], home, TRUE);
  return environment;
}

static void
run_once (ScreenWatch *watch, Command *command, int round)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) environment = make_environment ();
  gint64 start = g_get_monotonic_time ();
  gint64 picture = 0;
  gint64 rest = 0;
  GPid pid;

  if (!g_spawn_async (NULL, command->argv, environment,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                          G_SPAWN_STDERR_TO_DEV_NULL,
                      lead_group, NULL, &pid, &error))
    g_error ("%s", error->message);
  screen_watch_run (watch, &picture, &rest);
  command->figures[PICTURE][round] = picture - start;
  command->figures[REST][round] = rest - start;
  command->figures[MEMORY][round] = measure_memory (pid);
  kill (-pid, SIGTERM);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
}

static void
time_parse (Command *command, int round)
{
  gint64 start;

  if (command->argv[1] == NULL || !g_file_test (command->argv[1], G_FILE_TEST_EXISTS) ||
      g_str_has_suffix (command->argv[1], ".pdf"))
    return;
  start = g_get_monotonic_time ();
  xmlFreeDoc (
      xmlReadFile (command->argv[1], NULL,
                   XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  command->parses[round] = g_get_monotonic_time () - start;
}

static int
compare (const void *first, const void *second)
{
  gint64 one = *(const gint64 *) first;
  gint64 two = *(const gint64 *) second;

  return one < two ? -1 : one > two;
}

static void
report (GArray *commands, int figure)
{
  const Command *minimal = &g_array_index (commands, Command, 0);
  guint i;

  for (i = 0; i < commands->len; i++)
    {
      gint64 *rounds = g_array_index (commands, Command, i).figures[figure];

      qsort (rounds, ROUNDS, sizeof (gint64), compare);
      g_print ("%-8s %6.0f %s (%.0f to %.0f), ratio %.2f: %s\n", names[figure],
               rounds[ROUNDS / 2] / divisors[figure], units[figure], rounds[0] / divisors[figure],
               rounds[ROUNDS - 1] / divisors[figure],
               (double) rounds[ROUNDS / 2] / minimal->figures[figure][ROUNDS / 2],
               g_array_index (commands, Command, i).line);
    }
}

static void
report_parse (Command *command)
{
  double parse;

  qsort (command->parses, ROUNDS, sizeof (gint64), compare);
  parse = command->parses[ROUNDS / 2] / 1000.0;
  if (parse > 0)
    g_print ("%-8s %6.1f ms, so that the picture may take %.0f ms: %s\n", "parse", parse,
             MAX (LIMIT_MS, LIMIT_PARSES * parse), command->line);
}

static void
clear_command (gpointer data)
{
  g_strfreev (((Command *) data)->argv);
}

static void
add_command (GArray *commands, const char *line)
{
  Command command = { .line = line };
  g_autoptr (GError) error = NULL;
  g_autofree char *program = NULL;

  if (!g_shell_parse_argv (line, NULL, &command.argv, &error))
    g_error ("%s", error->message);
  program = g_find_program_in_path (command.argv[0]);
  if (program != NULL)
    {
      g_array_append_val (commands, command);
      return;
    }
  g_print ("not installed: %s\n", line);
  g_strfreev (command.argv);
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) commands = g_array_new (FALSE, FALSE, sizeof (Command));
  ScreenWatch *watch = screen_watch_new ();
  guint j;
  int i;

  g_array_set_clear_func (commands, clear_command);
  for (i = 1; i < argc; i++)
    add_command (commands, argv[i]);
  if (commands->len < 2)
    g_error ("usage: bench-start MINIMAL COMMAND ...");
  /* One round that is not counted, for the caches. */
  for (i = -1; i < ROUNDS; i++)
    for (j = 0; j < commands->len; j++)
      {
        run_once (watch, &g_array_index (commands, Command, j), MAX (i, 0));
        time_parse (&g_array_index (commands, Command, j), MAX (i, 0));
      }
  for (i = 0; i < N_FIGURES; i++)
    report (commands, i);
  for (j = 0; j < commands->len; j++)
    report_parse (&g_array_index (commands, Command, j));
  screen_watch_free (watch);
  return 0;
}
