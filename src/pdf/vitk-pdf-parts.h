/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkPdfRectangle:
 * @left: left edge
 * @top: upper edge
 * @right: right edge
 * @bottom: lower edge
 *
 * A place on a page, in points from its top left corner.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} VitkPdfRectangle;

/**
 * VitkPdfRecord:
 * @fields: (element-type utf8 utf8): what the document says of itself, by name: title, author,
 *   subject, keywords, creator, producer, format
 * @xmp: (nullable): what it says in XML
 * @created: seconds since 1970, or 0
 * @modified: seconds since 1970, or 0
 * @may_copy: whether its author lets text be copied
 */
typedef struct
{
  GHashTable *fields;
  char *xmp;
  gint64 created;
  gint64 modified;
  gboolean may_copy;
} VitkPdfRecord;

/**
 * VitkPdfPage:
 * @width: in points, at least 1
 * @height: in points, at least 1
 * @label: its printed number; "" if it has none
 */
typedef struct
{
  double width;
  double height;
  char *label;
} VitkPdfPage;

/**
 * VitkPdfHeading:
 * @depth: how deep it stands in the outline, from 0
 * @title: its words
 * @page: where it leads, from 0; -1 for nowhere in this document
 * @top: how far down that page, in points
 * @uri: (nullable): an address outside it
 */
typedef struct
{
  guint depth;
  char *title;
  int page;
  double top;
  char *uri;
} VitkPdfHeading;

/**
 * VitkPdfText:
 * @text: the words of a page in the order they are read
 * @places: (element-type VitkPdfRectangle): where each character is
 */
typedef struct
{
  char *text;
  GArray *places;
} VitkPdfText;

/**
 * VitkPdfLink:
 * @place: where it is
 * @page: where it leads, from 0; -1 for nowhere in this document
 * @top: how far down that page, in points
 * @uri: (nullable): an address outside it
 */
typedef struct
{
  VitkPdfRectangle place;
  int page;
  double top;
  char *uri;
} VitkPdfLink;

/**
 * VitkPdfHit:
 * @place: where it is
 * @goes_on: whether the next one is the rest of it, in another line
 */
typedef struct
{
  VitkPdfRectangle place;
  gboolean goes_on;
} VitkPdfHit;

void vitk_pdf_record_free (VitkPdfRecord *record);
void vitk_pdf_text_free (VitkPdfText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfRecord, vitk_pdf_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfText, vitk_pdf_text_free)

G_END_DECLS
