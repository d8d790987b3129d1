/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-notes-pane.h"
#include "widgets/vitk-note-card.h"

#include <glib/gi18n-lib.h>

struct _VitkNotesPane
{
  VitkOverviewPane parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkNotesPane, vitk_notes_pane, VITK_TYPE_OVERVIEW_PANE)

static GPtrArray *
vitk_notes_pane_get_things (VitkOverviewPane *pane)
{
  return vitk_overview_pane_get_notes (pane);
}

static char *
vitk_notes_pane_dup_summary (VitkOverviewPane *pane)
{
  GPtrArray *notes = vitk_overview_pane_get_notes (pane);
  guint n_major = 0;
  guint i;

  if (notes->len == 0)
    return NULL;
  for (i = 0; i < notes->len; i++)
    if (((const VitkNote *) g_ptr_array_index (notes, i))->major)
      n_major++;
  return g_strdup_printf (ngettext ("%u note by the editor of this edition, %u of them major. "
                                    "These are not the article’s words.",
                                    "%u notes by the editor of this edition, %u of them major. "
                                    "These are not the article’s words.",
                                    notes->len),
                          notes->len, n_major);
}

static GtkListBoxRow *
vitk_notes_pane_make_row (VitkOverviewPane *pane, gpointer thing)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *card = vitk_note_card_new (vitk_overview_pane_get_article (pane), thing);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Editor’s note"), -1);
  /* The card takes the focus, and says what it is. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "holder");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), card);
  return GTK_LIST_BOX_ROW (row);
}

static void
vitk_notes_pane_class_init (VitkNotesPaneClass *class)
{
  VitkOverviewPaneClass *pane_class = VITK_OVERVIEW_PANE_CLASS (class);

  pane_class->name = N_ ("Editor’s notes");
  pane_class->none = N_ ("There are no editor’s notes on this article.");
  pane_class->get_things = vitk_notes_pane_get_things;
  pane_class->dup_summary = vitk_notes_pane_dup_summary;
  pane_class->make_row = vitk_notes_pane_make_row;
}

static void
vitk_notes_pane_init (VitkNotesPane *self)
{
}
