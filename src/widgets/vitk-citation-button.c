/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-citation-button.h"

#include "widgets/vitk-quotation.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
append (GMenu *menu, const char *label, const char *format, const char *names)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.copy-references", "(ss)", format, names);
  g_menu_append_item (menu, item);
}

/**
 * vitk_citation_menu_append:
 * @menu: a menu
 * @names: the anchors of references, with spaces between
 *
 * Appends what copies references for programs that keep them.
 */
void
vitk_citation_menu_append (GMenu *menu, const char *names)
{
  append (menu, _ ("Copy as _BibTeX"), "bibtex", names);
  append (menu, _ ("Copy as _RIS"), "ris", names);
}

static void
copy (GtkWidget *button, const VitkReference *reference)
{
  g_autofree char *citation = vitk_quotation_dup_citation (reference);

  gtk_widget_activate_action (button, "win.copy-words", "s", citation);
}

/**
 * vitk_citation_button_new:
 * @reference: a reference; must live as long
 *
 * Returns: (transfer floating): a button that copies its citation, or, by its menu, its record as
 *   other programs keep it
 */
GtkWidget *
vitk_citation_button_new (const VitkReference *reference)
{
  GtkWidget *button = adw_split_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  vitk_citation_menu_append (menu, reference->anchor->name);
  adw_split_button_set_label (ADW_SPLIT_BUTTON (button), _ ("Copy Citation"));
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (button), G_MENU_MODEL (menu));
  adw_split_button_set_dropdown_tooltip (ADW_SPLIT_BUTTON (button), _ ("More Ways to Copy It"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More Ways to Copy It"), -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (copy), (gpointer) reference);
  return button;
}
