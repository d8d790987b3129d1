/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-article-view.h"
#include "widgets/vitk-card.h"
#include "widgets/vitk-explainer.h"
#include "widgets/vitk-preview-area.h"
#include "widgets/vitk-preview.h"
#include "widgets/vitk-term-card.h"
#include "widgets/vitk-term-spot.h"
#include "widgets/vitk-text-area.h"
#include "widgets/vitk-text-label.h"

#include <adwaita.h>
#include <string.h>

/* The sample with two paragraphs more, in front, and another term. */
#define TERMS "Before {r1|ABC} comes ABC, and ABCs follow; DEF is near {r2|it}."
#define OTHERS "DEF again."

typedef struct
{
  GtkWidget *window;
  GtkWidget *area; /* around all of these */
  VitkArticleView *view;
  VitkReadingColumn *column;
  GtkWidget *label; /* the same words, with a marker */
  GtkWidget *card;  /* around two labels */
  VitkArticle *article;
  const VitkBlock *block;
} Fixture;

static gboolean
is_ready (gpointer data)
{
  Fixture *fixture = data;

  return vitk_article_view_is_settled (fixture->view) && gtk_widget_get_height (fixture->label) > 0;
}

static VitkBlock *
add_paragraph (VitkArticle *article, guint position, const char *name, const char *markup)
{
  VitkSection *section = g_ptr_array_index (vitk_article_get_sections (article), 1);
  VitkBlock *block = vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, sample_text_new (markup));

  block->anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_BLOCK, name, name, section->anchor, block));
  g_ptr_array_insert (section->blocks, position, block);
  return block;
}

static GtkWidget *
make_label (Fixture *fixture, const VitkBlock *block)
{
  GtkWidget *label = vitk_text_label_new ();

  vitk_text_label_set_text (VITK_TEXT_LABEL (label), fixture->article, block->text);
  vitk_text_label_set_marker (VITK_TEXT_LABEL (label), "1.");
  return label;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  VitkTerm *term = vitk_term_new (sample_text_new ("DEF"));
  const VitkBlock *others;

  fixture->article = sample_article_new ();
  term->anchor = vitk_article_add_anchor (
      fixture->article, vitk_anchor_new (VITK_ANCHOR_TERM, "def", "def", NULL, term));
  vitk_article_add_term (fixture->article, term);
  fixture->block = add_paragraph (fixture->article, 0, "terms", TERMS);
  others = add_paragraph (fixture->article, 1, "others", OTHERS);

  fixture->view = VITK_ARTICLE_VIEW (vitk_article_view_new ());
  fixture->column = vitk_article_view_get_column (fixture->view);
  fixture->label = make_label (fixture, fixture->block);
  fixture->card = vitk_card_new (NULL);
  vitk_card_append (VITK_CARD (fixture->card), make_label (fixture, others));
  vitk_card_append (VITK_CARD (fixture->card), make_label (fixture, fixture->block));
  fixture->area = vitk_preview_area_new ();
  gtk_widget_set_parent (box, fixture->area);
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->view), TRUE);
  gtk_box_append (GTK_BOX (box), fixture->label);
  gtk_box_append (GTK_BOX (box), fixture->card);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  vitk_preview_area_set_article (VITK_PREVIEW_AREA (fixture->area), fixture->article, NULL, NULL,
                                 NULL);
  fixture->window = test_window_new (fixture->area, 700, 600);
  vitk_article_view_set_article (fixture->view, fixture->article, NULL, NULL, NULL);
  test_window_wait (is_ready, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window, fixture->area, fixture->article);
}

static const VitkTextEntry *
find_entry (Fixture *fixture, const char *name)
{
  return vitk_text_map_find_anchor (vitk_reading_column_get_map (fixture->column),
                                    vitk_article_get_anchor (fixture->article, name));
}

/* What is found at a place of the words from @start to @end, in bytes: in their middle, or @below
 * their line. */
