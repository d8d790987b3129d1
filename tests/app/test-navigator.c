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
  g_assert_null (vitk_navigator_go_back (navigator, stop_at ("a")));
  g_assert_null (vitk_navigator_go_forward (navigator, stop_at ("a")));
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
}

static void
test_there_and_back (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();

  vitk_navigator_leave (navigator, stop_at ("a"));
  vitk_navigator_leave (navigator, stop_at ("b"));
  g_assert_true (vitk_navigator_get_can_go_back (navigator));
  expect (vitk_navigator_go_back (navigator, stop_at ("c")), "b");
  g_assert_true (vitk_navigator_get_can_go_forward (navigator));
  expect (vitk_navigator_go_back (navigator, stop_at ("b")), "a");
  g_assert_false (vitk_navigator_get_can_go_back (navigator));
  /* Where the reader had moved on before going back is where forward leads. */
  expect (vitk_navigator_go_forward (navigator, stop_at ("a2")), "b");
  expect (vitk_navigator_go_back (navigator, stop_at ("b")), "a2");
  expect (vitk_navigator_go_forward (navigator, stop_at ("a2")), "b");
  expect (vitk_navigator_go_forward (navigator, stop_at ("b")), "c");
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
}

static void
test_another_way (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();

  vitk_navigator_leave (navigator, stop_at ("a"));
  expect (vitk_navigator_go_back (navigator, stop_at ("b")), "a");
  vitk_navigator_leave (navigator, stop_at ("a"));
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
  expect (vitk_navigator_go_back (navigator, stop_at ("c")), "a");
  expect (vitk_navigator_go_forward (navigator, stop_at ("a")), "c");
}

static void
test_limit (void)
{
  g_autoptr (VitkNavigator) navigator = vitk_navigator_new ();
  guint n = 0;
  guint i;

  for (i = 0; i < 1000; i++)
    vitk_navigator_leave (navigator, stop_at ("a"));
  while (vitk_navigator_get_can_go_back (navigator))
    {
      expect (vitk_navigator_go_back (navigator, stop_at ("a")), "a");
      n++;
    }
  g_assert_cmpuint (n, ==, 200);
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
  vitk_navigator_leave (navigator, stop_at ("a"));
  g_assert_cmpuint (n, ==, 1);
  vitk_stop_free (vitk_navigator_go_back (navigator, stop_at ("b")));
  g_assert_cmpuint (n, ==, 2);
  vitk_navigator_clear (navigator);
  g_assert_cmpuint (n, ==, 3);
  g_assert_false (vitk_navigator_get_can_go_back (navigator));
  g_assert_false (vitk_navigator_get_can_go_forward (navigator));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/navigator/without-a-past", test_without_a_past);
  g_test_add_func ("/navigator/there-and-back", test_there_and_back);
  g_test_add_func ("/navigator/another-way", test_another_way);
  g_test_add_func ("/navigator/limit", test_limit);
  g_test_add_func ("/navigator/notify-and-clear", test_notify_and_clear);
  return g_test_run ();
}
