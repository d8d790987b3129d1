/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-typed-query.h"

#include "widgets/vitk-focus-within.h"

/* The query that is typed into an entry: how it reads while the caret is where it is, and what is
 * wrong with it, shown in the entry. */
struct _VitkTypedQuery
{
  GtkEditable *entry;
  GtkEventController *focus;
  guint leaving; /* source */
  VitkTypedQueryParse parse;
  VitkTypedQueryFunc func;
  gpointer user_data;
  VitkQuery *query; /* as it was read last, or NULL */
  char *lack;       /* what is wrong with it or missing still, or NULL */
  char *words;      /* what else there is to say of it, or NULL */
};

/* Where something is being typed: a byte of the query; nowhere while the focus is elsewhere in the
 * window. */
static guint
get_caret (VitkTypedQuery *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  if (!vitk_focus_within (GTK_WIDGET (self->entry)))
    return G_MAXUINT;
  return g_utf8_offset_to_pointer (text, gtk_editable_get_position (self->entry)) - text;
}

static const VitkQueryProblem *
get_unfinished (const VitkQuery *query)
{
  const VitkQueryProblem *first =
      query->problems->len > 0 ? g_ptr_array_index (query->problems, 0) : NULL;

  return first != NULL && first->unfinished ? first : NULL;
}

/* What was only begun is taken for all it says once the caret has left it. A letter is there before
 * the caret is behind it. */
static void
on_caret_moved (VitkTypedQuery *self)
{
  const VitkQuery *old = self->query;
  g_autoptr (VitkQuery) query = NULL;

  if (old == NULL || (old->begun == 0 && old->problems->len == 0) ||
      !g_str_equal (old->text, gtk_editable_get_text (self->entry)))
    return;
  query = self->parse (old->text, get_caret (self));
  if (query->begun != old->begun ||
      (get_unfinished (query) != NULL) != (get_unfinished (old) != NULL))
    self->func (self->user_data);
}

static gboolean
leave (gpointer user_data)
{
  VitkTypedQuery *self = user_data;

  self->leaving = 0;
  on_caret_moved (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: what is told may remove the very widget that the focus is on its way to. */
static void
on_left (VitkTypedQuery *self)
{
  if (self->leaving == 0)
    self->leaving = g_idle_add (leave, self);
}

/**
 * vitk_typed_query_new:
 * @entry: what a query is typed into; must live longer
 * @parse: how it is read
 * @func: called when the caret has left what was only begun
 * @user_data: data of @func
 *
 * Returns: (transfer full): the query in it
 */
VitkTypedQuery *
vitk_typed_query_new (GtkEditable *entry, VitkTypedQueryParse parse, VitkTypedQueryFunc func,
                      gpointer user_data)
{
  VitkTypedQuery *self = g_new0 (VitkTypedQuery, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  self->parse = parse;
  self->func = func;
  self->user_data = user_data;
  g_signal_connect_swapped (entry, "notify::cursor-position", G_CALLBACK (on_caret_moved), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  self->focus = focus;
  return self;
}

/**
 * vitk_typed_query_free:
 * @self: (transfer full): a query that is typed
 */
void
vitk_typed_query_free (VitkTypedQuery *self)
{
  g_clear_handle_id (&self->leaving, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->entry, self);
  gtk_widget_remove_controller (GTK_WIDGET (self->entry), self->focus);
  g_clear_pointer (&self->query, vitk_query_unref);
  g_free (self->lack);
  g_free (self->words);
  g_free (self);
}

/**
 * vitk_typed_query_read:
 * @self: a query that is typed
 *
 * Returns: (transfer full): what it says, as far as it is typed
 */
VitkQuery *
vitk_typed_query_read (VitkTypedQuery *self)
{
  g_clear_pointer (&self->query, vitk_query_unref);
  self->query = self->parse (gtk_editable_get_text (self->entry), get_caret (self));
  return vitk_query_ref (self->query);
}

/**
 * vitk_typed_query_get_unfinished:
 * @self: a query that is typed
 *
 * Returns: (nullable): what was missing when it was read last, if typing on may mend that
 */
const VitkQueryProblem *
vitk_typed_query_get_unfinished (VitkTypedQuery *self)
{
  return self->query != NULL ? get_unfinished (self->query) : NULL;
}

/**
 * vitk_typed_query_mark:
 * @self: a query that is typed
 * @start: the first byte of what is wrong
 * @end: the byte after its last; @start for nothing
 *
 * Underlines what is wrong, where it is.
 */
void
vitk_typed_query_mark (VitkTypedQuery *self, guint start, guint end)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *underline = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

  underline->start_index = start;
  underline->end_index = end;
  pango_attr_list_insert (attributes, underline);
  gtk_text_set_attributes (GTK_TEXT (gtk_editable_get_delegate (self->entry)),
                           start < end ? attributes : NULL);
}

/* What has the focus tells what it lacks and what is offered: not every version of GTK can
 * announce. */
static void
describe (VitkTypedQuery *self)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (self->entry);
  g_autofree char *both = NULL;

  if (self->lack == NULL && self->words == NULL)
    {
      gtk_accessible_reset_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  if (self->lack != NULL && self->words != NULL)
    both = g_strconcat (self->lack, "\n", self->words, NULL);
  gtk_accessible_update_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  both != NULL          ? both
                                  : self->words != NULL ? self->words
                                                        : self->lack,
                                  -1);
}

/**
 * vitk_typed_query_set_lack:
 * @self: a query that is typed
 * @lack: (nullable): what is wrong with it or missing still
 * @wrong: whether it is a mistake
 *
 * Lets a screen reader know.
 */
void
vitk_typed_query_set_lack (VitkTypedQuery *self, const char *lack, gboolean wrong)
{
  g_free (self->lack);
  self->lack = g_strdup (lack);
  describe (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/**
 * vitk_typed_query_describe:
 * @self: a query that is typed
 * @words: (nullable): what else a screen reader is to say of it
 */
void
vitk_typed_query_describe (VitkTypedQuery *self, const char *words)
{
  g_free (self->words);
  self->words = g_strdup (words);
  describe (self);
}
