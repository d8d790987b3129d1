/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-note-cards.h"
#include "widgets/vitk-note-card.h"
#include "widgets/vitk-slices.h"

/* A table may have so many notes that their cards, made at once, would hold up the window. */
struct _VitkNoteCards
{
  GtkWidget parent_instance;

  VitkArticle *article;
  GPtrArray *notes;     /* all on the article, kept while cards are made of some */
  GPtrArray *concerned; /* those, borrowed */
  guint n_made;
};

G_DEFINE_FINAL_TYPE (VitkNoteCards, vitk_note_cards, GTK_TYPE_WIDGET)

/* At least one, or there would be no end. */
static gboolean
make (gpointer data, gint64 deadline)
{
  VitkNoteCards *self = data;
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  do
    {
      const VitkNote *note = g_ptr_array_index (self->concerned, self->n_made++);

      GtkWidget *card = vitk_note_card_new (self->article, note);

      gtk_widget_set_parent (card, GTK_WIDGET (self));
      vitk_slices_measure (card, width);
    }
  while (self->n_made < self->concerned->len && g_get_monotonic_time () < deadline);
  return self->n_made < self->concerned->len;
}

static void
vitk_note_cards_dispose (GObject *object)
{
  VitkNoteCards *self = VITK_NOTE_CARDS (object);
  GtkWidget *child;

  vitk_slices_remove (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->concerned, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_note_cards_parent_class)->dispose (object);
}

static void
vitk_note_cards_class_init (VitkNoteCardsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_note_cards_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitknotecards");
}

static void
vitk_note_cards_init (VitkNoteCards *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/**
 * vitk_note_cards_new:
 * @article: an article
 * @notes: (element-type VitkNote): the editor's notes on it
 * @anchor: a part of it
 *
 * Shows the notes that concern @anchor one below the other. Their cards are made a few at a time;
 * where there are none, it is hidden.
 *
 * Returns: (transfer floating): the cards
 */
GtkWidget *
vitk_note_cards_new (VitkArticle *article, GPtrArray *notes, const VitkAnchor *anchor)
{
  VitkNoteCards *self = g_object_new (VITK_TYPE_NOTE_CARDS, NULL);
  guint i;

  self->article = g_object_ref (article);
  self->notes = g_ptr_array_ref (notes);
  self->concerned = g_ptr_array_new ();
  for (i = 0; i < notes->len; i++)
    if (vitk_note_concerns (g_ptr_array_index (notes, i), article, anchor))
      g_ptr_array_add (self->concerned, g_ptr_array_index (notes, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->concerned->len > 0);
  if (self->concerned->len > 0)
    vitk_slices_add (make, self);
  return GTK_WIDGET (self);
}
