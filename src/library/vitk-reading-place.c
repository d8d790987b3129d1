/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-reading-place.h"

/**
 * vitk_reading_place_new:
 * @key: which article it is in
 * @anchor: name of the topmost anchor in view
 *
 * Returns: (transfer full): the place where the paragraph of @anchor begins
 */
VitkReadingPlace *
vitk_reading_place_new (const char *key, const char *anchor)
{
  VitkReadingPlace *place = g_new0 (VitkReadingPlace, 1);

  place->key = g_strdup (key);
  place->anchor = g_strdup (anchor);
  return place;
}

/**
 * vitk_reading_place_free:
 * @place: (transfer full): a place
 */
void
vitk_reading_place_free (VitkReadingPlace *place)
{
  g_free (place->key);
  g_free (place->anchor);
  g_free (place->pane);
  g_free (place->shown);
  g_free (place);
}

/**
 * vitk_reading_place_dup_key:
 * @article: an article
 * @uri: address of its file
 *
 * Tells articles apart. A DOI stays the same wherever the file is and whatever it is called; an
 * article that has none is known by its file.
 *
 * Returns: (transfer full): the key
 */
char *
vitk_reading_place_dup_key (VitkArticle *article, const char *uri)
{
  const char *doi = vitk_article_get_record (article)->doi;
  g_autofree char *folded = NULL;

  if (doi == NULL || *doi == '\0')
    return g_strdup (uri);
  /* A DOI is the same in capitals and in small letters. */
  folded = g_ascii_strdown (doi, -1);
  return g_strconcat ("doi:", folded, NULL);
}
