/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-answers.h"

#include "pdf/vitk-pdf-protocol.h"

#include <string.h>

/* What is in a document may be anything: here it becomes what may be sent, and no more of it than
 * the client believes. */

static void
drop_end (char *text, gsize most)
{
  if (strlen (text) > most)
    *g_utf8_find_prev_char (text, text + most + 1) = '\0';
}

static char *
dup_valid (const char *text, gsize most)
{
  char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  drop_end (valid, most);
  return valid;
}

static GVariant *
new_string (const char *text)
{
  return g_variant_new_take_string (dup_valid (text, VITK_PDF_MOST_BYTES));
}

static void
add_field (GVariantBuilder *builder, const char *name, char *value)
{
  if (value != NULL && *value != '\0')
    g_variant_builder_add (builder, "{s@s}", name, new_string (value));
  g_free (value);
}

/**
 * vitk_pdf_answers_get_record:
 * @document: a document
 *
 * Returns: (transfer floating): what it says of itself: its fields, the XMP, when it was made and
 *   changed (seconds since 1970, 0 if it does not say), and whether text may be copied
 */
GVariant *
vitk_pdf_answers_get_record (PopplerDocument *document)
{
  g_autofree char *xmp = poppler_document_get_metadata (document);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  add_field (&fields, "title", poppler_document_get_title (document));
  add_field (&fields, "author", poppler_document_get_author (document));
  add_field (&fields, "subject", poppler_document_get_subject (document));
  add_field (&fields, "keywords", poppler_document_get_keywords (document));
  add_field (&fields, "creator", poppler_document_get_creator (document));
  add_field (&fields, "producer", poppler_document_get_producer (document));
  add_field (&fields, "format", poppler_document_get_pdf_version_string (document));
  return g_variant_new (
      "(a{ss}sxxb)", &fields,
      xmp != NULL && strlen (xmp) <= VITK_PDF_MOST_XMP && g_utf8_validate (xmp, -1, NULL) ? xmp
                                                                                          : "",
      (gint64) MAX (poppler_document_get_creation_date (document), 0),
      (gint64) MAX (poppler_document_get_modification_date (document), 0),
      (poppler_document_get_permissions (document) & POPPLER_PERMISSIONS_OK_TO_COPY) != 0);
}

/* A page that cannot be read is still there, and takes the room of a sheet of paper. */
static void
get_size (PopplerPage *page, double *width, double *height)
{
  *width = *height = 0;
  if (page != NULL)
    poppler_page_get_size (page, width, height);
  if (!(*width >= 1 && *width <= VITK_PDF_MOST_LENGTH && *height >= 1 &&
        *height <= VITK_PDF_MOST_LENGTH))
    {
      *width = 595;
      *height = 842;
    }
}

/**
 * vitk_pdf_answers_get_pages:
 * @document: a document
 * @first: a page
 * @n_pages: how many
 *
 * Returns: (transfer floating): width, height and label of each page
 */
GVariant *
vitk_pdf_answers_get_pages (PopplerDocument *document, guint first, guint n_pages)
{
  GVariantBuilder pages;
  guint i;

  g_variant_builder_init (&pages, G_VARIANT_TYPE (VITK_PDF_TYPE_PAGES));
  for (i = first; i < first + n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *label = page != NULL ? poppler_page_get_label (page) : NULL;
      double width;
      double height;

      get_size (page, &width, &height);
      g_variant_builder_add (&pages, "(dd@s)", width, height, new_string (label));
      g_clear_object (&page);
    }
  return g_variant_new ("(@" VITK_PDF_TYPE_PAGES ")", g_variant_builder_end (&pages));
}

/* Where a destination is: a page and how far down it. */
static int
find_place (PopplerDocument *document, const PopplerDest *destination, double *top)
{
  PopplerPage *page;
  double width;
  double height;

  *top = 0;
  if (destination == NULL || destination->page_num < 1 ||
      destination->page_num > poppler_document_get_n_pages (document))
    return -1;
  if (!destination->change_top)
    return destination->page_num - 1;
  page = poppler_document_get_page (document, destination->page_num - 1);
  get_size (page, &width, &height);
  g_clear_object (&page);
  *top = CLAMP (height - destination->top, 0, height);
  return destination->page_num - 1;
}

