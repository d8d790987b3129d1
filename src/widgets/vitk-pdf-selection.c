/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-selection.h"

#include <string.h>

/* Before which character of which page. */
typedef struct
{
  guint page;
  guint character;
} Spot;

/* The words that a reader has dragged over, from page to page. Those of pages that were in view are
 * kept, so that they are there when others are. */
struct _VitkPdfSelection
{
  GtkWidget *pages; /* whose children are the sheets */
  Spot anchor;
  Spot caret;
  gboolean begun;
  GHashTable *texts; /* page to char *, while something is selected */
};

static int
compare (const Spot *a, const Spot *b)
{
  if (a->page != b->page)
    return a->page < b->page ? -1 : 1;
  return a->character < b->character ? -1 : a->character > b->character;
}

static void
get_ends (VitkPdfSelection *self, Spot *start, Spot *end)
{
  gboolean forward = compare (&self->anchor, &self->caret) <= 0;

  *start = forward ? self->anchor : self->caret;
  *end = forward ? self->caret : self->anchor;
}

/* Which characters of a page are selected. */
static void
get_range (VitkPdfSelection *self, guint page, guint *from, guint *to)
{
  Spot start;
  Spot end;

  get_ends (self, &start, &end);
  *from = page == start.page ? start.character : 0;
  *to = page == end.page ? end.character : G_MAXUINT;
  if (!self->begun || page < start.page || page > end.page)
    *from = *to = 0;
}

static void
mark_all (VitkPdfSelection *self)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (self->pages); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    vitk_pdf_selection_mark (self, VITK_PDF_SHEET (child));
}

static gboolean
find_spot (VitkPdfSelection *self, double x, double y, Spot *spot)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (self->pages); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      double inner_x;
      double inner_y;
      int character;

      gtk_widget_translate_coordinates (self->pages, child, x, y, &inner_x, &inner_y);
      if (inner_y < 0 || inner_y >= gtk_widget_get_height (child))
        continue;
      character = vitk_pdf_sheet_find_character (VITK_PDF_SHEET (child), inner_x, inner_y);
      if (character < 0)
        return FALSE;
      spot->page = vitk_pdf_sheet_get_page (VITK_PDF_SHEET (child));
      spot->character = character;
      return TRUE;
    }
  return FALSE;
}

static void
on_begin (GtkGestureDrag *gesture, double x, double y, VitkPdfSelection *self)
{
  gtk_widget_grab_focus (self->pages);
  vitk_pdf_selection_clear (self);
  self->begun = find_spot (self, x, y, &self->anchor);
  self->caret = self->anchor;
}

static void
on_update (GtkGestureDrag *gesture, double dx, double dy, VitkPdfSelection *self)
{
  double x;
  double y;

  if (!self->begun || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (!find_spot (self, x + dx, y + dy, &self->caret))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  mark_all (self);
}

static gboolean
is_part (gunichar c)
{
  return g_unichar_isalnum (c) || c == '-' || c == '\'';
}

/* The second press takes the word. */
static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, VitkPdfSelection *self)
{
  GtkWidget *child;
  const VitkPdfText *text = NULL;
  g_autofree gunichar *characters = NULL;
  glong n_characters;

  if (n_press != 2 || !find_spot (self, x, y, &self->anchor))
    return;
  for (child = gtk_widget_get_first_child (self->pages); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (vitk_pdf_sheet_get_page (VITK_PDF_SHEET (child)) == self->anchor.page)
      text = vitk_pdf_sheet_get_text (VITK_PDF_SHEET (child));
  if (text == NULL)
    return;
  characters = g_utf8_to_ucs4_fast (text->text, -1, &n_characters);
  self->caret = self->anchor;
  while (self->anchor.character > 0 && is_part (characters[self->anchor.character - 1]))
    self->anchor.character--;
  while (self->caret.character < n_characters && is_part (characters[self->caret.character]))
    self->caret.character++;
  self->begun = TRUE;
  mark_all (self);
}

/**
 * vitk_pdf_selection_new:
 * @pages: what has the sheets as children; must live as long
 *
 * Returns: (transfer full): nothing selected
 */
VitkPdfSelection *
vitk_pdf_selection_new (GtkWidget *pages)
{
  VitkPdfSelection *self = g_new0 (VitkPdfSelection, 1);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->pages = pages;
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (drag), FALSE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_update), self);
  gtk_widget_add_controller (pages, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (pages, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (drag, click);
  return self;
}

/**
 * vitk_pdf_selection_free:
 * @self: (transfer full) (nullable): a selection
 *
 * Frees it.
 */
void
vitk_pdf_selection_free (VitkPdfSelection *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->texts);
  g_free (self);
}

/**
 * vitk_pdf_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
vitk_pdf_selection_clear (VitkPdfSelection *self)
{
  self->begun = FALSE;
  g_hash_table_remove_all (self->texts);
  mark_all (self);
}

/**
 * vitk_pdf_selection_mark:
 * @self: a selection
 * @sheet: a page
 *
 * Marks what is selected on it.
 */
void
vitk_pdf_selection_mark (VitkPdfSelection *self, VitkPdfSheet *sheet)
{
  guint page = vitk_pdf_sheet_get_page (sheet);
  const VitkPdfText *text = vitk_pdf_sheet_get_text (sheet);
  guint from;
  guint to;

  get_range (self, page, &from, &to);
  vitk_pdf_sheet_set_selected (sheet, from, to);
  if (text != NULL && from < to)
    g_hash_table_insert (self->texts, GUINT_TO_POINTER (page), g_strdup (text->text));
}

/**
 * vitk_pdf_selection_dup_words:
 * @self: a selection
 *
 * Returns: (transfer full) (nullable): the words that are selected, in the order they are read
 */
char *
vitk_pdf_selection_dup_words (VitkPdfSelection *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  Spot start;
  Spot end;
  guint page;

  get_ends (self, &start, &end);
  for (page = start.page; self->begun && page <= end.page; page++)
    {
      const char *text = g_hash_table_lookup (self->texts, GUINT_TO_POINTER (page));
      guint from;
      guint to;
      guint n;

      if (text == NULL)
        continue;
      get_range (self, page, &from, &to);
      n = g_utf8_strlen (text, -1);
      if (page > start.page)
        g_string_append_c (words, '\n');
      if (MIN (from, n) < MIN (to, n))
        {
          g_autofree char *part = g_utf8_substring (text, MIN (from, n), MIN (to, n));

          g_string_append (words, part);
        }
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}
