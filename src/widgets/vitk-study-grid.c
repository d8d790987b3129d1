/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-grid.h"

#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-rows.h"
#include "widgets/vitk-study-viewport.h"

#include <glib/gi18n-lib.h>

#define HEAD (-1)

/* Studies as rows and columns, with a head and a first column that stay in view. GtkColumnView can
 * keep neither, and says nothing of rows and columns to a screen reader. */
struct _VitkStudyGrid
{
  GtkWidget parent_instance;

  VitkStudyChoice *choice; /* NULL before there is one */
  VitkStudyGeometry *geometry;
  VitkStudyRow *head;
  VitkStudyRows *rows;
  VitkStudyViewport *viewport;
  const VitkStudy *study; /* that the reader is at, or NULL */
  int row;                /* of it; HEAD for the head */
  int column;
  guint sorted;
  gboolean descending;
  int width;        /* for which the geometry is; 0 for none */
  gboolean placing; /* whether the rows are being given their places */
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

/* Lets the rows show what is in view; all of them anew if @anew. */
static void
update_rows (VitkStudyGrid *self, gboolean anew)
{
  vitk_study_rows_show (self->rows, self->choice, gtk_widget_get_width (GTK_WIDGET (self)),
                        gtk_widget_get_height (GTK_WIDGET (self)), self->row, anew);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* -- size */

static void
fit (VitkStudyGrid *self, int width)
{
  self->width = width;
  vitk_study_geometry_set_width (self->geometry, width);
  if (self->choice != NULL)
    vitk_study_geometry_set_studies (self->geometry, self->choice);
  vitk_study_rows_move_cells (self->rows);
  gtk_widget_queue_allocate (GTK_WIDGET (self->head));
}

static void
vitk_study_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL
                 ? 3 * vitk_study_geometry_get_head_height (self->geometry)
                 : 100;
  *natural = *minimum;
}

static void
vitk_study_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);
  GtkWidget *head = GTK_WIDGET (self->head);
  const gboolean anew = width != self->width;

  self->placing = TRUE;
  if (anew)
    fit (self, width);
  vitk_study_rows_show (self->rows, self->choice, width, height, self->row, anew);
  vitk_study_rows_place (self->rows, width);
  self->placing = FALSE;
  gtk_widget_measure (head, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (head, width, vitk_study_geometry_get_head_height (self->geometry), -1, NULL);
}

static void
on_scrolled (GtkWidget *widget, gboolean across)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);

  if (across)
    {
      vitk_study_rows_move_cells (self->rows);
      gtk_widget_queue_allocate (GTK_WIDGET (self->head));
    }
  if (!self->placing)
    update_rows (self, FALSE);
}

/* -- where the reader is */

/* Once where it is thought to be, and once where it is. */
static void
show_cell (VitkStudyGrid *self)
{
  guint i;

  for (i = 0; i < 2; i++)
    {
      vitk_study_viewport_show (self->viewport, self->row, self->column);
      update_rows (self, FALSE);
    }
}

static void
go_to (VitkStudyGrid *self, int row, int column)
{
  GtkWidget *cell;

  self->row = CLAMP (row, HEAD, (int) get_n_rows (self) - 1);
  self->column = column;
  self->study = self->row != HEAD ? vitk_study_choice_get_shown (self->choice, self->row) : NULL;
  show_cell (self);
  cell = self->row == HEAD ? vitk_study_row_get_cell (self->head, self->column)
                           : vitk_study_rows_get_cell (self->rows, self->row, self->column);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static void
activate (VitkStudyGrid *self)
{
  const gboolean again = self->sorted == (guint) self->column;

  if (self->row == HEAD)
    vitk_study_grid_sort (self, self->column,
                          again ? !self->descending : vitk_study_column_is_amount (self->column));
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
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    across = -across;
  go_to (self, self->row + down, vitk_study_geometry_step (self->geometry, self->column, across));
  return TRUE;
}

static gboolean
on_page (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (widget);
  const double page = vitk_study_viewport_get_page (self->viewport);
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

/* Lays a study beside others, or takes it away again. */
static void
choose (VitkStudyGrid *self)
{
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (self));
  gboolean chosen;

  if (desk == NULL || self->study == NULL)
    return;
  chosen = vitk_study_desk_is_chosen (desk, self->study);
  if (!vitk_study_desk_choose (desk, self->study, !chosen))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
on_space (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  choose (VITK_STUDY_GRID (widget));
  return TRUE;
}

static void
on_click (GtkGestureClick *gesture, int n_press, double x, double y, VitkStudyGrid *self)
{
  int row;
  guint column;

  if (!vitk_study_viewport_find_cell (self->viewport, x, y, &row, &column))
    return;
  go_to (self, row, column);
  if ((gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) &
       GDK_CONTROL_MASK) != 0)
    choose (self);
  else
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
  return !vitk_focus_within (widget) && gtk_widget_grab_focus (widget);
}

/* Others are shown: a reader who is there stays at the same study, if it still is; who is not
 * begins at the first. */
static void
on_changed (VitkStudyGrid *self)
{
  const gboolean had_focus = vitk_focus_within (GTK_WIDGET (self));
  const int row = had_focus ? vitk_study_choice_find (self->choice, self->study) : -1;

  vitk_study_geometry_set_studies (self->geometry, self->choice);
  if (self->row != HEAD)
    self->row = MAX (0, row);
  self->study = self->row != HEAD && get_n_rows (self) > 0
                    ? vitk_study_choice_get_shown (self->choice, self->row)
                    : NULL;
  if (row < 0)
    vitk_study_viewport_set_top (self->viewport, 0);
  update_rows (self, TRUE);
  if (had_focus)
    go_to (self, self->row, self->column);
}

static void
vitk_study_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vitk_study_grid_parent_class)->css_changed (widget, change);
  if (!vitk_study_geometry_set_letters (VITK_STUDY_GRID (widget)->geometry,
                                        gtk_widget_get_pango_context (widget)))
    return;
  VITK_STUDY_GRID (widget)->width = 0;
  gtk_widget_queue_allocate (widget);
}

