/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-study-spot.h"

#include "widgets/vitk-claim-marks.h"
#include "widgets/vitk-diagram-here.h"
#include "widgets/vitk-diagram-spot.h"
#include "widgets/vitk-diagram-view.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-marks.h"
#include "widgets/vitk-panes.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-reading-column.h"
#include "widgets/vitk-search-pane.h"
#include "widgets/vitk-search-row.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-grid.h"
#include "widgets/vitk-table-row.h"
#include "widgets/vitk-text-area.h"

static void
add (GPtrArray *found, const VitkStudy *study)
{
  if (study != NULL && !g_ptr_array_find (found, study, NULL))
    g_ptr_array_add (found, (gpointer) study);
}

static void
add_named (GPtrArray *found, const VitkStudies *studies, const char *name)
{
  if (name != NULL)
    add (found, vitk_studies_find (studies, name));
}

static void
add_in_link (GPtrArray *found, const VitkStudies *studies, VitkLink *link)
{
  g_auto (GStrv) targets = vitk_link_dup_targets (link);
  guint i;

  for (i = 0; targets[i] != NULL; i++)
    add_named (found, studies, targets[i]);
}

/* What is cited in a stretch of a text, of what tables tell of. */
static void
add_cited (GPtrArray *found, const VitkStudies *studies, const VitkText *text, guint start,
           guint end)
{
  guint i;
  guint j;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];
      g_auto (GStrv) names = g_strsplit (
          span->kind == VITK_SPAN_XREF && span->value != NULL ? span->value : "", " ", -1);

      for (j = 0; names[j] != NULL && span->start < end && span->end > start; j++)
        {
          const VitkStudy *study = vitk_studies_find (studies, names[j]);

          if (study != NULL && study->n_places > 0)
            add (found, study);
        }
    }
}

/* The first that is cited from @byte on, else the last before it; of what tables tell of. */
static const VitkStudy *
find_in_text (const VitkStudies *studies, const VitkText *text, guint byte)
{
  const VitkStudy *before = NULL;
  guint i;
  guint j;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];
      g_auto (GStrv) names = g_strsplit (
          span->kind == VITK_SPAN_XREF && span->value != NULL ? span->value : "", " ", -1);

      for (j = 0; names[j] != NULL; j++)
        {
          const VitkStudy *study = vitk_studies_find (studies, names[j]);

          if (study != NULL && study->n_places > 0 && span->end >= byte)
            return study;
          if (study != NULL && study->n_places > 0)
            before = study;
        }
    }
  return before;
}

/* What the sentence at a place cites; where that cites nothing, what is cited next. */
static void
add_at (GPtrArray *found, const VitkStudies *studies, const VitkText *text, guint byte)
{
  guint start;
  guint end;

  vitk_text_get_sentence (text, byte, &start, &end);
  add_cited (found, studies, text, start, end);
  if (found->len == 0)
    add (found, find_in_text (studies, text, byte));
}

/* Where the reader is in the text: at a selection, at the caret if it shows and has not been
 * scrolled away, else at the mark that they were led to. */
static void
add_in_column (GPtrArray *found, const VitkStudies *studies, VitkReadingColumn *column)
{
  GtkTextView *view = GTK_TEXT_VIEW (column);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  VitkMarks *marks = vitk_marks_find (GTK_WIDGET (column));
  const int current = marks != NULL ? vitk_marks_get_current (marks) : -1;
  GtkTextIter place;
  gboolean selected = gtk_text_buffer_get_selection_bounds (buffer, &place, NULL);

  if ((selected || gtk_text_view_get_cursor_visible (view)) &&
      vitk_text_area_is_in_view (view, &place))
    {
      const int offset = gtk_text_iter_get_offset (&place);
      const VitkTextEntry *entry =
          vitk_text_map_find_offset (vitk_reading_column_get_map (column), offset);

      if (entry != NULL)
        add_at (found, studies, vitk_text_entry_get_text (entry),
                vitk_text_entry_get_byte (entry, offset));
    }
  else if (current >= 0)
    {
      const VitkMark *mark = vitk_mark_set_get_place (vitk_marks_get_set (marks), current);

      add_named (found, studies, mark->anchor->name);
      if (found->len == 0)
        add_at (found, studies, mark->text, mark->start);
    }
}

static const VitkText *
get_text (const VitkStudies *studies, const char *name)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (studies->article, name);

  return anchor != NULL && anchor->kind == VITK_ANCHOR_BLOCK
             ? ((const VitkBlock *) anchor->target)->text
             : NULL;
}

/* The row or the reference that was found or, of a paragraph, what is cited in the sentences with
 * the words that were searched for; if nothing is, in all of it. */
static void
add_in_result (GPtrArray *found, const VitkStudies *studies, const VitkSearchResult *result)
{
  const VitkText *text = get_text (studies, result->anchor);
  guint i;

  /* Another article may have the same anchor. */
  if (result->file != NULL)
    return;
  add_named (found, studies, result->anchor);
  for (i = 0; i < result->marks->len; i++)
    {
      const VitkSearchMark *mark = &g_array_index (result->marks, VitkSearchMark, i);
      const VitkText *marked = get_text (studies, mark->anchor);
      guint start;
      guint end;

      if (marked == NULL)
        continue;
      vitk_text_get_sentence (marked, mark->start, &start, &end);
      add_cited (found, studies, marked, start, end);
    }
  if (found->len == 0 && text != NULL)
    add_cited (found, studies, text, 0, text->length);
}

