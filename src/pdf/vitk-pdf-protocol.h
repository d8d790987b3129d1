/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the process that reads a document, and its client, both hold to. They speak D-Bus over a
 * socket that nobody else has. */

#define VITK_PDF_SOCKET 3 /* the file descriptor of the process */
#define VITK_PDF_PATH "/com/example/VitK2/Pdf"
#define VITK_PDF_INTERFACE "com.example.VitK2.Pdf"
#define VITK_PDF_ERROR_NAME VITK_PDF_INTERFACE ".Error."

/* Seconds for one call; the process ends itself when one takes longer, and the client ends it. */
#define VITK_PDF_PATIENCE 30

/* No answer has more than this: the process leaves the rest out, and the client believes no more.
 */
#define VITK_PDF_MOST_PAGES 1000000
#define VITK_PDF_MOST_PAGES_AT_ONCE 500
#define VITK_PDF_MOST_HEADINGS 20000
#define VITK_PDF_MOST_DEPTH 32
#define VITK_PDF_MOST_LINKS 20000
#define VITK_PDF_MOST_PICTURES 1000
#define VITK_PDF_MOST_HITS 20000
#define VITK_PDF_MOST_CHARACTERS 500000
#define VITK_PDF_MOST_BYTES 65536       /* of one string, */
#define VITK_PDF_MOST_XMP (1024 * 1024) /* of the description in XML, */
#define VITK_PDF_MOST_SIDE 32767        /* pixels, as cairo has it, */
#define VITK_PDF_MOST_PIXELS (64 * 1024 * 1024)
#define VITK_PDF_MOST_LENGTH 1e6 /* points */

/* Rectangles are (left, top, right, bottom) in points from the top left of the page as it is
 * shown, without a rotation of the viewer. Pages are counted from 0; -1 is none. */
#define VITK_PDF_RECTANGLE "(dddd)"
#define VITK_PDF_TYPE_RECORD "(a{ss}sxxb)"
#define VITK_PDF_TYPE_PAGES "a(dds)"
#define VITK_PDF_TYPE_HEADINGS "a(usids)"
/* Four numbers for each character: D-Bus copies plain numbers as they are, and rectangles one by
 * one.
 */
#define VITK_PDF_TYPE_TEXT "(sad)"
#define VITK_PDF_TYPE_PICTURES "a" VITK_PDF_RECTANGLE
#define VITK_PDF_TYPE_LINKS "a(" VITK_PDF_RECTANGLE "ids)"
#define VITK_PDF_TYPE_HITS "a(" VITK_PDF_RECTANGLE "b)"

#define VITK_PDF_INTROSPECTION \
  "<node><interface name='" VITK_PDF_INTERFACE "'>" \
  "<method name='GetConfinement'><arg type='u' direction='out'/></method>" \
  "<method name='Prepare'/>" \
  "<method name='Open'><arg type='h'/><arg type='s'/><arg type='u' direction='out'/></method>" \
  "<method name='GetRecord'><arg type='" VITK_PDF_TYPE_RECORD "' direction='out'/></method>" \
  "<method name='GetPages'><arg type='u'/><arg type='u'/>" \
  "<arg type='" VITK_PDF_TYPE_PAGES "' direction='out'/></method>" \
  "<method name='GetHeadings'><arg type='" VITK_PDF_TYPE_HEADINGS "' direction='out'/></method>" \
  "<method name='GetText'><arg type='u'/>" \
  "<arg type='" VITK_PDF_TYPE_TEXT "' direction='out'/></method>" \
  "<method name='GetPictures'><arg type='u'/>" \
  "<arg type='" VITK_PDF_TYPE_PICTURES "' direction='out'/></method>" \
  "<method name='GetLinks'><arg type='u'/>" \
  "<arg type='" VITK_PDF_TYPE_LINKS "' direction='out'/></method>" \
  "<method name='Find'><arg type='u'/><arg type='s'/><arg type='b'/><arg type='b'/>" \
  "<arg type='" VITK_PDF_TYPE_HITS "' direction='out'/></method>" \
  "<method name='SetBuffer'><arg type='u'/><arg type='t'/><arg type='h'/></method>" \
  "<method name='Render'><arg type='u'/><arg type='d'/><arg type='u'/><arg type='(iiii)'/>" \
  "<arg type='u'/></method>" \
  "</interface></node>"

G_END_DECLS
