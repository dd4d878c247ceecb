// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

/// The number of the last print of that form; 0: it was never printed.
int lastPrintOf(const QList<DossierEvent> &events, const QString &form);

/// Whether what the last print of that form says was changed since: the next print is then an In thay, which voids the
/// earlier ones by number (domain.md 13.7). The letter of an act that was done once more is a letter of its own.
bool isPrintOutdated(const QList<DossierEvent> &events, const QString &form);
