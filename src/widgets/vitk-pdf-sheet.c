/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-sheet.h"

#include "widgets/vitk-link.h"
#include "widgets/vitk-pdf-image.h"
#include "widgets/vitk-pdf-paragraphs.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A paragraph, for a screen reader; nobody sees it. */
typedef struct
{
  GtkWidget *widget;
  VitkPdfRectangle place;
} Words;

/* A page of a PDF that is in view or about to be: its picture, what is marked on it, and its links,
 * which are widgets over the picture. So are its paragraphs, which nobody sees, for a screen
 * reader. It asks for nothing: what it shows is brought to it. */
struct _VitkPdfSheet
{
  GtkWidget parent_instance;

  guint page;
  VitkPdfPage size; /* without its label */
  double scale;     /* pixels of the window for a point */
  guint rotation;

  VitkPdfImage *image; /* or NULL */
  VitkPdfView drawn;   /* what is on it */
  gboolean dark;

  VitkPdfPageRead *read; /* or NULL */
  GPtrArray *links;      /* VitkLink, as those of the page */
  GArray *words;         /* Words */
  GArray *hits;          /* VitkPdfHit, or NULL */
  int current;           /* the hit that the reader is at, or -1 */
  guint start;           /* selected characters */
  guint end;
};

G_DEFINE_FINAL_TYPE (VitkPdfSheet, vitk_pdf_sheet, GTK_TYPE_WIDGET)

static const GdkRGBA paper = { 1, 1, 1, 1 };
static const GdkRGBA dark_paper = { 0x22 / 255.0, 0x22 / 255.0, 0x22 / 255.0, 1 };
static const GdkRGBA hit_color = { 1, 0.84, 0, 0.4 };
static const GdkRGBA current_color = { 1, 0.45, 0, 0.55 };
static const GdkRGBA selection_color = { 0.21, 0.52, 0.89, 0.4 };

/* Where a place of the page is in the widget. */
static graphene_rect_t
turn (VitkPdfSheet *self, const VitkPdfRectangle *place)
{
  double width = self->size.width;
  double height = self->size.height;
  VitkPdfRectangle turned = *place;

  if (self->rotation == 1)
    turned = (VitkPdfRectangle) { height - place->bottom, place->left, height - place->top,
                                  place->right };
  else if (self->rotation == 2)
    turned = (VitkPdfRectangle) { width - place->right, height - place->bottom, width - place->left,
                                  height - place->top };
  else if (self->rotation == 3)
    turned =
        (VitkPdfRectangle) { place->top, width - place->right, place->bottom, width - place->left };
  return GRAPHENE_RECT_INIT (turned.left * self->scale, turned.top * self->scale,
                             (turned.right - turned.left) * self->scale,
                             (turned.bottom - turned.top) * self->scale);
}

/* -- drawing */

static void
draw_picture (VitkPdfSheet *self, GtkSnapshot *snapshot)
{
  /* A picture that was drawn for another size stands in until the right one is there. */
  double stretch = self->scale / self->drawn.scale;

  if (self->image == NULL || self->drawn.rotation != self->rotation)
    return;
  vitk_pdf_image_snapshot (self->image, GTK_WIDGET (self), snapshot,
                           &GRAPHENE_RECT_INIT (self->drawn.x * stretch, self->drawn.y * stretch,
                                                self->drawn.width * stretch,
                                                self->drawn.height * stretch));
}

static void
draw_hits (VitkPdfSheet *self, GtkSnapshot *snapshot)
{
  gboolean current = FALSE;
  guint i;

  for (i = 0; self->hits != NULL && i < self->hits->len; i++)
    {
      const VitkPdfHit *hit = &g_array_index (self->hits, VitkPdfHit, i);
      graphene_rect_t area = turn (self, &hit->place);

      /* What goes on in the next line is one hit. */
      current = (int) i == self->current || (current && hit[-1].goes_on);
      gtk_snapshot_append_color (snapshot, current ? &current_color : &hit_color, &area);
    }
}

