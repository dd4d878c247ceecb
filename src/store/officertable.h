// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "officer.h"
#include "officeraccounts.h"

#include <QDateTime>

/// An officer as stored: with the verifier of the password and the count of wrong tries.
struct OfficerEntry
{
    Officer officer;
    QString verifier;       ///< Argon2id, as libsodium writes it; empty: he signs in at the province only.
    QString account = {};   ///< His name at the province's sign-in; empty: his id.
    bool isRemoved = false; ///< Left the office: may not sign in.
    int failed = 0;
    QDateTime blockedUntil = {}; ///< Invalid: not blocked.
};

/// The officers of this office, and when the province said last who they are.
class OfficerTable
{
public:
    explicit OfficerTable(Connection &connection) : m_connection(connection) {}
    Result<std::optional<OfficerEntry>> find(const QString &id);
    Result<std::optional<OfficerEntry>> findByAccount(const QString &account); ///< In any case of letters.
    Result<QList<Officer>> all();                                              ///< Also those who left.
    Result<QList<Officer>> present();                                          ///< Who may sign in.
    /// Adds or replaces, and brings back who had left. An empty verifier leaves an earlier one as it is. False: it was
    /// so already.
    Result<bool> put(const Officer &officer, const QString &verifier, const QString &account = {});
    Result<bool> remove(const QString &id); ///< False: there is none, or he had left before.
    Result<void> noteTry(const QString &id, int failed, const QDateTime &blockedUntil);

    /// Who works here was heard from the province, or vouched for by a supervisor at this computer.
    Result<void> noteConfirmed(const QDateTime &now);
    Result<void> noteHeard(const QDateTime &now); ///< From the province: no longer asked for, and confirmed.
    Result<void> noteAsked(const QDateTime &now); ///< The gateway is of an earlier version and has no list.
    Result<QDateTime> heardAt();                  ///< Invalid: never; the counter stands for itself.
    Result<QDateTime> askedAt();                  ///< When the last answer came; invalid: never.
    Result<QDateTime> confirmedAt();              ///< Invalid: never.
    Result<void> askFor();                        ///< The feed tells that the list changed.
    Result<bool> isAskedFor();

    Result<AccountService> accountService();                       ///< As the gateway named it last.
    Result<bool> setAccountService(const AccountService &service); ///< False: it was so already.

private:
    Result<std::optional<OfficerEntry>> first(const char *sql, const QString &value);
    Result<QList<Officer>> list(const char *sql);
    Result<QDateTime> timeOf(const QString &setting);
    Connection &m_connection;
};
