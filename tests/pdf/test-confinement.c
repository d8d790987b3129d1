/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-process.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* How an attack ends: it is refused, or the process is killed for trying. */
#define REFUSED 1

static const struct
{
  const char *name;
  int end; /* REFUSED, or minus the signal */
} attacks[] = {
  { "socket", REFUSED }, { "netlink", REFUSED }, { "passwd", REFUSED }, { "list", REFUSED },
  { "fork", -SIGSYS },   { "exec", -SIGSYS },    { "write", -SIGSYS },  { "memory", REFUSED },
  { "code", -SIGSYS },   { "signal", -SIGSYS },  { "trace", -SIGSYS },
};

static int
attack (const char *where, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) attacker = g_subprocess_new (
      G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("PDF_ATTACKER"), where, name, NULL);

  g_assert_no_error (error);
  g_subprocess_wait (attacker, NULL, &error);
  g_assert_no_error (error);
  return g_subprocess_get_if_signaled (attacker) ? -g_subprocess_get_term_sig (attacker)
                                                 : g_subprocess_get_exit_status (attacker);
}

/* Each attack is tried without the confinement as well: there it has to succeed, or the test would
 * show nothing. */
static void
test_attacks (void)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_test_message ("%s", attacks[i].name);
      g_assert_cmpint (attack ("free", attacks[i].name), ==, 0);
      g_assert_cmpint (attack ("confined", attacks[i].name), ==, attacks[i].end);
    }
}

/* Whether the kernel lets a process part from the others and stay the user it was. A child is the
 * one to try it, with nothing but calls of the system. */
static gboolean
allows_namespaces (void)
{
  g_autofree char *user = g_strdup_printf ("%u %u 1", geteuid (), geteuid ());
  const int all = CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS;
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      int map = unshare (all) == 0 ? open ("/proc/self/uid_map", O_WRONLY) : -1;

      _exit (map >= 0 && write (map, user, strlen (user)) == (gssize) strlen (user) ? 0 : 1);
    }
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

/* All that the kernel has to offer. Landlock knows of networks since its fourth version. */
static VitkPdfConfinement
get_possible (void)
{
  VitkPdfConfinement possible = VITK_PDF_CONFINEMENT_ALL;

  if (syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) < 4)
    possible &= ~VITK_PDF_CONFINEMENT_NETWORK;
  if (!allows_namespaces ())
    possible &= ~VITK_PDF_CONFINEMENT_APART;
  return possible;
}

/* The process itself tells what is in force around it: everything that can be. */
static void
test_in_force (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfProcess) process = vitk_pdf_process_take (&error);
  VitkPdfConfinement confinement;

  g_assert_no_error (error);
  vitk_pdf_process_get_confinement (process, &confinement, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (confinement, ==, get_possible ());
}

/* What a reader is told of it says nothing that is not there. */
static void
test_words (void)
{
  g_autofree char *words = vitk_pdf_process_dup_confinement_words ();

  g_assert_true (g_str_has_prefix (
      words, "it can ask the system for nothing but reading (seccomp)\nit can open no files but "
             "fonts (Landlock)\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/confinement/attacks", test_attacks);
  g_test_add_func ("/pdf/confinement/in-force", test_in_force);
  g_test_add_func ("/pdf/confinement/words", test_words);
  return g_test_run ();
}
