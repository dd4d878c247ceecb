// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"
#include "barcodewriting.h"
#include "cardframes.h"
#include "framereader.h"
#include "greyfiltering.h"
#include "readingladder.h"
#include "regionguessing.h"

#include <QPainter>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

const QString cardText = u"000012345678|123456789|Nguyễn Thị Mẫu Thử|01011980|Nam|Thôn Mỹ Thượng, Đồng Quýt|01012021"_s;

int conditionNamed(const char *name)
{
    for (size_t i = 0; i < cardConditions().size(); ++i) {
        if (qstrcmp(cardConditions()[i].name, name) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

/// The card's code with so many pixels a module, on paper.
QImage code(int modulePixels)
{
    const QImage large = cardCodePicture(cardText);
    const QSize size = large.size() * modulePixels / 12;
    return large.scaled(size).convertToFormat(QImage::Format_Grayscale8);
}

QImage onSheet(const QImage &picture, QSize sheetSize)
{
    QImage sheet(sheetSize, QImage::Format_Grayscale8);
    sheet.fill(235);
    QPainter painter(&sheet);
    painter.drawImage((sheetSize.width() - picture.width()) / 2, (sheetSize.height() - picture.height()) / 2, picture);
    painter.end();
    return sheet;
}

QImage noisy(QImage grey, int most, unsigned seed)
{
    std::mt19937 chance(seed);
    for (int y = 0; y < grey.height(); ++y) {
        uchar *row = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            // Four dice: nearly a normal distribution, the same on every machine.
            int sum = 0;
            for (int die = 0; die < 4; ++die)
                sum += static_cast<int>(chance() % static_cast<unsigned>(most)) - most / 2;
            row[x] = static_cast<uchar>(std::clamp(row[x] + sum, 0, 255));
        }
    }
    return grey;
}

/// A code photographed from a screen: the gaps between its pixels as a dark grid.
QImage fromScreen(int modulePixels)
{
    QImage grey = onSheet(code(modulePixels), QSize(62, 62) * modulePixels);
    for (int y = 0; y < grey.height(); ++y) {
        uchar *row = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            if (x % 3 == 0 || y % 3 == 0)
                row[x] = static_cast<uchar>(row[x] * 45 / 100);
        }
    }
    return grey;
}

QImage textPage()
{
    QImage page(1654, 2339, QImage::Format_Grayscale8);
    page.fill(250);
    QPainter painter(&page);
    QFont font(u"Tinos"_s);
    font.setPixelSize(36);
    painter.setFont(font);
    const QString sentence = u"Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân xã Mẫu tiếp nhận hồ sơ số "
                             "000.00.15.H05-251122-0007 ngày 22/11/2025, phí 1.250.000 đồng, thửa đất 123/45. "_s;
    painter.drawText(QRect(180, 160, 1300, 2050), Qt::TextWordWrap, sentence.repeated(14));
    for (int line = 0; line < 12; ++line)
        painter.drawLine(180 + line * 110, 1900, 180 + line * 110, 2200);
    painter.end();
    return page;
}

bool isReadAsItIs(const QImage &grey)
{
    return !foundBarcodes(grey, {CodeKind::Qr}).isEmpty();
}

} // namespace

/// The ladder of the picture reader, and the reader of live frames.
class TestBarcodeReading : public QObject
{
    Q_OBJECT

private slots:
    void eachRungRescues_data();
    void eachRungRescues();
    void placeIsFoundAgain_data();
    void placeIsFoundAgain();
    void readsWhatThePlainLibraryDoesNot_data();
    void readsWhatThePlainLibraryDoesNot();
    void severalCodes();
    void linearCodeTwiceOnTwelveMegapixels();
    void textWithoutCharacterSet();
    void nothingIsReadWhereNothingIs_data();
    void nothingIsReadWhereNothingIs();
    void noiseInACodeIsNoOtherCode();
    void likelyRegionHoldsTheCode_data();
    void likelyRegionHoldsTheCode();
    void liveFrames_data();
    void liveFrames();
    void meanOfFramesTakesNoiseAway();
    void meanBeginsAnewForAnotherPicture();
    void linearCodeCountsWhenSeenTwice();
};

