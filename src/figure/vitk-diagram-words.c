/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What a diagram says, as sentences: for those who cannot see it, and for those who have never seen
 * its notation. */
#include "config.h"

#include "figure/vitk-diagram-words.h"

#include <glib/gi18n-lib.h>

/* Operators may lead to operators; a file may lead them in a circle. */
#define MAX_DEPTH 8

static char *dup_phrase (const VitkDiagram *diagram, const VitkGlyph *glyph, guint depth);

/**
 * vitk_diagram_words_get_kind:
 * @glyph_class: a class of glyphs
 *
 * Returns: what it is in plain words
 */
const char *
vitk_diagram_words_get_kind (VitkGlyphClass glyph_class)
{
  static const char *const kinds[VITK_N_GLYPH_CLASSES] = {
    [VITK_GLYPH_UNKNOWN] = N_ ("Part of the diagram"),
    [VITK_GLYPH_UNSPECIFIED_ENTITY] = N_ ("Substance of any kind"),
    [VITK_GLYPH_SIMPLE_CHEMICAL] = N_ ("Small molecule"),
    [VITK_GLYPH_MACROMOLECULE] = N_ ("Large molecule, as a protein"),
    [VITK_GLYPH_NUCLEIC_ACID_FEATURE] = N_ ("Piece of DNA or RNA, as a gene"),
    [VITK_GLYPH_SIMPLE_CHEMICAL_MULTIMER] = N_ ("Several of a small molecule"),
    [VITK_GLYPH_MACROMOLECULE_MULTIMER] = N_ ("Several of a large molecule"),
    [VITK_GLYPH_NUCLEIC_ACID_FEATURE_MULTIMER] = N_ ("Several of a piece of DNA or RNA"),
    [VITK_GLYPH_COMPLEX] = N_ ("Molecules bound to one another"),
    [VITK_GLYPH_COMPLEX_MULTIMER] = N_ ("Several of a complex"),
    [VITK_GLYPH_SOURCE_AND_SINK] = N_ ("Beginning or end that is left out"),
    [VITK_GLYPH_PERTURBATION] = N_ ("Influence from outside"),
    [VITK_GLYPH_BIOLOGICAL_ACTIVITY] = N_ ("What acts"),
    [VITK_GLYPH_PERTURBING_AGENT] = N_ ("Influence from outside"),
    [VITK_GLYPH_COMPARTMENT] = N_ ("Place, as a cell or a tissue"),
    [VITK_GLYPH_SUBMAP] = N_ ("Part that is drawn elsewhere"),
    [VITK_GLYPH_TAG] = N_ ("Link to another part"),
    [VITK_GLYPH_TERMINAL] = N_ ("Entrance to a part"),
    [VITK_GLYPH_PROCESS] = N_ ("Process: one thing turns into another"),
    [VITK_GLYPH_OMITTED_PROCESS] = N_ ("Process whose steps are left out"),
    [VITK_GLYPH_UNCERTAIN_PROCESS] = N_ ("Process that may not exist"),
    [VITK_GLYPH_ASSOCIATION] = N_ ("Molecules bind to one another"),
    [VITK_GLYPH_DISSOCIATION] = N_ ("Molecules part from one another"),
    [VITK_GLYPH_PHENOTYPE] = N_ ("What comes of it"),
    [VITK_GLYPH_AND] = N_ ("All of these together"),
    [VITK_GLYPH_OR] = N_ ("Any of these"),
    [VITK_GLYPH_NOT] = N_ ("The absence of this"),
    [VITK_GLYPH_EQUIVALENCE] = N_ ("The same for all of these"),
    [VITK_GLYPH_DELAY] = N_ ("This, after a while"),
    [VITK_GLYPH_STATE_VARIABLE] = N_ ("State of a molecule"),
    [VITK_GLYPH_UNIT_OF_INFORMATION] = N_ ("What kind of thing it is"),
    [VITK_GLYPH_CARDINALITY] = N_ ("How many"),
    [VITK_GLYPH_ENTITY] = N_ ("Molecule of any kind"),
    [VITK_GLYPH_OUTCOME] = N_ ("When this has happened"),
    [VITK_GLYPH_OBSERVABLE] = N_ ("What can be observed"),
    [VITK_GLYPH_INTERACTION] = N_ ("Interaction"),
    [VITK_GLYPH_INFLUENCE_TARGET] = N_ ("What is influenced"),
    [VITK_GLYPH_ANNOTATION] = N_ ("Remark"),
    [VITK_GLYPH_VARIABLE_VALUE] = N_ ("State of a molecule"),
    [VITK_GLYPH_IMPLICIT_XOR] = N_ ("One of these only"),
    [VITK_GLYPH_EXISTENCE] = N_ ("Whether it exists"),
    [VITK_GLYPH_LOCATION] = N_ ("Where it is"),
  };

  return _ (kinds[glyph_class]);
}

