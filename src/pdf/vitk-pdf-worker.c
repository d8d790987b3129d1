/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-answers.h"
#include "pdf/vitk-pdf-canvas.h"
#include "pdf/vitk-pdf-confinement.h"
#include "pdf/vitk-pdf-protocol.h"

#include <fontconfig/fontconfig.h>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <unistd.h>

/* The process that reads one PDF. It locks itself in before there is one, is given an open file,
 * and answers. Nothing it says is believed. */

typedef struct
{
  VitkPdfConfinement confinement;
  PopplerDocument *document;
  VitkPdfCanvas *canvas;
} Worker;

static void
refuse (GDBusMethodInvocation *invocation, const char *name)
{
  g_autofree char *full_name = g_strconcat (VITK_PDF_ERROR_NAME, name, NULL);

  g_dbus_method_invocation_return_dbus_error (invocation, full_name, name);
}

static void
confirm (GDBusMethodInvocation *invocation, gboolean done)
{
  if (done)
    g_dbus_method_invocation_return_value (invocation, NULL);
  else
    refuse (invocation, "Refused");
}

/* The file that came with a call, or -1. */
static int
steal_fd (GDBusMethodInvocation *invocation, int index)
{
  GDBusMessage *message = g_dbus_method_invocation_get_message (invocation);
  GUnixFDList *list = g_dbus_message_get_unix_fd_list (message);

  if (list == NULL || index < 0 || index >= g_unix_fd_list_get_length (list))
    return -1;
  return g_unix_fd_list_get (list, index, NULL);
}

/* Takes @fd. Poppler tells a wrong password as if the file were damaged: without one it tells
 * whether one is needed. */
static PopplerDocument *
read_document (int fd, const char *password, GError **error)
{
  PopplerDocument *document;
  int again;

  if (*password == '\0')
    return poppler_document_new_from_fd (fd, NULL, error);
  again = dup (fd);
  document = poppler_document_new_from_fd (fd, password, NULL);
  if (document == NULL)
    return poppler_document_new_from_fd (again, NULL, error);
  close (again);
  return document;
}

static void
open_document (Worker *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  g_autoptr (GError) error = NULL;
  const char *password;
  int n_pages;
  int index;
  int fd;

  g_variant_get (parameters, "(h&s)", &index, &password);
  fd = steal_fd (invocation, index);
  g_clear_object (&self->document);
  if (fd >= 0)
    self->document = read_document (fd, password, &error);
  n_pages = self->document != NULL ? poppler_document_get_n_pages (self->document) : 0;
  if (n_pages > 0 && n_pages <= VITK_PDF_MOST_PAGES)
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", n_pages));
  else if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    refuse (invocation, "Encrypted");
  else
    refuse (invocation, "Damaged");
}

static void
set_buffer (Worker *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  guint number;
  guint64 size;
  int index;
  int fd;

  g_variant_get (parameters, "(uth)", &number, &size, &index);
  fd = steal_fd (invocation, index);
  confirm (invocation, vitk_pdf_canvas_set_buffer (self->canvas, number, size, fd));
  if (fd >= 0)
    close (fd);
}

static void
render (Worker *self, PopplerPage *page, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  guint number;
  double scale;
  guint rotation;
  int area[4];
  guint buffer;

  g_variant_get (parameters, "(udu(iiii)u)", &number, &scale, &rotation, &area[0], &area[1],
                 &area[2], &area[3], &buffer);
  confirm (invocation, vitk_pdf_canvas_render (self->canvas, page, scale, rotation, area, buffer));
}

/* Draws a page of our own, so that what Poppler, the fonts and cairo make ready when they are first
 * used is ready when a document comes. */
static void
prepare (GDBusMethodInvocation *invocation)
{
  static const char pdf[] =
      "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
      "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
      "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<<"
      "/F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/T <</Type/Font/Subtype/Type1/BaseFont"
      "/Times-Roman>>>>>>>> endobj\n"
      "4 0 obj <</Length 51>> stream\nBT /F 9 Tf 9 50 Td (Readiness) Tj /T 9 Tf (is) Tj ET\n"
      "endstream endobj\ntrailer <</Root 1 0 R>>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (pdf, sizeof pdf - 1);
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  PopplerPage *page = document != NULL ? poppler_document_get_page (document, 0) : NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 99, 99);
  cairo_t *cr = cairo_create (surface);

  if (page != NULL)
    poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_clear_object (&page);
  g_clear_object (&document);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

/* The calls about one page, whose number comes first. */
static void
answer_about (Worker *self, PopplerPage *page, const char *method, GVariant *parameters,
              GDBusMethodInvocation *invocation)
{
  const char *words;
  gboolean match_case;
  gboolean whole_words;

  if (g_str_equal (method, "GetText"))
    {
      g_dbus_method_invocation_return_value (invocation, vitk_pdf_answers_get_text (page));
    }
  else if (g_str_equal (method, "GetLinks"))
    {
      g_dbus_method_invocation_return_value (invocation,
                                             vitk_pdf_answers_get_links (self->document, page));
    }
  else if (g_str_equal (method, "GetPictures"))
    {
      g_dbus_method_invocation_return_value (invocation, vitk_pdf_answers_get_pictures (page));
    }
  else if (g_str_equal (method, "Find"))
    {
      g_variant_get (parameters, "(u&sbb)", NULL, &words, &match_case, &whole_words);
      g_dbus_method_invocation_return_value (
          invocation, vitk_pdf_answers_find (page, words, match_case, whole_words));
    }
  else
    {
      render (self, page, parameters, invocation);
    }
}

