/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-evidence-map.h"

#include "base/vitk-fold.h"

#include <math.h>
#include <stdlib.h>

/* The headings of one side while the map is made. What is not reported has a place of its own,
 * before all others. */
typedef struct
{
  GArray *headings;    /* VitkMapHeading */
  GHashTable *by_fact; /* VitkStudyFact → index */
  GHashTable *by_name; /* folded words → index */
} Axis;

typedef struct
{
  Axis rows;
  Axis columns;
  Axis designs;
  GArray *marks; /* VitkMapMark, in reading order */
  double most;
} Draft;

static const struct
{
  const char *term;
  VitkEffect effect;
} effects[] = {
  { "favourable", VITK_EFFECT_FAVOURABLE },     { "favorable", VITK_EFFECT_FAVOURABLE },
  { "no association", VITK_EFFECT_NONE },       { "none", VITK_EFFECT_NONE },
  { "unfavourable", VITK_EFFECT_UNFAVOURABLE }, { "unfavorable", VITK_EFFECT_UNFAVOURABLE },
  { "adverse", VITK_EFFECT_UNFAVOURABLE },      { "mixed", VITK_EFFECT_MIXED },
};

static void
axis_init (Axis *axis)
{
  const VitkMapHeading not_reported = { NULL, 0, 0 };

  axis->headings = g_array_new (FALSE, FALSE, sizeof (VitkMapHeading));
  g_array_append_val (axis->headings, not_reported);
  axis->by_fact = g_hash_table_new (NULL, NULL);
  axis->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
axis_clear (Axis *axis)
{
  g_array_unref (axis->headings);
  g_hash_table_unref (axis->by_fact);
  g_hash_table_unref (axis->by_name);
}

/* Where a fact stands: with all whose normal form is the same. */
static guint
axis_find (Axis *axis, const VitkStudyFact *fact)
{
  const VitkMapHeading heading = { fact->fact.term != NULL ? fact->fact.term : fact->fact.words, 0,
                                   0 };
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (axis->by_fact, fact));
  g_autofree char *name = NULL;

  if (index != 0)
    return index;
  name = vitk_fold_string (heading.words);
  index = GPOINTER_TO_UINT (g_hash_table_lookup (axis->by_name, name));
  if (index == 0)
    {
      index = axis->headings->len;
      g_array_append_val (axis->headings, heading);
      g_hash_table_insert (axis->by_name, g_steal_pointer (&name), GUINT_TO_POINTER (index));
    }
  g_hash_table_insert (axis->by_fact, (gpointer) fact, GUINT_TO_POINTER (index));
  return index;
}

static guint
find_row (const VitkTable *table, const VitkAnchor *row)
{
  guint i = 0;

  g_ptr_array_find (table->rows, row->target, &i);
  return i;
}

/* Whether the cell that tells of a value stands in a row, or reaches into it. */
static gboolean
is_told_in (const VitkStudy *study, const VitkStudyValue *value, const VitkStudyPlace *place)
{
  const VitkAnchor *row;
  const VitkCell *cell;
  guint first;
  guint here;

  if (study->n_places == 1 || value->anchor == NULL)
    return TRUE;
  row = vitk_anchor_get_enclosing (value->anchor, VITK_ANCHOR_ROW);
  if (row == place->row->anchor)
    return TRUE;
  cell = value->anchor->target;
  if (cell->rows == 1 ||
      vitk_anchor_get_enclosing (value->anchor, VITK_ANCHOR_TABLE) != place->table->anchor)
    return FALSE;
  first = find_row (place->table, row);
  here = find_row (place->table, place->row->anchor);
  return first < here && here < first + cell->rows;
}

/* What a row tells of a study. */
static GPtrArray *
list_facts (const VitkStudy *study, const VitkStudyPlace *place, VitkStudyField field)
{
  GPtrArray *facts = g_ptr_array_new ();
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, field, &n);
  guint i;

  for (i = 0; i < n; i++)
    if (is_told_in (study, &values[i], place))
      g_ptr_array_add (facts, (gpointer) values[i].fact);
  return facts;
}

/* Likewise; a row that does not say it is about a study of which another may. */
static GPtrArray *
list_facts_of_study (const VitkStudy *study, const VitkStudyPlace *place, VitkStudyField field)
{
  GPtrArray *facts = list_facts (study, place, field);
  guint n;
  const VitkStudyValue *values = vitk_study_get_values (study, field, &n);
  guint i;

  if (facts->len > 0)
    return facts;
  for (i = 0; i < n; i++)
    g_ptr_array_add (facts, (gpointer) values[i].fact);
  return facts;
}

