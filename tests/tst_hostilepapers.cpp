// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"

#include "digitising.h"
#include "imageloading.h"
#include "pdfpages.h"

#include <QImageWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A PDF of one page; `page` and `content` go into it as they are.
QByteArray pdfWith(const QByteArray &page, const QByteArray &content, const QByteArray &more = {})
{
    return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R" +
           page + ">>endobj\n4 0 obj<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content +
           "\nendstream endobj\n" + more + "trailer<</Root 1 0 R>>\n%%EOF\n";
}

/// A PNG whose head promises so many pixels.
QByteArray pngOf(quint32 width, quint32 height)
{
    QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16);
    for (const quint32 side : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            png.append(char(side >> shift & 255));
    }
    return png + QByteArray("\x08\x02\0\0\0\0\0\0\0", 9);
}

} // namespace

/// Files that nobody should have sent.
class TestHostilePapers : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        return file.fileName();
    }

    Result<DigitisedPaper> tried(const QString &path)
    {
        return digitise({.files = {path}, .out = m_folder.filePath(u"out.pdf"_s), .recognises = false});
    }

    QString soundPdf()
    {
        const QString page = m_folder.filePath(u"sound.png"_s);
        const QString pdf = m_folder.filePath(u"sound.pdf"_s);
        if (!scannedPage({.lines = 3}).save(page) ||
            !digitise({.files = {page}, .out = pdf, .recognises = false}).has_value())
            qFatal("no PDF");
        return pdf;
    }

    QString encrypted(const QStringList &passwords)
    {
        const QString path = m_folder.filePath(u"locked.pdf"_s);
        QProcess qpdf;
        qpdf.start(u"qpdf"_s,
                   QStringList{u"--encrypt"_s} + passwords + QStringList{u"256"_s, u"--"_s, soundPdf(), path});
        if (!qpdf.waitForFinished(30'000) || qpdf.exitCode() != 0)
            qFatal("qpdf");
        return path;
    }

private slots:
    void badFileIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("not there") << m_folder.filePath(u"none.png"_s) << u"file-missing"_s;
        QTest::newRow("a folder") << m_folder.path() << u"file-missing"_s;
        QTest::newRow("empty") << written(u"empty.jpg"_s, {}) << u"file-empty"_s;
        QTest::newRow("20,000 x 20,000 pixels")
            << written(u"wide.png"_s, pngOf(20'000, 20'000)) << u"image-too-large"_s;
        QTest::newRow("more pixels than numbers")
            << written(u"most.png"_s, pngOf(0xFFFFFFFF, 0xFFFFFFFF)) << u"image-too-large"_s;
        QTest::newRow("a head alone") << written(u"head.png"_s, pngOf(100, 100)) << u"image-unreadable"_s;
        QTest::newRow("a text") << written(u"text.jpg"_s, "Kính gửi Ủy ban nhân dân") << u"image-unreadable"_s;
        QTest::newRow("a dot") << written(u"dot.ppm"_s, "P6 1 1 255\nabc") << u"page-not-cleaned"_s;
        QTest::newRow("no PDF behind its head") << written(u"head.pdf"_s, "%PDF-1.7\n") << u"pdf-unreadable"_s;
        QTest::newRow("PDF without pages")
            << written(u"nopages.pdf"_s, "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                         "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
            << u"pdf-unreadable"_s;
        QTest::newRow("locked PDF") << encrypted({u"secret"_s, u"owner"_s}) << u"pdf-locked"_s;
    }

    void badFileIsSaid()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        const auto paper = tried(path);
        QVERIFY(!paper);
        QCOMPARE(paper.error().code, code);
        QCOMPARE(paper.error().kind, ErrorKind::BadInput);
        QVERIFY(!paper.error().message.isEmpty());
        QVERIFY(!paper.error().message.contains(m_folder.path()));
        QVERIFY(!QFile::exists(m_folder.filePath(u"out.pdf"_s)));
    }

    void oddFileIsNoEnd_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray a4 = "/MediaBox[0 0 595 842]";
        QTest::newRow("endless page") << pdfWith("/MediaBox[0 0 1e9 1e9]", "0 0 m 1e9 1e9 l S");
        QTest::newRow("flat page") << pdfWith("/MediaBox[0 0 0 0]", "");
        QTest::newRow("page of negative size") << pdfWith("/MediaBox[100 100 -100 -900]", "");
        QTest::newRow("needle") << pdfWith("/MediaBox[0 0 1 14400]", "");
        QTest::newRow("nothing on it") << pdfWith(a4, "");
        QTest::newRow("a form that holds itself")
            << pdfWith(a4 + "/Resources<</XObject<</F 5 0 R>>>>", "/F Do",
                       "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length "
                       "5>>stream\n/F Do\nendstream endobj\n");
        QTest::newRow("pages that hold themselves") << QByteArray(
            "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count "
            "9>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        QTest::newRow("a stream shorter than it says")
            << pdfWith(a4, "BT ET").replace("/Length 5>>", "/Length 999999999>>");
        QTest::newRow("brackets without end") << pdfWith(a4, QByteArray(100'000, '['));
    }

    void oddFileIsNoEnd()
    {
        QFETCH(QByteArray, bytes);
        const auto paper = tried(written(u"odd.pdf"_s, bytes));
        if (!paper)
            QVERIFY(!paper.error().message.isEmpty());
        else
            QCOMPARE(PdfPages::open(m_folder.filePath(u"out.pdf"_s))->count(), paper->pages.size());
    }

    void takenPageIsDisarmed()
    {
        const QByteArray page =
            "/MediaBox[0 0 300 300]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>>>"
            "/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]"
            "/A<</S/Launch/F(cmd.exe)>>>><</Type/Annot/Subtype/Link/Rect[0 0 9 9]"
            "/A<</S/URI/URI(https://example.invalid)>>>>]";
        const QString armed = written(u"armed.pdf"_s, pdfWith(page, "BT /F 12 Tf 20 200 Td (Xac nhan 01) Tj ET"));
        const auto paper = tried(armed);
        QVERIFY(paper);
        QVERIFY(paper->pages.first().isTakenOver);
        QProcess qpdf;
        qpdf.start(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, m_folder.filePath(u"out.pdf"_s), u"-"_s});
        QVERIFY(qpdf.waitForFinished(30'000));
        const QByteArray plain = qpdf.readAllStandardOutput();
        QVERIFY(plain.contains("Xac nhan 01"));
        QVERIFY(plain.contains("example.invalid"));
        QVERIFY(!plain.contains("JavaScript") && !plain.contains("cmd.exe"));
    }

    void truncatedPictureIsNoEnd()
    {
        const QString sound = m_folder.filePath(u"whole.jpg"_s);
        QVERIFY(scannedPage({.lines = 6}).save(sound));
        QFile file(sound);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const double share : {0.001, 0.01, 0.3, 0.9}) {
            const auto paper = tried(written(u"part.jpg"_s, bytes.left(qsizetype(double(bytes.size()) * share))));
            QVERIFY(paper || !paper.error().message.isEmpty());
        }
    }

    void ownersLockIsNone()
    {
        // Reading needs no password: only printing or changing would.
        const auto paper = tried(encrypted({QString(), u"owner"_s}));
        QVERIFY2(paper, paper ? "" : qPrintable(paper.error().code));
        QCOMPARE(paper->pages.size(), 1);
    }

    void largeScanIsTaken()
    {
        // A4 in colour at 600 dpi: more than Qt reads by itself.
        const QString path = m_folder.filePath(u"large.jpg"_s);
        QVERIFY(scannedPage({.dpi = 600, .lines = 2}).save(path));
        QCOMPARE(loadedImage(path, 1)->width(), int(210 * 600 / 25.4));
        QVERIFY(!loadedImage(path, 2));
    }

    void pagesOfTiffComeOneByOne()
    {
        const QString path = m_folder.filePath(u"pages.tiff"_s);
        {
            // Two pages by hand, 60 pixels square, white and black: Qt writes only one.
            QByteArray tiff("II*\0", 4);
            const auto number = [&tiff](quint32 value, int bytes) {
                for (int i = 0; i < bytes; ++i)
                    tiff.append(char(value >> (8 * i) & 255));
            };
            constexpr quint32 side = 60;
            constexpr quint32 length = side * side;
            number(8, 4);
            for (const bool isLast : {false, true}) {
                const auto data = quint32(tiff.size()) + 2 + 9 * 12 + 4;
                number(9, 2);
                for (const auto &[tag, value] : {std::pair(256U, side),
                                                 {257U, side},
                                                 {258U, 8U},
                                                 {259U, 1U},
                                                 {262U, 1U},
                                                 {273U, data},
                                                 {277U, 1U},
                                                 {278U, side},
                                                 {279U, length}}) {
                    number(tag, 2);
                    number(4, 2);
                    number(1, 4);
                    number(value, 4);
                }
                number(isLast ? 0 : data + length, 4);
                tiff.append(QByteArray(length, isLast ? '\x20' : '\xff'));
            }
            written(u"pages.tiff"_s, tiff);
        }
        QCOMPARE(*imagePageCount(path), 2);
        QCOMPARE(qGray(loadedImage(path, 1)->pixel(9, 9)), 255);
        QCOMPARE(qGray(loadedImage(path, 2)->pixel(9, 9)), 32);
        QVERIFY(!loadedImage(path, 3));
        const auto paper = tried(path);
        QVERIFY(paper);
        QCOMPARE(paper->pages.size(), 2);
    }

    void missingLanguageNamesThePackage()
    {
        const QByteArray before = qgetenv("TESSDATA_PREFIX");
        const bool wasSet = qEnvironmentVariableIsSet("TESSDATA_PREFIX");
        qputenv("TESSDATA_PREFIX", QFile::encodeName(m_folder.path()));
        const QString page = m_folder.filePath(u"page.png"_s);
        QVERIFY(scannedPage({.lines = 2}).save(page));
        const auto paper = digitise({.files = {page}, .out = m_folder.filePath(u"never.pdf"_s)});
        if (wasSet)
            qputenv("TESSDATA_PREFIX", before);
        else
            qunsetenv("TESSDATA_PREFIX");
        QVERIFY(!paper);
        QCOMPARE(paper.error().code, u"language-missing"_s);
        QVERIFY(paper.error().message.contains(u"tesseract-ocr-vie"_s));
    }
};

QTEST_MAIN(TestHostilePapers)
#include "tst_hostilepapers.moc"
