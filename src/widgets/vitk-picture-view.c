/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-picture-view.h"

#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-block-box.h"
#include "widgets/vitk-focus-move.h"
#include "widgets/vitk-picture-canvas.h"
#include "widgets/vitk-save-dialog.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-tall.h"
#include "widgets/vitk-view-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Which figure is shown, and how large. */
#define STATE "(sd)"

#define ZOOM_STEP 1.2
#define CAPTION_HEIGHT 120
#define MARGIN 18

/* The picture of a figure in the place of the text, as large as the reader wishes, with its
 * caption below. */
struct _VitkPictureView
{
  GtkWidget parent_instance;

  VitkArticle *article; /* NULL before there is one */
  VitkGraphicFunc find_graphic;
  gpointer user_data;
  GDestroyNotify destroy;
  const VitkFigure *figure; /* belongs to article; NULL before one is shown */
  VitkViewBar *bar;
  GtkWidget *stack; /* of the picture, and of words instead */
  GtkWidget *canvas;
  GtkWidget *problem;
  GtkWidget *caption; /* scrolls */
};

static void vitk_picture_view_stage_view_init (VitkStageViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkPictureView, vitk_picture_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      vitk_picture_view_stage_view_init))

static void
on_zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkPictureCanvas *canvas = VITK_PICTURE_CANVAS (VITK_PICTURE_VIEW (widget)->canvas);
  const double scale = vitk_picture_canvas_get_scale (canvas);

  if (g_str_equal (name, "zoom.fit"))
    vitk_picture_canvas_set_zoom (canvas, 0, NULL);
  else if (g_str_equal (name, "zoom.natural"))
    vitk_picture_canvas_set_zoom (canvas, 1, NULL);
  else
    vitk_picture_canvas_set_zoom (
        canvas, g_str_equal (name, "zoom.in") ? scale * ZOOM_STEP : scale / ZOOM_STEP, NULL);
}

/* Around the pointer. */
static void
on_zoom_at (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkPictureCanvas *canvas = VITK_PICTURE_CANVAS (VITK_PICTURE_VIEW (widget)->canvas);
  const double scale = vitk_picture_canvas_get_scale (canvas);
  gboolean larger;
  double x;
  double y;

  g_variant_get (parameter, "(bdd)", &larger, &x, &y);
  vitk_picture_canvas_set_zoom (canvas, larger ? scale * ZOOM_STEP : scale / ZOOM_STEP,
                                &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkPictureCanvas *canvas = VITK_PICTURE_CANVAS (VITK_PICTURE_VIEW (widget)->canvas);
  g_autoptr (GdkTexture) texture =
      vitk_picture_pixels_dup_texture (vitk_picture_canvas_get_pixels (canvas));

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
}

static GBytes *
read_file (gpointer file, GError **error)
{
  return g_file_load_bytes (file, NULL, NULL, error);
}

/* The very file, whatever it is. */
static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkPictureView *self = VITK_PICTURE_VIEW (widget);
  GFile *file = vitk_picture_canvas_get_file (VITK_PICTURE_CANVAS (self->canvas));
  g_autofree char *path = g_file_get_basename (file);
  g_autofree char *file_name = g_filename_display_name (path);

  vitk_save_dialog_show (widget, _ ("Save the Picture"), file_name, read_file, g_object_ref (file),
                         g_object_unref);
}

static void
enable_output (VitkPictureView *self)
{
  VitkPictureCanvas *canvas = VITK_PICTURE_CANVAS (self->canvas);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.copy",
                                 vitk_picture_canvas_get_pixels (canvas) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.save",
                                 vitk_picture_canvas_get_file (canvas) != NULL);
}

static void
show_problem (VitkPictureView *self, const char *words)
{
  gtk_label_set_label (GTK_LABEL (self->problem), words);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->problem);
}

/* What the article calls the file. */
static const char *
get_file_name (VitkPictureView *self)
{
  GPtrArray *graphics = self->figure->graphics;

  return graphics->len > 0 ? g_ptr_array_index (graphics, 0) : NULL;
}

