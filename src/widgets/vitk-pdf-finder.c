/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-finder.h"

#include "pdf/vitk-pdf-calls.h"

#include <stdlib.h>
#include <string.h>

/* In points: what is no further down or up stands in the same line. */
#define SAME_LINE 3

/* Looks for words in a PDF, page by page from where the reader is, so that what is near is found at
 * once however long the document is. */
struct _VitkPdfFinder
{
  GObject parent_instance;

  VitkPdfDocument *document; /* or NULL */
  GCancellable *cancellable; /* of the search that is going on, or NULL */
  GStrv phrases;             /* what is looked for, or NULL */
  gboolean any;     /* whether as what a search of many texts found: whole words, and from there */
  guint phrase;     /* which of them is looked for now */
  GArray *gathered; /* VitkPdfHit: where those before it are on this page */
  guint from;       /* the page it began at */
  guint n_searched; /* pages */
  guint n_hits;     /* those that go on in the next line are one */
  GHashTable *hits; /* page to GArray of VitkPdfHit */
  guint page;       /* of the hit that the reader is at */
  int index;        /* of it there, or -1 */
};

G_DEFINE_FINAL_TYPE (VitkPdfFinder, vitk_pdf_finder, G_TYPE_OBJECT)

enum
{
  CHANGED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void search_next (VitkPdfFinder *self);

static GHashTable *
create_hits (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
}

static GArray *
get_hits (VitkPdfFinder *self, guint page)
{
  return g_hash_table_lookup (self->hits, GUINT_TO_POINTER (page));
}

/* Whether a hit is the rest of the one before it. */
static gboolean
is_rest (const GArray *hits, int index)
{
  return index > 0 && g_array_index (hits, VitkPdfHit, index - 1).goes_on;
}

static void
stop (VitkPdfFinder *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
forget (VitkPdfFinder *self)
{
  stop (self);
  g_clear_pointer (&self->phrases, g_strfreev);
  self->any = FALSE;
  self->phrase = 0;
  g_array_set_size (self->gathered, 0);
  g_hash_table_unref (self->hits);
  self->hits = create_hits ();
  self->n_searched = 0;
  self->n_hits = 0;
  self->index = -1;
}

static guint
count (const GArray *hits)
{
  guint n = 0;
  guint i;

  for (i = 0; i < hits->len; i++)
    n += !is_rest (hits, i);
  return n;
}

/* In the order in which they are read, as far as places tell. */
static gboolean
is_before (const VitkPdfRectangle *one, const VitkPdfRectangle *two)
{
  if (one->top < two->top - SAME_LINE || one->top > two->top + SAME_LINE)
    return one->top < two->top;
  return one->left < two->left;
}

static gboolean
is_inside (const GArray *gathered, const VitkPdfRectangle *place)
{
  guint i;

  for (i = 0; i < gathered->len; i++)
    {
      const VitkPdfRectangle *other = &g_array_index (gathered, VitkPdfHit, i).place;

      if (other->left <= place->left && other->right >= place->right &&
          ABS (other->top - place->top) <= SAME_LINE)
        return TRUE;
    }
  return FALSE;
}

/* Puts hits among others, in order; each with the lines it goes on in. A part of what was found
 * already is nothing new. */
static void
gather (GArray *gathered, const GArray *hits)
{
  guint first;
  guint n;

  for (first = 0; first < hits->len; first += n)
    {
      const VitkPdfHit *hit = &g_array_index (hits, VitkPdfHit, first);
      guint at = 0;

      for (n = 1; first + n < hits->len && is_rest (hits, first + n); n++)
        ;
      if (is_inside (gathered, &hit->place))
        continue;
      while (at < gathered->len &&
             (is_rest (gathered, at) ||
              is_before (&g_array_index (gathered, VitkPdfHit, at).place, &hit->place)))
        at++;
      g_array_insert_vals (gathered, at, hit, n);
    }
}

static guint
get_page (VitkPdfFinder *self)
{
  return (self->from + self->n_searched) % vitk_pdf_document_get_n_pages (self->document);
}

/* The reader is led to the first hit; what was found in many texts was found on one page. */
static void
take_page (VitkPdfFinder *self)
{
  const guint page = get_page (self);

  if (self->gathered->len == 0)
    return;
  self->n_hits += count (self->gathered);
  g_hash_table_insert (self->hits, GUINT_TO_POINTER (page), g_array_copy (self->gathered));
  if (self->index >= 0 || (self->any && page != self->from))
    return;
  self->page = page;
  self->index = 0;
  g_signal_emit (self, signals[MOVED], 0);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPdfFinder) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = vitk_pdf_calls_find_finish (result, &error);

  /* Whoever is interested in a process that stopped hears of it from the pages. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->document == NULL ||
      g_error_matches (error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED))
    return;
  if (hits != NULL && self->phrase == 0)
    g_array_append_vals (self->gathered, hits->data, hits->len);
  else if (hits != NULL)
    gather (self->gathered, hits);
  if (self->phrases[++self->phrase] != NULL)
    {
      search_next (self);
      return;
    }
  take_page (self);
  self->phrase = 0;
  g_array_set_size (self->gathered, 0);
  self->n_searched++;
  if (self->n_searched < vitk_pdf_document_get_n_pages (self->document))
    search_next (self);
  else
    g_clear_object (&self->cancellable);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search_next (VitkPdfFinder *self)
{
  vitk_pdf_calls_find (self->document, get_page (self), self->phrases[self->phrase], self->any,
                       self->cancellable, on_found, g_object_ref (self));
}

static void
vitk_pdf_finder_finalize (GObject *object)
{
  VitkPdfFinder *self = VITK_PDF_FINDER (object);

  stop (self);
  g_strfreev (self->phrases);
  g_array_unref (self->gathered);
  g_hash_table_unref (self->hits);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vitk_pdf_finder_parent_class)->finalize (object);
}

static void
vitk_pdf_finder_class_init (VitkPdfFinderClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_pdf_finder_finalize;

  /**
   * VitkPdfFinder::changed:
   *
   * More has been found, or all was searched.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_PDF_FINDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * VitkPdfFinder::moved:
   *
   * The reader is at another hit.
   */
  signals[MOVED] = g_signal_new ("moved", VITK_TYPE_PDF_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
vitk_pdf_finder_init (VitkPdfFinder *self)
{
  self->hits = create_hits ();
  self->gathered = g_array_new (FALSE, FALSE, sizeof (VitkPdfHit));
  self->index = -1;
}

/**
 * vitk_pdf_finder_new:
 *
 * Returns: (transfer full): a finder that has nothing to search
 */
VitkPdfFinder *
vitk_pdf_finder_new (void)
{
  return g_object_new (VITK_TYPE_PDF_FINDER, NULL);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const gsize one = strlen (*(const char *const *) a);
  const gsize two = strlen (*(const char *const *) b);

  return (one < two) - (one > two);
}

static void
begin (VitkPdfFinder *self)
{
  self->cancellable = g_cancellable_new ();
  search_next (self);
}

/**
 * vitk_pdf_finder_set_document:
 * @self: a finder
 * @document: (nullable): a document
 *
 * Lets it be searched, and forgets what was found. What was to be found in a document that was not
 * there yet is looked for.
 */
void
vitk_pdf_finder_set_document (VitkPdfFinder *self, VitkPdfDocument *document)
{
  const gboolean waited = self->document == NULL && document != NULL && self->phrases != NULL;

  if (!waited)
    forget (self);
  g_set_object (&self->document, document);
  if (waited)
    begin (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vitk_pdf_finder_find:
 * @self: a finder
 * @words: what to look for; nothing if it is empty
 * @from: the page to begin at
 *
 * Begins a search, and gives up the one before.
 */
void
vitk_pdf_finder_find (VitkPdfFinder *self, const char *words, guint from)
{
  const gboolean looking = self->phrases != NULL && !self->any;

  if (g_strcmp0 (words, looking ? self->phrases[0] : NULL) == 0)
    return;
  forget (self);
  if (self->document != NULL && *words != '\0')
    {
      self->phrases = g_strdupv ((char *[]) { (char *) words, NULL });
      self->from = from;
      begin (self);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vitk_pdf_finder_find_any:
 * @self: a finder
 * @phrases: (array zero-terminated=1): what to look for
 * @from: the page where some of it is
 *
 * Begins a search for all of these, whole words only, and gives up the one before. If there is no
 * document yet it begins when there is.
 */
void
vitk_pdf_finder_find_any (VitkPdfFinder *self, const char *const *phrases, guint from)
{
  forget (self);
  if (*phrases != NULL)
    {
      self->phrases = g_strdupv ((GStrv) phrases);
      /* The longest first: a part of what was found is nothing new. */
      qsort (self->phrases, g_strv_length (self->phrases), sizeof (char *), compare_lengths);
      self->any = TRUE;
      self->from = from;
      if (self->document != NULL)
        begin (self);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* To the first hit, or the last, of the next page that has any; pages are in a ring. */
static void
turn_page (VitkPdfFinder *self, gboolean forward)
{
  guint n_pages = vitk_pdf_document_get_n_pages (self->document);
  GArray *hits;

  do
    {
      self->page = (self->page + (forward ? 1 : n_pages - 1)) % n_pages;
      hits = get_hits (self, self->page);
    }
  while (hits == NULL);
  self->index = forward ? 0 : (int) hits->len - 1;
}

/**
 * vitk_pdf_finder_move:
 * @self: a finder
 * @forward: whether to the next or to the one before
 *
 * Goes to another hit, round and round.
 */
void
vitk_pdf_finder_move (VitkPdfFinder *self, gboolean forward)
{
  GArray *hits;

  if (self->n_hits == 0)
    return;
  if (self->index < 0)
    self->page = self->from;
  do
    {
      hits = self->index < 0 ? NULL : get_hits (self, self->page);
      self->index += forward ? 1 : -1;
      if (hits == NULL || self->index < 0 || self->index >= (int) hits->len)
        turn_page (self, forward);
    }
  while (is_rest (get_hits (self, self->page), self->index));
  g_signal_emit (self, signals[MOVED], 0);
}

/**
 * vitk_pdf_finder_is_done:
 * @self: a finder
 *
 * Returns: whether all pages were searched
 */
gboolean
vitk_pdf_finder_is_done (VitkPdfFinder *self)
{
  return self->phrases != NULL && self->document != NULL && self->cancellable == NULL;
}

/**
 * vitk_pdf_finder_get_n_hits:
 * @self: a finder
 *
 * Returns: how much has been found until now
 */
guint
vitk_pdf_finder_get_n_hits (VitkPdfFinder *self)
{
  return self->n_hits;
}

/**
 * vitk_pdf_finder_get_hits:
 * @self: a finder
 *
 * Returns: (transfer none): what was found: page to array of #VitkPdfHit
 */
GHashTable *
vitk_pdf_finder_get_hits (VitkPdfFinder *self)
{
  return self->hits;
}

/**
 * vitk_pdf_finder_get_current:
 * @self: a finder
 * @page: (out): its page
 * @index: (out): which of that page it is; -1 if there is none
 * @number: (out): which of all it is, from 1
 *
 * Returns: (nullable): the hit that the reader is at
 */
const VitkPdfHit *
vitk_pdf_finder_get_current (VitkPdfFinder *self, guint *page, int *index, guint *number)
{
  guint i;

  *page = self->page;
  *index = self->index;
  *number = 0;
  if (self->index < 0)
    return NULL;
  for (i = 0; i < self->page; i++)
    if (get_hits (self, i) != NULL)
      *number += count (get_hits (self, i));
  for (i = 0; (int) i <= self->index; i++)
    *number += !is_rest (get_hits (self, self->page), i);
  return &g_array_index (get_hits (self, self->page), VitkPdfHit, self->index);
}
