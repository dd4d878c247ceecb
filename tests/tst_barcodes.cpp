// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"
#include "barcodewriting.h"
#include "imageloading.h"
#include "pdfpages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

const QString cardText = u"083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|"
                         "Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre|01012021"_s;

QImage pictureOf(const ModuleMatrix &matrix, int module, int height = 0)
{
    const int quiet = 4 * module;
    const QSize code(matrix.width() * module, height > 0 ? height : matrix.height() * module);
    QImage image(code.width() + 2 * quiet, code.height() + 2 * quiet, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintModules(painter, matrix, QRectF(QPointF(quiet, quiet), QSizeF(code)));
    return image;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) ? 0xedb88320U : 0U);
    }
    return ~crc;
}

/// A PNG whose header promises that size and that holds nothing.
QByteArray pngHeader(quint32 width, quint32 height)
{
    QByteArray header("IHDR");
    QByteArray number(4, '\0');
    qToBigEndian(width, number.data());
    header += number;
    qToBigEndian(height, number.data());
    header += number;
    header += QByteArray("\x08\x02\x00\x00\x00", 5);
    QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12);
    png += header;
    qToBigEndian(crcOf(header), number.data());
    return png + number;
}

} // namespace

/// Barcodes written, painted and read again; bad files.
class TestBarcodes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void qrRoundTrip_data();
    void qrRoundTrip();
    void qrTurned_data();
    void qrTurned();
    void qrThatLeavesThePage_data();
    void qrThatLeavesThePage();
    void code128RoundTrip();
    void severalCodesOnOnePage();
    void sameLinearCodeTwice();
    void transparentImage();
    void largeFrame();
    void notWritable_data();
    void notWritable();
    void imageFiles_data();
    void imageFiles();
    void pdfPages();
    void badFiles_data();
    void badFiles();
    void hugeHeaderIsRefusedBeforeDecoding();
    void fileAboveTheLimit();

private:
    QString write(const QString &name, const QByteArray &bytes);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBarcodes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestBarcodes::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return path;
}

void TestBarcodes::qrRoundTrip_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("module");
    QTest::newRow("card") << cardText << 3;
    QTest::newRow("card, large") << cardText << 12;
    QTest::newRow("slip digits") << u"003302261123001865"_s << 4;
    QTest::newRow("tracking URL") << u"https://tracuu.example.gov.vn/t/abcdefghijkmnpqrstuvwxyz23"_s << 3;
    QTest::newRow("all Vietnamese vowels") << u"ăâđêôơưĂÂĐÊÔƠƯ ỄẬỖỢỮ ₫"_s << 4;
}

void TestBarcodes::qrRoundTrip()
{
    QFETCH(QString, text);
    QFETCH(int, module);
    for (const QrLevel level : {QrLevel::Low, QrLevel::Medium, QrLevel::Quartile, QrLevel::High}) {
        const Result<ModuleMatrix> matrix = qrModules(text, level);
        QVERIFY(matrix);
        const QList<Barcode> found = barcodesIn(pictureOf(*matrix, module));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].format, u"QRCode"_s);
        QCOMPARE(found[0].text, text);
        QCOMPARE(found[0].polygon.size(), 4);
    }
    QCOMPARE(qrModules(u"003302261123001865"_s)->width(), 21); // Numeric mode fits the smallest symbol.
}

void TestBarcodes::qrTurned_data()
{
    QTest::addColumn<int>("degrees");
    for (const int degrees : {7, 45, 90, 180, 270})
        QTest::addRow("%d degrees", degrees) << degrees;
}

void TestBarcodes::qrTurned()
{
    QFETCH(int, degrees);
    QImage sheet(900, 900, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.translate(450, 450);
    painter.rotate(degrees);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(-220, -220, 440, 440), pictureOf(*qrModules(cardText), 8));
    painter.end();
    const QList<Barcode> found = barcodesIn(sheet);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, cardText);
}