void TestBarcodeReading::eachRungRescues_data()
{
    QTest::addColumn<QString>("rung");
    QTest::addColumn<QList<QImage>>("pictures");
    const auto frames = [](const char *condition) {
        QList<QImage> taken;
        for (int number = 0; number < 3; ++number)
            taken.append(CardScene(conditionNamed(condition), number, 42).taken());
        return taken;
    };
    const QImage coarse = onSheet(code(24), QSize(1488, 1488));
    QTest::newRow("small code") << u"sharpened"_s << frames("1.6 px");
    QTest::newRow("unsharp lens") << u"doubled, sharpened"_s << frames("blur 0.5 module");
    QTest::newRow("lens out of focus") << u"lens blur undone"_s << frames("blur 0.7 module");
    QTest::newRow("unsharp lens, only larger") << u"doubled"_s << frames("blur 0.5 module");
    QTest::newRow("coarse noise") << u"one threshold"_s << QList<QImage>{noisy(coarse, 190, 3)};
    QTest::newRow("dark room, turned") << u"turned"_s << frames("dark and noisy");
    QTest::newRow("light on dark") << u"inverted"_s << QList<QImage>{inverted(onSheet(code(4), QSize(700, 500)))};
    QTest::newRow("dark room, speckled") << u"median"_s << frames("dark and noisy");
    QTest::newRow("dark room, by surroundings") << u"local threshold"_s << frames("dark and noisy");
    QTest::newRow("coarse noise on paper") << u"middle threshold"_s << QList<QImage>{noisy(coarse, 190, 4)};
    QTest::newRow("from a screen") << u"halved"_s << QList<QImage>{fromScreen(4)};
    QTest::newRow("from a screen, light on dark") << u"inverted, halved"_s << QList<QImage>{inverted(fromScreen(4))};
}

void TestBarcodeReading::eachRungRescues()
{
    QFETCH(QString, rung);
    QFETCH(QList<QImage>, pictures);
    const auto rungs = readingRungs();
    const auto way = std::find_if(rungs.begin(), rungs.end(),
                                  [&rung](const Rung &each) { return QLatin1StringView(each.name) == rung; });
    QVERIFY(way != rungs.end());
    int rescued = 0;
    for (const QImage &picture : pictures) {
        QCOMPARE(barcodesIn(picture).size(), 1); // The whole ladder gets there in any case.
        if (isReadAsItIs(picture))
            continue;
        QList<Barcode> found;
        for (const QRect &area : likelyRegions(picture, 1) + QList<QRect>{picture.rect()}) {
            if (found.isEmpty())
                found = readOn(*way, picture, area);
        }
        rescued += found.size() == 1 && found[0].text.startsWith(u"0000") ? 1 : 0;
    }
    QVERIFY2(rescued > 0, qPrintable(QString::number(rescued)));
}

void TestBarcodeReading::placeIsFoundAgain_data()
{
    QTest::addColumn<int>("rung");
    for (size_t i = 0; i < readingRungs().size(); ++i)
        QTest::newRow(readingRungs()[i].name) << static_cast<int>(i);
}

void TestBarcodeReading::placeIsFoundAgain()
{
    QFETCH(int, rung);
    const Rung &way = readingRungs()[static_cast<size_t>(rung)];
    QImage sheet(1000, 700, QImage::Format_Grayscale8);
    sheet.fill(235);
    QPainter painter(&sheet);
    const QImage picture = code(6);
    painter.drawImage(500, 200, picture);
    painter.end();
    const bool isInverting = QByteArrayView(way.name).startsWith("inverted");
    const QList<Barcode> found = readOn(way, isInverting ? inverted(sheet) : sheet, QRect(300, 100, 700, 600));
    QCOMPARE(found.size(), 1);
    const QRect place = found[0].polygon.boundingRect();
    const QRect expected = QRect(QPoint(500, 200), picture.size()).adjusted(24, 24, -24, -24);
    QVERIFY2((place.topLeft() - expected.topLeft()).manhattanLength() < 14, qPrintable(QDebug::toString(place)));
    QVERIFY2((place.bottomRight() - expected.bottomRight()).manhattanLength() < 14,
             qPrintable(QDebug::toString(place)));
}

