/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-page-papers.h"

#include "app/vitk-paper-dialog.h"
#include "app/vitk-papers-window.h"
#include "app/vitk-window.h"
#include "library/vitk-reading-place.h"
#include "widgets/vitk-paper-rack.h"

/* What a page has to do with the user's PDFs. */

static VitkPaperKeeper *
get_keeper (VitkArticlePage *page)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (page));

  return vitk_paper_keeper_get (gtk_window_get_application (GTK_WINDOW (window)));
}

static void
show_dialog (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkArticlePage *page = user_data;

  vitk_paper_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), get_keeper (page));
}

/* What the article of a page is known by among the user's PDFs. */
static char *
dup_key (VitkArticlePage *page)
{
  VitkWindow *window = VITK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
  GFile *file = vitk_window_get_file (window);
  g_autofree char *uri = NULL;

  if (file == NULL)
    return NULL;
  uri = g_file_get_uri (file);
  return vitk_reading_place_dup_key (
      vitk_workspace_get_article (vitk_article_page_get_workspace (page)), uri);
}

static void
show_matches (VitkArticlePage *page, const char *anchor)
{
  g_autofree char *key = dup_key (page);
  VitkPapersWindow *window;

  if (key == NULL)
    return;
  window = vitk_papers_window_new (page, get_keeper (page), key);
  if (*anchor != '\0')
    vitk_papers_window_show_reference (window, anchor);
  gtk_window_present (GTK_WINDOW (window));
}

/* Its parameter is a reference, or empty. */
static void
show_pdfs (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_matches (user_data, g_variant_get_string (parameter, NULL));
}

/* A PDF was dropped on a reference. */
static void
take_pdf (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VitkArticlePage *page = user_data;
  g_autofree char *key = dup_key (page);
  const char *anchor;
  const char *path;

  g_variant_get (parameter, "(&s^&ay)", &anchor, &path);
  if (key != NULL)
    vitk_paper_keeper_take (get_keeper (page), path, key, anchor);
}

/**
 * vitk_page_papers_add:
 * @window: a window
 * @page: the page in it
 *
 * Lets the user say there where their PDFs are, and which references.
 */
void
vitk_page_papers_add (GActionMap *window, VitkArticlePage *page)
{
  static const GActionEntry entries[] = {
    { .name = "show-pdf-folders", .activate = show_dialog },
    { .name = "show-pdfs", .activate = show_pdfs, .parameter_type = "s" },
    { .name = "take-pdf", .activate = take_pdf, .parameter_type = "(say)" },
  };

  g_action_map_add_action_entries (window, entries, G_N_ELEMENTS (entries), page);
}

static void
on_failed (VitkArticlePage *page, const char *message)
{
  vitk_window_tell (VITK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), message);
}

static void
on_indexed (VitkArticlePage *page)
{
  vitk_page_search_refresh (vitk_article_page_get_search (page));
}

/**
 * vitk_page_papers_serve:
 * @page: a page with an article, in a window
 * @file: the file of the article
 *
 * Lets the page know which references the user has as PDFs, from now on.
 */
void
vitk_page_papers_serve (VitkArticlePage *page, GFile *file)
{
  VitkPaperKeeper *keeper = get_keeper (page);
  VitkArticle *article = vitk_workspace_get_article (vitk_article_page_get_workspace (page));
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *key = vitk_reading_place_dup_key (article, uri);

  g_signal_handlers_disconnect_by_func (keeper, on_failed, page);
  g_signal_handlers_disconnect_by_func (keeper, on_indexed, page);
  g_signal_connect_object (keeper, "indexed", G_CALLBACK (on_indexed), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "failed", G_CALLBACK (on_failed), page, G_CONNECT_SWAPPED);
  vitk_paper_keeper_serve (keeper, vitk_paper_rack_find (GTK_WIDGET (page)), article, key);
}
