/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-jats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the parts of a structured citation stand when it is read, and what goes around them. The
 * order is that of biomedical journals (NLM Citing Medicine): authors, title, source, year, volume
 * and issue, pages, identifiers; what is not listed comes last. */
typedef struct
{
  const char *element;
  int place;
  const char *before;
  const char *after;
} Part;

static const Part parts[] = {
  { "person-group", 0, "", ". " },   { "name", 0, "", ", " },
  { "string-name", 0, "", ", " },    { "collab", 0, "", ". " },
  { "anonymous", 0, "", ". " },      { "etal", 1, "", ". " },
  { "article-title", 2, "", ". " },  { "chapter-title", 2, "", ". " },
  { "part-title", 2, "", ". " },     { "data-title", 2, "", ". " },
  { "trans-title", 3, "[", "]. " },  { "source", 4, "", ". " },
  { "trans-source", 5, "[", "]. " }, { "series", 6, "", ". " },
  { "edition", 6, "", ". " },        { "version", 6, "", ". " },
  { "conf-name", 6, "", ". " },      { "conf-date", 6, "", ". " },
  { "conf-loc", 6, "", ". " },       { "publisher-loc", 7, "", ": " },
  { "publisher-name", 8, "", "; " }, { "year", 9, "", " " },
  { "month", 10, "", " " },          { "day", 11, "", " " },
  { "season", 10, "", " " },         { "volume", 12, "", " " },
  { "issue", 13, "(", ") " },        { "supplement", 14, "", " " },
  { "issue-title", 14, "", ". " },   { "issue-part", 14, "", " " },
  { "fpage", 15, "", "" },           { "lpage", 16, "–", " " },
  { "page-range", 17, "", " " },     { "elocation-id", 15, "", " " },
  { "size", 18, "", " " },           { "date-in-citation", 19, "", ". " },
  { "pub-id", 20, "", ". " },        { "object-id", 20, "", ". " },
  { "ext-link", 21, "", ". " },      { "uri", 21, "", ". " },
  { "comment", 22, "", ". " },
};
#define LAST_PLACE 23

/* Where a record keeps what an element says. */
typedef struct
{
  const char *element;
  const char *name;
  gsize offset;
} Field;

static const Field fields[] = {
  { "article-title", "title", G_STRUCT_OFFSET (VitkRecord, title) },
  { "chapter-title", "title", G_STRUCT_OFFSET (VitkRecord, title) },
  { "data-title", "title", G_STRUCT_OFFSET (VitkRecord, title) },
  { "part-title", "title", G_STRUCT_OFFSET (VitkRecord, title) },
  { "source", "source", G_STRUCT_OFFSET (VitkRecord, source) },
  { "year", "year", G_STRUCT_OFFSET (VitkRecord, year) },
  { "volume", "volume", G_STRUCT_OFFSET (VitkRecord, volume) },
  { "issue", "issue", G_STRUCT_OFFSET (VitkRecord, issue) },
  { "fpage", "pages", G_STRUCT_OFFSET (VitkRecord, pages) },
  { "page-range", "pages", G_STRUCT_OFFSET (VitkRecord, pages) },
  { "elocation-id", "pages", G_STRUCT_OFFSET (VitkRecord, pages) },
  { "uri", "uri", G_STRUCT_OFFSET (VitkRecord, uri) },
  { "ext-link", "uri", G_STRUCT_OFFSET (VitkRecord, uri) },
};

static const Part *
find_part (const xmlNode *node)
{
  static const Part other = { "", LAST_PLACE, "", ". " };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    if (vitk_xml_is (node, parts[i].element))
      return &parts[i];
  return &other;
}

/* Part of a reference that its editor could not verify: the element says so, or what is in it. */
static gboolean
is_unverified (const xmlNode *node)
{
  const xmlNode *child;

  if (g_strcmp0 (vitk_xml_peek (node, "specific-use"), "unverified") == 0)
    return TRUE;
  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "named-content") && is_unverified (child))
      return TRUE;
  return FALSE;
}

static void
read_names (const xmlNode *node, VitkRecord *record)
{
  const xmlNode *child;

  if (vitk_xml_is (node, "name") || vitk_xml_is (node, "string-name"))
    {
      xmlNode *surname = vitk_jats_find (node, "surname");
      xmlNode *given = vitk_jats_find (node, "given-names");
      g_autofree char *last = surname != NULL ? vitk_xml_dup_text (surname) : NULL;
      g_autofree char *first = given != NULL ? vitk_xml_dup_text (given) : NULL;

      if (last != NULL && first != NULL)
        g_ptr_array_add (record->authors, g_strdup_printf ("%s %s", last, first));
      else
        g_ptr_array_add (record->authors, vitk_xml_dup_text (node));
    }
  else if (vitk_xml_is (node, "collab"))
    g_ptr_array_add (record->authors, vitk_xml_dup_text (node));
  else
    for (child = node->children; child != NULL; child = child->next)
      if (child->type == XML_ELEMENT_NODE)
        read_names (child, record);
}