static VitkEffect
find_effect (const VitkStudyFact *fact)
{
  const char *name = fact->fact.term != NULL ? fact->fact.term : fact->fact.words;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (effects); i++)
    if (g_ascii_strcasecmp (name, effects[i].term) == 0)
      return effects[i].effect;
  return VITK_EFFECT_UNSTATED;
}

static VitkEffect
join_effects (VitkEffect one, VitkEffect other)
{
  if (one == other || other == VITK_EFFECT_UNSTATED)
    return one;
  return one == VITK_EFFECT_UNSTATED ? other : VITK_EFFECT_MIXED;
}

/* Which effect belongs to which outcome no markup says: they count for all outcomes of the row. */
static VitkEffect
read_effect (const VitkStudy *study, const VitkStudyPlace *place)
{
  g_autoptr (GPtrArray) facts = list_facts (study, place, VITK_STUDY_EFFECT);
  VitkEffect effect = VITK_EFFECT_UNSTATED;
  guint i;

  for (i = 0; i < facts->len; i++)
    effect = join_effects (effect, find_effect (g_ptr_array_index (facts, i)));
  return effect;
}

/* The groups of a row are counted together. */
static double
read_participants (const VitkStudy *study, const VitkStudyPlace *place)
{
  g_autoptr (GPtrArray) facts = list_facts (study, place, VITK_STUDY_SIZE);
  g_autoptr (GArray) sizes = NULL;
  double participants = 0;
  guint i;

  for (i = 0; i < facts->len; i++)
    {
      const VitkFact *fact = &((const VitkStudyFact *) g_ptr_array_index (facts, i))->fact;

      if (fact->measured && fact->measure.dimension == VITK_DIMENSION_NUMBER)
        participants += fact->measure.low;
    }
  if (facts->len == 0)
    {
      sizes = vitk_study_get_sizes (study);
      if (sizes->len > 0)
        participants = g_array_index (sizes, VitkMeasure, 0).low;
    }
  return isfinite (participants) && participants > 0 ? participants : 0;
}

/* A study is told of once in each cell of the map, however many rows tell the same. */
static void
add_mark (Draft *draft, guint first, const VitkMapMark *mark)
{
  guint i;

  for (i = first; i < draft->marks->len; i++)
    {
      VitkMapMark *other = &g_array_index (draft->marks, VitkMapMark, i);

      if (other->row == mark->row && other->column == mark->column)
        {
          other->effect = join_effects (other->effect, mark->effect);
          return;
        }
    }
  g_array_append_vals (draft->marks, mark, 1);
}

static void
add_place (Draft *draft, const VitkStudy *study, const VitkStudyPlace *place, guint first)
{
  g_autoptr (GPtrArray) given = list_facts_of_study (study, place, VITK_STUDY_INTERVENTION);
  g_autoptr (GPtrArray) outcomes = list_facts (study, place, VITK_STUDY_OUTCOME);
  g_autoptr (GPtrArray) designs = list_facts_of_study (study, place, VITK_STUDY_DESIGN);
  const VitkStudyFact *design = designs->len > 0 ? g_ptr_array_index (designs, 0) : NULL;
  VitkMapMark mark = { .study = study, .place = place->row->anchor };
  guint n;
  guint i;
  guint j;

  vitk_study_get_values (study, VITK_STUDY_OUTCOME, &n);
  if (outcomes->len == 0 && n > 0)
    return;
  mark.design = design != NULL ? axis_find (&draft->designs, design) : 0;
  mark.design_words = design != NULL ? design->fact.words : NULL;
  mark.participants = read_participants (study, place);
  mark.effect = read_effect (study, place);
  draft->most = MAX (draft->most, mark.participants);
  for (i = 0; i < MAX (given->len, 1); i++)
    for (j = 0; j < MAX (outcomes->len, 1); j++)
      {
        mark.row = given->len > 0 ? axis_find (&draft->rows, g_ptr_array_index (given, i)) : 0;
        mark.column =
            outcomes->len > 0 ? axis_find (&draft->columns, g_ptr_array_index (outcomes, j)) : 0;
        add_mark (draft, first, &mark);
      }
}

