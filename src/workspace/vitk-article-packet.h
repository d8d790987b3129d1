/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-packet.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

VitkPacket *vitk_article_packet_new (VitkWorkspace *workspace);

G_END_DECLS
