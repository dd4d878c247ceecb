// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagecleaning.h"

/// The mean colours of square blocks of the page, straight: of what is not ink, or of what is. Blocks that have none
/// take their neighbours', so that the coding has no edge to blur. RGB32. Null if memory is short.
QImage groundColours(const CleanPage &page, int block);
QImage inkColours(const CleanPage &page, int block);
