/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats.h"

#include <string.h>

/* Formulas as a reader would say them in a line: fractions with a stroke, roots with their sign,
 * indices lowered and powers raised. What is not known is read through. */

typedef void (*MathFunc) (VitkJatsLine *line, const xmlNode *node);

static void read_node (VitkJatsLine *line, const xmlNode *node);

static const xmlNode *
nth (const xmlNode *node, guint n)
{
  const xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && n-- == 0)
      return child;
  return NULL;
}

static void
read_children (VitkJatsLine *line, const xmlNode *node)
{
  const xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    read_node (line, child);
}

static gboolean
is_simple (const xmlNode *node)
{
  while (node != NULL && nth (node, 0) != NULL && nth (node, 1) == NULL)
    node = nth (node, 0);
  return node == NULL || nth (node, 0) == NULL;
}

/* Brackets around what has more than one part, so that its end can be told. */
static void
read_grouped (VitkJatsLine *line, const xmlNode *node)
{
  if (node == NULL)
    return;
  if (!is_simple (node))
    vitk_jats_line_add (line, "(");
  read_node (line, node);
  if (!is_simple (node))
    vitk_jats_line_add (line, ")");
}

static void
read_set (VitkJatsLine *line, const xmlNode *node, VitkSpanKind kind)
{
  if (node == NULL || vitk_xml_is (node, "none"))
    return;
  vitk_jats_line_open (line, kind);
  read_node (line, node);
  vitk_jats_line_close (line);
}

static void
read_fraction (VitkJatsLine *line, const xmlNode *node)
{
  read_grouped (line, nth (node, 0));
  vitk_jats_line_add (line, "/");
  read_grouped (line, nth (node, 1));
}

static void
read_root (VitkJatsLine *line, const xmlNode *node)
{
  if (vitk_xml_is (node, "mroot"))
    read_set (line, nth (node, 1), VITK_SPAN_SUPERSCRIPT);
  vitk_jats_line_add (line, "√(");
  if (vitk_xml_is (node, "mroot"))
    read_node (line, nth (node, 0));
  else
    read_children (line, node);
  vitk_jats_line_add (line, ")");
}

static void
read_below (VitkJatsLine *line, const xmlNode *node)
{
  read_grouped (line, nth (node, 0));
  read_set (line, nth (node, 1), VITK_SPAN_SUBSCRIPT);
  read_set (line, nth (node, 2), VITK_SPAN_SUPERSCRIPT);
}

static void
read_above (VitkJatsLine *line, const xmlNode *node)
{
  read_grouped (line, nth (node, 0));
  read_set (line, nth (node, 1), VITK_SPAN_SUPERSCRIPT);
}

static void
read_fenced (VitkJatsLine *line, const xmlNode *node)
{
  const char *open = vitk_xml_peek (node, "open");
  const char *close = vitk_xml_peek (node, "close");
  const char *separator = vitk_xml_peek (node, "separators");
  const xmlNode *child;
  guint n = 0;

  vitk_jats_line_add (line, open != NULL ? open : "(");
  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        if (n++ > 0)
          vitk_jats_line_add (line, separator != NULL ? separator : ", ");
        read_node (line, child);
      }
  vitk_jats_line_add (line, close != NULL ? close : ")");
}

static void
read_row (VitkJatsLine *line, const xmlNode *node)
{
  read_children (line, node);
  vitk_jats_line_add (line, vitk_xml_is (node, "mtd") ? " " : "; ");
}

/* A sign between two parts has space around it; one in front of or behind a part has not. */
static void
read_operator (VitkJatsLine *line, const xmlNode *node)
{
  static const char *const between[] = { "=", "≠", "≈", "≃", "≅", "<", ">", "≤", "≥", "≪",
                                         "≫", "→", "←", "↔", "⇒", "⇔", "∈", "∝", "±", "+",
                                         "−", "-", "×", "⋅", "·", "∗", "~", "∼", "∣", "|" };
  g_autofree char *sign = vitk_xml_dup_text (node);
  gboolean spaced = FALSE;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (between); i++)
    spaced = spaced || strcmp (sign, between[i]) == 0;
  if (spaced && !vitk_jats_line_is_empty (line))
    vitk_jats_line_add_space (line);
  vitk_jats_line_add (line, sign);
  if (spaced || strcmp (sign, ",") == 0 || strcmp (sign, ";") == 0)
    vitk_jats_line_add_space (line);
}

static void
read_space (VitkJatsLine *line, const xmlNode *node)
{
  vitk_jats_line_add_space (line);
}

/* A name of several letters is a word: "log x". */
static void
read_name (VitkJatsLine *line, const xmlNode *node)
{
  g_autofree char *name = vitk_xml_dup_text (node);
  const gboolean is_word = g_utf8_strlen (name, -1) > 1;

  if (is_word && !vitk_jats_line_is_empty (line))
    vitk_jats_line_add_space (line);
  vitk_jats_line_add (line, name);
  if (is_word)
    vitk_jats_line_add_space (line);
}

/* Indices before and behind: all are read, behind the base. */
static void
read_scripts (VitkJatsLine *line, const xmlNode *node)
{
  VitkSpanKind kind = VITK_SPAN_SUBSCRIPT;
  const xmlNode *child;
  guint n = 0;

  for (child = node->children; child != NULL; child = child->next)
    if (child->type != XML_ELEMENT_NODE || vitk_xml_is (child, "mprescripts"))
      continue;
    else if (n++ == 0)
      read_grouped (line, child);
    else
      {
        read_set (line, child, kind);
        kind = kind == VITK_SPAN_SUBSCRIPT ? VITK_SPAN_SUPERSCRIPT : VITK_SPAN_SUBSCRIPT;
      }
}

/* Another notation of the same formula: kept as the TeX of the span where it is TeX. */
static void
read_annotation (VitkJatsLine *line, const xmlNode *node)
{
}

static void
read_node (VitkJatsLine *line, const xmlNode *node)
{
  static const struct
  {
    const char *element;
    MathFunc read;
  } readers[] = {
    { "mfrac", read_fraction },
    { "msqrt", read_root },
    { "mroot", read_root },
    { "msub", read_below },
    { "msubsup", read_below },
    { "munder", read_below },
    { "munderover", read_below },
    { "msup", read_above },
    { "mover", read_above },
    { "mfenced", read_fenced },
    { "mtd", read_row },
    { "mtr", read_row },
    { "mo", read_operator },
    { "mspace", read_space },
    { "annotation", read_annotation },
    { "annotation-xml", read_annotation },
    { "mi", read_name },
    { "mtext", read_name },
    { "mmultiscripts", read_scripts },
  };
  guint i;

  if (node == NULL)
    return;
  if (node->type == XML_TEXT_NODE)
    {
      if (!xmlIsBlankNode (node))
        vitk_jats_line_add (line, (const char *) node->content);
      return;
    }
  if (node->type != XML_ELEMENT_NODE)
    return;
  for (i = 0; i < G_N_ELEMENTS (readers); i++)
    if (vitk_xml_is (node, readers[i].element))
      {
        readers[i].read (line, node);
        return;
      }
  read_children (line, node);
}

/**
 * vitk_mathml_read:
 * @line: where to read
 * @math: a formula in MathML
 *
 * Reads a formula as text.
 */
void
vitk_mathml_read (VitkJatsLine *line, const xmlNode *math)
{
  read_children (line, math);
}
