/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* A page at 800 % on a large screen, the fonts and pictures in it, and the stacks of threads. */
#define MOST_MEMORY (2UL << 30)
#define MOST_FILES 64

/* What a reader does, besides mmap(), mprotect(), openat(), clone() and prctl(). Any other call
 * ends the process. */
static const int allowed[] = {
  SCMP_SYS (alarm),
  SCMP_SYS (brk),
  SCMP_SYS (clock_getres),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (clock_nanosleep),
  SCMP_SYS (close),
  SCMP_SYS (dup),
  SCMP_SYS (eventfd2),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  SCMP_SYS (fadvise64),
  SCMP_SYS (fcntl),
  SCMP_SYS (fstat),
  SCMP_SYS (fstatfs),
  SCMP_SYS (futex),
  SCMP_SYS (getdents64),
  SCMP_SYS (getegid),
  SCMP_SYS (geteuid),
  SCMP_SYS (getgid),
  SCMP_SYS (getpeername),
  SCMP_SYS (getpid),
  SCMP_SYS (getrandom),
  SCMP_SYS (getsockname),
  SCMP_SYS (getsockopt),
  SCMP_SYS (gettid),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (getuid),
  SCMP_SYS (lseek),
  SCMP_SYS (madvise),
  SCMP_SYS (mremap),
  SCMP_SYS (munmap),
  SCMP_SYS (newfstatat),
  SCMP_SYS (nanosleep),
  SCMP_SYS (poll),
  SCMP_SYS (ppoll),
  SCMP_SYS (pread64),
  SCMP_SYS (read),
  SCMP_SYS (readv),
  SCMP_SYS (recvfrom),
  SCMP_SYS (recvmsg),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (rseq),
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sched_getaffinity),
  SCMP_SYS (sched_yield),
  SCMP_SYS (sendmsg),
  SCMP_SYS (sendto),
  SCMP_SYS (set_robust_list),
  SCMP_SYS (shutdown),
  SCMP_SYS (uname),
  SCMP_SYS (write),
  SCMP_SYS (writev),
};

/* What libraries try in passing, and do without. */
static const int refused[] = {
  SCMP_SYS (access),        SCMP_SYS (connect),       SCMP_SYS (faccessat),  SCMP_SYS (faccessat2),
  SCMP_SYS (getcwd),        SCMP_SYS (ioctl),         SCMP_SYS (readlink),   SCMP_SYS (readlinkat),
  SCMP_SYS (sched_getattr), SCMP_SYS (sched_setattr), SCMP_SYS (setsockopt), SCMP_SYS (socket),
  SCMP_SYS (sysinfo),       SCMP_SYS (unlink),
};

/* The calls that are allowed for some arguments only. */
static gboolean
add_conditions (scmp_filter_ctx filter)
{
  /* No new code: what is mapped is data. */
  if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                        SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) != 0 ||
      seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                        SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) != 0)
    return FALSE;
  /* Fonts that are not in the document are read from the system. */
  if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1,
                        SCMP_A2 (SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, 0)) != 0)
    return FALSE;
  /* Threads, no processes. The flags of clone3() are out of a filter's sight: the C library goes on
   * with clone() where it is not there. */
  if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (clone), 1,
                        SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) != 0 ||
      seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (clone3), 0) != 0)
    return FALSE;
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prctl), 1,
                           SCMP_A0 (SCMP_CMP_EQ, PR_SET_NAME)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (prctl), 1,
                           SCMP_A0 (SCMP_CMP_NE, PR_SET_NAME)) == 0;
}

static gboolean
filter_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_KILL_PROCESS);
  gboolean done;
  gsize i;

  if (filter == NULL)
    return FALSE;
  done = seccomp_attr_set (filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0 &&
         add_conditions (filter);
  for (i = 0; done && i < G_N_ELEMENTS (allowed); i++)
    done = seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0) == 0;
  for (i = 0; done && i < G_N_ELEMENTS (refused); i++)
    done = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), refused[i], 0) == 0;
  done = done && seccomp_load (filter) == 0;
  seccomp_release (filter);
  return done;
}

/* As the kernel has it since version 6 of Landlock; the header of Debian 12 knows the first member
 * only. Each version of the kernel takes as much of it as it knows. */
typedef struct
{
  guint64 files;
  guint64 network;
  guint64 scoped;
} Rules;

