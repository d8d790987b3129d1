/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-citing-list.h"

#include "figure/vitk-quantity-attributes.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-text-link.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

#define SENTENCE_LINES 6
#define ROW_LINES 4

struct _VitkCitingList
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkCitingList, vitk_citing_list, GTK_TYPE_WIDGET)

static void
vitk_citing_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_citing_list_parent_class)->dispose (object);
}

static void
vitk_citing_list_class_init (VitkCitingListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_citing_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkcitinglist");
}

static void
vitk_citing_list_init (VitkCitingList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

static char *
dup_row_words (const VitkRow *row)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < row->cells->len; i++)
    {
      g_autofree char *cell = vitk_cell_dup_string (g_ptr_array_index (row->cells, i));

      if (*cell != '\0' && words->len > 0)
        g_string_append (words, " · ");
      g_string_append (words, cell);
    }
  return g_string_free (words, FALSE);
}

static void
embolden (GtkLabel *label, guint start, guint end)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = start;
  bold->end_index = end;
  pango_attr_list_insert (attributes, bold);
  vitk_quantity_insert (attributes, gtk_label_get_text (label), 0);
  gtk_label_set_attributes (label, attributes);
}

static GtkWidget *
make_row (const VitkCitation *citation)
{
  const VitkAnchor *place = vitk_citation_get_place (citation);
  g_autofree char *where = vitk_anchor_dup_words (citation->anchor);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  GtkWidget *row;

  words = place->kind == VITK_ANCHOR_ROW ? dup_row_words (place->target)
                                         : vitk_citation_dup_sentence (citation);
  /* Translators: what a screen reader says: a place in the article, then the words there. */
  name = g_strdup_printf (_ ("%s: %s"), where, words);
  row = vitk_place_row_new (place, name);
  vitk_place_row_append (VITK_PLACE_ROW (row), where, "caption-heading", 2);
  if (place->kind == VITK_ANCHOR_ROW)
    vitk_place_row_append (VITK_PLACE_ROW (row), words, NULL, ROW_LINES);
  else
    {
      GtkWidget *label = vitk_place_row_append (VITK_PLACE_ROW (row), words, NULL, SENTENCE_LINES);
      guint first = citation->start;
      guint last = citation->end;
      guint start;
      guint end;

      if (first == last)
        vitk_text_link_find_carrier (citation->text, citation->start, &first, &last);
      vitk_text_get_sentence (citation->text, citation->start, &start, &end);
      embolden (GTK_LABEL (label), MAX (first, start) - start, last - start);
    }
  return row;
}

/* What kind of place it is that cites. */
typedef enum
{
  IN_SENTENCE,
  IN_ROW,
  IN_CAPTION,
  IN_HEADING,
  N_KINDS
} Kind;

static Kind
get_kind (const VitkCitation *citation)
{
  const VitkAnchor *anchor = citation->anchor;
  const VitkAnchor *table = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE);
  const VitkAnchor *figure = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_FIGURE);

  if (vitk_citation_get_place (citation)->kind == VITK_ANCHOR_ROW)
    return IN_ROW;
  if ((table != NULL &&
       g_ptr_array_find (((const VitkTable *) table->target)->caption, anchor->target, NULL)) ||
      (figure != NULL &&
       g_ptr_array_find (((const VitkFigure *) figure->target)->caption, anchor->target, NULL)))
    return IN_CAPTION;
  return anchor->kind == VITK_ANCHOR_SECTION ? IN_HEADING : IN_SENTENCE;
}

/* References are cited; tables, figures and terms are mentioned. */
static char *
dup_cited (Kind kind, guint n)
{
  switch (kind)
    {
    case IN_ROW:
      return g_strdup_printf (ngettext ("Cited in %u table row", "Cited in %u table rows", n), n);
    case IN_CAPTION:
      return g_strdup_printf (ngettext ("Cited in %u caption", "Cited in %u captions", n), n);
    case IN_HEADING:
      return g_strdup_printf (ngettext ("Cited in %u heading", "Cited in %u headings", n), n);
    case IN_SENTENCE:
    case N_KINDS:
    default:
      return g_strdup_printf (ngettext ("Cited in %u sentence", "Cited in %u sentences", n), n);
    }
}

