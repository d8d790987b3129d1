/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-outline.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-filler.h"
#include "widgets/vitk-scroll.h"

#include <glib/gi18n-lib.h>

/* What a window shows of them: each is a line or two. */
#define FIRST_ROWS 32

#define INDENT 12

struct _VitkOutline
{
  GtkWidget parent_instance;

  VitkArticle *article;
  GPtrArray *anchors; /* of the sections, then the tables, then the figures */
  const VitkSection *section;

  GtkScrolledWindow *scrolled;
  GtkListBox *list;
  VitkFiller *filler;
};

G_DEFINE_FINAL_TYPE (VitkOutline, vitk_outline, GTK_TYPE_WIDGET)

static char *
dup_caption (const VitkAnchor *anchor)
{
  GPtrArray *caption;

  if (anchor->kind == VITK_ANCHOR_TABLE)
    caption = ((const VitkTable *) anchor->target)->caption;
  else
    caption = ((const VitkFigure *) anchor->target)->caption;
  if (caption->len == 0)
    return NULL;
  return g_strdup (((const VitkBlock *) g_ptr_array_index (caption, 0))->text->string);
}

static GtkListBoxRow *
make_row (gpointer thing, gpointer user_data)
{
  const VitkAnchor *anchor = thing;
  g_autofree char *words = vitk_anchor_dup_words (anchor);
  g_autofree char *caption = NULL;
  GtkWidget *row;
  GtkWidget *label;

  if (anchor->kind == VITK_ANCHOR_SECTION)
    {
      const VitkSection *section = anchor->target;

      row = vitk_place_row_new (anchor, words);
      label = vitk_place_row_append (VITK_PLACE_ROW (row), words, NULL, 0);
      gtk_widget_set_margin_start (label, INDENT * section->depth);
      return GTK_LIST_BOX_ROW (row);
    }

  caption = dup_caption (anchor);
  if (caption != NULL)
    {
      g_autofree char *name = g_strdup_printf (C_ ("caption", "%s: %s"), words, caption);

      row = vitk_place_row_new (anchor, name);
    }
  else
    row = vitk_place_row_new (anchor, words);
  vitk_place_row_append (VITK_PLACE_ROW (row), words, NULL, 1);
  if (caption != NULL)
    vitk_place_row_append (VITK_PLACE_ROW (row), caption, "dim-label", 3);
  return GTK_LIST_BOX_ROW (row);
}

/* A heading above the first table and the first figure. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  VitkAnchorKind kind = vitk_place_row_get_anchor (VITK_PLACE_ROW (row))->kind;
  GtkWidget *header = NULL;

  if (before == NULL || vitk_place_row_get_anchor (VITK_PLACE_ROW (before))->kind != kind)
    {
      if (kind == VITK_ANCHOR_TABLE)
        header = gtk_label_new (_ ("Tables"));
      else if (kind == VITK_ANCHOR_FIGURE)
        header = gtk_label_new (_ ("Figures"));
    }
  if (header != NULL)
    {
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "outline-heading");
    }
  gtk_list_box_row_set_header (row, header);
}

static void
add_sections (VitkOutline *self, GPtrArray *sections)
{
  guint i;

  for (i = 0; i < sections->len; i++)
    {
      const VitkSection *section = g_ptr_array_index (sections, i);

      if (*vitk_section_get_title (section) != '\0' || section->label != NULL)
        g_ptr_array_add (self->anchors, (gpointer) section->anchor);
      add_sections (self, section->sections);
    }
}

/* A section without a title has no row: the one around it stands for it. */
static GtkListBoxRow *
find_row (VitkOutline *self, const VitkSection *section)
{
  GtkListBoxRow *row = NULL;

  for (; row == NULL && section != NULL; section = section->parent)
    row = vitk_filler_get_row (self->filler, section->anchor);
  return row;
}

/* Which row is selected says where the reader is, not what was activated last. */
static void
keep_selection (VitkOutline *self)
{
  gtk_list_box_select_row (self->list, find_row (self, self->section));
}

static void
vitk_outline_dispose (GObject *object)
{
  VitkOutline *self = VITK_OUTLINE (object);

  g_clear_pointer (&self->filler, vitk_filler_free);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_pointer (&self->anchors, g_ptr_array_unref);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_outline_parent_class)->dispose (object);
}

static gboolean
vitk_outline_grab_focus (GtkWidget *widget)
{
  VitkOutline *self = VITK_OUTLINE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_outline_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (VITK_OUTLINE (widget)->scrolled), direction);
}

static void
vitk_outline_class_init (VitkOutlineClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_outline_dispose;
  widget_class->grab_focus = vitk_outline_grab_focus;
  widget_class->focus = vitk_outline_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkoutline");
}

static void
vitk_outline_init (VitkOutline *self)
{
  GtkWidget *list = vitk_place_row_list_new (_ ("Contents"), "win.show-anchor");

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (keep_selection), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->filler = vitk_filler_new (self->list, make_row, self);
  vitk_filler_set_first_rows (self->filler, FIRST_ROWS);
  self->anchors = g_ptr_array_new ();

  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, list);
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
}

/**
 * vitk_outline_new:
 *
 * Returns: (transfer floating): an empty table of contents
 */
GtkWidget *
vitk_outline_new (void)
{
  return g_object_new (VITK_TYPE_OUTLINE, NULL);
}

/**
 * vitk_outline_set_article:
 * @self: an outline
 * @article: an article
 *
 * Lists its sections, as a tree, then its tables and its figures; each leads there.
 */
void
vitk_outline_set_article (VitkOutline *self, VitkArticle *article)
{
  GPtrArray *tables;
  GPtrArray *figures;
  guint i;

  g_return_if_fail (VITK_IS_OUTLINE (self));
  g_return_if_fail (VITK_IS_ARTICLE (article));

  g_set_object (&self->article, article);
  self->section = NULL;
  g_clear_pointer (&self->anchors, g_ptr_array_unref);
  self->anchors = g_ptr_array_new ();
  add_sections (self, vitk_article_get_sections (article));
  tables = vitk_article_get_tables (article);
  for (i = 0; i < tables->len; i++)
    g_ptr_array_add (self->anchors,
                     (gpointer) ((const VitkTable *) g_ptr_array_index (tables, i))->anchor);
  figures = vitk_article_get_figures (article);
  for (i = 0; i < figures->len; i++)
    g_ptr_array_add (self->anchors,
                     (gpointer) ((const VitkFigure *) g_ptr_array_index (figures, i))->anchor);
  vitk_filler_start (self->filler, self->anchors);
}

/**
 * vitk_outline_set_section:
 * @self: an outline
 * @section: (nullable): the section being read
 *
 * Marks where the reader is, without taking the keyboard focus.
 */
void
vitk_outline_set_section (VitkOutline *self, const VitkSection *section)
{
  GtkListBoxRow *row;

  g_return_if_fail (VITK_IS_OUTLINE (self));

  if (self->section == section)
    return;
  self->section = section;
  row = find_row (self, section);
  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    vitk_scroll_to_widget (GTK_WIDGET (row));
}

/**
 * vitk_outline_get_section:
 * @self: an outline
 *
 * Returns: (nullable): the section being read
 */
const VitkSection *
vitk_outline_get_section (VitkOutline *self)
{
  g_return_val_if_fail (VITK_IS_OUTLINE (self), NULL);

  return self->section;
}
