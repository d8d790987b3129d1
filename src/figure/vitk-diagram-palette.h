/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-pen.h"

G_BEGIN_DECLS

/**
 * VitkDiagramPalette:
 * @paper: of what everything stands on
 * @text: of words
 * @dim: of words that are less important
 * @outline: around glyphs
 * @things: what glyphs that are things are filled with
 * @events: what processes, phenotypes and outcomes are filled with
 * @parts: what stands at others is filled with
 * @grounds: of compartments, which take turns
 * @edges: around compartments
 * @promotes: of arcs after which there is more
 * @hinders: of arcs after which there is less
 * @joins: of all other arcs
 * @follows_file: whether colours of the file may be used instead
 * @faded: how much of its colours is kept by what is not emphasised: with high contrast so much
 * that words can still be read
 *
 * The colours of a diagram, each with a shape that says the same.
 */
typedef struct
{
  VitkInk paper;
  VitkInk text;
  VitkInk dim;
  VitkInk outline;
  VitkInk things;
  VitkInk events;
  VitkInk parts;
  VitkInk grounds[2];
  VitkInk edges[2];
  VitkInk promotes;
  VitkInk hinders;
  VitkInk joins;
  gboolean follows_file;
  double faded;
} VitkDiagramPalette;

const VitkDiagramPalette *vitk_diagram_palette_get (gboolean dark, gboolean high_contrast);

G_END_DECLS
