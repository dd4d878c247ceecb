// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannertrial.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every status of SANE, from a driver through the real worker: each has a sentence of its own that says what to do.
class TestSaneStatuses : public QObject
{
    Q_OBJECT
    QSet<QString> m_sentences;

    static void rows()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("word"); // Of the Vietnamese sentence.
        QTest::newRow("unsupported") << 1 << u"scanner-unsupported"_s << u"chọn nguồn giấy"_s;
        QTest::newRow("device busy") << 3 << u"scanner-busy"_s << u"thử lại"_s;
        QTest::newRow("invalid") << 4 << u"scanner-invalid"_s << u"chọn độ phân giải"_s;
        QTest::newRow("end of file without a page") << 5 << u"scanner-no-page"_s << u"đặt lại"_s;
        QTest::newRow("jammed") << 6 << u"scanner-jammed"_s << u"lấy tờ bị kẹt"_s;
        QTest::newRow("no documents") << 7 << u"scanner-empty"_s << u"Đặt chồng giấy"_s;
        QTest::newRow("cover open") << 8 << u"scanner-open"_s << u"đóng nắp"_s;
        QTest::newRow("i/o error") << 9 << u"scanner-io-error"_s << u"kiểm tra dây"_s;
        QTest::newRow("no memory") << 10 << u"scanner-no-memory"_s << u"độ phân giải thấp"_s;
        QTest::newRow("access denied") << 11 << u"scanner-denied"_s << u"quản trị"_s;
        QTest::newRow("warming up") << 12 << u"scanner-warming"_s << u"chờ"_s;
        QTest::newRow("hardware locked") << 13 << u"scanner-locked"_s << u"khóa"_s;
        QTest::newRow("one that nobody knows") << 77 << u"scanner-failed"_s << u"tắt rồi bật"_s;
    }

private slots:
    void initTestCase() { qputenv("LANGUAGE", "vi"); }

    void atTheFirstSheet_data() { rows(); }
    void atTheFirstSheet()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, word);
        ScannerTrial trial;
        trial.useTrialScanner(3, QByteArray::number(status).constData(), 1);
        SheetScanner scanner(QStringLiteral(PROGRAMS "/mocua-paperd"));
        const Batch batch = scanned(scanner, trial.order());
        QVERIFY(batch.error);
        QCOMPARE(batch.error->code, code);
        QVERIFY2(batch.error->message.contains(word, Qt::CaseInsensitive), qPrintable(batch.error->message));
        QVERIFY(!m_sentences.contains(batch.error->message));
        m_sentences.insert(batch.error->message);
        QCOMPARE(batch.sheets, 0);
    }

    void atTheThirdSheet_data() { rows(); }
    void atTheThirdSheet()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        ScannerTrial trial;
        trial.useTrialScanner(5, QByteArray::number(status).constData(), 3);
        SheetScanner scanner(QStringLiteral(PROGRAMS "/mocua-paperd"));
        const Batch batch = scanned(scanner, trial.order());
        QCOMPARE(batch.files.size(), 2); // What is whole is kept.
        if (code == u"scanner-empty")    // The stack is at its end.
        {
            QVERIFY(!batch.error);
            return;
        }
        QVERIFY(batch.error);
        // The settings were good before: the device is gone.
        QCOMPARE(batch.error->code, code == u"scanner-invalid" ? u"scanner-gone"_s : code);
        QVERIFY(batch.error->message.contains(u'3')); // From which sheet to go on.
    }

    void whileItIsOpened_data() { rows(); }
    void whileItIsOpened()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        ScannerTrial trial;
        trial.useTrialScanner(3);
        qputenv("MOCUA_TRIAL_OPEN", QByteArray::number(status));
        SheetScanner scanner(QStringLiteral(PROGRAMS "/mocua-paperd"));
        const Batch batch = scanned(scanner, trial.order());
        qunsetenv("MOCUA_TRIAL_OPEN");
        QVERIFY(batch.error);
        // A name that is not known is a device that is not there.
        const bool isUnknown = code == u"scanner-invalid" || code == u"scanner-unsupported";
        QCOMPARE(batch.error->code, isUnknown ? u"scanner-gone"_s : code);
    }

    void cancelledByTheDevice()
    {
        ScannerTrial trial;
        trial.useTrialScanner(3, "2", 3);
        SheetScanner scanner(QStringLiteral(PROGRAMS "/mocua-paperd"));
        const Batch batch = scanned(scanner, trial.order());
        QCOMPARE(batch.files.size(), 2);
        QVERIFY(!batch.error);
        QCOMPARE(batch.why, SheetScanner::End::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSaneStatuses)
#include "tst_sanestatuses.moc"
