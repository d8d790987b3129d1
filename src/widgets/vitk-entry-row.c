/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-entry-row.h"

#include "widgets/vitk-icon-button.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

#define SPACING 12
#define WRONG_CLASS "error"

enum
{
  APPLY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A row in which something is typed. A screen reader hears nothing when an AdwEntryRow of
 * libadwaita 1.2 gets the keyboard: there the row is the entry, but the focus lies two widgets
 * deeper. This one has an entry of GTK in it, which tells. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *apply; /* NULL where nothing is confirmed */
} VitkEntryRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (VitkEntryRow, vitk_entry_row, ADW_TYPE_PREFERENCES_ROW)

static VitkEntryRowPrivate *
get_private (VitkEntryRow *self)
{
  return vitk_entry_row_get_instance_private (self);
}

static void
on_activate (VitkEntryRow *self)
{
  g_signal_emit (self, signals[APPLY], 0);
}

static void
on_changed (VitkEntryRow *self)
{
  VitkEntryRowPrivate *priv = get_private (self);

  vitk_entry_row_set_wrong (self, FALSE);
  if (priv->apply != NULL)
    gtk_widget_set_sensitive (priv->apply, *vitk_entry_row_get_text (self) != '\0');
}

static void
give_names (VitkEntryRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_private (self)->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* A row of GTK takes the focus between what is in it and what is before it, and would hand it to
 * the entry at once. */
static gboolean
vitk_entry_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (get_private (VITK_ENTRY_ROW (widget))->box, direction);
}

/* Without selecting what was typed: GTK 4.8 warns of a selection while the cursor blinks. */
static gboolean
vitk_entry_row_grab_focus (GtkWidget *widget)
{
  GtkEditable *entry = GTK_EDITABLE (get_private (VITK_ENTRY_ROW (widget))->entry);

  return gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (entry)));
}

static void
vitk_entry_row_class_init (VitkEntryRowClass *class)
{
  GTK_WIDGET_CLASS (class)->focus = vitk_entry_row_focus;
  GTK_WIDGET_CLASS (class)->grab_focus = vitk_entry_row_grab_focus;

  /**
   * VitkEntryRow::apply:
   * @self: the row
   *
   * Emitted when what was typed is confirmed.
   */
  signals[APPLY] = g_signal_new ("apply", VITK_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

/* The words above the entry. */
static GtkWidget *
new_title (VitkEntryRow *self)
{
  GtkWidget *title = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  vitk_wrapping_apply (GTK_LABEL (title));
  g_object_bind_property (self, "title", title, "label", G_BINDING_SYNC_CREATE);
  return title;
}

static void
vitk_entry_row_init (VitkEntryRow *self)
{
  VitkEntryRowPrivate *priv = get_private (self);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2);

  priv->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  priv->entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (priv->entry), TRUE);
  g_signal_connect_swapped (priv->entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (priv->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (self, "notify::title", G_CALLBACK (give_names), NULL);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_title (self));
  gtk_box_append (GTK_BOX (words), priv->entry);
  gtk_box_append (GTK_BOX (priv->box), words);
  gtk_widget_add_css_class (GTK_WIDGET (self), "entry-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), priv->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * vitk_entry_row_new:
 * @title: what is typed there
 *
 * Enter does there what it does in the window.
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
vitk_entry_row_new (const char *title)
{
  return g_object_new (VITK_TYPE_ENTRY_ROW, "title", title, NULL);
}

/**
 * vitk_entry_row_get_text:
 * @self: a row
 *
 * Returns: what was typed
 */
const char *
vitk_entry_row_get_text (VitkEntryRow *self)
{
  g_return_val_if_fail (VITK_IS_ENTRY_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry));
}

/**
 * vitk_entry_row_set_text:
 * @self: a row
 * @text: what stands there now
 */
void
vitk_entry_row_set_text (VitkEntryRow *self, const char *text)
{
  g_return_if_fail (VITK_IS_ENTRY_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (get_private (self)->entry), text);
}

/**
 * vitk_entry_row_set_wrong:
 * @self: a row
 * @wrong: whether what was typed cannot be taken; until another letter is typed
 */
void
vitk_entry_row_set_wrong (VitkEntryRow *self, gboolean wrong)
{
  GtkWidget *entry;

  g_return_if_fail (VITK_IS_ENTRY_ROW (self));

  entry = get_private (self)->entry;
  if (wrong)
    gtk_widget_add_css_class (entry, WRONG_CLASS);
  else
    gtk_widget_remove_css_class (entry, WRONG_CLASS);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/**
 * vitk_entry_row_is_wrong:
 * @self: a row
 *
 * Returns: whether what was typed cannot be taken
 */
gboolean
vitk_entry_row_is_wrong (VitkEntryRow *self)
{
  g_return_val_if_fail (VITK_IS_ENTRY_ROW (self), FALSE);

  return gtk_widget_has_css_class (get_private (self)->entry, WRONG_CLASS);
}

/**
 * vitk_entry_row_add_button:
 * @self: a row
 * @button: (transfer floating): a button after the entry
 */
void
vitk_entry_row_add_button (VitkEntryRow *self, GtkWidget *button)
{
  g_return_if_fail (VITK_IS_ENTRY_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (button));

  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (get_private (self)->box), button);
}

/**
 * vitk_entry_row_add_apply:
 * @self: a row
 *
 * Gives it a button that confirms what was typed, as Enter does then.
 */
void
vitk_entry_row_add_apply (VitkEntryRow *self)
{
  VitkEntryRowPrivate *priv;

  g_return_if_fail (VITK_IS_ENTRY_ROW (self));

  priv = get_private (self);
  priv->apply = vitk_icon_button_new ("object-select-symbolic", _ ("Apply"), NULL);
  gtk_widget_set_sensitive (priv->apply, FALSE);
  gtk_entry_set_activates_default (GTK_ENTRY (priv->entry), FALSE);
  g_signal_connect_swapped (priv->apply, "clicked", G_CALLBACK (on_activate), self);
  vitk_entry_row_add_button (self, priv->apply);
}
