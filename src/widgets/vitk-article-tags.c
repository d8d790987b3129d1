/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-article-tags.h"

#include "widgets/vitk-font-metrics.h"
#include "widgets/vitk-text-tag.h"

#include <adwaita.h>

#define N_BLOCKS (VITK_BLOCK_REFERENCE + 1)
#define N_SPANS (VITK_SPAN_UNVERIFIED + 1)
#define N_HEADINGS 5
#define N_DEPTHS 9

/* How much of an em one depth is set in. */
#define DEPTH_EMS 1.6

/* Space below a paragraph that is one line among its like. */
#define TIGHT_EMS 0.2

/* Letters of this size, in pixels, need not become larger still for a heading. */
#define LARGE_EM 20.0

/* A column of fewer ems may be too narrow for what no line is to break, as a list of references. */
#define LEAST_EMS 12

/**
 * BlockStyle:
 * @scale: size of the letters
 * @line: from one line to the next, in sizes of the letters; 0 for what is no line of letters
 * @above: space above, in ems
 * @below: space below, in ems
 * @margin: set in from both sides, in ems
 * @hang: how far the lines after the first are set in, in ems, and the words after a marker
 * @weight: weight of the letters
 * @faint: whether it stands back
 */
typedef struct
{
  double scale;
  double line;
  double above;
  double below;
  double margin;
  double hang;
  PangoWeight weight;
  gboolean faint;
} BlockStyle;

/* By VitkBlockKind. */
static const BlockStyle BLOCK_STYLES[N_BLOCKS] = {
  [VITK_BLOCK_PARAGRAPH] = { 1.0, 1.5, 0.0, 0.9, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_TITLE] = { 1.75, 1.25, 0.0, 0.6, 0.0, 0.0, PANGO_WEIGHT_BOLD, FALSE },
  [VITK_BLOCK_SUBTITLE] = { 1.2, 1.25, 0.0, 0.8, 0.0, 0.0, PANGO_WEIGHT_NORMAL, TRUE },
  [VITK_BLOCK_CONTRIBUTOR] = { 1.0, 1.5, 0.0, 0.15, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_AFFILIATION] = { 0.86, 1.5, 0.3, 0.3, 0.0, 0.0, PANGO_WEIGHT_NORMAL, TRUE },
  [VITK_BLOCK_HEADING] = { 1.0, 1.5, 0.6, 0.3, 0.0, 0.0, PANGO_WEIGHT_BOLD, FALSE },
  [VITK_BLOCK_LIST_ITEM] = { 1.0, 1.5, 0.0, 0.35, 0.0, 1.6, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_DEFINITION] = { 1.0, 1.5, 0.3, 0.1, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_QUOTE] = { 1.0, 1.5, 0.0, 0.9, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_VERSE] = { 1.0, 1.5, 0.0, 0.0, 0.0, 1.6, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_PREFORMATTED] = { 0.92, 1.4, 0.3, 0.9, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_FORMULA] = { 1.05, 1.5, 0.3, 0.9, 1.6, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_ATTRIBUTION] = { 0.92, 1.5, 0.0, 0.9, 0.0, 0.0, PANGO_WEIGHT_NORMAL, TRUE },
  [VITK_BLOCK_CAPTION] = { 0.92, 1.5, 0.0, 0.6, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_MEDIA] = { 0.92, 1.5, 0.3, 0.6, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_FOOTNOTE] = { 0.88, 1.4, 0.0, 0.4, 0.0, 1.6, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_RECORD] = { 0.88, 1.5, 0.0, 0.2, 0.0, 0.0, PANGO_WEIGHT_NORMAL, TRUE },
  [VITK_BLOCK_TABLE] = { 1.0, 0.0, 0.6, 1.5, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_FIGURE] = { 1.0, 0.0, 0.6, 1.5, 0.0, 0.0, PANGO_WEIGHT_NORMAL, FALSE },
  [VITK_BLOCK_REFERENCE] = { 0.92, 1.4, 0.0, 0.45, 0.0, 2.6, PANGO_WEIGHT_NORMAL, FALSE },
};

/* Headings of sections, from the outermost in. */
static const BlockStyle HEADING_STYLES[N_HEADINGS] = {
  { 1.4, 1.25, 2.2, 0.6, 0.0, 0.0, PANGO_WEIGHT_BOLD, FALSE },
  { 1.15, 1.25, 1.4, 0.45, 0.0, 0.0, PANGO_WEIGHT_BOLD, FALSE },
  { 1.0, 1.5, 1.0, 0.35, 0.0, 0.0, PANGO_WEIGHT_BOLD, FALSE },
  { 1.0, 1.5, 0.8, 0.3, 0.0, 0.0, PANGO_WEIGHT_SEMIBOLD, TRUE },
  { 0.92, 1.5, 0.8, 0.3, 0.0, 0.0, PANGO_WEIGHT_SEMIBOLD, TRUE },
};

