/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-composer.h"

#define CAPTION_GAP 14

/**
 * vitk_page_composer_add_caption:
 * @self: a composer
 * @label: (nullable): what a table or a figure is called
 * @caption: (element-type VitkBlock): what is said of it
 * @turned: whether the paper is turned
 * @anchor: (nullable): the name of what it is the caption of
 * @keeps: whether it must stay with what comes after it
 *
 * Adds a caption: "Table 2. Title of the table", then what else it says.
 */
void
vitk_page_composer_add_caption (VitkPageComposer *self, const char *label, GPtrArray *caption,
                                gboolean turned, const char *anchor, gboolean keeps)
{
  VitkPagePart *part;
  guint i;

  if (label == NULL && caption->len == 0)
    return;
  part = vitk_page_composer_add_words (self, turned, NULL);
  part->title = label != NULL ? g_strdup (label) : NULL;
  for (i = 0; i < MAX (caption->len, 1); i++)
    {
      VitkSetText *text = vitk_set_text_new ();

      if (i == 0 && label != NULL)
        {
          vitk_set_text_append_bold (text, label);
          vitk_set_text_append (text, caption->len == 0               ? ""
                                      : g_str_has_suffix (label, ".") ? " "
                                                                      : ". ");
        }
      if (i < caption->len)
        {
          const VitkBlock *block = g_ptr_array_index (caption, i);

          if (block->marker != NULL)
            {
              vitk_set_text_append (text, block->marker);
              vitk_set_text_append (text, " ");
            }
          vitk_set_text_append_text (text, block->text);
        }
      vitk_page_words_add (part, (VitkParagraph) { .text = text,
                                                   .face = VITK_PAGE_TABLE,
                                                   .tag = "Caption",
                                                   .gap = i == 0 ? CAPTION_GAP : 2,
                                                   .keeps = keeps,
                                                   .anchor = i == 0 ? anchor : NULL });
    }
}
