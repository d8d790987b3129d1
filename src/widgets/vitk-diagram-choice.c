/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-diagram-choice.h"

#include "figure/vitk-diagram-words.h"

#include <string.h>

/* What of a diagram is chosen: a glyph, or the arcs that one claim is drawn as; and the tour, which
 * goes from claim to claim of the caption. */
struct _VitkDiagramChoice
{
  GObject parent_instance;

  VitkArticle *article;
  const VitkFigure *figure; /* belongs to article */
  VitkDiagram *diagram;
  const VitkGlyph *glyph; /* or NULL */
  GPtrArray *arcs;        /* VitkArc; empty if a glyph is chosen, or nothing */
  gboolean *shown_glyphs;
  gboolean *shown_arcs;
  guint *ways;      /* for each glyph, which of its arcs was followed last */
  GPtrArray *steps; /* GPtrArray of VitkArc: what each claim of the caption is drawn as */
};

G_DEFINE_FINAL_TYPE (VitkDiagramChoice, vitk_diagram_choice, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
vitk_diagram_choice_finalize (GObject *object)
{
  VitkDiagramChoice *self = VITK_DIAGRAM_CHOICE (object);

  g_free (self->ways);
  g_free (self->shown_glyphs);
  g_free (self->shown_arcs);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->arcs);
  vitk_diagram_unref (self->diagram);
  g_object_unref (self->article);
  G_OBJECT_CLASS (vitk_diagram_choice_parent_class)->finalize (object);
}

static void
vitk_diagram_choice_class_init (VitkDiagramChoiceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_diagram_choice_finalize;

  /**
   * VitkDiagramChoice::changed:
   * @self: a choice
   *
   * Something else is chosen, or nothing.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_DIAGRAM_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vitk_diagram_choice_init (VitkDiagramChoice *self)
{
  self->arcs = g_ptr_array_new ();
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

/* Where in the caption an arc is claimed; -1 if nowhere. */
static gssize
find_in_caption (const VitkFigure *figure, const VitkArc *arc)
{
  gsize before = 0;
  guint i;
  guint j;

  for (i = 0; figure != NULL && i < figure->caption->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (figure->caption, i);

      for (j = 0; j < arc->claims->len; j++)
        {
          guint start;
          guint end;

          if (block->anchor != NULL &&
              vitk_claim_find (g_ptr_array_index (arc->claims, j), block->anchor->name, block->text,
                               &start, &end))
            return (gssize) before + start;
        }
      before += block->text->length + 1;
    }
  return -1;
}

/* The steps of the tour, in the order of the caption. */
static void
find_steps (VitkDiagramChoice *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gssize));
  guint i;

  for (i = 0; i < self->diagram->arcs->len; i++)
    {
      VitkArc *arc = g_ptr_array_index (self->diagram->arcs, i);
      const gssize place = find_in_caption (self->figure, arc);
      GPtrArray *step;
      guint at = 0;

      if (place < 0)
        continue;
      while (at < places->len && g_array_index (places, gssize, at) < place)
        at++;
      if (at == places->len || g_array_index (places, gssize, at) != place)
        {
          g_array_insert_val (places, at, place);
          g_ptr_array_insert (self->steps, (int) at, g_ptr_array_new ());
        }
      step = g_ptr_array_index (self->steps, at);
      g_ptr_array_add (step, arc);
    }
}

/**
 * vitk_diagram_choice_new:
 * @article: an article; kept
 * @figure: (nullable): a figure of it; %NULL for a diagram that no article has
 * @diagram: its diagram; kept
 *
 * Returns: (transfer full): nothing of the diagram chosen
 */
VitkDiagramChoice *
vitk_diagram_choice_new (VitkArticle *article, const VitkFigure *figure, VitkDiagram *diagram)
{
  VitkDiagramChoice *self = g_object_new (VITK_TYPE_DIAGRAM_CHOICE, NULL);

  self->article = g_object_ref (article);
  self->figure = figure;
  self->diagram = vitk_diagram_ref (diagram);
  self->shown_glyphs = g_new0 (gboolean, MAX (diagram->glyphs->len, 1));
  self->shown_arcs = g_new0 (gboolean, MAX (diagram->arcs->len, 1));
  self->ways = g_new0 (guint, MAX (diagram->glyphs->len, 1));
  find_steps (self);
  return self;
}