static void
read_identifier (const xmlNode *node, VitkRecord *record)
{
  const char *type = vitk_xml_peek (node, "pub-id-type");
  char **field = g_strcmp0 (type, "doi") == 0                                     ? &record->doi
                 : g_strcmp0 (type, "pmid") == 0                                  ? &record->pmid
                 : g_strcmp0 (type, "pmcid") == 0 || g_strcmp0 (type, "pmc") == 0 ? &record->pmcid
                                                                                  : NULL;

  if (field != NULL && *field == NULL)
    *field = vitk_xml_dup_text (node);
}

/* The name that a record has for what an element says. */
static const char *
field_name (const xmlNode *node)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    if (vitk_xml_is (node, fields[i].element))
      return fields[i].name;
  if (vitk_xml_is (node, "lpage"))
    return "pages";
  if (vitk_xml_is (node, "pub-id"))
    return vitk_xml_peek (node, "pub-id-type");
  return find_part (node)->place == 0 ? "authors" : NULL;
}

/* Notes what one part of a citation says in the record; the first of two counts. */
static void
read_field (const xmlNode *node, VitkRecord *record)
{
  g_autofree char *words = vitk_xml_dup_text (node);
  const char *name = field_name (node);
  guint i;

  if (name != NULL && is_unverified (node) &&
      !g_ptr_array_find_with_equal_func (record->unverified, name, g_str_equal, NULL))
    g_ptr_array_add (record->unverified, g_strdup (name));
  if (vitk_xml_is (node, "lpage"))
    {
      g_autofree char *first = g_steal_pointer (&record->pages);

      record->pages = first != NULL ? g_strdup_printf ("%s–%s", first, words) : g_strdup (words);
    }
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      char **field = &G_STRUCT_MEMBER (char *, record, fields[i].offset);

      if (!vitk_xml_is (node, fields[i].element) || *field != NULL)
        continue;
      if (vitk_xml_is (node, "ext-link") && vitk_xml_peek (node, "href") != NULL)
        *field = g_strdup (vitk_xml_peek (node, "href"));
      else
        *field = g_strdup (words);
    }
  if (vitk_xml_is (node, "pub-id"))
    read_identifier (node, record);
}

static void
read_record (const xmlNode *citation, VitkRecord *record)
{
  const char *group = NULL;
  const xmlNode *child;

  for (child = citation->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        if (vitk_xml_is (child, "person-group"))
          group = vitk_xml_peek (child, "person-group-type");
        if (!vitk_xml_is (child, "person-group") || group == NULL || strcmp (group, "author") == 0)
          if (find_part (child)->place == 0)
            read_names (child, record);
        read_field (child, record);
      }
}

/* Puts @mark after the words, unless they end with one of their own. */
static void
end_part (VitkJatsLine *line, const char *mark)
{
  gsize length = line->string->len;
  char last = length > 0 ? line->string->str[length - 1] : '\0';

  if (*mark != '\0' && strchr (".?!,;:", *mark) != NULL && last != '\0' &&
      strchr (".?!,;:", last) != NULL)
    mark++;
  vitk_jats_line_add (line, mark);
}

/* An identifier is a link to where it leads, and says which it is. */
static void
read_pub_id (VitkJatsFlow *flow, xmlNode *node)
{
  static const struct
  {
    const char *type;
    const char *name;
    const char *resolver;
  } types[] = {
    { "doi", "doi:", "https://doi.org/" },
    { "pmid", "PMID:", "https://pubmed.ncbi.nlm.nih.gov/" },
    { "pmcid", "", "https://pmc.ncbi.nlm.nih.gov/articles/" },
  };
  const char *type = vitk_xml_peek (node, "pub-id-type");
  g_autofree char *words = vitk_xml_dup_text (node);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (type, types[i].type) == 0)
      {
        VitkSpan *span = vitk_jats_line_open (&flow->line, VITK_SPAN_LINK);

        span->value = g_str_has_prefix (words, "http")
                          ? g_strdup (words)
                          : g_strconcat (types[i].resolver, words, NULL);
        vitk_jats_line_add (&flow->line, types[i].name);
        vitk_jats_flow_read (flow, node);
        vitk_jats_line_close (&flow->line);
        return;
      }
  if (type != NULL)
    {
      vitk_jats_line_add (&flow->line, type);
      vitk_jats_line_add (&flow->line, ":");
    }
  vitk_jats_flow_read (flow, node);
}

