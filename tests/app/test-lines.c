/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* How the lines of the whole review break, in the widths that readers have. */

#include "shown-review.h"
#include "test-window.h"

#include "widgets/vitk-text-label.h"

#include <adwaita.h>
#include <string.h>

/* What may not stand on both sides of a break, said again in another way than the program does. */
static const struct
{
  const char *before;
  const char *after;
} bad[] = {
  { "\\S\\s?$", "^\\[\\d" },
  { "\\[[\\d,–]*$", "^[\\d,–]{1,8}\\]" },
  { "\\d[\\s-]?$", "^(%|°C|[µμmkn]?g|mcg|IU|m?L|k?Da|years?|months?|weeks?|days?|fold)\\b" },
  { "\\d\\s?%$", "^\\S*" },
  { "\\d\\s?[µμmkn]?g/$", "" },
  { "\\d\\s?[–−-]\\s?$", "^\\d" },
  { "\\d[.,]$", "^\\d" },
  { "\\s[=<>≤≥±]\\s?$", "" },
  { "", "^[=<>≤≥±]\\s" },
  { "%\\s$", "^CI\\b" },
  { "\\b(Table|Figure|Fig\\.)\\s$", "^\\d" },
  { "\\bMK-?$", "^-?\\d" },
  { "\\bet\\s$", "^al\\b" },
};

static void
check_break (const char *words, const char *at)
{
  g_autofree char *before = g_strndup (words, at - words);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (bad); i++)
    if (g_regex_match_simple (bad[i].before, before, 0, 0) &&
        g_regex_match_simple (bad[i].after, at, 0, 0))
      g_error ("“%s” breaks before “%s”", before, at);
}

static guint
check_paragraph (GtkTextView *view, const GtkTextIter *start)
{
  GtkTextIter end = *start;
  GtkTextIter line = *start;
  g_autofree char *words = NULL;
  guint n_lines = 0;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  words = gtk_text_iter_get_slice (start, &end);
  while (gtk_text_view_forward_display_line (view, &line) &&
         gtk_text_iter_compare (&line, &end) < 0)
    {
      check_break (words, g_utf8_offset_to_pointer (words, gtk_text_iter_get_offset (&line) -
                                                               gtk_text_iter_get_offset (start)));
      n_lines++;
    }
  return n_lines;
}

static void
check_labels (GtkWidget *root)
{
  GtkWidget *text;
  guint i;

  for (i = 0; (text = test_window_find (root, VITK_TYPE_TEXT_LABEL, i)) != NULL; i++)
    {
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (gtk_widget_get_first_child (text)));
      int line;

      for (line = 1; line < pango_layout_get_line_count (layout); line++)
        check_break (pango_layout_get_text (layout),
                     pango_layout_get_text (layout) +
                         pango_layout_get_line_readonly (layout, line)->start_index);
    }
}

static void
test_breaks (ShownReview *review, gconstpointer width)
{
  GtkTextIter iter;
  guint n_lines = 0;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (review->column), &iter);
  do
    n_lines += check_paragraph (review->column, &iter);
  while (gtk_text_iter_forward_line (&iter));
  g_assert_cmpuint (n_lines, >, 500);
  check_labels (GTK_WIDGET (review->column));
}

/* What no reader sees and a copy would carry: joiners, hyphens that do not show, marks of
 * direction, places of widgets. */
static gboolean
is_invisible (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT || c == 0x2060 || c == 0xFFFC || c == 0xA0;
}

static void
find_block (const VitkBlock *block, gpointer user_data)
{
  const char **at = user_data;
  const char *found = strstr (*at, block->text->string);

  if (found == NULL)
    g_error ("missing or out of order: %s", block->text->string);
  *at = found + block->text->length;
}

/* What holds a line together is not in the words. */
static void
test_copy (ShownReview *review, gconstpointer width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (review->column);
  g_autofree char *copied = NULL;
  const char *at;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  copied = vitk_text_selection_dup_words (
      vitk_reading_column_get_selection (VITK_READING_COLUMN (review->column)));
  for (at = copied; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_false (is_invisible (g_utf8_get_char (at)));
  at = copied;
  vitk_article_foreach_block (review->article, find_block, &at);
}

int
main (int argc, char **argv)
{
  static const int widths[] = { 360, 480, 700, 1000 };
  guint i;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lines/breaks/%d", widths[i]);

      g_test_add (path, ShownReview, GINT_TO_POINTER (widths[i]), shown_review_set_up, test_breaks,
                  shown_review_tear_down);
    }
  g_test_add ("/lines/copy", ShownReview, GINT_TO_POINTER (700), shown_review_set_up, test_copy,
              shown_review_tear_down);
  return g_test_run ();
}
