/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-hint-labels.h"

#include <string.h>

/* Where the fingers rest. */
#define LETTERS "asdfghjkl"
#define N_LETTERS 9

/* The word with the number @n among all words of @length letters. */
static char *
dup_word (guint n, guint length)
{
  char *word = g_malloc (length + 1);

  word[length] = '\0';
  for (; length > 0; n /= N_LETTERS)
    word[--length] = LETTERS[n % N_LETTERS];
  return word;
}

/**
 * vitk_hint_labels_new:
 * @n_labels: how many
 *
 * Makes labels of as few letters of the home row as there can be, the shorter ones first, so that
 * none is the beginning of another: the last letter of a label ends it.
 *
 * Returns: (transfer full): the labels
 */
GStrv
vitk_hint_labels_new (guint n_labels)
{
  GStrv labels = g_new0 (char *, n_labels + 1);
  guint length = 1;
  guint n_stems = 1; /* words that are a letter shorter than the longest label */
  guint n_longer = 1;
  guint n_shorter;
  guint i;

  while (n_stems * N_LETTERS < n_labels)
    {
      n_stems *= N_LETTERS;
      length++;
    }
  /* Each stem that gets one letter more makes room for as many labels as there are letters, and
   * takes away its own. */
  if (n_labels > n_stems)
    n_longer = (n_labels - n_stems + N_LETTERS - 2) / (N_LETTERS - 1);
  n_shorter = n_stems - n_longer;
  for (i = 0; i < n_labels; i++)
    labels[i] = i < n_shorter ? dup_word (i, length - 1)
                              : dup_word (n_shorter * N_LETTERS + (i - n_shorter), length);
  return labels;
}

/**
 * vitk_hint_labels_has_letter:
 * @letter: a character
 *
 * Returns: whether labels are made of it
 */
gboolean
vitk_hint_labels_has_letter (gunichar letter)
{
  return letter != 0 && letter < 0x80 && strchr (LETTERS, (int) letter) != NULL;
}
