// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the text of a card's code to the owner of a dossier; from a picture of the code to its text.
//   QT_QPA_PLATFORM=offscreen bench_identify [COUNT]

#include "barcodereading.h"
#include "barcodewriting.h"
#include "quantiles.h"
#include "scandecoding.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 2000;
    const QString card = QStringLiteral("083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|"
                                        "Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre|01012021");
    const QDate today(2026, 11, 23);
    Quantiles texts;
    Quantiles pictures;
    QElapsedTimer timer;
    for (int i = 0; i < count; ++i) {
        timer.start();
        const auto found = identified(card, today);
        if (!found || !applicantFrom(*found))
            return 6;
        texts.add(double(timer.nsecsElapsed()) / 1e6);
    }
    QImage frame(1280, 720, QImage::Format_Grayscale8);
    frame.fill(Qt::white);
    QPainter painter(&frame);
    paintModules(painter, *qrModules(card), QRectF(400, 120, 440, 440));
    painter.end();
    for (int i = 0; i < count / 20; ++i) {
        timer.start();
        if (barcodesIn(frame).size() != 1)
            return 6;
        pictures.add(double(timer.nsecsElapsed()) / 1e6);
    }
    Quantiles::printHead("identify");
    texts.print("card text -> owner of a dossier");
    pictures.print("camera frame 1280x720 -> card text");
    return 0;
}