static GtkOrientation
get_orientation (guint id)
{
  return id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
}

static void
vitk_study_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkStudyGrid *self = VITK_STUDY_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (
          value, vitk_study_viewport_get_adjustment (self->viewport, get_orientation (id)));
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
    case PROP_VADJUSTMENT:
      vitk_study_viewport_set_adjustment (self->viewport, get_orientation (id),
                                          g_value_get_object (value));
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

  g_clear_pointer (&self->rows, vitk_study_rows_free);
  g_clear_pointer ((GtkWidget **) &self->head, gtk_widget_unparent);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (vitk_study_grid_parent_class)->dispose (object);
}

static void
vitk_study_grid_finalize (GObject *object)
{
  vitk_study_viewport_free (VITK_STUDY_GRID (object)->viewport);
  vitk_study_geometry_free (VITK_STUDY_GRID (object)->geometry);
  G_OBJECT_CLASS (vitk_study_grid_parent_class)->finalize (object);
}

static void
add_steps (GtkWidgetClass *class, guint key, guint keypad_key, int across, int down)
{
  gtk_widget_class_add_binding (class, key, 0, on_step, "(ii)", across, down);
  gtk_widget_class_add_binding (class, keypad_key, 0, on_step, "(ii)", across, down);
}

static void
add_keys (GtkWidgetClass *class)
{
  add_steps (class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_steps (class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_steps (class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_steps (class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Up, 0, on_page, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Down, 0, on_page, "i", 1);
  gtk_widget_class_add_binding (class, GDK_KEY_Home, 0, on_end, "(bb)", FALSE, FALSE);
  gtk_widget_class_add_binding (class, GDK_KEY_End, 0, on_end, "(bb)", TRUE, FALSE);
  gtk_widget_class_add_binding (class, GDK_KEY_Home, GDK_CONTROL_MASK, on_end, "(bb)", FALSE, TRUE);
  gtk_widget_class_add_binding (class, GDK_KEY_End, GDK_CONTROL_MASK, on_end, "(bb)", TRUE, TRUE);
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, on_return, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, on_return, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_space, 0, on_space, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Space, 0, on_space, NULL);
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

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "vitkstudygrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
vitk_study_grid_init (VitkStudyGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->geometry = vitk_study_geometry_new ();
  self->viewport = vitk_study_viewport_new (GTK_WIDGET (self), self->geometry, on_scrolled);
  self->rows = vitk_study_rows_new (GTK_WIDGET (self), self->geometry, self->viewport);
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
 * @choice: the rows, in reading order
 */
void
vitk_study_grid_set_choice (VitkStudyGrid *self, VitkStudyChoice *choice)
{
  g_return_if_fail (VITK_IS_STUDY_GRID (self));

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, on_changed, self);
  g_set_object (&self->choice, choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  vitk_study_geometry_forget (self->geometry);
  self->study = NULL;
  self->row = 0;
  self->sorted = VITK_STUDY_COLUMN_STUDY + 1;
  self->descending = FALSE;
  vitk_study_row_show_head (self->head, self->sorted, FALSE);
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

  order.descending = descending;
  self->sorted = column;
  self->descending = descending;
  vitk_study_row_show_head (self->head, column, descending);
  vitk_study_choice_set_order (self->choice, &order);
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
 * vitk_study_grid_update:
 * @self: a grid
 *
 * Writes anew what is in view: other studies are laid side by side.
 */
void
vitk_study_grid_update (VitkStudyGrid *self)
{
  gboolean had_focus;

  g_return_if_fail (VITK_IS_STUDY_GRID (self));

  had_focus = vitk_focus_within (GTK_WIDGET (self));
  update_rows (self, TRUE);
  if (had_focus)
    go_to (self, self->row, self->column);
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

  if (row < 0)
    return;
  self->row = row;
  self->study = study;
  show_cell (self);
}