static void
draw_selection (VitkPdfSheet *self, GtkSnapshot *snapshot)
{
  guint i;

  for (i = self->start; self->read != NULL && i < self->end; i++)
    {
      graphene_rect_t area =
          turn (self, &g_array_index (self->read->text->places, VitkPdfRectangle, i));

      gtk_snapshot_append_color (snapshot, &selection_color, &area);
    }
}

static void
vitk_pdf_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkPdfSheet *self = VITK_PDF_SHEET (widget);
  guint i;

  gtk_snapshot_append_color (
      snapshot, self->dark ? &dark_paper : &paper,
      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  draw_picture (self, snapshot);
  draw_hits (self, snapshot);
  draw_selection (self, snapshot);
  for (i = 0; i < self->links->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->links, i), snapshot);
}

/* -- links and paragraphs */

static void
allocate (VitkPdfSheet *self, GtkWidget *child, const VitkPdfRectangle *place)
{
  graphene_rect_t area = turn (self, place);
  GtkAllocation allocation = { floor (area.origin.x), floor (area.origin.y),
                               MAX (ceil (area.size.width), 1), MAX (ceil (area.size.height), 1) };

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
vitk_pdf_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkPdfSheet *self = VITK_PDF_SHEET (widget);
  guint i;

  for (i = 0; i < self->links->len; i++)
    allocate (self, g_ptr_array_index (self->links, i),
              &g_array_index (self->read->links, VitkPdfLink, i).place);
  for (i = 0; i < self->words->len; i++)
    {
      const Words *words = &g_array_index (self->words, Words, i);

      allocate (self, words->widget, &words->place);
    }
}

/* The words that a link lies over. */
static char *
dup_words_at (VitkPdfSheet *self, const VitkPdfRectangle *place)
{
  const VitkPdfText *text = self->read->text;
  g_autoptr (GString) words = g_string_new (NULL);
  const char *p = text->text;
  guint i;

  for (i = 0; i < text->places->len; i++, p = g_utf8_next_char (p))
    {
      const VitkPdfRectangle *letter = &g_array_index (text->places, VitkPdfRectangle, i);
      double x = (letter->left + letter->right) / 2;
      double y = (letter->top + letter->bottom) / 2;

      if (x >= place->left && x <= place->right && y >= place->top && y <= place->bottom)
        g_string_append_unichar (words, *p == '\n' ? ' ' : g_utf8_get_char (p));
    }
  return g_strstrip (g_strdup (words->str));
}

static GtkWidget *
create_link (VitkPdfSheet *self, const VitkPdfLink *link)
{
  g_autofree char *words = dup_words_at (self, &link->place);
  g_autofree char *target = NULL;
  GtkWidget *widget;

  if (link->page >= 0)
    {
      target = g_strdup_printf ("%d %.0f", link->page, link->top);
      if (*words == '\0')
        {
          g_free (words);
          words = g_strdup_printf (_ ("Page %d"), link->page + 1);
        }
      widget = vitk_link_new (words, "pdf.go-to", target);
    }
  else
    {
      widget = vitk_link_new (*words != '\0' ? words : link->uri, "win.open-uri", link->uri);
    }
  vitk_tooltip_set (widget, link->uri);
  return widget;
}

static void
create_words (VitkPdfSheet *self)
{
  g_autoptr (GArray) paragraphs = vitk_pdf_paragraphs_find (self->read->text);
  guint i;

  for (i = 0; i < paragraphs->len; i++)
    {
      const VitkPdfParagraph *paragraph = &g_array_index (paragraphs, VitkPdfParagraph, i);
      Words words = { gtk_inscription_new (paragraph->words), paragraph->place };

      /* It is as large as what it stands for. */
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (words.widget), 0);
      gtk_inscription_set_min_lines (GTK_INSCRIPTION (words.widget), 0);
      gtk_widget_set_can_target (words.widget, FALSE);
      gtk_widget_set_parent (words.widget, GTK_WIDGET (self));
      g_array_append_val (self->words, words);
    }
}

