/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-diagram-canvas.h"

#include "figure/vitk-diagram-words.h"
#include "widgets/vitk-announce.h"
#include "widgets/vitk-diagram-colors.h"
#include "widgets/vitk-diagram-spots.h"
#include "widgets/vitk-diagram-way.h"
#include "widgets/vitk-reveal.h"
#include "widgets/vitk-scroll-page.h"
#include "widgets/vitk-text-scale.h"

#include <math.h>

#define LEAST_ZOOM 0.2
#define MOST_ZOOM 6
/* A figure that fits is not enlarged beyond this. */
#define MOST_FIT 1.5
/* Words are too small to be read below this; so much is shown unless the reader asks for less. */
#define READABLE 0.7
/* How near to a line the pointer must be, in pixels. */
#define NEAR 6
#define SPACE 12
/* What a turn takes, before the first frame, in which words are laid out. */
#define PREPARE_US 5000

/* A diagram, drawn as large as there is room or as the reader wishes, with a spot over each of its
 * glyphs. Tab goes to one of them and on, arrows go from one to the next. */
struct _VitkDiagramCanvas
{
  GtkWidget parent_instance;

  VitkDiagramChoice *choice; /* or NULL */
  VitkDiagramFigure *figure; /* or NULL */
  VitkDiagramSpots *spots;
  guint current;   /* to which of them Tab goes */
  guint moving;    /* a callback that has them moved, or 0 */
  guint preparing; /* source */
  double zoom;     /* 0 for as much as fits, less for as much as can be read */
  double scale;    /* what that is */
  VitkScrollPage *page;
};

G_DEFINE_FINAL_TYPE (VitkDiagramCanvas, vitk_diagram_canvas, GTK_TYPE_WIDGET)

enum
{
  POINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* As large letters as the reader wishes in everything else. */
static double
get_readable (VitkDiagramCanvas *self)
{
  return READABLE * vitk_text_scale_get (GTK_WIDGET (self));
}

static void
vitk_diagram_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  double size = 0;

  if (self->figure != NULL)
    size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->figure->width : self->figure->height;
  if (self->zoom != 0)
    *minimum = (int) ceil (size * (self->zoom > 0 ? self->zoom : get_readable (self))) + 2 * SPACE;
  *natural = *minimum;
}

/* Where the corner of the diagram is. */
static void
get_origin (VitkDiagramCanvas *self, double *x, double *y)
{
  const double across =
      gtk_widget_get_width (GTK_WIDGET (self)) - self->figure->width * self->scale;
  const double down =
      gtk_widget_get_height (GTK_WIDGET (self)) - self->figure->height * self->scale;

  *x = MAX (floor (across / 2), 0);
  *y = MAX (floor (down / 2), 0);
}

static double
find_fit (VitkDiagramCanvas *self, int width, int height)
{
  const double across = (width - 2 * SPACE) / self->figure->width;
  const double down = (height - 2 * SPACE) / self->figure->height;

  return CLAMP (MIN (across, down), 0.01, MOST_FIT);
}

static void
vitk_diagram_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  double x;
  double y;

  if (self->figure == NULL)
    return;
  self->scale = self->zoom > 0 ? self->zoom : find_fit (self, width, height);
  if (self->zoom < 0)
    self->scale = MAX (self->scale, get_readable (self));
  get_origin (self, &x, &y);
  vitk_diagram_spots_place (self->spots, x, y, self->scale);
}

/* What of the diagram can be seen. */
static VitkBox
get_view (VitkDiagramCanvas *self, const graphene_rect_t *visible)
{
  const VitkBox *box = &self->figure->diagram->box;
  double x;
  double y;

  get_origin (self, &x, &y);
  return (VitkBox) { (visible->origin.x - x) / self->scale + box->x,
                     (visible->origin.y - y) / self->scale + box->y,
                     visible->size.width / self->scale, visible->size.height / self->scale };
}

static gboolean
move_spots (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  const graphene_rect_t visible = vitk_scroll_page_get_visible (self->page);

  self->moving = 0;
  if (self->figure != NULL)
    {
      const VitkBox view = get_view (self, &visible);

      vitk_diagram_spots_move_to (self->spots, &view);
    }
  return G_SOURCE_REMOVE;
}