/**
 * vitk_diagram_choice_get_article:
 * @self: a choice
 *
 * Returns: (transfer none): the article
 */
VitkArticle *
vitk_diagram_choice_get_article (VitkDiagramChoice *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  return self->article;
}

/**
 * vitk_diagram_choice_get_figure:
 * @self: a choice
 *
 * Returns: (nullable): the figure that the diagram is
 */
const VitkFigure *
vitk_diagram_choice_get_figure (VitkDiagramChoice *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  return self->figure;
}

/**
 * vitk_diagram_choice_get_diagram:
 * @self: a choice
 *
 * Returns: (transfer none): the diagram
 */
VitkDiagram *
vitk_diagram_choice_get_diagram (VitkDiagramChoice *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  return self->diagram;
}

static gboolean
is_joint (const VitkGlyph *glyph)
{
  return vitk_glyph_class_is_operator (glyph->glyph_class) ||
         vitk_glyph_class_is_process (glyph->glyph_class);
}

/* An arc with both its ends; of what joins arcs, all that it joins. */
static void
show_arc (VitkDiagramChoice *self, const VitkArc *arc)
{
  const VitkGlyph *ends[] = { arc->source, arc->target };
  guint i;
  guint j;

  if (self->shown_arcs[arc->index])
    return;
  self->shown_arcs[arc->index] = TRUE;
  for (i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      self->shown_glyphs[vitk_glyph_get_whole (ends[i])->index] = TRUE;
      if (!is_joint (ends[i]))
        continue;
      for (j = 0; j < self->diagram->arcs->len; j++)
        {
          const VitkArc *other = g_ptr_array_index (self->diagram->arcs, j);

          if (other->source == ends[i] || other->target == ends[i])
            show_arc (self, other);
        }
    }
}

static void
update_shown (VitkDiagramChoice *self)
{
  guint i;

  memset (self->shown_glyphs, 0, self->diagram->glyphs->len * sizeof (gboolean));
  memset (self->shown_arcs, 0, self->diagram->arcs->len * sizeof (gboolean));
  for (i = 0; i < self->arcs->len; i++)
    show_arc (self, g_ptr_array_index (self->arcs, i));
  if (self->glyph != NULL)
    {
      g_autoptr (GPtrArray) arcs = vitk_diagram_dup_arcs_at (self->diagram, self->glyph);

      self->shown_glyphs[self->glyph->index] = TRUE;
      for (i = 0; i < arcs->len; i++)
        show_arc (self, g_ptr_array_index (arcs, i));
    }
}

