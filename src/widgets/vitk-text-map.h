/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

G_BEGIN_DECLS

/**
 * VitkTextEntry:
 * @section: (nullable): the section it stands in
 * @block: (nullable): the block; %NULL for the heading of @section
 * @anchor: (nullable): its address
 * @start: first character of the paragraph in the buffer, marker included
 * @text_start: first character of the words themselves
 * @end: character after the last, before the line break
 *
 * One paragraph of the text on the screen.
 */
typedef struct
{
  const VitkSection *section;
  const VitkBlock *block;
  const VitkAnchor *anchor;
  int start;
  int text_start;
  int end;
} VitkTextEntry;

#define VITK_TYPE_TEXT_MAP (vitk_text_map_get_type ())
G_DECLARE_FINAL_TYPE (VitkTextMap, vitk_text_map, VITK, TEXT_MAP, GObject)

const VitkText *vitk_text_entry_get_text (const VitkTextEntry *entry);
const VitkAnchor *vitk_text_entry_get_anchor (const VitkTextEntry *entry);
int vitk_text_entry_get_offset (const VitkTextEntry *entry, guint byte);
guint vitk_text_entry_get_byte (const VitkTextEntry *entry, int offset);
gboolean vitk_text_entry_is_unverified (const VitkTextEntry *entry, int offset);

VitkTextMap *vitk_text_map_new (void);
void vitk_text_map_clear (VitkTextMap *self);
void vitk_text_map_add (VitkTextMap *self, const VitkTextEntry *entry);
void vitk_text_map_add_anchor (VitkTextMap *self, const VitkAnchor *anchor);
guint vitk_text_map_get_n_entries (VitkTextMap *self);
const VitkTextEntry *vitk_text_map_get_entry (VitkTextMap *self, guint position);
const VitkTextEntry *vitk_text_map_find_offset (VitkTextMap *self, int offset);
guint vitk_text_map_find_after (VitkTextMap *self, int offset);
const VitkTextEntry *vitk_text_map_find_anchor (VitkTextMap *self, const VitkAnchor *anchor);

G_END_DECLS
