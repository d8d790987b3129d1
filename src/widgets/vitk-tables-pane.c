/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-tables-pane.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-citing-list.h"
#include "widgets/vitk-table-view.h"

#include <glib/gi18n-lib.h>

struct _VitkTablesPane
{
  VitkOverviewPane parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkTablesPane, vitk_tables_pane, VITK_TYPE_OVERVIEW_PANE)

static GPtrArray *
vitk_tables_pane_get_things (VitkOverviewPane *pane)
{
  return vitk_article_get_tables (vitk_overview_pane_get_article (pane));
}

static char *
dup_details (VitkArticle *article, const VitkTable *table)
{
  g_autofree char *count = vitk_citing_list_dup_count (article, table->anchor);
  g_autofree char *size = NULL;
  guint n_rows = 0;
  guint i;

  for (i = 0; i < table->rows->len; i++)
    if (((const VitkRow *) g_ptr_array_index (table->rows, i))->role == VITK_ROW_BODY)
      n_rows++;
  if (n_rows == 0)
    return g_steal_pointer (&count);
  size = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  /* Translators: how many rows a table has, and in how many places it is mentioned. */
  return g_strdup_printf (C_ ("table", "%s · %s"), size, count);
}

static GtkListBoxRow *
vitk_tables_pane_make_row (VitkOverviewPane *pane, gpointer thing)
{
  const VitkTable *table = thing;
  g_autofree char *details = dup_details (vitk_overview_pane_get_article (pane), table);

  return GTK_LIST_BOX_ROW (vitk_overview_row_new (table->anchor, table->caption, details));
}

static GtkWidget *
vitk_tables_pane_make_card (VitkOverviewPane *pane, gpointer thing, const VitkAnchor *anchor)
{
  const VitkTable *table = thing;
  g_autofree char *name = vitk_anchor_dup_words (table->anchor);
  GtkWidget *card = vitk_card_new (name);
  GtkWidget *view = vitk_table_view_new (vitk_overview_pane_get_article (pane), table);

  vitk_card_append (VITK_CARD (card), view);
  vitk_overview_pane_add_place (VITK_CARD (card), anchor);
  vitk_overview_pane_add_ties (pane, VITK_CARD (card), table->anchor);
  if (anchor != table->anchor)
    vitk_table_view_highlight (VITK_TABLE_VIEW (view), anchor);
  return card;
}

static void
vitk_tables_pane_class_init (VitkTablesPaneClass *class)
{
  VitkOverviewPaneClass *pane_class = VITK_OVERVIEW_PANE_CLASS (class);

  pane_class->kind = VITK_ANCHOR_TABLE;
  pane_class->name = N_ ("Tables");
  pane_class->all = N_ ("All Tables");
  pane_class->none = N_ ("The article has no tables.");
  pane_class->get_things = vitk_tables_pane_get_things;
  pane_class->make_row = vitk_tables_pane_make_row;
  pane_class->make_card = vitk_tables_pane_make_card;
}

static void
vitk_tables_pane_init (VitkTablesPane *self)
{
}
