/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-notes-pane.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-choice-layout.h"
#include "widgets/vitk-late-row.h"
#include "widgets/vitk-note-card.h"
#include "widgets/vitk-note-places.h"

#include <glib/gi18n-lib.h>

/* Which notes are listed. */
enum
{
  ALL,
  MAJOR,
  MINOR,
  N_CHOICES
};

struct _VitkNotesPane
{
  VitkOverviewPane parent_instance;

  GtkToggleButton *choices[N_CHOICES]; /* one of them is pressed; NULL before there is a list */
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

  if (notes->len == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u note by the editor of this edition. "
                                    "These are not the article’s words.",
                                    "%u notes by the editor of this edition. "
                                    "These are not the article’s words.",
                                    notes->len),
                          notes->len);
}

static gboolean
is_chosen (GtkListBoxRow *row, gpointer user_data)
{
  VitkNotesPane *self = user_data;
  const VitkNote *note =
      vitk_note_card_get_note (VITK_NOTE_CARD (gtk_list_box_row_get_child (row)));

  return !gtk_toggle_button_get_active (self->choices[note->major ? MINOR : MAJOR]);
}

/* @label: (transfer full): which notes, and how many those are */
static void
add_choice (VitkNotesPane *self, guint choice, GtkWidget *box, GtkListBox *list, guint n,
            char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  self->choices[choice] = GTK_TOGGLE_BUTTON (button);
  if (choice > 0)
    gtk_toggle_button_set_group (self->choices[choice], self->choices[0]);
  gtk_widget_set_sensitive (button, n > 0);
  g_signal_connect_object (button, "toggled", G_CALLBACK (gtk_list_box_invalidate_filter), list,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  g_free (label);
}

static GtkWidget *
vitk_notes_pane_make_choice (VitkOverviewPane *pane, GtkListBox *list)
{
  VitkNotesPane *self = VITK_NOTES_PANE (pane);
  GPtrArray *notes = vitk_overview_pane_get_notes (pane);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "css-name", "choice", NULL);
  const guint n_major = vitk_note_count_major (notes);

  gtk_widget_set_layout_manager (box, vitk_choice_layout_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which notes are listed"), -1);
  /* Translators: which notes are listed, and how many those are. */
  add_choice (self, ALL, box, list, notes->len,
              g_strdup_printf (C_ ("notes", "All (%u)"), notes->len));
  add_choice (self, MAJOR, box, list, n_major,
              g_strdup_printf (C_ ("notes", "Major (%u)"), n_major));
  add_choice (self, MINOR, box, list, notes->len - n_major,
              g_strdup_printf (C_ ("notes", "Minor (%u)"), notes->len - n_major));
  gtk_toggle_button_set_active (self->choices[ALL], TRUE);
  gtk_widget_set_visible (box, notes->len > 0);
  gtk_list_box_set_filter_func (list, is_chosen, self, NULL);
  return box;
}

static GtkListBoxRow *
vitk_notes_pane_make_row (VitkOverviewPane *pane, gpointer thing)
{
  GtkWidget *row = vitk_late_row_new ();
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

/* The pane shows what a flag leads to: all notes on that place. */
static gpointer
vitk_notes_pane_find (VitkOverviewPane *pane, const VitkAnchor *anchor)
{
  g_autoptr (GPtrArray) notes = vitk_note_places_list_notes (
      vitk_overview_pane_get_notes (pane), vitk_overview_pane_get_article (pane), anchor);

  return notes->len > 0 ? g_ptr_array_index (notes, 0) : NULL;
}

static GtkWidget *
vitk_notes_pane_make_card (VitkOverviewPane *pane, gpointer thing, const VitkAnchor *anchor)
{
  VitkArticle *article = vitk_overview_pane_get_article (pane);
  g_autoptr (GPtrArray) notes =
      vitk_note_places_list_notes (vitk_overview_pane_get_notes (pane), article, anchor);
  g_autofree char *where = NULL;
  g_autofree char *words = NULL;
  GtkWidget *card;
  guint i;

  if (notes->len == 1)
    return vitk_note_card_new (article, thing);
  where = vitk_anchor_dup_words (anchor);
  /* Translators: what they are on: a paragraph, a row of a table. */
  words =
      g_strdup_printf (ngettext ("%u editor’s note on %s", "%u editor’s notes on %s", notes->len),
                       notes->len, where);
  card = vitk_card_new (words);
  vitk_card_append_label (VITK_CARD (card), words, "heading");
  for (i = 0; i < notes->len; i++)
    vitk_card_append (VITK_CARD (card), vitk_note_card_new (article, g_ptr_array_index (notes, i)));
  return card;
}

static void
vitk_notes_pane_class_init (VitkNotesPaneClass *class)
{
  VitkOverviewPaneClass *pane_class = VITK_OVERVIEW_PANE_CLASS (class);

  pane_class->name = N_ ("Editor’s notes");
  pane_class->all = N_ ("All Notes");
  pane_class->none = N_ ("There are no editor’s notes on this article.");
  pane_class->get_things = vitk_notes_pane_get_things;
  pane_class->dup_summary = vitk_notes_pane_dup_summary;
  pane_class->make_choice = vitk_notes_pane_make_choice;
  pane_class->find = vitk_notes_pane_find;
  pane_class->make_row = vitk_notes_pane_make_row;
  pane_class->make_card = vitk_notes_pane_make_card;
}

static void
vitk_notes_pane_init (VitkNotesPane *self)
{
}
