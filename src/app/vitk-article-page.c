/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-article-page.h"
#include "app/vitk-page-drawings.h"
#include "app/vitk-search-hint.h"
#include "app/vitk-window-state.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-comparison-view.h"
#include "widgets/vitk-diagram-view.h"
#include "widgets/vitk-explorer.h"
#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-link-hints.h"
#include "widgets/vitk-map-view.h"
#include "widgets/vitk-mark-frame.h"
#include "widgets/vitk-molecule-view.h"
#include "widgets/vitk-outline.h"
#include "widgets/vitk-panes.h"
#include "widgets/vitk-paper-rack.h"
#include "widgets/vitk-patient-layout.h"
#include "widgets/vitk-pdf-reader.h"
#include "widgets/vitk-picture-view.h"
#include "widgets/vitk-preview-area.h"
#include "widgets/vitk-study-desk.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VitkArticlePage
{
  GtkWidget parent_instance;

  VitkWorkspace *workspace;
  VitkTrail *trail;
  VitkGuide *guide;
  VitkReadingAids *aids;
  VitkPageSearch *search;

  VitkPreviewArea *previews;
  VitkParts *parts;
  GtkStack *side;
  VitkOutline *outline;
  VitkSearchPane *search_pane;
  VitkStage *stage;
  VitkMarkFrame *frame;
  VitkArticleView *view;
  VitkPanes *panes;
  VitkLinkHints *hints;
};

G_DEFINE_FINAL_TYPE (VitkArticlePage, vitk_article_page, GTK_TYPE_WIDGET)

enum
{
  PROP_PLACE_WORDS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
section_changed (VitkArticlePage *self, const VitkSection *section)
{
  vitk_outline_set_section (self->outline, section);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE_WORDS]);
}

static void
view_made (VitkArticlePage *self, VitkStageView *view)
{
  if (VITK_IS_EXPLORER (view))
    vitk_window_state_bind ("hidden-columns", G_OBJECT (view), "hidden-columns");
  if (self->workspace != NULL)
    vitk_page_drawings_fill (view, self->workspace, self->frame);
}

static void
front_changed (VitkArticlePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE_WORDS]);
}

static GFile *
find_graphic (GPtrArray *graphics, gpointer user_data)
{
  return vitk_workspace_dup_graphic (user_data, graphics);
}

static void
vitk_article_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PLACE_WORDS:
      g_value_take_string (value, vitk_article_page_dup_place_words (VITK_ARTICLE_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_article_page_dispose (GObject *object)
{
  VitkArticlePage *self = VITK_ARTICLE_PAGE (object);

  g_clear_pointer ((GtkWidget **) &self->previews, gtk_widget_unparent);
  g_clear_object (&self->aids);
  g_clear_object (&self->search);
  g_clear_object (&self->workspace);
  g_clear_object (&self->guide);
  g_clear_object (&self->trail);
  G_OBJECT_CLASS (vitk_article_page_parent_class)->dispose (object);
}

static void
vitk_article_page_class_init (VitkArticlePageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vitk_article_page_get_property;
  object_class->dispose = vitk_article_page_dispose;

  properties[PROP_PLACE_WORDS] =
      g_param_spec_string ("place-words", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VITK_TYPE_ARTICLE_VIEW);
  g_type_ensure (VITK_TYPE_LINK_HINTS);
  g_type_ensure (VITK_TYPE_MARK_FRAME);
  g_type_ensure (VITK_TYPE_OUTLINE);
  g_type_ensure (VITK_TYPE_PANES);
  g_type_ensure (VITK_TYPE_PARTS);
  g_type_ensure (VITK_TYPE_PREVIEW_AREA);
  g_type_ensure (VITK_TYPE_SEARCH_PANE);
  g_type_ensure (VITK_TYPE_STAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/VitK2/vitk-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, previews);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, parts);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, side);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, outline);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, search_pane);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, stage);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, frame);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, view);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, panes);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, hints);
  gtk_widget_class_set_layout_manager_type (widget_class, VITK_TYPE_PATIENT_LAYOUT);
}

