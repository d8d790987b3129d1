/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-search-results.h"
#include "workspace/vitk-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_found_thing_open (GtkWidget *widget, VitkWorkspace *workspace,
                            const VitkSearchResult *result);

G_END_DECLS
