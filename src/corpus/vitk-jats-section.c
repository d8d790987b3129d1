/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats.h"

#include <string.h>

/* Elements that open a section where sections may stand. */
static const struct
{
  const char *element;
  VitkSectionRole role;
} roles[] = {
  { "sec", VITK_SECTION_BODY },
  { "abstract", VITK_SECTION_ABSTRACT },
  { "trans-abstract", VITK_SECTION_ABSTRACT },
  { "kwd-group", VITK_SECTION_KEYWORDS },
  { "ack", VITK_SECTION_ACKNOWLEDGEMENTS },
  { "app", VITK_SECTION_APPENDIX },
  { "glossary", VITK_SECTION_GLOSSARY },
  { "fn-group", VITK_SECTION_FOOTNOTES },
  { "ref-list", VITK_SECTION_REFERENCES },
  { "notes", VITK_SECTION_NOTES },
  { "bio", VITK_SECTION_NOTES },
  { "floats-group", VITK_SECTION_FLOATS },
  { "floats-wrap", VITK_SECTION_FLOATS },
  { "sub-article", VITK_SECTION_SUB_ARTICLE },
  { "response", VITK_SECTION_RESPONSE },
};

/* What paths call a section, by its role. */
static const char *const kinds[] = {
  [VITK_SECTION_FRONT] = "front",          [VITK_SECTION_ABSTRACT] = "abstract",
  [VITK_SECTION_KEYWORDS] = "keywords",    [VITK_SECTION_BODY] = "body",
  [VITK_SECTION_ACKNOWLEDGEMENTS] = "ack", [VITK_SECTION_APPENDIX] = "app",
  [VITK_SECTION_GLOSSARY] = "glossary",    [VITK_SECTION_FOOTNOTES] = "fn",
  [VITK_SECTION_REFERENCES] = "refs",      [VITK_SECTION_NOTES] = "notes",
  [VITK_SECTION_FLOATS] = "floats",        [VITK_SECTION_SUB_ARTICLE] = "sub",
  [VITK_SECTION_RESPONSE] = "response",    [VITK_SECTION_RECORD] = "record",
};

static int
find_role (const xmlNode *node)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (roles); i++)
    if (vitk_xml_is (node, roles[i].element))
      return (int) i;
  return -1;
}

/* A path of its own for a section: the kind of section, and its number among its siblings where
 * the kind is not alone ("s1", "s2", "abstract", "abstract2"). */
static char *
dup_path (VitkJats *jats, const char *kind, VitkSection *parent)
{
  char *path =
      parent != NULL ? g_strconcat (parent->anchor->name, "/", kind, NULL) : g_strdup (kind);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (jats->counts, path)) + 1;

  g_hash_table_insert (jats->counts, g_strdup (path), GUINT_TO_POINTER (n));
  if (n > 1 || strlen (kind) == 1)
    {
      g_autofree char *bare = path;

      path = g_strdup_printf ("%s%u", bare, n);
    }
  return path;
}

/**
 * vitk_jats_begin_section:
 * @jats: the reading
 * @role: what it is
 * @node: (nullable): the element it is made of
 * @parent: (nullable): the section around it
 *
 * Adds an empty section.
 *
 * Returns: (transfer none): the section
 */
VitkSection *
vitk_jats_begin_section (VitkJats *jats, VitkSectionRole role, const xmlNode *node,
                         VitkSection *parent)
{
  const char *kind = node != NULL && vitk_xml_is (node, "sec") ? "s" : kinds[role];
  g_autofree char *path = dup_path (jats, kind, parent);
  VitkSection *section = vitk_section_new (role, parent);

  section->anchor = vitk_jats_new_anchor (jats, VITK_ANCHOR_SECTION, node, path,
                                          parent != NULL ? parent->anchor : NULL, section);
  if (parent != NULL)
    g_ptr_array_add (parent->sections, section);
  else
    vitk_article_add_section (jats->article, section);
  return section;
}

/* Reads the words of a keyword group: one line for its keywords, each kept apart. */
static void
read_keywords (VitkJatsFlow *flow, xmlNode *node)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "kwd") || vitk_xml_is (child, "compound-kwd") ||
        vitk_xml_is (child, "nested-kwd"))
      {
        if (!vitk_jats_line_is_empty (&flow->line))
          vitk_jats_line_add (&flow->line, "; ");
        if (vitk_xml_is (child, "kwd"))
          vitk_jats_read_element (flow, child);
        else
          vitk_jats_flow_read_apart (flow, child, " – ");
      }
    else if (child->type == XML_ELEMENT_NODE && !vitk_xml_is (child, "title"))
      vitk_jats_read_element (flow, child);
}

/* Reads what is in a section: blocks, and sections inside it. Blocks that stand after a section
 * get a section without a title, so that nothing changes its place. */
