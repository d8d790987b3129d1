/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-glossary.h"

#include "base/vitk-reading.h"

#include <string.h>

/* A definition that is longer explains; it is not another name. */
#define MAX_WORDS 10

struct _VitkGlossary
{
  VitkWords *words;
  GPtrArray *groups;  /* VitkSynonyms */
  GHashTable *by_key; /* key → array of VitkSynonyms, not owned */
};

static void
synonyms_free (VitkSynonyms *synonyms)
{
  g_free (synonyms->anchor);
  g_ptr_array_unref (synonyms->phrases);
  g_ptr_array_unref (synonyms->keys);
  g_free (synonyms);
}

/**
 * vitk_glossary_new:
 *
 * Returns: (transfer full): an empty glossary
 */
VitkGlossary *
vitk_glossary_new (void)
{
  VitkGlossary *self = g_new0 (VitkGlossary, 1);

  self->words = vitk_words_new ();
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) synonyms_free);
  self->by_key =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * vitk_glossary_free:
 * @self: (transfer full): a glossary
 */
void
vitk_glossary_free (VitkGlossary *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->groups);
  vitk_words_free (self->words);
  g_free (self);
}

/* A name without the quotation marks around it. */
static char *
dup_bare (const char *phrase)
{
  const char *end = phrase + strlen (phrase);

  if (g_str_has_prefix (phrase, "“") && g_str_has_suffix (phrase, "”"))
    return g_strndup (phrase + strlen ("“"), end - phrase - strlen ("“”"));
  return g_strdup (phrase);
}

static void
add_phrase (VitkGlossary *self, VitkSynonyms *synonyms, const char *phrase)
{
  g_autoptr (VitkReading) reading = vitk_reading_new (self->words, phrase);
  char *key;
  GPtrArray *groups;

  if (reading->places->len == 0 || reading->places->len > MAX_WORDS)
    return;
  key = vitk_reading_dup_key (reading, 0, reading->places->len);
  g_ptr_array_add (synonyms->phrases, dup_bare (phrase));
  g_ptr_array_add (synonyms->keys, key);
  groups = g_hash_table_lookup (self->by_key, key);
  if (groups == NULL)
    {
      groups = g_ptr_array_new ();
      g_hash_table_insert (self->by_key, key, groups);
    }
  if (groups->len == 0 || g_ptr_array_index (groups, groups->len - 1) != synonyms)
    g_ptr_array_add (groups, synonyms);
}

/**
 * vitk_glossary_add:
 * @self: a glossary
 * @anchor: the term that says so
 * @phrases: (element-type utf8): what means the same, the term itself first
 */
void
vitk_glossary_add (VitkGlossary *self, const char *anchor, GPtrArray *phrases)
{
  VitkSynonyms *synonyms = g_new0 (VitkSynonyms, 1);
  guint i;

  synonyms->anchor = g_strdup (anchor);
  synonyms->phrases = g_ptr_array_new_with_free_func (g_free);
  synonyms->keys = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->groups, synonyms);
  for (i = 0; i < phrases->len; i++)
    add_phrase (self, synonyms, g_ptr_array_index (phrases, i));
}

static gboolean
is_of_synonyms (const VitkBlock *block)
{
  guint i;

  for (i = 0; i < block->text->n_spans; i++)
    if (block->text->spans[i].kind == VITK_SPAN_NAMED &&
        g_strcmp0 (block->text->spans[i].name, "synonym") == 0)
      return TRUE;
  return FALSE;
}

/* One paragraph may be another name; several are an explanation. Those that list synonyms do not
 * count: the term has these apart. */
static void
add_definition (const VitkTerm *term, GPtrArray *phrases)
{
  const VitkBlock *definition = NULL;
  guint i;

  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);

      if (is_of_synonyms (block))
        continue;
      if (definition != NULL)
        return;
      definition = block;
    }
  if (definition != NULL)
    g_ptr_array_add (phrases, (gpointer) definition->text->string);
}

/**
 * vitk_glossary_new_for_article:
 * @article: an article
 *
 * Returns: (transfer full): what means the same by the terms of the article: their names,
 *   definitions and synonyms
 */
VitkGlossary *
vitk_glossary_new_for_article (VitkArticle *article)
{
  VitkGlossary *self = vitk_glossary_new ();
  GPtrArray *terms = vitk_article_get_terms (article);
  guint i;

  for (i = 0; i < terms->len; i++)
    {
      const VitkTerm *term = g_ptr_array_index (terms, i);
      g_autoptr (GPtrArray) phrases = g_ptr_array_new ();
      guint j;

      g_ptr_array_add (phrases, (gpointer) term->name->string);
      add_definition (term, phrases);
      for (j = 0; j < term->synonyms->len; j++)
        g_ptr_array_add (phrases, g_ptr_array_index (term->synonyms, j));
      vitk_glossary_add (self, term->anchor->name, phrases);
    }
  return self;
}

/**
 * vitk_glossary_get_groups:
 * @self: a glossary
 *
 * Returns: (element-type VitkSynonyms): all that is in it
 */
GPtrArray *
vitk_glossary_get_groups (VitkGlossary *self)
{
  return self->groups;
}

/**
 * vitk_glossary_find:
 * @self: a glossary
 * @key: the key of some words: see vitk_reading_dup_key()
 *
 * Returns: (nullable) (element-type VitkSynonyms): what has a phrase of that key
 */
GPtrArray *
vitk_glossary_find (VitkGlossary *self, const char *key)
{
  return g_hash_table_lookup (self->by_key, key);
}

/**
 * vitk_glossary_list_phrases:
 * @self: a glossary
 * @words: takes texts apart
 * @text: a term, or another of its names
 *
 * Returns: (transfer container) (element-type utf8): all that means the same, @text itself
 *   included; empty where the glossary does not know it
 */
GPtrArray *
vitk_glossary_list_phrases (VitkGlossary *self, VitkWords *words, const char *text)
{
  g_autoptr (VitkReading) reading = vitk_reading_new (words, text);
  g_autofree char *key = vitk_reading_dup_key (reading, 0, reading->places->len);
  GPtrArray *groups = vitk_glossary_find (self, key);
  GPtrArray *phrases = g_ptr_array_new ();
  guint i;

  for (i = 0; groups != NULL && i < groups->len; i++)
    g_ptr_array_extend (phrases, ((const VitkSynonyms *) g_ptr_array_index (groups, i))->phrases,
                        NULL, NULL);
  return phrases;
}
