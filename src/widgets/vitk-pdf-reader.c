/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-reader.h"

#include "widgets/vitk-focus-move.h"
#include "widgets/vitk-pdf-bar.h"
#include "widgets/vitk-pdf-find-bar.h"
#include "widgets/vitk-pdf-flap.h"
#include "widgets/vitk-pdf-front.h"
#include "widgets/vitk-pdf-loader.h"
#include "widgets/vitk-pdf-memory.h"
#include "widgets/vitk-pdf-print.h"
#include "widgets/vitk-pdf-properties.h"
#include "widgets/vitk-pdf-sidebar.h"
#include "widgets/vitk-pdf-sight.h"
#include "widgets/vitk-pdf-spots.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Milliseconds after which one wonders whether anything happens. */
#define PATIENCE 200

/* A PDF in the place of the text. */
struct _VitkPdfReader
{
  GtkWidget parent_instance;

  VitkPdfLoader *loader;
  char *path; /* NULL before there is one */
  char *hash; /* the same */
  char *title;
  VitkPdfSpots *spots;
  gboolean dark;
  guint waiting; /* source that takes away the PDF before, or 0 */

  GtkWidget *bar;
  GtkWidget *find_bar;
  GtkWidget *flap;
  GtkWidget *sidebar;
  GtkWidget *front;
};

static void vitk_pdf_reader_stage_view_init (VitkStageViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkPdfReader, vitk_pdf_reader, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      vitk_pdf_reader_stage_view_init))

enum
{
  PROP_DARK = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  LEAVING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static VitkPdfPages *
get_pages (VitkPdfReader *self)
{
  return vitk_pdf_front_get_pages (VITK_PDF_FRONT (self->front));
}

static VitkPdfFinder *
get_finder (VitkPdfReader *self)
{
  return vitk_pdf_find_bar_get_finder (VITK_PDF_FIND_BAR (self->find_bar));
}

/* -- where the reader is */

/* The page is told by what fills most of the view, not by its upper edge. */
static void
on_moved (VitkPdfReader *self)
{
  GArray *pages = vitk_pdf_loader_get_pages (self->loader);
  guint page = vitk_pdf_pages_get_page (get_pages (self));

  if (pages == NULL || page >= pages->len)
    return;
  vitk_pdf_bar_set_place (VITK_PDF_BAR (self->bar), page + 1, pages->len,
                          g_array_index (pages, VitkPdfPage, page).label);
  vitk_pdf_bar_set_zoom (VITK_PDF_BAR (self->bar), vitk_pdf_pages_get_zoom (get_pages (self)));
  vitk_pdf_find_bar_set_page (VITK_PDF_FIND_BAR (self->find_bar), page);
  vitk_pdf_sidebar_set_place (VITK_PDF_SIDEBAR (self->sidebar), page,
                              vitk_pdf_pages_get_rotation (get_pages (self)));
}

static void
on_chosen (VitkPdfReader *self, guint page)
{
  vitk_pdf_pages_go_to (get_pages (self), page, 0);
}

/* -- opening */

static void
show_document (VitkPdfReader *self, VitkPdfDocument *document)
{
  GArray *pages = vitk_pdf_loader_get_pages (self->loader);

  g_clear_handle_id (&self->waiting, g_source_remove);
  vitk_pdf_finder_set_document (get_finder (self), document);
  vitk_pdf_sidebar_set_document (VITK_PDF_SIDEBAR (self->sidebar), document, pages);
  vitk_pdf_pages_set_document (get_pages (self), document,
                               document != NULL ? g_array_ref (pages) : NULL);
}

static void
on_load_failed (VitkPdfReader *self, const GError *error)
{
  show_document (self, NULL);
  vitk_pdf_front_show_problem (VITK_PDF_FRONT (self->front), self->title, error);
}

static void
on_failed (VitkPdfReader *self, const GError *error)
{
  g_autoptr (GVariant) here = vitk_pdf_spot_new (get_pages (self));

  /* Another is on its way already. */
  if (self->waiting != 0)
    return;
  /* Reloaded, it is where it was. */
  vitk_pdf_spots_want (self->spots, here);
  on_load_failed (self, error);
  vitk_pdf_loader_stop (self->loader);
}

static gboolean
plan (GArray *pages, VitkPdfDrawn *drawn, gpointer user_data)
{
  VitkPdfReader *self = user_data;

  drawn->dark = self->dark;
  return vitk_pdf_spots_plan (self->spots, get_pages (self), pages, &drawn->view);
}

static void
on_loaded (VitkPdfReader *self)
{
  vitk_pdf_front_show_pages (VITK_PDF_FRONT (self->front));
  show_document (self, vitk_pdf_loader_get_document (self->loader));
  vitk_pdf_spots_go_to_wanted (self->spots, get_pages (self));
  vitk_pdf_pages_show_drawn (get_pages (self), vitk_pdf_loader_get_drawn (self->loader));
}

static gboolean
on_late (gpointer user_data)
{
  VitkPdfReader *self = user_data;

  self->waiting = 0;
  show_document (self, NULL);
  vitk_pdf_front_show_loading (VITK_PDF_FRONT (self->front));
  return G_SOURCE_REMOVE;
}

/* What is in view gives way to the next, and, when that does not come soon, to waiting. */
static void
start (VitkPdfReader *self, const char *password)
{
  g_autoptr (GVariant) spot = vitk_pdf_spots_dup_here (self->spots, get_pages (self));

  /* Where it is now, unless another place is wanted. */
  vitk_pdf_spots_want (self->spots, spot);
  g_clear_handle_id (&self->waiting, g_source_remove);
  vitk_pdf_loader_load (self->loader, self->path, password);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->waiting = g_timeout_add (PATIENCE, on_late, self);
  else
    on_late (self);
}

/* -- what can be done */

/* Whoever has chosen a place goes on reading there. */
static void
jump (VitkPdfReader *self, guint page, double top)
{
  g_signal_emit (self, signals[LEAVING], 0);
  vitk_pdf_flap_uncover (ADW_FLAP (self->flap));
  vitk_pdf_pages_go_to (get_pages (self), page, top);
  gtk_widget_grab_focus (GTK_WIDGET (get_pages (self)));
}

static void
go_to (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPdfReader *self = VITK_PDF_READER (widget);
  char *rest;
  guint page = strtoul (g_variant_get_string (parameter, NULL), &rest, 10);

  jump (self, page, g_ascii_strtod (rest, NULL));
}

static void
show_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPdfReader *self = VITK_PDF_READER (widget);
  const char *words = g_variant_get_string (parameter, NULL);
  int page = vitk_pdf_loader_find_page (self->loader, words);

