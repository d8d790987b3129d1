/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-reading-settings.h"

#include "app/vitk-appearance.h"
#include "app/vitk-settings.h"
#include "widgets/vitk-letters.h"

/* Characters a line. */
typedef enum
{
  VITK_LINE_WIDTH_NARROW = 56,
  VITK_LINE_WIDTH_NORMAL = 68,
  VITK_LINE_WIDTH_WIDE = 84,
} VitkLineWidth;

#define VITK_TYPE_LINE_WIDTH (vitk_line_width_get_type ())
static GType vitk_line_width_get_type (void);
G_DEFINE_ENUM_TYPE (VitkLineWidth, vitk_line_width,
                    G_DEFINE_ENUM_VALUE (VITK_LINE_WIDTH_NARROW, "narrow"),
                    G_DEFINE_ENUM_VALUE (VITK_LINE_WIDTH_NORMAL, "normal"),
                    G_DEFINE_ENUM_VALUE (VITK_LINE_WIDTH_WIDE, "wide"))

/* How articles look, in all windows at once. What is chosen is remembered. */
struct _VitkReadingSettings
{
  GObject parent_instance;

  GSettings *settings; /* NULL where nothing can be remembered */
  int text_size;
  VitkLineWidth line_width;
  VitkAppearance appearance;
  GSimpleAction *larger;
  GSimpleAction *smaller;
};

G_DEFINE_FINAL_TYPE (VitkReadingSettings, vitk_reading_settings, G_TYPE_OBJECT)

enum
{
  PROP_TEXT_SIZE = 1,
  PROP_LINE_WIDTH,
  PROP_APPEARANCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_text_size (VitkReadingSettings *self, int size)
{
  if (size == self->text_size)
    return;
  self->text_size = size;
  vitk_letters_set_size (size);
  g_simple_action_set_enabled (self->larger, vitk_letters_find_size (size, TRUE) != size);
  g_simple_action_set_enabled (self->smaller, vitk_letters_find_size (size, FALSE) != size);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SIZE]);
}

static void
set_line_width (VitkReadingSettings *self, VitkLineWidth width)
{
  if (width == self->line_width)
    return;
  self->line_width = width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE_WIDTH]);
}

static void
set_appearance (VitkReadingSettings *self, VitkAppearance appearance)
{
  if (appearance == self->appearance)
    return;
  self->appearance = appearance;
  vitk_appearance_apply (appearance);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_APPEARANCE]);
}

