// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officersession.h"

#include "accountdesk.h"
#include "counterwindow.h"
#include "lockpane.h"
#include "officertable.h"
#include "settingtable.h"
#include "signingin.h"
#include "signinpage.h"

OfficerSession::OfficerSession(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_signingIn(new AccountDesk(context, *window.signInPage()->accountPane(), this))
    , m_unlocking(new AccountDesk(context, *window.lockPane()->accountPane(), this))
{
    connect(window.signInPage(), &SignInPage::signInRequested, this,
            [this](const QString &name, const QString &password) { tryPassword(name, password, false); });
    connect(window.lockPane(), &LockPane::unlockRequested, this,
            [this](const QString &name, const QString &password) { tryPassword(name, password, true); });
    connect(m_signingIn, &AccountDesk::came, this, &OfficerSession::begin);
    connect(m_unlocking, &AccountDesk::came, this, &OfficerSession::comeBack);
    connect(&window, &CounterWindow::lockShown, this, [this] { m_unlocking->setOnly(m_context.officer); });
    readAccounts();
    connect(window.lockPane(), &LockPane::otherOfficerAsked, this, [this] {
        m_window.unlock();
        m_window.showSignIn();
    });
    m_context.store.read<QString>([](Connection &c) { return SettingTable(c).value(Setting::lastOfficer); })
        .then(this, [this](const Result<QString> &name) {
            if (name)
                m_window.signInPage()->setName(*name);
        });
}

void OfficerSession::begin(const Officer &officer)
{
    m_isSignedOut = false;
    m_signingIn->leave();
    m_context.officer = officer;
    m_window.showSignedIn(officer);
    emit begun();
}

void OfficerSession::comeBack(const Officer &officer)
{
    m_unlocking->leave();
    m_context.officer = officer;
    m_window.unlock();
}

void OfficerSession::readAccounts()
{
    m_context.store.read<AccountService>([](Connection &c) { return OfficerTable(c).accountService(); })
        .then(this, [this](const Result<AccountService> &service) {
            if (!service)
                return;
            m_signingIn->setService(*service);
            m_unlocking->setService(*service);
        });
}

void OfficerSession::lookAgain()
{
    readAccounts();
    const QString id = m_context.officer.id;
    if (id.isEmpty() || m_isSignedOut)
        return;
    m_context.store
        .read<std::optional<OfficerEntry>>([id](Connection &connection) { return OfficerTable(connection).find(id); })
        .then(this, [this, id](const Result<std::optional<OfficerEntry>> &entry) {
            if (!entry || !*entry || m_context.officer.id != id)
                return;
            const OfficerEntry &now = **entry;
            if (now.isRemoved)
                return signOut(
                    tr("%1 is no longer in the office’s list: ask the office’s administrator. What was being "
                       "entered is kept as a draft.")
                        .arg(now.officer.displayName));
            if (now.officer.role != m_context.officer.role)
                return signOut(tr("Your role was changed: sign in again. What was being entered is kept as a draft."));
            m_context.officer = now.officer;
        });
}

void OfficerSession::signOut(const QString &reason)
{
    m_window.lock(); // What is being entered is kept first.
    m_isSignedOut = true;
    m_unlocking->leave();
    m_window.unlock();
    m_window.showSignIn();
    m_window.signInPage()->showFailure(reason);
}

void OfficerSession::tryPassword(const QString &name, const QString &password, bool isUnlocking)
{
    const QDateTime now = m_context.clock.now();
    if (isUnlocking)
        m_window.lockPane()->showBusy(true);
    else
        m_window.signInPage()->showBusy(true);
    const bool isLookUpOnly = !m_context.lookUpOnly.isEmpty();
    const auto trying = [name, password, now, isLookUpOnly](Connection &c) -> Result<SignInTry> {
        if (isLookUpOnly)
            return checkSignIn(c, name, password, now);
        auto tried = trySignIn(c, name, password, now);
        if (tried && tried->officer) {
            if (const auto kept = SettingTable(c).setValue(Setting::lastOfficer, tried->officer->id); !kept)
                return kept.error();
        }
        return tried;
    };
    (isLookUpOnly ? m_context.store.read<SignInTry>(trying)
                  : m_context.store.write<SignInTry>(WritePriority::OfficersAct, trying))
        .then(this, [this, isUnlocking](const Result<SignInTry> &tried) {
            if (isUnlocking)
                m_window.lockPane()->showBusy(false);
            else
                m_window.signInPage()->showBusy(false);
            if (tried && tried->officer) {
                return isUnlocking ? comeBack(*tried->officer) : begin(*tried->officer);
            }
            const QString message = tried ? tried->refusal.message : tried.error().message;
            if (isUnlocking)
                m_window.lockPane()->showFailure(message);
            else
                m_window.signInPage()->showFailure(message);
        });
}
