/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-diagram-legend.h"

#include "figure/vitk-arc-line.h"
#include "figure/vitk-diagram-words.h"
#include "figure/vitk-glyph-label.h"
#include "figure/vitk-glyph-shape.h"

#define FONT_SIZE 11.5
#define SYMBOL_WIDTH 38
#define SYMBOL_HEIGHT 22
#define SMALL 20
#define GAP 8
#define ROW_GAP 6
#define COLUMN_GAP 24

/* A line of the legend: a sample of a glyph or an arc, and what it means. */
typedef struct
{
  VitkGlyph *glyph;
  VitkArc *arc;
  PangoLayout *label;
  PangoLayout *words;
  double x;
  double y;
  double words_x; /* from x */
  double height;  /* of the words */
} Entry;

static void
entry_free (Entry *entry)
{
  g_clear_pointer (&entry->glyph, vitk_glyph_free);
  g_clear_pointer (&entry->arc, vitk_arc_free);
  g_clear_object (&entry->label);
  g_clear_object (&entry->words);
  g_free (entry);
}

static PangoLayout *
create_words (PangoContext *context, const char *words)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "Sans");
  pango_font_description_set_absolute_size (font, FONT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  pango_font_description_free (font);
  return layout;
}

/* Shapes that are as wide as high. */
static gboolean
is_square (VitkGlyphClass glyph_class)
{
  return vitk_glyph_class_is_process (glyph_class) || vitk_glyph_class_is_operator (glyph_class) ||
         glyph_class == VITK_GLYPH_SIMPLE_CHEMICAL ||
         glyph_class == VITK_GLYPH_SIMPLE_CHEMICAL_MULTIMER ||
         glyph_class == VITK_GLYPH_SOURCE_AND_SINK || glyph_class == VITK_GLYPH_OUTCOME ||
         glyph_class == VITK_GLYPH_INTERACTION || glyph_class == VITK_GLYPH_INFLUENCE_TARGET ||
         glyph_class == VITK_GLYPH_EXISTENCE || glyph_class == VITK_GLYPH_LOCATION ||
         glyph_class == VITK_GLYPH_IMPLICIT_XOR;
}

static void
add_glyph (VitkDiagramLegend *self, PangoContext *context, VitkGlyphClass glyph_class)
{
  Entry *entry = g_new0 (Entry, 1);
  const double width = is_square (glyph_class) ? SMALL : SYMBOL_WIDTH - 6;
  const double height = is_square (glyph_class) ? SMALL : SYMBOL_HEIGHT - 4;

  entry->glyph = vitk_glyph_new ();
  entry->glyph->glyph_class = glyph_class;
  entry->glyph->box =
      (VitkBox) { (SYMBOL_WIDTH - width) / 2, (SYMBOL_HEIGHT - height) / 2, width, height };
  entry->label = vitk_glyph_label_create (entry->glyph, context);
  entry->words = create_words (context, vitk_diagram_words_get_kind (glyph_class));
  g_ptr_array_add (self->entries, entry);
}

static void
add_arc (VitkDiagramLegend *self, PangoContext *context, VitkArcClass arc_class)
{
  const VitkPoint points[] = { { 2, SYMBOL_HEIGHT / 2.0 },
                               { SYMBOL_WIDTH - 4, SYMBOL_HEIGHT / 2.0 } };
  const gboolean curved = FALSE;
  Entry *entry = g_new0 (Entry, 1);

  entry->arc = vitk_arc_new ();
  entry->arc->arc_class = arc_class;
  g_array_append_vals (entry->arc->points, points, G_N_ELEMENTS (points));
  g_array_append_val (entry->arc->curved, curved);
  entry->words = create_words (context, vitk_diagram_words_get_arc_kind (arc_class));
  g_ptr_array_add (self->entries, entry);
}

