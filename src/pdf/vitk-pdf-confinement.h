/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkPdfConfinement:
 * @VITK_PDF_CONFINEMENT_CALLS: only the system calls of a reader can be made (seccomp)
 * @VITK_PDF_CONFINEMENT_FILES: no files can be opened but the fonts (Landlock)
 * @VITK_PDF_CONFINEMENT_NETWORK: no port can be reached (Landlock 4)
 * @VITK_PDF_CONFINEMENT_LIMITS: memory, files and time are limited
 * @VITK_PDF_CONFINEMENT_PRIVILEGES: no program can give it more rights than it has
 * @VITK_PDF_CONFINEMENT_HIDDEN: its memory is closed to other programs, and never written out
 * @VITK_PDF_CONFINEMENT_APART: it has users, a network and mounts of its own, in which there is
 * nothing (namespaces)
 * @VITK_PDF_CONFINEMENT_ALL: all of these
 *
 * What is in force around the process that reads a PDF.
 */
typedef enum
{
  VITK_PDF_CONFINEMENT_CALLS = 1 << 0,
  VITK_PDF_CONFINEMENT_FILES = 1 << 1,
  VITK_PDF_CONFINEMENT_NETWORK = 1 << 2,
  VITK_PDF_CONFINEMENT_LIMITS = 1 << 3,
  VITK_PDF_CONFINEMENT_PRIVILEGES = 1 << 4,
  VITK_PDF_CONFINEMENT_HIDDEN = 1 << 5,
  VITK_PDF_CONFINEMENT_APART = 1 << 6,
  VITK_PDF_CONFINEMENT_ALL = (1 << 7) - 1,
} VitkPdfConfinement;

VitkPdfConfinement vitk_pdf_confinement_enter (void);

G_END_DECLS
