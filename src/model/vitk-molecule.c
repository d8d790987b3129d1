/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-molecule.h"

#include <string.h>

static void
repeat_free (VitkRepeat *self)
{
  g_array_unref (self->atoms);
  g_free (self->label);
  g_free (self);
}

/**
 * vitk_repeat_new:
 *
 * Returns: (transfer full): an empty part, for a molecule that is being made
 */
VitkRepeat *
vitk_repeat_new (void)
{
  VitkRepeat *self = g_new0 (VitkRepeat, 1);

  self->atoms = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * vitk_molecule_new:
 *
 * Returns: (transfer full): an empty molecule, for a reader to fill
 */
VitkMolecule *
vitk_molecule_new (void)
{
  VitkMolecule *self = g_atomic_rc_box_new0 (VitkMolecule);

  self->atoms = g_array_new (FALSE, FALSE, sizeof (VitkAtom));
  self->bonds = g_array_new (FALSE, FALSE, sizeof (VitkBond));
  return self;
}

/**
 * vitk_molecule_ref:
 * @self: a molecule
 *
 * Returns: (transfer full): the same
 */
VitkMolecule *
vitk_molecule_ref (VitkMolecule *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
molecule_clear (gpointer data)
{
  VitkMolecule *self = data;

  g_clear_pointer (&self->repeat, repeat_free);
  g_array_unref (self->bonds);
  g_array_unref (self->atoms);
  g_free (self->short_name);
  g_free (self->name);
}

/**
 * vitk_molecule_unref:
 * @self: (transfer full): a molecule
 */
void
vitk_molecule_unref (VitkMolecule *self)
{
  g_atomic_rc_box_release_full (self, molecule_clear);
}

static const VitkAtom *
get_atom (const VitkMolecule *self, guint atom)
{
  return &g_array_index (self->atoms, VitkAtom, atom);
}

static const VitkBond *
get_bond (const VitkMolecule *self, guint bond)
{
  return &g_array_index (self->bonds, VitkBond, bond);
}

/**
 * vitk_repeat_has:
 * @repeat: a part of a molecule
 * @atom: number of an atom
 *
 * Returns: whether the atom is in it
 */
gboolean
vitk_repeat_has (const VitkRepeat *repeat, guint atom)
{
  guint i;

  for (i = 0; i < repeat->atoms->len; i++)
    if (g_array_index (repeat->atoms, guint, i) == atom)
      return TRUE;
  return FALSE;
}

/* Where a bond that crosses the edge of the repeated part ends: inside or outside. */
static guint
get_crossing_end (const VitkMolecule *self, guint bond, gboolean inside)
{
  const VitkBond *crossing = get_bond (self, bond);

  return vitk_repeat_has (self->repeat, crossing->begin) == inside ? crossing->begin
                                                                   : crossing->end;
}

/* What hangs on the end of the repeated part, and moves away as that grows. */
static void
mark_tail (const VitkMolecule *self, guint atom, gboolean *tail)
{
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  g_array_append_val (waiting, atom);
  tail[atom] = TRUE;
  while (waiting->len > 0)
    {
      const guint at = g_array_index (waiting, guint, waiting->len - 1);

      g_array_set_size (waiting, waiting->len - 1);
      for (i = 0; i < self->bonds->len; i++)
        {
          const VitkBond *bond = get_bond (self, i);
          guint next;

          if (bond->begin != at && bond->end != at)
            continue;
          next = bond->begin == at ? bond->end : bond->begin;
          if (tail[next] || vitk_repeat_has (self->repeat, next))
            continue;
          tail[next] = TRUE;
          g_array_append_val (waiting, next);
        }
    }
}

/* "PE-n" with the number in place of the "n": the last place where it is a word. */
static char *
name_repeated (const char *name, const char *label, guint n)
{
  const gsize length = strlen (label);
  const char *at = NULL;
  const char *p;

  if (name == NULL || length == 0)
    return g_strdup (name);
  for (p = strstr (name, label); p != NULL; p = strstr (p + 1, label))
    if ((p == name || !g_ascii_isalnum (p[-1])) && !g_ascii_isalnum (p[length]))
      at = p;
  if (at == NULL)
    return g_strdup (name);
  return g_strdup_printf ("%.*s%u%s", (int) (at - name), name, n, at + length);
}

/* Each atom of the molecule has its place in a row of the numbers that its copies have. */
typedef struct
{
  const VitkMolecule *from;
  VitkMolecule *to;
  guint n;
  guint *copies;
} Repeating;

static void
add_atom (Repeating *self, guint atom, guint copy, guint steps, double dx, double dy)
{
  VitkAtom copied = *get_atom (self->from, atom);

  copied.x += steps * dx;
  copied.y += steps * dy;
  self->copies[atom * self->n + copy] = self->to->atoms->len;
  g_array_append_val (self->to->atoms, copied);
}

static void
add_bond (Repeating *self, const VitkBond *bond, guint copy_of_begin, guint copy_of_end)
{
  VitkBond copied = *bond;

  copied.begin = self->copies[bond->begin * self->n + copy_of_begin];
  copied.end = self->copies[bond->end * self->n + copy_of_end];
  g_array_append_val (self->to->bonds, copied);
}

static void
repeat_atoms (Repeating *self)
{
  const VitkMolecule *from = self->from;
  const guint first = get_crossing_end (from, from->repeat->first, TRUE);
  const guint after = get_crossing_end (from, from->repeat->last, FALSE);
  const double dx = get_atom (from, after)->x - get_atom (from, first)->x;
  const double dy = get_atom (from, after)->y - get_atom (from, first)->y;
  g_autofree gboolean *tail = g_new0 (gboolean, from->atoms->len);
  guint i;
  guint copy;

  mark_tail (from, after, tail);
  for (i = 0; i < from->atoms->len; i++)
    if (vitk_repeat_has (from->repeat, i))
      for (copy = 0; copy < self->n; copy++)
        add_atom (self, i, copy, copy, dx, dy);
    else
      add_atom (self, i, 0, tail[i] ? self->n - 1 : 0, dx, dy);
}

/* The bond between one copy and the next leads from what the last bond leaves to what the first
 * leads to. */
static void
join_copies (Repeating *self)
{
  const VitkMolecule *from = self->from;
  const VitkBond *last = get_bond (from, from->repeat->last);
  const VitkBond between = { get_crossing_end (from, from->repeat->last, TRUE),
                             get_crossing_end (from, from->repeat->first, TRUE), last->order,
                             VITK_BOND_IN_PLANE };
  guint copy;

  for (copy = 0; copy + 1 < self->n; copy++)
    add_bond (self, &between, copy, copy + 1);
}

static void
repeat_bonds (Repeating *self)
{
  const VitkRepeat *repeat = self->from->repeat;
  guint i;
  guint copy;

  for (i = 0; i < self->from->bonds->len; i++)
    {
      const VitkBond *bond = get_bond (self->from, i);
      const gboolean begins = vitk_repeat_has (repeat, bond->begin);
      const gboolean ends = vitk_repeat_has (repeat, bond->end);
      const guint at = i == repeat->last ? self->n - 1 : 0;

      if (begins && ends)
        for (copy = 0; copy < self->n; copy++)
          add_bond (self, bond, copy, copy);
      else
        add_bond (self, bond, begins ? at : 0, ends ? at : 0);
    }
  join_copies (self);
}

/**
 * vitk_molecule_repeat:
 * @self: a molecule with a part that may be repeated
 * @n: how often it is, 1 or more
 *
 * Writes a repeated part out. Each copy stands where the atom after the part stood that went
 * before, and the names tell the number.
 *
 * Returns: (transfer full): the molecule in which nothing is left open
 */
VitkMolecule *
vitk_molecule_repeat (const VitkMolecule *self, guint n)
{
  VitkMolecule *repeated = vitk_molecule_new ();
  g_autofree guint *copies = g_new0 (guint, self->atoms->len * n);
  Repeating repeating = { self, repeated, n, copies };

  repeated->name = name_repeated (self->name, self->repeat->label, n);
  repeated->short_name = name_repeated (self->short_name, self->repeat->label, n);
  repeat_atoms (&repeating);
  repeat_bonds (&repeating);
  return repeated;
}

/**
 * vitk_molecule_get_hydrogens:
 * @self: a molecule
 * @atom: number of an atom
 *
 * Returns: how many hydrogens it has that are not among the atoms
 */
guint
vitk_molecule_get_hydrogens (const VitkMolecule *self, guint atom)
{
  const VitkAtom *at = get_atom (self, atom);
  guint n_bonds = 0;
  guint i;

  for (i = 0; i < self->bonds->len; i++)
    if (get_bond (self, i)->begin == atom || get_bond (self, i)->end == atom)
      n_bonds += get_bond (self, i)->order;
  return vitk_element_get_hydrogens (at->element, at->charge, n_bonds);
}

/**
 * vitk_molecule_is_plain_hydrogen:
 * @self: a molecule
 * @atom: number of an atom
 *
 * Returns: whether it is a hydrogen on a carbon, in the plane, which a skeletal formula leaves out.
 *   At the end of what is still to be repeated it is needed
 */
gboolean
vitk_molecule_is_plain_hydrogen (const VitkMolecule *self, guint atom)
{
  gboolean on_carbon = FALSE;
  guint i;

  if (self->repeat != NULL || get_atom (self, atom)->charge != 0 ||
      !g_str_equal (get_atom (self, atom)->element->symbol, "H"))
    return FALSE;
  for (i = 0; i < self->bonds->len; i++)
    {
      const VitkBond *bond = get_bond (self, i);

      if (bond->begin != atom && bond->end != atom)
        continue;
      if (on_carbon || bond->side != VITK_BOND_IN_PLANE)
        return FALSE;
      on_carbon = g_str_equal (
          get_atom (self, bond->begin == atom ? bond->end : bond->begin)->element->symbol, "C");
      if (!on_carbon)
        return FALSE;
    }
  return on_carbon;
}

static void
count (GHashTable *counts, const char *symbol, guint n)
{
  const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, symbol));

  if (n > 0)
    g_hash_table_insert (counts, (gpointer) symbol, GUINT_TO_POINTER (before + n));
}

