/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-reading-settings.h"
#include "app/vitk-resources.h"
#include "app/vitk-settings.h"

#include <adwaita.h>
#include <math.h>

typedef struct
{
  VitkReadingSettings *settings;
  GSettings *kept; /* what is remembered */
  GSimpleActionGroup *actions;
  guint n_writes;
} Fixture;

static void
count (Fixture *fixture)
{
  fixture->n_writes++;
}

static void
start (Fixture *fixture)
{
  fixture->settings = vitk_reading_settings_new ();
  fixture->actions = g_simple_action_group_new ();
  vitk_reading_settings_add_actions (fixture->settings, G_ACTION_MAP (fixture->actions));
}

static void
end (Fixture *fixture)
{
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->settings);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->kept = vitk_settings_new ();
  g_assert_nonnull (fixture->kept);
  start (fixture);
  g_signal_connect_swapped (fixture->kept, "changed", G_CALLBACK (count), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "text-size", "line-width", "appearance" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->kept, keys[i]);
  end (fixture);
  g_object_unref (fixture->kept);
}

static void
activate (Fixture *fixture, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

static int
get_size (Fixture *fixture)
{
  int size;

  g_object_get (fixture->settings, "text-size", &size, NULL);
  return size;
}

static void
check_state (Fixture *fixture, const char *action, const char *expected)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (fixture->actions), action);

  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, expected);
}

/* There is an end to the sizes, both ways, and a way back. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  static const int larger[] = { 110, 125, 150, 175, 200, 250, 300 };
  static const int smaller[] = { 250, 200, 175, 150, 125, 110, 100, 90, 75 };
  GActionGroup *actions = G_ACTION_GROUP (fixture->actions);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (larger); i++)
    {
      g_assert_true (g_action_group_get_action_enabled (actions, "larger-text"));
      activate (fixture, "larger-text", NULL);
      g_assert_cmpint (get_size (fixture), ==, larger[i]);
    }
  g_assert_false (g_action_group_get_action_enabled (actions, "larger-text"));
  for (i = 0; i < G_N_ELEMENTS (smaller); i++)
    {
      g_assert_true (g_action_group_get_action_enabled (actions, "smaller-text"));
      activate (fixture, "smaller-text", NULL);
      g_assert_cmpint (get_size (fixture), ==, smaller[i]);
    }
  g_assert_false (g_action_group_get_action_enabled (actions, "smaller-text"));
  activate (fixture, "normal-text", NULL);
  g_assert_cmpint (get_size (fixture), ==, 100);
}

/* What is chosen is written when it is chosen, and only then. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *width = NULL;
  g_autofree char *appearance = NULL;

  g_assert_cmpuint (fixture->n_writes, ==, 0);
  activate (fixture, "larger-text", NULL);
  activate (fixture, "line-width", "wide");
  activate (fixture, "appearance", "sepia");
  g_assert_cmpuint (fixture->n_writes, ==, 3);
  g_assert_cmpint (g_settings_get_int (fixture->kept, "text-size"), ==, 110);
  width = g_settings_get_string (fixture->kept, "line-width");
  appearance = g_settings_get_string (fixture->kept, "appearance");
  g_assert_cmpstr (width, ==, "wide");
  g_assert_cmpstr (appearance, ==, "sepia");

  activate (fixture, "appearance", "sepia");
  activate (fixture, "line-width", "wide");
  g_assert_cmpuint (fixture->n_writes, ==, 3);
}

/* What was remembered is there in the next run, sizes between the steps too. */
static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  g_settings_set_int (fixture->kept, "text-size", 160);
  g_settings_set_string (fixture->kept, "line-width", "narrow");
  g_settings_set_string (fixture->kept, "appearance", "dark");
  end (fixture);
  start (fixture);
  g_assert_cmpint (get_size (fixture), ==, 160);
  check_state (fixture, "line-width", "narrow");
  check_state (fixture, "appearance", "dark");
  activate (fixture, "larger-text", NULL);
  g_assert_cmpint (get_size (fixture), ==, 175);
}

static double
get_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GdkRGBA *color)
{
  return 0.2126 * get_linear (color->red) + 0.7152 * get_linear (color->green) +
         0.0722 * get_linear (color->blue);
}

/* As WCAG measures it. */
static double
get_contrast (const GdkRGBA *color, const GdkRGBA *ground)
{
  const double a = get_luminance (color);
  const double b = get_luminance (ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static GdkRGBA
look_up (GtkWidget *window, const char *name)
{
  GdkRGBA color;

  g_assert_true (
      gtk_style_context_lookup_color (gtk_widget_get_style_context (window), name, &color));
  return color;
}

static GdkRGBA
get_paper (Fixture *fixture, GtkWidget *window, const char *appearance)
{
  activate (fixture, "appearance", appearance);
  return look_up (window, "view_bg_color");
}

/* One appearance leaves nothing behind in the next; and who asks for high contrast gets that of the
 * platform. */
static void
test_paper (Fixture *fixture, gconstpointer data)
{
  const gboolean high_contrast =
      adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GtkWidget *window = gtk_window_new ();
  const GdkRGBA light = get_paper (fixture, window, "light");
  const GdkRGBA sepia = get_paper (fixture, window, "sepia");
  const GdkRGBA words = look_up (window, "view_fg_color");
  const GdkRGBA link = look_up (window, "accent_color");
  const GdkRGBA dark = get_paper (fixture, window, "dark");
  const GdkRGBA again = get_paper (fixture, window, "light");

  g_assert_cmpint (gdk_rgba_equal (&light, &sepia), ==, high_contrast);
  g_assert_false (gdk_rgba_equal (&sepia, &dark));
  g_assert_true (gdk_rgba_equal (&light, &again));
  if (!high_contrast)
    {
      g_assert_cmpfloat (get_contrast (&words, &sepia), >=, 7.0);
      g_assert_cmpfloat (get_contrast (&link, &sepia), >=, 4.5);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (vitk_get_resource ());
  g_test_add ("/reading-settings/sizes", Fixture, NULL, set_up, test_sizes, tear_down);
  g_test_add ("/reading-settings/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/reading-settings/remembered", Fixture, NULL, set_up, test_remembered, tear_down);
  g_test_add ("/reading-settings/paper", Fixture, NULL, set_up, test_paper, tear_down);
  return g_test_run ();
}
