/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-quantity.h"

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
  { "women (45–58 years old)", "|4|–58 years|" },
  { "aged 45 – 58, 1.5 mg/day", "|45 –| 58|1.5 mg/day|" },
  { "pages 471–480", "|47|–480|" },
  { "12 men and 3 mothers", "|" },
  { "5 genes, 7 modes", "|" },
  { "11,122 participants", "|" },
  { "at 37 °C for 20 min", "|37 °C|20 min|" },
  { "12.5 ± 0.3 kg", "|12.5 ± 0.3 kg|" },
  { "100% and 5 %", "|5 %|" },
  { "18–60-month courses, 2-month", "|1|–60-month|2-month|" },
  { "a 3-fold rise, 2-methyl", "|3-fold|" },
  { "180mg/day, 3%/year", "|180mg/day|3%/year|" },
  { "11 122 people in 2021 of 2021", "|11 122|" },
  { "(p < 0.05) and p <0.01 or p<0.01", "| < 0| <0|" },
  { "n = 244; BMI ≥ 25 kg/m2", "| = 2| ≥ 25 kg/m2|" },
  { "a = b = c", "| = b| = c|" },
  { "about ~5 or ±3", "|" },
  { "OR 1.5 (95% CI 1.1–2.0)", "| CI|1.|–2.0|" },
  { "in Table 2, Tables 1 and Fig. 3", "|Table 2|Tables 1|Fig. 3|" },
  { "180 μg vs. 45 mg", "|180 μg|vs. 45 mg|" },
  { "Knapen et al. [85] found", "|et al| [85|" },
  { "the wall.[85] Then", "|.[85|" },
  { "at 45 mg [12,13], and [5–8]", "|45 mg| [12,13| [|–8|" },
  { "x [1] [2][3]", "| [1| [2|][3|" },
  { "[12, 13] found", "|[12, 13|" },
  { "so many [1, 2, 3, 4, 5, 6, 7]", "| [1|" },
  { "[sic] or a [b]", "|" },
  { "for 6–12 months", "|–12 months|" },
  { "OC γ-carboxylation, K-dependent", "|γ-c|K-d|" },
  { "vitamin K2, hepatitis B and Vitamin K", "| K2| B| K|" },
  { "in 1929. A chick; Dam H. I", "|" },
  { "Type 2 diabetes, phase 3", "|Type 2|phase 3|" },
  { "MK-7, Ca²⁺ and 1,25(OH)2D3", "|" },
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
