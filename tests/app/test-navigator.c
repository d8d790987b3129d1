/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-navigator.h"

static VitkStop *
stop_at (const char *anchor)
{
  return vitk_stop_new (vitk_place_new (anchor, 3, 7, 2), "references", "ref-1");
}

static void
expect (VitkStop *stop, const char *anchor)
{
  g_assert_nonnull (stop);
  g_assert_cmpstr (stop->place->anchor, ==, anchor);
  g_assert_cmpint (stop->place->character, ==, 3);
  g_assert_cmpint (stop->place->offset, ==, 7);
  g_assert_cmpint (stop->place->focused_link, ==, 2);
  g_assert_cmpstr (stop->pane, ==, "references");
  g_assert_cmpstr (stop->shown, ==, "ref-1");
  vitk_stop_free (stop);
}

static void
test_without_a_past (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();

  g_assert_false (vitk_navigator_get_can_go_back (navigator));
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
  g_assert_null (vitk_navigator_go_by (navigator, -1, stop_at ("a")));
  g_assert_null (vitk_navigator_go_by (navigator, 1, stop_at ("a")));
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
}

static void
test_there_and_back (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();

  vitk_navigator_leave (navigator, stop_at ("a"), 0);
  vitk_navigator_leave (navigator, stop_at ("b"), 0);
  g_assert_true (vitk_navigator_get_can_go_back (navigator));
  expect (vitk_navigator_go_by (navigator, -1, stop_at ("c")), "b");
  g_assert_true (vitk_navigator_get_can_go_forward (navigator));
  expect (vitk_navigator_go_by (navigator, -1, stop_at ("b")), "a");
  g_assert_false (vitk_navigator_get_can_go_back (navigator));
  /* Where the reader had moved on before going back is where forward leads. */
  expect (vitk_navigator_go_by (navigator, 1, stop_at ("a2")), "b");
  expect (vitk_navigator_go_by (navigator, -1, stop_at ("b")), "a2");
  expect (vitk_navigator_go_by (navigator, 1, stop_at ("a2")), "b");
  expect (vitk_navigator_go_by (navigator, 1, stop_at ("b")), "c");
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
}

static void
test_another_way (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();

  vitk_navigator_leave (navigator, stop_at ("a"), 0);
  expect (vitk_navigator_go_by (navigator, -1, stop_at ("b")), "a");
  vitk_navigator_leave (navigator, stop_at ("a"), 0);
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
  expect (vitk_navigator_go_by (navigator, -1, stop_at ("c")), "a");
  expect (vitk_navigator_go_by (navigator, 1, stop_at ("a")), "c");
}

static void
test_limit (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();
  guint n = 0;
  guint i;

  for (i = 0; i < 1000; i++)
    vitk_navigator_leave (navigator, stop_at ("a"), 0);
  while (vitk_navigator_get_can_go_back (navigator))
    {
      expect (vitk_navigator_go_by (navigator, -1, stop_at ("a")), "a");
      n++;
    }
  g_assert_cmpuint (n, ==, 200);
}

static void
test_several_steps (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();

  vitk_navigator_leave (navigator, stop_at ("a"), 0);
  vitk_navigator_leave (navigator, stop_at ("b"), 0);
  vitk_navigator_leave (navigator, stop_at ("c"), 0);
  g_assert_cmpstr (vitk_navigator_get_stop (navigator, -3)->place->anchor, ==, "a");
  g_assert_cmpstr (vitk_navigator_get_stop (navigator, -1)->place->anchor, ==, "c");
  g_assert_null (vitk_navigator_get_stop (navigator, -4));
  g_assert_null (vitk_navigator_get_stop (navigator, 0));
  g_assert_null (vitk_navigator_get_stop (navigator, 1));
  g_assert_null (vitk_navigator_go_by (navigator, -4, stop_at ("d")));
  g_assert_null (vitk_navigator_go_by (navigator, 0, stop_at ("d")));
  expect (vitk_navigator_go_by (navigator, -3, stop_at ("d")), "a");
  g_assert_false (vitk_navigator_get_can_go_back (navigator));
  g_assert_cmpstr (vitk_navigator_get_stop (navigator, 1)->place->anchor, ==, "b");
  g_assert_cmpstr (vitk_navigator_get_stop (navigator, 3)->place->anchor, ==, "d");
  expect (vitk_navigator_go_by (navigator, 2, stop_at ("a")), "c");
  expect (vitk_navigator_go_by (navigator, -1, stop_at ("c")), "b");
  expect (vitk_navigator_go_by (navigator, 2, stop_at ("b")), "d");
}