static char *
dup_mentioned (Kind kind, guint n)
{
  switch (kind)
    {
    case IN_ROW:
      return g_strdup_printf (
          ngettext ("Mentioned in %u table row", "Mentioned in %u table rows", n), n);
    case IN_CAPTION:
      return g_strdup_printf (ngettext ("Mentioned in %u caption", "Mentioned in %u captions", n),
                              n);
    case IN_HEADING:
      return g_strdup_printf (ngettext ("Mentioned in %u heading", "Mentioned in %u headings", n),
                              n);
    case IN_SENTENCE:
    case N_KINDS:
    default:
      return g_strdup_printf (ngettext ("Mentioned in %u sentence", "Mentioned in %u sentences", n),
                              n);
    }
}

/* The first citation of each place. */
static GPtrArray *
pick_places (GPtrArray *citations)
{
  GPtrArray *places = g_ptr_array_new ();
  const VitkCitation *last = NULL;
  guint i;

  for (i = 0; i < citations->len; i++)
    {
      const VitkCitation *citation = g_ptr_array_index (citations, i);

      if (last == NULL || !vitk_citation_is_same_place (last, citation))
        g_ptr_array_add (places, (gpointer) citation);
      last = citation;
    }
  return places;
}

static void
add_heading (VitkCitingList *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  vitk_wrapping_apply_filling (GTK_LABEL (label));
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
add_places (VitkCitingList *self, const VitkAnchor *target, GPtrArray *places, Kind kind)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autofree char *heading = NULL;
  GtkWidget *list;
  guint i;

  for (i = 0; i < places->len; i++)
    if (get_kind (g_ptr_array_index (places, i)) == kind)
      g_ptr_array_add (wanted, g_ptr_array_index (places, i));
  if (wanted->len == 0)
    return;
  heading = target->kind == VITK_ANCHOR_REFERENCE ? dup_cited (kind, wanted->len)
                                                  : dup_mentioned (kind, wanted->len);
  add_heading (self, heading, "heading");
  list = vitk_place_row_list_new (heading, "win.show-in-text");
  gtk_widget_add_css_class (list, "boxed-list");
  for (i = 0; i < wanted->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (wanted, i)));
  gtk_widget_set_parent (list, GTK_WIDGET (self));
}

/**
 * vitk_citing_list_new:
 * @article: an article; must live as long
 * @target: the anchor of a reference, a table, a figure or a term of it
 *
 * Lists every sentence, table row, caption and heading that speaks of something, with their counts.
 * Each leads to its place in the text.
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
vitk_citing_list_new (VitkArticle *article, const VitkAnchor *target)
{
  VitkCitingList *self = g_object_new (VITK_TYPE_CITING_LIST, NULL);
  g_autoptr (GPtrArray) places = pick_places (vitk_article_get_citations (article, target));
  Kind kind;

  for (kind = 0; kind < N_KINDS; kind++)
    add_places (self, target, places, kind);
  if (places->len == 0)
    add_heading (self,
                 target->kind == VITK_ANCHOR_REFERENCE
                     ? _ ("Nothing in the article cites this.")
                     : _ ("Nothing in the article mentions this."),
                 "dim-label");
  return GTK_WIDGET (self);
}

/**
 * vitk_citing_list_dup_count:
 * @article: an article
 * @target: the anchor of a reference, a table, a figure or a term of it
 *
 * Returns: (transfer full): in how many places the article speaks of it, in a few words
 */
char *
vitk_citing_list_dup_count (VitkArticle *article, const VitkAnchor *target)
{
  g_autoptr (GPtrArray) places = pick_places (vitk_article_get_citations (article, target));
  const guint n = places->len;

  if (target->kind == VITK_ANCHOR_REFERENCE)
    return n == 0 ? g_strdup (_ ("not cited"))
                  : g_strdup_printf (ngettext ("cited in %u place", "cited in %u places", n), n);
  return n == 0
             ? g_strdup (_ ("not mentioned"))
             : g_strdup_printf (ngettext ("mentioned in %u place", "mentioned in %u places", n), n);
}
