// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteredfigures.h"
#include "reportdifferences.h"
#include "reportimporting.h"
#include "reportsamples.h"
#include "reportsumming.h"
#include "reportwriting.h"
#include "typedsheet.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reportsamples;

/// Reports of other units: files that they filled in, and many reports as one.
class TestReportExchange : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    /// A sheet as it is typed in the field: texts and numbers from the given row on.
    QString typed(const QList<QStringList> &rows, const QList<std::array<int, 4>> &areas = {}) const
    {
        return typedSheet(m_folder.filePath(u"typed.xlsx"_s), rows, areas);
    }

    static QStringList numbers()
    {
        return {u""_s,    u"(1)"_s, u"(2)"_s, u"(3)"_s,  u"(4)"_s,  u"(5)"_s,  u"(6)"_s,
                u"(7)"_s, u"(8)"_s, u"(9)"_s, u"(10)"_s, u"(11)"_s, u"(12)"_s, u"(13)"_s};
    }
    static QStringList vector(const QString &name)
    {
        return {u""_s,   u"1"_s,  name,    u"50"_s, u"12"_s, u"30"_s, u"8"_s,
                u"32"_s, u"20"_s, u"10"_s, u"2"_s,  u"18"_s, u"15"_s, u"3"_s};
    }
    /// As it comes from a unit: an empty first column, a merged title, a merged head, an empty row.
    static QList<QStringList> unitSheet()
    {
        return {{u""_s, u"Biểu số II.06a/VPCP/KSTT"_s},
                {},
                {u""_s, u"Kỳ báo cáo: từ ngày 15/10/2026 đến ngày 14/11/2026"_s},
                {u""_s, u"Đơn vị báo cáo: UBND xã Long Hồ; Đơn vị nhận: Văn phòng UBND tỉnh"_s},
                {u""_s, u"TT"_s, u"Lĩnh vực"_s, u"Số hồ sơ nhận giải quyết"_s, u""_s, u""_s, u""_s},
                numbers(),
                vector(u"Hộ tịch"_s),
                {u""_s, u""_s, u"Tổng số"_s, u"50"_s, u"12"_s, u"30"_s, u"8"_s, u"32"_s, u"20"_s, u"10"_s, u"2"_s,
                 u"18"_s, u"15"_s, u"3"_s},
                {},
                {u""_s, u""_s, u"NGƯỜI LẬP BIỂU"_s}};
    }

    /// With the procedures of the samples.
    static Catalogue catalogue()
    {
        Catalogue catalogue;
        const ReportFacts facts = vectorFacts();
        for (auto one = facts.procedures.begin(); one != facts.procedures.end(); ++one) {
            Procedure procedure;
            procedure.code = one.key();
            procedure.name = one->name;
            procedure.sectorName = one->sector;
            catalogue.procedures.append(procedure);
        }
        return catalogue;
    }

