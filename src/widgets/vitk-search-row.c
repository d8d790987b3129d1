/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-search-row.h"

#include <glib/gi18n-lib.h>

#define TITLE_LINES 1
#define PATH_LINES 2
/* No hit is cut off: a snippet is short, and this is room for all of it. */
#define SNIPPET_LINES 12

/* A result of a search: in which article, if there are several, where it is, and why it is one. */
struct _VitkSearchRow
{
  GtkListBoxRow parent_instance;

  const VitkSearchResult *result;
};

G_DEFINE_FINAL_TYPE (VitkSearchRow, vitk_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
vitk_search_row_class_init (VitkSearchRowClass *class)
{
}

static void
vitk_search_row_init (VitkSearchRow *self)
{
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

static GtkWidget *
append_label (GtkWidget *box, const char *words, int lines)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                    PANGO_WRAP_WORD_CHAR, "ellipsize", PANGO_ELLIPSIZE_END, "lines", lines, NULL);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* What a screen reader says. */
static char *
dup_name (const VitkSearchResult *result)
{
  if (result->title != NULL && *result->path != '\0')
    /* Translators: an article, a place in it, then the words there. */
    return g_strdup_printf (_ ("%s: %s: %s"), result->title, result->path, result->snippet);
  if (result->title == NULL && *result->path == '\0')
    return g_strdup (result->snippet);
  /* Translators: what a screen reader says: a place in the article, then the words there. */
  return g_strdup_printf (_ ("%s: %s"), result->title != NULL ? result->title : result->path,
                          result->snippet);
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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (PangoAttrList) attributes = mark_hits (result->hits);
  g_autofree char *name = dup_name (result);

  self->result = result;
  if (result->title != NULL)
    gtk_widget_add_css_class (append_label (box, result->title, TITLE_LINES), "article");
  gtk_widget_add_css_class (append_label (box, result->path, PATH_LINES), "path");
  gtk_label_set_attributes (GTK_LABEL (append_label (box, result->snippet, SNIPPET_LINES)),
                            attributes);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * vitk_search_row_get_result:
 * @self: a row
 *
 * Returns: what was found
 */
const VitkSearchResult *
vitk_search_row_get_result (VitkSearchRow *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_ROW (self), NULL);

  return self->result;
}
