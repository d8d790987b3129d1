/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "pdf/vitk-pdf-buffers.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/mman.h>
#include <unistd.h>

/* As many as the process knows. */
#define N_BUFFERS 64

/* All of them together, of which the process has as much again. */
#define MOST_BYTES (512 * 1024 * 1024)

/* Bytes are asked for in steps, so that a buffer serves pages that are almost of one size. */
#define STEP (256 * 1024)

typedef struct
{
  void *data;
  gsize size;
  gboolean used;
  guint64 given_back; /* when, by a clock of our own */
} Buffer;

/* Memory that is shared with a process, and used again: most of what drawing into fresh memory
 * costs are the faults of its first use. It is the client who makes it and seals its size, so that
 * no process can take it away under a reader's hands. What is in it while the process lives may
 * change at any time; they are pixels, and nobody believes them. */
struct _VitkPdfBuffers
{
  GMutex lock;
  int n_references;
  guint64 clock;
  Buffer buffers[N_BUFFERS];
};

/**
 * vitk_pdf_buffers_new:
 *
 * Returns: (transfer full): no buffers yet
 */
VitkPdfBuffers *
vitk_pdf_buffers_new (void)
{
  VitkPdfBuffers *self = g_new0 (VitkPdfBuffers, 1);

  g_mutex_init (&self->lock);
  self->n_references = 1;
  return self;
}

/**
 * vitk_pdf_buffers_ref:
 * @self: buffers
 *
 * Returns: (transfer full): @self
 */
VitkPdfBuffers *
vitk_pdf_buffers_ref (VitkPdfBuffers *self)
{
  g_atomic_int_inc (&self->n_references);
  return self;
}

static void
drop (Buffer *buffer)
{
  if (buffer->data != NULL)
    munmap (buffer->data, buffer->size);
  buffer->data = NULL;
  buffer->size = 0;
}

/**
 * vitk_pdf_buffers_unref:
 * @self: buffers
 *
 * Frees them when nobody holds them, and no picture is left.
 */
