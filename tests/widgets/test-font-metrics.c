/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* What is remembered of a font is what Pango says of it. */

#include "widgets/vitk-font-metrics.h"

#include <pango/pangocairo.h>

static PangoContext *
create_context (const char *font)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  return context;
}

static void
assert_as_pango_says (PangoContext *context)
{
  PangoFontMetrics *expected = pango_context_get_metrics (context, NULL, NULL);
  PangoFontMetrics *found = vitk_font_metrics_find (context);

  g_assert_cmpint (pango_font_metrics_get_height (found), ==,
                   pango_font_metrics_get_height (expected));
  g_assert_cmpint (pango_font_metrics_get_approximate_char_width (found), ==,
                   pango_font_metrics_get_approximate_char_width (expected));
  g_assert_cmpint (pango_font_metrics_get_approximate_digit_width (found), ==,
                   pango_font_metrics_get_approximate_digit_width (expected));
  g_assert_true (vitk_font_metrics_find (context) == found);
  pango_font_metrics_unref (expected);
}

static void
test_fonts (void)
{
  static const char *const fonts[] = { "Sans 10", "Sans 20", "Sans Bold 10", "Serif 10",
                                       "Sans 10" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      PangoContext *context = create_context (fonts[i]);

      assert_as_pango_says (context);
      g_object_unref (context);
    }
}

/* More than anybody uses. */
static void
test_many (void)
{
  int i;

  for (i = 5; i < 80; i++)
    {
      g_autofree char *font = g_strdup_printf ("Sans %d", i);
      PangoContext *context = create_context (font);

      assert_as_pango_says (context);
      g_object_unref (context);
    }
}

/* The whole desktop gets larger letters. */
static void
test_resolution (void)
{
  PangoContext *context = create_context ("Sans 10");

  assert_as_pango_says (context);
  pango_cairo_context_set_resolution (context, 192);
  assert_as_pango_says (context);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font-metrics/fonts", test_fonts);
  g_test_add_func ("/font-metrics/many", test_many);
  g_test_add_func ("/font-metrics/resolution", test_resolution);
  return g_test_run ();
}
