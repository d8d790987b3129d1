/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-confinement.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>

/* usage: pdf-attacker confined|free ATTACK
 *
 * Tries to break out, as a PDF might make the process do that reads it. Exits with 0 if it could, 1
 * if it was refused. */

static gboolean
open_socket (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0;
}

static gboolean
open_netlink (void)
{
  return socket (AF_NETLINK, SOCK_RAW, 0) >= 0;
}

static gboolean
read_passwords (void)
{
  char byte;
  int fd = open ("/etc/passwd", O_RDONLY);

  return fd >= 0 && read (fd, &byte, 1) == 1;
}

static gboolean
list_home (void)
{
  return open ("/", O_RDONLY | O_DIRECTORY) >= 0;
}

static gboolean
start_process (void)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  return pid > 0;
}

static gboolean
run_program (void)
{
  execl ("/bin/true", "true", NULL);
  return FALSE;
}

static gboolean
write_file (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "vitk2-attack-XXXXXX", NULL);
  int fd = mkstemp (path);

  if (fd < 0)
    return FALSE;
  unlink (path);
  return write (fd, "x", 1) == 1;
}

static gboolean
take_memory (void)
{
  return mmap (NULL, 8UL << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE,
               -1, 0) != MAP_FAILED;
}

static gboolean
make_code (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
               0) != MAP_FAILED;
}

static gboolean
send_signal (void)
{
  return kill (getppid (), 0) == 0;
}

static gboolean
be_traced (void)
{
  return ptrace (PTRACE_TRACEME, 0, NULL, NULL) == 0;
}

static const struct
{
  const char *name;
  gboolean (*func) (void);
} attacks[] = {
  { "socket", open_socket }, { "netlink", open_netlink }, { "passwd", read_passwords },
  { "list", list_home },     { "fork", start_process },   { "exec", run_program },
  { "write", write_file },   { "memory", take_memory },   { "code", make_code },
  { "signal", send_signal }, { "trace", be_traced },
};

int
main (int argc, char **argv)
{
  gsize i;

  if (argc != 3)
    return 2;
  if (strcmp (argv[1], "confined") == 0)
    vitk_pdf_confinement_enter ();
  for (i = 0; i < G_N_ELEMENTS (attacks); i++)
    if (strcmp (argv[2], attacks[i].name) == 0)
      return attacks[i].func () ? 0 : 1;
  return 2;
}
