/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-molecule-sheet.h"

#include "figure/vitk-diagram-palette.h"
#include "figure/vitk-molecule-words.h"

#include <math.h>

#define MARGIN 18
#define GAP 14
#define TITLE_SIZE 15
#define NAME_SIZE 13
#define LEAST_WIDTH 420

/* A molecule with the lines above it. */
typedef struct
{
  VitkMoleculeFigure *figure;
  PangoLayout *name;
  PangoLayout *facts;
} Entry;

static void
entry_free (Entry *self)
{
  vitk_molecule_figure_free (self->figure);
  g_object_unref (self->name);
  g_object_unref (self->facts);
  g_free (self);
}

static PangoLayout *
create_words (PangoContext *context, const char *words, double size, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "Sans");
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  pango_font_description_free (font);
  return layout;
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = (double) logical.width / PANGO_SCALE;
  *height = (double) logical.height / PANGO_SCALE;
}

/* Makes the sheet wide enough for a line, and higher by it. */
static void
add_line (VitkMoleculeSheet *self, PangoLayout *layout)
{
  double width;
  double height;

  get_size (layout, &width, &height);
  self->width = MAX (self->width, width);
  self->height += height;
}

static void
add_molecule (VitkMoleculeSheet *self, VitkMolecule *molecule, PangoContext *context)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *name = vitk_molecule_dup_title (molecule);
  g_autofree char *facts = vitk_molecule_dup_facts (molecule);

  entry->figure = vitk_molecule_figure_new (molecule, context);
  entry->name = create_words (context, name, NAME_SIZE, TRUE);
  entry->facts = create_words (context, facts, NAME_SIZE, FALSE);
  self->height += GAP;
  add_line (self, entry->name);
  add_line (self, entry->facts);
  self->width = MAX (self->width, entry->figure->width);
  self->height += entry->figure->height;
  g_ptr_array_add (self->entries, entry);
}

/* It is of many words: it goes around, and the sheet is as wide as the molecules. */
static void
add_title (VitkMoleculeSheet *self, PangoContext *context, const char *title)
{
  double width;
  double height;

  self->margin = MARGIN;
  self->title = create_words (context, title, TITLE_SIZE, TRUE);
  pango_layout_set_width (self->title, (int) (self->width * PANGO_SCALE));
  pango_layout_set_wrap (self->title, PANGO_WRAP_WORD_CHAR);
  get_size (self->title, &width, &height);
  self->height += height;
}

/**
 * vitk_molecule_sheet_new:
 * @molecules: (element-type VitkMolecule): what is shown
 * @title: (nullable): what it is; %NULL for a page that says so itself, and has margins
 *
 * Returns: (transfer full): a sheet
 */
VitkMoleculeSheet *
vitk_molecule_sheet_new (GPtrArray *molecules, const char *title)
{
  VitkMoleculeSheet *self = g_new0 (VitkMoleculeSheet, 1);
  PangoContext *context = vitk_pen_create_context ();
  guint i;

  self->width = LEAST_WIDTH;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  for (i = 0; i < molecules->len; i++)
    add_molecule (self, g_ptr_array_index (molecules, i), context);
  if (title != NULL)
    add_title (self, context, title);
  /* Whole numbers: every program takes them as the same size. */
  self->width = ceil (self->width + 2 * self->margin);
  self->height = ceil (self->height + 2 * self->margin);
  g_object_unref (context);
  return self;
}

/**
 * vitk_molecule_sheet_free:
 * @self: (transfer full): a sheet
 */
void
vitk_molecule_sheet_free (VitkMoleculeSheet *self)
{
  g_ptr_array_unref (self->entries);
  g_clear_object (&self->title);
  g_free (self);
}

/* Returns where the next line begins. */
static double
show_line (const VitkMoleculeSheet *self, VitkPen *pen, PangoLayout *layout, double y, VitkInk ink)
{
  double width;
  double height;

  get_size (layout, &width, &height);
  vitk_pen_show (pen, layout, self->margin, y, ink, NULL);
  return y + height;
}

/**
 * vitk_molecule_sheet_draw:
 * @self: a sheet
 * @pen: what it is drawn with; its origin is the corner of the sheet
 *
 * Draws it, on whatever is there.
 */
void
vitk_molecule_sheet_draw (const VitkMoleculeSheet *self, VitkPen *pen)
{
  const VitkDiagramPalette *palette = vitk_diagram_palette_get (FALSE, FALSE);
  double y = self->margin;
  guint i;

  if (self->title != NULL)
    y = show_line (self, pen, self->title, y, palette->text);

  for (i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      vitk_pen_open (pen, NULL, pango_layout_get_text (entry->name),
                     pango_layout_get_text (entry->facts));
      y = show_line (self, pen, entry->name, y + GAP, palette->text);
      y = show_line (self, pen, entry->facts, y, palette->text);
      cairo_save (pen->cr);
      cairo_translate (pen->cr, self->margin, y);
      vitk_molecule_figure_draw (entry->figure, pen, palette->text);
      cairo_restore (pen->cr);
      vitk_pen_close (pen);
      y += entry->figure->height;
    }
}

static void
draw_sheet (gconstpointer content, VitkPen *pen)
{
  vitk_molecule_sheet_draw (content, pen);
}

/* The same in words. */
static char *
dup_description (const VitkMoleculeSheet *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      g_string_append_printf (words, "%s%s: %s", i > 0 ? "\n" : "",
                              pango_layout_get_text (entry->name),
                              pango_layout_get_text (entry->facts));
    }
  return g_strdup (words->str);
}

static void
free_sheet (gpointer sheet)
{
  vitk_molecule_sheet_free (sheet);
}

/**
 * vitk_molecule_sheet_into_drawing:
 * @self: (transfer full): a sheet with a title
 *
 * Returns: (transfer full): the sheet on white, for a file
 */
VitkDrawing *
vitk_molecule_sheet_into_drawing (VitkMoleculeSheet *self)
{
  VitkDrawing *drawing =
      vitk_drawing_new (self->width, self->height, vitk_diagram_palette_get (FALSE, FALSE)->paper,
                        draw_sheet, self, free_sheet);

  drawing->title = g_strdup (pango_layout_get_text (self->title));
  drawing->description = dup_description (self);
  return drawing;
}
