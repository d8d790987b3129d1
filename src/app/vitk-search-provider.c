/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-search-provider.h"

#include "widgets/vitk-anchor-words.h"
#include "workspace/vitk-indexer.h"
#include "workspace/vitk-searcher.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PATH "/com/example/VitK2/SearchProvider"

/* GNOME Shell shows fewer. */
#define MAX_RESULTS 20

/* What was found is remembered, to be described when that is asked for; so many at most. */
#define MAX_REMEMBERED 2000

static const char interface_xml[] =
    "<node><interface name='org.gnome.Shell.SearchProvider2'>"
    "<method name='GetInitialResultSet'>"
    "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
    "</method>"
    "<method name='GetSubsearchResultSet'>"
    "<arg type='as' name='previous_results' direction='in'/>"
    "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
    "</method>"
    "<method name='GetResultMetas'>"
    "<arg type='as' name='identifiers' direction='in'/>"
    "<arg type='aa{sv}' name='metas' direction='out'/>"
    "</method>"
    "<method name='ActivateResult'>"
    "<arg type='s' name='identifier' direction='in'/><arg type='as' name='terms' direction='in'/>"
    "<arg type='u' name='timestamp' direction='in'/>"
    "</method>"
    "<method name='LaunchSearch'>"
    "<arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/>"
    "</method>"
    "</interface></node>";

/* Answers GNOME Shell from the article that is open, or was, and from all of the index; with or
 * without a window. What it finds is known by the address of its file and its anchor, which holds
 * for as long as the file is there. */
struct _VitkSearchProvider
{
  GObject parent_instance;

  VitkApplication *application; /* it has the provider */
  GDBusConnection *connection;
  guint registration;

  VitkSearcher *searcher;   /* NULL before the first search */
  VitkWorkspace *workspace; /* the article it searches */
  VitkShelf *shelf;
  VitkOpening *opening;   /* the article to be searched, on its way, or NULL */
  GQueue *waiting;        /* GDBusMethodInvocation, for the article */
  GHashTable *remembered; /* identifier → Description */
};

G_DEFINE_FINAL_TYPE (VitkSearchProvider, vitk_search_provider, G_TYPE_OBJECT)

typedef struct
{
  char *name;
  char *words;
} Description;

static Description *
description_new (char *name, char *words)
{
  Description *description = g_new0 (Description, 1);

  description->name = name;
  description->words = words;
  return description;
}

static void
description_free (gpointer data)
{
  Description *description = data;

  g_free (description->name);
  g_free (description->words);
  g_free (description);
}

static char *
dup_identifier (GFile *file, const char *anchor)
{
  g_autofree char *uri = g_file_get_uri (file);

  return g_strconcat (uri, "#", anchor, NULL);
}

/* An identifier may come from anybody. Returns NULL if it is none. */
static GFile *
read_identifier (const char *identifier, const char **anchor)
{
  const char *hash = strchr (identifier, '#');
  g_autofree char *scheme = g_uri_parse_scheme (identifier);
  g_autofree char *uri = NULL;

  if (hash == NULL || hash[1] == '\0' || scheme == NULL)
    return NULL;
  *anchor = hash + 1;
  uri = g_strndup (identifier, hash - identifier);
  return g_file_new_for_uri (uri);
}

/* In which article and where; a row of the Shell has room for no more than one line of each. */
static char *
dup_name (const VitkSearchResult *result)
{
  if (result->title == NULL || *result->path == '\0')
    return g_strdup (result->title != NULL ? result->title : result->path);
  /* Translators: an article, then a place in it. */
  return g_strdup_printf (_ ("%s › %s"), result->title, result->path);
}

/* Returns the identifiers of what was found. */
static GVariant *
remember (VitkSearchProvider *self, VitkWorkspace *workspace, const VitkSearchResults *results)
{
  GVariantBuilder builder;
  guint i;

  if (g_hash_table_size (self->remembered) > MAX_REMEMBERED)
    g_hash_table_remove_all (self->remembered);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("as"));
  for (i = 0; results != NULL && i < MIN (results->results->len, MAX_RESULTS); i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);
      g_autoptr (GFile) file = result->file != NULL
                                   ? g_file_new_for_path (result->file)
                                   : g_object_ref (vitk_workspace_get_file (workspace));
      char *identifier = dup_identifier (file, result->anchor);

      g_variant_builder_add (&builder, "s", identifier);
      g_hash_table_insert (self->remembered, identifier,
                           description_new (dup_name (result), g_strdup (result->snippet)));
    }
  return g_variant_builder_end (&builder);
}

