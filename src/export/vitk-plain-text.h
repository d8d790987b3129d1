/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-text.h"

G_BEGIN_DECLS

char *vitk_plain_text (const VitkText *text);
char *vitk_plain_picture (const char *file);
char *vitk_plain_text_slice (const VitkText *text, guint start, guint end);

G_END_DECLS
