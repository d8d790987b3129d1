/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-drawn.h"

#include "figure/vitk-diagram-studies.h"
#include "figure/vitk-diagram-words.h"
#include "widgets/vitk-place-row.h"

#include <glib/gi18n-lib.h>

/* Where the diagrams of the article show what a study is about; nothing if they do not. */
struct _VitkStudyDrawn
{
  GtkWidget parent_instance;

  VitkStudyDesk *desk;
  VitkStudies *studies;
  const VitkStudy *study; /* belongs to studies */
  GPtrArray *addresses;   /* of what the diagrams show of it: a row each; or NULL */
};

G_DEFINE_FINAL_TYPE (VitkStudyDrawn, vitk_study_drawn, GTK_TYPE_WIDGET)

static void
forget (VitkStudyDrawn *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
}

static char *
dup_words (VitkDiagram *diagram, const char *id)
{
  const VitkGlyph *glyph = vitk_diagram_get_glyph (diagram, id);

  return glyph != NULL ? vitk_diagram_words_dup_glyph (diagram, glyph)
                       : vitk_diagram_words_dup_arc (diagram, vitk_diagram_get_arc (diagram, id));
}

static void
on_activated (GtkListBox *list, GtkListBoxRow *row, VitkStudyDrawn *self)
{
  gtk_widget_activate_action (
      GTK_WIDGET (list), "win.show-diagram", "s",
      g_ptr_array_index (self->addresses, gtk_list_box_row_get_index (row)));
}

static void
append_rows (VitkStudyDrawn *self, GtkListBox *list, const VitkFigureDiagram *figure)
{
  g_autoptr (GPtrArray) ids =
      vitk_diagram_studies_dup_ids (figure->diagram, self->studies->article, self->study);
  guint i;

  for (i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *words = dup_words (figure->diagram, id);
      /* Translators: what a screen reader says of a link: what of the diagram it leads to. */
      g_autofree char *name = g_strdup_printf (_ ("In the diagram: %s"), words);
      GtkWidget *row = vitk_place_row_new (NULL, name);

      g_ptr_array_add (self->addresses, vitk_figure_diagram_dup_address (figure, id));
      vitk_place_row_append (VITK_PLACE_ROW (row), words, NULL, 0);
      gtk_list_box_append (list, row);
    }
}

static GtkWidget *
make_list (VitkStudyDrawn *self, VitkDiagrams *diagrams)
{
  GtkWidget *list = gtk_list_box_new ();
  guint i;

  for (i = 0; i < diagrams->figures->len; i++)
    {
      const VitkFigureDiagram *figure = g_ptr_array_index (diagrams->figures, i);

      if (figure->diagram != NULL)
        append_rows (self, GTK_LIST_BOX (list), figure);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("In the Diagram"), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_activated), self);
  return list;
}

static void
update (VitkStudyDrawn *self)
{
  VitkDiagrams *diagrams = vitk_study_desk_get_diagrams (self->desk);
  g_autoptr (GtkWidget) list = NULL;
  GtkWidget *heading;

  forget (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (diagrams == NULL || vitk_study_desk_get_studies (self->desk) != self->studies)
    return;
  self->addresses = g_ptr_array_new_with_free_func (g_free);
  list = g_object_ref_sink (make_list (self, diagrams));
  if (self->addresses->len == 0)
    return;
  heading = gtk_label_new (_ ("In the Diagram"));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  gtk_widget_set_parent (list, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
vitk_study_drawn_dispose (GObject *object)
{
  VitkStudyDrawn *self = VITK_STUDY_DRAWN (object);

  forget (self);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->studies, vitk_studies_unref);
  G_OBJECT_CLASS (vitk_study_drawn_parent_class)->dispose (object);
}

static void
vitk_study_drawn_class_init (VitkStudyDrawnClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_study_drawn_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "vitkstudydrawn");
}

static void
vitk_study_drawn_init (VitkStudyDrawn *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/**
 * vitk_study_drawn_new:
 * @desk: the desk with the studies
 * @study: one of them
 *
 * Leads to what the diagram of the article shows of the outcomes of a study, and of the sentences
 * that cite it, once that has been read; it is not visible if there is no such thing.
 *
 * Returns: (transfer floating): the links
 */
GtkWidget *
vitk_study_drawn_new (VitkStudyDesk *desk, const VitkStudy *study)
{
  VitkStudyDrawn *self = g_object_new (VITK_TYPE_STUDY_DRAWN, NULL);

  self->desk = g_object_ref (desk);
  self->studies = vitk_studies_ref (vitk_study_desk_get_studies (desk));
  self->study = study;
  g_signal_connect_object (desk, "diagrams-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