static void
change (VitkDiagramChoice *self, const VitkGlyph *glyph)
{
  self->glyph = glyph;
  update_shown (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vitk_diagram_choice_choose:
 * @self: a choice
 * @id: (nullable): the name of a glyph or an arc in the file; %NULL for none
 *
 * Chooses it.
 */
void
vitk_diagram_choice_choose (VitkDiagramChoice *self, const char *id)
{
  const VitkGlyph *glyph;
  const VitkArc *arc;

  g_return_if_fail (VITK_IS_DIAGRAM_CHOICE (self));

  glyph = id != NULL ? vitk_diagram_get_glyph (self->diagram, id) : NULL;
  arc = id != NULL ? vitk_diagram_get_arc (self->diagram, id) : NULL;
  g_ptr_array_set_size (self->arcs, 0);
  if (arc != NULL)
    g_ptr_array_add (self->arcs, (gpointer) arc);
  change (self, glyph);
}

/**
 * vitk_diagram_choice_get_glyph:
 * @self: a choice
 *
 * Returns: (nullable): the glyph that is chosen
 */
const VitkGlyph *
vitk_diagram_choice_get_glyph (VitkDiagramChoice *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  return self->glyph;
}

/**
 * vitk_diagram_choice_get_arcs:
 * @self: a choice
 *
 * Returns: (transfer none) (element-type VitkArc): the arcs that are chosen
 */
GPtrArray *
vitk_diagram_choice_get_arcs (VitkDiagramChoice *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  return self->arcs;
}

/**
 * vitk_diagram_choice_get_id:
 * @self: a choice
 *
 * Returns: (nullable): the name in the file of what is chosen, the first of several arcs
 */
const char *
vitk_diagram_choice_get_id (VitkDiagramChoice *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  if (self->glyph != NULL)
    return self->glyph->id;
  return self->arcs->len > 0 ? ((const VitkArc *) g_ptr_array_index (self->arcs, 0))->id : NULL;
}

/**
 * vitk_diagram_choice_get_emphasis:
 * @self: a choice
 * @emphasis: (out): what stands out: what is chosen, its arcs and what they lead to
 *
 * Returns: whether something is chosen; else nothing fades
 */
gboolean
vitk_diagram_choice_get_emphasis (VitkDiagramChoice *self, VitkDiagramEmphasis *emphasis)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), FALSE);

  *emphasis = (VitkDiagramEmphasis) { self->shown_glyphs, self->shown_arcs };
  return self->arcs->len > 0 ||
         (self->glyph != NULL && self->glyph->glyph_class != VITK_GLYPH_COMPARTMENT);
}

/**
 * vitk_diagram_choice_dup_name:
 * @self: a choice
 *
 * Returns: (transfer full) (nullable): what is chosen, for people: a name, or what arcs say
 */
char *
vitk_diagram_choice_dup_name (VitkDiagramChoice *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  if (self->glyph != NULL)
    return vitk_diagram_words_dup_glyph (self->diagram, self->glyph);
  for (i = 0; i < self->arcs->len; i++)
    {
      g_autofree char *sentence =
          vitk_diagram_words_dup_arc (self->diagram, g_ptr_array_index (self->arcs, i));

      if (strstr (words->str, sentence) != NULL)
        continue;
      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, sentence);
    }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static void
add_claims (GPtrArray *all, GPtrArray *claims)
{
  guint i;
  guint j;

  for (i = 0; i < claims->len; i++)
    {
      const VitkClaim *claim = g_ptr_array_index (claims, i);
      gboolean known = FALSE;

      for (j = 0; j < all->len && !known; j++)
        {
          const VitkClaim *other = g_ptr_array_index (all, j);

          known = g_str_equal (claim->anchor, other->anchor) &&
                  strstr (other->quote, claim->quote) != NULL;
        }
      if (!known)
        g_ptr_array_add (all, (gpointer) claim);
    }
}

/* What it does before what it is called. */
static void
add_glyph_claims (VitkDiagramChoice *self, GPtrArray *all, const VitkGlyph *glyph)
{
  g_autoptr (GPtrArray) arcs = vitk_diagram_dup_arcs_at (self->diagram, glyph);
  guint i;

  for (i = 0; i < arcs->len; i++)
    add_claims (all, ((const VitkArc *) g_ptr_array_index (arcs, i))->claims);
  add_claims (all, glyph->claims);
}

/**
 * vitk_diagram_choice_dup_claims:
 * @self: a choice
 *
 * Returns: (transfer full) (element-type VitkClaim): where the article says what is chosen: of a
 *   glyph what it is, and what its arcs say; each words once
 */
GPtrArray *
vitk_diagram_choice_dup_claims (VitkDiagramChoice *self)
{
  GPtrArray *all = g_ptr_array_new ();
  guint i;

  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  for (i = 0; i < self->arcs->len; i++)
    add_claims (all, ((const VitkArc *) g_ptr_array_index (self->arcs, i))->claims);
  if (self->glyph != NULL)
    add_glyph_claims (self, all, self->glyph);
  return all;
}

/**
 * vitk_diagram_choice_count_claims:
 * @self: a choice
 * @id: the name in the file of a glyph or an arc
 *
 * Returns: in how many places the article says what it is or does
 */
