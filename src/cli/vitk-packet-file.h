/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-packet.h"
#include "export/vitk-paper.h"

G_BEGIN_DECLS

int vitk_packet_file_write (const VitkPacket *packet, const VitkPaper *paper, const char *output);

G_END_DECLS
