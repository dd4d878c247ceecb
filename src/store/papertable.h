// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "papersignature.h"

#include <QDateTime>
#include <QUuid>

/// A paper of a dossier as a file: PDF/A in the FileStore.
struct Paper
{
    qint64 key = 0;
    qint64 dossier = 0;
    int component = 0; ///< The component's number.
    QByteArray sha256;
    qint64 bytes = 0;
    int pages = 0;
    QString origin = QStringLiteral("digitised"); ///< "digitised", "reused", "reused-result" (domain.md 7).
    QString source;                               ///< Of a reused one: the code of the dossier it came from.
    QDateTime at;
    QString officer;
    PaperSignature signature; ///< Not there: the file is not signed.
};

/// A paper that a citizen handed in before and that may do again (domain.md 7, component state 2).
struct ReusablePaper
{
    int component = 0;   ///< Of the new dossier, which has no paper for it yet.
    Paper paper;         ///< Of the earlier dossier.
    QString dossierCode; ///< The earlier one's.
    QString text;        ///< As it was folded when it was recognised.
};

/// A dossier in the list of those whose papers are digitised.
struct DigitisingRow
{
    qint64 key = 0; ///< 0: the pages of which nobody said yet whose they are.
    QUuid id;
    QString code;
    QString applicantName;
    int wanted = 0;  ///< Components of which paper was handed in.
    int filed = 0;   ///< … that are files already.
    int waiting = 0; ///< Pages not filed yet.

    bool isDone() const { return wanted > 0 && filed >= wanted && waiting == 0; }
};

/// The papers that are files, with the text recognised on them.
class PaperTable
{
public:
    explicit PaperTable(Connection &connection) : m_connection(connection) {}

    /// Notes a paper of a component. One that the component had before stays, marked as replaced, if `replaces`.
    Result<void> add(const Paper &paper, const QString &text, bool replaces);
    Result<QList<Paper>> of(qint64 dossier); ///< Not the replaced ones; by component.
    /// For components of this dossier that have no paper: the newest paper of the same kind (code, else name) that the
    /// same applicant handed in with another dossier. Whether it still holds is the officer's to say.
    Result<QList<ReusablePaper>> reusable(qint64 dossier);
    /// Keys of dossiers whose papers hold all these words, the newest first.
    Result<QList<qint64>> dossiersWith(const QString &text, int limit);

    /// Dossiers received since then that want papers or have pages, the newest first; pages without dossier on top.
    Result<QList<DigitisingRow>> digitising(const QDateTime &since, int limit);
    Result<std::optional<DigitisingRow>> digitisingRow(qint64 dossier);

private:
    Result<void> addSignature(qint64 paper, const PaperSignature &signature);

    Connection &m_connection;
};
