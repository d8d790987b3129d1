/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats.h"

/* Pictures a window can show come before those it may not be able to. */
static gboolean
is_ready (const char *href)
{
  static const char *const endings[] = { ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp" };
  g_autofree char *small = g_ascii_strdown (href, -1);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (small, endings[i]))
      return TRUE;
  return FALSE;
}

/**
 * vitk_jats_collect_graphics:
 * @node: a figure, a table or their alternatives
 * @graphics: (element-type utf8): where the file names go, best first
 *
 * Collects the files of a picture.
 */
void
vitk_jats_collect_graphics (const xmlNode *node, GPtrArray *graphics)
{
  const xmlNode *child;
  guint ready = 0;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "graphic") || vitk_xml_is (child, "media"))
      {
        const char *href = vitk_xml_peek (child, "href");

        if (href != NULL && is_ready (href))
          g_ptr_array_insert (graphics, ready++, g_strdup (href));
        else if (href != NULL)
          g_ptr_array_add (graphics, g_strdup (href));
      }
    else if (vitk_xml_is (child, "alternatives"))
      vitk_jats_collect_graphics (child, graphics);
}

/* The words for readers who cannot see a picture. */
static void
read_description (VitkFigure *figure, const xmlNode *node)
{
  char **field = vitk_xml_is (node, "alt-text") ? &figure->alt_text : &figure->long_description;
  g_autofree char *before = g_steal_pointer (field);
  g_autofree char *words = vitk_xml_dup_text (node);

  *field = before != NULL ? g_strdup_printf ("%s\n%s", before, words) : g_steal_pointer (&words);
}

static void read_figure_part (VitkJatsFlow *flow, VitkFigure *figure, xmlNode *node);

/* Reads the parts of a figure: its identifiers last, wherever they stand, so that the caption
 * begins with its title. */
static void
read_figure_parts (VitkJatsFlow *flow, VitkFigure *figure, xmlNode *node)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !vitk_xml_is (child, "object-id"))
      read_figure_part (flow, figure, child);
  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "object-id"))
      read_figure_part (flow, figure, child);
}

static void
read_figure_part (VitkJatsFlow *flow, VitkFigure *figure, xmlNode *node)
{
  if (vitk_xml_is (node, "label") && figure->label == NULL)
    figure->label = vitk_xml_dup_text (node);
  else if (vitk_xml_is (node, "alt-text") || vitk_xml_is (node, "long-desc"))
    read_description (figure, node);
  else if (vitk_xml_is (node, "graphic") || vitk_xml_is (node, "media") ||
           vitk_xml_is (node, "alternatives"))
    {
      /* The file names are collected; words inside, such as a caption of its own, are read. */
      if (vitk_xml_peek (node, "id") != NULL)
        vitk_jats_flow_add_mark (flow, node);
      read_figure_parts (flow, figure, node);
    }
  else if (vitk_xml_is (node, "caption"))
    {
      vitk_jats_flow_take_node (flow, node);
      vitk_jats_flow_read_as (flow, node, VITK_BLOCK_PARAGRAPH);
    }
  else if (vitk_jats_is_block (flow->jats, node))
    vitk_jats_read_element (flow, node);
  else
    {
      /* An identifier, a licence, …: a line of its own. */
      VitkBlockKind kind = flow->kind;

      vitk_jats_flow_flush (flow);
      flow->kind = VITK_BLOCK_ATTRIBUTION;
      vitk_jats_read_element (flow, node);
      vitk_jats_flow_flush (flow);
      flow->kind = kind;
    }
}

/**
 * vitk_jats_read_figure:
 * @flow: where to read
 * @node: fig
 * @value: not used
 */
void
vitk_jats_read_figure (VitkJatsFlow *flow, xmlNode *node, int value)
{
  VitkFigure *figure = vitk_figure_new ();
  VitkBlock *block = vitk_block_new (VITK_BLOCK_FIGURE, flow->depth, NULL);
  VitkJatsFlow inner;

  figure->anchor = vitk_jats_flow_add_float (flow, VITK_ANCHOR_FIGURE, node, 'f', figure);
  block->anchor = figure->anchor;
  block->figure = figure;
  vitk_article_add_figure (flow->jats->article, figure);
  vitk_jats_flow_add (flow, block);
  vitk_jats_collect_graphics (node, figure->graphics);
  vitk_jats_flow_init (&inner, flow->jats, figure->anchor, figure->caption);
  read_figure_parts (&inner, figure, node);
  vitk_jats_flow_end (&inner);
}

/**
 * vitk_jats_read_media:
 * @flow: where to read
 * @node: supplementary-material, media, graphic
 * @value: not used
 *
 * Reads a file that belongs to the article: a block with its name, then what is said of it.
 */
void
vitk_jats_read_media (VitkJatsFlow *flow, xmlNode *node, int value)
{
  const char *href = vitk_xml_peek (node, "href");
  VitkBlockKind kind = flow->kind;
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "label"))
      vitk_jats_flow_add_marker (flow, child);
  if (href != NULL)
    {
      VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_LINK);
      VitkBlock *block;

      span->value = g_strdup (href);
      vitk_jats_line_add (&flow->line, href);
      vitk_jats_line_close (&flow->line);
      block = vitk_block_new (VITK_BLOCK_MEDIA, flow->depth, vitk_jats_line_take (&flow->line));
      block->href = g_strdup (href);
      vitk_jats_flow_add (flow, block);
    }
  flow->kind = VITK_BLOCK_CAPTION;
  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !vitk_xml_is (child, "label"))
      {
        vitk_jats_read_element (flow, child);
        vitk_jats_flow_flush (flow);
      }
    else if (child->type == XML_TEXT_NODE)
      vitk_jats_line_add (&flow->line, (const char *) child->content);
  vitk_jats_flow_flush (flow);
  flow->kind = kind;
}
