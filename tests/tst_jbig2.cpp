// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"

#include "jbig2reading.h"
#include "jbig2writing.h"
#include "paperassembling.h"
#include "pdfpages.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QImage monoOf(QSize size, const std::function<bool(int, int)> &isInk)
{
    QImage mono(size, QImage::Format_Mono);
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    mono.fill(0U);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            if (isInk(x, y))
                mono.setPixel(x, y, 1);
        }
    }
    return mono;
}

/// The pixels alone, a byte each.
QByteArray pixelsOf(const QImage &mono)
{
    QByteArray pixels;
    for (int y = 0; y < mono.height(); ++y) {
        for (int x = 0; x < mono.width(); ++x)
            pixels.append(char(mono.pixelIndex(x, y)));
    }
    return pixels;
}

} // namespace

/// The encoder against another program's decoder, and against our own.
class TestJbig2 : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    /// What jbig2dec makes of it; null if it finds a fault.
    QImage decodedByOther(const QByteArray &file)
    {
        const QString in = m_folder.filePath(u"page.jb2"_s);
        const QString out = m_folder.filePath(u"page.pbm"_s);
        QFile::remove(out);
        QFile written(in);
        if (!written.open(QIODevice::WriteOnly) || written.write(file) != file.size())
            return {};
        written.close();
        QProcess other;
        other.start(u"jbig2dec"_s, {u"-t"_s, u"pbm"_s, u"-o"_s, out, in});
        if (!other.waitForFinished(60'000) || other.exitCode() != 0 || other.readAllStandardError().contains("WARNING"))
            return {};
        // PBM: "P4", width, height, then packed rows.
        QFile pbm(out);
        if (!pbm.open(QIODevice::ReadOnly) || pbm.readLine() != "P4\n")
            return {};
        QByteArray line = pbm.readLine();
        while (line.startsWith('#'))
            line = pbm.readLine();
        const QList<QByteArray> sides = line.trimmed().split(' ');
        QImage mono(sides.value(0).toInt(), sides.value(1).toInt(), QImage::Format_Mono);
        for (int y = 0; y < mono.height(); ++y) {
            const QByteArray row = pbm.read((mono.width() + 7) / 8);
            std::memcpy(mono.scanLine(y), row.constData(), size_t(row.size()));
        }
        return mono;
    }

    void compare(const QImage &mono)
    {
        const QImage other = decodedByOther(jbig2File(mono));
        QCOMPARE(other.size(), mono.size());
        QVERIFY(pixelsOf(other) == pixelsOf(mono));
        const QImage own = jbig2Picture(jbig2Segments(mono));
        QCOMPARE(own.size(), mono.size());
        QVERIFY(own == mono);
    }

private slots:
    void allSizes_data()
    {
        QTest::addColumn<QSize>("size");
        for (const int width : {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 129})
            QTest::addRow("%d wide", width) << QSize(width, 1 + width * 7 % 23);
    }

    void allSizes()
    {
        QFETCH(QSize, size);
        QRandomGenerator random(7);
        compare(monoOf(size, [&](int, int) { return random.bounded(3) == 0; }));
        compare(monoOf(size, [](int, int) { return false; }));
        compare(monoOf(size, [](int, int) { return true; }));
        compare(monoOf(size, [](int x, int y) { return (x + y) % 2 == 0; }));
        compare(monoOf(size, [](int, int y) { return y % 5 < 2; }));
    }

    void pictures_data()
    {
        QTest::addColumn<QImage>("mono");
        QRandomGenerator random(11);
        const QSize large(1654, 2339);
        QTest::newRow("empty page") << monoOf(large, [](int, int) { return false; });
        QTest::newRow("full page") << monoOf(large, [](int, int) { return true; });
        QTest::newRow("noise") << monoOf({777, 333}, [&](int, int) { return random.bounded(2) == 0; });
        QTest::newRow("sparse noise") << monoOf({1001, 999}, [&](int, int) { return random.bounded(500) == 0; });
        QTest::newRow("rare noise, long runs") << monoOf(large, [&](int, int) { return random.bounded(90'000) == 0; });
        QTest::newRow("text page") << cleanedPage(scannedPage({.skew = 1.2, .noise = 8}), 200)->bitonal;
        QTest::newRow("text page, 300 dpi") << cleanedPage(scannedPage({.dpi = 300, .hasStamp = true}), 300)->bitonal;
    }

    void pictures()
    {
        QFETCH(QImage, mono);
        compare(mono);
    }

    void recodedPageIsTheSamePageAndSmaller()
    {
        const auto clean = cleanedPage(scannedPage({.skew = 0.7, .noise = 8, .hasStamp = true}), 200);
        for (const PageCoding coding : {PageCoding::Bitonal, PageCoding::Auto}) {
            const auto first = encodedPage(*clean, coding);
            const auto second = recoded(*first);
            QVERIFY(second);
            const EncodedPicture &before = first->sharpest();
            const EncodedPicture &after = second->sharpest();
            QCOMPARE(after.filter, EncodedPicture::Filter::Jbig2);
            QVERIFY(after.bytes.size() * 4 < before.bytes.size() * 3);
            QVERIFY(preview(*second, 700) == preview(*first, 700));
            QVERIFY(*encodedPageFromBytes(toBytes(*second)) == *second);
            QVERIFY(*recoded(*second) == *second);
            // Poppler, which has a decoder of its own, paints both alike.
            QList<QImage> painted;
            for (const EncodedPage &page : {*first, *second}) {
                const QString path = m_folder.filePath(u"%1.pdf"_s.arg(painted.size()));
                QVERIFY(writePaper({{.picture = page, .textLayer = {}, .sourceFile = {}, .sourcePage = 0}}, u"x"_s, {},
                                   path));
                painted.append(*PdfPages::open(path)->rendered(1, 100));
            }
            QVERIFY(painted.at(0) == painted.at(1));
        }
        const auto photo = encodedPage(*clean, PageCoding::Colour);
        QVERIFY(*recoded(*photo) == *photo);
    }

    void damagedBytesAreNoPicture()
    {
        QRandomGenerator random(5);
        const QImage mono = monoOf({200, 100}, [&](int x, int y) { return (x * y) % 7 == 0; });
        const QByteArray sound = jbig2Segments(mono);
        for (qsizetype length = 0; length < sound.size(); length += 3)
            QVERIFY(jbig2Picture(sound.left(length)).isNull());
        for (int i = 0; i < 300; ++i) { // No crash, and a picture of the same size or none.
            QByteArray damaged = sound;
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
            const QImage read = jbig2Picture(damaged);
            QVERIFY(read.isNull() || read.size() == mono.size());
        }
        EncodedPage page{{.bytes = "nothing", .size = {100, 100}}, {}};
        page.ground.filter = EncodedPicture::Filter::Jbig2;
        QVERIFY(preview(page, 100).isNull());
    }
};

QTEST_MAIN(TestJbig2)
#include "tst_jbig2.moc"