void TestBarcodeReading::readsWhatThePlainLibraryDoesNot_data()
{
    QTest::addColumn<int>("degrees");
    for (const int degrees : {0, 90, 180, 270})
        QTest::addRow("turned by %d degrees", degrees) << degrees;
}

void TestBarcodeReading::readsWhatThePlainLibraryDoesNot()
{
    QFETCH(int, degrees);
    for (const char *condition : {"1.6 px", "blur 0.5 module", "dark and noisy"}) {
        const CardScene scene(conditionNamed(condition), 5, 7); // Not the seed by which the ladder was ordered.
        const QImage frame = scene.taken().transformed(QTransform().rotate(degrees));
        const QList<Barcode> found = barcodesIn(frame);
        QVERIFY2(found.size() == 1, condition);
        QCOMPARE(found[0].text, scene.text());
    }
}

void TestBarcodeReading::severalCodes()
{
    QImage page(1240, 1754, QImage::Format_Grayscale8);
    page.fill(240);
    QPainter painter(&page);
    QStringList expected;
    for (int i = 0; i < 5; ++i) {
        const ModuleMatrix matrix = *qrModules(u"00330226112300186%1"_s.arg(i));
        painter.save();
        painter.translate(250 + i % 2 * 600, 250 + i / 2 * 500);
        painter.rotate(i * 17);
        paintModules(painter, matrix, QRectF(-60, -60, 120, 120));
        painter.restore();
        expected << u"00330226112300186%1"_s.arg(i);
    }
    painter.end();
    QStringList texts;
    for (const Barcode &each : barcodesIn(page))
        texts << each.text;
    texts.sort();
    QCOMPARE(texts, expected);
}

void TestBarcodeReading::linearCodeTwiceOnTwelveMegapixels()
{
    QImage frame(4000, 3000, QImage::Format_Grayscale8);
    frame.fill(235);
    QPainter painter(&frame);
    const ModuleMatrix bars = *code128Modules(u"H61.33-261123-0018"_s);
    paintModules(painter, bars, QRectF(400, 400, bars.width() * 5, 250));
    paintModules(painter, bars, QRectF(2000, 2200, bars.width() * 5, 250));
    painter.end();
    const QList<Barcode> found = barcodesIn(frame);
    QCOMPARE(found.size(), 2);
    for (const Barcode &each : found)
        QCOMPARE(each.text, u"H61.33-261123-0018"_s);
}

void TestBarcodeReading::textWithoutCharacterSet()
{
    // The cards' makers name no character set, and the library would guess one.
    const QList<Barcode> found = barcodesIn(onSheet(code(5), QSize(700, 600)));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, cardText);
}

void TestBarcodeReading::nothingIsReadWhereNothingIs_data()
{
    QTest::addColumn<QImage>("picture");
    QImage paper(1000, 800, QImage::Format_Grayscale8);
    paper.fill(128);
    for (const unsigned seed : {1U, 2U, 3U, 4U})
        QTest::addRow("noise %u", seed) << noisy(paper, 120, seed);
    QTest::newRow("coarse noise") << doubled(doubled(noisy(paper.copy(0, 0, 300, 250), 250, 9)));
    QTest::newRow("page of text") << textPage();
    QTest::newRow("page of text, on its side") << textPage().transformed(QTransform().rotate(90));
    QTest::newRow("white") << QImage(600, 400, QImage::Format_Grayscale8).copy();
    QTest::newRow("one pixel") << paper.copy(0, 0, 1, 1);
    QTest::newRow("one row") << paper.copy(0, 0, 100, 1);
    QTest::newRow("one column") << paper.copy(0, 0, 1, 100);
}

void TestBarcodeReading::nothingIsReadWhereNothingIs()
{
    QFETCH(QImage, picture);
    if (QByteArrayView(QTest::currentDataTag()) == "white")
        picture.fill(255);
    const QList<Barcode> found = barcodesIn(picture);
    QVERIFY2(found.isEmpty(), found.isEmpty() ? "" : qPrintable(QString(found[0].format + u' ' + found[0].text)));
    FrameReader reader;
    for (int frame = 0; frame < 8; ++frame)
        QVERIFY(reader.read(picture.convertToFormat(QImage::Format_Grayscale8)).isEmpty());
}

