/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-print-choice.h"
#include "app/vitk-study-list.h"

#include "evidence/vitk-study-table.h"
#include "export/vitk-plain-text.h"
#include "export/vitk-table-selection.h"
#include "widgets/vitk-molecule-view.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-words.h"
#include "widgets/vitk-table-view.h"

#include <glib/gi18n-lib.h>

static void
free_choice (gpointer data)
{
  VitkPrintChoice *choice = data;

  g_free (choice->title);
  g_free (choice->subtitle);
  g_free (choice);
}

static VitkPrintChoice *
append (GPtrArray *choices, VitkPrintKind kind, const char *title)
{
  VitkPrintChoice *choice = g_new0 (VitkPrintChoice, 1);

  choice->kind = kind;
  choice->title = g_strdup (title);
  g_ptr_array_add (choices, choice);
  return choice;
}

static gboolean
is_front (VitkArticlePage *page, const char *name)
{
  return g_strcmp0 (vitk_stage_get_front (vitk_article_page_get_stage (page)), name) == 0;
}

/* -- what stands in place of the text */

static void
append_views (GPtrArray *choices, VitkArticlePage *page)
{
  VitkStudyChoice *shown = vitk_stage_get_choice (vitk_article_page_get_stage (page));
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (page));
  GPtrArray *compared = desk != NULL ? vitk_study_desk_get_chosen (desk) : NULL;
  const guint n = shown != NULL ? vitk_study_choice_get_n_shown (shown) : 0;
  VitkPrintChoice *choice;

  if (n > 0)
    {
      choice = append (choices, VITK_PRINT_STUDIES, _ ("Studies as They Are Listed"));
      choice->subtitle = g_strdup_printf (ngettext ("%u study", "%u studies", n), n);
      choice->chosen = is_front (page, "evidence");
      choice = append (choices, VITK_PRINT_MAP, _ ("Evidence Map"));
      choice->subtitle = g_strdup_printf (ngettext ("%u study", "%u studies", n), n);
      choice->chosen = is_front (page, "map");
    }
  if (compared != NULL && compared->len >= VITK_COMPARISON_LEAST)
    {
      choice = append (choices, VITK_PRINT_COMPARISON, _ ("Comparison"));
      choice->subtitle =
          g_strdup_printf (ngettext ("%u study", "%u studies", compared->len), compared->len);
      choice->chosen = is_front (page, "comparison");
    }
}

/* -- parts of the article */

static char *
dup_caption (GPtrArray *caption)
{
  return caption->len > 0
             ? vitk_plain_text (((const VitkBlock *) g_ptr_array_index (caption, 0))->text)
             : NULL;
}

/* The table that the keyboard focus is in, or %NULL. */
static const VitkAnchor *
find_focus_table (VitkArticlePage *page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  GtkWidget *view = focus != NULL ? gtk_widget_get_ancestor (focus, VITK_TYPE_TABLE_VIEW) : NULL;
  const VitkTable *table = view != NULL ? vitk_table_view_get_table (VITK_TABLE_VIEW (view)) : NULL;

  return table != NULL ? table->anchor : NULL;
}

static void
append_part (GPtrArray *choices, const VitkAnchor *anchor, const char *label, GPtrArray *caption)
{
  g_autofree char *words = dup_caption (caption);
  VitkPrintChoice *choice = append (choices, VITK_PRINT_PART,
                                    label != NULL   ? label
                                    : words != NULL ? words
                                                    : anchor->name);

  choice->anchor = anchor;
  if (label != NULL)
    choice->subtitle = g_steal_pointer (&words);
}

static void
append_parts (GPtrArray *choices, VitkArticle *article)
{
  GPtrArray *tables = vitk_article_get_tables (article);
  GPtrArray *figures = vitk_article_get_figures (article);
  guint i;

  for (i = 0; i < tables->len; i++)
    {
      const VitkTable *table = g_ptr_array_index (tables, i);

      append_part (choices, table->anchor, table->label, table->caption);
    }
  for (i = 0; i < figures->len; i++)
    {
      const VitkFigure *figure = g_ptr_array_index (figures, i);

      append_part (choices, figure->anchor, figure->label, figure->caption);
    }
}

static void
append_section (GPtrArray *choices, VitkArticlePage *page, VitkArticle *article)
{
  g_autofree char *name = vitk_article_page_dup_anchor (page);
  const VitkAnchor *anchor = name != NULL ? vitk_article_get_anchor (article, name) : NULL;
  g_autofree char *heading = NULL;
  VitkPrintChoice *choice;

  if (anchor != NULL)
    anchor = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_SECTION);
  if (anchor == NULL)
    return;
  heading = vitk_section_dup_heading (anchor->target);
  choice = append (choices, VITK_PRINT_PART, _ ("This Section"));
  choice->subtitle = g_steal_pointer (&heading);
  choice->anchor = anchor;
}

/* What stands beside the text: a study, or a table or a figure, which is in the list already. */
static const VitkAnchor *
append_shown (GPtrArray *choices, VitkArticlePage *page)
{
  const VitkAnchor *shown = vitk_panes_get_shown (vitk_article_page_get_panes (page));
  VitkStudies *studies = vitk_workspace_get_studies (vitk_article_page_get_workspace (page));
  const VitkStudy *study = shown != NULL && shown->kind == VITK_ANCHOR_REFERENCE
                               ? vitk_studies_find (studies, shown->name)
                               : NULL;

  if (study != NULL && study->n_places > 0)
    {
      g_autofree char *title = vitk_study_dup_title (study);
      VitkPrintChoice *choice = append (choices, VITK_PRINT_STUDY, title);

      choice->subtitle = vitk_study_dup_short_name (study);
      choice->study = study;
      choice->anchor = shown;
    }
  return shown;
}

