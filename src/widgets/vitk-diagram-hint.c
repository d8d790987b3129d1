/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-hint.h"

#include "figure/vitk-diagram-words.h"

#include <glib/gi18n-lib.h>

#define LINES 2

/* What the pointer or the keyboard focus is at, below a diagram. It has room for all its lines at
 * all times, so that the diagram does not move. */
struct _VitkDiagramHint
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (VitkDiagramHint, vitk_diagram_hint, GTK_TYPE_WIDGET)

/* In how many places comes first: what it is may be too long to be shown to its end. */
static char *
dup_words (const char *name, const char *words, guint n)
{
  if (words != NULL)
    /* Translators: a name, in how many places the article speaks of it, and what it is. */
    return g_strdup_printf (
        ngettext ("%s (in %u place of the article): %s", "%s (in %u places of the article): %s", n),
        name, n, words);
  /* Translators: a name, and in how many places the article speaks of it. */
  return g_strdup_printf (ngettext ("%s – the article speaks of it in %u place.",
                                    "%s – the article speaks of it in %u places.", n),
                          name, n);
}

/* What it is, and how much the article says of it, if one has the diagram. */
static char *
dup_hint (VitkDiagramChoice *choice, const char *id)
{
  VitkDiagram *diagram = vitk_diagram_choice_get_diagram (choice);
  const VitkGlyph *glyph = vitk_diagram_get_glyph (diagram, id);
  const VitkArc *arc = vitk_diagram_get_arc (diagram, id);
  const char *words = glyph != NULL ? glyph->words : NULL;
  g_autofree char *name = NULL;

  if (glyph == NULL && arc == NULL)
    return g_strdup ("");
  name = arc != NULL ? vitk_diagram_words_dup_arc (diagram, arc)
                     : vitk_diagram_words_dup_glyph (diagram, glyph);
  if (vitk_diagram_choice_get_figure (choice) != NULL)
    return dup_words (name, words, vitk_diagram_choice_count_claims (choice, id));
  /* Translators: a name, and what it is. */
  return words != NULL ? g_strdup_printf (_ ("%s – %s"), name, words) : g_steal_pointer (&name);
}

static void
vitk_diagram_hint_dispose (GObject *object)
{
  g_clear_pointer (&VITK_DIAGRAM_HINT (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_diagram_hint_parent_class)->dispose (object);
}

static void
vitk_diagram_hint_class_init (VitkDiagramHintClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_diagram_hint_dispose;
  gtk_widget_class_set_css_name (widget_class, "vitkdiagramhint");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vitk_diagram_hint_init (VitkDiagramHint *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_lines (GTK_LABEL (self->label), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  vitk_diagram_hint_say (self, "");
}

/**
 * vitk_diagram_hint_new:
 *
 * Returns: (transfer floating): a hint that says nothing
 */
GtkWidget *
vitk_diagram_hint_new (void)
{
  return g_object_new (VITK_TYPE_DIAGRAM_HINT, NULL);
}

/**
 * vitk_diagram_hint_show:
 * @self: a hint
 * @choice: a diagram
 * @id: (nullable): what is at the pointer or has the keyboard focus; %NULL for nothing
 *
 * Says what it is, and in how many places the article speaks of it, if one has the diagram.
 */
void
vitk_diagram_hint_show (VitkDiagramHint *self, VitkDiagramChoice *choice, const char *id)
{
  g_autofree char *words = id != NULL ? dup_hint (choice, id) : g_strdup ("");

  vitk_diagram_hint_say (self, words);
}

/**
 * vitk_diagram_hint_say:
 * @self: a hint
 * @words: what it says; "" for nothing
 */
void
vitk_diagram_hint_say (VitkDiagramHint *self, const char *words)
{
  g_return_if_fail (VITK_IS_DIAGRAM_HINT (self));

  gtk_label_set_label (GTK_LABEL (self->label), words);
  /* Without words a screen reader would find a label of that name. */
  gtk_widget_set_visible (self->label, *words != '\0');
}