static void
add_in_anchor (GPtrArray *found, const VitkStudies *studies, const VitkAnchor *anchor)
{
  const VitkText *text = anchor != NULL ? get_text (studies, anchor->name) : NULL;

  if (anchor != NULL)
    add_named (found, studies, anchor->name);
  if (text != NULL)
    add_cited (found, studies, text, 0, text->length);
}

static void
add_claimed (GPtrArray *found, const VitkStudies *studies, GPtrArray *claims)
{
  g_autoptr (GPtrArray) references = vitk_claim_marks_dup_references (studies->article, claims);
  guint i;

  for (i = 0; i < references->len; i++)
    add_named (found, studies, ((const VitkReference *) references->pdata[i])->anchor->name);
}

/* What is chosen of a diagram or, while nothing is, where the keyboard focus is in it: what is
 * cited where the article says that. */
static void
add_in_diagram (GPtrArray *found, const VitkStudies *studies, GtkWidget *widget)
{
  VitkDiagramChoice *choice = vitk_diagram_here_get (widget);

  if (choice == NULL)
    return;
  if (vitk_diagram_choice_get_id (choice) != NULL)
    {
      g_autoptr (GPtrArray) claims = vitk_diagram_choice_dup_claims (choice);

      add_claimed (found, studies, claims);
    }
  else if (VITK_IS_DIAGRAM_SPOT (widget))
    add_claimed (found, studies, vitk_diagram_spot_get_glyph (VITK_DIAGRAM_SPOT (widget))->claims);
}

static void
add_of_widget (GPtrArray *found, const VitkStudies *studies, GtkWidget *widget)
{
  const VitkSearchResult *result = NULL;

  if (VITK_IS_LINK (widget))
    add_in_link (found, studies, VITK_LINK (widget));
  else if (VITK_IS_READING_COLUMN (widget))
    add_in_column (found, studies, VITK_READING_COLUMN (widget));
  else if (VITK_IS_PLACE_ROW (widget))
    add_in_anchor (found, studies, vitk_place_row_get_anchor (VITK_PLACE_ROW (widget)));
  else if (VITK_IS_TABLE_ROW (widget))
    /* Rows of a comparison are no part of the article, and have none. */
    add_in_anchor (found, studies, vitk_table_row_get_row (VITK_TABLE_ROW (widget))->anchor);
  else if (VITK_IS_STUDY_GRID (widget))
    add (found, vitk_study_grid_get_study (VITK_STUDY_GRID (widget)));
  else if (VITK_IS_DIAGRAM_SPOT (widget) || VITK_IS_DIAGRAM_VIEW (widget))
    add_in_diagram (found, studies, widget);
  else if (VITK_IS_PANES (widget))
    add_in_anchor (found, studies, vitk_panes_get_shown (VITK_PANES (widget)));
  else if (VITK_IS_SEARCH_ROW (widget))
    result = vitk_search_row_get_result (VITK_SEARCH_ROW (widget));
  else if (VITK_IS_SEARCH_PANE (widget))
    result = vitk_search_pane_get_selected (VITK_SEARCH_PANE (widget));
  if (result != NULL)
    add_in_result (found, studies, result);
}

/* If tables tell of some, only those; else one is enough to say so. */
static void
keep_told (GPtrArray *found)
{
  guint n_told = 0;
  guint i;

  for (i = 0; i < found->len; i++)
    {
      const VitkStudy *study = g_ptr_array_index (found, i);

      if (study->n_places > 0)
        found->pdata[n_told++] = (gpointer) study;
    }
  if (n_told > 0 || found->len > 1)
    g_ptr_array_set_size (found, MAX (n_told, 1));
}

/**
 * vitk_study_spot_list:
 * @focus: (nullable): a widget, most often the one with the keyboard focus
 *
 * Finds the studies that a reader means there, in the smallest thing around @focus that has one:
 * what a link cites, a reference, a row of a table, a result of a search, the citations in the
 * sentence at the caret, what is cited where the article says what is chosen of a diagram, what a
 * pane shows.
 *
 * Returns: (transfer container) (element-type VitkStudy): those of the #VitkStudyDesk around @focus
 *   that a table tells of; if there is none, one that no table tells of, or nothing
 */
GPtrArray *
vitk_study_spot_list (GtkWidget *focus)
{
  VitkStudyDesk *desk = vitk_study_desk_find (focus);
  VitkStudies *studies = desk != NULL ? vitk_study_desk_get_studies (desk) : NULL;
  GPtrArray *found = g_ptr_array_new ();

  for (; studies != NULL && focus != NULL && found->len == 0; focus = gtk_widget_get_parent (focus))
    {
      add_of_widget (found, studies, focus);
      /* All that lies on the text has one parent; a link in it has said what it is. */
      if (VITK_IS_LINK (focus) && found->len == 0 &&
          VITK_IS_READING_COLUMN (gtk_widget_get_parent (focus)))
        break;
    }
  keep_told (found);
  return found;
}

/**
 * vitk_study_spot_find:
 * @focus: (nullable): a widget
 *
 * Returns: (transfer none) (nullable): the first that vitk_study_spot_list() finds
 */
const VitkStudy *
vitk_study_spot_find (GtkWidget *focus)
{
  g_autoptr (GPtrArray) found = vitk_study_spot_list (focus);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}