static void
vitk_diagram_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  const VitkDiagramPalette palette = vitk_diagram_colors_get (widget);
  const graphene_rect_t visible = vitk_scroll_page_get_visible (self->page);
  VitkDiagramEmphasis emphasis;
  const VitkBox *box;
  VitkBox view;
  GtkWidget *child;
  cairo_t *cr;
  VitkPen *pen;
  double x;
  double y;

  if (self->figure == NULL || visible.size.width <= 0 || visible.size.height <= 0)
    return;
  box = &self->figure->diagram->box;
  get_origin (self, &x, &y);
  view = get_view (self, &visible);
  /* In the next frame, before it is laid out. */
  if (self->moving == 0 && !vitk_diagram_spots_cover (self->spots, &view))
    self->moving = gtk_widget_add_tick_callback (widget, move_spots, NULL, NULL);
  cr = gtk_snapshot_append_cairo (snapshot, &visible);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -box->x, -box->y);
  pen = vitk_pen_new (cr, palette.paper);
  pen->least = VITK_PEN_LEAST_LETTERS;
  vitk_diagram_figure_draw (self->figure, pen, &palette, &view,
                            vitk_diagram_choice_get_emphasis (self->choice, &emphasis) ? &emphasis
                                                                                       : NULL);
  vitk_pen_free (pen);
  cairo_destroy (cr);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static const VitkGlyph *
get_glyph (VitkDiagramCanvas *self, guint i)
{
  return g_ptr_array_index (vitk_diagram_spots_get_glyphs (self->spots), i);
}

static guint
count_glyphs (VitkDiagramCanvas *self)
{
  return vitk_diagram_spots_get_glyphs (self->spots)->len;
}

static void
go_to (VitkDiagramCanvas *self, guint i)
{
  GtkWidget *spot = vitk_diagram_spots_take (self->spots, i);

  self->current = i;
  gtk_widget_grab_focus (spot);
  vitk_reveal_widget (spot);
  g_signal_emit (self, signals[POINTED], 0, get_glyph (self, i)->id);
}

static gboolean
vitk_diagram_canvas_grab_focus (GtkWidget *widget)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  const guint n = count_glyphs (self);

  if (n == 0)
    return FALSE;
  go_to (self, MIN (self->current, n - 1));
  return TRUE;
}

/* Tab goes in and out. */
static gboolean
vitk_diagram_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  const guint focused = vitk_diagram_spots_find_focused (self->spots);

  if (focused < count_glyphs (self))
    {
      self->current = focused;
      return FALSE;
    }
  return vitk_diagram_canvas_grab_focus (widget);
}

static gboolean
move (GtkWidget *widget, GVariant *parameters, gpointer user_data)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  const guint from = vitk_diagram_spots_find_focused (self->spots);
  int across;
  int down;

  g_variant_get (parameters, "(ii)", &across, &down);
  if (from == count_glyphs (self))
    return FALSE;
  go_to (self,
         vitk_diagram_way_find (vitk_diagram_spots_get_glyphs (self->spots), from, across, down));
  return TRUE;
}

/* Along an arrow or against it, and chooses what it leads to. */
static gboolean
follow (GtkWidget *widget, GVariant *parameters, gpointer user_data)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  const guint from = vitk_diagram_spots_find_focused (self->spots);
  const VitkArc *arc = NULL;
  const VitkGlyph *to;
  gboolean forward;

  if (from == count_glyphs (self))
    return FALSE;
  g_variant_get (parameters, "(b)", &forward);
  to = vitk_diagram_choice_follow (self->choice, get_glyph (self, from), forward, &arc);
  if (to == NULL)
    gtk_widget_error_bell (widget);
  else
    {
      g_autofree char *sentence = vitk_diagram_words_dup_arc (self->figure->diagram, arc);

      vitk_diagram_choice_choose (self->choice, to->id);
      vitk_diagram_canvas_go_to (self, to);
      vitk_announce (widget, sentence);
    }
  return TRUE;
}

static gboolean
choose_focused (GtkWidget *widget, GVariant *parameters, gpointer user_data)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (widget);
  const guint focused = vitk_diagram_spots_find_focused (self->spots);

  if (focused == count_glyphs (self))
    return FALSE;
  vitk_diagram_choice_choose (self->choice, get_glyph (self, focused)->id);
  return TRUE;
}

