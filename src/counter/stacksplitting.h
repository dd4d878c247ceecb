// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "scannedpage.h"

#include <QHash>

/// Pages of one stack that belong to another dossier.
struct SplitPart
{
    qint64 dossier = 0;
    QString code;       ///< As it is shown.
    QList<QUuid> pages; ///< In their order; the first carries the code.
};

/// How a stack falls apart by the codes on its pages.
struct StackSplit
{
    QList<SplitPart> parts;
    QList<QUuid> covers;          ///< Pages that carry a code, with their blank backs: cover sheets and slips.
    QHash<QUuid, int> components; ///< Pages behind a cover sheet that names their paper.
    bool isEmpty() const { return parts.isEmpty() && covers.isEmpty(); }
};

/// Splits pages of a dossier's stack: a code (cover sheet, slip, mã hồ sơ, tracking) belongs to the pages up to the
/// next code, on whatever page it stands; pages before the first one stay (digitise.md 1.2), unless sheets that say
/// "next paper" follow them: then they are the first paper that the dossier still lacks. Codes that lead to no dossier
/// here, and pages that the officer left out, divide nothing.
Result<StackSplit> splitByCodes(Connection &connection, qint64 dossier, const QList<ScannedPage> &pages, QDate today);
