/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-glyph.h"

#include "model/vitk-claim.h"

/**
 * vitk_glyph_new:
 *
 * Returns: (transfer full): an empty glyph
 */
VitkGlyph *
vitk_glyph_new (void)
{
  VitkGlyph *self = g_new0 (VitkGlyph, 1);

  self->children = g_ptr_array_new ();
  self->ports = g_array_new (FALSE, FALSE, sizeof (VitkPoint));
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_claim_free);
  self->outcomes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * vitk_glyph_free:
 * @self: (transfer full): a glyph
 *
 * Frees it, not its parts, which are the diagram's.
 */
void
vitk_glyph_free (VitkGlyph *self)
{
  g_ptr_array_unref (self->children);
  g_array_unref (self->ports);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->outcomes);
  vitk_diagram_style_clear (&self->style);
  g_free (self->callout);
  g_free (self->clone_label);
  g_free (self->label);
  g_free (self->words);
  g_free (self->id);
  g_free (self);
}

/* Labels break their lines inside a long word by a hyphen, which is not the word's. */
static char *
dup_line (const char *label)
{
  g_auto (GStrv) lines = g_strsplit (label, "\n", -1);
  GString *line = g_string_new (NULL);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (line->len > 0 && line->str[line->len - 1] != '-')
        g_string_append_c (line, ' ');
      g_string_append (line, lines[i]);
    }
  return g_string_free (line, FALSE);
}

/**
 * vitk_glyph_dup_name:
 * @self: a glyph
 *
 * Returns: (transfer full): its label in one line; of a complex without one, its parts' with " : "
 *   between them; empty if nothing in it has words
 */
char *
vitk_glyph_dup_name (const VitkGlyph *self)
{
  GString *name;
  guint i;

  if (self->label != NULL)
    return dup_line (self->label);
  name = g_string_new (NULL);
  for (i = 0; i < self->children->len; i++)
    {
      const VitkGlyph *child = g_ptr_array_index (self->children, i);
      g_autofree char *part =
          vitk_glyph_class_is_auxiliary (child->glyph_class) ? NULL : vitk_glyph_dup_name (child);

      if (part == NULL || *part == '\0')
        continue;
      if (name->len > 0)
        g_string_append (name, " : ");
      g_string_append (name, part);
    }
  return g_string_free (name, FALSE);
}

/**
 * vitk_glyph_get_whole:
 * @self: a glyph
 *
 * Returns: the outermost glyph it is part of, or itself
 */
const VitkGlyph *
vitk_glyph_get_whole (const VitkGlyph *self)
{
  while (self->parent != NULL)
    self = self->parent;
  return self;
}
