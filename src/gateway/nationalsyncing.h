// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nationalcalling.h"
#include "nationalqueue.h"

/// Tells the national portal of dossiers and their progress (domain.md 5.2). Used by one thread of a process; several
/// processes share the work by leases.
///
/// Each dossier is looked up before it is sent (TraCuuHoSo), so that it is there once, whatever was lost: the message
/// carries the whole dossier under its mã hồ sơ, and a repeat says the same. Progress goes after it, in order, and what
/// was asked once is asked again with the same bytes. What this API does not let anybody guarantee: it has no version
/// and no key, so a request that was given up as lost and still arrives later than a newer one would bring back the
/// older state until the next change; and unless TraCuuHoSo lists the progress it has (the mapping names the member),
/// a step whose answer was lost may stand there twice, both alike.
class NationalSyncing
{
public:
    NationalSyncing(DatabaseThreads &database, const NationalConfig &config, NationalMapping mapping,
                    const QString &publicUrl, const Clock &clock);

    bool syncSome(); ///< Whether there was anything to do.

    // The step before the first byte leaves, for tests of what happens after it.
    NationalClaim claim() { return m_queue.claim(); }

private:
    struct Batch;
    void askProcedure(const QString &code, const QString &unit);
    void sync(const NationalClaim &claim);
    NationalAnswer called(Batch &batch, const QString &service, const QJsonObject &body);
    std::optional<QJsonObject> lookedUp(Batch &batch, qsizetype which);
    void sendDossiers(Batch &batch, const QList<qsizetype> &which, bool isUpdating);
    void sendAlone(Batch &batch, qsizetype which, bool isUpdating, const NationalAnswer &answer);
    void sendSteps(Batch &batch);
    void sendStepsAlone(Batch &batch, qsizetype which);
    void postpone(Batch &batch, qsizetype which, const Postponement &because);
    void refuse(Batch &batch, qsizetype which, const QString &reason);

    NationalConfig m_config;
    QString m_progressMember;
    NationalCalling m_portal;
    NationalQueue m_queue;
};