/* All studies, so that headings and shapes stay where they are whatever is filtered. */
static void
draft_init (Draft *draft, VitkStudies *studies)
{
  guint i;
  guint j;

  axis_init (&draft->rows);
  axis_init (&draft->columns);
  axis_init (&draft->designs);
  draft->marks = g_array_new (FALSE, FALSE, sizeof (VitkMapMark));
  draft->most = 0;
  for (i = 0; i < studies->studies->len; i++)
    {
      const VitkStudy *study = vitk_studies_get (studies, i);
      const guint first = draft->marks->len;

      for (j = 0; j < study->n_places; j++)
        add_place (draft, study, &study->places[j], first);
    }
}

static void
draft_clear (Draft *draft)
{
  axis_clear (&draft->rows);
  axis_clear (&draft->columns);
  axis_clear (&draft->designs);
  g_array_unref (draft->marks);
}

static void
count (VitkMapHeading *heading, const VitkMapMark *mark)
{
  heading->n_studies++;
  heading->participants += mark->participants;
}

/* Counts a study where it stands for the first time under a heading: its marks are @marks. */
static void
count_study (VitkEvidenceMap *self, Draft *draft, const VitkMapMark *marks, guint n_marks)
{
  guint i;
  guint j;

  self->n_studies++;
  self->participants += marks[0].participants;
  count (&g_array_index (draft->designs.headings, VitkMapHeading, marks[0].design), &marks[0]);
  for (i = 0; i < n_marks; i++)
    {
      gboolean new_row = TRUE;
      gboolean new_column = TRUE;

      for (j = 0; j < i; j++)
        {
          new_row = new_row && marks[j].row != marks[i].row;
          new_column = new_column && marks[j].column != marks[i].column;
        }
      if (new_row)
        count (&g_array_index (draft->rows.headings, VitkMapHeading, marks[i].row), &marks[i]);
      if (new_column)
        count (&g_array_index (draft->columns.headings, VitkMapHeading, marks[i].column),
               &marks[i]);
    }
}

/* The marks of studies that are not shown are left out, or in the whole map kept without being
 * counted. */
static void
take_marks (VitkEvidenceMap *self, Draft *draft, const gboolean *shown, gboolean whole)
{
  guint first;
  guint end;
  guint i;

  for (first = 0; first < draft->marks->len; first = end)
    {
      VitkMapMark *marks = &g_array_index (draft->marks, VitkMapMark, first);
      const gboolean passes = shown == NULL || shown[marks->study->index];

      for (end = first + 1; end < draft->marks->len; end++)
        if (g_array_index (draft->marks, VitkMapMark, end).study != marks->study)
          break;
      for (i = first; i < end; i++)
        marks[i - first].passes = passes;
      if (passes)
        count_study (self, draft, marks, end - first);
      if (passes || whole)
        g_array_append_vals (self->marks, marks, end - first);
    }
}

/* The headings that are used, or all of them, what is not reported last; @places is where each has
 * gone. */
static GArray *
take_headings (const Axis *axis, const gboolean *used, guint **places)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (VitkMapHeading));
  const guint n = axis->headings->len;
  guint i;

  *places = g_new0 (guint, n);
  for (i = 1; i <= n; i++)
    {
      const VitkMapHeading *heading = &g_array_index (axis->headings, VitkMapHeading, i % n);

      (*places)[i % n] = headings->len;
      if (used == NULL || used[i % n])
        g_array_append_vals (headings, heading, 1);
    }
  return headings;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const VitkMapMark *one = a;
  const VitkMapMark *two = b;

  if (one->row != two->row)
    return one->row < two->row ? -1 : 1;
  if (one->column != two->column)
    return one->column < two->column ? -1 : 1;
  return (one->study->index > two->study->index) - (one->study->index < two->study->index);
}

static void
place_marks (VitkEvidenceMap *self, Draft *draft)
{
  g_autofree guint *rows = NULL;
  g_autofree guint *columns = NULL;
  g_autofree guint *designs = NULL;
  g_autofree gboolean *used_rows = g_new0 (gboolean, draft->rows.headings->len);
  g_autofree gboolean *used_columns = g_new0 (gboolean, draft->columns.headings->len);
  guint i;

  for (i = 0; i < self->marks->len; i++)
    {
      const VitkMapMark *mark = &g_array_index (self->marks, VitkMapMark, i);

      used_rows[mark->row] = TRUE;
      used_columns[mark->column] = TRUE;
    }
  self->rows = take_headings (&draft->rows, used_rows, &rows);
  self->columns = take_headings (&draft->columns, used_columns, &columns);
  self->designs = take_headings (&draft->designs, NULL, &designs);
  for (i = 0; i < self->marks->len; i++)
    {
      VitkMapMark *mark = &g_array_index (self->marks, VitkMapMark, i);

      mark->row = rows[mark->row];
      mark->column = columns[mark->column];
      mark->design = designs[mark->design];
    }
  g_array_sort (self->marks, compare_marks);
}

