/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-anchor-words.h"

#include <glib/gi18n-lib.h>

/* Which paragraph of its section a block is, from 1; 0 for what is no paragraph. */
static guint
count_paragraphs (const VitkSection *section, const VitkBlock *block)
{
  guint n = 0;
  guint i;

  for (i = 0; i < section->blocks->len; i++)
    {
      const VitkBlock *other = g_ptr_array_index (section->blocks, i);

      if (other->kind == VITK_BLOCK_PARAGRAPH)
        n++;
      if (other == block)
        return other->kind == VITK_BLOCK_PARAGRAPH ? n : 0;
    }
  return 0;
}

static char *
dup_table_place (const VitkTable *table, const VitkAnchor *row)
{
  const char *label = table->label != NULL ? table->label : _ ("Table");
  guint n = 0;
  guint i;

  for (i = 0; row != NULL && i < table->rows->len; i++)
    {
      const VitkRow *other = g_ptr_array_index (table->rows, i);

      if (other->role != VITK_ROW_HEAD)
        n++;
      if (other == row->target && other->role != VITK_ROW_HEAD)
        /* Translators: label of a table and number of a row in it, as in "Table 2, row 3". */
        return g_strdup_printf (_ ("%s, row %u"), label, n);
    }
  return g_strdup (label);
}

/* Where a paragraph, or another part of a section, stands. */
static char *
dup_text_place (const VitkSection *section, const VitkAnchor *anchor)
{
  g_autofree char *heading = vitk_section_dup_heading (section);
  guint n = anchor->kind != VITK_ANCHOR_SECTION ? count_paragraphs (section, anchor->target) : 0;

  if (*heading == '\0')
    return g_strdup (anchor->path);
  if (n == 0)
    return g_steal_pointer (&heading);
  /* Translators: heading of a section and number of a paragraph in it. */
  return g_strdup_printf (_ ("%s, paragraph %u"), heading, n);
}

/**
 * vitk_reference_dup_words:
 * @reference: a reference
 *
 * Returns: (transfer full): what it is called, as in "Reference 85"
 */
char *
vitk_reference_dup_words (const VitkReference *reference)
{
  if (reference->label == NULL)
    /* Translators: a reference by its place in the list. */
    return g_strdup_printf (_ ("Reference %u"), reference->number);
  /* Translators: a reference by its printed label, as in "Reference 85". */
  return g_strdup_printf (_ ("Reference %s"), reference->label);
}

/**
 * vitk_anchor_dup_words:
 * @anchor: an address in an article
 *
 * Says where it is: "Reference 85", "Table 2, row 3", "Methods, paragraph 2".
 *
 * Returns: (transfer full): the words
 */
char *
vitk_anchor_dup_words (const VitkAnchor *anchor)
{
  const VitkAnchor *table = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE);
  const VitkAnchor *figure = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_FIGURE);
  const VitkAnchor *section = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_SECTION);

  if (anchor->kind == VITK_ANCHOR_REFERENCE)
    return vitk_reference_dup_words (anchor->target);
  if (anchor->kind == VITK_ANCHOR_TERM)
    return g_strdup (((const VitkTerm *) anchor->target)->name->string);
  if (table != NULL)
    return dup_table_place (table->target, vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW));
  if (figure != NULL)
    {
      const VitkFigure *target = figure->target;

      return g_strdup (target->label != NULL ? target->label : _ ("Figure"));
    }
  if (section != NULL)
    return dup_text_place (section->target, anchor);
  return g_strdup (anchor->path);
}

/**
 * vitk_section_dup_path_words:
 * @section: (nullable): a section
 *
 * Returns: (transfer full) (nullable): its heading and those of the sections around it, as one
 *   line; %NULL for what stands before the first
 */
char *
vitk_section_dup_path_words (const VitkSection *section)
{
  g_autofree char *heading = NULL;
  g_autofree char *above = NULL;

  if (section == NULL || section->role == VITK_SECTION_FRONT)
    return NULL;
  above = vitk_section_dup_path_words (section->parent);
  heading = vitk_section_dup_heading (section);
  if (*heading == '\0')
    return g_steal_pointer (&above);
  if (above == NULL)
    return g_steal_pointer (&heading);
  /* Translators: a section and a section inside it. */
  return g_strdup_printf (C_ ("path of sections", "%s › %s"), above, heading);
}
