// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dossier.h"
#include "dossierfilter.h"
#include "openduty.h"

/// A dossier with what only the store knows of it.
struct StoredDossier
{
    qint64 key = 0;
    qint64 serverVersion = 0;
    bool isAtPortal = false;
    Dossier dossier;
    QList<DossierEvent> events; ///< In the order in which they happened.
};

/// The dossiers, with their codes, components and events.
class DossierTable
{
public:
    explicit DossierTable(Connection &connection) : m_connection(connection) {}

    /// Writes a new dossier: its row, codes, components, results and search text. Answers its key.
    Result<qint64> insert(const Dossier &dossier, qint64 serverVersion = 0);
    /// Writes the dossier as it stands after an act; of its codes only that of the system in which it lives is written.
    Result<void> update(qint64 key, const Dossier &dossier);
    Result<void> noteReturned(qint64 key, const QDateTime &at, int counter); ///< 0: at another office's counter.
    Result<void> addEvent(qint64 key, const DossierEvent &event);
    Result<void> addCode(qint64 key, const DossierAlias &alias, bool isShownFirst);
    Result<void> setState(qint64 key, DossierState state, bool isVoid);
    Result<void> forgetServerVersions(); ///< Of all dossiers: another gateway counts otherwise.
    Result<void> setServerVersion(qint64 key, qint64 version);

    Result<qint64> serverVersion(qint64 key); ///< 0: never acknowledged.
    Result<std::optional<qint64>> keyOf(const QUuid &id);
    /// By any code it has: official, provisional ("TAM-…"), slip digits (grouped or not), another system's.
    Result<std::optional<qint64>> keyOfCode(const QString &code);
    /// Another dossier, not void, with that code; the newest one. Nothing: none has it.
    Result<std::optional<DossierRow>> otherWithCode(const QString &code, qint64 key);
    /// Codes of other systems that two or more dossiers have, the first `limit` of them: one of those is wrong.
    Result<QStringList> doubledCodes(int limit);
    Result<int> countAwaitingCode(); ///< Of those that live elsewhere and are not void: their code is not known yet.
    Result<std::optional<QUuid>> idOfTracking(const QString &token); ///< The code that citizens scan.
    Result<std::optional<StoredDossier>> find(qint64 key);
    Result<DossierRow> row(qint64 key);

    Result<QList<DossierRow>> receivedOn(QDate date, int limit); ///< Here, not at another office.
    Result<QList<DossierRow>> newest(int limit);
    Result<QList<DossierRow>> ofApplicant(const QString &number, int limit); ///< Open ones first, then the newest.
    /// Keys of dossiers of that procedure which are neither ended nor void, received since then, and whose owner may be
    /// this one: has a number of theirs, or the same tax code or date of birth. The newest first.
    Result<QList<qint64>> openOfOwner(const Applicant &owner, const QString &procedureCode, const QDateTime &since);
    Result<QList<DossierRow>> openDueBefore(const QDateTime &before, int limit); ///< Overdue ones first.
    /// Of this counter, with another code than the printed one, of which the citizen was not told on paper yet.
    Result<QList<DossierRow>> withUntoldCode(int counter, int limit);
    /// Dossiers with a result that waits to be fetched: of an owner or a submitter by number, the longest waiting
    /// first.
    Result<QList<DossierRow>> readyFor(const QString &number, int limit);
    /// The dossiers of a list, the latest received first; behind `after`, if given, for the next part of a long list.
    Result<QList<DossierRow>> listed(const DossierFilter &filter, const QDateTime &now,
                                     const std::optional<DossierRow> &after, int limit);
    /// All received here that are not closed, with who answers for them; by appointment, those without one last.
    Result<QList<OpenDuty>> openDuties();
    Result<qint64> count();

private:
    Result<QList<DossierRow>> rows(const char *sql, const QVariantList &values);
    Result<void> insertComponents(qint64 key, const Dossier &dossier);
    Result<void> setSearchText(qint64 key, const QString &folded);
    Result<void> writeHomeCode(qint64 key, const Dossier &dossier);
    Connection &m_connection;
};

/// The statement that makes a DossierRow of one key.
const char *dossierRowSql();

/// The text by which a dossier is found: names, numbers and codes folded, and each code's and phone's digits backwards
/// behind "z", so that last digits are a prefix.
QString searchTextOf(const Dossier &dossier);