void TestBarcodes::qrThatLeavesThePage_data()
{
    QTest::addColumn<int>("turn");
    QTest::addColumn<double>("cut"); // How much of the code's side lies beyond the page, a module being 0.05.
    for (const int turn : {0, 8, 72, 190, 341}) {
        QTest::addRow("turned by %d, touching", turn) << turn << 0.0;
        QTest::addRow("turned by %d, a corner cut off", turn) << turn << 0.02;
    }
}

void TestBarcodes::qrThatLeavesThePage()
{
    QFETCH(int, turn);
    QFETCH(double, cut);
    const auto matrix = qrModules(u"003302261123498602"_s);
    constexpr double side = 90;
    QImage page(1000, 1400, QImage::Format_RGB32);
    page.fill(Qt::white);
    QTransform turned;
    turned.rotate(turn);
    const QRectF bounds = turned.mapRect(QRectF(-side / 2, -side / 2, side, side));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(page.width() - bounds.width() / 2 + cut * side, 700);
    painter.rotate(turn);
    paintModules(painter, *matrix, QRectF(-side / 2, -side / 2, side, side));
    painter.end();
    const QList<Barcode> found = printedCodesIn(page);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().text, u"003302261123498602"_s);
    QVERIFY(found.first().polygon.boundingRect().center().x() > page.width() - int(bounds.width()));
}

void TestBarcodes::code128RoundTrip()
{
    for (const QString &text :
         {u"H61.33-261123-0018"_s, u"000.00.15.H05-251122-0007"_s, u"TAM-0033-02-261123-0018-65"_s}) {
        const Result<ModuleMatrix> matrix = code128Modules(text);
        QVERIFY(matrix);
        QCOMPARE(matrix->height(), 1);
        const QList<Barcode> found = barcodesIn(pictureOf(*matrix, 2, 60));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].format, u"Code128"_s);
        QCOMPARE(found[0].text, text);
    }
}

void TestBarcodes::severalCodesOnOnePage()
{
    QImage page(1240, 1754, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.drawImage(100, 100, pictureOf(*code128Modules(u"H61.33-261123-0018"_s), 2, 60));
    painter.drawImage(100, 400, pictureOf(*qrModules(u"003302261123001865"_s), 5));
    painter.drawImage(500, 400, pictureOf(*qrModules(u"https://tracuu.example.gov.vn/t/abc"_s), 5));
    painter.end();
    QStringList texts;
    for (const Barcode &code : barcodesIn(page))
        texts << code.text;
    texts.sort();
    const QStringList expected{u"003302261123001865"_s, u"H61.33-261123-0018"_s,
                               u"https://tracuu.example.gov.vn/t/abc"_s};
    QCOMPARE(texts, expected);
}

void TestBarcodes::sameLinearCodeTwice()
{
    // Both liên of a receipt lie on one sheet; ZXing 1.4 aborts when it compares two such codes.
    const QImage code = pictureOf(*code128Modules(u"H61.33-261123-0018"_s), 2, 60);
    QImage page(1240, 1754, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.drawImage(100, 100, code);
    painter.drawImage(100, 190, code);
    painter.drawImage(100, 1000, code);
    painter.drawImage(700, 1000, code);
    painter.drawImage(600, 400, code.transformed(QTransform().rotate(90)));
    painter.end();
    const QList<Barcode> found = barcodesIn(page);
    QCOMPARE(found.size(), 5);
    for (const Barcode &each : found)
        QCOMPARE(each.text, u"H61.33-261123-0018"_s);
}

void TestBarcodes::transparentImage()
{
    const ModuleMatrix matrix = *qrModules(cardText);
    QImage image(600, 600, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintModules(painter, matrix, QRectF(60, 60, 480, 480));
    painter.end();
    const QList<Barcode> found = barcodesIn(image);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, cardText);
}

void TestBarcodes::largeFrame()
{
    QImage frame(4000, 3000, QImage::Format_Grayscale8); // Twelve megapixels: a trap of ZXing 1.4.
    frame.fill(Qt::white);
    QPainter painter(&frame);
    painter.drawImage(1500, 1000, pictureOf(*qrModules(cardText), 9));
    painter.end();
    const QList<Barcode> found = barcodesIn(frame);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, cardText);
}

void TestBarcodes::notWritable_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("too long") << QString(5000, u'x');
}

