/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-studies.h"

/* Always the same ones. */
#define SEED 33917175

static const char *const designs[][2] = {
  { "RCT", "Randomized Controlled Trial" },
  { "Double-blind trial", "Randomized Controlled Trial" },
  { "Prospective cohort", "Observational Study" },
  { "Case series", "Observational Study" },
  { "Meta-analysis", "Meta-Analysis" },
  { "Open trial", "Clinical Trial" },
};
static const char *const states[] = { "healthy", "frail", "post-menopausal", "postmenopausal",
                                      "obese",   "young", "diabetic",        "hypertensive" };
static const char *const people[] = { "women", "men", "adults", "children", "patients", "nurses" };
static const char *const homes[] = { "in Norway", "in Japan", "at home", "in hospital",
                                     "at sea",    "abroad",   "at work", "in care" };
static const char *const agents[] = { "MK-4",      "MK-7",    "menaquinones", "vitamin K1",
                                      "vitamin D", "calcium", "warfarin",     "placebo" };
static const char *const outcomes[] = {
  "BMD",       "bone loss", "fracture", "stroke", "cOC",    "ucOC",   "arterial stiffness",
  "mortality", "sleep",     "falls",    "pain",   "weight", "anaemia"
};
static const char *const effects[][2] = { { "fell", "favourable" },
                                          { "not associated", "no association" },
                                          { "rose", "unfavourable" },
                                          { "now so, now so", "mixed" } };

#define PICK(list) g_rand_int_range (rand, 0, G_N_ELEMENTS (list))

typedef struct
{
  VitkArticle *article;
  VitkAnchor *row;
  GString *words;
  GArray *spans;
} Cell;

static void
add_words (Cell *cell, const char *words)
{
  g_string_append (cell->words, words);
}

static void
add_named (Cell *cell, const char *name, const char *vocab, const char *words, const char *term)
{
  VitkSpan span = { .kind = VITK_SPAN_NAMED, .start = cell->words->len };

  g_string_append (cell->words, words);
  span.end = cell->words->len;
  span.name = g_strdup (name);
  span.vocab = g_strdup (vocab);
  span.term = g_strdup (term);
  g_array_append_val (cell->spans, span);
}

static const VitkAnchor *
add_anchor (VitkArticle *article, VitkAnchorKind kind, const char *name, const VitkAnchor *parent,
            gpointer target)
{
  return vitk_article_add_anchor (article, vitk_anchor_new (kind, name, name, parent, target));
}

static void
end_cell (Cell *cell, VitkRow *row)
{
  VitkCell *made = vitk_cell_new ();
  VitkBlock *block = vitk_block_new (
      VITK_BLOCK_PARAGRAPH, 0, vitk_text_new (cell->words->str, cell->words->len, cell->spans));
  g_autofree char *name = g_strdup_printf ("%s/c%u", row->anchor->name, row->cells->len + 1);

  made->column = row->cells->len;
  made->anchor = add_anchor (cell->article, VITK_ANCHOR_CELL, name, row->anchor, made);
  block->anchor = made->anchor;
  g_ptr_array_add (made->blocks, block);
  g_ptr_array_add (row->cells, made);
  g_string_truncate (cell->words, 0);
  cell->spans = g_array_new (FALSE, FALSE, sizeof (VitkSpan));
}

static void
add_reference (VitkArticle *article, guint number)
{
  VitkReference *reference = vitk_reference_new ();
  g_autofree char *name = g_strdup_printf ("ref-%u", number);

  reference->number = number;
  reference->label = g_strdup_printf ("%u", number);
  reference->status = VITK_REFERENCE_UNIDENTIFIED;
  reference->text = vitk_text_new ("The source gives no details", -1, NULL);
  reference->anchor = add_anchor (article, VITK_ANCHOR_REFERENCE, name, NULL, reference);
  vitk_article_add_reference (article, reference);
}

