// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citizenview.h"
#include "countercontext.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <memory>

class CitizenDisplay;
class CounterWindow;

/// The citizen's screen of this counter: what is entered stands there within 200 ms, nothing of the citizen before.
/// With one screen there is none; a screen that is unplugged takes it away, plugged in again it comes back.
class CitizenDesk : public QObject
{
    Q_OBJECT
public:
    CitizenDesk(CounterContext &context, CounterWindow &window, QObject *parent);
    ~CitizenDesk() override;

    CitizenDisplay *display() const { return m_display.get(); } ///< Null while there is none.
    bool isMasked() const { return m_isMasked; }
    /// For tests and for a window on the same screen: as if there were so many screens.
    void setScreens(int count);

public slots:
    void noteOrder(const ReceiveOrder &order);
    void noteReceived(const ReceivedDossier &received);
    void noteGiven(const QUuid &dossier);      ///< A result was handed over: the citizen is asked.
    void showMoney(const FeeView &view);       ///< A fee is looked at: its transfer, if one is awaited.
    void noteEntry(const FeeEntry &entry);     ///< A payment was noted: the transfer's code goes.
    void showNumbers(const CitizenIdle &idle); ///< The queue changed.
    void forget();                             ///< The counter was locked, or the next citizen comes.
    void toggle();                             ///< F11.
    void toggleMask();
    void askSignature(const QUuid &dossier, const QString &what);

signals:
    void placed(bool isThere);      ///< The screen is there, or no more.
    void said(const QString &text); ///< What the citizen did, in words for the officer.

private:
    void load();
    void place(); ///< Makes, moves or takes away the window as the screens are.
    void show();
    void keepSetting(const QString &name, bool isOn);
    void rate(int score);
    void sign(const QImage &image);
    int screens() const;
    CitizenView viewOf(const ReceiveOrder &order) const;

    CounterContext &m_context;
    CounterWindow &m_window;
    std::unique_ptr<CitizenDisplay> m_display; ///< A window of its own.
    QTimer m_soon;                             ///< Keystrokes make one picture.
    QTimer m_forget;                           ///< After the act.
    ReceiveOrder m_order;
    CitizenIdle m_idle;
    QUuid m_dossier; ///< Of the act that is rated or signed for.
    QString m_signFor;
    int m_trialScreens = 0; ///< 0: as the system says.
    bool m_isOn = true;
    bool m_isMasked = true;
};
