// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an officer waits for at the real window, offscreen unless QT_QPA_PLATFORM says otherwise: a card's text until
// the page is filled and painted, F9 until the dossier is durable, F9 until the slip's PDF lies in the archive.
//   bench_counter [COUNT]

#include "counteratwork.h"
#include "outcomepane.h"
#include "printdesk.h"
#include "quantiles.h"

#include <QElapsedTimer>

namespace {

double millisecondsUntil(const std::function<bool()> &isDone, const QElapsedTimer &timer)
{
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        if (timer.elapsed() > 10'000)
            qFatal("waited in vain");
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 100;
    DemoOffice office;
    CounterAtWork counter(office);
    counter.settle();
    counter.signIn();
    counter.window.showPage(CounterWindow::Page::Receive);
    int saved = 0;
    int printed = 0;
    QObject::connect(counter.desks->receiving(), &ReceiveDesk::received, [&saved] { ++saved; });
    QObject::connect(counter.desks->printing(), &PrintDesk::printed, [&printed] { ++printed; });
    Quantiles filled;
    Quantiles durable;
    Quantiles slip;
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("Nguyễn Thị Mẫu %1").arg(QChar(char16_t(u'A' + i % 26)));
        const QString number = QStringLiteral("083190%1").arg(i + 1, 6, 10, QLatin1Char('0'));
        const QString card = number + u"||" + name + QStringLiteral("|12051990|Nữ|Ấp Thử, Xã Mẫu, Bến Tre|01012021");
        QElapsedTimer timer;
        timer.start();
        emit counter.window.textEntered(card);
        millisecondsUntil([&] { return counter.page()->order().applicant.name == name; }, timer);
        QCoreApplication::processEvents();
        counter.window.grab(); // As painted.
        filled.add(double(timer.nsecsElapsed()) / 1e6);
        ReceiveOrder order = office.order(name, number);
        counter.page()->restore(order);
        if (counter.find<OutcomePane>("outcomePane")->form() != PaperForm::Slip)
            counter.find<OutcomePane>("outcomePane")->changePaper();
        QCoreApplication::processEvents();
        const int savedBefore = saved;
        const int printedBefore = printed;
        timer.restart();
        counter.press(Qt::Key_F9);
        durable.add(millisecondsUntil([&] { return saved > savedBefore; }, timer));
        slip.add(millisecondsUntil([&] { return printed > printedBefore; }, timer));
    }
    Quantiles::printHead("at the real window");
    filled.print("card text -> page filled and painted (100)");
    durable.print("F9 -> durable (80)");
    slip.print("F9 -> slip PDF in the archive (300)");
    return 0;
}
