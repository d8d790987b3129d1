/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-xml.h"

#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-xml-entity.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <string.h>

/* No article is larger than this, or nested deeper; PubMed Central's largest are near 20 MiB. */
#define MAX_BYTES (64 << 20)
#define MAX_DEPTH 200
/* What internal entities may add to a file: enough for any list of special characters. */
#define MAX_ENTITY_BYTES (1 << 20)

#define HALF (sizeof (gpointer) * 4)

typedef struct
{
  int line;
  int column;
  char *message;
} Message;

typedef struct
{
  GInputStream *stream;
  gsize size; /* what was read of it */
  const char *name;
  GCancellable *cancellable;
  VitkXmlElementFunc element;
  gpointer user_data;
  xmlParserCtxt *context; /* the parser of the file; entities have parsers of their own */
  startElementNsSAX2Func start_element;
  GArray *warnings; /* Message */
  gsize entity_bytes;
  GError *error;
} Parse;

static void
message_clear (Message *message)
{
  g_free (message->message);
}

static void
parse_warn (Parse *parse, int line, int column, const char *text)
{
  Message message = { line, column, g_strdup (text) };

  g_array_append_val (parse->warnings, message);
}

static void
parse_fail (Parse *parse, int line, int column, VitkCorpusError code, const char *message)
{
  if (parse->error == NULL)
    parse->error = g_error_new (VITK_CORPUS_ERROR, code, "%s:%d:%d: %s", parse->name, MAX (line, 1),
                                MAX (column, 1), message);
}

/* libxml2 ends its messages with a line break and may put more inside. */
static char *
tidy_message (const char *message)
{
  char *tidy = g_utf8_make_valid (message != NULL ? message : "", -1);

  g_strdelimit (tidy, "\r\n", ' ');
  return g_strchomp (tidy);
}

/* Letters of UTF-8 between two places. */
static int
count_letters (const char *from, const char *to)
{
  int letters = 0;

  for (; from < to; from++)
    letters += (*from & 0xc0) != 0x80;
  return letters;
}

/* Where the start tag begins whose end the parser has reached. Every tag of a file asks, and nearly
 * all stand in one line. */
static void
find_tag (const xmlParserInput *input, int *line, int *column)
{
  const char *base = (const char *) input->base;
  const char *end = (const char *) input->cur;
  const char *tag = end;
  const char *begin;
  const char *p;

  while (tag > base && *tag != '<')
    tag--;
  *line = input->line;
  *column = input->col - count_letters (tag, end);
  if (memchr (tag, '\n', end - tag) == NULL)
    return;
  for (p = tag; p < end; p++)
    *line -= *p == '\n';
  for (begin = tag; begin > base && begin[-1] != '\n'; begin--)
    ;
  *column = 1 + count_letters (begin, tag);
}

/* An attribute that a tag has twice: published articles have them. The tree keeps both, and
 * vitk_xml_peek() finds the first. This fault alone does not end the parse: recovery lasts until
 * the tag is read, in on_start_element(). */
static void
pass_over_attribute (Parse *parse, xmlParserCtxt *context, const xmlError *xml_error)
{
  /* The prefix, where there is one, comes first. */
  g_autofree char *name = xml_error->str2 != NULL
                              ? g_strconcat (xml_error->str1, ":", xml_error->str2, NULL)
                              : g_strdup (xml_error->str1);
  g_autofree char *message =
      g_strdup_printf (_ ("attribute “%s” stands twice in a tag; the first one counts"), name);
  int line;
  int column;

  find_tag (context->input, &line, &column);
  parse_warn (parse, line, column, message);
  context->recovery = TRUE;
}