static void
add_people (Cell *cell, VitkRow *row, GRand *rand)
{
  guint groups = g_rand_int_range (rand, 1, 3);

  for (; groups > 0; groups--)
    {
      g_autofree char *size = g_strdup_printf ("%d", g_rand_int_range (rand, 10, 40000));
      g_autofree char *who = g_strdup_printf ("%s %s %s", states[PICK (states)],
                                              people[PICK (people)], homes[PICK (homes)]);
      int age = g_rand_int_range (rand, 18, 80);
      g_autofree char *years = g_strdup_printf ("%d–%d years", age, age + 9);
      g_autofree char *term = g_strdup_printf ("%d-%d a", age, age + 9);

      add_named (cell, "sample-size", NULL, size, size);
      add_words (cell, " ");
      add_named (cell, "population", NULL, who, NULL);
      add_words (cell, " (");
      add_named (cell, "age", "UCUM", years, term);
      add_words (cell, ") ");
    }
  end_cell (cell, row);
}

static void
add_findings (Cell *cell, VitkRow *row, GRand *rand)
{
  int amount = g_rand_int_range (rand, 1, 400) * 10;
  g_autofree char *dose = g_strdup_printf ("%d μg/day", amount);
  g_autofree char *term = g_strdup_printf ("%d ug/d", amount);
  int months = g_rand_int_range (rand, 1, 60);
  g_autofree char *time = g_strdup_printf ("%d months", months);
  g_autofree char *period = g_strdup_printf ("P%dM", months);
  const char *agent = agents[PICK (agents)];
  guint n = g_rand_int_range (rand, 1, 4);

  add_named (cell, "intervention", "isoform", agent, agent);
  add_words (cell, " of ");
  add_named (cell, "dose", "UCUM", dose, term);
  add_words (cell, " for ");
  add_named (cell, "duration", "ISO8601", time, period);
  for (; n > 0; n--)
    {
      const char *outcome = outcomes[PICK (outcomes)];
      guint effect = PICK (effects);

      add_words (cell, ", ");
      add_named (cell, "outcome", "outcome", outcome, outcome);
      add_words (cell, " ");
      add_named (cell, "effect", "direction", effects[effect][0], effects[effect][1]);
    }
  end_cell (cell, row);
}

static void
add_row (Cell *cell, VitkTable *table, guint number, GRand *rand)
{
  VitkRow *row = vitk_row_new (VITK_ROW_BODY);
  g_autofree char *name = g_strdup_printf ("row-%u", number);
  guint design = PICK (designs);
  VitkSpan span = { .kind = VITK_SPAN_XREF };

  add_reference (cell->article, number);
  row->anchor = add_anchor (cell->article, VITK_ANCHOR_ROW, name, table->anchor, row);
  g_ptr_array_add (table->rows, row);
  g_string_printf (cell->words, "%u", number);
  span.end = cell->words->len;
  span.name = g_strdup ("bibr");
  span.value = g_strdup_printf ("ref-%u", number);
  g_array_append_val (cell->spans, span);
  end_cell (cell, row);
  add_named (cell, "study-design", "MeSH", designs[design][0], designs[design][1]);
  end_cell (cell, row);
  add_people (cell, row, rand);
  add_findings (cell, row, rand);
}

/**
 * made_studies_new:
 * @n: how many
 *
 * Returns: (transfer full): an article with a table that tells of so many made-up studies, each in
 *   a row of its own
 */
VitkArticle *
made_studies_new (guint n)
{
  VitkArticle *article = vitk_article_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  VitkTable *table = vitk_table_new ();
  VitkBlock *block = vitk_block_new (VITK_BLOCK_TABLE, 0, vitk_text_new ("", 0, NULL));
  VitkSection *section = vitk_section_new (VITK_SECTION_BODY, NULL);
  Cell cell = { .article = article,
                .words = g_string_new (NULL),
                .spans = g_array_new (FALSE, FALSE, sizeof (VitkSpan)) };
  guint i;

  vitk_text_free (section->title);
  section->title = vitk_text_new ("Trials", -1, NULL);
  section->anchor = add_anchor (article, VITK_ANCHOR_SECTION, "sec", NULL, section);
  table->anchor = add_anchor (article, VITK_ANCHOR_TABLE, "table", section->anchor, table);
  for (i = 1; i <= n; i++)
    add_row (&cell, table, i, rand);
  block->table = table;
  g_ptr_array_add (section->blocks, block);
  vitk_article_add_section (article, section);
  vitk_article_add_table (article, table);
  g_string_free (cell.words, TRUE);
  g_array_unref (cell.spans);
  return article;
}