#define RULES_NETWORK 0x3 /* to bind and to connect a TCP socket, since 4 */
#define RULES_SCOPED 0x3  /* abstract sockets and signals, since 6 */

/* The rights to files that a version of Landlock knows of: two more came with 2 and 3, one with
 * 5. */
static guint64
get_file_rights (int version)
{
  guint n_rights = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;

  return (G_GUINT64_CONSTANT (1) << n_rights) - 1;
}

static void
allow_fonts (int rules)
{
  static const char *const folders[] = {
    "/etc/fonts",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/fontconfig",
    "/var/cache/fontconfig",
    "/usr/share/poppler",
    "/usr/share/ghostscript/fonts",
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      struct landlock_path_beneath_attr beneath = {
        .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
        .parent_fd = open (folders[i], O_PATH | O_CLOEXEC),
      };

      if (beneath.parent_fd < 0)
        continue;
      syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
      close (beneath.parent_fd);
    }
}

/* Returns the version of Landlock that is in force, or 0. */
static int
close_files (void)
{
  int version = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  Rules attributes = { 0, RULES_NETWORK, RULES_SCOPED };
  gsize size = (version >= 6 ? 3 : version >= 4 ? 2 : 1) * sizeof (guint64);
  gboolean done;
  int rules;

  if (version < 1)
    return 0;
  attributes.files = get_file_rights (version);
  rules = syscall (SYS_landlock_create_ruleset, &attributes, size, 0);
  if (rules < 0)
    return 0;
  allow_fonts (rules);
  done = syscall (SYS_landlock_restrict_self, rules, 0) == 0;
  close (rules);
  return done ? version : 0;
}

static gboolean
limit (int resource, rlim_t most)
{
  const struct rlimit limits = { most, most };

  return setrlimit (resource, &limits) == 0;
}

static gboolean
write_line (const char *path, const char *line)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean done = fd >= 0 && write (fd, line, strlen (line)) == (gssize) strlen (line);

  if (fd >= 0)
    close (fd);
  return done;
}

/* Into namespaces of its own, in which it is the user it was: D-Bus asks for that. */
static gboolean
part (void)
{
  g_autofree char *user = g_strdup_printf ("%u %u 1", geteuid (), geteuid ());
  g_autofree char *group = g_strdup_printf ("%u %u 1", getegid (), getegid ());

  return unshare (CLONE_NEWUSER) == 0 && write_line ("/proc/self/uid_map", user) &&
         write_line ("/proc/self/setgroups", "deny") && write_line ("/proc/self/gid_map", group) &&
         unshare (CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS) == 0;
}

/* Many systems let no user do so, or only half of it, after which it would be nobody; the other
 * layers hold by themselves. So another process tries it first. */
static gboolean
can_part (void)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (part () ? 0 : 1);
  return child > 0 && waitpid (child, &status, 0) == child && WIFEXITED (status) &&
         WEXITSTATUS (status) == 0;
}

/**
 * vitk_pdf_confinement_enter:
 *
 * Confines the process for good: no network, no other files than fonts, no new programs or
 * processes, 2 GiB of memory. To be called before there is a second thread, and before anything
 * from outside is looked at. Goes as far as the system lets it.
 *
 * Returns: what is in force now
 */
VitkPdfConfinement
vitk_pdf_confinement_enter (void)
{
  VitkPdfConfinement confinement = 0;
  int version;

  if (can_part () && part ())
    confinement |= VITK_PDF_CONFINEMENT_APART;
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    confinement |= VITK_PDF_CONFINEMENT_PRIVILEGES;
  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && limit (RLIMIT_CORE, 0))
    confinement |= VITK_PDF_CONFINEMENT_HIDDEN;
  if (limit (RLIMIT_AS, MOST_MEMORY) && limit (RLIMIT_NOFILE, MOST_FILES) &&
      limit (RLIMIT_FSIZE, 0))
    confinement |= VITK_PDF_CONFINEMENT_LIMITS;
  version = close_files ();
  if (version > 0)
    confinement |= VITK_PDF_CONFINEMENT_FILES;
  if (version >= 4)
    confinement |= VITK_PDF_CONFINEMENT_NETWORK;
  if (filter_calls ())
    confinement |= VITK_PDF_CONFINEMENT_CALLS;
  return confinement;
}
