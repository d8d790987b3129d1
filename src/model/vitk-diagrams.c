/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-diagrams.h"

#include <string.h>

static void
free_figure (gpointer data)
{
  VitkFigureDiagram *figure = data;

  g_clear_pointer (&figure->diagram, vitk_diagram_unref);
  g_free (figure->problem);
  g_free (figure);
}

/**
 * vitk_diagrams_new:
 * @article: an article; kept
 *
 * Returns: (transfer full): no diagrams of it yet
 */
VitkDiagrams *
vitk_diagrams_new (VitkArticle *article)
{
  VitkDiagrams *self = g_atomic_rc_box_new0 (VitkDiagrams);

  self->article = g_object_ref (article);
  self->figures = g_ptr_array_new_with_free_func (free_figure);
  return self;
}

/**
 * vitk_diagrams_ref:
 * @self: diagrams
 *
 * Returns: (transfer full): the same
 */
VitkDiagrams *
vitk_diagrams_ref (VitkDiagrams *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
diagrams_clear (gpointer data)
{
  VitkDiagrams *self = data;

  g_ptr_array_unref (self->figures);
  g_object_unref (self->article);
}

/**
 * vitk_diagrams_unref:
 * @self: (transfer full): diagrams
 */
void
vitk_diagrams_unref (VitkDiagrams *self)
{
  g_atomic_rc_box_release_full (self, diagrams_clear);
}

/**
 * vitk_diagrams_add:
 * @self: diagrams that nobody else knows yet
 * @figure: (nullable): a figure of the article
 * @diagram: (nullable): its diagram
 * @problem: (nullable): why there is none
 */
void
vitk_diagrams_add (VitkDiagrams *self, const VitkFigure *figure, VitkDiagram *diagram,
                   const char *problem)
{
  VitkFigureDiagram *added = g_new0 (VitkFigureDiagram, 1);

  added->figure = figure;
  added->diagram = diagram != NULL ? vitk_diagram_ref (diagram) : NULL;
  added->problem = g_strdup (problem);
  g_ptr_array_add (self->figures, added);
}

/**
 * vitk_figure_diagram_get_name:
 * @figure: a figure that is a diagram
 *
 * Returns: what its addresses begin with
 */
const char *
vitk_figure_diagram_get_name (const VitkFigureDiagram *figure)
{
  if (figure->figure != NULL && figure->figure->anchor != NULL)
    return figure->figure->anchor->name;
  return figure->diagram != NULL && figure->diagram->name != NULL ? figure->diagram->name : "";
}

/**
 * vitk_figure_diagram_dup_address:
 * @figure: a figure that is a diagram
 * @id: (nullable): what is in it; %NULL for the whole
 *
 * Returns: (transfer full): its address
 */
char *
vitk_figure_diagram_dup_address (const VitkFigureDiagram *figure, const char *id)
{
  return g_strconcat (vitk_figure_diagram_get_name (figure), "/", id, NULL);
}

/* What an address means in a figure: what stands behind the name of that and a slash; "" for the
 * whole. %NULL if it begins with another name. */
static const char *
get_rest (const char *address, const char *name)
{
  const gsize length = strlen (name);

  if (strncmp (address, name, length) != 0)
    return NULL;
  if (address[length] == '/')
    return address + length + 1;
  return address[length] == '\0' ? address + length : NULL;
}

/**
 * vitk_diagrams_find:
 * @self: diagrams
 * @address: an address, or the name of a figure
 * @id: (out) (optional): takes what in it the address means; %NULL for the whole
 *
 * Names may have slashes in them: of two that an address begins with the longer one is meant.
 *
 * Returns: (transfer none) (nullable): the figure with that name
 */
const VitkFigureDiagram *
vitk_diagrams_find (VitkDiagrams *self, const char *address, const char **id)
{
  const VitkFigureDiagram *found = NULL;
  const char *found_rest = NULL;
  guint i;

  for (i = 0; i < self->figures->len; i++)
    {
      const VitkFigureDiagram *figure = g_ptr_array_index (self->figures, i);
      const char *rest = get_rest (address, vitk_figure_diagram_get_name (figure));

      if (rest == NULL || (found != NULL && rest <= found_rest))
        continue;
      found = figure;
      found_rest = rest;
    }
  if (id != NULL)
    *id = found != NULL && *found_rest != '\0' ? found_rest : NULL;
  return found;
}