static void
on_error (void *user_data,
#if LIBXML_VERSION >= 21200
          const xmlError *xml_error
#else
          xmlError *xml_error
#endif
)
{
  xmlParserCtxt *context = user_data;
  Parse *parse = context->_private;
  g_autofree char *message = tidy_message (xml_error->message);
  int line = xml_error->line;
  int column = xml_error->int2;

  /* Named characters of a DTD that is not read: on_reference() sees to them. */
  if (xml_error->code == XML_WAR_UNDECLARED_ENTITY)
    return;
  /* What is wrong inside an entity is told at the place that uses it. */
  if (context != parse->context && parse->context->input != NULL)
    {
      line = parse->context->input->line;
      column = parse->context->input->col;
    }
  if (xml_error->code == XML_ERR_ENTITY_LOOP)
    parse_fail (parse, line, column, VITK_CORPUS_ERROR_ENTITY,
                _ ("entities are made of other entities"));
  else if (xml_error->level != XML_ERR_FATAL)
    parse_warn (parse, line, column, message);
  else if (xml_error->code == XML_ERR_ATTRIBUTE_REDEFINED)
    pass_over_attribute (parse, context, xml_error);
  else
    parse_fail (parse, line, column, VITK_CORPUS_ERROR_NOT_XML, message);
}

/* Whether a tag or an attribute of it has a prefix that nobody declared. Of an attribute the parser
 * gives five pointers: name, prefix, address of the namespace, where the value begins and ends. */
static gboolean
has_loose_prefix (const xmlChar *prefix, const xmlChar *uri, const xmlChar **attributes,
                  int n_attributes)
{
  int i;

  if (prefix != NULL && uri == NULL)
    return TRUE;
  for (i = 0; i < n_attributes; i++)
    if (attributes[5 * i + 1] != NULL && attributes[5 * i + 2] == NULL)
      return TRUE;
  return FALSE;
}

/* The NLM DTDs declare the prefixes of links and formulas, and they are not read. Without its
 * namespace libxml2 takes the prefix for a part of the name. */
static void
drop_prefix (xmlParserCtxt *context, xmlNode *node)
{
  const xmlChar *colon = node->ns == NULL ? xmlStrchr (node->name, ':') : NULL;
  xmlAttr *attr;

  if (colon != NULL)
    node->name = xmlDictLookup (context->dict, colon + 1, -1);
  for (attr = node->properties; attr != NULL; attr = attr->next)
    {
      colon = attr->ns == NULL ? xmlStrchr (attr->name, ':') : NULL;
      if (colon != NULL)
        attr->name = xmlDictLookup (context->dict, colon + 1, -1);
    }
}

static void
on_start_element (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt *context = user_data;
  Parse *parse = context->_private;
  int line = 1;
  int column = 1;

  parse->start_element (user_data, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                        n_defaulted, attributes);
  /* The tag had an attribute twice and nothing else: the rest is read as ever. */
  if (context->recovery)
    context->wellFormed = TRUE;
  context->recovery = FALSE;
  if (context->input == NULL)
    return;
  find_tag (context->input, &line, &column);
  if (context->node != NULL)
    {
      gsize limit = ((gsize) 1 << HALF) - 1;

      context->node->_private =
          GSIZE_TO_POINTER ((MIN ((gsize) line, limit) << HALF) | MIN ((gsize) column, limit));
    }
  if (context->node != NULL && has_loose_prefix (prefix, uri, attributes, n_attributes))
    drop_prefix (context, context->node);
  if (context->node != NULL && parse->element != NULL && context == parse->context)
    parse->element (context->node, parse->user_data);
  if (context->nodeNr > MAX_DEPTH)
    {
      g_autofree char *message =
          g_strdup_printf (_ ("elements are nested more than %d deep"), MAX_DEPTH);

      parse_fail (parse, line, column, VITK_CORPUS_ERROR_NOT_XML, message);
      xmlStopParser (context);
    }
}

/* An entity in the text. Its words are put in its place: those of the HTML 4 set for the named
 * characters of a DTD that is not read, those of the internal subset if they are plain. What is in
 * a file or on a host stays unread, and stands in the text as it is written. */
