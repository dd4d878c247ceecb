// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numberlease.h"
#include "office.h"
#include "officerlist.h"
#include "portallimits.h"

/// A device asks to be let in: a one-time code from the province and the key that will sign its operations.
struct EnrolmentRequest
{
    QString code;
    QString deviceId;     ///< Minted by the device: its operations carry it from the first one.
    QByteArray publicKey; ///< 32 bytes.
    QByteArray proof;     ///< signatureOf(enrolmentProofText(…)): the device holds the secret key.
    bool isRelay = false; ///< The gateway of an office, which sends what its counters did.
};

/// What a device gets when it is let in. The bearer token stands here and nowhere else.
struct EnrolmentAnswer
{
    QString deviceId;
    QString token;
    Office office;
    int counter = 0; ///< 0: of a relay.
    QList<EnrolledOfficer> officers;
    QString publicUrl; ///< Base of tracking links, without a slash at the end.
    PortalLimits limits;
    QList<NumberLease> leases;
};

/// What the device signs to prove that it holds the key.
QByteArray enrolmentProofText(const EnrolmentRequest &request);

QJsonObject toJson(const EnrolmentRequest &request);
Result<EnrolmentRequest> enrolmentRequestFromJson(const QJsonObject &json);
QJsonObject toJson(const EnrolmentAnswer &answer);
Result<EnrolmentAnswer> enrolmentAnswerFromJson(const QJsonObject &json);
