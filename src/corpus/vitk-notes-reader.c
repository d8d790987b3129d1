/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-notes-reader.h"

#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One reading of a file of notes. */
typedef struct
{
  const char *name; /* of the file, for messages */
  GHashTable *ids;  /* ids of the notes so far */
  GPtrArray *notes; /* VitkNote */
} Reading;

static const char *const notes_attributes[] = { "article", NULL };
static const char *const note_attributes[] = { "id", "kind", "severity", "refs", NULL };
static const char *const place_attributes[] = { "anchor", NULL };
static const char *const no_attributes[] = { NULL };

/* The file is written by hand: what is not understood is a slip, and is told, never passed over. */
static gboolean G_GNUC_PRINTF (4, 5)
    fail (const Reading *reading, const xmlNode *node, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_JATS, "%s:%d:%d: %s", reading->name,
               vitk_xml_get_line (node), vitk_xml_get_column (node), message);
  return FALSE;
}

static gboolean
check_attributes (const Reading *reading, const xmlNode *node, const char *const *known,
                  GError **error)
{
  const xmlAttr *attribute;

  for (attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (!g_strv_contains (known, (const char *) attribute->name) || attribute->ns != NULL)
      return fail (reading, node, error, _ ("<%s> has no attribute “%s”"),
                   (const char *) node->name, (const char *) attribute->name);
  return TRUE;
}

/* A %NULL answer comes with an error. */
static const char *
require_attribute (const Reading *reading, const xmlNode *node, const char *attribute,
                   GError **error)
{
  const char *value = vitk_xml_peek (node, attribute);

  if (value != NULL && *value != '\0')
    return value;
  fail (reading, node, error, _ ("<%s> lacks its attribute “%s”"), (const char *) node->name,
        attribute);
  return NULL;
}

/* For elements that hold elements only. */
static gboolean
check_no_words (const Reading *reading, const xmlNode *node, const xmlNode *child, GError **error)
{
  g_autofree char *words = NULL;

  if (child->type != XML_TEXT_NODE && child->type != XML_CDATA_SECTION_NODE)
    return TRUE;
  words = vitk_xml_dup_text (child);
  if (*words == '\0')
    return TRUE;
  return fail (reading, node, error, _ ("<%s> holds elements only, not words"),
               (const char *) node->name);
}

/* For elements that hold words only; each may stand once. */
static gboolean
read_words (const Reading *reading, const xmlNode *node, char **words, GError **error)
{
  const xmlNode *child;

  if (!check_attributes (reading, node, no_attributes, error))
    return FALSE;
  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      return fail (reading, child, error, _ ("<%s> does not belong in <%s>"),
                   (const char *) child->name, (const char *) node->name);
  if (*words != NULL)
    return fail (reading, node, error, _ ("a second <%s> in one <%s>"), (const char *) node->name,
                 (const char *) node->parent->name);
  *words = vitk_xml_dup_text (node);
  if (**words == '\0')
    return fail (reading, node, error, _ ("<%s> is empty"), (const char *) node->name);
  return TRUE;
}

static gboolean
read_place (const Reading *reading, const xmlNode *node, VitkNote *note, GError **error)
{
  const char *anchor;
  const xmlNode *child;
  VitkNotePlace *place;

  if (!check_attributes (reading, node, place_attributes, error))
    return FALSE;
  anchor = require_attribute (reading, node, "anchor", error);
  if (anchor == NULL)
    return FALSE;
  place = vitk_note_add_place (note, anchor, NULL);
  place->line = vitk_xml_get_line (node);
  place->column = vitk_xml_get_column (node);
  for (child = node->children; child != NULL; child = child->next)
    {
      if (!check_no_words (reading, node, child, error))
        return FALSE;
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (!vitk_xml_is (child, "quote"))
        return fail (reading, child, error, _ ("<%s> does not belong in <%s>"),
                     (const char *) child->name, (const char *) node->name);
      if (!read_words (reading, child, &place->quote, error))
        return FALSE;
    }
  return TRUE;
}

/* One element of a note. */
static gboolean
read_part (const Reading *reading, const xmlNode *node, VitkNote *note, GError **error)
{
  const struct
  {
    const char *element;
    char **words;
  } parts[] = {
    { "text", &note->text },
    { "review-says", &note->review_says },
    { "source-says", &note->source_says },
    { "source", &note->source },
    { "basis", &note->basis },
    { "checked", &note->checked },
  };
  guint i;

  if (vitk_xml_is (node, "place"))
    return read_place (reading, node, note, error);
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    if (vitk_xml_is (node, parts[i].element))
      return read_words (reading, node, parts[i].words, error);
  return fail (reading, node, error, _ ("<%s> does not belong in <%s>"), (const char *) node->name,
               (const char *) node->parent->name);
}

static gboolean
read_kind (const Reading *reading, const xmlNode *node, VitkNote *note, GError **error)
{
  static const VitkNoteKind kinds[] = { VITK_NOTE_INTERNAL, VITK_NOTE_CITED_SOURCE,
                                        VITK_NOTE_AS_PRINTED };
  const char *kind = require_attribute (reading, node, "kind", error);
  guint i;

  if (kind == NULL)
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, vitk_note_kind_get_nick (kinds[i])))
      {
        note->kind = kinds[i];
        return TRUE;
      }
  return fail (reading, node, error,
               _ ("kind is “internal”, “cited-source” or “as-printed”, not “%s”"), kind);
}

