/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-reading-settings.h"
#include "app/vitk-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_APPLICATION (vitk_application_get_type ())
G_DECLARE_FINAL_TYPE (VitkApplication, vitk_application, VITK, APPLICATION, AdwApplication)

int vitk_application_run_window (int argc, char **argv);
VitkReadingSettings *vitk_application_get_reading_settings (VitkApplication *self);
VitkSession *vitk_application_get_session (VitkApplication *self);
VitkWorkspace *vitk_application_get_workspace (VitkApplication *self);
GFile *vitk_application_dup_former_file (VitkApplication *self);
void vitk_application_open_when_ready (VitkApplication *self, GFile *file,
                                       const VitkDestination *destination);
void vitk_application_open_file (GtkApplication *application, VitkWindow *from, GFile *file,
                                 const VitkDestination *destination);

G_END_DECLS
