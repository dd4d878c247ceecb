// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuedesk.h"

#include "counterwindow.h"
#include "portalclient.h"
#include "printdesk.h"
#include "queueactions.h"
#include "queuegreeter.h"
#include "queuepage.h"
#include "queueslip.h"
#include "queuewords.h"

using namespace Qt::StringLiterals;

namespace {

using Kind = QueueAct::Kind;

constexpr int lostPollMs = 1000;
constexpr int unknownPollMs = 60'000;
constexpr int againMs = 1000;
constexpr int oftenMs = 1000;
/// So long a step is asked again whose answer was lost; then the officer has gone on by paper.
constexpr qint64 doubtMs = 15'000;

} // namespace

QueueDesk::QueueDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_printing(printing)
{
    m_next.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &QueueDesk::look);
    connect(&m_again, &QTimer::timeout, this, &QueueDesk::send);
    connect(&window, &CounterWindow::pageShown, this, &QueueDesk::look);
    connect(&window, &CounterWindow::queueActAsked, this, &QueueDesk::act);
    connect(&printing, &PrintDesk::queueSlipDone, window.queuePage()->greeter(), &QueueGreeter::showGiven);
}

QueueDesk::~QueueDesk()
{
    end();
}

void QueueDesk::end()
{
    // A client that goes away finishes its calls, and nobody must hear of it then.
    m_life.reset();
    m_client.reset();
    m_isAsking = false;
    m_step.reset();
}

void QueueDesk::begin(const PortalAddress &portal, int timeoutMs)
{
    end();
    m_life = std::make_unique<QObject>();
    m_client = std::make_unique<PortalClient>(portal);
    m_client->setTimeout(timeoutMs);
    QueueView view = m_view;
    view.line = QueueView::Line::Waiting;
    show(view);
    look();
}

void QueueDesk::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    look();
}

bool QueueDesk::isShownHere() const
{
    const auto page = m_window.page();
    return m_window.isSignedIn() && !m_window.isLocked() &&
           (page == CounterWindow::Page::Home || page == CounterWindow::Page::Queue);
}

bool QueueDesk::isLooking() const
{
    return m_client && (m_isWatched || isShownHere() || m_isOneLookWanted || m_view.line == QueueView::Line::Waiting);
}

void QueueDesk::look()
{
    if (m_isAsking || !isLooking()) {
        // A locked window, or one with another page, is looked at again at leisure.
        if (m_client && !m_isAsking)
            m_next.start(lostPollMs);
        return;
    }
    if (!m_knowsLimits)
        return fetchLimits();
    m_isAsking = true;
    m_client->queue(m_view.state.version).then(m_life.get(), [this](const PortalAnswer<QueueNews> &news) {
        m_isAsking = false;
        m_isOneLookWanted = false;
        takeNews(news);
        m_next.start(m_view.isReached() ? m_pollMs : m_view.isOffered() ? lostPollMs : unknownPollMs);
    });
}

void QueueDesk::fetchLimits()
{
    m_isAsking = true;
    m_client->limits().then(m_life.get(), [this](const PortalAnswer<PortalLimits> &limits) {
        m_isAsking = false;
        if (!limits) {
            m_isOneLookWanted = false;
            lose(limits.trouble());
            return m_next.start(lostPollMs);
        }
        m_knowsLimits = true;
        m_pollMs = limits->queuePollMs;
        m_client->setLeavingQueue(m_pollMs >= oftenMs);
        look();
    });
}

void QueueDesk::takeNews(const PortalAnswer<QueueNews> &news)
{
    if (!news && news.trouble().isProblem(ProblemType::notFound)) {
        // A gateway that knows nothing of numbers yet.
        QueueView view;
        return show(view);
    }
    if (!news) {
        m_knowsLimits = false; // Another gateway may answer next.
        return lose(news.trouble());
    }
    QueueView view = m_view;
    view.line = QueueView::Line::Reached;
    view.trouble.clear();
    if (news->isUnchanged)
        view.state.at = news->state.at;
    else
        view.state = news->state;
    // An unchanged queue is painted again once a minute only.
    const bool isSamePicture = news->isUnchanged && m_view.isReached() &&
                               m_view.state.at.toSecsSinceEpoch() / 60 == view.state.at.toSecsSinceEpoch() / 60;
    if (!isSamePicture)
        show(view);
}

void QueueDesk::lose(const PortalTrouble &trouble)
{
    if (trouble.kind == PortalTrouble::Kind::Aborted)
        return;
    QueueView view = m_view;
    view.line = QueueView::Line::Lost;
    view.trouble = trouble.kind == PortalTrouble::Kind::Refused
                       ? tr("Numbers cannot be called now: the gateway refuses this counter. Serve people in the "
                            "order of their paper numbers and tell the administrator.")
                       : tr("Numbers cannot be called now: the gateway is not reachable. Serve people in the order of "
                            "their paper numbers. Nothing is lost; the numbers go on when it is back.");
    show(view);
}

void QueueDesk::show(const QueueView &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_window.showQueue(view);
    emit changed(view);
}

