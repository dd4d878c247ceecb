// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dossier.h"

/// A dossier as a line of the book (Sổ theo dõi hồ sơ).
struct RegisterEntry
{
    Dossier dossier; ///< Without its events.
    std::optional<QDateTime> returnedAt;
};

/// The dossiers received in these days, void ones left out, in the order in which they came.
Result<QList<RegisterEntry>> registerEntries(Connection &connection, QDate from, QDate to);