/* The tags of one article's text. Space is measured in ems, so it grows with the letters. */
struct _VitkArticleTags
{
  GObject parent_instance;

  GtkTextTagTable *table;
  GtkTextTag *blocks[N_BLOCKS];
  GtkTextTag *headings[N_HEADINGS];
  GtkTextTag *depths[N_DEPTHS];
  GtkTextTag *spans[N_SPANS];
  GtkTextTag *term;
  GtkTextTag *boxed;
  GtkTextTag *flush;
  GtkTextTag *tight;
  GtkTextTag *whole[2];
  gboolean narrow; /* lines may break anywhere */
  double em;       /* pixels */
  GdkRGBA accent;
  GdkRGBA faint;
};

G_DEFINE_FINAL_TYPE (VitkArticleTags, vitk_article_tags, G_TYPE_OBJECT)

static GtkTextTag *
add_tag (VitkArticleTags *self, const char *kind, guint number)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", kind, number);
  g_autoptr (GtkTextTag) tag = vitk_text_tag_new (name);

  gtk_text_tag_table_add (self->table, tag);
  return tag;
}

static void
add_span_tags (VitkArticleTags *self)
{
  guint i;

  for (i = 0; i < N_SPANS; i++)
    self->spans[i] = add_tag (self, "span", i);
  g_object_set (self->spans[VITK_SPAN_BOLD], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->spans[VITK_SPAN_ITALIC], "style", PANGO_STYLE_ITALIC, NULL);
  g_object_set (self->spans[VITK_SPAN_FORMULA], "style", PANGO_STYLE_ITALIC, NULL);
  g_object_set (self->spans[VITK_SPAN_SUPERSCRIPT], "scale", 0.7, NULL);
  g_object_set (self->spans[VITK_SPAN_SUBSCRIPT], "scale", 0.7, NULL);
  g_object_set (self->spans[VITK_SPAN_MONOSPACE], "family", "monospace", NULL);
  g_object_set (self->spans[VITK_SPAN_SMALL_CAPS], "variant", PANGO_VARIANT_SMALL_CAPS, NULL);
  g_object_set (self->spans[VITK_SPAN_UNDERLINE], "underline", PANGO_UNDERLINE_SINGLE, NULL);
  g_object_set (self->spans[VITK_SPAN_STRIKE], "strikethrough", TRUE, NULL);
}

static void
vitk_article_tags_init (VitkArticleTags *self)
{
  guint i;

  self->table = gtk_text_tag_table_new ();
  for (i = 0; i < N_DEPTHS; i++)
    self->depths[i] = add_tag (self, "depth", i);
  for (i = 0; i < N_BLOCKS; i++)
    {
      self->blocks[i] = add_tag (self, "block", i);
      g_object_set (self->blocks[i], "weight", BLOCK_STYLES[i].weight, NULL);
    }
  for (i = 0; i < N_HEADINGS; i++)
    {
      self->headings[i] = add_tag (self, "heading", i);
      g_object_set (self->headings[i], "weight", HEADING_STYLES[i].weight, NULL);
    }
  g_object_set (self->blocks[VITK_BLOCK_PREFORMATTED], "family", "monospace", NULL);
  self->boxed = add_tag (self, "boxed", 0);
  self->flush = add_tag (self, "flush", 0);
  g_object_set (self->flush, "indent", 0, NULL);
  self->tight = add_tag (self, "tight", 0);
  for (i = 0; i < G_N_ELEMENTS (self->whole); i++)
    {
      self->whole[i] = add_tag (self, "whole", i);
      g_object_set (self->whole[i], "allow-breaks", FALSE, NULL);
    }
  self->term = add_tag (self, "term", 0);
  g_object_set (self->term, "weight", PANGO_WEIGHT_BOLD, NULL);
  add_span_tags (self);
}

static void
vitk_article_tags_finalize (GObject *object)
{
  g_object_unref (VITK_ARTICLE_TAGS (object)->table);
  G_OBJECT_CLASS (vitk_article_tags_parent_class)->finalize (object);
}

static void
vitk_article_tags_class_init (VitkArticleTagsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_article_tags_finalize;
}

/**
 * vitk_article_tags_new:
 *
 * Returns: (transfer full): tags without sizes and colours; see vitk_article_tags_update()
 */
VitkArticleTags *
vitk_article_tags_new (void)
{
  return g_object_new (VITK_TYPE_ARTICLE_TAGS, NULL);
}

