// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsamples.h"
#include "pdfpages.h"
#include "pdfwriting.h"
#include "sheetform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// Lists as XLSX and on paper: what another program reads out of them.
class TestSheets : public QObject
{
    Q_OBJECT

private slots:
    void typedCells();
    void noFormulaFromText_data();
    void noFormulaFromText();
    void frozenAndFiltered();
    void wholeOrNotAtAll();
    void tooManyRows();
    void registerAsSheet();
    void anyListOnPaper();
    void officeOpensIt();
};

namespace {

/// A member of the package, read by python3 (an .xlsx is a ZIP of XML files).
QString member(const QString &file, const QString &name)
{
    QProcess python;
    python.start(u"python3"_s,
                 {u"-c"_s,
                  u"import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"_s,
                  file, name});
    python.waitForFinished(30'000);
    return QString::fromUtf8(python.readAllStandardOutput());
}

Sheet smallSheet(const QString &text)
{
    Sheet sheet;
    sheet.name = u"Sổ [2026]: a/b"_s;
    sheet.title = {u"SỔ THEO DÕI"_s, u"tháng 11"_s};
    sheet.columns = {{u"Tên"_s, SheetColumn::Type::Text, 20},
                     {u"Số"_s, SheetColumn::Type::Number, 8},
                     {u"Ngày"_s, SheetColumn::Type::Date, 12},
                     {u"Lúc"_s, SheetColumn::Type::Time, 16}};
    const QDateTime time(QDate(2026, 11, 23), QTime(2, 41), QTimeZone::utc()); // 09:41 at the office.
    sheet.rows = {{text, 12, QDate(2026, 11, 23), time}, {u"trống"_s, QVariant(), QVariant(), u"không hẹn"_s}};
    return sheet;
}

} // namespace

void TestSheets::typedCells()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"sổ.xlsx"_s);
    QVERIFY(writeSheet(smallSheet(u"Nguyễn Văn Ước"_s), file));
    const QString table = member(file, u"xl/worksheets/sheet1.xml"_s);
    QVERIFY2(table.contains(u"<v>12</v>"), qPrintable(table));
    QVERIFY(table.contains(u"<v>46349</v>")); // 23 November 2026, counted from 1900.
    QVERIFY(table.contains(u"<v>46349.40347"));
    QVERIFY(member(file, u"xl/sharedStrings.xml"_s).contains(u"Nguyễn Văn Ước"));
    QVERIFY(member(file, u"xl/sharedStrings.xml"_s).contains(u"không hẹn"));
    QVERIFY(member(file, u"xl/styles.xml"_s).contains(u"dd/mm/yyyy hh:mm"));
    QVERIFY(member(file, u"xl/workbook.xml"_s).contains(u"Sổ 2026 a b"));
}

void TestSheets::noFormulaFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("equals") << u"=HYPERLINK(\"http://example.com\",\"x\")"_s;
    QTest::newRow("plus") << u"+84912345678"_s;
    QTest::newRow("minus") << u"-1+1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s;
    QTest::newRow("array braces") << u"{=1+1}"_s;
    QTest::newRow("a link") << u"http://example.com/"_s;
    QTest::newRow("digits with leading zeros") << u"083090012345"_s;
    QTest::newRow("markup") << u"</t></si><evil a=\"b\">&amp;"_s;
    QTest::newRow("control characters") << u"a\u0001\u0008b"_s;
    QTest::newRow("longer than a cell") << u"dài "_s.repeated(20'000);
}

