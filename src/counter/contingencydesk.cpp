// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contingencydesk.h"

#include "absencepane.h"
#include "actforms.h"
#include "calendarpane.h"
#include "contingencypage.h"
#include "counterwindow.h"
#include "lateentry.h"
#include "printdesk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

ContingencyDesk::ContingencyDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.contingencyPage())
    , m_printing(printing)
{
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page == CounterWindow::Page::Contingency)
            show();
    });
    connect(m_page.calendarPane(), &CalendarPane::confirmed, this, &ContingencyDesk::confirm);
    connect(m_page.absencePane(), &AbsencePane::handOverRequested, this, &ContingencyDesk::handOver);
    connect(&m_page, &ContingencyPage::padRequested, this, &ContingencyDesk::printPad);
}

QString ContingencyDesk::lock() const
{
    if (!m_context.lookUpOnly.isEmpty())
        return m_context.lookUpOnly;
    return m_context.officer.role == Role::Officer ? tr("A supervisor decides this: ask one to sign in.") : QString();
}

void ContingencyDesk::show()
{
    review();
    m_context.store.read<QList<Holding>>([](Connection &c) { return holdings(c); })
        .then(this, [this](const Result<QList<Holding>> &held) {
            if (held)
                m_page.absencePane()->setHoldings(*held, lock());
        });
    m_context.store.read<QList<Pad>>([](Connection &c) { return PadTable(c).all(); })
        .then(this, [this](const Result<QList<Pad>> &pads) {
            if (!pads || pads->isEmpty())
                return m_page.showPads({});
            const Pad &last = pads->first();
            const auto numbers = numbersOf(last, m_context.identity.office.number, m_context.identity.device.counter);
            m_page.showPads(tr("Printed last: %1 sheets on %2, %3 to %4")
                                .arg(last.count())
                                .arg(last.printedAt.toString(u"dd/MM/yyyy"_s), numbers.first().provisional(),
                                     numbers.last().provisional()));
        });
}

void ContingencyDesk::review()
{
    m_context.store
        .read<CalendarReview>(
            [catalogue = m_context.catalogue](Connection &c) { return reviewCalendar(c, *catalogue); })
        .then(this, [this](const Result<CalendarReview> &found) {
            if (found)
                takeReview(*found);
            else
                qWarning("calendar: %s", qPrintable(found.error().detail));
        });
}

void ContingencyDesk::takeReview(const CalendarReview &found)
{
    m_page.calendarPane()->setReview(found, lock());
    OpenTask task;
    if (found.moves.isEmpty()) {
        emit matterChanged(task);
        if (found.version != found.formerVersion && m_context.lookUpOnly.isEmpty())
            m_context.store.write<void>(WritePriority::Sync, [version = found.version](Connection &c) {
                return noteUnmovingCalendar(c, version);
            });
        return;
    }
    const auto later =
        std::count_if(found.moves.begin(), found.moves.end(), [](const DueMove &move) { return move.isLater(); });
    task.kind = OpenTask::Kind::OfficeMatter;
    task.reason = tr("Calendar corrected");
    task.name = tr("%n appointment(s) would move", nullptr, static_cast<int>(found.moves.size()));
    task.subject = tr("%1 later; a supervisor decides").arg(later);
    task.where = tr("Outages and absences");
    task.action = tr("Look");
    emit matterChanged(task);
}

void ContingencyDesk::confirm(const CalendarReview &reviewed, const QSet<QUuid> &chosen, const QString &reason)
{
    m_context.store
        .write<CalendarOutcome>(
            WritePriority::OfficersAct,
            [reviewed, chosen, reason, officer = m_context.officer, &device = m_context.identity.device,
             at = m_context.clock.now(), calendar = m_context.calendar,
             catalogue = m_context.catalogue](Connection &c) {
                return confirmCalendar(c, reviewed, chosen, reason, {officer, device, at}, calendar, *catalogue);
            })
        .then(this, [this](const Result<CalendarOutcome> &outcome) {
            CalendarPane *pane = m_page.calendarPane();
            pane->setBusy(false);
            if (!outcome)
                return pane->showOutcome(outcome.error().message, false);
            printLetters(outcome->extended);
            pane->setReview({}, lock());
            QString words = tr("%1 earlier, %2 put off with letter, %3 as promised.")
                                .arg(outcome->recomputed)
                                .arg(outcome->extended.size())
                                .arg(outcome->kept);
            if (outcome->changedMeanwhile > 0)
                words += u' ' + tr("%n changed meanwhile, left alone.", nullptr, outcome->changedMeanwhile);
            pane->showOutcome(words, true);
            m_window.announce(words);
            emit matterChanged({});
        });
}

void ContingencyDesk::printLetters(const QList<DoneAct> &extended)
{
    for (const DoneAct &act : extended)
        m_printing.printAct(act.dossier, act.event, {act.event});
}

void ContingencyDesk::handOver(const AbsenceOrder &order)
{
    m_context.store
        .write<AbsenceHandover>(WritePriority::OfficersAct,
                                [order, officer = m_context.officer, &device = m_context.identity.device,
                                 at = m_context.clock.now(), calendar = m_context.calendar,
                                 catalogue = m_context.catalogue](Connection &c) {
                                    return handOverAbsent(c, order, {officer, device, at}, calendar, *catalogue);
                                })
        .then(this, [this, order](const Result<AbsenceHandover> &done) {
            AbsencePane *pane = m_page.absencePane();
            pane->setBusy(false);
            if (!done)
                return pane->showOutcome(done.error().message, done.error().field);
            QList<Dossier> dossiers;
            for (const DoneAct &act : done->acts)
                dossiers.append(act.dossier);
            m_printing.printList(u"absence-hand-over"_s, dossiers,
                                 absenceOccasion(*done, order.reason, m_context.officer, m_context.clock.now()));
            show();
            const QString words = tr("Handed over with list %1: %n dossier(s), %2 draft(s). The list is to be signed.",
                                     nullptr, static_cast<int>(dossiers.size()))
                                      .arg(done->listNumber)
                                      .arg(done->drafts);
            pane->showOutcome(words);
            m_window.announce(words);
        });
}

void ContingencyDesk::printPad(int sheets)
{
    m_context.store
        .write<Pad>(WritePriority::OfficersAct,
                    [sheets, officer = m_context.officer, &device = m_context.identity.device,
                     at = m_context.clock.now()](Connection &c) {
                        return makePad(c, sheets, {officer, device, at});
                    })
        .then(this, [this](const Result<Pad> &pad) {
            if (!pad)
                return m_page.showPads(pad.error().message);
            m_printing.printPad(numbersOf(*pad, m_context.identity.office.number, m_context.identity.device.counter));
            show();
        });
}
