// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannertrial.h"
#include "sheetfiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString worker()
{
    return QStringLiteral(PROGRAMS "/mocua-paperd");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Scanning through the real worker: with SANE's test backend, and with a scanner made of code for the faults.
class TestSheetScanner : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const char *name : {"LD_PRELOAD", "MOCUA_FAIL_AT", "MOCUA_FAIL_HOW", "MOCUA_FAIL_UNDER"})
            qunsetenv(name);
    }

    void scannersAreFoundWithTheirSources()
    {
        ScannerTrial trial;
        trial.useTestBackend();
        SheetScanner scanner(worker());
        QList<PaperScanner> devices;
        scanner.findDevices([&](const Result<QList<PaperScanner>> &found) { devices = found.value_or({}); });
        QTRY_COMPARE_WITH_TIMEOUT(devices.size(), 2, 60'000);
        QCOMPARE(devices.first().name, u"test:0"_s);
        QCOMPARE(devices.first().vendor, u"Noname"_s);
        QCOMPARE(devices.first().sources, (QList{SheetSource::Flatbed, SheetSource::Feeder}));
        QVERIFY(!devices.first().hasDuplex());
    }

    void theFeederGivesExactlyItsSheets()
    {
        ScannerTrial trial;
        trial.useTestBackend();
        SheetScanner scanner(worker());
        const Batch batch = scanned(scanner, trial.order());
        QVERIFY(!batch.error);
        QCOMPARE(batch.sheets, 10);
        QCOMPARE(batch.numbers, (QList{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(batch.why, SheetScanner::End::NoMorePaper);
        QCOMPARE(trial.filesLeft().size(), 10);
        // The next stack, by the same worker.
        SheetOrder next = trial.order();
        next.firstSheet = 11;
        QCOMPARE(scanned(scanner, next).numbers.value(9), 20);
    }

    void theFlatbedGivesOnePage()
    {
        ScannerTrial trial;
        trial.useTestBackend();
        SheetScanner scanner(worker());
        QCOMPARE(scanned(scanner, trial.order(SheetSource::Flatbed)).sheets, 1);
    }

    void modesAndResolutionsAreKept_data()
    {
        QTest::addColumn<SheetMode>("mode");
        QTest::addColumn<int>("dpi");
        QTest::addColumn<QString>("name");
        QTest::newRow("colour 200") << SheetMode::Colour << 200 << u"sheet-0001-1.jpg"_s;
        QTest::newRow("grey 300") << SheetMode::Grey << 300 << u"sheet-0001-1.jpg"_s;
        QTest::newRow("lineart 300") << SheetMode::Lineart << 300 << u"sheet-0001-1.png"_s;
    }

    void modesAndResolutionsAreKept()
    {
        QFETCH(SheetMode, mode);
        QFETCH(int, dpi);
        QFETCH(QString, name);
        ScannerTrial trial;
        trial.useTestBackend({u"test-picture \"Grid\""_s});
        SheetScanner scanner(worker());
        SheetOrder order = trial.order(SheetSource::Flatbed);
        order.mode = mode;
        order.dpi = dpi;
        const Batch batch = scanned(scanner, order);
        QVERIFY2(!batch.error, batch.error ? qPrintable(batch.error->detail) : "");
        QCOMPARE(QFileInfo(batch.files.first()).fileName(), name);
        const QImage picture(batch.files.first());
        QCOMPARE(picture.width(), qRound(std::floor(105 / 25.4 * dpi)));
        QCOMPARE(qRound(picture.dotsPerMeterX() * 0.0254), dpi);
        QCOMPARE(picture.depth(), mode == SheetMode::Colour ? 32 : mode == SheetMode::Grey ? 8 : 1);
        QCOMPARE(qGray(picture.pixel(5, 5)), 255); // The grid begins with white in every mode.
        // A4 is larger than this device: all it has.
        order.size = u"a4"_s;
        order.firstSheet = 2;
        QVERIFY(QImage(scanned(scanner, order).files.value(0)).width() > picture.width());
    }

    void threePassesMakeTheSamePageAsOne_data()
    {
        QTest::addColumn<QString>("order");
        for (const char *order : {"RGB", "GBR", "BRG"})
            QTest::newRow(order) << QString::fromLatin1(order);
    }

    void threePassesMakeTheSamePageAsOne()
    {
        QFETCH(QString, order);
        const QString pattern = u"test-picture \"Color pattern\""_s;
        ScannerTrial one;
        one.useTestBackend({u"mode Color"_s, pattern});
        SheetScanner first(worker());
        const Batch single = scanned(first, one.order(SheetSource::Flatbed));
        ScannerTrial three;
        three.useTestBackend({u"mode Color"_s, pattern, u"three-pass true"_s, u"three-pass-order "_s + order});
        SheetScanner second(worker());
        const Batch passes = scanned(second, three.order(SheetSource::Flatbed));
        QVERIFY(!bytesOf(single.files.value(0)).isEmpty());
        QVERIFY(bytesOf(single.files.value(0)) == bytesOf(passes.files.value(0)));
        QVERIFY(!QImage(single.files.value(0)).allGray());
    }

    void aHandScannersPageHasTheHeightThatCame()
    {
        ScannerTrial trial;
        trial.useTestBackend({u"hand-scanner true"_s, u"test-picture \"Grid\""_s});
        SheetScanner scanner(worker());
        const Batch batch = scanned(scanner, trial.order(SheetSource::Flatbed));
        QVERIFY2(!batch.error, batch.error ? qPrintable(batch.error->detail) : "");
        QVERIFY(QImage(batch.files.first()).height() > 100);
    }

    void coloursAreKeptWhole()
    {
        ScannerTrial trial;
        trial.useTestBackend();
        SheetScanner scanner(worker());
        const QByteArray jpeg = bytesOf(scanned(scanner, trial.order(SheetSource::Flatbed)).files.value(0));
        const qsizetype frame = jpeg.indexOf("\xff\xc0");
        QVERIFY(frame > 0);
        // Three colours, each sampled 1×1.
        QCOMPARE(int(jpeg[frame + 9]), 3);
        QCOMPARE(int(jpeg[frame + 11]), 0x11);
        QCOMPARE(int(jpeg[frame + 14]), 0x11);
    }

    void eachStatusHasItsOwnWords()
    {
        const QList<std::pair<QString, QString>> statuses{
            {u"SANE_STATUS_JAMMED"_s, u"scanner-jammed"_s},           {u"SANE_STATUS_COVER_OPEN"_s, u"scanner-open"_s},
            {u"SANE_STATUS_IO_ERROR"_s, u"scanner-io-error"_s},       {u"SANE_STATUS_DEVICE_BUSY"_s, u"scanner-busy"_s},
            {u"SANE_STATUS_ACCESS_DENIED"_s, u"scanner-denied"_s},    {u"SANE_STATUS_INVAL"_s, u"scanner-invalid"_s},
            {u"SANE_STATUS_UNSUPPORTED"_s, u"scanner-unsupported"_s}, {u"SANE_STATUS_NO_MEM"_s, u"scanner-no-memory"_s},
            {u"SANE_STATUS_NO_DOCS"_s, u"scanner-empty"_s},           {u"SANE_STATUS_EOF"_s, u"short-page"_s},
        };
        QSet<QString> sentences;
        for (const auto &[status, code] : statuses) {
            ScannerTrial trial;
            trial.useTestBackend({u"read-status-code \""_s + status + u'"'});
            SheetScanner scanner(worker());
            const Batch batch = scanned(scanner, trial.order());
            QVERIFY2(batch.error, qPrintable(status));
            QCOMPARE(batch.error->code, code);
            QCOMPARE(batch.sheets, 0);
            sentences.insert(batch.error->message);
            QVERIFY(trial.filesLeft().isEmpty());
        }
        QCOMPARE(sentences.size(), statuses.size());
    }

    void bothSidesComeInOrder()
    {
        ScannerTrial trial;
        trial.useTrialScanner(3);
        SheetScanner scanner(worker());
        const Batch batch = scanned(scanner, trial.order(SheetSource::Duplex));
        QVERIFY2(!batch.error, batch.error ? qPrintable(batch.error->message) : "");
        QCOMPARE(batch.sheets, 3);
        QCOMPARE(batch.numbers, (QList{1, 1, 2, 2, 3, 3}));
        QCOMPARE(batch.sides, (QList{1, 2, 1, 2, 1, 2}));
        for (int page = 0; page < 6; ++page)
            QCOMPARE(evenGrey(batch.files[page]), (page + 1) * 10);
        QCOMPARE(QFileInfo(batch.files.last()).fileName(), u"sheet-0003-2.jpg"_s);
    }

    void aFaultAtSheetSevenKeepsSixAndTheRestFollows_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<SheetSource>("source");
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("code");
        QTest::newRow("unplugged") << QByteArray("io") << SheetSource::Feeder << 7 << u"scanner-io-error"_s;
        QTest::newRow("gone") << QByteArray("gone") << SheetSource::Feeder << 7 << u"scanner-gone"_s;
        QTest::newRow("jam") << QByteArray("jam") << SheetSource::Feeder << 7 << u"scanner-jammed"_s;
        QTest::newRow("cover open") << QByteArray("open") << SheetSource::Feeder << 7 << u"scanner-open"_s;
        QTest::newRow("page breaks off") << QByteArray("short") << SheetSource::Feeder << 7 << u"short-page"_s;
        QTest::newRow("driver dies") << QByteArray("die") << SheetSource::Feeder << 7 << u"worker-died"_s;
        QTest::newRow("driver hangs") << QByteArray("hang") << SheetSource::Feeder << 7 << u"worker-hung"_s;
        QTest::newRow("unplugged at a back") << QByteArray("io") << SheetSource::Duplex << 14 << u"scanner-io-error"_s;
        QTest::newRow("driver dies at a back") << QByteArray("die") << SheetSource::Duplex << 14 << u"worker-died"_s;
        QTest::newRow("driver dies at a front") << QByteArray("die") << SheetSource::Duplex << 13 << u"worker-died"_s;
    }

    void aFaultAtSheetSevenKeepsSixAndTheRestFollows()
    {
        QFETCH(QByteArray, fault);
        QFETCH(SheetSource, source);
        QFETCH(int, page);
        QFETCH(QString, code);
        const int sides = source == SheetSource::Duplex ? 2 : 1;
        ScannerTrial trial;
        trial.useTrialScanner(12, fault.constData(), page);
        SheetScanner scanner(worker());
        const Batch batch = scanned(scanner, trial.order(source), [&](int number) {
            if (number == 6 && fault == "hang")
                scanner.worker().setSilenceLimit(50ms);
        });
        QVERIFY(batch.error);
        QCOMPARE(batch.error->code, code);
        QCOMPARE(batch.sheets, 6);
        QCOMPARE(batch.files.size(), 6 * sides);
        QCOMPARE(trial.filesLeft().size(), 6 * sides);
        QVERIFY(batch.error->message.contains(u'6') && batch.error->message.contains(u'7'));
        // The rest of the stack, by the worker that is started anew where it died.
        scanner.worker().setSilenceLimit(60s);
        trial.useTrialScanner(6);
        SheetScanner another(worker());
        SheetOrder rest = trial.order(source);
        rest.firstSheet = 7;
        const Batch after = scanned(code.startsWith(u"worker"_s) ? scanner : another, rest);
        QVERIFY(!after.error);
        QCOMPARE(after.sheets, 6);
        QCOMPARE(after.numbers.last(), 12);
        QCOMPARE(completeSheets(rest.folder).size(), 12);
    }

    void outOfPaperSaidWhileReadingIsTheEnd()
    {
        ScannerTrial trial;
        trial.useTrialScanner(9, "out", 4);
        SheetScanner scanner(worker());
        const Batch batch = scanned(scanner, trial.order());
        QVERIFY(!batch.error);
        QCOMPARE(batch.sheets, 3);
        QCOMPARE(trial.filesLeft().size(), 3);
    }

    void aLengthKnownOnlyAtTheEndIsThePages_data()
    {
        QTest::addColumn<SheetMode>("mode");
        QTest::newRow("colour") << SheetMode::Colour;
        QTest::newRow("grey") << SheetMode::Grey;
        QTest::newRow("lineart") << SheetMode::Lineart;
    }

    void aLengthKnownOnlyAtTheEndIsThePages()
    {
        QFETCH(SheetMode, mode);
        ScannerTrial trial;
        trial.useTrialScanner(2, "late", 2);
        SheetScanner scanner(worker());
        SheetOrder order = trial.order();
        order.mode = mode;
        const Batch batch = scanned(scanner, order);
        QCOMPARE(batch.sheets, 2);
        QCOMPARE(QImage(batch.files[1]).size(), QSize(101, 144));
        if (mode != SheetMode::Lineart)
            QCOMPARE(evenGrey(batch.files[1]), 20);
        else
            QVERIFY(QImage(batch.files[1]) == QImage(batch.files[0]));
    }

    void aCancelKeepsWholeSheetsOnly()
    {
        ScannerTrial trial;
        trial.useTrialScanner(1'000'000);
        SheetScanner scanner(worker());
        const Batch batch = scanned(scanner, trial.order(SheetSource::Duplex), [&](int) { scanner.cancel(); });
        QVERIFY(!batch.error);
        QCOMPARE(batch.why, SheetScanner::End::Cancelled);
        QCOMPARE(batch.files.size(), 2 * batch.sheets);
        QCOMPARE(trial.filesLeft().size(), batch.files.size());
        for (const QString &file : batch.files)
            QCOMPARE(QImage(file).height(), 144);
        QVERIFY(!scanner.isScanning());
    }

    void aCancelInAHungDriverEndsIt()
    {
        ScannerTrial trial;
        trial.useTrialScanner(9, "hang", 3);
        SheetScanner scanner(worker());
        scanner.worker().setCancelLimit(50ms);
        const Batch batch = scanned(scanner, trial.order(), [&](int number) {
            if (number == 2)
                scanner.cancel();
        });
        QVERIFY(!batch.error);
        QCOMPARE(batch.why, SheetScanner::End::Cancelled);
        QCOMPARE(batch.sheets, 2);
        QCOMPARE(trial.filesLeft().size(), 2);
    }

    void wrongOrdersAreSaid()
    {
        ScannerTrial trial;
        trial.useTestBackend();
        SheetScanner scanner(worker());
        QCOMPARE(scanned(scanner, trial.order(SheetSource::Duplex)).error->code, u"scanner-unsupported"_s);
        SheetOrder order = trial.order();
        order.device = u"test:77"_s;
        QCOMPARE(scanned(scanner, order).error->code, u"scanner-gone"_s);
        order = trial.order(SheetSource::Flatbed);
        QVERIFY(!scanned(scanner, order).error);
        QCOMPARE(scanned(scanner, order).error->code, u"folder-used"_s);
        order.folder += u"/none"_s;
        QCOMPARE(scanned(scanner, order).error->code, u"folder-missing"_s);
    }

    void oneBatchAtATime()
    {
        ScannerTrial trial;
        trial.useTestBackend();
        SheetScanner scanner(worker());
        QString second;
        const Batch batch = scanned(scanner, trial.order(), [&](int number) {
            if (number == 1)
                second = scanner.scan(trial.order()).error().code;
        });
        QCOMPARE(second, u"scanner-busy"_s);
        QCOMPARE(batch.sheets, 10);
    }

    void sheetsThatWereCompleteWhenTheWorkerDiedAreKept()
    {
        ScannerTrial trial;
        trial.useTestBackend();
        SheetScanner scanner(QStringLiteral(TRIAL_WORKER));
        SheetOrder order = trial.order(SheetSource::Duplex);
        order.device = u"forgetful"_s;
        const Batch batch = scanned(scanner, order);
        QCOMPARE(batch.error->code, u"worker-died"_s);
        QCOMPARE(batch.numbers, (QList{1, 2, 2}));
        QCOMPARE(batch.sheets, 2);
        QCOMPARE(trial.filesLeft(), (QStringList{u"sheet-0001-1.jpg"_s, u"sheet-0002-1.jpg"_s, u"sheet-0002-2.jpg"_s}));
    }

#ifdef MOCUA_FAILING_IO
    void whateverChangeOfAFileFailsNoBrokenPageStays_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("disk full") << QByteArray("full");
        QTest::newRow("killed") << QByteArray("kill");
    }

    void whateverChangeOfAFileFailsNoBrokenPageStays()
    {
        QFETCH(QByteArray, how);
        int failures = 0;
        for (int change = 1; change < 40; ++change) {
            ScannerTrial trial;
            trial.useTrialScanner(3);
            const SheetOrder order = trial.order(SheetSource::Duplex);
            qputenv("LD_PRELOAD", MOCUA_TRIAL_SCANNER ":" MOCUA_FAILING_IO);
            qputenv("MOCUA_FAIL_UNDER", order.folder.toUtf8());
            qputenv("MOCUA_FAIL_AT", QByteArray::number(change));
            qputenv("MOCUA_FAIL_HOW", how);
            SheetScanner scanner(worker());
            const Batch batch = scanned(scanner, order);
            QCOMPARE(trial.filesLeft().size(), batch.files.size());
            QCOMPARE(batch.files.size(), 2 * batch.sheets);
            for (const QString &file : batch.files)
                QCOMPARE(QImage(file).size(), QSize(101, 144));
            if (!batch.error)
                break;
            ++failures;
            QCOMPARE(batch.error->code, how == "full" ? u"page-not-saved"_s : u"worker-died"_s);
        }
        QVERIFY(failures > 10);
        QVERIFY(failures < 39);
    }
#endif
};

QTEST_GUILESS_MAIN(TestSheetScanner)
#include "tst_sheetscanner.moc"
