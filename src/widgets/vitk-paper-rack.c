/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-paper-rack.h"

#include <glib/gi18n-lib.h>

#define KEY "vitk-paper-rack"

/* Which references of the article the user has as PDFs. It is attached to a widget; what speaks of
 * references inside that finds it there. */
struct _VitkPaperRack
{
  GObject parent_instance;

  GHashTable *papers; /* anchor to VitkRackPaper */
};

G_DEFINE_FINAL_TYPE (VitkPaperRack, vitk_paper_rack, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
vitk_paper_rack_finalize (GObject *object)
{
  g_hash_table_unref (VITK_PAPER_RACK (object)->papers);
  G_OBJECT_CLASS (vitk_paper_rack_parent_class)->finalize (object);
}

static void
vitk_paper_rack_class_init (VitkPaperRackClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_paper_rack_finalize;

  /**
   * VitkPaperRack::changed:
   *
   * There are other PDFs.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_PAPER_RACK, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vitk_paper_rack_init (VitkPaperRack *self)
{
  self->papers = vitk_paper_rack_new_papers ();
}

/**
 * vitk_paper_rack_new:
 *
 * Returns: (transfer full): an empty rack
 */
VitkPaperRack *
vitk_paper_rack_new (void)
{
  return g_object_new (VITK_TYPE_PAPER_RACK, NULL);
}

/**
 * vitk_paper_rack_attach:
 * @self: a rack
 * @widget: a widget
 *
 * Lets everything inside @widget find the rack.
 */
void
vitk_paper_rack_attach (VitkPaperRack *self, GtkWidget *widget)
{
  g_return_if_fail (VITK_IS_PAPER_RACK (self));

  g_object_set_data_full (G_OBJECT (widget), KEY, g_object_ref (self), g_object_unref);
}

/**
 * vitk_paper_rack_find:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the rack that is attached to it or to what is around it
 */
VitkPaperRack *
vitk_paper_rack_find (GtkWidget *widget)
{
  VitkPaperRack *rack = NULL;

  for (; widget != NULL && rack == NULL; widget = gtk_widget_get_parent (widget))
    rack = g_object_get_data (G_OBJECT (widget), KEY);
  return rack;
}

static void
free_paper (gpointer data)
{
  VitkRackPaper *paper = data;

  g_free (paper->path);
  g_free (paper->hash);
  g_free (paper);
}

/**
 * vitk_paper_rack_new_papers:
 *
 * Returns: (transfer full): a table without papers, for vitk_paper_rack_add()
 */
GHashTable *
vitk_paper_rack_new_papers (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_paper);
}

/**
 * vitk_paper_rack_add:
 * @papers: a table of papers that nobody has yet
 * @anchor: name of a reference
 * @state: how its PDF is
 * @path: where that is
 * @hash: SHA-256 of what is in it
 *
 * Adds the PDF of a reference. One that is available stays.
 */
void
vitk_paper_rack_add (GHashTable *papers, const char *anchor, VitkRackState state, const char *path,
                     const char *hash)
{
  const VitkRackPaper *old = g_hash_table_lookup (papers, anchor);
  VitkRackPaper *paper;

  if (old != NULL && old->state == VITK_RACK_AVAILABLE)
    return;
  paper = g_new (VitkRackPaper, 1);
  paper->state = state;
  paper->path = g_strdup (path);
  paper->hash = g_strdup (hash);
  g_hash_table_insert (papers, g_strdup (anchor), paper);
}

/**
 * vitk_paper_rack_set_papers:
 * @self: a rack
 * @papers: (transfer none): the PDFs, by the names of their references; nobody changes it any more
 *
 * Puts these in place of what was there.
 */
void
vitk_paper_rack_set_papers (VitkPaperRack *self, GHashTable *papers)
{
  g_return_if_fail (VITK_IS_PAPER_RACK (self));

  g_hash_table_ref (papers);
  g_hash_table_unref (self->papers);
  self->papers = papers;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vitk_paper_rack_get_papers:
 * @self: a rack
 *
 * Returns: (transfer none): all PDFs, #VitkRackPaper by the names of their references; another
 *   table whenever they change
 */
GHashTable *
vitk_paper_rack_get_papers (VitkPaperRack *self)
{
  g_return_val_if_fail (VITK_IS_PAPER_RACK (self), NULL);

  return self->papers;
}

/**
 * vitk_paper_rack_get:
 * @self: a rack
 * @anchor: name of a reference
 *
 * Returns: (transfer none) (nullable): its PDF, or %NULL if there is none
 */
const VitkRackPaper *
vitk_paper_rack_get (VitkPaperRack *self, const char *anchor)
{
  g_return_val_if_fail (VITK_IS_PAPER_RACK (self), NULL);

  return g_hash_table_lookup (self->papers, anchor);
}

/**
 * vitk_paper_rack_is_empty:
 * @self: a rack
 *
 * Returns: whether the user has no PDF of any reference
 */
gboolean
vitk_paper_rack_is_empty (VitkPaperRack *self)
{
  g_return_val_if_fail (VITK_IS_PAPER_RACK (self), TRUE);

  return g_hash_table_size (self->papers) == 0;
}

/**
 * vitk_rack_state_get_words:
 * @state: how a PDF is
 *
 * Returns: it for a reader
 */
const char *
vitk_rack_state_get_words (VitkRackState state)
{
  static const char *const words[] = { N_ ("PDF missing"), N_ ("PDF available"),
                                       N_ ("PDF moved away"), N_ ("PDF unreadable"),
                                       N_ ("PDF to be confirmed") };

  return _ (words[state]);
}
