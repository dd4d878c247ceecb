// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "recoverykey.h"
#include "safetyview.h"
#include "secondcopier.h"
#include "syncaccount.h"

#include <QObject>

class CounterWindow;

/// Keeps the counter's copies while the window is open, and does on the sync page what keeps work safe without a line:
/// bundles to a drive and back, a day compared with the portal. Nothing of it blocks the window.
class KeepingDesk : public QObject
{
    Q_OBJECT
public:
    KeepingDesk(CounterContext &context, CounterWindow &window, QObject *parent);
    ~KeepingDesk() override; ///< Waits for a bundle under way.

    void begin(SyncAccount account); ///< Only for an enrolled counter.
    void carryOutTo(const QString &file);
    void carryInFrom(const QString &file);
    void takeSecondFolder(const QString &folder); ///< For the second copy of unsent work; kept if it can be.

signals:
    void carried(); ///< A bundle or a receipt is done, well or not.

private:
    void askWhereTo();
    void askWhichReceipt();
    void askSecondFolder();
    void compareToday();
    void showCopies(const CopyState &state);
    void showDays();
    void showRecovery();
    void offerRecoveryKey();
    void keepRecoveryKey();
    template <typename Answer, typename Work, typename Show> void work(Work work, Show show);

    CounterContext &m_context;
    CounterWindow &m_window;
    std::optional<SyncAccount> m_account;
    std::unique_ptr<SecondCopier> m_copier;
    SafetyView m_view;
    std::optional<RecoveryKey> m_offered; ///< On the page to be written down.
    QFuture<void> m_working;
};
