/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-record-view.h"
#include "widgets/vitk-card.h"
#include "widgets/vitk-text-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VitkRecordView
{
  GtkWidget parent_instance;

  VitkArticle *article;
  GtkGrid *grid;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (VitkRecordView, vitk_record_view, GTK_TYPE_WIDGET)

static void
vitk_record_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_record_view_parent_class)->dispose (object);
}

static void
vitk_record_view_class_init (VitkRecordViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_record_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkrecord");
}

static void
vitk_record_view_init (VitkRecordView *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}

static void
add_row (VitkRecordView *self, const char *name, GtkWidget *value)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (self->grid, label, 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, value, 1, self->n_rows, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  self->n_rows++;
}

/* What could not be verified carries a dotted line, and says so to eye, pointer and ear. */
static GtkWidget *
make_value (VitkRecordView *self, const char *text, const char *uri, gboolean unverified)
{
  GtkWidget *card = vitk_card_new (NULL);
  GtkWidget *value;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (card)),
                                  GTK_ORIENTATION_HORIZONTAL);
  if (uri != NULL)
    {
      GArray *spans = g_array_new (FALSE, TRUE, sizeof (VitkSpan));
      VitkSpan span = { .kind = VITK_SPAN_LINK, .start = 0 };

      span.end = strlen (text);
      span.value = g_strdup (uri);
      g_array_append_val (spans, span);
      value = vitk_card_append_text (VITK_CARD (card), self->article,
                                     vitk_text_new (g_strdup (text), spans));
    }
  else
    value = vitk_card_append_label (VITK_CARD (card), text, NULL);

  gtk_widget_set_focusable (card, unverified);
  if (unverified)
    {
      const char *words = _ ("not verified");
      /* Translators: a field of a reference, and that it is not verified. */
      g_autofree char *name = g_strdup_printf (C_ ("field", "%s, %s"), text, words);

      gtk_widget_add_css_class (value, "unverified");
      gtk_widget_set_valign (value, GTK_ALIGN_START);
      gtk_widget_set_valign (vitk_card_append_label (VITK_CARD (card), words, "caption"),
                             GTK_ALIGN_END);
      vitk_card_set_name (VITK_CARD (card), name);
      gtk_widget_set_tooltip_text (card, _ ("The editor could not verify this."));
    }
  return card;
}

static void
add_field (VitkRecordView *self, const VitkRecord *record, const char *name, const char *field,
           const char *value, const char *resolver)
{
  g_autofree char *uri = NULL;
  gboolean unverified;

  if (value == NULL || *value == '\0')
    return;
  if (resolver != NULL)
    uri = g_strconcat (resolver, value, NULL);
  unverified = g_ptr_array_find_with_equal_func (record->unverified, field, g_str_equal, NULL);
  add_row (self, name, make_value (self, value, uri, unverified));
}

static void
add_authors (VitkRecordView *self, const VitkRecord *record)
{
  GString *authors = g_string_new (NULL);
  guint i;

  for (i = 0; i < record->authors->len; i++)
    {
      if (i > 0)
        /* Translators: between two authors. */
        g_string_append (authors, C_ ("authors", ", "));
      g_string_append (authors, g_ptr_array_index (record->authors, i));
    }
  add_field (self, record, _ ("Authors"), "authors", authors->str, NULL);
  g_string_free (authors, TRUE);
}

static void
add_publication (VitkRecordView *self, const VitkRecord *record)
{
  add_authors (self, record);
  add_field (self, record, _ ("Title"), "title", record->title, NULL);
  add_field (self, record, _ ("Journal"), "source", record->source, NULL);
  add_field (self, record, _ ("Year"), "year", record->year, NULL);
  add_field (self, record, _ ("Volume"), "volume", record->volume, NULL);
  add_field (self, record, _ ("Issue"), "issue", record->issue, NULL);
  add_field (self, record, _ ("Pages"), "pages", record->pages, NULL);
}

static void
add_identifiers (VitkRecordView *self, const VitkRecord *record)
{
  add_field (self, record, _ ("DOI"), "doi", record->doi, "https://doi.org/");
  add_field (self, record, _ ("PubMed"), "pmid", record->pmid, "https://pubmed.ncbi.nlm.nih.gov/");
  add_field (self, record, _ ("PubMed Central"), "pmcid", record->pmcid,
             "https://www.ncbi.nlm.nih.gov/pmc/articles/");
  add_field (self, record, _ ("Address"), "uri", record->uri, "");
}

/* The reference as the article prints it. */
static void
add_text (VitkRecordView *self, const VitkReference *reference)
{
  GtkWidget *label = vitk_text_label_new ();

  vitk_text_label_set_text (VITK_TEXT_LABEL (label), self->article, reference->text);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (self->grid, label, 0, self->n_rows++, 2, 1);
}

/**
 * vitk_record_view_new:
 * @article: an article; must live as long
 * @reference: a reference of it
 *
 * Shows what is known of a work that the article cites: as printed where the article gives it,
 * field by field where this edition found it, saying of each what could not be verified.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
vitk_record_view_new (VitkArticle *article, const VitkReference *reference)
{
  VitkRecordView *self = g_object_new (VITK_TYPE_RECORD_VIEW, NULL);

  self->article = article;
  if (reference->status == VITK_REFERENCE_IDENTIFIED ||
      reference->status == VITK_REFERENCE_PROBABLE)
    add_publication (self, reference->record);
  else
    add_text (self, reference);
  add_identifiers (self, reference->record);
  return GTK_WIDGET (self);
}