/* Two jumps, the second made where the first led unless it says otherwise. */
static const struct
{
  const char *name;
  gint64 after; /* milliseconds between them */
  const char *anchor;
  int character;
  double scroll;
  const char *shown;
  VitkStopFocus focus; /* the first led to the pane */
  gboolean arrived;
  gboolean merged;
} pairs[] = {
  { "at-once", 0, "b", 3, 0, "ref-1", VITK_STOP_FOCUS_TEXT, TRUE, TRUE },
  { "soon", 1999, "b", 3, 0, "ref-1", VITK_STOP_FOCUS_TEXT, TRUE, TRUE },
  { "from-the-contents", 100, "b", 3, 0, "ref-1", VITK_STOP_FOCUS_CONTENTS, TRUE, TRUE },
  { "stayed", 2000, "b", 3, 0, "ref-1", VITK_STOP_FOCUS_TEXT, TRUE, FALSE },
  { "scrolled-to-another-paragraph", 100, "c", 3, 0, "ref-1", VITK_STOP_FOCUS_TEXT, TRUE, FALSE },
  { "scrolled-by-a-line", 100, "b", 4, 0, "ref-1", VITK_STOP_FOCUS_TEXT, TRUE, FALSE },
  { "scrolled-the-pane", 100, "b", 3, 1, "ref-1", VITK_STOP_FOCUS_TEXT, TRUE, FALSE },
  { "turned-to-another-reference", 100, "b", 3, 0, "ref-2", VITK_STOP_FOCUS_TEXT, TRUE, FALSE },
  { "went-on-from-there", 100, "b", 3, 0, "ref-1", VITK_STOP_FOCUS_PANE, TRUE, FALSE },
  { "arrived-nowhere", 100, "b", 3, 0, "ref-1", VITK_STOP_FOCUS_TEXT, FALSE, FALSE },
};

static void
test_merging (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const gint64 start = 7 * G_USEC_PER_SEC;
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();
  VitkStop *there = stop_at ("b");
  VitkStop *here = vitk_stop_new (vitk_place_new (pairs[i].anchor, pairs[i].character, 7, 2),
                                  "references", pairs[i].shown);
  g_autoptr (VitkStop) back = NULL;

  there->focus = VITK_STOP_FOCUS_PANE;
  here->focus = pairs[i].focus;
  here->scroll = pairs[i].scroll;
  vitk_navigator_leave (navigator, stop_at ("a"), start);
  if (pairs[i].arrived)
    vitk_navigator_arrive (navigator, there);
  else
    vitk_stop_free (there);
  vitk_navigator_leave (navigator, here, start + pairs[i].after * 1000);
  back = vitk_navigator_go_by (navigator, -1, stop_at ("z"));
  g_assert_cmpstr (back->place->anchor, ==, pairs[i].merged ? "a" : pairs[i].anchor);
  g_assert_true (vitk_navigator_get_can_go_back (navigator) == !pairs[i].merged);
}

/* Many quick ones are one; what is between two slow ones stays. Going back begins anew. */
static void
test_merging_many (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();
  gint64 now = 0;
  guint i;

  for (i = 0; i < 5; i++)
    {
      VitkStop *there = stop_at ("b");

      there->focus = VITK_STOP_FOCUS_PANE;
      vitk_navigator_leave (navigator, stop_at (i == 0 ? "a" : "b"), now);
      vitk_navigator_arrive (navigator, there);
      now += G_USEC_PER_SEC;
    }
  expect (vitk_navigator_go_by (navigator, -1, stop_at ("c")), "a");
  g_assert_false (vitk_navigator_get_can_go_back (navigator));
  vitk_navigator_leave (navigator, stop_at ("b"), now);
  expect (vitk_navigator_go_by (navigator, -1, stop_at ("c")), "b");
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_notify_and_clear (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();
  guint n = 0;

  g_signal_connect_swapped (navigator, "notify::can-go-back", G_CALLBACK (count), &n);
  vitk_navigator_leave (navigator, stop_at ("a"), 0);
  g_assert_cmpuint (n, ==, 1);
  vitk_stop_free (vitk_navigator_go_by (navigator, -1, stop_at ("b")));
  g_assert_cmpuint (n, ==, 2);
  vitk_navigator_clear (navigator);
  g_assert_cmpuint (n, ==, 3);
  g_assert_false (vitk_navigator_get_can_go_back (navigator));
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/navigator/without-a-past", test_without_a_past);
  g_test_add_func ("/navigator/there-and-back", test_there_and_back);
  g_test_add_func ("/navigator/another-way", test_another_way);
  g_test_add_func ("/navigator/several-steps", test_several_steps);
  for (i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/navigator/merging/%s", pairs[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_merging);
    }
  g_test_add_func ("/navigator/merging-many", test_merging_many);
  g_test_add_func ("/navigator/limit", test_limit);
  g_test_add_func ("/navigator/notify-and-clear", test_notify_and_clear);
  return g_test_run ();
}