/**
 * vitk_diagram_words_get_arc_kind:
 * @arc_class: a class of arcs
 *
 * Returns: what it says in plain words
 */
const char *
vitk_diagram_words_get_arc_kind (VitkArcClass arc_class)
{
  static const char *const kinds[VITK_N_ARC_CLASSES] = {
    [VITK_ARC_UNKNOWN] = N_ ("is joined to"),
    [VITK_ARC_PRODUCTION] = N_ ("makes"),
    [VITK_ARC_CONSUMPTION] = N_ ("goes into"),
    [VITK_ARC_CATALYSIS] = N_ ("speeds up, as an enzyme"),
    [VITK_ARC_MODULATION] = N_ ("influences"),
    [VITK_ARC_STIMULATION] = N_ ("promotes"),
    [VITK_ARC_INHIBITION] = N_ ("inhibits"),
    [VITK_ARC_NECESSARY_STIMULATION] = N_ ("is needed for"),
    [VITK_ARC_ABSOLUTE_STIMULATION] = N_ ("always sets off"),
    [VITK_ARC_ABSOLUTE_INHIBITION] = N_ ("always prevents"),
    [VITK_ARC_POSITIVE_INFLUENCE] = N_ ("promotes"),
    [VITK_ARC_NEGATIVE_INFLUENCE] = N_ ("inhibits"),
    [VITK_ARC_UNKNOWN_INFLUENCE] = N_ ("influences"),
    [VITK_ARC_ASSIGNMENT] = N_ ("sets a state"),
    [VITK_ARC_INTERACTION] = N_ ("interacts with"),
    [VITK_ARC_EQUIVALENCE] = N_ ("is the same as"),
    [VITK_ARC_LOGIC] = N_ ("acts together with others"),
  };

  return _ (kinds[arc_class]);
}

/* A sentence with a place for who acts and one for what it acts on. */
static const char *
get_pattern (VitkArcClass arc_class)
{
  static const char *const patterns[VITK_N_ARC_CLASSES] = {
    [VITK_ARC_UNKNOWN] = N_ ("%s is joined to %s."),
    [VITK_ARC_PRODUCTION] = N_ ("%s makes %s."),
    [VITK_ARC_CONSUMPTION] = N_ ("%s goes into %s."),
    [VITK_ARC_CATALYSIS] = N_ ("%s catalyses %s."),
    [VITK_ARC_MODULATION] = N_ ("%s influences %s."),
    [VITK_ARC_STIMULATION] = N_ ("%s promotes %s."),
    [VITK_ARC_INHIBITION] = N_ ("%s inhibits %s."),
    [VITK_ARC_NECESSARY_STIMULATION] = N_ ("%s is needed for %s."),
    [VITK_ARC_ABSOLUTE_STIMULATION] = N_ ("%s always sets off %s."),
    [VITK_ARC_ABSOLUTE_INHIBITION] = N_ ("%s always prevents %s."),
    [VITK_ARC_POSITIVE_INFLUENCE] = N_ ("%s promotes %s."),
    [VITK_ARC_NEGATIVE_INFLUENCE] = N_ ("%s inhibits %s."),
    [VITK_ARC_UNKNOWN_INFLUENCE] = N_ ("%s influences %s; which way is not known."),
    [VITK_ARC_ASSIGNMENT] = N_ ("%s sets %s."),
    [VITK_ARC_INTERACTION] = N_ ("%s interacts with %s."),
    [VITK_ARC_EQUIVALENCE] = N_ ("%s is the same as %s."),
    [VITK_ARC_LOGIC] = N_ ("%s is part of %s."),
  };

  return _ (patterns[arc_class]);
}

/**
 * vitk_diagram_words_dup_glyph_kind:
 * @glyph: a glyph
 *
 * Returns: (transfer full): what it is: what its units of information say, or its class in plain
 *   words
 */
