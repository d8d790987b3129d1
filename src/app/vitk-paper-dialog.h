/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-paper-keeper.h"

G_BEGIN_DECLS

void vitk_paper_dialog_show (GtkWindow *parent, VitkPaperKeeper *keeper);

G_END_DECLS
