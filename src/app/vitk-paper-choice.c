/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-paper-choice.h"

#include "app/vitk-path-entry.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-focus-within.h"

#include <glib/gi18n-lib.h>

#define PAPER "vitk-paper"
#define ANCHOR "vitk-anchor"

/* Which reference a PDF is, or which PDF a reference: what it may be with the reasons, which the
 * user confirms or refuses, and a way to say that it is another. */
struct _VitkPaperChoice
{
  GtkWidget parent_instance;

  VitkPaperKeeper *keeper;
  VitkArticle *article;
  char *key;
  VitkPaperMatches *matches; /* NULL before anything is known */
  char *hash;                /* of the PDF that is looked at, or NULL */
  char *anchor;              /* of the reference that is looked at, or NULL */
  GtkWidget *page;
  GtkWidget *file; /* where another PDF is named: what is typed there outlives the page */
  AdwPreferencesGroup *file_group; /* of the page, which it stands in; or NULL */
  GtkWidget *first;                /* the button to begin with, or NULL */
};

G_DEFINE_FINAL_TYPE (VitkPaperChoice, vitk_paper_choice, GTK_TYPE_WIDGET)

/* -- deciding */

static void
decide (GtkWidget *button, VitkPaperChoice *self, VitkPaperVerdict verdict)
{
  vitk_paper_keeper_decide (self->keeper, g_object_get_data (G_OBJECT (button), PAPER), self->key,
                            g_object_get_data (G_OBJECT (button), ANCHOR), verdict);
}

static void
on_confirm (GtkWidget *button, VitkPaperChoice *self)
{
  decide (button, self, VITK_PAPER_VERDICT_CONFIRMED);
}

static void
on_refuse (GtkWidget *button, VitkPaperChoice *self)
{
  decide (button, self, VITK_PAPER_VERDICT_REFUSED);
}

static void
on_take_back (GtkWidget *button, VitkPaperChoice *self)
{
  decide (button, self, VITK_PAPER_VERDICT_NONE);
}

static void
on_read (GtkWidget *button, VitkPaperChoice *self)
{
  gtk_widget_activate_action (button, "papers.read", "s",
                              g_object_get_data (G_OBJECT (button), PAPER));
}

/* A reference is called by its printed number. */
static void
on_number (VitkEntryRow *row, VitkPaperChoice *self)
{
  g_autofree char *label = g_strstrip (g_strdup (vitk_entry_row_get_text (row)));
  const VitkReference *reference = vitk_article_get_reference (self->article, label);

  if (reference != NULL)
    vitk_paper_keeper_decide (self->keeper, self->hash, self->key, reference->anchor->name,
                              VITK_PAPER_VERDICT_CONFIRMED);
  else
    {
      gtk_widget_error_bell (GTK_WIDGET (row));
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
    }
}

static void
on_file (VitkPathEntry *entry, const char *path, VitkPaperChoice *self)
{
  if (self->anchor != NULL)
    vitk_paper_keeper_take (self->keeper, path, self->key, self->anchor);
}

/* -- what is shown */

static GtkWidget *
add_button (VitkPaperChoice *self, GtkWidget *row, const char *label, GCallback callback,
            const char *hash, const char *anchor)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), PAPER, g_strdup (hash), g_free);
  g_object_set_data_full (G_OBJECT (button), ANCHOR, g_strdup (anchor), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  if (self->first == NULL)
    self->first = button;
  return button;
}

static GtkWidget *
add_row (AdwPreferencesGroup *group, const char *title, const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (words != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
  return row;
}

static AdwPreferencesGroup *
add_group (VitkPaperChoice *self, const char *title, const char *words)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *description = words != NULL ? g_markup_escape_text (words, -1) : NULL;

  adw_preferences_group_set_title (group, markup);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), group);
  return group;
}

