/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-words.h"

#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-note-card.h"
#include "widgets/vitk-quotation.h"
#include "widgets/vitk-text-link.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * vitk_study_get_anchor:
 * @study: a study
 *
 * Returns: where the article names it: its reference or, without one, the first row on it
 */
const VitkAnchor *
vitk_study_get_anchor (const VitkStudy *study)
{
  return study->reference != NULL ? study->reference->anchor : study->places[0].row->anchor;
}

/**
 * vitk_study_dup_title:
 * @study: a study
 *
 * Returns: (transfer full): what it is called, as in "Study 85"
 */
char *
vitk_study_dup_title (const VitkStudy *study)
{
  if (study->reference == NULL)
    return vitk_anchor_dup_words (vitk_study_get_anchor (study));
  if (study->reference->label == NULL)
    /* Translators: a study by the place of its reference in the list. */
    return g_strdup_printf (_ ("Study %u"), study->reference->number);
  /* Translators: a study by the printed label of its reference, as in "Study 85". */
  return g_strdup_printf (_ ("Study %s"), study->reference->label);
}

/* Of a note its kind: "internal" of "internal minor (the review's own text)". */
static const char *
get_note_words (const char *facets)
{
  VitkNoteKind kind;

  for (kind = VITK_NOTE_INTERNAL; kind <= VITK_NOTE_AS_PRINTED; kind++)
    if (g_str_has_prefix (facets, vitk_note_kind_get_nick (kind)))
      return vitk_note_kind_get_words (kind);
  return facets;
}

/**
 * vitk_study_fact_get_value:
 * @fact: what is told of a study
 *
 * Returns: what studies that are told the same have in common: its normal form or, without one, its
 *   words; of an editor's note its kind, for people
 */
const char *
vitk_study_fact_get_value (const VitkStudyFact *fact)
{
  if (fact->field == VITK_STUDY_NOTE)
    return get_note_words (fact->fact.words);
  return fact->fact.term != NULL ? fact->fact.term : fact->fact.words;
}

/**
 * vitk_study_dup_note_count:
 * @study: a study
 *
 * Returns: (transfer full) (nullable): how many editor's notes there are on it and how serious they
 *   are, in a few words; %NULL if there are none
 */
char *
vitk_study_dup_note_count (const VitkStudy *study)
{
  guint n_major;

  if (study->notes == NULL)
    return NULL;
  n_major = vitk_note_count_major (study->notes);
  if (n_major == 0)
    return g_strdup_printf (ngettext ("%u editor’s note", "%u editor’s notes", study->notes->len),
                            study->notes->len);
  return g_strdup_printf (ngettext ("%u editor’s note, %u of them major",
                                    "%u editor’s notes, %u of them major", study->notes->len),
                          study->notes->len, n_major);
}

static void
append_value (GString *string, GArray *spans, const VitkStudyValue *value, const char *way)
{
  g_autofree char *words = vitk_study_value_dup_words (value);
  const char *own = strstr (words, value->fact->fact.words);
  VitkSpan span = { .kind = VITK_SPAN_XREF };

  if (string->len > 0)
    /* Translators: stands between values of one kind, which may have commas in them. */
    g_string_append (string, C_ ("of a study", "; "));
  if (own != NULL && value->anchor != NULL)
    {
      span.start = string->len + (own - words);
      span.end = span.start + strlen (value->fact->fact.words);
      span.name = g_strdup (way);
      span.value = g_strdup (value->anchor->name);
      g_array_append_val (spans, span);
    }
  g_string_append (string, words);
}

/* Where a row counts groups, how many they are together. */
static void
append_sum (GString *string, const VitkStudy *study, guint n_values)
{
  g_autoptr (GArray) sizes = vitk_study_get_sizes (study);

  if (sizes->len == 1 && n_values > 1)
    {
      g_string_append_c (string, ' ');
      /* Translators: the size of all groups of a study together. */
      g_string_append_printf (string, _ ("(%.0f in all)"),
                              g_array_index (sizes, VitkMeasure, 0).low);
    }
}

