/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-text-tag.h"

/* GTK 4.8 reads the write-only property "foreground" of every tag that says its foreground is set
 * when assistive technologies ask for the attributes of a text, and crashes. This tag never says
 * so; the colour itself is drawn all the same. */
struct _VitkTextTag
{
  GtkTextTag parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkTextTag, vitk_text_tag, GTK_TYPE_TEXT_TAG)

enum
{
  PROP_0,
  PROP_FOREGROUND_SET
};

static void
vitk_text_tag_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, FALSE);
}

static void
vitk_text_tag_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
}

static void
vitk_text_tag_class_init (VitkTextTagClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vitk_text_tag_get_property;
  object_class->set_property = vitk_text_tag_set_property;
  g_object_class_override_property (object_class, PROP_FOREGROUND_SET, "foreground-set");
}

static void
vitk_text_tag_init (VitkTextTag *self)
{
}

/**
 * vitk_text_tag_new:
 * @name: its name
 *
 * Returns: (transfer full): a tag that may be coloured
 */
GtkTextTag *
vitk_text_tag_new (const char *name)
{
  return g_object_new (VITK_TYPE_TEXT_TAG, "name", name, NULL);
}
