/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-printer.h"

#include "cli/vitk-wrap.h"

#include <errno.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Longer lines are hard to read. */
#define MAX_WIDTH 100
#define BUFFER_SIZE (1 << 16)

struct _VitkPrinter
{
  int fd;
  guint width; /* 0: lines as long as they are */
  gboolean is_terminal;
  GString *buffer;
  gboolean begun;  /* whether a line was printed */
  gboolean gap;    /* whether an empty line comes before the next one */
  int write_error; /* errno */
};

static guint
find_width (int fd)
{
  struct winsize size;

  if (ioctl (fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MIN (size.ws_col, MAX_WIDTH);
  return 80;
}

/**
 * vitk_printer_new:
 * @fd: where the text goes; stays open; -1 keeps it for vitk_printer_take()
 * @width: columns that a line may take, 0 for as many as it needs, or %VITK_PRINTER_AUTO: those of
 *   the terminal, and as many as it needs where it is none
 *
 * Returns: (transfer full): a printer of plain UTF-8 text
 */
VitkPrinter *
vitk_printer_new (int fd, int width)
{
  VitkPrinter *self = g_new0 (VitkPrinter, 1);

  self->fd = fd;
  self->is_terminal = isatty (fd);
  self->buffer = g_string_new (NULL);
  if (width >= 0)
    self->width = width;
  else if (self->is_terminal)
    self->width = find_width (fd);
  return self;
}

/**
 * vitk_printer_free:
 * @self: (transfer full): a printer
 *
 * Frees a printer; what was not written by vitk_printer_finish() is lost.
 */
void
vitk_printer_free (VitkPrinter *self)
{
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

/**
 * vitk_printer_get_width:
 * @self: a printer
 *
 * Returns: columns that a line may take; 0 for as many as it needs
 */
guint
vitk_printer_get_width (VitkPrinter *self)
{
  return self->width;
}

static void
flush (VitkPrinter *self)
{
  const char *data = self->buffer->str;
  gsize left = self->buffer->len;

  if (self->fd < 0)
    return;
  while (left > 0 && self->write_error == 0)
    {
      gssize written = write (self->fd, data, left);

      if (written >= 0)
        {
          data += written;
          left -= written;
        }
      else if (errno != EINTR)
        self->write_error = errno;
    }
  g_string_truncate (self->buffer, 0);
}

/* A file may hold controls of C1, which some terminals obey. */
static void
append_visible (GString *buffer, const char *line)
{
  for (; *line != '\0'; line = g_utf8_next_char (line))
    g_string_append_unichar (buffer, g_unichar_iscntrl (g_utf8_get_char (line)) &&
                                             strchr ("\t\n", *line) == NULL &&
                                             !g_str_has_prefix (line, "\r\n")
                                         ? 0xfffd
                                         : g_utf8_get_char (line));
}

/**
 * vitk_printer_print_line:
 * @self: a printer
 * @line: UTF-8 without a line break
 *
 * Prints one line as it is, however long. White space at its end is left out.
 */
void
vitk_printer_print_line (VitkPrinter *self, const char *line)
{
  g_autofree char *chomped = g_strchomp (g_strdup (line));

  if (self->gap && self->begun)
    g_string_append_c (self->buffer, '\n');
  self->gap = FALSE;
  self->begun = TRUE;
  if (self->is_terminal)
    append_visible (self->buffer, chomped);
  else
    g_string_append (self->buffer, chomped);
  g_string_append_c (self->buffer, '\n');
  if (self->buffer->len >= BUFFER_SIZE)
    flush (self);
}

/**
 * vitk_printer_print_text:
 * @self: a printer
 * @first: what stands in front of the first line
 * @rest: what stands in front of the others
 * @text: UTF-8
 *
 * Prints a text, broken into lines at its spaces where the printer has a width.
 */
void
vitk_printer_print_text (VitkPrinter *self, const char *first, const char *rest, const char *text)
{
  guint before = MAX (vitk_wrap_measure (first), vitk_wrap_measure (rest));
  guint width = self->width > before ? self->width - before : MIN (self->width, 1);
  g_autoptr (GPtrArray) lines = vitk_wrap_lines (text, width);
  guint i;

  for (i = 0; i < lines->len; i++)
    {
      g_autofree char *line =
          g_strconcat (i == 0 ? first : rest, g_ptr_array_index (lines, i), NULL);

      vitk_printer_print_line (self, line);
    }
}

/**
 * vitk_printer_print_file:
 * @self: a printer
 * @text: UTF-8
 *
 * Prints what a file would hold, to the letter.
 */
void
vitk_printer_print_file (VitkPrinter *self, const char *text)
{
  if (self->is_terminal)
    append_visible (self->buffer, text);
  else
    g_string_append (self->buffer, text);
  flush (self);
}

/**
 * vitk_printer_leave_gap:
 * @self: a printer
 *
 * Sets the next line apart with one empty line, however often it is called.
 */
void
vitk_printer_leave_gap (VitkPrinter *self)
{
  self->gap = TRUE;
}

/**
 * vitk_printer_take:
 * @self: a printer that keeps its text
 * @length: (out): bytes of it
 *
 * Returns: (transfer full): what was printed
 */
char *
vitk_printer_take (VitkPrinter *self, gsize *length)
{
  GString *text = self->buffer;

  self->buffer = g_string_new (NULL);
  *length = text->len;
  return g_string_free (text, FALSE);
}

/**
 * vitk_printer_finish:
 * @self: a printer
 * @error: return location
 *
 * Writes what is left. A reader that went away has had what it wanted: that is no error.
 *
 * Returns: whether everything could be written
 */
gboolean
vitk_printer_finish (VitkPrinter *self, GError **error)
{
  flush (self);
  if (self->write_error == 0 || self->write_error == EPIPE)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (self->write_error),
                       g_strerror (self->write_error));
  return FALSE;
}
