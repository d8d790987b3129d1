/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-study-list.h"

#include "evidence/vitk-study-table.h"
#include "export/vitk-table-file.h"
#include "widgets/vitk-explorer.h"
#include "widgets/vitk-save-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * vitk_study_list_dup_shown:
 * @choice: a choice of studies
 *
 * Returns: (transfer full) (element-type guint): those that pass, as they are sorted
 */
GArray *
vitk_study_list_dup_shown (VitkStudyChoice *choice)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  for (i = 0; i < vitk_study_choice_get_n_shown (choice); i++)
    {
      const guint index = vitk_study_choice_get_shown (choice, i)->index;

      g_array_append_val (list, index);
    }
  return list;
}

/**
 * vitk_study_list_dup_table:
 * @stage: a stage with studies
 *
 * Returns: (transfer full): the studies as the explorer lists them: filtered, sorted, without the
 *   columns that are hidden there
 */
VitkTable *
vitk_study_list_dup_table (VitkStage *stage)
{
  VitkStudyChoice *choice = vitk_stage_get_choice (stage);
  VitkExplorer *explorer = VITK_EXPLORER (vitk_stage_get_view (stage, "evidence"));
  g_autoptr (GArray) list = vitk_study_list_dup_shown (choice);
  g_autofree char *filter = vitk_study_choice_dup_filter (choice);

  return vitk_studies_dup_table (vitk_study_choice_get_studies (choice), list, filter,
                                 vitk_explorer_get_hidden_fields (explorer));
}

/* The list on its way to a file. */
typedef struct
{
  VitkTable *table;
  VitkArticle *article;
  char *format;
} Saved;

static void
free_saved (gpointer data)
{
  Saved *self = data;

  vitk_table_free (self->table);
  g_object_unref (self->article);
  g_free (self->format);
  g_free (self);
}

static GBytes *
make (gpointer content, GError **error)
{
  const Saved *self = content;
  char *file = vitk_table_file_dup (self->table, self->article, self->format);

  return g_bytes_new_take (file, strlen (file));
}

static const char *
get_name (const char *format)
{
  if (g_str_equal (format, "markdown"))
    return _ ("studies.md");
  if (g_str_equal (format, "latex"))
    return _ ("studies.tex");
  if (g_str_equal (format, "html"))
    return _ ("studies.html");
  return g_str_equal (format, "tsv") ? _ ("studies.tsv") : _ ("studies.csv");
}

/**
 * vitk_study_list_save:
 * @stage: a stage with studies
 * @article: what they are of
 * @format: see vitk_table_file_dup()
 *
 * Asks for a file and writes the list into it.
 */
void
vitk_study_list_save (VitkStage *stage, VitkArticle *article, const char *format)
{
  Saved *self = g_new0 (Saved, 1);

  self->table = vitk_study_list_dup_table (stage);
  self->article = g_object_ref (article);
  self->format = g_strdup (format);
  vitk_save_dialog_show (GTK_WIDGET (stage), _ ("Save the List of Studies"), get_name (format),
                         make, self, free_saved);
}
