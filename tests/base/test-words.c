/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-fold.h"
#include "base/vitk-spelling.h"
#include "base/vitk-stem.h"
#include "base/vitk-words.h"

#include <string.h>

/* What a text is taken apart into: words between spaces, other forms of a word behind strokes. */
static const struct
{
  const char *text;
  const char *words;
} cases[] = {
  { "", "" },
  { "Bone loss.", "bone loss" },
  { "MK-7", "mk/mk7 7" },
  { "MK7 (mk 7)", "mk7 mk 7" },
  { "post-menopausal women", "post/postmenopausal menopausal women" },
  { "post\u2010meno\u00adpausal", "post/postmenopausal menopausal" },
  { "β-catenin", "beta/betacatenin/bcatenin catenin" },
  { "NF-κB", "nf/nfkappab/nfkb kappab/kb" },
  { "180 μg/day", "180 ug day" },
  { "180 µg/d", "180 ug d/day" },
  { "180ug", "180/180ug ug" },
  { "180 mcg", "180 mcg/ug" },
  { "K\u2082, K2", "k2 k2" },
  { "H2O2", "h2o2" },
  { "Ca\u00b2\u207a and Ca2+", "ca2 and ca2" },
  { "anti-haemorrhagic", "anti/antihaemorrhagic/antihemorrhagic haemorrhagic/hemorrhagic" },
  { "women’s health, d’Annunzio", "women health d/dannunzio annunzio" },
  { "\ufb01bre \u0152strogen Tank\u00f3", "fibre/fiber oestrogen/estrogen tanko" },
  { "16,057 and 2.3-fold", "16057 and 2.3/2.3fold fold" },
  { "28\u201362, [106,121], 1,4", "28 62 106121 1 4" },
  { "[106\x1f,\x1f"
    "121]",
    "106 121" },
  { "word\x1f"
    "12",
    "word 12" },
  { "a\x1e"
    "b",
    "a \x1e b" },
  { "three years", "three/3 years" },
  { "ApoE\u2212/\u2212 mice", "apoe mice" },
  { "Wnt/β", "wnt beta" },
  { "-- ' \u0301 \u00ad", "" },
  { "\ufc5e", "_" },
};

static gboolean
add_word (const VitkWord *word, gpointer user_data)
{
  GString *words = user_data;

  if (words->len > 0)
    g_string_append_c (words, word->again ? '/' : ' ');
  g_string_append_len (words, word->form, word->length);
  return TRUE;
}

static void
test_words (void)
{
  g_autoptr (VitkWords) words = vitk_words_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);

      g_assert_true (
          vitk_words_foreach (words, cases[i].text, strlen (cases[i].text), add_word, found));
      g_assert_cmpstr (found->str, ==, cases[i].words);
    }
}

static gboolean
add_place (const VitkWord *word, gpointer user_data)
{
  g_string_append_printf (user_data, "%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT " ", word->start,
                          word->end);
  return TRUE;
}

/* Places are bytes of the text as it is written. */
static void
test_places (void)
{
  static const char text[] = "γ-K\u2082 women’s 16,057";
  g_autoptr (VitkWords) words = vitk_words_new ();
  g_autoptr (GString) found = g_string_new (NULL);

  vitk_words_foreach (words, text, strlen (text), add_place, found);
  g_assert_cmpstr (found->str, ==, "0-2 0-7 0-7 3-7 8-13 18-24 ");
}

static gboolean
stop_at_second (const VitkWord *word, gpointer user_data)
{
  guint *n = user_data;

  return ++*n < 2;
}

static void
test_stop (void)
{
  g_autoptr (VitkWords) words = vitk_words_new ();
  guint n = 0;

  g_assert_false (vitk_words_foreach (words, "a b c", 5, stop_at_second, &n));
  g_assert_cmpuint (n, ==, 2);
}

static const struct
{
  const char *british;
  const char *american;
} spellings[] = {
  { "haemorrhagic", "hemorrhagic" },
  { "oestrogen", "estrogen" },
  { "tumour", "tumor" },
  { "behavioural", "behavioral" },
  { "randomised", "randomized" },
  { "mineralisation", "mineralization" },
  { "analysed", "analyzed" },
  { "labelled", "labeled" },
  { "signalling", "signaling" },
  { "sulphate", "sulfate" },
  { "centre", "center" },
  { "fibre", "fiber" },
  { "diarrhoea", "diarrhea" },
  { "ageing", "aging" },
  { "anaemia", "anemia" },
  { "favourable", "favorable" },
  { "mcg", "ug" },
  { "eight", "8" },
  { "aerobic", NULL },
  { "course", NULL },
  { "shoe", NULL },
  { "calling", NULL },
  { "disease", NULL },
  { "hours", NULL },
  { "coexist", NULL },
  { "journal", NULL },
  { "serum", NULL },
};

static void
test_spelling (void)
{
  g_autoptr (GString) normal = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      const char *word = spellings[i].british;
      gboolean differs = vitk_spelling_normalize (word, strlen (word), normal);

      g_test_message ("%s", word);
      g_assert_cmpint (differs, ==, spellings[i].american != NULL);
      if (differs)
        g_assert_cmpstr (normal->str, ==, spellings[i].american);
    }
}

/* Forms of one word, one group a line. */
static const char *const stems[] = {
  "fracture fractures fractured",
  "inhibit inhibits inhibited inhibiting inhibition inhibitor inhibitors inhibitory",
  "calcify calcified calcification calcifications",
  "carboxylate carboxylated carboxylation",
  "study studies studied",
  "supplement supplements supplemented supplementation",
  "mineral minerals mineralization",
  "reduce reduces reduced reducing",
  "rct rcts",
  "discover discovered discovers",
  "associate associated association associations",
  "man",
  "k2",
  "ωμέγα",
};

static void
test_stems (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      g_auto (GStrv) words = g_strsplit (stems[i], " ", -1);
      g_autofree char *first = vitk_stem (words[0]);
      guint j;

      for (j = 1; words[j] != NULL; j++)
        {
          g_autofree char *stem = vitk_stem (words[j]);

          g_test_message ("%s", words[j]);
          g_assert_cmpstr (stem, ==, first);
        }
    }
}

static void
test_fold (void)
{
  g_autofree char *dose = vitk_fold_string ("MK-7, 180\u00a0μg");

  g_assert_cmpstr (dose, ==, "mk7180ug");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/words", test_words);
  g_test_add_func ("/words/places", test_places);
  g_test_add_func ("/words/stop", test_stop);
  g_test_add_func ("/words/spelling", test_spelling);
  g_test_add_func ("/words/stems", test_stems);
  g_test_add_func ("/words/fold", test_fold);
  return g_test_run ();
}
