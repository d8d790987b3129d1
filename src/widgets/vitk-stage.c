/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-stage.h"

/* More studies than this are counted in a thread while the article is read: that takes longer than
 * a frame may. */
#define MANY_STUDIES 1000

/* A view that has been promised, and is made when it is first wanted. */
typedef struct
{
  char *name;
  char *title;
  GType type;
  VitkStageView *view; /* child of the stack, or NULL */
} Promise;

/* The middle of a window: the text, or one of the views that may stand in its place. */
struct _VitkStage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkWidget *text;
  GPtrArray *promises;     /* Promise */
  Promise *front;          /* NULL for the text */
  VitkStudies *studies;    /* NULL before there are any */
  VitkStudyChoice *choice; /* of them, for all views; NULL before the first */
  GThread *making;         /* of the choice, if there are many studies; else NULL */
};

G_DEFINE_FINAL_TYPE (VitkStage, vitk_stage, GTK_TYPE_WIDGET)

enum
{
  PROP_TEXT = 1,
  PROP_FRONT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  VIEW_MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
free_promise (gpointer data)
{
  Promise *promise = data;

  g_free (promise->name);
  g_free (promise->title);
  g_free (promise);
}

static Promise *
find_promise (VitkStage *self, const char *name)
{
  guint i;

  for (i = 0; i < self->promises->len; i++)
    {
      Promise *promise = g_ptr_array_index (self->promises, i);

      if (g_strcmp0 (promise->name, name) == 0)
        return promise;
    }
  return NULL;
}

static gpointer
make_choice (gpointer data)
{
  g_autoptr (VitkStudies) studies = data;

  return vitk_study_choice_new (studies);
}

static VitkStudyChoice *
get_choice (VitkStage *self)
{
  if (self->making != NULL)
    self->choice = g_thread_join (g_steal_pointer (&self->making));
  if (self->choice == NULL)
    self->choice = vitk_study_choice_new (self->studies);
  return self->choice;
}

static void
forget_studies (VitkStage *self)
{
  if (self->making != NULL)
    self->choice = g_thread_join (g_steal_pointer (&self->making));
  g_clear_object (&self->choice);
  g_clear_pointer (&self->studies, vitk_studies_unref);
}

static VitkStageView *
keep_promise (VitkStage *self, Promise *promise)
{
  if (promise->view != NULL)
    return promise->view;
  promise->view = g_object_new (promise->type, NULL);
  gtk_stack_add_named (self->stack, GTK_WIDGET (promise->view), promise->name);
  if (self->studies != NULL)
    vitk_stage_view_set_choice (promise->view, get_choice (self));
  g_signal_emit (self, signals[VIEW_MADE], 0, promise->view);
  return promise->view;
}

static GtkWidget *
get_front_child (VitkStage *self)
{
  return self->front != NULL ? GTK_WIDGET (self->front->view) : self->text;
}

static gboolean
vitk_stage_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_front_child (VITK_STAGE (widget)));
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_stage_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (get_front_child (VITK_STAGE (widget)), direction);
}

