/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-diagrams.h"

/* A diagram that no article has. */
static void
test_alone (void)
{
  g_autoptr (VitkArticle) none = vitk_article_new ();
  g_autoptr (VitkDiagrams) diagrams = vitk_diagrams_new (none);
  g_autoptr (VitkDiagram) diagram = vitk_diagram_new ();
  const VitkFigureDiagram *figure;
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;
  const char *id = "unset";

  g_assert_null (vitk_diagrams_find (diagrams, "", NULL));
  vitk_diagrams_add (diagrams, NULL, diagram, NULL);
  figure = vitk_diagrams_find (diagrams, "/valve", &id);
  g_assert_nonnull (figure);
  g_assert_true (figure->diagram == diagram);
  g_assert_cmpstr (id, ==, "valve");
  g_assert_true (vitk_diagrams_find (diagrams, "/", &id) == figure);
  g_assert_null (id);
  g_assert_true (vitk_diagrams_find (diagrams, "", &id) == figure);
  g_assert_null (id);
  g_assert_null (vitk_diagrams_find (diagrams, "fig-1/valve", &id));
  whole = vitk_figure_diagram_dup_address (figure, NULL);
  part = vitk_figure_diagram_dup_address (figure, "valve");
  g_assert_cmpstr (whole, ==, "/");
  g_assert_cmpstr (part, ==, "/valve");
}

static VitkFigure *
add_figure (VitkArticle *article, const char *name)
{
  VitkFigure *figure = vitk_figure_new ();

  figure->anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_FIGURE, name, name, NULL, figure));
  vitk_article_add_figure (article, figure);
  return figure;
}

/* One name begins as the other does, and one cannot be read. */
static void
test_several (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  g_autoptr (VitkDiagrams) diagrams = vitk_diagrams_new (article);
  g_autoptr (VitkDiagram) diagram = vitk_diagram_new ();
  const VitkFigure *first = add_figure (article, "fig-1");
  const VitkFigure *second = add_figure (article, "fig-12");
  const VitkFigureDiagram *figure;
  g_autofree char *address = NULL;
  const char *id;

  vitk_diagrams_add (diagrams, first, NULL, "a.sbgn:1:2: cut off");
  vitk_diagrams_add (diagrams, second, diagram, NULL);
  figure = vitk_diagrams_find (diagrams, "fig-1/valve", &id);
  g_assert_true (figure->figure == first);
  g_assert_null (figure->diagram);
  g_assert_cmpstr (figure->problem, ==, "a.sbgn:1:2: cut off");
  figure = vitk_diagrams_find (diagrams, "fig-12", &id);
  g_assert_true (figure->figure == second);
  g_assert_null (id);
  address = vitk_figure_diagram_dup_address (figure, "valve");
  g_assert_cmpstr (address, ==, "fig-12/valve");
  g_assert_null (vitk_diagrams_find (diagrams, "fig-", NULL));
}

/* A figure without an id is named by where it stands. */
static void
test_slashes (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  g_autoptr (VitkDiagrams) diagrams = vitk_diagrams_new (article);
  g_autoptr (VitkDiagram) diagram = vitk_diagram_new ();
  const VitkFigure *outer = add_figure (article, "s");
  const VitkFigure *inner = add_figure (article, "s/f1");
  const VitkFigureDiagram *figure;
  const char *id;

  vitk_diagrams_add (diagrams, inner, diagram, NULL);
  figure = vitk_diagrams_find (diagrams, "s/f1/valve", &id);
  g_assert_nonnull (figure);
  g_assert_true (figure->figure == inner);
  g_assert_cmpstr (id, ==, "valve");
  vitk_diagrams_add (diagrams, outer, diagram, NULL);
  g_assert_true (vitk_diagrams_find (diagrams, "s/f1/valve", &id) == figure);
  g_assert_true (vitk_diagrams_find (diagrams, "s/f1", &id) == figure);
  g_assert_null (id);
  figure = vitk_diagrams_find (diagrams, "s/f2", &id);
  g_assert_true (figure->figure == outer);
  g_assert_cmpstr (id, ==, "f2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagrams/alone", test_alone);
  g_test_add_func ("/diagrams/several", test_several);
  g_test_add_func ("/diagrams/slashes", test_slashes);
  return g_test_run ();
}
