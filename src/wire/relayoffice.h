// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enrolment.h"

/// A counter's device as the gateway of its office must know it to answer in the province's place.
struct RelayedDevice
{
    QString id;
    int counter = 0;
    QByteArray publicKey; ///< 32 bytes.
    QByteArray tokenHash; ///< SHA-256 of its bearer token, 32 bytes.
    QDateTime enrolledAt;
    QDateTime revokedAt; ///< Invalid: valid.
};

/// What a province tells the gateway of an office (GET /v1/relay): who works there.
struct RelayOffice
{
    Office office;
    OfficerList people;
    QList<RelayedDevice> devices;
};

QJsonObject toJson(const RelayOffice &relayed);
Result<RelayOffice> relayOfficeFromJson(const QJsonObject &json);
