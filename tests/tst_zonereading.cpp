// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"
#include "framereader.h"
#include "greyfiltering.h"
#include "zonechecks.h"
#include "zonereading.h"

#include <QBuffer>
#include <QFontInfo>
#include <QPainter>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

const QString card =
    u"IDVNM1900045678083190004567<<5\n9005123F3005121VNM<<<<<<<<<<<6\nNGUYEN<<THI<MAU<THU<<<<<<<<<<<"_s;

QString checked(const QString &text)
{
    return text + QString::number(zoneCheckDigit(text));
}

/// A zone of a card with these numbers, its check digits computed.
QString cardZone(const QString &id, const QString &birth, QChar sex, const QString &expiry, const QString &name)
{
    const QString first = u"IDVNM"_s + checked(id.mid(3)) + checked(QString(id + u"<<"_s));
    const QString dates = checked(birth) + sex + checked(expiry) + u"VNM<<<<<<<<<<<"_s;
    const QString composite = first.mid(5) + dates.mid(0, 7) + dates.mid(8, 7) + dates.mid(18, 11);
    return first + u'\n' + dates + QString::number(zoneCheckDigit(composite)) + u'\n' + name.leftJustified(30, u'<');
}

QString passportZone(const QString &number, const QString &country, const QString &name)
{
    const QString second = checked(number.leftJustified(9, u'<')) + country + checked(u"900512"_s) + u'F' +
                           checked(u"300512"_s) + checked(u"083190004567<<"_s);
    const QString composite = second.mid(0, 10) + second.mid(13, 7) + second.mid(21, 22);
    return QString(u"P<"_s + country + name).leftJustified(44, u'<') + u'\n' + second +
           QString::number(zoneCheckDigit(composite));
}

/// The zone printed below other print, as the back of a card lies on a scanner.
QImage printed(const QString &zone, int letterHeight)
{
    const QStringList lines = zone.split(u'\n');
    QFont font(u"OCR B"_s);
    font.setPixelSize(letterHeight * 10 / 7);
    const int pitch = QFontMetrics(font).horizontalAdvance(u'<');
    const int width = pitch * static_cast<int>(lines.first().size() + 8);
    QImage picture(width, width * 63 / 100, QImage::Format_Grayscale8);
    picture.fill(225);
    QPainter painter(&picture);
    painter.setPen(QColor(30, 30, 30));
    QFont other(u"Tinos"_s);
    other.setPixelSize(letterHeight);
    painter.setFont(other);
    painter.drawText(pitch * 4, letterHeight * 2, u"Đặc điểm nhận dạng: nốt ruồi cách 1 cm trên sau cánh mũi trái"_s);
    painter.drawText(pitch * 4, letterHeight * 4, u"CỤC TRƯỞNG CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ"_s);
    painter.setFont(font);
    int y = picture.height() - letterHeight * 2 * static_cast<int>(lines.size());
    for (const QString &line : lines) {
        for (int i = 0; i < line.size(); ++i)
            painter.drawText(pitch * (4 + i), y, QString(line[i]));
        y += letterHeight * 9 / 5;
    }
    painter.end();
    return picture;
}

QImage noisy(QImage grey, int most, unsigned seed)
{
    std::mt19937 chance(seed);
    for (int y = 0; y < grey.height(); ++y) {
        uchar *row = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            const int noise = static_cast<int>(chance() % static_cast<unsigned>(most)) - most / 2;
            row[x] = static_cast<uchar>(std::clamp(row[x] + noise, 0, 255));
        }
    }
    return grey;
}

QImage turnedBy(const QImage &grey, double degrees)
{
    QImage sheet(grey.size() * 5 / 4, QImage::Format_RGB32);
    sheet.fill(QColor(200, 200, 200));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(sheet.width() / 2.0, sheet.height() / 2.0);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-grey.width() / 2.0, -grey.height() / 2.0), grey);
    painter.end();
    return sheet.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

/// Machine-readable zones read from pictures.
class TestZoneReading : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void zones_data();
    void zones();
    void manyCards();
    void numbersAreNeverWrong();
    void passportsAreNeverWrong();
    void liveFrames();
    void wrongCheckDigitIsNotGiven();
    void noZone_data();
    void noZone();
    void barcodeGoesFirst();
};

void TestZoneReading::initTestCase()
{
    QVERIFY2(QFontInfo(QFont(u"OCR B"_s)).family().startsWith(u"OCR"), "the package fonts-ocr-b is missing");
    QVERIFY(holdsCardZone(QString(card).remove(u'\n')));
}

void TestZoneReading::zones_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QImage>("picture");
    const QString passport = passportZone(u"C1234567"_s, u"VNM"_s, u"NGUYEN<<THI<MAU<THU"_s);
    const QString foreign = passportZone(u"X12AB45Z9"_s, u"UTO"_s, u"MUSTERMANN<<ERIKA"_s);
    QTest::newRow("card, 300 dpi") << card << printed(card, 28);
    QTest::newRow("card, 200 dpi") << card << printed(card, 19);
    QTest::newRow("card, small") << card << printed(card, 15);
    QTest::newRow("card, large") << card << printed(card, 44);
    QTest::newRow("card, blurred") << card << blurred(printed(card, 28), 1.8);
    QTest::newRow("card, noise") << card << noisy(printed(card, 24), 90, 1);
    QTest::newRow("card, a little slanted") << card << turnedBy(printed(card, 26), 3);
    QTest::newRow("card, slanted to the left") << card << turnedBy(printed(card, 26), -5);
    QTest::newRow("card, on its head") << card << turnedBy(printed(card, 26), 180);
    QTest::newRow("card, on its side") << card << turnedBy(printed(card, 26), 90);
    QTest::newRow("card, on its other side") << card << turnedBy(printed(card, 26), 270);
    QTest::newRow("Vietnamese passport") << passport << printed(passport, 24);
    QTest::newRow("foreign passport") << foreign << turnedBy(printed(foreign, 24), 2);
}

