/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-text.h"

G_BEGIN_DECLS

/**
 * VitkJatsLine:
 * @string: the words so far
 * @spans: (nullable) (element-type VitkSpan): what lies on them
 * @open: (nullable): elements that have begun and not ended
 * @space: whether white space was read that is not yet in @string
 * @verbatim: whether white space counts
 *
 * The words of one block while they are read.
 */
typedef struct
{
  GString *string;
  GArray *spans;
  GArray *open;
  gboolean space;
  gboolean verbatim;
} VitkJatsLine;

void vitk_jats_line_init (VitkJatsLine *line, GString *string);
void vitk_jats_line_clear (VitkJatsLine *line);
gboolean vitk_jats_line_is_empty (const VitkJatsLine *line);
void vitk_jats_line_add (VitkJatsLine *line, const char *words);
void vitk_jats_line_add_space (VitkJatsLine *line);
void vitk_jats_line_add_break (VitkJatsLine *line);
VitkSpan *vitk_jats_line_open (VitkJatsLine *line, VitkSpanKind kind);
void vitk_jats_line_close (VitkJatsLine *line);
VitkText *vitk_jats_line_take (VitkJatsLine *line);

G_END_DECLS
