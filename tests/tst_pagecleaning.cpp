// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"

#include "inkcleaning.h"
#include "pageencoding.h"

#include <QPainter>
#include <QTest>
#include <QTransform>

using namespace Qt::StringLiterals;

/// From the scanner's picture to a page's layers.
class TestPageCleaning : public QObject
{
    Q_OBJECT

private slots:
    void skewIsFoundWithItsSign_data()
    {
        QTest::addColumn<double>("skew");
        for (const double skew : {-2.3, -0.6, 0.0, 0.4, 2.1})
            QTest::addRow("%+.1f", skew) << skew;
    }

    void skewIsFoundWithItsSign()
    {
        QFETCH(double, skew);
        const auto clean = cleanedPage(scannedPage({.skew = skew}), 200);
        QVERIFY(clean);
        QVERIFY2(std::abs(clean->skew + skew) < 0.1, qPrintable(QString::number(clean->skew)));
        QVERIFY(!clean->isBlank);
        QVERIFY(!clean->isPhoto);
        // Straight now: nothing is left to turn.
        const auto again = cleanedPage(straightPicture(*clean), 200);
        QVERIFY(std::abs(again->skew) < 0.1);
    }

    void edgesAreSmoothedAndSmallThingsStay()
    {
        QImage mono(200, 60, QImage::Format_Mono);
        mono.fill(0U);
        const auto ink = [&mono](int x, int y, bool isInk = true) { mono.setPixel(x, y, isInk ? 1U : 0U); };
        for (int x = 10; x < 60; ++x) {
            for (int y = 20; y < 30; ++y)
                ink(x, y); // A stroke.
        }
        for (int x = 60; x < 80; ++x)
            ink(x, 40); // A line of one pixel.
        for (const int x : {100, 101}) {
            for (const int y : {20, 21})
                ink(x, y); // A dot of two by two.
        }
        for (int y = 10; y < 50; ++y) {
            ink(150, y); // A letter's strokes, two and three wide, …
            ink(151, y);
            for (int x = 160; x < 163; ++x)
                ink(x, y);
        }
        for (int x = 161; x < 163; ++x)
            ink(x, 8); // … and an accent above, a gap of one between.
        for (int y = 30; y < 32; ++y)
            ink(163, y); // Two pixels beside the broad stroke are noise, …
        for (int y = 30; y < 32; ++y)
            ink(152, y); // … and so beside the narrow one.
        ink(33, 30);     // A pair below the stroke, over the edge of a word.
        ink(34, 30);
        ink(20, 19);        // A bump.
        ink(40, 29, false); // A notch.
        ink(9, 25);         // A bump at the side.
        const QImage before = mono;
        smoothEdges(mono);
        QCOMPARE(mono.pixelIndex(20, 19), 0);
        QCOMPARE(mono.pixelIndex(9, 25), 0);
        QCOMPARE(mono.pixelIndex(40, 29), 1);
        for (int x = 60; x < 80; ++x)
            QCOMPARE(mono.pixelIndex(x, 40), 1);
        for (const int x : {100, 101}) {
            for (const int y : {20, 21})
                QCOMPARE(mono.pixelIndex(x, y), 1);
        }
        for (const QPoint gone :
             {QPoint(163, 30), QPoint(163, 31), QPoint(152, 30), QPoint(152, 31), QPoint(33, 30), QPoint(34, 30)})
            QCOMPARE(mono.pixelIndex(gone), 0);
        for (const int x : {161, 162})
            QCOMPARE(mono.pixelIndex(x, 8), 1);
        int changed = 0;
        for (int y = 0; y < mono.height(); ++y) {
            for (int x = 0; x < mono.width(); ++x)
                changed += mono.pixelIndex(x, y) != before.pixelIndex(x, y) ? 1 : 0;
        }
        QCOMPARE(changed, 9);
    }