void TestZoneReading::zones()
{
    QFETCH(QString, zone);
    QFETCH(QImage, picture);
    const std::optional<Barcode> found = machineZoneIn(picture);
    QVERIFY(found);
    QCOMPARE(found->text, zone);
    QCOMPARE(found->format, u"MRZ"_s);
    QVERIFY(picture.rect().contains(found->polygon.boundingRect()));
}

void TestZoneReading::manyCards()
{
    std::mt19937 chance(7);
    const auto digits = [&chance](int count) {
        QString text;
        while (text.size() < count)
            text += QChar(u'0' + static_cast<int>(chance() % 10));
        return text;
    };
    int read = 0;
    for (int number = 0; number < 30; ++number) {
        const QString zone = cardZone(digits(12), digits(6), number % 2 ? u'F' : u'M', digits(6),
                                      u"TRAN<<VAN<MAU<"_s + QChar(u'A' + number % 26) + QChar(u'Z' - number % 26));
        QImage picture = turnedBy(printed(zone, 18 + number % 14), number % 9 - 4);
        picture = noisy(blurred(picture, 0.6 + number % 4 * 0.3), 20 + number % 40, static_cast<unsigned>(number));
        const std::optional<Barcode> found = machineZoneIn(picture);
        if (!found)
            continue;
        QCOMPARE(found->text.section(u'\n', 0, 1), zone.section(u'\n', 0, 1));
        ++read;
    }
    QVERIFY2(read >= 28, qPrintable(QString::number(read)));
}

void TestZoneReading::numbersAreNeverWrong()
{
    // Blurred and noisy until hardly anything is read: what is still read is right.
    int wrong = 0;
    for (int number = 0; number < 24; ++number) {
        const QImage picture =
            noisy(blurred(printed(card, 16), 1.5 + number * 0.1), 120, static_cast<unsigned>(number));
        const std::optional<Barcode> found = machineZoneIn(picture);
        if (found && found->text.section(u'\n', 0, 1) != card.section(u'\n', 0, 1))
            ++wrong;
    }
    QCOMPARE(wrong, 0);
}

void TestZoneReading::passportsAreNeverWrong()
{
    std::mt19937 chance(11);
    const QString letters = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    int read = 0;
    for (int number = 0; number < 30; ++number) {
        QString paper(QChar(u'A' + number % 26));
        while (paper.size() < 9) // As some countries number theirs: letters and digits mixed.
            paper += letters[static_cast<int>(chance() % (number % 2 ? 36U : 10U))];
        const QString zone = passportZone(paper, number % 2 ? u"UTO"_s : u"VNM"_s, u"NGUYEN<<THI<MAU<THU"_s);
        QImage picture = turnedBy(printed(zone, 16 + number % 12), number % 7 - 3);
        picture = noisy(blurred(picture, 0.6 + number % 5 * 0.4), 20 + number % 50, static_cast<unsigned>(number));
        const std::optional<Barcode> found = machineZoneIn(picture);
        if (!found)
            continue;
        QCOMPARE(found->text.section(u'\n', 1).left(28), zone.section(u'\n', 1).left(28));
        ++read;
    }
    QVERIFY2(read >= 14, qPrintable(QString::number(read)));
}

void TestZoneReading::liveFrames()
{
    QImage frame(1280, 720, QImage::Format_Grayscale8);
    frame.fill(120);
    QPainter painter(&frame);
    painter.drawImage(60, 20, printed(card, 26));
    painter.end();
    FrameReader reader;
    QList<Barcode> found;
    for (int i = 0; i < 60 && found.isEmpty(); ++i)
        found = reader.read(frame);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, card);
}

void TestZoneReading::wrongCheckDigitIsNotGiven()
{
    QString bad = card;
    bad.replace(u"9005123F"_s, u"9005124F"_s);
    QVERIFY(!machineZoneIn(printed(bad, 28)));
    bad = card;
    bad.replace(u"IDVNM190"_s, u"IDVNM790"_s);
    QVERIFY(!machineZoneIn(printed(bad, 28)));
}

void TestZoneReading::noZone_data()
{
    QTest::addColumn<QImage>("picture");
    QImage paper(1240, 1754, QImage::Format_Grayscale8);
    paper.fill(240);
    QTest::newRow("white paper") << paper;
    QTest::newRow("noise") << noisy(paper, 240, 3);
    QPainter painter(&paper);
    painter.setFont(QFont(u"Tinos"_s, 14));
    painter.drawText(
        QRect(100, 100, 1040, 1500), Qt::TextWordWrap,
        u"ỦY BAN NHÂN DÂN XÃ MẪU, GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ 000.00.15.H05-251122-0007. "_s.repeated(30));
    painter.end();
    QTest::newRow("page of text") << paper;
    QTest::newRow("two lines of another zone")
        << printed(u"IDVNM1900045678083190004567<<5\n9005123F3005121VNM<<<<<<<<<<<6"_s, 24);
}

void TestZoneReading::noZone()
{
    QFETCH(QImage, picture);
    QVERIFY(!machineZoneIn(picture));
}

void TestZoneReading::barcodeGoesFirst()
{
    const QList<Barcode> found = barcodesIn(printed(card, 24));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, card);
}

QTEST_MAIN(TestZoneReading)
#include "tst_zonereading.moc"
