/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-jats-reader.h"

#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-jats.h"

#include <glib/gi18n-lib.h>

static void
string_free (GString *string)
{
  g_string_free (string, TRUE);
}

static void
on_warning (int line, int column, const char *message, gpointer user_data)
{
  VitkJats *jats = user_data;

  vitk_article_add_warning (jats->article, line, column, message);
}

static void
jats_clear (VitkJats *jats)
{
  g_clear_object (&jats->article);
  g_hash_table_unref (jats->ids);
  g_ptr_array_unref (jats->xrefs);
  g_ptr_array_unref (jats->twins);
  g_hash_table_unref (jats->counts);
  g_ptr_array_unref (jats->spare);
  g_string_free (jats->path, TRUE);
  g_hash_table_unref (jats->elements);
  g_hash_table_unref (jats->parts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VitkJats, jats_clear)

static VitkArticle *
read_article (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_auto (VitkJats) jats = {
    .article = vitk_article_new (),
    .ids = g_hash_table_new (g_str_hash, g_str_equal),
    .xrefs = g_ptr_array_new (),
    .twins = g_ptr_array_new (),
    .counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .spare = g_ptr_array_new_with_free_func ((GDestroyNotify) string_free),
    .path = g_string_new (NULL),
    .elements = g_hash_table_new (NULL, NULL),
    .parts = g_hash_table_new (NULL, NULL),
  };
  g_autoptr (xmlDoc) doc =
      vitk_xml_parse (stream, name, vitk_jats_note_element, on_warning, &jats, cancellable, error);
  xmlNode *root;

  if (doc == NULL)
    return NULL;
  root = xmlDocGetRootElement (doc);
  if (!vitk_xml_is (root, "article"))
    {
      g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_JATS,
                   _ ("%s:%d:%d: not a JATS article: its root element is “%s”"), name,
                   vitk_xml_get_line (root), vitk_xml_get_column (root), (const char *) root->name);
      return NULL;
    }
  vitk_article_set_language (jats.article, vitk_xml_peek (root, "lang"));
  vitk_jats_read_parts (&jats, root, NULL);
  vitk_jats_link (&jats);
  return g_steal_pointer (&jats.article);
}

/**
 * vitk_jats_reader_read_bytes:
 * @bytes: a file
 * @name: its name, for messages
 * @error: return location
 *
 * Reads an article of JATS 1.0 to 1.3 or NLM 2.3 or 3.0 (Archiving, Publishing, Authoring), with a
 * DOCTYPE or without. Every word of it is kept: elements not known are read through.
 *
 * Returns: (transfer full): the article, or %NULL with an error of %VITK_CORPUS_ERROR that says
 *   where and what
 */
VitkArticle *
vitk_jats_reader_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return read_article (stream, name, NULL, error);
}

/**
 * vitk_jats_reader_read_file:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads an article; see vitk_jats_reader_read_bytes(). Only that file is opened.
 *
 * Returns: (transfer full): the article, or %NULL with an error
 */
VitkArticle *
vitk_jats_reader_read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *name = g_file_get_parse_name (file);

  return stream != NULL ? read_article (G_INPUT_STREAM (stream), name, cancellable, error) : NULL;
}
