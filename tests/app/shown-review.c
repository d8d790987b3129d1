/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "shown-review.h"

#include "test-window.h"

#include "workspace/vitk-workspace.h"

static gboolean
is_settled (gpointer data)
{
  return vitk_article_view_is_settled (((ShownReview *) data)->view);
}

/* Waits until all of it is there and has its place. */
void
shown_review_wait (ShownReview *review)
{
  test_window_wait (is_settled, review);
}

/* Shows the shipped review in a window as wide as @width. */
void
shown_review_set_up (ShownReview *review, gconstpointer width)
{
  g_autoptr (GFile) file = vitk_workspace_dup_shipped_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, &error);

  g_assert_no_error (error);
  review->article = g_object_ref (vitk_workspace_get_article (workspace));
  review->view = VITK_ARTICLE_VIEW (vitk_article_view_new ());
  review->column = GTK_TEXT_VIEW (vitk_article_view_get_column (review->view));
  review->window = test_window_new (GTK_WIDGET (review->view), GPOINTER_TO_INT (width), 600);
  vitk_article_view_set_article (review->view, review->article, NULL, NULL, NULL);
  shown_review_wait (review);
}

void
shown_review_tear_down (ShownReview *review, gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (review->window));
  g_object_unref (review->article);
}