  if (page < 0)
    {
      gtk_widget_error_bell (widget);
      on_moved (self);
      return;
    }
  jump (self, page, 0);
}

static void
find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_pdf_find_bar_set_shown (VITK_PDF_FIND_BAR (VITK_PDF_READER (widget)->find_bar), TRUE);
}

static void
find_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_pdf_finder_move (get_finder (VITK_PDF_READER (widget)),
                        g_str_equal (action, "pdf.find-next"));
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *words = vitk_pdf_pages_dup_selected (get_pages (VITK_PDF_READER (widget)));

  if (words != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), words);
}

static void
ask_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_pdf_bar_ask_page (VITK_PDF_BAR (VITK_PDF_READER (widget)->bar));
}

static void
reload (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPdfReader *self = VITK_PDF_READER (widget);

  if (self->path != NULL)
    start (self, NULL);
}

static void
unlock (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start (VITK_PDF_READER (widget), g_variant_get_string (parameter, NULL));
}

static void
show_properties (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPdfReader *self = VITK_PDF_READER (widget);
  VitkPdfDocument *document = vitk_pdf_loader_get_document (self->loader);

  if (document != NULL)
    vitk_pdf_properties_show (widget, document, self->path);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPdfReader *self = VITK_PDF_READER (widget);
  VitkPdfDocument *document = vitk_pdf_loader_get_document (self->loader);

  if (document != NULL)
    vitk_pdf_print_show (GTK_WINDOW (gtk_widget_get_root (widget)), document,
                         vitk_pdf_loader_get_pages (self->loader), self->title,
                         vitk_pdf_pages_get_page (get_pages (self)));
}

static void
toggle_contents (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_pdf_flap_toggle (ADW_FLAP (VITK_PDF_READER (widget)->flap));
}

/* -- a view of the stage */

static GVariant *
vitk_pdf_reader_dup_state (VitkStageView *view)
{
  VitkPdfReader *self = VITK_PDF_READER (view);
  g_autoptr (GVariant) spot = NULL;

  if (self->path == NULL)
    return NULL;
  spot = vitk_pdf_spots_dup_here (self->spots, get_pages (self));
  return g_variant_ref_sink (
      g_variant_new ("(^ayss@" VITK_PDF_SPOT ")", self->path, self->hash, self->title, spot));
}

static void
vitk_pdf_reader_set_state (VitkStageView *view, GVariant *state)
{
  VitkPdfReader *self = VITK_PDF_READER (view);
  g_autoptr (GVariant) wanted = NULL;
  const char *path;
  const char *hash;
  const char *title;

  g_variant_get (state, "(^&ay&s&s@" VITK_PDF_SPOT ")", &path, &hash, &title, &wanted);
  if (g_strcmp0 (hash, self->hash) != 0)
    vitk_pdf_reader_open (self, path, hash, title);
  vitk_pdf_spots_want (self->spots, wanted);
  if (vitk_pdf_loader_get_document (self->loader) != NULL)
    vitk_pdf_spots_go_to_wanted (self->spots, get_pages (self));
}

