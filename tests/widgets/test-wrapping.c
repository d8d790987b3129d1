/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* A label that wraps is measured as GTK would, but not by trial. */

#include "widgets/vitk-wrapping.h"

static const char *const texts[] = {
  "",
  "RCT",
  "A cross-sectional study of dietary intake in 564 post-menopausal women.",
  "doi:10.1016/j.atherosclerosis.2008.07.010",
};

static GtkLabel *
make_label (const char *words, gboolean wrapping)
{
  GtkLabel *label =
      g_object_ref_sink (g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode",
                                       PANGO_WRAP_WORD_CHAR, "width-chars", 10, NULL));

  if (wrapping)
    vitk_wrapping_apply (label);
  return label;
}

static void
assert_same (GtkLabel *label, GtkLabel *plain, GtkOrientation orientation, int for_size)
{
  int least[2];
  int most[2];

  gtk_widget_measure (GTK_WIDGET (label), orientation, for_size, &least[0], &most[0], NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (plain), orientation, for_size, &least[1], &most[1], NULL, NULL);
  g_assert_cmpint (least[0], ==, least[1]);
  g_assert_cmpint (most[0], ==, most[1]);
}

static void
test_sizes (void)
{
  const int widths[] = { 90, 200, 700 };
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GtkLabel) label = make_label (texts[i], TRUE);
      g_autoptr (GtkLabel) plain = make_label (texts[i], FALSE);

      assert_same (label, plain, GTK_ORIENTATION_HORIZONTAL, -1);
      for (j = 0; j < G_N_ELEMENTS (widths); j++)
        assert_same (label, plain, GTK_ORIENTATION_VERTICAL, widths[j]);
    }
}

/* One that was searched for would be narrower, the higher it may be. */
static void
test_no_search (void)
{
  g_autoptr (GtkLabel) label = make_label (texts[2], TRUE);
  int least[2];
  int most[2];
  int height;

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, &least[0], &most[0], NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_VERTICAL, least[0], &height, NULL, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, height, &least[1], &most[1],
                      NULL, NULL);
  g_assert_cmpint (least[1], ==, least[0]);
  g_assert_cmpint (most[1], ==, most[0]);
}

/* What is remembered of former words is not taken for the size of others. */
static void
test_changes (void)
{
  g_autoptr (GtkLabel) label = make_label (texts[1], TRUE);
  g_autoptr (GtkLabel) plain = make_label (texts[2], FALSE);
  PangoAttrList *attributes = pango_attr_list_new ();

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_label_set_label (label, texts[2]);
  assert_same (label, plain, GTK_ORIENTATION_HORIZONTAL, -1);

  pango_attr_list_insert (attributes, pango_attr_scale_new (2.0));
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_attributes (plain, attributes);
  pango_attr_list_unref (attributes);
  assert_same (label, plain, GTK_ORIENTATION_HORIZONTAL, -1);
}

/* Only those that wrap, however deep. */
static void
test_within (void)
{
  g_autoptr (GtkWidget) outer = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *wrapping = g_object_new (GTK_TYPE_LABEL, "label", texts[2], "wrap", TRUE, NULL);
  GtkWidget *other = gtk_label_new (texts[2]);

  gtk_box_append (GTK_BOX (outer), inner);
  gtk_box_append (GTK_BOX (inner), wrapping);
  gtk_box_append (GTK_BOX (inner), other);
  vitk_wrapping_apply_within (outer);
  g_assert_true (VITK_IS_WRAPPING (gtk_widget_get_layout_manager (wrapping)));
  g_assert_false (VITK_IS_WRAPPING (gtk_widget_get_layout_manager (other)));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrapping/sizes", test_sizes);
  g_test_add_func ("/wrapping/no-search", test_no_search);
  g_test_add_func ("/wrapping/changes", test_changes);
  g_test_add_func ("/wrapping/within", test_within);
  return g_test_run ();
}
