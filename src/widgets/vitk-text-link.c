/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-text-link.h"

#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-link.h"

#include <glib/gi18n-lib.h>

static void
text_link_free (VitkTextLink *link)
{
  g_free (link->label);
  g_ptr_array_unref (link->targets);
  g_ptr_array_unref (link->choices);
  g_clear_pointer (&link->group, g_ptr_array_unref);
  g_free (link);
}

static char *
dup_bare (const char *label)
{
  char *bare = g_strdup (label);

  return g_strstrip (g_strdelimit (bare, "[]().", ' '));
}

static char *
dup_block_name (const VitkAnchor *anchor, const VitkBlock *block)
{
  const char *marker = block->marker != NULL ? block->marker : "";

  switch (block->kind)
    {
    case VITK_BLOCK_FOOTNOTE:
      return *marker != '\0' ? g_strdup_printf (_ ("Footnote %s"), marker)
                             : g_strdup (_ ("Footnote"));
    case VITK_BLOCK_FORMULA:
      return *marker != '\0' ? g_strdup_printf (_ ("Formula %s"), marker)
                             : g_strdup (_ ("Formula"));
    case VITK_BLOCK_AFFILIATION:
      return block->text->length > 0 ? g_strdup_printf (_ ("Affiliation: %s"), block->text->string)
                                     : g_strdup (_ ("Affiliation"));
    case VITK_BLOCK_MEDIA:
      return g_strdup (_ ("Supplementary material"));
    default:
      return vitk_anchor_dup_words (anchor);
    }
}

/**
 * vitk_text_link_dup_target_name:
 * @anchor: what a link leads to
 *
 * Returns: (transfer full): what it is, in the words for a reader: "Reference 85", "Table 2"
 */
char *
vitk_text_link_dup_target_name (const VitkAnchor *anchor)
{
  switch (anchor->kind)
    {
    case VITK_ANCHOR_REFERENCE:
      {
        const VitkReference *reference = anchor->target;
        g_autofree char *label = dup_bare (reference->label != NULL ? reference->label : "");

        return *label != '\0' ? g_strdup_printf (_ ("Reference %s"), label)
                              : g_strdup_printf (_ ("Reference %u"), reference->number);
      }
    case VITK_ANCHOR_TABLE:
      {
        const VitkTable *table = anchor->target;

        return g_strdup (table->label != NULL ? table->label : _ ("Table"));
      }
    case VITK_ANCHOR_FIGURE:
      {
        const VitkFigure *figure = anchor->target;

        return g_strdup (figure->label != NULL ? figure->label : _ ("Figure"));
      }
    case VITK_ANCHOR_SECTION:
      {
        g_autofree char *heading = vitk_section_dup_heading (anchor->target);

        return g_strdup_printf (_ ("Section %s"), heading);
      }
    case VITK_ANCHOR_TERM:
      return g_strdup_printf (_ ("Term %s"), ((const VitkTerm *) anchor->target)->name->string);
    case VITK_ANCHOR_ROW:
    case VITK_ANCHOR_CELL:
      return vitk_anchor_dup_words (anchor);
    case VITK_ANCHOR_BLOCK:
    case VITK_ANCHOR_INLINE:
    default:
      return dup_block_name (anchor, anchor->target);
    }
}

/**
 * vitk_text_link_new:
 * @start: first byte of the words it lies on
 * @end: byte after the last
 * @action: the action it activates; static
 *
 * Returns: (transfer full): a link that leads nowhere yet, to be put into a list of links
 */
VitkTextLink *
vitk_text_link_new (guint start, guint end, const char *action)
{
  VitkTextLink *link = g_new0 (VitkTextLink, 1);

  link->start = start;
  link->end = end;
  link->action = action;
  link->targets = g_ptr_array_new_with_free_func (g_free);
  link->choices = g_ptr_array_new_with_free_func (g_free);
  return link;
}

