/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "svg-structure.h"

#include <string.h>

/* What differs from font to font, and from machine to machine. */
static gboolean
is_measure (const char *attribute)
{
  static const char *const measures[] = { "x",  "y",  "width", "height",    "viewBox",    "x1",
                                          "y1", "x2", "y2",    "font-size", "textLength", NULL };

  return g_strv_contains (measures, attribute);
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names,
               const char **values, gpointer user_data, GError **error)
{
  GString *structure = user_data;
  guint i;

  g_string_append (structure, element);
  for (i = 0; names[i] != NULL; i++)
    {
      const char *p;

      if (is_measure (names[i]))
        continue;
      g_string_append_printf (structure, " %s=", names[i]);
      for (p = values[i]; *p != '\0'; p++)
        if (!g_str_equal (names[i], "d") || g_ascii_isalpha (*p))
          g_string_append_c (structure, *p);
    }
  g_string_append_c (structure, '\n');
}

static void
add_text (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
          GError **error)
{
  g_autofree char *words = g_strstrip (g_strndup (text, length));

  if (*words != '\0')
    g_string_append_printf (user_data, "\"%s\"\n", words);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  if (g_str_equal (element, "g"))
    g_string_append (user_data, "end\n");
}

static char *
dup_structure (GBytes *svg)
{
  static const GMarkupParser parser = { .start_element = start_element,
                                        .end_element = end_element,
                                        .text = add_text };
  GString *structure = g_string_new (NULL);
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, structure, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  g_markup_parse_context_parse (context, data, (gssize) size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  return g_string_free (structure, FALSE);
}

/* Holds a drawing against a golden file by its structure: elements, colours, words, and which
 * pieces paths have, but not where a font puts them. Set VITK2_WRITE_GOLDEN to write what is drawn
 * to the golden files instead of comparing; then look at what changed. */
void
svg_structure_check (GBytes *svg, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autofree char *structure = dup_structure (svg);
  g_autofree char *expected = NULL;

  g_test_message ("%s", golden);
  if (g_getenv ("VITK2_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (golden, structure, -1, NULL));
  g_assert_true (g_file_get_contents (golden, &expected, NULL, NULL));
  g_assert_cmpstr (structure, ==, expected);
}
