/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-application.h"

G_BEGIN_DECLS

#define VITK_TYPE_SEARCH_PROVIDER (vitk_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (VitkSearchProvider, vitk_search_provider, VITK, SEARCH_PROVIDER, GObject)

VitkSearchProvider *vitk_search_provider_new (VitkApplication *application);
gboolean vitk_search_provider_export (VitkSearchProvider *self, GDBusConnection *connection,
                                      GError **error);
void vitk_search_provider_unexport (VitkSearchProvider *self);

G_END_DECLS
