/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-sentence.h"

#include <string.h>

/* The bar stands where the sentence is asked for; the brackets hold what must be found. */
static const struct
{
  const char *name;
  const char *text;
} cases[] = {
  { "first", "[On|e two.] Three four. Five." },
  { "middle", "One two. [Thr|ee four.] Five." },
  { "last", "One two. Three four. [F|ive.]" },
  { "only", "[no| full stop]" },
  { "empty", "[|]" },
  { "start-of-text", "[|One.] Two." },
  { "first-letter", "One. [|Two.] Three." },
  { "end-of-text", "One. [Two.|]" },
  { "abbreviation", "[As Mott et al. showed, in vitro (Fig. 2) it| rose.] Then it fell." },
  { "initial", "[Found by H. Dam| in the 1930s.] He named it." },
  { "decimal", "[It rose by 2.3 % in| all.] It fell." },
  { "small-letter", "[The dose was 45 mg. daily| for all.] More." },
  { "citation", "It rose (1). [It| fell (2).] It stayed." },
  { "quotation", "It is a “paradox.” [It| is known.]" },
  { "question", "Why? [Bec|ause.]" },
  { "line-break", "A line\n[ano|ther line]\nand more" },
  { "greek", "One. [γ-carboxylation is| needed.] Two." },
  { "no-space", "[Version 1.2.3 of x.y is| here.] Two." },
};

static void
test_find (gconstpointer data)
{
  const char *marked = data;
  g_autoptr (GString) text = g_string_new (NULL);
  gsize want_start = 0;
  gsize want_end = 0;
  gsize offset = 0;
  gsize start;
  gsize end;
  gboolean opened = FALSE;
  const char *p;
  const char *last = strrchr (marked, ']');

  /* Brackets of the text itself stand inside the outer ones or outside them. */
  for (p = marked; *p != '\0'; p++)
    if (*p == '|')
      offset = text->len;
    else if (*p == '[' && !opened && strchr (p, '|') != NULL && !g_ascii_isdigit (p[1]))
      {
        opened = TRUE;
        want_start = text->len;
      }
    else if (p == last && !g_ascii_isdigit (p[-1]))
      want_end = text->len;
    else
      g_string_append_c (text, *p);
  vitk_sentence_find (text->str, offset, &start, &end);
  g_assert_cmpuint (start, ==, want_start);
  g_assert_cmpuint (end, ==, want_end);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sentence/find/%s", cases[i].name);

      g_test_add_data_func (path, cases[i].text, test_find);
    }
  return g_test_run ();
}
