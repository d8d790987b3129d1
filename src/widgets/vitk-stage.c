/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-stage.h"

#include "widgets/vitk-curtain.h"
#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-styling.h"

/* More studies than this are counted in a thread while the article is read: that takes longer than
 * a frame may. */
#define MANY_STUDIES 1000

/* A view that has been promised, and is made when it is first wanted. */
typedef struct
{
  char *name;
  char *title;
  GType type;
  gboolean beside;     /* whether it may stand beside the text */
  VitkStageView *view; /* child of the stack, or NULL */
} Promise;

/* The middle of a window: the text, and one of the views that may stand in its place or beside it.
 */
struct _VitkStage
{
  GtkWidget parent_instance;

  VitkPair *pair;
  GtkWidget *text;
  GtkStack *views;
  GPtrArray *promises;     /* Promise */
  Promise *front;          /* the view that was shown last, unless the text alone was; or NULL */
  gboolean text_kept;      /* whether the text stays beside those that may stand there */
  VitkStudies *studies;    /* NULL before there are any */
  VitkStudyChoice *choice; /* of them, for all views; NULL before the first */
  GThread *making;         /* of the choice, if there are many studies; else NULL */
};

G_DEFINE_FINAL_TYPE (VitkStage, vitk_stage, GTK_TYPE_WIDGET)

enum
{
  PROP_TEXT = 1,
  PROP_FRONT,
  PROP_TEXT_KEPT,
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
  gtk_stack_add_named (self->views, vitk_curtain_new_around (GTK_WIDGET (promise->view)),
                       promise->name);
  if (self->studies != NULL)
    vitk_stage_view_set_choice (promise->view, get_choice (self));
  g_signal_emit (self, signals[VIEW_MADE], 0, promise->view);
  return promise->view;
}

/* The view in front is folded away while there is no room for it beside the text. */
static const Promise *
get_seen (VitkStage *self)
{
  return vitk_pair_get_shown (self->pair) != VITK_PAIR_START ? self->front : NULL;
}

static VitkPairSides
choose_sides (VitkStage *self)
{
  if (self->front == NULL)
    return VITK_PAIR_START;
  return self->front->beside && self->text_kept ? VITK_PAIR_BOTH : VITK_PAIR_END;
}

static void
on_sides_changed (VitkStage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRONT]);
}

static gboolean
vitk_stage_grab_focus (GtkWidget *widget)
{
  VitkStage *self = VITK_STAGE (widget);
  const Promise *seen = get_seen (self);

  return gtk_widget_grab_focus (seen != NULL ? GTK_WIDGET (seen->view) : self->text);
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_stage_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (VITK_STAGE (widget)->pair), direction);
}

