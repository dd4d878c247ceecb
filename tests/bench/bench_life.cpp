// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A dossier's life at the real window, offscreen unless QT_QPA_PLATFORM says otherwise: opening one with 500 events and
// 60 papers until it is painted; scrolling a list of many dossiers to its end, the longest step; F9 until a return is
// durable.
//   bench_life [ROWS] [RETURNS]

#include "counteratwork.h"
#include "doing.h"
#include "dossierfinder.h"
#include "dossierpage.h"
#include "quantiles.h"
#include "returnpage.h"
#include "searchpage.h"

#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

template <typename IsDone> double millisecondsUntil(IsDone isDone, const QElapsedTimer &timer)
{
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        if (timer.elapsed() > 60'000)
            qFatal("waited in vain");
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

void measureOpening(DemoOffice &office, CounterAtWork &counter)
{
    ReceiveOrder order = office.order();
    while (order.components.size() < 60) {
        Component paper = order.components.first();
        paper.number = static_cast<int>(order.components.size()) + 1;
        order.components.append(paper);
    }
    const ReceivedDossier dossier = *office.receive(order);
    const auto filled = office.write<void>([&](Connection &c) -> Result<void> {
        for (int i = 0; i < 500; ++i) {
            const DossierEvent event{u"reprinted"_s, office.now,     u"ha"_s, u"Nguyễn Thị Hà"_s,
                                     u"1"_s,         u"receipt 2"_s, {}};
            if (const auto added = DossierTable(c).addEvent(dossier.key, event); !added)
                return added.error();
        }
        return {};
    });
    if (!filled)
        qFatal("no events");
    Quantiles opened;
    for (int i = 0; i < 30; ++i) {
        counter.window.dossierPage()->clear();
        QElapsedTimer timer;
        timer.start();
        counter.desks->finder()->open(dossier.dossier.id);
        millisecondsUntil([&] { return counter.window.dossierPage()->dossier() == dossier.dossier.id; }, timer);
        counter.window.grab(); // As painted.
        opened.add(double(timer.nsecsElapsed()) / 1e6);
    }
    printf("open a dossier, 501 events, 60 papers   p50 %6.1f  p95 %6.1f  max %6.1f ms   (goal 150)\n", opened.at(0.5),
           opened.at(0.95), opened.at(1));
}

void measureScrolling(DemoOffice &office, CounterAtWork &counter, int rows)
{
    constexpr int part = 2000;
    for (int made = 0; made < rows; made += part) {
        const auto filled = office.write<void>([&](Connection &c) -> Result<void> {
            for (int i = 0; i < part; ++i) {
                Dossier composed = composedDossier(office.order(), office.place(), office.catalogue, office.calendar,
                                                   office.now.addSecs(-60 * (made + i)));
                if (const auto received = receiveDossier(c, composed, office.identity.office.number, office.act(),
                                                         OutboxState::Acknowledged);
                    !received)
                    return received.error();
            }
            return {};
        });
        if (!filled)
            qFatal("no dossiers");
    }
    counter.settle();
    counter.window.showPage(CounterWindow::Page::Search);
    SearchPage *page = counter.window.searchPage();
    QElapsedTimer timer;
    timer.start();
    page->setFilter({{}, DossierFilter::Which::Open, ListPeriod::Any});
    const double first = millisecondsUntil([&] { return !page->rows().isEmpty(); }, timer);
    auto *bar = page->findChild<QListView *>(u"results"_s)->verticalScrollBar();
    Quantiles steps;
    qsizetype shown = 0;
    while (true) {
        QElapsedTimer step;
        step.start();
        bar->setValue(bar->value() + bar->pageStep());
        QCoreApplication::processEvents();
        page->grab();
        steps.add(double(step.nsecsElapsed()) / 1e6);
        if (bar->value() < bar->maximum())
            continue;
        QElapsedTimer more; // The next part is read on another thread: the window goes on meanwhile.
        more.start();
        const qsizetype before = page->rows().size();
        while (page->rows().size() == before && more.elapsed() < 500)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        shown = page->rows().size();
        if (shown == before && bar->value() >= bar->maximum())
            break;
    }
    printf("list of %lld: first part %.0f ms; a page further   p50 %6.1f  p95 %6.1f  max %6.1f ms   (goal 50)\n",
           static_cast<long long>(shown), first, steps.at(0.5), steps.at(0.95), steps.at(1));
}

void measureReturning(DemoOffice &office, CounterAtWork &counter, int count)
{
    Quantiles durable;
    for (int i = 0; i < count; ++i) {
        const ReceivedDossier dossier = *office.receive(office.order());
        ActOrder arrive;
        arrive.act = DossierAct::ReceiveResult;
        if (!office.write<DoneAct>([&](Connection &c) {
                return doAct(c, dossier.dossier.id, arrive, office.act(), office.calendar, office.catalogue);
            }))
            qFatal("no result");
        counter.settle();
        counter.window.showPage(CounterWindow::Page::Return);
        ReturnPage *page = counter.window.returnPage();
        page->clear();
        QElapsedTimer timer;
        timer.start();
        emit counter.window.textEntered(dossier.dossier.slipDigits);
        millisecondsUntil([&] { return page->dossier() == dossier.dossier.id; }, timer);
        page->showReceiver(office.order().applicant);
        timer.restart();
        counter.press(Qt::Key_F9);
        millisecondsUntil([&] { return page->dossier().isNull(); }, timer);
        durable.add(double(timer.nsecsElapsed()) / 1e6);
    }
    printf("F9 until the return is durable          p50 %6.1f  p95 %6.1f  max %6.1f ms\n", durable.at(0.5),
           durable.at(0.95), durable.at(1));
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int rows = argc > 1 ? atoi(argv[1]) : 20'000;
    const int returns = argc > 2 ? atoi(argv[2]) : 50;
    DemoOffice office;
    CounterAtWork counter(office);
    counter.settle();
    counter.signIn();
    setvbuf(stdout, nullptr, _IOLBF, 0);
    measureOpening(office, counter);
    measureReturning(office, counter, returns);
    measureScrolling(office, counter, rows);
    return 0;
}
