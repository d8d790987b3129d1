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
add_field (GPtrArray *links, const VitkReference *reference, guint start, guint end)
{
  VitkTextLink *before = NULL;
  VitkTextLink *link = NULL;
  guint i;

  /* The first link that does not end before. */
  for (i = 0; i < links->len; i++)
    {
      link = g_ptr_array_index (links, i);
      if (link->end > start)
        break;
      before = link;
    }
  if (i < links->len && link->start < end)
    {
      g_autofree char *label = NULL;

      /* A field in a field. */
      if (link->plain)
        return;
      label = g_steal_pointer (&link->label);
      /* Translators: what a link leads to, which could not be verified. */
      link->label = g_strdup_printf (C_ ("link", "%s, not verified"), label);
      return;
    }
  if (before != NULL && before->plain && is_between_fields (reference->text, before->end, start))
    {
      start = before->start;
      g_ptr_array_remove_index (links, --i);
    }
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
  guint i;

  for (i = 0; i < reference->text->n_spans; i++)
    {
      const VitkSpan *span = &reference->text->spans[i];

      if (span->kind == VITK_SPAN_UNVERIFIED && span->start < span->end)
        add_field (links, reference, span->start, span->end);
    }
}