static void
vitk_reading_settings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkReadingSettings *self = VITK_READING_SETTINGS (object);

  switch (id)
    {
    case PROP_TEXT_SIZE:
      g_value_set_int (value, self->text_size);
      break;
    case PROP_LINE_WIDTH:
      g_value_set_enum (value, self->line_width);
      break;
    case PROP_APPEARANCE:
      g_value_set_enum (value, self->appearance);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_reading_settings_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  VitkReadingSettings *self = VITK_READING_SETTINGS (object);

  switch (id)
    {
    case PROP_TEXT_SIZE:
      set_text_size (self, g_value_get_int (value));
      break;
    case PROP_LINE_WIDTH:
      set_line_width (self, g_value_get_enum (value));
      break;
    case PROP_APPEARANCE:
      set_appearance (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_reading_settings_finalize (GObject *object)
{
  VitkReadingSettings *self = VITK_READING_SETTINGS (object);

  g_clear_object (&self->settings);
  g_object_unref (self->larger);
  g_object_unref (self->smaller);
  G_OBJECT_CLASS (vitk_reading_settings_parent_class)->finalize (object);
}

static void
vitk_reading_settings_class_init (VitkReadingSettingsClass *class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vitk_reading_settings_get_property;
  object_class->set_property = vitk_reading_settings_set_property;
  object_class->finalize = vitk_reading_settings_finalize;

  properties[PROP_TEXT_SIZE] = g_param_spec_int ("text-size", NULL, NULL, VITK_LETTERS_LEAST,
                                                 VITK_LETTERS_MOST, VITK_LETTERS_NORMAL, flags);
  properties[PROP_LINE_WIDTH] = g_param_spec_enum ("line-width", NULL, NULL, VITK_TYPE_LINE_WIDTH,
                                                   VITK_LINE_WIDTH_NORMAL, flags);
  properties[PROP_APPEARANCE] = g_param_spec_enum ("appearance", NULL, NULL, VITK_TYPE_APPEARANCE,
                                                   VITK_APPEARANCE_SYSTEM, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
make_larger (VitkReadingSettings *self)
{
  set_text_size (self, vitk_letters_find_size (self->text_size, TRUE));
}

static void
make_smaller (VitkReadingSettings *self)
{
  set_text_size (self, vitk_letters_find_size (self->text_size, FALSE));
}

static void
make_normal (VitkReadingSettings *self)
{
  set_text_size (self, VITK_LETTERS_NORMAL);
}

static void
vitk_reading_settings_init (VitkReadingSettings *self)
{
  guint i;

  self->text_size = VITK_LETTERS_NORMAL;
  self->line_width = VITK_LINE_WIDTH_NORMAL;
  self->larger = g_simple_action_new ("larger-text", NULL);
  self->smaller = g_simple_action_new ("smaller-text", NULL);
  g_signal_connect_object (self->larger, "activate", G_CALLBACK (make_larger), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->smaller, "activate", G_CALLBACK (make_smaller), self,
                           G_CONNECT_SWAPPED);
  self->settings = vitk_settings_new ();
  for (i = 1; self->settings != NULL && i < N_PROPS; i++)
    g_settings_bind (self->settings, properties[i]->name, self, properties[i]->name,
                     G_SETTINGS_BIND_DEFAULT);
}

/**
 * vitk_reading_settings_new:
 *
 * Returns: (transfer full): how articles are to look, as was chosen last
 */
VitkReadingSettings *
vitk_reading_settings_new (void)
{
  return g_object_new (VITK_TYPE_READING_SETTINGS, NULL);
}

/**
 * vitk_reading_settings_add_actions:
 * @self: settings
 * @map: the program
 *
 * Adds the actions that change them: "larger-text", "smaller-text", "normal-text", and "line-width"
 * and "appearance" with what is chosen as their state.
 */
void
vitk_reading_settings_add_actions (VitkReadingSettings *self, GActionMap *map)
{
  g_autoptr (GSimpleAction) normal = g_simple_action_new ("normal-text", NULL);
  g_autoptr (GPropertyAction) width = g_property_action_new ("line-width", self, "line-width");
  g_autoptr (GPropertyAction) appearance = g_property_action_new ("appearance", self, "appearance");

  g_return_if_fail (VITK_IS_READING_SETTINGS (self));

  g_signal_connect_object (normal, "activate", G_CALLBACK (make_normal), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (map, G_ACTION (self->larger));
  g_action_map_add_action (map, G_ACTION (self->smaller));
  g_action_map_add_action (map, G_ACTION (normal));
  g_action_map_add_action (map, G_ACTION (width));
  g_action_map_add_action (map, G_ACTION (appearance));
}

static void
apply_line_width (VitkArticleView *view, GParamSpec *pspec, VitkReadingSettings *self)
{
  vitk_article_view_set_line_chars (view, self->line_width);
}

/**
 * vitk_reading_settings_apply:
 * @self: settings
 * @view: a text
 *
 * Gives its lines the length that is chosen, now and whenever another is. Size and colours are
 * those of all texts at once.
 */
void
vitk_reading_settings_apply (VitkReadingSettings *self, VitkArticleView *view)
{
  g_return_if_fail (VITK_IS_READING_SETTINGS (self));

  g_signal_connect_object (self, "notify::line-width", G_CALLBACK (apply_line_width), view,
                           G_CONNECT_SWAPPED);
  apply_line_width (view, NULL, self);
}
