/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkNoteKind:
 * @VITK_NOTE_INTERNAL: the article disagrees with itself
 * @VITK_NOTE_CITED_SOURCE: the cited paper says otherwise
 * @VITK_NOTE_AS_PRINTED: a slip kept as it was printed
 */
typedef enum
{
  VITK_NOTE_INTERNAL,
  VITK_NOTE_CITED_SOURCE,
  VITK_NOTE_AS_PRINTED
} VitkNoteKind;

/**
 * VitkNotePlace:
 * @anchor: name of the anchor the note is bound to
 * @quote: (nullable): the words there that it speaks of
 * @line: line in the file of the notes, from 1; 0 if it comes from none
 * @column: column in that file, from 1
 */
typedef struct
{
  char *anchor;
  char *quote;
  int line;
  int column;
} VitkNotePlace;

/**
 * VitkNote:
 * @id: its name
 * @kind: what it is about
 * @major: whether it changes what a reader would conclude
 * @references: (element-type utf8): anchors of the references it concerns
 * @places: (element-type VitkNotePlace): where it belongs
 * @text: (nullable): what the editor says
 * @review_says: (nullable): what the article says, in the editor's summary
 * @source_says: (nullable): what the cited paper says
 * @source: (nullable): where that can be read
 * @basis: (nullable): what was checked ("abstract")
 * @checked: (nullable): when
 * @line: line in the file of the notes, from 1; 0 if it comes from none
 * @column: column in that file, from 1
 *
 * An editor's note: never the article's words.
 */
typedef struct
{
  char *id;
  VitkNoteKind kind;
  gboolean major;
  GPtrArray *references;
  GPtrArray *places;
  char *text;
  char *review_says;
  char *source_says;
  char *source;
  char *basis;
  char *checked;
  int line;
  int column;
} VitkNote;

VitkNote *vitk_note_new (void);
void vitk_note_free (VitkNote *note);
VitkNotePlace *vitk_note_add_place (VitkNote *note, const char *anchor, const char *quote);
guint vitk_note_count_major (GPtrArray *notes);
const char *vitk_note_kind_get_nick (VitkNoteKind kind);
char *vitk_note_dup_facets (const VitkNote *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkNote, vitk_note_free)

G_END_DECLS
