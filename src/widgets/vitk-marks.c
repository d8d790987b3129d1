/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-marks.h"

#define KEY "vitk-marks"

/* What is marked at the moment in one view of an article, and where the reader is among it. It is
 * attached to a widget; what shows words inside that finds it there and paints its part. */
struct _VitkMarks
{
  GObject parent_instance;

  VitkMarkSet *set; /* NULL while nothing is marked */
  int current;      /* place, or -1 */
};

G_DEFINE_FINAL_TYPE (VitkMarks, vitk_marks, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
vitk_marks_finalize (GObject *object)
{
  VitkMarks *self = VITK_MARKS (object);

  g_clear_pointer (&self->set, vitk_mark_set_unref);
  G_OBJECT_CLASS (vitk_marks_parent_class)->finalize (object);
}

static void
vitk_marks_class_init (VitkMarksClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_marks_finalize;

  /**
   * VitkMarks::changed:
   *
   * Other words are marked, or another place is the current one.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_MARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
vitk_marks_init (VitkMarks *self)
{
  self->current = -1;
}

/**
 * vitk_marks_new:
 *
 * Returns: (transfer full): nothing is marked
 */
VitkMarks *
vitk_marks_new (void)
{
  return g_object_new (VITK_TYPE_MARKS, NULL);
}

/**
 * vitk_marks_attach:
 * @self: marks
 * @widget: a widget
 *
 * Lets everything inside @widget find the marks, if it comes there later.
 */
void
vitk_marks_attach (VitkMarks *self, GtkWidget *widget)
{
  g_object_set_data_full (G_OBJECT (widget), KEY, g_object_ref (self), g_object_unref);
}

/**
 * vitk_marks_find:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the marks that are attached to it or to what is around it
 */
VitkMarks *
vitk_marks_find (GtkWidget *widget)
{
  VitkMarks *marks = NULL;

  for (; widget != NULL && marks == NULL; widget = gtk_widget_get_parent (widget))
    marks = g_object_get_data (G_OBJECT (widget), KEY);
  return marks;
}

/**
 * vitk_marks_set:
 * @self: marks
 * @set: (nullable): what is to be marked
 * @current: the place where the reader is, or -1
 */
void
vitk_marks_set (VitkMarks *self, VitkMarkSet *set, int current)
{
  VitkMarkSet *old = self->set;

  g_return_if_fail (VITK_IS_MARKS (self));

  if (set == old && current == self->current)
    return;
  self->set = set != NULL ? vitk_mark_set_ref (set) : NULL;
  self->current = set != NULL ? current : -1;
  g_clear_pointer (&old, vitk_mark_set_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vitk_marks_get_set:
 * @self: marks
 *
 * Returns: (transfer none) (nullable): what is marked
 */
VitkMarkSet *
vitk_marks_get_set (VitkMarks *self)
{
  g_return_val_if_fail (VITK_IS_MARKS (self), NULL);

  return self->set;
}

/**
 * vitk_marks_get_current:
 * @self: marks
 *
 * Returns: the place where the reader is, or -1
 */
int
vitk_marks_get_current (VitkMarks *self)
{
  g_return_val_if_fail (VITK_IS_MARKS (self), -1);

  return self->current;
}
