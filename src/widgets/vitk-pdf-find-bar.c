/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-find-bar.h"

#include "widgets/vitk-icon-button.h"

#include <glib/gi18n-lib.h>

/* Where a reader says what to look for in a PDF, and sees how much there is of it. */
struct _VitkPdfFindBar
{
  GtkWidget parent_instance;

  VitkPdfFinder *finder;
  VitkPdfPages *pages; /* where hits are shown, or NULL */
  guint page;          /* the one that is read */
  char *looked;        /* the text of the entry while it is not what somebody typed, or NULL */
  GtkWidget *bar;
  GtkWidget *entry;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (VitkPdfFindBar, vitk_pdf_find_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_SHOWN = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
update (VitkPdfFindBar *self)
{
  guint n_hits = vitk_pdf_finder_get_n_hits (self->finder);
  g_autofree char *words = NULL;
  guint number;
  guint page;
  int index;

  if (n_hits > 0 && vitk_pdf_finder_get_current (self->finder, &page, &index, &number) != NULL)
    /* Translators: at which hit of a search the reader is, and how many there are. */
    words = g_strdup_printf (_ ("%u of %u"), number, n_hits);
  else if (vitk_pdf_finder_is_done (self->finder))
    words = g_strdup (_ ("Not found"));
  gtk_label_set_label (GTK_LABEL (self->count), words != NULL ? words : "");
}

static void
show_hits (VitkPdfFindBar *self)
{
  guint page;
  int index;
  guint number;

  vitk_pdf_finder_get_current (self->finder, &page, &index, &number);
  if (self->pages != NULL)
    vitk_pdf_pages_set_hits (self->pages, vitk_pdf_finder_get_hits (self->finder), page, index);
  update (self);
}

/* A hit is shown with some lines above it. */
static void
on_moved (VitkPdfFindBar *self)
{
  guint page;
  int index;
  guint number;
  const VitkPdfHit *hit = vitk_pdf_finder_get_current (self->finder, &page, &index, &number);

  show_hits (self);
  if (self->pages != NULL && hit != NULL)
    vitk_pdf_pages_show (self->pages, page, &hit->place);
}

static void
on_typed (VitkPdfFindBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (g_strcmp0 (text, self->looked) == 0)
    return;
  g_clear_pointer (&self->looked, g_free);
  vitk_pdf_finder_find (self->finder, text, self->page);
}

static void
on_next (VitkPdfFindBar *self)
{
  vitk_pdf_finder_move (self->finder, TRUE);
}

static void
on_previous (VitkPdfFindBar *self)
{
  vitk_pdf_finder_move (self->finder, FALSE);
}

/* What is looked for is forgotten with the bar. */
static void
on_mode_changed (VitkPdfFindBar *self)
{
  if (!vitk_pdf_find_bar_get_shown (self))
    {
      g_clear_pointer (&self->looked, g_free);
      vitk_pdf_finder_find (self->finder, "", self->page);
    }
  else
    on_typed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
vitk_pdf_find_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOWN)
    g_value_set_boolean (value, vitk_pdf_find_bar_get_shown (VITK_PDF_FIND_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vitk_pdf_find_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOWN)
    vitk_pdf_find_bar_set_shown (VITK_PDF_FIND_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vitk_pdf_find_bar_dispose (GObject *object)
{
  VitkPdfFindBar *self = VITK_PDF_FIND_BAR (object);

  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->finder);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->looked, g_free);
  G_OBJECT_CLASS (vitk_pdf_find_bar_parent_class)->dispose (object);
}

static void
vitk_pdf_find_bar_class_init (VitkPdfFindBarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vitk_pdf_find_bar_get_property;
  object_class->set_property = vitk_pdf_find_bar_set_property;
  object_class->dispose = vitk_pdf_find_bar_dispose;

  /**
   * VitkPdfFindBar:shown:
   *
   * Whether it can be seen.
   */
  properties[PROP_SHOWN] =
      g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
add_button (GtkWidget *box, const char *icon, const char *words, GCallback callback,
            VitkPdfFindBar *self)
{
  GtkWidget *button = vitk_icon_button_new (icon, words, NULL);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
vitk_pdf_find_bar_init (VitkPdfFindBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->finder = vitk_pdf_finder_new ();
  self->bar = gtk_search_bar_new ();
  self->entry = gtk_search_entry_new ();
  self->count = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->entry, TRUE);
  /* In a narrow window it leaves room for what stands beside it. */
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 5);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find in the PDF"), -1);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->count);
  add_button (box, "go-up-symbolic", _ ("Find Previous"), G_CALLBACK (on_previous), self);
  add_button (box, "go-down-symbolic", _ ("Find Next"), G_CALLBACK (on_next), self);
  gtk_search_bar_set_child (GTK_SEARCH_BAR (self->bar), box);
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->bar), GTK_EDITABLE (self->entry));
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->entry, "next-match", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->entry, "previous-match", G_CALLBACK (on_previous), self);
  g_signal_connect_swapped (self->bar, "notify::search-mode-enabled", G_CALLBACK (on_mode_changed),
                            self);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (show_hits), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
}

