/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-molecule-box.h"

#include "figure/vitk-molecule-words.h"
#include "widgets/vitk-molecule-canvas.h"
#include "widgets/vitk-side-scroller.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

/* A molecule with its names, formula and molar mass. What is repeated is so as often as a slider
 * says; where the glossary has a name, that leads to what the article says of it. */
struct _VitkMoleculeBox
{
  GtkWidget parent_instance;

  VitkArticle *article;
  VitkMolecule *molecule; /* as it was read */
  GtkWidget *title;
  GtkWidget *facts;
  GtkWidget *canvas;
  GtkWidget *scale; /* NULL if nothing is repeated */
  GtkWidget *term;
};

G_DEFINE_FINAL_TYPE (VitkMoleculeBox, vitk_molecule_box, GTK_TYPE_WIDGET)

/* An article may write a name with a capital letter. */
static const VitkTerm *
find_term (VitkArticle *article, const char *name)
{
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;
  GPtrArray *terms = vitk_article_get_terms (article);
  guint i;

  for (i = 0; folded != NULL && i < terms->len; i++)
    {
      const VitkTerm *term = g_ptr_array_index (terms, i);
      g_autofree char *other = g_utf8_casefold (term->name->string, -1);

      if (g_str_equal (other, folded))
        return term;
    }
  return NULL;
}

/* What the glossary has of a molecule as it is shown, or else of its family. */
static const VitkTerm *
find_term_of (VitkMoleculeBox *self, const VitkMolecule *shown)
{
  const char *const names[] = { shown->short_name, shown->name, self->molecule->short_name,
                                self->molecule->name };
  const VitkTerm *term = NULL;
  guint i;

  for (i = 0; term == NULL && i < G_N_ELEMENTS (names); i++)
    term = find_term (self->article, names[i]);
  return term;
}

static void
show_term (VitkMoleculeBox *self, const VitkMolecule *molecule)
{
  const VitkTerm *term = find_term_of (self, molecule);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->term, term != NULL);
  /* An action without the name it is to show would be refused. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->term), NULL);
  if (term == NULL)
    return;
  /* Translators: a button, as in "DNA in the Article". */
  words = g_strdup_printf (_ ("%s in the Article"), term->name->string);
  gtk_button_set_label (GTK_BUTTON (self->term), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->term), "s", term->anchor->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->term), "win.show-anchor");
}

static void
show_molecule (VitkMoleculeBox *self, VitkMolecule *molecule)
{
  g_autofree char *title = vitk_molecule_dup_title (molecule);
  g_autofree char *facts = vitk_molecule_dup_facts (molecule);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  vitk_molecule_canvas_set_molecule (VITK_MOLECULE_CANVAS (self->canvas), molecule);
  show_term (self, molecule);
  if (self->scale == NULL)
    return;
  /* A screen reader says what has become of the molecule, not a number. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  title, -1);
}

static void
repeat (VitkMoleculeBox *self)
{
  g_autoptr (VitkMolecule) repeated = vitk_molecule_box_dup_shown (self);

  show_molecule (self, repeated);
}

/* Numbers that the glossary has a molecule for are marked: they are what a reader looks for. */
static void
add_marks (VitkMoleculeBox *self)
{
  const VitkRepeat *repeat = self->molecule->repeat;
  guint first = 0;
  guint n;

  for (n = repeat->least; n <= repeat->most; n++)
    {
      g_autoptr (VitkMolecule) repeated = vitk_molecule_repeat (self->molecule, n);

      if (find_term (self->article, repeated->short_name) == NULL)
        continue;
      gtk_scale_add_mark (GTK_SCALE (self->scale), n, GTK_POS_BOTTOM, repeated->short_name);
      if (first == 0)
        first = n;
    }
  gtk_range_set_value (GTK_RANGE (self->scale), first != 0 ? first : repeat->least);
}

static char *
format_repeats (GtkScale *scale, double value, gpointer label)
{
  /* Translators: what is counted, and the number, as in "n = 7". */
  return g_strdup_printf (_ ("%s = %.0f"), (const char *) label, value);
}

static void
append_scale (VitkMoleculeBox *self)
{
  const VitkRepeat *repeating = self->molecule->repeat;

  self->scale =
      gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, repeating->least, repeating->most, 1);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), TRUE);
  gtk_scale_set_value_pos (GTK_SCALE (self->scale), GTK_POS_TOP);
  gtk_scale_set_format_value_func (GTK_SCALE (self->scale), format_repeats, repeating->label, NULL);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  repeating->label, -1);
  add_marks (self);
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (repeat), self);
  gtk_widget_insert_after (self->scale, GTK_WIDGET (self), self->facts);
}

static GtkWidget *
append_label (VitkMoleculeBox *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  vitk_wrapping_apply_filling (GTK_LABEL (label));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
append_canvas (VitkMoleculeBox *self)
{
  self->canvas = vitk_molecule_canvas_new (self->molecule);
  gtk_widget_set_parent (vitk_side_scroller_new (self->canvas, _ ("Skeletal Formula")),
                         GTK_WIDGET (self));
}

static void
append_term (VitkMoleculeBox *self)
{
  self->term = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->term, GTK_ALIGN_START);
  gtk_widget_set_parent (self->term, GTK_WIDGET (self));
}

static void
vitk_molecule_box_dispose (GObject *object)
{
  VitkMoleculeBox *self = VITK_MOLECULE_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->molecule, vitk_molecule_unref);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_molecule_box_parent_class)->dispose (object);
}

static void
vitk_molecule_box_class_init (VitkMoleculeBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_molecule_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vitk_molecule_box_init (VitkMoleculeBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/**
 * vitk_molecule_box_new:
 * @article: the article whose glossary may have the molecule; kept
 * @molecule: a molecule; kept
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
vitk_molecule_box_new (VitkArticle *article, VitkMolecule *molecule)
{
  VitkMoleculeBox *self = g_object_new (VITK_TYPE_MOLECULE_BOX, NULL);

  self->article = g_object_ref (article);
  self->molecule = vitk_molecule_ref (molecule);
  self->title = append_label (self, "heading");
  self->facts = append_label (self, "dim-label");
  append_canvas (self);
  append_term (self);
  if (molecule->repeat != NULL)
    {
      append_scale (self);
      repeat (self);
    }
  else
    show_molecule (self, molecule);
  return GTK_WIDGET (self);
}

/**
 * vitk_molecule_box_set_repeats:
 * @self: a box
 * @n: how often what is repeated is; nothing happens where nothing is
 */
void
vitk_molecule_box_set_repeats (VitkMoleculeBox *self, guint n)
{
  if (self->scale != NULL)
    gtk_range_set_value (GTK_RANGE (self->scale), n);
}

/**
 * vitk_molecule_box_get_repeats:
 * @self: a box
 *
 * Returns: how often what is repeated is, 0 if nothing is
 */
guint
vitk_molecule_box_get_repeats (VitkMoleculeBox *self)
{
  return self->scale != NULL ? (guint) gtk_range_get_value (GTK_RANGE (self->scale)) : 0;
}

/**
 * vitk_molecule_box_dup_shown:
 * @self: a box
 *
 * Returns: (transfer full): the molecule, what is repeated written out as often as it is shown
 */
VitkMolecule *
vitk_molecule_box_dup_shown (VitkMoleculeBox *self)
{
  return self->scale != NULL
             ? vitk_molecule_repeat (self->molecule, vitk_molecule_box_get_repeats (self))
             : vitk_molecule_ref (self->molecule);
}
