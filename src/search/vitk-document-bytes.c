/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-document-bytes.h"

#include <string.h>

/* A document without its text, as a cache keeps it: the title, then units, parts, sentences, facts
 * and cites as rows of numbers, then the measures of facts, then the strings that the numbers mean.
 * Before it stands a checksum of text and bytes: what is damaged is not looked at any further. */
#define TYPE "(sauauauauauadas)"

typedef guint64 Checksum;

/* How many numbers a row has. */
#define UNIT 10
#define PART 7
#define FACT 6
#define CITE 3

#define WEIGHTS 1000.0f

static Checksum
add_to_checksum (Checksum checksum, const char *bytes, gsize length)
{
  guint64 word;
  gsize i;

  for (i = 0; i < length; i += sizeof word)
    {
      word = 0;
      memcpy (&word, bytes + i, MIN (sizeof word, length - i));
      checksum = (checksum ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      checksum ^= checksum >> 32;
    }
  return checksum ^ length;
}

/* -- to bytes */

typedef struct
{
  GHashTable *numbers; /* string, by its address → its number */
  GPtrArray *strings;
} Pool;

/* Strings of a document that are the same have the same address: see vitk_document_keep(). 0 is no
 * string. */
static guint
add_string (Pool *pool, const char *string)
{
  guint number;

  if (string == NULL)
    return 0;
  number = GPOINTER_TO_UINT (g_hash_table_lookup (pool->numbers, string));
  if (number != 0)
    return number;
  g_ptr_array_add (pool->strings, (gpointer) string);
  g_hash_table_insert (pool->numbers, (gpointer) string, GUINT_TO_POINTER (pool->strings->len));
  return pool->strings->len;
}

static void
add_numbers (GVariantBuilder *builder, const GArray *numbers)
{
  g_variant_builder_add_value (builder,
                               g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, numbers->data,
                                                          numbers->len, sizeof (guint32)));
}

static void
write_units (GVariantBuilder *builder, const VitkDocument *self, Pool *pool)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint i;

  for (i = 0; i < self->units->len; i++)
    {
      const VitkUnit *unit = &g_array_index (self->units, VitkUnit, i);
      const guint32 row[UNIT] = {
        unit->kind,
        unit->weight * WEIGHTS,
        add_string (pool, unit->anchor),
        add_string (pool, unit->path),
        unit->first_part,
        unit->n_parts,
        unit->first,
        unit->last,
        unit->context[0] + 1,
        unit->context[1] + 1,
      };

      g_array_append_vals (rows, row, UNIT);
    }
  add_numbers (builder, rows);
}

static void
write_parts (GVariantBuilder *builder, const VitkDocument *self, Pool *pool)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint i;

  for (i = 0; i < self->parts->len; i++)
    {
      const VitkPart *part = &g_array_index (self->parts, VitkPart, i);
      const guint32 row[PART] = {
        add_string (pool, part->anchor),
        part->start,
        part->end,
        part->first,
        part->shown,
        part->shown_start,
        part->shown_end,
      };

      g_array_append_vals (rows, row, PART);
    }
  add_numbers (builder, rows);
}

static void
write_marks (GVariantBuilder *builder, const VitkDocument *self, Pool *pool, GArray *measures)
{
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) cites = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint i;

  for (i = 0; i < self->facts->len; i++)
    {
      const VitkFact *fact = &g_array_index (self->facts, VitkFact, i);
      const guint32 row[FACT] = {
        fact->unit,
        add_string (pool, fact->name),
        add_string (pool, fact->words),
        add_string (pool, fact->term),
        fact->measured,
        fact->measure.dimension,
      };

      g_array_append_vals (facts, row, FACT);
      g_array_append_val (measures, fact->measure.low);
      g_array_append_val (measures, fact->measure.high);
    }
  for (i = 0; i < self->cites->len; i++)
    {
      const VitkCite *cite = &g_array_index (self->cites, VitkCite, i);
      const guint32 row[CITE] = { cite->unit, add_string (pool, cite->label),
                                  add_string (pool, cite->anchor) };

      g_array_append_vals (cites, row, CITE);
    }
  add_numbers (builder, facts);
  add_numbers (builder, cites);
}

