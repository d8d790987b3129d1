/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-sidebar.h"
#include "widgets/vitk-pdf-thumbnail.h"
#include "widgets/vitk-pdf-thumbnails.h"

#include "made-pdf.h"
#include "test-window.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define N_PAGES 3000

/* More than a window of 600 pixels has in view, and that which the keyboard is at. */
#define MOST_WIDGETS 6

typedef struct
{
  VitkPdfDocument *document;
  GArray *sizes;
  GtkWidget *window;
  GtkWidget *sidebar;
  GtkWidget *thumbnails;
  guint wanted; /* a page that is waited for */
  guint chosen;
  char *gone_to;
} Fixture;

static VitkPdfDocument *
open_book (void)
{
  g_autofree const char **pages = g_new0 (const char *, N_PAGES + 1);
  const MadePdf made = { .pages = pages };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  VitkPdfDocument *document;
  int fd = g_file_open_tmp ("vitk2-book-XXXXXX", &path, NULL);
  guint i;

  close (fd);
  for (i = 0; i < N_PAGES; i++)
    pages[i] = "tin and lead";
  made_pdf_write (&made, path);
  document = vitk_pdf_document_open (path, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return document;
}

static void
on_chosen (Fixture *self, guint page)
{
  self->chosen = page;
}

static void
on_gone (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *self = user_data;

  g_free (self->gone_to);
  self->gone_to = g_variant_dup_string (parameter, NULL);
}

static VitkPdfThumbnail *
find_page (Fixture *self, guint page)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (self->thumbnails); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (vitk_pdf_sheet_get_page (vitk_pdf_thumbnail_get_sheet (VITK_PDF_THUMBNAIL (child))) == page)
      return VITK_PDF_THUMBNAIL (child);
  return NULL;
}

static guint
count_widgets (Fixture *self)
{
  GtkWidget *child;
  guint n = 0;

  for (child = gtk_widget_get_first_child (self->thumbnails); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* Whether the page that is wanted can be seen, as it is now. */
static gboolean
is_drawn (gpointer data)
{
  Fixture *self = data;
  VitkPdfThumbnail *thumbnail = find_page (self, self->wanted);
  VitkPdfView view;

  if (thumbnail == NULL)
    return FALSE;
  vitk_pdf_thumbnail_get_view (thumbnail, &view);
  return vitk_pdf_sheet_has_picture (vitk_pdf_thumbnail_get_sheet (thumbnail), &view, FALSE);
}

static void
wait_for_page (Fixture *self, guint page)
{
  self->wanted = page;
  test_window_wait (is_drawn, self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const GActionEntry entries[] = {
    { .name = "go-to", .activate = on_gone, .parameter_type = "s" }
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (VitkPdfHeading));
  guint i;

  self->document = open_book ();
  self->sizes = g_array_new (FALSE, FALSE, sizeof (VitkPdfPage));
  for (i = 0; i < N_PAGES; i++)
    {
      const VitkPdfPage page = { 595, 842, (char *) (i == 2 ? "iii" : "") };

      g_array_append_val (self->sizes, page);
    }
  self->sidebar = vitk_pdf_sidebar_new ();
  self->thumbnails = test_window_find (self->sidebar, VITK_TYPE_PDF_THUMBNAILS, 0);
  g_signal_connect_swapped (self->sidebar, "chosen", G_CALLBACK (on_chosen), self);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  self->window = test_window_new (self->sidebar, 200, 600);
  gtk_widget_insert_action_group (self->window, "pdf", G_ACTION_GROUP (actions));
  vitk_pdf_sidebar_set_document (VITK_PDF_SIDEBAR (self->sidebar), self->document, self->sizes);
  /* It has no contents, so that its pages are in front. */
  vitk_pdf_sidebar_set_headings (VITK_PDF_SIDEBAR (self->sidebar), headings);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->document);
  g_array_unref (self->sizes);
  g_free (self->gone_to);
}

/* However many pages there are, only those in view are widgets. */
static void
test_in_view (Fixture *self, gconstpointer data)
{
  wait_for_page (self, 0);
  g_assert_cmpuint (count_widgets (self), <=, MOST_WIDGETS);
  vitk_pdf_sidebar_set_place (VITK_PDF_SIDEBAR (self->sidebar), 1500, 0);
  wait_for_page (self, 1500);
  g_assert_null (find_page (self, 0));
  g_assert_cmpuint (count_widgets (self), <=, MOST_WIDGETS);
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (find_page (self, 1500))) &
                 GTK_STATE_FLAG_SELECTED);
}

/* Pages that are turned are turned there as well. */
static void
test_rotation (Fixture *self, gconstpointer data)
{
  VitkPdfView view;

  wait_for_page (self, 0);
  vitk_pdf_sidebar_set_place (VITK_PDF_SIDEBAR (self->sidebar), 0, 1);
  wait_for_page (self, 0);
  vitk_pdf_thumbnail_get_view (find_page (self, 0), &view);
  g_assert_cmpint (view.width, >, view.height);
}

/* What cannot be seen is not kept. */
static void
test_hidden (Fixture *self, gconstpointer data)
{
  guint page;

  wait_for_page (self, 1);
  gtk_widget_hide (self->thumbnails);
  g_assert_cmpuint (count_widgets (self), ==, 1);
  for (page = 2; page < 20; page++)
    vitk_pdf_sidebar_set_place (VITK_PDF_SIDEBAR (self->sidebar), page, 0);
  g_assert_cmpuint (count_widgets (self), ==, 1);
  gtk_widget_show (self->thumbnails);
  wait_for_page (self, 19);
}

static void
press (Fixture *self, int by)
{
  gtk_widget_activate_action (self->thumbnails, "thumbnails.move", "i", by);
}

static gboolean
has_focus (gpointer data)
{
  Fixture *self = data;
  VitkPdfThumbnail *thumbnail = find_page (self, self->wanted);

  return thumbnail != NULL && gtk_widget_is_focus (GTK_WIDGET (thumbnail));
}

/* The keyboard goes from page to page, and to the ends; the list stays where the keyboard is. */
static void
test_keyboard (Fixture *self, gconstpointer data)
{
  wait_for_page (self, 0);
  g_assert_true (gtk_widget_grab_focus (self->thumbnails));
  self->wanted = 0;
  g_assert_true (has_focus (self));
  press (self, 1);
  g_assert_cmpuint (self->chosen, ==, 1);
  press (self, G_MAXINT);
  g_assert_cmpuint (self->chosen, ==, N_PAGES - 1);
  wait_for_page (self, N_PAGES - 1);
  g_assert_true (has_focus (self));
  vitk_pdf_sidebar_set_place (VITK_PDF_SIDEBAR (self->sidebar), N_PAGES - 2, 0);
  wait_for_page (self, N_PAGES - 2);
  self->wanted = N_PAGES - 1;
  g_assert_true (has_focus (self));
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_page (self, N_PAGES - 1))));
  g_assert_cmpstr (self->gone_to, ==, "2999 0");
  press (self, -G_MAXINT);
  g_assert_cmpuint (self->chosen, ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/pdf-thumbnails/in-view", Fixture, NULL, set_up, test_in_view, tear_down);
  g_test_add ("/pdf-thumbnails/rotation", Fixture, NULL, set_up, test_rotation, tear_down);
  g_test_add ("/pdf-thumbnails/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/pdf-thumbnails/keyboard", Fixture, NULL, set_up, test_keyboard, tear_down);
  return g_test_run ();
}
