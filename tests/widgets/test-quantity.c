/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-quantity.h"

typedef struct
{
  const char *words;
  const char *quantities; /* between bars */
} Case;

static const Case cases[] = {
  { "", "|" },
  { "in 2021 there were 12", "|" },
  { "180 μg/day of it", "|180 μg/day|" },
  { "180 µg, or 45 mg.", "|180 µg|45 mg|" },
  { "women (45–58 years old)", "|45–58 years|" },
  { "aged 45 – 58, 1.5 mg/day", "|45 – 58|1.5 mg/day|" },
  { "pages 471–480", "|471–480|" },
  { "12 men and 3 mothers", "|" },
  { "5 genes, 7 modes", "|" },
  { "11,122 participants", "|" },
  { "at 37 °C for 20 min", "|37 °C|20 min|" },
  { "12.5 ± 0.3 kg", "|12.5 ± 0.3 kg|" },
  { "100% and 5 %", "|5 %|" },
};

static void
append (guint start, guint end, gpointer user_data)
{
  gpointer *data = user_data;

  g_string_append_len (data[0], (const char *) data[1] + start, end - start);
  g_string_append_c (data[0], '|');
}

static void
test_cases (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *found = g_string_new ("|");
      gpointer data[2] = { found, (gpointer) cases[i].words };

      vitk_quantity_foreach (cases[i].words, append, data);
      g_assert_cmpstr (found->str, ==, cases[i].quantities);
      g_string_free (found, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/cases", test_cases);
  return g_test_run ();
}
