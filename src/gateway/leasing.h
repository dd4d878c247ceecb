// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossiercode.h"
#include "gatewayconnection.h"
#include "numberlease.h"

/// Takes the next `count` serials of an agency's day: never given again. Nothing if a statement failed.
std::optional<NumberLease> takeSerials(GatewayConnection &connection, const QString &agency, QDate day, int count,
                                       int serialStart);

/// Gives a device a block and notes it; the same op id gets the same block. Runs inside the caller's transaction.
std::optional<NumberLease> leaseNumbers(GatewayConnection &connection, const QString &device,
                                        const LeaseRequest &request, int serialStart, const QString &now);

/// The blocks that a device holds from that day on.
QList<NumberLease> leasesOf(GatewayConnection &connection, const QString &device, QDate from);

/// Whether the device was given this number.
bool isLeasedTo(GatewayConnection &connection, const QString &device, const DossierCode &code);