static GHashTable *
count_elements (const VitkMolecule *self)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *n_bonds = g_new0 (guint, self->atoms->len);
  guint i;

  for (i = 0; i < self->bonds->len; i++)
    {
      n_bonds[get_bond (self, i)->begin] += get_bond (self, i)->order;
      n_bonds[get_bond (self, i)->end] += get_bond (self, i)->order;
    }
  for (i = 0; i < self->atoms->len; i++)
    {
      const VitkAtom *atom = get_atom (self, i);

      count (counts, atom->element->symbol, 1);
      count (counts, "H", vitk_element_get_hydrogens (atom->element, atom->charge, n_bonds[i]));
    }
  return counts;
}

static void
add_to_formula (GString *formula, GHashTable *counts, const char *symbol)
{
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, symbol));

  if (n > 1)
    g_string_append_printf (formula, "%s%u", symbol, n);
  else if (n == 1)
    g_string_append (formula, symbol);
  g_hash_table_remove (counts, symbol);
}

/**
 * vitk_molecule_dup_formula:
 * @self: a molecule in which nothing is to be repeated
 *
 * Returns: (transfer full): its formula, "C31H46O2": carbon, hydrogen, then by the alphabet; by the
 *   alphabet alone without carbon (Hill, J. Am. Chem. Soc. 1900;22:478)
 */
