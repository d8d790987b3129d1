/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-page-actions.h"
#include "app/vitk-application.h"
#include "app/vitk-copied-file.h"
#include "app/vitk-link-command.h"
#include "app/vitk-page-pdf.h"
#include "app/vitk-print-dialog.h"
#include "app/vitk-study-list.h"
#include "app/vitk-window-state.h"

#include "widgets/vitk-diagram-view.h"
#include "widgets/vitk-paper-rack.h"
#include "widgets/vitk-picture-view.h"
#include "widgets/vitk-quotation.h"
#include "widgets/vitk-study-menu.h"
#include "widgets/vitk-study-spot.h"
#include "widgets/vitk-study-words.h"

#include <glib/gi18n-lib.h>

/* What is copied is told as far as a glance takes it in. */
#define TOLD_CHARS 80

typedef struct
{
  VitkArticlePage *page;
  AdwToastOverlay *toasts;
  AdwToast *told; /* weak */
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_clear_weak_pointer (&subject->told);
  g_free (subject);
}

/* In place of what was told before: nobody waits for its turn. */
static void
tell (Subject *subject, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (markup);

  if (subject->told != NULL)
    adw_toast_dismiss (subject->told);
  g_set_weak_pointer (&subject->told, toast);
  adw_toast_overlay_add_toast (subject->toasts, toast);
}

static void
copy (Subject *subject, const char *words)
{
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n\t", ' ');
  g_autofree char *message = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (subject->page)), words);
  if (g_utf8_strlen (line, -1) > TOLD_CHARS)
    {
      g_autofree char *start = g_utf8_substring (line, 0, TOLD_CHARS);

      message = g_strdup_printf (_ ("Copied: %s…"), start);
    }
  else
    message = g_strdup_printf (_ ("Copied: %s"), line);
  tell (subject, message);
}

static void
copy_words (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  copy (user_data, g_variant_get_string (parameter, NULL));
}

static void
copy_references (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  g_autofree char *file = NULL;
  const char *format;
  const char *names;

  g_variant_get (parameter, "(&s&s)", &format, &names);
  file = vitk_copied_file_dup_references (
      vitk_workspace_get_article (vitk_article_page_get_workspace (subject->page)), format, names);
  if (file != NULL)
    copy (subject, file);
  else
    tell (subject, _ ("Nothing is known of it but its number"));
}

static void
copy_table (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  g_autoptr (GdkContentProvider) table = vitk_copied_file_new_table (
      vitk_workspace_get_article (vitk_article_page_get_workspace (subject->page)),
      g_variant_get_string (parameter, NULL));

  if (table == NULL)
    return;
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (subject->page)), table);
  tell (subject, _ ("Copied as a table"));
}

static void
copy_studies (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  VitkTable *table = vitk_study_list_dup_table (vitk_article_page_get_stage (subject->page));
  g_autoptr (GdkContentProvider) copied = vitk_copied_file_new_whole (table);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (subject->page)), copied);
  tell (subject, _ ("Copied as a table"));
  vitk_table_free (table);
}

static void
save_studies (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkArticlePage *page = ((Subject *) user_data)->page;

  vitk_study_list_save (vitk_article_page_get_stage (page),
                        vitk_workspace_get_article (vitk_article_page_get_workspace (page)),
                        g_variant_get_string (parameter, NULL));
}

static void
copy_link_to (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  g_autofree char *link = vitk_link_command_dup (
      vitk_workspace_get_file (vitk_article_page_get_workspace (subject->page)),
      g_variant_get_string (parameter, NULL));

  copy (subject, link);
}

static void
copy_link (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  g_autofree char *anchor = vitk_article_page_dup_anchor (subject->page);
  g_autofree char *link = NULL;

  if (anchor == NULL)
    return;
  link = vitk_link_command_dup (
      vitk_workspace_get_file (vitk_article_page_get_workspace (subject->page)), anchor);
  copy (subject, link);
}

/* Where nothing is selected, the citation is all that there is to copy. */
static void
copy_with_citation (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  VitkArticle *article =
      vitk_workspace_get_article (vitk_article_page_get_workspace (subject->page));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (subject->page));
  g_autofree char *quotation = vitk_quotation_dup_selected (gtk_root_get_focus (root), article);
  g_autofree char *citation =
      quotation == NULL ? vitk_record_dup_citation (vitk_article_get_record (article)) : NULL;

  copy (subject, quotation != NULL ? quotation : citation);
}

static void
follow_by_letters (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;

  if (vitk_page_pdf_do (subject->page, "pdf.ask-page"))
    return;
  if (!vitk_reading_aids_start_hints (vitk_article_page_get_aids (subject->page)))
    tell (subject, _ ("There is no link in view"));
}

static void
explain_terms (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;

  if (!vitk_reading_aids_explain_terms (vitk_article_page_get_aids (subject->page)))
    tell (subject, _ ("No term of the glossary is named here"));
}

static VitkGuide *
get_guide (Subject *subject)
{
  return vitk_article_page_get_guide (subject->page);
}

