/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-article-document.h"

#include "search/vitk-document-article.h"
#include "workspace/vitk-diagram-passages.h"

/**
 * vitk_article_document_new:
 * @workspace: an open article
 *
 * Writes down all that can be found in an article, and in what belongs to it: the editor's notes
 * and the diagrams beside it.
 *
 * Returns: (transfer full): the document, which needs the article no more
 */
VitkDocument *
vitk_article_document_new (VitkWorkspace *workspace)
{
  g_autoptr (GPtrArray) passages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_passage_free);

  vitk_diagram_passages_add (passages, workspace);
  return vitk_document_new_for_article (vitk_workspace_get_article (workspace),
                                        vitk_workspace_get_notes (workspace), passages);
}
