/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

#define VITK_TYPE_PATIENT_LAYOUT (vitk_patient_layout_get_type ())
G_DECLARE_FINAL_TYPE (VitkPatientLayout, vitk_patient_layout, VITK, PATIENT_LAYOUT,
                      GtkLayoutManager)
