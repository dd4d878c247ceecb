// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"
#include "texterrors.h"

#include "digitising.h"
#include "pagecleaning.h"
#include "pdfpages.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>

using namespace Qt::StringLiterals;

/// From the scanner's picture to a searchable PDF.
class TestDigitise : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString saved(const ScannedPageOrder &order, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        if (!scannedPage(order).save(path))
            qFatal("not saved");
        return path;
    }
    QString out(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void pictureStaysAPicture()
    {
        QVERIFY(cleanedPage(scannedPage({.hasPicture = true, .lines = 3}), 200)->isPhoto);
        const auto paper = digitise({.files = {saved({.hasPicture = true, .lines = 3}, u"photo.png"_s)},
                                     .out = out(u"photo.pdf"_s),
                                     .recognises = false});
        QVERIFY(paper);
        const auto pdf = PdfPages::open(out(u"photo.pdf"_s));
        const QImage shown = *pdf->rendered(1, 50);
        const QColor middle = shown.pixelColor(shown.width() / 2, shown.height() / 2);
        QVERIFY(middle.red() > middle.blue() + 15);
    }

    void stampDoesNotHideTheText_data()
    {
        QTest::addColumn<ScannedPageOrder>("order");
        QTest::newRow("clean") << ScannedPageOrder{};
        QTest::newRow("stamped and skewed") << ScannedPageOrder{.skew = -2.3, .paper = 240, .hasStamp = true};
        QTest::newRow("stamped, grey paper") << ScannedPageOrder{.skew = 0.4, .paper = 205, .hasStamp = true};
        QTest::newRow("red lines of text") << ScannedPageOrder{.skew = 1.0, .hasRedText = true};
    }

    void stampDoesNotHideTheText()
    {
        QFETCH(ScannedPageOrder, order);
        const auto paper = digitise({.files = {saved(order, u"page.png"_s)}, .out = out(u"page.pdf"_s)});
        QVERIFY2(paper, paper ? "" : qPrintable(paper.error().message));
        QCOMPARE(paper->pages.size(), 1);
        const double errors = characterErrors(paper->text, scannedLines(order.lines).join(u'\n'));
        qInfo("%.2f %% character errors, %lld bytes, %lld ms", errors * 100, paper->bytes, paper->pages.first().ms);
        QVERIFY2(errors < 0.02, qPrintable(paper->text));
        // The text lies in the PDF, and the picture is the page.
        const auto pdf = PdfPages::open(out(u"page.pdf"_s));
        QVERIFY(pdf);
        QVERIFY(characterErrors(pdf->text(1), scannedLines(order.lines).join(u'\n')) < 0.05);
        QVERIFY(std::abs(pdf->millimetres(1).width() - 210) < 1);
        QVERIFY(paper->bytes < 110'000);
    }

    void stampStaysRedAndIsNeverLost()
    {
        const QString page = saved({.skew = 1.3, .hasStamp = true, .lines = 4}, u"stamp.png"_s);
        const auto inkAt = [&](PageCoding coding, const QString &name) {
            const auto paper = digitise({.files = {page}, .out = out(name), .coding = coding, .recognises = false});
            if (!paper || paper->bytes > 80'000)
                return QColor();
            // The darkest of the ring's lowest point, which no letter touches.
            const QImage shown = *PdfPages::open(out(name))->rendered(1, 200);
            QColor darkest(Qt::white);
            for (int y = -20; y < 20; ++y) {
                for (int x = -20; x < 20; ++x) {
                    const QColor here = shown.pixelColor(int(125 / 25.4 * 200) + x, int(113 / 25.4 * 200) + y);
                    darkest = here.lightness() < darkest.lightness() ? here : darkest;
                }
            }
            return darkest;
        };
        const QColor kept = inkAt(PageCoding::Auto, u"stamp.pdf"_s);
        QVERIFY2(kept.isValid() && kept.red() > kept.green() + 80, qPrintable(kept.name()));
        const QColor black = inkAt(PageCoding::Bitonal, u"stampblack.pdf"_s);
        QVERIFY2(black.isValid() && black.lightness() < 60, qPrintable(black.name()));
    }

    void textSaysHowThePageStands_data()
    {
        QTest::addColumn<int>("turns");
        for (const int turns : {0, 1, 2, 3})
            QTest::addRow("lies %d degrees", turns * 90) << turns;
    }

    void textSaysHowThePageStands()
    {
        QFETCH(int, turns);
        const QString path = m_folder.filePath(u"lying.png"_s);
        QVERIFY(scannedPage({.skew = 0.6, .lines = 8}).transformed(QTransform().rotate(90 * turns)).save(path));
        const auto paper = digitise({.files = {path}, .out = out(u"lying.pdf"_s)});
        QVERIFY(paper);
        QCOMPARE((paper->pages.first().quarterTurns + turns) % 4, 0);
        QVERIFY(characterErrors(paper->text, scannedLines(8).join(u'\n')) < 0.01);
        QVERIFY(PdfPages::open(out(u"lying.pdf"_s))->millimetres(1).height() > 290);
    }

    void pagesOfManyFilesComeInOrder()
    {
        const QString first = saved({.lines = 2}, u"1.png"_s);
        const QString blank = saved({.lines = 0}, u"2.png"_s);
        const auto made = digitise({.files = {first}, .out = out(u"born.pdf"_s)});
        QVERIFY(made);
        // A PDF with text of its own is taken over as it is.
        const auto paper = digitise({.files = {blank, out(u"born.pdf"_s), first}, .out = out(u"all.pdf"_s)});
        QVERIFY2(paper, paper ? "" : qPrintable(paper.error().message + paper.error().detail));
        QCOMPARE(paper->pages.size(), 3);
        QVERIFY(paper->pages.at(0).isBlank && paper->pages.at(1).isTakenOver && !paper->pages.at(2).isBlank);
        const auto pdf = PdfPages::open(out(u"all.pdf"_s));
        QCOMPARE(pdf->count(), 3);
        QVERIFY(pdf->text(1).trimmed().isEmpty());
        QVERIFY(pdf->text(2).contains(u"VIỆT NAM"_s));
        QCOMPARE(paper->bytes, QFileInfo(out(u"all.pdf"_s)).size());
    }

    void samePagesMakeTheSameBytes()
    {
        const QString page = saved({.lines = 4}, u"same.png"_s);
        const auto bytesOf = [&](const QString &name) {
            const QDateTime at = QDateTime::fromString(u"2026-11-23T02:41:00Z"_s, Qt::ISODate);
            const auto paper = digitise({.files = {page}, .out = out(name), .at = at});
            QFile file(out(name));
            return paper && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(name.toUtf8());
        };
        QDir(m_folder.path()).mkpath(u"a"_s);
        QDir(m_folder.path()).mkpath(u"b"_s);
        QCOMPARE(bytesOf(u"a/same.pdf"_s), bytesOf(u"b/same.pdf"_s));
    }

    void pdfIsSoundAndDeclaresTheArchive()
    {
        const QString path = out(u"archive.pdf"_s);
        QVERIFY(digitise({.files = {saved({.lines = 3}, u"archive.png"_s)}, .out = path}));
        QProcess qpdf;
        qpdf.start(u"qpdf"_s, {u"--check"_s, path});
        QVERIFY(qpdf.waitForFinished(30'000));
        const QByteArray said = qpdf.readAllStandardOutput() + qpdf.readAllStandardError();
        QVERIFY2(qpdf.exitCode() == 0, said.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("<pdfaid:part>2</pdfaid:part>"));
        QVERIFY(bytes.contains("/ID ["));
    }

    void badInputIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QByteArray() << u"x.png"_s;
        QTest::newRow("no picture") << QByteArray("not a picture at all") << u"x.png"_s;
        QTest::newRow("broken PDF") << QByteArray("%PDF-1.7\nnothing") << u"x.pdf"_s;
    }

    void badInputIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto paper = digitise({.files = {file.fileName()}, .out = out(u"never.pdf"_s)});
        QVERIFY(!paper);
        QVERIFY(!paper.error().message.isEmpty());
        QVERIFY(!QFile::exists(out(u"never.pdf"_s)));
    }

    void unwritablePlaceIsSaid()
    {
        const auto paper = digitise(
            {.files = {saved({.lines = 1}, u"w.png"_s)}, .out = u"/proc/mocua/never.pdf"_s, .recognises = false});
        QVERIFY(!paper);
        QCOMPARE(paper.error().code, u"paper-not-written"_s);
    }
};

QTEST_MAIN(TestDigitise)
#include "tst_digitise.moc"
