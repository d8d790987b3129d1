/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-jats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * vitk_jats_read_paragraph:
 * @flow: where to read
 * @node: p, and what reads like one
 * @value: not used
 *
 * Reads a paragraph of the kind that holds in the flow.
 */
void
vitk_jats_read_paragraph (VitkJatsFlow *flow, xmlNode *node, int value)
{
  vitk_jats_flow_read (flow, node);
}

/**
 * vitk_jats_read_block:
 * @flow: where to read
 * @node: title, attrib, verse-line, corresp, …
 * @kind: the #VitkBlockKind
 *
 * Reads what is a block of a kind wherever it stands.
 */
void
vitk_jats_read_block (VitkJatsFlow *flow, xmlNode *node, int kind)
{
  VitkBlockKind before = flow->kind;

  if (kind != VITK_BLOCK_AFFILIATION)
    {
      vitk_jats_flow_read_as (flow, node, kind);
      return;
    }
  /* Institution, city and country may stand there with nothing between. */
  flow->kind = kind;
  vitk_jats_flow_read_apart (flow, node, ", ");
  vitk_jats_flow_flush (flow);
  flow->kind = before;
}

/**
 * vitk_jats_read_label:
 * @flow: where to read
 * @node: label, speaker
 * @value: not used
 *
 * Reads what stands in front of the next block.
 */
void
vitk_jats_read_label (VitkJatsFlow *flow, xmlNode *node, int value)
{
  vitk_jats_flow_flush (flow);
  vitk_jats_flow_add_marker (flow, node);
}

/**
 * vitk_jats_read_container:
 * @flow: where to read
 * @node: an element that only holds blocks together
 * @value: not used
 */
void
vitk_jats_read_container (VitkJatsFlow *flow, xmlNode *node, int value)
{
  vitk_jats_flow_read (flow, node);
}

/**
 * vitk_jats_read_box:
 * @flow: where to read
 * @node: boxed-text
 * @value: not used
 */
void
vitk_jats_read_box (VitkJatsFlow *flow, xmlNode *node, int value)
{
  gboolean before = flow->boxed;

  flow->boxed = TRUE;
  vitk_jats_flow_read_as (flow, node, VITK_BLOCK_PARAGRAPH);
  flow->boxed = before;
}

/**
 * vitk_jats_read_quote:
 * @flow: where to read
 * @node: disp-quote, verse-group, …
 * @kind: how its paragraphs read
 *
 * Reads what is set in.
 */
void
vitk_jats_read_quote (VitkJatsFlow *flow, xmlNode *node, int kind)
{
  flow->depth++;
  vitk_jats_flow_read_as (flow, node, kind);
  flow->depth--;
}

/* The bullet or number of the @n-th item; sets of letters go on with numbers after the last. */
static char *
dup_item_marker (const char *type, guint n)
{
  static const char *const roman[] = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"
  };
  g_autofree char *number = NULL;

  if (g_strcmp0 (type, "order") == 0)
    return g_strdup_printf ("%u.", n);
  if (type != NULL && g_str_has_prefix (type, "alpha-") && n <= 26)
    number = g_strdup_printf ("%c.", 'a' + n - 1);
  else if (type != NULL && g_str_has_prefix (type, "roman-") && n <= G_N_ELEMENTS (roman))
    number = g_strdup_printf ("%s.", roman[n - 1]);
  else if (type != NULL && (g_str_has_prefix (type, "alpha-") || g_str_has_prefix (type, "roman-")))
    return g_strdup_printf ("%u.", n);
  else if (g_strcmp0 (type, "simple") == 0)
    return NULL;
  if (number == NULL)
    return g_strdup ("•");
  return g_str_has_suffix (type, "-upper") ? g_ascii_strup (number, -1) : g_steal_pointer (&number);
}

static void
read_item (VitkJatsFlow *flow, xmlNode *node, const char *type, guint n)
{
  vitk_jats_flow_flush (flow);
  /* What the list stands in has a label, and no words before the list. */
  if (flow->marker != NULL)
    vitk_jats_flow_add (flow, vitk_block_new (VITK_BLOCK_LIST_ITEM, flow->depth - 1, NULL));
  vitk_jats_flow_take_node (flow, node);
  if (vitk_jats_find (node, "label") == NULL)
    flow->marker = dup_item_marker (type, n);
  flow->item = TRUE;
  vitk_jats_flow_read_as (flow, node, VITK_BLOCK_PARAGRAPH);
  /* An item whose words are all in a table or a list of its own, or that has none. */
  flow->item = FALSE;
  if (flow->marker != NULL)
    vitk_jats_flow_add (flow, vitk_block_new (VITK_BLOCK_LIST_ITEM, flow->depth, NULL));
}

/**
 * vitk_jats_read_list:
 * @flow: where to read
 * @node: list
 * @value: not used
 */
void
vitk_jats_read_list (VitkJatsFlow *flow, xmlNode *node, int value)
{
  const char *type = vitk_xml_peek (node, "list-type");
  VitkBlockKind kind = flow->kind;
  xmlNode *child;
  guint n = 0;

  flow->depth++;
  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "list-item"))
      read_item (flow, child, type, ++n);
    else if (child->type == XML_ELEMENT_NODE)
      vitk_jats_read_element (flow, child);
  flow->depth--;
  flow->kind = kind;
}

