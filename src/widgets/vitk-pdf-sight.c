/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-sight.h"

#include "widgets/vitk-pdf-reader.h"

#define ZOOM_STEP 1.2

/* How the pages of a PDF are seen: how large, how many side by side, which way up, and which. */

static void
change_size (VitkPdfPages *pages, const char *action)
{
  if (g_str_equal (action, "pdf.zoom-in"))
    vitk_pdf_pages_zoom_by (pages, ZOOM_STEP);
  else if (g_str_equal (action, "pdf.zoom-out"))
    vitk_pdf_pages_zoom_by (pages, 1 / ZOOM_STEP);
  else if (g_str_equal (action, "pdf.original-size"))
    vitk_pdf_pages_set_fit (pages, VITK_PDF_FIT_NONE, 1);
  else if (g_str_equal (action, "pdf.fit-width"))
    vitk_pdf_pages_set_fit (pages, VITK_PDF_FIT_WIDTH, 1);
  else
    vitk_pdf_pages_set_fit (pages, VITK_PDF_FIT_PAGE, 1);
}

/* From the page that is read, or the row of two. */
static void
turn_page (VitkPdfPages *pages, gboolean forward)
{
  guint across = vitk_pdf_pages_get_across (pages);
  guint page = vitk_pdf_pages_get_page (pages);

  page -= page % across;
  if (forward)
    vitk_pdf_pages_go_to (pages, page + across, 0);
  else if (page >= across)
    vitk_pdf_pages_go_to (pages, page - across, 0);
}

static void
change (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPdfPages *pages = vitk_pdf_reader_get_pages (VITK_PDF_READER (widget));

  if (g_str_equal (action, "pdf.rotate"))
    vitk_pdf_pages_set_rotation (pages, vitk_pdf_pages_get_rotation (pages) + 1);
  else if (g_str_equal (action, "pdf.rotate-back"))
    vitk_pdf_pages_set_rotation (pages, vitk_pdf_pages_get_rotation (pages) + 3);
  else if (g_str_equal (action, "pdf.two-up"))
    vitk_pdf_pages_set_across (pages, 3 - vitk_pdf_pages_get_across (pages));
  else if (g_str_equal (action, "pdf.next-page") || g_str_equal (action, "pdf.previous-page"))
    turn_page (pages, g_str_equal (action, "pdf.next-page"));
  else
    change_size (pages, action);
}

/**
 * vitk_pdf_sight_install:
 * @class: the class of #VitkPdfReader
 *
 * Adds the actions, and the keys that readers of PDFs know.
 */
void
vitk_pdf_sight_install (GtkWidgetClass *class)
{
  static const struct
  {
    const char *action;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "pdf.zoom-in", GDK_KEY_plus, 0 },
    { "pdf.zoom-out", GDK_KEY_minus, 0 },
    { "pdf.original-size", GDK_KEY_0, 0 },
    { "pdf.fit-width", GDK_KEY_w, 0 },
    { "pdf.fit-page", GDK_KEY_f, 0 },
    { "pdf.next-page", GDK_KEY_n, 0 },
    { "pdf.previous-page", GDK_KEY_p, 0 },
    { "pdf.two-up", GDK_KEY_d, 0 },
    { "pdf.rotate", GDK_KEY_Right, GDK_CONTROL_MASK },
    { "pdf.rotate-back", GDK_KEY_Left, GDK_CONTROL_MASK },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (class, actions[i].action, NULL, change);
      gtk_widget_class_add_binding_action (class, actions[i].key, actions[i].modifiers,
                                           actions[i].action, NULL);
    }
}