static void
on_reference (void *user_data, const xmlChar *name)
{
  xmlParserCtxt *context = user_data;
  Parse *parse = context->_private;
  const xmlEntity *entity = xmlGetDocEntity (context->myDoc, name);
  const char *known = entity == NULL ? vitk_xml_entity_find ((const char *) name) : NULL;
  int line = context->input != NULL ? context->input->line : 1;
  int column = context->input != NULL ? context->input->col : 1;
  g_autofree char *words = NULL;
  g_autofree char *message = NULL;

  if (entity != NULL && entity->etype == XML_INTERNAL_GENERAL_ENTITY && entity->content != NULL)
    {
      words = vitk_xml_entity_dup_words (entity);
      parse->entity_bytes += strlen ((const char *) entity->content);
      if (words == NULL)
        message =
            g_strdup_printf (_ ("entity “%s” is made of other entities"), (const char *) name);
      else if (parse->entity_bytes > MAX_ENTITY_BYTES)
        message = g_strdup_printf (_ ("entities add more than %d bytes"), MAX_ENTITY_BYTES);
      if (message != NULL)
        {
          parse_fail (parse, line, column, VITK_CORPUS_ERROR_ENTITY, message);
          xmlStopParser (context);
          return;
        }
    }
  else if (known != NULL)
    words = g_strdup (known);
  else
    {
      words = g_strdup_printf ("&%s;", (const char *) name);
      message =
          entity != NULL
              ? g_strdup_printf (_ ("entity “%s” is in another file, which is not opened"),
                                 (const char *) name)
              : g_strdup_printf (_ ("entity “%s” is not defined in the file"), (const char *) name);
      parse_warn (parse, line, column, message);
    }
  xmlSAX2Characters (context, (const xmlChar *) words, strlen (words));
}

/* Reads on. The parser asks for little at a time: a file needs no room as a whole. */
static int
on_read (void *user_data, char *buffer, int length)
{
  Parse *parse = user_data;
  GError **error = parse->error == NULL ? &parse->error : NULL;
  gssize got = g_input_stream_read (parse->stream, buffer, length, parse->cancellable, error);

  parse->size += MAX (got, 0);
  if (got < 0 || parse->size <= MAX_BYTES)
    return got;
  g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_TOO_LARGE,
               _ ("%s: larger than %d MiB, which no article is"), parse->name, MAX_BYTES >> 20);
  return -1;
}

/**
 * vitk_xml_parse:
 * @stream: what to read, from its beginning
 * @name: its name, for messages
 * @element: (scope call) (nullable): told of each element
 * @warn: (scope call): told of what is wrong but loses nothing
 * @user_data: data of @element and @warn
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads XML as a tree, without a DTD, the network, other files or the expansion of entities; see
 * on_reference() for these. An attribute that a tag has twice is a warning, and the first counts:
 * published articles have them. More than 64 MiB are refused.
 *
 * Returns: (transfer full): the tree, or %NULL with an error of %VITK_CORPUS_ERROR or %G_IO_ERROR
 */
xmlDoc *
vitk_xml_parse (GInputStream *stream, const char *name, VitkXmlElementFunc element,
                VitkXmlWarningFunc warn, gpointer user_data, GCancellable *cancellable,
                GError **error)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  g_autoptr (GArray) warnings = g_array_new (FALSE, FALSE, sizeof (Message));
  Parse parse = { .stream = stream,
                  .name = name,
                  .cancellable = cancellable,
                  .element = element,
                  .user_data = user_data,
                  .context = context,
                  .start_element = context->sax->startElementNs,
                  .warnings = warnings };
  g_autoptr (xmlDoc) doc = NULL;
  guint i;

  g_array_set_clear_func (warnings, (GDestroyNotify) message_clear);
  context->_private = &parse;
  context->sax->startElementNs = on_start_element;
  context->sax->reference = on_reference;
  context->sax->serror = on_error;
  doc =
      xmlCtxtReadIO (context, on_read, NULL, &parse, name, NULL,
                     XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA);
  xmlFreeParserCtxt (context);
  if (doc == NULL || xmlDocGetRootElement (doc) == NULL)
    parse_fail (&parse, 1, 1, VITK_CORPUS_ERROR_NOT_XML, _ ("this is not XML"));
  if (parse.error != NULL)
    {
      g_propagate_error (error, parse.error);
      return NULL;
    }
  for (i = 0; i < warnings->len; i++)
    {
      const Message *message = &g_array_index (warnings, Message, i);

      warn (message->line, message->column, message->message, user_data);
    }
  return g_steal_pointer (&doc);
}

