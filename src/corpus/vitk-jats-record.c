/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-jats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the file says of the article itself, and what each line of it is called. An empty label
 * means: look inside. What is not listed is called by its element. */
typedef struct
{
  const char *element;
  const char *type; /* an attribute's value that makes the difference, or NULL */
  const char *label;
} Line;

static const Line lines[] = {
  { "journal-title-group", NULL, "" },
  { "publisher", NULL, "" },
  { "article-categories", NULL, "" },
  { "title-group", NULL, "" },
  { "history", NULL, "" },
  { "pub-history", NULL, "" },
  { "event", NULL, "" },
  { "permissions", NULL, "" },
  { "funding-group", NULL, "" },
  { "custom-meta-group", NULL, "" },
  { "custom-meta-wrap", NULL, "" },
  { "counts", NULL, "" },
  { "processing-meta", NULL, "" },
  { "article-version-alternatives", NULL, "" },
  { "journal-title", NULL, N_ ("Journal") },
  { "journal-subtitle", NULL, N_ ("Journal") },
  { "abbrev-journal-title", NULL, N_ ("Journal, short") },
  { "trans-title-group", NULL, N_ ("Journal, translated") },
  { "journal-id", NULL, N_ ("Journal identifier") },
  { "issn", NULL, N_ ("ISSN") },
  { "issn-l", NULL, N_ ("ISSN") },
  { "isbn", NULL, N_ ("ISBN") },
  { "contrib-group", NULL, N_ ("Editors") },
  { "publisher-name", NULL, N_ ("Publisher") },
  { "publisher-loc", NULL, N_ ("Place") },
  { "article-id", "doi", N_ ("DOI") },
  { "article-id", "pmid", N_ ("PubMed") },
  { "article-id", "pmc", N_ ("PubMed Central") },
  { "article-id", "pmcid", N_ ("PubMed Central") },
  { "article-id", NULL, N_ ("Identifier") },
  { "object-id", NULL, N_ ("Identifier") },
  { "subj-group", NULL, N_ ("Subject") },
  { "series-title", NULL, N_ ("Series") },
  { "series-text", NULL, N_ ("Series") },
  { "alt-title", NULL, N_ ("Short title") },
  { "article-version", NULL, N_ ("Version") },
  { "date", "received", N_ ("Received") },
  { "date", "rev-recd", N_ ("Revised") },
  { "date", "accepted", N_ ("Accepted") },
  { "date", "pub", N_ ("Published") },
  { "date", NULL, N_ ("Date") },
  { "pub-date", NULL, N_ ("Published") },
  { "volume", NULL, N_ ("Volume") },
  { "volume-id", NULL, N_ ("Volume") },
  { "issue", NULL, N_ ("Issue") },
  { "issue-id", NULL, N_ ("Issue") },
  { "issue-title", NULL, N_ ("Issue") },
  { "supplement", NULL, N_ ("Supplement") },
  { "fpage", NULL, N_ ("First page") },
  { "lpage", NULL, N_ ("Last page") },
  { "page-range", NULL, N_ ("Pages") },
  { "elocation-id", NULL, N_ ("Article number") },
  { "copyright-statement", NULL, N_ ("Copyright") },
  { "copyright-year", NULL, N_ ("Year of copyright") },
  { "copyright-holder", NULL, N_ ("Copyright holder") },
  { "license", NULL, N_ ("Licence") },
  { "free_to_read", NULL, N_ ("Free to read") },
  { "self-uri", NULL, N_ ("Address") },
  { "related-article", NULL, N_ ("Related article") },
  { "related-object", NULL, N_ ("Related object") },
  { "award-group", NULL, N_ ("Award") },
  { "funding-statement", NULL, N_ ("Funding") },
  { "funding-source", NULL, N_ ("Funding") },
  { "open-access", NULL, N_ ("Open access") },
  { "conference", NULL, N_ ("Conference") },
  { "product", NULL, N_ ("Product reviewed") },
  { "custom-meta", NULL, N_ ("Note") },
  { "support-group", NULL, N_ ("Support") },
  { "supplementary-material", NULL, N_ ("Supplement") },
};

/* What vitk_jats_read_front() has read. */
static const char *const front_elements[] = { "article-title", "subtitle",         "contrib-group",
                                              "aff",           "aff-alternatives", "author-notes",
                                              "abstract",      "trans-abstract",   "kwd-group",
                                              "trans-title",   "trans-subtitle" };