static GBytes *
add_checksum (const VitkDocument *self, GVariant *variant)
{
  gsize length = g_variant_get_size (variant);
  char *bytes = g_malloc (sizeof (Checksum) + length);
  Checksum checksum = add_to_checksum (0, self->text->str, self->text->len);

  g_variant_store (variant, bytes + sizeof checksum);
  checksum = add_to_checksum (checksum, bytes + sizeof checksum, length);
  memcpy (bytes, &checksum, sizeof checksum);
  return g_bytes_new_take (bytes, sizeof checksum + length);
}

/**
 * vitk_document_pack:
 * @self: a document
 *
 * Makes the bytes by which a cache keeps it, apart from its text.
 */
void
vitk_document_pack (VitkDocument *self)
{
  Pool pool = { g_hash_table_new (NULL, NULL), g_ptr_array_new () };
  g_autoptr (GArray) measures = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GVariant) variant = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  g_variant_builder_add (&builder, "s", self->title);
  write_units (&builder, self, &pool);
  write_parts (&builder, self, &pool);
  add_numbers (&builder, self->sentences);
  write_marks (&builder, self, &pool, measures);
  g_variant_builder_add_value (&builder,
                               g_variant_new_fixed_array (G_VARIANT_TYPE_DOUBLE, measures->data,
                                                          measures->len, sizeof (double)));
  g_variant_builder_add_value (
      &builder, g_variant_new_strv ((const char *const *) pool.strings->pdata, pool.strings->len));
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  g_hash_table_unref (pool.numbers);
  g_ptr_array_unref (pool.strings);
  g_clear_pointer (&self->packed, g_bytes_unref);
  self->packed = add_checksum (self, variant);
}

/* -- from bytes, which may be damaged */

typedef struct
{
  VitkDocument *document;
  GVariant *variant;
  const char **strings;
  gsize n_strings;
  gsize length; /* of the text */
} Reader;

static const guint32 *
get_rows (const Reader *reader, guint child, guint width, GVariant **holder, gsize *n_rows)
{
  const guint32 *numbers;

  *holder = g_variant_get_child_value (reader->variant, child);
  numbers = g_variant_get_fixed_array (*holder, n_rows, sizeof (guint32));
  *n_rows /= width;
  return numbers;
}

static const char *
get_string (const Reader *reader, guint32 number)
{
  if (number == 0 || number > reader->n_strings)
    return NULL;
  return reader->strings[number - 1];
}

/* What must be there. */
static const char *
get_words (const Reader *reader, guint32 number)
{
  const char *string = get_string (reader, number);

  return string != NULL ? string : "";
}

static gboolean
is_char_start (const Reader *reader, guint at)
{
  return (reader->document->text->str[at] & 0xc0) != 0x80;
}

static gboolean
read_parts (Reader *reader)
{
  g_autoptr (GVariant) holder = NULL;
  gsize n_rows;
  const guint32 *row = get_rows (reader, 2, PART, &holder, &n_rows);
  gsize i;

  for (i = 0; i < n_rows; i++, row += PART)
    {
      const VitkPart part = {
        get_words (reader, row[0]), row[1], row[2], row[3], row[4], row[5], row[6]
      };

      if (part.start > part.end || part.end > reader->length || part.shown >= n_rows ||
          !is_char_start (reader, part.start) || !is_char_start (reader, part.end))
        return FALSE;
      g_array_append_val (reader->document->parts, part);
    }
  return TRUE;
}

