/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-papers-window.h"

#include "app/vitk-paper-choice.h"
#include "app/vitk-paper-entry.h"
#include "widgets/vitk-icon-button.h"

#include <glib/gi18n-lib.h>

/* The user's PDFs and the references of an article: which are which, and where the user says so. */
struct _VitkPapersWindow
{
  AdwWindow parent_instance;

  VitkArticlePage *page;
  VitkArticle *article;
  char *key;
  VitkPaperMatches *matches; /* NULL before anything is known */

  GtkWidget *back;
  GtkWidget *stack;
  GtkWidget *share;
  GListStore *entries; /* VitkPaperEntry */
  GtkWidget *list;
  GtkWidget *empty;
  GtkWidget *choice;
};

G_DEFINE_FINAL_TYPE (VitkPapersWindow, vitk_papers_window, ADW_TYPE_WINDOW)

/* -- the list */

static GPtrArray *
get_matches (VitkPapersWindow *self)
{
  return self->matches != NULL ? vitk_paper_matches_get (self->matches, self->key) : NULL;
}

/* In GTK 4.8 what has the keyboard focus in a drop-down is a button that nobody has named. */
static void
name_share (VitkPapersWindow *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->share));
  g_autofree char *name = NULL;

  if (chosen == NULL)
    return;
  /* Translators: what a screen reader says of the list that is chosen. */
  name = g_strdup_printf (_ ("Which are listed: %s"), gtk_string_object_get_string (chosen));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->share)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_list (VitkPapersWindow *self)
{
  GPtrArray *matches = get_matches (self);
  g_autoptr (GPtrArray) entries = NULL;

  if (matches == NULL)
    return;
  name_share (self);
  entries = vitk_paper_entry_list (matches, self->article,
                                   gtk_drop_down_get_selected (GTK_DROP_DOWN (self->share)));
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       entries->pdata, entries->len);
  gtk_widget_set_visible (self->empty, entries->len == 0);
}

static void
turn_to_list (VitkPapersWindow *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "list");
  gtk_widget_set_visible (self->back, FALSE);
  gtk_widget_grab_focus (self->list);
}

static void
turn_to_choice (VitkPapersWindow *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "choice");
  gtk_widget_set_visible (self->back, TRUE);
  if (self->matches != NULL)
    gtk_widget_grab_focus (self->choice);
}

static void
on_activated (VitkPapersWindow *self, guint position)
{
  g_autoptr (VitkPaperEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);

  if (vitk_paper_entry_get_hash (entry) != NULL)
    vitk_paper_choice_show_paper (VITK_PAPER_CHOICE (self->choice),
                                  vitk_paper_entry_get_hash (entry));
  else
    vitk_paper_choice_show_reference (VITK_PAPER_CHOICE (self->choice),
                                      vitk_paper_entry_get_anchor (entry));
  turn_to_choice (self);
}

static GtkWidget *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_label (box, "heading");
  add_label (box, "dim-label");
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_item_set_child (row, box);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  VitkPaperEntry *entry = gtk_list_item_get_item (row);
  GtkWidget *box = gtk_list_item_get_child (row);
  const char *title = vitk_paper_entry_get_title (entry);
  const char *words = vitk_paper_entry_get_words (entry);
  /* Translators: a PDF or a reference, and what is known of it. */
  g_autofree char *name = g_strdup_printf (C_ ("PDF", "%s: %s"), title, words);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), words);
  /* GTK 4.8 does not name a row by what is in it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* -- what comes from elsewhere */

static char *
dup_share_words (VitkPaperShare share, guint n)
{
  switch (share)
    {
    case VITK_PAPER_SHARE_OPEN:
      return g_strdup_printf (_ ("To Be Decided (%u)"), n);
    case VITK_PAPER_SHARE_MATCHED:
      return g_strdup_printf (_ ("Matched (%u)"), n);
    case VITK_PAPER_SHARE_ALONE:
      return g_strdup_printf (_ ("PDFs Without a Reference (%u)"), n);
    case VITK_PAPER_SHARE_MISSING:
    default:
      return g_strdup_printf (_ ("References Without a PDF (%u)"), n);
    }
}

static void
count (VitkPapersWindow *self)
{
  GtkDropDown *share = GTK_DROP_DOWN (self->share);
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (share));
  g_auto (GStrv) words = g_new0 (char *, VITK_PAPER_N_SHARES + 1);
  guint selected = gtk_drop_down_get_selected (share);
  guint i;

  for (i = 0; i < VITK_PAPER_N_SHARES; i++)
    {
      g_autoptr (GPtrArray) entries = vitk_paper_entry_list (get_matches (self), self->article, i);

      words[i] = dup_share_words (i, entries->len);
    }
  gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                          (const char *const *) words);
  gtk_drop_down_set_selected (share, selected < VITK_PAPER_N_SHARES ? selected : 0);
}

