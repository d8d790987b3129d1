/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-query.h"

#include <string.h>

/* A query, what it says, and what is wrong with it: "start-end: message". */
static const struct
{
  const char *text;
  const char *tree;
  const char *problems;
} cases[] = {
  { "bone", "bone", "" },
  { "bone loss", "(bone loss)", "" },
  { "bone AND loss", "(bone loss)", "" },
  { "bone OR loss fracture", "([bone loss] fracture)", "" },
  { "a OR b OR c", "[a b c]", "" },
  { "bone -loss", "(bone !loss)", "" },
  { "bone NOT loss", "(bone !loss)", "" },
  { "bone -\"bone loss\"", "(bone !\"bone loss\")", "" },
  { "bone -(loss OR mass)", "(bone ![loss mass])", "" },
  { "MK -7", "(MK -7)", "" },
  { "osteo*", "osteo*", "" },
  { "\"calcium paradox\"", "\"calcium paradox\"", "" },
  { "“calcium paradox”", "\"calcium paradox\"", "" },
  { "\"calcium par", "\"calcium par\"", "" },
  { "bone NEAR vessel", "{bone vessel 10}", "" },
  { "bone near/3 vessel", "{bone vessel 3}", "" },
  { "near the bone", "(near the bone)", "" },
  { "(bone loss", "(bone loss)", "" },
  { "bone) loss", "(bone) loss)", "" },
  { "bone ) loss", "(bone loss)", "" },
  { "what, how?", "(what, how?)", "" },
  { "in:table bone", "(in:table bone)", "" },
  { "In:Tables", "in:Tables", "" },
  { "section:\"bone health\"", "section:bone health", "" },
  { "n>500", "n>500", "" },
  { "n>=16,057", "n>=16,057", "" },
  { "dose>=100ug/d", "dose>=100ug/d", "" },
  { "duration>1y", "duration>1y", "" },
  { "n > 500", "n>500", "" },
  { "bone N >=500 loss", "(bone n>=500 loss)", "" },
  { "n> 500 m", "(n>500 m)", "" },
  { "(age < 50 years) bone", "(age<50 years bone)", "" },
  { "dose >= 100 ug/d bone", "(dose>=100 ug/d bone)", "" },
  { "dose>100 ug", "dose>100 ug", "" },
  { "duration: 1 year", "duration:1 year", "" },
  { "dose is 100", "(dose is 100)", "" },
  { "n > many", "(n many)", "" },
  { "age", "age", "" },
  { "p<0.05", "p<0.05", "" },
  { "HR>1", "HR>1", "" },
  { "doi:10.1007/x", "doi:10.1007/x", "" },
  { "http://example.org", "http://example.org", "" },
  { "", "-", "0-0: there is no word to search for" },
  { " \t ?! ", "-", "0-6: there is no word to search for" },
  { "\"\"", "-", "0-2: there is no word to search for" },
  { "()", "-", "0-2: there is no word to search for" },
  { "*", "-", "0-1: * needs the beginning of a word" },
  { "-bone", "!bone", "0-5: there are only words to leave out" },
  { "-in:note", "!in:note", "0-8: there are only words to leave out" },
  { "bone OR", "[bone]", "5-7: OR needs a word on both sides" },
  { "OR bone", "[bone]", "0-2: OR needs a word on both sides" },
  { "bone NOT", "bone", "5-8: a word to leave out is missing" },
  { "NEAR bone", "bone", "0-4: NEAR needs a word or a phrase on both sides" },
  { "n>", "-", "0-2: n> needs a number" },
  { "bone n>many", "bone", "5-11: n> needs a number" },
  { "n>5mg", "-", "0-5: n> needs a number" },
  { "dose>=100", "-", "0-9: dose>= needs an amount with its unit, as in dose>=100ug/d" },
  { "duration>", "-", "0-9: duration> needs a time with its unit, as in duration>1y" },
  { "in:", "-", "0-3: in: takes text, table, caption, figure, reference, term, note or pdf" },
  { "in:foo", "-",
    "0-6: in: takes text, table, caption, figure, reference, term, note or pdf, not “foo”" },
  { "cites:", "-", "0-6: cites: needs a word, as in cites:12" },
  { "section>5", "-", "0-9: section cannot be compared; write it as in section:methods" },
  { "note:major", "note:major", "" },
  { "comparator:placebo", "comparator:placebo", "" },
  { "notes:major", "-", "0-11: there is no filter “notes”; did you mean note?" },
  { "desing:rct", "-", "0-10: there is no filter “desing”; did you mean design?" },
  { "year>2013", "year>2013",
    "0-9: there is no filter “year”; n, dose, duration and age can be compared" },
  { "bone year:>=2013", "(bone year:>=2013)",
    "5-16: there is no filter “year”; n, dose, duration and age can be compared" },
  { "dose > 100", "-", "0-10: dose> needs an amount with its unit, as in dose>=100ug/d" },
  { "bone \xff loss", "(bone loss)", "" },
  { "bone\x1e\x1floss", "(bone loss)", "" },
};