static void
on_failed (VitkPictureView *self)
{
  g_autofree char *words =
      g_strdup_printf (_ ("The picture %s cannot be shown."), get_file_name (self));

  show_problem (self, words);
}

static void
show_picture (VitkPictureView *self)
{
  g_autoptr (GFile) file = self->find_graphic (self->figure->graphics, self->user_data);
  const char *name = get_file_name (self);
  g_autofree char *words = NULL;

  vitk_picture_canvas_set_file (VITK_PICTURE_CANVAS (self->canvas), file);
  enable_output (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "picture");
  if (file != NULL)
    return;
  if (name != NULL)
    words = g_strdup_printf (_ ("The file of this picture, %s, is missing."), name);
  show_problem (self, words != NULL ? words : _ ("The article names no file for this picture."));
}

static void
show_caption (VitkPictureView *self)
{
  const VitkFigure *figure = self->figure;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "caption");
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  vitk_block_box_append (box, self->article, figure->caption);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->caption), vitk_tall_new (box));
  gtk_widget_set_visible (self->caption, figure->caption->len > 0);
}

static void
show_figure (VitkPictureView *self, const VitkFigure *figure)
{
  g_autofree char *words = vitk_anchor_dup_words (figure->anchor);
  const char *name = figure->alt_text != NULL ? figure->alt_text : words;

  self->figure = figure;
  vitk_view_bar_set_title (self->bar, figure->label != NULL ? figure->label : _ ("Figure"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (figure->long_description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figure->long_description,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->canvas),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  show_picture (self);
  show_caption (self);
}

static GVariant *
vitk_picture_view_dup_state (VitkStageView *view)
{
  VitkPictureView *self = VITK_PICTURE_VIEW (view);

  return g_variant_ref_sink (
      g_variant_new (STATE, self->figure != NULL ? self->figure->anchor->name : "",
                     vitk_picture_canvas_get_zoom (VITK_PICTURE_CANVAS (self->canvas))));
}

static void
vitk_picture_view_set_state (VitkStageView *view, GVariant *state)
{
  VitkPictureView *self = VITK_PICTURE_VIEW (view);
  const char *name;
  double zoom;

  g_variant_get (state, "(&sd)", &name, &zoom);
  vitk_picture_view_show (self, name);
  vitk_picture_canvas_set_zoom (VITK_PICTURE_CANVAS (self->canvas), zoom, NULL);
}

static char *
vitk_picture_view_dup_words (VitkStageView *view)
{
  VitkPictureView *self = VITK_PICTURE_VIEW (view);

  return self->figure != NULL ? vitk_anchor_dup_words (self->figure->anchor) : NULL;
}

static char *
vitk_picture_view_dup_anchor (VitkStageView *view)
{
  VitkPictureView *self = VITK_PICTURE_VIEW (view);

  return self->figure != NULL ? g_strdup (self->figure->anchor->name) : NULL;
}

static void
vitk_picture_view_stage_view_init (VitkStageViewInterface *interface)
{
  interface->dup_state = vitk_picture_view_dup_state;
  interface->set_state = vitk_picture_view_set_state;
  interface->dup_words = vitk_picture_view_dup_words;
  interface->dup_anchor = vitk_picture_view_dup_anchor;
}

static gboolean
vitk_picture_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VITK_PICTURE_VIEW (widget)->canvas);
}

static void
forget_article (VitkPictureView *self)
{
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  self->destroy = NULL;
  self->user_data = NULL;
  self->find_graphic = NULL;
  self->figure = NULL;
  g_clear_object (&self->article);
}

static void
vitk_picture_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  forget_article (VITK_PICTURE_VIEW (object));
  G_OBJECT_CLASS (vitk_picture_view_parent_class)->dispose (object);
}

