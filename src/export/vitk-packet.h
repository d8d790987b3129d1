/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"
#include "export/vitk-paper-picture.h"
#include "model/vitk-article.h"
#include "model/vitk-note.h"

G_BEGIN_DECLS

/**
 * VitkPiece:
 * @anchor: (nullable): what of the article it is
 * @table: (nullable): a table
 * @section: (nullable): a section with all that is in it
 * @blocks: (nullable) (element-type VitkBlock): some paragraphs
 * @figure: (nullable): a figure
 * @molecules: (nullable) (element-type VitkMolecule): what it shows, if not what its file has
 * @map: (nullable): a map of evidence
 * @filter: (nullable): the query that its studies pass
 * @reference: (nullable): a reference
 * @term: (nullable): a term
 *
 * Something that was chosen for a packet: one of these.
 */
typedef struct
{
  const VitkAnchor *anchor;
  const VitkTable *table;
  const VitkSection *section;
  GPtrArray *blocks;
  const VitkFigure *figure;
  GPtrArray *molecules;
  VitkEvidenceMap *map;
  char *filter;
  const VitkReference *reference;
  const VitkTerm *term;
  /*< private >*/
  VitkTable *owned;
  char *rows;
} VitkPiece;

/**
 * VitkPacketPictureFunc:
 * @graphics: (element-type utf8): files as the article names them, best first
 * @user_data: data
 *
 * Returns: (transfer full) (nullable): the picture
 */
typedef VitkPaperPicture *(*VitkPacketPictureFunc) (GPtrArray *graphics, gpointer user_data);

/**
 * VitkPacket:
 * @article: the article
 * @pieces: (element-type VitkPiece): what was chosen, in the order it is put on paper
 * @notes: (nullable) (element-type VitkNote): the editor's notes to choose from, or none are
 * @date: (nullable): the day, in words
 * @find_picture: (nullable): finds pictures
 * @find_picture_data: its data
 *
 * What is put on paper.
 */
typedef struct
{
  VitkArticle *article;
  GPtrArray *pieces;
  GPtrArray *notes;
  char *date;
  VitkPacketPictureFunc find_picture;
  gpointer find_picture_data;
} VitkPacket;

VitkPacket *vitk_packet_new (VitkArticle *article);
void vitk_packet_free (VitkPacket *self);
void vitk_packet_add (VitkPacket *self, const VitkAnchor *anchor);
void vitk_packet_add_table (VitkPacket *self, VitkTable *table);
void vitk_packet_add_map (VitkPacket *self, VitkEvidenceMap *map, const char *filter);
void vitk_packet_add_molecules (VitkPacket *self, const VitkFigure *figure, GPtrArray *molecules);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPacket, vitk_packet_free)

G_END_DECLS
