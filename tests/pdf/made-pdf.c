/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-pdf.h"

#include <string.h>

#define FIRST_PAGE 6 /* objects 1 to 5 are for all; each page has two */

/* No object has this number. */
#define NOWHERE 99999

typedef struct
{
  GString *text;
  GArray *offsets; /* of each object */
  guint8 key[5];
  gboolean encrypted;
} Writer;

static const guint8 padding[32] = { 0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41,
                                    0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08,
                                    0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80,
                                    0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a };

static void
rc4 (const guint8 *key, gsize key_length, guint8 *data, gsize length)
{
  guint8 state[256];
  guint8 i = 0;
  guint8 j = 0;
  gsize n;

  for (n = 0; n < 256; n++)
    state[n] = n;
  for (n = 0; n < 256; n++)
    {
      guint8 swap = state[n];

      j += state[n] + key[n % key_length];
      state[n] = state[j];
      state[j] = swap;
    }
  for (n = 0, j = 0; n < length; n++)
    {
      guint8 swap;

      i++;
      j += state[i];
      swap = state[i];
      state[i] = state[j];
      state[j] = swap;
      data[n] ^= state[(guint8) (state[i] + state[j])];
    }
}

static void
md5 (guint8 digest[16], const void *a, gsize a_length, const void *b, gsize b_length)
{
  GChecksum *checksum = g_checksum_new (G_CHECKSUM_MD5);
  gsize length = 16;

  g_checksum_update (checksum, a, a_length);
  g_checksum_update (checksum, b, b_length);
  g_checksum_get_digest (checksum, digest, &length);
  g_checksum_free (checksum);
}

static char *
dup_hexadecimal (const guint8 *data, gsize length)
{
  GString *text = g_string_new (NULL);
  gsize i;

  for (i = 0; i < length; i++)
    g_string_append_printf (text, "%02x", data[i]);
  return g_string_free (text, FALSE);
}

static void
begin_object (Writer *writer)
{
  g_array_append_val (writer->offsets, writer->text->len);
  g_string_append_printf (writer->text, "%u 0 obj\n", writer->offsets->len);
}

static void
add_stream (Writer *writer, const char *entries, const char *data)
{
  gsize length = strlen (data);
  g_autofree guint8 *bytes = g_memdup2 (data, length);
  guint number = writer->offsets->len;
  guint8 object[5] = { number & 0xff, number >> 8, 0, 0, 0 };
  guint8 digest[16];

  if (writer->encrypted)
    {
      md5 (digest, writer->key, sizeof writer->key, object, sizeof object);
      rc4 (digest, 10, bytes, length);
    }
  g_string_append_printf (writer->text, "<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", entries,
                          length);
  g_string_append_len (writer->text, (char *) bytes, length);
  g_string_append (writer->text, "\nendstream\nendobj\n");
}

