/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-figure-view.h"

#include "model/vitk-diagram.h"
#include "model/vitk-molecule.h"
#include "widgets/vitk-block-box.h"
#include "widgets/vitk-direction.h"
#include "widgets/vitk-expander.h"
#include "widgets/vitk-picture.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

struct _VitkFigureView
{
  GtkWidget parent_instance;

  VitkArticle *article;
  const VitkFigure *figure; /* belongs to article */
  GtkWidget *picture;
};

G_DEFINE_FINAL_TYPE (VitkFigureView, vitk_figure_view, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (VitkArticle *article, const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  vitk_wrapping_apply_filling (GTK_LABEL (label));
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_add_css_class (label, css_class);
  vitk_direction_apply (label, article);
  return label;
}

static char *
dup_name (const VitkFigure *figure)
{
  const VitkBlock *caption =
      figure->caption->len > 0 ? g_ptr_array_index (figure->caption, 0) : NULL;

  if (figure->alt_text != NULL)
    return g_strdup (figure->alt_text);
  if (caption == NULL || caption->text->length == 0)
    return g_strdup (figure->label != NULL ? figure->label : _ ("Figure"));
  if (figure->label == NULL)
    return g_strdup (caption->text->string);
  return g_strdup_printf (C_ ("caption", "%s: %s"), figure->label, caption->text->string);
}

static void
append_picture (VitkFigureView *self, GFile *file)
{
  const VitkFigure *figure = self->figure;
  g_autofree char *name = dup_name (figure);

  self->picture = vitk_picture_new (file, figure->graphics);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (figure->long_description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figure->long_description,
                                    -1);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
}

static void
append_caption (VitkFigureView *self)
{
  const VitkFigure *figure = self->figure;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "caption");
  if (figure->label != NULL)
    gtk_box_append (GTK_BOX (box), create_label (self->article, figure->label, "block-heading"));
  vitk_block_box_append (box, self->article, figure->caption);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
append_description (VitkFigureView *self)
{
  GtkWidget *expander = vitk_expander_new (_ ("Description"));
  GtkWidget *words = create_label (self->article, self->figure->long_description, "block-text");

  gtk_label_set_selectable (GTK_LABEL (words), TRUE);
  gtk_expander_set_child (GTK_EXPANDER (expander), words);
  gtk_widget_set_parent (expander, GTK_WIDGET (self));
}

/* Its words wrap: letters may be large, and the column narrow. */
static void
append_button (VitkFigureView *self, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/* What has a view of its own is enlarged there. */
static void
append_enlarge_button (VitkFigureView *self)
{
  g_autofree char *action = NULL;

  if (vitk_figure_has_file (self->figure, vitk_diagram_is_file_name) ||
      vitk_figure_has_file (self->figure, vitk_molecule_is_file_name))
    return;
  action = g_strconcat ("win.show-picture::", self->figure->anchor->name, NULL);
  append_button (self, _ ("Enlarge the Picture"), action);
}

static void
append_diagram_button (VitkFigureView *self)
{
  g_autofree char *action = g_strconcat (
      "win.show-diagram::", self->figure->anchor != NULL ? self->figure->anchor->name : NULL, NULL);

  append_button (self, _ ("Open the Diagram"), action);
}

static void
vitk_figure_view_dispose (GObject *object)
{
  VitkFigureView *self = VITK_FIGURE_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_figure_view_parent_class)->dispose (object);
}

static void
vitk_figure_view_class_init (VitkFigureViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_figure_view_dispose;
  gtk_widget_class_set_css_name (widget_class, "vitkfigure");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
vitk_figure_view_init (VitkFigureView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * vitk_figure_view_new:
 * @article: the article; kept
 * @figure: the figure; belongs to @article
 * @picture: (nullable): the file of its picture
 *
 * A figure as it stands in the article: picture, label and caption, and its description for
 * everybody who wants to read it. Without a picture it says so.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
vitk_figure_view_new (VitkArticle *article, const VitkFigure *figure, GFile *picture)
{
  VitkFigureView *self = g_object_new (VITK_TYPE_FIGURE_VIEW, NULL);

  self->article = g_object_ref (article);
  self->figure = figure;
  append_picture (self, picture);
  if (figure->label != NULL || figure->caption->len > 0)
    append_caption (self);
  if (picture != NULL && figure->anchor != NULL)
    append_enlarge_button (self);
  if (vitk_figure_has_file (figure, vitk_diagram_is_file_name))
    append_diagram_button (self);
  if (vitk_figure_has_file (figure, vitk_molecule_is_file_name))
    append_button (self, _ ("Open the Molecules"), "win.show-view::molecules");
  if (figure->long_description != NULL)
    append_description (self);
  return GTK_WIDGET (self);
}

/**
 * vitk_figure_view_get_figure:
 * @self: a view
 *
 * Returns: the figure it shows
 */
const VitkFigure *
vitk_figure_view_get_figure (VitkFigureView *self)
{
  return self->figure;
}

/**
 * vitk_figure_view_is_placed:
 * @self: a view
 *
 * Returns: whether it has the room that its picture needs
 */
gboolean
vitk_figure_view_is_placed (VitkFigureView *self)
{
  return vitk_picture_is_placed (VITK_PICTURE (self->picture));
}
