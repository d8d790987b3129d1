/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-corpus-error.h"

G_DEFINE_QUARK (vitk - corpus - error - quark, vitk_corpus_error)
