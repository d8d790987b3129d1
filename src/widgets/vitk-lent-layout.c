/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-lent-layout.h"

#define FOLLOWED "vitk-lent-layout"

/* Labels whose layout may be broken at a width that is not theirs, for no longer than until the
 * next frame is laid out. */
static GHashTable *lent;

/* Whoever was measured and then not given that width has the former one. */
static void
take_back (GdkFrameClock *clock)
{
  GHashTableIter iter;
  gpointer label;

  g_hash_table_iter_init (&iter, lent);
  while (g_hash_table_iter_next (&iter, &label, NULL))
    if (gtk_widget_get_root (label) != NULL)
      pango_layout_set_width (gtk_label_get_layout (label),
                              gtk_widget_get_width (label) * PANGO_SCALE);
  g_hash_table_remove_all (lent);
}

/* Nothing is drawn as long as something is lent. */
static void
ask_for_layout (GdkFrameClock *clock)
{
  if (g_hash_table_size (lent) > 0)
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
follow (GdkFrameClock *clock)
{
  if (lent == NULL)
    lent = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  if (g_object_get_data (G_OBJECT (clock), FOLLOWED) != NULL)
    return;
  g_object_set_data (G_OBJECT (clock), FOLLOWED, lent);
  g_signal_connect (clock, "before-paint", G_CALLBACK (ask_for_layout), NULL);
  g_signal_connect_after (clock, "layout", G_CALLBACK (take_back), NULL);
}

/**
 * vitk_lent_layout_break_at:
 * @label: a label that wraps
 * @width: for which its height is about to be measured, in pixels
 *
 * Breaks the words of a label at another width before it is given that width. A label measures its
 * height with a copy of its layout and, once it has got the width, breaks its own in the same way
 * again; one that is broken already does neither. If it does not get the width after all, it has
 * its own again before the next frame is drawn. Main thread only.
 */
void
vitk_lent_layout_break_at (GtkLabel *label, int width)
{
  GtkWidget *widget = GTK_WIDGET (label);

  g_return_if_fail (GTK_IS_LABEL (label));

  /* One without a size breaks its own layout anyhow. */
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) <= 1)
    return;
  follow (gtk_widget_get_frame_clock (widget));
  pango_layout_set_width (gtk_label_get_layout (label), width * PANGO_SCALE);
  if (width != gtk_widget_get_width (widget))
    g_hash_table_add (lent, g_object_ref (widget));
}
