// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enrolleddevice.h"
#include "reconciliation.h"
#include "signedoperation.h"

/// Compares a counter's account of a day with what is kept here, keeps the result and the numbers declared unused.
/// Nothing: the database failed. Owns its transaction; runs on a database thread.
std::optional<DayDifference> reconciledDay(GatewayConnection &connection, const EnrolledDevice &device, QDate day,
                                           const DayAccount &account, const QString &now);

/// The device's own operations after that one, in its order, as they were sent.
QList<SignedOperation> operationsAfter(GatewayConnection &connection, const EnrolledDevice &device, qint64 deviceSeq,
                                       int limit);
