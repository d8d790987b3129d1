/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-note-card.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-citing-list.h"
#include "widgets/vitk-expander.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VitkNoteCard
{
  VitkCard parent_instance;

  VitkArticle *article; /* not kept */
  const VitkNote *note;
};

G_DEFINE_FINAL_TYPE (VitkNoteCard, vitk_note_card, VITK_TYPE_CARD)

static void
vitk_note_card_class_init (VitkNoteCardClass *class)
{
}

static void
vitk_note_card_init (VitkNoteCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "editors-note");
}

static void
add_heading (VitkNoteCard *self, const VitkNote *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *flag = gtk_image_new_from_icon_name (note->major ? "vitk-note-symbolic"
                                                              : "vitk-note-minor-symbolic");
  GtkWidget *label = gtk_label_new (_ ("Editor’s note"));
  GtkWidget *severity = gtk_label_new (note->major ? C_ ("severity of a note", "major")
                                                   : C_ ("severity of a note", "minor"));

  g_object_set (flag, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  vitk_wrapping_apply (GTK_LABEL (label));
  /* With large letters no more room than its words need. */
  gtk_label_set_width_chars (GTK_LABEL (label), -1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_widget_set_valign (severity, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (severity, "severity");
  gtk_widget_add_css_class (GTK_WIDGET (self), note->major ? "major" : "minor");
  gtk_box_append (GTK_BOX (box), flag);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), severity);
  vitk_card_append (VITK_CARD (self), box);
}

/* Notes stand one below the other in a pane. */
static void
add_words (VitkNoteCard *self, const char *words, const char *css_class)
{
  vitk_wrapping_apply_filling (
      GTK_LABEL (vitk_card_append_label (VITK_CARD (self), words, css_class)));
}

static void
add_captioned (VitkNoteCard *self, const char *caption, const char *text)
{
  if (text == NULL)
    return;
  add_words (self, caption, "caption-heading");
  add_words (self, text, NULL);
}

/* The article's own words, one quotation above the other; each leads to its place. */
static void
add_places (VitkNoteCard *self, VitkArticle *article, const VitkNote *note)
{
  GtkWidget *list = vitk_place_row_list_new (_ ("Places in the article"), "win.show-in-text");
  g_autofree char *words = NULL;
  guint i;
  int n;

  gtk_widget_add_css_class (list, "boxed-list");
  for (i = 0; i < note->places->len; i++)
    {
      const VitkNotePlace *place = g_ptr_array_index (note->places, i);
      const VitkAnchor *anchor = vitk_article_get_anchor (article, place->anchor);
      g_autofree char *where = NULL;
      g_autofree char *quote = NULL;
      g_autofree char *name = NULL;
      GtkWidget *row;

      if (anchor == NULL)
        continue;
      where = vitk_anchor_dup_words (anchor);
      /* Translators: words of the article in quotation marks. */
      quote = place->quote != NULL ? g_strdup_printf (_ ("“%s”"), place->quote) : NULL;
      /* Translators: what a screen reader says: a place in the article, then the words there. */
      name = quote != NULL ? g_strdup_printf (_ ("%s: %s"), where, quote) : g_strdup (where);
      row = vitk_place_row_new (anchor, name);
      vitk_place_row_append (VITK_PLACE_ROW (row), where, "caption-heading", 2);
      if (quote != NULL)
        vitk_place_row_append (VITK_PLACE_ROW (row), quote, "quotation", 0);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  for (n = 0; gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n) != NULL; n++)
    ;
  if (n == 0)
    {
      g_object_unref (g_object_ref_sink (list));
      return;
    }
  words = g_strdup_printf (ngettext ("%d place in the article", "%d places in the article", n), n);
  vitk_card_append_label (VITK_CARD (self), words, "caption-heading");
  vitk_card_append (VITK_CARD (self), list);
}

/* Made when it is looked at: a note may be about the most cited of all papers. */
static void
expand (GtkExpander *expander, GParamSpec *pspec, VitkNoteCard *self)
{
  const VitkReference *reference = g_object_get_data (G_OBJECT (expander), "vitk-reference");

  if (!VITK_IS_CITING_LIST (gtk_expander_get_child (expander)))
    gtk_expander_set_child (expander, vitk_citing_list_new (self->article, reference->anchor));
}

/* Where the article cites a reference that the note is about. */
static void
add_citing (VitkNoteCard *self, const VitkReference *reference)
{
  g_autofree char *name = vitk_reference_dup_words (reference);
  g_autofree char *count = vitk_citing_list_dup_count (self->article, reference->anchor);
  /* Translators: a reference and in how many places it is cited. */
  g_autofree char *words = g_strdup_printf (C_ ("reference", "%s: %s"), name, count);
  GtkWidget *expander = vitk_expander_new (words);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, NULL);
  GtkWidget *nothing = gtk_label_new (NULL);

  vitk_wrapping_apply (GTK_LABEL (label));
  /* An expander with nothing in it, or with what does not wrap, is measured as if its words did
   * not either. */
  vitk_wrapping_apply (GTK_LABEL (nothing));
  gtk_expander_set_child (GTK_EXPANDER (expander), nothing);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), label);
  g_object_set_data (G_OBJECT (expander), "vitk-reference", (gpointer) reference);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expand), self);
  vitk_card_append (VITK_CARD (self), expander);
}

