// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetwriting.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Many people from a workbook by `mocuactl receive --people`: by the rules of the page, each row's fault named, nobody
/// twice; and lists of paper by exception.
class TestPeopleCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    struct Run
    {
        int status = 0;
        QList<QJsonObject> objects;
        QJsonObject last() const { return objects.isEmpty() ? QJsonObject() : objects.constLast(); }
        QString code() const { return last().value(u"error"_s).toObject().value(u"code"_s).toString(); }
    };
    Run run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MOCUA_NO_KEYRING"_s, u"1"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"MOCUA_NOW"_s, u"2026-11-23T09:41:00"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAMS "/mocuactl"),
                      QStringList{u"--data"_s, m_folder->filePath(u"data"_s), u"--json"_s} + arguments);
        process.waitForFinished(60'000);
        Run run{process.exitCode(), {}};
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                run.objects.append(QJsonDocument::fromJson(line).object());
        }
        return run;
    }
    QString workbook(const QList<QVariantList> &people)
    {
        const QString file = m_folder->filePath(u"lop.xlsx"_s);
        const Sheet sheet{.name = u"Lớp 7A"_s,
                          .title = {u"DANH SÁCH"_s},
                          .columns = {{u"Họ và tên"_s}, {u"Số định danh"_s}, {u"Ngày sinh"_s}},
                          .rows = people};
        return writeSheet(sheet, file) ? file : QString();
    }
    QStringList listed(const QString &file, const QStringList &more = {})
    {
        const QString school = m_folder->filePath(u"school.json"_s);
        QFile json(school);
        if (json.open(QIODevice::WriteOnly))
            json.write(R"({"name":"Lê Thị Văn Thư","number":"083185004321","issueDate":"2021-01-01"})");
        json.close();
        return QStringList{u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--applicant"_s,
                           school,       u"--people"_s,    file} +
               more;
    }
    qsizetype dossiers() const { return run({u"dossier"_s, u"list"_s}).objects.size(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"init"_s, u"--demo"_s}).status, 0);
    }

    void soundRowsAreReceivedAndEveryFaultIsNamed()
    {
        const QString file = workbook({{u"Nguyễn Văn An"_s, u"083212004567"_s, u"05/03/2012"_s},
                                       {u"Trần Thị Bình"_s, u"12"_s, u"06/03/2012"_s},
                                       {u"Lê Văn Cường"_s, u"083212004569"_s, u"2012"_s}});
        const Run trial = run(listed(file, {u"--dry-run"_s}));
        QCOMPARE(trial.status, 3);
        QCOMPARE(trial.objects.size(), 4);
        QCOMPARE(trial.last()[u"sound"_s].toInt(), 2);
        QCOMPARE(trial.last()[u"refused"_s].toInt(), 1);
        QCOMPARE(dossiers(), 0);

        const QString receipt = m_folder->filePath(u"receipt.pdf"_s);
        const Run done = run(listed(file, {u"--receipt"_s, receipt}));
        QCOMPARE(done.status, 3); // A row is wrong; the rest went on.
        QCOMPARE(done.last()[u"received"_s].toInt(), 2);
        QCOMPARE(dossiers(), 2);
        const QJsonObject wrong = done.objects.at(1);
        QCOMPARE(wrong[u"name"_s].toString(), u"Trần Thị Bình"_s);
        QVERIFY(wrong[u"code"_s].isUndefined());
        QVERIFY(wrong[u"faults"_s].toArray().first()[u"cell"_s].toString().startsWith(u"B"_s));
        QVERIFY(!done.objects.first()[u"code"_s].toString().isEmpty());
        QVERIFY(QFileInfo(receipt).size() > 1000);
        const Run shown = run({u"dossier"_s, u"show"_s, done.objects.first()[u"code"_s].toString()});
        QCOMPARE(shown.last()[u"submitter"_s][u"person"_s][u"name"_s].toString(), u"Lê Thị Văn Thư"_s);
        const QJsonObject print = shown.last()[u"prints"_s].toArray().first().toObject();
        QCOMPARE(print[u"form"_s].toString(), u"bulk-receipt"_s);
        QVERIFY(print[u"shared"_s].toBool());

        // Once more: the same answer for the same rows, nobody twice; also as a trial.
        for (const QStringList &more : {QStringList(), QStringList{u"--dry-run"_s}}) {
            const Run again = run(listed(file, more));
            QCOMPARE(again.last()[u"before"_s].toInt(), 2);
            QCOMPARE(again.objects.first()[u"code"_s].toString(), done.objects.first()[u"code"_s].toString());
            QVERIFY(again.objects.first()[u"before"_s].toBool());
        }
        QCOMPARE(dossiers(), 2);

        // The fault is put right in the file: only that row is new.
        workbook({{u"Nguyễn Văn An"_s, u"083212004567"_s, u"05/03/2012"_s},
                  {u"Trần Thị Bình"_s, u"083312004568"_s, u"06/03/2012"_s},
                  {u"Lê Văn Cường"_s, u"083212004569"_s, u"2012"_s}});
        const Run righted = run(listed(file));
        QCOMPARE(righted.status, 4); // The others have an open dossier.
        QCOMPARE(righted.last()[u"received"_s].toInt(), 1);
        QCOMPARE(righted.objects.first()[u"error"_s][u"code"_s].toString(), u"open-duplicate"_s);
        QCOMPARE(dossiers(), 3);
    }

    void whatIsWrongForAllReceivesNobody()
    {
        const QString file = workbook({{u"Nguyễn Văn An"_s, u"083212004567"_s, u"05/03/2012"_s}});
        const Run lacking = run(listed(file, {u"--component"_s, u"1=missing:0"_s}));
        QCOMPARE(lacking.status, 4);
        QCOMPARE(lacking.code(), u"component-missing"_s);
        QStringList online = listed(file);
        online[2] = u"1.001193"_s;
        const Run onlineOnly = run(online);
        QCOMPARE(onlineOnly.status, 4);
        QCOMPARE(onlineOnly.code(), u"online-only"_s);
        QCOMPARE(run(listed(file, {u"--slip"_s, u"x.pdf"_s})).status, 2);
        QCOMPARE(run(listed(m_folder->filePath(u"school.json"_s))).status, 3);
        QCOMPARE(dossiers(), 0);
    }

    void paperByExceptionIsListedWithItsGround()
    {
        const QString card = u"083190004567||Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử, Xã Mẫu, Bến Tre|01012021"_s;
        const QStringList receive{u"receive"_s, u"--procedure"_s, u"1.001193"_s, u"--card-text"_s, card};
        QCOMPARE(run(receive + QStringList{u"--exception"_s, u"age"_s}).status, 0);
        const QStringList list{u"dossier"_s, u"list"_s, u"--list"_s, u"exceptions"_s};
        const Run found = run(list);
        QCOMPARE(found.objects.size(), 1);
        const QJsonObject exception = found.last()[u"exception"_s].toObject();
        QCOMPARE(exception[u"code"_s].toString(), u"age"_s);
        QCOMPARE(exception[u"name"_s].toString(), u"Người cao tuổi"_s);
        QVERIFY(!exception[u"ground"_s].toString().isEmpty());
        QVERIFY(!exception[u"officer"_s].toString().isEmpty());
        QCOMPARE(run(list + QStringList{u"--from"_s, u"2026-11-24"_s}).objects.size(), 0);
        QCOMPARE(run(list + QStringList{u"--to"_s, u"2026-11-23"_s}).objects.size(), 1);
        QCOMPARE(run({u"dossier"_s, u"list"_s, u"--from"_s, u"2026-11-23"_s}).status, 3);
    }

    void nothingFromThePortalNothingToTie()
    {
        QCOMPARE(run({u"filings"_s}).objects.size(), 0);
        QCOMPARE(run({u"filings"_s}).status, 0);
        const Run none = run({u"filings"_s, u"tie"_s, u"H61.33-261123-150042"_s});
        QCOMPARE(none.status, 3);
        QCOMPARE(none.code(), u"no-such-pair"_s);
        QCOMPARE(run({u"filings"_s, u"join"_s, u"x"_s}).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestPeopleCommand)
#include "tst_peoplecommand.moc"
