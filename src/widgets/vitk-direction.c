/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-direction.h"

/**
 * vitk_direction_apply:
 * @widget: a widget that shows words of @article
 * @article: (nullable): the article
 *
 * Lets a widget run the way the article is written, not the way the interface is. An article that
 * does not say its language follows the interface.
 */
void
vitk_direction_apply (GtkWidget *widget, VitkArticle *article)
{
  const char *name = article != NULL ? vitk_article_get_language (article) : NULL;
  PangoLanguage *language = name != NULL ? pango_language_from_string (name) : NULL;
  const PangoScript *scripts;
  int n_scripts = 0;

  scripts = language != NULL ? pango_language_get_scripts (language, &n_scripts) : NULL;
  if (n_scripts == 0)
    return;
  switch ((int) scripts[0])
    {
    case PANGO_SCRIPT_ARABIC:
    case PANGO_SCRIPT_HEBREW:
    case PANGO_SCRIPT_SYRIAC:
    case PANGO_SCRIPT_THAANA:
    case PANGO_SCRIPT_NKO:
      gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
      break;
    default:
      gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
      break;
    }
}

/**
 * vitk_direction_apply_words:
 * @widget: a widget that shows @words
 * @words: words of any article
 *
 * Lets a widget run the way its words are written, by the first letter among them.
 */
void
vitk_direction_apply_words (GtkWidget *widget, const char *words)
{
  const char *p = words;

  while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  switch ((int) g_unichar_get_script (g_utf8_get_char (p)))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
      gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
      break;
    default:
      gtk_widget_set_direction (widget, *p != '\0' ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_NONE);
      break;
    }
}
