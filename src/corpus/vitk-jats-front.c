/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats.h"

#include <string.h>

/**
 * vitk_jats_find_meta:
 * @article: article, sub-article or response
 *
 * Returns: (nullable): the element with its title and contributors
 */
xmlNode *
vitk_jats_find_meta (xmlNode *article)
{
  xmlNode *front = vitk_jats_find (article, "front");

  return front != NULL ? vitk_jats_find (front, "article-meta")
                       : vitk_jats_find (article, "front-stub");
}

static void
read_titles (VitkJatsFlow *flow, xmlNode *group, VitkSection *parent)
{
  xmlNode *child;

  for (child = group->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "article-title") && parent != NULL)
      {
        /* A sub-article is a section, and this is that section's title. */
        vitk_text_free (parent->title);
        parent->title = vitk_jats_read_text (flow->jats, child, flow->parent, flow->blocks);
      }
    else if (vitk_xml_is (child, "article-title"))
      {
        vitk_jats_flow_take_node (flow, child);
        vitk_jats_flow_read_as (flow, child, VITK_BLOCK_TITLE);
      }
    else if (vitk_xml_is (child, "trans-title-group"))
      read_titles (flow, child, NULL);
    else if (vitk_xml_is (child, "fn-group"))
      vitk_jats_read_element (flow, child);
    else if (child->type == XML_ELEMENT_NODE && !vitk_xml_is (child, "alt-title"))
      {
        vitk_jats_flow_take_node (flow, child);
        vitk_jats_flow_read_as (flow, child, VITK_BLOCK_SUBTITLE);
      }
}

/* A name in the order its culture reads it. */
static void
read_name (VitkJatsFlow *flow, xmlNode *name)
{
  static const char *const western[] = { "prefix", "given-names", "surname", "suffix" };
  static const char *const eastern[] = { "prefix", "surname", "given-names", "suffix" };
  gboolean is_eastern = g_strcmp0 (vitk_xml_peek (name, "name-style"), "eastern") == 0;
  const char *const *order = is_eastern ? eastern : western;
  xmlNode *child;
  guint i;

  if (!vitk_xml_is (name, "name") || vitk_jats_has_words (name))
    {
      vitk_jats_flow_read_apart (flow, name, " ");
      return;
    }
  for (i = 0; i < G_N_ELEMENTS (western); i++)
    {
      xmlNode *part = vitk_jats_find (name, order[i]);

      if (part == NULL)
        continue;
      vitk_jats_line_add_space (&flow->line);
      vitk_jats_read_element (flow, part);
    }
  /* What a name has besides, or twice. */
  for (child = name->children; child != NULL; child = child->next)
    {
      for (i = 0; i < G_N_ELEMENTS (western); i++)
        if (vitk_jats_find (name, order[i]) == child)
          break;
      if (child->type != XML_ELEMENT_NODE || i < G_N_ELEMENTS (western))
        continue;
      vitk_jats_line_add_space (&flow->line);
      vitk_jats_read_element (flow, child);
    }
}

static gboolean
is_name (const xmlNode *node)
{
  return vitk_xml_is (node, "name") || vitk_xml_is (node, "string-name") ||
         vitk_xml_is (node, "collab") || vitk_xml_is (node, "anonymous") ||
         vitk_xml_is (node, "name-alternatives") || vitk_xml_is (node, "collab-alternatives");
}

/* What belongs to a name in the line of names: degrees, and the marks of affiliations and notes. */
static gboolean
is_beside_name (const xmlNode *node)
{
  return vitk_xml_is (node, "xref") || vitk_xml_is (node, "degrees");
}

static void read_contributors (VitkJatsFlow *flow, xmlNode *group, GPtrArray *details);

/* A group behind a name: its own members follow as contributors. */
static void
read_collab (VitkJatsFlow *flow, xmlNode *collab, GPtrArray *details)
{
  xmlNode *child;

  for (child = collab->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "contrib-group"))
      read_contributors (flow, child, details);
    else if (child->type == XML_TEXT_NODE)
      vitk_jats_line_add (&flow->line, (const char *) child->content);
    else if (child->type == XML_ELEMENT_NODE && is_name (child))
      read_collab (flow, child, details);
    else if (child->type == XML_ELEMENT_NODE)
      {
        if (!vitk_jats_is_phrase (child))
          vitk_jats_line_add_space (&flow->line);
        vitk_jats_read_element (flow, child);
      }
}

