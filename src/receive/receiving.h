// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composing.h"
#include "connection.h"
#include "device.h"
#include "feeentry.h"
#include "outboxrow.h"
#include "printtable.h"

/// A dossier that was just saved.
struct ReceivedDossier
{
    qint64 key = 0;
    Dossier dossier; ///< Now with id, codes, slip digits and tracking token.
    QUuid opId;
    std::optional<FeeEntry> payment; ///< Cash that was taken, or a transfer that is awaited.
};

/// Who acts, at which device, when.
struct Act
{
    Officer officer;
    const Device &device;
    QDateTime at; ///< Office time.
};

/// Saves a composed dossier: gives it id, slip, tracking token and a code (from today's lease, else provisional; none
/// of ours if it lives in a ministry's system), writes its rows, its event and its operation. Runs in one write
/// transaction; only after that is committed may anything be printed (sync.md I1). `state` is Ready but for dossiers
/// loaded as long sent. `beside`: why it is received although there are open ones; `handlingSeconds`: how long it was
/// entered without a break; both are kept in its event and operation.
Result<ReceivedDossier> receiveDossier(Connection &connection, const Dossier &composed, int officeNumber,
                                       const Act &act, OutboxState state = OutboxState::Ready,
                                       const BesideGround &beside = {}, std::optional<int> handlingSeconds = {});

/// A citizen who was guided or refused: id and the number of the form ("Q2-07").
struct GivenGuidance
{
    QUuid id;
    QString formNumber;
};

/// Notes that a citizen was guided (Mẫu 02) or refused (Mẫu 03) without a dossier being taken.
Result<GivenGuidance> giveGuidance(Connection &connection, const ReceiveOrder &order, const Act &act);

/// Undoes a received dossier: a new operation with its reason; the number stays used (sync.md 10).
Result<void> voidDossier(Connection &connection, const QUuid &id, const QString &reason, const Act &act);

/// Counts a print of a form and writes its event; reprints also become an operation. What was changed since the last
/// print makes it a replacement (printvalidity.h). Answers the print with its copy, from 1, and the one it replaces.
Result<PrintRow> notePrint(Connection &connection, const QUuid &id, const QString &form, const QString &printer,
                           const Act &act);

/// The same for one paper of several dossiers ("bulk-receipt"): each has it in its history; changed is the paper if one
/// of them is. Answers the print that stands for the paper. `ids`: not empty.
Result<PrintRow> noteSharedPrint(Connection &connection, const QList<QUuid> &ids, const QString &form,
                                 const QString &printer, const Act &act);
