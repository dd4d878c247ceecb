// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `mocuactl scan` as scripts see it, with SANE's test backend and the scanner made of code.
class TestScanCommand : public QObject
{
    Q_OBJECT
    QTemporaryDir m_sane;

    struct Run
    {
        int status = 0;
        QList<QJsonObject> objects;
        QByteArray messages;
    };

    void configure(const QByteArray &backends, const QByteArray &settings) const
    {
        for (const auto &[name, text] : {std::pair{u"dll.conf"_s, backends}, std::pair{u"test.conf"_s, settings}}) {
            QFile file(m_sane.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
    }

    Run run(const QStringList &arguments, const QProcessEnvironment &more = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SANE_CONFIG_DIR"_s, m_sane.path());
        environment.insert(u"LANGUAGE"_s, QString());
        environment.insert(more);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAMS "/mocuactl"), QStringList{u"--json"_s, u"scan"_s} + arguments);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        Run run{process.exitCode(), {}, process.readAllStandardError()};
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                run.objects.append(QJsonDocument::fromJson(line).object());
        }
        return run;
    }

    static QProcessEnvironment trialScanner(int sheets)
    {
        QProcessEnvironment trial;
        trial.insert(u"LD_PRELOAD"_s, QStringLiteral(MOCUA_TRIAL_SCANNER));
        trial.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0:verify_asan_link_order=0"_s);
        trial.insert(u"MOCUA_TRIAL_SHEETS"_s, QString::number(sheets));
        return trial;
    }

    /// One that has ended may stand there until its new parent looks after it.
    static bool isRunning(const QString &process)
    {
        QFile status(u"/proc/"_s + process + u"/status"_s);
        return status.open(QIODevice::ReadOnly) && !status.readAll().contains("State:\tZ");
    }

    static QString codeOf(const Run &run)
    {
        return run.objects.isEmpty() ? QString() : run.objects.last()[u"error"_s].toObject()[u"code"_s].toString();
    }

