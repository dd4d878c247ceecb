// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// How long the dossier on the receive page has been entered: from the first key or scan. What lay parked, was
/// restored or stood behind a locked screen has no such time.
class EntryTime
{
public:
    void note(bool isEmpty, const QDateTime &now); ///< On every change of the page.
    void interrupt() { m_isInterrupted = true; }   ///< Until the page is empty or saved.
    void end();                                    ///< Saved: what is entered now is another dossier.
    std::optional<int> seconds(const QDateTime &now) const;

private:
    QDateTime m_begun;
    bool m_isInterrupted = false;
};
