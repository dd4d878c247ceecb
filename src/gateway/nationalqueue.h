// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changefeed.h"
#include "clock.h"
#include "databasethreads.h"
#include "nationalfacts.h"
#include "providercalling.h"

#include <memory>

/// A dossier that this process has claimed, with what the portal is to be told.
struct ClaimedDossier
{
    QString id;
    QString code;
    qint64 wanted = 0;
    int attempts = 0;
    QJsonObject item;          ///< Of DongBoHoSoMC.
    QList<NationalStep> steps; ///< Not yet confirmed, in order, with their items.
    QList<bool> wereAsked;     ///< Beside `steps`: it may have arrived before.
};

/// What is to be done next.
struct NationalClaim
{
    QString claim;
    QString unit;
    QList<ClaimedDossier> dossiers;
    QString procedure; ///< Not empty: the portal is to be asked for this one first; nothing is claimed.

    bool isEmpty() const { return dossiers.isEmpty() && procedure.isEmpty(); }
};

/// The rows of what the national portal is to know: claims by leases, parks what cannot be told, keeps what was
/// confirmed, and tells the counters of what is parked and cleared. Used by one thread; all SQL of the adapter.
class NationalQueue
{
public:
    NationalQueue(DatabaseThreads &database, NationalConfig config, NationalMapping mapping, QString publicUrl,
                  Clock clock);
    ~NationalQueue(); ///< The turn is another process's at once.
    NationalQueue(const NationalQueue &) = delete;
    NationalQueue &operator=(const NationalQueue &) = delete;

    /// The next dossiers of one unit, at most ten, the longest waiting first. What cannot be told is parked on the way.
    NationalClaim claim();
    /// Prolongs the claim on its `open` dossiers before a call; false: another process has one of them, and nothing may
    /// be sent any more.
    bool keeps(const NationalClaim &claim, qsizetype open);
    void keepProcedure(const QString &code, const std::optional<NationalProcedure> &procedure);
    /// The portal confirmed these steps of the dossier.
    void keepSteps(const QString &dossier, const QList<qint64> &seqs);
    /// The portal knows the dossier and all its steps.
    void keepKnown(const NationalClaim &claim, const ClaimedDossier &dossier);
    /// The first time a refusal may be an accident, and it is sent again; the same one again parks the dossier.
    void keepRefused(const NationalClaim &claim, const ClaimedDossier &dossier, const QString &reason);
    void keepPostponed(const NationalClaim &claim, const ClaimedDossier &dossier, const Postponement &postponed);
    /// The line to the portal: in trouble, or answering again.
    void noteLine(const std::optional<Postponement> &trouble);

private:
    struct Row;
    struct Look;
    Look looked(GatewayConnection &connection, const Row &row, const QDateTime &now);
    bool claims(GatewayConnection &connection, const Row &row, const Look &look, NationalClaim &claim,
                const QDateTime &now);
    void park(GatewayConnection &connection, const Row &row, const QString &state, const QString &reason,
              const QDateTime &now, qint64 waitMs, ScopedItems &feed);
    bool takesTurn(GatewayConnection &connection, const QDateTime &now);
    QDateTime claimedUntil(const QDateTime &now) const;

    DatabaseThreads &m_database;
    NationalConfig m_config;
    NationalMapping m_mapping;
    Clock m_clock;
    NationalFactReading m_facts;
    QDateTime m_keptUntil; ///< How long the present claim holds.
    bool m_isLineWell = false;
    const QString m_holder = QUuid::createUuid().toString(QUuid::WithoutBraces);
    bool m_isFirst = true; ///< Tables may have changed since the last process: what is parked is looked at anew.
};
