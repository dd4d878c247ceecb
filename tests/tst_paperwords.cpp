// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualduplex.h"
#include "samplerows.h"
#include "sheetfiles.h"
#include "vendorwords.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What needs no device: vendors' words, papers' sizes, samples of all depths, the order of pages scanned by hand.
class TestPaperWords : public QObject
{
    Q_OBJECT

private slots:
    void vendorsWordsMeanSources_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("source");
        const auto row = [](const char *word, const char *source) {
            QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(source);
        };
        row("Flatbed", "flatbed");
        row("FlatBed", "flatbed");
        row("Platen", "flatbed");
        row("FB", "flatbed");
        row("Normal", "flatbed");
        row("Document Table", "flatbed");
        row("ADF", "adf");
        row("Automatic Document Feeder", "adf");
        row("Automatic Document Feeder(left aligned)", "adf");
        row("ADF Front", "adf");
        row("ADF Simplex", "adf");
        row("1-sided", "adf");
        row("Sheetfed", "adf");
        row("ADF Duplex", "duplex");
        row("ADF - Duplex", "duplex");
        row("Automatic Document Feeder(left aligned,Duplex)", "duplex");
        row("Duplex", "duplex");
        row("DP", "duplex");
        row("2-sided", "duplex");
        row("Both sides", "duplex");
        row("ADF Back", "");
        row("Card Duplex", "");
        row("Transparency Adapter", "");
        row("Negative Film", "");
        row("Something new", "");
    }

    void vendorsWordsMeanSources()
    {
        QFETCH(QString, word);
        QFETCH(QString, source);
        const auto meant = sourceOfVendor(word);
        QCOMPARE(meant ? sourceWord(*meant) : QString(), source);
    }

    void vendorsWordsMeanModes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("expected"); // colour, grey, lineart
        QTest::newRow("usual") << QStringList{u"Lineart"_s, u"Halftone"_s, u"Gray"_s, u"Color"_s}
                               << QStringList{u"Color"_s, u"Gray"_s, u"Lineart"_s};
        QTest::newRow("brother") << QStringList{u"Black & White"_s, u"Gray[Error Diffusion]"_s, u"True Gray"_s,
                                                u"24bit Color[Fast]"_s}
                                 << QStringList{u"24bit Color[Fast]"_s, u"True Gray"_s, u"Black & White"_s};
        QTest::newRow("depths") << QStringList{u"Binary"_s, u"16 bits gray"_s, u"Grayscale"_s, u"48 bits color"_s,
                                               u"Color"_s}
                                << QStringList{u"Color"_s, u"Grayscale"_s, u"Binary"_s};
        QTest::newRow("grey only") << QStringList{u"Gray"_s} << QStringList{QString(), u"Gray"_s, QString()};
    }

    void vendorsWordsMeanModes()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, expected);
        QCOMPARE(vendorMode(words, SheetMode::Colour), expected[0]);
        QCOMPARE(vendorMode(words, SheetMode::Grey), expected[1]);
        QCOMPARE(vendorMode(words, SheetMode::Lineart), expected[2]);
    }

    void thePlainestWordIsTaken()
    {
        const QStringList words{u"Automatic Document Feeder(left aligned,Duplex)"_s,
                                u"Automatic Document Feeder(centrally aligned)"_s,
                                u"Automatic Document Feeder(left aligned)"_s, u"FlatBed"_s};
        QCOMPARE(vendorSource(words, SheetSource::Feeder), u"Automatic Document Feeder(left aligned)"_s);
        QCOMPARE(vendorSource(words, SheetSource::Duplex), words[0]);
        QCOMPARE(vendorSource({u"ADF"_s}, SheetSource::Flatbed), QString());
    }

    void ordersAndScannersTravel()
    {
        const SheetOrder order{
            u"net:máy:0"_s, SheetSource::Duplex, SheetMode::Lineart, 300, u"a5"_s, u"/tmp/Hồ sơ"_s, 7};
        const auto came = sheetOrderFrom(toMessage(order));
        QVERIFY(came);
        QCOMPARE(toMessage(*came), toMessage(order));
        const PaperScanner scanner{u"a"_s, u"b"_s, u"c"_s, u"d"_s, {SheetSource::Flatbed, SheetSource::Duplex}, u"e"_s};
        QCOMPARE(toMessage(paperScannerFrom(toMessage(scanner))), toMessage(scanner));
        for (const QString &field : {u"source"_s, u"mode"_s, u"size"_s, u"dpi"_s}) {
            QJsonObject wrong = toMessage(order);
            wrong[field] = u"?"_s;
            QVERIFY(!sheetOrderFrom(wrong));
        }
    }

    void samplesOfAllDepthsBecomeBytes()
    {
        const quint16 deep[] = {0xff00, 0x8000, 0x0100};
        unsigned char bytes[24] = {};
        takeBand(reinterpret_cast<const unsigned char *>(deep), 3, 16, bytes, 1);
        QCOMPARE(int(bytes[0]), 255);
        QCOMPARE(int(bytes[1]), 128);
        QCOMPARE(int(bytes[2]), 1);
        const unsigned char bits[] = {0b10000000, 0b01000000, 0b00100000, 0x80, 0, 0x80};
        takeColours(bits, 8, 1, bytes);
        QCOMPARE(int(bytes[0]), 255); // red of the first pixel
        QCOMPARE(int(bytes[4]), 255); // green of the second
        QCOMPARE(int(bytes[8]), 255); // blue of the third
        QCOMPARE(int(bytes[9]), 0);
        takeBand(bits, 2, 1, bytes, 3);
        QCOMPARE(int(bytes[0]), 255);
        QCOMPARE(int(bytes[3]), 0);
        QCOMPARE(sampleBytes(9, 1), std::size_t(2));
        QCOMPARE(sampleBytes(3, 16), std::size_t(6));
    }

    void frontsThenTheTurnedStackAreInterleaved()
    {
        const auto pages = manualDuplexOrder({u"1"_s, u"3"_s, u"5"_s}, {u"6"_s, u"4"_s, u"2"_s});
        QVERIFY(pages);
        QCOMPARE(*pages, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
        const auto differ = manualDuplexOrder({u"1"_s, u"3"_s}, {u"2"_s});
        QVERIFY(!differ);
        QCOMPARE(differ.error().code, u"sides-differ"_s);
        QVERIFY(differ.error().message.contains(u'2') && differ.error().message.contains(u'1'));
        QVERIFY(manualDuplexOrder({}, {})->isEmpty());
    }

    void bothSidesByHandGoStepByStep_data()
    {
        QTest::addColumn<QString>("course"); // F, B: a side; . a batch ends; ! it breaks off; > goes on; x gives up.
        QTest::addColumn<ManualDuplex::Step>("step");
        QTest::addColumn<QString>("pages");
        using Step = ManualDuplex::Step;
        QTest::newRow("as it should be") << u"FFF.>BBB."_s << Step::Done << u"F1 B3 F2 B2 F3 B1"_s;
        QTest::newRow("the stack is to be turned") << u"FF."_s << Step::Turn << QString();
        QTest::newRow("no front at all") << u"."_s << Step::Off << QString();
        QTest::newRow("fronts break off and go on") << u"FF!>F.>BBB."_s << Step::Done << u"F1 B3 F2 B2 F3 B1"_s;
        QTest::newRow("backs break off and go on") << u"FF.>B!>B."_s << Step::Done << u"F1 B2 F2 B1"_s;
        QTest::newRow("no back came: turned again") << u"FF.>!"_s << Step::Turn << QString();
        QTest::newRow("a back too few") << u"FF.>B."_s << Step::CountsDiffer << QString();
        QTest::newRow("a back too many") << u"F.>BB."_s << Step::CountsDiffer << QString();
        QTest::newRow("counted wrong, then right") << u"FF.>B.>BB."_s << Step::Done << u"F1 B3 F2 B2"_s;
        QTest::newRow("given up") << u"FF.x"_s << Step::Off << QString();
    }

    void bothSidesByHandGoStepByStep()
    {
        QFETCH(QString, course);
        QFETCH(ManualDuplex::Step, step);
        QFETCH(QString, pages);
        ManualDuplex duplex;
        duplex.begin();
        int fronts = 0;
        int backs = 0;
        for (const QChar act : course) {
            if (act == u'F')
                duplex.addPage(u"F%1"_s.arg(++fronts));
            else if (act == u'B')
                duplex.addPage(u"B%1"_s.arg(++backs));
            else if (act == u'>')
                duplex.goOn();
            else if (act == u'x')
                duplex.giveUp();
            else
                duplex.endBatch(act == u'!');
        }
        QCOMPARE(duplex.step(), step);
        if (step == ManualDuplex::Step::Done)
            QCOMPARE(duplex.pages()->join(u' '), pages);
    }

    void papersHaveTheirSize()
    {
        QCOMPARE(*paperSize(u"a4"_s), QSizeF(210, 297));
        QVERIFY(paperSize(u"max"_s)->isEmpty());
        QVERIFY(!paperSize(u"a9"_s));
    }
};

QTEST_GUILESS_MAIN(TestPaperWords)
#include "tst_paperwords.moc"
