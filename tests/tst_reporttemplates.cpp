// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteredfigures.h"
#include "reportsamples.h"
#include "reportwriting.h"

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
        QVERIFY(empty.findings.isEmpty());
        QCOMPARE(empty.isEmpty, !hasEnteredFigures(*read.form)); // What is not entered is not nothing.
        QCOMPARE(empty.notes.first().contains(u"không phát sinh"), empty.isEmpty);
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

    void whatIsEnteredIsSummedAndShared()
    {
        const ReportTemplate learning = form(u"e-learning"_s);
        Report empty = computedReport({learning, november, office(), {}});
        empty.asOf = vectorFacts().asOf;
        QCOMPARE(empty.tables[0].rows.size(), 6);
        QCOMPARE(emptyEnteredCells(empty), 30);
        QCOMPARE(figure(empty, total(empty), u"3"_s), std::nullopt);
        const auto enter = [](const Report &report, int row, const QString &column, std::optional<double> value) {
            return withEntered(report, {0, row, report.tables[0].form.column(column), value}, {}, office());
        };
        Report made = enter(enter(empty, 1, u"3"_s, 8), 1, u"4"_s, 6);
        made = enter(enter(made, 2, u"3"_s, 4), 2, u"4"_s, 4);
        QCOMPARE(emptyEnteredCells(made), 26);
        QCOMPARE(figure(made, made.tables[0].rows[1], u"5"_s), 75.0);
        QCOMPARE(figure(made, made.tables[0].rows[0], u"5"_s), std::nullopt);
        QCOMPARE(figure(made, total(made), u"3"_s), 12.0);
        QCOMPARE(qRound(figure(made, total(made), u"5"_s).value_or(0) * 10), 833); // Of the sums, no sum of shares.
        QVERIFY(made.findings.isEmpty());
        made = enter(made, 1, u"4"_s, 9);
        QCOMPARE(made.findings.size(), 2); // In its row and in the total.
        QCOMPARE(made.findings.first().row, 1);
        QCOMPARE(made.findings.first().column, u"4"_s);
        QVERIFY(made.findings.first().message.contains(u"8"));
        made = enter(made, 1, u"4"_s, std::nullopt);
        QVERIFY(made.findings.isEmpty());
        QCOMPARE(figure(made, made.tables[0].rows[1], u"5"_s), std::nullopt);
        // It comes back from how it is kept, also into another version of the form.
        ReportTemplate later = learning;
        std::rotate(later.tables[0].lines.begin(), later.tables[0].lines.begin() + 1, later.tables[0].lines.end());
        const auto kept = readReport(writtenReport(made));
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        const Report again = computedReport({later, november, office(), {}, nullptr, &*kept});
        QCOMPARE(figure(again, again.tables[0].rows[0], u"3"_s), 8.0);
        QCOMPARE(figure(again, total(again), u"3"_s), 12.0);
    }

    void whatIsWrongAboutEnteredColumns_data()
    {
        QTest::addColumn<QByteArray>("columns");
        QTest::addColumn<int>("faults");
        const QByteArray lines = R"("lines": [{"name": "A"}])";
        const auto table = [](const QByteArray &column, const QByteArray &rows) -> QByteArray {
            return QByteArray(
                       R"({"format":"mocua-report/1","report":"x","name":"x","version":1,"title":"x","tables":[{)"
                       R"("columns":[{"id":"1","head":"A","show":"name"},{"id":"2","head":"B",)") +
                   column + "}]," + rows + "}]}";
        };
        QTest::newRow("right") << table(R"("entered": true)", lines) << 0;
        QTest::newRow("a formula as well") << table(R"("entered": true, "formula": "1 + 1")", lines) << 1;
        QTest::newRow("rows by facts") << table(R"("entered": true)", R"("rows": {"by": ["sector"]})") << 2;
        QTest::newRow("a total anew from nothing") << table(R"("total": "formula")", lines) << 1;
        QTest::newRow("a total anew from facts")
            << table(R"x("formula": "count(received)", "total": "formula")x", lines) << 1;
        QTest::newRow("a bound") << table(R"("entered": true)", lines + R"(, "checks": ["c2 <= 10"])") << 0;
        QTest::newRow("a bound of nothing") << table(R"("entered": true)", lines + R"(, "checks": ["c2 <= c9"])") << 1;
        QTest::newRow("two bounds") << table(R"("entered": true)", lines + R"(, "checks": ["1 <= c2 <= 3"])") << 1;
    }
    void whatIsWrongAboutEnteredColumns()
    {
        QFETCH(QByteArray, columns);
        const ReadReport read = readReportTemplate(columns, u"x.json"_s);
        for (const FormFault &fault : read.faults)
            QVERIFY(!fault.message.isEmpty());
        QTEST(int(read.faults.size()), "faults");
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
