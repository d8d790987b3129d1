/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "library/vitk-reading-state.h"

#include <glib/gi18n-lib.h>

/* The first version knew no PDFs: who has read none can go back to it. */
#define VERSION 2
#define VERSION_WITHOUT_PDFS 1
#define HEAD "reading"
#define WINDOW "window "
#define PLACE "article "
#define PDF "pdf "

/* What is remembered from one start of the program to the next. As a file:
 *
 *   [reading]
 *   version=1
 *   [window 1]      those that were open, the one used last first
 *   uri=…
 *   [article 1]     where the reader was, the article left last first
 *   key=…
 *   [pdf 1]         the same, in a PDF
 *   hash=…
 */
struct _VitkReadingState
{
  GPtrArray *windows; /* VitkReadingWindow */
  GPtrArray *places;  /* VitkReadingPlace, the latest last */
  GPtrArray *pdfs;    /* VitkReadingPdf, the latest last */
};

typedef enum
{
  KIND_STRING,
  KIND_NULLABLE,
  KIND_NUMBER,
  KIND_SIZE, /* at least 1 */
  KIND_BOOLEAN
} Kind;

/* A line of the file and the member of a struct that it stands for. */
typedef struct
{
  const char *name;
  Kind kind;
  gsize offset;
} Field;

static const Field window_fields[] = {
  { "uri", KIND_STRING, G_STRUCT_OFFSET (VitkReadingWindow, uri) },
  { "width", KIND_SIZE, G_STRUCT_OFFSET (VitkReadingWindow, width) },
  { "height", KIND_SIZE, G_STRUCT_OFFSET (VitkReadingWindow, height) },
  { "maximized", KIND_BOOLEAN, G_STRUCT_OFFSET (VitkReadingWindow, maximized) },
  { "contents-shown", KIND_BOOLEAN, G_STRUCT_OFFSET (VitkReadingWindow, contents_shown) },
  { "contents-width", KIND_SIZE, G_STRUCT_OFFSET (VitkReadingWindow, contents_width) },
  { "pane-shown", KIND_BOOLEAN, G_STRUCT_OFFSET (VitkReadingWindow, pane_shown) },
  { "pane-width", KIND_SIZE, G_STRUCT_OFFSET (VitkReadingWindow, pane_width) },
  { "pane-alone", KIND_BOOLEAN, G_STRUCT_OFFSET (VitkReadingWindow, pane_alone) },
};

static const Field place_fields[] = {
  { "key", KIND_STRING, G_STRUCT_OFFSET (VitkReadingPlace, key) },
  { "anchor", KIND_STRING, G_STRUCT_OFFSET (VitkReadingPlace, anchor) },
  { "character", KIND_NUMBER, G_STRUCT_OFFSET (VitkReadingPlace, character) },
  { "offset", KIND_NUMBER, G_STRUCT_OFFSET (VitkReadingPlace, offset) },
  { "pane", KIND_NULLABLE, G_STRUCT_OFFSET (VitkReadingPlace, pane) },
  { "shown", KIND_NULLABLE, G_STRUCT_OFFSET (VitkReadingPlace, shown) },
};

static const Field pdf_fields[] = {
  { "hash", KIND_STRING, G_STRUCT_OFFSET (VitkReadingPdf, hash) },
  { "page", KIND_NUMBER, G_STRUCT_OFFSET (VitkReadingPdf, page) },
  { "top", KIND_NUMBER, G_STRUCT_OFFSET (VitkReadingPdf, top) },
  { "fit", KIND_NUMBER, G_STRUCT_OFFSET (VitkReadingPdf, fit) },
  { "zoom", KIND_SIZE, G_STRUCT_OFFSET (VitkReadingPdf, zoom) },
  { "rotation", KIND_NUMBER, G_STRUCT_OFFSET (VitkReadingPdf, rotation) },
  { "across", KIND_SIZE, G_STRUCT_OFFSET (VitkReadingPdf, across) },
};

static gboolean
read_field (GKeyFile *file, const char *group, const Field *field, gpointer object, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  char **string = G_STRUCT_MEMBER_P (object, field->offset);
  int *number = G_STRUCT_MEMBER_P (object, field->offset);

  switch (field->kind)
    {
    case KIND_NULLABLE:
      if (!g_key_file_has_key (file, group, field->name, NULL))
        return TRUE;
      G_GNUC_FALLTHROUGH;
    case KIND_STRING:
      *string = g_key_file_get_string (file, group, field->name, &local_error);
      break;
    case KIND_BOOLEAN:
      *number = g_key_file_get_boolean (file, group, field->name, &local_error);
      break;
    case KIND_NUMBER:
    case KIND_SIZE:
    default:
      *number = g_key_file_get_integer (file, group, field->name, &local_error);
      if (local_error == NULL && field->kind == KIND_SIZE && *number < 1)
        g_set_error (&local_error, VITK_READING_ERROR, VITK_READING_ERROR_DAMAGED,
                     _ ("“%s” of “%s” is %d"), field->name, group, *number);
      break;
    }
  if (local_error == NULL)
    return TRUE;
  g_set_error_literal (error, VITK_READING_ERROR, VITK_READING_ERROR_DAMAGED, local_error->message);
  return FALSE;
}