static VitkTermSpot *
find_in_text (Fixture *fixture, guint start, guint end, int below)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->column);
  const VitkTextEntry *entry = find_entry (fixture, "terms");
  g_autoptr (GArray) lines =
      vitk_text_area_list_lines (view, entry->text_start + start, entry->text_start + end);
  GdkRectangle line = g_array_index (lines, GdkRectangle, 0);
  double x;
  double y;

  gtk_text_view_buffer_to_window_coords (
      view, GTK_TEXT_WINDOW_WIDGET, line.x + line.width / 2,
      line.y + (below > 0 ? line.height + below : line.height / 2), &line.x, &line.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), fixture->area, line.x, line.y, &x, &y);
  return vitk_term_spot_find_at (fixture->article, fixture->area, x, y);
}

static VitkTermSpot *
find_in_label (Fixture *fixture, guint start, guint end, int below)
{
  g_autoptr (GArray) lines =
      vitk_text_label_list_lines (VITK_TEXT_LABEL (fixture->label), start, end);
  const GdkRectangle *line = &g_array_index (lines, GdkRectangle, 0);
  double x;
  double y;

  gtk_widget_translate_coordinates (fixture->label, fixture->area, line->x + line->width / 2,
                                    line->y + (below > 0 ? line->height + below : line->height / 2),
                                    &x, &y);
  return vitk_term_spot_find_at (fixture->article, fixture->area, x, y);
}

/* Where the pointer is, and what it finds. */
static void
test_at (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint start;
    guint end;
    int below;
    const char *found; /* NULL for nothing */
  } cases[] = {
    { 0, 6, 0, NULL },          /* Before */
    { 7, 10, 0, NULL },         /* ABC, a link */
    { 17, 20, 0, "abc 17-20" }, /* ABC */
    { 20, 21, 0, NULL },        /* the comma */
    { 26, 30, 0, "abc 26-30" }, /* ABCs */
    { 31, 37, 0, NULL },        /* follow */
    { 39, 42, 0, "def 39-42" }, /* DEF */
    { 39, 42, 3, NULL },        /* between it and the next paragraph */
  };
  VitkTermSpot *(*const find[]) (Fixture *, guint, guint, int) = { find_in_text, find_in_label };
  GtkWidget *origins[] = { GTK_WIDGET (fixture->column), fixture->label };
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    for (j = 0; j < G_N_ELEMENTS (find); j++)
      {
        g_autoptr (VitkTermSpot) spot =
            find[j](fixture, cases[i].start, cases[i].end, cases[i].below);
        g_autofree char *found = NULL;

        g_test_message ("%s at %u", G_OBJECT_TYPE_NAME (origins[j]), cases[i].start);
        if (spot != NULL)
          found = g_strdup_printf ("%s %u-%u", (const char *) g_ptr_array_index (spot->names, 0),
                                   spot->mention->start, spot->mention->end);
        g_assert_cmpstr (found, ==, cases[i].found);
        if (spot == NULL)
          continue;
        g_assert_true (spot->origin == origins[j]);
        g_assert_cmpuint (spot->names->len, ==, 1);
        g_assert_cmpint (spot->line.height, >, 0);
      }
}

/* The terms where the focus is, and the one to begin with: "abc def: def 39". */
static char *
dup_near (Fixture *fixture, GtkWidget *focus)
{
  g_autoptr (VitkTermSpot) spot = vitk_term_spot_find_near (fixture->article, fixture->area, focus);
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; spot != NULL && i < spot->names->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            (const char *) g_ptr_array_index (spot->names, i));
  if (spot != NULL)
    {
      g_assert_true (spot->origin == focus);
      g_string_append_printf (words, ": %s %u", spot->mention->target->name, spot->mention->start);
    }
  return g_string_free (words, FALSE);
}

static void
assert_near (Fixture *fixture, GtkWidget *focus, const char *expected)
{
  g_autofree char *words = dup_near (fixture, focus);

  g_assert_cmpstr (words, ==, expected);
}

