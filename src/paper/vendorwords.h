// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheetorder.h"

#include <QStringList>

// What vendors' drivers call the same thing. Nothing is found for words that mean something else (films, cards).

/// What a driver's word for a source of paper means, e.g. "ADF Duplex", "Automatic Document Feeder", "2-sided", "DP".
std::optional<SheetSource> sourceOfVendor(const QString &word);

/// The driver's word for the source, out of all its words; the plainest where several mean it. Empty if none does.
QString vendorSource(const QStringList &words, SheetSource source);

/// The driver's word for the mode, with 8 bits a colour where it can be chosen. Empty if it has none.
QString vendorMode(const QStringList &words, SheetMode mode);