static void
vitk_article_page_init (VitkArticlePage *self)
{
  g_autoptr (VitkStudyDesk) desk = vitk_study_desk_new ();
  g_autoptr (VitkPaperRack) rack = vitk_paper_rack_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  vitk_paper_rack_attach (rack, GTK_WIDGET (self));
  self->search =
      vitk_page_search_new (self->parts, self->side, self->search_pane, self->stage, self->frame);
  vitk_search_hint_show (self->side);
  self->trail = vitk_trail_new (self->parts, self->outline, self->stage, self->frame, self->view,
                                self->panes, self->search);
  self->guide = vitk_guide_new (self->trail, self->parts, self->outline, self->stage, self->frame,
                                self->panes);
  self->aids = vitk_reading_aids_new (GTK_WIDGET (self), self->frame, self->stage, self->panes,
                                      self->outline, self->search_pane, self->hints);
  g_signal_connect_swapped (self->view, "section-changed", G_CALLBACK (section_changed), self);
  vitk_stage_add_view (self->stage, "evidence", _ ("Evidence"), VITK_TYPE_EXPLORER);
  g_signal_connect_swapped (self->stage, "view-made", G_CALLBACK (view_made), self);
  g_signal_connect_swapped (self->stage, "notify::front", G_CALLBACK (front_changed), self);
  vitk_stage_add_view (self->stage, "map", _ ("Evidence Map"), VITK_TYPE_MAP_VIEW);
  vitk_stage_add_view (self->stage, "diagram", _ ("Diagram"), VITK_TYPE_DIAGRAM_VIEW);
  vitk_stage_add_view (self->stage, "picture", _ ("Picture"), VITK_TYPE_PICTURE_VIEW);
  vitk_stage_add_view (self->stage, "molecules", _ ("Molecules"), VITK_TYPE_MOLECULE_VIEW);
  vitk_stage_set_beside (self->stage, "diagram");
  vitk_stage_set_beside (self->stage, "picture");
  vitk_stage_set_beside (self->stage, "molecules");
  vitk_stage_add_view (self->stage, "comparison", _ ("Comparison"), VITK_TYPE_COMPARISON_VIEW);
  vitk_stage_add_view (self->stage, "pdf", _ ("PDF"), VITK_TYPE_PDF_READER);
  vitk_window_state_bind ("text-kept", G_OBJECT (self->stage), "text-kept");
  vitk_window_state_bind ("text-share", G_OBJECT (vitk_stage_get_pair (self->stage)), "share");
  vitk_study_desk_attach (desk, GTK_WIDGET (self));
  vitk_marks_attach (vitk_mark_frame_get_marks (self->frame), GTK_WIDGET (self));
  vitk_mark_frame_add_keys (self->frame, GTK_WIDGET (self));
}

/* Views that were made for another article. */
static void
fill_drawings (VitkArticlePage *self)
{
  static const char *const names[] = { "diagram", "molecules", "picture" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      VitkStageView *view = vitk_stage_peek_view (self->stage, names[i]);

      if (view != NULL)
        vitk_page_drawings_fill (view, self->workspace, self->frame);
    }
}

/**
 * vitk_article_page_set_workspace:
 * @self: a page
 * @workspace: an open article
 *
 * Shows an article from its beginning.
 */
void
vitk_article_page_set_workspace (VitkArticlePage *self, VitkWorkspace *workspace)
{
  VitkArticle *article = vitk_workspace_get_article (workspace);
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (self));

  g_return_if_fail (VITK_IS_ARTICLE_PAGE (self));

  g_set_object (&self->workspace, workspace);
  vitk_navigator_clear (vitk_trail_get_navigator (self->trail));
  vitk_mark_frame_show (self->frame, NULL);
  vitk_stage_show (self->stage, NULL);
  vitk_stage_set_studies (self->stage, vitk_workspace_get_studies (workspace));
  fill_drawings (self);
  vitk_guide_set_article (self->guide, article);
  vitk_page_drawings_serve (desk, workspace);
  vitk_study_desk_set_studies (desk, vitk_workspace_get_studies (workspace));
  vitk_panes_set_article (self->panes, article, vitk_workspace_get_notes (workspace), find_graphic,
                          g_object_ref (workspace), g_object_unref);
  vitk_preview_area_set_article (self->previews, article, find_graphic, g_object_ref (workspace),
                                 g_object_unref);
  vitk_reading_aids_set_article (self->aids, article);
  vitk_page_search_set_workspace (self->search, workspace);
  vitk_outline_set_article (self->outline, article);
  vitk_article_view_set_article (self->view, article, find_graphic, g_object_ref (workspace),
                                 g_object_unref);
  vitk_note_margin_set_notes (vitk_article_page_get_margin (self), article,
                              vitk_workspace_get_notes (workspace));
  section_changed (self, vitk_article_view_get_section (self->view));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * vitk_article_page_get_workspace:
 * @self: a page
 *
 * Returns: (nullable): the article that is shown
 */
