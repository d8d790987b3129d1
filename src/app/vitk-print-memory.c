/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-print-memory.h"

#include "app/vitk-settings.h"

/* The printer, the paper and all else that was chosen the last time, whatever was printed. */

static void
recall (GtkPrintOperation *operation, GSettings *settings)
{
  g_autoptr (GVariant) setup = g_settings_get_value (settings, "page-setup");
  g_autoptr (GVariant) print = g_settings_get_value (settings, "print-settings");

  if (g_variant_n_children (setup) > 0)
    {
      g_autoptr (GtkPageSetup) remembered = gtk_page_setup_new_from_gvariant (setup);

      gtk_print_operation_set_default_page_setup (operation, remembered);
    }
  if (g_variant_n_children (print) > 0)
    {
      g_autoptr (GtkPrintSettings) remembered = gtk_print_settings_new_from_gvariant (print);

      gtk_print_operation_set_print_settings (operation, remembered);
    }
}

/* Not which pages were printed last, nor how often. */
static void
remember (GtkPrintOperation *operation, GSettings *settings)
{
  g_autoptr (GtkPrintSettings) print =
      gtk_print_settings_copy (gtk_print_operation_get_print_settings (operation));
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  g_autoptr (GtkPageSetup) chosen = NULL;

  gtk_print_settings_unset (print, GTK_PRINT_SETTINGS_PRINT_PAGES);
  gtk_print_settings_unset (print, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_unset (print, GTK_PRINT_SETTINGS_N_COPIES);
  chosen = setup != NULL ? gtk_page_setup_copy (setup) : gtk_page_setup_new ();
  gtk_page_setup_set_orientation (chosen, gtk_print_settings_get_orientation (print));
  if (gtk_print_settings_get_paper_size (print) != NULL)
    {
      GtkPaperSize *size = gtk_print_settings_get_paper_size (print);

      gtk_page_setup_set_paper_size_and_default_margins (chosen, size);
      gtk_paper_size_free (size);
    }
  g_settings_set_value (settings, "page-setup", gtk_page_setup_to_gvariant (chosen));
  g_settings_set_value (settings, "print-settings", gtk_print_settings_to_gvariant (print));
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, GSettings *settings)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (operation, settings);
}

/**
 * vitk_print_memory_follow:
 * @operation: what prints something, before the user is asked
 *
 * Sets it up as the last time, and remembers how it was used.
 */
void
vitk_print_memory_follow (GtkPrintOperation *operation)
{
  g_autoptr (GSettings) settings = vitk_settings_new ();

  /* Where nothing is remembered. */
  if (settings == NULL)
    return;
  recall (operation, settings);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), settings, 0);
  g_object_set_data_full (G_OBJECT (operation), "vitk-print-memory", g_steal_pointer (&settings),
                          g_object_unref);
}
