// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From F9 to durable: composing and saving dossiers one by one, each its own commit, in a fresh demonstration office.
//   bench_receive [COUNT]

#include "demooffice.h"
#include "quantiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 300;
    DemoOffice office;
    Quantiles times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!office.receive(office.order()))
            return 6;
        times.add(double(timer.nsecsElapsed()) / 1e6);
    }
    Quantiles::printHead("save at the counter");
    times.print("order -> durable (commit with fsync)");
    return 0;
}
