/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-application.h"
#include "cli/vitk-cli.h"

/* Chooses between the command line and the window, and does nothing else. */
int
main (int argc, char **argv)
{
  int status;

  if (vitk_cli_run (argc, argv, &status))
    return status;
  return vitk_application_run_window (argc, argv);
}