static void
dump (GString *out, const VitkQueryNode *node)
{
  static const char open[] = "  :([!{";
  static const char close[] = "  :)] }";
  guint i;

  if (node->kind == VITK_QUERY_PHRASE)
    g_string_append_printf (out, "\"%s\"", node->text);
  else if (node->kind == VITK_QUERY_FILTER)
    g_string_append_printf (out, "%s%s%s", node->filter->name->name, node->filter->sign,
                            node->filter->words);
  else if (node->kind == VITK_QUERY_WORD)
    {
      g_string_append (out, node->text);
      g_assert_cmpint (node->prefix, ==, g_str_has_suffix (node->text, "*"));
    }
  if (node->children == NULL)
    return;
  g_string_append_c (out, open[node->kind]);
  for (i = 0; i < node->children->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      dump (out, g_ptr_array_index (node->children, i));
    }
  if (node->kind == VITK_QUERY_NEAR)
    g_string_append_printf (out, " %u", node->distance);
  if (node->kind != VITK_QUERY_NOT)
    g_string_append_c (out, close[node->kind]);
}

static void
test_parse (void)
{
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkQuery) query = vitk_query_parse (cases[i].text);
      g_autoptr (GString) tree = g_string_new (NULL);
      g_autoptr (GString) problems = g_string_new (NULL);

      g_test_message ("%s", cases[i].text);
      if (query->root != NULL)
        dump (tree, query->root);
      else
        g_string_append_c (tree, '-');
      for (j = 0; j < query->problems->len; j++)
        {
          const VitkQueryProblem *problem = g_ptr_array_index (query->problems, j);

          g_string_append_printf (problems, "%u-%u: %s", problem->start, problem->end,
                                  problem->message);
        }
      g_assert_cmpstr (tree->str, ==, cases[i].tree);
      g_assert_cmpstr (problems->str, ==, cases[i].problems);
    }
}

/* While the caret is where "|" stands, "?" begins what may become right and "!" what cannot, and
 * what is taken for a beginning ends at the number. */
