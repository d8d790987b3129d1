/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-reading-aids.h"
#include "app/vitk-focus-round.h"
#include "widgets/vitk-explainer.h"
#include "widgets/vitk-text-menu.h"

/* What helps a reader along in a page, by the keyboard above all: the round from part to part,
 * links by letters, the explanation of terms, and the menu of words and links. */
struct _VitkReadingAids
{
  GObject parent_instance;

  VitkFocusRound *round;
  VitkTextMenu *menu;
  VitkExplainer *explainer;
  VitkLinkHints *hints; /* belongs to the page, as this does */
};

G_DEFINE_FINAL_TYPE (VitkReadingAids, vitk_reading_aids, G_TYPE_OBJECT)

static void
vitk_reading_aids_dispose (GObject *object)
{
  VitkReadingAids *self = VITK_READING_AIDS (object);

  g_clear_object (&self->explainer);
  g_clear_object (&self->menu);
  g_clear_object (&self->round);
  G_OBJECT_CLASS (vitk_reading_aids_parent_class)->dispose (object);
}

static void
vitk_reading_aids_class_init (VitkReadingAidsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_reading_aids_dispose;
}

static void
vitk_reading_aids_init (VitkReadingAids *self)
{
  self->round = vitk_focus_round_new ();
}

/**
 * vitk_reading_aids_new:
 * @page: the page; it and what is in it must live as long
 * @text: the text
 * @stage: what holds it, and the views in its place or beside it
 * @panes: the panes
 * @outline: the contents
 * @search: what stands in place of the contents during a search
 * @hints: the letters over the links
 *
 * Returns: (transfer full): the aids of a page
 */
VitkReadingAids *
vitk_reading_aids_new (GtkWidget *page, VitkMarkFrame *text, VitkStage *stage, VitkPanes *panes,
                       VitkOutline *outline, VitkSearchPane *search, VitkLinkHints *hints)
{
  VitkReadingAids *self = g_object_new (VITK_TYPE_READING_AIDS, NULL);
  /* In the order of reading. */
  GtkWidget *parts[] = { GTK_WIDGET (text), vitk_stage_get_views (stage), GTK_WIDGET (panes),
                         GTK_WIDGET (outline), GTK_WIDGET (search) };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    vitk_focus_round_add_part (self->round, parts[i]);
  self->menu = vitk_text_menu_new (page);
  self->explainer = vitk_explainer_new (page);
  self->hints = hints;
  vitk_link_hints_add_part (hints, GTK_WIDGET (stage));
  vitk_link_hints_add_part (hints, GTK_WIDGET (panes));
  return self;
}

/**
 * vitk_reading_aids_set_article:
 * @self: the aids of a page
 * @article: the article the page shows
 */
void
vitk_reading_aids_set_article (VitkReadingAids *self, VitkArticle *article)
{
  g_return_if_fail (VITK_IS_READING_AIDS (self));

  vitk_text_menu_set_article (self->menu, article);
  vitk_explainer_set_article (self->explainer, article);
}

/**
 * vitk_reading_aids_move_focus:
 * @self: the aids of a page
 * @forward: which way round
 *
 * Moves the keyboard focus from part to part: text, what stands beside it or in its place, pane,
 * contents.
 */
void
vitk_reading_aids_move_focus (VitkReadingAids *self, gboolean forward)
{
  g_return_if_fail (VITK_IS_READING_AIDS (self));

  vitk_focus_round_move (self->round, forward);
}

/**
 * vitk_reading_aids_start_hints:
 * @self: the aids of a page
 *
 * Lets the reader choose a link in view by letters.
 *
 * Returns: whether there is any
 */
gboolean
vitk_reading_aids_start_hints (VitkReadingAids *self)
{
  g_return_val_if_fail (VITK_IS_READING_AIDS (self), FALSE);

  return vitk_link_hints_start (self->hints);
}

/**
 * vitk_reading_aids_explain_terms:
 * @self: the aids of a page
 *
 * Explains the terms of the glossary that are named where the reader is.
 *
 * Returns: whether there are any
 */
gboolean
vitk_reading_aids_explain_terms (VitkReadingAids *self)
{
  g_return_val_if_fail (VITK_IS_READING_AIDS (self), FALSE);

  return vitk_explainer_explain (self->explainer);
}
