// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Whether a PDF says anything else than its first `size` bytes did, beyond further signatures and what they need: new
/// objects, fields of signatures and their marks. A later revision that cannot be read has changed it.
bool isChangedSince(const QByteArray &pdf, qsizetype size);
