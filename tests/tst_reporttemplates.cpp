// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportsamples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reportsamples;

/// The templates of reports: those that are shipped hold, identities catch what is wrong, and what is wrong in a
/// template is said with its column.
class TestReportTemplates : public QObject
{
    Q_OBJECT

    static QByteArray source(const QString &file)
    {
        QFile json(QStringLiteral(SOURCE_ROOT "/resources/reports/") + file);
        return json.open(QIODevice::ReadOnly) ? json.readAll() : QByteArray();
    }

private slots:
    void everyShippedTemplateHolds_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(SOURCE_ROOT "/resources/reports"));
        const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files);
        QVERIFY(files.size() >= 10);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file;
    }
    void everyShippedTemplateHolds()
    {
        QFETCH(QString, file);
        const ReadReport read = readReportTemplate(source(file), file);
        for (const FormFault &fault : read.faults)
            qWarning("%s:%d: %s", qPrintable(file), fault.line, qPrintable(fault.message));
        QVERIFY(read.form);
        QVERIFY(read.faults.isEmpty());
        // An empty period: no figure but 0 and –, no broken identity, a plain sentence.
        ReportFacts nothing;
        const Report empty = computedReport({*read.form, november, office(), nothing});
        QVERIFY(empty.isEmpty);
        QVERIFY(empty.findings.isEmpty());
        QVERIFY(empty.notes.first().contains(u"không phát sinh"));
        for (const ReportTable &table : empty.tables)
            QVERIFY(!table.rows.isEmpty() || table.form.total.isEmpty());
    }

    void namesOfTheContract()
    {
        const QStringList names = ReportLibrary::builtIn().names();
        for (const QString &name : {u"II.06a"_s, u"II.07b"_s, u"07a"_s, u"fees"_s, u"digitisation"_s, u"QD766"_s,
                                    u"satisfaction"_s, u"adoption"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    void wordsOfTheForm()
    {
        const ReportTemplate ii06a = form(u"II.06a"_s);
        QCOMPARE(ii06a.number, u"II.06a/VPCP/KSTT"_s);
        QCOMPARE(ii06a.unitOfCount, u"Số hồ sơ TTHC"_s);
        QCOMPARE(ii06a.title, u"TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC"_s);
        QCOMPARE(ii06a.tables.first().columns.size(), 13);
        QCOMPARE(ii06a.tables.first().identities.size(), 4);
        QCOMPARE(form(u"07a"_s).emptyColumns, 1);
    }

    void vectorHolds()
    {
        const Report vector = report(u"II.06a"_s);
        QVERIFY(vector.findings.isEmpty());
        const QHash<QString, double> expected{{u"3"_s, 50},  {u"4"_s, 12},  {u"5"_s, 30}, {u"6"_s, 8},
                                              {u"7"_s, 32},  {u"8"_s, 20},  {u"9"_s, 10}, {u"10"_s, 2},
                                              {u"11"_s, 18}, {u"12"_s, 15}, {u"13"_s, 3}};
        for (auto column = expected.begin(); column != expected.end(); ++column)
            QCOMPARE(figure(vector, total(vector), column.key()), std::optional(*column));
    }

    /// Whichever figure of whichever row is changed, a finding of that row names its column.
    void everyBrokenCellIsNamed()
    {
        const Report sound = report(u"II.06a"_s);
        for (int row = 0; row < int(sound.tables[0].rows.size()); ++row) {
            for (int column = 2; column < 13; ++column) {
                Report broken = sound;
                ReportCell &cell = broken.tables[0].rows[row].cells[column];
                cell.value = *cell.value + 1;
                const QString id = broken.tables[0].form.columns[column].id;
                const QList<ReportFinding> findings = brokenIdentities(broken);
                QVERIFY2(!findings.isEmpty(), qPrintable(id));
                for (const ReportFinding &finding : findings) {
                    QCOMPARE(finding.row, row);
                    QVERIFY2(finding.suspects.contains(id), qPrintable(finding.message));
                    QVERIFY2(finding.message.contains(u'(' + id + u')'), qPrintable(finding.message));
                }
                // The totals stand in two identities each and are told alone.
                if (id == u"3" || id == u"7" || id == u"11")
                    QCOMPARE(findings.first().suspects, QStringList{id});
            }
        }
    }

    void aFigureThatIsMissingIsNamed()
    {
        Report broken = report(u"II.06a"_s);
        broken.tables[0].rows.last().cells[2].value = std::nullopt;
        QCOMPARE(brokenIdentities(broken).first().suspects, QStringList{u"3"_s});
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such column") << QByteArray("\"c3 = c4 + c5 + c6\"") << QByteArray("\"c3 = c4 + c5 + c66\"")
                                        << u"II.06a|c66"_s;
        QTest::newRow("wrong measure") << QByteArray("count(early)") << QByteArray("count(earlier)")
                                       << u"II.06a|(8)|earlier"_s;
        QTest::newRow("in a circle") << QByteArray("\"formula\": \"count(carried)\"")
                                     << QByteArray("\"formula\": \"c3 - c4 - c5\"") << QString();
        QTest::newRow("itself") << QByteArray("\"formula\": \"count(carried)\"")
                                << QByteArray("\"formula\": \"c6 + 1\"") << u"II.06a|(6)|circle"_s;
        QTest::newRow("twice") << QByteArray("{\"id\": \"5\"") << QByteArray("{\"id\": \"4\"") << u"II.06a|(4)|twice"_s;
        QTest::newRow("unknown name") << QByteArray("\"cutOff\"") << QByteArray("\"cutoff\"") << u"cutoff"_s;
        QTest::newRow("no rows") << QByteArray("\"procedure\"]") << QByteArray("\"village\"]") << u"village"_s;
        QTest::newRow("no date") << QByteArray("2020-12-06") << QByteArray("06/12/2020") << u"II.06a|validFrom"_s;
        QTest::newRow("no JSON") << QByteArray("\"version\": 1,") << QByteArray("\"version\": 1") << u"JSON"_s;
    }
    void faults()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, words);
        QByteArray json = source(u"ii-06a.json"_s);
        const int at = int(json.indexOf(before));
        QVERIFY(at > 0);
        const int line = int(json.left(at).count('\n')) + 1;
        json.replace(at, before.size(), after);
        const ReadReport read = readReportTemplate(json, u"own.json"_s);
        if (words.isEmpty()) { // Made of other columns: no circle.
            QVERIFY(read.form);
            return;
        }
        QVERIFY(!read.form);
        QVERIFY(!read.faults.isEmpty());
        QVERIFY(qAbs(read.faults.first().line - line) <= 1);
        for (const QString &word : words.split(u'|'))
            QVERIFY2(read.faults.first().message.contains(word), qPrintable(read.faults.first().message));
    }

    void circleOverTwoColumns()
    {
        QByteArray json = source(u"ii-06a.json"_s);
        json.replace("\"formula\": \"count(early)\"", "\"formula\": \"c7 - c9 - c10\"");
        json.replace("\"formula\": \"count(done)\"", "\"formula\": \"c8 + c9 + c10\"");
        const ReadReport read = readReportTemplate(json, u"own.json"_s);
        QVERIFY(!read.form);
        QVERIFY(read.faults.first().message.contains(u"circle"));
    }

    void anOfficesOwnStandsBefore()
    {
        const QTemporaryDir folder;
        const auto put = [&folder](const QString &name, const QByteArray &json) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
        };
        QByteArray own = source(u"ii-06a.json"_s);
        own.replace("\"validFrom\": \"2020-12-06\"", "\"validFrom\": \"2026-07-01\"").replace("\"TT\"", "\"STT\"");
        QVERIFY(put(u"own.json"_s, own));
        QVERIFY(put(u"broken.json"_s, own.replace("count(early)", "count(never)")));
        const ReportLibrary library = ReportLibrary::load(folder.path());
        const auto now = library.find(u"II.06a"_s, QDate(2026, 11, 30), u"an-khanh"_s);
        QVERIFY(now);
        QCOMPARE(now->tables.first().columns.first().head, u"STT"_s);
        const auto before = library.find(u"II.06a"_s, QDate(2026, 6, 30), u"an-khanh"_s);
        QVERIFY(before);
        QCOMPARE(before->tables.first().columns.first().head, u"TT"_s);
        QCOMPARE(library.files().size(), 2);
        QVERIFY(library.files().first().isRefused()); // broken.json
        QVERIFY(!library.files().last().isRefused());
        QCOMPARE(library.find(u"II.99"_s, QDate(2026, 11, 30), {}).error().code, u"report-unknown"_s);
        QCOMPARE(library.find(u"II.06a"_s, QDate(2019, 1, 1), {}).error().code, u"report-not-in-force"_s);
    }
};

QTEST_GUILESS_MAIN(TestReportTemplates)
#include "tst_reporttemplates.moc"