static void
read_part (VitkJatsFlow *flow, xmlNode *node)
{
  const Part *part = find_part (node);
  gboolean unverified = is_unverified (node);
  gsize before = flow->line.string->len;
  gsize begun;

  vitk_jats_line_add (&flow->line, part->before);
  begun = flow->line.string->len;
  if (unverified)
    vitk_jats_line_open (&flow->line, VITK_SPAN_UNVERIFIED);
  if (vitk_xml_is (node, "pub-id"))
    read_pub_id (flow, node);
  else
    vitk_jats_read_element (flow, node);
  if (unverified)
    vitk_jats_line_close (&flow->line);
  if (flow->line.string->len == begun)
    g_string_truncate (flow->line.string, before);
  else
    end_part (&flow->line, part->after);
}

/* A citation without words of its own between its parts: they are put in order. */
static void
read_structured (VitkJatsFlow *flow, xmlNode *citation)
{
  xmlNode *child;
  int place;

  for (place = 0; place <= LAST_PLACE; place++)
    for (child = citation->children; child != NULL; child = child->next)
      if (child->type == XML_ELEMENT_NODE && find_part (child)->place == place)
        read_part (flow, child);
}

/* Reads what is in a ref: its citations, and notes between them. */
static void
read_parts (VitkJatsFlow *flow, VitkReference *reference, xmlNode *node)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    {
      gboolean citation = vitk_xml_is (child, "element-citation") ||
                          vitk_xml_is (child, "nlm-citation") ||
                          vitk_xml_is (child, "mixed-citation") ||
                          vitk_xml_is (child, "citation") || vitk_xml_is (child, "product");

      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (vitk_xml_peek (child, "id") != NULL)
        g_ptr_array_add (flow->marks, child);
      if (vitk_xml_is (child, "label"))
        {
          g_autofree char *label = vitk_xml_dup_text (child);

          if (reference->label == NULL)
            reference->label = g_steal_pointer (&label);
          else
            vitk_jats_line_add (&flow->line, label);
        }
      else if (vitk_xml_is (child, "citation-alternatives"))
        read_parts (flow, reference, child);
      else if (citation)
        {
          read_record (child, reference->record);
          if (vitk_jats_has_words (child))
            vitk_jats_flow_read (flow, child);
          else
            read_structured (flow, child);
        }
      else
        vitk_jats_flow_read (flow, child);
      vitk_jats_line_add_space (&flow->line);
    }
}

/**
 * vitk_jats_read_reference:
 * @flow: where to read
 * @node: ref
 * @value: not used
 *
 * Reads one entry of a list of references.
 */
void
vitk_jats_read_reference (VitkJatsFlow *flow, xmlNode *node, int value)
{
  g_autofree char *path = vitk_jats_flow_dup_float_path (flow, "r");
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_block_free);
  VitkReference *reference = vitk_reference_new ();
  VitkBlock *block = vitk_block_new (VITK_BLOCK_REFERENCE, flow->depth, NULL);
  VitkJatsFlow inner;
  guint i;

  if (flow->node == node)
    flow->node = NULL;
  reference->anchor =
      vitk_jats_new_anchor (flow->jats, VITK_ANCHOR_REFERENCE, node, path, flow->parent, reference);
  if (!vitk_reference_status_from_nick (vitk_xml_peek (node, "specific-use"), &reference->status))
    reference->status = VITK_REFERENCE_GIVEN;
  block->anchor = reference->anchor;
  block->reference = reference;
  vitk_jats_flow_init (&inner, flow->jats, reference->anchor, more);
  read_parts (&inner, reference, node);
  vitk_text_free (reference->text);
  reference->text = vitk_jats_line_take (&inner.line);
  for (i = 0; i < inner.marks->len; i++)
    g_ptr_array_add (flow->marks, g_ptr_array_index (inner.marks, i));
  g_ptr_array_set_size (inner.marks, 0);
  vitk_jats_flow_end (&inner);
  vitk_article_add_reference (flow->jats->article, reference);
  vitk_jats_flow_add (flow, block);
  /* What a reference holds in paragraphs of its own follows it. */
  for (i = 0; i < more->len; i++)
    g_ptr_array_add (flow->blocks, g_ptr_array_index (more, i));
  g_ptr_array_set_free_func (more, NULL);
}
