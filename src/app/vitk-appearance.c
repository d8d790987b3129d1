/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-appearance.h"

#include "widgets/vitk-styling.h"

#include <adwaita.h>

G_DEFINE_ENUM_TYPE (VitkAppearance, vitk_appearance,
                    G_DEFINE_ENUM_VALUE (VITK_APPEARANCE_SYSTEM, "system"),
                    G_DEFINE_ENUM_VALUE (VITK_APPEARANCE_LIGHT, "light"),
                    G_DEFINE_ENUM_VALUE (VITK_APPEARANCE_DARK, "dark"),
                    G_DEFINE_ENUM_VALUE (VITK_APPEARANCE_SEPIA, "sepia"))

static const AdwColorScheme schemes[] = {
  [VITK_APPEARANCE_SYSTEM] = ADW_COLOR_SCHEME_DEFAULT,
  [VITK_APPEARANCE_LIGHT] = ADW_COLOR_SCHEME_FORCE_LIGHT,
  [VITK_APPEARANCE_DARK] = ADW_COLOR_SCHEME_FORCE_DARK,
  [VITK_APPEARANCE_SEPIA] = ADW_COLOR_SCHEME_FORCE_LIGHT,
};

/* How long libadwaita lets nothing move while it switches: SWITCH_DURATION in its
 * adw-style-manager.c, 1.2 and later. */
#define SWITCH_MS 250

static guint switching;
static VitkAppearance current = VITK_APPEARANCE_SYSTEM;

/* Who asks the system for high contrast gets its colours, and none of ours. */
static void
update_paper (AdwStyleManager *manager)
{
  static GtkCssProvider *sepia; /* read when it is first wanted */
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (current == VITK_APPEARANCE_SEPIA && !adw_style_manager_get_high_contrast (manager))
    {
      if (sepia == NULL)
        {
          sepia = gtk_css_provider_new ();
          gtk_css_provider_load_from_resource (sepia, "/com/example/VitK2/sepia.css");
        }
      gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sepia),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
  else if (sepia != NULL)
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (sepia));
}

/* All that is in a window has another style. */
static void
restyle (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      vitk_styling_prepare (window);
    }
}

static gboolean
on_switched (gpointer user_data)
{
  switching = 0;
  restyle ();
  return G_SOURCE_REMOVE;
}

/* Transitions have no style until the switch is over, and all get theirs anew then. */
static void
on_switch (void)
{
  restyle ();
  g_clear_handle_id (&switching, g_source_remove);
  switching = g_timeout_add (SWITCH_MS, on_switched, NULL);
}

/**
 * vitk_appearance_apply:
 * @appearance: an appearance
 *
 * Gives all windows their colours.
 */
void
vitk_appearance_apply (VitkAppearance appearance)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gdk_display_get_default ());

  current = appearance;
  adw_style_manager_set_color_scheme (manager, schemes[appearance]);
  g_signal_handlers_disconnect_by_func (manager, update_paper, NULL);
  g_signal_handlers_disconnect_by_func (manager, on_switch, NULL);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (update_paper), NULL);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (on_switch), NULL);
  g_signal_connect (manager, "notify::dark", G_CALLBACK (on_switch), NULL);
  update_paper (manager);
  restyle ();
}
