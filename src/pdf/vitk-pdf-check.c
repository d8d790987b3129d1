/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-check.h"

#include "pdf/vitk-pdf-protocol.h"

#include <math.h>
#include <string.h>

/* What the process answered, which may be nonsense: it is all that was promised, or nothing. */

static gboolean
is_length (double length)
{
  return isfinite (length) && fabs (length) <= VITK_PDF_MOST_LENGTH;
}

static gboolean
is_rectangle (const VitkPdfRectangle *rectangle)
{
  return is_length (rectangle->left) && is_length (rectangle->top) &&
         is_length (rectangle->right) && is_length (rectangle->bottom) &&
         rectangle->left <= rectangle->right && rectangle->top <= rectangle->bottom;
}

static gboolean
is_target (int page, double top, guint n_pages)
{
  return page >= -1 && page < (int) n_pages && is_length (top);
}

/* In one line: characters that steer a terminal or turn the direction of text are left out. */
static char *
dup_line (const char *text)
{
  GString *line = g_string_new (NULL);
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (line, ' ');
      else if (!g_unichar_iscntrl (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (line, c);
    }
  return g_strstrip (g_string_free (line, FALSE));
}

static char *
dup_uri (const char *uri)
{
  return *uri != '\0' ? dup_line (uri) : NULL;
}

static gboolean
is_string (const char *text)
{
  return strlen (text) <= VITK_PDF_MOST_BYTES;
}

/**
 * vitk_pdf_check_record:
 * @answer: an answer of %VITK_PDF_TYPE_RECORD
 *
 * Returns: (transfer full) (nullable): what it says, or %NULL if that cannot be
 */
VitkPdfRecord *
vitk_pdf_check_record (GVariant *answer)
{
  g_autoptr (VitkPdfRecord) record = g_new0 (VitkPdfRecord, 1);
  g_autoptr (GVariantIter) fields = NULL;
  const char *value;
  const char *name;
  const char *xmp;

  record->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_variant_get (answer, "(a{ss}&sxxb)", &fields, &xmp, &record->created, &record->modified,
                 &record->may_copy);
  if (strlen (xmp) > VITK_PDF_MOST_XMP || record->created < 0 || record->modified < 0 ||
      g_variant_iter_n_children (fields) > 16)
    return NULL;
  record->xmp = *xmp != '\0' ? g_strdup (xmp) : NULL;
  while (g_variant_iter_next (fields, "{&s&s}", &name, &value))
    {
      if (!is_string (name) || !is_string (value))
        return NULL;
      g_hash_table_insert (record->fields, dup_line (name), dup_line (value));
    }
  return g_steal_pointer (&record);
}

static void
clear_page (gpointer data)
{
  g_free (((VitkPdfPage *) data)->label);
}

/**
 * vitk_pdf_check_pages:
 * @answer: an answer of %VITK_PDF_TYPE_PAGES
 * @n_pages: how many were asked for
 *
 * Returns: (transfer full) (nullable) (element-type VitkPdfPage): the pages, or %NULL if they
 *   cannot be
 */
GArray *
vitk_pdf_check_pages (GVariant *answer, guint n_pages)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (VitkPdfPage));
  GVariantIter iter;
  const char *label;
  VitkPdfPage page;

  g_array_set_clear_func (pages, clear_page);
  if (g_variant_iter_init (&iter, answer) != n_pages)
    return NULL;
  while (g_variant_iter_next (&iter, "(dd&s)", &page.width, &page.height, &label))
    {
      if (!is_length (page.width) || page.width < 1 || !is_length (page.height) ||
          page.height < 1 || !is_string (label))
        return NULL;
      page.label = dup_line (label);
      g_array_append_val (pages, page);
    }
  return g_steal_pointer (&pages);
}

static void
clear_heading (gpointer data)
{
  VitkPdfHeading *heading = data;

  g_free (heading->title);
  g_free (heading->uri);
}

/**
 * vitk_pdf_check_headings:
 * @answer: an answer of %VITK_PDF_TYPE_HEADINGS
 * @n_pages: pages of the document
 *
 * Returns: (transfer full) (nullable) (element-type VitkPdfHeading): the outline, or %NULL if it
 *   cannot be
 */
GArray *
vitk_pdf_check_headings (GVariant *answer, guint n_pages)
{
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (VitkPdfHeading));
  GVariantIter iter;
  const char *title;
  const char *uri;
  VitkPdfHeading heading;
  guint deepest = 0;

  g_array_set_clear_func (headings, clear_heading);
  if (g_variant_iter_init (&iter, answer) > VITK_PDF_MOST_HEADINGS)
    return NULL;
  while (g_variant_iter_next (&iter, "(u&sid&s)", &heading.depth, &title, &heading.page,
                              &heading.top, &uri))
    {
      /* Each stands among or below the one before it. */
      if (heading.depth > deepest || heading.depth >= VITK_PDF_MOST_DEPTH ||
          !is_target (heading.page, heading.top, n_pages) || !is_string (title) || !is_string (uri))
        return NULL;
      deepest = heading.depth + 1;
      heading.title = dup_line (title);
      heading.uri = dup_uri (uri);
      g_array_append_val (headings, heading);
    }
  return g_steal_pointer (&headings);
}