static gboolean
read_fields (GKeyFile *file, const char *group, const Field *fields, gsize n_fields,
             gpointer object, GError **error)
{
  gsize i;

  for (i = 0; i < n_fields; i++)
    if (!read_field (file, group, &fields[i], object, error))
      return FALSE;
  return TRUE;
}

static void
write_fields (GKeyFile *file, const char *prefix, guint number, const Field *fields, gsize n_fields,
              gconstpointer object)
{
  g_autofree char *group = g_strdup_printf ("%s%u", prefix, number);
  gsize i;

  for (i = 0; i < n_fields; i++)
    {
      const char *string;
      int value;

      switch (fields[i].kind)
        {
        case KIND_STRING:
        case KIND_NULLABLE:
          string = G_STRUCT_MEMBER (char *, object, fields[i].offset);
          if (string != NULL)
            g_key_file_set_string (file, group, fields[i].name, string);
          break;
        case KIND_BOOLEAN:
          g_key_file_set_boolean (file, group, fields[i].name,
                                  G_STRUCT_MEMBER (gboolean, object, fields[i].offset));
          break;
        case KIND_NUMBER:
        case KIND_SIZE:
        default:
          value = G_STRUCT_MEMBER (int, object, fields[i].offset);
          /* What is written can be read again. */
          g_key_file_set_integer (file, group, fields[i].name,
                                  fields[i].kind == KIND_SIZE ? MAX (value, 1) : value);
          break;
        }
    }
}

/* A group that is not known would be lost when the file is written again: it makes the file one
 * that is not ours. */
static gboolean
read_group (VitkReadingState *self, GKeyFile *file, const char *group, GError **error)
{
  if (g_str_has_prefix (group, WINDOW))
    {
      g_autoptr (VitkReadingWindow) window = vitk_reading_window_new (NULL);

      if (!read_fields (file, group, window_fields, G_N_ELEMENTS (window_fields), window, error))
        return FALSE;
      g_ptr_array_add (self->windows, g_steal_pointer (&window));
      return TRUE;
    }
  if (g_str_has_prefix (group, PLACE))
    {
      g_autoptr (VitkReadingPlace) place = vitk_reading_place_new (NULL, NULL);

      if (!read_fields (file, group, place_fields, G_N_ELEMENTS (place_fields), place, error))
        return FALSE;
      g_ptr_array_insert (self->places, 0, g_steal_pointer (&place));
      return TRUE;
    }
  if (g_str_has_prefix (group, PDF))
    {
      g_autoptr (VitkReadingPdf) pdf = vitk_reading_pdf_new (NULL);

      if (!read_fields (file, group, pdf_fields, G_N_ELEMENTS (pdf_fields), pdf, error))
        return FALSE;
      g_ptr_array_insert (self->pdfs, 0, g_steal_pointer (&pdf));
      return TRUE;
    }
  g_set_error (error, VITK_READING_ERROR, VITK_READING_ERROR_DAMAGED, _ ("“%s” is not known"),
               group);
  return FALSE;
}

static gboolean
check_version (GKeyFile *file, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  const int version = g_key_file_get_integer (file, HEAD, "version", &local_error);

  if (local_error != NULL || version < 1)
    {
      g_set_error (error, VITK_READING_ERROR, VITK_READING_ERROR_DAMAGED, _ ("it has no version"));
      return FALSE;
    }
  if (version > VERSION)
    {
      g_set_error (error, VITK_READING_ERROR, VITK_READING_ERROR_NEWER,
                   _ ("a newer version of VitK2 wrote it"));
      return FALSE;
    }
  return TRUE;
}

/**
 * vitk_reading_state_new:
 *
 * Returns: (transfer full): the state of somebody who has not read anything yet
 */
VitkReadingState *
vitk_reading_state_new (void)
{
  VitkReadingState *self = g_new0 (VitkReadingState, 1);

  self->windows = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_reading_window_free);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_reading_place_free);
  self->pdfs = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_reading_pdf_free);
  return self;
}

/**
 * vitk_reading_state_new_from_data:
 * @data: what vitk_reading_state_to_data() returned
 * @length: bytes of @data
 * @error: return location
 *
 * Returns: (transfer full): the state, or %NULL with an error of %VITK_READING_ERROR if @data is
 *   anything else
 */