static void
answer_page (Worker *self, const char *method, GVariant *parameters,
             GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) number = g_variant_get_child_value (parameters, 0);
  PopplerPage *page = poppler_document_get_page (self->document, g_variant_get_uint32 (number));

  if (page != NULL)
    answer_about (self, page, method, parameters, invocation);
  else
    refuse (invocation, "NoPage");
  g_clear_object (&page);
}

static void
answer_pages (Worker *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  guint all = poppler_document_get_n_pages (self->document);
  guint first;
  guint n_pages;

  g_variant_get (parameters, "(uu)", &first, &n_pages);
  if (n_pages > VITK_PDF_MOST_PAGES_AT_ONCE || first > all || n_pages > all - first)
    refuse (invocation, "NoPage");
  else
    g_dbus_method_invocation_return_value (
        invocation, vitk_pdf_answers_get_pages (self->document, first, n_pages));
}

static void
answer (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
        const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
        gpointer user_data)
{
  Worker *self = user_data;

  /* If the client is no more, nobody else ends a call that never does. */
  alarm (VITK_PDF_PATIENCE);
  if (g_str_equal (method, "GetConfinement"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", self->confinement));
  else if (g_str_equal (method, "Prepare"))
    prepare (invocation);
  else if (g_str_equal (method, "Open"))
    open_document (self, parameters, invocation);
  else if (g_str_equal (method, "SetBuffer"))
    set_buffer (self, parameters, invocation);
  else if (self->document == NULL)
    refuse (invocation, "Refused");
  else if (g_str_equal (method, "GetRecord"))
    g_dbus_method_invocation_return_value (
        invocation, g_variant_new ("(@" VITK_PDF_TYPE_RECORD ")",
                                   vitk_pdf_answers_get_record (self->document)));
  else if (g_str_equal (method, "GetHeadings"))
    g_dbus_method_invocation_return_value (invocation,
                                           vitk_pdf_answers_get_headings (self->document));
  else if (g_str_equal (method, "GetPages"))
    answer_pages (self, parameters, invocation);
  else
    answer_page (self, method, parameters, invocation);
  alarm (0);
}

static void
leave (GDBusConnection *connection, gboolean remote_vanished, GError *error, gpointer user_data)
{
  _exit (0);
}

static GDBusConnection *
connect_client (Worker *self)
{
  static const GDBusInterfaceVTable table = { .method_call = answer };
  g_autoptr (GSocket) socket = g_socket_new_from_fd (VITK_PDF_SOCKET, NULL);
  g_autoptr (GSocketConnection) stream = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (VITK_PDF_INTROSPECTION, NULL);
  GDBusConnection *connection;

  if (socket == NULL || node == NULL)
    return NULL;
  stream = g_socket_connection_factory_create_connection (socket);
  connection = g_dbus_connection_new_sync (G_IO_STREAM (stream), NULL,
                                           G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                               G_DBUS_CONNECTION_FLAGS_DELAY_MESSAGE_PROCESSING,
                                           NULL, NULL, NULL);
  if (connection == NULL)
    return NULL;
  g_signal_connect (connection, "closed", G_CALLBACK (leave), NULL);
  g_dbus_connection_register_object (connection, VITK_PDF_PATH, node->interfaces[0], &table, self,
                                     NULL, NULL);
  g_dbus_connection_start_message_processing (connection);
  return connection;
}

/* What Poppler converts passwords and titles with is code that is loaded when it is first used, and
 * kept as long as somebody does: nothing is loaded any more when the doors are shut. */
static void
load_encodings (void)
{
  static const char *const pairs[][2] = { { "ISO-8859-1", "UTF-8" },
                                          { "UTF-8", "UTF-16BE" },
                                          { "UTF-8", "UTF-16LE" } };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_iconv_open (pairs[i][0], pairs[i][1]);
}

int
main (void)
{
  Worker self = { 0 };
  g_autoptr (GMainLoop) loop = NULL;
  g_autoptr (GDBusConnection) connection = NULL;

  /* What a terminal tells the programs in it, as with Ctrl+C, is for the client, which ends this
   * one when it wants to. */
  setsid ();
  /* The list of fonts is made before the doors are shut. */
  FcInit ();
  load_encodings ();
  self.confinement = vitk_pdf_confinement_enter ();
  self.canvas = vitk_pdf_canvas_new ();
  connection = connect_client (&self);
  if (connection == NULL)
    return 1;
  loop = g_main_loop_new (NULL, FALSE);
  g_main_loop_run (loop);
  return 0;
}
