/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-study-spot.h"

#include "widgets/vitk-link.h"
#include "widgets/vitk-marks.h"
#include "widgets/vitk-panes.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-reading-column.h"
#include "widgets/vitk-search-pane.h"
#include "widgets/vitk-search-row.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-table-row.h"
#include "widgets/vitk-text-area.h"

/* The better of two: one that a table tells of. */
static const VitkStudy *
choose (const VitkStudy *first, const VitkStudy *second)
{
  return first == NULL || (first->n_places == 0 && second != NULL && second->n_places > 0) ? second
                                                                                           : first;
}

static const VitkStudy *
find_in_link (const VitkStudies *studies, VitkLink *link)
{
  g_auto (GStrv) targets = vitk_link_dup_targets (link);
  const VitkStudy *found = NULL;
  guint i;

  for (i = 0; targets[i] != NULL; i++)
    found = choose (found, vitk_studies_find (studies, targets[i]));
  return found;
}

/* The first that is cited from @byte on, else the last before it. */
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

/* Where the reader is in the text: at a selection, at the caret if it shows and has not been
 * scrolled away, else at the mark that they were led to. */
static const VitkStudy *
find_in_column (const VitkStudies *studies, VitkReadingColumn *column)
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
      const VitkTextEntry *entry = vitk_text_map_find_offset (vitk_reading_column_get_map (column),
                                                              gtk_text_iter_get_offset (&place));

      return entry != NULL ? find_in_text (studies, vitk_text_entry_get_text (entry),
                                           vitk_text_entry_get_byte (
                                               entry, gtk_text_iter_get_offset (&place)))
                           : NULL;
    }
  if (current >= 0)
    {
      const VitkMark *mark = vitk_mark_set_get_place (vitk_marks_get_set (marks), current);
      const VitkStudy *study = vitk_studies_find (studies, mark->anchor->name);

      return study != NULL ? study : find_in_text (studies, mark->text, mark->start);
    }
  return NULL;
}

static const VitkStudy *
find_name (const VitkStudies *studies, const char *name)
{
  return name != NULL ? vitk_studies_find (studies, name) : NULL;
}

static const VitkStudy *
find_at (const VitkStudies *studies, GtkWidget *widget)
{
  const VitkSearchResult *result = NULL;
  const VitkAnchor *anchor = NULL;

  if (VITK_IS_LINK (widget))
    return find_in_link (studies, VITK_LINK (widget));
  if (VITK_IS_READING_COLUMN (widget))
    return find_in_column (studies, VITK_READING_COLUMN (widget));
  if (VITK_IS_PLACE_ROW (widget))
    anchor = vitk_place_row_get_anchor (VITK_PLACE_ROW (widget));
  else if (VITK_IS_TABLE_ROW (widget))
    /* Rows of a comparison are no part of the article, and have none. */
    anchor = vitk_table_row_get_row (VITK_TABLE_ROW (widget))->anchor;
  else if (VITK_IS_PANES (widget))
    anchor = vitk_panes_get_shown (VITK_PANES (widget));
  else if (VITK_IS_SEARCH_ROW (widget))
    result = vitk_search_row_get_result (VITK_SEARCH_ROW (widget));
  else if (VITK_IS_SEARCH_PANE (widget))
    result = vitk_search_pane_get_selected (VITK_SEARCH_PANE (widget));
  if (result != NULL)
    return find_name (studies, result->anchor);
  return anchor != NULL ? find_name (studies, anchor->name) : NULL;
}

/**
 * vitk_study_spot_find:
 * @focus: (nullable): a widget, most often the one with the keyboard focus
 *
 * Finds the study that a reader means there, in the smallest thing around @focus that has one: what
 * a link cites, a reference, a row of a table, a result of a search, a citation in the text near
 * the caret, what a pane shows. One that a table tells of comes before others.
 *
 * Returns: (transfer none) (nullable): the study; one of the #VitkStudyDesk around @focus
 */
const VitkStudy *
vitk_study_spot_find (GtkWidget *focus)
{
  VitkStudyDesk *desk = vitk_study_desk_find (focus);
  VitkStudies *studies = desk != NULL ? vitk_study_desk_get_studies (desk) : NULL;
  const VitkStudy *found = NULL;

  for (; studies != NULL && focus != NULL && found == NULL; focus = gtk_widget_get_parent (focus))
    {
      found = find_at (studies, focus);
      /* All that lies on the text has one parent; a link in it has said what it is. */
      if (VITK_IS_LINK (focus) && found == NULL &&
          VITK_IS_READING_COLUMN (gtk_widget_get_parent (focus)))
        break;
    }
  return found;
}
