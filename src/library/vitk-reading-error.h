/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VITK_READING_ERROR:
 *
 * Errors of the file that remembers what was read.
 */
#define VITK_READING_ERROR (vitk_reading_error_quark ())

/**
 * VitkReadingError:
 * @VITK_READING_ERROR_DAMAGED: not what any version of the program writes
 * @VITK_READING_ERROR_NEWER: written by a newer version of the program
 */
typedef enum
{
  VITK_READING_ERROR_DAMAGED,
  VITK_READING_ERROR_NEWER,
} VitkReadingError;

GQuark vitk_reading_error_quark (void);

G_END_DECLS
