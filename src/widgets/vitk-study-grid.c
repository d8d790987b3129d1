/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-grid.h"

#include "widgets/vitk-study-row.h"

#include <glib/gi18n-lib.h>

/* As the style has it: around the words of a cell, and the line below them. */
#define PADDING_X 18
#define PADDING_Y 13

/* Rows that are made beyond those in view, so that few are made one by one. */
#define SPARE_ROWS 4

#define HEAD (-1)

/* Studies as rows and columns, with a head and a first column that stay in view. There are widgets
 * for the rows in view only: row i is always shown by number i modulo their number, so that
 * scrolling gives other words to those alone that come into view. GtkColumnView can keep neither
 * head nor column, and says nothing of them to a screen reader. */
struct _VitkStudyGrid
{
  GtkWidget parent_instance;

  VitkStudyChoice *choice; /* NULL before there is one */
  VitkStudyGeometry *geometry;
  VitkStudyRow *head;
  GPtrArray *rows; /* VitkStudyRow */
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  const VitkStudy *study; /* that the reader is at, or NULL */
  int row;                /* of it; HEAD for the head */
  int column;
  guint sorted;
  gboolean descending;
  int width; /* for which the geometry is; 0 for none */
};

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  ACTIVATED,
  SORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkStudyGrid, vitk_study_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
get_n_rows (VitkStudyGrid *self)
{
  return self->choice != NULL ? vitk_study_choice_get_n_shown (self->choice) : 0;
}

static int
get_head_height (VitkStudyGrid *self)
{
  return self->geometry->line_height + PADDING_Y;
}

static gboolean
is_rtl (VitkStudyGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* -- rows */

static void
show_in_row (VitkStudyGrid *self, VitkStudyRow *row, int index)
{
  /* The focus does not go along with a row that comes to show another study. */
  if (has_focus_within (GTK_WIDGET (row)))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
  vitk_study_row_show_study (row, index, vitk_study_choice_get_shown (self->choice, index));
}

static void
add_rows (VitkStudyGrid *self, guint n)
{
  while (self->rows->len < n)
    {
      GtkWidget *row = vitk_study_row_new (self->geometry, FALSE);

      gtk_widget_insert_before (row, GTK_WIDGET (self), GTK_WIDGET (self->head));
      g_ptr_array_add (self->rows, row);
    }
}

/* Lets the rows that there are show what is in view; all of them anew if @anew. */
static void
update_rows (VitkStudyGrid *self, gboolean anew)
{
  const double top = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;
  const int height = gtk_widget_get_height (GTK_WIDGET (self)) - get_head_height (self);
  const guint n = get_n_rows (self);
  const guint first = vitk_study_geometry_find_row (self->geometry, top);
  const guint last =
      n > 0 ? MIN (n - 1, vitk_study_geometry_find_row (self->geometry, top + height)) : 0;
  guint i;

  if (n > 0 && last - first + 1 > self->rows->len)
    {
      add_rows (self, last - first + 1 + SPARE_ROWS);
      anew = TRUE;
    }
  for (i = 0; i < self->rows->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->rows, i), FALSE);
  for (i = first; i <= last && i < n; i++)
    {
      VitkStudyRow *row = g_ptr_array_index (self->rows, i % self->rows->len);

      if (anew || vitk_study_row_get_index (row) != (int) i)
        show_in_row (self, row, i);
      if (self->row == (int) i)
        gtk_widget_set_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED);
      gtk_widget_set_child_visible (GTK_WIDGET (row), TRUE);
    }
}

static GtkWidget *
get_cell (VitkStudyGrid *self)
{
  VitkStudyRow *row;

  if (self->row == HEAD)
    return vitk_study_row_get_cell (self->head, self->column);
  if (self->rows->len == 0)
    return NULL;
  row = g_ptr_array_index (self->rows, self->row % self->rows->len);
  return vitk_study_row_get_index (row) == self->row ? vitk_study_row_get_cell (row, self->column)
                                                     : NULL;
}

/* -- size */

static void
measure_letters (VitkStudyGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->geometry->char_width =
      MAX (1, PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics)));
  self->geometry->line_height =
      MAX (1, PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics)));
  self->geometry->padding[0] = PADDING_X;
  self->geometry->padding[1] = PADDING_Y;
  pango_font_metrics_unref (metrics);
}

static void
fit (VitkStudyGrid *self, int width)
{
  self->width = width;
  measure_letters (self);
  vitk_study_geometry_set_width (self->geometry, width);
  if (self->choice != NULL)
    vitk_study_geometry_set_studies (self->geometry, self->choice);
}

