/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-unverified.h"

#include "widgets/vitk-text-link.h"

#include <glib/gi18n-lib.h>

/* Whether only marks and spaces stand between two fields: they read as one. */
static gboolean
is_between_fields (const VitkText *text, guint start, guint end)
{
  const char *at = text->string + start;

  while (at < text->string + end && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at >= text->string + end;
}

/* A link to the card of the reference, which says the same in words that can be seen. */
static VitkTextLink *
create_link (const VitkReference *reference, guint start, guint end)
{
  VitkTextLink *link = vitk_text_link_new (start, end, "win.show-anchor");
  g_autofree char *name = vitk_text_link_dup_target_name (reference->anchor);
  g_autofree char *printed = vitk_text_slice (reference->text, start, end);

  /* Translators: a link: a reference, then words of it that could not be verified. */
  link->label = g_strdup_printf (C_ ("link", "%s: %s, not verified"), name, printed);
  link->plain = TRUE;
  g_ptr_array_add (link->targets, g_strdup (reference->anchor->name));
  g_ptr_array_add (link->choices, g_steal_pointer (&name));
  link->group = g_ptr_array_ref (link->targets);
  return link;
}

static void
add_stretch (GPtrArray *links, const VitkReference *reference, guint start, guint end)
{
  VitkTextLink *link = NULL;
  guint i;

  /* The first link that does not end before. */
  for (i = 0; i < links->len; i++)
    {
      link = g_ptr_array_index (links, i);
      if (link->end > start)
        break;
    }
  if (i < links->len && link->start < end)
    {
      g_autofree char *label = g_steal_pointer (&link->label);

      /* Translators: what a link leads to, which could not be verified. */
      link->label = g_strdup_printf (C_ ("link", "%s, not verified"), label);
    }
  else
    g_ptr_array_insert (links, i, create_link (reference, start, end));
}

/**
 * vitk_unverified_add_links:
 * @links: (element-type VitkTextLink): the links of the words of @reference
 * @reference: a reference
 *
 * Adds links where what the editor could not verify has none, so that whoever has no pointer comes
 * to it and learns of it: the link is named so, and the card it leads to says it. A link that is
 * there already is only named so.
 */
void
vitk_unverified_add_links (GPtrArray *links, const VitkReference *reference)
{
  const VitkText *text = reference->text;
  guint start = 0;
  guint end = 0;
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];

      if (span->kind != VITK_SPAN_UNVERIFIED || span->start >= span->end)
        continue;
      if (end > start && span->start >= end && !is_between_fields (text, end, span->start))
        {
          add_stretch (links, reference, start, end);
          end = start;
        }
      if (end == start)
        start = span->start;
      end = MAX (end, span->end);
    }
  if (end > start)
    add_stretch (links, reference, start, end);
}
