/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Loaded before cairo, lets it write files that do not say what their parts are: so a benchmark
 * finds out what cairo takes to keep that until a file ends. */
#include <cairo.h>

void
cairo_tag_begin (cairo_t *cr, const char *name, const char *attributes)
{
}

void
cairo_tag_end (cairo_t *cr, const char *name)
{
}