void QueueDesk::act(const QueueAct &what)
{
    if (!m_client)
        return;
    // Where nobody looked meanwhile, the gateway may be back.
    if (m_view.line == QueueView::Line::Lost && (m_step || isShownHere()))
        return say(m_view.trouble, true);
    if (m_step)
        return;
    Step step{QUuid::createUuid(), what, {}, false};
    if (m_view.state.at.isValid())
        step.act.day = inOfficeTime(m_view.state.at).date();
    step.since.start();
    m_step = step;
    send();
}

void QueueDesk::send()
{
    if (!m_step)
        return;
    m_client->putQueueAct(m_step->id, m_step->act)
        .then(m_life.get(), [this](const PortalAnswer<QueueActAnswer> &answer) { settle(answer); });
}

void QueueDesk::settle(const PortalAnswer<QueueActAnswer> &answer)
{
    if (!m_step)
        return;
    if (!answer && mayTryAgain(answer.trouble()))
        return m_again.start(againMs);
    const QueueAct act = m_step->act;
    m_step.reset();
    if (answer) {
        tell(act, *answer);
        emit done(act, *answer);
    } else if (answer.trouble().kind != PortalTrouble::Kind::Aborted) {
        say(words(answer.trouble(), act), true);
    }
    m_isOneLookWanted = true;
    look();
}

bool QueueDesk::mayTryAgain(const PortalTrouble &trouble)
{
    using enum PortalTrouble::Kind;
    if (trouble.kind == Aborted)
        return false;
    if (trouble.kind == Refused) // What a gateway in trouble could not do, it did not do.
        return trouble.problem.status >= 500 && m_step->since.elapsed() < doubtMs;
    lose(trouble);
    const bool isFirst = !m_step->isInDoubt && trouble.isDoubt();
    m_step->isInDoubt = m_step->isInDoubt || trouble.isDoubt();
    if (!m_step->isInDoubt || m_step->since.elapsed() >= doubtMs)
        return false;
    if (isFirst)
        say(m_view.trouble, true); // Whoever stands there is not kept waiting for it.
    return true;
}

QString QueueDesk::words(const PortalTrouble &trouble, const QueueAct &act) const
{
    if (trouble.isProblem(ProblemType::queueDayOver))
        return tr("A new day has begun: the numbers start anew.");
    if (trouble.isProblem(ProblemType::queueNumberUnknown))
        return tr("There is no number %1 today.").arg(act.number);
    if (trouble.isProblem(ProblemType::queueNotPossible)) {
        const QString &state = trouble.problem.state;
        if (state == "called"_L1)
            return tr("Another counter has called the number %1 already.").arg(act.number);
        if (state == "nobody"_L1)
            return tr("This counter serves no number.");
        return tr("The number has changed meanwhile; look at the list.");
    }
    if (trouble.isProblem(ProblemType::invalidField))
        return tr("This office has no such service, group or counter any more.");
    return trouble.kind == PortalTrouble::Kind::Refused ? errorOf(trouble).message : m_view.trouble;
}

void QueueDesk::tell(const QueueAct &act, const QueueActAnswer &answer)
{
    if (answer.isNobody)
        return say(tr("Nobody waits for this counter."), true);
    if (!answer.ticket)
        return say(act.kind == Kind::Pause ? tr("This counter is paused.") : tr("This counter is open again."), false);
    const QueueTicket &ticket = *answer.ticket;
    const QString service = m_view.state.rules.serviceName(ticket.service);
    switch (act.kind) {
    case Kind::Take: {
        QueueSlip slip;
        slip.office = m_context.identity.office.name;
        slip.number = ticket.number;
        slip.service = service;
        slip.isPriority = ticket.isPriority();
        slip.takenAt = ticket.takenAt;
        slip.before = answer.before;
        slip.isDemonstration = m_context.identity.office.isDemonstration;
        m_window.queuePage()->greeter()->showGiven(tr("%1 · %2").arg(ticket.number, service));
        m_printing.printQueueSlip(slip);
        return m_window.announce(tr("Number %1").arg(ticket.number));
    }
    case Kind::Next:
    case Kind::Call:
        return say(tr("Serving %1 · %2").arg(ticket.number, service), false);
    case Kind::Recall:
        return say(tr("Number %1 called again.").arg(ticket.number), false);
    case Kind::Absent:
        return say(tr("Number %1 is absent.").arg(ticket.number), false);
    case Kind::PutBack:
        return say(tr("Number %1 waits again.").arg(ticket.number), false);
    case Kind::Transfer:
        return say(tr("Number %1 was sent to: %2.").arg(ticket.number, whereText(ticket, m_view.state.rules)), false);
    case Kind::Finish:
        return say(tr("Number %1 is done.").arg(ticket.number), false);
    case Kind::Pause:
    case Kind::Resume:
        return;
    }
}

void QueueDesk::say(const QString &text, bool isTrouble)
{
    // Where the numbers are shown, what was done is seen.
    if (isTrouble || !isShownHere())
        m_window.showNotice(text);
    else
        m_window.announce(text);
}
