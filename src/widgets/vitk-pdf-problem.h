/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PDF_PROBLEM (vitk_pdf_problem_get_type ())
G_DECLARE_FINAL_TYPE (VitkPdfProblem, vitk_pdf_problem, VITK, PDF_PROBLEM, GtkWidget)

GtkWidget *vitk_pdf_problem_new (void);
void vitk_pdf_problem_set_error (VitkPdfProblem *self, const char *title, const GError *error);

G_END_DECLS
