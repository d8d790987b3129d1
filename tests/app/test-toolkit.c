/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-resources.h"
#include "app/vitk-toolkit.h"

#include <adwaita.h>

/* The toolkit starts only once in a process: each test has one of its own. */
static void
start (const char *theme)
{
  if (theme != NULL)
    g_setenv ("GTK_THEME", theme, TRUE);
  else
    g_unsetenv ("GTK_THEME");
  vitk_toolkit_prepare ();
  g_assert_true (vitk_toolkit_start ());
}

static void
assert_theme_name (const char *expected)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);
  g_assert_cmpstr (name, ==, expected);
}

static void
start_in_process_of_its_own (void)
{
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_adwaita (void)
{
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  GtkWidget *window;
  GdkRGBA color;

  if (!g_test_subprocess ())
    {
      start_in_process_of_its_own ();
      return;
    }
  g_unsetenv ("GTK_THEME");
  before = g_get_environ ();
  start (NULL);
  after = g_get_environ ();
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
  /* It is libadwaita that says so, and its colours are there. */
  assert_theme_name ("Adwaita-empty");
  window = gtk_window_new ();
  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (window),
                                                 "accent_bg_color", &color));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_asked_for (void)
{
  if (!g_test_subprocess ())
    {
      start_in_process_of_its_own ();
      return;
    }
  start ("Default:dark");
  g_assert_cmpstr (g_getenv ("GTK_THEME"), ==, "Default:dark");
}

/* What is read beforehand is what is asked for later. */
static void
test_icons (void)
{
  GtkIconTheme *icons;

  if (!g_test_subprocess ())
    {
      start_in_process_of_its_own ();
      return;
    }
  g_resources_register (vitk_get_resource ());
  start (NULL);
  icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  gtk_icon_theme_add_resource_path (icons, "/com/example/VitK2/icons");
  vitk_toolkit_read_icons ();
  g_assert_true (gtk_icon_theme_has_icon (icons, "vitk-contents-symbolic"));
  g_assert_true (gtk_icon_theme_has_icon (icons, "adw-external-link-symbolic"));
  g_assert_true (gtk_icon_theme_has_icon (icons, "window-close-symbolic"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/toolkit/adwaita", test_adwaita);
  g_test_add_func ("/toolkit/asked-for", test_asked_for);
  g_test_add_func ("/toolkit/icons", test_icons);
  return g_test_run ();
}
