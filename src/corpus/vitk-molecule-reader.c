/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-molecule-reader.h"

#include "corpus/vitk-corpus-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* No structure that is drawn is longer. */
#define MAX_SIZE (8 * 1024 * 1024)
#define MAX_REPEATS 100

/* How far into a line of the file a field begins, and how long it is: "CTfile formats" (BIOVIA
 * 2020), version V2000. */
enum
{
  NUMBER_LENGTH = 3,
  PLACE_LENGTH = 10,
  SYMBOL_AT = 31,
  SYMBOL_LENGTH = 3,
  CHARGE_AT = 36,
  VERSION_AT = 34,
  PROPERTY_AT = 6,
};

typedef struct
{
  const char *name;
  char **lines;
  guint at;
  VitkMolecule *molecule;
  GPtrArray *molecules;
} Reading;

G_GNUC_PRINTF (4, 5)
static gboolean
fail (const Reading *self, guint line, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_MOLECULE, "%s:%u: %s", self->name,
               line + 1, message);
  return FALSE;
}

static const char *
get_line (const Reading *self)
{
  return self->lines[self->at];
}

/* The words of a field: empty where the line ends before it. */
static char *
dup_field (const char *line, gsize at, gsize length)
{
  return strlen (line) > at ? g_strstrip (g_strndup (line + at, length)) : g_strdup ("");
}

/* A number of a field; an empty field is 0. */
static gboolean
get_number (const Reading *self, gsize at, gsize length, int *number, GError **error)
{
  g_autofree char *field = dup_field (get_line (self), at, length);
  gint64 value = 0;

  if (*field != '\0' && !g_ascii_string_to_signed (field, 10, -999, 999, &value, NULL))
    return fail (self, self->at, error, _ ("“%s” is no number"), field);
  *number = (int) value;
  return TRUE;
}

static gboolean
get_place (const Reading *self, gsize at, double *place, GError **error)
{
  g_autofree char *field = dup_field (get_line (self), at, PLACE_LENGTH);
  char *end;

  *place = g_ascii_strtod (field, &end);
  /* No molecule is drawn a million ångström wide; this leaves out what is no number, too. */
  if (*field == '\0' || *end != '\0' || !(fabs (*place) <= 1e6))
    return fail (self, self->at, error, _ ("“%s” is no place of an atom"), field);
  return TRUE;
}

/* A number in the file, which counts from one, of an atom or a bond. */
static gboolean
get_index (const Reading *self, gsize at, gsize length, guint n, guint *index, GError **error)
{
  int number;

  if (!get_number (self, at, length, &number, error))
    return FALSE;
  if (number < 1 || (guint) number > n)
    return fail (self, self->at, error, _ ("%d is none of the %u that there are"), number, n);
  *index = (guint) number - 1;
  return TRUE;
}

static gboolean
read_atom (Reading *self, GError **error)
{
  /* The field of the charge counts down from 4, which is a radical. */
  static const int charges[] = { 0, 3, 2, 1, 0, -1, -2, -3 };
  g_autofree char *symbol = dup_field (get_line (self), SYMBOL_AT, SYMBOL_LENGTH);
  VitkAtom atom = { .element = vitk_element_find (symbol) };
  int charge;

  if (!get_place (self, 0, &atom.x, error) || !get_place (self, PLACE_LENGTH, &atom.y, error) ||
      !get_number (self, CHARGE_AT, NUMBER_LENGTH, &charge, error))
    return FALSE;
  if (atom.element == NULL)
    return fail (self, self->at, error, _ ("“%s” is no element that VitK2 knows"), symbol);
  if (charge < 0 || charge >= (int) G_N_ELEMENTS (charges))
    return fail (self, self->at, error, _ ("%d is no charge"), charge);
  atom.charge = charges[charge];
  g_array_append_val (self->molecule->atoms, atom);
  return TRUE;
}

static gboolean
read_bond (Reading *self, GError **error)
{
  const guint n_atoms = self->molecule->atoms->len;
  VitkBond bond;
  int order;
  int side;

  if (!get_index (self, 0, NUMBER_LENGTH, n_atoms, &bond.begin, error) ||
      !get_index (self, NUMBER_LENGTH, NUMBER_LENGTH, n_atoms, &bond.end, error) ||
      !get_number (self, 2 * NUMBER_LENGTH, NUMBER_LENGTH, &order, error) ||
      !get_number (self, 3 * NUMBER_LENGTH, NUMBER_LENGTH, &side, error))
    return FALSE;
  if (bond.begin == bond.end)
    return fail (self, self->at, error, _ ("a bond from an atom to itself"));
  if (order < 1 || order > 3)
    return fail (self, self->at, error, _ ("a bond is single, double or triple, not %d"), order);
  bond.order = (guint) order;
  bond.side = side == 1 ? VITK_BOND_UP : side == 6 ? VITK_BOND_DOWN : VITK_BOND_IN_PLANE;
  g_array_append_val (self->molecule->bonds, bond);
  return TRUE;
}

