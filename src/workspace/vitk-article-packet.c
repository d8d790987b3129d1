/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "workspace/vitk-article-packet.h"

#include "workspace/vitk-graphic-picture.h"

#include <glib/gi18n-lib.h>

static VitkPaperPicture *
find_picture (GPtrArray *graphics, gpointer user_data)
{
  return vitk_graphic_picture_find (user_data, graphics);
}

/* Today, or the day that a build which must always come out the same is given:
 * https://reproducible-builds.org/specs/source-date-epoch/ */
static char *
dup_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now =
      epoch != NULL ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10))
                    : g_date_time_new_now_local ();

  if (now == NULL)
    return NULL;
  /* Translators: the day on which something is printed: see g_date_time_format(). */
  return g_date_time_format (now, _ ("%-d %B %Y"));
}

/**
 * vitk_article_packet_new:
 * @workspace: an open article; has to stay
 *
 * Returns: (transfer full): nothing of it yet, for paper that is printed today
 */
VitkPacket *
vitk_article_packet_new (VitkWorkspace *workspace)
{
  VitkPacket *packet = vitk_packet_new (vitk_workspace_get_article (workspace));

  packet->date = dup_date ();
  packet->find_picture = find_picture;
  packet->find_picture_data = workspace;
  return packet;
}

static VitkPaperPicture *
draw_diagram (GPtrArray *graphics, gpointer diagram)
{
  return vitk_graphic_picture_draw (diagram);
}

/**
 * vitk_article_packet_new_of_diagram:
 * @diagram: a diagram that no article has
 * @name: what it is called
 *
 * Returns: (transfer full): the diagram, as the only figure of an article, for paper that is
 * printed today
 */
VitkPacket *
vitk_article_packet_new_of_diagram (VitkDiagram *diagram, const char *name)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  VitkFigure *figure = vitk_figure_new ();
  VitkPacket *packet;

  figure->anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_FIGURE, NULL, "fig", NULL, figure));
  figure->label = g_strdup (name);
  g_ptr_array_add (figure->graphics, g_strdup (name));
  vitk_article_add_figure (article, figure);
  packet = vitk_packet_new (article);
  packet->date = dup_date ();
  packet->find_picture = draw_diagram;
  packet->find_picture_data = diagram;
  /* It stays as long as the packet does. */
  g_object_set_data_full (G_OBJECT (article), "vitk-diagram", vitk_diagram_ref (diagram),
                          (GDestroyNotify) vitk_diagram_unref);
  vitk_packet_add (packet, figure->anchor);
  return packet;
}