/* What is at a place: a glyph, else a line, else the compartment. */
static const char *
find_id (VitkDiagramCanvas *self, double x, double y)
{
  const VitkBox *box = &self->figure->diagram->box;
  const VitkGlyph *glyph;
  const VitkArc *arc;
  double left, top;

  get_origin (self, &left, &top);
  x = (x - left) / self->scale + box->x;
  y = (y - top) / self->scale + box->y;
  glyph = vitk_diagram_figure_find_glyph (self->figure, x, y);
  if (glyph != NULL && glyph->glyph_class != VITK_GLYPH_COMPARTMENT)
    return glyph->id;
  arc = vitk_diagram_figure_find_arc (self->figure, x, y, NEAR / self->scale);
  if (arc != NULL)
    return arc->id;
  return glyph != NULL ? glyph->id : NULL;
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, VitkDiagramCanvas *self)
{
  const char *id = self->figure != NULL ? find_id (self, x, y) : NULL;
  const VitkGlyph *glyph;

  if (self->figure == NULL)
    return;
  glyph = id != NULL ? vitk_diagram_get_glyph (self->figure->diagram, id) : NULL;
  if (glyph != NULL && glyph->glyph_class == VITK_GLYPH_COMPARTMENT)
    id = NULL;
  vitk_diagram_choice_choose (self->choice, id);
  if (id != NULL && glyph != NULL)
    vitk_diagram_canvas_go_to (self, glyph);
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, VitkDiagramCanvas *self)
{
  const char *id = self->figure != NULL ? find_id (self, x, y) : NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), id != NULL ? "pointer" : NULL);
  g_signal_emit (self, signals[POINTED], 0, id);
}

static void
on_leave (GtkEventControllerMotion *controller, VitkDiagramCanvas *self)
{
  g_signal_emit (self, signals[POINTED], 0, NULL);
}

static void
on_choice_changed (VitkDiagramCanvas *self)
{
  const VitkGlyph *glyph = vitk_diagram_choice_get_glyph (self->choice);
  guint i;

  vitk_diagram_spots_set_chosen (self->spots, glyph);
  if (g_ptr_array_find (vitk_diagram_spots_get_glyphs (self->spots), glyph, &i))
    self->current = i;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Words that are laid out as they are drawn hold up the first frame. */
static gboolean
prepare (gpointer user_data)
{
  VitkDiagramCanvas *self = user_data;

  if (vitk_diagram_figure_lay_out_words (self->figure, g_get_monotonic_time () + PREPARE_US))
    return G_SOURCE_CONTINUE;
  self->preparing = 0;
  return G_SOURCE_REMOVE;
}

static void
forget (VitkDiagramCanvas *self)
{
  g_clear_handle_id (&self->preparing, g_source_remove);
  vitk_diagram_spots_set_figure (self->spots, NULL);
  g_clear_pointer (&self->figure, vitk_diagram_figure_free);
  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, on_choice_changed, self);
  g_clear_object (&self->choice);
}

static void
vitk_diagram_canvas_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_diagram_canvas_parent_class)->root (widget);
  vitk_scroll_page_watch (VITK_DIAGRAM_CANVAS (widget)->page);
}

static void
vitk_diagram_canvas_dispose (GObject *object)
{
  VitkDiagramCanvas *self = VITK_DIAGRAM_CANVAS (object);

  forget (self);
  g_clear_object (&self->page);
  G_OBJECT_CLASS (vitk_diagram_canvas_parent_class)->dispose (object);
}

