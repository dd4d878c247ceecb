// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>

/// The certificate that a counter signs with, as people know it.
struct SigningCertificate
{
    QString signer; ///< Personal: for screens, never for logs.
    QString issuer;
    QDateTime from; ///< Both inclusive; invalid: not known.
    QDateTime until;
    QString fingerprint; ///< SHA-256, hexadecimal digits.

    bool isKnown() const { return until.isValid(); }
    bool isExpired(const QDateTime &at) const { return until.isValid() && at > until; }
    bool isEarly(const QDateTime &at) const { return from.isValid() && at < from; }
};

/// {signer, issuer, from, until, fingerprint} of the worker process and the settings.
QJsonObject toJson(const SigningCertificate &certificate);
SigningCertificate signingCertificateFrom(const QJsonObject &json);
