/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-reading-state.h"

#include <string.h>

static VitkReadingPlace *
make_place (const char *key, const char *anchor, int offset)
{
  VitkReadingPlace *place = vitk_reading_place_new (key, anchor);

  place->character = 41;
  place->offset = offset;
  place->pane = g_strdup ("references");
  return place;
}

static VitkReadingWindow *
make_window (const char *uri, gboolean maximized)
{
  VitkReadingWindow *window = vitk_reading_window_new (uri);

  window->width = 900;
  window->height = 700;
  window->maximized = maximized;
  window->contents_shown = !maximized;
  window->contents_width = 260;
  window->pane_shown = TRUE;
  window->pane_width = 420;
  window->pane_alone = maximized;
  return window;
}

static const char whole[] = "[reading]\nversion=1\n"
                            "\n[window 1]\nuri=file:///a%20b.xml\nwidth=900\nheight=700\n"
                            "maximized=true\ncontents-shown=false\ncontents-width=260\n"
                            "pane-shown=true\npane-width=420\npane-alone=true\n"
                            "\n[window 2]\nuri=file:///c.xml\nwidth=900\nheight=700\n"
                            "maximized=false\ncontents-shown=true\ncontents-width=260\n"
                            "pane-shown=true\npane-width=420\npane-alone=false\n"
                            "\n[article 1]\nkey=file:///c.xml\nanchor=p 2\ncharacter=41\n"
                            "offset=-3\npane=references\nshown=ref-1\n"
                            "\n[article 2]\nkey=doi:10.1002/(sici)[49:8]<1::aid>3.0.co;2-o\n"
                            "anchor=s1/p1\ncharacter=41\noffset=7\npane=references\n";

static void
test_round_trip (void)
{
  g_autoptr (VitkReadingState) state = vitk_reading_state_new ();
  g_autoptr (VitkReadingState) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *data_again = NULL;
  GPtrArray *windows = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_reading_window_free);
  VitkReadingPlace *place = make_place ("file:///c.xml", "p 2", -3);
  const VitkReadingPlace *found;

  place->shown = g_strdup ("ref-1");
  vitk_reading_state_set_place (
      state, make_place ("doi:10.1002/(sici)[49:8]<1::aid>3.0.co;2-o", "s1/p1", 7));
  vitk_reading_state_set_place (state, place);
  g_ptr_array_add (windows, make_window ("file:///a%20b.xml", TRUE));
  g_ptr_array_add (windows, make_window ("file:///c.xml", FALSE));
  vitk_reading_state_set_windows (state, windows);
  data = vitk_reading_state_to_data (state);
  g_assert_cmpstr (data, ==, whole);

  again = vitk_reading_state_new_from_data (data, strlen (data), &error);
  g_assert_no_error (error);
  data_again = vitk_reading_state_to_data (again);
  g_assert_cmpstr (data_again, ==, whole);
  g_assert_cmpuint (vitk_reading_state_get_windows (again)->len, ==, 2);
  found = vitk_reading_state_get_place (again, "file:///c.xml");
  g_assert_nonnull (found);
  g_assert_cmpstr (found->shown, ==, "ref-1");
  g_assert_cmpint (found->offset, ==, -3);
  g_assert_null (vitk_reading_state_get_place (again, "file:///d.xml"));
}

/* Where PDFs were left is of the second version; the PDF that was left last comes first. */
static void
test_pdfs (void)
{
  static const char expected[] =
      "[reading]\nversion=2\n"
      "\n[pdf 1]\nhash=0f\npage=1\ntop=0\nfit=2\nzoom=1000\nrotation=0\nacross=1\n"
      "\n[pdf 2]\nhash=ab\npage=12\ntop=345\nfit=0\nzoom=1250\nrotation=3\nacross=2\n";
  static const VitkReadingPdf places[] = { { (char *) "0f", 7, 0, 2, 1000, 0, 1 },
                                           { (char *) "ab", 12, 345, 0, 1250, 3, 2 },
                                           { (char *) "0f", 1, 0, 2, 1000, 0, 1 } };
  g_autoptr (VitkReadingState) state = vitk_reading_state_new ();
  g_autoptr (VitkReadingState) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *data_again = NULL;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (places); i++)
    {
      VitkReadingPdf *pdf = g_memdup2 (&places[i], sizeof places[i]);

      pdf->hash = g_strdup (places[i].hash);
      vitk_reading_state_set_pdf (state, pdf);
    }
  data = vitk_reading_state_to_data (state);
  g_assert_cmpstr (data, ==, expected);
  again = vitk_reading_state_new_from_data (data, strlen (data), &error);
  g_assert_no_error (error);
  data_again = vitk_reading_state_to_data (again);
  g_assert_cmpstr (data_again, ==, expected);
}

