/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-article-page.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-announce.h"
#include "widgets/vitk-link-hints.h"
#include "widgets/vitk-mark-frame.h"
#include "widgets/vitk-outline.h"
#include "widgets/vitk-panes.h"
#include "widgets/vitk-preview-area.h"
#include "widgets/vitk-study-words.h"
#include "widgets/vitk-study-desk.h"

#include <adwaita.h>

struct _VitkArticlePage
{
  GtkWidget parent_instance;

  VitkWorkspace *workspace;
  VitkTrail *trail;
  char *section_path;
  VitkReadingAids *aids;
  VitkPageSearch *search;
  VitkStudyDesk *desk;

  VitkPreviewArea *previews;
  VitkParts *parts;
  GtkStack *side;
  VitkOutline *outline;
  VitkSearchPane *search_pane;
  VitkMarkFrame *frame;
  VitkArticleView *view;
  VitkPanes *panes;
  VitkLinkHints *hints;
};

G_DEFINE_FINAL_TYPE (VitkArticlePage, vitk_article_page, GTK_TYPE_WIDGET)

enum
{
  PROP_SECTION_PATH = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_focus (GtkWidget *part)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (part));

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* What lies over the text would hide where the reader was led. */
static void
close_contents (VitkArticlePage *self)
{
  if (vitk_parts_get_mode (self->parts) != VITK_PARTS_WIDE)
    vitk_parts_set_contents_shown (self->parts, FALSE);
}

/* Says where a jump has led, to a reader who cannot see it. */
static void
announce (VitkArticlePage *self, const VitkAnchor *anchor)
{
  g_autofree char *words = vitk_anchor_dup_words (anchor);

  vitk_announce (GTK_WIDGET (self), words);
}

/* Marks all that leads to what a pane shows; for a row, to its table. */
static void
mark (VitkArticlePage *self, const VitkAnchor *anchor)
{
  const VitkAnchor *table = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE);
  g_autoptr (VitkMarkSet) set = vitk_mark_set_new_for_citations (
      vitk_workspace_get_article (self->workspace), table != NULL ? table : anchor);

  vitk_mark_frame_show (self->frame, set);
}

static void
bring_panes (VitkArticlePage *self)
{
  close_contents (self);
  vitk_parts_set_pane_shown (self->parts, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->panes));
}

static gboolean
show_in_pane (VitkArticlePage *self, const VitkAnchor *anchor)
{
  if (!vitk_panes_show_anchor (self->panes, anchor))
    return FALSE;
  mark (self, anchor);
  bring_panes (self);
  return TRUE;
}

static gboolean
show_notes (VitkArticlePage *self, const VitkAnchor *anchor)
{
  if (!vitk_panes_show_notes (self->panes, anchor))
    return FALSE;
  vitk_mark_frame_show (self->frame, NULL);
  bring_panes (self);
  return TRUE;
}

static gboolean
show_study (VitkArticlePage *self, const VitkAnchor *anchor)
{
  const VitkStudy *study =
      vitk_studies_find (vitk_study_desk_get_studies (self->desk), anchor->name);

  if (study == NULL || !vitk_panes_show_study (self->panes, vitk_study_get_anchor (study)))
    return FALSE;
  mark (self, vitk_study_get_anchor (study));
  bring_panes (self);
  return TRUE;
}

static gboolean
show_in_text (VitkArticlePage *self, const VitkAnchor *anchor)
{
  if (!vitk_article_view_show_anchor (self->view, anchor))
    return FALSE;
  close_contents (self);
  if (vitk_parts_get_mode (self->parts) == VITK_PARTS_NARROW)
    vitk_parts_set_pane_shown (self->parts, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return TRUE;
}

static void
section_changed (VitkArticlePage *self, const VitkSection *section)
{
  vitk_outline_set_section (self->outline, section);
  g_free (self->section_path);
  self->section_path = vitk_section_dup_path_words (section);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION_PATH]);
}

