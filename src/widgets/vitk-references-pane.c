/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-references-pane.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-citation-button.h"
#include "widgets/vitk-citing-list.h"
#include "widgets/vitk-pane-filter.h"
#include "widgets/vitk-paper-button.h"
#include "widgets/vitk-paper-drop.h"
#include "widgets/vitk-record-view.h"
#include "widgets/vitk-study-button.h"

#include <glib/gi18n-lib.h>

struct _VitkReferencesPane
{
  VitkOverviewPane parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkReferencesPane, vitk_references_pane, VITK_TYPE_OVERVIEW_PANE)

static GPtrArray *
vitk_references_pane_get_things (VitkOverviewPane *pane)
{
  return vitk_article_get_references (vitk_overview_pane_get_article (pane));
}

static GtkListBoxRow *
vitk_references_pane_make_row (VitkOverviewPane *pane, gpointer thing)
{
  const VitkReference *reference = thing;
  const char *status = vitk_reference_status_get_words (reference->status);
  g_autofree char *words = vitk_reference_dup_words (reference);
  g_autofree char *count =
      vitk_citing_list_dup_count (vitk_overview_pane_get_article (pane), reference->anchor);
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;
  GtkWidget *row;

  /* Translators: what a screen reader says of a reference: what it is called, what it reads, how
   * far it is identified, how often it is cited. */
  name = g_strdup_printf (_ ("%s: %s; %s; %s"), words, reference->text->string, status, count);
  /* Translators: how far a reference is identified, and how often it is cited. */
  line = g_strdup_printf (C_ ("reference", "%s · %s"), status, count);
  row = vitk_place_row_new (reference->anchor, name);
  vitk_place_row_append (VITK_PLACE_ROW (row), words, "heading", 1);
  if (reference->status != VITK_REFERENCE_UNIDENTIFIED)
    vitk_place_row_append (VITK_PLACE_ROW (row), reference->text->string, NULL, 2);
  vitk_place_row_append (VITK_PLACE_ROW (row), line, "dim-label", 2);
  vitk_place_row_append_widget (VITK_PLACE_ROW (row),
                                vitk_paper_button_new (reference->anchor->name, TRUE));
  vitk_pane_filter_set_row_words (GTK_LIST_BOX_ROW (row),
                                  g_strjoin (" ", reference->label != NULL ? reference->label : "",
                                             reference->text->string, status, NULL));
  vitk_paper_drop_add (row, reference->anchor->name);
  return GTK_LIST_BOX_ROW (row);
}

static GtkWidget *
vitk_references_pane_make_card (VitkOverviewPane *pane, gpointer thing, const VitkAnchor *anchor)
{
  VitkArticle *article = vitk_overview_pane_get_article (pane);
  const VitkReference *reference = thing;
  const char *status = vitk_reference_status_get_words (reference->status);
  g_autofree char *words = vitk_reference_dup_words (reference);
  g_autofree char *name = g_strdup_printf (C_ ("reference", "%s, %s"), words, status);
  GtkWidget *card = vitk_card_new (name);

  vitk_card_append_label (VITK_CARD (card), words, "title-4");
  vitk_record_view_append_status (VITK_CARD (card), reference);
  vitk_card_append (VITK_CARD (card), vitk_record_view_new (article, reference));
  vitk_card_append (VITK_CARD (card), vitk_paper_button_new (reference->anchor->name, FALSE));
  vitk_card_append (VITK_CARD (card), vitk_study_button_new (reference->anchor));
  vitk_card_append (VITK_CARD (card), vitk_citation_button_new (reference));
  vitk_overview_pane_add_ties (pane, VITK_CARD (card), reference->anchor);
  vitk_paper_drop_add (card, reference->anchor->name);
  return card;
}

static void
vitk_references_pane_class_init (VitkReferencesPaneClass *class)
{
  VitkOverviewPaneClass *pane_class = VITK_OVERVIEW_PANE_CLASS (class);

  pane_class->kind = VITK_ANCHOR_REFERENCE;
  pane_class->name = N_ ("References");
  pane_class->all = N_ ("All References");
  pane_class->none = N_ ("The article has no references.");
  pane_class->filter = N_ ("Filter References");
  pane_class->get_things = vitk_references_pane_get_things;
  pane_class->make_row = vitk_references_pane_make_row;
  pane_class->make_card = vitk_references_pane_make_card;
}

static void
vitk_references_pane_init (VitkReferencesPane *self)
{
}