char *
vitk_diagram_words_dup_glyph_kind (const VitkGlyph *glyph)
{
  g_autoptr (GString) kinds = g_string_new (NULL);
  guint i;

  for (i = 0; i < glyph->children->len; i++)
    {
      const VitkGlyph *child = g_ptr_array_index (glyph->children, i);
      g_autofree char *name = NULL;

      if (child->glyph_class != VITK_GLYPH_UNIT_OF_INFORMATION || child->label == NULL)
        continue;
      name = vitk_glyph_dup_name (child);
      if (kinds->len > 0)
        g_string_append (kinds, C_ ("list", ", "));
      g_string_append (kinds, name);
    }
  if (kinds->len > 0)
    return g_string_free (g_steal_pointer (&kinds), FALSE);
  return g_strdup (vitk_diagram_words_get_kind (glyph->glyph_class));
}

/* "a, b and c", or "a, b or c". */
static char *
join (GPtrArray *phrases, gboolean any)
{
  g_autofree char *last = NULL;
  g_autofree char *first = NULL;

  if (phrases->len < 2)
    return g_strdup (phrases->len == 1 ? g_ptr_array_index (phrases, 0) : "");
  last = g_strdup (g_ptr_array_index (phrases, phrases->len - 1));
  g_ptr_array_remove_index (phrases, phrases->len - 1);
  g_ptr_array_add (phrases, NULL);
  first = g_strjoinv (C_ ("list", ", "), (char **) phrases->pdata);
  /* Translators: the last two of a list. */
  return any ? g_strdup_printf (_ ("%s or %s"), first, last)
             : g_strdup_printf (_ ("%s and %s"), first, last);
}

/* What leads to a glyph, or comes from it, by arcs of one class. */
static GPtrArray *
dup_ends (const VitkDiagram *diagram, const VitkGlyph *glyph, VitkArcClass arc_class,
          gboolean sources, guint depth)
{
  GPtrArray *phrases = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (diagram->arcs, i);
      const VitkGlyph *other = sources ? arc->source : arc->target;

      if (arc->arc_class == arc_class && (sources ? arc->target : arc->source) == glyph &&
          other->glyph_class != VITK_GLYPH_SOURCE_AND_SINK)
        g_ptr_array_add (phrases, dup_phrase (diagram, other, depth + 1));
    }
  return phrases;
}

static char *
dup_operator (const VitkDiagram *diagram, const VitkGlyph *glyph, guint depth)
{
  g_autoptr (GPtrArray) phrases = dup_ends (diagram, glyph, VITK_ARC_LOGIC, TRUE, depth);
  g_autofree char *list = NULL;

  if (phrases->len == 0)
    return g_strdup (vitk_diagram_words_get_kind (glyph->glyph_class));
  list = join (phrases, glyph->glyph_class == VITK_GLYPH_OR);
  if (glyph->glyph_class == VITK_GLYPH_NOT)
    return g_strdup_printf (_ ("the absence of %s"), list);
  if (glyph->glyph_class == VITK_GLYPH_AND)
    /* Translators: %s is a list as "glucose and oxygen". */
    return g_strdup_printf (_ ("the combination of %s"), list);
  return g_steal_pointer (&list);
}

static char *
dup_process (const VitkDiagram *diagram, const VitkGlyph *glyph, guint depth)
{
  g_autoptr (GPtrArray) used = dup_ends (diagram, glyph, VITK_ARC_CONSUMPTION, TRUE, depth);
  g_autoptr (GPtrArray) made = dup_ends (diagram, glyph, VITK_ARC_PRODUCTION, FALSE, depth);
  const gboolean has_used = used->len > 0;
  const gboolean has_made = made->len > 0;
  g_autofree char *from = join (used, FALSE);
  g_autofree char *to = join (made, FALSE);

  if (has_used && has_made)
    return g_strdup_printf (_ ("the change of %s into %s"), from, to);
  if (has_made)
    return g_strdup_printf (_ ("the making of %s"), to);
  if (has_used)
    return g_strdup_printf (_ ("the loss of %s"), from);
  return g_strdup (_ ("a process"));
}

