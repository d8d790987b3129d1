/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-window.h"

/**
 * StallsPhase:
 * @name: what is done
 * @go_on: does the next step of it, and tells whether there is another; @step counts them
 * @at_once: whether a step need not wait until the window rests
 */
typedef struct
{
  const char *name;
  gboolean (*go_on) (VitkWindow *window, guint step);
  gboolean at_once;
} StallsPhase;

/* The first of them lead to when the article has been read. */
#define STALLS_N_PHASES 16
#define STALLS_N_OPENING 2

extern const StallsPhase stalls_phases[STALLS_N_PHASES];

char *stalls_reader_dup_note (guint phase);
