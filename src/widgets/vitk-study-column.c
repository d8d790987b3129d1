/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-column.h"

#include "widgets/vitk-study-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEPARATOR "; "

/* Of a title, which is bold, with an arrow. */
#define ARROW_CHARS 4

/* Of "2 editor's notes, 1 of them major", or longer in another language. */
#define NOTE_CHARS 48

/* Of "[85] ". */
#define LABEL_CHARS 5

/* The first two have no field. */
#define N_WITHOUT_FIELD 2

/* What a column is called in the settings, which field it shows, and how many letters wide it would
 * be. */
static const struct
{
  const char *name;
  VitkStudyField field;
  guint chars;
} columns[VITK_STUDY_N_COLUMNS] = {
  { "study", 0, 20 },
  { "tables", 0, 8 },
  { "design", VITK_STUDY_DESIGN, 14 },
  { "size", VITK_STUDY_SIZE, 12 },
  { "population", VITK_STUDY_POPULATION, 20 },
  { "age", VITK_STUDY_AGE, 12 },
  { "intervention", VITK_STUDY_INTERVENTION, 16 },
  { "dose", VITK_STUDY_DOSE, 12 },
  { "comparator", VITK_STUDY_COMPARATOR, 14 },
  { "duration", VITK_STUDY_DURATION, 12 },
  { "outcome", VITK_STUDY_OUTCOME, 22 },
  { "effect", VITK_STUDY_EFFECT, 22 },
  { "notes", VITK_STUDY_NOTE, 14 },
};

/**
 * vitk_study_column_get_name:
 * @column: a column
 *
 * Returns: what settings call it
 */
const char *
vitk_study_column_get_name (guint column)
{
  return columns[column].name;
}

/**
 * vitk_study_column_get_title:
 * @column: a column
 *
 * Returns: what stands over it, in the reader's language
 */
const char *
vitk_study_column_get_title (guint column)
{
  switch (column)
    {
    case VITK_STUDY_COLUMN_STUDY:
      return C_ ("of a study", "Study");
    case 1:
      return C_ ("of a study", "Tables");
    default:
      return vitk_study_field_get_words (columns[column].field);
    }
}

/**
 * vitk_study_column_get_chars:
 * @column: a column
 *
 * Returns: how many letters wide it would be: its title fits, and an arrow
 */
guint
vitk_study_column_get_chars (guint column)
{
  return MAX (columns[column].chars,
              (guint) g_utf8_strlen (vitk_study_column_get_title (column), -1) + ARROW_CHARS);
}

/**
 * vitk_study_column_get_order:
 * @column: a column
 *
 * Returns: the order of studies by what it shows, ascending
 */
VitkStudyOrder
vitk_study_column_get_order (guint column)
{
  VitkStudyOrder order = { VITK_STUDY_KEY_FIELD, columns[column].field, FALSE };

  if (column == VITK_STUDY_COLUMN_STUDY)
    order.key = VITK_STUDY_KEY_REFERENCE;
  else if (column < N_WITHOUT_FIELD)
    order.key = VITK_STUDY_KEY_READING;
  return order;
}

/**
 * vitk_study_column_is_amount:
 * @column: a column
 *
 * Returns: whether it shows how much or how many, of which readers look for the greatest first
 */
gboolean
vitk_study_column_is_amount (guint column)
{
  return column >= N_WITHOUT_FIELD &&
         (columns[column].field == VITK_STUDY_SIZE || columns[column].field == VITK_STUDY_DOSE ||
          columns[column].field == VITK_STUDY_DURATION);
}

/* Its reference's label, and the name that tables give it or else the first author and the year. */
static char *
dup_study (const VitkStudy *study)
{
  guint n;
  const VitkStudyValue *names = vitk_study_get_values (study, VITK_STUDY_NAME, &n);
  const char *label = vitk_study_get_name (study);
  g_autofree char *name =
      n > 0 ? g_strdup (names->fact->fact.words) : vitk_study_dup_short_name (study);

  if (name == NULL)
    return g_strdup_printf ("[%s]", label);
  return g_strdup_printf ("[%s] %s", label, name);
}