static void
next_part (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_reading_aids_move_focus (vitk_article_page_get_aids (((Subject *) user_data)->page), TRUE);
}

static void
previous_part (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_reading_aids_move_focus (vitk_article_page_get_aids (((Subject *) user_data)->page), FALSE);
}

static void
search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkArticlePage *page = ((Subject *) user_data)->page;

  if (!vitk_page_pdf_do (page, "pdf.find"))
    vitk_page_search_begin (vitk_article_page_get_search (page));
}

static void
open_found (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (((Subject *) user_data)->page));
  g_autoptr (VitkDestination) destination = NULL;
  g_autoptr (GFile) file = NULL;
  const char *path;
  const char *anchor;
  const char *query;

  g_variant_get (parameter, "(&s&s&s)", &path, &anchor, &query);
  file = g_file_new_for_path (path);
  destination = vitk_destination_new (anchor, query, TRUE);
  vitk_application_open_file (gtk_window_get_application (GTK_WINDOW (window)), NULL, file,
                              destination);
}

static void
show_pane (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_guide_show_pane (get_guide (user_data), g_variant_get_string (parameter, NULL));
}

static void
show_notes (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_guide_jump (get_guide (user_data), g_variant_get_string (parameter, NULL),
                   VITK_JUMP_TO_NOTES);
}

static void
show_overview (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_guide_show_overview (get_guide (user_data));
}

static void
show_view (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_guide_show_view (get_guide (user_data), g_variant_get_string (parameter, NULL));
}

static void
toggle_view (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_guide_toggle_view (get_guide (user_data), g_variant_get_string (parameter, NULL));
}

static void
toggle_contents (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!vitk_page_pdf_do (((Subject *) user_data)->page, "pdf.toggle-contents"))
    vitk_guide_toggle_contents (get_guide (user_data));
}

static void
toggle_pane (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_guide_toggle_pane (get_guide (user_data));
}

static void
go_by (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_trail_go_by (vitk_article_page_get_trail (((Subject *) user_data)->page),
                    g_variant_get_int32 (parameter));
}

static void
show_study (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_guide_jump (get_guide (user_data), g_variant_get_string (parameter, NULL),
                   VITK_JUMP_TO_STUDY);
}

static void
show_study_here (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (subject->page));
  GtkWidget *focus = gtk_root_get_focus (root);
  g_autoptr (GPtrArray) studies = vitk_study_spot_list (focus);

  if (studies->len == 0)
    tell (subject, _ ("No study is cited or told of here"));
  else if (studies->len == 1)
    vitk_guide_jump (get_guide (subject),
                     vitk_study_get_anchor (g_ptr_array_index (studies, 0))->name,
                     VITK_JUMP_TO_STUDY);
  else
    vitk_study_menu_open (GTK_WIDGET (subject->page), focus, studies);
}

/* A PDF that is not there says why; where to get it stands on the card of the reference. */
static void
read_anchor (Subject *subject, const char *name)
{
  VitkPaperRack *rack = vitk_paper_rack_find (GTK_WIDGET (subject->page));
  const VitkRackPaper *paper = vitk_paper_rack_get (rack, name);

  if (vitk_guide_read_paper (get_guide (subject), name))
    return;
  tell (subject, vitk_rack_state_get_words (paper != NULL ? paper->state : VITK_RACK_MISSING));
  vitk_guide_jump (get_guide (subject), name, VITK_JUMP_TO_THING);
}

static void
read_paper (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  read_anchor (user_data, g_variant_get_string (parameter, NULL));
}

/* A page of a PDF that a search has found, with what was found there. */
static void
read_found (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  g_autofree const char **phrases = NULL;
  const char *name;
  guint page;

  g_variant_get (parameter, "(&su^a&s)", &name, &page, &phrases);
  if (!vitk_guide_read_found (get_guide (subject), name, page, phrases))
    read_anchor (subject, name);
}

static void
read_paper_here (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Subject *subject = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (subject->page));
  const VitkStudy *study = vitk_study_spot_find (gtk_root_get_focus (root));

  if (study == NULL)
    tell (subject, _ ("No reference is cited here"));
  else
    read_anchor (subject, vitk_study_get_anchor (study)->name);
}

static void
show_comparison (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_guide_show_view (get_guide (user_data), "comparison");
}

/* Its parameter is an address of what is in a diagram, or empty. */
static void
show_diagram (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *id = g_variant_get_string (parameter, NULL);
  VitkStageView *view;

  vitk_guide_show_view (get_guide (user_data), "diagram");
  view =
      vitk_stage_get_view (vitk_article_page_get_stage (((Subject *) user_data)->page), "diagram");
  if (*id != '\0')
    vitk_diagram_view_choose (VITK_DIAGRAM_VIEW (view), id);
}

