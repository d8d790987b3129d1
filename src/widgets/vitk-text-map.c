/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-text-map.h"

/* Where each part of the article stands in the text buffer. Grows at its end only, as the buffer
 * does while it is filled. */
struct _VitkTextMap
{
  GObject parent_instance;

  GArray *entries;     /* VitkTextEntry, by start */
  GHashTable *anchors; /* VitkAnchor → position in entries */
};

G_DEFINE_FINAL_TYPE (VitkTextMap, vitk_text_map, G_TYPE_OBJECT)

/**
 * vitk_text_entry_get_text:
 * @entry: a paragraph
 *
 * Returns: (transfer none): the words in it that carry marks; for a reference or a term those of
 *   its own
 */
const VitkText *
vitk_text_entry_get_text (const VitkTextEntry *entry)
{
  if (entry->block == NULL)
    return entry->section->title;
  if (entry->block->reference != NULL)
    return entry->block->reference->text;
  if (entry->block->term != NULL)
    return entry->block->term->name;
  return entry->block->text;
}

/**
 * vitk_text_entry_get_anchor:
 * @entry: a paragraph
 *
 * Returns: (nullable): its address; for a heading that of its section
 */
const VitkAnchor *
vitk_text_entry_get_anchor (const VitkTextEntry *entry)
{
  if (entry->anchor == NULL && entry->section != NULL)
    return entry->section->anchor;
  return entry->anchor;
}

/**
 * vitk_text_entry_get_offset:
 * @entry: a paragraph
 * @byte: a byte of vitk_text_entry_get_text()
 *
 * Returns: the character of the buffer where it stands
 */
int
vitk_text_entry_get_offset (const VitkTextEntry *entry, guint byte)
{
  return entry->text_start + (int) g_utf8_strlen (vitk_text_entry_get_text (entry)->string, byte);
}

/**
 * vitk_text_entry_get_byte:
 * @entry: a paragraph
 * @offset: a character of the buffer
 *
 * Returns: the byte of vitk_text_entry_get_text() that stands there; the first for what comes
 *   before the words, their length for what comes after
 */
guint
vitk_text_entry_get_byte (const VitkTextEntry *entry, int offset)
{
  const char *words = vitk_text_entry_get_text (entry)->string;
  const char *at = words;

  for (offset -= entry->text_start; offset > 0 && *at != '\0'; offset--)
    at = g_utf8_next_char (at);
  return at - words;
}

/**
 * vitk_text_entry_is_unverified:
 * @entry: a paragraph
 * @offset: a character in the buffer
 *
 * Returns: whether it belongs to something that could not be verified
 */
gboolean
vitk_text_entry_is_unverified (const VitkTextEntry *entry, int offset)
{
  const VitkText *text = vitk_text_entry_get_text (entry);
  const guint byte = vitk_text_entry_get_byte (entry, offset);
  guint i;

  for (i = 0; offset >= entry->text_start && i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];

      if (span->kind == VITK_SPAN_UNVERIFIED && span->start <= byte && byte < span->end)
        return TRUE;
    }
  return FALSE;
}

static void
vitk_text_map_finalize (GObject *object)
{
  VitkTextMap *self = VITK_TEXT_MAP (object);

  g_array_unref (self->entries);
  g_hash_table_unref (self->anchors);
  G_OBJECT_CLASS (vitk_text_map_parent_class)->finalize (object);
}

static void
vitk_text_map_class_init (VitkTextMapClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_text_map_finalize;
}

static void
vitk_text_map_init (VitkTextMap *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (VitkTextEntry));
  self->anchors = g_hash_table_new (NULL, NULL);
}

/**
 * vitk_text_map_new:
 *
 * Returns: (transfer full): an empty map
 */
VitkTextMap *
vitk_text_map_new (void)
{
  return g_object_new (VITK_TYPE_TEXT_MAP, NULL);
}

/**
 * vitk_text_map_clear:
 * @self: a map
 *
 * Forgets everything.
 */
void
vitk_text_map_clear (VitkTextMap *self)
{
  g_array_set_size (self->entries, 0);
  g_hash_table_remove_all (self->anchors);
}

/**
 * vitk_text_map_add:
 * @self: a map
 * @entry: the paragraph that was appended to the buffer
 */
void
vitk_text_map_add (VitkTextMap *self, const VitkTextEntry *entry)
{
  vitk_text_map_add_anchor (self, entry->anchor);
  g_array_append_vals (self->entries, entry, 1);
}

/**
 * vitk_text_map_add_anchor:
 * @self: a map
 * @anchor: (nullable): something that begins with the next paragraph that will be added
 */
void
vitk_text_map_add_anchor (VitkTextMap *self, const VitkAnchor *anchor)
{
  if (anchor != NULL)
    g_hash_table_insert (self->anchors, (gpointer) anchor, GUINT_TO_POINTER (self->entries->len));
}

/**
 * vitk_text_map_get_n_entries:
 * @self: a map
 *
 * Returns: how many paragraphs there are
 */
guint
vitk_text_map_get_n_entries (VitkTextMap *self)
{
  return self->entries->len;
}

/**
 * vitk_text_map_get_entry:
 * @self: a map
 * @position: which paragraph
 *
 * Returns: (transfer none): the paragraph; good until the map changes
 */
const VitkTextEntry *
vitk_text_map_get_entry (VitkTextMap *self, guint position)
{
  g_return_val_if_fail (position < self->entries->len, NULL);

  return &g_array_index (self->entries, VitkTextEntry, position);
}

/**
 * vitk_text_map_find_offset:
 * @self: a map
 * @offset: a character in the buffer
 *
 * Returns: (transfer none) (nullable): the paragraph it is in, good until the map changes
 */
const VitkTextEntry *
vitk_text_map_find_offset (VitkTextMap *self, int offset)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (self->entries, VitkTextEntry, middle).start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &g_array_index (self->entries, VitkTextEntry, low - 1) : NULL;
}

/**
 * vitk_text_map_find_after:
 * @self: a map
 * @offset: a character of the buffer
 *
 * Returns: position of the first paragraph that ends after it; how many there are, if none does
 */
guint
vitk_text_map_find_after (VitkTextMap *self, int offset)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (self->entries, VitkTextEntry, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * vitk_text_map_find_anchor:
 * @self: a map
 * @anchor: (nullable): an address
 *
 * Returns: (transfer none) (nullable): the paragraph that begins there or is around it (for a cell,
 *   the place of its table), good until the map changes
 */
const VitkTextEntry *
vitk_text_map_find_anchor (VitkTextMap *self, const VitkAnchor *anchor)
{
  gpointer position;

  for (; anchor != NULL; anchor = anchor->parent)
    if (g_hash_table_lookup_extended (self->anchors, anchor, NULL, &position) &&
        GPOINTER_TO_UINT (position) < self->entries->len)
      return &g_array_index (self->entries, VitkTextEntry, GPOINTER_TO_UINT (position));
  return NULL;
}