/* Adds what the ids of a cross reference name; an id that names nothing is passed over. */
static void
add_targets (VitkTextLink *link, VitkArticle *article, const char *ids)
{
  g_auto (GStrv) names = g_strsplit_set (ids != NULL ? ids : "", " \t\n", -1);
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (article, names[i]);

      if (anchor == NULL ||
          g_ptr_array_find_with_equal_func (link->targets, anchor->name, g_str_equal, NULL))
        continue;
      g_ptr_array_add (link->targets, g_strdup (anchor->name));
      g_ptr_array_add (link->choices, vitk_text_link_dup_target_name (anchor));
    }
}

static gboolean
is_dash (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212;
}

/**
 * vitk_text_link_find_carrier:
 * @text: a text
 * @place: where a cross reference stands that prints nothing
 * @start: (out): first byte of the words it lies on
 * @end: (out): byte after the last
 *
 * Finds what a cross reference that prints nothing can lie on: the dash of its range, or else the
 * word in front of it.
 */
void
vitk_text_link_find_carrier (const VitkText *text, guint place, guint *start, guint *end)
{
  const char *at = text->string + place;
  const char *word = at;

  *end = place;
  if (place > 0 && is_dash (g_utf8_get_char (g_utf8_prev_char (at))))
    {
      *start = g_utf8_prev_char (at) - text->string;
      return;
    }
  if (is_dash (g_utf8_get_char (at)))
    {
      *start = place;
      *end = g_utf8_next_char (at) - text->string;
      return;
    }
  while (word > text->string && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (word))))
    word = g_utf8_prev_char (word);
  *start = word - text->string;
}

static const char *
get_action (const char *ref_type)
{
  if (g_strcmp0 (ref_type, VITK_TEXT_LINK_IN_TEXT) == 0)
    return "win.show-in-text";
  if (g_strcmp0 (ref_type, VITK_TEXT_LINK_TO_STUDY) == 0)
    return "win.show-study";
  return "win.show-anchor";
}

static void
add_span (GPtrArray *links, VitkArticle *article, const VitkText *text, const VitkSpan *span)
{
  VitkTextLink *last = links->len > 0 ? g_ptr_array_index (links, links->len - 1) : NULL;
  VitkTextLink *link;
  guint start = span->start;
  guint end = span->end;

  if (start == end)
    vitk_text_link_find_carrier (text, span->start, &start, &end);
  if (start == end)
    return;
  if (last != NULL && start < last->end)
    {
      if (span->kind == VITK_SPAN_XREF && g_str_equal (last->action, "win.show-anchor"))
        add_targets (last, article, span->value);
      return;
    }
  if (span->kind == VITK_SPAN_LINK)
    {
      link = vitk_text_link_new (start, end, "win.open-uri");
      g_ptr_array_add (link->targets, g_strdup (span->value));
    }
  else
    {
      link = vitk_text_link_new (start, end, get_action (span->name));
      add_targets (link, article, span->value);
    }
  if (link->targets->len > 0)
    g_ptr_array_add (links, link);
  else
    text_link_free (link);
}

/* The name of a link says what it leads to, and what is printed where that says more. */
static void
name_link (VitkTextLink *link, const VitkText *text)
{
  g_autofree char *printed = vitk_text_slice (text, link->start, link->end);
  g_autofree char *bare = dup_bare (printed);

  if (link->choices->len == 0)
    link->label = g_strdup (printed);
  else if (link->choices->len == 1)
    {
      const char *name = g_ptr_array_index (link->choices, 0);

      if (*bare == '\0' || is_dash (g_utf8_get_char (bare)) || g_str_has_suffix (name, bare))
        link->label = g_strdup (name);
      else
        /* Translators: what a link leads to, then the words printed: "Reference 85: Smith 1900". */
        link->label = g_strdup_printf (C_ ("link", "%s: %s"), name, printed);
    }
  else
    {
      g_autoptr (GString) names = g_string_new (g_ptr_array_index (link->choices, 0));
      guint i;

      for (i = 1; i < link->choices->len; i++)
        /* Translators: between the parts of a list. */
        g_string_append_printf (names, "%s%s", C_ ("list", ", "),
                                (const char *) g_ptr_array_index (link->choices, i));
      link->label = g_steal_pointer (&names->str);
    }
}

static gboolean
leads_to_reference (const VitkTextLink *link, VitkArticle *article)
{
  const VitkAnchor *anchor =
      article != NULL ? vitk_article_get_anchor (article, g_ptr_array_index (link->targets, 0))
                      : NULL;

  return anchor != NULL && anchor->kind == VITK_ANCHOR_REFERENCE;
}

