/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * VitkXmlWarningFunc:
 * @line: line in the file, from 1
 * @column: column in characters, from 1
 * @message: what is wrong
 * @user_data: data of the caller
 *
 * Told of what is wrong in a file that can be read all the same.
 */
typedef void (*VitkXmlWarningFunc) (int line, int column, const char *message, gpointer user_data);

/**
 * VitkXmlElementFunc:
 * @node: the element, with its attributes and nothing in it yet
 * @user_data: data of the caller
 *
 * Told of each element of a file as it begins.
 */
typedef void (*VitkXmlElementFunc) (xmlNode *node, gpointer user_data);

xmlDoc *vitk_xml_parse (GInputStream *stream, const char *name, VitkXmlElementFunc element,
                        VitkXmlWarningFunc warn, gpointer user_data, GCancellable *cancellable,
                        GError **error);
int vitk_xml_get_line (const xmlNode *node);
int vitk_xml_get_column (const xmlNode *node);
gboolean vitk_xml_is (const xmlNode *node, const char *element);
const char *vitk_xml_peek (const xmlNode *node, const char *attribute);
char *vitk_xml_dup_text (const xmlNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
