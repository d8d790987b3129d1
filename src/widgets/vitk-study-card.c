/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-card.h"

#include "evidence/vitk-comparison.h"
#include "widgets/vitk-choice-layout.h"
#include "widgets/vitk-citation-button.h"
#include "widgets/vitk-citing-list.h"
#include "widgets/vitk-note-card.h"
#include "widgets/vitk-paper-button.h"
#include "widgets/vitk-record-view.h"
#include "widgets/vitk-slices.h"
#include "widgets/vitk-study-drawn.h"
#include "widgets/vitk-study-words.h"
#include "widgets/vitk-text-label.h"
#include "widgets/vitk-text-link.h"
#include "widgets/vitk-tooltip.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

/* One study: what the tables tell of it, the editor's notes on it, the places that speak of it, and
 * its reference. */
struct _VitkStudyCard
{
  VitkCard parent_instance;

  VitkStudyDesk *desk;
  VitkStudies *studies;
  const VitkStudy *study; /* belongs to studies */
  GtkWidget *choose;      /* button */
  GtkWidget *compare;     /* button */
  GtkWidget *first_note;  /* NULL if there is none, or not yet */
  guint n_made;           /* of the parts that come after the first frame */
};

G_DEFINE_FINAL_TYPE (VitkStudyCard, vitk_study_card, VITK_TYPE_CARD)

static void
vitk_study_card_dispose (GObject *object)
{
  VitkStudyCard *self = VITK_STUDY_CARD (object);

  vitk_slices_remove (self);
  G_OBJECT_CLASS (vitk_study_card_parent_class)->dispose (object);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->studies, vitk_studies_unref);
}

static void
vitk_study_card_class_init (VitkStudyCardClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_study_card_dispose;
}

static void
vitk_study_card_init (VitkStudyCard *self)
{
}

static void
set_name (VitkStudyCard *self, const char *title, const char *short_name)
{
  g_autofree char *notes = vitk_study_dup_note_count (self->study);
  g_autoptr (GString) name = g_string_new (title);

  if (short_name != NULL)
    /* Translators: between what a screen reader says of a study. */
    g_string_append_printf (name, "%s%s", C_ ("of a study", ", "), short_name);
  if (notes != NULL)
    g_string_append_printf (name, "%s%s", C_ ("of a study", ", "), notes);
  vitk_card_set_name (VITK_CARD (self), name->str);
}

static void
add_title (VitkStudyCard *self)
{
  const VitkReference *reference = self->study->reference;
  g_autofree char *title = vitk_study_dup_title (self->study);
  g_autofree char *short_name = vitk_study_dup_short_name (self->study);

  set_name (self, title, short_name);
  vitk_card_append_label (VITK_CARD (self), title, "title-4");
  if (short_name != NULL)
    vitk_card_append_label (VITK_CARD (self), short_name, "heading");
  if (reference == NULL)
    return;
  vitk_record_view_append_status (VITK_CARD (self), reference);
  vitk_card_append (VITK_CARD (self), vitk_paper_button_new (reference->anchor->name, FALSE));
}

static void
read_notes (GtkWidget *button, VitkStudyCard *self)
{
  vitk_study_card_finish (self);
  gtk_widget_grab_focus (self->first_note);
}

/* What the notes are about, each kind once, the gravest first. */
static void
add_kinds (GtkWidget *box, const GPtrArray *notes)
{
  gboolean said[2][VITK_NOTE_AS_PRINTED + 1] = { { FALSE } };
  int major;
  guint i;

  for (major = 1; major >= 0; major--)
    for (i = 0; i < notes->len; i++)
      {
        const VitkNote *note = g_ptr_array_index (notes, i);
        g_autofree char *words = NULL;
        GtkWidget *label;

        if (note->major != major || said[major][note->kind])
          continue;
        said[major][note->kind] = TRUE;
        /* Translators: what an editor's note is about, and how serious it is. */
        words = g_strdup_printf (C_ ("note", "%s (%s)"), vitk_note_kind_get_words (note->kind),
                                 major ? C_ ("severity of a note", "major")
                                       : C_ ("severity of a note", "minor"));
        label = gtk_label_new (words);
        gtk_label_set_xalign (GTK_LABEL (label), 0);
        vitk_wrapping_apply_filling (GTK_LABEL (label));
        gtk_box_append (GTK_BOX (box), label);
      }
}

