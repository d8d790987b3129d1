/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-detail.h"

#include "figure/vitk-diagram-words.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-claim-marks.h"
#include "widgets/vitk-diagram-key.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

#define REFERENCE_LINES 2

/* Below a diagram: what is chosen, what it does, the words of the article that say so, and what
 * they cite. While nothing is chosen, the legend. */
struct _VitkDiagramDetail
{
  GtkWidget parent_instance;

  VitkDiagramChoice *choice; /* or NULL */
  GPtrArray *sentences;      /* VitkDiagramSentence: a row each */
  GPtrArray *claims;         /* VitkClaim: a row each */
  VitkMarkSet *marks;        /* where these are */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (VitkDiagramDetail, vitk_diagram_detail, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  GO_TO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
append_label (VitkDiagramDetail *self, const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  vitk_wrapping_apply_filling (GTK_LABEL (label));
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
}

static GtkWidget *
append_list (VitkDiagramDetail *self, const char *heading)
{
  GtkWidget *list = gtk_list_box_new ();

  append_label (self, heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_box_append (GTK_BOX (self->box), list);
  return list;
}

/* The other end of an arc; what joins arcs is passed through. */
static const VitkGlyph *
find_other_end (VitkDiagramDetail *self, const VitkArc *arc)
{
  const VitkGlyph *here = vitk_diagram_choice_get_glyph (self->choice);
  const VitkGlyph *source = vitk_glyph_get_whole (arc->source);
  const VitkGlyph *target = vitk_glyph_get_whole (arc->target);

  if (target != here)
    return target;
  return source;
}

static void
on_relation (GtkListBox *list, GtkListBoxRow *row, VitkDiagramDetail *self)
{
  const VitkDiagramSentence *sentence =
      g_ptr_array_index (self->sentences, gtk_list_box_row_get_index (row));
  const VitkGlyph *end = find_other_end (self, sentence->arc);

  g_signal_emit (self, signals[CHOSEN], 0,
                 vitk_glyph_class_is_operator (end->glyph_class) ||
                         vitk_glyph_class_is_process (end->glyph_class)
                     ? sentence->arc->id
                     : end->id);
}

static void
append_relations (VitkDiagramDetail *self, const VitkGlyph *glyph)
{
  GtkWidget *list;
  guint i;

  self->sentences =
      vitk_diagram_words_dup_relations (vitk_diagram_choice_get_diagram (self->choice), glyph);
  if (self->sentences->len == 0)
    return;
  list = append_list (self, _ ("What It Does"));
  for (i = 0; i < self->sentences->len; i++)
    {
      const VitkDiagramSentence *sentence = g_ptr_array_index (self->sentences, i);
      GtkWidget *row = vitk_place_row_new (NULL, sentence->words);

      vitk_place_row_append (VITK_PLACE_ROW (row), sentence->words, NULL, 0);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (on_relation), self);
}

static void
on_claim (GtkListBox *list, GtkListBoxRow *row, VitkDiagramDetail *self)
{
  const VitkClaim *claim = g_ptr_array_index (self->claims, gtk_list_box_row_get_index (row));
  const int place = vitk_claim_marks_find (self->marks, claim);

  if (place >= 0)
    g_signal_emit (self, signals[GO_TO], 0, self->marks, (guint) place);
}

static void
append_claims (VitkDiagramDetail *self)
{
  VitkArticle *article = vitk_diagram_choice_get_article (self->choice);
  g_autofree char *heading = NULL;
  GtkWidget *list;
  guint i;

  if (self->claims->len == 0)
    return;
  heading = g_strdup_printf (ngettext ("The Article Says So in %u Place",
                                       "The Article Says So in %u Places", self->claims->len),
                             self->claims->len);
  list = append_list (self, heading);
  for (i = 0; i < self->claims->len; i++)
    {
      const VitkClaim *claim = g_ptr_array_index (self->claims, i);
      const VitkAnchor *anchor = vitk_article_get_anchor (article, claim->anchor);
      g_autofree char *where = anchor != NULL ? vitk_anchor_dup_words (anchor) : NULL;
      g_autofree char *quote = g_strdup_printf (_ ("“%s”"), claim->quote);
      g_autofree char *name = g_strdup_printf (_ ("%s: %s"), where != NULL ? where : "", quote);
      GtkWidget *row = vitk_place_row_new (anchor, name);

      if (where != NULL)
        vitk_place_row_append (VITK_PLACE_ROW (row), where, "caption-heading", 2);
      vitk_place_row_append (VITK_PLACE_ROW (row), quote, NULL, 0);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (on_claim), self);
}

static void
append_references (VitkDiagramDetail *self)
{
  g_autoptr (GPtrArray) references = vitk_claim_marks_dup_references (
      vitk_diagram_choice_get_article (self->choice), self->claims);
  GtkWidget *list;
  guint i;

  if (references->len == 0)
    return;
  append_label (self, _ ("Cited There"), "heading");
  list = vitk_place_row_list_new (_ ("Cited There"), "win.show-anchor");
  gtk_widget_add_css_class (list, "boxed-list");
  for (i = 0; i < references->len; i++)
    {
      const VitkReference *reference = g_ptr_array_index (references, i);
      g_autofree char *words = vitk_reference_dup_words (reference);
      GtkWidget *row = vitk_place_row_new (reference->anchor, words);

      vitk_place_row_append (VITK_PLACE_ROW (row), words, NULL, REFERENCE_LINES);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (GTK_BOX (self->box), list);
}

static void
forget (VitkDiagramDetail *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->marks, vitk_mark_set_unref);
}

static void
update (VitkDiagramDetail *self)
{
  g_autofree char *name = NULL;
  const VitkGlyph *glyph;
  gboolean alone;

  forget (self);
  if (self->choice == NULL)
    return;
  alone = vitk_diagram_choice_get_figure (self->choice) == NULL;
  name = vitk_diagram_choice_dup_name (self->choice);
  if (name == NULL)
    {
      append_label (self,
                    alone ? _ ("Choose a shape or a line to see what it is and does.")
                          : _ ("Choose a shape or a line to see what the article says of it."),
                    "dim-label");
      gtk_box_append (GTK_BOX (self->box),
                      vitk_diagram_key_new (vitk_diagram_choice_get_diagram (self->choice)));
      return;
    }
  glyph = vitk_diagram_choice_get_glyph (self->choice);
  self->claims = vitk_diagram_choice_dup_claims (self->choice);
  self->marks =
      vitk_claim_marks_new (vitk_diagram_choice_get_article (self->choice), name, self->claims);
  append_label (self, name, "title-4");
  if (glyph != NULL)
    {
      g_autofree char *kind = glyph->words != NULL ? g_strdup (glyph->words)
                                                   : vitk_diagram_words_dup_glyph_kind (glyph);

      append_label (self, kind, "dim-label");
      append_relations (self, glyph);
    }
  if (alone)
    return;
  append_claims (self);
  append_references (self);
}

static void
vitk_diagram_detail_dispose (GObject *object)
{
  VitkDiagramDetail *self = VITK_DIAGRAM_DETAIL (object);

  vitk_diagram_detail_set_choice (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_diagram_detail_parent_class)->dispose (object);
}

static void
vitk_diagram_detail_class_init (VitkDiagramDetailClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_diagram_detail_dispose;

  /**
   * VitkDiagramDetail::chosen:
   * @self: a detail
   * @id: the name in the file of what the reader wishes to see next
   */
  signals[CHOSEN] = g_signal_new ("chosen", VITK_TYPE_DIAGRAM_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * VitkDiagramDetail::go-to:
   * @self: a detail
   * @marks: (type VitkMarkSet): all places of the article that say what is chosen
   * @place: which of them the reader wishes to see
   */
  signals[GO_TO] = g_signal_new ("go-to", VITK_TYPE_DIAGRAM_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkdiagramdetail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vitk_diagram_detail_init (VitkDiagramDetail *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What Is Chosen"), -1);
}

/**
 * vitk_diagram_detail_new:
 *
 * Returns: (transfer floating): the details of nothing yet
 */
GtkWidget *
vitk_diagram_detail_new (void)
{
  return g_object_new (VITK_TYPE_DIAGRAM_DETAIL, NULL);
}

/**
 * vitk_diagram_detail_set_choice:
 * @self: a detail
 * @choice: (nullable): a diagram, and what is chosen of it; kept
 *
 * Shows what is chosen, from now on.
 */
void
vitk_diagram_detail_set_choice (VitkDiagramDetail *self, VitkDiagramChoice *choice)
{
  g_return_if_fail (VITK_IS_DIAGRAM_DETAIL (self));

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, update, self);
  g_set_object (&self->choice, choice);
  if (choice != NULL)
    g_signal_connect_object (choice, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