static void
add_string (GString *text, const char *name, const char *value)
{
  const char *p;

  if (value == NULL)
    return;
  g_string_append_printf (text, "/%s (", name);
  for (p = value; *p != '\0'; p++)
    {
      if (strchr ("()\\", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
  g_string_append (text, ") ");
}

static void
add_page (Writer *writer, const char *lines)
{
  g_autoptr (GString) content = g_string_new ("BT /F1 11 Tf 14 TL 60 780 Td\n");
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);
  guint i;

  begin_object (writer);
  g_string_append_printf (writer->text,
                          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %u 0 R "
                          "/Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n",
                          writer->offsets->len + 1);
  for (i = 0; split[i] != NULL; i++)
    {
      const char *p;

      g_string_append_c (content, '(');
      for (p = split[i]; *p != '\0'; p++)
        g_string_append_printf (content, strchr ("()\\", *p) != NULL ? "\\%c" : "%c", *p);
      g_string_append (content, ") Tj T*\n");
    }
  g_string_append (content, "ET");
  begin_object (writer);
  add_stream (writer, "", content->str);
}

static void
add_catalog (Writer *writer, const MadePdf *made)
{
  guint n_pages = g_strv_length ((char **) made->pages);
  guint i;

  begin_object (writer);
  g_string_append_printf (writer->text, "<< /Type /Catalog /Pages 2 0 R%s >>\nendobj\n",
                          made->xmp != NULL ? " /Metadata 5 0 R" : "");
  begin_object (writer);
  g_string_append_printf (writer->text, "<< /Type /Pages /Count %u /Kids [", n_pages);
  for (i = 0; i < n_pages; i++)
    g_string_append_printf (writer->text, "%u 0 R ",
                            g_strcmp0 (made->pages[i], made->lost) == 0 ? NOWHERE
                                                                        : FIRST_PAGE + 2 * i);
  g_string_append (writer->text, "] >>\nendobj\n");
  begin_object (writer);
  g_string_append (writer->text, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding "
                                 "/WinAnsiEncoding >>\nendobj\n");
  begin_object (writer);
  g_string_append (writer->text, "<< ");
  add_string (writer->text, "Title", made->title);
  add_string (writer->text, "Author", made->author);
  g_string_append_printf (writer->text, "%s >>\nendobj\n", made->info != NULL ? made->info : "");
  begin_object (writer);
  add_stream (writer, "/Type /Metadata /Subtype /XML", made->xmp != NULL ? made->xmp : "");
}

/* The oldest of all: RC4 with a key of 40 bits. */
static void
encrypt (Writer *writer, const char *password, GString *trailer)
{
  guint8 user[32];
  guint8 owner[32];
  guint8 start[68];
  guint8 digest[16];
  g_autofree char *owner_text = NULL;
  g_autofree char *user_text = NULL;
  gsize length = MIN (strlen (password), 32);

  memcpy (user, password, length);
  memcpy (user + length, padding, 32 - length);
  memcpy (owner, user, 32);
  md5 (digest, user, 32, "", 0);
  rc4 (digest, 5, owner, 32);
  memcpy (start, user, 32);
  memcpy (start + 32, owner, 32);
  memcpy (start + 64, "\xfc\xff\xff\xff", 4); /* all is permitted */
  md5 (digest, start, sizeof start, "0123456789abcdef", 16);
  memcpy (writer->key, digest, 5);
  writer->encrypted = TRUE;
  memcpy (user, padding, 32);
  rc4 (writer->key, 5, user, 32);
  owner_text = dup_hexadecimal (owner, 32);
  user_text = dup_hexadecimal (user, 32);
  g_string_append_printf (trailer,
                          " /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>",
                          owner_text, user_text);
}

/**
 * made_pdf_new:
 * @made: what is to be in it
 *
 * Returns: (transfer full): a PDF; one with a password has no title and no author
 */
GBytes *
made_pdf_new (const MadePdf *made)
{
  Writer writer = { g_string_new ("%PDF-1.4\n"), g_array_new (FALSE, FALSE, sizeof (gsize)) };
  g_autoptr (GString) trailer = g_string_new (NULL);
  gsize start;
  guint i;

  if (made->password != NULL)
    encrypt (&writer, made->password, trailer);
  add_catalog (&writer, made);
  for (i = 0; made->pages[i] != NULL; i++)
    add_page (&writer, made->pages[i]);
  start = writer.text->len;
  g_string_append_printf (writer.text, "xref\n0 %u\n0000000000 65535 f \n",
                          writer.offsets->len + 1);
  for (i = 0; i < writer.offsets->len; i++)
    g_string_append_printf (writer.text, "%010" G_GSIZE_FORMAT " 00000 n \n",
                            g_array_index (writer.offsets, gsize, i));
  g_string_append_printf (writer.text,
                          "trailer\n<< /Size %u /Root 1 0 R /Info 4 0 R /ID [<%s> <%s>]%s >>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          writer.offsets->len + 1, "30313233343536373839616263646566",
                          "30313233343536373839616263646566", trailer->str, start);
  g_array_unref (writer.offsets);
  return g_string_free_to_bytes (writer.text);
}

/**
 * made_pdf_write:
 * @made: what is to be in it
 * @path: a file
 *
 * Writes the PDF.
 */
void
made_pdf_write (const MadePdf *made, const char *path)
{
  g_autoptr (GBytes) bytes = made_pdf_new (made);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents (path, data, length, NULL));
}

/**
 * made_pdf_write_paper:
 * @path: where
 * @n_pages: how many pages
 *
 * Writes a PDF with pages as full as those of a paper, whose title is its file's name.
 */
void
made_pdf_write_paper (const char *path, guint n_pages)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autofree const char **pages = g_new0 (const char *, n_pages + 1);
  g_autofree char *name = g_path_get_basename (path);
  const MadePdf made = { .title = name, .pages = pages };
  guint i;

  for (i = 0; i < 52; i++)
    g_string_append (page, "The quick brown fox jumps over the lazy dog, and ten more words "
                           "to fill the line.\n");
  for (i = 0; i < n_pages; i++)
    pages[i] = page->str;
  made_pdf_write (&made, path);
}
