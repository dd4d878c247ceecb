// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

/// The province's sign-in service for its officers (OpenID Connect), as the gateway names it to its counters.
struct AccountService
{
    QString issuer;   ///< "https://sso.example.gov.vn/realms/tinh"; plain http only on loopback. Empty: there is none.
    QString clientId; ///< Of a public client whose answers come back to a port of this computer (RFC 8252).
    QString claim = QStringLiteral("preferred_username"); ///< Of the ID token: the officer's account.
    QString title;                                        ///< "tỉnh Vĩnh Long"; empty: of the province.

    bool isOffered() const { return !issuer.isEmpty(); }
    friend bool operator==(const AccountService &, const AccountService &) = default;
};

/// What an officer types on another device, where no browser may be opened here (RFC 8628).
struct AccountCode
{
    QString code;        ///< "WDJB-MJHT"
    QUrl page;           ///< Where it is typed.
    QUrl pageWithCode;   ///< The same with the code in it, for a QR code; empty: the service has none.
    QDateTime expiresAt; ///< By this computer's clock.
};
