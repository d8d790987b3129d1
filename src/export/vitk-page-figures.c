/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-composer.h"
#include "export/vitk-page-picture.h"
#include "export/vitk-plain-text.h"

/* How much of the height of a page a picture may take: what is said of it stands below it. */
#define PICTURE_PART 0.7

/* A picture that would be smaller than this stands on turned paper, if that makes it so much
 * larger.
 */
#define LEAST_SCALE 0.7
#define WORTH_TURNING 1.2

/* What stands in the place of a picture that is not there. */
static void
add_absent (VitkPageComposer *self, const char *file, gboolean turned)
{
  VitkPagePart *part = vitk_page_composer_add_words (self, turned, NULL);
  g_autofree char *words = vitk_plain_picture (file);
  VitkSetText *text = vitk_set_text_new ();

  vitk_set_text_append_italic (text, words);
  vitk_page_words_add (
      part, (VitkParagraph) { .text = text, .face = VITK_PAGE_TABLE, .tag = "P", .gap = 6 });
}

/**
 * vitk_page_composer_find_picture:
 * @self: a composer
 * @graphics: (element-type utf8): files that show something, as the article names them
 *
 * Returns: (transfer full) (nullable): the picture in one of them, if there is one that can be
 * drawn
 */
VitkPaperPicture *
vitk_page_composer_find_picture (const VitkPageComposer *self, GPtrArray *graphics)
{
  if (graphics->len == 0 || self->packet->find_picture == NULL)
    return NULL;
  return self->packet->find_picture (graphics, self->packet->find_picture_data);
}

static double
find_scale (const VitkPageComposer *self, const VitkPaperPicture *picture, gboolean turned)
{
  return vitk_paper_picture_find_scale (picture, vitk_page_composer_get_room (self, turned),
                                        vitk_page_composer_get_height (self, turned) *
                                            PICTURE_PART);
}

/**
 * vitk_page_composer_find_picture_turn:
 * @self: a composer
 * @picture: (nullable): a picture
 *
 * Returns: whether paper is turned for it, because its letters could else not be read well
 */
gboolean
vitk_page_composer_find_picture_turn (const VitkPageComposer *self, const VitkPaperPicture *picture)
{
  if (self->paper->turn != VITK_PAPER_AS_NEEDED || picture == NULL)
    return self->paper->turn == VITK_PAPER_LANDSCAPE;
  return find_scale (self, picture, FALSE) < LEAST_SCALE &&
         find_scale (self, picture, TRUE) > find_scale (self, picture, FALSE) * WORTH_TURNING;
}

static void
add_picture (VitkPageComposer *self, VitkPaperPicture *picture, gboolean turned)
{
  VitkPagePart *part =
      vitk_page_picture_new (picture, vitk_page_composer_get_room (self, turned),
                             vitk_page_composer_get_height (self, turned) * PICTURE_PART);

  part->turned = turned;
  g_ptr_array_add (self->parts, part);
}

/**
 * vitk_page_composer_add_graphics:
 * @self: a composer
 * @graphics: (element-type utf8): files that show something, as the article names them
 * @picture: (transfer full) (nullable): what was found of them
 * @turned: whether the paper is turned
 *
 * Adds the picture, or the name of a file that is not there.
 *
 * Returns: whether there is something to be seen
 */
gboolean
vitk_page_composer_add_graphics (VitkPageComposer *self, GPtrArray *graphics,
                                 VitkPaperPicture *picture, gboolean turned)
{
  if (picture != NULL)
    add_picture (self, picture, turned);
  else if (graphics->len > 0)
    add_absent (self, g_ptr_array_index (graphics, 0), turned);
  return picture != NULL;
}

/**
 * vitk_page_composer_add_figure:
 * @self: a composer
 * @figure: a figure
 *
 * Adds a figure with its caption below it; where its picture is not there, with the words that
 * describe it.
 */
void
vitk_page_composer_add_figure (VitkPageComposer *self, const VitkFigure *figure)
{
  VitkPaperPicture *picture = vitk_page_composer_find_picture (self, figure->graphics);
  const gboolean turned = vitk_page_composer_find_picture_turn (self, picture);
  gboolean drawn;

  vitk_occurrences_add_figure (self->occurrences, figure);
  drawn = vitk_page_composer_add_graphics (self, figure->graphics, picture, turned);
  vitk_page_composer_add_caption (self, figure->label, figure->caption, turned,
                                  figure->anchor->name, FALSE);
  if (!drawn && figure->long_description != NULL)
    {
      VitkSetText *text = vitk_set_text_new ();

      vitk_set_text_append (text, figure->long_description);
      vitk_page_words_add (
          vitk_page_composer_add_words (self, turned, NULL),
          (VitkParagraph) { .text = text, .face = VITK_PAGE_SMALL, .tag = "P", .gap = 4 });
    }
  vitk_page_composer_add_notes_on (self, vitk_page_composer_add_words (self, turned, NULL),
                                   figure->anchor);
}
