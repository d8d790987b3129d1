/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-page-pdf.h"

#include "app/vitk-print-memory.h"
#include "widgets/vitk-pdf-reader.h"

/* What a window does for who reads a PDF: some keys mean something else to him, and he prints as he
 * did before. */

/**
 * vitk_page_pdf_do:
 * @page: a page
 * @action: an action of the reader of PDFs
 *
 * Does it, if the keyboard focus is in a PDF.
 *
 * Returns: whether it is
 */
gboolean
vitk_page_pdf_do (VitkArticlePage *page, const char *action)
{
  VitkStage *stage = vitk_article_page_get_stage (page);

  if (g_strcmp0 (vitk_stage_get_front (stage), "pdf") != 0 ||
      gtk_widget_get_focus_child (GTK_WIDGET (stage)) == NULL)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (vitk_stage_get_front_view (stage)), action, NULL);
  return TRUE;
}

static void
larger (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!vitk_page_pdf_do (user_data, "pdf.zoom-in"))
    gtk_widget_activate_action (user_data, "app.larger-text", NULL);
}

static void
smaller (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!vitk_page_pdf_do (user_data, "pdf.zoom-out"))
    gtk_widget_activate_action (user_data, "app.smaller-text", NULL);
}

static void
normal (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!vitk_page_pdf_do (user_data, "pdf.original-size"))
    gtk_widget_activate_action (user_data, "app.normal-text", NULL);
}

static void
on_printing (VitkPdfReader *reader, GtkPrintOperation *operation)
{
  vitk_print_memory_follow (operation);
}

static void
on_view_made (VitkStage *stage, VitkStageView *view)
{
  if (VITK_IS_PDF_READER (view))
    g_signal_connect (view, "printing", G_CALLBACK (on_printing), NULL);
}

/**
 * vitk_page_pdf_add_actions:
 * @window: a window
 * @page: the page in it
 *
 * Makes the text larger and smaller, or the pages of the PDF that is read.
 */
void
vitk_page_pdf_add_actions (GActionMap *window, VitkArticlePage *page)
{
  static const GActionEntry entries[] = {
    { .name = "larger", .activate = larger },
    { .name = "smaller", .activate = smaller },
    { .name = "normal-size", .activate = normal },
  };

  g_action_map_add_action_entries (window, entries, G_N_ELEMENTS (entries), page);
  g_signal_connect (vitk_article_page_get_stage (page), "view-made", G_CALLBACK (on_view_made),
                    NULL);
}
