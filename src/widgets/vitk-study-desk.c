/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-study-desk.h"

#include "evidence/vitk-comparison.h"

#define KEY "vitk-study-desk"

/* The studies of the article that is open, and those of them that the reader has laid side by side.
 * It is attached to a widget; what speaks of studies inside that finds it there. */
struct _VitkStudyDesk
{
  GObject parent_instance;

  VitkStudies *studies;   /* NULL without an article */
  GPtrArray *chosen;      /* VitkStudy, in the order in which they were */
  VitkDiagrams *diagrams; /* NULL if there is none, or not yet */
  gboolean diagrams_wanted;
};

G_DEFINE_FINAL_TYPE (VitkStudyDesk, vitk_study_desk, G_TYPE_OBJECT)

enum
{
  CHANGED,
  DIAGRAMS_WANTED,
  DIAGRAMS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
vitk_study_desk_finalize (GObject *object)
{
  VitkStudyDesk *self = VITK_STUDY_DESK (object);

  g_ptr_array_unref (self->chosen);
  g_clear_pointer (&self->studies, vitk_studies_unref);
  g_clear_pointer (&self->diagrams, vitk_diagrams_unref);
  G_OBJECT_CLASS (vitk_study_desk_parent_class)->finalize (object);
}

static void
vitk_study_desk_class_init (VitkStudyDeskClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_study_desk_finalize;

  /**
   * VitkStudyDesk::changed:
   *
   * Other studies are chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_STUDY_DESK, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VitkStudyDesk::diagrams-wanted:
   *
   * Somebody asks for the diagram of the article for the first time.
   */
  signals[DIAGRAMS_WANTED] = g_signal_new ("diagrams-wanted", VITK_TYPE_STUDY_DESK,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VitkStudyDesk::diagrams-changed:
   *
   * There is a diagram, or another one, or none any more.
   */
  signals[DIAGRAMS_CHANGED] = g_signal_new ("diagrams-changed", VITK_TYPE_STUDY_DESK,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vitk_study_desk_init (VitkStudyDesk *self)
{
  self->chosen = g_ptr_array_new ();
}

/**
 * vitk_study_desk_new:
 *
 * Returns: (transfer full): an empty desk
 */
VitkStudyDesk *
vitk_study_desk_new (void)
{
  return g_object_new (VITK_TYPE_STUDY_DESK, NULL);
}

/**
 * vitk_study_desk_attach:
 * @self: a desk
 * @widget: a widget
 *
 * Lets everything inside @widget find the desk.
 */
void
vitk_study_desk_attach (VitkStudyDesk *self, GtkWidget *widget)
{
  g_return_if_fail (VITK_IS_STUDY_DESK (self));

  g_object_set_data_full (G_OBJECT (widget), KEY, g_object_ref (self), g_object_unref);
}

/**
 * vitk_study_desk_find:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the desk that is attached to it or to what is around it
 */
VitkStudyDesk *
vitk_study_desk_find (GtkWidget *widget)
{
  VitkStudyDesk *desk = NULL;

  for (; widget != NULL && desk == NULL; widget = gtk_widget_get_parent (widget))
    desk = g_object_get_data (G_OBJECT (widget), KEY);
  return desk;
}

/**
 * vitk_study_desk_set_studies:
 * @self: a desk
 * @studies: (nullable): the studies of an article
 *
 * None of them is chosen, and there are no diagrams yet.
 */
void
vitk_study_desk_set_studies (VitkStudyDesk *self, VitkStudies *studies)
{
  g_return_if_fail (VITK_IS_STUDY_DESK (self));

  if (studies != NULL)
    vitk_studies_ref (studies);
  g_ptr_array_set_size (self->chosen, 0);
  g_signal_emit (self, signals[CHANGED], 0);
  g_clear_pointer (&self->studies, vitk_studies_unref);
  self->studies = studies;
  self->diagrams_wanted = FALSE;
  vitk_study_desk_set_diagrams (self, NULL);
}

/**
 * vitk_study_desk_get_studies:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the studies of the article
 */
VitkStudies *
vitk_study_desk_get_studies (VitkStudyDesk *self)
{
  g_return_val_if_fail (VITK_IS_STUDY_DESK (self), NULL);

  return self->studies;
}

/**
 * vitk_study_desk_choose:
 * @self: a desk
 * @study: one of its studies
 * @chosen: whether it is to be compared with others
 *
 * Returns: whether that is so now: no more than %VITK_COMPARISON_MOST are
 */
gboolean
vitk_study_desk_choose (VitkStudyDesk *self, const VitkStudy *study, gboolean chosen)
{
  g_return_val_if_fail (VITK_IS_STUDY_DESK (self), FALSE);

  if (vitk_study_desk_is_chosen (self, study) == chosen)
    return TRUE;
  if (chosen && self->chosen->len == VITK_COMPARISON_MOST)
    return FALSE;
  if (chosen)
    g_ptr_array_add (self->chosen, (gpointer) study);
  else
    g_ptr_array_remove (self->chosen, (gpointer) study);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * vitk_study_desk_set_chosen:
 * @self: a desk
 * @studies: (element-type VitkStudy): some of its studies, no more than %VITK_COMPARISON_MOST
 *
 * Chooses these, and no others.
 */
void
vitk_study_desk_set_chosen (VitkStudyDesk *self, GPtrArray *studies)
{
  guint i;

  g_return_if_fail (VITK_IS_STUDY_DESK (self));
  g_return_if_fail (studies->len <= VITK_COMPARISON_MOST);

  for (i = 0; i < studies->len && i < self->chosen->len; i++)
    if (g_ptr_array_index (studies, i) != g_ptr_array_index (self->chosen, i))
      break;
  if (i == studies->len && i == self->chosen->len)
    return;
  g_ptr_array_set_size (self->chosen, 0);
  for (i = 0; i < studies->len; i++)
    g_ptr_array_add (self->chosen, g_ptr_array_index (studies, i));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vitk_study_desk_is_chosen:
 * @self: a desk
 * @study: a study
 *
 * Returns: whether it is one of those to be compared
 */
gboolean
vitk_study_desk_is_chosen (VitkStudyDesk *self, const VitkStudy *study)
{
  g_return_val_if_fail (VITK_IS_STUDY_DESK (self), FALSE);

  return g_ptr_array_find (self->chosen, study, NULL);
}

/**
 * vitk_study_desk_get_chosen:
 * @self: a desk
 *
 * Returns: (transfer none) (element-type VitkStudy): those to be compared, in the order in which
 *   they were chosen
 */
GPtrArray *
vitk_study_desk_get_chosen (VitkStudyDesk *self)
{
  g_return_val_if_fail (VITK_IS_STUDY_DESK (self), NULL);

  return self->chosen;
}

/**
 * vitk_study_desk_set_diagrams:
 * @self: a desk
 * @diagrams: (nullable): the diagrams of the article with the studies
 */
void
vitk_study_desk_set_diagrams (VitkStudyDesk *self, VitkDiagrams *diagrams)
{
  g_return_if_fail (VITK_IS_STUDY_DESK (self));

  if (diagrams == self->diagrams)
    return;
  g_clear_pointer (&self->diagrams, vitk_diagrams_unref);
  self->diagrams = diagrams != NULL ? vitk_diagrams_ref (diagrams) : NULL;
  g_signal_emit (self, signals[DIAGRAMS_CHANGED], 0);
}

/**
 * vitk_study_desk_get_diagrams:
 * @self: a desk
 *
 * Whoever asks first lets them be read.
 *
 * Returns: (transfer none) (nullable): the diagrams of the article; %NULL if they have not been
 *   read yet
 */
VitkDiagrams *
vitk_study_desk_get_diagrams (VitkStudyDesk *self)
{
  g_return_val_if_fail (VITK_IS_STUDY_DESK (self), NULL);

  if (!self->diagrams_wanted && self->studies != NULL)
    {
      self->diagrams_wanted = TRUE;
      g_signal_emit (self, signals[DIAGRAMS_WANTED], 0);
    }
  return self->diagrams;
}
