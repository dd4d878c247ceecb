// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>

#include <optional>

/// What people know a certificate by.
struct CertificateNames
{
    QString subject; ///< The common name; personal: for screens, never for logs.
    QString issuer;
    QDateTime from; ///< UTC, both inclusive.
    QDateTime until;
};

CertificateNames namesOf(const QByteArray &der);

/// SHA-256 of the certificate in hexadecimal digits: tells it from every other.
QString fingerprintOf(const QByteArray &der);

/// Whether it issues certificates itself, so that nobody signs papers with it.
bool isAuthority(const QByteArray &der);

/// Every certificate of a file, PEM or DER; an error if there is none.
Result<QList<QByteArray>> certificatesIn(const QString &file);

/// Why a certificate must not sign at that time: expired, not valid yet, or not made for signatures. Nothing: it may.
std::optional<Error> whyNotSigning(const QByteArray &der, const QDateTime &at);

enum class ChainFault {
    None,
    UnknownAuthority,
    NotValidThen, ///< A certificate of the chain was not valid yet or no longer.
};

/// Whether the certificate leads to one of the trusted at that time, over the others that are at hand. All DER.
/// Whether it was revoked is not asked.
ChainFault chainFault(const QByteArray &certificate, const QList<QByteArray> &others, const QList<QByteArray> &trusted,
                      const QDateTime &at);
