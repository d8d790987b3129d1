/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-error.h"

G_DEFINE_QUARK (vitk - pdf - error - quark, vitk_pdf_error)
