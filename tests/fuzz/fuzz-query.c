/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "fuzz.h"

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

/* Any string is a query, or has a problem that is explained. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (VitkQuery) query = vitk_query_parse (text);
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
  return 0;
}
