/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-xml-entity.h"

#include "corpus/vitk-xml.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Characters that the JATS and NLM DTDs name beside those of HTML 4: what articles use of the ISO
 * 8879 sets (publishing, numeric, Latin 2, Greek). */
static const struct
{
  const char *name;
  const char *character;
} iso[] = {
  { "Cacute", "Ć" }, { "Ccaron", "Č" }, { "Lstrok", "Ł" }, { "Scedil", "Ş" }, { "ThinSpace", " " },
  { "Zcaron", "Ž" }, { "aogon", "ą" },  { "ap", "≈" },     { "ape", "≊" },    { "apos", "'" },
  { "ast", "*" },    { "bsol", "\\" },  { "bull", "•" },   { "cacute", "ć" }, { "ccaron", "č" },
  { "check", "✓" },  { "colon", ":" },  { "comma", "," },  { "commat", "@" }, { "dash", "‐" },
  { "dollar", "$" }, { "ecaron", "ě" }, { "emsp13", " " }, { "emsp14", " " }, { "ensp", " " },
  { "eogon", "ę" },  { "epsi", "ε" },   { "epsiv", "ϵ" },  { "equals", "=" }, { "excl", "!" },
  { "female", "♀" }, { "ffilig", "ﬃ" }, { "fflig", "ﬀ" },  { "filig", "ﬁ" },  { "fllig", "ﬂ" },
  { "frac13", "⅓" }, { "frac18", "⅛" }, { "frac23", "⅔" }, { "gammad", "ϝ" }, { "gbreve", "ğ" },
  { "ges", "≥" },    { "hairsp", " " }, { "half", "½" },   { "hellip", "…" }, { "horbar", "―" },
  { "hyphen", "‐" }, { "inodot", "ı" }, { "kappav", "ϰ" }, { "lcub", "{" },   { "les", "≤" },
  { "lowbar", "_" }, { "lpar", "(" },   { "lsqb", "[" },   { "lstrok", "ł" }, { "male", "♂" },
  { "middot", "·" }, { "mldr", "…" },   { "nacute", "ń" }, { "num", "#" },    { "numsp", " " },
  { "odblac", "ő" }, { "ohm", "Ω" },    { "percnt", "%" }, { "period", "." }, { "phiv", "ϕ" },
  { "phone", "☎" },  { "plus", "+" },   { "puncsp", " " }, { "quest", "?" },  { "rcaron", "ř" },
  { "rcub", "}" },   { "rhov", "ϱ" },   { "rpar", ")" },   { "rsqb", "]" },   { "sacute", "ś" },
  { "scedil", "ş" }, { "semi", ";" },   { "sigmav", "ς" }, { "sol", "/" },    { "squ", "□" },
  { "thetav", "ϑ" }, { "udblac", "ű" }, { "uring", "ů" },  { "vellip", "⋮" }, { "verbar", "|" },
  { "zacute", "ź" }, { "zcaron", "ž" }, { "zdot", "ż" },
};

/**
 * vitk_xml_entity_find:
 * @name: the name of an entity that the file does not define
 *
 * Returns: (nullable): the character that the DTDs of articles, or HTML 4, mean by it
 */
const char *
vitk_xml_entity_find (const char *name)
{
  static _Thread_local char buffer[7];
  const htmlEntityDesc *known = htmlEntityLookup ((const xmlChar *) name);
  guint i;

  if (known != NULL)
    {
      buffer[g_unichar_to_utf8 (known->value, buffer)] = '\0';
      return buffer;
    }
  for (i = 0; i < G_N_ELEMENTS (iso); i++)
    if (strcmp (name, iso[i].name) == 0)
      return iso[i].character;
  return NULL;
}

/* Writes out &amp; and its like; %NULL if there is a reference to anything else. */
static char *
unescape (const char *content)
{
  static const struct
  {
    const char *reference;
    char character;
  } known[] = { { "&amp;", '&' },   { "&lt;", '<' },  { "&gt;", '>' }, { "&quot;", '"' },
                { "&apos;", '\'' }, { "&#38;", '&' }, { "&#60;", '<' } };
  g_autoptr (GString) words = g_string_new (NULL);
  guint i;

  while (*content != '\0')
    {
      if (*content != '&')
        {
          g_string_append_c (words, *content++);
          continue;
        }
      for (i = 0; i < G_N_ELEMENTS (known); i++)
        if (g_str_has_prefix (content, known[i].reference))
          break;
      if (i == G_N_ELEMENTS (known))
        return NULL;
      g_string_append_c (words, known[i].character);
      content += strlen (known[i].reference);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * vitk_xml_entity_dup_words:
 * @entity: an entity that the file itself defines
 *
 * The words it stands for. Its markup, if it has some, is left out, and what stood apart by it is
 * kept apart.
 *
 * Returns: (transfer full) (nullable): the words; %NULL if it is made of other entities
 */
char *
vitk_xml_entity_dup_words (const xmlEntity *entity)
{
  const char *content = (const char *) entity->content;
  g_autofree char *plain = unescape (content);
  const xmlNode *child;
  GString *words;

  if (plain == NULL || strchr (content, '<') == NULL)
    return g_steal_pointer (&plain);
  words = g_string_new (NULL);
  for (child = entity->children; child != NULL; child = child->next)
    {
      g_autofree char *part = vitk_xml_dup_text (child);

      if (words->len > 0 && *part != '\0')
        g_string_append_c (words, ' ');
      g_string_append (words, part);
      if (child == entity->last)
        break;
    }
  return g_string_free (words, FALSE);
}
