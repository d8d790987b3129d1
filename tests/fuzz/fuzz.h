/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>
#include <stdint.h>

/* What libFuzzer calls, and what mutate.c calls in a build without it. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