/* Its parameter is a figure. */
static void
show_picture (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkStage *stage = vitk_article_page_get_stage (((Subject *) user_data)->page);

  vitk_guide_show_view (get_guide (user_data), "picture");
  vitk_picture_view_show (VITK_PICTURE_VIEW (vitk_stage_get_view (stage, "picture")),
                          g_variant_get_string (parameter, NULL));
}

static void
show_in_diagram (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *anchor;
  VitkStageView *view;
  guint byte;

  g_variant_get (parameter, "(&su)", &anchor, &byte);
  vitk_guide_show_view (get_guide (user_data), "diagram");
  view =
      vitk_stage_get_view (vitk_article_page_get_stage (((Subject *) user_data)->page), "diagram");
  vitk_diagram_view_choose_place (VITK_DIAGRAM_VIEW (view), anchor, byte);
}

static void
print (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!vitk_page_pdf_do (((Subject *) user_data)->page, "pdf.print"))
    vitk_print_dialog_show (((Subject *) user_data)->page);
}

static void
search_for (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vitk_page_search_begin_with (vitk_article_page_get_search (((Subject *) user_data)->page),
                               g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = {
  { .name = "copy-words", .activate = copy_words, .parameter_type = "s" },
  { .name = "copy-references", .activate = copy_references, .parameter_type = "(ss)" },
  { .name = "copy-table", .activate = copy_table, .parameter_type = "s" },
  { .name = "copy-studies", .activate = copy_studies },
  { .name = "save-studies", .activate = save_studies, .parameter_type = "s" },
  { .name = "copy-link", .activate = copy_link },
  { .name = "copy-link-to", .activate = copy_link_to, .parameter_type = "s" },
  { .name = "copy-with-citation", .activate = copy_with_citation },
  { .name = "follow-by-letters", .activate = follow_by_letters },
  { .name = "explain-terms", .activate = explain_terms },
  { .name = "next-part", .activate = next_part },
  { .name = "previous-part", .activate = previous_part },
  { .name = "search", .activate = search },
  { .name = "search-for", .activate = search_for, .parameter_type = "s" },
  { .name = "open-found", .activate = open_found, .parameter_type = "(sss)" },
  { .name = "show-pane", .activate = show_pane, .parameter_type = "s" },
  { .name = "show-study", .activate = show_study, .parameter_type = "s" },
  { .name = "show-study-here", .activate = show_study_here },
  { .name = "read-paper", .activate = read_paper, .parameter_type = "s" },
  { .name = "read-found", .activate = read_found, .parameter_type = "(suas)" },
  { .name = "read-paper-here", .activate = read_paper_here },
  { .name = "show-comparison", .activate = show_comparison },
  { .name = "show-diagram", .activate = show_diagram, .parameter_type = "s" },
  { .name = "show-picture", .activate = show_picture, .parameter_type = "s" },
  { .name = "show-in-diagram", .activate = show_in_diagram, .parameter_type = "(su)" },
  { .name = "show-notes", .activate = show_notes, .parameter_type = "s" },
  { .name = "show-overview", .activate = show_overview },
  { .name = "show-view", .activate = show_view, .parameter_type = "s" },
  { .name = "toggle-view", .activate = toggle_view, .parameter_type = "s" },
  { .name = "toggle-contents", .activate = toggle_contents },
  { .name = "toggle-pane", .activate = toggle_pane },
  { .name = "print", .activate = print },
  { .name = "go-by", .activate = go_by, .parameter_type = "i" },
};

/* Shows or hides the flags, in every window, and the text beside figures. */
static void
add_choices (GActionMap *window, VitkArticlePage *page)
{
  GtkWidget *margin = GTK_WIDGET (vitk_article_page_get_margin (page));
  g_autoptr (GPropertyAction) notes = g_property_action_new ("notes-shown", margin, "visible");
  g_autoptr (GPropertyAction) text =
      g_property_action_new ("text-kept", vitk_article_page_get_stage (page), "text-kept");

  vitk_window_state_bind ("notes-shown", G_OBJECT (margin), "visible");
  g_action_map_add_action (window, G_ACTION (notes));
  g_action_map_add_action (window, G_ACTION (text));
}

/**
 * vitk_page_actions_add:
 * @window: a window
 * @page: the page in it
 * @toasts: where it tells what was done
 *
 * Gives a window the actions that copy from its page and go about in it by keys. They can do
 * nothing before vitk_page_actions_set_enabled().
 */
void
vitk_page_actions_add (GActionMap *window, VitkArticlePage *page, AdwToastOverlay *toasts)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->page = page;
  subject->toasts = toasts;
  g_object_set_data_full (G_OBJECT (window), "vitk-page-actions", subject, free_subject);
  g_action_map_add_action_entries (window, entries, G_N_ELEMENTS (entries), subject);
  add_choices (window, page);
  vitk_page_actions_set_enabled (window, FALSE);
}

/**
 * vitk_page_actions_set_enabled:
 * @window: a window with these actions
 * @enabled: whether its page shows an article
 */
void
vitk_page_actions_set_enabled (GActionMap *window, gboolean enabled)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (window, entries[i].name)), enabled);
}
