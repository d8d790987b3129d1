/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-settings.h"

/**
 * vitk_settings_new:
 *
 * Without the schema, as in a build that has not been installed, nothing is remembered: asking for
 * it would end the program.
 *
 * Returns: (transfer full) (nullable): what is remembered from one run to the next
 */
GSettings *
vitk_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, VITK_APP_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