static VitkEvidenceMap *
make_map (VitkStudies *studies, GArray *shown, gboolean whole)
{
  VitkEvidenceMap *self = g_new0 (VitkEvidenceMap, 1);
  g_autofree gboolean *is_shown = NULL;
  Draft draft;
  guint i;

  g_atomic_ref_count_init (&self->references);
  self->studies = vitk_studies_ref (studies);
  self->marks = g_array_new (FALSE, FALSE, sizeof (VitkMapMark));
  if (shown != NULL)
    is_shown = g_new0 (gboolean, studies->studies->len + 1);
  for (i = 0; shown != NULL && i < shown->len; i++)
    is_shown[g_array_index (shown, guint, i)] = TRUE;
  draft_init (&draft, studies);
  self->most = draft.most;
  take_marks (self, &draft, is_shown, whole);
  place_marks (self, &draft);
  draft_clear (&draft);
  return self;
}

/**
 * vitk_evidence_map_new:
 * @studies: studies; kept
 * @shown: (nullable) (element-type guint): which of them are in the map, as vitk_studies_filter()
 *   gives them; %NULL for all
 *
 * Makes the map of interventions and outcomes. A study stands in every cell that a row of its
 * tables names by its markup, and where the row does not say, under "not reported".
 *
 * Returns: (transfer full): the map
 */
VitkEvidenceMap *
vitk_evidence_map_new (VitkStudies *studies, GArray *shown)
{
  return make_map (studies, shown, FALSE);
}

/**
 * vitk_evidence_map_new_whole:
 * @studies: studies; kept
 * @shown: (nullable) (element-type guint): which of them pass; %NULL for all
 *
 * Makes the same map, but with the marks of all studies, so that whatever passes each of them has
 * its place. Those that do not pass are not counted.
 *
 * Returns: (transfer full): the map
 */
VitkEvidenceMap *
vitk_evidence_map_new_whole (VitkStudies *studies, GArray *shown)
{
  return make_map (studies, shown, TRUE);
}

/**
 * vitk_evidence_map_ref:
 * @self: a map
 *
 * Returns: (transfer full): @self
 */
VitkEvidenceMap *
vitk_evidence_map_ref (VitkEvidenceMap *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * vitk_evidence_map_unref:
 * @self: (transfer full): a map
 */
void
vitk_evidence_map_unref (VitkEvidenceMap *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  vitk_studies_unref (self->studies);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->designs);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * vitk_evidence_map_get_row:
 * @self: a map
 * @row: which of the interventions
 *
 * Returns: what heads it
 */
const VitkMapHeading *
vitk_evidence_map_get_row (const VitkEvidenceMap *self, guint row)
{
  return &g_array_index (self->rows, VitkMapHeading, row);
}

/**
 * vitk_evidence_map_get_column:
 * @self: a map
 * @column: which of the outcomes
 *
 * Returns: what heads it
 */
const VitkMapHeading *
vitk_evidence_map_get_column (const VitkEvidenceMap *self, guint column)
{
  return &g_array_index (self->columns, VitkMapHeading, column);
}

/**
 * vitk_evidence_map_get_marks:
 * @self: a map
 * @row: which of the interventions
 * @column: which of the outcomes
 * @n_marks: (out): how many marks stand there
 *
 * Returns: (array length=n_marks): the marks of a cell
 */
const VitkMapMark *
vitk_evidence_map_get_marks (const VitkEvidenceMap *self, guint row, guint column, guint *n_marks)
{
  const VitkMapMark *marks = (const VitkMapMark *) (gpointer) self->marks->data;
  guint low = 0;
  guint high = self->marks->len;
  guint end;

  while (low < high)
    {
      const guint middle = (low + high) / 2;
      const VitkMapMark *mark = &marks[middle];

      if (mark->row < row || (mark->row == row && mark->column < column))
        low = middle + 1;
      else
        high = middle;
    }
  for (end = low; end < self->marks->len; end++)
    if (marks[end].row != row || marks[end].column != column)
      break;
  *n_marks = end - low;
  return marks + low;
}
