// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "portaladdress.h"
#include "portalanswer.h"
#include "queuejson.h"
#include "queueview.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

class CounterWindow;
class PortalClient;
class PrintDesk;

/// The waiting numbers at this counter: looks at them while something shows them, does the officer's steps, tells what
/// came of them. Nothing waits for the network: calls run on Qt's network thread, answers come as events.
///
/// A step whose answer was lost is asked again under its id for a while, so that no number is called twice; later the
/// numbers themselves say what became of it.
class QueueDesk : public QObject
{
    Q_OBJECT
public:
    QueueDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    ~QueueDesk() override;

    /// Only for an enrolled counter; without it nothing of numbers is offered.
    void begin(const PortalAddress &portal, int timeoutMs = 4000);
    /// Looks also while no page of the window shows the numbers: a second screen does.
    void setWatched(bool isWatched);
    const QueueView &view() const { return m_view; }

public slots:
    void act(const QueueAct &what); ///< One at a time; more are told to wait.

signals:
    /// Whatever a screen shows of the numbers changed: for the citizen's screen take serving() and next().
    void changed(const QueueView &view);
    void done(const QueueAct &act, const QueueActAnswer &answer);

private:
    /// A step on its way.
    struct Step
    {
        QUuid id;
        QueueAct act;
        QElapsedTimer since;
        bool isInDoubt = false; ///< It may have been done.
    };
    bool isLooking() const;
    void look(); ///< Now, if something shows the numbers.
    void fetchLimits();
    void end();
    void takeNews(const PortalAnswer<QueueNews> &news);
    void lose(const PortalTrouble &trouble);
    void send();
    void settle(const PortalAnswer<QueueActAnswer> &answer);
    bool mayTryAgain(const PortalTrouble &trouble);
    void tell(const QueueAct &act, const QueueActAnswer &answer);
    void say(const QString &text, bool isTrouble);
    void show(const QueueView &view);
    bool isShownHere() const; ///< A page of the window shows the numbers.
    QString words(const PortalTrouble &trouble, const QueueAct &act) const;

    CounterContext &m_context;
    CounterWindow &m_window;
    PrintDesk &m_printing;
    std::unique_ptr<QObject> m_life; ///< Whom answers reach: goes before the client.
    std::unique_ptr<PortalClient> m_client;
    QueueView m_view;
    std::optional<Step> m_step;
    QTimer m_next;
    QTimer m_again;
    int m_pollMs = 2000;
    bool m_knowsLimits = false;
    bool m_isAsking = false;
    bool m_isOneLookWanted = false; ///< After a step, whatever is shown.
    bool m_isWatched = false;
};
