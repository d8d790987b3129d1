/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-text-selection.h"

#include "widgets/vitk-copied-words.h"

/* How many of the words that are dragged go along under the pointer. */
#define DRAGGED_CHARS 32

/* What is selected in the text of an article, for those who take it: the clipboard, whatever the
 * middle button pastes into, what it is dragged to. GTK itself would give them the text as it is
 * laid out, with a mark in place of each table. */
struct _VitkTextSelection
{
  GdkContentProvider parent_instance;

  GtkTextView *view; /* weak */
  VitkTextMap *map;
};

G_DEFINE_FINAL_TYPE (VitkTextSelection, vitk_text_selection, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
vitk_text_selection_ref_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new_for_gtype (G_TYPE_STRING);
}

static gboolean
vitk_text_selection_get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  if (!G_VALUE_HOLDS_STRING (value))
    return GDK_CONTENT_PROVIDER_CLASS (vitk_text_selection_parent_class)
        ->get_value (provider, value, error);
  g_value_take_string (value, vitk_text_selection_dup_words (VITK_TEXT_SELECTION (provider)));
  return TRUE;
}

static void
vitk_text_selection_dispose (GObject *object)
{
  VitkTextSelection *self = VITK_TEXT_SELECTION (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->map);
  G_OBJECT_CLASS (vitk_text_selection_parent_class)->dispose (object);
}

static void
vitk_text_selection_class_init (VitkTextSelectionClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_text_selection_dispose;
  GDK_CONTENT_PROVIDER_CLASS (class)->ref_formats = vitk_text_selection_ref_formats;
  GDK_CONTENT_PROVIDER_CLASS (class)->get_value = vitk_text_selection_get_value;
}

static void
vitk_text_selection_init (VitkTextSelection *self)
{
}

static void
release (VitkTextSelection *self, GdkClipboard *primary)
{
  if (gdk_clipboard_get_content (primary) == GDK_CONTENT_PROVIDER (self))
    gdk_clipboard_set_content (primary, NULL);
}

static void
on_mark_set (VitkTextSelection *self, GtkTextIter *iter, GtkTextMark *mark, GtkTextBuffer *buffer)
{
  GdkClipboard *primary;

  if (!gtk_widget_get_realized (GTK_WIDGET (self->view)) ||
      (mark != gtk_text_buffer_get_insert (buffer) &&
       mark != gtk_text_buffer_get_selection_bound (buffer)))
    return;
  primary = gtk_widget_get_primary_clipboard (GTK_WIDGET (self->view));
  /* The buffer has its own flag for it, which is set only after this. */
  if (!gtk_text_buffer_get_selection_bounds (buffer, NULL, NULL))
    release (self, primary);
  else if (gdk_clipboard_get_content (primary) != GDK_CONTENT_PROVIDER (self))
    gdk_clipboard_set_content (primary, GDK_CONTENT_PROVIDER (self));
}

/* The text view has just made the buffer give the clipboard what it thinks is selected. */
static void
on_realize (VitkTextSelection *self, GtkTextView *view)
{
  gtk_text_buffer_remove_selection_clipboard (gtk_text_view_get_buffer (view),
                                              gtk_widget_get_primary_clipboard (GTK_WIDGET (view)));
}

/* And is going to undo that. */
static void
on_unrealize (VitkTextSelection *self, GtkTextView *view)
{
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (GTK_WIDGET (view));

  release (self, primary);
  gtk_text_buffer_add_selection_clipboard (gtk_text_view_get_buffer (view), primary);
}

static GdkContentProvider *
on_prepare_drag (GtkDragSource *source, double x, double y, VitkTextSelection *self)
{
  g_autofree char *words = NULL;

  if (!vitk_text_selection_contains (self, x, y))
    return NULL;
  words = vitk_text_selection_dup_words (self);
  return gdk_content_provider_new_typed (G_TYPE_STRING, words);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, VitkTextSelection *self)
{
  g_autofree char *words = vitk_text_selection_dup_words (self);
  GtkWidget *label = gtk_label_new (g_strdelimit (words, "\n\t", ' '));

  gtk_label_set_max_width_chars (GTK_LABEL (label), DRAGGED_CHARS);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

/**
 * vitk_text_selection_new:
 * @view: a text view that has its buffer and is not realized yet
 * @map: where everything stands in its text
 *
 * Returns: (transfer full): what is selected in @view, from now on
 */
VitkTextSelection *
vitk_text_selection_new (GtkTextView *view, VitkTextMap *map)
{
  VitkTextSelection *self = g_object_new (VITK_TYPE_TEXT_SELECTION, NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  g_set_weak_pointer (&self->view, view);
  self->map = g_object_ref (map);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "mark-set", G_CALLBACK (on_mark_set),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "realize", G_CALLBACK (on_realize), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "unrealize", G_CALLBACK (on_unrealize), self, G_CONNECT_SWAPPED);
  /* Before the text view begins a drag of its own. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare_drag), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (source));
  return self;
}

/**
 * vitk_text_selection_dup_words:
 * @self: a selection
 *
 * Returns: (transfer full): the selected words, those of tables and figures included; nothing if
 *   nothing is selected
 */
char *
vitk_text_selection_dup_words (VitkTextSelection *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (self->view == NULL)
    return g_strdup ("");
  buffer = gtk_text_view_get_buffer (self->view);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return g_strdup ("");
  return vitk_copied_words_new (buffer, self->map, gtk_text_iter_get_offset (&start),
                                gtk_text_iter_get_offset (&end));
}

/**
 * vitk_text_selection_contains:
 * @self: a selection
 * @x: a place in the view, from its corner
 * @y: a place in the view
 *
 * Returns: whether the words there are selected
 */
gboolean
vitk_text_selection_contains (VitkTextSelection *self, double x, double y)
{
  GtkTextIter iter;
  GtkTextIter start;
  GtkTextIter end;
  int buffer_x;
  int buffer_y;

  if (self->view == NULL ||
      !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->view), &start, &end))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y) &&
         gtk_text_iter_in_range (&iter, &start, &end);
}
