/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats.h"

#include <string.h>

/* The parts of a citation, sorted by name: where each stands when it is read, what goes around it,
 * and which field of the record it fills. The order is that of biomedical journals (NLM, Citing
 * Medicine): authors, title, source, year, volume and issue, pages, identifiers; what is not listed
 * comes last. */
typedef struct
{
  const char *element;
  int place;
  const char *before;
  const char *after;
  const char *field;
  gsize offset; /* in a VitkRecord; 0 where the field is no plain string */
} Part;

#define STRING(field) G_STRINGIFY (field), G_STRUCT_OFFSET (VitkRecord, field)
#define NO_FIELD NULL, 0

static const Part parts[] = {
  { "anonymous", 0, "", ". ", "authors", 0 },
  { "article-title", 2, "", ". ", STRING (title) },
  { "chapter-title", 2, "", ". ", STRING (title) },
  { "collab", 0, "", ". ", "authors", 0 },
  { "comment", 22, ". ", "", NO_FIELD },
  { "conf-date", 6, "", ". ", NO_FIELD },
  { "conf-loc", 6, "", ". ", NO_FIELD },
  { "conf-name", 6, "", ". ", NO_FIELD },
  { "data-title", 2, "", ". ", STRING (title) },
  { "date-in-citation", 19, ". ", "", NO_FIELD },
  { "day", 11, " ", "", NO_FIELD },
  { "edition", 6, "", ". ", NO_FIELD },
  { "elocation-id", 15, ":", "", STRING (pages) },
  { "etal", 1, "", ". ", NO_FIELD },
  { "ext-link", 21, ". ", "", STRING (uri) },
  { "fpage", 15, ":", "", STRING (pages) },
  { "issue", 13, "(", ")", STRING (issue) },
  { "issue-part", 14, " ", "", NO_FIELD },
  { "issue-title", 14, ". ", "", NO_FIELD },
  { "lpage", 16, "–", "", STRING (pages) },
  { "month", 10, " ", "", NO_FIELD },
  { "name", 0, "", ", ", "authors", 0 },
  { "object-id", 20, ". ", "", NO_FIELD },
  { "page-range", 17, ":", "", STRING (pages) },
  { "part-title", 2, "", ". ", STRING (title) },
  { "person-group", 0, "", ". ", "authors", 0 },
  { "pub-id", 20, ". ", "", NO_FIELD },
  { "publisher-loc", 7, "", ": ", NO_FIELD },
  { "publisher-name", 8, "", "; ", STRING (publisher) },
  { "season", 10, " ", "", NO_FIELD },
  { "series", 6, "", ". ", NO_FIELD },
  { "size", 18, ". ", "", NO_FIELD },
  { "source", 4, "", ". ", STRING (source) },
  { "string-name", 0, "", ", ", "authors", 0 },
  { "supplement", 14, " ", "", NO_FIELD },
  { "trans-source", 5, "[", "]. ", NO_FIELD },
  { "trans-title", 3, "[", "]. ", NO_FIELD },
  { "uri", 21, ". ", "", STRING (uri) },
  { "version", 6, "", ". ", NO_FIELD },
  { "volume", 12, ";", "", STRING (volume) },
  { "year", 9, "", "", STRING (year) },
};

