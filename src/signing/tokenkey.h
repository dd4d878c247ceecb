// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signaturekey.h"

#include <memory>

/// A token that is plugged in, and how its PIN stands.
struct TokenState
{
    QString label;
    QString serial;
    bool isPinLow = false; ///< A wrong PIN was entered since the last right one.
    bool isLastTry = false;
    bool isLocked = false;
    bool asksItself = false; ///< It has keys of its own for the PIN.
    QByteArray certificate;  ///< That will sign, as far as the token tells without a PIN; DER, may be empty.
};

Result<QList<TokenState>> tokensOf(const QString &module);

/// A key in a token (PKCS #11), logged in as long as it lives: one PIN for a batch. A wrong PIN is never tried twice.
/// Drivers may crash or hang: for a process that may be lost.
class TokenKey : public SignatureKey
{
public:
    /// Whether the last try before the token locks may be used: only where a person has said so.
    enum class LastTry { Refused, Allowed };

    ~TokenKey() override;
    /// `token`: its label; empty for the only one. Of several keys the one whose certificate lasts longest. Errors:
    /// no-token-module, no-token, wrong-pin, pin-last-try, pin-locked, no-key, token-removed.
    static Result<std::unique_ptr<TokenKey>> open(const QString &module, const QString &token, const QString &pin,
                                                  LastTry lastTry = LastTry::Refused);
    Result<QByteArray> signatureOf(const QByteArray &sha256) override;

private:
    struct Session;
    friend Result<QList<TokenState>> tokensOf(const QString &module);
    explicit TokenKey(std::unique_ptr<Session> session);

    std::unique_ptr<Session> m_session;
};