/**
 * vitk_article_tags_get_table:
 * @self: tags
 *
 * Returns: (transfer none): the table they are in
 */
GtkTextTagTable *
vitk_article_tags_get_table (VitkArticleTags *self)
{
  return self->table;
}

static double
measure_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  const double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * (resolution > 0 ? resolution : 96.0) / 72.0;
}

/* The height of a line of this font by itself, in ems. */
static double
measure_leading (GtkWidget *widget, double em)
{
  PangoFontMetrics *metrics = vitk_font_metrics_find (gtk_widget_get_pango_context (widget));
  const double height = pango_font_metrics_get_height (metrics) / (double) PANGO_SCALE;

  return height > 0 ? height / em : 1.0;
}

/* Where the words of the text are as large as a title already, a title of the same proportions
 * would fill the screen. */
static double
get_scale (VitkArticleTags *self, const BlockStyle *style)
{
  if (style->scale <= 1.0 || self->em <= LARGE_EM)
    return style->scale;
  return 1.0 + (style->scale - 1.0) * LARGE_EM / self->em;
}

static void
update_style (VitkArticleTags *self, GtkTextTag *tag, const BlockStyle *style, double leading)
{
  const double scale = get_scale (self, style);
  const int hang = (int) (style->hang * self->em + 0.5);
  const int margin = (int) (style->margin * self->em + 0.5);

  if (style->line > 0)
    g_object_set (tag, "line-height", style->line / leading, NULL);
  g_object_set (tag, "scale", scale, "pixels-above-lines",
                (int) (style->above * self->em * scale + 0.5), "pixels-below-lines",
                (int) (style->below * self->em + 0.5), NULL);
  if (margin > 0)
    g_object_set (tag, "accumulative-margin", TRUE, "left-margin", margin, "right-margin", margin,
                  NULL);
  if (hang > 0)
    {
      PangoTabArray *tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, hang);

      g_object_set (tag, "indent", -hang, "tabs", tabs, NULL);
      pango_tab_array_free (tabs);
    }
}

static void
look_up_colors (GtkWidget *widget, GdkRGBA *accent, GdkRGBA *faint)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  gtk_style_context_get_color (context, faint);
  if (!gtk_style_context_lookup_color (context, "accent_color", accent))
    *accent = *faint;
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    faint->alpha *= 0.72;
}

/* Lines are not laid out anew for a colour. */
static void
update_colors (VitkArticleTags *self, GtkWidget *widget)
{
  GdkRGBA accent;
  GdkRGBA faint;
  guint i;

  look_up_colors (widget, &accent, &faint);
  if (gdk_rgba_equal (&accent, &self->accent) && gdk_rgba_equal (&faint, &self->faint))
    return;
  self->accent = accent;
  self->faint = faint;
  for (i = 0; i < N_BLOCKS; i++)
    if (BLOCK_STYLES[i].faint)
      g_object_set (self->blocks[i], "foreground-rgba", &faint, NULL);
  for (i = 0; i < N_HEADINGS; i++)
    if (HEADING_STYLES[i].faint)
      g_object_set (self->headings[i], "foreground-rgba", &faint, NULL);
  g_object_set (self->spans[VITK_SPAN_XREF], "foreground-rgba", &accent, NULL);
  g_object_set (self->spans[VITK_SPAN_LINK], "foreground-rgba", &accent, NULL);
}

static void
update_sizes (VitkArticleTags *self, GtkWidget *widget)
{
  const double leading = measure_leading (widget, self->em);
  const int rise = (int) (self->em * PANGO_SCALE * 72.0 / 96.0);
  guint i;

  for (i = 0; i < N_BLOCKS; i++)
    update_style (self, self->blocks[i], &BLOCK_STYLES[i], leading);
  for (i = 0; i < N_HEADINGS; i++)
    update_style (self, self->headings[i], &HEADING_STYLES[i], leading);
  for (i = 0; i < N_DEPTHS; i++)
    g_object_set (self->depths[i], "accumulative-margin", TRUE, "left-margin",
                  vitk_article_tags_get_indent (self, i), NULL);
  g_object_set (self->tight, "pixels-below-lines", (int) (self->em * TIGHT_EMS), NULL);
  g_object_set (self->boxed, "accumulative-margin", TRUE, "right-margin", (int) self->em, NULL);
  g_object_set (self->spans[VITK_SPAN_SUPERSCRIPT], "rise", rise * 2 / 5, NULL);
  g_object_set (self->spans[VITK_SPAN_SUBSCRIPT], "rise", -rise / 6, NULL);
}

