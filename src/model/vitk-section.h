/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-block.h"

G_BEGIN_DECLS

/**
 * VitkSectionRole:
 * @VITK_SECTION_FRONT: title, contributors, affiliations
 * @VITK_SECTION_ABSTRACT: an abstract, in any language
 * @VITK_SECTION_KEYWORDS: keywords
 * @VITK_SECTION_BODY: a section of the text
 * @VITK_SECTION_ACKNOWLEDGEMENTS: acknowledgements
 * @VITK_SECTION_APPENDIX: an appendix
 * @VITK_SECTION_GLOSSARY: definitions of terms
 * @VITK_SECTION_FOOTNOTES: footnotes of the article
 * @VITK_SECTION_REFERENCES: the list of references
 * @VITK_SECTION_NOTES: other back matter
 * @VITK_SECTION_FLOATS: tables and figures kept apart from the text
 * @VITK_SECTION_SUB_ARTICLE: an article inside the article
 * @VITK_SECTION_RESPONSE: a response or review inside the article
 * @VITK_SECTION_RECORD: what the file says of the article itself: journal, identifiers, licence
 *
 * What a section is.
 */
typedef enum
{
  VITK_SECTION_FRONT,
  VITK_SECTION_ABSTRACT,
  VITK_SECTION_KEYWORDS,
  VITK_SECTION_BODY,
  VITK_SECTION_ACKNOWLEDGEMENTS,
  VITK_SECTION_APPENDIX,
  VITK_SECTION_GLOSSARY,
  VITK_SECTION_FOOTNOTES,
  VITK_SECTION_REFERENCES,
  VITK_SECTION_NOTES,
  VITK_SECTION_FLOATS,
  VITK_SECTION_SUB_ARTICLE,
  VITK_SECTION_RESPONSE,
  VITK_SECTION_RECORD,
} VitkSectionRole;

typedef struct _VitkSection VitkSection;

/**
 * VitkSection:
 * @role: what it is
 * @anchor: its address
 * @depth: 0 for a section of the article, 1 for one inside it, …
 * @label: (nullable): its printed number ("2.1")
 * @title: its title; empty where the article gives none: see vitk_section_get_title()
 * @blocks: (element-type VitkBlock): its own blocks, in reading order, before its sections
 * @sections: (element-type VitkSection): the sections inside it
 * @parent: (nullable): the section around it
 *
 * A section and what is in it.
 */
struct _VitkSection
{
  VitkSectionRole role;
  const VitkAnchor *anchor;
  guint depth;
  char *label;
  VitkText *title;
  GPtrArray *blocks;
  GPtrArray *sections;
  const VitkSection *parent;
};

VitkSection *vitk_section_new (VitkSectionRole role, const VitkSection *parent);
void vitk_section_free (VitkSection *section);
const char *vitk_section_get_title (const VitkSection *section);
char *vitk_section_dup_heading (const VitkSection *section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkSection, vitk_section_free)

G_END_DECLS
