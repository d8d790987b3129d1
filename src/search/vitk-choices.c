/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-choices.h"

#include "base/vitk-reading.h"

struct _VitkChoices
{
  gatomicrefcount references;
  VitkWords *words;
  GHashTable *lists; /* VitkFilterName → GPtrArray of VitkChoice */
};

static void
choice_free (gpointer data)
{
  VitkChoice *choice = data;

  g_free (choice->value);
  g_free (choice->note);
  g_ptr_array_unref (choice->forms);
  g_free (choice);
}

/**
 * vitk_choices_new:
 *
 * Returns: (transfer full): no choices
 */
VitkChoices *
vitk_choices_new (void)
{
  VitkChoices *self = g_new0 (VitkChoices, 1);

  g_atomic_ref_count_init (&self->references);
  self->words = vitk_words_new ();
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * vitk_choices_ref:
 * @self: choices
 *
 * Returns: (transfer full): @self
 */
VitkChoices *
vitk_choices_ref (VitkChoices *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * vitk_choices_unref:
 * @self: (transfer full): choices
 */
void
vitk_choices_unref (VitkChoices *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->lists);
  vitk_words_free (self->words);
  g_free (self);
}

static void
add_forms (GPtrArray *forms, const VitkReading *reading)
{
  guint i;
  guint j;

  for (i = 0; i < reading->places->len; i++)
    for (j = 0; j < vitk_reading_get_forms (reading, i)->len; j++)
      g_ptr_array_add (forms,
                       g_strdup (g_ptr_array_index (vitk_reading_get_forms (reading, i), j)));
}

/* "rct" */
static char *
dup_initials (const VitkReading *reading)
{
  GString *initials = g_string_new (NULL);
  guint i;

  for (i = 0; i < reading->places->len; i++)
    g_string_append_unichar (initials, g_utf8_get_char (vitk_reading_get_normal (reading, i)));
  return g_string_free (initials, FALSE);
}

/**
 * vitk_choices_add:
 * @self: choices that are being made
 * @name: a filter
 * @value: what it may be given
 * @note: (nullable): what that is
 * @n_places: how many results pass then
 *
 * Adds a choice behind those that are there.
 */
void
vitk_choices_add (VitkChoices *self, const VitkFilterName *name, const char *value,
                  const char *note, guint n_places)
{
  g_autoptr (VitkReading) reading = vitk_reading_new (self->words, value);
  g_autoptr (VitkReading) note_reading = vitk_reading_new (self->words, note != NULL ? note : "");
  GPtrArray *list = g_hash_table_lookup (self->lists, name);
  VitkChoice *choice = g_new0 (VitkChoice, 1);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (choice_free);
      g_hash_table_insert (self->lists, (gpointer) name, list);
    }
  choice->value = g_strdup (value);
  choice->note = g_strdup (note);
  choice->n_places = n_places;
  choice->forms = g_ptr_array_new_with_free_func (g_free);
  add_forms (choice->forms, reading);
  add_forms (choice->forms, note_reading);
  g_ptr_array_add (choice->forms, dup_initials (reading));
  g_ptr_array_add (list, choice);
}

/**
 * vitk_choices_get:
 * @self: choices
 * @name: a filter
 *
 * Returns: (element-type VitkChoice) (nullable): what it may be given; %NULL if nothing in the
 *   article passes it whatever that is
 */
GPtrArray *
vitk_choices_get (const VitkChoices *self, const VitkFilterName *name)
{
  return g_hash_table_lookup (self->lists, name);
}