static void
configure (VitkStudyGrid *self, int width, int height)
{
  VitkStudyGeometry *geometry = self->geometry;
  const int page = MAX (1, height - get_head_height (self));
  const int bottom = vitk_study_geometry_get_y (geometry, get_n_rows (self));

  geometry->scroll = CLAMP (geometry->scroll, 0, MAX (0, geometry->total - width));
  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment,
                              is_rtl (self) ? MAX (0, geometry->total - width) - geometry->scroll
                                            : geometry->scroll,
                              0, MAX (geometry->total, width), width * 0.1, width * 0.9, width);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (
        self->vadjustment,
        CLAMP (gtk_adjustment_get_value (self->vadjustment), 0, MAX (0, bottom - page)), 0,
        MAX (bottom, page), geometry->line_height * 2, page * 0.9, page);
}

static void
vitk_study_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? 3 * get_head_height (self) : 100;
  *natural = *minimum;
}

static void
vitk_study_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);
  const gboolean anew = width != self->width;
  double top;
  guint i;

  if (anew)
    fit (self, width);
  configure (self, width, height);
  update_rows (self, anew);
  top = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;
  for (i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const int index = vitk_study_row_get_index (VITK_STUDY_ROW (row));
      const int y = index >= 0 ? vitk_study_geometry_get_y (self->geometry, index) : 0;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
      if (gtk_widget_get_child_visible (row))
        gtk_widget_allocate (row, width, vitk_study_geometry_get_y (self->geometry, index + 1) - y,
                             -1,
                             gsk_transform_translate (
                                 NULL, &GRAPHENE_POINT_INIT (0, get_head_height (self) + y - top)));
    }
  gtk_widget_measure (GTK_WIDGET (self->head), GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL,
                      NULL);
  gtk_widget_allocate (GTK_WIDGET (self->head), width, get_head_height (self), -1, NULL);
}