static void
read_content (VitkJats *jats, VitkSection *section, xmlNode *node)
{
  gboolean after_section = FALSE;
  gboolean titled = FALSE;
  VitkJatsFlow flow;
  xmlNode *child;

  vitk_jats_flow_init (&flow, jats, section->anchor, section->blocks);
  for (child = node->children; child != NULL; child = child->next)
    {
      int role = find_role (child);

      if (child->type == XML_TEXT_NODE)
        vitk_jats_line_add (&flow.line, (const char *) child->content);
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (vitk_xml_is (child, "title") && !titled)
        {
          titled = TRUE;
          vitk_text_free (section->title);
          section->title = vitk_jats_read_text (jats, child, section->anchor, section->blocks);
          if (vitk_xml_peek (child, "id") != NULL)
            vitk_jats_flow_add_mark (&flow, child);
        }
      else if (vitk_xml_is (child, "label") && section->label == NULL)
        section->label = vitk_xml_dup_text (child);
      else if (role >= 0)
        {
          vitk_jats_flow_flush (&flow);
          vitk_jats_read_section (jats, child, roles[role].role, section);
          after_section = TRUE;
        }
      else
        {
          if (after_section)
            {
              const VitkSection *rest =
                  vitk_jats_begin_section (jats, VITK_SECTION_BODY, NULL, section);

              vitk_jats_flow_end (&flow);
              vitk_jats_flow_init (&flow, jats, rest->anchor, rest->blocks);
              after_section = FALSE;
            }
          vitk_jats_read_element (&flow, child);
        }
    }
  vitk_jats_flow_end (&flow);
}

/**
 * vitk_jats_read_section:
 * @jats: the reading
 * @node: sec, abstract, ack, app, glossary, ref-list, sub-article, …
 * @role: what it is
 * @parent: (nullable): the section around it
 *
 * Reads a section with all that is in it.
 */
void
vitk_jats_read_section (VitkJats *jats, xmlNode *node, VitkSectionRole role, VitkSection *parent)
{
  VitkSection *section = vitk_jats_begin_section (jats, role, node, parent);

  if (role == VITK_SECTION_SUB_ARTICLE || role == VITK_SECTION_RESPONSE)
    vitk_jats_read_parts (jats, node, section);
  else if (role == VITK_SECTION_KEYWORDS)
    {
      xmlNode *title = vitk_jats_find (node, "title");
      VitkJatsFlow flow;

      if (title != NULL)
        {
          vitk_text_free (section->title);
          section->title = vitk_jats_read_text (jats, title, section->anchor, section->blocks);
        }
      vitk_jats_flow_init (&flow, jats, section->anchor, section->blocks);
      read_keywords (&flow, node);
      vitk_jats_flow_end (&flow);
    }
  else
    read_content (jats, section, node);
}

/* Reads the sections of a body or of back matter in order; what is no section gets one that has no
 * title of its own. */
static void
read_matter (VitkJats *jats, xmlNode *node, VitkSectionRole loose, VitkSection *parent)
{
  VitkSection *section = NULL;
  VitkJatsFlow flow;
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    {
      int role = find_role (child);

      if (child->type != XML_ELEMENT_NODE &&
          (child->type != XML_TEXT_NODE || xmlIsBlankNode (child)))
        continue;
      if (role >= 0 || vitk_xml_is (child, "app-group"))
        {
          if (section != NULL)
            vitk_jats_flow_end (&flow);
          section = NULL;
          if (role >= 0)
            vitk_jats_read_section (jats, child, roles[role].role, parent);
          else
            read_matter (jats, child, VITK_SECTION_APPENDIX, parent);
          continue;
        }
      if (section == NULL)
        {
          section = vitk_jats_begin_section (jats, loose, NULL, parent);
          vitk_jats_flow_init (&flow, jats, section->anchor, section->blocks);
        }
      if (child->type == XML_ELEMENT_NODE)
        vitk_jats_read_element (&flow, child);
      else
        vitk_jats_line_add (&flow.line, (const char *) child->content);
    }
  if (section != NULL)
    vitk_jats_flow_end (&flow);
}

/* What is no part of an article that JATS knows keeps its words, in a section without a title. */
static void
read_stray (VitkJats *jats, xmlNode *node, VitkSection *parent)
{
  VitkSection *section = vitk_jats_begin_section (jats, VITK_SECTION_NOTES, NULL, parent);
  VitkJatsFlow flow;

  vitk_jats_flow_init (&flow, jats, section->anchor, section->blocks);
  vitk_jats_read_element (&flow, node);
  vitk_jats_flow_end (&flow);
}

/**
 * vitk_jats_read_parts:
 * @jats: the reading
 * @article: article, sub-article or response
 * @parent: (nullable): the section that a sub-article is
 *
 * Reads an article: front, body, back, floats, articles inside it, and what the file says of it.
 */
void
vitk_jats_read_parts (VitkJats *jats, xmlNode *article, VitkSection *parent)
{
  xmlNode *child;

  vitk_jats_read_front (jats, article, parent);
  for (child = article->children; child != NULL; child = child->next)
    {
      int role = find_role (child);

      if (vitk_xml_is (child, "body"))
        read_matter (jats, child, VITK_SECTION_BODY, parent);
      else if (vitk_xml_is (child, "back"))
        read_matter (jats, child, VITK_SECTION_NOTES, parent);
      else if (role >= 0)
        vitk_jats_read_section (jats, child, roles[role].role, parent);
      else if (child->type == XML_ELEMENT_NODE && !vitk_xml_is (child, "front") &&
               !vitk_xml_is (child, "front-stub") && !vitk_xml_is (child, "processing-meta"))
        read_stray (jats, child, parent);
    }
  vitk_jats_read_record (jats, article, parent);
}