static void
read_definition (VitkJatsFlow *flow, VitkTerm *term, xmlNode *def)
{
  gboolean synonyms = g_strcmp0 (vitk_xml_peek (def, "specific-use"), "synonyms") == 0;
  guint first = term->definition->len;
  VitkJatsFlow inner;
  guint i;
  guint j;

  vitk_jats_flow_init (&inner, flow->jats, term->anchor, term->definition);
  inner.n_texts = first;
  vitk_jats_flow_take_node (&inner, def);
  if (synonyms)
    inner.marker = g_strdup (_ ("Also written"));
  vitk_jats_flow_read (&inner, def);
  vitk_jats_flow_flush (&inner);
  if (term->definition->len == first)
    g_clear_pointer (&inner.marker, g_free);
  vitk_jats_flow_end (&inner);
  for (i = first; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);

      for (j = 0; j < block->text->n_spans; j++)
        {
          const VitkSpan *span = &block->text->spans[j];

          if (g_strcmp0 (span->name, "synonym") == 0)
            g_ptr_array_add (term->synonyms, vitk_text_slice (block->text, span->start, span->end));
        }
    }
}

static void
read_term (VitkJatsFlow *flow, xmlNode *item)
{
  xmlNode *name = vitk_jats_find (item, "term");
  VitkTerm *term = vitk_term_new (NULL);
  VitkBlock *block = vitk_block_new (VITK_BLOCK_DEFINITION, flow->depth, NULL);
  xmlNode *child;

  block->term = term;
  block->anchor = vitk_jats_count_anchor (flow->jats, VITK_ANCHOR_TERM, item, flow->parent,
                                          flow->letter, ++flow->n_texts, term);
  term->anchor = block->anchor;
  if (name != NULL && vitk_xml_peek (name, "id") != NULL)
    vitk_jats_flow_add_mark (flow, name);
  term->name = name != NULL ? vitk_jats_read_text (flow->jats, name, term->anchor, term->definition)
                            : vitk_text_new ("", 0, NULL);
  vitk_article_add_term (flow->jats->article, term);
  vitk_jats_flow_add (flow, block);
  for (child = item->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "label"))
      {
        g_autofree char *before = g_steal_pointer (&block->marker);
        g_autofree char *label = vitk_xml_dup_text (child);

        block->marker =
            before != NULL ? g_strdup_printf ("%s %s", before, label) : g_steal_pointer (&label);
      }
    else if (child->type == XML_ELEMENT_NODE && child != name)
      read_definition (flow, term, child);
}

/**
 * vitk_jats_read_definitions:
 * @flow: where to read
 * @node: def-list
 * @value: not used
 *
 * Reads a list of terms and what they mean.
 */
void
vitk_jats_read_definitions (VitkJatsFlow *flow, xmlNode *node, int value)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "def-item"))
      {
        vitk_jats_flow_flush (flow);
        read_term (flow, child);
      }
    else if (child->type == XML_ELEMENT_NODE)
      vitk_jats_read_element (flow, child);
}

/**
 * vitk_jats_read_verbatim:
 * @flow: where to read
 * @node: preformat, code
 * @value: not used
 */
void
vitk_jats_read_verbatim (VitkJatsFlow *flow, xmlNode *node, int value)
{
  flow->line.verbatim = TRUE;
  vitk_jats_flow_read_as (flow, node, VITK_BLOCK_PREFORMATTED);
  flow->line.verbatim = FALSE;
}

/**
 * vitk_jats_read_footnote:
 * @flow: where to read
 * @node: fn, in running text
 * @value: not used
 *
 * Reads a footnote. In the middle of a paragraph it waits for the paragraph's end and leaves its
 * mark there.
 */
void
vitk_jats_read_footnote (VitkJatsFlow *flow, xmlNode *node, int value)
{
  gboolean inside = !vitk_jats_line_is_empty (&flow->line);
  xmlNode *label = vitk_jats_find (node, "label");
  const char *id = vitk_xml_peek (node, "id");
  VitkJatsFlow inner;

  if (inside && label != NULL)
    {
      g_autofree char *words = vitk_xml_dup_text (label);
      VitkSpan *span;

      vitk_jats_line_open (&flow->line, VITK_SPAN_SUPERSCRIPT);
      span = vitk_jats_line_open (&flow->line, VITK_SPAN_XREF);
      span->name = g_strdup ("fn");
      span->value = g_strdup (id);
      vitk_jats_line_add (&flow->line, words);
      vitk_jats_line_close (&flow->line);
      vitk_jats_line_close (&flow->line);
    }
  if (inside && flow->notes == NULL)
    flow->notes = g_ptr_array_new ();
  vitk_jats_flow_init (&inner, flow->jats, flow->parent, inside ? flow->notes : flow->blocks);
  inner.letter = flow->letter;
  inner.n_texts = flow->n_texts;
  inner.kind = VITK_BLOCK_FOOTNOTE;
  inner.depth = flow->depth;
  inner.boxed = flow->boxed;
  vitk_jats_flow_take_node (&inner, node);
  vitk_jats_flow_read (&inner, node);
  vitk_jats_flow_end (&inner);
  flow->n_texts = inner.n_texts;
}