/* From one marked place to another is a jump like others. */
static void
leaving (VitkArticlePage *self)
{
  vitk_navigator_leave (vitk_trail_get_navigator (self->trail), vitk_trail_dup_here (self->trail),
                        g_get_monotonic_time ());
  close_contents (self);
  if (vitk_parts_get_mode (self->parts) == VITK_PARTS_NARROW)
    vitk_parts_set_pane_shown (self->parts, FALSE);
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
    case PROP_SECTION_PATH:
      g_value_set_string (value, VITK_ARTICLE_PAGE (object)->section_path);
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
  g_clear_object (&self->desk);
  g_clear_object (&self->workspace);
  g_clear_object (&self->trail);
  g_clear_pointer (&self->section_path, g_free);
  G_OBJECT_CLASS (vitk_article_page_parent_class)->dispose (object);
}

static void
vitk_article_page_class_init (VitkArticlePageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vitk_article_page_get_property;
  object_class->dispose = vitk_article_page_dispose;

  properties[PROP_SECTION_PATH] =
      g_param_spec_string ("section-path", NULL, NULL, NULL,
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/VitK2/vitk-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, previews);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, parts);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, side);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, outline);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, search_pane);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, frame);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, view);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, panes);
  gtk_widget_class_bind_template_child (widget_class, VitkArticlePage, hints);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vitk_article_page_init (VitkArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->search = vitk_page_search_new (self->parts, self->side, self->search_pane, self->frame);
  self->trail = vitk_trail_new (self->parts, self->outline, self->frame, self->view, self->panes,
                                self->search);
  self->aids = vitk_reading_aids_new (GTK_WIDGET (self), self->view, self->panes, self->outline,
                                      self->search_pane, self->hints);
  g_signal_connect_swapped (self->view, "section-changed", G_CALLBACK (section_changed), self);
  g_signal_connect_swapped (self->frame, "leaving", G_CALLBACK (leaving), self);
  self->desk = vitk_study_desk_new ();
  vitk_study_desk_attach (self->desk, GTK_WIDGET (self));
  vitk_marks_attach (vitk_mark_frame_get_marks (self->frame), GTK_WIDGET (self));
  vitk_mark_frame_add_keys (self->frame, GTK_WIDGET (self));
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

  g_return_if_fail (VITK_IS_ARTICLE_PAGE (self));

  g_set_object (&self->workspace, workspace);
  vitk_navigator_clear (vitk_trail_get_navigator (self->trail));
  vitk_mark_frame_show (self->frame, NULL);
  vitk_study_desk_set_studies (self->desk, vitk_workspace_get_studies (workspace));
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
 * vitk_article_page_get_section_path:
 * @self: a page
 *
 * Returns: (nullable): the section being read and those around it, as one line
 */
const char *
vitk_article_page_get_section_path (VitkArticlePage *self)
{
  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  return self->section_path;
}

/**
 * vitk_article_page_jump:
 * @self: a page
 * @name: name of an anchor
 * @way: what is to be shown of it
 *
 * Goes to a place, and notes the way back. What cannot be shown in the pane is shown in the text,
 * and the other way round.
 *
 * Returns: whether the article has it
 */
gboolean
vitk_article_page_jump (VitkArticlePage *self, const char *name, VitkJump way)
{
  g_autoptr (VitkStop) here = NULL;
  const VitkAnchor *anchor;
  gboolean done;

  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), FALSE);

  if (self->workspace == NULL)
    return FALSE;
  anchor = vitk_article_get_anchor (vitk_workspace_get_article (self->workspace), name);
  if (anchor == NULL)
    return FALSE;

  here = vitk_trail_dup_here (self->trail);
  if (way == VITK_JUMP_TO_NOTES)
    done = show_notes (self, anchor);
  else if (way == VITK_JUMP_TO_STUDY)
    done = show_study (self, anchor);
  else if (way == VITK_JUMP_TO_THING && vitk_panes_have_kind (anchor->kind))
    done = show_in_pane (self, anchor) || show_in_text (self, anchor);
  else
    done = show_in_text (self, anchor) || show_in_pane (self, anchor);
  if (done)
    {
      vitk_trail_note (self->trail, g_steal_pointer (&here));
      announce (self, anchor);
    }
  return done;
}