/* The references a note is about, as links: "[38] [43]". */
static void
add_references (VitkNoteCard *self, VitkArticle *article, const VitkNote *note)
{
  g_autoptr (GString) string = g_string_new (NULL);
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (VitkSpan));
  g_autoptr (GPtrArray) references = g_ptr_array_new ();
  guint i;

  for (i = 0; i < note->references->len; i++)
    {
      const char *name = g_ptr_array_index (note->references, i);
      const VitkReference *reference = vitk_article_get_reference (article, name);
      VitkSpan span = { .kind = VITK_SPAN_XREF };

      if (reference == NULL)
        continue;
      if (string->len > 0)
        g_string_append (string, "  ");
      span.start = string->len;
      if (reference->label != NULL)
        g_string_append_printf (string, "[%s]", reference->label);
      else
        g_string_append_printf (string, "[%u]", reference->number);
      span.end = string->len;
      span.name = g_strdup ("bibr");
      span.value = g_strdup (reference->anchor->name);
      g_array_append_val (spans, span);
      g_ptr_array_add (references, (gpointer) reference);
    }
  if (string->len > 0)
    {
      vitk_card_append_label (VITK_CARD (self), _ ("References concerned"), "caption-heading");
      vitk_card_append_text (VITK_CARD (self), article,
                             vitk_text_new (string->str, string->len, spans));
      for (i = 0; i < references->len; i++)
        add_citing (self, g_ptr_array_index (references, i));
    }
  else
    g_array_unref (spans);
}

/* Where the cited paper can be read: a DOI is a link. */
static void
add_source (VitkNoteCard *self, VitkArticle *article, const VitkNote *note)
{
  GArray *spans;

  if (note->source == NULL)
    return;
  spans = g_array_new (FALSE, TRUE, sizeof (VitkSpan));
  if (g_str_has_prefix (note->source, "doi:"))
    {
      VitkSpan span = { .kind = VITK_SPAN_LINK, .start = 0 };

      span.end = strlen (note->source);
      span.value = g_strconcat ("https://doi.org/", note->source + strlen ("doi:"), NULL);
      g_array_append_val (spans, span);
    }
  vitk_card_append_label (VITK_CARD (self), _ ("Source"), "caption-heading");
  vitk_card_append_text (VITK_CARD (self), article, vitk_text_new (note->source, -1, spans));
}

static void
add_basis (VitkNoteCard *self, const VitkNote *note)
{
  g_autofree char *words = NULL;

  if (note->basis == NULL)
    return;
  if (note->checked != NULL)
    /* Translators: what an editor's note rests on, and when that was checked. */
    words = g_strdup_printf (_ ("Basis: %s; checked %s"), note->basis, note->checked);
  else
    words = g_strdup_printf (_ ("Basis: %s"), note->basis);
  vitk_card_append_label (VITK_CARD (self), words, "dim-label");
}

/**
 * vitk_note_card_new:
 * @article: the article it is about; must live as long
 * @note: an editor's note; must live as long
 *
 * Shows a note with all it rests on. It looks and says so that nobody takes it for the article's
 * own words.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
vitk_note_card_new (VitkArticle *article, const VitkNote *note)
{
  VitkNoteCard *self = g_object_new (VITK_TYPE_NOTE_CARD, NULL);

  self->article = article;
  self->note = note;
  vitk_card_set_name (VITK_CARD (self),
                      note->major ? _ ("Editor’s note, major") : _ ("Editor’s note, minor"));
  add_heading (self, note);
  add_words (self, vitk_note_kind_get_words (note->kind), "caption");
  if (note->text != NULL)
    add_words (self, note->text, NULL);
  add_captioned (self, _ ("The article says"), note->review_says);
  add_captioned (self, _ ("The cited paper says"), note->source_says);
  add_places (self, article, note);
  add_references (self, article, note);
  add_source (self, article, note);
  add_basis (self, note);
  return GTK_WIDGET (self);
}

/**
 * vitk_note_card_get_note:
 * @self: a card
 *
 * Returns: the note it shows
 */
const VitkNote *
vitk_note_card_get_note (VitkNoteCard *self)
{
  g_return_val_if_fail (VITK_IS_NOTE_CARD (self), NULL);

  return self->note;
}

/**
 * vitk_note_kind_get_words:
 * @kind: what a note is about
 *
 * Returns: that in a sentence
 */
const char *
vitk_note_kind_get_words (VitkNoteKind kind)
{
  switch (kind)
    {
    case VITK_NOTE_CITED_SOURCE:
      return _ ("The cited paper says otherwise.");
    case VITK_NOTE_AS_PRINTED:
      return _ ("A slip kept as it was printed.");
    case VITK_NOTE_INTERNAL:
    default:
      return _ ("The article disagrees with itself.");
    }
}

/**
 * vitk_note_concerns:
 * @note: an editor's note
 * @article: the article it is about
 * @anchor: a part of the article
 *
 * Returns: whether the note is bound to @anchor, to something in it, or is about that reference
 */
gboolean
vitk_note_concerns (const VitkNote *note, VitkArticle *article, const VitkAnchor *anchor)
{
  guint i;

  for (i = 0; i < note->places->len; i++)
    {
      const VitkNotePlace *place = g_ptr_array_index (note->places, i);
      const VitkAnchor *bound = vitk_article_get_anchor (article, place->anchor);

      for (; bound != NULL; bound = bound->parent)
        if (bound == anchor)
          return TRUE;
    }
  for (i = 0; i < note->references->len; i++)
    if (vitk_article_get_anchor (article, g_ptr_array_index (note->references, i)) == anchor)
      return TRUE;
  return FALSE;
}
