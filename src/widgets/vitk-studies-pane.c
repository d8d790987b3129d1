/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-studies-pane.h"

#include "widgets/vitk-pane-filter.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-study-card.h"
#include "widgets/vitk-study-words.h"

#include <glib/gi18n-lib.h>

/* The studies that the tables tell of, and one of them in full. Those of a #VitkStudyDesk around
 * it. */
struct _VitkStudiesPane
{
  VitkOverviewPane parent_instance;

  VitkStudies *studies; /* those in the list; NULL before there is one */
};

G_DEFINE_FINAL_TYPE (VitkStudiesPane, vitk_studies_pane, VITK_TYPE_OVERVIEW_PANE)

/* What a row says of a study, after its name. */
static const VitkStudyField told_fields[] = { VITK_STUDY_DESIGN, VITK_STUDY_POPULATION,
                                              VITK_STUDY_INTERVENTION, VITK_STUDY_OUTCOME,
                                              VITK_STUDY_EFFECT };

static VitkStudies *
get_studies (VitkStudiesPane *self)
{
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (self));

  return desk != NULL ? vitk_study_desk_get_studies (desk) : NULL;
}

static GPtrArray *
vitk_studies_pane_get_things (VitkOverviewPane *pane)
{
  VitkStudiesPane *self = VITK_STUDIES_PANE (pane);
  VitkStudies *studies = get_studies (self);

  g_clear_pointer (&self->studies, vitk_studies_unref);
  self->studies = studies != NULL ? vitk_studies_ref (studies)
                                  : vitk_studies_new (vitk_overview_pane_get_article (pane), NULL);
  return self->studies->studies;
}

static char *
dup_told (const VitkStudy *study)
{
  g_autoptr (GString) told = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (told_fields); i++)
    {
      g_autofree char *words = vitk_study_dup_words (study, told_fields[i]);

      if (words == NULL)
        continue;
      if (told->len > 0)
        g_string_append (told, " · ");
      g_string_append (told, words);
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static char *
dup_all_words (const VitkStudy *study, const char *name)
{
  g_autoptr (GString) all = g_string_new (name);
  guint field;

  for (field = 0; field < VITK_STUDY_NOTE; field++)
    {
      g_autofree char *words = vitk_study_dup_words (study, field);

      if (words != NULL)
        g_string_append_printf (all, " %s", words);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static GtkListBoxRow *
vitk_studies_pane_make_row (VitkOverviewPane *pane, gpointer thing)
{
  const VitkStudy *study = thing;
  g_autofree char *title = vitk_study_dup_title (study);
  g_autofree char *short_name = vitk_study_dup_short_name (study);
  g_autofree char *notes = vitk_study_dup_note_count (study);
  g_autofree char *told = dup_told (study);
  g_autofree char *heading = NULL;
  g_autofree char *name = NULL;
  GtkWidget *row;

  if (short_name != NULL)
    /* Translators: a study and the report it is known by, as in "Study 85: Kanellakis 2012". */
    heading = g_strdup_printf (C_ ("study", "%s: %s"), title, short_name);
  else
    heading = g_strdup (title);
  if (notes != NULL)
    /* Translators: what a screen reader says of a study: what it is called, what is told of it, how
     * many editor's notes there are. */
    name = g_strdup_printf (C_ ("study", "%s; %s; %s"), heading, told, notes);
  else
    name = g_strdup_printf (C_ ("study", "%s; %s"), heading, told);
  row = vitk_place_row_new (vitk_study_get_anchor (study), name);
  vitk_place_row_append (VITK_PLACE_ROW (row), heading, "heading", 1);
  vitk_place_row_append (VITK_PLACE_ROW (row), told, NULL, 3);
  if (notes != NULL)
    vitk_place_row_append (VITK_PLACE_ROW (row), notes, "dim-label", 2);
  vitk_pane_filter_set_row_words (GTK_LIST_BOX_ROW (row), dup_all_words (study, heading));
  return GTK_LIST_BOX_ROW (row);
}

static gpointer
vitk_studies_pane_find (VitkOverviewPane *pane, const VitkAnchor *anchor)
{
  VitkStudies *studies = get_studies (VITK_STUDIES_PANE (pane));

  return studies != NULL ? (gpointer) vitk_studies_find (studies, anchor->name) : NULL;
}

static GtkWidget *
vitk_studies_pane_make_card (VitkOverviewPane *pane, gpointer thing, const VitkAnchor *anchor)
{
  return vitk_study_card_new (vitk_study_desk_find (GTK_WIDGET (pane)), thing);
}

static void
vitk_studies_pane_finish_card (GtkWidget *card)
{
  vitk_study_card_finish (VITK_STUDY_CARD (card));
}

static void
vitk_studies_pane_finalize (GObject *object)
{
  g_clear_pointer (&VITK_STUDIES_PANE (object)->studies, vitk_studies_unref);
  G_OBJECT_CLASS (vitk_studies_pane_parent_class)->finalize (object);
}

static void
vitk_studies_pane_class_init (VitkStudiesPaneClass *class)
{
  VitkOverviewPaneClass *pane_class = VITK_OVERVIEW_PANE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vitk_studies_pane_finalize;

  pane_class->name = N_ ("Studies");
  pane_class->all = N_ ("All Studies");
  pane_class->none = N_ ("The tables of the article are not marked up for studies.");
  pane_class->filter = N_ ("Filter Studies");
  pane_class->action = "win.show-study";
  pane_class->get_things = vitk_studies_pane_get_things;
  pane_class->find = vitk_studies_pane_find;
  pane_class->make_row = vitk_studies_pane_make_row;
  pane_class->make_card = vitk_studies_pane_make_card;
  pane_class->finish_card = vitk_studies_pane_finish_card;
}

static void
vitk_studies_pane_init (VitkStudiesPane *self)
{
}
