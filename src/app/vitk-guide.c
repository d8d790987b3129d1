/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-guide.h"

#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-announce.h"
#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-paper-rack.h"
#include "widgets/vitk-pdf-reader.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-words.h"

/* Leads readers where they want to go, through the parts of a page, and has the way back noted. */
struct _VitkGuide
{
  GObject parent_instance;

  VitkArticle *article; /* NULL before there is one */
  VitkTrail *trail;

  /* They belong to the page, as this does. */
  VitkParts *parts;
  VitkOutline *outline;
  VitkStage *stage;
  VitkMarkFrame *frame;
  VitkPanes *panes;
};

G_DEFINE_FINAL_TYPE (VitkGuide, vitk_guide, G_TYPE_OBJECT)

static gboolean
is_narrow (VitkGuide *self)
{
  return vitk_parts_get_mode (self->parts) == VITK_PARTS_NARROW;
}

/* What lies over the text would hide where the reader was led. */
static void
close_contents (VitkGuide *self)
{
  if (vitk_parts_get_mode (self->parts) != VITK_PARTS_WIDE)
    vitk_parts_set_contents_shown (self->parts, FALSE);
}

/* The middle of the window, whatever stands there, in sight. */
static void
uncover_stage (VitkGuide *self)
{
  close_contents (self);
  if (is_narrow (self))
    vitk_parts_set_pane_shown (self->parts, FALSE);
}

/* The text in sight, with the view that stands beside it, if one does. */
static void
uncover_text (VitkGuide *self)
{
  if (!vitk_stage_get_text_shown (self->stage))
    vitk_stage_show (self->stage, NULL);
  uncover_stage (self);
}

/* Says where a jump has led, to a reader who cannot see it. */
static void
announce (VitkGuide *self, const VitkAnchor *anchor)
{
  g_autofree char *words = vitk_anchor_dup_words (anchor);

  vitk_announce (GTK_WIDGET (self->parts), words);
}

/* Marks all that leads to what a pane shows; for a row, to its table. */
static void
mark (VitkGuide *self, const VitkAnchor *anchor)
{
  const VitkAnchor *table = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE);
  g_autoptr (VitkMarkSet) set =
      vitk_mark_set_new_for_citations (self->article, table != NULL ? table : anchor);

  vitk_mark_frame_show (self->frame, set);
}

static void
bring_panes (VitkGuide *self)
{
  close_contents (self);
  vitk_parts_set_pane_shown (self->parts, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->panes));
}

static gboolean
show_in_pane (VitkGuide *self, const VitkAnchor *anchor)
{
  if (!vitk_panes_show_anchor (self->panes, anchor))
    return FALSE;
  mark (self, anchor);
  bring_panes (self);
  return TRUE;
}

static gboolean
show_notes (VitkGuide *self, const VitkAnchor *anchor)
{
  if (!vitk_panes_show_notes (self->panes, anchor))
    return FALSE;
  vitk_mark_frame_show (self->frame, NULL);
  bring_panes (self);
  return TRUE;
}

/* The study of a row is that of its reference. */
static gboolean
show_study (VitkGuide *self, const VitkAnchor *anchor)
{
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (self->panes));
  const VitkStudy *study = vitk_studies_find (vitk_study_desk_get_studies (desk), anchor->name);

  if (study == NULL || !vitk_panes_show_study (self->panes, vitk_study_get_anchor (study)))
    return FALSE;
  mark (self, vitk_study_get_anchor (study));
  bring_panes (self);
  return TRUE;
}

static gboolean
show_in_text (VitkGuide *self, const VitkAnchor *anchor)
{
  if (!vitk_article_view_show_anchor (vitk_mark_frame_get_view (self->frame), anchor))
    return FALSE;
  uncover_text (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->frame));
  return TRUE;
}

/* From one marked place to another is a jump like others. */
static void
on_leaving (VitkGuide *self)
{
  vitk_navigator_leave (vitk_trail_get_navigator (self->trail), vitk_trail_dup_here (self->trail),
                        g_get_monotonic_time ());
  uncover_text (self);
}

/* From one place of a PDF to another is a jump as well. */
static void
on_leaving_page (VitkGuide *self)
{
  vitk_navigator_leave (vitk_trail_get_navigator (self->trail), vitk_trail_dup_here (self->trail),
                        g_get_monotonic_time ());
}

static void
on_view_made (VitkGuide *self, VitkStageView *view)
{
  if (VITK_IS_PDF_READER (view))
    g_signal_connect_object (view, "leaving", G_CALLBACK (on_leaving_page), self,
                             G_CONNECT_SWAPPED);
}

static void
vitk_guide_dispose (GObject *object)
{
  VitkGuide *self = VITK_GUIDE (object);

  g_clear_object (&self->article);
  g_clear_object (&self->trail);
  G_OBJECT_CLASS (vitk_guide_parent_class)->dispose (object);
}

