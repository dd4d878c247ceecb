// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdesk.h"

#include "accountasking.h"
#include "accountpane.h"
#include "signingin.h"

#include <QDesktopServices>

#include <utility>

AccountDesk::AccountDesk(CounterContext &context, AccountPane &pane, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_pane(pane)
{
    connect(&pane, &AccountPane::browserAsked, this, [this] { asking().askInBrowser(); });
    connect(&pane, &AccountPane::codeAsked, this, [this] { asking().askByCode(); });
    connect(&pane, &AccountPane::cancelled, this, &AccountDesk::leave);
    connect(&pane, &AccountPane::passwordChosen, this, &AccountDesk::takePassword);
    connect(&pane, &AccountPane::passwordPutOff, this, &AccountDesk::bringIn);
}

AccountDesk::~AccountDesk() = default;

void AccountDesk::setService(const AccountService &service)
{
    // What the counter only looks up is not told to anybody, so nobody can be asked.
    const AccountService offered = m_context.lookUpOnly.isEmpty() ? service : AccountService();
    if (offered == m_service)
        return;
    m_asking.reset();
    m_service = offered;
    m_pane.showOffered();
    m_pane.setService(offered);
}

void AccountDesk::leave()
{
    if (m_asking)
        m_asking->cancel();
    m_officer = {};
    ++m_left;
    m_pane.showOffered();
}

AccountAsking &AccountDesk::asking()
{
    if (!m_asking) {
        m_asking = std::make_unique<AccountAsking>(m_service, m_context.identity.caFile, m_context.clock);
        connect(m_asking.get(), &AccountAsking::browserWanted, this, [this](const QUrl &page) {
            if (!QDesktopServices::openUrl(page))
                return m_asking->askByCode();
            m_pane.showBrowser();
        });
        connect(m_asking.get(), &AccountAsking::codeShown, &m_pane, &AccountPane::showCode);
        connect(m_asking.get(), &AccountAsking::known, this, &AccountDesk::take);
        connect(m_asking.get(), &AccountAsking::failed, this,
                [this](const Error &error) { m_pane.showOffered(error.message); });
    }
    return *m_asking;
}

void AccountDesk::take(const QString &account)
{
    const QDateTime now = m_context.clock.now();
    m_context.store
        .write<SignInTry>(
            WritePriority::OfficersAct,
            [account, only = m_only, now](Connection &c) { return signInByAccount(c, account, only, now); })
        .then(this, [this, left = m_left](const Result<SignInTry> &tried) {
            if (left != m_left) // Left meanwhile.
                return;
            if (!tried || !tried->officer)
                return m_pane.showOffered(tried ? tried->refusal.message : tried.error().message);
            m_officer = *tried->officer;
            if (tried->hasPassword)
                return bringIn();
            m_pane.showPasswordAsked(m_officer.displayName);
        });
}

void AccountDesk::takePassword(const QString &password)
{
    const QDateTime now = m_context.clock.now();
    m_context.store
        .write<void>(
            WritePriority::OfficersAct,
            [id = m_officer.id, password, now](Connection &c) { return keepOfflinePassword(c, id, password, now); })
        .then(this, [this, left = m_left](const Result<void> &kept) {
            if (left != m_left)
                return;
            if (!kept)
                return m_pane.showPasswordFault(kept.error().message);
            bringIn();
        });
}

void AccountDesk::bringIn()
{
    const Officer officer = std::exchange(m_officer, {});
    leave();
    emit came(officer);
}