static gboolean
read_units (Reader *reader)
{
  g_autoptr (GVariant) holder = NULL;
  VitkDocument *document = reader->document;
  gsize n_rows;
  const guint32 *row = get_rows (reader, 1, UNIT, &holder, &n_rows);
  gsize i;

  for (i = 0; i < n_rows; i++, row += UNIT)
    {
      const VitkUnit unit = {
        row[0],
        row[1] / WEIGHTS,
        get_words (reader, row[2]),
        get_words (reader, row[3]),
        row[4],
        row[5],
        row[6],
        row[7],
        { (int) row[8] - 1, (int) row[9] - 1 },
      };

      if (row[0] >= VITK_SEARCH_N_KINDS || unit.first < document->n_words ||
          unit.first > unit.last || unit.n_parts > document->parts->len ||
          unit.first_part > document->parts->len - unit.n_parts || row[8] > n_rows ||
          row[9] > n_rows)
        return FALSE;
      document->n_words = unit.last;
      g_array_append_val (document->units, unit);
    }
  return TRUE;
}

static gboolean
read_sentences (Reader *reader)
{
  g_autoptr (GVariant) holder = NULL;
  gsize n_rows;
  const guint32 *row = get_rows (reader, 3, 1, &holder, &n_rows);

  g_array_append_vals (reader->document->sentences, row, n_rows);
  return n_rows > 0 || reader->document->units->len == 0;
}

static gboolean
read_marks (Reader *reader)
{
  g_autoptr (GVariant) facts = NULL;
  g_autoptr (GVariant) cites = NULL;
  g_autoptr (GVariant) measures = g_variant_get_child_value (reader->variant, 6);
  gsize n_facts;
  gsize n_cites;
  gsize n_measures;
  const guint32 *row = get_rows (reader, 4, FACT, &facts, &n_facts);
  const double *measure = g_variant_get_fixed_array (measures, &n_measures, sizeof (double));
  gsize i;

  if (n_measures != 2 * n_facts)
    return FALSE;
  for (i = 0; i < n_facts; i++, row += FACT)
    {
      const VitkFact fact = {
        row[0],
        get_words (reader, row[1]),
        get_words (reader, row[2]),
        get_string (reader, row[3]),
        { row[5], measure[2 * i], measure[2 * i + 1] },
        row[4] != 0,
      };

      g_array_append_val (reader->document->facts, fact);
    }
  row = get_rows (reader, 5, CITE, &cites, &n_cites);
  for (i = 0; i < n_cites; i++, row += CITE)
    {
      const VitkCite cite = { row[0], get_string (reader, row[1]), get_words (reader, row[2]) };

      g_array_append_val (reader->document->cites, cite);
    }
  return TRUE;
}

static gboolean
is_sound (const char *text, gsize length, const char *bytes, gsize n_bytes)
{
  Checksum checksum;

  if (n_bytes < sizeof checksum)
    return FALSE;
  memcpy (&checksum, bytes, sizeof checksum);
  return checksum == add_to_checksum (add_to_checksum (0, text, length), bytes + sizeof checksum,
                                      n_bytes - sizeof checksum);
}

/**
 * vitk_document_unpack:
 * @text: its text
 * @length: bytes in it
 * @bytes: what vitk_document_pack() made; may be damaged
 * @n_bytes: how many
 *
 * Returns: (transfer full) (nullable): the document, without its forms; %NULL if it is damaged
 */
VitkDocument *
vitk_document_unpack (const char *text, gsize length, gconstpointer bytes, gsize n_bytes)
{
  g_autoptr (VitkDocument) self = vitk_document_new ();
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) strings = NULL;
  Reader reader = { .document = self, .length = length };
  gboolean sound;

  if (text == NULL || !is_sound (text, length, bytes, n_bytes))
    return NULL;
  g_string_append_len (self->text, text, length);
  /* Strings are not copied: they stay in the bytes. */
  self->packed =
      g_bytes_new ((const char *) bytes + sizeof (Checksum), n_bytes - sizeof (Checksum));
  variant =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), self->packed, TRUE));
  reader.variant = variant;
  strings = g_variant_get_child_value (variant, 7);
  reader.strings = g_variant_get_strv (strings, &reader.n_strings);
  g_variant_get_child (variant, 0, "&s", &self->title);
  sound = read_parts (&reader) && read_units (&reader) && read_sentences (&reader) &&
          read_marks (&reader);
  g_free (reader.strings);
  return sound ? g_steal_pointer (&self) : NULL;
}