static void
answer (VitkSearchProvider *self, GDBusMethodInvocation *invocation,
        const VitkSearchResults *results)
{
  GVariant *identifiers = remember (self, self->workspace, results);

  g_dbus_method_invocation_return_value (invocation, g_variant_new_tuple (&identifiers, 1));
  g_application_release (G_APPLICATION (self->application));
}

static void
searched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GDBusMethodInvocation *invocation = user_data;
  g_autoptr (VitkSearchProvider) self =
      g_object_ref (g_dbus_method_invocation_get_user_data (invocation));
  g_autoptr (VitkSearchResults) results =
      vitk_searcher_search_finish (VITK_SEARCHER (source), result, NULL);

  /* Nothing, too, if another search has begun: nobody looks at this one any more. */
  answer (self, invocation, results);
}

/* The terms are the last argument of a search but for its time, and the query is what was typed. */
static char *
dup_query (GVariant *parameters, gsize which)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (parameters, which);
  g_autofree const char **terms = g_variant_get_strv (child, NULL);

  return g_strjoinv (" ", (char **) terms);
}

static void
search (VitkSearchProvider *self, GDBusMethodInvocation *invocation)
{
  const VitkSearchOptions options = { MAX_RESULTS, TRUE, TRUE };
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);
  g_autofree char *text = dup_query (parameters, g_variant_n_children (parameters) - 1);
  g_autoptr (VitkQuery) query = vitk_query_parse (text);

  if (self->searcher == NULL || query->root == NULL || query->problems->len > 0)
    answer (self, invocation, NULL);
  else
    vitk_searcher_search_async (self->searcher, query, &options, NULL, searched, invocation);
}

static void
set_workspace (VitkSearchProvider *self, VitkWorkspace *workspace)
{
  if (!g_set_object (&self->workspace, workspace))
    return;
  g_clear_object (&self->searcher);
  self->searcher = vitk_searcher_new (workspace);
  vitk_searcher_set_shelf (self->searcher, self->shelf);
}

static void
serve_waiting (VitkSearchProvider *self)
{
  GDBusMethodInvocation *invocation;

  while ((invocation = g_queue_pop_head (self->waiting)) != NULL)
    search (self, invocation);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkSearchProvider) self = user_data;
  g_autoptr (VitkWorkspace) workspace =
      vitk_opening_wait_finish (VITK_OPENING (source), result, NULL);

  g_clear_object (&self->opening);
  if (workspace != NULL)
    set_workspace (self, workspace);
  serve_waiting (self);
}

/* The article of the window used last; where there is none, what was open. */
static void
find_article (VitkSearchProvider *self)
{
  VitkWorkspace *workspace = vitk_application_get_workspace (self->application);
  g_autoptr (GFile) file = NULL;

  if (workspace != NULL)
    set_workspace (self, workspace);
  if (self->workspace != NULL)
    serve_waiting (self);
  else if (self->opening == NULL &&
           vitk_session_is_ready (vitk_application_get_session (self->application)))
    {
      file = vitk_application_dup_former_file (self->application);
      self->opening = vitk_opening_new (file);
      vitk_opening_wait_async (self->opening, opened, g_object_ref (self));
    }
}

static void
on_session_ready (VitkSearchProvider *self)
{
  if (!g_queue_is_empty (self->waiting))
    find_article (self);
}

/* What was not found by this process is described as far as it is known. */
static void
add_description (VitkSearchProvider *self, GVariantBuilder *builder, const char *identifier)
{
  const Description *known = g_hash_table_lookup (self->remembered, identifier);
  const VitkAnchor *place = NULL;
  const char *anchor = NULL;
  g_autoptr (GFile) file = read_identifier (identifier, &anchor);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (file == NULL)
    return;
  if (known == NULL && self->workspace != NULL &&
      g_file_equal (file, vitk_workspace_get_file (self->workspace)))
    place = vitk_article_get_anchor (vitk_workspace_get_article (self->workspace), anchor);
  name = known == NULL ? g_file_get_parse_name (file) : g_strdup (known->name);
  words = place != NULL ? vitk_anchor_dup_words (place)
                        : g_strdup (known != NULL ? known->words : anchor);
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (builder, "{sv}", "id", g_variant_new_string (identifier));
  g_variant_builder_add (builder, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (builder, "{sv}", "description", g_variant_new_string (words));
  g_variant_builder_close (builder);
}

static void
describe (VitkSearchProvider *self, GDBusMethodInvocation *invocation, GVariant *parameters)
{
  g_autofree const char **identifiers = NULL;
  GVariantBuilder builder;
  guint i;

  g_variant_get (parameters, "(^a&s)", &identifiers);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (i = 0; identifiers[i] != NULL; i++)
    add_description (self, &builder, identifiers[i]);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &builder));
  g_application_release (G_APPLICATION (self->application));
}