/* That not all agrees stands above what the tables say, in words and by a sign. */
static void
add_warning (VitkStudyCard *self)
{
  g_autofree char *count = vitk_study_dup_note_count (self->study);
  gboolean major;
  GtkWidget *warning;
  GtkWidget *icon;
  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *button;

  if (count == NULL)
    return;
  major = vitk_note_count_major (self->study->notes) > 0;
  warning = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_add_css_class (warning, "editors-note");
  gtk_widget_add_css_class (warning, "announced");
  gtk_widget_add_css_class (warning, major ? "major" : "minor");
  icon = gtk_image_new_from_icon_name (major ? "vitk-note-symbolic" : "vitk-note-minor-symbolic");
  g_object_set (icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (warning), icon);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (box, TRUE);
  heading = gtk_label_new (count);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  vitk_wrapping_apply_filling (GTK_LABEL (heading));
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  add_kinds (box, self->study->notes);
  button = gtk_button_new_with_label (
      ngettext ("Read the Note", "Read the Notes", self->study->notes->len));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (read_notes), self);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (warning), box);
  vitk_card_append (VITK_CARD (self), warning);
}

static void
add_field (VitkStudyCard *self, GtkGrid *grid, VitkStudyField field)
{
  GtkWidget *name = gtk_label_new (vitk_study_field_get_words (field));
  VitkText *text = vitk_study_new_text (self->study, field, VITK_TEXT_LINK_IN_TEXT);
  const char *words = text != NULL ? text->string : _ ("not reported");
  g_autofree char *line = NULL;
  GtkWidget *value;

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_grid_attach (grid, name, 0, field, 1, 1);
  if (text != NULL)
    {
      value = vitk_text_label_new ();
      vitk_text_label_set_text (VITK_TEXT_LABEL (value), self->studies->article, text);
      g_object_set_data_full (G_OBJECT (value), "vitk-text", text, (GDestroyNotify) vitk_text_free);
    }
  else
    {
      value = gtk_label_new (words);
      gtk_label_set_xalign (GTK_LABEL (value), 0);
      gtk_widget_add_css_class (value, "dim-label");
    }
  gtk_widget_set_hexpand (value, TRUE);
  /* Words from left to right stand beside their name where all else is read from right to left. */
  gtk_widget_set_halign (value, GTK_ALIGN_START);
  gtk_grid_attach (grid, value, 1, field, 1, 1);
  /* Translators: a line on a study, as in "Dose: 180 μg/day". */
  line = g_strdup_printf (C_ ("of a study", "%s: %s"), vitk_study_field_get_words (field), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
}

static void
add_fields (VitkStudyCard *self)
{
  GtkWidget *grid = gtk_grid_new ();
  guint field;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (field = 0; field < VITK_STUDY_NOTE; field++)
    add_field (self, GTK_GRID (grid), field);
  vitk_card_append (VITK_CARD (self), grid);
}

static void
copy_text (GtkWidget *button, VitkStudyCard *self)
{
  g_autofree char *text = vitk_study_dup_text (self->studies->article, self->study);

  gtk_widget_activate_action (button, "win.copy-words", "s", text);
}

static void
choose (GtkWidget *button, VitkStudyCard *self)
{
  vitk_study_desk_choose (self->desk, self->study,
                          !vitk_study_desk_is_chosen (self->desk, self->study));
}

static void
compare (GtkWidget *button, VitkStudyCard *self)
{
  gtk_widget_activate_action (button, "win.show-comparison", NULL);
}

static void
update_choice (VitkStudyCard *self)
{
  const guint n = vitk_study_desk_get_chosen (self->desk)->len;
  const gboolean chosen = vitk_study_desk_is_chosen (self->desk, self->study);
  const gboolean full = !chosen && n == VITK_COMPARISON_MOST;
  g_autofree char *words =
      g_strdup_printf (ngettext ("Compare %u Study", "Compare %u Studies", n), n);

  gtk_button_set_label (GTK_BUTTON (self->choose),
                        chosen ? _ ("Remove from Comparison") : _ ("Add to Comparison"));
  gtk_widget_set_sensitive (self->choose, !full);
  vitk_tooltip_set (self->choose, full ? _ ("No more than six are compared") : NULL);
  gtk_button_set_label (GTK_BUTTON (self->compare), words);
  gtk_widget_set_visible (self->compare, n >= VITK_COMPARISON_LEAST);
}

static GtkWidget *
add_button (VitkStudyCard *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  /* With large letters two of them have no room beside each other else. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_buttons (VitkStudyCard *self)
{
  GtkWidget *copies = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Beside each other they would be too wide for a narrow window. */
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_button (self, copies, _ ("Copy as Text"), G_CALLBACK (copy_text));
  if (self->study->reference != NULL)
    gtk_box_append (GTK_BOX (copies), vitk_citation_button_new (self->study->reference));
  /* Below each other where they have no room beside each other. */
  gtk_widget_set_layout_manager (copies, g_object_new (VITK_TYPE_CHOICE_LAYOUT, NULL));
  gtk_widget_set_halign (copies, GTK_ALIGN_START);
  self->choose = add_button (self, choices, "", G_CALLBACK (choose));
  self->compare = add_button (self, choices, "", G_CALLBACK (compare));
  gtk_widget_set_halign (choices, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->compare, "suggested-action");
  vitk_card_append (VITK_CARD (self), choices);
  vitk_card_append (VITK_CARD (self), copies);
  update_choice (self);
  g_signal_connect_object (self->desk, "changed", G_CALLBACK (update_choice), self,
                           G_CONNECT_SWAPPED);
}

static void
add_note (VitkStudyCard *self, guint i)
{
  GtkWidget *card =
      vitk_note_card_new (self->studies->article, g_ptr_array_index (self->study->notes, i));

  if (i == 0)
    self->first_note = card;
  vitk_card_append (VITK_CARD (self), card);
}

static void
show_reference (GtkWidget *button, VitkStudyCard *self)
{
  gtk_widget_activate_action (button, "win.show-anchor", "s", self->study->reference->anchor->name);
}

static void
add_reference (VitkStudyCard *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show in References"));

  vitk_card_append_label (VITK_CARD (self), _ ("Reference"), "heading");
  vitk_card_append (VITK_CARD (self),
                    vitk_record_view_new (self->studies->article, self->study->reference));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (show_reference), self);
  vitk_card_append (VITK_CARD (self), button);
}

