/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-chips.h"

#include "widgets/vitk-study-facet.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

#define MAX_CHARS 40

/* The facets of a choice of studies, each with its menu, and below them what is chosen, to be taken
 * back one by one. */
struct _VitkStudyChips
{
  GtkWidget parent_instance;

  VitkStudyChoice *choice;
  GtkWidget *facets;
  GtkWidget *chosen;
};

/* One value that is chosen. */
typedef struct
{
  guint facet;
  char *value;
} Chip;

G_DEFINE_FINAL_TYPE (VitkStudyChips, vitk_study_chips, GTK_TYPE_WIDGET)

static void
chip_free (gpointer data, GClosure *closure)
{
  Chip *chip = data;

  g_free (chip->value);
  g_free (chip);
}

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* The focus goes to the facet: the chip is gone. */
static void
on_removed (GtkButton *button, Chip *chip)
{
  VitkStudyChips *self =
      VITK_STUDY_CHIPS (gtk_widget_get_ancestor (GTK_WIDGET (button), VITK_TYPE_STUDY_CHIPS));
  g_autofree char *value = g_strdup (chip->value);
  const guint facet = chip->facet;
  GtkWidget *child = gtk_widget_get_first_child (self->facets);
  guint i;

  for (i = 0; i < facet && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_grab_focus (child);
  vitk_study_choice_set_chosen (self->choice, facet, value, FALSE);
}

static GtkWidget *
make_chip (guint facet, const char *value)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  const char *title = vitk_study_field_get_words (vitk_study_choice_get_field (facet));
  /* Translators: a value of the studies that are shown, and what it is a value of. */
  g_autofree char *words = g_strdup_printf (C_ ("of a study", "%s: %s ×"), title, value);
  /* Translators: what a screen reader says of a button. */
  g_autofree char *name = g_strdup_printf (C_ ("of a study", "Remove filter %s: %s"), title, value);
  Chip *chip = g_new0 (Chip, 1);

  chip->facet = facet;
  chip->value = g_strdup (value);
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_button_set_child (GTK_BUTTON (button), label);
  vitk_tooltip_set (button, name);
  gtk_widget_add_css_class (button, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_removed), chip, chip_free, 0);
  return button;
}

static void
update (VitkStudyChips *self)
{
  guint i;
  guint j;

  empty (self->chosen);
  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    {
      g_autoptr (GPtrArray) values = vitk_study_choice_dup_chosen (self->choice, i);

      for (j = 0; j < values->len; j++)
        gtk_box_append (GTK_BOX (self->chosen), make_chip (i, g_ptr_array_index (values, j)));
    }
  gtk_widget_set_visible (gtk_widget_get_last_child (GTK_WIDGET (self)),
                          gtk_widget_get_first_child (self->chosen) != NULL);
}

static void
vitk_study_chips_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&VITK_STUDY_CHIPS (object)->choice);
  G_OBJECT_CLASS (vitk_study_chips_parent_class)->dispose (object);
}

static void
vitk_study_chips_class_init (VitkStudyChipsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_study_chips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkstudychips");
}

/* One line, however narrow the window is: what does not fit is scrolled to. */
static GtkWidget *
add_line (VitkStudyChips *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_add_css_class (box, "chips");
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  return box;
}

static void
vitk_study_chips_init (VitkStudyChips *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->facets = add_line (self);
  self->chosen = add_line (self);
}

/**
 * vitk_study_chips_new:
 *
 * Returns: (transfer floating): chips without a choice
 */
GtkWidget *
vitk_study_chips_new (void)
{
  return g_object_new (VITK_TYPE_STUDY_CHIPS, NULL);
}

/**
 * vitk_study_chips_set_choice:
 * @self: chips
 * @choice: what the reader chooses from
 */
void
vitk_study_chips_set_choice (VitkStudyChips *self, VitkStudyChoice *choice)
{
  guint i;

  g_return_if_fail (VITK_IS_STUDY_CHIPS (self));

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, update, self);
  g_set_object (&self->choice, choice);
  empty (self->facets);
  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    gtk_box_append (GTK_BOX (self->facets), vitk_study_facet_new (choice, i));
  g_signal_connect_object (choice, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
