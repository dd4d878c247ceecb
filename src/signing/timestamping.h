// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>
#include <optional>

/// Brings a time-stamp request (RFC 3161, DER) to an authority and back its answer (DER). May block.
using TimeStampAuthority = std::function<Result<QByteArray>(const QByteArray &request)>;

/// A token that proves that the signature was there at its time.
Result<QByteArray> timeStampOf(const QByteArray &signature, const TimeStampAuthority &authority);

/// The time in a token, and the certificates it brings along.
struct TimeStamp
{
    QDateTime at; ///< UTC.
    QByteArray certificate;
    QList<QByteArray> others;
};

/// Nothing if the token does not fit the signature or is not signed properly.
std::optional<TimeStamp> readTimeStamp(const QByteArray &token, const QByteArray &signature);
