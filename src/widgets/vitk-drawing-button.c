/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-drawing-button.h"

#include "widgets/vitk-focus-move.h"
#include "widgets/vitk-menu.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

/* A button with what can be done with a drawing as a whole: copy it, save it, print it. */
struct _VitkDrawingButton
{
  GtkWidget parent_instance;

  VitkDrawingButtonFunc create;
  gpointer user_data;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (VitkDrawingButton, vitk_drawing_button, GTK_TYPE_WIDGET)

static const char *const actions[] = { "drawing.copy", "drawing.save", "drawing.save-png" };

/* A picture of pixels may be this much larger than on a usual screen. */
static const struct
{
  guint scale;
  const char *words;
} sizes[] = {
  { 1, N_ ("As on the Screen") }, { 2, N_ ("Twice as Large") },   { 3, N_ ("3 Times as Large") },
  { 4, N_ ("4 Times as Large") }, { 6, N_ ("6 Times as Large") }, { 8, N_ ("8 Times as Large") },
};

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkDrawingButton *self = VITK_DRAWING_BUTTON (widget);

  vitk_drawing_output_copy (self->create (self->user_data), widget);
}

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkDrawingButton *self = VITK_DRAWING_BUTTON (widget);
  const gboolean svg = g_str_equal (g_variant_get_string (parameter, NULL), "svg");

  vitk_drawing_output_save (self->create (self->user_data),
                            svg ? VITK_DRAWING_SVG : VITK_DRAWING_PDF, 1, widget);
}

static void
on_save_png (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkDrawingButton *self = VITK_DRAWING_BUTTON (widget);

  vitk_drawing_output_save (self->create (self->user_data), VITK_DRAWING_PNG,
                            g_variant_get_uint32 (parameter), widget);
}

static void
vitk_drawing_button_dispose (GObject *object)
{
  g_clear_pointer (&VITK_DRAWING_BUTTON (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_drawing_button_parent_class)->dispose (object);
}

static gboolean
vitk_drawing_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VITK_DRAWING_BUTTON (widget)->button);
}

static void
vitk_drawing_button_class_init (VitkDrawingButtonClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_drawing_button_dispose;
  widget_class->grab_focus = vitk_drawing_button_grab_focus;
  widget_class->focus = vitk_focus_move;
  gtk_widget_class_install_action (widget_class, "drawing.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "drawing.save", "s", on_save);
  gtk_widget_class_install_action (widget_class, "drawing.save-png", "u", on_save_png);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GMenuModel *
create_sizes (void)
{
  GMenu *menu = g_menu_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (sizes[i].words), NULL);

      g_menu_item_set_action_and_target (item, "drawing.save-png", "u", sizes[i].scale);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
vitk_drawing_button_init (VitkDrawingButton *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) png = create_sizes ();

  g_menu_append (menu, _ ("_Copy as Picture"), "drawing.copy");
  g_menu_append (menu, _ ("Save as _SVG…"), "drawing.save::svg");
  g_menu_append (menu, _ ("Save as P_DF…"), "drawing.save::pdf");
  g_menu_append_submenu (menu, _ ("Save as P_NG"), png);
  g_menu_append (menu, _ ("_Print…"), "win.print");
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "document-save-symbolic");
  vitk_menu_give (GTK_MENU_BUTTON (self->button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * vitk_drawing_button_new:
 * @name: what it does: "Save or Print the Map"
 * @create: gives what is drawn when it is copied or saved
 * @user_data: data of @create
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
vitk_drawing_button_new (const char *name, VitkDrawingButtonFunc create, gpointer user_data)
{
  VitkDrawingButton *self = g_object_new (VITK_TYPE_DRAWING_BUTTON, NULL);

  self->create = create;
  self->user_data = user_data;
  vitk_tooltip_set (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return GTK_WIDGET (self);
}

/**
 * vitk_drawing_button_set_enabled:
 * @self: a button
 * @enabled: whether there is something to copy or to save
 */
void
vitk_drawing_button_set_enabled (VitkDrawingButton *self, gboolean enabled)
{
  guint i;

  g_return_if_fail (VITK_IS_DRAWING_BUTTON (self));

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], enabled);
}
