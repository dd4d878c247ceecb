// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedoperation.h"
#include "gatewayconnection.h"
#include "operationeffect.h"

/// The national portal is to know of what an operation did: the dossier as it stands now, however many operations
/// there are, and each act after it. Written in the transaction of the effect; nothing is asked or sent here.
void noteForNational(GatewayConnection &connection, const QString &office, const CheckedOperation &checked,
                     const OperationEffect &effect, const QString &now);
