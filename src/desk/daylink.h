// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a number of the day leads to: the figure, and which part of it. The page passes it on; the counter knows the
/// dossiers behind it.
struct DayLink
{
    QString figure; ///< "received", "procedure" …; empty: it leads nowhere.
    QString key;    ///< A procedure's code, an officer's id, "07:45" …; empty: the whole figure.

    bool isEmpty() const { return figure.isEmpty(); }
    friend bool operator==(const DayLink &, const DayLink &) = default;
};
