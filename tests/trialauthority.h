// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>

#include <memory>

/// A certificate authority of a test: issues signing certificates, and stamps times.
class TrialAuthority
{
public:
    enum class Key { Rsa, Elliptic };
    enum class Use { Signing, Encipherment, TimeStamping };
    /// A key with its certificate.
    struct Issued
    {
        QByteArray certificate; ///< DER.
        QByteArray key;         ///< PKCS #8, PEM.
        QByteArray p12;         ///< With the authority's certificate.
    };

    explicit TrialAuthority(const QByteArray &name = "Trial authority");
    ~TrialAuthority();

    QByteArray certificate() const; ///< DER.
    Issued issue(const QByteArray &name, const QDateTime &from, const QDateTime &until, const QByteArray &password,
                 Key key = Key::Rsa, Use use = Use::Signing);
    /// The answer to a time-stamp request, by a certificate of its own; dated by the machine's clock.
    Result<QByteArray> stamped(const QByteArray &request);

private:
    struct Secrets;
    std::unique_ptr<Secrets> m_secrets;
};
