// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedoperation.h"
#include "gatewayconnection.h"
#include "operationeffect.h"

/// Why a device may not do this: a portal brings dossiers that citizens submit, their files, and their withdrawal
/// before somebody took them over, and the code of a dossier that lives elsewhere; counters do everything but submit.
/// Nothing: it may.
std::optional<Problem> portalRefusal(GatewayConnection &connection, const EnrolledDevice &device,
                                     const CheckedOperation &checked);

/// Whether this portal brought the dossier.
bool hasSubmitted(GatewayConnection &connection, const EnrolledDevice &device, const QString &dossier);

/// The effect of a dossier.submitted: a new dossier that waits for an officer, or what the citizen changed of it, which
/// wins until an officer took it over (sync.md 9); from then on it is refused as already-transitioned with the state.
/// The portal gives it a slip code of its own counter number, a tracking token, and its own code or a provisional one.
std::variant<OperationEffect, Problem> applySubmission(GatewayConnection &connection, const EnrolledDevice &device,
                                                       const CheckedOperation &checked, const QString &now);
