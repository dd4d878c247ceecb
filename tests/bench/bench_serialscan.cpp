// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the last byte of a card at a serial port to the person's name in the real window, painted.
//   QT_QPA_PLATFORM=offscreen bench_serialscan [COUNT]

#include "counteratwork.h"
#include "inventedcards.h"
#include "pseudoterminal.h"
#include "quantiles.h"
#include "scannerdesk.h"

#include <QElapsedTimer>
#include <QImage>
#include <QLabel>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 200;
    DemoOffice office;
    CounterAtWork counter(office);
    counter.signIn();
    PseudoTerminal line;
    ScannerOptions options;
    options.transport = ScanTransport::Serial;
    options.device = line.name();
    counter.desks->findChild<ScannerDesk *>()->use(options);
    Quantiles shown;
    QImage screen(counter.window.size(), QImage::Format_ARGB32_Premultiplied);
    int missed = 0;
    const QList<InventedCard> cards = inventedCards(count);
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        line.send(cards[i].text.toUtf8() + "\r");
        while (counter.page()->order().applicant.name != cards[i].name && timer.elapsed() < 2000)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        missed += counter.page()->order().applicant.name == cards[i].name ? 0 : 1;
        counter.window.render(&screen); // The whole window, not only what changed.
        shown.add(double(timer.nsecsElapsed()) / 1e6);
        counter.settle();
    }
    Quantiles::printHead("card at a serial port");
    shown.print("last byte to name on the painted window");
    std::printf("not shown: %d of %d\n", missed, count);
    return missed == 0 && shown.at(0.95) <= 100 ? 0 : 1;
}