/* Returns: (nullable): the paragraph that a link is in */
static GtkWidget *
find_words_around (VitkPdfSheet *self, const VitkPdfRectangle *place)
{
  double x = (place->left + place->right) / 2;
  double y = (place->top + place->bottom) / 2;
  guint i;

  for (i = 0; i < self->words->len; i++)
    {
      const Words *words = &g_array_index (self->words, Words, i);

      if (x >= words->place.left && x <= words->place.right && y >= words->place.top &&
          y <= words->place.bottom)
        return words->widget;
    }
  return NULL;
}

/* From the last to the first: each stands right behind its paragraph, before those of its
 * paragraph that come later. */
static void
create_links (VitkPdfSheet *self)
{
  guint i;

  g_ptr_array_set_size (self->links, self->read->links->len);
  for (i = self->links->len; i-- > 0;)
    {
      const VitkPdfLink *place = &g_array_index (self->read->links, VitkPdfLink, i);
      GtkWidget *link = create_link (self, place);
      GtkWidget *words = find_words_around (self, &place->place);

      if (words != NULL)
        gtk_widget_insert_after (link, GTK_WIDGET (self), words);
      else
        gtk_widget_insert_before (link, GTK_WIDGET (self), NULL);
      self->links->pdata[i] = link;
    }
}

/* -- the widget */

static void
vitk_pdf_sheet_dispose (GObject *object)
{
  VitkPdfSheet *self = VITK_PDF_SHEET (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->links, 0);
  g_array_set_size (self->words, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->image, vitk_pdf_image_free);
  g_clear_pointer (&self->read, vitk_pdf_page_read_free);
  g_clear_pointer (&self->hits, g_array_unref);
  G_OBJECT_CLASS (vitk_pdf_sheet_parent_class)->dispose (object);
}

static void
vitk_pdf_sheet_finalize (GObject *object)
{
  g_ptr_array_unref (VITK_PDF_SHEET (object)->links);
  g_array_unref (VITK_PDF_SHEET (object)->words);
  G_OBJECT_CLASS (vitk_pdf_sheet_parent_class)->finalize (object);
}

