/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-study-cell.h"

/* How much is left of the colour of words that only say that there are none. */
#define DIM 0.6

/* Words in a box whose size others choose. It never asks for another one, so that a thousand of
 * them can be given other words in no time. */
struct _VitkStudyCell
{
  GtkWidget parent_instance;

  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (VitkStudyCell, vitk_study_cell, GTK_TYPE_WIDGET)

/* Made when there are words, and so when the cell stands somewhere: its letters are known then. GTK
 * tells the layout when they change. */
static PangoLayout *
get_layout (VitkStudyCell *self)
{
  if (self->layout != NULL)
    return self->layout;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self)) ==
      GTK_ACCESSIBLE_ROLE_COLUMN_HEADER)
    pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  return self->layout;
}

static void
vitk_study_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
vitk_study_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  pango_layout_set_width (get_layout (VITK_STUDY_CELL (widget)), width * PANGO_SCALE);
}

static void
vitk_study_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0,
                              get_layout (VITK_STUDY_CELL (widget)));
}

static void
vitk_study_cell_finalize (GObject *object)
{
  g_clear_object (&VITK_STUDY_CELL (object)->layout);
  G_OBJECT_CLASS (vitk_study_cell_parent_class)->finalize (object);
}

static void
vitk_study_cell_class_init (VitkStudyCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vitk_study_cell_finalize;
  widget_class->measure = vitk_study_cell_measure;
  widget_class->size_allocate = vitk_study_cell_size_allocate;
  widget_class->snapshot = vitk_study_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "vitkstudycell");
}

static void
vitk_study_cell_init (VitkStudyCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * vitk_study_cell_new:
 * @role: what it is to a screen reader
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
vitk_study_cell_new (GtkAccessibleRole role)
{
  return g_object_new (VITK_TYPE_STUDY_CELL, "accessible-role", role, NULL);
}

/* Where one begins to read. Pango turns what is read the other way than the rest, and numbers are
 * read no way of their own. */
static PangoAlignment
find_alignment (VitkStudyCell *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL &&
                 pango_layout_line_get_resolved_direction (
                     pango_layout_get_line_readonly (get_layout (self), 0)) == PANGO_DIRECTION_RTL
             ? PANGO_ALIGN_RIGHT
             : PANGO_ALIGN_LEFT;
}

/**
 * vitk_study_cell_set_words:
 * @self: a cell
 * @words: what it shows
 * @name: what a screen reader says of it
 * @dim: whether they only say that there is nothing
 */
void
vitk_study_cell_set_words (VitkStudyCell *self, const char *words, const char *name, gboolean dim)
{
  PangoLayout *layout;
  PangoAttrList *attributes = NULL;

  g_return_if_fail (VITK_IS_STUDY_CELL (self));

  layout = get_layout (self);
  if (dim)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes,
                              pango_attr_foreground_alpha_new ((guint16) (DIM * G_MAXUINT16)));
    }
  pango_layout_set_attributes (layout, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);

  pango_layout_set_text (layout, words, -1);
  pango_layout_set_alignment (layout, find_alignment (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vitk_study_cell_find_height:
 * @self: a cell
 * @width: how wide its words may be
 *
 * Returns: how high they are then
 */
int
vitk_study_cell_find_height (VitkStudyCell *self, int width)
{
  int height;

  g_return_val_if_fail (VITK_IS_STUDY_CELL (self), 0);

  pango_layout_set_width (get_layout (self), width * PANGO_SCALE);
  pango_layout_get_pixel_size (get_layout (self), NULL, &height);
  return height;
}
