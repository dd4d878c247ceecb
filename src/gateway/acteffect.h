// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedoperation.h"
#include "gatewayconnection.h"
#include "operationeffect.h"

/// The effect of a dossier.act (wire/operation.h): the step by the life cycle and the changed members of the dossier's
/// document, if the dossier stands where the officer saw it. Otherwise already-transitioned with the present state, or
/// version-conflict with pointers to the members that somebody else changed. Runs in the caller's transaction.
std::variant<OperationEffect, Problem> applyAct(GatewayConnection &connection, const EnrolledDevice &device,
                                                const CheckedOperation &checked, const QString &now);