static gboolean
read_lines (Reading *self, int n, gboolean (*read) (Reading *self, GError **error), GError **error)
{
  for (; n > 0; n--, self->at++)
    {
      if (get_line (self) == NULL)
        return fail (self, self->at - 1, error, _ ("the file ends within a molecule"));
      if (!read (self, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_charges (Reading *self, GError **error)
{
  int n;
  int i;

  if (!get_number (self, PROPERTY_AT, NUMBER_LENGTH, &n, error))
    return FALSE;
  for (i = 0; i < n; i++)
    {
      const gsize at = PROPERTY_AT + NUMBER_LENGTH + (gsize) i * 8;
      guint atom;
      int charge;

      if (!get_index (self, at, 4, self->molecule->atoms->len, &atom, error) ||
          !get_number (self, at + 4, 4, &charge, error))
        return FALSE;
      g_array_index (self->molecule->atoms, VitkAtom, atom).charge = charge;
    }
  return TRUE;
}

/* A group of the kind SRU is a part that is repeated; others change nothing of a molecule. */
static gboolean
read_group_kind (Reading *self, GError **error)
{
  const char *line = get_line (self);

  if (strstr (line, " SRU") == NULL)
    return TRUE;
  if (self->molecule->repeat != NULL || strstr (line, "  1   1 SRU") == NULL)
    return fail (self, self->at, error, _ ("more than one part of a molecule is repeated"));
  self->molecule->repeat = vitk_repeat_new ();
  self->molecule->repeat->least = 1;
  self->molecule->repeat->most = 1;
  return TRUE;
}

static gboolean
read_group_atoms (Reading *self, GError **error)
{
  int n;
  int i;

  if (!get_number (self, PROPERTY_AT + 4, NUMBER_LENGTH, &n, error))
    return FALSE;
  for (i = 0; i < n; i++)
    {
      guint atom;

      if (!get_index (self, PROPERTY_AT + 7 + (gsize) i * 4, 4, self->molecule->atoms->len, &atom,
                      error))
        return FALSE;
      g_array_append_val (self->molecule->repeat->atoms, atom);
    }
  return TRUE;
}

static gboolean
read_group_bonds (Reading *self, GError **error)
{
  VitkRepeat *repeat = self->molecule->repeat;
  const guint n_bonds = self->molecule->bonds->len;
  int n;

  if (!get_number (self, PROPERTY_AT + 4, NUMBER_LENGTH, &n, error))
    return FALSE;
  if (n != 2)
    return fail (self, self->at, error, _ ("two bonds lead out of what is repeated, not %d"), n);
  return get_index (self, PROPERTY_AT + 7, 4, n_bonds, &repeat->first, error) &&
         get_index (self, PROPERTY_AT + 11, 4, n_bonds, &repeat->last, error);
}

static gboolean
read_group_bracket (Reading *self, GError **error)
{
  VitkRepeat *repeat = self->molecule->repeat;
  guint i;

  if (repeat->n_brackets == G_N_ELEMENTS (repeat->brackets))
    return fail (self, self->at, error, _ ("more than two brackets"));
  for (i = 0; i < 4; i++)
    if (!get_place (self, PROPERTY_AT + 7 + i * PLACE_LENGTH,
                    &repeat->brackets[repeat->n_brackets][i], error))
      return FALSE;
  repeat->n_brackets++;
  return TRUE;
}

static gboolean
read_property (Reading *self, GError **error)
{
  const char *line = get_line (self);

  if (g_str_has_prefix (line, "M  CHG"))
    return read_charges (self, error);
  if (g_str_has_prefix (line, "M  STY"))
    return read_group_kind (self, error);
  if (self->molecule->repeat == NULL)
    return TRUE;
  if (g_str_has_prefix (line, "M  SAL   1"))
    return read_group_atoms (self, error);
  if (g_str_has_prefix (line, "M  SBL   1"))
    return read_group_bonds (self, error);
  if (g_str_has_prefix (line, "M  SDI   1"))
    return read_group_bracket (self, error);
  if (g_str_has_prefix (line, "M  SMT   1"))
    {
      g_free (self->molecule->repeat->label);
      self->molecule->repeat->label = g_strdup (g_strstrip (self->lines[self->at] + 10));
    }
  return TRUE;
}

static gboolean
is_end (const char *line)
{
  return line == NULL || g_str_has_prefix (line, "$$$$");
}

static gboolean
read_properties (Reading *self, GError **error)
{
  for (; !is_end (get_line (self)); self->at++)
    {
      if (g_str_has_prefix (get_line (self), "M  END"))
        {
          self->at++;
          return TRUE;
        }
      if (!read_property (self, error))
        return FALSE;
    }
  return fail (self, self->at - 1, error, _ ("the file ends within a molecule"));
}

static gboolean
read_bounds (Reading *self, const char *words, GError **error)
{
  VitkRepeat *repeat = self->molecule->repeat;
  g_auto (GStrv) bounds = g_strsplit (words, "-", 2);
  guint64 least;
  guint64 most;

  if (g_strv_length (bounds) != 2 ||
      !g_ascii_string_to_unsigned (bounds[0], 10, 1, MAX_REPEATS, &least, NULL) ||
      !g_ascii_string_to_unsigned (bounds[1], 10, least, MAX_REPEATS, &most, NULL))
    return fail (self, self->at, error, _ ("“%s” does not say from where to where, as in “1-15”"),
                 words);
  repeat->least = (guint) least;
  repeat->most = (guint) most;
  return TRUE;
}

/* What is told after a molecule: "> <NAME>", then a line with the words. */
static gboolean
read_data (Reading *self, GError **error)
{
  for (; !is_end (get_line (self)); self->at++)
    {
      const char *heading = get_line (self);

      if (*heading != '>' || is_end (self->lines[self->at + 1]))
        continue;
      self->at++;
      if (strstr (heading, "<SHORT_NAME>") != NULL && self->molecule->short_name == NULL)
        self->molecule->short_name = g_strdup (get_line (self));
      else if (strstr (heading, "<REPEATS>") != NULL && self->molecule->repeat != NULL &&
               !read_bounds (self, get_line (self), error))
        return FALSE;
    }
  if (get_line (self) != NULL)
    self->at++;
  return TRUE;
}

/* What is repeated is a link of a chain: its two bonds, and no others, lead out of it. */
static gboolean
is_link (const VitkMolecule *molecule)
{
  const VitkRepeat *repeat = molecule->repeat;
  guint i;

  if (repeat->atoms->len == 0 || repeat->first == repeat->last || repeat->label == NULL)
    return FALSE;
  for (i = 0; i < molecule->bonds->len; i++)
    {
      const VitkBond *bond = &g_array_index (molecule->bonds, VitkBond, i);
      const gboolean crosses =
          vitk_repeat_has (repeat, bond->begin) != vitk_repeat_has (repeat, bond->end);

      if (crosses != (i == repeat->first || i == repeat->last))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_molecule (Reading *self, GError **error)
{
  const guint begin = self->at;
  g_autofree char *version = NULL;
  int n_atoms;
  int n_bonds;
  guint i;

  for (i = 0; i < 4; i++)
    if (self->lines[begin + i] == NULL)
      return fail (self, begin, error, _ ("the file ends within a molecule"));
  self->at = begin + 3;
  if (*self->lines[begin] != '\0')
    self->molecule->name = g_strstrip (g_strdup (self->lines[begin]));
  version = get_line (self) != NULL ? dup_field (get_line (self), VERSION_AT, 5) : NULL;
  if (g_strcmp0 (version, "V2000") != 0)
    return fail (
        self, MIN (self->at, begin + 3), error,
        _ ("this line does not count atoms and bonds as MDL molfiles of version V2000 do"));
  if (!get_number (self, 0, NUMBER_LENGTH, &n_atoms, error) ||
      !get_number (self, NUMBER_LENGTH, NUMBER_LENGTH, &n_bonds, error))
    return FALSE;
  self->at++;
  if (!read_lines (self, n_atoms, read_atom, error) ||
      !read_lines (self, n_bonds, read_bond, error) || !read_properties (self, error) ||
      !read_data (self, error))
    return FALSE;
  if (self->molecule->repeat != NULL && !is_link (self->molecule))
    return fail (self, begin, error, _ ("what is repeated is no link of a chain"));
  return TRUE;
}

static gboolean
has_more (const Reading *self)
{
  guint i;

  for (i = self->at; self->lines[i] != NULL; i++)
    if (*self->lines[i] != '\0')
      return TRUE;
  return FALSE;
}

static char **
read_text (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *text = NULL;
  char **lines;
  gsize length;
  guint i;

  if (stream == NULL)
    return NULL;
  text = g_malloc (MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), text, MAX_SIZE + 1, &length, cancellable,
                                error))
    return NULL;
  if (length > MAX_SIZE)
    {
      g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_TOO_LARGE,
                   _ ("%s: is larger than any molecule"), name);
      return NULL;
    }
  text[length] = '\0';
  if (!g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_MOLECULE,
                   _ ("%s: is not text in UTF-8"), name);
      return NULL;
    }
  lines = g_strsplit (text, "\n", -1);
  for (i = 0; lines[i] != NULL; i++)
    g_strchomp (lines[i]);
  return lines;
}

/**
 * vitk_molecule_reader_read_file:
 * @file: an MDL molfile (.mol) or several in one (.sdf), version V2000
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads molecules. One group of the kind SRU ("structural repeating unit") becomes what may be
 * repeated; the data fields SHORT_NAME and REPEATS ("1-15") tell more of it.
 *
 * Returns: (transfer full) (element-type VitkMolecule): the molecules, or %NULL with an error of
 *   %VITK_CORPUS_ERROR or %G_IO_ERROR
 */
GPtrArray *
vitk_molecule_reader_read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_auto (GStrv) lines = read_text (file, name, cancellable, error);
  g_autoptr (GPtrArray) molecules =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_molecule_unref);
  Reading reading = { .name = name, .lines = lines };

  if (lines == NULL)
    return NULL;
  do
    {
      reading.molecule = vitk_molecule_new ();
      g_ptr_array_add (molecules, reading.molecule);
      if (!read_molecule (&reading, error))
        return NULL;
    }
  while (has_more (&reading));
  return g_steal_pointer (&molecules);
}