static void
test_nothing (void)
{
  g_autoptr (VitkReadingState) state = vitk_reading_state_new ();
  g_autofree char *data = vitk_reading_state_to_data (state);

  g_assert_cmpstr (data, ==, "[reading]\nversion=1\n");
}

#define HEAD "[reading]\nversion=1\n"
#define WINDOW(width) \
  HEAD "[window 1]\nuri=file:///a.xml\nwidth=" width "\nheight=700\nmaximized=true\n" \
       "contents-shown=false\ncontents-width=260\npane-shown=true\npane-width=420\n" \
       "pane-alone=true\n"
#define PLACE(offset) HEAD "[article 1]\nkey=a\nanchor=b\ncharacter=1\noffset=" offset "\n"

static const struct
{
  const char *name;
  const char *data;
  int code;            /* -1: it can be read */
  const char *message; /* NULL where GLib words it */
} files[] = {
  { "empty", "", VITK_READING_ERROR_DAMAGED, "it has no version" },
  { "no-version", "[reading]\n", VITK_READING_ERROR_DAMAGED, "it has no version" },
  { "version-0", "[reading]\nversion=0\n", VITK_READING_ERROR_DAMAGED, "it has no version" },
  { "version-x", "[reading]\nversion=x\n", VITK_READING_ERROR_DAMAGED, "it has no version" },
  { "newer", "[reading]\nversion=3\n[shelf]\nn=1\n", VITK_READING_ERROR_NEWER,
    "a newer version of VitK2 wrote it" },
  { "no-key-file", "reading\n", VITK_READING_ERROR_DAMAGED, NULL },
  { "pdf-without-size", HEAD "[pdf 1]\nhash=ab\npage=2\ntop=0\nfit=1\nzoom=0\n",
    VITK_READING_ERROR_DAMAGED, "“zoom” of “pdf 1” is 0" },
  { "unknown-group", HEAD "[shelf]\nn=1\n", VITK_READING_ERROR_DAMAGED, "“shelf” is not known" },
  { "window", WINDOW ("900"), -1, NULL },
  { "window-without-width", WINDOW ("0"), VITK_READING_ERROR_DAMAGED,
    "“width” of “window 1” is 0" },
  { "window-of-words", WINDOW ("wide"), VITK_READING_ERROR_DAMAGED, NULL },
  { "window-cut-short", HEAD "[window 1]\nuri=file:///a.xml\nwidth=9", VITK_READING_ERROR_DAMAGED,
    NULL },
  { "place", PLACE ("-4"), -1, NULL },
  { "place-far-away", PLACE ("99999999999"), VITK_READING_ERROR_DAMAGED, NULL },
  { "place-of-bytes", HEAD "[article 1]\nkey=\xff\xfe\n", VITK_READING_ERROR_DAMAGED, NULL },
};

static void
test_file (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkReadingState) state =
      vitk_reading_state_new_from_data (files[i].data, strlen (files[i].data), &error);

  if (files[i].code < 0)
    {
      g_assert_no_error (error);
      g_assert_nonnull (state);
      return;
    }
  g_assert_null (state);
  g_assert_error (error, VITK_READING_ERROR, files[i].code);
  if (files[i].message != NULL)
    g_assert_cmpstr (error->message, ==, files[i].message);
}

static void
test_too_many (void)
{
  g_autoptr (VitkReadingState) state = vitk_reading_state_new ();
  g_autoptr (VitkReadingState) again = NULL;
  g_autofree char *data = NULL;
  int i;

  for (i = 0; i < 250; i++)
    {
      g_autofree char *key = g_strdup_printf ("doi:10.5555/%d", i);

      vitk_reading_state_set_place (state, make_place (key, "p1", i));
      /* The first one is read again and again. */
      vitk_reading_state_set_place (state, make_place ("doi:10.5555/0", "p1", i));
    }
  data = vitk_reading_state_to_data (state);
  again = vitk_reading_state_new_from_data (data, strlen (data), NULL);
  for (i = 0; i < 250; i++)
    {
      g_autofree char *key = g_strdup_printf ("doi:10.5555/%d", i);
      const VitkReadingPlace *place = vitk_reading_state_get_place (again, key);

      if (i > 0 && i < 250 - (VITK_READING_MAX_PLACES - 1))
        g_assert_null (place);
      else
        g_assert_cmpint (place->offset, ==, i > 0 ? i : 249);
    }
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading-state/round-trip", test_round_trip);
  g_test_add_func ("/reading-state/nothing", test_nothing);
  g_test_add_func ("/reading-state/pdfs", test_pdfs);
  for (i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reading-state/file/%s", files[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file);
    }
  g_test_add_func ("/reading-state/too-many", test_too_many);
  return g_test_run ();
}