static char *
vitk_pdf_reader_dup_words (VitkStageView *view)
{
  VitkPdfReader *self = VITK_PDF_READER (view);

  if (self->title == NULL)
    return NULL;
  /* Translators: a place in the history: a PDF, and the page that was read. */
  return g_strdup_printf (C_ ("history", "PDF: %s, page %u"), self->title,
                          vitk_pdf_pages_get_page (get_pages (self)) + 1);
}

static void
vitk_pdf_reader_stage_view_init (VitkStageViewInterface *interface)
{
  interface->dup_state = vitk_pdf_reader_dup_state;
  interface->set_state = vitk_pdf_reader_set_state;
  interface->dup_words = vitk_pdf_reader_dup_words;
}

static gboolean
vitk_pdf_reader_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VITK_PDF_READER (widget)->front);
}

/* -- the widget */

static void
vitk_pdf_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkPdfReader *self = VITK_PDF_READER (object);

  switch (id)
    {
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_pdf_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitkPdfReader *self = VITK_PDF_READER (object);

  switch (id)
    {
    case PROP_DARK:
      self->dark = g_value_get_boolean (value);
      vitk_pdf_pages_set_dark (get_pages (self), self->dark);
      vitk_pdf_sidebar_set_dark (VITK_PDF_SIDEBAR (self->sidebar), self->dark);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_pdf_reader_dispose (GObject *object)
{
  VitkPdfReader *self = VITK_PDF_READER (object);
  GtkWidget *child;

  vitk_pdf_loader_stop (self->loader);
  g_clear_handle_id (&self->waiting, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_pdf_reader_parent_class)->dispose (object);
}

static void
vitk_pdf_reader_finalize (GObject *object)
{
  VitkPdfReader *self = VITK_PDF_READER (object);

  g_object_unref (self->loader);
  vitk_pdf_spots_free (self->spots);
  g_free (self->path);
  g_free (self->hash);
  g_free (self->title);
  G_OBJECT_CLASS (vitk_pdf_reader_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } bindings[] = {
    { GDK_KEY_g, GDK_CONTROL_MASK, "pdf.ask-page" },
    { GDK_KEY_F3, 0, "pdf.find-next" },
    { GDK_KEY_F3, GDK_SHIFT_MASK, "pdf.find-previous" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "pdf.copy" },
    { GDK_KEY_Return, GDK_ALT_MASK, "pdf.show-properties" },
  };
  gsize i;

  vitk_pdf_sight_install (class);
  gtk_widget_class_install_action (class, "pdf.go-to", "s", go_to);
  gtk_widget_class_install_action (class, "pdf.show-page", "s", show_page);
  gtk_widget_class_install_action (class, "pdf.ask-page", NULL, ask_page);
  gtk_widget_class_install_action (class, "pdf.find", NULL, find);
  gtk_widget_class_install_action (class, "pdf.find-next", NULL, find_next);
  gtk_widget_class_install_action (class, "pdf.find-previous", NULL, find_next);
  gtk_widget_class_install_action (class, "pdf.copy", NULL, copy);
  gtk_widget_class_install_action (class, "pdf.print", NULL, print);
  gtk_widget_class_install_action (class, "pdf.toggle-contents", NULL, toggle_contents);
  gtk_widget_class_install_action (class, "pdf.reload", NULL, reload);
  gtk_widget_class_install_action (class, "pdf.unlock", "s", unlock);
  gtk_widget_class_install_action (class, "pdf.show-properties", NULL, show_properties);
  gtk_widget_class_install_property_action (class, "pdf.dark", "dark");
  for (i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (class, bindings[i].key, bindings[i].modifiers,
                                         bindings[i].action, NULL);
}

static void
vitk_pdf_reader_class_init (VitkPdfReaderClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vitk_pdf_reader_get_property;
  object_class->set_property = vitk_pdf_reader_set_property;
  object_class->dispose = vitk_pdf_reader_dispose;
  object_class->finalize = vitk_pdf_reader_finalize;
  widget_class->grab_focus = vitk_pdf_reader_grab_focus;
  widget_class->focus = vitk_focus_move;

  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * VitkPdfReader::leaving:
   *
   * The reader is about to jump to another place of the PDF.
   */
  signals[LEAVING] = g_signal_new ("leaving", VITK_TYPE_PDF_READER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "vitkpdfreader");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* Who closes the search goes on reading. */
static void
on_search_shown (VitkPdfReader *self)
{
  if (!vitk_pdf_find_bar_get_shown (VITK_PDF_FIND_BAR (self->find_bar)))
    gtk_widget_grab_focus (GTK_WIDGET (get_pages (self)));
}

static void
create_flap (VitkPdfReader *self)
{
  self->sidebar = vitk_pdf_sidebar_new ();
  self->front = vitk_pdf_front_new ();
  self->flap = GTK_WIDGET (vitk_pdf_flap_new (self->sidebar, self->front));
  g_signal_connect_swapped (self->sidebar, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (self->sidebar, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect_swapped (get_pages (self), "moved", G_CALLBACK (on_moved), self);
  g_signal_connect_swapped (get_pages (self), "failed", G_CALLBACK (on_failed), self);
}

static void
vitk_pdf_reader_init (VitkPdfReader *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->loader = vitk_pdf_loader_new (plan, self);
  self->spots = vitk_pdf_spots_new ();
  self->bar = vitk_pdf_bar_new ();
  self->find_bar = vitk_pdf_find_bar_new ();
  create_flap (self);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_parent (self->find_bar, GTK_WIDGET (self));
  gtk_widget_set_parent (self->flap, GTK_WIDGET (self));
  vitk_pdf_find_bar_set_pages (VITK_PDF_FIND_BAR (self->find_bar), get_pages (self));
  g_signal_connect_swapped (self->find_bar, "notify::shown", G_CALLBACK (on_search_shown), self);
  vitk_pdf_bar_bind (VITK_PDF_BAR (self->bar), G_OBJECT (self->find_bar), G_OBJECT (self->flap));
  g_signal_connect_object (self->loader, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "outlined", G_CALLBACK (vitk_pdf_sidebar_set_headings),
                           self->sidebar, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "failed", G_CALLBACK (on_load_failed), self,
                           G_CONNECT_SWAPPED);
  g_object_set (self, "dark", adw_style_manager_get_dark (adw_style_manager_get_default ()), NULL);
}

/* Remembers where the reader is. */
static void
note (VitkPdfReader *self)
{
  if (vitk_pdf_loader_get_document (self->loader) != NULL)
    vitk_pdf_spots_note (self->spots, get_pages (self), self->hash);
}

/**
 * vitk_pdf_reader_open:
 * @self: a reader
 * @path: a PDF
 * @hash: SHA-256 of what is in it
 * @title: what it is called
 *
 * Shows a PDF as soon as it is open: where it was left, else from its beginning. One that is open
 * already stays where it is.
 */
void
vitk_pdf_reader_open (VitkPdfReader *self, const char *path, const char *hash, const char *title)
{
  VitkPdfMemory *memory = vitk_pdf_memory_find (GTK_WIDGET (self));

  g_return_if_fail (VITK_IS_PDF_READER (self));

  if (g_strcmp0 (hash, self->hash) == 0 && vitk_pdf_loader_get_document (self->loader) != NULL)
    return;
  note (self);
  g_free (self->path);
  g_free (self->title);
  self->path = g_strdup (path);
  self->title = g_strdup (title);
  g_free (self->hash);
  self->hash = g_strdup (hash);
  if (memory != NULL)
    {
      g_signal_handlers_disconnect_by_func (memory, note, self);
      g_signal_connect_object (memory, "noting", G_CALLBACK (note), self, G_CONNECT_SWAPPED);
    }
  vitk_pdf_spots_want_noted (self->spots, get_pages (self), hash);
  start (self, NULL);
}

/**
 * vitk_pdf_reader_show_found:
 * @self: a reader with a PDF
 * @page: a page, from 0
 * @phrases: (array zero-terminated=1): what was found on it
 *
 * Goes to the page, as soon as the PDF is open, and marks what was found.
 */
void
vitk_pdf_reader_show_found (VitkPdfReader *self, guint page, const char *const *phrases)
{
  g_return_if_fail (VITK_IS_PDF_READER (self));

  if (vitk_pdf_loader_get_document (self->loader) != NULL)
    vitk_pdf_pages_go_to (get_pages (self), page, 0);
  else
    vitk_pdf_spots_want_page (self->spots, page);
  vitk_pdf_find_bar_look_for (VITK_PDF_FIND_BAR (self->find_bar), phrases, page);
}

/**
 * vitk_pdf_reader_get_pages:
 * @self: a reader
 *
 * Returns: (transfer none): the pages in it
 */
VitkPdfPages *
vitk_pdf_reader_get_pages (VitkPdfReader *self)
{
  g_return_val_if_fail (VITK_IS_PDF_READER (self), NULL);

  return get_pages (self);
}
