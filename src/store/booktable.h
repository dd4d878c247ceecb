// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booknumber.h"
#include "connection.h"
#include "dossier.h"

/// A line of a book of certification: a paper with its number, or numbers that no paper bears.
struct BookLine
{
    enum class Kind {
        Certified,
        Cancelled, ///< The dossier was cancelled; the number stays used.
        Dropped,   ///< The paper got another number: two counters had certified it.
        Unused,    ///< Numbers that no dossier here bears: leased and not given, or not known here yet.
    };
    Kind kind = Kind::Certified;
    int number = 0; ///< 0: only a provisional one so far.
    int last = 0;   ///< With Unused: the last of the gap.
    CertifiedPaper paper;
    QDateTime certifiedAt;
    QString requester;       ///< Who asked for it: the submitter.
    QString requesterNumber; ///< Of their identity paper; may be empty.
    QString signer;
    QString signerTitle;
    Dong fee = 0;
    QString ground; ///< With Cancelled: why.
    QString agreement;
    QString dossierCode;
    QUuid dossier;
    int counter = 0;
};

/// The books of certification of this office, as far as this counter knows them.
class BookTable
{
public:
    explicit BookTable(Connection &connection) : m_connection(connection) {}

    /// Brings the books to what the dossier holds now; part of DossierTable's insert and update.
    Result<void> put(qint64 key, const Dossier &dossier);
    /// The book of a year, by number, gaps named, papers without a number of it last. `series`: bookSeries().
    Result<QList<BookLine>> lines(const QString &series, int year);
    /// Dossiers of a counter whose papers wait for a number of that book and year, the earliest certified first.
    Result<QList<QUuid>> waiting(const QString &series, int year, int counter, int limit);
    /// The dossiers whose papers bear that number, of the latest year first; before those that gave it up or were
    /// cancelled, those that have it.
    Result<QList<qint64>> bearing(const BookNumber &number, int limit);
    Result<QList<int>> years(const QString &series); ///< The years that have entries, the latest first.

private:
    Connection &m_connection;
};