char *
vitk_molecule_dup_formula (const VitkMolecule *self)
{
  g_autoptr (GHashTable) counts = count_elements (self);
  g_autoptr (GString) formula = g_string_new (NULL);
  GList *symbols;
  GList *l;

  if (g_hash_table_contains (counts, "C"))
    {
      add_to_formula (formula, counts, "C");
      add_to_formula (formula, counts, "H");
    }
  symbols = g_list_sort (g_hash_table_get_keys (counts), (GCompareFunc) strcmp);
  for (l = symbols; l != NULL; l = l->next)
    add_to_formula (formula, counts, l->data);
  g_list_free (symbols);
  return g_strdup (formula->str);
}

/**
 * vitk_molecule_get_mass:
 * @self: a molecule in which nothing is to be repeated
 *
 * Returns: its molar mass in grams for a mole, by standard atomic weights
 */
double
vitk_molecule_get_mass (const VitkMolecule *self)
{
  g_autoptr (GHashTable) counts = count_elements (self);
  GHashTableIter iter;
  gpointer symbol;
  gpointer n;
  double mass = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &symbol, &n))
    mass += vitk_element_find (symbol)->weight * GPOINTER_TO_UINT (n);
  return mass;
}

/**
 * vitk_molecule_is_file_name:
 * @name: of a file
 *
 * Returns: whether it ends as names of MDL molfiles do
 */
gboolean
vitk_molecule_is_file_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".mol") || g_str_has_suffix (lower, ".sdf");
}
