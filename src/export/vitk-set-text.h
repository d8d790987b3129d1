/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-block.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * VitkSetLink:
 * @start: its first byte
 * @end: byte after its last
 * @target: where it leads: "#" and an anchor of the article, or an address
 *
 * Words of a #VitkSetText that lead somewhere.
 */
typedef struct
{
  guint start;
  guint end;
  char *target;
} VitkSetLink;

/**
 * VitkSetText:
 * @words: the words
 * @attributes: how they are set
 * @links: (element-type VitkSetLink): what leads somewhere, front to back
 *
 * Words ready to be set on a page.
 */
typedef struct
{
  GString *words;
  PangoAttrList *attributes;
  GArray *links;
} VitkSetText;

VitkSetText *vitk_set_text_new (void);
void vitk_set_text_free (VitkSetText *self);
void vitk_set_text_clear (VitkSetText *self);
void vitk_set_text_append (VitkSetText *self, const char *words);
void vitk_set_text_append_bold (VitkSetText *self, const char *words);
void vitk_set_text_append_italic (VitkSetText *self, const char *words);
void vitk_set_text_append_raised (VitkSetText *self, const char *words);
void vitk_set_text_append_link (VitkSetText *self, const char *words, const char *target);
void vitk_set_text_append_text (VitkSetText *self, const VitkText *text);
void vitk_set_text_append_blocks (VitkSetText *self, GPtrArray *blocks);
void vitk_set_text_embolden (VitkSetText *self);
void vitk_set_text_keep_quantities (VitkSetText *self);
void vitk_set_text_apply (const VitkSetText *self, PangoLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkSetText, vitk_set_text_free)

G_END_DECLS
