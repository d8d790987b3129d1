/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-page-papers.h"

#include "app/vitk-paper-dialog.h"
#include "app/vitk-window.h"
#include "library/vitk-reading-place.h"
#include "widgets/vitk-paper-rack.h"

#include <string.h>

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

/**
 * vitk_page_papers_add:
 * @window: a window
 * @page: the page in it
 *
 * Lets the user say there where their PDFs are.
 */
void
vitk_page_papers_add (GActionMap *window, VitkArticlePage *page)
{
  static const GActionEntry entries[] = {
    { .name = "show-pdf-folders", .activate = show_dialog },
  };

  g_action_map_add_action_entries (window, entries, G_N_ELEMENTS (entries), page);
}

static void
on_failed (VitkArticlePage *page, const char *message)
{
  vitk_window_tell (VITK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), message);
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
  g_signal_connect_object (keeper, "failed", G_CALLBACK (on_failed), page, G_CONNECT_SWAPPED);
  vitk_paper_keeper_serve (keeper, vitk_paper_rack_find (GTK_WIDGET (page)), article, key);
}

/**
 * vitk_page_papers_take:
 * @page: a page
 * @file: what was dropped on it
 *
 * Takes a folder, or a PDF, as a place where the user has PDFs.
 *
 * Returns: whether it is one
 */
gboolean
vitk_page_papers_take (VitkArticlePage *page, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  gsize length = path != NULL ? strlen (path) : 0;

  if (path == NULL || !g_file_is_native (file) ||
      !(g_file_test (path, G_FILE_TEST_IS_DIR) ||
        (length > 4 && g_ascii_strcasecmp (path + length - 4, ".pdf") == 0)))
    return FALSE;
  vitk_paper_keeper_add_place (get_keeper (page), path);
  return TRUE;
}