/* How sure it is, and why. */
static char *
dup_reasons (const VitkPaperCandidate *candidate)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < VITK_PAPER_N_REASONS; i++)
    {
      if ((candidate->reasons & 1u << i) == 0)
        continue;
      if (words->len > 0)
        /* Translators: between the reasons for which a PDF is taken for a reference. */
        g_string_append (words, C_ ("PDF", "; "));
      g_string_append (words, vitk_paper_reason_get_words (1u << i));
    }
  /* Translators: how sure it is that a PDF is a reference, and why. */
  g_string_prepend (words, C_ ("PDF", ": "));
  g_string_prepend (words, vitk_paper_confidence_get_words (candidate->confidence));
  return g_string_free (words, FALSE);
}

static void
add_verdict_buttons (VitkPaperChoice *self, GtkWidget *row, const VitkPaper *paper,
                     const VitkReference *reference)
{
  const char *anchor = reference->anchor->name;
  VitkPapers *papers = vitk_paper_matches_get_papers (self->matches);
  VitkPaperVerdict verdict = vitk_papers_get_verdict (papers, paper->hash, self->key, anchor);

  if (verdict == VITK_PAPER_VERDICT_NONE)
    {
      add_button (self, row, _ ("Confirm"), G_CALLBACK (on_confirm), paper->hash, anchor);
      add_button (self, row, _ ("Refuse"), G_CALLBACK (on_refuse), paper->hash, anchor);
    }
  else
    add_button (self, row, _ ("Take Back"), G_CALLBACK (on_take_back), paper->hash, anchor);
}

static char *
dup_reference_title (const VitkReference *reference)
{
  g_autofree char *name = vitk_reference_dup_words (reference);

  /* Translators: a reference, and what it reads. */
  return g_strdup_printf (C_ ("reference", "%s: %s"), name, reference->text->string);
}

static void
add_read_button (VitkPaperChoice *self, GtkWidget *row, const VitkPaper *paper)
{
  if (paper->state != VITK_PAPER_MOVED)
    add_button (self, row, _ ("Read PDF"), G_CALLBACK (on_read), paper->hash, NULL);
}

/* What the user has refused may be taken back. */
static void
add_refused_references (VitkPaperChoice *self, const VitkPaper *paper)
{
  GPtrArray *references = vitk_article_get_references (self->article);
  VitkPapers *papers = vitk_paper_matches_get_papers (self->matches);
  AdwPreferencesGroup *group = NULL;
  guint i;

  for (i = 0; i < references->len; i++)
    {
      const VitkReference *reference = g_ptr_array_index (references, i);
      g_autofree char *title = NULL;

      if (vitk_papers_get_verdict (papers, paper->hash, self->key, reference->anchor->name) !=
          VITK_PAPER_VERDICT_REFUSED)
        continue;
      if (group == NULL)
        group = add_group (self, _ ("Refused"), NULL);
      title = dup_reference_title (reference);
      add_verdict_buttons (self, add_row (group, title, NULL), paper, reference);
    }
}

static void
fill_for_paper (VitkPaperChoice *self, const VitkPaperMatch *match)
{
  const VitkPaper *paper = match->paper;
  g_autofree char *name = g_filename_display_basename (paper->path);
  g_autofree char *path = g_filename_display_name (paper->path);
  AdwPreferencesGroup *group = add_group (self, name, paper->problem);
  GtkWidget *row = add_row (group, path, vitk_paper_state_get_words (paper->state));
  guint i;

  group = add_group (self, _ ("Which Reference It Is"),
                     match->ask                   ? _ ("Only you can tell which one it is.")
                     : match->candidates->len > 0 ? NULL
                                                  : _ ("Nothing says which one it is."));
  for (i = 0; i < match->candidates->len; i++)
    {
      const VitkPaperCandidate *candidate =
          &g_array_index (match->candidates, VitkPaperCandidate, i);
      g_autofree char *title = dup_reference_title (candidate->reference);
      g_autofree char *words = dup_reasons (candidate);

      add_verdict_buttons (self, add_row (group, title, words), paper, candidate->reference);
    }
  add_read_button (self, row, paper);
  row = vitk_entry_row_new (_ ("Number of Another Reference"));
  vitk_entry_row_add_apply (VITK_ENTRY_ROW (row));
  g_signal_connect (row, "apply", G_CALLBACK (on_number), self);
  adw_preferences_group_add (group, row);
  add_refused_references (self, paper);
}

