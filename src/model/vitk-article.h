/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-citation.h"
#include "model/vitk-figure.h"
#include "model/vitk-record.h"
#include "model/vitk-reference.h"
#include "model/vitk-section.h"
#include "model/vitk-table.h"
#include "model/vitk-term.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VitkWarning:
 * @line: line in the file, from 1
 * @column: column in characters, from 1
 * @message: what is wrong
 *
 * Something in the file that is wrong but lost nothing.
 */
typedef struct
{
  int line;
  int column;
  char *message;
} VitkWarning;

#define VITK_TYPE_ARTICLE (vitk_article_get_type ())
G_DECLARE_FINAL_TYPE (VitkArticle, vitk_article, VITK, ARTICLE, GObject)

/* Reading: an article never changes once its reader has handed it over. All that these return
 * belongs to the article and lives as long as it does. */
const VitkRecord *vitk_article_get_record (VitkArticle *self);
const char *vitk_article_get_language (VitkArticle *self);
GPtrArray *vitk_article_get_sections (VitkArticle *self);
GPtrArray *vitk_article_get_tables (VitkArticle *self);
GPtrArray *vitk_article_get_figures (VitkArticle *self);
GPtrArray *vitk_article_get_references (VitkArticle *self);
GPtrArray *vitk_article_get_terms (VitkArticle *self);
GPtrArray *vitk_article_get_warnings (VitkArticle *self);
GPtrArray *vitk_article_get_anchors (VitkArticle *self);
const VitkAnchor *vitk_article_get_anchor (VitkArticle *self, const char *name);
GPtrArray *vitk_article_get_citations (VitkArticle *self, const VitkAnchor *target);
GPtrArray *vitk_article_get_mentions (VitkArticle *self, const VitkText *text);
const VitkReference *vitk_article_get_reference (VitkArticle *self, const char *label);

typedef void (*VitkBlockFunc) (const VitkBlock *block, gpointer user_data);
void vitk_article_foreach_block (VitkArticle *self, VitkBlockFunc func, gpointer user_data);

typedef void (*VitkTextFunc) (const VitkAnchor *anchor, VitkText *text, gpointer user_data);
void vitk_article_foreach_text (VitkArticle *self, VitkTextFunc func, gpointer user_data);

/* Making: for the readers in corpus and for tests. */
VitkArticle *vitk_article_new (void);
void vitk_article_set_language (VitkArticle *self, const char *language);
VitkRecord *vitk_article_edit_record (VitkArticle *self);
void vitk_article_add_section (VitkArticle *self, VitkSection *section);
void vitk_article_add_table (VitkArticle *self, VitkTable *table);
void vitk_article_add_figure (VitkArticle *self, VitkFigure *figure);
void vitk_article_add_reference (VitkArticle *self, VitkReference *reference);
void vitk_article_add_term (VitkArticle *self, VitkTerm *term);
void vitk_article_add_warning (VitkArticle *self, int line, int column, const char *message);
const VitkAnchor *vitk_article_add_anchor (VitkArticle *self, VitkAnchor *anchor);
void vitk_article_add_citation (VitkArticle *self, const VitkAnchor *anchor, const VitkText *text,
                                guint start, guint end, const VitkAnchor *target);

G_END_DECLS