private slots:
    void init() { configure("test\n", "number_of_devices 2\nresolution 50\n"); }

    void theListNamesScannersAndSources()
    {
        const Run list = run({u"--list"_s});
        QCOMPARE(list.status, 0);
        QCOMPARE(list.objects.size(), 2);
        QCOMPARE(list.objects[1][u"name"_s].toString(), u"test:1"_s);
        QCOMPARE(list.objects[1][u"sources"_s].toArray(), (QJsonArray{u"flatbed"_s, u"adf"_s}));
        QCOMPARE(list.objects[1][u"duplex"_s].toBool(true), false);
    }

    void withoutScannersTheListIsEmptyAndSaysWhatToDo()
    {
        configure("", "");
        const Run list = run({u"--list"_s});
        QCOMPARE(list.status, 0);
        QVERIFY(list.objects.isEmpty());
        QVERIFY(list.messages.contains("Không thấy máy quét"));
    }

    void aStackGoesIntoTheFolder()
    {
        QTemporaryDir folder;
        const QString out = folder.filePath(u"hồ sơ/giấy"_s);
        const Run scan =
            run({u"--device"_s, u"test:0"_s, u"--mode"_s, u"grey"_s, u"--size"_s, u"a5"_s, u"--out"_s, out});
        QCOMPARE(scan.status, 0);
        QCOMPARE(scan.objects.size(), 11);
        QCOMPARE(scan.objects[9][u"sheet"_s].toInt(), 10);
        QCOMPARE(scan.objects[9][u"side"_s].toInt(), 1);
        QCOMPARE(scan.objects[9][u"file"_s].toString(), out + u"/sheet-0010-1.jpg"_s);
        QCOMPARE(QImage(scan.objects[9][u"file"_s].toString()).size(), QSize(1165, 1574));
        QCOMPARE(scan.objects[10], (QJsonObject{{u"sheets"_s, 10}}));
        // The folder is used now; the next stack goes on behind it.
        const QStringList again{u"--device"_s, u"test:0"_s, u"--size"_s, u"a6"_s, u"--out"_s, out};
        QCOMPARE(run(again).status, 3);
        QCOMPARE(run(again + QStringList{u"--first"_s, u"11"_s}).status, 0);
        QCOMPARE(QDir(out).entryList(QDir::Files).size(), 20);
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList good{u"--device"_s, u"test:0"_s, u"--out"_s, u"/nonexistent/out"_s};
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no folder") << good.first(2);
        QTest::newRow("no device") << good.sliced(2);
        QTest::newRow("resolution") << good + QStringList{u"--dpi"_s, u"1000"_s};
        QTest::newRow("source") << good + QStringList{u"--source"_s, u"roof"_s};
        QTest::newRow("mode") << good + QStringList{u"--mode"_s, u"sepia"_s};
        QTest::newRow("size") << good + QStringList{u"--size"_s, u"a99"_s};
        QTest::newRow("first") << good + QStringList{u"--first"_s, u"0"_s};
        QTest::newRow("unknown option") << good + QStringList{u"--quickly"_s};
    }

    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, arguments);
        const Run wrong = run(arguments);
        QCOMPARE(wrong.status, 2);
        QCOMPARE(codeOf(wrong), u"usage"_s);
    }

    void whatTheDeviceSaysIsTheStatus_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        QTest::newRow("jam") << QByteArray("SANE_STATUS_JAMMED") << 5 << u"scanner-jammed"_s;
        QTest::newRow("cover") << QByteArray("SANE_STATUS_COVER_OPEN") << 5 << u"scanner-open"_s;
        QTest::newRow("no paper") << QByteArray("SANE_STATUS_NO_DOCS") << 5 << u"scanner-empty"_s;
        QTest::newRow("not allowed") << QByteArray("SANE_STATUS_ACCESS_DENIED") << 7 << u"scanner-denied"_s;
    }

    void whatTheDeviceSaysIsTheStatus()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, exit);
        QFETCH(QString, code);
        configure("test\n", "read-status-code \"" + status + "\"\n");
        QTemporaryDir folder;
        const Run scan = run({u"--device"_s, u"test:0"_s, u"--out"_s, folder.path()});
        QCOMPARE(scan.status, exit);
        QCOMPARE(codeOf(scan), code);
        QVERIFY(!scan.messages.isEmpty());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void devicesAndSourcesThatAreNotThereAreSaid()
    {
        QTemporaryDir folder;
        const Run gone = run({u"--device"_s, u"test:9"_s, u"--out"_s, folder.path()});
        QCOMPARE(gone.status, 5);
        QCOMPARE(codeOf(gone), u"scanner-gone"_s);
        const Run duplex = run({u"--device"_s, u"test:0"_s, u"--source"_s, u"duplex"_s, u"--out"_s, folder.path()});
        QCOMPARE(duplex.status, 3);
        QCOMPARE(codeOf(duplex), u"scanner-unsupported"_s);
    }

    void aKilledCallerLeavesWholeSheetsAndNoWorker()
    {
#ifdef Q_OS_LINUX
        QTemporaryDir folder;
        QProcess caller;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(trialScanner(1'000'000));
        caller.setProcessEnvironment(environment);
        caller.start(QStringLiteral(PROGRAMS "/mocuactl"),
                     {u"scan"_s, u"--device"_s, u"trial:0"_s, u"--out"_s, folder.path()});
        QVERIFY(caller.waitForReadyRead(60'000));
        const QString id = QString::number(caller.processId());
        QFile children(u"/proc/"_s + id + u"/task/"_s + id + u"/children"_s);
        QVERIFY(children.open(QIODevice::ReadOnly));
        const QString worker = QString::fromLatin1(children.readAll()).section(u' ', 0, 0);
        QVERIFY(isRunning(worker));
        caller.kill();
        QVERIFY(caller.waitForFinished(60'000));
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(worker), 60'000);
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QCOMPARE(QImage(folder.filePath(file)).size(), QSize(101, 144));
#endif
    }

    void aDriverThatDiesLeavesWhatIsComplete()
    {
        QTemporaryDir folder;
        QProcessEnvironment trial = trialScanner(12);
        trial.insert(u"MOCUA_TRIAL_FAULT"_s, u"die"_s);
        trial.insert(u"MOCUA_TRIAL_AT"_s, u"14"_s);
        const QStringList order{u"--device"_s, u"trial:0"_s, u"--source"_s, u"duplex"_s, u"--out"_s, folder.path()};
        const Run broken = run(order, trial);
        QCOMPARE(broken.status, 5);
        QCOMPARE(broken.objects.size(), 13);
        QCOMPARE(codeOf(broken), u"worker-died"_s);
        QVERIFY(QString::fromUtf8(broken.messages).contains(u"Đã giữ 6 tờ; đặt lại từ tờ 7."_s));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 12);
    }
};

QTEST_GUILESS_MAIN(TestScanCommand)
#include "tst_scancommand.moc"