/**
 * vitk_article_tags_update:
 * @self: tags
 * @widget: the widget that shows them
 *
 * Takes over the size of the letters and the colours of a widget.
 *
 * Returns: whether the size became different
 */
gboolean
vitk_article_tags_update (VitkArticleTags *self, GtkWidget *widget)
{
  const double em = measure_em (widget);

  update_colors (self, widget);
  if (em == self->em)
    return FALSE;
  self->em = em;
  update_sizes (self, widget);
  return TRUE;
}

/**
 * vitk_article_tags_set_width:
 * @self: tags
 * @width: how long lines are at most, in pixels
 *
 * Lets lines break anywhere rather than become longer than that, where only few letters fit.
 *
 * Returns: whether that is new
 */
gboolean
vitk_article_tags_set_width (VitkArticleTags *self, int width)
{
  const gboolean narrow = width < LEAST_EMS * self->em;
  guint i;

  if (narrow == self->narrow)
    return FALSE;
  self->narrow = narrow;
  for (i = 0; i < G_N_ELEMENTS (self->whole); i++)
    g_object_set (self->whole[i], "allow-breaks", narrow, NULL);
  return TRUE;
}

/**
 * vitk_article_tags_get_block:
 * @self: tags
 * @kind: a kind of block
 *
 * Returns: (transfer none): how it is set
 */
GtkTextTag *
vitk_article_tags_get_block (VitkArticleTags *self, VitkBlockKind kind)
{
  return self->blocks[kind];
}

/**
 * vitk_article_tags_get_depth:
 * @self: tags
 * @depth: how deep a block is set in
 *
 * Returns: (transfer none): its margin
 */
GtkTextTag *
vitk_article_tags_get_depth (VitkArticleTags *self, guint depth)
{
  return self->depths[MIN (depth, N_DEPTHS - 1)];
}

/**
 * vitk_article_tags_get_heading:
 * @self: tags
 * @depth: depth of a section
 *
 * Returns: (transfer none): how its heading is set
 */
GtkTextTag *
vitk_article_tags_get_heading (VitkArticleTags *self, guint depth)
{
  return self->headings[MIN (depth, N_HEADINGS - 1)];
}

/**
 * vitk_article_tags_get_span:
 * @self: tags
 * @kind: what lies on a stretch of text
 *
 * Returns: (transfer none): how it is drawn
 */
GtkTextTag *
vitk_article_tags_get_span (VitkArticleTags *self, VitkSpanKind kind)
{
  return self->spans[kind];
}

/**
 * vitk_article_tags_get_term:
 * @self: tags
 *
 * Returns: (transfer none): how a term stands in front of its definition
 */
GtkTextTag *
vitk_article_tags_get_term (VitkArticleTags *self)
{
  return self->term;
}

/**
 * vitk_article_tags_get_boxed:
 * @self: tags
 *
 * Returns: (transfer none): the margins inside a box
 */
GtkTextTag *
vitk_article_tags_get_boxed (VitkArticleTags *self)
{
  return self->boxed;
}

/**
 * vitk_article_tags_get_flush:
 * @self: tags
 *
 * Returns: (transfer none): takes back what its kind lets hang out, where there is no marker
 */
GtkTextTag *
vitk_article_tags_get_flush (VitkArticleTags *self)
{
  return self->flush;
}

/**
 * vitk_article_tags_get_tight:
 * @self: tags
 *
 * Returns: (transfer none): how the definition of a term follows it, with little space
 */
GtkTextTag *
vitk_article_tags_get_tight (VitkArticleTags *self)
{
  return self->tight;
}

/**
 * vitk_article_tags_get_whole:
 * @self: tags
 * @number: counts the stretches; two that touch get different tags, or they would become one
 *
 * Returns: (transfer none): what no line may break
 */
GtkTextTag *
vitk_article_tags_get_whole (VitkArticleTags *self, guint number)
{
  return self->whole[number % G_N_ELEMENTS (self->whole)];
}

/**
 * vitk_article_tags_has_hang:
 * @self: tags
 * @kind: a kind of block
 *
 * Returns: whether its marker hangs out to the left of its words
 */
gboolean
vitk_article_tags_has_hang (VitkArticleTags *self, VitkBlockKind kind)
{
  return BLOCK_STYLES[kind].hang > 0;
}

/**
 * vitk_article_tags_get_indent:
 * @self: tags
 * @depth: how deep a block is set in
 *
 * Returns: its left margin, in pixels
 */
int
vitk_article_tags_get_indent (VitkArticleTags *self, guint depth)
{
  return (int) (MIN (depth, N_DEPTHS - 1) * DEPTH_EMS * self->em + 0.5);
}
