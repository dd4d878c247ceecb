// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `mocuactl cover` and `mocuactl digitise --split` as scripts see them: sheets are printed, laid into a stack, and
/// divide it.
class TestSplitCommand : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_code;
    QString m_slip;

    struct Run
    {
        int status = 0;
        QList<QJsonObject> objects;
    };
    Run run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(PROGRAMS "/mocuactl"),
                      QStringList{u"--json"_s, u"--data"_s, m_folder.filePath(u"data"_s)} + arguments);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        Run run{process.exitCode(), {}};
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                run.objects.append(QJsonDocument::fromJson(line).object());
        }
        return run;
    }
    void scan(const QString &name, int lines) const
    {
        QVERIFY(scannedPage({.dpi = 100, .lines = lines, .seed = quint32(qHash(name))})
                    .save(m_folder.filePath(name), "jpg", 90));
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(run({u"init"_s, u"--demo"_s}).status, 0);
        const Run received =
            run({u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--card-text"_s,
                 u"083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử, Xã Mẫu, Bến Tre|01012021"_s,
                 u"--phone"_s, u"0900000147"_s, u"--return"_s, u"counter"_s});
        QCOMPARE(received.status, 0);
        m_code = received.objects.first()[u"code"].toString();
        m_slip = received.objects.first()[u"slip"].toString();
        QCOMPARE(run({u"cover"_s, m_code, u"--component"_s, u"1"_s, u"--out"_s, u"c1.pdf"_s}).status, 0);
        QCOMPARE(run({u"cover"_s, m_code, u"--component"_s, u"4"_s, u"--out"_s, u"c4.pdf"_s}).status, 0);
        QCOMPARE(run({u"cover"_s, u"--next"_s, u"--out"_s, u"next.pdf"_s}).status, 0);
        for (const QString &name : {u"a.jpg"_s, u"b.jpg"_s, u"c.jpg"_s})
            scan(name, 4);
        scan(u"blank.jpg"_s, 0);
    }

    void sheetsForEveryPaperThatWasHandedIn()
    {
        const Run sheets = run({u"cover"_s, m_code, u"--out"_s, u"all.pdf"_s});
        QCOMPARE(sheets.status, 0);
        const QJsonArray list = sheets.objects.first()[u"sheets"].toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[1][u"component"].toInt(), 4);
        QCOMPARE(run({u"cover"_s, m_code, u"--component"_s, u"77"_s, u"--out"_s, u"x.pdf"_s}).status, 3);
        QCOMPARE(run({u"cover"_s, u"H01.01-261123-9999"_s, u"--out"_s, u"x.pdf"_s}).status, 3);
        QCOMPARE(run({u"cover"_s, u"--next"_s, m_code, u"--out"_s, u"x.pdf"_s}).status, 2);
        QVERIFY(!QFile::exists(m_folder.filePath(u"x.pdf"_s)));
    }

    void eachPaperBecomesAFile_data()
    {
        QTest::addColumn<QStringList>("stack");
        QTest::addColumn<QStringList>("expected"); // File, then the pages' numbers.
        QTest::newRow("sheets that name papers")
            << QStringList{u"a.jpg"_s, u"c4.pdf"_s, u"blank.jpg"_s, u"b.jpg"_s, u"c1.pdf"_s, u"c.jpg"_s, u"blank.jpg"_s}
            << QStringList{u"pages 1"_s, u"%1-004 4"_s, u"%1-001 6,7"_s};
        QTest::newRow("general sheets") << QStringList{u"a.jpg"_s, u"b.jpg"_s, u"next.pdf"_s, u"c.jpg"_s}
                                        << QStringList{u"pages-part-1 1,2"_s, u"pages-part-2 4"_s};
        QTest::newRow("pages of one paper at two places")
            << QStringList{u"c1.pdf"_s, u"a.jpg"_s, u"c4.pdf"_s, u"b.jpg"_s, u"c1.pdf"_s, u"c.jpg"_s}
            << QStringList{u"%1-001 2,6"_s, u"%1-004 4"_s};
        QTest::newRow("no code") << QStringList{u"a.jpg"_s} << QStringList{u"pages 1"_s};
    }

    void eachPaperBecomesAFile()
    {
        QFETCH(QStringList, stack);
        QFETCH(QStringList, expected);
        QDir(m_folder.filePath(u"out"_s)).removeRecursively();
        const Run parts = run(QStringList{u"digitise"_s} + stack + QStringList{u"--split"_s, u"out"_s, u"--no-ocr"_s});
        QCOMPARE(parts.status, 0);
        QStringList found;
        for (const QJsonObject &part : parts.objects) {
            QStringList pages;
            for (const QJsonValue &page : part[u"pages"].toArray())
                pages.append(QString::number(page.toInt()));
            const QFileInfo file(m_folder.filePath(part[u"file"].toString()));
            QCOMPARE(file.size(), part[u"bytes"].toInteger());
            found.append(file.completeBaseName().replace(m_slip, u"%1"_s) + u' ' + pages.join(u','));
        }
        QCOMPARE(found, expected);
        QCOMPARE(QDir(m_folder.filePath(u"out"_s)).entryList(QDir::Files).size(), expected.size());
    }

    void aBrokenPageLeavesNothing()
    {
        QFile empty(m_folder.filePath(u"empty.jpg"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QCOMPARE(run({u"digitise"_s, u"a.jpg"_s, u"empty.jpg"_s, u"--split"_s, u"never"_s, u"--no-ocr"_s}).status, 3);
        QVERIFY(!QFile::exists(m_folder.filePath(u"never"_s)));
    }

    void usage()
    {
        QCOMPARE(run({u"digitise"_s, u"a.jpg"_s, u"--split"_s, u"out"_s, u"--out"_s, u"a.pdf"_s}).status, 2);
        QCOMPARE(
            run({u"digitise"_s, u"a.jpg"_s, u"--split"_s, u"out"_s, u"--dossier"_s, m_code, u"--component"_s, u"1"_s})
                .status,
            2);
    }
};

QTEST_MAIN(TestSplitCommand)
#include "tst_splitcommand.moc"