static gboolean
is_front (const xmlNode *node)
{
  guint i;

  /* A journal may have editors of its own. */
  if (vitk_xml_is (node->parent, "journal-meta"))
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (front_elements); i++)
    if (vitk_xml_is (node, front_elements[i]))
      return TRUE;
  return vitk_xml_is (node->parent, "title-group") &&
         (vitk_xml_is (node, "trans-title-group") || vitk_xml_is (node, "fn-group"));
}

static const char *
line_label (const xmlNode *node)
{
  const char *type = vitk_xml_peek (node, "pub-id-type");
  guint i;

  if (type == NULL)
    type = vitk_xml_peek (node, "date-type");
  for (i = 0; i < G_N_ELEMENTS (lines); i++)
    if (vitk_xml_is (node, lines[i].element) &&
        (lines[i].type == NULL || g_strcmp0 (lines[i].type, type) == 0))
      return *lines[i].label != '\0' ? _ (lines[i].label) : "";
  return (const char *) node->name;
}

/**
 * vitk_jats_dup_date:
 * @date: pub-date, date
 *
 * Returns: (transfer full) (nullable): the date as ISO 8601 has it (2021-04-07), as far as it is
 *   given; %NULL where it is not given in numbers
 */
char *
vitk_jats_dup_date (const xmlNode *date)
{
  static const char *const elements[] = { "year", "month", "day" };
  GString *iso = g_string_new (NULL);
  gboolean gap = FALSE;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      const xmlNode *part = vitk_jats_find (date, elements[i]);
      g_autofree char *words = part != NULL ? vitk_xml_dup_text (part) : NULL;

      if (words == NULL)
        {
          gap = TRUE;
          continue;
        }
      if (gap || *words == '\0' || strspn (words, "0123456789") != strlen (words))
        {
          g_string_truncate (iso, 0);
          break;
        }
      g_string_append_printf (iso, "%s%s%s", iso->len > 0 ? "-" : "",
                              strlen (words) == 1 ? "0" : "", words);
    }
  if (iso->len == 0 || vitk_jats_find (date, "season") || vitk_jats_find (date, "string-date") ||
      vitk_jats_find (date, "era"))
    {
      g_string_free (iso, TRUE);
      return NULL;
    }
  return g_string_free (iso, FALSE);
}

static gboolean
holds_blocks (VitkJats *jats, const xmlNode *node)
{
  const xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE &&
        (vitk_jats_is_block (jats, child) || holds_blocks (jats, child)))
      return TRUE;
  return FALSE;
}

static void
read_identifier (VitkJatsFlow *flow, xmlNode *node)
{
  g_autofree char *words = vitk_xml_dup_text (node);
  VitkSpan *span;

  if (g_strcmp0 (vitk_xml_peek (node, "pub-id-type"), "doi") != 0)
    {
      vitk_jats_flow_read (flow, node);
      return;
    }
  span = vitk_jats_line_open (&flow->line, VITK_SPAN_LINK);
  span->value = g_strconcat ("https://doi.org/", words, NULL);
  vitk_jats_flow_read (flow, node);
  vitk_jats_line_close (&flow->line);
}

