/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-paragraphs.h"

#include <string.h>

/* Lines of a page as they come, and where each begins and how high it is; what is read of them, and
 * where the first paragraph is. */
static const struct
{
  struct
  {
    const char *words;
    double left;
    double top;
    double height;
  } lines[6];
  const char *paragraphs;
  VitkPdfRectangle first;
} cases[] = {
  { { { "" } }, "", { 0 } },
  { { { "one", 10, 10, 10 } }, "one", { 10, 10, 40, 20 } },
  { { { "some words of", 10, 10, 10 }, { "one sentence.", 10, 22, 10 } },
    "some words of one sentence.",
    { 10, 10, 140, 32 } },
  { { { "before a gap", 10, 10, 10 }, { "after it", 10, 30, 10 } },
    "before a gap|after it",
    { 10, 10, 130, 20 } },
  { { { "Heading", 10, 10, 20 }, { "small words", 10, 32, 10 } },
    "Heading|small words",
    { 10, 10, 80, 30 } },
  { { { "left column", 10, 100, 10 }, { "ends", 10, 111, 10 }, { "right column", 300, 100, 10 } },
    "left column ends|right column",
    { 10, 100, 120, 121 } },
  { { { "foot of one", 10, 700, 10 }, { "head of the next", 20, 50, 10 } },
    "foot of one|head of the next",
    { 10, 700, 120, 710 } },
  { { { "vascular calcifi-", 10, 10, 10 },
      { "cation, which", 10, 21, 10 },
      { "calcification is", 10, 32, 10 } },
    "vascular calcification, which calcification is",
    { 10, 10, 180, 42 } },
  { { { "above", 10, 10, 10 }, { " ", 10, 21, 10 }, { "below", 10, 22, 10 } },
    "above below",
    { 10, 10, 60, 32 } },
};

/* Each letter is ten points wide. */
static VitkPdfText *
make_text (gsize number)
{
  VitkPdfText *text = g_new0 (VitkPdfText, 1);
  GString *words = g_string_new (NULL);
  gsize i;

  text->places = g_array_new (FALSE, FALSE, sizeof (VitkPdfRectangle));
  for (i = 0; cases[number].lines[i].words != NULL && *cases[number].lines[i].words != '\0'; i++)
    {
      const char *line = cases[number].lines[i].words;
      double top = cases[number].lines[i].top;
      double bottom = top + cases[number].lines[i].height;
      VitkPdfRectangle place = { 0 };
      gsize j;

      if (i > 0)
        {
          g_string_append_c (words, '\n');
          g_array_append_val (text->places, place);
        }
      for (j = 0; j < strlen (line); j++)
        {
          double left = cases[number].lines[i].left + 10 * j;

          place = (VitkPdfRectangle) { left, top, left + 10, bottom };
          g_array_append_val (text->places, place);
        }
      g_string_append (words, line);
    }
  text->text = g_string_free (words, FALSE);
  return text;
}

static void
test_paragraphs (void)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkPdfText) text = make_text (i);
      g_autoptr (GArray) paragraphs = vitk_pdf_paragraphs_find (text);
      g_autoptr (GString) found = g_string_new (NULL);
      guint j;

      for (j = 0; j < paragraphs->len; j++)
        g_string_append_printf (found, "%s%s", j > 0 ? "|" : "",
                                g_array_index (paragraphs, VitkPdfParagraph, j).words);
      g_assert_cmpstr (found->str, ==, cases[i].paragraphs);
      if (paragraphs->len > 0)
        g_assert_cmpmem (&g_array_index (paragraphs, VitkPdfParagraph, 0).place,
                         sizeof (VitkPdfRectangle), &cases[i].first, sizeof (VitkPdfRectangle));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-paragraphs/lines", test_paragraphs);
  return g_test_run ();
}