/* Where an action leads: a page of the document, or an address. */
static int
follow_action (PopplerDocument *document, const PopplerAction *action, double *top,
               const char **uri)
{
  const PopplerDest *destination;
  PopplerDest *named;
  int page;

  *top = 0;
  *uri = "";
  if (action->type == POPPLER_ACTION_URI)
    *uri = action->uri.uri;
  if (action->type != POPPLER_ACTION_GOTO_DEST || action->goto_dest.dest == NULL)
    return -1;
  destination = action->goto_dest.dest;
  if (destination->type != POPPLER_DEST_NAMED)
    return find_place (document, destination, top);
  named = destination->named_dest != NULL
              ? poppler_document_find_dest (document, destination->named_dest)
              : NULL;
  page = find_place (document, named, top);
  g_clear_pointer (&named, poppler_dest_free);
  return page;
}

/* An outline may lead back into itself: its depth and length are limited. */
static void
add_headings (PopplerDocument *document, PopplerIndexIter *iter, guint depth,
              GVariantBuilder *headings, guint *n_headings)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child;
      const char *uri;
      double top;
      int page;

      if (action != NULL)
        {
          page = follow_action (document, action, &top, &uri);
          g_variant_builder_add (headings, "(u@sid@s)", depth, new_string (action->any.title), page,
                                 top, new_string (uri));
          poppler_action_free (action);
          ++*n_headings;
        }
      child = depth + 1 < VITK_PDF_MOST_DEPTH && *n_headings < VITK_PDF_MOST_HEADINGS
                  ? poppler_index_iter_get_child (iter)
                  : NULL;
      if (child != NULL)
        add_headings (document, child, depth + 1, headings, n_headings);
      g_clear_pointer (&child, poppler_index_iter_free);
    }
  while (*n_headings < VITK_PDF_MOST_HEADINGS && poppler_index_iter_next (iter));
}

/**
 * vitk_pdf_answers_get_headings:
 * @document: a document
 *
 * Returns: (transfer floating): its outline: depth, title, page, how far down and address of each
 */
GVariant *
vitk_pdf_answers_get_headings (PopplerDocument *document)
{
  PopplerIndexIter *iter = poppler_index_iter_new (document);
  GVariantBuilder headings;
  guint n_headings = 0;

  g_variant_builder_init (&headings, G_VARIANT_TYPE (VITK_PDF_TYPE_HEADINGS));
  if (iter != NULL)
    add_headings (document, iter, 0, &headings, &n_headings);
  g_clear_pointer (&iter, poppler_index_iter_free);
  return g_variant_new ("(@" VITK_PDF_TYPE_HEADINGS ")", g_variant_builder_end (&headings));
}

static double
bound (double length)
{
  /* A comparison with what is no number is false. */
  return length > -VITK_PDF_MOST_LENGTH && length < VITK_PDF_MOST_LENGTH ? length : 0;
}

static GVariant *
new_rectangle (double x1, double y1, double x2, double y2)
{
  return g_variant_new (VITK_PDF_RECTANGLE, bound (MIN (x1, x2)), bound (MIN (y1, y2)),
                        bound (MAX (x1, x2)), bound (MAX (y1, y2)));
}

/* Left, top, right and bottom of each. */
static double *
new_places (const PopplerRectangle *rectangles, gsize n)
{
  double *places = g_new (double, 4 * n);
  gsize i;

  for (i = 0; i < n; i++)
    {
      const PopplerRectangle *place = &rectangles[i];

      places[4 * i] = bound (MIN (place->x1, place->x2));
      places[4 * i + 1] = bound (MIN (place->y1, place->y2));
      places[4 * i + 2] = bound (MAX (place->x1, place->x2));
      places[4 * i + 3] = bound (MAX (place->y1, place->y2));
    }
  return places;
}

/**
 * vitk_pdf_answers_get_text:
 * @page: a page
 *
 * Returns: (transfer floating): its text in the order it is read, and where each character is
 */
GVariant *
vitk_pdf_answers_get_text (PopplerPage *page)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree PopplerRectangle *rectangles = NULL;
  guint n_rectangles = 0;
  gsize n_characters = MIN (g_utf8_strlen (valid, -1), VITK_PDF_MOST_CHARACTERS);
  g_autofree double *places = NULL;

  poppler_page_get_text_layout (page, &rectangles, &n_rectangles);
  n_characters = MIN (n_characters, n_rectangles);
  *g_utf8_offset_to_pointer (valid, n_characters) = '\0';
  places = new_places (rectangles, n_characters);
  return g_variant_new (
      "((s@ad))", valid,
      g_variant_new_fixed_array (G_VARIANT_TYPE_DOUBLE, places, 4 * n_characters, sizeof (double)));
}

