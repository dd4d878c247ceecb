// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// Something about a scan that an officer should look at; it never blocks.
struct ScanWarning
{
    QString code;    ///< Stable: "missing-issue-date", "bad-date", "partial-date", "sex-mismatch", "year-mismatch", …
    QString field;   ///< As in the command-line contract: "birthDate".
    QString message; ///< For the officer: translated, says what to do, holds no personal data.
};

using ScanWarnings = QList<ScanWarning>;
