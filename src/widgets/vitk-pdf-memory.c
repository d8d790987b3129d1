/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-memory.h"

#define KEY "vitk-pdf-memory"

/* Where PDFs were left, by what is in them: the same for all windows. It is attached to a widget;
 * readers of PDFs inside that find it there. */
struct _VitkPdfMemory
{
  GObject parent_instance;

  GHashTable *spots; /* hash to VITK_PDF_SPOT */
};

G_DEFINE_FINAL_TYPE (VitkPdfMemory, vitk_pdf_memory, G_TYPE_OBJECT)

enum
{
  NOTING,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
vitk_pdf_memory_finalize (GObject *object)
{
  g_hash_table_unref (VITK_PDF_MEMORY (object)->spots);
  G_OBJECT_CLASS (vitk_pdf_memory_parent_class)->finalize (object);
}

static void
vitk_pdf_memory_class_init (VitkPdfMemoryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_pdf_memory_finalize;

  /**
   * VitkPdfMemory::noting:
   *
   * Whoever shows a PDF is to tell where its reader is.
   */
  signals[NOTING] = g_signal_new ("noting", VITK_TYPE_PDF_MEMORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  /**
   * VitkPdfMemory::changed:
   * @hash: a PDF
   * @spot: where its reader is, as %VITK_PDF_SPOT
   *
   * Another place is remembered.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_PDF_MEMORY, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);
}

static void
vitk_pdf_memory_init (VitkPdfMemory *self)
{
  self->spots =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
}

/**
 * vitk_pdf_memory_new:
 *
 * Returns: (transfer full): the memory of somebody who has left no PDF yet
 */
VitkPdfMemory *
vitk_pdf_memory_new (void)
{
  return g_object_new (VITK_TYPE_PDF_MEMORY, NULL);
}

/**
 * vitk_pdf_memory_attach:
 * @self: a memory
 * @widget: a widget
 *
 * Lets everything inside @widget find it.
 */
void
vitk_pdf_memory_attach (VitkPdfMemory *self, GtkWidget *widget)
{
  g_return_if_fail (VITK_IS_PDF_MEMORY (self));

  g_object_set_data_full (G_OBJECT (widget), KEY, g_object_ref (self), g_object_unref);
}

/**
 * vitk_pdf_memory_find:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): what is attached to it or to what is around it
 */
VitkPdfMemory *
vitk_pdf_memory_find (GtkWidget *widget)
{
  VitkPdfMemory *memory = NULL;

  for (; widget != NULL && memory == NULL; widget = gtk_widget_get_parent (widget))
    memory = g_object_get_data (G_OBJECT (widget), KEY);
  return memory;
}

/**
 * vitk_pdf_memory_set:
 * @self: a memory
 * @hash: SHA-256 of what is in a PDF
 * @spot: where the reader is in it, as %VITK_PDF_SPOT
 *
 * Remembers it.
 */
void
vitk_pdf_memory_set (VitkPdfMemory *self, const char *hash, GVariant *spot)
{
  g_return_if_fail (VITK_IS_PDF_MEMORY (self));

  g_hash_table_insert (self->spots, g_strdup (hash), g_variant_ref_sink (spot));
  g_signal_emit (self, signals[CHANGED], 0, hash, spot);
}

/**
 * vitk_pdf_memory_get:
 * @self: a memory
 * @hash: SHA-256 of what is in a PDF
 *
 * Returns: (transfer none) (nullable): where the reader was in it
 */
GVariant *
vitk_pdf_memory_get (VitkPdfMemory *self, const char *hash)
{
  g_return_val_if_fail (VITK_IS_PDF_MEMORY (self), NULL);

  return g_hash_table_lookup (self->spots, hash);
}

/**
 * vitk_pdf_memory_note:
 * @self: a memory
 *
 * Remembers where the reader is in every PDF that is shown.
 */
void
vitk_pdf_memory_note (VitkPdfMemory *self)
{
  g_return_if_fail (VITK_IS_PDF_MEMORY (self));

  g_signal_emit (self, signals[NOTING], 0);
}