void TestBarcodes::notWritable()
{
    QFETCH(QString, text);
    QVERIFY(!qrModules(text));
    QVERIFY(!code128Modules(text));
    QVERIFY(!code128Modules(u"Ước"_s));
}

void TestBarcodes::imageFiles_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("PNG") << QByteArray("png");
    QTest::newRow("JPEG") << QByteArray("jpg");
    QTest::newRow("BMP") << QByteArray("bmp");
}

void TestBarcodes::imageFiles()
{
    QFETCH(QByteArray, format);
    const QString path = m_folder->filePath(u"anh."_s + QString::fromLatin1(format));
    QVERIFY(pictureOf(*qrModules(cardText), 6).save(path, format.constData()));
    const Result<QList<PageReading>> pages = barcodesInFile(path);
    QVERIFY(pages);
    QCOMPARE(pages->size(), 1);
    QCOMPARE(pages->first().page, 1);
    QCOMPARE(pages->first().codes.size(), 1);
    QCOMPARE(pages->first().codes[0].text, cardText);
}

void TestBarcodes::pdfPages()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setResolution(300);
    QPainter painter(&writer);
    paintModules(painter, *qrModules(cardText), QRectF(100, 100, 500, 500));
    writer.newPage();
    writer.newPage();
    paintModules(painter, *code128Modules(u"H61.33-261123-0018"_s), QRectF(100, 100, 700, 100));
    painter.end();
    const Result<QList<PageReading>> pages = barcodesInFile(write(u"hai trang.pdf"_s, bytes));
    QVERIFY(pages);
    QCOMPARE(pages->size(), 3);
    QCOMPARE((*pages)[0].codes.size(), 1);
    QCOMPARE((*pages)[0].codes[0].text, cardText);
    QVERIFY((*pages)[1].codes.isEmpty());
    QCOMPARE((*pages)[2].page, 3);
    QCOMPARE((*pages)[2].codes.size(), 1);
    QCOMPARE((*pages)[2].codes[0].text, u"H61.33-261123-0018"_s);
}

void TestBarcodes::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"file-empty"_s;
    QTest::newRow("text") << QByteArray("no image at all") << u"image-unreadable"_s;
    QTest::newRow("half a PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16) << u"image-unreadable"_s;
    QTest::newRow("damaged PDF") << QByteArray("%PDF-1.4\nnothing") << u"pdf-unreadable"_s;
}

void TestBarcodes::badFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const Result<QList<PageReading>> pages = barcodesInFile(write(u"tệp hỏng.png"_s, bytes));
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, code);
    QVERIFY(!pages.error().message.isEmpty());
    QCOMPARE(barcodesInFile(m_folder->filePath(u"none"_s)).error().code, u"file-missing"_s);
    QCOMPARE(barcodesInFile(m_folder->path()).error().code, u"file-missing"_s);
}

void TestBarcodes::hugeHeaderIsRefusedBeforeDecoding()
{
    const Result<QList<PageReading>> pages = barcodesInFile(write(u"huge.png"_s, pngHeader(30'000, 30'000)));
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, u"image-too-large"_s);
    QVERIFY(pages.error().detail.contains(u"30000 x 30000"));
}

void TestBarcodes::fileAboveTheLimit()
{
    const QString path = m_folder->filePath(u"large.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(200'000'000)); // Sparse: takes no room.
    file.close();
    QCOMPARE(barcodesInFile(path).error().code, u"file-too-large"_s);
}

QTEST_MAIN(TestBarcodes)
#include "tst_barcodes.moc"
