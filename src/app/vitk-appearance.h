/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  VITK_APPEARANCE_SYSTEM,
  VITK_APPEARANCE_LIGHT,
  VITK_APPEARANCE_DARK,
  VITK_APPEARANCE_SEPIA,
} VitkAppearance;

#define VITK_TYPE_APPEARANCE (vitk_appearance_get_type ())
GType vitk_appearance_get_type (void);

void vitk_appearance_apply (VitkAppearance appearance);

G_END_DECLS
