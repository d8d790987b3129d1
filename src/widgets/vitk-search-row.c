/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-search-row.h"

#include "widgets/vitk-direction.h"
#include "widgets/vitk-paper-button.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

#define TITLE_LINES 2
#define PATH_LINES 3
/* No hit is cut off: a snippet is short, and this is room for all of it. */
#define SNIPPET_LINES 12

/* A result of a search: in which article, if there are several, where it is, and why it is one. */
struct _VitkSearchRow
{
  VitkLateRow parent_instance;

  const VitkSearchResult *result; /* NULL while it is out of sight */
  GtkLabel *article;
  GtkLabel *path;
  GtkLabel *snippet;
  GtkWidget *paper; /* whether the PDF of a reference is there, or NULL */
};

G_DEFINE_FINAL_TYPE (VitkSearchRow, vitk_search_row, VITK_TYPE_LATE_ROW)

static void
vitk_search_row_class_init (VitkSearchRowClass *class)
{
}

static GtkLabel *
append_label (GtkWidget *box, const char *class, int lines)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

  vitk_wrapping_apply_filling (GTK_LABEL (label));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
vitk_search_row_init (VitkSearchRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->article = append_label (box, "article", TITLE_LINES);
  self->path = append_label (box, "path", PATH_LINES);
  self->snippet = append_label (box, "snippet", SNIPPET_LINES);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static PangoAttrList *
mark_hits (const GArray *hits)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  guint i;

  for (i = 0; i < hits->len; i++)
    {
      const VitkSnippetHit *hit = &g_array_index (hits, VitkSnippetHit, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = hit->start;
      bold->end_index = hit->end;
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

/* Which article it is in. Returns NULL if only the open one was searched. */
static char *
dup_article (const VitkSearchResult *result)
{
  if (result->file == NULL)
    return result->title != NULL ? g_strdup (_ ("This Article")) : NULL;
  if (result->title == NULL || *result->title == '\0')
    return g_path_get_basename (result->file);
  return g_strdup (result->title);
}

/* What a screen reader says. */
static char *
dup_name (const VitkSearchResult *result, const char *article)
{
  if (article != NULL && *result->path != '\0')
    /* Translators: an article, a place in it, then the words there. */
    return g_strdup_printf (_ ("%s: %s: %s"), article, result->path, result->snippet);
  if (article == NULL && *result->path == '\0')
    return g_strdup (result->snippet);
  /* Translators: what a screen reader says: a place in the article, then the words there. */
  return g_strdup_printf (_ ("%s: %s"), article != NULL ? article : result->path, result->snippet);
}

/* Words of an article run the way they are written, not the way the interface is. */
static void
set_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words);
  vitk_direction_apply_words (GTK_WIDGET (label), words);
}

/* A label that says the same is not laid out again. */
static void
set_snippet (VitkSearchRow *self, const VitkSearchResult *result)
{
  g_autoptr (PangoAttrList) attributes = mark_hits (result->hits);
  PangoAttrList *old = gtk_label_get_attributes (self->snippet);

  set_words (self->snippet, result->snippet);
  if (old == NULL || !pango_attr_list_equal (attributes, old))
    gtk_label_set_attributes (self->snippet, attributes);
}

/* Only what the article cites has a PDF. */
static void
set_paper (VitkSearchRow *self, const VitkSearchResult *result)
{
  GtkBox *box = GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));

  if (self->paper != NULL)
    gtk_box_remove (box, self->paper);
  self->paper = NULL;
  if (result == NULL || result->kind != VITK_SEARCH_REFERENCE || result->file != NULL)
    return;
  self->paper = vitk_paper_button_new (result->anchor, TRUE);
  gtk_box_append (box, self->paper);
}

/**
 * vitk_search_row_new:
 * @result: what was found; must live as long
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
vitk_search_row_new (const VitkSearchResult *result)
{
  VitkSearchRow *self = g_object_new (VITK_TYPE_SEARCH_ROW, NULL);

  vitk_search_row_set_result (self, result);
  return GTK_WIDGET (self);
}

/**
 * vitk_search_row_set_result:
 * @self: a row
 * @result: (nullable): what was found; must live as long; %NULL for nothing, out of sight
 *
 * Lets it show another result.
 */
void
vitk_search_row_set_result (VitkSearchRow *self, const VitkSearchResult *result)
{
  g_autofree char *article = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (VITK_IS_SEARCH_ROW (self));

  self->result = result;
  set_paper (self, result);
  if (result == NULL)
    return;
  article = dup_article (result);
  name = dup_name (result, article);
  set_words (self->article, article != NULL ? article : "");
  gtk_widget_set_visible (GTK_WIDGET (self->article), article != NULL);
  set_words (self->path, result->path);
  set_snippet (self, result);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * vitk_search_row_get_result:
 * @self: a row
 *
 * Returns: (nullable): what was found
 */
const VitkSearchResult *
vitk_search_row_get_result (VitkSearchRow *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_ROW (self), NULL);

  return self->result;
}
