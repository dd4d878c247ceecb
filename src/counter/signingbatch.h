// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pinpane.h"
#include "signingsettings.h"

#include <QTimer>

class CounterWindow;

/// Signs the papers of the dossiers that wait for it: asks for the PIN once, keeps the key unlocked as long as the
/// batch lasts (or until the counter is locked, as chosen), and says what went wrong without ever trying a PIN twice.
/// GUI thread.
class SigningBatch : public QObject
{
    Q_OBJECT
public:
    SigningBatch(CounterContext &context, CounterWindow &window, QObject *parent);
    ~SigningBatch() override;

    bool isReady() const { return m_settings->isRead(); } ///< It is known whether papers are signed.
    bool isOn() const { return m_settings->options().isOn(); }
    bool isUnlocked() const { return m_state == State::Unlocked; }

    /// After the officer called a dossier done. Shows the field unless the key is unlocked.
    void ask();
    /// So many dossiers of this officer wait for being filed; none ends the batch.
    void setWaiting(int dossiers);
    /// Answers an error when the paper was not signed; if isUnlocked() then no longer, the fault is the key's.
    void sign(const QString &file, const QString &out, PaperSigner::Answer<PaperSignature> answered);
    /// Of a file that was signed before the program ended.
    void check(const QString &file, PaperSigner::Answer<PaperSignature> answered);
    void lock();

    PaperSigner &signer() { return m_signer; }
    SigningSettings &settings() { return *m_settings; }

signals:
    void ready();
    void unlocked();

private:
    enum class State { Locked, Unlocking, Unlocked };
    void unlock(const QString &pin);
    void take(const Result<SigningCertificate> &opened);
    void fail(const Error &error, PinPane::Focus focus);
    void look(); ///< What is known of the key before the PIN.
    void show(const QString &trouble, PinPane::Entry entry, PinPane::Focus focus);
    void relock(); ///< As lock(), and the line stands there while something waits.
    QString title() const;
    QString who(const SigningCertificate &certificate) const;
    QString whyNot(const SigningCertificate &certificate) const;

    CounterContext &m_context;
    CounterWindow &m_window;
    PinPane &m_pane;
    PaperSigner m_signer;
    SigningSettings *m_settings;
    QTimer m_idle; ///< A batch that does not go on keeps no key unlocked.
    State m_state = State::Locked;
    int m_waiting = 0;
    int m_asking = 0;             ///< Counts what was asked for; only the last is shown.
    bool m_mayUseLastTry = false; ///< The officer was told.
    QString m_note;               ///< Of this batch; stops nothing.
};
