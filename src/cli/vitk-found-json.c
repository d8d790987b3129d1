/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-found-json.h"

#include "cli/vitk-json.h"

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* Offsets are characters of the snippet: what every language that reads JSON counts. */
static void
add_hit (JsonBuilder *builder, const VitkSearchResult *result, const VitkSnippetHit *hit)
{
  g_autofree char *text = g_strndup (result->snippet + hit->start, hit->end - hit->start);
  glong start = g_utf8_strlen (result->snippet, hit->start);

  json_builder_begin_object (builder);
  add_integer (builder, "start", start);
  add_integer (builder, "end", start + g_utf8_strlen (text, -1));
  vitk_json_add_string (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_result (JsonBuilder *builder, const VitkSearchResult *result)
{
  guint i;

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "anchor", result->anchor);
  vitk_json_add_string (builder, "kind", vitk_search_kind_get_nick (result->kind));
  json_builder_set_member_name (builder, "score");
  json_builder_add_double_value (builder, result->score);
  vitk_json_add_string (builder, "path", result->path);
  vitk_json_add_string (builder, "snippet", result->snippet);
  json_builder_set_member_name (builder, "hits");
  json_builder_begin_array (builder);
  for (i = 0; i < result->hits->len; i++)
    add_hit (builder, result, &g_array_index (result->hits, VitkSnippetHit, i));
  json_builder_end_array (builder);
  add_integer (builder, "missing", result->standing.n_missing);
  if (result->file != NULL)
    {
      g_autofree char *file = g_filename_display_name (result->file);

      vitk_json_add_string (builder, "file", file);
      vitk_json_add_string (builder, "title", result->title);
    }
  json_builder_end_object (builder);
}

/**
 * vitk_found_print_json:
 * @printer: where to
 * @results: what was found
 *
 * Prints what was found as one object.
 */
void
vitk_found_print_json (VitkPrinter *printer, const VitkSearchResults *results)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint i;

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "query", results->query->text);
  vitk_json_add_string (builder, "correction", results->correction);
  vitk_json_add_strings (builder, "expansions", results->expansions);
  json_builder_set_member_name (builder, "partly");
  json_builder_add_boolean_value (builder, results->partly);
  vitk_json_add_strings (builder, "problems", results->problems);
  add_integer (builder, "found", vitk_search_results_count (results));
  json_builder_set_member_name (builder, "results");
  json_builder_begin_array (builder);
  for (i = 0; i < results->results->len; i++)
    add_result (builder, g_ptr_array_index (results->results, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  vitk_json_print (printer, builder);
}
