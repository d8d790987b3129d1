/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MadePdf:
 * @title: (nullable): the title it gives itself, in ASCII
 * @author: (nullable): its author, in ASCII
 * @info: (nullable): further entries of its description, as a PDF has them
 * @xmp: (nullable): what it says in XML
 * @password: (nullable): what it is encrypted with
 * @lost: (nullable): the lines of pages that it says it has, and has not
 * @pages: the lines of each page, in ASCII, in a font that is not in the file; ended by %NULL
 *
 * A PDF that a test needs, written by hand so that anything can be in it.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *info;
  const char *xmp;
  const char *password;
  const char *lost;
  const char *const *pages;
} MadePdf;

GBytes *made_pdf_new (const MadePdf *made);
void made_pdf_write_paper (const char *path, guint n_pages);
void made_pdf_write (const MadePdf *made, const char *path);

G_END_DECLS
