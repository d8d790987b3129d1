/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-facet.h"

#include "widgets/vitk-check-button.h"

#include <glib/gi18n-lib.h>

/* More than a reader goes through; the entry finds the rest. */
#define MAX_VALUES 100

#define MAX_HEIGHT 360
#define WIDTH_CHARS 36

#define VALUE "vitk-value"

/* A button with a menu: the values of a facet, each with the number of studies that there would be
 * with it. */
struct _VitkStudyFacet
{
  GtkWidget parent_instance;

  VitkStudyChoice *choice;
  guint facet;
  GtkMenuButton *button;
  GtkWidget *list; /* of the values, or NULL before the menu is first opened */
};

G_DEFINE_FINAL_TYPE (VitkStudyFacet, vitk_study_facet, GTK_TYPE_WIDGET)

static void
on_toggled (VitkStudyFacet *self, GtkCheckButton *check)
{
  vitk_study_choice_set_chosen (self->choice, self->facet,
                                g_object_get_data (G_OBJECT (check), VALUE),
                                gtk_check_button_get_active (check));
}

static void
update_check (VitkStudyFacet *self, GtkWidget *check)
{
  const char *value = g_object_get_data (G_OBJECT (check), VALUE);
  const guint n = vitk_study_choice_get_count (self->choice, self->facet, value);
  const gboolean chosen = vitk_study_choice_get_chosen (self->choice, self->facet, value);
  GtkWidget *label = gtk_widget_get_last_child (check);
  /* Translators: a value, and how many studies have it. */
  g_autofree char *words = g_strdup_printf (C_ ("of a study", "%s (%u)"), value, n);

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_sensitive (check, n > 0 || chosen);
  g_signal_handlers_block_by_func (check, on_toggled, self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  g_signal_handlers_unblock_by_func (check, on_toggled, self);
}

static GtkWidget *
make_check (VitkStudyFacet *self, const char *value)
{
  GtkWidget *check = vitk_check_button_new (NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  g_object_set_data_full (G_OBJECT (check), VALUE, g_strdup (value), g_free);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled), self);
  update_check (self, check);
  return check;
}

static void
make_list (VitkStudyFacet *self)
{
  GPtrArray *values = vitk_study_choice_get_values (self->choice, self->facet);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkPopover *popover = gtk_menu_button_get_popover (self->button);
  guint i;

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->list, "study-values");
  for (i = 0; i < MIN (values->len, MAX_VALUES); i++)
    gtk_box_append (GTK_BOX (self->list), make_check (self, g_ptr_array_index (values, i)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_popover_set_child (popover, scrolled);
}

/* Made when it is first opened. */
static void
on_opening (GtkMenuButton *button, gpointer user_data)
{
  VitkStudyFacet *self = user_data;

  if (self->list == NULL)
    make_list (self);
}

static void
update (VitkStudyFacet *self)
{
  const char *title = vitk_study_field_get_words (vitk_study_choice_get_field (self->facet));
  g_autoptr (GPtrArray) chosen = vitk_study_choice_dup_chosen (self->choice, self->facet);
  GtkWidget *check = self->list != NULL ? gtk_widget_get_first_child (self->list) : NULL;
  g_autofree char *words = NULL;

  if (chosen->len > 0)
    /* Translators: a heading, and how many values under it are chosen. */
    words = g_strdup_printf (C_ ("of a study", "%s: %u"), title, chosen->len);
  gtk_menu_button_set_label (self->button, words != NULL ? words : title);
  /* GTK names the button inside of it only. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : title, -1);
  for (; check != NULL; check = gtk_widget_get_next_sibling (check))
    update_check (self, check);
}

static gboolean
vitk_study_facet_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VITK_STUDY_FACET (widget)->button));
}

static gboolean
vitk_study_facet_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (VITK_STUDY_FACET (widget)->button), direction);
}

static void
vitk_study_facet_dispose (GObject *object)
{
  VitkStudyFacet *self = VITK_STUDY_FACET (object);

  self->list = NULL;
  g_clear_pointer ((GtkWidget **) &self->button, gtk_widget_unparent);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (vitk_study_facet_parent_class)->dispose (object);
}

static void
vitk_study_facet_class_init (VitkStudyFacetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_study_facet_dispose;
  widget_class->grab_focus = vitk_study_facet_grab_focus;
  widget_class->focus = vitk_study_facet_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkstudyfacet");
}

static void
vitk_study_facet_init (VitkStudyFacet *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, gtk_popover_new ());
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, on_opening, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * vitk_study_facet_new:
 * @choice: which studies are shown
 * @facet: a facet of it
 *
 * Returns: (transfer floating): a button with the values of the facet
 */
GtkWidget *
vitk_study_facet_new (VitkStudyChoice *choice, guint facet)
{
  VitkStudyFacet *self = g_object_new (VITK_TYPE_STUDY_FACET, NULL);

  self->choice = g_object_ref (choice);
  self->facet = facet;
  g_signal_connect_object (choice, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
