/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-row.h"

#include "widgets/vitk-study-cell.h"
#include "widgets/vitk-study-desk.h"

#include <glib/gi18n-lib.h>

/* A row of a grid of studies, or its head. The first cell stays where it is while the others are
 * scrolled away beneath it. */
struct _VitkStudyRow
{
  GtkWidget parent_instance;

  const VitkStudyGeometry *geometry; /* belongs to the grid, as this does */
  GtkWidget *cells[VITK_STUDY_N_COLUMNS];
  int index; /* of its study, or -1 */
};

G_DEFINE_FINAL_TYPE (VitkStudyRow, vitk_study_row, GTK_TYPE_WIDGET)

static void
vitk_study_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  guint i;

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    gtk_widget_measure (VITK_STUDY_ROW (widget)->cells[i], orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = 0;
  *natural = 0;
}

static void
vitk_study_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkStudyRow *self = VITK_STUDY_ROW (widget);
  const gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int frozen = self->geometry->widths[VITK_STUDY_COLUMN_STUDY];
  guint i;

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    {
      const int cell_width = self->geometry->widths[i];
      const int x = vitk_study_geometry_get_x (self->geometry, i);
      const gboolean in_view = x < width && x + cell_width > (i > 0 ? frozen : 0);

      gtk_widget_set_child_visible (self->cells[i], in_view && cell_width > 0);
      if (in_view && cell_width > 0)
        gtk_widget_allocate (
            self->cells[i], cell_width, height, -1,
            gsk_transform_translate (
                NULL, &GRAPHENE_POINT_INIT (right_to_left ? width - x - cell_width : x, 0)));
    }
}

static void
vitk_study_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkStudyRow *self = VITK_STUDY_ROW (widget);
  const gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int frozen = self->geometry->widths[VITK_STUDY_COLUMN_STUDY];
  const int width = gtk_widget_get_width (widget);
  guint i;

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (right_to_left ? 0 : frozen, 0, width - frozen,
                                               gtk_widget_get_height (widget)));
  for (i = 1; i < VITK_STUDY_N_COLUMNS; i++)
    gtk_widget_snapshot_child (widget, self->cells[i], snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->cells[VITK_STUDY_COLUMN_STUDY], snapshot);
}

static void
vitk_study_row_dispose (GObject *object)
{
  VitkStudyRow *self = VITK_STUDY_ROW (object);
  guint i;

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_study_row_parent_class)->dispose (object);
}

