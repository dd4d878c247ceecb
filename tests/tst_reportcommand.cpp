// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `mocuactl report` as scripts call it.
class TestReportCommand : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    struct Run
    {
        int status = 0;
        QList<QJsonObject> objects;
        QString messages;
        QJsonObject last() const { return objects.isEmpty() ? QJsonObject() : objects.last(); }
        QJsonObject error() const { return last()[u"error"].toObject(); }
    };

    Run run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MOCUA_NO_KEYRING"_s, u"1"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"MOCUA_NOW"_s, u"2026-11-23T09:41:00"_s);
        environment.insert(u"MOCUA_PASSWORD"_s, u"mocua-lan"_s); // Of the supervisor, where one is named.
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAMS "/mocuactl"),
                      QStringList{u"--data"_s, m_folder.filePath(u"data"_s), u"--json"_s} + arguments);
        process.waitForFinished(120'000);
        Run run{process.exitCode(), {}, QString::fromUtf8(process.readAllStandardError())};
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                run.objects.append(QJsonDocument::fromJson(line).object());
        }
        return run;
    }

    Run report(const QString &name, const QString &ending, const QString &period = u"2026-11"_s) const
    {
        return run({u"report"_s, name, u"--period"_s, period, u"--out"_s, m_folder.filePath(name + ending)});
    }

    bool put(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(m_folder.filePath(u"data/reports"_s));
        QFile file(m_folder.filePath(u"data/reports/"_s + name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(run({u"init"_s, u"--demo"_s}).status, 0);
        QCOMPARE(run({u"load"_s, u"--dossiers"_s, u"400"_s, u"--seed"_s, u"3"_s}).status, 0);
    }

    void everyTemplateOfTheContract_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"II.06a", "II.07b", "07a", "fees", "digitisation", "QD766", "satisfaction", "adoption"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyTemplateOfTheContract()
    {
        QFETCH(QString, name);
        for (const QString &ending : {u".xlsx"_s, u".ods"_s, u".pdf"_s}) {
            const Run done = report(name, ending);
            QVERIFY2(done.status == 0, qPrintable(done.messages));
            QCOMPARE(done.objects.size(), 1);
            QCOMPARE(done.last()[u"template"].toString(), name);
            QCOMPARE(done.last()[u"findings"].toArray().size(), 0);
            QVERIFY(!done.last()[u"tables"].toArray().isEmpty());
            QVERIFY(QFileInfo(m_folder.filePath(name + ending)).size() > 1000);
        }
    }

    void registerStays()
    {
        const Run done = report(u"register"_s, u".xlsx"_s);
        QCOMPARE(done.status, 0);
        QVERIFY(done.last()[u"dossiers"].toInt() > 0);
        QCOMPARE(report(u"register"_s, u".ods"_s).status, 2);
    }

    void figuresAddUp()
    {
        const QJsonObject done = report(u"II.06a"_s, u".xlsx"_s, u"2026"_s).last();
        const QJsonArray rows = done[u"tables"].toArray()[0].toObject()[u"rows"].toArray();
        const QJsonObject sum = rows.last().toObject()[u"figures"].toObject();
        QVERIFY(sum[u"3"].toDouble() > 300);
        QCOMPARE(sum[u"3"].toDouble(), sum[u"4"].toDouble() + sum[u"5"].toDouble() + sum[u"6"].toDouble());
        QCOMPARE(sum[u"3"].toDouble(), sum[u"7"].toDouble() + sum[u"11"].toDouble());
        double lines = 0;
        for (const QJsonValue &row : rows) {
            if (row.toObject()[u"kind"] == u"line"_s)
                lines += row.toObject()[u"figures"].toObject()[u"3"].toDouble();
        }
        QCOMPARE(lines, sum[u"3"].toDouble());
    }

    void cutOffPeriodAndTheOneBefore()
    {
        const Run done = run({u"report"_s, u"II.06a"_s, u"--period"_s, u"BC-2026-11"_s, u"--compare"_s, u"--out"_s,
                              m_folder.filePath(u"bc.xlsx"_s)});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.last()[u"from"].toString(), u"2026-10-15"_s);
        QCOMPARE(done.last()[u"to"].toString(), u"2026-11-14"_s);
        QCOMPARE(done.last()[u"previous"].toObject()[u"from"].toString(), u"2026-09-15"_s);
        const QJsonObject sum = done.last()[u"tables"].toArray()[0].toObject()[u"rows"].toArray().last().toObject();
        // What was open at the end of one period is carried into the next.
        QCOMPARE(sum[u"figures"].toObject()[u"6"].toDouble(), sum[u"previous"].toObject()[u"11"].toDouble());
    }

    void emptyPeriod()
    {
        const Run done = report(u"II.06a"_s, u".xlsx"_s, u"2024-03"_s);
        QCOMPARE(done.status, 0);
        QVERIFY(done.last()[u"empty"].toBool());
        const QJsonObject sum = done.last()[u"tables"].toArray()[0].toObject()[u"rows"].toArray().last().toObject();
        QCOMPARE(sum[u"figures"].toObject()[u"3"].toDouble(-1), 0.0);
    }

    void refusals()
    {
        QCOMPARE(report(u"II.99"_s, u".xlsx"_s).status, 3);
        QCOMPARE(report(u"II.99"_s, u".xlsx"_s).error()[u"field"].toString(), u"template"_s);
        QCOMPARE(report(u"II.06a"_s, u".xlsx"_s, u"2026-13"_s).status, 3);
        QCOMPARE(report(u"II.06a"_s, u".xlsx"_s, u"2026-13"_s).error()[u"field"].toString(), u"period"_s);
        QCOMPARE(report(u"II.06a"_s, u".xlsx"_s, u"2019"_s).error()[u"code"].toString(), u"report-not-in-force"_s);
        QCOMPARE(report(u"II.06a"_s, u".doc"_s).status, 2);
        QCOMPARE(run({u"report"_s, u"II.06a"_s}).status, 2);
        QCOMPARE(run({u"report"_s}).status, 2);
        const Run nowhere =
            run({u"report"_s, u"II.06a"_s, u"--period"_s, u"2026"_s, u"--out"_s, m_folder.filePath(u"none/a.xlsx"_s)});
        QCOMPARE(nowhere.status, 6);
        const Run other = run({u"report"_s, u"II.06a"_s, u"--period"_s, u"2026"_s, u"--unit"_s, u"H61.99"_s, u"--out"_s,
                               m_folder.filePath(u"a.xlsx"_s)});
        QCOMPARE(other.status, 3);
        QCOMPARE(other.error()[u"field"].toString(), u"unit"_s);
    }

    void anOfficesOwnTemplate()
    {
        QFile shipped(QStringLiteral(SOURCE_ROOT "/resources/reports/ii-06a.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        const QByteArray json = shipped.readAll();
        QByteArray own = json;
        own.replace("\"version\": 1", "\"version\": 7");
        QVERIFY(put(u"own.json"_s, own));
        QCOMPARE(report(u"II.06a"_s, u".xlsx"_s).last()[u"version"].toInt(), 7);
        QByteArray broken = json;
        broken.replace("count(early)", "count(erly)");
        QVERIFY(put(u"II.06a.json"_s, broken));
        const Run refused = report(u"II.06a"_s, u".xlsx"_s);
        QCOMPARE(refused.status, 3);
        QCOMPARE(refused.error()[u"code"].toString(), u"template-broken"_s);
        QVERIFY(refused.error()[u"message"].toString().contains(u"erly"));
        const Run checked = run({u"report"_s, u"check"_s});
        QCOMPARE(checked.status, 3);
        QCOMPARE(checked.objects.size(), 2);
        QVERIFY(!checked.objects.first()[u"ok"].toBool()); // II.06a.json
        QVERIFY(checked.objects.last()[u"ok"].toBool());
        const QString fault = checked.objects.first()[u"faults"].toArray()[0].toObject()[u"message"].toString();
        QVERIFY2(fault.contains(u"(8)") && fault.contains(u"II.06a"), qPrintable(fault));
        QVERIFY(QFile::remove(m_folder.filePath(u"data/reports/II.06a.json"_s)));
        QVERIFY(QFile::remove(m_folder.filePath(u"data/reports/own.json"_s)));
    }

    void anotherUnitsFile()
    {
        QCOMPARE(report(u"II.06a"_s, u".xlsx"_s).status, 0);
        const QString file = m_folder.filePath(u"II.06a.xlsx"_s);
        const Run good = run({u"report"_s, u"import"_s, file, u"--template"_s, u"II.06a"_s});
        QVERIFY2(good.status == 0, qPrintable(good.messages));
        QVERIFY(good.last()[u"ok"].toBool());
        QCOMPARE(good.last()[u"from"].toString(), u"2026-11-01"_s);
        const Run other = run({u"report"_s, u"import"_s, file, u"--template"_s, u"07a"_s});
        QCOMPARE(other.status, 3);
        QCOMPARE(other.error()[u"code"].toString(), u"report-columns-missing"_s);
        QCOMPARE(run({u"report"_s, u"import"_s, file}).status, 2);
    }

    void figuresOfAMinistry()
    {
        const auto file = [this](const QByteArray &rows) {
            QFile csv(m_folder.filePath(u"bo.csv"_s));
            [[maybe_unused]] const bool isOpen = csv.open(QIODevice::WriteOnly);
            csv.write("Mã thủ tục,Tiếp nhận,Trực tuyến\n" + rows);
            return csv.fileName();
        };
        const auto load = [this](const QString &csv, const QStringList &more = {}) {
            return run(QStringList{u"--officer"_s, u"lan"_s, u"report"_s, u"ministry"_s, u"--file"_s, csv,
                                   u"--system"_s, u"Hộ tịch"_s, u"--period"_s, u"2026-11"_s} +
                       more);
        };
        const Run wrong = load(file("1.004873,7,x\n9.999999,1,1\n"));
        QCOMPARE(wrong.status, 3);
        QVERIFY(!wrong.last()[u"ok"].toBool());
        QCOMPARE(wrong.last()[u"faults"].toArray().size(), 2);
        QVERIFY(wrong.messages.contains(u"C2: "_s) && wrong.messages.contains(u"A3: "_s));
        QCOMPARE(load(file("1.004873,7,5\n"), {u"--dry-run"_s}).last()[u"procedures"].toInt(), 1);
        QVERIFY(run({u"report"_s, u"ministry"_s, u"list"_s, u"--period"_s, u"2026"_s}).objects.isEmpty());
        const Run done = load(file("1.004873,7,5\n2.000635,3,0\n"));
        QVERIFY2(done.status == 0, qPrintable(done.messages));
        QCOMPARE(done.last()[u"total"].toObject()[u"received"].toInt(), 10);
        QCOMPARE(load(file("1.004873,8,5\n")).last()[u"revision"].toInt(), 2);
        QCOMPARE(run({u"report"_s, u"ministry"_s, u"--file"_s, file("1.004873,8,5\n"), u"--system"_s, u"Hộ tịch"_s,
                      u"--period"_s, u"2026-11"_s})
                     .status,
                 7); // An officer does not.
        const Run list = run({u"report"_s, u"ministry"_s, u"list"_s, u"--period"_s, u"2026"_s});
        QCOMPARE(list.objects.size(), 2);
        QVERIFY(list.objects.first()[u"holds"].toBool() && !list.objects.last()[u"holds"].toBool());
        QCOMPARE(list.objects.first()[u"total"].toObject()[u"received"].toInt(), 8);

        const QJsonObject made = report(u"adoption"_s, u".xlsx"_s).last();
        const QJsonObject sum = made[u"tables"].toArray()[3].toObject()[u"rows"].toArray().last().toObject();
        QCOMPARE(sum[u"figures"].toObject()[u"7"].toInt(), 8);
        QVERIFY(sum[u"figures"].toObject()[u"9"].isNull());
        QVERIFY(sum[u"figures"].toObject()[u"4"].toInt() > 8); // The office's own.
        const QString notes = QString::fromUtf8(QJsonDocument(made[u"notes"].toArray()).toJson());
        QVERIFY(notes.contains(u"Hộ tịch") && notes.contains(u"nạp lần 2"));
        const QJsonObject shown = run({u"adoption"_s, u"show"_s, u"--period"_s, u"2026-11"_s}).last();
        QCOMPARE(shown[u"ministries"].toArray()[0].toObject()[u"total"].toObject()[u"online"].toInt(), 5);

        const Run withdrawn = run({u"--officer"_s, u"lan"_s, u"report"_s, u"ministry"_s, u"withdraw"_s, u"--system"_s,
                                   u"hộ tịch"_s, u"--period"_s, u"2026-11"_s});
        QCOMPARE(withdrawn.status, 0);
        QVERIFY(run({u"adoption"_s, u"show"_s, u"--period"_s, u"2026-11"_s}).last()[u"ministries"].toArray().isEmpty());
        QCOMPARE(run({u"report"_s, u"ministry"_s, u"--period"_s, u"2026-11"_s}).status, 2);
        QCOMPARE(run({u"check"_s}).status, 0);
    }

    void figuresThatAreEntered()
    {
        const Run empty = report(u"e-learning"_s, u".xlsx"_s);
        QCOMPARE(empty.status, 0);
        QVERIFY(empty.messages.contains(u"30"));
        const Run unfilled =
            run({u"report"_s, u"import"_s, m_folder.filePath(u"e-learning.xlsx"_s), u"--template"_s, u"e-learning"_s});
        QCOMPARE(unfilled.status, 3); // Nothing in it is a figure.
        const Run list = run({u"report"_s, u"list"_s, u"--period"_s, u"2026-11"_s});
        QVERIFY(std::any_of(list.objects.begin(), list.objects.end(),
                            [](const QJsonObject &one) { return one[u"template"] == u"e-learning"_s; }));
        QCOMPARE(
            run({u"report"_s, u"check"_s, QStringLiteral(SOURCE_ROOT "/resources/reports/e-learning.json")}).status, 0);
    }

    void enteredFiguresAreSetShownAndLoaded()
    {
        const QStringList figures{u"report"_s, u"figures"_s, u"e-learning"_s, u"--period"_s, u"2026-10"_s};
        const auto valueIn = [](const Run &shown, const QString &line, const QString &column) {
            for (const QJsonValue &figure : shown.last()[u"figures"].toArray()) {
                if (figure[u"line"].toString() == line && figure[u"column"].toString() == column)
                    return figure.toObject();
            }
            return QJsonObject();
        };
        QCOMPARE(run(figures).last()[u"missing"].toInt(), 30);
        const Run done = run(figures + QStringList{u"--set"_s, u"primary:3=12"_s, u"--set"_s, u"2:4=9"_s});
        QVERIFY2(done.status == 0, qPrintable(done.messages));
        QCOMPARE(done.last()[u"changed"].toInt(), 2);
        QCOMPARE(run(figures + QStringList{u"--set"_s, u"primary:3=12"_s}).last()[u"changed"].toInt(), 0);
        const Run shown = run(figures);
        QCOMPARE(shown.last()[u"missing"].toInt(), 28);
        QCOMPARE(valueIn(shown, u"primary"_s, u"4"_s)[u"value"].toInt(), 9);
        QCOMPARE(valueIn(shown, u"primary"_s, u"4"_s)[u"officer"].toString(), u"ha"_s);
        QVERIFY(valueIn(shown, u"primary"_s, u"6"_s)[u"value"].isNull());
        QCOMPARE(run(figures + QStringList{u"--set"_s, u"primary:4=13"_s}).last()[u"findings"].toArray().size(), 2);

        // All of a command or nothing of it.
        for (const QString &wrong : {u"primary:5=1"_s, u"primary:99=1"_s, u"nobody:3=1"_s, u"2!primary:3=1"_s, u"3"_s})
            QCOMPARE(run(figures + QStringList{u"--set"_s, u"primary:3=1"_s, u"--set"_s, wrong}).error()[u"code"],
                     u"cell-unknown"_s);
        for (const QString &wrong : {u"primary:3=-1"_s, u"primary:3=1,5"_s, u"primary:3=x"_s})
            QCOMPARE(run(figures + QStringList{u"--set"_s, u"primary:6=1"_s, u"--set"_s, wrong}).status, 3);
        QCOMPARE(valueIn(run(figures), u"primary"_s, u"3"_s)[u"value"].toInt(), 12);
        QVERIFY(valueIn(run(figures), u"primary"_s, u"6"_s)[u"value"].isNull());
        QCOMPARE(run(figures + QStringList{u"--set"_s, u"primary:4="_s}).last()[u"missing"].toInt(), 29);

        // The form, filled in, comes back as a file; a cell that is empty keeps all of it out.
        QStringList all;
        for (int line = 1; line <= 5; ++line) {
            for (const int column : {3, 4, 6, 7, 9, 10})
                all += {u"--set"_s, u"%1:%2=%3"_s.arg(line).arg(column).arg(20 - column)};
        }
        QCOMPARE(run(figures + all).last()[u"missing"].toInt(), 0);
        const QString full = m_folder.filePath(u"full.xlsx"_s);
        QCOMPARE(run({u"report"_s, u"e-learning"_s, u"--period"_s, u"2026-10"_s, u"--out"_s, full}).status, 0);
        QCOMPARE(run(figures + QStringList{u"--set"_s, u"primary:3="_s, u"--set"_s, u"primary:4=1"_s}).status, 0);
        const QString half = m_folder.filePath(u"half.xlsx"_s);
        QCOMPARE(run({u"report"_s, u"e-learning"_s, u"--period"_s, u"2026-10"_s, u"--out"_s, half}).status, 0);
        const auto load = [&](const QString &file, const QStringList &more = {}) {
            return run(figures + QStringList{u"--file"_s, file} + more);
        };
        const Run faulty = load(half);
        QCOMPARE(faulty.status, 3);
        QVERIFY(!faulty.last()[u"ok"].toBool() && !faulty.last()[u"faults"].toArray().isEmpty());
        QCOMPARE(load(full, {u"--dry-run"_s}).status, 0);
        QVERIFY(valueIn(run(figures), u"primary"_s, u"3"_s)[u"value"].isNull());
        const Run loaded = load(full);
        QVERIFY2(loaded.status == 0, qPrintable(loaded.messages));
        QCOMPARE(loaded.last()[u"changed"].toInt(), 2);
        QCOMPARE(valueIn(run(figures), u"primary"_s, u"3"_s)[u"value"].toInt(), 17);
        QCOMPARE(run({u"report"_s, u"figures"_s, u"e-learning"_s, u"--period"_s, u"2026-09"_s, u"--file"_s, full})
                     .error()[u"code"],
                 u"another-period"_s);
        QCOMPARE(run({u"report"_s, u"figures"_s, u"II.06a"_s, u"--period"_s, u"2026-10"_s}).error()[u"code"],
                 u"nothing-entered"_s);
        QCOMPARE(run({u"report"_s, u"figures"_s, u"e-learning"_s}).status, 2);
        QCOMPARE(run({u"check"_s}).status, 0);
    }

    void manyUnitsAsOne()
    {
        const double one = [this] {
            const QJsonObject done = report(u"II.06a"_s, u".json"_s).last();
            return done[u"tables"]
                .toArray()[0]
                .toObject()[u"rows"]
                .toArray()
                .last()
                .toObject()[u"figures"]
                .toObject()[u"3"]
                .toDouble();
        }();
        QVERIFY(one > 0);
        const QString file = m_folder.filePath(u"II.06a.json"_s);
        const Run sum = run(
            {u"report"_s, u"sum"_s, file, file, u"--unit"_s, u"Tỉnh"_s, u"--out"_s, m_folder.filePath(u"sum.xlsx"_s)});
        QCOMPARE(sum.status, 0);
        const QJsonArray rows = sum.last()[u"tables"].toArray()[0].toObject()[u"rows"].toArray();
        QCOMPARE(rows.last().toObject()[u"figures"].toObject()[u"3"].toDouble(), 2 * one);
        QCOMPARE(
            run({u"report"_s, u"sum"_s, m_folder.filePath(u"sum.xlsx"_s), u"--out"_s, m_folder.filePath(u"a.xlsx"_s)})
                .error()[u"code"]
                .toString(),
            u"report-unreadable"_s);
    }

    void listOfTemplates()
    {
        const Run list = run({u"report"_s, u"list"_s});
        QCOMPARE(list.status, 0);
        QStringList names;
        for (const QJsonObject &one : list.objects)
            names.append(one[u"template"].toString());
        QVERIFY(names.contains(u"register"_s) && names.contains(u"II.06a"_s) && names.contains(u"QD766"_s));
        QVERIFY(names.size() >= 10);
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_reportcommand.moc"
