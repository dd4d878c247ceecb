// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "operationeffect.h"

/// The effect of a fee.entry (wire/operation.h): the entry is kept, and what it means for the payment's e-receipt is
/// asked for, all in the caller's transaction. missing-op while the dossier or the entry that it is about has not
/// arrived; invalid-field with pointers for amounts that cannot be; already-transitioned for what was settled before.
std::variant<OperationEffect, Problem> applyFeeEntry(GatewayConnection &connection, const EnrolledDevice &device,
                                                     const CheckedOperation &checked, const QString &now);

/// An entry that the province knows, made by a counter of the office `maker`, kept at an office's gateway; false: it is
/// here, or cannot be read.
bool keepEntryFromAbove(GatewayConnection &connection, const QString &maker, const QString &dossier,
                        const QJsonObject &json, const QString &now);