static void
vitk_study_row_class_init (VitkStudyRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_study_row_dispose;
  widget_class->measure = vitk_study_row_measure;
  widget_class->size_allocate = vitk_study_row_size_allocate;
  widget_class->snapshot = vitk_study_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "vitkstudyrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
vitk_study_row_init (VitkStudyRow *self)
{
  self->index = -1;
}

/**
 * vitk_study_row_new:
 * @geometry: where its cells stand; it must live as long
 * @head: whether it is the head of the grid
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
vitk_study_row_new (const VitkStudyGeometry *geometry, gboolean head)
{
  VitkStudyRow *self = g_object_new (VITK_TYPE_STUDY_ROW, NULL);
  guint i;

  self->geometry = geometry;
  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    {
      self->cells[i] = vitk_study_cell_new (head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                                 : GTK_ACCESSIBLE_ROLE_GRID_CELL);
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
    }
  gtk_widget_add_css_class (self->cells[VITK_STUDY_COLUMN_STUDY], "first");
  if (head)
    gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  return GTK_WIDGET (self);
}

static gboolean
is_chosen (VitkStudyRow *self, const VitkStudy *study)
{
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (self));

  return desk != NULL && vitk_study_desk_is_chosen (desk, study);
}

/* In the first column stands whether it is laid beside others. */
static void
show_words (VitkStudyRow *self, guint column, const char *words, const char *of, gboolean chosen)
{
  const char *title = vitk_study_column_get_title (column);
  const gboolean absent = *words == '\0';
  g_autofree char *marked = NULL;
  g_autofree char *name = NULL;

  if (absent)
    words = C_ ("of a study", "not reported");
  if (column == VITK_STUDY_COLUMN_STUDY && chosen)
    {
      marked = g_strdup_printf ("✓ %s", words);
      /* Translators: what a screen reader says of the first cell of a study that is to be compared
       * with others: the heading of the column, and what the study is called. */
      name = g_strdup_printf (C_ ("of a study", "%s: %s, in the comparison"), title, words);
    }
  else
    /* Translators: what a screen reader says of a cell: the heading of the column, the words, and
     * the study that they are about. */
    name = g_strdup_printf (C_ ("of a study", "%s: %s. Study %s"), title, words, of);
  vitk_study_cell_set_words (VITK_STUDY_CELL (self->cells[column]), marked != NULL ? marked : words,
                             name, absent);
}

/**
 * vitk_study_row_show_study:
 * @self: a row
 * @index: which of those shown the study is
 * @study: a study
 */
void
vitk_study_row_show_study (VitkStudyRow *self, guint index, const VitkStudy *study)
{
  g_autofree char *of = vitk_study_column_dup_words (VITK_STUDY_COLUMN_STUDY, study);
  const gboolean chosen = is_chosen (self, study);
  guint i;

  g_return_if_fail (VITK_IS_STUDY_ROW (self));

  self->index = index;
  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    {
      g_autofree char *words = NULL;

      if (self->geometry->hidden[i])
        continue;
      words = vitk_study_column_dup_words (i, study);
      show_words (self, i, words, of, chosen);
    }
}

/**
 * vitk_study_row_find_height:
 * @self: a row that shows a study
 *
 * Returns: how high the highest of its cells is, without what is above and below the words
 */
int
vitk_study_row_find_height (VitkStudyRow *self)
{
  int height = 0;
  guint i;

  g_return_val_if_fail (VITK_IS_STUDY_ROW (self), 0);

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    if (!self->geometry->hidden[i])
      height = MAX (height, vitk_study_cell_find_height (
                                VITK_STUDY_CELL (self->cells[i]),
                                MAX (1, self->geometry->widths[i] - self->geometry->padding[0])));
  return height;
}

/**
 * vitk_study_row_show_head:
 * @self: a head
 * @sorted: the column that the studies are sorted by, or -1
 * @descending: whether the greatest come first
 *
 * Shows the headings of the columns.
 */
void
vitk_study_row_show_head (VitkStudyRow *self, int sorted, gboolean descending)
{
  guint i;

  g_return_if_fail (VITK_IS_STUDY_ROW (self));

  for (i = 0; i < VITK_STUDY_N_COLUMNS; i++)
    {
      const char *title = vitk_study_column_get_title (i);
      g_autofree char *words = NULL;
      g_autofree char *name = NULL;

      if ((int) i != sorted)
        words = g_strdup (title);
      else
        words = g_strdup_printf ("%s %s", title, descending ? "↓" : "↑");
      if ((int) i != sorted)
        name = g_strdup (title);
      else if (descending)
        name = g_strdup_printf (C_ ("of a study", "%s, sorted, the greatest first"), title);
      else
        name = g_strdup_printf (C_ ("of a study", "%s, sorted, the least first"), title);
      vitk_study_cell_set_words (VITK_STUDY_CELL (self->cells[i]), words, name, FALSE);
    }
}

/**
 * vitk_study_row_forget:
 * @self: a row
 *
 * It shows no study any more, whatever words are left in it.
 */
void
vitk_study_row_forget (VitkStudyRow *self)
{
  g_return_if_fail (VITK_IS_STUDY_ROW (self));

  self->index = -1;
}

/**
 * vitk_study_row_get_index:
 * @self: a row
 *
 * Returns: which of the studies it shows, or -1
 */
int
vitk_study_row_get_index (VitkStudyRow *self)
{
  g_return_val_if_fail (VITK_IS_STUDY_ROW (self), -1);

  return self->index;
}

/**
 * vitk_study_row_get_cell:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none): its cell there
 */
GtkWidget *
vitk_study_row_get_cell (VitkStudyRow *self, guint column)
{
  g_return_val_if_fail (VITK_IS_STUDY_ROW (self), NULL);

  return self->cells[column];
}
