/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pane-switcher.h"

/* What a narrow AdwViewSwitcher is, which is styled as one, but with four widgets for a page where
 * that has eighteen: a quarter of all that a window of ours would be made of. It knows no badges,
 * and the pages are those that the stack had from the beginning. */
struct _VitkPaneSwitcher
{
  GtkWidget parent_instance;

  AdwViewStack *stack;
  GtkSelectionModel *pages; /* each as the button of the same place among the children */
};

G_DEFINE_FINAL_TYPE (VitkPaneSwitcher, vitk_pane_switcher, GTK_TYPE_WIDGET)

enum
{
  PROP_STACK = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
get_index (GtkWidget *button)
{
  guint index = 0;

  while ((button = gtk_widget_get_prev_sibling (button)) != NULL)
    index++;
  return index;
}

/* One page is always in front: its button comes out by that of another only. */
static void
on_toggled (GtkToggleButton *button, VitkPaneSwitcher *self)
{
  const guint index = get_index (GTK_WIDGET (button));

  if (gtk_toggle_button_get_active (button))
    gtk_selection_model_select_item (self->pages, index, TRUE);
  else
    gtk_toggle_button_set_active (button, gtk_selection_model_is_selected (self->pages, index));
}

static void
show_selected (VitkPaneSwitcher *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));
  guint i;

  for (i = 0; button != NULL; i++, button = gtk_widget_get_next_sibling (button))
    {
      const gboolean selected = gtk_selection_model_is_selected (self->pages, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), selected);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED, selected,
                                   -1);
    }
}

static GtkWidget *
make_button (VitkPaneSwitcher *self, AdwViewStackPage *page)
{
  const char *title = adw_view_stack_page_get_title (page);
  GtkWidget *button =
      g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  /* Each as wide as its word and an equal share of the rest: of buttons of one width, the longest
   * word would be cut when letters are large, beside room that the others do not need. */
  gtk_widget_set_hexpand (button, TRUE);
  /* The button says it all. */
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                adw_view_stack_page_get_icon_name (page), "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  return button;
}

/* Once. */
static void
set_stack (VitkPaneSwitcher *self, AdwViewStack *stack)
{
  guint i;

  g_return_if_fail (self->stack == NULL && stack != NULL);

  self->stack = g_object_ref (stack);
  self->pages = adw_view_stack_get_pages (stack);
  for (i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (self->pages), i);

      gtk_widget_set_parent (make_button (self, page), GTK_WIDGET (self));
    }
  show_selected (self);
  g_signal_connect_object (self->pages, "selection-changed", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
}

static void
vitk_pane_switcher_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STACK)
    g_value_set_object (value, VITK_PANE_SWITCHER (object)->stack);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vitk_pane_switcher_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STACK)
    set_stack (VITK_PANE_SWITCHER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vitk_pane_switcher_dispose (GObject *object)
{
  VitkPaneSwitcher *self = VITK_PANE_SWITCHER (object);
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (button);
  g_clear_object (&self->pages);
  g_clear_object (&self->stack);
  G_OBJECT_CLASS (vitk_pane_switcher_parent_class)->dispose (object);
}

static void
vitk_pane_switcher_class_init (VitkPaneSwitcherClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vitk_pane_switcher_get_property;
  object_class->set_property = vitk_pane_switcher_set_property;
  object_class->dispose = vitk_pane_switcher_dispose;

  properties[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "viewswitcher");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
vitk_pane_switcher_init (VitkPaneSwitcher *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  gtk_widget_add_css_class (GTK_WIDGET (self), "panes");
}

/**
 * vitk_pane_switcher_new:
 * @stack: a stack that has its pages
 *
 * Returns: (transfer floating): buttons that bring one of its pages to the front, beside each other
 */
GtkWidget *
vitk_pane_switcher_new (AdwViewStack *stack)
{
  return g_object_new (VITK_TYPE_PANE_SWITCHER, "stack", stack, NULL);
}
