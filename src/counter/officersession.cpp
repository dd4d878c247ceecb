// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officersession.h"

#include "counterwindow.h"
#include "lockpane.h"
#include "settingtable.h"
#include "signingin.h"
#include "signinpage.h"

OfficerSession::OfficerSession(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    connect(window.signInPage(), &SignInPage::signInRequested, this,
            [this](const QString &name, const QString &password) { tryPassword(name, password, false); });
    connect(window.lockPane(), &LockPane::unlockRequested, this,
            [this](const QString &name, const QString &password) { tryPassword(name, password, true); });
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
    m_context.officer = officer;
    m_window.showSignedIn(officer);
    emit begun();
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
                if (!isUnlocking)
                    return begin(*tried->officer);
                m_context.officer = *tried->officer;
                m_window.unlock();
                return;
            }
            const QString message = tried ? tried->refusal.message : tried.error().message;
            if (isUnlocking)
                m_window.lockPane()->showFailure(message);
            else
                m_window.signInPage()->showFailure(message);
        });
}
