/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* Where words are, in whatever direction they are written: found with a few questions, it is what
 * is found when each letter is asked for. */

#include "test-window.h"

#include "widgets/vitk-text-area.h"

static const char *const texts[] = {
  "Vitamin K2 (menaquinone, MK-7) 90 \302\265g/day for 12 months [12,13] — not significant.",
  "One paragraph of several lines,\nand another one  with  wide   spaces \nand an end. ",
  "https://doi.org/10.3390/nu13041222/thisisfartoolongforanyline/andgoeson/andon/andon",
  "\327\251\327\234\327\225\327\235 \327\242\327\225\327\234\327\235 12! (34) K2 abc! def "
  "\327\251\327\234\327\225\327\235 1,2 a-b 12 abc!",
  "Hebrew \327\251\327\234\327\225\327\235 12! within \327\242\327\225\327\234\327\235 (34) "
  "K2 and numbers \331\241\331\242! 5 of \327\251\327\234\327\225\327\235 to the end",
};

/* From letter to letter. */
static GArray *
list_slowly (GtkTextView *view, int start, int end)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, start);
  for (; gtk_text_iter_get_offset (&iter) < end; gtk_text_iter_forward_char (&iter))
    {
      GdkRectangle *last =
          lines->len > 0 ? &g_array_index (lines, GdkRectangle, lines->len - 1) : NULL;
      GdkRectangle place;

      if (g_unichar_isspace (gtk_text_iter_get_char (&iter)))
        continue;
      gtk_text_view_get_iter_location (view, &iter, &place);
      /* A letter that is written from right to left. */
      if (place.width < 0)
        {
          place.x += place.width;
          place.width = -place.width;
        }
      if (last != NULL && ABS (place.y - last->y) < place.height / 2)
        gdk_rectangle_union (last, &place, last);
      else
        g_array_append_val (lines, place);
    }
  return lines;
}

static void
check (GtkTextView *view, int start, int end)
{
  g_autoptr (GArray) lines = vitk_text_area_list_lines (view, start, end);
  g_autoptr (GArray) expected = list_slowly (view, start, end);

  g_test_message ("from %d to %d", start, end);
  g_assert_cmpmem (lines->data, lines->len * sizeof (GdkRectangle), expected->data,
                   expected->len * sizeof (GdkRectangle));
}

static gboolean
is_wide (gpointer view)
{
  return gtk_widget_get_width (view) > 0;
}

static void
test_lines (gconstpointer data)
{
  const GtkTextDirection direction = GPOINTER_TO_INT (data);
  guint n_lines = 0;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const int n = g_utf8_strlen (texts[i], -1);
      GtkTextView *view = GTK_TEXT_VIEW (gtk_text_view_new ());
      GtkWidget *window;
      g_autoptr (GArray) all = NULL;
      int start;
      int end;

      gtk_widget_set_direction (GTK_WIDGET (view), direction);
      gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), texts[i], -1);
      window = test_window_new (GTK_WIDGET (view), 240, 400);
      test_window_wait (is_wide, view);
      for (start = 0; start <= n; start++)
        for (end = start; end <= n; end++)
          check (view, start, end);
      all = vitk_text_area_list_lines (view, 0, n);
      n_lines += all->len;
      gtk_window_destroy (GTK_WINDOW (window));
    }
  /* Some of them stand in several. */
  g_assert_cmpuint (n_lines, >, 2 * G_N_ELEMENTS (texts));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/text-area/lines/left-to-right", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_lines);
  g_test_add_data_func ("/text-area/lines/right-to-left", GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
                        test_lines);
  return g_test_run ();
}