static const Part *
find_part (VitkJats *jats, const xmlNode *node)
{
  static const Part other = { "", G_MAXINT, ". ", "", NO_FIELD };

  return vitk_jats_look_up (jats->parts, node, parts, G_N_ELEMENTS (parts), sizeof (Part), &other);
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

/* The name of a person, with its parts where they are told apart. */
static void
read_person (const xmlNode *node, VitkRecord *record)
{
  const xmlNode *surname = vitk_jats_find (node, "surname");
  const xmlNode *given = vitk_jats_find (node, "given-names");
  const xmlNode *suffix = vitk_jats_find (node, "suffix");
  g_autofree char *last = surname != NULL ? vitk_xml_dup_text (surname) : NULL;
  g_autofree char *first = given != NULL ? vitk_xml_dup_text (given) : NULL;
  g_autofree char *words = last != NULL && first != NULL ? g_strconcat (last, " ", first, NULL)
                                                         : vitk_xml_dup_text (node);
  VitkName *name = vitk_name_new (VITK_NAME_PERSON, words);

  if (last != NULL)
    {
      name->family = g_steal_pointer (&last);
      name->given = g_steal_pointer (&first);
      name->suffix = suffix != NULL ? vitk_xml_dup_text (suffix) : NULL;
    }
  g_ptr_array_add (record->authors, g_steal_pointer (&words));
  g_ptr_array_add (record->names, name);
}

static void
read_group (const xmlNode *node, VitkRecord *record)
{
  char *words = vitk_xml_dup_text (node);

  g_ptr_array_add (record->names, vitk_name_new (VITK_NAME_GROUP, words));
  g_ptr_array_add (record->authors, words);
}

static void
read_names (const xmlNode *node, VitkRecord *record)
{
  const xmlNode *child;

  if (vitk_xml_is (node, "name") || vitk_xml_is (node, "string-name"))
    read_person (node, record);
  else if (vitk_xml_is (node, "collab"))
    read_group (node, record);
  else if (vitk_xml_is (node, "etal"))
    g_ptr_array_add (record->names, vitk_name_new (VITK_NAME_OTHERS, ""));
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

/* Notes what one part of a citation says in the record; the first of two counts. */
static void
read_field (const xmlNode *node, const Part *part, VitkRecord *record)
{
  gboolean identifier = vitk_xml_is (node, "pub-id");
  const char *name = identifier ? vitk_xml_peek (node, "pub-id-type") : part->field;
  char **field = part->offset > 0 ? &G_STRUCT_MEMBER (char *, record, part->offset) : NULL;

  if (name != NULL && is_unverified (node) &&
      !g_ptr_array_find_with_equal_func (record->unverified, name, g_str_equal, NULL))
    g_ptr_array_add (record->unverified, g_strdup (name));
  if (identifier)
    read_identifier (node, record);
  else if (field != NULL && vitk_xml_is (node, "lpage") && *field != NULL)
    {
      g_autofree char *first = g_steal_pointer (field);
      g_autofree char *last = vitk_xml_dup_text (node);

      *field = g_strdup_printf ("%s–%s", first, last);
    }
  else if (field != NULL && *field == NULL)
    {
      const char *href = vitk_xml_is (node, "ext-link") ? vitk_xml_peek (node, "href") : NULL;

      *field = href != NULL ? g_strdup (href) : vitk_xml_dup_text (node);
    }
}

/* Of two citations in one reference, as in two forms of the same, the authors of the first count.
 */
static void
read_record (VitkJats *jats, const xmlNode *citation, VitkRecord *record)
{
  const gboolean first = record->names->len == 0;
  const char *type = vitk_xml_peek (citation, "publication-type");
  const xmlNode *child;

  if (type == NULL)
    type = vitk_xml_peek (citation, "citation-type");
  if (record->type == NULL)
    record->type = g_strdup (type);
  for (child = citation->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        const Part *part = find_part (jats, child);
        const char *group = vitk_xml_peek (child, "person-group-type");

        /* Editors and translators are no authors of the work. */
        if (first && (part->place == 0 || vitk_xml_is (child, "etal")) &&
            (group == NULL || strcmp (group, "author") == 0))
          read_names (child, record);
        read_field (child, part, record);
      }
}

/* Puts @mark after the words, or what is left of it: no second stop after one, and no mark that
 * joins where nothing stands to be joined. */
static void
add_mark (VitkJatsLine *line, const char *mark)
{
  gsize length = line->string->len;
  char last = length > 0 ? line->string->str[length - 1] : '\0';

  if (*mark != '\0' && strchr (".,;:", *mark) != NULL &&
      (line->space || last == '\0' || strchr (".?!,;:", last) != NULL))
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
read_part (VitkJatsFlow *flow, xmlNode *node, const Part *part)
{
  gboolean unverified = is_unverified (node);
  gsize before = flow->line.string->len;
  gsize begun;

  add_mark (&flow->line, part->before);
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
    add_mark (&flow->line, part->after);
}

typedef struct
{
  xmlNode *node;
  const Part *part;
} Placed;

/* A citation without words of its own between its parts: they are put in order. */
static void
read_structured (VitkJatsFlow *flow, xmlNode *citation)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  xmlNode *child;
  guint i;

  for (child = citation->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        Placed one = { child, find_part (flow->jats, child) };

        for (i = placed->len; i > 0; i--)
          if (g_array_index (placed, Placed, i - 1).part->place <= one.part->place)
            break;
        g_array_insert_val (placed, i, one);
      }
  for (i = 0; i < placed->len; i++)
    {
      const Placed *one = &g_array_index (placed, Placed, i);

      read_part (flow, one->node, one->part);
    }
  add_mark (&flow->line, ".");
}

/* A note in a list of references reads like the rest of its line. */
static void
read_note (VitkJatsFlow *flow, xmlNode *node)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "p"))
      {
        if (vitk_xml_peek (child, "id") != NULL)
          vitk_jats_flow_add_mark (flow, child);
        vitk_jats_flow_read (flow, child);
        vitk_jats_line_add_space (&flow->line);
      }
    else if (child->type == XML_ELEMENT_NODE)
      vitk_jats_read_element (flow, child);
    else if (child->type == XML_TEXT_NODE)
      vitk_jats_line_add (&flow->line, (const char *) child->content);
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
        vitk_jats_flow_add_mark (flow, child);
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
          read_record (flow->jats, child, reference->record);
          if (vitk_jats_has_words (child))
            vitk_jats_flow_read (flow, child);
          else
            read_structured (flow, child);
        }
      else
        read_note (flow, child);
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
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_block_free);
  VitkReference *reference = vitk_reference_new ();
  VitkBlock *block = vitk_block_new (VITK_BLOCK_REFERENCE, flow->depth, NULL);
  VitkJatsFlow inner;
  guint i;

  reference->anchor = vitk_jats_flow_add_float (flow, VITK_ANCHOR_REFERENCE, node, 'r', reference);
  if (!vitk_reference_status_from_nick (vitk_xml_peek (node, "specific-use"), &reference->status))
    reference->status = VITK_REFERENCE_GIVEN;
  block->anchor = reference->anchor;
  block->reference = reference;
  vitk_jats_flow_init (&inner, flow->jats, reference->anchor, more);
  read_parts (&inner, reference, node);
  vitk_text_free (reference->text);
  reference->text = vitk_jats_line_take (&inner.line);
  for (i = 0; inner.marks != NULL && i < inner.marks->len; i++)
    vitk_jats_flow_add_mark (flow, g_ptr_array_index (inner.marks, i));
  g_clear_pointer (&inner.marks, g_ptr_array_unref);
  vitk_jats_flow_end (&inner);
  vitk_article_add_reference (flow->jats->article, reference);
  vitk_jats_flow_add (flow, block);
  /* What a reference holds in paragraphs of its own follows it. */
  for (i = 0; i < more->len; i++)
    g_ptr_array_add (flow->blocks, g_ptr_array_index (more, i));
  g_ptr_array_set_free_func (more, NULL);
}
