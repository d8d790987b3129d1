/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *vitk_xml_repair_duplicate (GBytes *bytes, int line, const char *attribute);

G_END_DECLS
