/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "fuzz.h"

#include <string.h>

/* usage: PROGRAM ROUNDS FILE...
 *
 * Stands in for libFuzzer in an ordinary build: gives the target each file as it is, cut off at
 * many places, and with bytes changed, removed, repeated and swapped. The same numbers every time,
 * so that what fails once fails again. */

static void
mutate (GRand *rand, GByteArray *bytes)
{
  static const char *const pieces[] = { "<",
                                        ">",
                                        "&",
                                        "\"",
                                        "</p>",
                                        "<p>",
                                        "<sec>",
                                        "]]>",
                                        "<!--",
                                        "&#0;",
                                        "\xff",
                                        "<tr>",
                                        "<td rowspan='99999'>",
                                        "<xref rid='x'/>",
                                        "id='p1'" };
  guint changes = g_rand_int_range (rand, 1, 5);

  while (changes-- > 0 && bytes->len > 1)
    {
      guint at = g_rand_int_range (rand, 0, bytes->len);
      guint wanted = g_rand_int_range (rand, 1, 40);
      guint length = MIN (bytes->len - at, wanted);
      const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];
      g_autofree guint8 *copy = g_memdup2 (bytes->data + at, length);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          bytes->data[at] = g_rand_int_range (rand, 0, 256);
          break;
        case 1:
          g_byte_array_remove_range (bytes, at, length);
          break;
        case 2:
          g_byte_array_append (bytes, copy, length);
          memmove (bytes->data + at + length, bytes->data + at, bytes->len - at - length);
          break;
        default:
          memcpy (bytes->data + at, piece, MIN (strlen (piece), bytes->len - at));
        }
    }
}

static void
run_file (const char *path, guint rounds)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20211222);
  g_autofree char *data = NULL;
  gsize length;
  guint i;

  if (!g_file_get_contents (path, &data, &length, NULL))
    g_error ("cannot read %s", path);
  LLVMFuzzerTestOneInput ((const uint8_t *) data, length);
  for (i = 0; i < rounds; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      LLVMFuzzerTestOneInput ((const uint8_t *) data, length * i / rounds);
      g_byte_array_append (bytes, (const guint8 *) data, length);
      mutate (rand, bytes);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

int
main (int argc, char **argv)
{
  guint rounds = g_ascii_strtoull (argv[1], NULL, 10);
  int i;

  g_print ("1..%d\n", argc - 2);
  for (i = 2; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);

      run_file (argv[i], rounds);
      g_print ("ok %d - %s, %u rounds\n", i - 1, name, rounds);
    }
  return 0;
}