static void
vitk_diagram_canvas_finalize (GObject *object)
{
  vitk_diagram_spots_free (VITK_DIAGRAM_CANVAS (object)->spots);
  G_OBJECT_CLASS (vitk_diagram_canvas_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *class, guint key, guint keypad_key, int across, int down)
{
  gtk_widget_class_add_binding (class, key, 0, move, "(ii)", across, down);
  gtk_widget_class_add_binding (class, keypad_key, 0, move, "(ii)", across, down);
}

static void
vitk_diagram_canvas_class_init (VitkDiagramCanvasClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_diagram_canvas_dispose;
  object_class->finalize = vitk_diagram_canvas_finalize;
  widget_class->root = vitk_diagram_canvas_root;
  widget_class->measure = vitk_diagram_canvas_measure;
  widget_class->size_allocate = vitk_diagram_canvas_size_allocate;
  widget_class->snapshot = vitk_diagram_canvas_snapshot;
  widget_class->focus = vitk_diagram_canvas_focus;
  widget_class->grab_focus = vitk_diagram_canvas_grab_focus;

  /**
   * VitkDiagramCanvas::pointed:
   * @self: a canvas
   * @id: (nullable): what the pointer or the keyboard focus is at
   */
  signals[POINTED] = g_signal_new ("pointed", VITK_TYPE_DIAGRAM_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  add_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_keys (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_keys (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, follow, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, follow, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, choose_focused, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, choose_focused, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, choose_focused, NULL);
  gtk_widget_class_set_css_name (widget_class, "vitkdiagram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE);
}

static void
vitk_diagram_canvas_init (VitkDiagramCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->spots = vitk_diagram_spots_new (GTK_WIDGET (self));
  self->scale = 1;
  self->zoom = -1;
  self->page = vitk_scroll_page_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  vitk_diagram_colors_watch (GTK_WIDGET (self));
}

/**
 * vitk_diagram_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a diagram
 */
GtkWidget *
vitk_diagram_canvas_new (void)
{
  return g_object_new (VITK_TYPE_DIAGRAM_CANVAS, NULL);
}

/**
 * vitk_diagram_canvas_set_choice:
 * @self: a canvas
 * @choice: (nullable): a diagram, and what is chosen of it; kept
 *
 * Shows it.
 */
void
vitk_diagram_canvas_set_choice (VitkDiagramCanvas *self, VitkDiagramChoice *choice)
{
  PangoContext *context;

  g_return_if_fail (VITK_IS_DIAGRAM_CANVAS (self));

  forget (self);
  self->current = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (choice == NULL)
    return;
  self->choice = g_object_ref (choice);
  context = vitk_pen_create_context ();
  self->figure = vitk_diagram_figure_new (vitk_diagram_choice_get_diagram (choice), context);
  g_object_unref (context);
  vitk_diagram_spots_set_figure (self->spots, self->figure);
  self->preparing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, prepare, self, NULL);
  g_signal_connect_object (choice, "changed", G_CALLBACK (on_choice_changed), self,
                           G_CONNECT_SWAPPED);
  on_choice_changed (self);
}

/**
 * vitk_diagram_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: pixels for each unit of the diagram; 0 for as many as fit; -1 for that, or more if words
 *   would be too small
 */
double
vitk_diagram_canvas_get_zoom (VitkDiagramCanvas *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CANVAS (self), 0);

  return self->zoom;
}

/**
 * vitk_diagram_canvas_get_scale:
 * @self: a canvas
 *
 * Returns: pixels for each unit of the diagram, as it is drawn now
 */
double
vitk_diagram_canvas_get_scale (VitkDiagramCanvas *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CANVAS (self), 1);

  return self->scale;
}

/**
 * vitk_diagram_canvas_set_zoom:
 * @self: a canvas
 * @zoom: pixels for each unit of the diagram; 0 for as many as fit; -1 for that, or more if words
 *   would be too small
 * @at: (nullable): a place in the window; %NULL for the middle of what is in view
 *
 * Draws it larger or smaller; what is at that place stays there.
 */
void
vitk_diagram_canvas_set_zoom (VitkDiagramCanvas *self, double zoom, const graphene_point_t *at)
{
  const double before = self->scale;

  g_return_if_fail (VITK_IS_DIAGRAM_CANVAS (self));

  self->zoom = zoom > 0 ? CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM) : zoom;
  if (self->zoom > 0 && self->figure != NULL && before > 0)
    {
      /* The next key may come before the next frame. */
      self->scale = self->zoom;
      vitk_scroll_page_zoom (self->page, self->figure->width, self->figure->height,
                             &(VitkScrollPageZoom) { before, self->zoom, SPACE }, at);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vitk_diagram_canvas_go_to:
 * @self: a canvas
 * @glyph: a glyph of its diagram
 *
 * Gives it the keyboard focus, and brings it into sight.
 */
void
vitk_diagram_canvas_go_to (VitkDiagramCanvas *self, const VitkGlyph *glyph)
{
  guint i;

  g_return_if_fail (VITK_IS_DIAGRAM_CANVAS (self));

  if (g_ptr_array_find (vitk_diagram_spots_get_glyphs (self->spots), glyph, &i))
    go_to (self, i);
}

/**
 * vitk_diagram_canvas_show:
 * @self: a canvas
 * @glyph: a glyph of its diagram
 *
 * Brings it into sight, while the keyboard focus stays where it is.
 */
void
vitk_diagram_canvas_show (VitkDiagramCanvas *self, const VitkGlyph *glyph)
{
  guint i;

  g_return_if_fail (VITK_IS_DIAGRAM_CANVAS (self));

  if (!g_ptr_array_find (vitk_diagram_spots_get_glyphs (self->spots), glyph, &i))
    return;
  self->current = i;
  vitk_reveal_widget (vitk_diagram_spots_take (self->spots, i));
}