/* "P, P": what tells a phosphorylated molecule from the same without. */
static char *
dup_states (const VitkGlyph *glyph)
{
  GString *states = g_string_new (NULL);
  guint i;

  for (i = 0; i < glyph->children->len; i++)
    {
      const VitkGlyph *child = g_ptr_array_index (glyph->children, i);

      if (child->glyph_class != VITK_GLYPH_STATE_VARIABLE || child->label == NULL)
        continue;
      if (states->len > 0)
        g_string_append (states, C_ ("list", ", "));
      g_string_append (states, child->label);
    }
  return g_string_free (states, FALSE);
}

/* A glyph as part of a sentence. */
static char *
dup_phrase (const VitkDiagram *diagram, const VitkGlyph *glyph, guint depth)
{
  g_autofree char *name = vitk_glyph_dup_name (glyph);
  g_autofree char *states = dup_states (glyph);

  if (*name != '\0' && *states != '\0')
    /* Translators: the name of a molecule, and the states it is in. */
    return g_strdup_printf (_ ("%s (%s)"), name, states);
  if (*name != '\0')
    return g_steal_pointer (&name);
  if (depth < MAX_DEPTH && vitk_glyph_class_is_operator (glyph->glyph_class))
    return dup_operator (diagram, glyph, depth);
  if (depth < MAX_DEPTH && vitk_glyph_class_is_process (glyph->glyph_class))
    return dup_process (diagram, glyph, depth);
  return g_strdup (vitk_diagram_words_get_kind (glyph->glyph_class));
}

/**
 * vitk_diagram_words_dup_glyph:
 * @diagram: a diagram
 * @glyph: a glyph of it
 *
 * Returns: (transfer full): its name, or of an operator or a process what it joins
 */
char *
vitk_diagram_words_dup_glyph (const VitkDiagram *diagram, const VitkGlyph *glyph)
{
  return dup_phrase (diagram, glyph, 0);
}

/* What a process does, in a sentence that its arcs share. */
static char *
dup_change (const VitkDiagram *diagram, const VitkGlyph *process)
{
  g_autoptr (GPtrArray) used = dup_ends (diagram, process, VITK_ARC_CONSUMPTION, TRUE, 0);
  g_autoptr (GPtrArray) made = dup_ends (diagram, process, VITK_ARC_PRODUCTION, FALSE, 0);
  const guint n_used = used->len;
  const guint n_made = made->len;
  g_autofree char *from = join (used, FALSE);
  g_autofree char *to = join (made, FALSE);

  if (n_used > 0 && n_made > 0)
    return g_strdup_printf (ngettext ("%s turns into %s.", "%s turn into %s.", n_used), from, to);
  if (n_made > 0)
    return g_strdup_printf (ngettext ("%s is made.", "%s are made.", n_made), to);
  return g_strdup_printf (ngettext ("%s is used up.", "%s are used up.", n_used), from);
}

/* The arc by which an operator acts. */
static const VitkArc *
find_outgoing (const VitkDiagram *diagram, const VitkGlyph *joint)
{
  guint i;

  for (i = 0; i < diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (diagram->arcs, i);

      if (arc->source == joint && arc->arc_class != VITK_ARC_LOGIC)
        return arc;
    }
  return NULL;
}

/* The arc that says what this one does: of what leads to an operator, what comes from it. */
static const VitkArc *
find_speaker (const VitkDiagram *diagram, const VitkArc *arc)
{
  const VitkArc *outgoing = NULL;

  if (arc->words == NULL && arc->arc_class == VITK_ARC_LOGIC)
    outgoing = find_outgoing (diagram, arc->target);
  return outgoing != NULL ? outgoing : arc;
}

/* A glyph as the beginning of a sentence. Names of molecules keep their letters: cGMP. */
static char *
dup_beginning (const VitkDiagram *diagram, const VitkGlyph *glyph)
{
  g_autofree char *phrase = dup_phrase (diagram, glyph, 0);
  g_autofree char *name = vitk_glyph_dup_name (glyph);
  GString *beginning;

  if (*name != '\0')
    return g_steal_pointer (&phrase);
  beginning = g_string_new (NULL);
  g_string_append_unichar (beginning, g_unichar_totitle (g_utf8_get_char (phrase)));
  g_string_append (beginning, g_utf8_next_char (phrase));
  return g_string_free (beginning, FALSE);
}

/**
 * vitk_diagram_words_dup_arc:
 * @diagram: a diagram
 * @arc: an arc of it
 *
 * Returns: (transfer full): what it says, as a sentence: the words of the file, or what its class
 *   and its ends tell; arcs that say something together have the same sentence
 */
