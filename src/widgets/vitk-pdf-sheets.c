/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-sheets.h"

#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-pdf-painter.h"
#include "widgets/vitk-pdf-selection.h"

#include <math.h>

/* The pages in view and their neighbours, which are widgets, and no others. */
struct _VitkPdfSheets
{
  GtkWidget *parent;
  VitkPdfSheetsFunc failed;
  gpointer user_data;
  VitkPdfLayout *layout;   /* NULL without a document */
  VitkPdfPainter *painter; /* the same */
  VitkPdfSelection *selection;
  GHashTable *sheets; /* page to VitkPdfSheet, children of the parent */
  GHashTable *hits;   /* page to GArray of VitkPdfHit, or NULL */
  guint hit_page;
  int hit;
  gboolean dark;
  const VitkPdfDrawn *drawn; /* one that need not be drawn, or NULL */
  double across;             /* how far it is scrolled, in pixels */
  double down;
};

static int
get_width (VitkPdfSheets *self)
{
  return gtk_widget_get_width (self->parent);
}

static int
get_height (VitkPdfSheets *self)
{
  return gtk_widget_get_height (self->parent);
}

/* Where a page is in the widget. */
static graphene_rect_t
get_area (VitkPdfSheets *self, guint page)
{
  double width = MAX (get_width (self), vitk_pdf_layout_get_width (self->layout));
  graphene_rect_t area = vitk_pdf_layout_get_area (self->layout, page, width);

  graphene_rect_offset (&area, -self->across, -self->down);
  return area;
}

/* A page is drawn for the pixels of the screen. Of one that is large only what is in view, and half
 * as much around, in steps, so that not every move draws it anew. */
static void
get_view (VitkPdfSheet *sheet, VitkPdfView *view, gpointer user_data)
{
  VitkPdfSheets *self = user_data;
  int factor = gtk_widget_get_scale_factor (self->parent);
  guint page = vitk_pdf_sheet_get_page (sheet);
  graphene_rect_t area = get_area (self, page);
  graphene_rect_t seen;
  double step = 256;
  double left;
  double top;

  if (vitk_pdf_layout_get_view (self->layout, page, factor, view))
    return;
  seen = GRAPHENE_RECT_INIT (0, 0, get_width (self), get_height (self));
  graphene_rect_inset (&seen, -0.25 * get_width (self), -0.25 * get_height (self));
  graphene_rect_offset (&seen, -area.origin.x, -area.origin.y);
  left = CLAMP (floor (seen.origin.x / step) * step, 0, area.size.width - 1);
  top = CLAMP (floor (seen.origin.y / step) * step, 0, area.size.height - 1);
  view->x = left * factor;
  view->y = top * factor;
  view->width = MIN (ceil (seen.size.width / step + 1) * step, area.size.width - left) * factor;
  view->height = MIN (ceil (seen.size.height / step + 1) * step, area.size.height - top) * factor;
}

/* The page in the middle first, then its neighbours. */
static void
paint (VitkPdfSheets *self, guint wanted, guint first, guint last)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();
  guint middle = CLAMP (wanted, first, last);
  guint distance;

  for (distance = 0; distance <= last - first; distance++)
    {
      if (middle + distance <= last)
        g_ptr_array_add (sheets,
                         g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (middle + distance)));
      if (distance > 0 && distance <= middle - first)
        g_ptr_array_add (sheets,
                         g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (middle - distance)));
    }
  vitk_pdf_painter_paint (self->painter, sheets);
}

static void
mark_sheet (VitkPdfSheets *self, VitkPdfSheet *sheet)
{
  guint page = vitk_pdf_sheet_get_page (sheet);

  vitk_pdf_sheet_set_hits (
      sheet, self->hits != NULL ? g_hash_table_lookup (self->hits, GUINT_TO_POINTER (page)) : NULL,
      page == self->hit_page ? self->hit : -1);
  vitk_pdf_selection_mark (self->selection, sheet);
}

