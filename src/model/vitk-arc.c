/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-arc.h"

#include "model/vitk-claim.h"

static const char *const names[VITK_N_ARC_CLASSES] = {
  [VITK_ARC_UNKNOWN] = "",
  [VITK_ARC_PRODUCTION] = "production",
  [VITK_ARC_CONSUMPTION] = "consumption",
  [VITK_ARC_CATALYSIS] = "catalysis",
  [VITK_ARC_MODULATION] = "modulation",
  [VITK_ARC_STIMULATION] = "stimulation",
  [VITK_ARC_INHIBITION] = "inhibition",
  [VITK_ARC_NECESSARY_STIMULATION] = "necessary stimulation",
  [VITK_ARC_ABSOLUTE_STIMULATION] = "absolute stimulation",
  [VITK_ARC_ABSOLUTE_INHIBITION] = "absolute inhibition",
  [VITK_ARC_POSITIVE_INFLUENCE] = "positive influence",
  [VITK_ARC_NEGATIVE_INFLUENCE] = "negative influence",
  [VITK_ARC_UNKNOWN_INFLUENCE] = "unknown influence",
  [VITK_ARC_ASSIGNMENT] = "assignment",
  [VITK_ARC_INTERACTION] = "interaction",
  [VITK_ARC_EQUIVALENCE] = "equivalence arc",
  [VITK_ARC_LOGIC] = "logic arc",
};

/**
 * vitk_arc_new:
 *
 * Returns: (transfer full): an empty arc
 */
VitkArc *
vitk_arc_new (void)
{
  VitkArc *self = g_new0 (VitkArc, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (VitkPoint));
  self->curved = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->children = g_ptr_array_new ();
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_claim_free);
  return self;
}

/**
 * vitk_arc_free:
 * @self: (transfer full): an arc
 *
 * Frees it, not the glyphs, which are the diagram's.
 */
void
vitk_arc_free (VitkArc *self)
{
  g_array_unref (self->points);
  g_array_unref (self->curved);
  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->claims);
  vitk_diagram_style_clear (&self->style);
  g_free (self->words);
  g_free (self->id);
  g_free (self);
}

/**
 * vitk_arc_class_from_name:
 * @name: as SBGN-ML writes it
 *
 * Returns: the class, %VITK_ARC_UNKNOWN if there is none of that name
 */
VitkArcClass
vitk_arc_class_from_name (const char *name)
{
  guint i;

  for (i = VITK_ARC_UNKNOWN + 1; i < VITK_N_ARC_CLASSES; i++)
    if (g_str_equal (name, names[i]))
      return i;
  return VITK_ARC_UNKNOWN;
}

/**
 * vitk_arc_class_get_name:
 * @arc_class: a class
 *
 * Returns: its name as SBGN-ML writes it
 */
const char *
vitk_arc_class_get_name (VitkArcClass arc_class)
{
  return names[arc_class];
}

/**
 * vitk_arc_class_hinders:
 * @arc_class: a class
 *
 * Returns: whether what an arc of it leads to becomes less
 */
gboolean
vitk_arc_class_hinders (VitkArcClass arc_class)
{
  return arc_class == VITK_ARC_INHIBITION || arc_class == VITK_ARC_ABSOLUTE_INHIBITION ||
         arc_class == VITK_ARC_NEGATIVE_INFLUENCE;
}
