// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "officerlist.h"

#include <QDateTime>

// Who works in an office. Each change is told in the office's feed, in the caller's transaction; its counters then ask
// for the list.

OfficerList officersOf(GatewayConnection &connection, const QString &office);

/// Adds or changes an officer; one who had left is back. Without a verifier an earlier one is kept. What is so already
/// is told to nobody.
bool registerOfficer(GatewayConnection &connection, const QString &office, const EnrolledOfficer &enrolled,
                     const QDateTime &now);
/// From now on the officer may not sign in. False: there is none.
bool removeOfficer(GatewayConnection &connection, const QString &office, const QString &id, const QDateTime &now);
