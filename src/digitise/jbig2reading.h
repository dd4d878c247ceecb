// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

/// Reads what jbig2Segments() wrote: Mono, 1 is ink. Null for anything else, other encoders' segments included.
QImage jbig2Picture(const QByteArray &segments);
