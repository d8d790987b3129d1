/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-explainer.h"

#include "widgets/vitk-preview-area.h"
#include "widgets/vitk-term-spot.h"

/* Explains the terms of the glossary wherever they are named: the one that the pointer rests on,
 * or, when asked, all where the reader is. There is one watch on the pointer for all words; they
 * are no links, so that the way through the links stays short and the page quiet. */
struct _VitkExplainer
{
  GObject parent_instance;

  GtkWidget *area; /* weak; a #VitkPreviewArea is in it */
  VitkArticle *article;
  guint starting;              /* source */
  gboolean found;              /* where terms are named; until then the pointer shows nothing */
  const VitkCitation *pointed; /* what the pointer is on, or NULL */
  GtkWidget *origin;           /* weak; what shows it */
};

G_DEFINE_FINAL_TYPE (VitkExplainer, vitk_explainer, G_TYPE_OBJECT)

static void
leave (VitkExplainer *self)
{
  if (self->origin != NULL)
    vitk_preview_area_leave (self->origin);
  g_clear_weak_pointer (&self->origin);
  self->pointed = NULL;
}

/* A preview has a surface of its own, over other words. */
static gboolean
is_over (VitkExplainer *self, GtkEventController *motion)
{
  GdkEvent *event = gtk_event_controller_get_current_event (motion);
  GtkNative *native = gtk_widget_get_native (self->area);

  return event != NULL && gdk_event_get_surface (event) == gtk_native_get_surface (native);
}

static void
on_motion (VitkExplainer *self, double x, double y, GtkEventController *motion)
{
  g_autoptr (VitkTermSpot) spot = NULL;

  if (!self->found || !is_over (self, motion))
    return;
  spot = vitk_term_spot_find_at (self->article, self->area, x, y);
  if ((spot != NULL ? spot->mention : NULL) == self->pointed)
    return;
  leave (self);
  if (spot == NULL)
    return;
  self->pointed = spot->mention;
  g_set_weak_pointer (&self->origin, spot->origin);
  vitk_preview_area_enter (spot->origin, &spot->line, spot->names, NULL);
}

/* The first who asks where terms are named has them looked for in the whole article. */
static void
find_mentions (GTask *task, gpointer source, gpointer article, GCancellable *cancellable)
{
  const VitkTerm *term = g_ptr_array_index (vitk_article_get_terms (article), 0);

  vitk_article_get_citations (article, term->anchor);
  g_task_return_boolean (task, TRUE);
}

static void
on_found (GObject *object, GAsyncResult *result, gpointer user_data)
{
  VitkExplainer *self = VITK_EXPLAINER (object);

  if (g_task_get_task_data (G_TASK (result)) == self->article)
    self->found = TRUE;
}

static gboolean
start_finding (gpointer user_data)
{
  VitkExplainer *self = VITK_EXPLAINER (user_data);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_found, NULL);

  self->starting = 0;
  g_task_set_task_data (task, g_object_ref (self->article), g_object_unref);
  g_task_run_in_thread (task, find_mentions);
  return G_SOURCE_REMOVE;
}

static void
forget_article (VitkExplainer *self)
{
  leave (self);
  g_clear_handle_id (&self->starting, g_source_remove);
  self->found = FALSE;
  g_clear_object (&self->article);
}

static void
vitk_explainer_dispose (GObject *object)
{
  VitkExplainer *self = VITK_EXPLAINER (object);

  forget_article (self);
  g_clear_weak_pointer (&self->area);
  G_OBJECT_CLASS (vitk_explainer_parent_class)->dispose (object);
}

static void
vitk_explainer_class_init (VitkExplainerClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_explainer_dispose;
}

static void
vitk_explainer_init (VitkExplainer *self)
{
}

/**
 * vitk_explainer_new:
 * @area: a widget around a #VitkPreviewArea; must live as long
 *
 * Returns: (transfer full): what explains the terms in @area
 */
VitkExplainer *
vitk_explainer_new (GtkWidget *area)
{
  VitkExplainer *self = g_object_new (VITK_TYPE_EXPLAINER, NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_set_weak_pointer (&self->area, area);
  /* Before the previews, which must know what the pointer is on when it moves. */
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (area, motion);
  return self;
}

/**
 * vitk_explainer_set_article:
 * @self: an explainer
 * @article: (nullable): the article whose terms it explains
 *
 * The pointer has nothing explained before all that is more urgent is done, and the terms are found
 * in a thread.
 */
void
vitk_explainer_set_article (VitkExplainer *self, VitkArticle *article)
{
  g_return_if_fail (VITK_IS_EXPLAINER (self));

  forget_article (self);
  g_set_object (&self->article, article);
  if (article != NULL && vitk_article_get_terms (article)->len > 0)
    self->starting = g_idle_add_full (G_PRIORITY_LOW, start_finding, self, NULL);
}

/**
 * vitk_explainer_explain:
 * @self: an explainer
 *
 * Explains the terms where the reader is; see vitk_term_spot_find_near(). The keyboard focus goes
 * to the first of them, and comes back.
 *
 * Returns: whether there are any
 */
gboolean
vitk_explainer_explain (VitkExplainer *self)
{
  GtkWidget *focus;
  g_autoptr (VitkTermSpot) spot = NULL;

  g_return_val_if_fail (VITK_IS_EXPLAINER (self), FALSE);

  focus = gtk_root_get_focus (gtk_widget_get_root (self->area));
  if (self->article == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, self->area))
    return FALSE;
  spot = vitk_term_spot_find_near (self->article, self->area, focus);
  return spot != NULL &&
         vitk_preview_area_open (focus, &spot->line, spot->names, spot->mention->target->name);
}