void
vitk_pdf_buffers_unref (VitkPdfBuffers *self)
{
  guint i;

  if (!g_atomic_int_dec_and_test (&self->n_references))
    return;
  for (i = 0; i < N_BUFFERS; i++)
    drop (&self->buffers[i]);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* The smallest that is free and large enough, but not much too large. */
static int
find_free (VitkPdfBuffers *self, gsize size)
{
  int best = -1;
  int i;

  for (i = 0; i < N_BUFFERS; i++)
    {
      const Buffer *buffer = &self->buffers[i];

      if (buffer->data != NULL && !buffer->used && buffer->size >= size &&
          buffer->size <= 2 * size && (best < 0 || buffer->size < self->buffers[best].size))
        best = i;
    }
  return best;
}

/* A number without memory, if there is room for so much; else %-1, and in @oldest the free one
 * whose memory was given back longest ago. */
static int
find_number (VitkPdfBuffers *self, gsize size, int *oldest)
{
  gsize all = 0;
  int empty = -1;
  int i;

  *oldest = -1;
  for (i = 0; i < N_BUFFERS; i++)
    {
      const Buffer *buffer = &self->buffers[i];

      all += buffer->size;
      if (buffer->used)
        continue;
      if (buffer->data == NULL)
        empty = i;
      else if (*oldest < 0 || buffer->given_back < self->buffers[*oldest].given_back)
        *oldest = i;
    }
  return all + size <= MOST_BYTES ? empty : -1;
}

/* Makes a buffer whose size nobody can change. Returns the file it is in, or -1. */
static int
make (Buffer *buffer, gsize size)
{
  int fd = memfd_create ("vitk2-page", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  void *data = MAP_FAILED;

  if (fd < 0)
    return -1;
  if (ftruncate (fd, size) == 0 &&
      fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
    data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (data == MAP_FAILED)
    {
      close (fd);
      return -1;
    }
  buffer->data = data;
  buffer->size = size;
  return fd;
}

/* Takes a buffer, and makes it if need be: then @fd is the file it is in. Returns -1 if one that is
 * free has to make room first, and takes that: it is @oldest, or -1 as well. */
static int
choose (VitkPdfBuffers *self, gsize size, int *fd, int *oldest)
{
  int number = find_free (self, size);

  *fd = -1;
  if (number < 0)
    {
      number = find_number (self, size, oldest);
      if (number >= 0)
        *fd = make (&self->buffers[number], size);
      else if (*oldest >= 0)
        self->buffers[*oldest].used = TRUE;
      if (*fd < 0)
        return -1;
    }
  self->buffers[number].used = TRUE;
  return number;
}

static gboolean
send (VitkPdfProcess *process, guint number, gsize size, int fd, GError **error)
{
  g_autoptr (GVariant) answer = vitk_pdf_process_call (
      process, "SetBuffer", g_variant_new ("(uth)", number, (guint64) size, 0), fd, NULL, error);

  return answer != NULL;
}

static void
forget (VitkPdfBuffers *self, guint number)
{
  g_mutex_lock (&self->lock);
  drop (&self->buffers[number]);
  self->buffers[number].used = FALSE;
  g_mutex_unlock (&self->lock);
}

/**
 * vitk_pdf_buffers_take:
 * @self: buffers
 * @process: the process that is to draw
 * @size: bytes that are needed
 * @number: (out): which buffer @process is to use
 * @error: return location
 *
 * Takes a buffer that @process has, one that was used before if possible.
 *
 * Returns: whether there is one
 */
gboolean
vitk_pdf_buffers_take (VitkPdfBuffers *self, VitkPdfProcess *process, gsize size, guint *number,
                       GError **error)
{
  gsize whole = (size + STEP - 1) / STEP * STEP;
  gboolean done;
  int oldest;
  int chosen;
  int fd;

  for (;;)
    {
      g_mutex_lock (&self->lock);
      oldest = -1;
      chosen = choose (self, whole, &fd, &oldest);
      g_mutex_unlock (&self->lock);
      if (chosen >= 0 || oldest < 0)
        break;
      /* The process has to let go of it, too. */
      done = send (process, oldest, 0, -1, error);
      forget (self, oldest);
      if (!done)
        return FALSE;
    }
  if (chosen < 0)
    {
      g_set_error_literal (error, VITK_PDF_ERROR, VITK_PDF_ERROR_TOO_LARGE,
                           _ ("there is no memory left for the page"));
      return FALSE;
    }
  *number = chosen;
  if (fd < 0)
    return TRUE;
  done = send (process, chosen, whole, fd, error);
  close (fd);
  if (!done)
    forget (self, chosen);
  return done;
}

/**
 * vitk_pdf_buffers_give_back:
 * @self: buffers
 * @number: one that was taken
 *
 * Lets it be used again.
 */
void
vitk_pdf_buffers_give_back (VitkPdfBuffers *self, guint number)
{
  g_mutex_lock (&self->lock);
  self->buffers[number].used = FALSE;
  self->buffers[number].given_back = ++self->clock;
  g_mutex_unlock (&self->lock);
}

typedef struct
{
  VitkPdfBuffers *buffers;
  guint number;
} Loan;

static void
end_loan (gpointer data)
{
  Loan *loan = data;

  vitk_pdf_buffers_give_back (loan->buffers, loan->number);
  vitk_pdf_buffers_unref (loan->buffers);
  g_free (loan);
}

/**
 * vitk_pdf_buffers_wrap:
 * @self: buffers
 * @number: one that was taken
 * @size: how much of it there is to see
 *
 * Returns: (transfer full): what is in it; when nobody holds that any longer, it is given back
 */
GBytes *
vitk_pdf_buffers_wrap (VitkPdfBuffers *self, guint number, gsize size)
{
  Loan *loan = g_new (Loan, 1);

  loan->buffers = vitk_pdf_buffers_ref (self);
  loan->number = number;
  return g_bytes_new_with_free_func (self->buffers[number].data, size, end_loan, loan);
}
