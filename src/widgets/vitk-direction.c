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
