/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-record-view.h"
#include "widgets/vitk-direction.h"
#include "widgets/vitk-text-label.h"
#include "widgets/vitk-tooltip.h"

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

/* The fields of a record in the order they are read; what has a resolver is an identifier, and
 * leads to the work. */
static const struct
{
  const char *field;
  const char *name;
  gsize offset; /* of its string; 0 for the authors, who are many */
  const char *resolver;
} fields[] = {
  { "authors", N_ ("Authors"), 0, NULL },
  { "title", N_ ("Title"), G_STRUCT_OFFSET (VitkRecord, title), NULL },
  { "source", N_ ("Journal"), G_STRUCT_OFFSET (VitkRecord, source), NULL },
  { "year", N_ ("Year"), G_STRUCT_OFFSET (VitkRecord, year), NULL },
  { "volume", N_ ("Volume"), G_STRUCT_OFFSET (VitkRecord, volume), NULL },
  { "issue", N_ ("Issue"), G_STRUCT_OFFSET (VitkRecord, issue), NULL },
  { "pages", N_ ("Pages"), G_STRUCT_OFFSET (VitkRecord, pages), NULL },
  { "doi", N_ ("DOI"), G_STRUCT_OFFSET (VitkRecord, doi), "https://doi.org/" },
  { "pmid", N_ ("PubMed"), G_STRUCT_OFFSET (VitkRecord, pmid), "https://pubmed.ncbi.nlm.nih.gov/" },
  { "pmcid", N_ ("PubMed Central"), G_STRUCT_OFFSET (VitkRecord, pmcid),
    "https://www.ncbi.nlm.nih.gov/pmc/articles/" },
  { "uri", N_ ("Address"), G_STRUCT_OFFSET (VitkRecord, uri), "" },
};

static const char *
get_value (const VitkRecord *record, guint field)
{
  return G_STRUCT_MEMBER (char *, record, fields[field].offset);
}

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
  /* Whatever can have the focus is named as a whole: the relation would take the place of that. */
  if (!gtk_widget_get_focusable (value))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    label, NULL, -1);
  self->n_rows++;
}

/* What could not be verified carries a dotted line, and says so to eye, pointer and ear. */
static GtkWidget *
make_value (VitkRecordView *self, const char *name, const char *text, const char *uri,
            gboolean unverified)
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
      value =
          vitk_card_append_text (VITK_CARD (card), self->article, vitk_text_new (text, -1, spans));
    }
  else
    {
      value = vitk_card_append_label (VITK_CARD (card), text, NULL);
      /* A range of pages has no letters that would say which way it runs. */
      vitk_direction_apply (value, self->article);
    }

  gtk_widget_set_focusable (card, unverified);
  if (unverified)
    {
      const char *words = _ ("not verified");
      /* Translators: a field of a reference, as in "Year: 2012", and that it is not verified. */
      g_autofree char *whole = g_strdup_printf (C_ ("field", "%s: %s, %s"), name, text, words);

      gtk_widget_add_css_class (value, "unverified");
      gtk_widget_set_valign (value, GTK_ALIGN_START);
      gtk_widget_set_valign (vitk_card_append_label (VITK_CARD (card), words, "caption"),
                             GTK_ALIGN_END);
      vitk_card_set_name (VITK_CARD (card), whole);
      vitk_tooltip_set (card, _ ("The editor could not verify this."));
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
  add_row (self, name, make_value (self, name, value, uri, unverified));
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
add_fields (VitkRecordView *self, const VitkRecord *record, gboolean identifiers)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].offset != 0 && (fields[i].resolver != NULL) == identifiers)
      add_field (self, record, _ (fields[i].name), fields[i].field, get_value (record, i),
                 fields[i].resolver);
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
    {
      add_authors (self, reference->record);
      add_fields (self, reference->record, FALSE);
    }
  else
    add_text (self, reference);
  add_fields (self, reference->record, TRUE);
  return GTK_WIDGET (self);
}

static gboolean
is_linked (const VitkText *text, const char *uri)
{
  guint i;

  for (i = 0; i < text->n_spans; i++)
    if (text->spans[i].kind == VITK_SPAN_LINK && g_strcmp0 (text->spans[i].value, uri) == 0)
      return TRUE;
  return FALSE;
}

/**
 * vitk_record_view_new_identifiers:
 * @article: an article; must live as long
 * @reference: a reference of it
 *
 * Shows the identifiers of a work, as links, that the words of the reference do not have already.
 *
 * Returns: (transfer floating) (nullable): the view; %NULL if there are none
 */
GtkWidget *
vitk_record_view_new_identifiers (VitkArticle *article, const VitkReference *reference)
{
  VitkRecordView *self = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = fields[i].resolver != NULL ? get_value (reference->record, i) : NULL;
      g_autofree char *uri = g_strconcat (value != NULL ? fields[i].resolver : "", value, NULL);

      if (value == NULL || is_linked (reference->text, uri))
        continue;
      if (self == NULL)
        self = g_object_new (VITK_TYPE_RECORD_VIEW, NULL);
      self->article = article;
      add_field (self, reference->record, _ (fields[i].name), fields[i].field, value,
                 fields[i].resolver);
    }
  return (GtkWidget *) self;
}

/**
 * vitk_record_dup_unverified:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): which of its fields could not be verified, in words for a
 *   reader; %NULL if all could
 */
char *
vitk_record_dup_unverified (const VitkRecord *record)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_ptr_array_find_with_equal_func (record->unverified, fields[i].field, g_str_equal, NULL))
      {
        if (names->len > 0)
          /* Translators: between the parts of a list. */
          g_string_append (names, C_ ("list", ", "));
        g_string_append (names, _ (fields[i].name));
      }
  if (names->len == 0)
    return NULL;
  /* Translators: names of the fields of a reference that its editor could not verify. */
  return g_strdup_printf (_ ("Not verified: %s"), names->str);
}

/**
 * vitk_record_view_append_status:
 * @card: a card
 * @reference: a reference
 *
 * Says on the card, in a coloured pill, how far it is known which work the reference is.
 */
void
vitk_record_view_append_status (VitkCard *card, const VitkReference *reference)
{
  GtkWidget *label =
      vitk_card_append_label (card, vitk_reference_status_get_words (reference->status), "status");

  gtk_widget_add_css_class (label, vitk_reference_status_get_nick (reference->status));
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  /* The pill is as wide as its word. */
  gtk_label_set_width_chars (GTK_LABEL (label), -1);
}