static gboolean
is_repeated_table (const VitkStudy *study, guint place)
{
  guint i;

  for (i = 0; i < place; i++)
    if (study->places[i].table == study->places[place].table)
      return TRUE;
  return FALSE;
}

static char *
dup_tables (const VitkStudy *study)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < study->n_places; i++)
    {
      const VitkTable *table = study->places[i].table;

      if (is_repeated_table (study, i))
        continue;
      if (words->len > 0)
        g_string_append (words, SEPARATOR);
      g_string_append (words, table->label != NULL ? table->label : table->anchor->name);
    }
  return g_string_free (words, FALSE);
}

/**
 * vitk_study_column_dup_words:
 * @column: a column
 * @study: a study
 *
 * Returns: (transfer full): what its cell shows: the words of the tables, each once; nothing where
 *   none of them tells it
 */
char *
vitk_study_column_dup_words (guint column, const VitkStudy *study)
{
  const VitkStudyValue *values;
  GString *words;
  guint n;
  guint i;

  if (column == VITK_STUDY_COLUMN_STUDY)
    return dup_study (study);
  if (column < N_WITHOUT_FIELD)
    return dup_tables (study);
  if (columns[column].field == VITK_STUDY_NOTE)
    {
      char *count = vitk_study_dup_note_count (study);

      return count != NULL ? count : g_strdup ("");
    }
  words = g_string_new (NULL);
  values = vitk_study_get_values (study, columns[column].field, &n);
  for (i = 0; i < n; i++)
    {
      if (n > 1 && vitk_study_is_repeated (study, &values[i]))
        continue;
      if (words->len > 0)
        g_string_append (words, SEPARATOR);
      g_string_append (words, values[i].fact->fact.words);
    }
  return g_string_free (words, FALSE);
}

/* About how many letters a cell has, as it can be guessed for very many studies at once: bytes
 * count as letters. */
static guint
count_letters (guint column, const VitkStudy *study)
{
  const VitkStudyField field =
      column == VITK_STUDY_COLUMN_STUDY ? VITK_STUDY_NAME : columns[column].field;
  const VitkStudyValue *values;
  guint letters = 0;
  guint n;
  guint i;

  if (column != VITK_STUDY_COLUMN_STUDY && column < N_WITHOUT_FIELD)
    return study->n_places * columns[column].chars - strlen (SEPARATOR);
  if (field == VITK_STUDY_NOTE)
    return study->notes != NULL ? NOTE_CHARS : 0;
  values = vitk_study_get_values (study, field, &n);
  if (column == VITK_STUDY_COLUMN_STUDY)
    return n > 0 ? LABEL_CHARS + strlen (values->fact->fact.words) : columns[column].chars;
  for (i = 0; i < n; i++)
    letters += strlen (values[i].fact->fact.words) + strlen (SEPARATOR);
  return letters;
}

/**
 * vitk_study_column_count_all_letters:
 * @studies: studies
 *
 * Returns: (transfer full): about how many letters each cell has, %VITK_STUDY_N_COLUMNS for each
 *   study in turn
 */
guint16 *
vitk_study_column_count_all_letters (VitkStudies *studies)
{
  const guint n = studies->studies->len;
  guint16 *letters = g_new (guint16, (gsize) n * VITK_STUDY_N_COLUMNS + 1);
  guint i;
  guint j;

  for (i = 0; i < n; i++)
    for (j = 0; j < VITK_STUDY_N_COLUMNS; j++)
      letters[i * VITK_STUDY_N_COLUMNS + j] =
          MIN (count_letters (j, vitk_studies_get (studies, i)), G_MAXUINT16);
  return letters;
}
