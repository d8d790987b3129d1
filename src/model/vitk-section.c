/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "model/vitk-section.h"

#include <glib/gi18n-lib.h>

/**
 * vitk_section_new:
 * @role: what it is
 * @parent: (nullable): the section around it
 *
 * Returns: (transfer full): an empty section
 */
VitkSection *
vitk_section_new (VitkSectionRole role, const VitkSection *parent)
{
  VitkSection *section = g_new0 (VitkSection, 1);

  section->role = role;
  section->parent = parent;
  section->depth = parent != NULL ? parent->depth + 1 : 0;
  section->title = vitk_text_new ("", 0, NULL);
  section->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_block_free);
  section->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_section_free);
  return section;
}

/**
 * vitk_section_free:
 * @section: (transfer full): a section
 */
void
vitk_section_free (VitkSection *section)
{
  g_free (section->label);
  vitk_text_free (section->title);
  g_ptr_array_unref (section->blocks);
  g_ptr_array_unref (section->sections);
  g_free (section);
}

/**
 * vitk_section_get_title:
 * @section: a section
 *
 * The title the article gives, or, where it gives none, a translated name for what the section is.
 *
 * Returns: the title; empty for a section of the text without one
 */
const char *
vitk_section_get_title (const VitkSection *section)
{
  if (section->title->length > 0)
    return section->title->string;
  switch (section->role)
    {
    case VITK_SECTION_FRONT:
      return _ ("Title and Authors");
    case VITK_SECTION_ABSTRACT:
      return _ ("Abstract");
    case VITK_SECTION_KEYWORDS:
      return _ ("Keywords");
    case VITK_SECTION_ACKNOWLEDGEMENTS:
      return _ ("Acknowledgements");
    case VITK_SECTION_APPENDIX:
      return _ ("Appendix");
    case VITK_SECTION_GLOSSARY:
      return _ ("Glossary");
    case VITK_SECTION_FOOTNOTES:
      return _ ("Footnotes");
    case VITK_SECTION_REFERENCES:
      return _ ("References");
    case VITK_SECTION_NOTES:
      return _ ("Notes");
    case VITK_SECTION_FLOATS:
      return _ ("Tables and Figures");
    case VITK_SECTION_SUB_ARTICLE:
      return _ ("Article Within This Article");
    case VITK_SECTION_RESPONSE:
      return _ ("Response");
    case VITK_SECTION_RECORD:
      return _ ("About This Article");
    case VITK_SECTION_BODY:
    default:
      return "";
    }
}

/**
 * vitk_section_dup_heading:
 * @section: a section
 *
 * Returns: (transfer full): the printed number and the title, as one line
 */
char *
vitk_section_dup_heading (const VitkSection *section)
{
  const char *title = vitk_section_get_title (section);

  if (section->label == NULL)
    return g_strdup (title);
  if (*title == '\0')
    return g_strdup (section->label);
  /* Translators: number and title of a section, as in "2.1 Methods". */
  return g_strdup_printf (C_ ("section heading", "%s %s"), section->label, title);
}
