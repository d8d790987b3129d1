/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-patient-layout.h"

#include "widgets/vitk-styling.h"

/* The only child of a widget fills it. Whenever something in a window changes, GTK asks how large
 * the window has to be at least, before it hears the next key: all that is new would get its style
 * and be measured together with what made it. While styles are being found, the child keeps the
 * size it had; after that it is measured in a turn of its own. */
struct _VitkPatientLayout
{
  GtkLayoutManager parent_instance;

  int minimum[2]; /* of the child when it was measured last, by orientation */
  int natural[2];
  guint source;
};

G_DEFINE_FINAL_TYPE (VitkPatientLayout, vitk_patient_layout, GTK_TYPE_LAYOUT_MANAGER)

/* As GTK would in the frame, where it finds it known then. */
static gboolean
measure_again (gpointer user_data)
{
  VitkPatientLayout *self = user_data;
  GtkWidget *widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));

  self->source = 0;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
can_wait (VitkPatientLayout *self, GtkWidget *widget, GtkOrientation orientation)
{
  return vitk_styling_is_running () && gtk_widget_get_width (widget) > 0 &&
         self->natural[orientation] > 0;
}

static void
vitk_patient_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                             GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  VitkPatientLayout *self = VITK_PATIENT_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (!can_wait (self, widget, orientation))
    gtk_widget_measure (child, orientation, for_size, &self->minimum[orientation],
                        &self->natural[orientation], NULL, NULL);
  else if (self->source == 0)
    self->source = g_idle_add_full (VITK_STYLING_PRIORITY_AFTER, measure_again, self, NULL);
  *minimum = self->minimum[orientation];
  *natural = self->natural[orientation];
}

static void
vitk_patient_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                              int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static GtkSizeRequestMode
vitk_patient_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return gtk_widget_get_request_mode (gtk_widget_get_first_child (widget));
}

static void
vitk_patient_layout_finalize (GObject *object)
{
  g_clear_handle_id (&VITK_PATIENT_LAYOUT (object)->source, g_source_remove);
  G_OBJECT_CLASS (vitk_patient_layout_parent_class)->finalize (object);
}

static void
vitk_patient_layout_class_init (VitkPatientLayoutClass *class)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vitk_patient_layout_finalize;
  manager_class->measure = vitk_patient_layout_measure;
  manager_class->allocate = vitk_patient_layout_allocate;
  manager_class->get_request_mode = vitk_patient_layout_get_request_mode;
}

static void
vitk_patient_layout_init (VitkPatientLayout *self)
{
}
