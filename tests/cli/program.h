/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>

int program_run (const char *folder, const char *words, char **out, char **err);
