/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-plain-text.h"

#include <locale.h>
#include <string.h>

/* One span on a text; the words it lies on are between brackets. */
static const struct
{
  VitkSpanKind kind;
  const char *text;
  const char *name;
  const char *value;
  const char *plain;
} cases[] = {
  { VITK_SPAN_BOLD, "a [b] c", NULL, NULL, "a b c" },
  { VITK_SPAN_SUPERSCRIPT, "10[6] cells", NULL, NULL, "10⁶ cells" },
  { VITK_SPAN_SUPERSCRIPT, "10[−15] M", NULL, NULL, "10⁻¹⁵ M" },
  { VITK_SPAN_SUPERSCRIPT, "Ada[1,2,*]", NULL, NULL, "Ada¹,²,*" },
  { VITK_SPAN_SUPERSCRIPT, "Ca[2+]", NULL, NULL, "Ca²⁺" },
  { VITK_SPAN_SUPERSCRIPT, "the 5[th] day", NULL, NULL, "the 5ᵗʰ day" },
  { VITK_SPAN_SUPERSCRIPT, "the [wild] one", NULL, NULL, "the ʷⁱˡᵈ one" },
  { VITK_SPAN_SUPERSCRIPT, "Bmp2[flox/flox] mice", NULL, NULL, "Bmp2^flox/flox mice" },
  { VITK_SPAN_SUPERSCRIPT, "2[Q]", NULL, NULL, "2^Q" },
  { VITK_SPAN_SUPERSCRIPT, "see [Footnote]", NULL, NULL, "see Footnote" },
  { VITK_SPAN_SUPERSCRIPT, "Ada[†]", NULL, NULL, "Ada†" },
  { VITK_SPAN_SUPERSCRIPT, "a[]b", NULL, NULL, "ab" },
  { VITK_SPAN_SUBSCRIPT, "H[2]O", NULL, NULL, "H₂O" },
  { VITK_SPAN_SUBSCRIPT, "V[max]", NULL, NULL, "Vₘₐₓ" },
  { VITK_SPAN_SUBSCRIPT, "K[d]", NULL, NULL, "Kd" },
  { VITK_SPAN_XREF, "pots.[a]", "fn", "fn-1", "pots.ᵃ" },
  { VITK_SPAN_XREF, "Table [1]", "table", "t1", "Table 1" },
  { VITK_SPAN_LINK, "[the list].", NULL, "https://example.org/list",
    "the list <https://example.org/list>." },
  { VITK_SPAN_LINK, "[https://example.org/list]", NULL, "https://example.org/list",
    "https://example.org/list" },
  { VITK_SPAN_LINK, "[example.org]", NULL, "https://www.example.org/", "example.org" },
  { VITK_SPAN_LINK, "[doi:10.5555/a]", NULL, "https://doi.org/10.5555/A", "doi:10.5555/a" },
  { VITK_SPAN_LINK, "[ada@example.org]", NULL, "mailto:ada@example.org", "ada@example.org" },
  { VITK_SPAN_LINK, "[words]", NULL, NULL, "words" },
  { VITK_SPAN_LINK, "[words]", NULL, "", "words" },
  { VITK_SPAN_IMAGE, "an [] arrow", NULL, "arrow.gif", "an [picture: arrow.gif] arrow" },
  { VITK_SPAN_IMAGE, "x[]", NULL, "i.gif", "x [picture: i.gif]" },
  { VITK_SPAN_FORMULA, "so [e = mc²]", NULL, "\\alpha", "so e = mc²" },
};

static VitkText *
make_text (guint i)
{
  g_auto (GStrv) parts = g_strsplit_set (cases[i].text, "[]", 3);
  g_autofree char *words = NULL;
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (VitkSpan));
  VitkSpan span = {
    .kind = cases[i].kind,
    .start = strlen (parts[0]),
    .end = strlen (parts[0]) + strlen (parts[1]),
    .name = g_strdup (cases[i].name),
    .value = g_strdup (cases[i].value),
  };

  g_array_append_val (spans, span);
  words = g_strconcat (parts[0], parts[1], parts[2], NULL);
  return vitk_text_new (words, -1, spans);
}

static void
test_spans (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkText) text = make_text (i);
      g_autofree char *plain = vitk_plain_text (text);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

/* A slice has what lies wholly in it. */
static void
test_slice (void)
{
  g_autoptr (VitkText) text = make_text (17);
  g_autofree char *before = vitk_plain_text_slice (text, 0, 3);
  g_autofree char *words = vitk_plain_text_slice (text, 0, 8);
  g_autofree char *after = vitk_plain_text_slice (text, 8, 9);

  g_assert_cmpstr (before, ==, "the");
  g_assert_cmpstr (words, ==, "the list <https://example.org/list>");
  g_assert_cmpstr (after, ==, ".");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-text/spans", test_spans);
  g_test_add_func ("/plain-text/slice", test_slice);
  return g_test_run ();
}
