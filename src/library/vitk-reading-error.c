/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-reading-error.h"

G_DEFINE_QUARK (vitk - reading - error - quark, vitk_reading_error)