/* Four numbers for each, and no more. */
static gboolean
check_places (GVariant *answer, gsize n_places, GArray *places)
{
  gsize n_numbers;
  const double *numbers = g_variant_get_fixed_array (answer, &n_numbers, sizeof (double));
  gsize i;

  if (n_numbers != 4 * n_places)
    return FALSE;
  g_array_set_size (places, n_places);
  for (i = 0; i < n_places; i++)
    {
      VitkPdfRectangle *place = &g_array_index (places, VitkPdfRectangle, i);

      *place = (VitkPdfRectangle) { numbers[4 * i], numbers[4 * i + 1], numbers[4 * i + 2],
                                    numbers[4 * i + 3] };
      if (!is_rectangle (place))
        return FALSE;
    }
  return TRUE;
}

/**
 * vitk_pdf_check_text:
 * @answer: an answer of %VITK_PDF_TYPE_TEXT
 *
 * Returns: (transfer full) (nullable): the text of a page, or %NULL if it cannot be
 */
VitkPdfText *
vitk_pdf_check_text (GVariant *answer)
{
  g_autoptr (VitkPdfText) text = g_new0 (VitkPdfText, 1);
  g_autoptr (GVariant) places = NULL;
  gsize n_places;
  const char *p;

  text->places = g_array_new (FALSE, FALSE, sizeof (VitkPdfRectangle));
  g_variant_get (answer, "(s@ad)", &text->text, &places);
  n_places = g_utf8_strlen (text->text, -1);
  if (n_places > VITK_PDF_MOST_CHARACTERS || !check_places (places, n_places, text->places))
    return NULL;
  /* No character changes its place: what steers a terminal becomes a blank. */
  for (p = text->text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_iscntrl (*p) && *p != '\n')
      *(char *) p = ' ';
  return g_steal_pointer (&text);
}

static void
clear_link (gpointer data)
{
  g_free (((VitkPdfLink *) data)->uri);
}

/**
 * vitk_pdf_check_links:
 * @answer: an answer of %VITK_PDF_TYPE_LINKS
 * @n_pages: pages of the document
 *
 * Returns: (transfer full) (nullable) (element-type VitkPdfLink): the links of a page, or %NULL if
 *   they cannot be
 */
GArray *
vitk_pdf_check_links (GVariant *answer, guint n_pages)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (VitkPdfLink));
  GVariantIter iter;
  const char *uri;
  VitkPdfLink link;

  g_array_set_clear_func (links, clear_link);
  if (g_variant_iter_init (&iter, answer) > VITK_PDF_MOST_LINKS)
    return NULL;
  while (g_variant_iter_next (&iter, "(" VITK_PDF_RECTANGLE "id&s)", &link.place.left,
                              &link.place.top, &link.place.right, &link.place.bottom, &link.page,
                              &link.top, &uri))
    {
      if (!is_rectangle (&link.place) || !is_target (link.page, link.top, n_pages) ||
          !is_string (uri))
        return NULL;
      link.uri = dup_uri (uri);
      g_array_append_val (links, link);
    }
  return g_steal_pointer (&links);
}

/**
 * vitk_pdf_check_pictures:
 * @answer: an answer of %VITK_PDF_TYPE_PICTURES
 *
 * Returns: (transfer full) (nullable) (element-type VitkPdfRectangle): where the pictures of a page
 *   are, or %NULL if they cannot be
 */
GArray *
vitk_pdf_check_pictures (GVariant *answer)
{
  g_autoptr (GArray) pictures = g_array_new (FALSE, FALSE, sizeof (VitkPdfRectangle));
  GVariantIter iter;
  VitkPdfRectangle place;

  if (g_variant_iter_init (&iter, answer) > VITK_PDF_MOST_PICTURES)
    return NULL;
  while (g_variant_iter_next (&iter, VITK_PDF_RECTANGLE, &place.left, &place.top, &place.right,
                              &place.bottom))
    {
      if (!is_rectangle (&place))
        return NULL;
      g_array_append_val (pictures, place);
    }
  return g_steal_pointer (&pictures);
}

/**
 * vitk_pdf_check_hits:
 * @answer: an answer of %VITK_PDF_TYPE_HITS
 *
 * Returns: (transfer full) (nullable) (element-type VitkPdfHit): what was found on a page, or %NULL
 *   if it cannot be
 */
GArray *
vitk_pdf_check_hits (GVariant *answer)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (VitkPdfHit));
  GVariantIter iter;
  VitkPdfHit hit = { 0 };

  if (g_variant_iter_init (&iter, answer) > VITK_PDF_MOST_HITS)
    return NULL;
  while (g_variant_iter_next (&iter, "(" VITK_PDF_RECTANGLE "b)", &hit.place.left, &hit.place.top,
                              &hit.place.right, &hit.place.bottom, &hit.goes_on))
    {
      if (!is_rectangle (&hit.place))
        return NULL;
      g_array_append_val (hits, hit);
    }
  /* The last one has nothing to go on with. */
  if (hits->len > 0 && g_array_index (hits, VitkPdfHit, hits->len - 1).goes_on)
    return NULL;
  return g_steal_pointer (&hits);
}
