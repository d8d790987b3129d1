/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-note-flag.h"

#include "model/vitk-note.h"
#include "widgets/vitk-anchor-words.h"

#include <glib/gi18n-lib.h>

struct _VitkNoteFlag
{
  GtkButton parent_instance;

  const VitkAnchor *anchor; /* belongs to the article */
  char *name;
};

G_DEFINE_FINAL_TYPE (VitkNoteFlag, vitk_note_flag, GTK_TYPE_BUTTON)

static void
vitk_note_flag_clicked (GtkButton *button)
{
  gtk_widget_activate_action (GTK_WIDGET (button), "win.show-notes", "s",
                              VITK_NOTE_FLAG (button)->anchor->name);
}

/* A text set beforehand would cost a question to the display, at once. */
static gboolean
vitk_note_flag_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                              GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, VITK_NOTE_FLAG (widget)->name);
  return TRUE;
}

static void
vitk_note_flag_finalize (GObject *object)
{
  g_free (VITK_NOTE_FLAG (object)->name);
  G_OBJECT_CLASS (vitk_note_flag_parent_class)->finalize (object);
}

static void
vitk_note_flag_class_init (VitkNoteFlagClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_note_flag_finalize;
  GTK_WIDGET_CLASS (class)->query_tooltip = vitk_note_flag_query_tooltip;
  GTK_BUTTON_CLASS (class)->clicked = vitk_note_flag_clicked;
}

/* A finger may yet scroll. */
static void
claim (GtkGesture *gesture)
{
  if (gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) == NULL)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* A button takes a press for its own when it is over: meanwhile the text below would take it for
 * the start of a selection, and the focus with it. */
static void
keep_presses (VitkNoteFlag *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_connect (controller, "pressed", G_CALLBACK (claim), NULL);
    }
}

static void
vitk_note_flag_init (VitkNoteFlag *self)
{
  keep_presses (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "note-flag");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

static char *
dup_name (const VitkAnchor *anchor, GPtrArray *notes)
{
  const guint n_major = vitk_note_count_major (notes);
  g_autofree char *where = vitk_anchor_dup_words (anchor);

  if (notes->len == 1)
    /* Translators: what it is on: a paragraph, a row of a table. */
    return g_strdup_printf (
        n_major > 0 ? _ ("Editor’s note, major, on %s") : _ ("Editor’s note, minor, on %s"), where);
  if (n_major == 0)
    /* Translators: what they are on: a paragraph, a row of a table. */
    return g_strdup_printf (
        ngettext ("%u editor’s note on %s", "%u editor’s notes on %s", notes->len), notes->len,
        where);
  /* Translators: what they are on, and how many of them are major. */
  return g_strdup_printf (ngettext ("%u editor’s note on %s, %u of them major",
                                    "%u editor’s notes on %s, %u of them major", notes->len),
                          notes->len, where, n_major);
}

/**
 * vitk_note_flag_new:
 * @anchor: what the notes are on; must live as long
 * @notes: (element-type VitkNote): the notes, at least one
 *
 * A flag that stands beside what the editor's notes are on and leads to them. It is full if one of
 * them is major, else empty.
 *
 * Returns: (transfer floating): the flag
 */
GtkWidget *
vitk_note_flag_new (const VitkAnchor *anchor, GPtrArray *notes)
{
  VitkNoteFlag *self = g_object_new (VITK_TYPE_NOTE_FLAG, NULL);
  const gboolean major = vitk_note_count_major (notes) > 0;

  self->anchor = anchor;
  self->name = dup_name (anchor, notes);
  gtk_button_set_icon_name (GTK_BUTTON (self),
                            major ? "vitk-note-symbolic" : "vitk-note-minor-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self), major ? "major" : "minor");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * vitk_note_flag_get_name:
 * @self: a flag
 *
 * Returns: whose notes it leads to, how serious they are and what they are on
 */
const char *
vitk_note_flag_get_name (VitkNoteFlag *self)
{
  g_return_val_if_fail (VITK_IS_NOTE_FLAG (self), NULL);

  return self->name;
}
