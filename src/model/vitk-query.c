/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-query.h"

/**
 * vitk_query_ref:
 * @self: a query
 *
 * Returns: (transfer full): @self
 */
VitkQuery *
vitk_query_ref (VitkQuery *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * vitk_query_unref:
 * @self: (transfer full): a query
 */
void
vitk_query_unref (VitkQuery *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->text);
  g_clear_pointer (&self->root, vitk_query_node_free);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * vitk_query_node_new:
 * @kind: what it is
 * @start: its first byte in the query
 * @end: the byte after its last
 *
 * Returns: (transfer full): a part of a query
 */
VitkQueryNode *
vitk_query_node_new (VitkQueryNodeKind kind, guint start, guint end)
{
  VitkQueryNode *node = g_new0 (VitkQueryNode, 1);

  node->kind = kind;
  node->start = start;
  node->end = end;
  if (kind >= VITK_QUERY_AND)
    node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_query_node_free);
  return node;
}

/**
 * vitk_query_node_free:
 * @node: (transfer full): a part of a query
 */
void
vitk_query_node_free (VitkQueryNode *node)
{
  g_free (node->text);
  g_clear_pointer (&node->filter, vitk_filter_free);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

static void
problem_free (VitkQueryProblem *problem)
{
  g_free (problem->message);
  g_free (problem);
}

/**
 * vitk_query_add_problem:
 * @problems: (element-type VitkQueryProblem): where to
 * @start: where in the query it is, first byte
 * @end: the byte after the last
 * @message: what is wrong
 * @unfinished: whether what is typed next may make it right
 */
void
vitk_query_add_problem (GPtrArray *problems, guint start, guint end, const char *message,
                        gboolean unfinished)
{
  VitkQueryProblem *problem = g_new0 (VitkQueryProblem, 1);

  problem->start = start;
  problem->end = end;
  problem->message = g_strdup (message);
  problem->unfinished = unfinished;
  g_ptr_array_add (problems, problem);
  g_ptr_array_set_free_func (problems, (GDestroyNotify) problem_free);
}