static void
add_places (VitkStudyCard *self)
{
  vitk_card_append (VITK_CARD (self), vitk_study_drawn_new (self->desk, self->study));
  if (self->study->reference != NULL)
    vitk_card_append (VITK_CARD (self), vitk_citing_list_new (self->studies->article,
                                                              self->study->reference->anchor));
}

/* The buttons, where it is drawn and cited, its notes one by one, its reference. Returns whether
 * there is more. */
static gboolean
make_part (VitkStudyCard *self)
{
  const guint n_notes = self->study->notes != NULL ? self->study->notes->len : 0;
  const guint part = self->n_made++;

  if (part == 0)
    add_buttons (self);
  else if (part == 1)
    add_places (self);
  else if (part <= n_notes + 1)
    add_note (self, part - 2);
  else if (self->study->reference != NULL)
    add_reference (self);
  return part <= n_notes + 1;
}

static gboolean
make (gpointer data, gint64 deadline)
{
  gboolean more;

  do
    {
      more = make_part (data);
      vitk_slices_measure (data, gtk_widget_get_width (data));
    }
  while (more && g_get_monotonic_time () < deadline);
  return more;
}

/**
 * vitk_study_card_new:
 * @desk: the desk with the studies
 * @study: one of them
 *
 * Shows all that the article has on a study: what its tables tell, each value a link to its cell,
 * the places that speak of it and its reference; and the editor's notes, announced above all that.
 * What the tables tell is there at once, the rest soon: a card opens within a frame.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
vitk_study_card_new (VitkStudyDesk *desk, const VitkStudy *study)
{
  VitkStudyCard *self = g_object_new (VITK_TYPE_STUDY_CARD, NULL);

  self->desk = g_object_ref (desk);
  self->studies = vitk_studies_ref (vitk_study_desk_get_studies (desk));
  self->study = study;
  add_title (self);
  add_warning (self);
  if (study->n_places > 0)
    add_fields (self);
  else
    vitk_card_append_label (VITK_CARD (self), _ ("No table of the article tells of this study."),
                            NULL);
  vitk_slices_add (make, self);
  return GTK_WIDGET (self);
}

/**
 * vitk_study_card_finish:
 * @self: a card
 *
 * Makes all of it now.
 */
void
vitk_study_card_finish (VitkStudyCard *self)
{
  g_return_if_fail (VITK_IS_STUDY_CARD (self));

  if (!vitk_slices_contain (self))
    return;
  vitk_slices_remove (self);
  make (self, G_MAXINT64);
}

/**
 * vitk_study_card_get_study:
 * @self: a card
 *
 * Returns: (transfer none): the study it shows
 */
const VitkStudy *
vitk_study_card_get_study (VitkStudyCard *self)
{
  g_return_val_if_fail (VITK_IS_STUDY_CARD (self), NULL);

  return self->study;
}