static void
vitk_stage_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkStage *self = VITK_STAGE (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    case PROP_FRONT:
      g_value_set_string (value, vitk_stage_get_front (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_stage_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitkStage *self = VITK_STAGE (object);

  switch (id)
    {
    case PROP_TEXT:
      self->text = g_value_get_object (value);
      gtk_stack_add_child (self->stack, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_stage_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &VITK_STAGE (object)->stack, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_stage_parent_class)->dispose (object);
}

static void
vitk_stage_finalize (GObject *object)
{
  g_ptr_array_unref (VITK_STAGE (object)->promises);
  forget_studies (VITK_STAGE (object));
  G_OBJECT_CLASS (vitk_stage_parent_class)->finalize (object);
}

static void
vitk_stage_class_init (VitkStageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vitk_stage_get_property;
  object_class->set_property = vitk_stage_set_property;
  object_class->dispose = vitk_stage_dispose;
  object_class->finalize = vitk_stage_finalize;
  widget_class->grab_focus = vitk_stage_grab_focus;
  widget_class->focus = vitk_stage_focus;

  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FRONT] =
      g_param_spec_string ("front", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VitkStage::view-made:
   * @self: a stage
   * @view: (type VitkStageView): a view
   *
   * A view has been made.
   */
  signals[VIEW_MADE] = g_signal_new ("view-made", VITK_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, VITK_TYPE_STAGE_VIEW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkstage");
}

static void
vitk_stage_init (VitkStage *self)
{
  self->promises = g_ptr_array_new_with_free_func (free_promise);
  self->stack = GTK_STACK (gtk_stack_new ());
  /* What is hidden asks for nothing. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

/**
 * vitk_stage_new:
 * @text: (transfer floating): the text
 *
 * Returns: (transfer floating): a stage with the text on it
 */
GtkWidget *
vitk_stage_new (GtkWidget *text)
{
  return g_object_new (VITK_TYPE_STAGE, "text", text, NULL);
}

/**
 * vitk_stage_add_view:
 * @self: a stage
 * @name: what the program calls the view
 * @title: what people call it
 * @type: what it is: a type of widgets that is a #VitkStageView
 *
 * Adds a view. It is made when it is first wanted, and kept.
 */
void
vitk_stage_add_view (VitkStage *self, const char *name, const char *title, GType type)
{
  Promise *promise;

  g_return_if_fail (VITK_IS_STAGE (self));
  g_return_if_fail (g_type_is_a (type, VITK_TYPE_STAGE_VIEW));

  promise = g_new0 (Promise, 1);
  promise->name = g_strdup (name);
  promise->title = g_strdup (title);
  promise->type = type;
  g_ptr_array_add (self->promises, promise);
}

/**
 * vitk_stage_has_view:
 * @self: a stage
 * @name: name of a view
 *
 * Returns: whether there is such a view, made or not
 */
gboolean
vitk_stage_has_view (VitkStage *self, const char *name)
{
  g_return_val_if_fail (VITK_IS_STAGE (self), FALSE);

  return find_promise (self, name) != NULL;
}

/**
 * vitk_stage_peek_view:
 * @self: a stage
 * @name: name of a view
 *
 * Returns: (transfer none) (nullable): the view, if it has been made
 */
VitkStageView *
vitk_stage_peek_view (VitkStage *self, const char *name)
{
  const Promise *promise;

  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  promise = find_promise (self, name);
  return promise != NULL ? promise->view : NULL;
}

/**
 * vitk_stage_get_view:
 * @self: a stage
 * @name: name of a view
 *
 * Returns: (transfer none) (nullable): the view, which is made now if it was not before
 */
VitkStageView *
vitk_stage_get_view (VitkStage *self, const char *name)
{
  Promise *promise;

  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  promise = find_promise (self, name);
  return promise != NULL ? keep_promise (self, promise) : NULL;
}

/**
 * vitk_stage_get_choice:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): which studies all views show, or %NULL before there are any
 */
VitkStudyChoice *
vitk_stage_get_choice (VitkStage *self)
{
  return self->studies != NULL ? get_choice (self) : NULL;
}

/**
 * vitk_stage_set_studies:
 * @self: a stage
 * @studies: the studies of the article
 *
 * Lets the views show them, those that are there and those to come. What the reader chooses in one
 * of them is chosen in all.
 */
void
vitk_stage_set_studies (VitkStage *self, VitkStudies *studies)
{
  guint i;

  g_return_if_fail (VITK_IS_STAGE (self));

  forget_studies (self);
  self->studies = vitk_studies_ref (studies);
  if (studies->studies->len > MANY_STUDIES)
    self->making = g_thread_new ("studies", make_choice, vitk_studies_ref (studies));
  for (i = 0; i < self->promises->len; i++)
    {
      const Promise *promise = g_ptr_array_index (self->promises, i);

      if (promise->view != NULL)
        vitk_stage_view_set_choice (promise->view, get_choice (self));
    }
}

/**
 * vitk_stage_get_front:
 * @self: a stage
 *
 * Returns: (nullable): the name of the view in front; %NULL for the text
 */
const char *
vitk_stage_get_front (VitkStage *self)
{
  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  return self->front != NULL ? self->front->name : NULL;
}

/**
 * vitk_stage_get_front_view:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): the view in front; %NULL for the text
 */
VitkStageView *
vitk_stage_get_front_view (VitkStage *self)
{
  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  return self->front != NULL ? self->front->view : NULL;
}

/**
 * vitk_stage_get_front_title:
 * @self: a stage
 *
 * Returns: (nullable): what the view in front is called; %NULL for the text
 */
const char *
vitk_stage_get_front_title (VitkStage *self)
{
  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  return self->front != NULL ? self->front->title : NULL;
}

/**
 * vitk_stage_show:
 * @self: a stage
 * @name: (nullable): name of a view; %NULL for the text
 *
 * Brings a view, or the text, to the front, as it was left. The keyboard focus stays where it is:
 * who had it in what is hidden now has to be given it anew.
 *
 * Returns: whether there is such a view
 */
gboolean
vitk_stage_show (VitkStage *self, const char *name)
{
  Promise *promise;

  g_return_val_if_fail (VITK_IS_STAGE (self), FALSE);

  promise = find_promise (self, name);
  if (promise == NULL && name != NULL)
    return FALSE;
  if (promise == self->front)
    return TRUE;
  if (promise != NULL)
    keep_promise (self, promise);
  self->front = promise;
  gtk_stack_set_visible_child (self->stack, get_front_child (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRONT]);
  return TRUE;
}
