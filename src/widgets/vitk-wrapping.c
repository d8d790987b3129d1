/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-wrapping.h"

#include "widgets/vitk-font-metrics.h"

/* Characters a line at least. Without a least GTK lays out every text a letter a line to know how
 * narrow it can be, which for a caption takes longer than a frame. */
#define LEAST_CHARS 10

/* Measures a label as the label itself would, except that it is as wide for one height as for any.
 * Whenever GTK allocates a label that wraps it asks how wide it would be for its height, and the
 * label searches for that width, laying out its words a dozen times. */
struct _VitkWrapping
{
  GtkLayoutManager parent_instance;

  PangoLayout *layout; /* of the label, when its width was measured; it has another one when its
                        * words or their look have changed */
  int minimum;
  int natural;
  gboolean filling; /* whether it is given its width, and does not ask for more */
};

G_DEFINE_FINAL_TYPE (VitkWrapping, vitk_wrapping, GTK_TYPE_LAYOUT_MANAGER)

static int
get_char_width (PangoLayout *layout)
{
  PangoFontMetrics *metrics = vitk_font_metrics_find (pango_layout_get_context (layout));

  return MAX (pango_font_metrics_get_approximate_char_width (metrics),
              pango_font_metrics_get_approximate_digit_width (metrics));
}

/* Where any word may be broken, the label is as narrow as it was told to be at least. GTK would lay
 * out all words so narrow to find that out. */
static void
measure_breakable (VitkWrapping *self, GtkLabel *label)
{
  const int char_width = get_char_width (self->layout);
  const int least = gtk_label_get_width_chars (label) * char_width;
  const int most = gtk_label_get_max_width_chars (label) * char_width;
  g_autoptr (PangoLayout) layout = NULL;
  int natural;

  self->minimum = PANGO_PIXELS_CEIL (least);
  self->natural = self->minimum;
  if (self->filling)
    return;
  layout = pango_layout_copy (self->layout);
  pango_layout_set_width (layout, most >= 0 ? MAX (least, most) : -1);
  pango_layout_get_size (layout, &natural, NULL);
  self->natural = PANGO_PIXELS_CEIL (MAX (natural, least));
}

/* Asked for anew, around the cache of the widget, whenever the height is measured. */
static void
measure_width (VitkWrapping *self, GtkWidget *widget, int *minimum, int *natural)
{
  GtkLabel *label = GTK_LABEL (widget);
  int baseline = -1;

  if (g_set_object (&self->layout, gtk_label_get_layout (label)))
    {
      if (gtk_label_get_wrap_mode (label) == PANGO_WRAP_WORD_CHAR &&
          gtk_label_get_width_chars (label) >= 0)
        measure_breakable (self, label);
      else
        GTK_WIDGET_GET_CLASS (widget)->measure (widget, GTK_ORIENTATION_HORIZONTAL, -1,
                                                &self->minimum, &self->natural, &baseline,
                                                &baseline);
    }
  *minimum = self->minimum;
  *natural = self->natural;
}

static void
vitk_wrapping_measure (GtkLayoutManager *manager, GtkWidget *label, GtkOrientation orientation,
                       int for_size, int *minimum, int *natural, int *minimum_baseline,
                       int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (VITK_WRAPPING (manager), label, minimum, natural);
  else
    GTK_WIDGET_GET_CLASS (label)->measure (label, orientation, for_size, minimum, natural,
                                           minimum_baseline, natural_baseline);
}

static void
vitk_wrapping_allocate (GtkLayoutManager *manager, GtkWidget *label, int width, int height,
                        int baseline)
{
  GTK_WIDGET_GET_CLASS (label)->size_allocate (label, width, height, baseline);
}

static GtkSizeRequestMode
vitk_wrapping_get_request_mode (GtkLayoutManager *manager, GtkWidget *label)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_wrapping_dispose (GObject *object)
{
  g_clear_object (&VITK_WRAPPING (object)->layout);
  G_OBJECT_CLASS (vitk_wrapping_parent_class)->dispose (object);
}

static void
vitk_wrapping_class_init (VitkWrappingClass *class)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_wrapping_dispose;
  manager_class->measure = vitk_wrapping_measure;
  manager_class->allocate = vitk_wrapping_allocate;
  manager_class->get_request_mode = vitk_wrapping_get_request_mode;
}

static void
vitk_wrapping_init (VitkWrapping *self)
{
}

/**
 * vitk_wrapping_apply:
 * @label: a label
 *
 * Lets the words of a label go on in the next line, and a word that is too long in the middle of
 * it, without taking long to measure them.
 */
void
vitk_wrapping_apply (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (label, LEAST_CHARS);
  gtk_widget_set_layout_manager (GTK_WIDGET (label), g_object_new (VITK_TYPE_WRAPPING, NULL));
}

/**
 * vitk_wrapping_apply_filling:
 * @label: a label
 *
 * As vitk_wrapping_apply(), for a label that fills the width of a column which has its width from
 * elsewhere: nobody lays out its words to know how wide they would be in one line.
 */
void
vitk_wrapping_apply_filling (GtkLabel *label)
{
  vitk_wrapping_apply (label);
  VITK_WRAPPING (gtk_widget_get_layout_manager (GTK_WIDGET (label)))->filling = TRUE;
}

/**
 * vitk_wrapping_apply_within:
 * @widget: a widget with labels in it that are not ours, as a row of libadwaita
 *
 * Does the same for each label in it that wraps.
 */
void
vitk_wrapping_apply_within (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
    vitk_wrapping_apply_filling (GTK_LABEL (widget));
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    vitk_wrapping_apply_within (child);
}