VitkReadingState *
vitk_reading_state_new_from_data (const char *data, gsize length, GError **error)
{
  g_autoptr (VitkReadingState) self = vitk_reading_state_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) groups = NULL;
  guint i;

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE, &local_error))
    {
      g_set_error_literal (error, VITK_READING_ERROR, VITK_READING_ERROR_DAMAGED,
                           local_error->message);
      return NULL;
    }
  if (!check_version (file, error))
    return NULL;
  groups = g_key_file_get_groups (file, NULL);
  for (i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], HEAD) && !read_group (self, file, groups[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * vitk_reading_state_free:
 * @self: (transfer full): a state
 */
void
vitk_reading_state_free (VitkReadingState *self)
{
  g_ptr_array_unref (self->windows);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->pdfs);
  g_free (self);
}

/**
 * vitk_reading_state_to_data:
 * @self: a state
 *
 * Returns: (transfer full): the state as text, for a file
 */
char *
vitk_reading_state_to_data (VitkReadingState *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  guint i;

  g_key_file_set_integer (file, HEAD, "version",
                          self->pdfs->len > 0 ? VERSION : VERSION_WITHOUT_PDFS);
  for (i = 0; i < self->windows->len; i++)
    write_fields (file, WINDOW, i + 1, window_fields, G_N_ELEMENTS (window_fields),
                  g_ptr_array_index (self->windows, i));
  for (i = 0; i < self->places->len; i++)
    write_fields (file, PLACE, i + 1, place_fields, G_N_ELEMENTS (place_fields),
                  g_ptr_array_index (self->places, self->places->len - 1 - i));
  for (i = 0; i < self->pdfs->len; i++)
    write_fields (file, PDF, i + 1, pdf_fields, G_N_ELEMENTS (pdf_fields),
                  g_ptr_array_index (self->pdfs, self->pdfs->len - 1 - i));
  return g_key_file_to_data (file, NULL, NULL);
}

static gboolean
find_place (VitkReadingState *self, const char *key, guint *index)
{
  guint i;

  for (i = 0; i < self->places->len; i++)
    if (g_str_equal (((VitkReadingPlace *) g_ptr_array_index (self->places, i))->key, key))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * vitk_reading_state_get_place:
 * @self: a state
 * @key: which article
 *
 * Returns: (transfer none) (nullable): where the reader was in it
 */
const VitkReadingPlace *
vitk_reading_state_get_place (VitkReadingState *self, const char *key)
{
  guint i;

  return find_place (self, key, &i) ? g_ptr_array_index (self->places, i) : NULL;
}

/**
 * vitk_reading_state_set_place:
 * @self: a state
 * @place: (transfer full): where the reader is in an article
 *
 * Remembers it instead of what was remembered of that article. Of more than
 * %VITK_READING_MAX_PLACES articles those that were set longest ago are forgotten.
 */
void
vitk_reading_state_set_place (VitkReadingState *self, VitkReadingPlace *place)
{
  guint i;

  if (find_place (self, place->key, &i))
    g_ptr_array_remove_index (self->places, i);
  g_ptr_array_add (self->places, place);
  if (self->places->len > VITK_READING_MAX_PLACES)
    g_ptr_array_remove_range (self->places, 0, self->places->len - VITK_READING_MAX_PLACES);
}

/**
 * vitk_reading_state_get_pdfs:
 * @self: a state
 *
 * Returns: (transfer none) (element-type VitkReadingPdf): where the reader was in each PDF, the one
 *   that was set last at the end
 */
GPtrArray *
vitk_reading_state_get_pdfs (VitkReadingState *self)
{
  return self->pdfs;
}

/**
 * vitk_reading_state_set_pdf:
 * @self: a state
 * @pdf: (transfer full): where the reader is in a PDF
 *
 * Remembers it instead of what was remembered of that PDF. Of more than %VITK_READING_MAX_PLACES
 * those that were set longest ago are forgotten.
 */
void
vitk_reading_state_set_pdf (VitkReadingState *self, VitkReadingPdf *pdf)
{
  guint i;

  for (i = 0; i < self->pdfs->len; i++)
    if (g_str_equal (((VitkReadingPdf *) g_ptr_array_index (self->pdfs, i))->hash, pdf->hash))
      {
        g_ptr_array_remove_index (self->pdfs, i);
        break;
      }
  g_ptr_array_add (self->pdfs, pdf);
  if (self->pdfs->len > VITK_READING_MAX_PLACES)
    g_ptr_array_remove_range (self->pdfs, 0, self->pdfs->len - VITK_READING_MAX_PLACES);
}

/**
 * vitk_reading_state_get_windows:
 * @self: a state
 *
 * Returns: (transfer none) (element-type VitkReadingWindow): the windows that were open, the one
 *   used last first
 */
GPtrArray *
vitk_reading_state_get_windows (VitkReadingState *self)
{
  return self->windows;
}

/**
 * vitk_reading_state_set_windows:
 * @self: a state
 * @windows: (transfer full) (element-type VitkReadingWindow): the windows that are open; the array
 *   frees them
 */
void
vitk_reading_state_set_windows (VitkReadingState *self, GPtrArray *windows)
{
  g_ptr_array_unref (self->windows);
  self->windows = windows;
}