/**
 * vitk_article_page_show_overview:
 * @self: a page
 *
 * Shows all that the pane in front has, instead of one. The way back is noted.
 */
void
vitk_article_page_show_overview (VitkArticlePage *self)
{
  VitkStop *here;

  g_return_if_fail (VITK_IS_ARTICLE_PAGE (self));

  here = vitk_trail_dup_here (self->trail);
  vitk_panes_show_overview (self->panes);
  vitk_trail_note (self->trail, here);
}

/**
 * vitk_article_page_go_by:
 * @self: a page
 * @steps: how many jumps to go forward; back, if negative
 *
 * Goes along the way the reader took, to the very pixel.
 */
void
vitk_article_page_go_by (VitkArticlePage *self, int steps)
{
  g_return_if_fail (VITK_IS_ARTICLE_PAGE (self));

  vitk_trail_go_by (self->trail, steps);
}

/**
 * vitk_article_page_toggle_contents:
 * @self: a page
 *
 * Shows or hides the contents. The keyboard focus goes along with what slides over the text, and
 * never stays on what is hidden.
 */
void
vitk_article_page_toggle_contents (VitkArticlePage *self)
{
  gboolean show;

  g_return_if_fail (VITK_IS_ARTICLE_PAGE (self));

  show = !vitk_parts_get_contents_shown (self->parts);
  if (!show && has_focus (GTK_WIDGET (self->outline)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  vitk_parts_set_contents_shown (self->parts, show);
  if (show)
    gtk_widget_grab_focus (GTK_WIDGET (self->outline));
}

/**
 * vitk_article_page_toggle_pane:
 * @self: a page
 *
 * Shows or hides the pane, as vitk_article_page_toggle_contents() does the contents. Where it
 * stands in place of the text, the way back is noted.
 */
void
vitk_article_page_toggle_pane (VitkArticlePage *self)
{
  g_autoptr (VitkStop) here = NULL;
  gboolean show;

  g_return_if_fail (VITK_IS_ARTICLE_PAGE (self));

  here = vitk_trail_dup_here (self->trail);
  show = !vitk_parts_get_pane_shown (self->parts);
  vitk_parts_set_pane_shown (self->parts, show);
  if (show)
    gtk_widget_grab_focus (GTK_WIDGET (self->panes));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (vitk_parts_get_mode (self->parts) == VITK_PARTS_NARROW)
    vitk_trail_note (self->trail, g_steal_pointer (&here));
}

/**
 * vitk_article_page_dup_anchor:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the name of what the reader is at: what the pane shows if
 *   the keyboard focus is in it, else the topmost paragraph of the text in view
 */
char *
vitk_article_page_dup_anchor (VitkArticlePage *self)
{
  g_autoptr (VitkPlace) place = NULL;

  g_return_val_if_fail (VITK_IS_ARTICLE_PAGE (self), NULL);

  if (self->workspace == NULL)
    return NULL;
  if (has_focus (GTK_WIDGET (self->panes)))
    {
      const VitkAnchor *shown = vitk_panes_get_shown (self->panes);

      if (shown != NULL)
        return g_strdup (shown->name);
    }
  place = vitk_article_view_dup_place (self->view);
  return place != NULL ? g_strdup (place->anchor) : NULL;
}

/**
 * vitk_article_page_show_pane:
 * @self: a page
 * @name: which of the panes
 *
 * Shows a pane as the reader left it, with the keyboard focus in it.
 */
void
vitk_article_page_show_pane (VitkArticlePage *self, const char *name)
{
  g_return_if_fail (VITK_IS_ARTICLE_PAGE (self));

  vitk_panes_set_front (self->panes, name);
  bring_panes (self);
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