static void
on_scrolled (VitkStudyGrid *self)
{
  const int left = self->hadjustment != NULL ? gtk_adjustment_get_value (self->hadjustment) : 0;
  const int most = MAX (0, self->geometry->total - gtk_widget_get_width (GTK_WIDGET (self)));

  self->geometry->scroll = is_rtl (self) ? most - left : left;
  update_rows (self, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (VitkStudyGrid *self, GtkAdjustment **adjustment, GtkAdjustment *other)
{
  if (*adjustment != NULL)
    g_signal_handlers_disconnect_by_func (*adjustment, on_scrolled, self);
  g_clear_object (adjustment);
  if (other == NULL)
    return;
  *adjustment = g_object_ref_sink (other);
  g_signal_connect_object (other, "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
}

/* -- where the reader is */

static void
scroll_to (VitkStudyGrid *self)
{
  VitkStudyGeometry *geometry = self->geometry;
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int start = vitk_study_geometry_get_x (geometry, self->column);
  const int end = start + geometry->widths[self->column];
  const int frozen = geometry->widths[VITK_STUDY_COLUMN_STUDY];
  int scroll = geometry->scroll;

  if (self->row != HEAD && self->vadjustment != NULL)
    gtk_adjustment_clamp_page (self->vadjustment, vitk_study_geometry_get_y (geometry, self->row),
                               vitk_study_geometry_get_y (geometry, self->row + 1));
  if (self->column == VITK_STUDY_COLUMN_STUDY || self->hadjustment == NULL)
    return;
  if (end > width)
    scroll += end - width;
  if (start - (scroll - geometry->scroll) < frozen)
    scroll = geometry->scroll + start - frozen;
  gtk_adjustment_set_value (self->hadjustment,
                            is_rtl (self) ? MAX (0, geometry->total - width) - scroll : scroll);
}

static void
go_to (VitkStudyGrid *self, int row, int column)
{
  GtkWidget *cell;

  self->row = CLAMP (row, HEAD, (int) get_n_rows (self) - 1);
  self->column = column;
  self->study = self->row != HEAD ? vitk_study_choice_get_shown (self->choice, self->row) : NULL;
  scroll_to (self);
  update_rows (self, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  cell = get_cell (self);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static void
activate (VitkStudyGrid *self)
{
  if (self->row == HEAD)
    vitk_study_grid_sort (self, self->column,
                          self->sorted == (guint) self->column && !self->descending);
  else if (self->study != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, self->study);
}

static gboolean
on_step (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);
  int across;
  int down;

  g_variant_get (arguments, "(ii)", &across, &down);
  if (is_rtl (self))
    across = -across;
  go_to (self, self->row + down, vitk_study_geometry_step (self->geometry, self->column, across));
  return TRUE;
}

static gboolean
on_page (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);
  const double page = gtk_adjustment_get_page_size (self->vadjustment);
  const int y = vitk_study_geometry_get_y (self->geometry, MAX (0, self->row));

  go_to (self,
         vitk_study_geometry_find_row (self->geometry,
                                       MAX (0, y + g_variant_get_int32 (arguments) * page)),
         self->column);
  return TRUE;
}

/* Home and End; with Control from the first study to the last. */
static gboolean
on_end (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);
  gboolean end;
  gboolean far;

  g_variant_get (arguments, "(bb)", &end, &far);
  if (far)
    go_to (self, end ? (int) get_n_rows (self) - 1 : 0, self->column);
  else
    go_to (self, self->row,
           end ? vitk_study_geometry_step (self->geometry, VITK_STUDY_N_COLUMNS, -1)
               : VITK_STUDY_COLUMN_STUDY);
  return TRUE;
}

static gboolean
on_return (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  activate (VITK_STUDY_GRID (widget));
  return TRUE;
}

static void
on_click (GtkGestureClick *gesture, int n_press, double x, double y, VitkStudyGrid *self)
{
  const double from_start = is_rtl (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
  const int column = vitk_study_geometry_find_column (self->geometry, from_start);
  const double down = y - get_head_height (self) + gtk_adjustment_get_value (self->vadjustment);

  if (column < 0 || down >= vitk_study_geometry_get_y (self->geometry, get_n_rows (self)))
    return;
  if (y < get_head_height (self))
    go_to (self, HEAD, column);
  else
    go_to (self, vitk_study_geometry_find_row (self->geometry, down), column);
  activate (self);
}

static gboolean
vitk_study_grid_grab_focus (GtkWidget *widget)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);

  go_to (self, self->row, self->column);
  return TRUE;
}

/* One step in, and one step out: in between there are keys. */
static gboolean
vitk_study_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (has_focus_within (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

/* Others are shown: the reader stays at the same study, if it is still there. */
static void
on_changed (VitkStudyGrid *self)
{
  const gboolean had_focus = has_focus_within (GTK_WIDGET (self));
  const int row = vitk_study_choice_find (self->choice, self->study);

  vitk_study_geometry_set_studies (self->geometry, self->choice);
  if (self->row != HEAD)
    self->row = row >= 0 ? row : MIN (0, (int) get_n_rows (self) - 1);
  self->study = self->row >= 0 ? vitk_study_choice_get_shown (self->choice, self->row) : NULL;
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    configure (self, gtk_widget_get_width (GTK_WIDGET (self)),
               gtk_widget_get_height (GTK_WIDGET (self)));
  if (self->vadjustment != NULL && row < 0)
    gtk_adjustment_set_value (self->vadjustment, 0);
  update_rows (self, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (had_focus)
    go_to (self, self->row, self->column);
}

static void
vitk_study_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vitk_study_grid_parent_class)->css_changed (widget, change);
  VITK_STUDY_GRID (widget)->width = 0;
  gtk_widget_queue_allocate (widget);
}

static void
vitk_study_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_study_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_study_grid_dispose (GObject *object)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (object);
  guint i;

  for (i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer ((GtkWidget **) &self->head, gtk_widget_unparent);
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (vitk_study_grid_parent_class)->dispose (object);
}

static void
vitk_study_grid_finalize (GObject *object)
{
  g_ptr_array_unref (VITK_STUDY_GRID (object)->rows);
  vitk_study_geometry_free (VITK_STUDY_GRID (object)->geometry);
  G_OBJECT_CLASS (vitk_study_grid_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding (class, GDK_KEY_Left, 0, on_step, "(ii)", -1, 0);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Left, 0, on_step, "(ii)", -1, 0);
  gtk_widget_class_add_binding (class, GDK_KEY_Right, 0, on_step, "(ii)", 1, 0);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Right, 0, on_step, "(ii)", 1, 0);
  gtk_widget_class_add_binding (class, GDK_KEY_Up, 0, on_step, "(ii)", 0, -1);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Up, 0, on_step, "(ii)", 0, -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Down, 0, on_step, "(ii)", 0, 1);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Down, 0, on_step, "(ii)", 0, 1);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Up, 0, on_page, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Down, 0, on_page, "i", 1);
  gtk_widget_class_add_binding (class, GDK_KEY_Home, 0, on_end, "(bb)", FALSE, FALSE);
  gtk_widget_class_add_binding (class, GDK_KEY_End, 0, on_end, "(bb)", TRUE, FALSE);
  gtk_widget_class_add_binding (class, GDK_KEY_Home, GDK_CONTROL_MASK, on_end, "(bb)", FALSE, TRUE);
  gtk_widget_class_add_binding (class, GDK_KEY_End, GDK_CONTROL_MASK, on_end, "(bb)", TRUE, TRUE);
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, on_return, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, on_return, NULL);
}