/**
 * vitk_study_new_text:
 * @study: a study
 * @field: a field
 * @way: the ref-type of its links: "table" for the table beside the text, %VITK_TEXT_LINK_IN_TEXT
 * for the place in the text
 *
 * Returns: (transfer full) (nullable): what the tables tell, the normal forms beside the words
 *   where they differ, each value a link to its cell; %NULL if they do not tell it
 */
VitkText *
vitk_study_new_text (const VitkStudy *study, VitkStudyField field, const char *way)
{
  g_autoptr (GString) string = g_string_new (NULL);
  GArray *spans;
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, field, &n);
  guint i;

  if (n == 0)
    return NULL;
  spans = g_array_new (FALSE, TRUE, sizeof (VitkSpan));
  for (i = 0; i < n; i++)
    if (!vitk_study_is_repeated (study, &values[i]))
      append_value (string, spans, &values[i], way);
  if (field == VITK_STUDY_SIZE)
    append_sum (string, study, n);
  return vitk_text_new (string->str, string->len, spans);
}

static void
append_line (GString *text, const char *name, const char *words)
{
  /* Translators: a line on a study, as in "Dose: 180 μg/day". */
  g_string_append_printf (text, C_ ("of a study", "%s: %s"), name, words);
  g_string_append_c (text, '\n');
}

static void
append_fields (GString *text, const VitkStudy *study)
{
  guint field;

  for (field = 0; field < VITK_STUDY_NOTE; field++)
    {
      g_autoptr (VitkText) words = vitk_study_new_text (study, field, "table");

      append_line (text, vitk_study_field_get_words (field),
                   words != NULL ? words->string : _ ("not reported"));
    }
}

static void
append_places (GString *text, const VitkStudy *study)
{
  guint i;

  for (i = 0; i < study->n_places; i++)
    {
      g_autofree char *words = vitk_anchor_dup_words (study->places[i].row->anchor);

      append_line (text, _ ("Told in"), words);
    }
}

static void
append_notes (GString *text, const VitkStudy *study)
{
  guint i;

  for (i = 0; study->notes != NULL && i < study->notes->len; i++)
    {
      const VitkNote *note = g_ptr_array_index (study->notes, i);
      const char *kind = vitk_note_kind_get_words (note->kind);
      g_autofree char *words =
          note->text != NULL ? g_strdup_printf ("%s %s", kind, note->text) : g_strdup (kind);

      append_line (text, note->major ? _ ("Editor’s note, major") : _ ("Editor’s note, minor"),
                   words);
      if (note->review_says != NULL)
        append_line (text, _ ("The article says"), note->review_says);
      if (note->source_says != NULL)
        append_line (text, _ ("The cited paper says"), note->source_says);
    }
}

/**
 * vitk_study_dup_text:
 * @article: the article
 * @study: a study of it
 *
 * Returns: (transfer full): all that is told of it, line by line, with the editor's notes, the
 *   citation of its report and that of the article that says so
 */
char *
vitk_study_dup_text (VitkArticle *article, const VitkStudy *study)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = vitk_study_dup_title (study);
  g_autofree char *short_name = vitk_study_dup_short_name (study);
  g_autofree char *citation = vitk_record_dup_citation (vitk_article_get_record (article));

  if (short_name != NULL)
    append_line (text, title, short_name);
  else
    g_string_append_printf (text, "%s\n", title);
  if (study->n_places > 0)
    {
      append_fields (text, study);
      append_places (text, study);
    }
  else
    g_string_append_printf (text, "%s\n", _ ("No table of the article tells of this study."));
  append_notes (text, study);
  if (study->reference != NULL)
    {
      g_autofree char *reference = vitk_quotation_dup_citation (study->reference);

      append_line (text, _ ("Reference"), reference);
    }
  if (*citation != '\0')
    append_line (text, _ ("As told by"), citation);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