void TestBarcodeReading::noiseInACodeIsNoOtherCode()
{
    // This frame has noise that passes for a micro QR code with four digits.
    const CardScene scene(conditionNamed("dark and noisy"), 23, 2026);
    const QList<Barcode> found = barcodesIn(scene.taken());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, scene.text());
}

void TestBarcodeReading::likelyRegionHoldsTheCode_data()
{
    QTest::addColumn<int>("condition");
    for (size_t i = 0; i < cardConditions().size(); ++i)
        QTest::newRow(cardConditions()[i].name) << static_cast<int>(i);
}

void TestBarcodeReading::likelyRegionHoldsTheCode()
{
    QFETCH(int, condition);
    for (int number = 0; number < 2; ++number) {
        const CardScene scene(condition, number, 11);
        const QRect place = scene.codePlace();
        const QRect region = likelyRegions(scene.taken(), 1).value(0);
        const QRect both = region & place;
        QVERIFY2(both.width() * both.height() * 10 >= place.width() * place.height() * 9,
                 qPrintable(QDebug::toString(region) + QDebug::toString(place)));
    }
}

void TestBarcodeReading::liveFrames_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<int>("frames"); // Within which it must be read.
    QTest::newRow("easy") << u"easy, 4 px"_s << 1;
    QTest::newRow("small") << u"1.6 px"_s << 12;
    QTest::newRow("unsharp") << u"blur 0.5 module"_s << 12;
    QTest::newRow("out of focus") << u"blur 0.7 module"_s << 24;
    QTest::newRow("dark") << u"dark and noisy"_s << 24;
}

void TestBarcodeReading::liveFrames()
{
    QFETCH(QString, condition);
    QFETCH(int, frames);
    const CardScene scene(conditionNamed(condition.toLatin1()), 3, 42);
    FrameReader reader;
    QList<Barcode> found;
    for (int shot = 0; shot < frames && found.isEmpty(); ++shot)
        found = reader.read(scene.taken(shot));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, scene.text());
    QVERIFY(scene.codePlace().intersects(found[0].polygon.boundingRect()));
    QCOMPARE(reader.misses(), 0);
}

void TestBarcodeReading::meanOfFramesTakesNoiseAway()
{
    const CardScene scene(conditionNamed("dark and noisy"), 4, 42);
    const QRect area = scene.codePlace().adjusted(-10, -10, 10, 10);
    FrameMerge merge;
    for (int shot = 0; shot < 8; ++shot)
        merge.add(scene.taken(shot), area);
    QCOMPARE(merge.count(), 8); // It moved by a pixel or so: still the same mean.
    QVERIFY(!isReadAsItIs(scene.taken(0)));
    const QList<Barcode> found = foundBarcodes(merge.mean(), {CodeKind::Qr});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, scene.text());
}

void TestBarcodeReading::meanBeginsAnewForAnotherPicture()
{
    const CardScene first(conditionNamed("easy, 4 px"), 1, 42);
    const CardScene second(conditionNamed("easy, 4 px"), 2, 42);
    const QRect area = first.codePlace();
    FrameMerge merge;
    merge.add(first.taken(0), area);
    merge.add(first.taken(1), area);
    QCOMPARE(merge.count(), 2);
    merge.add(second.taken(0), area);
    QCOMPARE(merge.count(), 1);
    merge.add(first.taken(2), area.translated(200, 0));
    QCOMPARE(merge.count(), 1);
}

void TestBarcodeReading::linearCodeCountsWhenSeenTwice()
{
    QImage frame(1280, 720, QImage::Format_Grayscale8);
    frame.fill(235);
    QPainter painter(&frame);
    const ModuleMatrix bars = *code128Modules(u"H61.33-261123-0018"_s);
    paintModules(painter, bars, QRectF(300, 300, bars.width() * 2, 90));
    painter.end();
    FrameReader reader;
    int frames = 0;
    QList<Barcode> found;
    for (; frames < 40 && found.isEmpty(); ++frames)
        found = reader.read(frame);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, u"H61.33-261123-0018"_s);
}

QTEST_MAIN(TestBarcodeReading)
#include "tst_barcodereading.moc"