/* The figure that is in front of the reader in place of the text, or %NULL. */
static const VitkAnchor *
find_figure (VitkArticlePage *page)
{
  VitkStageView *view = vitk_stage_get_front_view (vitk_article_page_get_stage (page));
  VitkArticle *article = vitk_workspace_get_article (vitk_article_page_get_workspace (page));
  g_autofree char *name = view != NULL ? vitk_stage_view_dup_anchor (view) : NULL;
  const VitkAnchor *anchor = name != NULL ? vitk_article_get_anchor (article, name) : NULL;

  return anchor != NULL && anchor->kind == VITK_ANCHOR_FIGURE ? anchor : NULL;
}

/* Molecules are printed as often repeated as the reader sees them. */
static void
append_molecules (GPtrArray *choices, VitkArticlePage *page)
{
  const VitkAnchor *anchor = is_front (page, "molecules") ? find_figure (page) : NULL;
  VitkPrintChoice *choice;

  if (anchor == NULL)
    return;
  choice = append (choices, VITK_PRINT_MOLECULES, _ ("Molecules as They Are Shown"));
  choice->subtitle = g_strdup (((const VitkFigure *) anchor->target)->label);
  choice->anchor = anchor;
}

/* What is in front of the reader is chosen: a view, the table at the keyboard focus, or what is
 * read and what stands beside it. */
static void
choose (GPtrArray *choices, VitkArticlePage *page, const VitkAnchor *shown)
{
  const VitkAnchor *table = find_focus_table (page);
  const VitkAnchor *figure = find_figure (page);
  guint i;

  if (figure != NULL)
    table = shown = figure;
  else if (!is_front (page, NULL))
    return;
  for (i = 0; i < choices->len; i++)
    {
      VitkPrintChoice *choice = g_ptr_array_index (choices, i);

      if (choice->anchor != NULL && (choice->anchor == table || choice->anchor == shown))
        {
          choice->chosen = TRUE;
          return;
        }
    }
  for (i = 0; i < choices->len; i++)
    {
      VitkPrintChoice *choice = g_ptr_array_index (choices, i);

      if (choice->anchor != NULL && choice->anchor->kind == VITK_ANCHOR_SECTION)
        choice->chosen = TRUE;
    }
}

/**
 * vitk_print_choice_list:
 * @page: a page that shows an article
 *
 * Returns: (transfer full) (element-type VitkPrintChoice): what of it can be printed; what is in
 *   front of the reader is chosen
 */
GPtrArray *
vitk_print_choice_list (VitkArticlePage *page)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (free_choice);
  VitkArticle *article = vitk_workspace_get_article (vitk_article_page_get_workspace (page));
  const VitkAnchor *shown;

  append_section (choices, page, article);
  append_views (choices, page);
  append_molecules (choices, page);
  shown = append_shown (choices, page);
  append_parts (choices, article);
  choose (choices, page, shown);
  return choices;
}

/* -- the packet */

static void
add_map (VitkPacket *packet, VitkStudyChoice *shown)
{
  g_autoptr (GArray) list = vitk_study_list_dup_shown (shown);
  g_autofree char *filter = vitk_study_choice_dup_filter (shown);
  g_autoptr (VitkEvidenceMap) map =
      vitk_evidence_map_new (vitk_study_choice_get_studies (shown), list);

  vitk_packet_add_map (packet, map, filter);
}

static void
add_comparison (VitkPacket *packet, VitkArticlePage *page)
{
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (page));
  g_autoptr (VitkComparison) comparison = vitk_comparison_new (vitk_study_desk_get_chosen (desk));

  vitk_packet_add_table (packet, vitk_comparison_dup_table (comparison));
}

static gboolean
add_rows (VitkPacket *packet, const VitkAnchor *anchor, const char *rows, GError **error)
{
  VitkTable *table = vitk_table_select (anchor->target, rows, NULL, error);

  if (table == NULL)
    return FALSE;
  vitk_packet_add_table (packet, table);
  return TRUE;
}

/**
 * vitk_print_choice_add:
 * @self: something that can be printed
 * @page: the page that shows it
 * @rows: (nullable): which rows of a table: see vitk_table_select()
 * @packet: where it is added
 * @error: return location, of %VITK_EXPORT_ERROR
 *
 * Returns: whether it was added; not if @rows mean nothing
 */
gboolean
vitk_print_choice_add (const VitkPrintChoice *self, VitkArticlePage *page, const char *rows,
                       VitkPacket *packet, GError **error)
{
  VitkStage *stage = vitk_article_page_get_stage (page);

  switch (self->kind)
    {
    case VITK_PRINT_STUDIES:
      vitk_packet_add_table (packet, vitk_study_list_dup_table (stage));
      break;
    case VITK_PRINT_MAP:
      add_map (packet, vitk_stage_get_choice (stage));
      break;
    case VITK_PRINT_COMPARISON:
      add_comparison (packet, page);
      break;
    case VITK_PRINT_STUDY:
      vitk_packet_add_table (packet, vitk_study_dup_table (self->study));
      break;
    case VITK_PRINT_MOLECULES:
      vitk_packet_add_molecules (packet, self->anchor->target,
                                 vitk_molecule_view_dup_shown (VITK_MOLECULE_VIEW (
                                     vitk_stage_get_view (stage, "molecules"))));
      break;
    case VITK_PRINT_PART:
    default:
      if (rows != NULL && *rows != '\0')
        return add_rows (packet, self->anchor, rows, error);
      vitk_packet_add (packet, self->anchor);
      break;
    }
  return TRUE;
}