/**
 * vitk_xml_get_line:
 * @node: an element of a tree from vitk_xml_parse()
 *
 * Returns: the line in which its start tag begins, from 1
 */
int
vitk_xml_get_line (const xmlNode *node)
{
  return MAX ((int) (GPOINTER_TO_SIZE (node->_private) >> HALF), 1);
}

/**
 * vitk_xml_get_column:
 * @node: an element of a tree from vitk_xml_parse()
 *
 * Returns: the column, in characters, in which its start tag begins, from 1
 */
int
vitk_xml_get_column (const xmlNode *node)
{
  return MAX ((int) (GPOINTER_TO_SIZE (node->_private) & (((gsize) 1 << HALF) - 1)), 1);
}

/**
 * vitk_xml_is:
 * @node: (nullable): a node
 * @element: a name without prefix
 *
 * Returns: whether it is an element of that name, in any namespace
 */
gboolean
vitk_xml_is (const xmlNode *node, const char *element)
{
  return node != NULL && node->type == XML_ELEMENT_NODE && *node->name == (xmlChar) *element &&
         strcmp ((const char *) node->name, element) == 0;
}

/**
 * vitk_xml_peek:
 * @node: an element
 * @attribute: a name without prefix
 *
 * Returns: (nullable): the value of that attribute, in any namespace; belongs to the tree
 */
const char *
vitk_xml_peek (const xmlNode *node, const char *attribute)
{
  const xmlAttr *attr;

  for (attr = node->properties; attr != NULL; attr = attr->next)
    if (*attr->name == (xmlChar) *attribute && strcmp ((const char *) attr->name, attribute) == 0)
      {
        /* An entity inside the value makes it more than one piece; the address of a link must be
         * whole or nothing. */
        if (attr->children == NULL || attr->children->content == NULL ||
            attr->children->next != NULL)
          return "";
        return (const char *) attr->children->content;
      }
  return NULL;
}

static void
append_text (const xmlNode *node, GString *text)
{
  const xmlNode *child;

  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    g_string_append (text, (const char *) node->content);
  if (vitk_xml_is (node, "break"))
    g_string_append_c (text, ' ');
  if (node->type == XML_ELEMENT_NODE)
    for (child = node->children; child != NULL; child = child->next)
      append_text (child, text);
}

/* Collapses runs of white space and takes off what is at the ends. */
static void
collapse (char *text)
{
  const char *from;
  char *to;

  for (from = to = text; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
    else if (to > text && to[-1] != ' ')
      *to++ = ' ';
  if (to > text && to[-1] == ' ')
    to--;
  *to = '\0';
}

/**
 * vitk_xml_dup_text:
 * @node: a node
 *
 * Returns: (transfer full): all its text, with runs of white space collapsed
 */
char *
vitk_xml_dup_text (const xmlNode *node)
{
  const xmlNode *only = node->type == XML_ELEMENT_NODE ? node->children : NULL;
  GString *gathered;
  char *text;

  /* Most elements hold one piece of text or nothing, and need no place to gather it. */
  if (only != NULL && only->next == NULL && only->type == XML_TEXT_NODE)
    text = g_strdup ((const char *) only->content);
  else
    {
      gathered = g_string_new (NULL);
      append_text (node, gathered);
      text = g_string_free (gathered, FALSE);
    }
  collapse (text);
  return text;
}