static void
vitk_pdf_sheet_class_init (VitkPdfSheetClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_pdf_sheet_dispose;
  object_class->finalize = vitk_pdf_sheet_finalize;
  widget_class->size_allocate = vitk_pdf_sheet_size_allocate;
  widget_class->snapshot = vitk_pdf_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "vitkpdfsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vitk_pdf_sheet_init (VitkPdfSheet *self)
{
  self->links = g_ptr_array_new ();
  self->words = g_array_new (FALSE, FALSE, sizeof (Words));
  self->current = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * vitk_pdf_sheet_new:
 * @page: which page, from 0
 * @n_pages: how many there are
 * @size: its size
 *
 * Returns: (transfer floating): the page, still blank
 */
GtkWidget *
vitk_pdf_sheet_new (guint page, guint n_pages, const VitkPdfPage *size)
{
  VitkPdfSheet *self = g_object_new (VITK_TYPE_PDF_SHEET, NULL);
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);

  self->page = page;
  self->size = *size;
  self->size.label = NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * vitk_pdf_sheet_get_page:
 * @self: a sheet
 *
 * Returns: which page it is, from 0
 */
guint
vitk_pdf_sheet_get_page (VitkPdfSheet *self)
{
  return self->page;
}

/**
 * vitk_pdf_sheet_set_view:
 * @self: a sheet
 * @scale: pixels of the window for a point
 * @rotation: quarters of a turn, clockwise
 *
 * Shows it in that size.
 */
void
vitk_pdf_sheet_set_view (VitkPdfSheet *self, double scale, guint rotation)
{
  if (self->scale == scale && self->rotation == rotation)
    return;
  self->scale = scale;
  self->rotation = rotation;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vitk_pdf_sheet_set_picture:
 * @self: a sheet
 * @picture: how it looks
 * @view: what is on it, of which scale, area and rotation count; in pixels of the screen
 * @dark: whether it is dark
 *
 * Shows the picture, in the size that the sheet has.
 */
void
vitk_pdf_sheet_set_picture (VitkPdfSheet *self, VitkPdfPicture *picture, const VitkPdfView *view,
                            gboolean dark)
{
  g_clear_pointer (&self->image, vitk_pdf_image_free);
  self->image = vitk_pdf_image_new (picture);
  self->drawn = *view;
  self->dark = dark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vitk_pdf_sheet_has_picture:
 * @self: a sheet
 * @view: what is to be seen
 * @dark: whether it is to be dark
 *
 * Returns: whether it shows just that
 */
gboolean
vitk_pdf_sheet_has_picture (VitkPdfSheet *self, const VitkPdfView *view, gboolean dark)
{
  return self->image != NULL && self->dark == dark && self->drawn.scale == view->scale &&
         self->drawn.rotation == view->rotation && self->drawn.x == view->x &&
         self->drawn.y == view->y && self->drawn.width == view->width &&
         self->drawn.height == view->height;
}

/**
 * vitk_pdf_sheet_set_read:
 * @self: a sheet
 * @read: (transfer full): its words and links
 *
 * Lets the words be selected and read out, and the links be followed.
 */
void
vitk_pdf_sheet_set_read (VitkPdfSheet *self, VitkPdfPageRead *read)
{
  if (self->read != NULL)
    {
      vitk_pdf_page_read_free (read);
      return;
    }
  self->read = read;
  create_words (self);
  create_links (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * vitk_pdf_sheet_has_read:
 * @self: a sheet
 *
 * Returns: whether it has its words and links
 */
gboolean
vitk_pdf_sheet_has_read (VitkPdfSheet *self)
{
  return self->read != NULL;
}

/**
 * vitk_pdf_sheet_get_text:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): its words, if they are there
 */
const VitkPdfText *
vitk_pdf_sheet_get_text (VitkPdfSheet *self)
{
  return self->read != NULL ? self->read->text : NULL;
}

/**
 * vitk_pdf_sheet_set_hits:
 * @self: a sheet
 * @hits: (nullable) (element-type VitkPdfHit): what was found on it
 * @current: which of them the reader is at, or -1
 *
 * Marks them.
 */
void
vitk_pdf_sheet_set_hits (VitkPdfSheet *self, GArray *hits, int current)
{
  if (hits != NULL)
    g_array_ref (hits);
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits;
  self->current = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vitk_pdf_sheet_set_selected:
 * @self: a sheet
 * @start: the first character that is selected
 * @end: the one after the last; cut off at the end of the page
 *
 * Marks what is selected.
 */
void
vitk_pdf_sheet_set_selected (VitkPdfSheet *self, guint start, guint end)
{
  guint n = self->read != NULL ? self->read->text->places->len : 0;

  self->start = MIN (start, n);
  self->end = MIN (end, n);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How far a point is from a place; lines count more than columns. */
static double
measure (const graphene_rect_t *area, double x, double y)
{
  double right = area->origin.x + area->size.width;
  double bottom = area->origin.y + area->size.height;
  double across = MAX (MAX (area->origin.x - x, x - right), 0);
  double down = MAX (MAX (area->origin.y - y, y - bottom), 0);

  return across + 4 * down;
}

/**
 * vitk_pdf_sheet_find_character:
 * @self: a sheet
 * @x: a point in it
 * @y: the same
 *
 * Returns: before which character a caret would stand that is put there, or -1 without words
 */
int
vitk_pdf_sheet_find_character (VitkPdfSheet *self, double x, double y)
{
  const VitkPdfText *text = vitk_pdf_sheet_get_text (self);
  double nearest = G_MAXDOUBLE;
  int found = -1;
  guint i;

  for (i = 0; text != NULL && i < text->places->len; i++)
    {
      graphene_rect_t area = turn (self, &g_array_index (text->places, VitkPdfRectangle, i));
      double distance = area.size.width > 0 ? measure (&area, x, y) : G_MAXDOUBLE;

      if (distance >= nearest)
        continue;
      nearest = distance;
      found = x > area.origin.x + area.size.width / 2 ? i + 1 : i;
    }
  return found;
}