static VitkPdfSheet *
take_sheet (VitkPdfSheets *self, guint page)
{
  VitkPdfSheet *sheet = g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (page));

  if (sheet != NULL)
    return sheet;
  sheet = VITK_PDF_SHEET (vitk_pdf_sheet_new (page, vitk_pdf_layout_get_n_pages (self->layout),
                                              vitk_pdf_layout_get_page (self->layout, page)));
  gtk_widget_insert_before (GTK_WIDGET (sheet), self->parent, NULL);
  g_hash_table_insert (self->sheets, GUINT_TO_POINTER (page), sheet);
  mark_sheet (self, sheet);
  if (self->drawn != NULL && self->drawn->view.page == page)
    vitk_pdf_sheet_set_picture (sheet, self->drawn->picture, &self->drawn->view, self->drawn->dark);
  return sheet;
}

static void
drop_sheets (VitkPdfSheets *self, guint first, guint last)
{
  GHashTableIter iter;
  gpointer page;
  gpointer sheet;

  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, &page, &sheet))
    {
      if (GPOINTER_TO_UINT (page) >= first && GPOINTER_TO_UINT (page) <= last)
        continue;
      /* The keyboard focus does not get lost with a page that is scrolled away. */
      if (vitk_focus_within (sheet))
        gtk_widget_grab_focus (self->parent);
      gtk_widget_unparent (sheet);
      g_hash_table_iter_remove (&iter);
    }
}

static void
place_sheet (VitkPdfSheets *self, guint page)
{
  VitkPdfSheet *sheet = g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (page));
  graphene_rect_t area = get_area (self, page);
  GtkAllocation allocation = { area.origin.x, area.origin.y, area.size.width, area.size.height };

  vitk_pdf_sheet_set_view (sheet, vitk_pdf_layout_get_scale (self->layout),
                           vitk_pdf_layout_get_rotation (self->layout));
  gtk_widget_measure (GTK_WIDGET (sheet), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (sheet), &allocation, -1);
}

static gboolean
on_over (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

static void
forget_document (VitkPdfSheets *self)
{
  if (self->painter != NULL)
    {
      vitk_pdf_painter_stop (self->painter);
      g_signal_handlers_disconnect_by_data (self->painter, self);
    }
  drop_sheets (self, G_MAXUINT, 0);
  vitk_pdf_selection_clear (self->selection);
  /* With it the document may go, and to end its process takes longer than to paint the next. */
  if (self->painter != NULL)
    g_idle_add_full (G_PRIORITY_LOW, on_over, g_steal_pointer (&self->painter), g_object_unref);
  g_clear_pointer (&self->hits, g_hash_table_unref);
  self->layout = NULL;
  self->hit = -1;
}

static void
on_failed (VitkPdfPainter *painter, const GError *error, gpointer user_data)
{
  VitkPdfSheets *self = user_data;

  if (painter == self->painter)
    self->failed (error, self->user_data);
}

/**
 * vitk_pdf_sheets_new:
 * @parent: what the pages are put into; must live as long
 * @failed: called when the document cannot be read any more
 * @user_data: data of @failed
 *
 * Returns: (transfer full): no pages
 */
VitkPdfSheets *
vitk_pdf_sheets_new (GtkWidget *parent, VitkPdfSheetsFunc failed, gpointer user_data)
{
  VitkPdfSheets *self = g_new0 (VitkPdfSheets, 1);

  self->parent = parent;
  self->failed = failed;
  self->user_data = user_data;
  self->sheets = g_hash_table_new (NULL, NULL);
  self->selection = vitk_pdf_selection_new (parent);
  self->hit = -1;
  return self;
}

/**
 * vitk_pdf_sheets_free:
 * @self: (transfer full) (nullable): pages
 *
 * Takes them away.
 */
void
vitk_pdf_sheets_free (VitkPdfSheets *self)
{
  if (self == NULL)
    return;
  forget_document (self);
  vitk_pdf_selection_free (self->selection);
  g_hash_table_unref (self->sheets);
  g_free (self);
}

/**
 * vitk_pdf_sheets_set_document:
 * @self: pages
 * @document: (nullable): a document
 * @layout: (nullable): where its pages are; must live as long as it is shown
 *
 * Shows another document.
 */
void
vitk_pdf_sheets_set_document (VitkPdfSheets *self, VitkPdfDocument *document, VitkPdfLayout *layout)
{
  forget_document (self);
  if (document == NULL)
    return;
  self->layout = layout;
  self->painter = vitk_pdf_painter_new (document, get_view, self);
  vitk_pdf_painter_set_dark (self->painter, self->dark);
  g_signal_connect (self->painter, "failed", G_CALLBACK (on_failed), self);
}

/**
 * vitk_pdf_sheets_set_dark:
 * @self: pages
 * @dark: whether light and dark change places
 */
void
vitk_pdf_sheets_set_dark (VitkPdfSheets *self, gboolean dark)
{
  self->dark = dark;
  if (self->painter != NULL)
    vitk_pdf_painter_set_dark (self->painter, dark);
}

/**
 * vitk_pdf_sheets_set_drawn:
 * @self: pages
 * @drawn: (nullable): one of them as it was drawn
 *
 * Lets it have its picture when pages are shown the next time, and the others wait for the time
 * after that, so that nothing is drawn while the window is.
 */
void
vitk_pdf_sheets_set_drawn (VitkPdfSheets *self, const VitkPdfDrawn *drawn)
{
  self->drawn = drawn;
}

/**
 * vitk_pdf_sheets_set_hits:
 * @self: pages
 * @hits: (nullable): what was found: page to array of #VitkPdfHit
 * @page: the page of the one that the reader is at
 * @current: which of that page it is, or -1
 *
 * Marks them.
 */
void
vitk_pdf_sheets_set_hits (VitkPdfSheets *self, GHashTable *hits, guint page, int current)
{
  GHashTableIter iter;
  gpointer sheet;

  if (hits != NULL)
    g_hash_table_ref (hits);
  g_clear_pointer (&self->hits, g_hash_table_unref);
  self->hits = hits;
  self->hit_page = page;
  self->hit = current;
  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, NULL, &sheet))
    mark_sheet (self, sheet);
}

