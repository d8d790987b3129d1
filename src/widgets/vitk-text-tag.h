/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_TEXT_TAG (vitk_text_tag_get_type ())
G_DECLARE_FINAL_TYPE (VitkTextTag, vitk_text_tag, VITK, TEXT_TAG, GtkTextTag)

GtkTextTag *vitk_text_tag_new (const char *name);

G_END_DECLS
