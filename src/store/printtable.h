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
    QString form; ///< "receipt" or "slip".
    int copy = 1; ///< 1: the first print; higher ones are marked as reprints.
    QDateTime madeAt;
    QString officer;
    QString printer;    ///< Empty: only to PDF.
    QString state;      ///< "made", "out", "asked" (the printer's state is unknown or at fault).
    int replaces = 0;   ///< In thay: the copy that this one voids; 0: none.
    QDateTime voidedAt; ///< Since when another copy stands for it; invalid: it holds.
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
    Result<QList<PrintRow>> ofDossier(qint64 dossier); ///< The earliest first.
    Result<void> setState(const QUuid &id, const QString &state);
    Result<void> setFile(const QUuid &id, const QByteArray &sha256); ///< The archived PDF.
    /// What a killed program left as "made" since then: nobody knows whether the paper came out.
    Result<void> askUnfinished(const QDateTime &since);
    Result<QString> lastForm(qint64 dossier); ///< The form that was printed last; empty: none yet.
    Result<QList<PrintRow>> asked();          ///< Those whose paper is in question.

private:
    Connection &m_connection;
};