/* One line of the record, or the lines of what it holds. */
static void
read_line (VitkJatsFlow *flow, xmlNode *node)
{
  const char *label = line_label (node);
  g_autofree char *date = NULL;
  xmlNode *child;

  if (is_front (node))
    return;
  if (*label == '\0')
    {
      for (child = node->children; child != NULL; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
          read_line (flow, child);
      return;
    }
  vitk_jats_flow_take_node (flow, node);
  g_free (flow->marker);
  flow->marker = g_strdup (label);
  date = vitk_xml_is (node, "pub-date") || vitk_xml_is (node, "date") ? vitk_jats_dup_date (node)
                                                                      : NULL;
  if (date != NULL)
    vitk_jats_line_add (&flow->line, date);
  else if (vitk_xml_is (node, "article-id"))
    read_identifier (flow, node);
  else if (vitk_xml_is (node, "custom-meta"))
    vitk_jats_flow_read_apart (flow, node, ": ");
  else if (vitk_xml_is (node, "self-uri") || vitk_xml_is (node, "related-article"))
    vitk_jats_read_link (flow, node, 0);
  else if (vitk_xml_is (node, "pub-date") || vitk_xml_is (node, "date"))
    vitk_jats_flow_read_apart (flow, node, " ");
  else if (vitk_jats_is_block (flow->jats, node) && !vitk_xml_is (node, "supplementary-material"))
    vitk_jats_read_element (flow, node);
  else if (holds_blocks (flow->jats, node))
    vitk_jats_flow_read (flow, node);
  else
    vitk_jats_flow_read_apart (flow, node, "; ");
  vitk_jats_flow_flush (flow);
  /* A label of its own that no words followed. */
  if (flow->marker != NULL && strcmp (flow->marker, label) != 0)
    vitk_jats_flow_add (flow, vitk_block_new (flow->kind, flow->depth, NULL));
  g_clear_pointer (&flow->marker, g_free);
}

static void
read_lines (VitkJatsFlow *flow, xmlNode *node)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      read_line (flow, child);
}

static gboolean
has_lines (const xmlNode *meta)
{
  const xmlNode *child;

  for (child = meta->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !is_front (child) &&
        (!vitk_xml_is (child, "title-group") || has_lines (child)))
      return TRUE;
  return FALSE;
}

/* One line, as a window's title is. */
static char *
collapse (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  GString *line = g_string_new (NULL);
  guint i;

  for (i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  return g_string_free (line, FALSE);
}

static void
keep (char **field, char *value)
{
  if (*field == NULL && value != NULL && *value != '\0')
    *field = value;
  else
    g_free (value);
}

static void
keep_identifier (VitkRecord *record, const xmlNode *node)
{
  const char *type = vitk_xml_peek (node, "pub-id-type");
  char *words = vitk_xml_dup_text (node);

  if (g_strcmp0 (type, "doi") == 0)
    keep (&record->doi, words);
  else if (g_strcmp0 (type, "pmid") == 0)
    keep (&record->pmid, words);
  else if (g_strcmp0 (type, "pmc") == 0 || g_strcmp0 (type, "pmcid") == 0)
    keep (&record->pmcid, words);
  else
    g_free (words);
}

static void
keep_authors (VitkRecord *record, const xmlNode *node)
{
  const xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "contrib") || vitk_xml_is (child, "contrib-group"))
      {
        const char *type = vitk_xml_peek (child, "contrib-type");

        if (type == NULL || strcmp (type, "author") == 0)
          keep_authors (record, child);
      }
    else if (vitk_xml_is (child, "name"))
      {
        const xmlNode *surname = vitk_jats_find (child, "surname");
        const xmlNode *given = vitk_jats_find (child, "given-names");
        g_autofree char *last = surname != NULL ? vitk_xml_dup_text (surname) : g_strdup ("");
        g_autofree char *first = given != NULL ? vitk_xml_dup_text (given) : g_strdup ("");
        char *name = g_strstrip (g_strdup_printf ("%s %s", last, first));

        g_ptr_array_add (record->authors, name);
      }
    else if (vitk_xml_is (child, "collab"))
      g_ptr_array_add (record->authors, vitk_xml_dup_text (child));
}

static void
keep_pages (VitkRecord *record, const xmlNode *meta)
{
  const xmlNode *first = vitk_jats_find (meta, "fpage");
  const xmlNode *last = vitk_jats_find (meta, "lpage");
  g_autofree char *from = first != NULL ? vitk_xml_dup_text (first) : NULL;
  g_autofree char *to = last != NULL ? vitk_xml_dup_text (last) : NULL;

  if (from != NULL)
    keep (&record->pages, to != NULL && strcmp (from, to) != 0 ? g_strdup_printf ("%s–%s", from, to)
                                                               : g_strdup (from));
}

static void
keep_licence (VitkRecord *record, const xmlNode *permissions)
{
  const xmlNode *license = vitk_jats_find (permissions, "license");
  const xmlNode *ref = license != NULL ? vitk_jats_find (license, "license_ref") : NULL;

  if (license == NULL)
    return;
  if (ref != NULL)
    keep (&record->licence, vitk_xml_dup_text (ref));
  keep (&record->licence, g_strdup (vitk_xml_peek (license, "href")));
  keep (&record->licence, vitk_xml_dup_text (license));
}