/* In columns of equal width, row by row, from the side that words are read from. */
static void
place_entries (VitkDiagramLegend *self, gboolean from_right)
{
  double widest = 0;
  double column;
  guint n_columns;
  guint i;

  for (i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      PangoRectangle logical;

      pango_layout_get_extents (entry->words, NULL, &logical);
      widest = MAX (widest, (double) logical.width / PANGO_SCALE);
      entry->height = (double) logical.height / PANGO_SCALE;
      entry->words_x =
          from_right ? -GAP - (double) logical.width / PANGO_SCALE : SYMBOL_WIDTH + GAP;
    }
  self->least = SYMBOL_WIDTH + GAP + widest;
  column = self->least + COLUMN_GAP;
  n_columns = MAX (1, (guint) ((self->width + COLUMN_GAP) / column));
  for (i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      entry->x = (i % n_columns) * column;
      if (from_right)
        entry->x = self->width - entry->x - SYMBOL_WIDTH;
      entry->y = i / n_columns * (SYMBOL_HEIGHT + ROW_GAP);
      self->height = entry->y + SYMBOL_HEIGHT;
    }
}

/**
 * vitk_diagram_legend_new:
 * @diagram: what it explains
 * @context: fonts, and from which side words are read
 * @width: how wide it may be
 *
 * Returns: (transfer full): a legend
 */
VitkDiagramLegend *
vitk_diagram_legend_new (const VitkDiagram *diagram, PangoContext *context, double width)
{
  VitkDiagramLegend *self = g_new0 (VitkDiagramLegend, 1);
  gboolean glyphs[VITK_N_GLYPH_CLASSES] = { FALSE };
  gboolean arcs[VITK_N_ARC_CLASSES] = { FALSE };
  guint i;

  self->width = width;
  self->language = diagram->language;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  for (i = 0; i < diagram->glyphs->len; i++)
    glyphs[((const VitkGlyph *) g_ptr_array_index (diagram->glyphs, i))->glyph_class] = TRUE;
  for (i = 0; i < diagram->arcs->len; i++)
    arcs[((const VitkArc *) g_ptr_array_index (diagram->arcs, i))->arc_class] = TRUE;
  for (i = 0; i < VITK_N_ARC_CLASSES; i++)
    if (arcs[i])
      add_arc (self, context, i);
  for (i = 0; i < VITK_N_GLYPH_CLASSES; i++)
    if (glyphs[i])
      add_glyph (self, context, i);
  place_entries (self, pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL);
  return self;
}

/**
 * vitk_diagram_legend_free:
 * @self: (transfer full): a legend
 */
void
vitk_diagram_legend_free (VitkDiagramLegend *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * vitk_diagram_legend_draw:
 * @self: a legend
 * @pen: what it is drawn with; its origin is the corner of the legend
 * @palette: the colours
 */
void
vitk_diagram_legend_draw (const VitkDiagramLegend *self, VitkPen *pen,
                          const VitkDiagramPalette *palette)
{
  guint i;

  for (i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      vitk_pen_open (pen, NULL, NULL, NULL);
      cairo_save (pen->cr);
      cairo_translate (pen->cr, entry->x, entry->y);
      if (entry->glyph != NULL)
        vitk_glyph_shape_draw (entry->glyph, pen, palette, 0);
      if (entry->label != NULL)
        vitk_glyph_label_draw (entry->glyph, entry->label, pen, palette);
      if (entry->arc != NULL)
        vitk_arc_line_draw (entry->arc, self->language, pen, palette);
      vitk_pen_show (pen, entry->words, entry->words_x, (SYMBOL_HEIGHT - entry->height) / 2,
                     palette->text, NULL);
      cairo_restore (pen->cr);
      vitk_pen_close (pen);
    }
}

/**
 * vitk_diagram_legend_dup_words:
 * @self: a legend
 *
 * Returns: (transfer full): the words of each entry
 */
char **
vitk_diagram_legend_dup_words (const VitkDiagramLegend *self)
{
  char **words = g_new0 (char *, self->entries->len + 1);
  guint i;

  for (i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      words[i] = g_strdup (pango_layout_get_text (entry->words));
    }
  return words;
}