static void
vitk_guide_class_init (VitkGuideClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_guide_dispose;
}

static void
vitk_guide_init (VitkGuide *self)
{
}

/**
 * vitk_guide_new:
 * @trail: where each jump is noted
 * @parts: the parts of a page; they and what is in them must live as long
 * @outline: the contents
 * @stage: what holds the text, and the views in its place
 * @frame: the text, with its marks
 * @panes: the panes
 *
 * Returns: (transfer full): the guide of a page
 */
VitkGuide *
vitk_guide_new (VitkTrail *trail, VitkParts *parts, VitkOutline *outline, VitkStage *stage,
                VitkMarkFrame *frame, VitkPanes *panes)
{
  VitkGuide *self = g_object_new (VITK_TYPE_GUIDE, NULL);

  self->trail = g_object_ref (trail);
  self->parts = parts;
  self->outline = outline;
  self->stage = stage;
  self->frame = frame;
  self->panes = panes;
  g_signal_connect_object (stage, "view-made", G_CALLBACK (on_view_made), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (frame, "leaving", G_CALLBACK (on_leaving), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vitk_guide_set_article:
 * @self: a guide
 * @article: the article that the page shows
 */
void
vitk_guide_set_article (VitkGuide *self, VitkArticle *article)
{
  g_return_if_fail (VITK_IS_GUIDE (self));

  g_set_object (&self->article, article);
}

/**
 * vitk_guide_jump:
 * @self: a guide
 * @name: name of an anchor
 * @way: what is to be shown of it
 *
 * Goes to a place, and notes the way back. What cannot be shown in the pane is shown in the text,
 * and the other way round.
 *
 * Returns: whether the article has it
 */
gboolean
vitk_guide_jump (VitkGuide *self, const char *name, VitkJump way)
{
  g_autoptr (VitkStop) here = NULL;
  const VitkAnchor *anchor;
  gboolean done;

  g_return_val_if_fail (VITK_IS_GUIDE (self), FALSE);

  anchor = self->article != NULL ? vitk_article_get_anchor (self->article, name) : NULL;
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

static VitkPdfReader *
get_reader (VitkGuide *self)
{
  return VITK_PDF_READER (vitk_stage_get_view (self->stage, "pdf"));
}

static void
bring_reader (VitkGuide *self)
{
  vitk_stage_show (self->stage, "pdf");
  uncover_stage (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
}

/* Opens the PDF of a reference, if the user has it. Returns the reference then. */
static const VitkAnchor *
open_paper (VitkGuide *self, const char *name)
{
  VitkPaperRack *rack = vitk_paper_rack_find (GTK_WIDGET (self->stage));
  const VitkRackPaper *paper = vitk_paper_rack_get (rack, name);
  const VitkAnchor *anchor = vitk_article_get_anchor (self->article, name);
  g_autofree char *words = NULL;

  if (anchor == NULL || paper == NULL ||
      (paper->state != VITK_RACK_AVAILABLE && paper->state != VITK_RACK_UNREADABLE))
    return NULL;
  words = vitk_anchor_dup_words (anchor);
  vitk_pdf_reader_open (get_reader (self), paper->path, paper->hash, words);
  return anchor;
}

/**
 * vitk_guide_read_paper:
 * @self: a guide
 * @name: name of a reference
 *
 * Shows its PDF in the place of the text, if the user has it. The way back is noted.
 *
 * Returns: whether they have it
 */
gboolean
vitk_guide_read_paper (VitkGuide *self, const char *name)
{
  g_autoptr (VitkStop) here = NULL;
  const VitkAnchor *anchor;

  g_return_val_if_fail (VITK_IS_GUIDE (self), FALSE);

  here = vitk_trail_dup_here (self->trail);
  anchor = open_paper (self, name);
  if (anchor == NULL)
    return FALSE;
  bring_reader (self);
  vitk_trail_note (self->trail, g_steal_pointer (&here));
  announce (self, anchor);
  return TRUE;
}

/**
 * vitk_guide_read_found:
 * @self: a guide
 * @name: name of a reference
 * @page: a page of its PDF, from 0
 * @phrases: (array zero-terminated=1): what was found there
 *
 * Shows that page in the place of the text, with what was found marked, if the user has the PDF.
 * The way back is noted.
 *
 * Returns: whether they have it
 */
gboolean
vitk_guide_read_found (VitkGuide *self, const char *name, guint page, const char *const *phrases)
{
  g_autoptr (VitkStop) here = NULL;
  const VitkAnchor *anchor;

  g_return_val_if_fail (VITK_IS_GUIDE (self), FALSE);

  here = vitk_trail_dup_here (self->trail);
  anchor = open_paper (self, name);
  if (anchor == NULL)
    return FALSE;
  vitk_pdf_reader_show_found (get_reader (self), page, phrases);
  bring_reader (self);
  vitk_trail_note (self->trail, g_steal_pointer (&here));
  announce (self, anchor);
  return TRUE;
}

/**
 * vitk_guide_read_file:
 * @self: a guide
 * @path: a PDF
 * @hash: SHA-256 of what is in it
 * @title: what it is called
 *
 * Shows it in the place of the text. The way back is noted.
 */
void
vitk_guide_read_file (VitkGuide *self, const char *path, const char *hash, const char *title)
{
  VitkStop *here;

  g_return_if_fail (VITK_IS_GUIDE (self));

  here = vitk_trail_dup_here (self->trail);
  vitk_pdf_reader_open (get_reader (self), path, hash, title);
  bring_reader (self);
  vitk_trail_note (self->trail, here);
}

/**
 * vitk_guide_show_overview:
 * @self: a guide
 *
 * Shows all that the pane in front has, instead of one. The way back is noted.
 */
void
vitk_guide_show_overview (VitkGuide *self)
{
  VitkStop *here;

  g_return_if_fail (VITK_IS_GUIDE (self));

  here = vitk_trail_dup_here (self->trail);
  vitk_panes_show_overview (self->panes);
  vitk_trail_note (self->trail, here);
}

/**
 * vitk_guide_show_pane:
 * @self: a guide
 * @name: which of the panes
 *
 * Shows a pane as the reader left it, with the keyboard focus in it.
 */
void
vitk_guide_show_pane (VitkGuide *self, const char *name)
{
  g_return_if_fail (VITK_IS_GUIDE (self));

  vitk_panes_set_front (self->panes, name);
  bring_panes (self);
}

static gboolean
is_in_sight (VitkGuide *self, const char *view)
{
  return g_strcmp0 (vitk_stage_get_front (self->stage), view) == 0 &&
         !(is_narrow (self) && vitk_parts_get_pane_shown (self->parts));
}

/**
 * vitk_guide_show_view:
 * @self: a guide
 * @name: (nullable): name of a view; %NULL for the text
 *
 * Shows a view in the place of the text, as it was left. The way back is noted.
 */
void
vitk_guide_show_view (VitkGuide *self, const char *name)
{
  g_autoptr (VitkStop) here = NULL;

  g_return_if_fail (VITK_IS_GUIDE (self));

  here = vitk_trail_dup_here (self->trail);
  if (!vitk_trail_show_view (self->trail, name))
    return;
  uncover_stage (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  vitk_trail_note (self->trail, g_steal_pointer (&here));
  if (name != NULL)
    vitk_announce (GTK_WIDGET (self->parts), vitk_stage_get_front_title (self->stage));
}

/**
 * vitk_guide_toggle_view:
 * @self: a guide
 * @name: name of a view
 *
 * Shows a view in the place of the text, or the text again, if the view is in sight; see
 * vitk_guide_show_view().
 */
void
vitk_guide_toggle_view (VitkGuide *self, const char *name)
{
  g_return_if_fail (VITK_IS_GUIDE (self));

  vitk_guide_show_view (self, is_in_sight (self, name) ? NULL : name);
}

/**
 * vitk_guide_toggle_contents:
 * @self: a guide
 *
 * Shows or hides the contents. The keyboard focus goes along with what slides over the text, and
 * never stays on what is hidden.
 */
void
vitk_guide_toggle_contents (VitkGuide *self)
{
  gboolean show;

  g_return_if_fail (VITK_IS_GUIDE (self));

  show = !vitk_parts_get_contents_shown (self->parts);
  if (!show && vitk_focus_within (GTK_WIDGET (self->outline)))
    gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  vitk_parts_set_contents_shown (self->parts, show);
  if (show)
    gtk_widget_grab_focus (GTK_WIDGET (self->outline));
}

/**
 * vitk_guide_toggle_pane:
 * @self: a guide
 *
 * Shows or hides the pane, as vitk_guide_toggle_contents() does the contents. Where it stands in
 * place of the text, the way back is noted.
 */
void
vitk_guide_toggle_pane (VitkGuide *self)
{
  g_autoptr (VitkStop) here = NULL;
  gboolean show;

  g_return_if_fail (VITK_IS_GUIDE (self));

  here = vitk_trail_dup_here (self->trail);
  show = !vitk_parts_get_pane_shown (self->parts);
  vitk_parts_set_pane_shown (self->parts, show);
  if (show)
    gtk_widget_grab_focus (GTK_WIDGET (self->panes));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  if (is_narrow (self))
    vitk_trail_note (self->trail, g_steal_pointer (&here));
}
