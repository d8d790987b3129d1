/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-protocol.h"

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

/* Answers as a process would that a PDF has taken over. Its argument tells how, or else what is in
 * the file it is given: "METHOD TYPE VALUE" answers that method with this value in GVariant's text
 * format, "METHOD !end",
 * "!spin", "!error NAME" and "!flood" do what they say. All else is answered as it should be. */

static char script[4096];

static GVariant *
get_honest (const char *method)
{
  static const struct
  {
    const char *method;
    const char *answer;
  } answers[] = {
    { "GetConfinement", "(uint32 63,)" },
    { "Open", "(uint32 3,)" },
    { "GetRecord", "((@a{ss} {}, '', int64 0, int64 0, true),)" },
    { "GetPages", "([(100.0, 200.0, 'i')],)" },
    { "GetHeadings", "(@a(usids) [],)" },
    { "GetText", "(('a', [0.0, 0.0, 1.0, 1.0]),)" },
    { "GetLinks", "(@a((dddd)ids) [],)" },
    { "GetPictures", "(@a(dddd) [],)" },
    { "Find", "(@a((dddd)b) [],)" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (answers[i].method, method) == 0)
      return g_variant_new_parsed (answers[i].answer);
  return NULL;
}

static void
read_script (GDBusMethodInvocation *invocation)
{
  GUnixFDList *list =
      g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  int fd = g_unix_fd_list_get (list, 0, NULL);
  gssize length = pread (fd, script, sizeof script - 1, 0);

  script[MAX (length, 0)] = '\0';
  close (fd);
}

static void
flood (GDBusConnection *connection)
{
  guint i;

  for (i = 0; i < 1000; i++)
    g_dbus_connection_emit_signal (connection, NULL, VITK_PDF_PATH, VITK_PDF_INTERFACE, "Noise",
                                   g_variant_new ("(s)", "noise"), NULL);
}

static void
misbehave (GDBusConnection *connection, const char *what, GDBusMethodInvocation *invocation)
{
  if (g_str_equal (what, "!end"))
    _exit (0);
  if (g_str_has_prefix (what, "!error "))
    {
      g_dbus_method_invocation_return_dbus_error (invocation, what + strlen ("!error "), "\033[2J");
      return;
    }
  while (g_str_equal (what, "!spin"))
    ;
  if (g_str_equal (what, "!flood"))
    flood (connection);
}

static void
answer (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
        const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
        gpointer user_data)
{
  GDBusMessage *call = g_dbus_method_invocation_get_message (invocation);
  g_autoptr (GDBusMessage) reply = NULL;
  const char *value;

  if (g_str_equal (method, "Open") && *script == '\0')
    read_script (invocation);
  value = g_str_has_prefix (script, method) ? script + strlen (method) + 1 : NULL;
  if (value != NULL && *value == '!' && !g_str_equal (value, "!flood"))
    {
      misbehave (connection, value, invocation);
      return;
    }
  if (value != NULL && *value == '!')
    {
      misbehave (connection, value, invocation);
      value = NULL;
    }
  /* Past GDBus, which would not let a wrong answer out. */
  reply = g_dbus_message_new_method_reply (call);
  if (value != NULL)
    g_dbus_message_set_body (reply, g_variant_parse (NULL, value, NULL, NULL, NULL));
  else if (get_honest (method) != NULL)
    g_dbus_message_set_body (reply, get_honest (method));
  g_dbus_connection_send_message (connection, reply, G_DBUS_SEND_MESSAGE_FLAGS_NONE, NULL, NULL);
  g_object_unref (invocation);
}

static void
leave (GDBusConnection *connection, gboolean remote_vanished, GError *error, gpointer user_data)
{
  _exit (0);
}

int
main (int argc, char **argv)
{
  static const GDBusInterfaceVTable table = { .method_call = answer };
  g_autoptr (GSocket) socket = g_socket_new_from_fd (VITK_PDF_SOCKET, NULL);
  g_autoptr (GSocketConnection) stream = g_socket_connection_factory_create_connection (socket);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (VITK_PDF_INTROSPECTION, NULL);
  g_autoptr (GDBusConnection) connection =
      g_dbus_connection_new_sync (G_IO_STREAM (stream), NULL,
                                  G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                      G_DBUS_CONNECTION_FLAGS_DELAY_MESSAGE_PROCESSING,
                                  NULL, NULL, NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  if (argc > 1)
    g_strlcpy (script, argv[1], sizeof script);
  g_signal_connect (connection, "closed", G_CALLBACK (leave), NULL);
  g_dbus_connection_register_object (connection, VITK_PDF_PATH, node->interfaces[0], &table, NULL,
                                     NULL, NULL);
  g_dbus_connection_start_message_processing (connection);
  g_main_loop_run (loop);
  return 0;
}
