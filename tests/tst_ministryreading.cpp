// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ministryreading.h"
#include "reportsamples.h"
#include "typedsheet.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reportsamples;

/// What ministries' systems counted: their files read cell by cell, and the columns of their own in the report.
class TestMinistryReading : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    static Procedure procedure(const QString &code, const QString &name, const QString &sector)
    {
        Procedure one;
        one.code = code;
        one.name = name;
        one.sectorName = sector;
        one.validFrom = QDate(2026, 1, 1);
        return one;
    }
    static Catalogue catalogue()
    {
        Catalogue catalogue;
        catalogue.procedures = {procedure(u"1.004873"_s, u"Xác nhận tình trạng hôn nhân"_s, u"Hộ tịch"_s),
                                procedure(u"1.001180"_s, u"Cộng tác viên dịch thuật"_s, u"Hộ tịch"_s),
                                procedure(u"2.000815"_s, u"Chứng thực bản sao"_s, u"Chứng thực"_s)};
        Procedure gone = procedure(u"1.009999"_s, u"Thủ tục đã bãi bỏ"_s, u"Hộ tịch"_s);
        gone.validTo = QDate(2026, 6, 30);
        catalogue.procedures.append(gone);
        return catalogue;
    }
    static QStringList heads()
    {
        return {u"TT"_s,         u"Mã TTHC"_s,       u"Tên thủ tục"_s, u"Tiếp nhận"_s,
                u"Trực tuyến"_s, u"Đã giải quyết"_s, u"Quá hạn"_s};
    }
    QString sheet(const QList<QStringList> &rows, const QList<std::array<int, 4>> &areas = {}) const
    {
        return typedSheet(m_folder.filePath(u"bo.xlsx"_s), rows, areas);
    }
    Result<MinistryFile> read(const QString &file) const { return readMinistryFile(file, catalogue(), november); }

