/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-jats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * vitk_jats_is_phrase:
 * @node: a node
 *
 * Returns: whether it is part of a phrase, with no more space around it than the file has
 */
gboolean
vitk_jats_is_phrase (const xmlNode *node)
{
  static const char *const phrases[] = { "bold",      "italic", "sup",   "sub",        "sc",
                                         "monospace", "strike", "roman", "sans-serif", "underline",
                                         "overline",  "break",  "xref" };
  guint i;

  /* Few elements begin with the letter of one, and every part of a reference is asked. */
  if (node->type != XML_ELEMENT_NODE || strchr ("bimorsux", *node->name) == NULL)
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (vitk_xml_is (node, phrases[i]))
      return TRUE;
  return FALSE;
}

/**
 * vitk_jats_has_words:
 * @node: an element
 *
 * Returns: whether it has words of its own, be they set in another face; not only elements with
 *   white space between
 */
gboolean
vitk_jats_has_words (const xmlNode *node)
{
  const xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if ((child->type == XML_TEXT_NODE && !xmlIsBlankNode (child)) || vitk_jats_is_phrase (child))
      return TRUE;
  return FALSE;
}

/**
 * vitk_jats_read_style:
 * @flow: where to read
 * @node: bold, italic, sup, …
 * @kind: the #VitkSpanKind
 *
 * Reads words in another face.
 */
void
vitk_jats_read_style (VitkJatsFlow *flow, xmlNode *node, int kind)
{
  vitk_jats_line_open (&flow->line, kind);
  vitk_jats_flow_read (flow, node);
  vitk_jats_line_close (&flow->line);
}

/**
 * vitk_jats_read_xref:
 * @flow: where to read
 * @node: xref
 * @value: not used
 *
 * Reads a cross reference; without words it is a hidden member of a range.
 */
void
vitk_jats_read_xref (VitkJatsFlow *flow, xmlNode *node, int value)
{
  VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_XREF);

  span->name = g_strdup (vitk_xml_peek (node, "ref-type"));
  span->value = g_strdup (vitk_xml_peek (node, "rid"));
  vitk_jats_flow_read (flow, node);
  vitk_jats_line_close (&flow->line);
}

/**
 * vitk_jats_read_link:
 * @flow: where to read
 * @node: ext-link, uri, related-object, self-uri, …
 * @value: not used
 *
 * Reads a link out of the article; an empty one shows its address.
 */
void
vitk_jats_read_link (VitkJatsFlow *flow, xmlNode *node, int value)
{
  g_autofree char *words = vitk_xml_dup_text (node);
  const char *href = vitk_xml_peek (node, "href");
  VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_LINK);

  span->value = g_strdup (href != NULL ? href : words);
  if (*words == '\0' && href != NULL)
    vitk_jats_line_add (&flow->line, href);
  vitk_jats_flow_read (flow, node);
  vitk_jats_line_close (&flow->line);
}

/**
 * vitk_jats_read_email:
 * @flow: where to read
 * @node: email
 * @value: not used
 */
void
vitk_jats_read_email (VitkJatsFlow *flow, xmlNode *node, int value)
{
  g_autofree char *words = vitk_xml_dup_text (node);
  VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_LINK);

  span->value = g_strconcat ("mailto:", words, NULL);
  vitk_jats_flow_read (flow, node);
  vitk_jats_line_close (&flow->line);
}

/**
 * vitk_jats_read_named:
 * @flow: where to read
 * @node: named-content, styled-content
 * @value: not used
 *
 * Reads marked-up words, with their normal form.
 */
void
vitk_jats_read_named (VitkJatsFlow *flow, xmlNode *node, int value)
{
  VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_NAMED);

  span->name = g_strdup (vitk_xml_peek (node, "content-type"));
  span->vocab = g_strdup (vitk_xml_peek (node, "vocab"));
  span->term = g_strdup (vitk_xml_peek (node, "vocab-term"));
  span->term_id = g_strdup (vitk_xml_peek (node, "vocab-term-identifier"));
  vitk_jats_flow_read (flow, node);
  vitk_jats_line_close (&flow->line);
}

/* The TeX that stands beside a formula in other notations. */
static char *
find_tex (const xmlNode *node)
{
  const xmlNode *tex =
      vitk_xml_is (node->parent, "alternatives") ? vitk_jats_find (node->parent, "tex-math") : NULL;

  return tex != NULL ? vitk_xml_dup_text (tex) : NULL;
}

/**
 * vitk_jats_read_math:
 * @flow: where to read
 * @node: MathML
 * @value: not used
 *
 * Reads a formula as text; the TeX beside it is kept.
 */
