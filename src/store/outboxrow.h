// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QUuid>

/// Where an operation stands on its way to the portal (sync.md 3).
enum class OutboxState { Ready, InDoubt, Acknowledged, WaitingDependency, Conflict, Quarantined, Void };

/// What an officer asked the supervisor about an operation.
struct OutboxQuestion
{
    QString text; ///< Empty: nothing was asked.
    QString author;
    QDateTime at;
};

/// An operation as one row of the outbox.
struct OutboxRow
{
    QUuid opId;
    QUuid dossierId;
    QString dossierCode;
    QString applicantName;
    QString kind;
    OutboxState state = OutboxState::Ready;
    int attempts = 0;
    QDateTime madeAt;
    QDateTime nextTryAt; ///< Invalid: at the next pass, or never.
    QDateTime settledAt; ///< When it was acknowledged; invalid before.
    QString problem;     ///< Stable code of the last problem, e.g. "upstream-timeout"; empty if none.
    QString problemText; ///< In words for the officer.
    qint64 bytes = 0;
    QString author;
    OutboxQuestion question = {}; ///< Only of rows that OutboxTable::open() gives.
};

/// Conservation (sync.md I4): made = acknowledged + waiting + quarantined + voided, by query.
struct OutboxFigures
{
    qint64 made = 0;
    qint64 acknowledged = 0;
    qint64 waiting = 0;     ///< Ready, in doubt or waiting for another.
    qint64 inDoubt = 0;     ///< Part of waiting.
    qint64 quarantined = 0; ///< Conflicts included.
    qint64 voided = 0;
    qint64 dossiersWaiting = 0; ///< Dossiers with at least one operation not acknowledged or void.
    qint64 acknowledgedToday = 0;
    QDateTime oldestWaiting; ///< Invalid if nothing waits.
};

QString
toText(OutboxState state); ///< "ready", "in_doubt", "acked", "waiting_dependency", "conflict", "quarantined", "void"
OutboxState outboxStateFromText(QStringView text);
