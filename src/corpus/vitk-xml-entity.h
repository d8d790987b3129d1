/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

char *vitk_xml_entity_dup_words (const xmlEntity *entity);
const char *vitk_xml_entity_find (const char *name);

G_END_DECLS
