/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-packet.h"
#include "model/vitk-diagram.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

VitkPacket *vitk_article_packet_new (VitkWorkspace *workspace);
VitkPacket *vitk_article_packet_new_of_diagram (VitkDiagram *diagram, const char *name);

G_END_DECLS