/* The focus does not vanish together with the text. */
static void
keep_text (VitkStage *self, gboolean kept)
{
  const gboolean reading = vitk_focus_within (self->text);

  if (self->text_kept == kept)
    return;
  self->text_kept = kept;
  vitk_pair_show (self->pair, choose_sides (self));
  if (reading)
    vitk_stage_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_KEPT]);
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
    case PROP_TEXT_KEPT:
      g_value_set_boolean (value, self->text_kept);
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
      break;
    case PROP_TEXT_KEPT:
      keep_text (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_stage_constructed (GObject *object)
{
  VitkStage *self = VITK_STAGE (object);

  G_OBJECT_CLASS (vitk_stage_parent_class)->constructed (object);
  self->pair = VITK_PAIR (vitk_pair_new (self->text, GTK_WIDGET (self->views)));
  gtk_widget_set_parent (GTK_WIDGET (self->pair), GTK_WIDGET (self));
  g_signal_connect_swapped (self->pair, "notify::shown", G_CALLBACK (on_sides_changed), self);
}

static void
vitk_stage_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &VITK_STAGE (object)->pair, gtk_widget_unparent);
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

  object_class->constructed = vitk_stage_constructed;
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
  properties[PROP_TEXT_KEPT] =
      g_param_spec_boolean ("text-kept", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
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
  self->text_kept = TRUE;
  self->views = GTK_STACK (gtk_stack_new ());
  /* What is hidden asks for nothing. */
  gtk_stack_set_hhomogeneous (self->views, FALSE);
  gtk_stack_set_vhomogeneous (self->views, FALSE);
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
 * vitk_stage_set_beside:
 * @self: a stage
 * @name: name of a view
 *
 * Lets the text stay beside the view, where there is room for both.
 */
void
vitk_stage_set_beside (VitkStage *self, const char *name)
{
  Promise *promise;

  g_return_if_fail (VITK_IS_STAGE (self));

  promise = find_promise (self, name);
  g_return_if_fail (promise != NULL);
  promise->beside = TRUE;
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
 * Returns: (nullable): the name of the view that is shown, in place of the text or beside it; %NULL
 *   if only the text is
 */
const char *
vitk_stage_get_front (VitkStage *self)
{
  const Promise *seen;

  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  seen = get_seen (self);
  return seen != NULL ? seen->name : NULL;
}

/**
 * vitk_stage_get_front_view:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): that view
 */
VitkStageView *
vitk_stage_get_front_view (VitkStage *self)
{
  const Promise *seen;

  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  seen = get_seen (self);
  return seen != NULL ? seen->view : NULL;
}

/**
 * vitk_stage_get_front_title:
 * @self: a stage
 *
 * Returns: (nullable): what that view is called
 */
const char *
vitk_stage_get_front_title (VitkStage *self)
{
  const Promise *seen;

  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  seen = get_seen (self);
  return seen != NULL ? seen->title : NULL;
}

/**
 * vitk_stage_get_pair:
 * @self: a stage
 *
 * Returns: (transfer none): the text and the views, as they stand side by side
 */
VitkPair *
vitk_stage_get_pair (VitkStage *self)
{
  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  return self->pair;
}

/**
 * vitk_stage_get_views:
 * @self: a stage
 *
 * Returns: (transfer none): what holds the views, as the text holds itself
 */
GtkWidget *
vitk_stage_get_views (VitkStage *self)
{
  g_return_val_if_fail (VITK_IS_STAGE (self), NULL);

  return GTK_WIDGET (self->views);
}

/**
 * vitk_stage_get_text_shown:
 * @self: a stage
 *
 * Returns: whether the text is shown, alone or beside a view
 */
gboolean
vitk_stage_get_text_shown (VitkStage *self)
{
  g_return_val_if_fail (VITK_IS_STAGE (self), FALSE);

  return vitk_pair_get_shown (self->pair) != VITK_PAIR_END;
}

/**
 * vitk_stage_get_room:
 * @self: a stage
 * @name: (nullable): name of a view
 *
 * Returns: the width, in pixels, that the view needs to stand beside the text; 0 if it is not to
 */
int
vitk_stage_get_room (VitkStage *self, const char *name)
{
  const Promise *promise;

  g_return_val_if_fail (VITK_IS_STAGE (self), 0);

  promise = find_promise (self, name);
  return promise != NULL && promise->beside && self->text_kept ? vitk_pair_get_room (self->pair)
                                                               : 0;
}

/**
 * vitk_stage_show:
 * @self: a stage
 * @name: (nullable): name of a view; %NULL for the text alone
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
  if (promise == self->front && get_seen (self) == promise)
    return TRUE;
  self->front = promise;
  g_object_freeze_notify (G_OBJECT (self));
  if (promise != NULL)
    {
      GtkWidget *view = GTK_WIDGET (keep_promise (self, promise));

      /* Who gives it the keyboard focus finds it there. */
      vitk_curtain_open (gtk_widget_get_parent (view));
      gtk_stack_set_visible_child_name (self->views, promise->name);
    }
  vitk_pair_show (self->pair, choose_sides (self));
  vitk_styling_prepare (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRONT]);
  g_object_thaw_notify (G_OBJECT (self));
  return TRUE;
}
