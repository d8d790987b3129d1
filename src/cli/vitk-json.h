/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "cli/vitk-printer.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void vitk_json_add_string (JsonBuilder *builder, const char *name, const char *value);
void vitk_json_add_strings (JsonBuilder *builder, const char *name, GPtrArray *values);
void vitk_json_print (VitkPrinter *printer, JsonBuilder *builder);

G_END_DECLS