static void
vitk_picture_view_class_init (VitkPictureViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_picture_view_dispose;
  widget_class->grab_focus = vitk_picture_view_grab_focus;
  widget_class->focus = vitk_focus_move;
  gtk_widget_class_install_action (widget_class, "zoom.in", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "zoom.out", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "zoom.fit", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "zoom.at", "(bdd)", on_zoom_at);
  gtk_widget_class_install_action (widget_class, "zoom.natural", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "picture.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "picture.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "zoom.in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, 0, "zoom.out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, 0, "zoom.fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, 0, "zoom.natural", NULL);
  gtk_widget_class_set_css_name (widget_class, "vitkpictureview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_bar (VitkPictureView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Copy"), "picture.copy");
  g_menu_append (menu, _ ("_Save…"), "picture.save");
  g_menu_append (menu, _ ("_Print…"), "win.print");
  self->bar = VITK_VIEW_BAR (vitk_view_bar_new ("picture"));
  vitk_view_bar_append_action (self->bar, "zoom-out-symbolic", _ ("Smaller"), "zoom.out");
  vitk_view_bar_append_action (self->bar, "zoom-fit-best-symbolic", _ ("Fit the Window"),
                               "zoom.fit");
  vitk_view_bar_append_action (self->bar, "zoom-original-symbolic", _ ("As Large As It Is"),
                               "zoom.natural");
  vitk_view_bar_append_action (self->bar, "zoom-in-symbolic", _ ("Larger"), "zoom.in");
  vitk_view_bar_append_menu (self->bar, _ ("Copy, Save or Print the Picture"), G_MENU_MODEL (menu));
  return GTK_WIDGET (self->bar);
}

static GtkWidget *
create_stack (VitkPictureView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->canvas = vitk_picture_canvas_new ();
  g_signal_connect_swapped (self->canvas, "drawn", G_CALLBACK (enable_output), self);
  g_signal_connect_swapped (self->canvas, "failed", G_CALLBACK (on_failed), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->canvas);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), scrolled, "picture");
  gtk_stack_add_named (GTK_STACK (self->stack), self->problem, "problem");
  return self->stack;
}

static void
vitk_picture_view_init (VitkPictureView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->caption = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->caption), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->caption), CAPTION_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->caption), TRUE);
  gtk_box_append (GTK_BOX (box), create_bar (self));
  gtk_box_append (GTK_BOX (box), create_stack (self));
  gtk_box_append (GTK_BOX (box), self->caption);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  enable_output (self);
}

/**
 * vitk_picture_view_new:
 *
 * Returns: (transfer floating): a view without a picture
 */
GtkWidget *
vitk_picture_view_new (void)
{
  return g_object_new (VITK_TYPE_PICTURE_VIEW, NULL);
}

/**
 * vitk_picture_view_set_article:
 * @self: a view
 * @article: an article; kept
 * @find_graphic: finds the files of its pictures
 * @user_data: data of @find_graphic
 * @destroy: (nullable): frees @user_data
 *
 * Shows figures of this article from now on, and none yet.
 */
void
vitk_picture_view_set_article (VitkPictureView *self, VitkArticle *article,
                               VitkGraphicFunc find_graphic, gpointer user_data,
                               GDestroyNotify destroy)
{
  g_return_if_fail (VITK_IS_PICTURE_VIEW (self));

  /* Its words are those of the article that goes. */
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->caption), NULL);
  forget_article (self);
  vitk_picture_canvas_set_file (VITK_PICTURE_CANVAS (self->canvas), NULL);
  enable_output (self);
  self->article = g_object_ref (article);
  self->find_graphic = find_graphic;
  self->user_data = user_data;
  self->destroy = destroy;
}

/**
 * vitk_picture_view_show:
 * @self: a view with an article
 * @name: name of a figure of it; nothing happens if there is none
 *
 * Shows its picture, or says which file is missing.
 */
void
vitk_picture_view_show (VitkPictureView *self, const char *name)
{
  const VitkAnchor *anchor;

  g_return_if_fail (VITK_IS_PICTURE_VIEW (self));

  anchor = self->article != NULL ? vitk_article_get_anchor (self->article, name) : NULL;
  if (anchor != NULL && anchor->kind == VITK_ANCHOR_FIGURE)
    show_figure (self, anchor->target);
}