/**
 * vitk_pdf_answers_get_links:
 * @document: a document
 * @page: a page of it
 *
 * Returns: (transfer floating): rectangle, page, how far down and address of each link that leads
 *   to a page or an address
 */
GVariant *
vitk_pdf_answers_get_links (PopplerDocument *document, PopplerPage *page)
{
  /* Poppler has the last one first. */
  GList *mapping = g_list_reverse (poppler_page_get_link_mapping (page));
  guint n_links = 0;
  GVariantBuilder links;
  double width;
  double height;
  GList *l;

  get_size (page, &width, &height);
  g_variant_builder_init (&links, G_VARIANT_TYPE (VITK_PDF_TYPE_LINKS));
  for (l = mapping; l != NULL && n_links < VITK_PDF_MOST_LINKS; l = l->next)
    {
      const PopplerLinkMapping *link = l->data;
      const char *uri;
      double top;
      int number;

      if (link->action == NULL)
        continue;
      number = follow_action (document, link->action, &top, &uri);
      if (number < 0 && (uri == NULL || *uri == '\0'))
        continue;
      g_variant_builder_add (&links, "(@" VITK_PDF_RECTANGLE "id@s)",
                             new_rectangle (link->area.x1, height - link->area.y1, link->area.x2,
                                            height - link->area.y2),
                             number, top, new_string (uri));
      n_links++;
    }
  poppler_page_free_link_mapping (mapping);
  return g_variant_new ("(@" VITK_PDF_TYPE_LINKS ")", g_variant_builder_end (&links));
}

/**
 * vitk_pdf_answers_get_pictures:
 * @page: a page
 *
 * Returns: (transfer floating): where its pictures of pixels are
 */
GVariant *
vitk_pdf_answers_get_pictures (PopplerPage *page)
{
  GList *mapping = poppler_page_get_image_mapping (page);
  guint n_pictures = 0;
  GVariantBuilder pictures;
  GList *l;

  g_variant_builder_init (&pictures, G_VARIANT_TYPE (VITK_PDF_TYPE_PICTURES));
  for (l = mapping; l != NULL && n_pictures < VITK_PDF_MOST_PICTURES; l = l->next)
    {
      const PopplerRectangle *area = &((PopplerImageMapping *) l->data)->area;

      g_variant_builder_add_value (&pictures,
                                   new_rectangle (area->x1, area->y1, area->x2, area->y2));
      n_pictures++;
    }
  poppler_page_free_image_mapping (mapping);
  return g_variant_new ("(@" VITK_PDF_TYPE_PICTURES ")", g_variant_builder_end (&pictures));
}

/**
 * vitk_pdf_answers_find:
 * @page: a page
 * @words: what to look for
 * @match_case: whether small letters and capitals differ
 * @whole_words: whether it stands alone
 *
 * Returns: (transfer floating): where it is, and whether that goes on in the next line
 */
GVariant *
vitk_pdf_answers_find (PopplerPage *page, const char *words, gboolean match_case,
                       gboolean whole_words)
{
  PopplerFindFlags flags = POPPLER_FIND_IGNORE_DIACRITICS | POPPLER_FIND_MULTILINE;
  guint n_hits = 0;
  GVariantBuilder hits;
  GList *found;
  double width;
  double height;
  GList *l;

  if (match_case)
    flags |= POPPLER_FIND_CASE_SENSITIVE;
  if (whole_words)
    flags |= POPPLER_FIND_WHOLE_WORDS_ONLY;
  get_size (page, &width, &height);
  found = *words != '\0' ? poppler_page_find_text_with_options (page, words, flags) : NULL;
  g_variant_builder_init (&hits, G_VARIANT_TYPE (VITK_PDF_TYPE_HITS));
  for (l = found; l != NULL && n_hits < VITK_PDF_MOST_HITS; l = l->next, n_hits++)
    {
      PopplerRectangle *area = l->data;

      g_variant_builder_add (
          &hits, "(@" VITK_PDF_RECTANGLE "b)",
          new_rectangle (area->x1, height - area->y1, area->x2, height - area->y2),
          l->next != NULL && poppler_rectangle_find_get_match_continued (area));
    }
  g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
  return g_variant_new ("(@" VITK_PDF_TYPE_HITS ")", g_variant_builder_end (&hits));
}
