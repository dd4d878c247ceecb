// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QList>

/// A private key with its certificate, wherever it lies: in a file or in a token. One thread.
class SignatureKey
{
public:
    SignatureKey() = default;
    virtual ~SignatureKey() = default;
    Q_DISABLE_COPY_MOVE(SignatureKey)

    const QByteArray &certificate() const { return m_certificate; } ///< DER.
    const QList<QByteArray> &chain() const { return m_chain; }      ///< Those of its authorities, DER.
    /// RSA: PKCS #1 v1.5; elliptic curves: ECDSA as DER.
    virtual Result<QByteArray> signatureOf(const QByteArray &sha256) = 0;

protected:
    QByteArray m_certificate;
    QList<QByteArray> m_chain;
};
