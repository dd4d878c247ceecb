// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"
#include "texterrors.h"

#include "digitising.h"
#include "pagecleaning.h"
#include "pdfpages.h"

#include <QPainter>
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
