/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-announce.h"

/**
 * vitk_announce:
 * @widget: what has something to say
 * @words: what
 *
 * Says something through a screen reader to who cannot see it. Before GTK 4.14, which has the call
 * for it, nothing is said: what has the focus, or stands where a screen reader finds it, must do.
 */
void
vitk_announce (GtkWidget *widget, const char *words)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}
