/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-page-part.h"
#include "export/vitk-paper-picture.h"

G_BEGIN_DECLS

VitkPagePart *vitk_page_picture_new (VitkPaperPicture *picture, double width, double height);

G_END_DECLS
