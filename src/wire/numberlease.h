// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>
#include <QJsonObject>
#include <QUuid>

/// A block of serials that one device may use for one agency's codes of one day. Never given to anyone else.
struct NumberLease
{
    QString agency; ///< "H61.33"
    QDate date;
    int from = 0;
    int to = 0; ///< Inclusive.
    friend bool operator==(const NumberLease &, const NumberLease &) = default;
};

/// A device asks for serials. The same opId gets the same block again.
struct LeaseRequest
{
    QUuid opId;
    QString agency;
    QDate date;
    int count = 100;
};

QJsonObject toJson(const NumberLease &lease);
Result<NumberLease> numberLeaseFromJson(const QJsonObject &json);
QJsonObject toJson(const LeaseRequest &request);
Result<LeaseRequest> leaseRequestFromJson(const QJsonObject &json);
