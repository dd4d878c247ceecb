// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"

#include <QObject>

#include <memory>

class AccountAsking;
class AccountPane;

/// Signing in with an account of the province, on one pane. Where no browser can be opened it goes on with a code.
class AccountDesk : public QObject
{
    Q_OBJECT
public:
    AccountDesk(CounterContext &context, AccountPane &pane, QObject *parent);
    ~AccountDesk() override;
    void setService(const AccountService &service);
    /// Only that officer may come, e.g. to unlock; empty: anybody of the office.
    void setOnly(const Officer &officer) { m_only = officer; }
    void leave(); ///< Back to the beginning: somebody came by another way.

signals:
    void came(const Officer &officer);

private:
    AccountAsking &asking();
    void take(const QString &account);
    void takePassword(const QString &password);
    void bringIn();

    CounterContext &m_context;
    AccountPane &m_pane;
    AccountService m_service;
    std::unique_ptr<AccountAsking> m_asking;
    Officer m_only;
    int m_left = 0;    ///< Counts the times that it was left.
    Officer m_officer; ///< Came; is perhaps asked for a password first.
};
