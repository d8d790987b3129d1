/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-print-preview.h"

#include "app/vitk-page-sheet.h"
#include "widgets/vitk-icon-button.h"

#include <glib/gi18n-lib.h>

#define WIDTH 760
#define HEIGHT 880

/* Pixels to a point of a page as large as on paper, how far pages are enlarged, and by what at
 * once.
 */
#define NATURAL_SCALE (96.0 / 72)
#define LEAST_SCALE 0.25
#define MOST_SCALE 5.0
#define SCALE_STEP 1.25

/* The pages as they will be printed, by what draws them for a printer: no other program is needed,
 * and none can show them differently. */
struct _VitkPrintPreview
{
  AdwWindow parent_instance;

  GtkPrintOperation *operation; /* has the pages */
  const VitkPages *pages;
  AdwWindowTitle *title;
  GtkListView *list;
  double scale; /* of pages; 0: they are as wide as there is room */
};

G_DEFINE_FINAL_TYPE (VitkPrintPreview, vitk_print_preview, ADW_TYPE_WINDOW)

/* Before the pages go. */
static void
forget_pages (VitkPrintPreview *self)
{
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPrintPreview *self = VITK_PRINT_PREVIEW (widget);

  forget_pages (self);
  g_signal_emit_by_name (self, "print-again");
  gtk_window_destroy (GTK_WINDOW (self));
}

/* How large pages are now. */
static double
get_scale (VitkPrintPreview *self)
{
  double width;
  double height;

  if (self->scale > 0)
    return self->scale;
  vitk_pages_get_size (self->pages, 0, &width, &height);
  return vitk_page_sheet_find_scale (gtk_widget_get_width (GTK_WIDGET (self->list)), width);
}

/* Pages that are bound later get it then. */
static void
set_scale (VitkPrintPreview *self, double scale)
{
  GtkWidget *row;

  self->scale = scale > 0 ? CLAMP (scale, LEAST_SCALE, MOST_SCALE) : 0;
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *sheet = gtk_widget_get_first_child (row);

      if (VITK_IS_PAGE_SHEET (sheet))
        vitk_page_sheet_set_scale (VITK_PAGE_SHEET (sheet), self->scale);
    }
}

static void
zoom (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPrintPreview *self = VITK_PRINT_PREVIEW (widget);

  if (g_str_equal (action, "preview.fit"))
    set_scale (self, 0);
  else if (g_str_equal (action, "preview.natural"))
    set_scale (self, NATURAL_SCALE);
  else if (g_str_equal (action, "preview.zoom-in"))
    set_scale (self, get_scale (self) * SCALE_STEP);
  else
    set_scale (self, get_scale (self) / SCALE_STEP);
}

/* The keys that enlarge everywhere, with Control or without. */
static void
add_zoom (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "preview.zoom-in" },
    { GDK_KEY_minus, "preview.zoom-out" },
    { GDK_KEY_0, "preview.fit" },
    { GDK_KEY_1, "preview.natural" },
  };
  static const char *const actions[] = { "preview.zoom-in", "preview.zoom-out", "preview.fit",
                                         "preview.natural" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, zoom);
  for (i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                           keys[i].action, NULL);
    }
}

static void
vitk_print_preview_dispose (GObject *object)
{
  VitkPrintPreview *self = VITK_PRINT_PREVIEW (object);

  forget_pages (self);
  g_clear_object (&self->operation);
  G_OBJECT_CLASS (vitk_print_preview_parent_class)->dispose (object);
}

static void
vitk_print_preview_class_init (VitkPrintPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_print_preview_dispose;

  /**
   * VitkPrintPreview::print-again:
   *
   * The reader wants these pages printed.
   */
  g_signal_new ("print-again", VITK_TYPE_PRINT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print",
                                       NULL);
  add_zoom (widget_class);
}

static GtkWidget *
new_header (VitkPrintPreview *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Print…"));

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_ ("Print Preview"), NULL));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "preview.print");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
  adw_header_bar_pack_end (
      ADW_HEADER_BAR (header),
      vitk_icon_button_new ("zoom-in-symbolic", _ ("Larger"), "preview.zoom-in"));
  adw_header_bar_pack_end (
      ADW_HEADER_BAR (header),
      vitk_icon_button_new ("zoom-fit-best-symbolic", _ ("Fit the Width"), "preview.fit"));
  adw_header_bar_pack_end (
      ADW_HEADER_BAR (header),
      vitk_icon_button_new ("zoom-out-symbolic", _ ("Smaller"), "preview.zoom-out"));
  return header;
}

static void
vitk_print_preview_init (VitkPrintPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "print-preview");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Print Preview"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (self), box);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *place, VitkPrintPreview *self)
{
  gtk_list_item_set_child (place, vitk_page_sheet_new (self->pages));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *place, VitkPrintPreview *self)
{
  VitkPageSheet *sheet = VITK_PAGE_SHEET (gtk_list_item_get_child (place));

  vitk_page_sheet_set_scale (sheet, self->scale);
  vitk_page_sheet_show (sheet, gtk_list_item_get_position (place));
}

/* As many things as there are pages: what each is, its number says. */
static GtkSelectionModel *
new_model (guint n_pages)
{
  GListStore *store = g_list_store_new (G_TYPE_OBJECT);
  guint i;

  for (i = 0; i < n_pages; i++)
    {
      g_autoptr (GObject) page = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_append (store, page);
    }
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (store)));
}

/**
 * vitk_print_preview_new:
 * @operation: what prints; kept, so that its pages stay
 * @pages: its pages
 * @window: (nullable): from which they are asked for
 *
 * Returns: (transfer floating): a window that shows the pages
 */
GtkWidget *
vitk_print_preview_new (GtkPrintOperation *operation, const VitkPages *pages, GtkWindow *window)
{
  VitkPrintPreview *self = g_object_new (VITK_TYPE_PRINT_PREVIEW, "transient-for", window, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = new_model (vitk_pages_get_n_pages (pages));
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u page", "%u pages", vitk_pages_get_n_pages (pages)),
                       vitk_pages_get_n_pages (pages));

  self->operation = g_object_ref (operation);
  self->pages = pages;
  adw_window_title_set_subtitle (self->title, count);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
  g_object_unref (factory);
  return GTK_WIDGET (self);
}
