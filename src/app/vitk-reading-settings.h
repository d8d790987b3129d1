/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-article-view.h"

G_BEGIN_DECLS

#define VITK_TYPE_READING_SETTINGS (vitk_reading_settings_get_type ())
G_DECLARE_FINAL_TYPE (VitkReadingSettings, vitk_reading_settings, VITK, READING_SETTINGS, GObject)

VitkReadingSettings *vitk_reading_settings_new (void);
void vitk_reading_settings_add_actions (VitkReadingSettings *self, GActionMap *map);
void vitk_reading_settings_apply (VitkReadingSettings *self, VitkArticleView *view);

G_END_DECLS
