/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-paper-entry.h"

#include "widgets/vitk-anchor-words.h"

#include <glib/gi18n-lib.h>

/* A PDF of the user, or a reference that they have none of, in a list. */
struct _VitkPaperEntry
{
  GObject parent_instance;

  char *title;
  char *words;
  char *hash;   /* of the PDF, or NULL */
  char *anchor; /* of the reference, or NULL */
};

G_DEFINE_FINAL_TYPE (VitkPaperEntry, vitk_paper_entry, G_TYPE_OBJECT)

static void
vitk_paper_entry_finalize (GObject *object)
{
  VitkPaperEntry *self = VITK_PAPER_ENTRY (object);

  g_free (self->title);
  g_free (self->words);
  g_free (self->hash);
  g_free (self->anchor);
  G_OBJECT_CLASS (vitk_paper_entry_parent_class)->finalize (object);
}

static void
vitk_paper_entry_class_init (VitkPaperEntryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_paper_entry_finalize;
}

static void
vitk_paper_entry_init (VitkPaperEntry *self)
{
}

static VitkPaperShare
get_share (const VitkPaperMatch *match)
{
  return match->ask              ? VITK_PAPER_SHARE_OPEN
         : match->chosen != NULL ? VITK_PAPER_SHARE_MATCHED
                                 : VITK_PAPER_SHARE_ALONE;
}

static char *
dup_question (const VitkPaperMatch *match)
{
  GString *names = g_string_new (NULL);
  guint i;

  for (i = 0; i < match->candidates->len; i++)
    {
      g_autofree char *name = vitk_reference_dup_words (
          g_array_index (match->candidates, VitkPaperCandidate, i).reference);

      if (i > 0)
        /* Translators: between the references that a PDF may be. */
        g_string_append (names, C_ ("PDF", "; "));
      g_string_append (names, name);
    }
  return g_string_free (names, FALSE);
}

static char *
dup_match (const VitkPaperMatch *match)
{
  const VitkPaperCandidate *first = &g_array_index (match->candidates, VitkPaperCandidate, 0);
  g_autofree char *name = vitk_reference_dup_words (match->chosen);

  if (match->paper->state != VITK_PAPER_AVAILABLE)
    /* Translators: which reference a PDF is, how sure that is, and how the file is. */
    return g_strdup_printf (C_ ("PDF", "%s · %s · %s"), name,
                            vitk_paper_confidence_get_words (first->confidence),
                            vitk_paper_state_get_words (match->paper->state));
  /* Translators: which reference a PDF is, and how sure that is. */
  return g_strdup_printf (C_ ("PDF", "%s · %s"), name,
                          vitk_paper_confidence_get_words (first->confidence));
}

static VitkPaperEntry *
new_paper (const VitkPaperMatch *match)
{
  VitkPaperEntry *entry = g_object_new (VITK_TYPE_PAPER_ENTRY, NULL);
  const VitkPaper *paper = match->paper;

  entry->hash = g_strdup (paper->hash);
  entry->title = g_filename_display_basename (paper->path);
  if (match->ask)
    entry->words = dup_question (match);
  else if (match->chosen != NULL)
    entry->words = dup_match (match);
  else if (paper->problem != NULL)
    entry->words = g_strdup (paper->problem);
  else
    entry->words = g_filename_display_name (paper->path);
  return entry;
}

static VitkPaperEntry *
new_reference (const VitkReference *reference)
{
  VitkPaperEntry *entry = g_object_new (VITK_TYPE_PAPER_ENTRY, NULL);

  entry->anchor = g_strdup (reference->anchor->name);
  entry->title = vitk_reference_dup_words (reference);
  entry->words = g_strdup (reference->text->string);
  return entry;
}

static void
list_missing (GPtrArray *entries, GPtrArray *matches, VitkArticle *article)
{
  GPtrArray *references = vitk_article_get_references (article);
  g_autoptr (GHashTable) there = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < matches->len; i++)
    g_hash_table_add (there,
                      (gpointer) ((VitkPaperMatch *) g_ptr_array_index (matches, i))->chosen);
  for (i = 0; i < references->len; i++)
    if (!g_hash_table_contains (there, g_ptr_array_index (references, i)))
      g_ptr_array_add (entries, new_reference (g_ptr_array_index (references, i)));
}

/**
 * vitk_paper_entry_list:
 * @matches: (element-type VitkPaperMatch): which references of an article the user's PDFs are
 * @article: the article
 * @share: which of them
 *
 * Returns: (transfer full) (element-type VitkPaperEntry): what is in that list
 */
GPtrArray *
vitk_paper_entry_list (GPtrArray *matches, VitkArticle *article, VitkPaperShare share)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  if (share == VITK_PAPER_SHARE_MISSING)
    list_missing (entries, matches, article);
  for (i = 0; i < matches->len; i++)
    if (get_share (g_ptr_array_index (matches, i)) == share)
      g_ptr_array_add (entries, new_paper (g_ptr_array_index (matches, i)));
  return entries;
}

/**
 * vitk_paper_entry_get_title:
 * @self: an entry
 *
 * Returns: what it is called
 */
const char *
vitk_paper_entry_get_title (VitkPaperEntry *self)
{
  return self->title;
}

/**
 * vitk_paper_entry_get_words:
 * @self: an entry
 *
 * Returns: what is known of it
 */
const char *
vitk_paper_entry_get_words (VitkPaperEntry *self)
{
  return self->words;
}

/**
 * vitk_paper_entry_get_hash:
 * @self: an entry
 *
 * Returns: (nullable): the hash of the PDF, or %NULL if it is a reference
 */
const char *
vitk_paper_entry_get_hash (VitkPaperEntry *self)
{
  return self->hash;
}

/**
 * vitk_paper_entry_get_anchor:
 * @self: an entry
 *
 * Returns: (nullable): name of the reference, or %NULL if it is a PDF
 */
const char *
vitk_paper_entry_get_anchor (VitkPaperEntry *self)
{
  return self->anchor;
}