/* One contributor in the line of names. What else is said of him waits in @details. */
static void
read_contributor (VitkJatsFlow *flow, xmlNode *contrib, GPtrArray *details)
{
  gboolean more = FALSE;
  xmlNode *child;

  if (!vitk_jats_line_is_empty (&flow->line))
    vitk_jats_line_add (&flow->line, ", ");
  if (vitk_xml_peek (contrib, "id") != NULL)
    vitk_jats_flow_add_mark (flow, contrib);
  for (child = contrib->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (is_name (child))
        vitk_jats_line_add_space (&flow->line);
      if (vitk_xml_is (child, "name") || vitk_xml_is (child, "string-name"))
        read_name (flow, child);
      else if (is_name (child))
        read_collab (flow, child, details);
      else if (vitk_xml_is (child, "xref"))
        {
          /* One without a mark has no place in the line. */
          if (child->children == NULL)
            continue;
          vitk_jats_line_open (&flow->line, VITK_SPAN_SUPERSCRIPT);
          vitk_jats_read_element (flow, child);
          vitk_jats_line_close (&flow->line);
        }
      else if (is_beside_name (child))
        {
          vitk_jats_line_add_space (&flow->line);
          vitk_jats_read_element (flow, child);
        }
      else
        more = TRUE;
    }
  if (more)
    g_ptr_array_add (details, contrib);
}

/* The line of details of a contributor: the name again, and what else is said of it. */
static void
read_details (VitkJatsFlow *flow, xmlNode *contrib)
{
  const char *separator = "";
  xmlNode *child;

  flow->kind = VITK_BLOCK_AFFILIATION;
  for (child = contrib->children; child != NULL && *separator == '\0'; child = child->next)
    if (child->type == XML_ELEMENT_NODE && is_name (child))
      {
        if (vitk_jats_find (child, "contrib-group") == NULL)
          read_name (flow, child);
        separator = ": ";
      }
  for (child = contrib->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !is_name (child) && !is_beside_name (child))
      {
        if (!vitk_jats_line_is_empty (&flow->line))
          vitk_jats_line_add (&flow->line, separator);
        vitk_jats_read_element (flow, child);
        separator = "; ";
      }
  vitk_jats_flow_flush (flow);
}

/* Reads a group of contributors into the line of names; what else is in the group waits. */
static void
read_contributors (VitkJatsFlow *flow, xmlNode *group, GPtrArray *details)
{
  xmlNode *child;

  for (child = group->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "contrib"))
      read_contributor (flow, child, details);
    else if (child->type == XML_ELEMENT_NODE)
      g_ptr_array_add (details, child);
}

static void
read_contributor_group (VitkJatsFlow *flow, xmlNode *group)
{
  g_autoptr (GPtrArray) details = g_ptr_array_new ();
  guint i;

  vitk_jats_flow_flush (flow);
  flow->kind = VITK_BLOCK_CONTRIBUTOR;
  read_contributors (flow, group, details);
  vitk_jats_flow_flush (flow);
  flow->kind = VITK_BLOCK_AFFILIATION;
  for (i = 0; i < details->len; i++)
    {
      xmlNode *node = g_ptr_array_index (details, i);

      if (vitk_xml_is (node, "contrib"))
        read_details (flow, node);
      else
        vitk_jats_read_element (flow, node);
      vitk_jats_flow_flush (flow);
    }
  flow->kind = VITK_BLOCK_PARAGRAPH;
}

static void
read_author_notes (VitkJatsFlow *flow, xmlNode *notes)
{
  flow->kind = VITK_BLOCK_AFFILIATION;
  vitk_jats_flow_take_node (flow, notes);
  vitk_jats_flow_read (flow, notes);
  vitk_jats_flow_flush (flow);
  flow->kind = VITK_BLOCK_PARAGRAPH;
}

/* The title page: title, contributors, where they work, notes on them. */
static void
read_title_page (VitkJats *jats, xmlNode *meta, VitkSection *parent)
{
  VitkSection *front = vitk_jats_begin_section (jats, VITK_SECTION_FRONT, NULL, parent);
  VitkJatsFlow flow;
  xmlNode *child;

  vitk_jats_flow_init (&flow, jats, front->anchor, front->blocks);
  for (child = meta->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "title-group"))
      read_titles (&flow, child, parent);
    else if (vitk_xml_is (child, "contrib-group"))
      read_contributor_group (&flow, child);
    else if (vitk_xml_is (child, "aff") || vitk_xml_is (child, "aff-alternatives"))
      vitk_jats_read_element (&flow, child);
    else if (vitk_xml_is (child, "author-notes"))
      read_author_notes (&flow, child);
  vitk_jats_flow_end (&flow);
}

/**
 * vitk_jats_read_front:
 * @jats: the reading
 * @article: article, sub-article or response
 * @parent: (nullable): the section that a sub-article is
 *
 * Reads what comes before the text: the title page, abstracts and keywords.
 */
void
vitk_jats_read_front (VitkJats *jats, xmlNode *article, VitkSection *parent)
{
  xmlNode *meta = vitk_jats_find_meta (article);
  xmlNode *child;

  if (meta == NULL)
    return;
  read_title_page (jats, meta, parent);
  for (child = meta->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "abstract") || vitk_xml_is (child, "trans-abstract"))
      vitk_jats_read_section (jats, child, VITK_SECTION_ABSTRACT, parent);
  for (child = meta->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "kwd-group"))
      vitk_jats_read_section (jats, child, VITK_SECTION_KEYWORDS, parent);
}