guint
vitk_diagram_choice_count_claims (VitkDiagramChoice *self, const char *id)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  const VitkGlyph *glyph;
  const VitkArc *arc;

  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), 0);

  glyph = vitk_diagram_get_glyph (self->diagram, id);
  arc = vitk_diagram_get_arc (self->diagram, id);
  if (glyph != NULL)
    add_glyph_claims (self, all, glyph);
  if (arc != NULL)
    add_claims (all, arc->claims);
  return all->len;
}

/* The first arc that leads on from what joins arcs. */
static const VitkArc *
find_onward (VitkDiagramChoice *self, const VitkGlyph *joint, gboolean forward)
{
  guint i;

  for (i = 0; i < self->diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (self->diagram->arcs, i);

      if (forward ? arc->source == joint : arc->target == joint)
        return arc;
    }
  return NULL;
}

/**
 * vitk_diagram_choice_follow:
 * @self: a choice
 * @from: a glyph
 * @forward: along the arrows, or against them
 * @arc: (out) (optional): the arc that was followed
 *
 * Goes along an arc; each time that one goes from the same glyph, along its next one. What joins
 * arcs is passed through.
 *
 * Returns: (nullable): the glyph it leads to
 */
const VitkGlyph *
vitk_diagram_choice_follow (VitkDiagramChoice *self, const VitkGlyph *from, gboolean forward,
                            const VitkArc **arc)
{
  g_autoptr (GPtrArray) ways = g_ptr_array_new ();
  const VitkArc *taken;
  const VitkGlyph *to;
  guint i;

  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), NULL);

  for (i = 0; i < self->diagram->arcs->len; i++)
    {
      VitkArc *other = g_ptr_array_index (self->diagram->arcs, i);
      const VitkGlyph *end = forward ? other->source : other->target;

      if (vitk_glyph_get_whole (end) == from)
        g_ptr_array_add (ways, other);
    }
  if (ways->len == 0)
    return NULL;
  taken = g_ptr_array_index (ways, self->ways[from->index]++ % ways->len);
  if (arc != NULL)
    *arc = taken;
  to = forward ? taken->target : taken->source;
  for (i = 0; is_joint (to) && i < self->diagram->arcs->len; i++)
    {
      taken = find_onward (self, to, forward);
      if (taken == NULL)
        break;
      to = forward ? taken->target : taken->source;
    }
  return vitk_glyph_get_whole (to);
}

/**
 * vitk_diagram_choice_get_n_steps:
 * @self: a choice
 *
 * Returns: how many claims of the caption the tour goes to
 */
guint
vitk_diagram_choice_get_n_steps (VitkDiagramChoice *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), 0);

  return self->steps->len;
}

/**
 * vitk_diagram_choice_get_step:
 * @self: a choice
 *
 * Returns: which step of the tour is chosen, from 0; -1 if none is
 */
int
vitk_diagram_choice_get_step (VitkDiagramChoice *self)
{
  guint i;

  g_return_val_if_fail (VITK_IS_DIAGRAM_CHOICE (self), -1);

  for (i = 0; self->arcs->len > 0 && i < self->steps->len; i++)
    if (g_ptr_array_find (g_ptr_array_index (self->steps, i), g_ptr_array_index (self->arcs, 0),
                          NULL))
      return (int) i;
  return -1;
}

/**
 * vitk_diagram_choice_go_to_step:
 * @self: a choice
 * @step: which claim of the caption, from 0
 *
 * Chooses what it is drawn as.
 */
void
vitk_diagram_choice_go_to_step (VitkDiagramChoice *self, guint step)
{
  g_return_if_fail (VITK_IS_DIAGRAM_CHOICE (self));
  g_return_if_fail (step < self->steps->len);

  g_ptr_array_set_size (self->arcs, 0);
  g_ptr_array_extend (self->arcs, g_ptr_array_index (self->steps, step), NULL, NULL);
  change (self, NULL);
}