char *
vitk_diagram_words_dup_arc (const VitkDiagram *diagram, const VitkArc *arc)
{
  const VitkArc *speaker = find_speaker (diagram, arc);
  g_autofree char *source = NULL;
  g_autofree char *target = NULL;

  if (speaker->words != NULL)
    return g_strdup (speaker->words);
  if (speaker->arc_class == VITK_ARC_CONSUMPTION &&
      vitk_glyph_class_is_process (speaker->target->glyph_class))
    return dup_change (diagram, speaker->target);
  if (speaker->arc_class == VITK_ARC_PRODUCTION &&
      vitk_glyph_class_is_process (speaker->source->glyph_class))
    return dup_change (diagram, speaker->source);
  source = dup_beginning (diagram, speaker->source);
  target = dup_phrase (diagram, speaker->target, 0);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (get_pattern (speaker->arc_class), source, target);
#pragma GCC diagnostic pop
}

static void
sentence_free (VitkDiagramSentence *sentence)
{
  g_free (sentence->words);
  g_free (sentence);
}

static void
add_sentence (GPtrArray *sentences, const VitkDiagram *diagram, const VitkArc *arc)
{
  g_autofree char *words = vitk_diagram_words_dup_arc (diagram, arc);
  VitkDiagramSentence *sentence;
  guint i;

  for (i = 0; i < sentences->len; i++)
    if (g_str_equal (((VitkDiagramSentence *) g_ptr_array_index (sentences, i))->words, words))
      return;
  sentence = g_new0 (VitkDiagramSentence, 1);
  sentence->arc = find_speaker (diagram, arc);
  sentence->words = g_steal_pointer (&words);
  g_ptr_array_add (sentences, sentence);
}

/**
 * vitk_diagram_words_dup_relations:
 * @diagram: a diagram
 * @glyph: a glyph of it
 *
 * Returns: (transfer full) (element-type VitkDiagramSentence): what its arcs say, those that come
 *   from it first
 */
GPtrArray *
vitk_diagram_words_dup_relations (const VitkDiagram *diagram, const VitkGlyph *glyph)
{
  g_autoptr (GPtrArray) arcs = vitk_diagram_dup_arcs_at (diagram, glyph);
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) sentence_free);
  guint i;

  for (i = 0; i < arcs->len; i++)
    add_sentence (sentences, diagram, g_ptr_array_index (arcs, i));
  return sentences;
}

/* Where what an arc does happens. */
static const VitkGlyph *
find_compartment (const VitkArc *arc)
{
  const VitkGlyph *target = vitk_glyph_get_whole (arc->target);

  return target->compartment != NULL ? target->compartment
                                     : vitk_glyph_get_whole (arc->source)->compartment;
}

/**
 * vitk_diagram_words_dup_sentences:
 * @diagram: a diagram
 * @compartment: (nullable): a compartment of it; %NULL for what happens in none
 *
 * Returns: (transfer full) (element-type VitkDiagramSentence): what the arcs say that lead to
 *   something there, in the order of the file, each sentence once
 */
GPtrArray *
vitk_diagram_words_dup_sentences (const VitkDiagram *diagram, const VitkGlyph *compartment)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) sentence_free);
  guint i;

  for (i = 0; i < diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (diagram->arcs, i);

      if (find_compartment (find_speaker (diagram, arc)) == compartment)
        add_sentence (sentences, diagram, arc);
    }
  return sentences;
}

/**
 * vitk_diagram_words_dup_all:
 * @diagram: a diagram
 *
 * Returns: (transfer full): what the file says of the whole, or everything its arcs say
 */
char *
vitk_diagram_words_dup_all (const VitkDiagram *diagram)
{
  g_autoptr (GPtrArray) sentences = NULL;
  GString *all;
  guint i;

  if (diagram->words != NULL)
    return g_strdup (diagram->words);
  all = g_string_new (NULL);
  sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) sentence_free);
  for (i = 0; i < diagram->arcs->len; i++)
    add_sentence (sentences, diagram, g_ptr_array_index (diagram->arcs, i));
  for (i = 0; i < sentences->len; i++)
    {
      const VitkDiagramSentence *sentence = g_ptr_array_index (sentences, i);

      if (i > 0)
        g_string_append_c (all, ' ');
      g_string_append (all, sentence->words);
    }
  return g_string_free (all, FALSE);
}