static gboolean
read_attributes (Reading *reading, const xmlNode *node, VitkNote *note, GError **error)
{
  const char *id;
  const char *severity;
  const char *refs;
  g_auto (GStrv) names = NULL;
  guint i;

  if (!check_attributes (reading, node, note_attributes, error))
    return FALSE;
  id = require_attribute (reading, node, "id", error);
  if (id == NULL)
    return FALSE;
  note->id = g_strdup (id);
  if (!g_hash_table_add (reading->ids, note->id))
    return fail (reading, node, error, _ ("there is a note “%s” already"), id);
  if (!read_kind (reading, node, note, error))
    return FALSE;
  severity = require_attribute (reading, node, "severity", error);
  if (severity == NULL)
    return FALSE;
  note->major = g_str_equal (severity, "major");
  if (!note->major && !g_str_equal (severity, "minor"))
    return fail (reading, node, error, _ ("severity is “minor” or “major”, not “%s”"), severity);
  refs = vitk_xml_peek (node, "refs");
  names = g_strsplit_set (refs != NULL ? refs : "", " \t\r\n", -1);
  for (i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      g_ptr_array_add (note->references, g_strdup (names[i]));
  return TRUE;
}

static gboolean
read_note (Reading *reading, const xmlNode *node, GError **error)
{
  VitkNote *note = vitk_note_new ();
  const xmlNode *child;

  /* In the array from the start: reading->ids holds on to the name of each note. */
  g_ptr_array_add (reading->notes, note);
  note->line = vitk_xml_get_line (node);
  note->column = vitk_xml_get_column (node);
  if (!read_attributes (reading, node, note, error))
    return FALSE;
  for (child = node->children; child != NULL; child = child->next)
    {
      if (!check_no_words (reading, node, child, error))
        return FALSE;
      if (child->type == XML_ELEMENT_NODE && !read_part (reading, child, note, error))
        return FALSE;
    }
  if (note->places->len == 0)
    return fail (reading, node, error, _ ("note “%s” has no <place>"), note->id);
  if (note->text == NULL && note->source_says == NULL)
    return fail (reading, node, error, _ ("note “%s” has neither <text> nor <source-says>"),
                 note->id);
  return TRUE;
}

static gboolean
read_notes (Reading *reading, const xmlNode *root, char **article, GError **error)
{
  const char *doi;
  const xmlNode *child;

  if (!vitk_xml_is (root, "notes"))
    {
      g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_NOTES,
                   _ ("%s:%d:%d: <%s> is not <notes>, so these are not editor’s notes"),
                   reading->name, vitk_xml_get_line (root), vitk_xml_get_column (root),
                   (const char *) root->name);
      return FALSE;
    }
  if (!check_attributes (reading, root, notes_attributes, error))
    return FALSE;
  doi = require_attribute (reading, root, "article", error);
  if (doi == NULL)
    return FALSE;
  for (child = root->children; child != NULL; child = child->next)
    {
      if (!check_no_words (reading, root, child, error))
        return FALSE;
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (!vitk_xml_is (child, "note"))
        return fail (reading, child, error, _ ("<%s> does not belong in <%s>"),
                     (const char *) child->name, (const char *) root->name);
      if (!read_note (reading, child, error))
        return FALSE;
    }
  *article = g_strdup (doi);
  return TRUE;
}

/* A file of notes has no reason for anything doubtful: the first warning is its error. */
static void
keep_first_warning (int line, int column, const char *message, gpointer user_data)
{
  char **warning = user_data;

  if (*warning == NULL)
    *warning = g_strdup_printf ("%d:%d: %s", line, column, message);
}

/**
 * vitk_notes_reader_read_file:
 * @file: a file of editor's notes, as data/notes.rng describes it
 * @article: (out): the DOI of the article they are on
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads editor's notes. An element or attribute that is not known is an error: nothing that an
 * editor wrote is passed over.
 *
 * Returns: (transfer full) (element-type VitkNote): the notes in the order of the file, or %NULL
 *   with an error of %VITK_CORPUS_ERROR or %G_IO_ERROR
 */
GPtrArray *
vitk_notes_reader_read_file (GFile *file, char **article, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (xmlDoc) doc = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *warning = NULL;
  Reading reading = { .name = name, .ids = ids };

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  doc = vitk_xml_parse (G_INPUT_STREAM (stream), name, NULL, keep_first_warning, &warning,
                        cancellable, error);
  if (doc == NULL)
    return NULL;
  if (warning != NULL)
    {
      g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_XML, "%s:%s", name, warning);
      return NULL;
    }
  notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_note_free);
  reading.notes = notes;
  if (!read_notes (&reading, xmlDocGetRootElement (doc), article, error))
    return NULL;
  return g_steal_pointer (&notes);
}
