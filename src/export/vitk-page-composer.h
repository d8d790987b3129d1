/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-occurrences.h"
#include "export/vitk-packet.h"
#include "export/vitk-page-part.h"
#include "export/vitk-page-style.h"
#include "export/vitk-page-words.h"
#include "export/vitk-paper-picture.h"

G_BEGIN_DECLS

/**
 * VitkPageComposer:
 * @packet: what is put on paper
 * @paper: the paper
 * @context: what words are laid out with
 * @occurrences: what the parts so far cite, name and show
 * @parts: (element-type VitkPagePart): the parts so far
 * @tables: (element-type VitkTable): tables that were made for them
 * @told: (element-type VitkNote): the editor's notes that stand in them in full
 *
 * Makes the parts of pages out of what was chosen.
 */
typedef struct
{
  const VitkPacket *packet;
  const VitkPaper *paper;
  PangoContext *context;
  VitkOccurrences *occurrences;
  GPtrArray *parts;
  GPtrArray *tables;
  GHashTable *told;
} VitkPageComposer;

double vitk_page_composer_get_room (const VitkPageComposer *self, gboolean turned);
double vitk_page_composer_get_height (const VitkPageComposer *self, gboolean turned);
VitkPagePart *vitk_page_composer_add_words (VitkPageComposer *self, gboolean turned,
                                            const char *tag);
void vitk_page_composer_add_heading (VitkPageComposer *self, const char *words, VitkPageFace face,
                                     const char *anchor);
void vitk_page_composer_add_caption (VitkPageComposer *self, const char *label, GPtrArray *caption,
                                     gboolean turned, const char *anchor, gboolean keeps);
VitkPaperPicture *vitk_page_composer_find_picture (const VitkPageComposer *self,
                                                   GPtrArray *graphics);
gboolean vitk_page_composer_find_picture_turn (const VitkPageComposer *self,
                                               const VitkPaperPicture *picture);
gboolean vitk_page_composer_add_graphics (VitkPageComposer *self, GPtrArray *graphics,
                                          VitkPaperPicture *picture, gboolean turned);
void vitk_page_composer_add_table (VitkPageComposer *self, const VitkTable *table);
void vitk_page_composer_add_figure (VitkPageComposer *self, const VitkFigure *figure);
void vitk_page_composer_add_blocks (VitkPageComposer *self, GPtrArray *blocks);
void vitk_page_composer_add_section (VitkPageComposer *self, const VitkSection *section);
void vitk_page_composer_add_abbreviations (VitkPageComposer *self, gboolean turned);
void vitk_page_composer_add_notes_on (VitkPageComposer *self, VitkPagePart *part,
                                      const VitkAnchor *anchor);
void vitk_page_composer_add_notes_below (VitkPageComposer *self, const VitkTable *table,
                                         gboolean turned);
GHashTable *vitk_page_composer_insert_notes (VitkPageComposer *self, VitkTable *table);
void vitk_page_composer_add_notes (VitkPageComposer *self);
void vitk_page_composer_add_references (VitkPageComposer *self);
void vitk_page_composer_compose (VitkPageComposer *self);

G_END_DECLS
