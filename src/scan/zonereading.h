// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "barcodereading.h"

#include <optional>

/// The machine-readable zone of a card's back (three lines of thirty) or of a passport (two of forty-four) in an 8-bit
/// grey picture, in any of the four directions. Its format is "MRZ", its lines are parted by line breaks. All check
/// digits hold; a zone in which one does not is not given. Names have none: they are as read. Needs the font OCR-B on
/// this machine.
std::optional<Barcode> machineZoneIn(const QImage &grey);
