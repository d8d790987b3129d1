/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-print-problem.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * vitk_print_problem_show:
 * @window: from which something was to be printed
 * @why: why it was not
 *
 * Tells the user.
 */
void
vitk_print_problem_show (GtkWindow *window, const char *why)
{
  GtkWidget *dialog = adw_message_dialog_new (window, _ ("Nothing Was Printed"), why);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
