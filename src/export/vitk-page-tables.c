/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-page-composer.h"
#include "export/vitk-page-table.h"
#include "export/vitk-table-selection.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TABLE_GAP 14
#define BELOW_CAPTION 3
#define FOOT_GAP 4

/* How wide a column is that can be read well, in points. */
#define COMFORT 64

static gboolean
has_caption (const VitkTable *table)
{
  return table->label != NULL || table->caption->len > 0;
}

/* What stands under a table where it is read, as far as it is about what is shown of it. */
static void
add_foot (VitkPageComposer *self, const VitkTable *table, gboolean turned)
{
  g_autoptr (GPtrArray) foot = vitk_occurrences_list_notes (self->occurrences, table->foot);
  VitkPagePart *part;
  guint i;

  if (foot->len == 0)
    return;
  part = vitk_page_composer_add_words (self, turned, NULL);
  for (i = 0; i < foot->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (foot, i);
      VitkSetText *text = vitk_set_text_new ();

      if (block->marker != NULL)
        {
          vitk_set_text_append_raised (text, block->marker);
          vitk_set_text_append (text, " ");
        }
      vitk_set_text_append_text (text, block->text);
      vitk_page_words_add (
          part, (VitkParagraph) { .text = text,
                                  .face = VITK_PAGE_SMALL,
                                  .tag = "Note",
                                  .gap = i == 0 ? FOOT_GAP : 1,
                                  .anchor = block->anchor != NULL ? block->anchor->name : NULL });
    }
}

/* -- the columns that fit beside each other */

static void
add_rows (VitkPageComposer *self, const VitkTable *table, const VitkTableColumns *columns,
          gboolean turned, const char *continued, GHashTable *notes)
{
  VitkPagePart *part = vitk_page_table_new (
      table, columns, self->context, vitk_page_composer_get_room (self, turned),
      has_caption (table) ? BELOW_CAPTION : TABLE_GAP, continued, notes);

  part->turned = turned;
  g_ptr_array_add (self->parts, part);
}

/* "Table 2" of a table that is labelled "Table 2." */
static char *
dup_label (const VitkTable *table)
{
  const gsize length = strlen (table->label);

  return g_strndup (table->label, g_str_has_suffix (table->label, ".") ? length - 1 : length);
}

static char *
dup_continued (const VitkTable *table)
{
  g_autofree char *label = NULL;

  if (table->label == NULL)
    return g_strdup (_ ("Continued"));
  label = dup_label (table);
  /* Translators: above the rows of a table that began on a page before, as in "Table 2,
   * continued". */
  return g_strdup_printf (_ ("%s, continued"), label);
}

/* The columns from @first up to @end stand below each other with the first of all beside them. */
static void
add_band (VitkPageComposer *self, const VitkTable *table, PangoLayout *layout, gboolean turned,
          guint first, guint end)
{
  g_autofree char *chosen =
      first == 0 ? g_strdup_printf ("1-%u", end) : g_strdup_printf ("1,%u-%u", first + 1, end);
  VitkTable *band = vitk_table_select (table, NULL, chosen, NULL);
  g_autoptr (VitkTableColumns) columns = vitk_table_columns_new (band, layout);
  g_autofree char *columns_words =
      /* Translators: which columns of a wide table stand on a page. */
      g_strdup_printf (_ ("columns %u to %u of %u"), first + 1, end, table->n_columns);
  g_autofree char *label = table->label != NULL ? dup_label (table) : NULL;
  g_autofree char *continued =
      label != NULL
          /* Translators: a table, and which of its columns stand on a page. */
          ? g_strdup_printf (C_ ("table", "%s, %s"), label, columns_words)
          : g_strdup (columns_words);
  VitkPagePart *part = vitk_page_composer_add_words (self, turned, NULL);
  VitkSetText *text = vitk_set_text_new ();

  g_ptr_array_add (self->tables, band);
  vitk_set_text_append_italic (text, continued);
  vitk_page_words_add (part, (VitkParagraph) { .text = text,
                                               .face = VITK_PAGE_TABLE,
                                               .tag = "P",
                                               .gap = first == 0 ? 2 : TABLE_GAP,
                                               .keeps = TRUE });
  /* What is said of a row is said once. */
  add_rows (self, band, columns, turned, continued,
            first == 0 ? vitk_page_composer_insert_notes (self, band) : NULL);
}

static gboolean
find_turn (const VitkPageComposer *self, const VitkTableColumns *columns)
{
  if (self->paper->turn != VITK_PAPER_AS_NEEDED)
    return self->paper->turn == VITK_PAPER_LANDSCAPE;
  return !vitk_table_columns_fit (columns, vitk_page_composer_get_room (self, FALSE), COMFORT);
}

/* A copy in which no cell reaches out, and into which notes may be put. A long table is not copied
 * for nothing. */
static VitkTable *
dup_own (VitkPageComposer *self, const VitkTable *table)
{
  VitkTable *own;

  if (self->packet->notes == NULL && vitk_table_is_closed (table))
    return NULL;
  own = vitk_table_select (table, NULL, NULL, NULL);
  g_ptr_array_add (self->tables, own);
  return own;
}

/**
 * vitk_page_composer_add_table:
 * @self: a composer
 * @table: a table
 *
 * Adds a table with its caption, its footnotes and the abbreviations in it. Where it is too wide
 * even for turned paper, its columns stand below each other, beside its first in each case.
 */
void
vitk_page_composer_add_table (VitkPageComposer *self, const VitkTable *table)
{
  g_autoptr (PangoLayout) layout = vitk_page_style_new_layout (self->context, VITK_PAGE_TABLE);
  VitkTable *own = dup_own (self, table);
  const VitkTable *whole = own != NULL ? own : table;
  g_autoptr (VitkTableColumns) columns = vitk_table_columns_new (whole, layout);
  VitkPaperPicture *picture =
      whole->rows->len == 0 ? vitk_page_composer_find_picture (self, whole->graphics) : NULL;
  const gboolean turned = whole->rows->len == 0
                              ? vitk_page_composer_find_picture_turn (self, picture)
                              : find_turn (self, columns);
  const double room = vitk_page_composer_get_room (self, turned);
  g_autofree char *continued = dup_continued (whole);
  guint first;
  guint end;

  vitk_occurrences_add_table (self->occurrences, whole);
  vitk_page_composer_add_caption (self, whole->label, whole->caption, turned,
                                  whole->anchor != NULL ? whole->anchor->name : NULL, TRUE);
  end = vitk_table_columns_find_end (columns, 0, room, COMFORT);
  if (whole->rows->len == 0)
    vitk_page_composer_add_graphics (self, whole->graphics, picture, turned);
  else if (end == whole->n_columns)
    add_rows (self, whole, columns, turned, continued, vitk_page_composer_insert_notes (self, own));
  else
    for (first = 0; first < whole->n_columns; first = end)
      {
        end = vitk_table_columns_find_end (columns, first, room, COMFORT);
        add_band (self, whole, layout, turned, first, end);
      }
  add_foot (self, whole, turned);
  vitk_page_composer_add_abbreviations (self, turned);
  vitk_page_composer_add_notes_below (self, whole, turned);
}
