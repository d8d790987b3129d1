/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-choices.h"
#include "search/vitk-document.h"
#include "model/vitk-glossary.h"

G_BEGIN_DECLS

VitkChoices *vitk_document_list_choices (const VitkDocument *document, VitkGlossary *glossary);

G_END_DECLS
