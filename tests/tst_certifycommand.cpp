// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Certifications by scripts, and what is left of one that is killed: all of it or nothing.
class TestCertifyCommand : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_people = 0;

    struct Run
    {
        int status = 0;
        QList<QJsonObject> objects;
        QJsonObject first() const { return objects.value(0); }
        QString code() const { return first().value(u"error"_s).toObject().value(u"code"_s).toString(); }
    };

    void prepare(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MOCUA_NO_KEYRING"_s, u"1"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"MOCUA_NOW"_s, u"2026-11-23T09:41:00"_s);
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(PROGRAMS "/mocuactl"));
        process.setArguments(QStringList{u"--data"_s, m_folder.filePath(u"data"_s), u"--json"_s} + arguments);
    }
    Run run(const QStringList &arguments) const
    {
        QProcess process;
        prepare(process, arguments);
        process.start();
        process.waitForFinished(60'000);
        Run run{process.exitCode(), {}};
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                run.objects.append(QJsonDocument::fromJson(line).object());
        }
        return run;
    }
    QStringList certify(const QStringList &more)
    {
        const QString card = u"0840850%1||Trần Văn Mẫu|03021985|Nam|12, Đường A, Phường B, Trà Vinh|15082022"_s.arg(
            ++m_people, 5, 10, QChar(u'0'));
        return QStringList{u"receive"_s, u"--procedure"_s, u"2.000815"_s, u"--card-text"_s, card} + more;
    }

private slots:
    void initTestCase() { QCOMPARE(run({u"init"_s, u"--demo"_s}).status, 0); }

    void papersAreCertifiedAndHandedOver()
    {
        const QString words = m_folder.filePath(u"words.pdf"_s);
        const Run done =
            run(certify({u"--original"_s, u"Bằng tốt nghiệp: bản dịch:3:4"_s, u"--original"_s, u"Giấy khai sinh"_s,
                         u"--finish"_s, u"--payment"_s, u"cash"_s, u"--words"_s, words}));
        QCOMPARE(done.status, 0);
        QCOMPARE(done.first()[u"state"_s].toString(), u"returned"_s);
        QCOMPARE(done.first()[u"fee"_s].toInt(), 4 * 5'000 + 2'000);
        QVERIFY(done.first()[u"numbers"_s].toString().startsWith(u"TAM-"_s)); // Never enrolled: no lease.
        QVERIFY(QFileInfo(words).size() > 1000);
        const Run shown = run({u"dossier"_s, u"show"_s, done.first()[u"code"_s].toString()});
        const QJsonArray papers = shown.first()[u"certification"_s].toObject()[u"papers"_s].toArray();
        QCOMPARE(papers.size(), 2);
        QCOMPARE(papers.first()[u"name"_s].toString(), u"Bằng tốt nghiệp: bản dịch"_s);
        QCOMPARE(papers.first()[u"copies"_s].toInt(), 4);
    }

    void oldScriptsStillReceive()
    {
        const Run received = run(certify({u"--pages"_s, u"2,5"_s, u"--copies"_s, u"3"_s}));
        QCOMPARE(received.status, 0);
        QCOMPARE(received.first()[u"state"_s].toString(), u"received"_s);
        QCOMPARE(received.first()[u"fee"_s].toInt(), 3 * (4'000 + 7'000));
        QVERIFY(received.first()[u"numbers"_s].isNull());
        QCOMPARE(run(certify({})).status, 0); // One page, one copy.
        // The numbers come with the result.
        const QString code = received.first()[u"code"_s].toString();
        QCOMPARE(run({u"result"_s, code}).status, 0);
        const QJsonObject shown = run({u"dossier"_s, u"show"_s, code}).first();
        QVERIFY(
            !shown[u"certification"_s].toObject()[u"papers"_s].toArray().at(1)[u"provisional"_s].toString().isEmpty());
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("zero pages") << QStringList{u"--original"_s, u"Học bạ:0:1"_s} << 3 << u"pages-wrong"_s;
        QTest::newRow("10,000 copies") << QStringList{u"--original"_s, u"Học bạ:1:10000"_s} << 4 << u"many-copies"_s;
        QTest::newRow("no name") << QStringList{u"--original"_s, u":1:2"_s} << 3 << u"original-wrong"_s;
        QTest::newRow("result by post, at once")
            << QStringList{u"--finish"_s, u"--return"_s, u"online"_s} << 4 << u"not-at-once"_s;
        QTest::newRow("late without an agreement")
            << QStringList{u"--due"_s, u"2026-12-01T17:00"_s} << 4 << u"agreement-missing"_s;
        QTest::newRow("no time") << QStringList{u"--due"_s, u"tomorrow"_s} << 3 << u"due-wrong"_s;
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Run refused = run(certify(options));
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.code(), code);
        if (code == u"many-copies")
            QCOMPARE(run(certify(options + QStringList{u"--many"_s})).status, 0);
    }

    /// kill -9 at any moment: a dossier is there with everything, or not at all.
    void aKilledActLeavesAllOrNothing()
    {
        const auto listed = [this] { return run({u"dossier"_s, u"list"_s, u"--date"_s, u"2026-11-23"_s}).objects; };
        const qsizetype before = listed().size();
        int killed = 0;
        constexpr int tries = 24;
        constexpr int stepMs = 8;
        for (int i = 0; i < tries; ++i) {
            QProcess process;
            prepare(process, certify({u"--original"_s, u"Học bạ:2:3"_s, u"--finish"_s, u"--payment"_s, u"cash"_s}));
            process.start();
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(i * stepMs)) {
                process.kill();
                process.waitForFinished();
                ++killed;
            }
        }
        QVERIFY(killed > 0);
        const QList<QJsonObject> rows = listed();
        qInfo("killed %d of %d, %lld dossiers are there", killed, tries, rows.size() - before);
        for (qsizetype i = 0; i < rows.size() - before; ++i) { // The newest first.
            const QJsonObject shown = run({u"dossier"_s, u"show"_s, rows.at(i)[u"code"_s].toString()}).first();
            QCOMPARE(shown[u"state"_s].toString(), u"returned"_s);
            QStringList kinds;
            for (const QJsonValue &event : shown[u"events"_s].toArray())
                kinds.append(event[u"kind"_s].toString());
            QCOMPARE(kinds, (QStringList{u"received"_s, u"fee-taken"_s, u"state-changed"_s, u"result-arrived"_s,
                                         u"returned"_s}));
        }
        QCOMPARE(run({u"check"_s}).status, 0);
    }

    void theBookIsWritten()
    {
        for (const QString &ending : {u"xlsx"_s, u"pdf"_s}) {
            const QString path = m_folder.filePath(u"book."_s + ending);
            const Run book = run(
                {u"report"_s, u"certification-book"_s, u"--book"_s, u"BS"_s, u"--year"_s, u"2026"_s, u"--out"_s, path});
            QCOMPARE(book.status, 0);
            QVERIFY(book.first()[u"papers"_s].toInt() >= 4);
            QVERIFY(QFileInfo(path).size() > 1000);
        }
        QCOMPARE(run({u"report"_s, u"certification-book"_s, u"--book"_s, u"XX"_s, u"--year"_s, u"2026"_s, u"--out"_s,
                      u"x.pdf"_s})
                     .status,
                 2);
    }
};

QTEST_GUILESS_MAIN(TestCertifyCommand)
#include "tst_certifycommand.moc"
