/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "viewer-window.h"

#include "pdf/vitk-pdf-process.h"
#include "widgets/vitk-pdf-problem.h"

#define WIDTH 1000
#define HEIGHT 860

/* So long nothing takes to be painted. */
#define PATIENCE_US (5 * G_USEC_PER_SEC)

/* So long nothing is drawn when all is. */
#define REST_US (200 * G_TIME_SPAN_MILLISECOND)

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

/* Opens a window without a PDF. */
void
viewer_window_start (ViewerWindow *self)
{
  self->window = gtk_window_new ();
  self->reader = g_object_new (VITK_TYPE_PDF_READER, NULL);
  self->pages = GTK_WIDGET (vitk_pdf_reader_get_pages (self->reader));
  self->problem = find_widget (GTK_WIDGET (self->reader), VITK_TYPE_PDF_PROBLEM);
  self->down = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (self->pages, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->reader));
  gtk_window_present (GTK_WINDOW (self->window));
  frame_watch_start (&self->frames, self->window);
  frame_watch_wait (&self->frames, GTK_WIDGET (self->reader));
}

void
viewer_window_stop (ViewerWindow *self)
{
  g_clear_weak_pointer (&self->before);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* The process for the next PDF is ready, or cannot be had, once the thread that prepares it is no
 * more. */
static gboolean
is_preparing (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *task;
  gboolean found = FALSE;

  while (!found && (task = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/proc/self/task/%s/comm", task);
      g_autofree char *name = NULL;

      found = g_file_get_contents (path, &name, NULL, NULL) &&
              g_str_has_prefix (name, "vitk-pdf-spare");
    }
  return found;
}

static gboolean
look_again (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Waits until the process is ready that opens the next PDF, as it is while somebody reads. */
void
viewer_window_wait_for_spare (void)
{
  const guint looking = g_timeout_add (5, look_again, NULL);

  vitk_pdf_process_prepare ();
  do
    g_main_context_iteration (NULL, TRUE);
  while (is_preparing ());
  g_source_remove (looking);
}

/* Waits until nothing has been drawn for a while: who reads opens the next PDF long after that. */
void
viewer_window_rest (ViewerWindow *self)
{
  const guint looking = g_timeout_add (5, look_again, NULL);
  guint n_frames = self->frames.n_frames;
  gint64 since = g_get_monotonic_time ();

  while (g_get_monotonic_time () - since < REST_US)
    {
      g_main_context_iteration (NULL, TRUE);
      if (self->frames.n_frames != n_frames)
        since = g_get_monotonic_time ();
      n_frames = self->frames.n_frames;
    }
  g_source_remove (looking);
}

/* Each PDF is another one, wherever it is. */
void
viewer_window_open (ViewerWindow *self, const char *path)
{
  g_autofree char *hash = g_strdup_printf ("%064u", ++self->n_opened);

  g_set_weak_pointer (&self->before, viewer_window_get_next_seen (self, NULL));
  vitk_pdf_reader_open (self->reader, path, hash, "A paper");
}

static gboolean
has_picture (GskRenderNode *node)
{
  guint i;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CAIRO_NODE:
    case GSK_TEXTURE_NODE:
      return TRUE;
    case GSK_TRANSFORM_NODE:
      return has_picture (gsk_transform_node_get_child (node));
    case GSK_CLIP_NODE:
      return has_picture (gsk_clip_node_get_child (node));
    case GSK_CONTAINER_NODE:
      for (i = 0; i < gsk_container_node_get_n_children (node); i++)
        if (has_picture (gsk_container_node_get_child (node, i)))
          return TRUE;
      return FALSE;
    default:
      return FALSE;
    }
}

/* Whether the picture of the page was in what was painted last. */
gboolean
viewer_window_shows_picture (VitkPdfSheet *sheet)
{
  g_autoptr (GdkPaintable) painted = gtk_widget_paintable_new (GTK_WIDGET (sheet));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (painted, snapshot, gdk_paintable_get_intrinsic_width (painted),
                          gdk_paintable_get_intrinsic_height (painted));
  node = gtk_snapshot_free_to_node (snapshot);
  return node != NULL && has_picture (node);
}

/* Returns the next page in view after @sheet; the first if that is NULL. */
VitkPdfSheet *
viewer_window_get_next_seen (ViewerWindow *self, VitkPdfSheet *sheet)
{
  const double height = gtk_widget_get_height (self->pages);
  GtkWidget *child = sheet != NULL ? gtk_widget_get_next_sibling (GTK_WIDGET (sheet))
                                   : gtk_widget_get_first_child (self->pages);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t area;

      if (VITK_IS_PDF_SHEET (child) && gtk_widget_get_mapped (child) &&
          gtk_widget_compute_bounds (child, self->pages, &area) && area.origin.y < height &&
          area.origin.y + area.size.height > 0)
        return VITK_PDF_SHEET (child);
    }
  return NULL;
}

/* Whether there are pages of the PDF in view, and all of them are painted. */
gboolean
viewer_window_is_painted (ViewerWindow *self)
{
  VitkPdfSheet *sheet = viewer_window_get_next_seen (self, NULL);
  gboolean painted = sheet != NULL && sheet != self->before;

  for (; painted && sheet != NULL; sheet = viewer_window_get_next_seen (self, sheet))
    painted = viewer_window_shows_picture (sheet);
  return painted;
}

/* One that is never laid out is counted, and laid out by force, so that the rest can be measured.
 */
void
viewer_window_wait_until_painted (ViewerWindow *self)
{
  const guint looking = g_timeout_add (5, look_again, NULL);
  gint64 end = g_get_monotonic_time () + PATIENCE_US;

  while (!viewer_window_is_painted (self))
    {
      g_main_context_iteration (NULL, TRUE);
      if (g_get_monotonic_time () < end)
        continue;
      self->n_stuck++;
      end += PATIENCE_US;
      gtk_widget_queue_resize (self->pages);
    }
  g_source_remove (looking);
}
