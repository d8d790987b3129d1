/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-export-error.h"

G_DEFINE_QUARK (vitk - export - error - quark, vitk_export_error)
