/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "workspace/vitk-searcher.h"

VitkSearcher *open_article (const char *name);
VitkSearchResults *search (VitkSearcher *searcher, const char *text, gboolean typing);