/* Finds what a paper has to do with a reference. */
static const VitkPaperCandidate *
find_candidate (const VitkPaperMatch *match, const VitkReference *reference)
{
  guint i;

  for (i = 0; i < match->candidates->len; i++)
    if (g_array_index (match->candidates, VitkPaperCandidate, i).reference == reference)
      return &g_array_index (match->candidates, VitkPaperCandidate, i);
  return NULL;
}

/* What else is known of a PDF. */
static void
on_paper_activated (GtkWidget *row, VitkPaperChoice *self)
{
  vitk_paper_choice_show_paper (self, g_object_get_data (G_OBJECT (row), PAPER));
}

static void
add_paper_row (VitkPaperChoice *self, AdwPreferencesGroup *group, const VitkPaperMatch *match,
               const VitkReference *reference)
{
  const VitkPaperCandidate *candidate = find_candidate (match, reference);
  g_autofree char *path = g_filename_display_name (match->paper->path);
  g_autofree char *words = candidate != NULL ? dup_reasons (candidate) : g_strdup (_ ("Refused"));
  GtkWidget *row = add_row (group, path, words);

  add_verdict_buttons (self, row, match->paper, reference);
  g_object_set_data_full (G_OBJECT (row), PAPER, g_strdup (match->paper->hash), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect (row, "activated", G_CALLBACK (on_paper_activated), self);
}

static void
fill_for_reference (VitkPaperChoice *self, GPtrArray *matches, const VitkReference *reference)
{
  VitkPapers *papers = vitk_paper_matches_get_papers (self->matches);
  g_autofree char *name = vitk_reference_dup_words (reference);
  AdwPreferencesGroup *group = add_group (self, name, reference->text->string);
  guint i;

  group = add_group (self, _ ("Which PDF It Is"), NULL);
  for (i = 0; i < matches->len; i++)
    {
      const VitkPaperMatch *match = g_ptr_array_index (matches, i);

      if (find_candidate (match, reference) != NULL ||
          vitk_papers_get_verdict (papers, match->paper->hash, self->key,
                                   reference->anchor->name) != VITK_PAPER_VERDICT_NONE)
        add_paper_row (self, group, match, reference);
    }
  adw_preferences_group_add (group, self->file);
  self->file_group = group;
}

static const VitkPaperMatch *
find_match (GPtrArray *matches, const char *hash)
{
  guint i;

  for (i = 0; i < matches->len; i++)
    {
      const VitkPaperMatch *match = g_ptr_array_index (matches, i);

      if (g_str_equal (match->paper->hash, hash))
        return match;
    }
  return NULL;
}

/* What has the keyboard focus in a window that is not shown yet is not taken from it by GTK 4.8
 * when it goes. */
static gboolean
take_focus (VitkPaperChoice *self)
{
  if (!vitk_focus_within (GTK_WIDGET (self)))
    return FALSE;
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  return TRUE;
}

/* The keyboard focus stays where the reader decides. */
static void
fill (VitkPaperChoice *self)
{
  GPtrArray *matches =
      self->matches != NULL ? vitk_paper_matches_get (self->matches, self->key) : NULL;
  gboolean focused = take_focus (self);
  const VitkPaperMatch *match;
  const VitkAnchor *anchor;

  if (self->file_group != NULL)
    adw_preferences_group_remove (self->file_group, self->file);
  self->file_group = NULL;
  g_clear_pointer (&self->page, gtk_widget_unparent);
  self->page = adw_preferences_page_new ();
  self->first = NULL;
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
  match = matches != NULL && self->hash != NULL ? find_match (matches, self->hash) : NULL;
  anchor = self->anchor != NULL ? vitk_article_get_anchor (self->article, self->anchor) : NULL;
  if (match != NULL)
    fill_for_paper (self, match);
  else if (matches != NULL && anchor != NULL)
    fill_for_reference (self, matches, anchor->target);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
vitk_paper_choice_grab_focus (GtkWidget *widget)
{
  VitkPaperChoice *self = VITK_PAPER_CHOICE (widget);

  return self->first != NULL ? gtk_widget_grab_focus (self->first)
                             : gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
vitk_paper_choice_dispose (GObject *object)
{
  g_clear_pointer (&VITK_PAPER_CHOICE (object)->page, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_paper_choice_parent_class)->dispose (object);
}

static void
vitk_paper_choice_finalize (GObject *object)
{
  VitkPaperChoice *self = VITK_PAPER_CHOICE (object);

  g_clear_pointer (&self->matches, vitk_paper_matches_unref);
  g_object_unref (self->file);
  g_object_unref (self->keeper);
  g_object_unref (self->article);
  g_free (self->key);
  g_free (self->hash);
  g_free (self->anchor);
  G_OBJECT_CLASS (vitk_paper_choice_parent_class)->finalize (object);
}

static void
vitk_paper_choice_class_init (VitkPaperChoiceClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_paper_choice_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_paper_choice_finalize;
  GTK_WIDGET_CLASS (class)->grab_focus = vitk_paper_choice_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
vitk_paper_choice_init (VitkPaperChoice *self)
{
  self->file = g_object_ref_sink (
      vitk_path_entry_new (_ ("Another File"), _ ("Choose a File"), GTK_FILE_CHOOSER_ACTION_OPEN));
  vitk_path_entry_set_mime_type (VITK_PATH_ENTRY (self->file), "application/pdf");
  g_signal_connect (self->file, "chosen", G_CALLBACK (on_file), self);
}

/**
 * vitk_paper_choice_new:
 * @keeper: who keeps the user's PDFs
 * @article: an article
 * @key: what it is known by; see vitk_reading_place_dup_key()
 *
 * Returns: (transfer floating): a place where the user decides, on nothing yet
 */
GtkWidget *
vitk_paper_choice_new (VitkPaperKeeper *keeper, VitkArticle *article, const char *key)
{
  VitkPaperChoice *self = g_object_new (VITK_TYPE_PAPER_CHOICE, NULL);

  self->keeper = g_object_ref (keeper);
  self->article = g_object_ref (article);
  self->key = g_strdup (key);
  return GTK_WIDGET (self);
}

/**
 * vitk_paper_choice_set_matches:
 * @self: a choice
 * @matches: (transfer none): what is known now
 *
 * Shows it.
 */
void
vitk_paper_choice_set_matches (VitkPaperChoice *self, VitkPaperMatches *matches)
{
  g_return_if_fail (VITK_IS_PAPER_CHOICE (self));

  vitk_paper_matches_ref (matches);
  g_clear_pointer (&self->matches, vitk_paper_matches_unref);
  self->matches = matches;
  fill (self);
}

static void
show (VitkPaperChoice *self, const char *hash, const char *anchor)
{
  /* What was typed is for another reference. */
  if (g_strcmp0 (anchor, self->anchor) != 0)
    vitk_entry_row_set_text (VITK_ENTRY_ROW (self->file), "");
  g_free (self->hash);
  g_free (self->anchor);
  self->hash = g_strdup (hash);
  self->anchor = g_strdup (anchor);
  fill (self);
}

/**
 * vitk_paper_choice_show_paper:
 * @self: a choice
 * @hash: a PDF
 *
 * Lets the user say which reference it is.
 */
void
vitk_paper_choice_show_paper (VitkPaperChoice *self, const char *hash)
{
  g_return_if_fail (VITK_IS_PAPER_CHOICE (self));

  show (self, hash, NULL);
}

/**
 * vitk_paper_choice_show_reference:
 * @self: a choice
 * @anchor: name of a reference
 *
 * Lets the user say which PDF it is.
 */
void
vitk_paper_choice_show_reference (VitkPaperChoice *self, const char *anchor)
{
  g_return_if_fail (VITK_IS_PAPER_CHOICE (self));

  show (self, NULL, anchor);
}
