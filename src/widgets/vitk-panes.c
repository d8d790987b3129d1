/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-panes.h"

#include "widgets/vitk-figures-pane.h"
#include "widgets/vitk-glossary-pane.h"
#include "widgets/vitk-notes-pane.h"
#include "widgets/vitk-pane-switcher.h"
#include "widgets/vitk-references-pane.h"
#include "widgets/vitk-studies-pane.h"
#include "widgets/vitk-tables-pane.h"

#include <adwaita.h>

/* All panes, one in front, with what switches between them. */
struct _VitkPanes
{
  GtkWidget parent_instance;

  GtkWidget *box;
  AdwViewStack *stack;
  VitkFiguresPane *figures;
  char *front; /* name of the pane in front */
};

G_DEFINE_FINAL_TYPE (VitkPanes, vitk_panes, GTK_TYPE_WIDGET)

enum
{
  SWITCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In which a part of an article may be shown, the likeliest first. */
static const char *const pane_names[] = { "references", "tables", "figures", "glossary" };

static VitkPane *
get_pane (VitkPanes *self, const char *name)
{
  GtkWidget *child = adw_view_stack_get_child_by_name (self->stack, name);

  return child != NULL ? VITK_PANE (child) : NULL;
}

static VitkPane *
get_front_pane (VitkPanes *self)
{
  return get_pane (self, self->front);
}

static void
set_front (VitkPanes *self, const char *name)
{
  g_free (self->front);
  self->front = g_strdup (name);
  adw_view_stack_set_visible_child_name (self->stack, name);
}

static void
on_visible_child (VitkPanes *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  if (name != NULL && self->front != NULL && !g_str_equal (name, self->front))
    g_signal_emit (self, signals[SWITCHED], 0);
}

static void
vitk_panes_switched (VitkPanes *self)
{
  g_free (self->front);
  self->front = g_strdup (adw_view_stack_get_visible_child_name (self->stack));
}

static gboolean
vitk_panes_grab_focus (GtkWidget *widget)
{
  vitk_pane_grab_focus (get_front_pane (VITK_PANES (widget)));
  return TRUE;
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_panes_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (VITK_PANES (widget)->box, direction);
}

static void
vitk_panes_dispose (GObject *object)
{
  g_clear_pointer (&VITK_PANES (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_panes_parent_class)->dispose (object);
}

static void
vitk_panes_finalize (GObject *object)
{
  g_free (VITK_PANES (object)->front);
  G_OBJECT_CLASS (vitk_panes_parent_class)->finalize (object);
}

static void
vitk_panes_class_init (VitkPanesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_panes_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_panes_finalize;
  widget_class->grab_focus = vitk_panes_grab_focus;
  widget_class->focus = vitk_panes_focus;

  /**
   * VitkPanes::switched:
   * @self: panes
   *
   * The reader brought another pane to the front. For handlers that run before the default one the
   * former pane is still the one in front.
   */
  signals[SWITCHED] = g_signal_new_class_handler ("switched", VITK_TYPE_PANES, G_SIGNAL_RUN_LAST,
                                                  G_CALLBACK (vitk_panes_switched), NULL, NULL,
                                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (VITK_TYPE_FIGURES_PANE);
  g_type_ensure (VITK_TYPE_GLOSSARY_PANE);
  g_type_ensure (VITK_TYPE_NOTES_PANE);
  g_type_ensure (VITK_TYPE_PANE_SWITCHER);
  g_type_ensure (VITK_TYPE_REFERENCES_PANE);
  g_type_ensure (VITK_TYPE_STUDIES_PANE);
  g_type_ensure (VITK_TYPE_TABLES_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/VitK2/vitk-panes.ui");
  gtk_widget_class_bind_template_child (widget_class, VitkPanes, box);
  gtk_widget_class_bind_template_child (widget_class, VitkPanes, stack);
  gtk_widget_class_bind_template_child (widget_class, VitkPanes, figures);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkpanes");
}

static void
vitk_panes_init (VitkPanes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->front = g_strdup (adw_view_stack_get_visible_child_name (self->stack));
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (on_visible_child),
                           self, G_CONNECT_SWAPPED);
}

/* Tables and figures are what a reader comes for: the first pane that has something is in front. */
static void
choose_first (VitkPanes *self, VitkArticle *article)
{
  const char *name = "notes";

  if (vitk_article_get_tables (article)->len > 0)
    name = "tables";
  else if (vitk_article_get_figures (article)->len > 0)
    name = "figures";
  else if (vitk_article_get_references (article)->len > 0)
    name = "references";
  else if (vitk_article_get_terms (article)->len > 0)
    name = "glossary";
  set_front (self, name);
}

/**
 * vitk_panes_set_article:
 * @self: panes
 * @article: an article
 * @notes: (element-type VitkNote): the editor's notes on it
 * @find_graphic: (nullable): finds the files of its pictures
 * @user_data: data of @find_graphic
 * @destroy: (nullable): frees @user_data
 *
 * Shows all that an article has, each kind in its pane.
 */
void
vitk_panes_set_article (VitkPanes *self, VitkArticle *article, GPtrArray *notes,
                        VitkGraphicFunc find_graphic, gpointer user_data, GDestroyNotify destroy)
{
  GtkWidget *child;

  g_return_if_fail (VITK_IS_PANES (self));

  vitk_figures_pane_set_find_graphic (self->figures, find_graphic, user_data, destroy);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    vitk_pane_set_article (VITK_PANE (child), article, notes);
  choose_first (self, article);
}

/**
 * vitk_panes_get_front:
 * @self: panes
 *
 * Returns: the name of the pane in front
 */
const char *
vitk_panes_get_front (VitkPanes *self)
{
  g_return_val_if_fail (VITK_IS_PANES (self), NULL);

  return self->front;
}

/**
 * vitk_panes_get_front_title:
 * @self: panes
 *
 * Returns: what the pane in front is called
 */
const char *
vitk_panes_get_front_title (VitkPanes *self)
{
  g_return_val_if_fail (VITK_IS_PANES (self), NULL);

  return adw_view_stack_page_get_title (
      adw_view_stack_get_page (self->stack, GTK_WIDGET (get_front_pane (self))));
}

/**
 * vitk_panes_get_view:
 * @self: panes
 * @scroll: (out): how far the pane in front is scrolled, in pixels
 * @filter: (out) (nullable): what was typed to filter it; %NULL where there is no filter
 */
void
vitk_panes_get_view (VitkPanes *self, double *scroll, const char **filter)
{
  g_return_if_fail (VITK_IS_PANES (self));

  vitk_pane_get_view (get_front_pane (self), scroll, filter);
}

/**
 * vitk_panes_get_shown:
 * @self: panes
 *
 * Returns: (nullable): what the pane in front shows; %NULL for the overview of all
 */
const VitkAnchor *
vitk_panes_get_shown (VitkPanes *self)
{
  g_return_val_if_fail (VITK_IS_PANES (self), NULL);

  return vitk_pane_get_shown (get_front_pane (self));
}

/**
 * vitk_panes_have_kind:
 * @kind: what an address names
 *
 * Returns: whether a pane shows such things beside the text
 */
gboolean
vitk_panes_have_kind (VitkAnchorKind kind)
{
  switch (kind)
    {
    case VITK_ANCHOR_TABLE:
    case VITK_ANCHOR_ROW:
    case VITK_ANCHOR_CELL:
    case VITK_ANCHOR_FIGURE:
    case VITK_ANCHOR_REFERENCE:
    case VITK_ANCHOR_TERM:
      return TRUE;
    case VITK_ANCHOR_SECTION:
    case VITK_ANCHOR_BLOCK:
    case VITK_ANCHOR_INLINE:
    default:
      return FALSE;
    }
}

/**
 * vitk_panes_show_anchor:
 * @self: panes
 * @anchor: an address
 *
 * Shows a part of the article in its pane, and that in front.
 *
 * Returns: whether there is a pane for it
 */
gboolean
vitk_panes_show_anchor (VitkPanes *self, const VitkAnchor *anchor)
{
  guint i;

  g_return_val_if_fail (VITK_IS_PANES (self), FALSE);

  for (i = 0; i < G_N_ELEMENTS (pane_names); i++)
    if (vitk_pane_show_anchor (get_pane (self, pane_names[i]), anchor))
      {
        set_front (self, pane_names[i]);
        return TRUE;
      }
  return FALSE;
}

static gboolean
show_in_pane (VitkPanes *self, const char *name, const VitkAnchor *anchor)
{
  if (!vitk_pane_show_anchor (get_pane (self, name), anchor))
    return FALSE;
  set_front (self, name);
  return TRUE;
}

/**
 * vitk_panes_show_notes:
 * @self: panes
 * @anchor: an address
 *
 * Shows the editor's notes that stand beside a part of the article, and their pane in front.
 *
 * Returns: whether there are any
 */
gboolean
vitk_panes_show_notes (VitkPanes *self, const VitkAnchor *anchor)
{
  g_return_val_if_fail (VITK_IS_PANES (self), FALSE);

  return show_in_pane (self, "notes", anchor);
}

/**
 * vitk_panes_show_study:
 * @self: panes
 * @anchor: the address of a reference, or of a row of a table or something in it
 *
 * Shows the study that it is or tells of, and the pane of the studies in front.
 *
 * Returns: whether there is one
 */
gboolean
vitk_panes_show_study (VitkPanes *self, const VitkAnchor *anchor)
{
  g_return_val_if_fail (VITK_IS_PANES (self), FALSE);

  return show_in_pane (self, "studies", anchor);
}

/**
 * vitk_panes_restore:
 * @self: panes
 * @name: (nullable): name of a pane; one that is not there changes nothing
 * @shown: (nullable): what it is to show; %NULL for the overview of all
 * @scroll: how far it is to be scrolled, in pixels
 * @filter: (nullable): what is to be in its filter; %NULL for what is there
 *
 * Brings a pane to the front, as it was.
 */
void
vitk_panes_restore (VitkPanes *self, const char *name, const VitkAnchor *shown, double scroll,
                    const char *filter)
{
  VitkPane *pane;

  g_return_if_fail (VITK_IS_PANES (self));

  pane = name != NULL ? get_pane (self, name) : NULL;
  if (pane == NULL)
    return;
  if (vitk_pane_get_shown (pane) != shown)
    vitk_pane_show_anchor (pane, shown);
  set_front (self, name);
  vitk_pane_set_view (pane, scroll, filter);
}

/**
 * vitk_panes_show_overview:
 * @self: panes
 *
 * Shows all that the pane in front has, instead of one, and moves the keyboard focus there.
 */
void
vitk_panes_show_overview (VitkPanes *self)
{
  g_return_if_fail (VITK_IS_PANES (self));

  vitk_pane_show_anchor (get_front_pane (self), NULL);
  vitk_pane_grab_focus (get_front_pane (self));
}

/**
 * vitk_panes_set_front:
 * @self: panes
 * @name: name of a pane
 *
 * Brings a pane to the front, with what it shows.
 */
void
vitk_panes_set_front (VitkPanes *self, const char *name)
{
  g_return_if_fail (VITK_IS_PANES (self));

  if (get_pane (self, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}
