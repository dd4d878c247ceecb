// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetreading.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>
#include <zip.h>

using namespace Qt::StringLiterals;

/// Workbooks as offices have them, and files that only say that they are one.
class TestSheetReading : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void writeList() const
    {
        lxw_workbook *book = workbook_new(QFile::encodeName(path(u"list.xlsx"_s)).constData());
        lxw_worksheet *hidden = workbook_add_worksheet(book, "Ghi chú");
        worksheet_write_string(hidden, 0, 0, "không xem", nullptr);
        lxw_worksheet *sheet = workbook_add_worksheet(book, "Học sinh");
        worksheet_hide(hidden);
        worksheet_activate(sheet);
        worksheet_set_first_sheet(sheet);
        lxw_format *date = workbook_add_format(book);
        format_set_num_format(date, "dd\\-mm\\-yyyy");
        lxw_format *money = workbook_add_format(book);
        format_set_num_format(money, "#,##0 \"đồng\"");
        worksheet_merge_range(sheet, 0, 0, 0, 4, "DANH SÁCH HỌC SINH", nullptr);
        const char *heads[] = {"TT", "Họ và tên", "Số định danh", "Ngày sinh", "Lớp"};
        for (int i = 0; i < 5; ++i)
            worksheet_write_string(sheet, 3, lxw_col_t(i), heads[i], nullptr);
        for (int i = 0; i < 2; ++i) {
            const auto row = lxw_row_t(4 + i);
            worksheet_write_number(sheet, row, 0, i + 1, nullptr);
            worksheet_write_string(sheet, row, 1, i == 0 ? "Nguyễn  Văn\nAn " : "Trần Thị Bình", nullptr);
            lxw_datetime born{2012, 3, 5 + i, 0, 0, 0};
            worksheet_write_datetime(sheet, row, 3, &born, date);
        }
        worksheet_write_number(sheet, 4, 2, 83212004567.0, nullptr);
        worksheet_write_string(sheet, 5, 2, "083312004568", nullptr);
        worksheet_merge_range(sheet, 4, 4, 5, 4, "7A", nullptr);
        worksheet_write_number(sheet, 6, 2, 15000, money);
        worksheet_write_formula_num(sheet, 6, 3, "=C7*2", nullptr, 30000.5);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    }
    /// A workbook whose one table is that XML.
    void writeRaw(const QString &name, const QByteArray &table, const QByteArray &strings = {}) const
    {
        int code = 0;
        zip_t *zip = zip_open(QFile::encodeName(path(name)).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
        QVERIFY(zip);
        const QByteArray book =
            R"(<workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>)";
        const QByteArray relations =
            R"(<Relationships><Relationship Id="rId1" Target="/xl/worksheets/a.xml"/></Relationships>)";
        const auto add = [&](const char *part, const QByteArray &bytes) {
            zip_source_t *source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
            QVERIFY(zip_file_add(zip, part, source, ZIP_FL_ENC_UTF_8) >= 0);
        };
        add("xl/workbook.xml", book);
        add("xl/_rels/workbook.xml.rels", relations);
        add("xl/worksheets/a.xml", table);
        if (!strings.isEmpty())
            add("xl/sharedStrings.xml", strings);
        QCOMPARE(zip_close(zip), 0);
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void aListAsAnOfficeHasIt()
    {
        writeList();
        const auto table = readSheet(path(u"list.xlsx"_s));
        QVERIFY2(table, qPrintable(table ? QString() : table.error().message));
        QCOMPARE(table->name, u"Học sinh"_s); // The hidden one is passed over.
        QCOMPARE(table->rows.size(), 5);
        QCOMPARE(table->rows.at(0).number, 1);
        QCOMPARE(table->rows.at(0).cells.last(), u"DANH SÁCH HỌC SINH"_s);
        QCOMPARE(table->rows.at(1).number, 4); // Empty rows are no rows, and numbers stay the file's.
        QCOMPARE(table->rows.at(2).cells,
                 QStringList({u"1"_s, u"Nguyễn Văn An"_s, u"83212004567"_s, u"05/03/2012"_s, u"7A"_s}));
        QCOMPARE(table->rows.at(3).cells,
                 QStringList({u"2"_s, u"Trần Thị Bình"_s, u"083312004568"_s, u"06/03/2012"_s, u"7A"_s}));
        QCOMPARE(table->rows.at(4).cells, QStringList({QString(), QString(), u"15000"_s, u"30000.5"_s}));
    }

    void otherWritersForms()
    {
        writeRaw(
            u"raw.xlsx"_s,
            R"(<worksheet><sheetData><row><c t="inlineStr"><is><r><t>Lê </t></r><r><t>Hòa</t></r><rPh><t>x</t></rPh></is></c>)"
            R"(<c><v>8.3212004567E10</v></c></row><row r="9"><c r="C9" t="s"><v>0</v></c><c r="D9" t="e"><v>#REF!</v></c></row>)"
            R"(</sheetData></worksheet>)",
            R"(<sst><si><t>một</t></si></sst>)");
        const auto table = readSheet(path(u"raw.xlsx"_s));
        QVERIFY(table);
        QCOMPARE(table->rows.at(0).number, 1);
        QCOMPARE(table->rows.at(0).cells, QStringList({u"Lê Hòa"_s, u"83212004567"_s}));
        QCOMPARE(table->rows.at(1).number, 9);
        QCOMPARE(table->rows.at(1).cells, QStringList({QString(), QString(), u"một"_s, u"#REF!"_s}));
        QCOMPARE(cellName(9, 2), u"C9"_s);
        QCOMPARE(cellName(1, 27), u"AB1"_s);
    }

    void aCsvFileIsATable()
    {
        write(u"list.csv"_s, "\xEF\xBB\xBFTên;Số\r\n;\r\n\"Nguyễn; \"\"An\"\"\";  12  \r\nkhông khép;\"x");
        const auto table = readSheet(path(u"list.csv"_s));
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(table->name, u"list"_s);
        QCOMPARE(table->rows.size(), 3);
        QCOMPARE(table->rows.at(0).cells, (QStringList{u"Tên"_s, u"Số"_s}));
        QCOMPARE(table->rows.at(1).number, 3); // Empty rows are left out, and counted.
        QCOMPARE(table->rows.at(1).cells, (QStringList{u"Nguyễn; \"An\""_s, u"12"_s}));
        QCOMPARE(table->rows.at(2).cells, (QStringList{u"không khép"_s, u"x"_s}));
        write(u"tabs.CSV"_s, QByteArray("\xFF\xFE"
                                        "A\0\t\0B\0\n\0"
                                        "1\0\t\0"
                                        "2\0",
                                        16));
        QCOMPARE(readSheet(path(u"tabs.CSV"_s))->rows.at(1).cells, (QStringList{u"1"_s, u"2"_s}));
        SheetLimits limits;
        limits.rows = 2;
        QCOMPARE(readSheet(path(u"list.csv"_s), limits).error().code, u"sheet-too-large"_s);
        write(u"none.csv"_s, "\n;;\n");
        QCOMPARE(readSheet(path(u"none.csv"_s)).error().code, u"sheet-empty"_s);
        write(u"zip.csv"_s, QByteArray("PK\3\4\0\0", 6));
        QCOMPARE(readSheet(path(u"zip.csv"_s)).error().code, u"sheet-unreadable"_s);
        QCOMPARE(readSheet(path(u"away.csv"_s)).error().code, u"sheet-unreadable"_s);
    }

    void whatIsNoneIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        writeList();
        const QByteArray whole = bytesOf(u"list.xlsx"_s);
        QTest::newRow("empty file") << QByteArray() << u"sheet-unreadable"_s;
        QTest::newRow("text") << QByteArray("Họ tên;Số\n") << u"sheet-unreadable"_s;
        QTest::newRow("cut off") << whole.first(whole.size() / 2) << u"sheet-unreadable"_s;
        QTest::newRow("XLS, or a password")
            << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more") << u"sheet-locked"_s;
        QByteArray damaged = whole;
        for (qsizetype i = 200; i < 900; ++i)
            damaged[i] = char(damaged[i] ^ 0x55);
        QTest::newRow("damaged") << damaged << u"sheet-unreadable"_s;
    }
    void whatIsNoneIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        write(u"bad.xlsx"_s, bytes);
        const auto table = readSheet(path(u"bad.xlsx"_s));
        QVERIFY(!table);
        QCOMPARE(table.error().code, code);
        QVERIFY(!table.error().message.isEmpty());
    }

    void aBombStaysSmall()
    {
        QByteArray bomb = "<worksheet><sheetData>";
        bomb += QByteArray(64 * 1024 * 1024, ' ') + "</sheetData></worksheet>";
        writeRaw(u"bomb.xlsx"_s, bomb);
        QVERIFY(QFile(path(u"bomb.xlsx"_s)).size() < 200'000);
        QCOMPARE(readSheet(path(u"bomb.xlsx"_s), {.bytes = 1024 * 1024}).error().code, u"sheet-too-large"_s);
        QByteArray rows = "<worksheet><sheetData>";
        for (int i = 0; i < 50; ++i)
            rows += "<row><c><v>1</v></c></row>";
        writeRaw(u"rows.xlsx"_s, rows + "</sheetData></worksheet>");
        QCOMPARE(readSheet(path(u"rows.xlsx"_s), {.rows = 49}).error().code, u"sheet-too-large"_s);
        QVERIFY(readSheet(path(u"rows.xlsx"_s), {.rows = 50}));
        writeRaw(u"wide.xlsx"_s,
                 R"(<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>)");
        QCOMPARE(readSheet(path(u"wide.xlsx"_s)).error().code, u"sheet-too-large"_s);
        // Names that grow by naming each other.
        writeRaw(u"laughs.xlsx"_s,
                 R"(<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row>)"
                 R"(<c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>)");
        QCOMPARE(readSheet(path(u"laughs.xlsx"_s)).error().code, u"sheet-unreadable"_s);
        writeRaw(u"none.xlsx"_s, "<worksheet><sheetData/></worksheet>");
        QCOMPARE(readSheet(path(u"none.xlsx"_s)).error().code, u"sheet-empty"_s);
    }

    void changedBytesHarmNothing()
    {
        writeList();
        const QByteArray whole = bytesOf(u"list.xlsx"_s);
        QRandomGenerator chance(7);
        for (int i = 0; i < 300; ++i) {
            QByteArray changed = whole;
            for (int k = 0; k < 1 + i % 5; ++k)
                changed[chance.bounded(int(changed.size()))] = char(chance.bounded(256));
            write(u"changed.xlsx"_s, changed);
            const auto table = readSheet(path(u"changed.xlsx"_s));
            QVERIFY(table || !table.error().code.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSheetReading)
#include "tst_sheetreading.moc"