/* Those in view, and one more row at either end. */
static void
find_range (VitkPdfSheets *self, double down, guint *first, guint *last)
{
  guint n_pages = vitk_pdf_layout_get_n_pages (self->layout);
  guint across = vitk_pdf_layout_get_across (self->layout);

  *first = vitk_pdf_layout_find_page (self->layout, down);
  *last = vitk_pdf_layout_find_page (self->layout, down + get_height (self));
  *first = *first > across ? *first - across : 0;
  *last = MIN (*last + 2 * across - 1, n_pages - 1);
}

/**
 * vitk_pdf_sheets_show:
 * @self: pages of a document
 * @across: how far they are scrolled to the side, in pixels
 * @down: and down
 * @wanted: the page that is read
 *
 * Makes those that are in view, lets go of the others, and has them drawn. Not to be called while
 * the parent is allocated.
 */
void
vitk_pdf_sheets_show (VitkPdfSheets *self, double across, double down, guint wanted)
{
  guint first;
  guint last;
  guint i;

  self->across = across;
  self->down = down;
  find_range (self, down, &first, &last);
  drop_sheets (self, first, last);
  for (i = first; i <= last; i++)
    take_sheet (self, i);
  if (self->drawn == NULL)
    paint (self, wanted, first, last);
  self->drawn = NULL;
}

/**
 * vitk_pdf_sheets_place:
 * @self: pages of a document
 * @across: how far they are scrolled to the side, in pixels
 * @down: and down
 *
 * Puts those that there are in their places, while the parent is allocated.
 *
 * Returns: whether all that are in view are there
 */
gboolean
vitk_pdf_sheets_place (VitkPdfSheets *self, double across, double down)
{
  GHashTableIter iter;
  gpointer page;
  guint first;
  guint last;

  self->across = across;
  self->down = down;
  find_range (self, down, &first, &last);
  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    place_sheet (self, GPOINTER_TO_UINT (page));
  return g_hash_table_size (self->sheets) == last - first + 1 &&
         g_hash_table_contains (self->sheets, GUINT_TO_POINTER (first)) &&
         g_hash_table_contains (self->sheets, GUINT_TO_POINTER (last));
}

/**
 * vitk_pdf_sheets_dup_selected:
 * @self: pages
 *
 * Returns: (transfer full) (nullable): the words that are selected
 */
char *
vitk_pdf_sheets_dup_selected (VitkPdfSheets *self)
{
  return vitk_pdf_selection_dup_words (self->selection);
}
