/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-tables-pane.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-anchor-words.h"
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

static GtkListBoxRow *
vitk_tables_pane_make_row (VitkOverviewPane *pane, gpointer thing)
{
  const VitkTable *table = thing;
  guint n_rows = 0;
  guint i;
  g_autofree char *size = NULL;
  GtkWidget *row = vitk_overview_row_new (table->anchor, table->caption);

  for (i = 0; i < table->rows->len; i++)
    if (((const VitkRow *) g_ptr_array_index (table->rows, i))->role == VITK_ROW_BODY)
      n_rows++;
  size = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  if (n_rows > 0)
    vitk_place_row_append (VITK_PLACE_ROW (row), size, "dim-label", 1);
  return GTK_LIST_BOX_ROW (row);
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
