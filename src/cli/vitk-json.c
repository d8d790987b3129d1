/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-json.h"

/**
 * vitk_json_add_string:
 * @builder: where to, inside an object
 * @name: name of the member
 * @value: (nullable): its value; null for %NULL
 */
void
vitk_json_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * vitk_json_add_strings:
 * @builder: where to, inside an object
 * @name: name of the member
 * @values: (element-type utf8): its values
 */
void
vitk_json_add_strings (JsonBuilder *builder, const char *name, GPtrArray *values)
{
  guint i;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (i = 0; i < values->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (values, i));
  json_builder_end_array (builder);
}

/**
 * vitk_json_print:
 * @printer: where to
 * @builder: a finished value
 *
 * Prints a value with a line for each member.
 */
void
vitk_json_print (VitkPrinter *printer, JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    vitk_printer_print_line (printer, lines[i]);
}