static void
vitk_study_grid_class_init (VitkStudyGridClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vitk_study_grid_get_property;
  object_class->set_property = vitk_study_grid_set_property;
  object_class->dispose = vitk_study_grid_dispose;
  object_class->finalize = vitk_study_grid_finalize;
  widget_class->measure = vitk_study_grid_measure;
  widget_class->size_allocate = vitk_study_grid_size_allocate;
  widget_class->grab_focus = vitk_study_grid_grab_focus;
  widget_class->focus = vitk_study_grid_focus;
  widget_class->css_changed = vitk_study_grid_css_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * VitkStudyGrid::activated:
   * @self: a grid
   * @study: the #VitkStudy that the reader wants to see
   */
  signals[ACTIVATED] = g_signal_new ("activated", VITK_TYPE_STUDY_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * VitkStudyGrid::sorted:
   *
   * The studies have been sorted by another column, or the other way round.
   */
  signals[SORTED] = g_signal_new ("sorted", VITK_TYPE_STUDY_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "vitkstudygrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
vitk_study_grid_init (VitkStudyGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->geometry = vitk_study_geometry_new ();
  self->rows = g_ptr_array_new ();
  self->row = HEAD;
  self->head = VITK_STUDY_ROW (vitk_study_row_new (self->geometry, TRUE));
  vitk_study_row_show_head (self->head, -1, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->head), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Studies"), -1);
  g_signal_connect (click, "pressed", G_CALLBACK (on_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * vitk_study_grid_new:
 *
 * Returns: (transfer floating): a grid without rows
 */
GtkWidget *
vitk_study_grid_new (void)
{
  return g_object_new (VITK_TYPE_STUDY_GRID, NULL);
}

/**
 * vitk_study_grid_set_choice:
 * @self: a grid
 * @choice: the rows
 */
void
vitk_study_grid_set_choice (VitkStudyGrid *self, VitkStudyChoice *choice)
{
  g_return_if_fail (VITK_IS_STUDY_GRID (self));

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, on_changed, self);
  g_set_object (&self->choice, choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  self->study = NULL;
  self->row = 0;
  self->sorted = VITK_STUDY_COLUMN_STUDY + 1;
  self->descending = FALSE;
  on_changed (self);
}

/**
 * vitk_study_grid_set_hidden:
 * @self: a grid
 * @names: (array zero-terminated=1): the columns that are not to be shown; the first always is
 */
void
vitk_study_grid_set_hidden (VitkStudyGrid *self, const char *const *names)
{
  guint i;

  g_return_if_fail (VITK_IS_STUDY_GRID (self));

  for (i = VITK_STUDY_COLUMN_STUDY + 1; i < VITK_STUDY_N_COLUMNS; i++)
    self->geometry->hidden[i] = g_strv_contains (names, vitk_study_column_get_name (i));
  if (self->geometry->hidden[self->column])
    self->column = VITK_STUDY_COLUMN_STUDY;
  self->width = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * vitk_study_grid_sort:
 * @self: a grid
 * @column: a column
 * @descending: whether the greatest come first
 *
 * Sorts the studies by what the column shows.
 */
void
vitk_study_grid_sort (VitkStudyGrid *self, guint column, gboolean descending)
{
  VitkStudyOrder order = vitk_study_column_get_order (column);

  g_return_if_fail (VITK_IS_STUDY_GRID (self));

  order.descending = descending;
  self->sorted = column;
  self->descending = descending;
  vitk_study_row_show_head (self->head, column, descending);
  vitk_study_choice_set_order (self->choice, &order);
  g_signal_emit (self, signals[SORTED], 0);
}

/**
 * vitk_study_grid_get_sorted:
 * @self: a grid
 * @descending: (out): whether the greatest come first
 *
 * Returns: the column by which the studies are sorted
 */
guint
vitk_study_grid_get_sorted (VitkStudyGrid *self, gboolean *descending)
{
  *descending = self->descending;
  return self->sorted;
}

/**
 * vitk_study_grid_get_study:
 * @self: a grid
 *
 * Returns: (nullable): the study that the reader is at
 */
const VitkStudy *
vitk_study_grid_get_study (VitkStudyGrid *self)
{
  g_return_val_if_fail (VITK_IS_STUDY_GRID (self), NULL);

  return self->study;
}

/**
 * vitk_study_grid_show_study:
 * @self: a grid
 * @study: (nullable): a study
 *
 * Brings the reader to a study, if it is among those shown. The keyboard focus stays where it is.
 */
void
vitk_study_grid_show_study (VitkStudyGrid *self, const VitkStudy *study)
{
  const int row = study != NULL ? vitk_study_choice_find (self->choice, study) : -1;

  g_return_if_fail (VITK_IS_STUDY_GRID (self));

  if (row < 0)
    return;
  self->row = row;
  self->study = study;
  scroll_to (self);
  update_rows (self, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
