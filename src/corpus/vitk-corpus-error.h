/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VITK_CORPUS_ERROR:
 *
 * Errors of the readers. Messages read "file:line:column: what is wrong" where there is a place.
 */
#define VITK_CORPUS_ERROR (vitk_corpus_error_quark ())

/**
 * VitkCorpusError:
 * @VITK_CORPUS_ERROR_NOT_XML: not well-formed XML, or in another encoding than it says
 * @VITK_CORPUS_ERROR_NOT_JATS: XML, but not what the reader reads
 * @VITK_CORPUS_ERROR_NOT_NOTES: XML, but no editor's notes
 * @VITK_CORPUS_ERROR_NOT_DIAGRAM: XML, but no diagram in SBGN-ML, or a wrong one
 * @VITK_CORPUS_ERROR_NOT_MOLECULE: no MDL molfile, or a wrong one
 * @VITK_CORPUS_ERROR_TOO_LARGE: larger than any article
 * @VITK_CORPUS_ERROR_ENTITY: entities defined by entities
 */
typedef enum
{
  VITK_CORPUS_ERROR_NOT_XML,
  VITK_CORPUS_ERROR_NOT_JATS,
  VITK_CORPUS_ERROR_NOT_NOTES,
  VITK_CORPUS_ERROR_NOT_DIAGRAM,
  VITK_CORPUS_ERROR_NOT_MOLECULE,
  VITK_CORPUS_ERROR_TOO_LARGE,
  VITK_CORPUS_ERROR_ENTITY,
} VitkCorpusError;

GQuark vitk_corpus_error_quark (void);

G_END_DECLS
