// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>
#include <QUuid>

/// One print of a form, from the moment its dossier is saved until the paper is known to be out.
struct PrintRow
{
    QUuid id;
    qint64 dossier = 0;
    QString form; ///< "receipt", "slip", "bulk-receipt", …
    int copy = 1; ///< 1: the first print; higher ones are marked as reprints.
    QDateTime madeAt;
    QString officer;
    QString printer;    ///< Empty: only to PDF.
    QString state;      ///< "made", "out", "asked" (the printer's state is unknown or at fault).
    int replaces = 0;   ///< In thay: the copy that this one voids; 0: none.
    QDateTime voidedAt; ///< Since when another copy stands for it; invalid: it holds.
    QUuid paper;        ///< The first print of the paper that it shares with other dossiers; null: it has it alone.
};

/// The prints of this counter.
class PrintTable
{
public:
    explicit PrintTable(Connection &connection) : m_connection(connection) {}
    /// Counts the next copy of that form and notes it as "made". A replacement voids the copies before it (in thay) and
    /// names the last of them.
    Result<PrintRow> add(qint64 dossier, const QString &form, const QString &officer, const QString &printer,
                         const QDateTime &at, bool isReplacement = false);
    /// One paper for several dossiers: a print of each of them, all with the next copy that none of them has. Answers
    /// the first one, which stands for the paper.
    Result<PrintRow> addShared(const QList<qint64> &dossiers, const QString &form, const QString &officer,
                               const QString &printer, const QDateTime &at, bool isReplacement = false);
    Result<QList<PrintRow>> ofDossier(qint64 dossier); ///< The earliest first.
    Result<QList<qint64>> sharing(const QUuid &paper); ///< The dossiers on a shared paper, in its order.
    /// Of a shared paper: all its prints.
    Result<void> setState(const QUuid &id, const QString &state);
    Result<void> setFile(const QUuid &id, const QByteArray &sha256); ///< The archived PDF.
    /// What a killed program left as "made" since then: nobody knows whether the paper came out.
    Result<void> askUnfinished(const QDateTime &since);
    Result<QString> lastForm(qint64 dossier); ///< The form that was printed last; empty: none yet.
    Result<QList<PrintRow>> asked();          ///< Those whose paper is in question; a shared paper once.

    /// Dossiers that are saved and whose joint receipt is not printed yet: said in the transaction that saves them, so
    /// that a kill loses no receipt. Those that are still awaited stay.
    Result<void> await(const QList<QUuid> &dossiers);
    /// Of those, the ones that were neither printed nor cancelled since; in their order.
    Result<QList<QUuid>> awaited();

private:
    Result<int> lastCopy(qint64 dossier, const QString &form);
    Result<void> insert(const PrintRow &row, bool isReplacement);

    Connection &m_connection;
};