/* Where the caret is, and what is explained. */
static void
test_caret (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    int start;
    int end; /* of a selection; then the caret does not show */
    const char *near;
  } cases[] = {
    { "terms", 0, 0, "abc def: abc 17" },
    { "terms", 18, 18, "abc def: abc 17" },
    { "terms", 20, 20, "abc def: abc 26" },
    { "terms", 31, 31, "abc def: def 39" },
    { "terms", 52, 52, "abc def: def 39" },
    { "others", 4, 4, "def: def 0" },
    { "p1", 4, 4, "" },
    { "others", 1, 9, "def: def 0" },
    { "p1", 1, 9, "" },
    /* Nobody sees it: what is in view counts. */
    { "q11", 0, 0, "abc def: abc 17" },
    { "q11", 0, 4, "abc def: abc 17" },
  };
  GtkTextView *view = GTK_TEXT_VIEW (fixture->column);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  guint i;

  /* No caret. */
  assert_near (fixture, GTK_WIDGET (view), "abc def: abc 17");
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const VitkTextEntry *entry = find_entry (fixture, cases[i].name);
      GtkTextIter start;
      GtkTextIter end;

      g_test_message ("%s %d-%d", cases[i].name, cases[i].start, cases[i].end);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, entry->text_start + cases[i].start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, entry->text_start + cases[i].end);
      gtk_text_buffer_select_range (buffer, &start, &end);
      gtk_text_view_set_cursor_visible (view, cases[i].start == cases[i].end);
      assert_near (fixture, GTK_WIDGET (view), cases[i].near);
    }
}

/* What else may have the focus. Link 0 is before the paragraph. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  VitkLinkLayer *layer = vitk_reading_column_get_layer (fixture->column);

  assert_near (fixture, vitk_link_layer_get_link (layer, 1), "abc def: abc 17");
  assert_near (fixture, vitk_link_layer_get_link (layer, 2), "abc def: def 39");
  assert_near (fixture, vitk_link_layer_get_link (layer, 3), "");
  assert_near (fixture, fixture->label, "abc def: abc 17");
  assert_near (fixture, fixture->card, "def abc: def 0");
}

static gboolean
is_closed (gpointer data)
{
  return test_window_find (data, VITK_TYPE_PREVIEW, 0) == NULL;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

/* All of them in one preview; the focus goes to the one to begin with, and comes back. */
static void
test_explain (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = gtk_widget_get_first_child (fixture->window);
  g_autoptr (VitkExplainer) explainer = vitk_explainer_new (page);
  GtkWidget *link = vitk_link_layer_get_link (vitk_reading_column_get_layer (fixture->column), 2);
  GtkWidget *preview;

  g_assert_true (page == fixture->area);
  gtk_widget_grab_focus (link);
  g_assert_false (vitk_explainer_explain (explainer));
  vitk_explainer_set_article (explainer, fixture->article);
  g_assert_true (vitk_explainer_explain (explainer));
  preview = test_window_find (fixture->area, VITK_TYPE_PREVIEW, 0);
  g_assert_nonnull (preview);
  test_window_wait (is_mapped, preview);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 test_window_find (preview, VITK_TYPE_CARD, 1));
  g_assert_null (test_window_find (preview, VITK_TYPE_CARD, 2));
  gtk_popover_popdown (GTK_POPOVER (preview));
  test_window_wait (is_closed, fixture->area);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == link);
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  const VitkTerm *term = vitk_article_get_anchor (fixture->article, "abc")->target;
  g_autofree char *definition = vitk_term_dup_definition (term);
  g_autofree char *use = vitk_term_dup_use (fixture->article, term);
  GtkWidget *card = vitk_term_card_new (fixture->article, term);
  GtkWidget *row;

  g_assert_cmpstr (definition, ==, "the beginning of it all");
  g_assert_cmpstr (use, ==, "used 2 times");
  vitk_card_append (VITK_CARD (fixture->card), card);
  row = test_window_find (card, GTK_TYPE_LIST_BOX_ROW, 0);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-in-text terms");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/widgets/terms/at", Fixture, NULL, set_up, test_at, tear_down);
  g_test_add ("/widgets/terms/caret", Fixture, NULL, set_up, test_caret, tear_down);
  g_test_add ("/widgets/terms/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/widgets/terms/explain", Fixture, NULL, set_up, test_explain, tear_down);
  g_test_add ("/widgets/terms/card", Fixture, NULL, set_up, test_card, tear_down);
  return g_test_run ();
}
