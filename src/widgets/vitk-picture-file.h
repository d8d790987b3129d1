/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-picture-pixels.h"

G_BEGIN_DECLS

/**
 * VitkPictureSize:
 * @width: in pixels, as the file says
 * @height: in pixels, as the file says
 * @scalable: whether it is a drawing, which is as sharp at any size
 *
 * How large a picture is.
 */
typedef struct
{
  int width;
  int height;
  gboolean scalable;
} VitkPictureSize;

void vitk_picture_file_size_async (GFile *file, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
gboolean vitk_picture_file_size_finish (GAsyncResult *result, VitkPictureSize *size,
                                        GError **error);
void vitk_picture_file_draw_async (GFile *file, int pixels, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
VitkPicturePixels *vitk_picture_file_draw_finish (GAsyncResult *result, GError **error);

G_END_DECLS
