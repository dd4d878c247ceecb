// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dossierrow.h"

/// What a search found: the newest hits first.
struct SearchHits
{
    QList<DossierRow> rows;
    int total = 0;        ///< Counted to 1,000.
    bool hasMore = false; ///< More than 1,000.
};

/// How far the words of a search may go on beyond what was typed.
enum class SearchReach {
    WholeWords, ///< The words as typed; only a last word of up to three letters may go on (those prefixes are indexed).
    LastWord,   ///< The last word may go on.
    EveryWord,
};

/// The FTS5 query for a typed text; a single number of four to twelve digits is also a code's or phone's last digits.
/// Empty if there is nothing to search for.
QString searchMatch(const QString &text, SearchReach reach);

/// Finds dossiers by code, last digits, slip digits, number, phone or words of a name or procedure, with or without
/// accents (ux.md 3.6). An exact code, or the number of a book of certification that papers here bear, stands alone.
/// When the text has accents, hits that have the same accents go before the others among the newest 200.
Result<SearchHits> search(Connection &connection, const QString &text, int limit = 50);