VitkWorkspace *
vitk_article_page_get_workspace (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->workspace;
}

/**
 * vitk_article_page_get_navigator:
 * @self: a page
 *
 * Returns: the way the reader has taken
 */
VitkNavigator *
vitk_article_page_get_navigator (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return vitk_trail_get_navigator (self->trail);
}

/**
 * vitk_article_page_get_trail:
 * @self: a page
 *
 * Returns: the way the reader has taken, through the parts of the page
 */
VitkTrail *
vitk_article_page_get_trail (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->trail;
}

/**
 * vitk_article_page_get_guide:
 * @self: a page
 *
 * Returns: (transfer none): who leads the reader through its parts
 */
VitkGuide *
vitk_article_page_get_guide (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->guide;
}

/**
 * vitk_article_page_get_stage:
 * @self: a page
 *
 * Returns: (transfer none): what holds the text, and the views in its place
 */
VitkStage *
vitk_article_page_get_stage (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->stage;
}

/**
 * vitk_article_page_get_view:
 * @self: a page
 *
 * Returns: the text of the article
 */
VitkArticleView *
vitk_article_page_get_view (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->view;
}

/**
 * vitk_article_page_get_parts:
 * @self: a page
 *
 * Returns: its three parts
 */
VitkParts *
vitk_article_page_get_parts (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->parts;
}

/**
 * vitk_article_page_get_panes:
 * @self: a page
 *
 * Returns: (transfer none): what stands beside the text
 */
VitkPanes *
vitk_article_page_get_panes (VitkArticlePage *self)
{
  return self->panes;
}

/**
 * vitk_article_page_get_margin:
 * @self: a page
 *
 * Returns: (transfer none): the flags of the editor's notes
 */
VitkNoteMargin *
vitk_article_page_get_margin (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return vitk_reading_column_get_margin (vitk_article_view_get_column (self->view));
}

/**
 * vitk_article_page_dup_place_words:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): where the reader is, as one line: the section being read and
 *   those around it, or what stands in the place of the text
 */
char *
vitk_article_page_dup_place_words (VitkArticlePage *self)
{
  const char *title;

  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  title = vitk_stage_get_text_shown (self->stage) ? NULL : vitk_stage_get_front_title (self->stage);
  return title != NULL ? g_strdup (title)
                       : vitk_section_dup_path_words (vitk_article_view_get_section (self->view));
}

/**
 * vitk_article_page_dup_anchor:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the name of what the reader is at: what the pane shows if
 *   the keyboard focus is in it, else what they are at in the view in place of the text or, unless
 *   the focus is in the text, beside it, or the topmost paragraph of the text in view
 */
char *
vitk_article_page_dup_anchor (VitkArticlePage *self)
{
  g_autoptr (VitkPlace) place = NULL;

  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  if (self->workspace == NULL)
    return NULL;
  if (vitk_focus_within (GTK_WIDGET (self->panes)))
    {
      const VitkAnchor *shown = vitk_panes_get_shown (self->panes);

      if (shown != NULL)
        return g_strdup (shown->name);
    }
  if (vitk_stage_get_front (self->stage) != NULL && !vitk_focus_within (GTK_WIDGET (self->frame)))
    return vitk_stage_view_dup_anchor (vitk_stage_get_front_view (self->stage));
  place = vitk_article_view_dup_place (self->view);
  return place != NULL ? g_strdup (place->anchor) : NULL;
}

/**
 * vitk_article_page_get_aids:
 * @self: a page
 *
 * Returns: (transfer none): what helps a reader along in it
 */
VitkReadingAids *
vitk_article_page_get_aids (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->aids;
}

/**
 * vitk_article_page_get_search:
 * @self: a page
 *
 * Returns: (transfer none): the search of its article
 */
VitkPageSearch *
vitk_article_page_get_search (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->search;
}
