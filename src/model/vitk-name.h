/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkNameKind:
 * @VITK_NAME_PERSON: a person
 * @VITK_NAME_GROUP: a group, an institution
 * @VITK_NAME_OTHERS: others who are not named ("et al.")
 */
typedef enum
{
  VITK_NAME_PERSON,
  VITK_NAME_GROUP,
  VITK_NAME_OTHERS
} VitkNameKind;

/**
 * VitkName:
 * @kind: whose it is
 * @words: the name in one piece, as "Surname Given"; empty for %VITK_NAME_OTHERS
 * @family: (nullable): family name, where the article tells it from the rest
 * @given: (nullable): given names or initials
 * @suffix: (nullable): "Jr"
 *
 * One author of a work, in the parts that the article itself has.
 */
typedef struct
{
  VitkNameKind kind;
  char *words;
  char *family;
  char *given;
  char *suffix;
} VitkName;

VitkName *vitk_name_new (VitkNameKind kind, const char *words);
void vitk_name_free (VitkName *name);

G_END_DECLS