/* Whether nothing but brackets, commas and dashes stands between two citations. */
static gboolean
continues (const VitkText *text, const VitkTextLink *link, const VitkTextLink *next)
{
  const char *at = text->string + link->end;

  for (; at < text->string + next->start; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c) && !is_dash (c) &&
          (c > 0x7f || strchr ("[](),;", (int) c) == NULL))
        return FALSE;
    }
  return TRUE;
}

/* Makes one group of the links from @first until before @end. */
static void
group_links (GPtrArray *links, guint first, guint end)
{
  VitkTextLink *link = g_ptr_array_index (links, first);
  g_autoptr (GPtrArray) group = NULL;
  guint i;
  guint j;

  if (end == first + 1)
    {
      link->group = g_ptr_array_ref (link->targets);
      return;
    }
  group = g_ptr_array_new_with_free_func (g_free);
  for (i = first; i < end; i++)
    {
      link = g_ptr_array_index (links, i);
      for (j = 0; j < link->targets->len; j++)
        {
          const char *name = g_ptr_array_index (link->targets, j);

          if (!g_ptr_array_find_with_equal_func (group, name, g_str_equal, NULL))
            g_ptr_array_add (group, g_strdup (name));
        }
      link->group = g_ptr_array_ref (group);
    }
}

static void
find_groups (GPtrArray *links, VitkArticle *article, const VitkText *text)
{
  guint first;
  guint end;

  for (first = 0; first < links->len; first = end)
    {
      const gboolean cites = leads_to_reference (g_ptr_array_index (links, first), article);

      for (end = first + 1; cites && end < links->len; end++)
        if (!leads_to_reference (g_ptr_array_index (links, end), article) ||
            !continues (text, g_ptr_array_index (links, end - 1), g_ptr_array_index (links, end)))
          break;
      group_links (links, first, end);
    }
}

/**
 * vitk_text_link_list:
 * @article: (nullable): the article that its cross references speak of
 * @text: a text
 *
 * Finds the links of a text. Cross references that print nothing lie on the dash of their range, or
 * on the word before them; one that names nothing in the article is no link.
 *
 * Returns: (transfer full) (element-type VitkTextLink): the links, in the order of the words, never
 *   overlapping
 */
GPtrArray *
vitk_text_link_list (VitkArticle *article, const VitkText *text)
{
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) text_link_free);
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];

      if ((span->kind == VITK_SPAN_XREF && article != NULL) ||
          (span->kind == VITK_SPAN_LINK && span->value != NULL))
        add_span (links, article, text, span);
    }
  for (i = 0; i < links->len; i++)
    name_link (g_ptr_array_index (links, i), text);
  find_groups (links, article, text);
  return links;
}

/**
 * vitk_text_link_new_widget:
 * @link: a link of a text
 *
 * Returns: (transfer floating): a #VitkLink for it, without a place
 */
GtkWidget *
vitk_text_link_new_widget (const VitkTextLink *link)
{
  GtkWidget *widget =
      vitk_link_new (link->label, link->action, g_ptr_array_index (link->targets, 0));

  if (link->choices->len == 0)
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      g_ptr_array_index (link->targets, 0), -1);
    }
  else
    vitk_link_set_preview (VITK_LINK (widget), link->group, link->targets->len > 1);
  return widget;
}

/**
 * vitk_text_link_include_gap:
 * @start: where a link begins in the text; moved to where its colour begins
 *
 * Where one tag begins, another cannot keep the line from breaking: a link takes its colour from
 * the space, the dash or the comma in front of it on.
 */
void
vitk_text_link_include_gap (GtkTextIter *start)
{
  const gboolean bracket = gtk_text_iter_get_char (start) == '[';
  GtkTextIter before = *start;
  gunichar c;

  if (gtk_text_iter_starts_line (&before) || !gtk_text_iter_backward_char (&before))
    return;
  c = gtk_text_iter_get_char (&before);
  if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION ||
      (bracket && g_unichar_type (c) == G_UNICODE_OTHER_PUNCTUATION))
    *start = before;
}
