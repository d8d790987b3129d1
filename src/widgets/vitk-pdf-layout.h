/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-parts.h"

#include <graphene.h>

G_BEGIN_DECLS

typedef struct _VitkPdfLayout VitkPdfLayout;

VitkPdfLayout *vitk_pdf_layout_new (GArray *pages);
void vitk_pdf_layout_free (VitkPdfLayout *self);
guint vitk_pdf_layout_get_n_pages (VitkPdfLayout *self);
const VitkPdfPage *vitk_pdf_layout_get_page (VitkPdfLayout *self, guint page);
void vitk_pdf_layout_set_view (VitkPdfLayout *self, double scale, guint rotation);
void vitk_pdf_layout_set_across (VitkPdfLayout *self, guint across);
guint vitk_pdf_layout_get_across (VitkPdfLayout *self);
double vitk_pdf_layout_get_scale (VitkPdfLayout *self);
guint vitk_pdf_layout_get_rotation (VitkPdfLayout *self);
double vitk_pdf_layout_get_width (VitkPdfLayout *self);
double vitk_pdf_layout_get_height (VitkPdfLayout *self);
graphene_rect_t vitk_pdf_layout_get_area (VitkPdfLayout *self, guint page, double width);
guint vitk_pdf_layout_find_page (VitkPdfLayout *self, double y);
double vitk_pdf_layout_get_widest (VitkPdfLayout *self);
double vitk_pdf_layout_get_top (VitkPdfLayout *self, guint page, double top);
double vitk_pdf_layout_get_point (VitkPdfLayout *self, guint page, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfLayout, vitk_pdf_layout_free)

G_END_DECLS