private slots:
    void aUnitsFileIsRead()
    {
        const auto read =
            importedReport(typed(unitSheet(), {{2, 1, 2, 13}, {4, 3, 4, 6}}), form(u"II.06a"_s), catalogue());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        for (const ImportFault &fault : read->faults)
            qWarning("%s %s", qPrintable(fault.cell), qPrintable(fault.message));
        QVERIFY(read->faults.isEmpty());
        QVERIFY(read->isDated);
        QCOMPARE(read->report.period, (Period{QDate(2026, 10, 15), QDate(2026, 11, 14)}));
        QCOMPARE(read->report.unitName, u"UBND xã Long Hồ"_s);
        QCOMPARE(read->report.tables[0].rows.size(), 2);
        QCOMPARE(read->report.tables[0].rows.last().kind, ReportRow::Kind::Total);
        QCOMPARE(figure(read->report, read->report.tables[0].rows.first(), u"8"_s), std::optional(20.0));
    }

    void everyWrongCellIsNamed_data()
    {
        QTest::addColumn<int>("column"); // Of the sheet, from 0.
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("id");
        QTest::newRow("words") << 8 << u"hai mươi"_s << u"I7"_s << u"8"_s;
        QTest::newRow("below zero") << 8 << u"-20"_s << u"I7"_s << u"8"_s;
        QTest::newRow("half a dossier") << 8 << u"20.5"_s << u"I7"_s << u"8"_s;
        QTest::newRow("does not add up") << 7 << u"33"_s << u"H7"_s << u"7"_s;
        QTest::newRow("forgotten") << 3 << u""_s << u"D7"_s << u"3"_s;
    }
    void everyWrongCellIsNamed()
    {
        QFETCH(int, column);
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QFETCH(QString, id);
        QList<QStringList> rows = unitSheet();
        rows[6][column] = text;
        const auto read = importedReport(typed(rows), form(u"II.06a"_s), catalogue());
        QVERIFY(read);
        QVERIFY(!read->faults.isEmpty());
        QCOMPARE(read->faults.first().cell, cell);
        QCOMPARE(read->faults.first().column, id);
        QVERIFY2(read->faults.first().message.contains(id), qPrintable(read->faults.first().message));
    }

    void numbersAsTexts()
    {
        QList<QStringList> rows = unitSheet();
        rows[6] = {u""_s,      u"1"_s,     u"Hộ tịch"_s, u"5.000 "_s, u"1.200"_s, u"3.000"_s, u" 800"_s,
                   u"3.200"_s, u"2.000"_s, u"1.000"_s,   u"200 "_s,   u"1.800"_s, u"1.800"_s, u"–"_s};
        rows[7] = {};
        QList<QStringList> asTexts = rows;
        for (qsizetype i = 3; i < 13; ++i)
            asTexts[6][i] = rows[6][i] + QChar(0xA0); // A blank of a text processor.
        const auto read = importedReport(typed(asTexts), form(u"II.06a"_s), catalogue());
        QVERIFY(read);
        QVERIFY(read->faults.isEmpty());
        QCOMPARE(figure(read->report, read->report.tables[0].rows.first(), u"3"_s), std::optional(5000.0));
        QCOMPARE(figure(read->report, read->report.tables[0].rows.first(), u"13"_s), std::optional(0.0));
    }

    void anotherFormIsRefused()
    {
        QCOMPARE(
            importedReport(typed({{u"Danh sách"_s}, {u"1"_s, u"2"_s}}), form(u"II.06a"_s), catalogue()).error().code,
            u"report-heads-missing"_s);
        QList<QStringList> rows = unitSheet();
        for (QStringList &row : rows) {
            if (row.size() > 12)
                row.removeAt(12);
        }
        const auto read = importedReport(typed(rows), form(u"II.06a"_s), catalogue());
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"report-columns-missing"_s);
        QVERIFY(read.error().message.contains(u"(12)"));
        QFile file(m_folder.filePath(u"no.xlsx"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no workbook") > 0);
        file.close();
        QCOMPARE(importedReport(file.fileName(), form(u"II.06a"_s), catalogue()).error().code, u"sheet-unreadable"_s);
    }

    void ourOwnFileComesBack()
    {
        for (const QString &name : {u"II.06a"_s, u"07a"_s}) {
            const Report written = report(name);
            const QString file = m_folder.filePath(u"own.xlsx"_s);
            QVERIFY(writeReport(written, {office(), {}}, file));
            const auto read = importedReport(file, form(name), catalogue());
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            // What does not hold in the sample is found again, nothing else.
            QCOMPARE(read->faults.size(), written.findings.size());
            QCOMPARE(read->report.period, november);
            QCOMPARE(read->report.unitName, office().name);
            QCOMPARE(read->report.tables[0].rows.size(), written.tables[0].rows.size());
            for (qsizetype row = 0; row < written.tables[0].rows.size(); ++row) {
                const ReportRow &one = written.tables[0].rows[row];
                QCOMPARE(read->report.tables[0].rows[row].kind, one.kind);
                for (qsizetype i = 2; i < one.cells.size(); ++i)
                    QCOMPARE(read->report.tables[0].rows[row].cells[i].value, one.cells[i].value);
            }
        }
    }

    void enteredFiguresComeFromAFileAndAddUp()
    {
        const auto rows = [](const QString &last) {
            QList<QStringList> sheet{{u"Đơn vị báo cáo: Xã Một"_s},
                                     {u"(1)"_s, u"(2)"_s, u"(3)"_s, u"(4)"_s, u"(5)"_s, u"(6)"_s, u"(7)"_s, u"(8)"_s,
                                      u"(9)"_s, u"(10)"_s, u"(11)"_s}};
            int number = 0;
            for (const QString &name : {u"Mầm non (*)"_s, u"Tiểu học"_s, u"Trung học cơ sở"_s, u"Trung học phổ thông"_s,
                                        u"Giáo dục thường xuyên, giáo dục nghề nghiệp (*)"_s})
                sheet.append({QString::number(++number), name, u"4"_s, u"2"_s, u""_s, u"40"_s, u"20"_s, u""_s, u"400"_s,
                              number == 2 ? last : u"100"_s, u""_s});
            return sheet;
        };
        const ReportTemplate learning = form(u"e-learning"_s);
        const auto wrong = importedReport(typed(rows(u"401"_s)), learning, catalogue());
        QCOMPARE(wrong->faults.size(), 1);
        QCOMPARE(wrong->faults.first().cell, u"J4"_s);
        const auto left = importedReport(typed(rows(u""_s)), learning, catalogue());
        QCOMPARE(left->faults.size(), 1); // Nothing is not none.
        QCOMPARE(left->faults.first().column, u"10"_s);
        const auto read = importedReport(typed(rows(u"0"_s)), learning, catalogue());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(read->faults.isEmpty());
        Report one = computedReport({learning, november, office(), {}, nullptr, &read->report});
        one.asOf = vectorFacts().asOf;
        QCOMPARE(figure(one, total(one), u"3"_s), 20.0);
        QCOMPARE(figure(one, total(one), u"11"_s), 20.0);
        const auto sum = summedReport({one, one}, {u"H61"_s, u"Tỉnh"_s, {}, one.asOf});
        QVERIFY(sum);
        QCOMPARE(sum->units, 2);
        QCOMPARE(figure(*sum, total(*sum), u"9"_s), 4000.0);
        QCOMPARE(figure(*sum, total(*sum), u"11"_s), 20.0);
        QCOMPARE(figure(*sum, sum->tables[0].rows[0], u"5"_s), 50.0);
        QCOMPARE(readReport(writtenReport(*sum))->units, 2);
        const auto units = reportByUnits({one, one}, {u"H61"_s, u"Tỉnh"_s, {}, one.asOf});
        QCOMPARE(figure(*units, units->tables[0].rows[0], u"11"_s), 20.0);
        // The form that the program itself writes, filled in, comes back.
        const QString file = m_folder.filePath(u"learning.xlsx"_s);
        QVERIFY(writeReport(one, {office(), {}}, file));
        const auto back = importedReport(file, learning, catalogue());
        QVERIFY(back && back->faults.isEmpty());
        QCOMPARE(back->report.tables[0].rows.size(), one.tables[0].rows.size());
    }

    /// An office's own version of a shipped form: schools in place of levels, which become heads that sum them up.
    void aRowForEachSchool()
    {
        QFile shipped(QStringLiteral(SOURCE_ROOT "/resources/reports/e-learning.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QJsonObject json = QJsonDocument::fromJson(shipped.readAll()).object();
        QJsonArray tables = json[u"tables"].toArray();
        QJsonObject table = tables.first().toObject();
        table[u"lines"] = QJsonDocument::fromJson(R"([
            {"id": "primary", "index": "I", "name": "Tiểu học", "head": true},
            {"id": "an-khanh-1", "index": "1", "name": "Trường Tiểu học An Khánh 1"},
            {"id": "an-khanh-2", "index": "2", "name": "Trường Tiểu học An Khánh 2"},
            {"id": "lowerSecondary", "index": "II", "name": "Trung học cơ sở", "head": true},
            {"id": "le-loi", "index": "1", "name": "Trường Trung học cơ sở Lê Lợi"}])")
                              .array();
        tables[0] = table;
        json[u"tables"] = tables;
        json[u"version"] = 2;
        const ReadReport read = readReportTemplate(QJsonDocument(json).toJson(), u"e-learning.json"_s);
        QVERIFY2(read.form, read.faults.isEmpty() ? "" : qPrintable(read.faults.first().message));
        QVERIFY(read.faults.isEmpty());
        Report made = computedReport({*read.form, november, office(), {}});
        made.asOf = vectorFacts().asOf;
        QCOMPARE(emptyEnteredCells(made), 3 * 6); // Of schools only.
        const auto enter = [&made](int row, double declared, double joined) {
            for (const auto &[column, value] :
                 {std::pair(u"3"_s, 1.0), std::pair(u"4"_s, 1.0), std::pair(u"6"_s, 30.0), std::pair(u"7"_s, 20.0),
                  std::pair(u"9"_s, declared), std::pair(u"10"_s, joined)})
                made = withEntered(made, {0, row, made.tables[0].form.column(column), value}, {}, office());
        };
        enter(1, 400, 100);
        enter(2, 600, 650); // More than there are.
        QCOMPARE(made.findings.first().row, 2);
        enter(2, 600, 150);
        enter(4, 500, 500);
        QVERIFY(made.findings.isEmpty() && emptyEnteredCells(made) == 0);
        const QList<ReportRow> &rows = made.tables[0].rows;
        QCOMPARE(figure(made, rows[0], u"3"_s), 2.0); // Two schools of that level.
        QCOMPARE(figure(made, rows[0], u"9"_s), 1000.0);
        QCOMPARE(figure(made, rows[0], u"11"_s), 25.0); // Of the sums.
        QCOMPARE(figure(made, rows[3], u"11"_s), 100.0);
        QCOMPARE(figure(made, total(made), u"9"_s), 1500.0);
        QCOMPARE(figure(made, total(made), u"11"_s), 50.0);
        // The form filled in comes back school by school; entered figures are kept by school.
        const QString file = m_folder.filePath(u"schools.xlsx"_s);
        QVERIFY(writeReport(made, {office(), {}}, file));
        const auto back = importedReport(file, *read.form, catalogue());
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QVERIFY2(back->faults.isEmpty(), back->faults.isEmpty() ? "" : qPrintable(back->faults.first().message));
        const QList<FigureEntry> entries = entriesOf(back->report);
        QCOMPARE(entries.size(), 18);
        QCOMPARE(entries.last().line, u"le-loi"_s);
        QCOMPARE(entries.last().value, 500.0);
        const Report again = computedReport({*read.form, november, office(), {}, nullptr, &back->report});
        QCOMPARE(figure(again, again.tables[0].rows[2], u"10"_s), 150.0);
        QCOMPARE(figure(again, total(again), u"11"_s), 50.0);
    }

    /// Also of reports with several tables; what a unit sends as a file counts like what it sends by the line.
    void aFileAddsUpRowByRow_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"II.06a", "07a", "QD766", "fees", "satisfaction", "adoption", "digitisation"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aFileAddsUpRowByRow()
    {
        QFETCH(QString, name);
        const Report own = report(name);
        const QString file = m_folder.filePath(u"added.xlsx"_s);
        QVERIFY(writeReport(own, {office(), {}}, file));
        auto read = importedReport(file, form(name), catalogue());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->report.tables.size(), own.tables.size());
        read->report.asOf = own.asOf;
        read->report.unitCode = own.unitCode;
        const auto kept = readReport(writtenReport(read->report));
        QVERIFY(kept);
        const auto sum = summedReport({*kept, own}, {u"H61"_s, u"Tỉnh"_s, {}, own.asOf});
        QVERIFY(sum);
        for (qsizetype i = 0; i < own.tables.size(); ++i) {
            const ReportTable &table = own.tables[i];
            QCOMPARE(sum->tables[i].rows.size(), table.rows.size());
            for (qsizetype row = 0; row < table.rows.size(); ++row) {
                QCOMPARE(sum->tables[i].rows[row].key.procedure, table.rows[row].key.procedure);
                QCOMPARE(sum->tables[i].rows[row].line, table.rows[row].line);
                for (qsizetype column = 0; column < table.form.columns.size(); ++column) {
                    const ReportColumn &shown = table.form.columns[column];
                    const auto &one = table.rows[row].cells[column].value;
                    const auto &both = sum->tables[i].rows[row].cells[column].value;
                    if (shown.show == ReportColumn::Show::Figure && shown.format == ReportColumn::Format::Count && both)
                        QCOMPARE(both.value(), 2 * one.value_or(0));
                }
            }
        }
        QVERIFY(besideOther(own, read->report).findings.isEmpty());
    }

    void aLineThatTheFormDoesNotHaveIsNamed()
    {
        const Report own = report(u"QD766"_s);
        Report other = own;
        const int name = [&own] {
            const QList<ReportColumn> &columns = own.tables[0].form.columns;
            int at = 0;
            while (columns[at].show != ReportColumn::Show::Name)
                ++at;
            return at;
        }();
        qsizetype row = 0;
        while (other.tables[0].rows[row].kind != ReportRow::Kind::Line)
            ++row;
        other.tables[0].rows[row].cells[name].text = u"Chỉ số tự đặt"_s;
        for (qsizetype i = 0; i < own.tables[0].form.columns.size(); ++i) {
            if (own.tables[0].form.columns[i].show == ReportColumn::Show::Index)
                other.tables[0].rows[row].cells[i].text = u"99"_s;
        }
        const QString file = m_folder.filePath(u"strange.xlsx"_s);
        QVERIFY(writeReport(other, {office(), {}}, file));
        const auto read = importedReport(file, form(u"QD766"_s), catalogue());
        QVERIFY(read);
        QVERIFY(std::any_of(read->faults.begin(), read->faults.end(), [](const ImportFault &fault) {
            return fault.message == u"The form has no such line."_s && !fault.cell.isEmpty();
        }));
    }

    void aKeptReportComesBack()
    {
        for (const QString &name : {u"II.06a"_s, u"07a"_s, u"QD766"_s, u"fees"_s}) {
            const Report kept = report(name);
            const auto read = readReport(writtenReport(kept));
            QVERIFY(read);
            QCOMPARE(toJson(*read), toJson(kept));
            QCOMPARE(read->unitName, kept.unitName);
            QCOMPARE(writtenReport(*read), writtenReport(kept));
        }
        for (const QByteArray &bytes : {QByteArray(), QByteArray("{}"), QByteArray("[1]"), QByteArray("{\"form\":{}}")})
            QCOMPARE(readReport(bytes).error().code, u"report-unreadable"_s);
    }

    void unitsAddUp()
    {
        QList<Report> units;
        for (int i = 0; i < 3; ++i) {
            units.append(report(u"II.06a"_s));
            units.last().unitCode = u"H61.%1"_s.arg(i);
            units.last().unitName = u"Xã %1"_s.arg(i);
        }
        units[2].tables[0].rows.removeAt(1); // One unit had no dossier of that procedure.
        const auto sum = summedReport(units, {u"H61"_s, u"Tỉnh Vĩnh Long"_s, {u"Xã An Bình"_s}, vectorFacts().asOf});
        QVERIFY(sum);
        QCOMPARE(figure(*sum, total(*sum), u"3"_s), std::optional(150.0));
        QCOMPARE(figure(*sum, total(*sum), u"13"_s), std::optional(9.0));
        QVERIFY(sum->findings.isEmpty());
        QVERIFY(sum->notes.join(u' ').contains(u"Chưa có báo cáo của 1 đơn vị: Xã An Bình"));
        QCOMPARE(sum->unitName, u"Tỉnh Vĩnh Long"_s);
        const auto rows = reportByUnits(units, {u"H61"_s, u"Tỉnh Vĩnh Long"_s, {}, vectorFacts().asOf});
        QVERIFY(rows);
        QCOMPARE(rows->tables[0].rows.size(), 4);
        QCOMPARE(rows->tables[0].rows[1].cells[1].text, u"Xã 1"_s);
        QCOMPARE(figure(*rows, rows->tables[0].rows[1], u"3"_s), std::optional(50.0));
        QVERIFY(rows->findings.isEmpty());
    }

    void sharesAreMadeAnew()
    {
        ReportFacts half = vectorFacts();
        half.groups[u"ratings/counter"_s] = {};
        for (const auto &[score, number] : {std::pair(5, 1), std::pair(1, 1)}) {
            FactGroup group;
            group.key.other = u"1"_s;
            group.fields[0] = quint8(score);
            group.sums = {number, number * score};
            half.groups[u"ratings/counter"_s].append(group);
        }
        ReportFacts good = half;
        good.groups[u"ratings/counter"_s].removeLast();
        good.groups[u"ratings/counter"_s].first().sums = {8, 40};
        Report other = report(u"satisfaction"_s, good);
        other.unitCode = u"H61.34"_s;
        other.unitName = u"Xã An Bình"_s;
        const Report one = report(u"satisfaction"_s, half);
        const auto sum = summedReport({one, other}, {u"H61"_s, u"Tỉnh"_s, {}, half.asOf});
        QVERIFY(sum);
        QStringList counters; // Counter 1 of one unit is not that of another.
        for (const ReportRow &row : sum->tables.first().rows) {
            if (row.kind == ReportRow::Kind::Line)
                counters.append(row.cells[1].text);
        }
        QCOMPARE(counters, QStringList({one.unitName + u" · Quầy 1"_s, u"Xã An Bình · Quầy 1"_s}));
        // 1 of 2 and 8 of 8 are 9 of 10, not the mean of 50 and 100.
        QCOMPARE(figure(*sum, total(*sum), u"9"_s), std::optional(90.0));
        QVERIFY(qAbs(*figure(*sum, total(*sum), u"11"_s) - 4.6) < 1e-9);
    }

    void othersAreNotAddedUp()
    {
        Report other = report(u"II.06a"_s);
        other.period.to = other.period.to.addDays(1);
        other.unitName = u"Xã Lạ"_s;
        const auto sum = summedReport({report(u"II.06a"_s), other}, {});
        QCOMPARE(sum.error().code, u"reports-differ"_s);
        QVERIFY(sum.error().message.contains(u"Xã Lạ"));
        QCOMPARE(summedReport({}, {}).error().code, u"reports-none"_s);
        QCOMPARE(summedReport({report(u"II.06a"_s), report(u"07a"_s)}, {}).error().code, u"reports-differ"_s);
    }

    void aBrokenReportOfAUnitIsNamed()
    {
        Report broken = report(u"II.06a"_s);
        broken.unitName = u"Xã Sai"_s;
        broken.tables[0].rows.last().cells[7].value = 21;
        broken.findings = brokenIdentities(broken);
        const auto sum = summedReport({report(u"II.06a"_s), broken}, {u"H61"_s, u"Tỉnh"_s, {}, broken.asOf});
        QVERIFY(sum);
        QVERIFY(sum->notes.join(u' ').contains(u"Xã Sai"));
        QVERIFY(!sum->findings.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReportExchange)
#include "tst_reportexchange.moc"