void
vitk_jats_read_math (VitkJatsFlow *flow, xmlNode *node, int value)
{
  VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_FORMULA);

  span->value = find_tex (node);
  vitk_mathml_read (&flow->line, node);
  vitk_jats_line_close (&flow->line);
}

/**
 * vitk_jats_read_tex:
 * @flow: where to read
 * @node: tex-math
 * @value: not used
 *
 * Reads a formula that has no MathML: the TeX itself, without the preamble that publishers put
 * around it.
 */
void
vitk_jats_read_tex (VitkJatsFlow *flow, xmlNode *node, int value)
{
  g_autofree char *tex = vitk_xml_dup_text (node);
  char *body = strstr (tex, "\\begin{document}");
  char *end = strstr (tex, "\\end{document}");
  VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_FORMULA);

  span->value = g_strdup (tex);
  if (body != NULL && end != NULL && end > body)
    {
      *end = '\0';
      vitk_jats_line_add (&flow->line, body + strlen ("\\begin{document}"));
    }
  else
    vitk_jats_line_add (&flow->line, tex);
  vitk_jats_line_close (&flow->line);
}

/* What is said beside a formula, or of a picture of it, in words. */
static void
read_other_words (VitkJatsFlow *flow, xmlNode *node)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "textual-form"))
      {
        vitk_jats_line_add_space (&flow->line);
        vitk_jats_read_element (flow, child);
      }
    else if (vitk_xml_is (child, "graphic"))
      {
        g_autofree char *words = vitk_xml_dup_text (child);

        if (*words != '\0')
          vitk_jats_flow_read_as (flow, child, VITK_BLOCK_CAPTION);
      }
}

/**
 * vitk_jats_read_alternatives:
 * @flow: where to read
 * @node: alternatives
 * @value: not used
 *
 * Reads the same thing in several forms. Of a formula the MathML is read and the TeX kept, and of a
 * picture of it what is said of it. Other forms are all read.
 */
void
vitk_jats_read_alternatives (VitkJatsFlow *flow, xmlNode *node, int value)
{
  xmlNode *math = vitk_jats_find (node, "math");

  if (math == NULL)
    math = vitk_jats_find (node, "tex-math");
  if (math == NULL)
    {
      vitk_jats_flow_read_apart (flow, node, " / ");
      return;
    }
  vitk_jats_read_element (flow, math);
  read_other_words (flow, node);
}

/**
 * vitk_jats_read_inline_graphic:
 * @flow: where to read
 * @node: inline-graphic, inline-media
 * @value: not used
 *
 * Reads a picture in the line as the words that describe it, or else its file name.
 */
void
vitk_jats_read_inline_graphic (VitkJatsFlow *flow, xmlNode *node, int value)
{
  g_autofree char *words = vitk_xml_dup_text (node);
  const char *href = vitk_xml_peek (node, "href");
  VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_IMAGE);

  span->value = g_strdup (href);
  vitk_jats_line_add (&flow->line, *words != '\0' ? words : href != NULL ? href : "");
  vitk_jats_line_close (&flow->line);
}

/**
 * vitk_jats_read_break:
 * @flow: where to read
 * @node: break
 * @value: not used
 */
void
vitk_jats_read_break (VitkJatsFlow *flow, xmlNode *node, int value)
{
  vitk_jats_line_add_break (&flow->line);
}

/**
 * vitk_jats_read_et_al:
 * @flow: where to read
 * @node: etal
 * @value: not used
 *
 * Reads "et al.", which the element means even when it is empty.
 */
void
vitk_jats_read_et_al (VitkJatsFlow *flow, xmlNode *node, int value)
{
  if (node->children == NULL)
    vitk_jats_line_add (&flow->line, "et al.");
  else
    vitk_jats_flow_read (flow, node);
}

/**
 * vitk_jats_read_pieces:
 * @flow: where to read
 * @node: name, date, address, institution-wrap, …, or an element not known here
 * @value: not used
 *
 * Reads pieces of one thing, kept apart by spaces where the file does not do it.
 */
void
vitk_jats_read_pieces (VitkJatsFlow *flow, xmlNode *node, int value)
{
  vitk_jats_flow_read_apart (flow, node, " ");
}

/**
 * vitk_jats_read_names:
 * @flow: where to read
 * @node: person-group, aff, kwd-group, …
 * @value: not used
 *
 * Reads a list in the line, kept apart by commas where the file does not do it.
 */
void
vitk_jats_read_names (VitkJatsFlow *flow, xmlNode *node, int value)
{
  vitk_jats_flow_read_apart (flow, node, ", ");
}

/**
 * vitk_jats_read_nothing:
 * @flow: where to read
 * @node: an element that has no words: a rule, a milestone, the bitmap of a glyph
 * @value: not used
 */
void
vitk_jats_read_nothing (VitkJatsFlow *flow, xmlNode *node, int value)
{
}
