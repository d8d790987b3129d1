/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "fuzz.h"

#include "search/vitk-completion.h"

#include "model/vitk-query.h"

#include <string.h>

/* Every part lies inside the query, and what surrounds it lies around it. */
static void
check (const VitkQueryNode *node, guint length)
{
  guint i;

  g_assert_cmpuint (node->start, <=, node->end);
  g_assert_cmpuint (node->end, <=, length);
  g_assert_true ((node->kind == VITK_QUERY_FILTER) == (node->filter != NULL));
  for (i = 0; node->children != NULL && i < node->children->len; i++)
    check (g_ptr_array_index (node->children, i), length);
}

static VitkChoices *
make_choices (void)
{
  static const char *const values[] = { "table", "One “word” (and) another", "100ug/d" };
  VitkChoices *choices = vitk_choices_new ();
  const VitkFilterName *names;
  guint n_names;
  guint i;
  guint j;

  names = vitk_filter_get_names (&n_names);
  for (i = 0; i < n_names; i++)
    for (j = 0; j < G_N_ELEMENTS (values); j++)
      vitk_choices_add (choices, &names[i], values[j], NULL, 1);
  return choices;
}

/* What is offered at a caret takes the place of what is around it, and of nothing else. */
static void
complete (const char *text, guint at)
{
  static VitkChoices *choices;
  g_autoptr (VitkCompletion) completion = NULL;
  guint i;

  if (choices == NULL)
    choices = make_choices ();
  completion = vitk_completion_new (text, at, choices);
  for (i = 0; completion != NULL && i < completion->offers->len; i++)
    {
      guint caret;
      g_autofree char *then = vitk_completion_apply (
          completion, text, g_ptr_array_index (completion->offers, i), &caret);

      g_assert_cmpuint (completion->start, <, at);
      g_assert_cmpuint (completion->end, >=, at);
      g_assert_cmpuint (completion->end, <=, strlen (text));
      g_assert_true (g_utf8_validate (then, -1, NULL));
      g_assert_cmpuint (caret, <=, strlen (then));
      g_assert_cmpint (strncmp (then, text, completion->start), ==, 0);
      g_assert_true (g_str_has_suffix (then, text + completion->end));
    }
}

/* The beginning of some character. */
static guint
find_caret (const char *text, guint at)
{
  at %= strlen (text) + 1;
  while (at > 0 && ((guchar) text[at] & 0xc0) == 0x80)
    at--;
  return at;
}

/* Any string is a query, or has a problem that is explained. */
static void
check_query (const VitkQuery *query)
{
  guint i;

  g_assert_true (query->root != NULL || query->problems->len > 0);
  g_assert_true (g_utf8_validate (query->text, -1, NULL));
  if (query->root != NULL)
    check (query->root, strlen (query->text));
  for (i = 0; i < query->problems->len; i++)
    {
      const VitkQueryProblem *problem = g_ptr_array_index (query->problems, i);

      g_assert_cmpuint (problem->start, <=, problem->end);
      g_assert_cmpuint (problem->end, <=, strlen (query->text));
      g_assert_true (*problem->message != '\0');
    }
}

/* While it is typed and once it is. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (VitkQuery) query = vitk_query_parse (text);
  const guint caret = find_caret (query->text, size > 0 ? data[0] : 0);
  g_autoptr (VitkQuery) typed = vitk_query_parse_typed (query->text, caret);

  check_query (query);
  check_query (typed);
  g_assert_cmpuint (typed->begun, <=, strlen (query->text));
  g_assert_true (typed->begun == 0 || typed->begun >= caret);
  complete (query->text, caret);
  complete (query->text, strlen (query->text));
  return 0;
}
