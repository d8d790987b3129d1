/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-latex.h"
#include "export/vitk-table-html.h"

/* Kind, first byte, byte after the last, value. */
typedef struct
{
  VitkSpanKind kind;
  guint start;
  guint end;
  const char *name;
  const char *value;
} Lying;

static VitkText *
new_text (const char *words, const Lying *lying)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (VitkSpan));

  for (; lying->name != NULL; lying++)
    {
      VitkSpan span = { .kind = lying->kind, .start = lying->start, .end = lying->end };

      span.name = g_strdup (lying->name);
      span.value = g_strdup (lying->value);
      g_array_append_val (spans, span);
    }
  return vitk_text_new (words, -1, spans);
}

static const struct
{
  const char *words;
  Lying lying[4];
  const char *html;
  const char *latex;
} texts[] = {
  { "", { { 0 } }, "", "" },
  { "a<b>&\"c\"",
    { { 0 } },
    "a&lt;b&gt;&amp;&quot;c&quot;",
    "a\\textless{}b\\textgreater{}\\&\"c\"" },
  { "abc",
    { { VITK_SPAN_BOLD, 0, 3, "", NULL }, { VITK_SPAN_ITALIC, 1, 2, "", NULL } },
    "<b>a<i>b</i>c</b>",
    "\\textbf{a\\textit{b}c}" },
  /* Spans may overlap; elements may not. */
  { "abc",
    { { VITK_SPAN_BOLD, 0, 2, "", NULL }, { VITK_SPAN_ITALIC, 1, 3, "", NULL } },
    "<b>a<i>b</i></b><i>c</i>",
    "\\textbf{a\\textit{b}}\\textit{c}" },
  { "ab",
    { { VITK_SPAN_BOLD, 0, 1, "", NULL }, { VITK_SPAN_BOLD, 1, 2, "", NULL } },
    "<b>a</b><b>b</b>",
    "\\textbf{a}\\textbf{b}" },
  { "ab",
    { { VITK_SPAN_NAMED, 0, 1, "dose", NULL }, { VITK_SPAN_XREF, 1, 1, "bibr", "r" } },
    "ab",
    "ab" },
  /* The mark of a note is raised, but not twice. */
  { "ab", { { VITK_SPAN_XREF, 1, 2, "fn", "f" } }, "a<sup>b</sup>", "a\\textsuperscript{b}" },
  { "ab",
    { { VITK_SPAN_SUPERSCRIPT, 1, 2, "", NULL }, { VITK_SPAN_XREF, 1, 2, "table-fn", "f" } },
    "a<sup>b</sup>",
    "a\\textsuperscript{b}" },
  { "ab",
    { { VITK_SPAN_LINK, 0, 2, "", "https://example.org/?a_b=1&c=~%20#d" } },
    "<a href=\"https://example.org/?a_b=1&amp;c=~%20#d\">ab</a>",
    "\\href{https://example.org/?a\\_b=1\\&c=\\%7E\\%20\\#d}{ab}" },
  { "ab", { { VITK_SPAN_LINK, 0, 2, "", "javascript:alert(1)" } }, "ab", "ab" },
  { "a",
    { { VITK_SPAN_LINK, 0, 1, "", "https://a.b/\"><b>" } },
    "<a href=\"https://a.b/&quot;&gt;&lt;b&gt;\">a</a>",
    "\\href{https://a.b/\\%22\\%3E\\%3Cb\\%3E}{a}" },
  { "μ≥中", { { 0 } }, "μ≥中", "\\ensuremath{\\mu}\\ensuremath{\\geq}中" },
  { "a--b''c,,d", { { 0 } }, "a--b''c,,d", "a-{}-b'{}'c,{},d" },
  { "[1]*\\x{y}$#%^_~`|",
    { { 0 } },
    "[1]*\\x{y}$#%^_~`|",
    "{[}1]{*}\\textbackslash{}x\\{y\\}\\$\\#\\%\\textasciicircum{}\\_\\textasciitilde{}"
    "\\textasciigrave{}\\textbar{}" },
};

static void
test_texts (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VitkText) text = new_text (texts[i].words, texts[i].lying);
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GString) latex = g_string_new (NULL);

      vitk_markup_append_text (vitk_html_get_markup (), html, text, NULL);
      vitk_markup_append_text (vitk_latex_get_markup (), latex, text, NULL);
      g_assert_cmpstr (html->str, ==, texts[i].html);
      g_assert_cmpstr (latex->str, ==, texts[i].latex);
    }
}

static void
test_declarations (void)
{
  g_autofree char *none = vitk_latex_dup_declarations ("naïve Łódź “–” … €");
  g_autofree char *some = vitk_latex_dup_declarations ("中 文 中");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (some, ==,
                   "\\ifdefined\\pdftexversion\n\\DeclareUnicodeCharacter{4E2D}{[U+4E2D]}\n"
                   "\\DeclareUnicodeCharacter{6587}{[U+6587]}\n\\fi\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup/texts", test_texts);
  g_test_add_func ("/markup/declarations", test_declarations);
  return g_test_run ();
}