static const struct
{
  const char *text;
  const char *tree;
  const char *problems;
  guint begun;
} typed[] = {
  { "in:|", "-", "?0-3: in: takes text, table, caption, figure, reference, term, note or pdf", 0 },
  { "in:t|", "in:t", "", 4 },
  { "in:t| bone", "(in:t bone)", "", 4 },
  { "in:t |", "-",
    "!0-4: in: takes text, table, caption, figure, reference, term, note or pdf, not “t”", 0 },
  { "|in:t", "-",
    "!0-4: in: takes text, table, caption, figure, reference, term, note or pdf, not “t”", 0 },
  { "in:x|", "-",
    "!0-4: in: takes text, table, caption, figure, reference, term, note or pdf, not “x”", 0 },
  { "-in:Ta| bone", "(!in:Ta bone)", "", 6 },
  { "design:|", "-", "?0-7: design: needs a word, as in design:rct", 0 },
  { "design:r|", "design:r", "", 8 },
  { "des|ign:r", "design:r", "", 8 },
  { "design:\"r|", "design:r", "", 9 },
  { "design:\"r\"|", "design:r", "", 0 },
  { "design>|", "-", "!0-7: design cannot be compared; write it as in design:rct", 0 },
  { "desing:r|", "-", "!0-8: there is no filter “desing”; did you mean design?", 0 },
  { "section:b|", "section:b", "", 0 },
  { "n>|", "-", "?0-2: n> needs a number", 0 },
  { "n>16,|", "-", "?0-5: n> needs a number", 0 },
  { "n>m|", "-", "!0-3: n> needs a number", 0 },
  { "n>5m|", "-", "!0-4: n> needs a number", 0 },
  { "n>5| bone", "(n>5 bone)", "", 0 },
  { "dose>1|", "-", "?0-6: dose> needs an amount with its unit, as in dose>=100ug/d", 0 },
  { "dose>1u|", "-", "?0-7: dose> needs an amount with its unit, as in dose>=100ug/d", 0 },
  { "dose>1y|", "-", "!0-7: dose> needs an amount with its unit, as in dose>=100ug/d", 0 },
  { "age>5|", "-", "?0-5: age> needs a time with its unit, as in age>50y", 0 },
  { "age>5u|", "-", "!0-6: age> needs a time with its unit, as in age>50y", 0 },
  { "bone OR|", "[bone]", "?5-7: OR needs a word on both sides", 0 },
  { "bone OR |", "[bone]", "?5-7: OR needs a word on both sides", 0 },
  { "bone| OR", "[bone]", "!5-7: OR needs a word on both sides", 0 },
  { "OR| bone", "[bone]", "!0-2: OR needs a word on both sides", 0 },
  { "bone NOT |", "bone", "?5-8: a word to leave out is missing", 0 },
  { "bone NEAR |", "bone", "?5-9: NEAR needs a word or a phrase on both sides", 0 },
  { "-bone|", "!bone", "?0-5: there are only words to leave out", 0 },
  { "(|", "-", "?0-1: there is no word to search for", 0 },
  { "*|", "-", "?0-1: * needs the beginning of a word", 0 },
};

static void
test_typed (void)
{
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      const guint caret = strchr (typed[i].text, '|') - typed[i].text;
      g_autofree char *before = g_strndup (typed[i].text, caret);
      g_autofree char *text = g_strconcat (before, typed[i].text + caret + 1, NULL);
      g_autoptr (VitkQuery) query = vitk_query_parse_typed (text, caret);
      g_autoptr (GString) tree = g_string_new (NULL);
      g_autoptr (GString) problems = g_string_new (NULL);

      g_test_message ("%s", typed[i].text);
      if (query->root != NULL)
        dump (tree, query->root);
      else
        g_string_append_c (tree, '-');
      for (j = 0; j < query->problems->len; j++)
        {
          const VitkQueryProblem *problem = g_ptr_array_index (query->problems, j);

          g_string_append_printf (problems, "%c%u-%u: %s", problem->unfinished ? '?' : '!',
                                  problem->start, problem->end, problem->message);
        }
      g_assert_cmpstr (tree->str, ==, typed[i].tree);
      g_assert_cmpstr (problems->str, ==, typed[i].problems);
      g_assert_cmpuint (query->begun, ==, typed[i].begun);
    }
}

/* However much is typed, it is read, and what is too much is said once. */
static void
test_too_much (void)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (VitkQuery) query = NULL;
  guint i;

  for (i = 0; i < 10000; i++)
    {
      g_string_append (many, "word ");
      g_string_append (deep, "(");
    }
  query = vitk_query_parse (many->str);
  g_assert_cmpuint (query->root->children->len, ==, 64);
  g_assert_cmpuint (query->problems->len, ==, 1);
  vitk_query_unref (query);
  query = vitk_query_parse (deep->str);
  g_assert_null (query->root);
  g_assert_cmpuint (query->problems->len, ==, 1);
}

/* A list that is there may be asked only for what to leave out. */
static void
test_where (void)
{
  static const char *const texts[] = { "-bone", "-in:note", "NOT (bone OR loss)" };
  g_autoptr (VitkQuery) empty = vitk_query_parse_where ("?");
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VitkQuery) query = vitk_query_parse_where (texts[i]);

      g_assert_nonnull (query->root);
      g_assert_cmpuint (query->problems->len, ==, 0);
    }
  g_assert_cmpuint (empty->problems->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/parse", test_parse);
  g_test_add_func ("/query/typed", test_typed);
  g_test_add_func ("/query/too-much", test_too_much);
  g_test_add_func ("/query/where", test_where);
  return g_test_run ();
}