    void blankIsOnlyWhatIsBlank_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("paper");
        QTest::addColumn<bool>("isBlank");
        QTest::newRow("white") << 0 << 250 << true;
        QTest::newRow("grey paper") << 0 << 200 << true;
        QTest::newRow("one line") << 1 << 245 << false;
        QTest::newRow("full page") << 20 << 215 << false;
    }

    void blankIsOnlyWhatIsBlank()
    {
        QFETCH(int, lines);
        QFETCH(int, paper);
        QFETCH(bool, isBlank);
        const auto clean = cleanedPage(scannedPage({.paper = paper, .lines = lines}), 200);
        QCOMPARE(clean->isBlank, isBlank);
        if (isBlank)
            QCOMPARE(clean->skew, 0.0);
    }

    void keptPageComesBack()
    {
        const auto clean = cleanedPage(scannedPage({.hasStamp = true, .lines = 4}), 200);
        for (const PageCoding coding : {PageCoding::Auto, PageCoding::Bitonal, PageCoding::Colour}) {
            const auto page = encodedPage(*clean, coding);
            const QByteArray kept = toBytes(*page);
            const auto back = encodedPageFromBytes(kept);
            QVERIFY(back && *back == *page);
            // Nothing else is taken for a page.
            for (int i = 0; i < 40; ++i) {
                QByteArray damaged = kept;
                const qsizetype at = i < 20 ? i * 3 : kept.size() * (i - 20) / 20;
                damaged[at] = char(damaged[at] ^ 0x15);
                QVERIFY(!encodedPageFromBytes(damaged));
                QVERIFY(!encodedPageFromBytes(kept.left(at)));
            }
            QVERIFY(!encodedPageFromBytes(kept + '\0'));
        }
    }

    void previewShowsTheLayers()
    {
        const auto clean = cleanedPage(scannedPage({.skew = 1.0, .hasStamp = true, .lines = 8}), 200);
        const auto shownAs = [&](PageCoding coding, int side) { return preview(*encodedPage(*clean, coding), side); };
        for (const int side : {160, 900, 5000}) {
            const QImage layers = shownAs(PageCoding::Auto, side);
            QCOMPARE(std::max(layers.width(), layers.height()), std::min(side, clean->bitonal.height()));
            const double mm = layers.height() / 297.0;
            QColor reddest(Qt::white);
            for (int y = int(112 * mm); y < int(114 * mm) + 2; ++y) {
                const QColor here = layers.pixelColor(int(125 * mm), y);
                reddest = here.green() < reddest.green() ? here : reddest;
            }
            QVERIFY2(reddest.red() > reddest.green() + 40, qPrintable(reddest.name()));
            const QImage ink = shownAs(PageCoding::Bitonal, side);
            QCOMPARE(ink.size(), layers.size());
            QVERIFY(ink.isGrayscale());
            QVERIFY(ink.pixelColor(2, 2).lightness() > 250);
            QVERIFY(shownAs(PageCoding::Colour, side).size() == ink.size());
        }
        EncodedPage damaged = *encodedPage(*clean, PageCoding::Colour);
        damaged.ground.bytes = "nothing";
        QVERIFY(preview(damaged, 300).isNull());
    }

    void editIsFollowed()
    {
        const QImage page = scannedPage({.skew = 2.0, .lines = 12});
        QCOMPARE(cleanedPage(page, 200, {.straighten = false})->skew, 0.0);
        const auto turned = cleanedPage(page.transformed(QTransform().rotate(90)), 200, {.quarterTurns = 3});
        QCOMPARE(turned->quarterTurns, 3);
        QVERIFY(std::abs(turned->skew + 2) < 0.1);
        const auto cropped = cleanedPage(page, 200, {.crop = {0, 0, 1, 0.5}});
        QCOMPARE(cropped->bitonal.width(), page.width());
        QVERIFY(std::abs(cropped->bitonal.height() * 2 - page.height()) <= 2);
        QVERIFY(!cleanedPage(page, 200, {.crop = {0.5, 0.5, 0.001, 0.001}}));
    }

    void edgesAndBedAreCutOff()
    {
        // A5 on a dark bed, and a dark strip along one side of an A4 page.
        QImage bed(1654, 2339, QImage::Format_RGB32);
        bed.fill(QColor(40, 40, 42));
        const QImage page = scannedPage({.lines = 10}).copy(0, 0, 1654, 1160);
        QPainter(&bed).drawImage(QPoint(0, 90), page.copy(0, 0, 1300, 1160));
        const auto small = cleanedPage(bed, 200);
        QVERIFY2(std::abs(small->bitonal.width() - 1300) < 20, qPrintable(QString::number(small->bitonal.width())));
        QVERIFY2(std::abs(small->bitonal.height() - 1160) < 20, qPrintable(QString::number(small->bitonal.height())));
        const auto inkOf = [](const QImage &mono, const QRect &part) {
            int ink = 0;
            for (int y = part.top(); y <= part.bottom(); ++y) {
                for (int x = part.left(); x <= part.right(); ++x)
                    ink += mono.pixelIndex(x, y);
            }
            return ink;
        };
        QVERIFY(inkOf(small->mask, QRect(0, 0, small->mask.width(), 3)) < 10);
        QImage stripped = scannedPage({.lines = 10});
        QPainter(&stripped).fillRect(0, 0, 9, stripped.height(), QColor(90, 90, 90));
        const auto strip = cleanedPage(stripped, 200);
        QCOMPARE(strip->bitonal.size(), stripped.size());
        QCOMPARE(inkOf(strip->mask, QRect(0, 0, 9, stripped.height())), 0);
        // An edit's crop is taken as it is.
        QCOMPARE(cleanedPage(bed, 200, {.crop = {0, 0, 1, 1}})->bitonal.size(), bed.size());
    }

    void officerIsWarned_data()
    {
        QTest::addColumn<QImage>("page");
        QTest::addColumn<bool>("isSharp");
        QTest::addColumn<bool>("isCut");
        QTest::addColumn<bool>("isGlaring");
        const QImage page = scannedPage({.paper = 215});
        QTest::newRow("good") << page << true << false << false;
        QTest::newRow("blurred") << page.scaledToWidth(page.width() / 6, Qt::SmoothTransformation)
                                        .scaledToWidth(page.width(), Qt::SmoothTransformation)
                                 << false << false << false;
        QTest::newRow("cut through its lines") << page.copy(300, 0, 1354, 2339) << true << true << false;
        QImage glaring = page;
        {
            QPainter painter(&glaring);
            QRadialGradient lamp(800, 900, 260);
            lamp.setColorAt(0, Qt::white);
            lamp.setColorAt(0.7, Qt::white);
            lamp.setColorAt(1, QColor(255, 255, 255, 0));
            painter.fillRect(glaring.rect(), lamp);
        }
        QTest::newRow("a lamp shines back") << glaring << true << false << true;
    }

    void everySecondPixelBlackIsNoEnd()
    {
        QImage chequered(400, 500, QImage::Format_Grayscale8);
        for (int y = 0; y < 500; ++y) {
            for (int x = 0; x < 400; ++x)
                chequered.scanLine(y)[x] = (x + y) % 2 == 0 ? 0 : 255;
        }
        const auto clean = cleanedPage(chequered, 200);
        QVERIFY(clean);
        QVERIFY(clean->sharpness >= 0 && clean->sharpness <= 1);
    }

    void officerIsWarned()
    {
        QFETCH(QImage, page);
        const auto clean = cleanedPage(page, 200);
        QVERIFY(clean);
        QTEST(clean->sharpness >= leastSharpness, "isSharp");
        QTEST(clean->isCutAtEdge, "isCut");
        QTEST(clean->hasGlare, "isGlaring");
    }

    void textStaysBlackUnderTheStamp()
    {
        const auto clean = cleanedPage(scannedPage({.skew = 1.3, .hasStamp = true}), 200);
        const auto page = encodedPage(*clean, PageCoding::Auto);
        QCOMPARE(page->inks.size(), 2);
        const QImage shown = preview(*page, 5000);
        int black = 0;
        int red = 0;
        int between = 0; // Dark and yet coloured: neither ink.
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x) {
                const QColor here = shown.pixelColor(x, y);
                const int lead = here.red() - std::max(here.green(), here.blue());
                black += here.red() < 80 && lead < 25 ? 1 : 0;
                red += here.red() > 140 && lead > 80 ? 1 : 0;
                between += here.red() < 140 && lead > 40 ? 1 : 0;
            }
        }
        QVERIFY2(black > 20'000 && red > 3'000, qPrintable(u"%1 %2"_s.arg(black).arg(red)));
        QVERIFY2(between * 20 < red, qPrintable(QString::number(between)));
        // A page in black alone needs one layer, and none at all for its ground.
        QVERIFY(encodedPage(*cleanedPage(scannedPage({}), 200), PageCoding::Auto)->inks.isEmpty());
    }
};

QTEST_MAIN(TestPageCleaning)
#include "tst_pagecleaning.moc"