/* The words of a title, without the marks of its notes and the notes. */
static char *
dup_title (const xmlNode *title)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const xmlNode *child;

  for (child = title->children; child != NULL; child = child->next)
    if (!vitk_xml_is (child, "xref") && !vitk_xml_is (child, "fn"))
      {
        g_autofree char *part = vitk_xml_is (child, "break") ? g_strdup (" ") : NULL;
        const char *text = child->type == XML_TEXT_NODE ? (const char *) child->content : NULL;

        if (part == NULL && text == NULL)
          part = vitk_xml_dup_text (child);
        g_string_append (words, text != NULL ? text : part);
      }
  return collapse (words->str);
}

/* Fills the record from the article's own metadata. */
static void
keep_record (VitkJats *jats, const xmlNode *front, const xmlNode *meta)
{
  VitkRecord *record = vitk_article_edit_record (jats->article);
  const xmlNode *journal = vitk_jats_find (front, "journal-meta");
  const xmlNode *group = journal != NULL ? vitk_jats_find (journal, "journal-title-group") : NULL;
  const xmlNode *titles = vitk_jats_find (meta, "title-group");
  const xmlNode *title = titles != NULL ? vitk_jats_find (titles, "article-title") : NULL;
  const xmlNode *name = group != NULL     ? vitk_jats_find (group, "journal-title")
                        : journal != NULL ? vitk_jats_find (journal, "journal-title")
                                          : NULL;
  const xmlNode *child;

  if (title != NULL)
    keep (&record->title, dup_title (title));
  if (name != NULL)
    keep (&record->source, vitk_xml_dup_text (name));
  keep_authors (record, meta);
  keep_pages (record, meta);
  for (child = meta->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "article-id"))
      keep_identifier (record, child);
    else if (vitk_xml_is (child, "pub-date") && vitk_jats_find (child, "year") != NULL)
      keep (&record->year, vitk_xml_dup_text (vitk_jats_find (child, "year")));
    else if (vitk_xml_is (child, "volume"))
      keep (&record->volume, vitk_xml_dup_text (child));
    else if (vitk_xml_is (child, "issue"))
      keep (&record->issue, vitk_xml_dup_text (child));
    else if (vitk_xml_is (child, "elocation-id"))
      keep (&record->pages, vitk_xml_dup_text (child));
    else if (vitk_xml_is (child, "self-uri"))
      keep (&record->uri, g_strdup (vitk_xml_peek (child, "href")));
    else if (vitk_xml_is (child, "permissions"))
      keep_licence (record, child);
}

/**
 * vitk_jats_read_record:
 * @jats: the reading
 * @article: article, sub-article or response
 * @parent: (nullable): the section that a sub-article is
 *
 * Reads what the file says of the article: as a section, line by line, and for the article itself
 * as its record too.
 */
void
vitk_jats_read_record (VitkJats *jats, xmlNode *article, VitkSection *parent)
{
  xmlNode *meta = vitk_jats_find_meta (article);
  xmlNode *front = vitk_jats_find (article, "front");
  VitkSection *section;
  VitkJatsFlow flow;
  xmlNode *child;

  if (front == NULL && (meta == NULL || !has_lines (meta)))
    return;
  if (parent == NULL && front != NULL && meta != NULL)
    keep_record (jats, front, meta);
  section = vitk_jats_begin_section (jats, VITK_SECTION_RECORD, NULL, parent);
  vitk_jats_flow_init (&flow, jats, section->anchor, section->blocks);
  flow.kind = VITK_BLOCK_RECORD;
  if (vitk_jats_find (article, "processing-meta") != NULL)
    read_lines (&flow, vitk_jats_find (article, "processing-meta"));
  if (front == NULL)
    read_lines (&flow, meta);
  else
    for (child = front->children; child != NULL; child = child->next)
      if (vitk_xml_is (child, "journal-meta") || child == meta)
        read_lines (&flow, child);
      else if (child->type == XML_ELEMENT_NODE)
        {
          flow.kind = VITK_BLOCK_PARAGRAPH;
          vitk_jats_read_element (&flow, child);
          vitk_jats_flow_flush (&flow);
          flow.kind = VITK_BLOCK_RECORD;
        }
  vitk_jats_flow_end (&flow);
}