/**
 * vitk_pdf_find_bar_new:
 *
 * Returns: (transfer floating): a bar that is not to be seen
 */
GtkWidget *
vitk_pdf_find_bar_new (void)
{
  return g_object_new (VITK_TYPE_PDF_FIND_BAR, NULL);
}

/**
 * vitk_pdf_find_bar_get_finder:
 * @self: a bar
 *
 * Returns: (transfer none): what it asks
 */
VitkPdfFinder *
vitk_pdf_find_bar_get_finder (VitkPdfFindBar *self)
{
  return self->finder;
}

/**
 * vitk_pdf_find_bar_set_pages:
 * @self: a bar
 * @pages: where hits are marked and shown
 *
 * Says which pages these are.
 */
void
vitk_pdf_find_bar_set_pages (VitkPdfFindBar *self, VitkPdfPages *pages)
{
  g_set_object (&self->pages, pages);
}

/**
 * vitk_pdf_find_bar_set_page:
 * @self: a bar
 * @page: the page that is read, from 0
 *
 * Says where a search begins.
 */
void
vitk_pdf_find_bar_set_page (VitkPdfFindBar *self, guint page)
{
  self->page = page;
}

/**
 * vitk_pdf_find_bar_set_shown:
 * @self: a bar
 * @shown: whether it can be seen
 *
 * Shows or hides it. Who asks for it again may type anew.
 */
void
vitk_pdf_find_bar_set_shown (VitkPdfFindBar *self, gboolean shown)
{
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), shown);
  if (shown)
    gtk_widget_grab_focus (self->entry);
}

/**
 * vitk_pdf_find_bar_look_for:
 * @self: a bar
 * @phrases: (array zero-terminated=1): what was found in the PDF
 * @page: on which page, from 0
 *
 * Shows it, and all places of these words in the PDF. The keyboard focus stays where it is.
 */
void
vitk_pdf_find_bar_look_for (VitkPdfFindBar *self, const char *const *phrases, guint page)
{
  /* Translators: between words that are looked for, each for itself. */
  g_autofree char *text = g_strjoinv (C_ ("words that are found", " · "), (GStrv) phrases);

  g_free (self->looked);
  self->looked = g_steal_pointer (&text);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->looked);
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), TRUE);
  vitk_pdf_finder_find_any (self->finder, phrases, page);
}

/**
 * vitk_pdf_find_bar_get_shown:
 * @self: a bar
 *
 * Returns: whether it can be seen
 */
gboolean
vitk_pdf_find_bar_get_shown (VitkPdfFindBar *self)
{
  return self->bar != NULL && gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (self->bar));
}
