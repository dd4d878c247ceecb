// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossiercode.h"
#include "enrolleddevice.h"
#include "gatewayconnection.h"
#include "numberlease.h"

/// Takes the next `count` serials of an agency's day, or of a series (bookSeries()): never given again. Nothing if a
/// statement failed.
std::optional<NumberLease> takeSerials(GatewayConnection &connection, const QString &agency, QDate day, int count,
                                       int serialStart);

/// Gives a device a block and notes it; the same op id gets the same block. An office's gateway takes it out of what
/// its province gave it, and gives fewer or nothing when little is left. Runs inside the caller's transaction.
std::optional<NumberLease> leaseNumbers(GatewayConnection &connection, const QString &device,
                                        const LeaseRequest &request, int serialStart, const QString &now);

/// The blocks that a device holds from that day on.
QList<NumberLease> leasesOf(GatewayConnection &connection, const QString &device, QDate from);

/// Whether the device was given this number, or the gateway of its office, which hands numbers on.
bool isLeasedTo(GatewayConnection &connection, const EnrolledDevice &device, const DossierCode &code);

/// Whether a counter of the device's office was given this serial of a series (a book's), or its gateway.
bool isSerialOfOffice(GatewayConnection &connection, const EnrolledDevice &device, const QString &series, QDate day,
                      int serial);

/// Keeps a block that the province gave this office for its counters; one that is there is left as it is.
bool keepOfficeBlock(GatewayConnection &connection, const NumberLease &block);
/// How many numbers of a day are left for counters, and how many blocks the day has had.
struct OfficeNumbers
{
    int left = 0;
    int blocks = 0;
};
OfficeNumbers officeNumbers(GatewayConnection &connection, const QString &agency, QDate day);