static gboolean
has_index (void)
{
  g_autofree char *path = vitk_indexer_dup_path ();

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Opens a result in its article, or the search itself. */
static void
open_search (VitkSearchProvider *self, GDBusMethodInvocation *invocation, GFile *file,
             const char *anchor, const char *query)
{
  g_autoptr (VitkDestination) destination =
      vitk_destination_new (anchor, query, file == NULL && has_index ());

  vitk_application_open_when_ready (self->application, file, destination);
  g_dbus_method_invocation_return_value (invocation, NULL);
  g_application_release (G_APPLICATION (self->application));
}

static void
activate (VitkSearchProvider *self, GDBusMethodInvocation *invocation, GVariant *parameters)
{
  g_autofree char *query = dup_query (parameters, 1);
  const char *identifier;
  const char *anchor = NULL;
  g_autoptr (GFile) file = NULL;

  g_variant_get_child (parameters, 0, "&s", &identifier);
  file = read_identifier (identifier, &anchor);
  open_search (self, invocation, file, anchor, query);
}

static void
on_call (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
         const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  VitkSearchProvider *self = user_data;

  /* Until it is answered. */
  g_application_hold (G_APPLICATION (self->application));
  if (g_str_equal (method, "GetResultMetas"))
    describe (self, invocation, parameters);
  else if (g_str_equal (method, "ActivateResult"))
    activate (self, invocation, parameters);
  else if (g_str_equal (method, "LaunchSearch"))
    {
      g_autofree char *query = dup_query (parameters, 0);

      open_search (self, invocation, NULL, NULL, query);
    }
  else
    {
      g_queue_push_tail (self->waiting, invocation);
      find_article (self);
    }
}

static void
vitk_search_provider_dispose (GObject *object)
{
  VitkSearchProvider *self = VITK_SEARCH_PROVIDER (object);

  vitk_search_provider_unexport (self);
  g_clear_object (&self->searcher);
  g_clear_object (&self->workspace);
  g_clear_object (&self->shelf);
  g_clear_object (&self->opening);
  G_OBJECT_CLASS (vitk_search_provider_parent_class)->dispose (object);
}

static void
vitk_search_provider_finalize (GObject *object)
{
  VitkSearchProvider *self = VITK_SEARCH_PROVIDER (object);

  g_queue_free_full (self->waiting, g_object_unref);
  g_hash_table_unref (self->remembered);
  G_OBJECT_CLASS (vitk_search_provider_parent_class)->finalize (object);
}

static void
vitk_search_provider_class_init (VitkSearchProviderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_search_provider_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_search_provider_finalize;
}

static void
vitk_search_provider_init (VitkSearchProvider *self)
{
  g_autofree char *path = vitk_indexer_dup_path ();

  self->shelf = vitk_shelf_new (path);
  self->waiting = g_queue_new ();
  self->remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, description_free);
}

/**
 * vitk_search_provider_new:
 * @application: the program; must live as long
 *
 * Returns: (transfer full): what answers GNOME Shell; nobody can ask it yet
 */
VitkSearchProvider *
vitk_search_provider_new (VitkApplication *application)
{
  VitkSearchProvider *self = g_object_new (VITK_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}

/**
 * vitk_search_provider_export:
 * @self: a search provider
 * @connection: a bus
 * @error: return location
 *
 * Lets it be asked, at the path that its file for GNOME Shell names.
 *
 * Returns: whether all went well
 */
gboolean
vitk_search_provider_export (VitkSearchProvider *self, GDBusConnection *connection, GError **error)
{
  static const GDBusInterfaceVTable table = { .method_call = on_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);

  g_return_val_if_fail (VITK_IS_SEARCH_PROVIDER (self), FALSE);

  if (node == NULL)
    return FALSE;
  g_set_object (&self->connection, connection);
  self->registration = g_dbus_connection_register_object (connection, PATH, node->interfaces[0],
                                                          &table, self, NULL, error);
  g_signal_connect_object (vitk_application_get_session (self->application), "ready",
                           G_CALLBACK (on_session_ready), self, G_CONNECT_SWAPPED);
  return self->registration != 0;
}

/**
 * vitk_search_provider_unexport:
 * @self: a search provider
 *
 * From now on nobody can ask it.
 */
void
vitk_search_provider_unexport (VitkSearchProvider *self)
{
  g_return_if_fail (VITK_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}
