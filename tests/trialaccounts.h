// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officeraccounts.h"

#include <QString>

#include <memory>

/// A sign-in service of a province (OpenID Connect) on 127.0.0.1, at whose page somebody always types the right
/// password. Checks what a real one checks: client, address, PKCE, a code once. It has threads of its own; all
/// functions may be called from any thread.
class TrialAccounts
{
public:
    enum class Way {
        Good,
        OtherAudience, ///< The token is another client's.
        OtherIssuer,   ///< Or another service's.
        OldToken,      ///< Expired an hour ago.
        OtherQuestion, ///< Another nonce.
        OldSession,    ///< Whoever sat there yesterday.
        NoAccount,     ///< Without the claim.
        DeniedAtPage,  ///< The officer turns back on the page.
        DeniedCode,    ///< The code counts no more.
        HotelPage,     ///< A network that asks for a sign-in of its own answers.
        NoDeviceCodes, ///< Has no page for other devices.
    };

    TrialAccounts();
    ~TrialAccounts();

    AccountService service() const;
    void set(Way way);
    void setAccount(const QString &account); ///< Who signs in; preset "ha".
    void setPending(int times);              ///< So often a poll with a device's code finds nobody yet.
    void setHasty(bool isHasty);             ///< The first poll is told to slow down.
    int tokens() const;                      ///< Given out.
    QString lastRefusal() const;             ///< Why the last request was refused; for messages of a test.

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
