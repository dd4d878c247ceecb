// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many stacks fall apart as they should by their codes (digitise.md, G15), read as the window reads them when a
// page arrives (one quick look) and as it does behind (every rung).
//   bench_split [BATCHES [SEED [DIR]]]     200 batches of 3 to 6 parts at 200 dpi, tilted, poor, half of them bitonal;
//                                          with DIR the pages that were not read lie there, and pages without a code
//                                          are left out
#include "barcodereading.h"
#include "barcodewriting.h"
#include "coversheet.h"
#include "officialpages.h"
#include "poorscans.h"
#include "quantiles.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr int splitDpi = 200;

/// One kind of dividing page: how many there were and how many were read.
struct Tally
{
    int pages = 0;
    int quick = 0;
    int thorough = 0;
};

QImage coverDrawn(const CoverCode &code)
{
    const auto form = coverSheetForm({{code, u"H61.33-261123-0018"_s, u"Tờ khai theo mẫu"_s}});
    QImage page(1654, 2339, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    form->paint(painter, page.rect(), 0);
    return page;
}

/// A page of text on which a slip of 80 mm paper was laid, anywhere and not straight.
QImage slipDrawn(const QString &digits, QRandomGenerator &random)
{
    static const QImage text = officialPage(0, splitDpi).rows.convertToFormat(QImage::Format_RGB32);
    QImage page = text;
    QPainter painter(&page);
    const double side = 0.55 * 21 / 25.4 * splitDpi;
    painter.translate(300 + random.bounded(1000), 300 + random.bounded(1600));
    painter.rotate(random.bounded(30) - 15);
    painter.fillRect(QRectF(-40, -40, side + 80, side + 80), Qt::white);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto code = qrModules(digits);
    const double module = side / code->width();
    for (int y = 0; y < code->height(); ++y) {
        for (int x = 0; x < code->width(); ++x) {
            if (code->isDark(x, y))
                painter.fillRect(QRectF(x * module, y * module, module, module), Qt::black);
        }
    }
    return page;
}

PoorLook anyLook(QRandomGenerator &random)
{
    PoorLook look;
    look.tilt = random.bounded(8) == 0 ? random.bounded(360) : random.bounded(10.0) - 5;
    look.noise = 4 + random.bounded(12.0);
    look.isBitonal = random.bounded(2) == 0;
    look.ink = random.bounded(3) == 0 ? random.bounded(110) : 0;
    look.specks = random.bounded(4) == 0 ? random.bounded(0.01) : 0;
    return look;
}

QStringList read(const QImage &page, ReadingEffort effort)
{
    QStringList texts;
    for (const Barcode &code : printedCodesIn(page, effort))
        texts.append(code.text);
    return texts;
}

void printRow(const char *name, const Tally &tally)
{
    std::printf("%-32s %8d %13.1f %% %13.1f %%\n", name, tally.pages, 100.0 * tally.quick / tally.pages,
                100.0 * tally.thorough / tally.pages);
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const int batches = argc > 1 ? std::atoi(argv[1]) : 200;
    QRandomGenerator random(argc > 2 ? quint32(std::atoi(argv[2])) : 7);
    const QString kept = argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString();
    Tally covers;
    Tally slips;
    Tally plain; ///< Pages without a code: “read” means that none was made up.
    int right = 0;
    int rightBehind = 0;
    Quantiles times;
    for (int batch = 0; batch < batches; ++batch) {
        bool isRight = true;
        bool isRightBehind = true;
        const int parts = 3 + int(random.bounded(4U));
        for (int part = 0; part < parts; ++part) {
            const SlipCode slip = SlipCode::make(33, 2, QDate(2026, 11, 23), int(random.bounded(10'000U)));
            const bool isCover = random.bounded(3) > 0;
            const QString digits =
                isCover ? CoverCode::forPaper(slip, 1 + int(random.bounded(20U))).digits() : slip.digits();
            const QImage drawn = isCover ? coverDrawn(*CoverCode::parse(digits)) : slipDrawn(digits, random);
            const QImage page = poorScan(drawn, anyLook(random), random.generate());
            QElapsedTimer timer;
            timer.start();
            const QStringList quick = read(page, ReadingEffort::Quick);
            times.add(double(timer.nsecsElapsed()) / 1e6);
            const bool isQuick = quick == QStringList{digits} || quick == QStringList{digits, digits};
            const QStringList all = isQuick ? quick : read(page, ReadingEffort::Thorough);
            const bool isThorough = all == QStringList{digits} || all == QStringList{digits, digits};
            Tally &tally = isCover ? covers : slips;
            ++tally.pages;
            tally.quick += isQuick;
            tally.thorough += isThorough;
            isRight = isRight && isQuick;
            isRightBehind = isRightBehind && isThorough;
            if (!isThorough && !kept.isEmpty())
                page.save(u"%1/%2-%3-%4.png"_s.arg(kept).arg(batch).arg(part).arg(digits));
            if (random.bounded(4) == 0) {
                const int number = int(random.bounded(15U));
                if (!kept.isEmpty())
                    continue;
                const QImage text = officialPage(number, splitDpi).rows;
                ++plain.pages;
                plain.quick += read(text, ReadingEffort::Quick).isEmpty();
                plain.thorough += read(text, ReadingEffort::Thorough).isEmpty();
            }
        }
        right += isRight;
        rightBehind += isRightBehind;
    }
    std::printf("%-32s %8s %15s %15s\n", "200 dpi, tilted and poor", "pages", "at once", "every rung");
    printRow("cover sheets", covers);
    printRow("slips on a page of text", slips);
    printRow("pages without a code: none read", plain);
    std::printf("batches divided as they should be: %d of %d at once, %d with every rung (goal: all)\n", right, batches,
                rightBehind);
    Quantiles::printHead("time");
    times.print("quick look at a page");
    return 0;
}
