/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-list-button.h"

#include "widgets/vitk-menu.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

/* What the list may be saved as. */
static const struct
{
  const char *words;
  const char *format;
} formats[] = {
  { N_ ("Save as CSV…"), "csv" },     { N_ ("Save as TSV…"), "tsv" },
  { N_ ("Save as HTML…"), "html" },   { N_ ("Save as Markdown…"), "markdown" },
  { N_ ("Save as LaTeX…"), "latex" },
};

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) saving = g_menu_new ();
  guint i;

  g_menu_append (menu, _ ("Copy as a Table"), "win.copy-studies");
  for (i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (formats[i].words), NULL);

      g_menu_item_set_action_and_target (item, "win.save-studies", "s", formats[i].format);
      g_menu_append_item (saving, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (saving));
  g_menu_append (menu, _ ("Print…"), "win.print");
  return G_MENU_MODEL (menu);
}

/**
 * vitk_study_list_button_new:
 *
 * Returns: (transfer floating): a button with what can be done with a list of studies as it is
 */
GtkWidget *
vitk_study_list_button_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = new_menu ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  vitk_menu_give (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  vitk_tooltip_set (button, _ ("Copy, Save or Print the List"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy, Save or Print the List"), -1);
  return button;
}
