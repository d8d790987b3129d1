/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-paper-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

VitkPaperPicture *vitk_graphic_pixels_read (GFile *file);

G_END_DECLS