static void
on_changed (VitkPapersWindow *self, VitkPaperMatches *matches)
{
  gboolean first = self->matches == NULL;

  /* Another article may have been opened in the window since. */
  if (vitk_paper_matches_get (matches, self->key) == NULL)
    return;
  vitk_paper_matches_ref (matches);
  g_clear_pointer (&self->matches, vitk_paper_matches_unref);
  self->matches = matches;
  count (self);
  fill_list (self);
  vitk_paper_choice_set_matches (VITK_PAPER_CHOICE (self->choice), matches);
  if (first)
    gtk_widget_grab_focus (gtk_widget_get_visible (self->back) ? self->choice : self->list);
}

static void
read_paper (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPapersWindow *self = VITK_PAPERS_WINDOW (widget);
  const VitkPaper *paper = vitk_papers_find (vitk_paper_matches_get_papers (self->matches),
                                             g_variant_get_string (parameter, NULL));
  g_autofree char *title = g_filename_display_basename (paper->path);

  vitk_guide_read_file (vitk_article_page_get_guide (self->page), paper->path, paper->hash, title);
  gtk_window_close (GTK_WINDOW (self));
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPapersWindow *self = VITK_PAPERS_WINDOW (widget);

  if (gtk_widget_get_visible (self->back))
    turn_to_list (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* -- the window */

static void
vitk_papers_window_finalize (GObject *object)
{
  VitkPapersWindow *self = VITK_PAPERS_WINDOW (object);

  g_clear_pointer (&self->matches, vitk_paper_matches_unref);
  g_object_unref (self->entries);
  g_object_unref (self->article);
  g_free (self->key);
  G_OBJECT_CLASS (vitk_papers_window_parent_class)->finalize (object);
}

static void
vitk_papers_window_class_init (VitkPapersWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vitk_papers_window_finalize;
  gtk_widget_class_install_action (widget_class, "papers.read", "s", read_paper);
  gtk_widget_class_install_action (widget_class, "papers.go-back", NULL, go_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "papers.go-back", NULL);
}

static GtkWidget *
create_header (VitkPapersWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->back =
      vitk_icon_button_new ("go-previous-symbolic", _ ("Back to the List"), "papers.go-back");
  gtk_widget_set_visible (self->back, FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  return header;
}

static GtkWidget *
create_list (VitkPapersWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->entries))));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  self->list = gtk_list_view_new (model, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("PDFs and References"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activated), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
create_list_page (VitkPapersWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *no_words[] = { NULL };

  self->share = gtk_drop_down_new_from_strings (no_words);
  gtk_widget_set_margin_start (self->share, 12);
  gtk_widget_set_margin_end (self->share, 12);
  gtk_widget_set_margin_top (self->share, 6);
  g_signal_connect_swapped (self->share, "notify::selected", G_CALLBACK (fill_list), self);
  self->empty = gtk_label_new (_ ("There are none."));
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_box_append (GTK_BOX (box), self->share);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), create_list (self));
  return box;
}

static void
vitk_papers_window_init (VitkPapersWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->entries = g_list_store_new (VITK_TYPE_PAPER_ENTRY);
  self->stack = gtk_stack_new ();
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_stack_add_named (GTK_STACK (self->stack), create_list_page (self), "list");
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("PDFs and References"));
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 600);
}

/**
 * vitk_papers_window_new:
 * @page: a page with an article, in a window
 * @keeper: who keeps the user's PDFs
 * @key: what the article is known by; see vitk_reading_place_dup_key()
 *
 * Returns: (transfer none): a window where the user sees which PDF is which reference, and says so;
 *   not presented yet
 */
VitkPapersWindow *
vitk_papers_window_new (VitkArticlePage *page, VitkPaperKeeper *keeper, const char *key)
{
  VitkPapersWindow *self = g_object_new (VITK_TYPE_PAPERS_WINDOW, NULL);

  self->page = page;
  self->article =
      g_object_ref (vitk_workspace_get_article (vitk_article_page_get_workspace (page)));
  self->key = g_strdup (key);
  self->choice = vitk_paper_choice_new (keeper, self->article, key);
  gtk_stack_add_named (GTK_STACK (self->stack), self->choice, "choice");
  gtk_window_set_transient_for (GTK_WINDOW (self),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  vitk_paper_keeper_ask (keeper);
  return self;
}

/**
 * vitk_papers_window_show_reference:
 * @self: a window
 * @anchor: name of a reference
 *
 * Lets the user say which PDF it is.
 */
void
vitk_papers_window_show_reference (VitkPapersWindow *self, const char *anchor)
{
  g_return_if_fail (VITK_IS_PAPERS_WINDOW (self));

  vitk_paper_choice_show_reference (VITK_PAPER_CHOICE (self->choice), anchor);
  turn_to_choice (self);
}
