/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-paper-button.h"

#include "widgets/vitk-flow-layout.h"
#include "widgets/vitk-paper-rack.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

/* Says whether the user has the PDF of a reference, opens it, and leads to where they say which one
 * it is. */
struct _VitkPaperButton
{
  GtkWidget parent_instance;

  char *reference; /* name of its anchor */
  gboolean brief;  /* only words, and none for a reader without PDFs */
  VitkPaperRack *rack;
  GtkWidget *button; /* NULL if brief */
  GtkWidget *choose; /* the same */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (VitkPaperButton, vitk_paper_button, GTK_TYPE_WIDGET)

/* A row is one thing to a screen reader: what stands in it has to be told of it. */
static void
describe_row (VitkPaperButton *self, const char *words)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words, -1);
}

static void
update (VitkPaperButton *self)
{
  const VitkRackPaper *paper =
      self->rack != NULL ? vitk_paper_rack_get (self->rack, self->reference) : NULL;
  VitkRackState state = paper != NULL ? paper->state : VITK_RACK_MISSING;
  gboolean readable = state == VITK_RACK_AVAILABLE || state == VITK_RACK_UNREADABLE;
  /* Who has no PDFs at all knows that they miss. */
  gboolean told = !self->brief || (self->rack != NULL && !vitk_paper_rack_is_empty (self->rack));
  const char *words = vitk_rack_state_get_words (state);

  gtk_label_set_label (GTK_LABEL (self->label), words);
  vitk_tooltip_set (self->label, paper != NULL ? paper->path : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), told);
  if (self->brief)
    describe_row (self, told ? words : "");
  else
    /* What is locked is unreadable too, and asks for its password when it is opened. */
    gtk_widget_set_visible (self->button, readable);
}

static void
take_rack (VitkPaperButton *self)
{
  VitkPaperRack *rack = vitk_paper_rack_find (GTK_WIDGET (self));

  if (rack == self->rack)
    return;
  if (self->rack != NULL)
    g_signal_handlers_disconnect_by_func (self->rack, update, self);
  g_set_object (&self->rack, rack);
  if (rack != NULL)
    g_signal_connect_object (rack, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
on_clicked (VitkPaperButton *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-paper", "s", self->reference);
}

static void
on_choose (VitkPaperButton *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-pdfs", "s", self->reference);
}

static void
vitk_paper_button_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_paper_button_parent_class)->root (widget);
  take_rack (VITK_PAPER_BUTTON (widget));
}

static void
vitk_paper_button_dispose (GObject *object)
{
  VitkPaperButton *self = VITK_PAPER_BUTTON (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->rack);
  G_OBJECT_CLASS (vitk_paper_button_parent_class)->dispose (object);
}

static void
vitk_paper_button_finalize (GObject *object)
{
  g_free (VITK_PAPER_BUTTON (object)->reference);
  G_OBJECT_CLASS (vitk_paper_button_parent_class)->finalize (object);
}

static void
vitk_paper_button_class_init (VitkPaperButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_paper_button_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_paper_button_finalize;
  GTK_WIDGET_CLASS (class)->root = vitk_paper_button_root;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), VITK_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "vitkpaperbutton");
}

static void
vitk_paper_button_init (VitkPaperButton *self)
{
}

/**
 * vitk_paper_button_new:
 * @reference: name of the anchor of a reference
 * @brief: whether there are only words, and none if the user has no PDF of the article
 *
 * Returns: (transfer floating): what says whether the user has its PDF; if not @brief, it opens it
 */
GtkWidget *
vitk_paper_button_new (const char *reference, gboolean brief)
{
  VitkPaperButton *self = g_object_new (VITK_TYPE_PAPER_BUTTON, NULL);

  self->reference = g_strdup (reference);
  self->brief = brief;
  if (!brief)
    {
      self->button = gtk_button_new_with_label (_ ("Read PDF"));
      g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
      gtk_widget_set_parent (self->button, GTK_WIDGET (self));
    }
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  if (!brief)
    {
      self->choose = gtk_button_new_with_label (_ ("Choose PDF…"));
      gtk_widget_add_css_class (self->choose, "flat");
      g_signal_connect_swapped (self->choose, "clicked", G_CALLBACK (on_choose), self);
      gtk_widget_set_parent (self->choose, GTK_WIDGET (self));
    }
  update (self);
  return GTK_WIDGET (self);
}
