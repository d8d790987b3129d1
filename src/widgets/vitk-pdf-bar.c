/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-bar.h"

#include "widgets/vitk-menu.h"
#include "widgets/vitk-tooltip.h"
#include "widgets/vitk-yielding.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What stands above the pages of a PDF: which page it is, how large it is, and what can be done. It
 * asks for all by actions of the view around it. */
struct _VitkPdfBar
{
  GtkWidget parent_instance;

  GtkWidget *contents;
  GtkWidget *search;
  GtkWidget *page;
  GtkWidget *n_pages;
  GtkWidget *zoom;
};

G_DEFINE_FINAL_TYPE (VitkPdfBar, vitk_pdf_bar, GTK_TYPE_WIDGET)

static void
vitk_pdf_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_pdf_bar_parent_class)->dispose (object);
}

static void
vitk_pdf_bar_class_init (VitkPdfBarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_pdf_bar_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "vitkpdfbar");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
}

static void
name (GtkWidget *widget, const char *words)
{
  vitk_tooltip_set (widget, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static GtkWidget *
create_button (GtkWidget *button, const char *icon, const char *action, const char *words)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  name (button, words);
  return button;
}

static void
on_page_entered (VitkPdfBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pdf.show-page", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->page)));
}

static void
add_page (VitkPdfBar *self)
{
  self->page = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->page), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->page), 5);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->page), GTK_INPUT_PURPOSE_FREE_FORM);
  gtk_widget_set_valign (self->page, GTK_ALIGN_CENTER);
  name (self->page, _ ("Page"));
  g_signal_connect_swapped (self->page, "activate", G_CALLBACK (on_page_entered), self);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
  self->n_pages = gtk_label_new (NULL);
  /* Where there is no room, words give way to buttons. */
  gtk_label_set_ellipsize (GTK_LABEL (self->n_pages), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->n_pages, "dim-label");
  gtk_widget_add_css_class (self->n_pages, "numeric");
  gtk_widget_set_parent (self->n_pages, GTK_WIDGET (self));
}

static void
add_menu (VitkPdfBar *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) size = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (size, _ ("_Larger"), "pdf.zoom-in");
  g_menu_append (size, _ ("_Smaller"), "pdf.zoom-out");
  g_menu_append (size, _ ("Fit _Width"), "pdf.fit-width");
  g_menu_append (size, _ ("Fit _Page"), "pdf.fit-page");
  g_menu_append (size, _ ("_Original Size"), "pdf.original-size");
  g_menu_append (size, _ ("_Two Pages Side by Side"), "pdf.two-up");
  g_menu_append (size, _ ("_Rotate"), "pdf.rotate");
  g_menu_append (size, _ ("_Dark Pages"), "pdf.dark");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (size));
  g_menu_append (rest, _ ("Pr_int…"), "pdf.print");
  g_menu_append (rest, _ ("P_roperties"), "pdf.show-properties");
  g_menu_append (rest, _ ("Re_load"), "pdf.reload");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  vitk_menu_give (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  name (button, _ ("Pages"));
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/* In a narrow window the menu and the keys are there for it. */
static void
add_zoom (VitkPdfBar *self)
{
  GtkWidget *place = adw_bin_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->zoom = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->zoom, "numeric");
  gtk_box_append (GTK_BOX (box), create_button (gtk_button_new (), "zoom-out-symbolic",
                                                "pdf.zoom-out", _ ("Smaller")));
  gtk_box_append (GTK_BOX (box), self->zoom);
  gtk_box_append (GTK_BOX (box), create_button (gtk_button_new (), "zoom-in-symbolic",
                                                "pdf.zoom-in", _ ("Larger")));
  adw_bin_set_child (ADW_BIN (place), box);
  gtk_widget_set_layout_manager (place, vitk_yielding_new ());
  gtk_widget_set_parent (place, GTK_WIDGET (self));
}

static void
vitk_pdf_bar_init (VitkPdfBar *self)
{
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (self), "toolbar");
  self->contents = create_button (gtk_toggle_button_new (), "view-list-symbolic", NULL,
                                  _ ("Contents and Pages"));
  gtk_widget_set_parent (self->contents, GTK_WIDGET (self));
  add_page (self);
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_widget_set_parent (gap, GTK_WIDGET (self));
  add_zoom (self);
  self->search = create_button (gtk_toggle_button_new (), "system-search-symbolic", NULL,
                                _ ("Find in the PDF"));
  gtk_widget_set_parent (self->search, GTK_WIDGET (self));
  add_menu (self);
}

/**
 * vitk_pdf_bar_new:
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
vitk_pdf_bar_new (void)
{
  return g_object_new (VITK_TYPE_PDF_BAR, NULL);
}

/**
 * vitk_pdf_bar_set_place:
 * @self: a bar
 * @page: the page that is read, from 1
 * @n_pages: how many there are
 * @label: its printed number, or ""
 *
 * Says where the reader is.
 */
void
vitk_pdf_bar_set_place (VitkPdfBar *self, guint page, guint n_pages, const char *label)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *words = NULL;

  if (*label != '\0' && g_strcmp0 (label, number) != 0)
    /* Translators: which page it is by counting, of how many; before it stands its printed number.
     */
    words = g_strdup_printf (_ ("(%u of %u)"), page, n_pages);
  else
    /* Translators: before it stands the number of a page. */
    words = g_strdup_printf (_ ("of %u"), n_pages);
  gtk_editable_set_text (GTK_EDITABLE (self->page), *label != '\0' ? label : number);
  gtk_label_set_label (GTK_LABEL (self->n_pages), words);
}

/**
 * vitk_pdf_bar_set_zoom:
 * @self: a bar
 * @zoom: how large pages are
 *
 * Says how large they are.
 */
void
vitk_pdf_bar_set_zoom (VitkPdfBar *self, double zoom)
{
  g_autofree char *words = g_strdup_printf (_ ("%.0f %%"), zoom * 100);

  gtk_label_set_label (GTK_LABEL (self->zoom), words);
}

/**
 * vitk_pdf_bar_bind:
 * @self: a bar
 * @find_bar: what is looked for in, with a property "shown"
 * @flap: what has the contents, with a property "reveal-flap"
 *
 * Lets its buttons show and hide them.
 */
void
vitk_pdf_bar_bind (VitkPdfBar *self, GObject *find_bar, GObject *flap)
{
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_object_bind_property (find_bar, "shown", self->search, "active", flags);
  g_object_bind_property (flap, "reveal-flap", self->contents, "active", flags);
}

/**
 * vitk_pdf_bar_ask_page:
 * @self: a bar
 *
 * Lets the reader say which page.
 */
void
vitk_pdf_bar_ask_page (VitkPdfBar *self)
{
  gtk_widget_grab_focus (self->page);
}