private slots:
    void aPlainListIsRead()
    {
        const auto read = this->read(sheet(
            {{u"Kỳ: từ ngày 01/11/2026 đến ngày 30/11/2026"_s},
             heads(),
             {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s},
             {u"I"_s, u""_s, u"Lĩnh vực Hộ tịch"_s, u"1300"_s},
             {u"1"_s, u"1.004873"_s, u"Xác nhận tình trạng hôn nhân"_s, u"1.234 "_s, u"1000"_s, u"1200"_s, u"-"_s},
             {u"2"_s, u"1.00118"_s, u"Cộng tác viên dịch thuật"_s, u"66"_s, u""_s, u"60"_s, u"6"_s},
             {u""_s, u""_s, u"CHỨNG THỰC bản sao"_s, u"5"_s, u"0"_s, u"5"_s, u"0"_s},
             {u""_s, u""_s, u"Tổng cộng"_s, u"1305"_s, u"1000"_s, u"1265"_s, u"6"_s},
             {u""_s, u""_s, u"Người lập biểu"_s, u""_s}}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        for (const ImportFault &fault : read->faults)
            qWarning("%s %s", qPrintable(fault.cell), qPrintable(fault.message));
        QVERIFY(read->faults.isEmpty());
        QCOMPARE(read->figures, (QList<MinistryFigure>{{u"1.001180"_s, {66, 0, 60, 6}},
                                                       {u"1.004873"_s, {1234, 1000, 1200, 0}},
                                                       {u"2.000815"_s, {5, 0, 5, 0}}}));
    }

    void headsInTwoRowsAndColumnsThatDoNotMatter()
    {
        const auto read = this->read(
            sheet({{u"TÌNH HÌNH TIẾP NHẬN HỒ SƠ HỘ TỊCH"_s, u""_s, u""_s, u""_s, u""_s, u""_s, u""_s},
                   {u"TT"_s, u"Thủ tục"_s, u"Mã thủ tục"_s, u"Tiếp nhận"_s, u""_s, u"Giải quyết"_s, u""_s},
                   {u""_s, u""_s, u""_s, u"Tổng số"_s, u"Trực tuyến"_s, u"Đúng hạn"_s, u"Tỷ lệ (%)"_s},
                   {u"1"_s, u"Xác nhận tình trạng hôn nhân"_s, u"1.004873"_s, u"7"_s, u"3"_s, u"5"_s, u"71,4"_s}},
                  {{0, 0, 0, 6}, {1, 0, 2, 0}, {1, 1, 2, 1}, {1, 2, 2, 2}, {1, 3, 1, 4}, {1, 5, 1, 6}}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        for (const ImportFault &fault : read->faults)
            qWarning("%s %s", qPrintable(fault.cell), qPrintable(fault.message));
        QVERIFY(read->faults.isEmpty());
        // How many were settled in time is no number of those settled.
        QCOMPARE(read->figures, (QList<MinistryFigure>{{u"1.004873"_s, {7, 3, std::nullopt, std::nullopt}}}));
    }

    void aCsvFileIsRead()
    {
        QFile file(m_folder.filePath(u"bo.CSV"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xEF\xBB\xBFMã thủ tục;Tiếp nhận\r\n1.004873.000.00.00.H61;12\r\n2.000815;\"1.000\"\r\n");
        file.close();
        const auto read = this->read(file.fileName());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(read->faults.isEmpty());
        QCOMPARE(read->figures.size(), 2);
        QCOMPARE(read->figures.at(0).count.received, 12);
        QCOMPARE(read->figures.at(1).count.received, 1000);
        QVERIFY(!read->figures.at(0).count.online);
    }

    void everyCellIsLookedAt_data()
    {
        QTest::addColumn<QStringList>("row");
        QTest::addColumn<QStringList>("cells");
        const auto row = [](const QString &code, const QString &name, const QStringList &figures) {
            return QStringList{u"1"_s, code, name} + figures;
        };
        QTest::newRow("right") << row(u"1.004873"_s, {}, {u"9"_s, u"4"_s, u"9"_s, u"1"_s}) << QStringList{};
        QTest::newRow("a word") << row(u"1.004873"_s, {}, {u"chín"_s, u"0"_s, u"9"_s, u"1"_s}) << QStringList{u"D2"_s};
        QTest::newRow("below nothing") << row(u"1.004873"_s, {}, {u"9"_s, u"-1"_s}) << QStringList{u"E2"_s};
        QTest::newRow("a part of a dossier") << row(u"1.004873"_s, {}, {u"9,5"_s}) << QStringList{u"D2"_s};
        QTest::newRow("too many") << row(u"1.004873"_s, {}, {u"1e300"_s}) << QStringList{u"D2"_s};
        QTest::newRow("more online than received") << row(u"1.004873"_s, {}, {u"9"_s, u"10"_s}) << QStringList{u"E2"_s};
        QTest::newRow("more late than settled")
            << row(u"1.004873"_s, {}, {u"9"_s, u"1"_s, u"2"_s, u"3"_s}) << QStringList{u"G2"_s};
        QTest::newRow("unknown code") << row(u"9.999999"_s, {}, {u"9"_s}) << QStringList{u"B2"_s};
        QTest::newRow("out of force") << row(u"1.009999"_s, {}, {u"9"_s}) << QStringList{u"B2"_s};
        QTest::newRow("unknown name") << row({}, u"Thủ tục lạ"_s, {u"9"_s}) << QStringList{u"C2"_s};
        QTest::newRow("no name") << row({}, {}, {u"9"_s}) << QStringList{u"C2"_s};
        QTest::newRow("name of another") << row(u"1.004873"_s, u"Chứng thực bản sao"_s, {u"9"_s})
                                         << QStringList{u"C2"_s};
        QTest::newRow("two at once") << row(u"9.999999"_s, {}, {u"x"_s}) << QStringList{u"B2"_s, u"D2"_s};
    }
    void everyCellIsLookedAt()
    {
        QFETCH(QStringList, row);
        const auto read = this->read(sheet({heads(), row}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QStringList cells;
        for (const ImportFault &fault : read->faults) {
            cells.append(fault.cell);
            QVERIFY(!fault.message.isEmpty());
        }
        QTEST(cells, "cells");
        QCOMPARE(read->figures.size(), cells.isEmpty() ? 1 : 0);
    }

    void wholeFilesThatAreWrong()
    {
        QCOMPARE(read(sheet({{u"Họ tên"_s, u"Số"_s}, {u"A"_s, u"1"_s}})).error().code, u"ministry-heads-missing"_s);
        const QStringList right{u"1"_s, u"1.004873"_s, u""_s, u"9"_s};
        auto twice = read(sheet({heads(), right, {u"2"_s, u"1.004873"_s, u""_s, u"1"_s}}));
        QCOMPARE(twice->faults.size(), 1);
        QCOMPARE(twice->faults.first().cell, u"B3"_s);
        auto total = read(sheet({heads(), right, {u"Tổng số"_s, u""_s, u""_s, u"10"_s}}));
        QCOMPARE(total->faults.size(), 1);
        QCOMPARE(total->faults.first().cell, u"D3"_s);
        auto other = read(sheet({{u"Từ ngày 01/10/2026 đến ngày 31/10/2026"_s}, heads(), right}));
        QCOMPARE(other->faults.size(), 1);
        QCOMPARE(other->faults.first().cell, u"A1"_s);
        auto none = read(sheet({heads(), {u""_s, u""_s, u"Người lập biểu"_s}}));
        QCOMPARE(none->faults.size(), 1);
    }

    void whereNothingWasLoadedThereIsNoFigure()
    {
        const Report one = report(u"adoption"_s);
        QCOMPARE(figure(one, total(one, 1), u"12"_s, 1), std::nullopt);
        QCOMPARE(figure(one, total(one, 1), u"11"_s, 1), 47.0); // Of the vector, without the void ones.
    }

    void theColumnIsItsOwn()
    {
        ReportFacts facts = vectorFacts();
        const auto ministry = [](const QString &code, qint64 received, std::optional<qint64> online) {
            FactGroup group;
            group.key = {u"Hộ tịch"_s, code, {}};
            group.sums = {received, online.value_or(0)};
            group.unsaid = online ? 0b1100 : 0b1110;
            return group;
        };
        facts.groups[u"ministry/procedure"_s] = {ministry(u"1.004873"_s, 100, 60), ministry(u"1.001193"_s, 0, {})};
        facts.groups[u"procedures/procedure"_s] = {};
        for (const QString &code : {u"1.004873"_s, u"1.001193"_s, u"2.000815"_s}) {
            FactGroup group;
            group.key = {code == u"2.000815" ? u"Chứng thực"_s : u"Hộ tịch"_s, code, {}};
            group.sums[0] = 1;
            facts.groups[u"procedures/procedure"_s].append(group);
        }
        const Report one = report(u"adoption"_s, facts);
        constexpr int own = 3;
        QCOMPARE(figure(one, total(one, own), u"4"_s, own), figure(report(u"adoption"_s), total(one, 1), u"11"_s, 1));
        QCOMPARE(figure(one, total(one, own), u"7"_s, own), 100.0);
        QCOMPARE(figure(one, total(one, own), u"8"_s, own), 60.0);
        QCOMPARE(figure(one, total(one, own), u"9"_s, own), std::nullopt); // Nobody said how many were settled.
        const auto row = [&one](const QString &code) {
            const QList<ReportRow> &rows = one.tables[own].rows;
            return *std::find_if(rows.begin(), rows.end(),
                                 [&code](const ReportRow &known) { return known.key.procedure == code; });
        };
        QCOMPARE(figure(one, row(u"1.001193"_s), u"7"_s, own), 0.0); // Said to be none.
        QCOMPARE(figure(one, row(u"1.001193"_s), u"8"_s, own), std::nullopt);
        QCOMPARE(figure(one, row(u"2.000815"_s), u"7"_s, own), std::nullopt);
        QVERIFY(originOf(one, own, int(one.tables[own].rows.size()) - 1, 6).words.contains(u"hệ thống của bộ"));
    }
};

QTEST_GUILESS_MAIN(TestMinistryReading)
#include "tst_ministryreading.moc"