void TestSheets::noFormulaFromText()
{
    QFETCH(QString, text);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.xlsx"_s);
    QVERIFY(writeSheet(smallSheet(text), file));
    const QString table = member(file, u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(!table.contains(u"<f>") && !table.contains(u"<hyperlink"));
    QVERIFY(!member(file, u"xl/sharedStrings.xml"_s).contains(u"<evil"));
    QVERIFY(table.contains(u"t=\"s\""));
}

void TestSheets::frozenAndFiltered()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.xlsx"_s);
    QVERIFY(writeSheet(smallSheet(u"x"_s), file));
    const QString table = member(file, u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(table.contains(u"ySplit=\"3\""));
    QVERIFY(table.contains(u"<autoFilter ref=\"A3:D5\"/>"));
    QVERIFY(table.contains(u"orientation=\"landscape\""));
    QVERIFY(table.contains(u"<col min=\"1\" max=\"1\" width=\"20"));
}

void TestSheets::wholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.xlsx"_s);
    QVERIFY(writeSheet(smallSheet(u"một"_s), file));
    QVERIFY(writeSheet(smallSheet(u"hai"_s), file));
    QVERIFY(member(file, u"xl/sharedStrings.xml"_s).contains(u"hai"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto nowhere = writeSheet(smallSheet(u"x"_s), folder.filePath(u"none/a.xlsx"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::StorageFailed);
}

void TestSheets::tooManyRows()
{
    Sheet sheet = smallSheet(u"x"_s);
    sheet.rows = QList<QVariantList>(1'000'001, QVariantList());
    const QTemporaryDir folder;
    const auto written = writeSheet(sheet, folder.filePath(u"a.xlsx"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::BadInput);
    QVERIFY(!QFile::exists(folder.filePath(u"a.xlsx"_s)));
}

void TestSheets::registerAsSheet()
{
    FormOccasion occasion = formsamples::occasion();
    occasion.rows[u"dossiers"_s] = {{{u"returnedDay"_s, u"26/11/2026 10:00"_s}}};
    const auto work = dossierListWork(FormLibrary::builtIn(), u"register-sheet"_s, formsamples::dossiers(3),
                                      printsamples::office(), occasion);
    QVERIFY(work);
    const Sheet sheet = sheetOf(*work);
    QCOMPARE(sheet.columns.size(), 12);
    QCOMPARE(sheet.rows.size(), 3);
    QCOMPARE(sheet.rows[0][7].userType(), int(QMetaType::QDateTime));
    QCOMPARE(sheet.rows[0][9].toDateTime(), fromIsoOfficeTime(u"2026-11-26T10:00"));
    QCOMPARE(sheet.rows[1][1].toString(), u"H61.33-261123-0002"_s);
    QVERIFY(sheet.title.value(1).contains(u"từ ngày 01/11/2026 đến ngày 30/11/2026  ·  03 hồ sơ"));
}

void TestSheets::anyListOnPaper()
{
    Sheet sheet = smallSheet(u"Nguyễn Văn Ước"_s);
    for (int i = 0; i < 200; ++i)
        sheet.rows.append({u"dòng %1"_s.arg(i), i, QDate(2026, 11, 23), QVariant()});
    const PrintedForm form = sheetForm(sheet, printsamples::office(), fromIsoOfficeTime(u"2026-11-23T09:41"), u"Hà"_s);
    QVERIFY(form.pages > 3);
    const auto pdf = formPdf(form);
    const auto pages = PdfPages::fromBytes(*pdf);
    const QString first = pages->text(1).simplified();
    QVERIFY(first.contains(u"SỔ THEO DÕI") && first.contains(u"23/11/2026 09:41") && first.contains(u"không hẹn"));
    QVERIFY(pages->text(pages->count()).contains(u"dòng 199"));
}

void TestSheets::officeOpensIt()
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    QVERIFY2(!office.isEmpty(), "LibreOffice is not installed");
    const QTemporaryDir folder;
    QVERIFY(writeSheet(smallSheet(u"=1+1"_s), folder.filePath(u"a.xlsx"_s)));
    QProcess convert;
    convert.start(office, {u"-env:UserInstallation=file://"_s + folder.path() + u"/profile"_s, u"--headless"_s,
                           u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76"_s, u"--outdir"_s,
                           folder.path(), folder.filePath(u"a.xlsx"_s)});
    QVERIFY(convert.waitForFinished(120'000));
    QFile csv(folder.filePath(u"a.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    QVERIFY2(text.contains(u"=1+1,12,23/11/2026,23/11/2026 09:41"), qPrintable(text));
}

QTEST_MAIN(TestSheets)
#include "tst_sheets.moc"
