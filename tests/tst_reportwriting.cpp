// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportsamples.h"
#include "reportwriting.h"
#include "sheetreading.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace reportsamples;

/// Reports as files: what other programs read out of them.
class TestReportWriting : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString write(const QString &name, const Report &report) const
    {
        const QString file = m_folder.filePath(name);
        const auto written = writeReport(report, {office(), u"Nguyễn Thị Hà"_s}, file);
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        return file;
    }

    /// A member of the package, read by python3.
    static QString member(const QString &file, const QString &name)
    {
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s,
                                    u"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); "
                                    "sys.stdout.buffer.write(z.read(sys.argv[2]))"_s,
                                    file, name});
        python.waitForFinished(30'000);
        return QString::fromUtf8(python.readAllStandardOutput());
    }

    /// Every result of a formula that a file keeps becomes 777.
    static bool falsify(const QString &file)
    {
        QProcess python;
        python.start(u"python3"_s,
                     {u"-c"_s,
                      u"import re,sys,zipfile\n"
                      "f=sys.argv[1]; z=zipfile.ZipFile(f); parts=[(i,z.read(i)) for i in z.infolist()]\n"
                      "o=zipfile.ZipFile(f,'w'); n=0\n"
                      "for i,b in parts:\n"
                      "  b,k=re.subn(rb'</f><v>[^<]*</v>',b'</f><v>777</v>',b); n+=k\n"
                      "  b,k=re.subn(rb'(table:formula=\"[^\"]*\" office:value-type=\"float\" office:value=\")[^\"]*',"
                      "rb'\\g<1>777',b); n+=k\n"
                      "  o.writestr(i,b)\n"
                      "o.close(); sys.exit(0 if n>20 else 1)"_s,
                      file});
        return python.waitForFinished(30'000) && python.exitCode() == 0;
    }

    /// As an officer may set it; the default asks only for files of other programs.
    bool recalculateAlways() const
    {
        const QString folder = m_folder.filePath(u"office/user"_s);
        QFile settings(folder + u"/registrymodifications.xcu"_s);
        if (settings.exists())
            return true;
        return QDir().mkpath(folder) && settings.open(QIODevice::WriteOnly) &&
               settings.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items "
                              "xmlns:oor=\"http://openoffice.org/2001/registry\" "
                              "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">"
                              "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop "
                              "oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item>"
                              "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop "
                              "oor:name=\"ODFRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item></oor:items>") >
                   0;
    }

    static QStringList lineOf(const SheetTable &table, const QString &name)
    {
        for (const SheetRow &row : table.rows) {
            if (row.cells.contains(name))
                return row.cells;
        }
        return {};
    }

private slots:
    void xlsxIsReadBack()
    {
        const auto table = readSheet(write(u"báo cáo.xlsx"_s, report(u"II.06a"_s)));
        QVERIFY(table);
        QCOMPARE(table->name, u"II.06a"_s);
        QStringList sum;
        for (const SheetRow &row : table->rows) {
            if (row.cells.value(1) == u"Tổng số")
                sum = row.cells;
        }
        QCOMPARE(sum.mid(2, 11), (QStringList{u"50"_s, u"12"_s, u"30"_s, u"8"_s, u"32"_s, u"20"_s, u"10"_s, u"2"_s,
                                              u"18"_s, u"15"_s, u"3"_s}));
        const QStringList married = lineOf(*table, u"Xác nhận tình trạng hôn nhân"_s);
        QCOMPARE(married.mid(2, 4), (QStringList{u"40"_s, u"12"_s, u"20"_s, u"8"_s}));
        // A merged head stands over each of its columns.
        const QStringList heads = lineOf(*table, u"Số lượng hồ sơ đã giải quyết"_s);
        QCOMPARE(heads.count(u"Số lượng hồ sơ đã giải quyết"_s), 4);
    }

    void xlsxHasFormulasAndPrintsLying()
    {
        const QString sheet = member(write(u"a.xlsx"_s, report(u"II.06a"_s)), u"xl/worksheets/sheet1.xml"_s);
        // Of a line from its identity, of a sector from its lines, of the total from the sectors.
        QVERIFY2(sheet.contains(QRegularExpression(u"<f>\\(\\(D[0-9]+\\+E[0-9]+\\)\\+F[0-9]+\\)</f><v>50</v>"_s)),
                 qPrintable(sheet));
        QVERIFY(sheet.contains(QRegularExpression(u"<f>SUM\\(D[0-9]+:D[0-9]+\\)</f>"_s)));
        QVERIFY(sheet.contains(QRegularExpression(u"<f>SUM\\(D[0-9]+,D[0-9]+\\)</f><v>12</v>"_s)));
        QVERIFY(sheet.contains(u"state=\"frozen\""));
        QVERIFY(sheet.contains(u"orientation=\"landscape\""));
        QVERIFY(sheet.contains(u"paperSize=\"9\""));
        QVERIFY(sheet.contains(u"<mergeCell ref=\"C"));
    }

    void aBrokenFigureIsNotMended()
    {
        Report broken = report(u"II.06a"_s);
        ReportCell &cell = broken.tables[0].rows.last().cells[2];
        cell.value = 51;
        broken.findings = brokenIdentities(broken);
        const QString file = write(u"b.xlsx"_s, broken);
        const QString sheet = member(file, u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(sheet.contains(u"<v>51</v>"));
        QVERIFY(!sheet.contains(QRegularExpression(u"</f><v>51</v>"_s)));
        QVERIFY(sheet.contains(u"CẦN KIỂM TRA"));
    }

    void noFormulaFromText()
    {
        const Report names = report(u"II.06a"_s); // A procedure whose name begins with "=".
        const QString sheet = member(write(u"c.xlsx"_s, names), u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(!sheet.contains(u"<f>HYPERLINK") && !sheet.contains(u"<f>=HYPERLINK"));
        QVERIFY(sheet.contains(u"=HYPERLINK(&quot;x&quot;)") || sheet.contains(u"=HYPERLINK(\"x\")"));
        const QString ods = member(write(u"c.ods"_s, names), u"content.xml"_s);
        QVERIFY(!ods.contains(u"formula=\"of:=HYPERLINK"));
        QVERIFY(ods.contains(u"=HYPERLINK(&quot;x&quot;)") || ods.contains(u"=HYPERLINK(\"x\")"));
        QFile csv(write(u"c.csv"_s, names));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray text = csv.readAll();
        QVERIFY(text.startsWith("\xEF\xBB\xBF"));
        QVERIFY(text.contains(";\"'=HYPERLINK"));
    }

    void emptyFirstColumn()
    {
        const auto table = readSheet(write(u"07a.xlsx"_s, report(u"07a"_s)));
        QVERIFY(table);
        for (const SheetRow &row : table->rows)
            QVERIFY2(row.cells.first().isEmpty(), qPrintable(row.cells.first()));
        const QStringList numbers = lineOf(*table, u"(26)"_s);
        QCOMPARE(numbers.indexOf(u"(1)"_s), 1);
    }

    void odsIsAPackage()
    {
        QFile file(write(u"a.ods"_s, report(u"II.06a"_s)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray head = file.read(100); // The first member, stored: known by its bytes.
        QCOMPARE(head.mid(30, 8), QByteArray("mimetype"));
        QCOMPARE(head.mid(38, 46), QByteArray("application/vnd.oasis.opendocument.spreadsheet"));
        QCOMPARE(head[8], '\0');
        const QString content = member(file.fileName(), u"content.xml"_s);
        QVERIFY(content.contains(u"table:formula=\"of:=SUM([.D"));
        QVERIFY(content.contains(QRegularExpression(u"of:=SUM\\(\\[\\.D[0-9]+\\];\\[\\.D[0-9]+\\]\\)"_s)));
        QVERIFY(content.contains(u"office:value=\"50\""));
        QVERIFY(content.contains(u"table:number-rows-spanned=\"3\""));
        for (const QString &part : {u"styles.xml"_s, u"settings.xml"_s, u"META-INF/manifest.xml"_s, u"content.xml"_s}) {
            QXmlStreamReader xml(member(file.fileName(), part));
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(part + xml.errorString()));
        }
    }

    /// The office's program recalculates every formula: the sums are what we wrote, though every result that the file
    /// keeps was falsified before.
    void officeRecalculates_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("XLSX") << u"xlsx"_s;
        QTest::newRow("ODS") << u"ods"_s;
    }
    void officeRecalculates()
    {
        const QString office = QStandardPaths::findExecutable(u"soffice"_s);
        QVERIFY2(!office.isEmpty(), "LibreOffice is not installed");
        QFETCH(QString, ending);
        for (const QString &name : {u"II.06a"_s, u"07a"_s}) {
            const Report written = report(name);
            const QString file = write(u"recalculated."_s + ending, written);
            QVERIFY(falsify(file));
            QVERIFY(recalculateAlways());
            QProcess process;
            process.start(office, {u"-env:UserInstallation=file://"_s + m_folder.filePath(u"office"_s), u"--headless"_s,
                                   u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false"_s,
                                   u"--outdir"_s, m_folder.path(), file});
            QVERIFY(process.waitForFinished(180'000));
            QFile csv(m_folder.filePath(u"recalculated.csv"_s));
            QVERIFY(csv.open(QIODevice::ReadOnly));
            const QStringList lines = QString::fromUtf8(csv.readAll()).split(u'\n');
            const ReportRow &sum = total(written);
            const QString begin = sum.cells[1].text + u';';
            const auto found = std::find_if(lines.rbegin(), lines.rend(), // A head may bear the same word.
                                            [&begin](const QString &line) { return line.contains(begin); });
            QVERIFY(found != lines.rend());
            const QStringList cells = found->mid(found->indexOf(begin)).split(u';');
            for (int i = 2; i < int(sum.cells.size()); ++i)
                QCOMPARE(cells.value(i - 1).toDouble(), *sum.cells[i].value);
        }
    }

    void pdfOnA4()
    {
        const QString file = write(u"a.pdf"_s, report(u"II.06a"_s));
        QProcess text;
        text.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        QVERIFY(text.waitForFinished(30'000));
        const QString words = QString::fromUtf8(text.readAllStandardOutput());
        for (const QString &word : {u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"II.06a/VPCP/KSTT"_s, u"Trong kỳ"_s,
                                    u"từ ngày 01/11/2026 đến ngày 30/11/2026"_s, u"Xác nhận tình trạng hôn nhân"_s,
                                    u"NGƯỜI LẬP BIỂU"_s, u"Nguyễn Thị Hà"_s})
            QVERIFY2(words.contains(word), qPrintable(words));
        QVERIFY(words.contains(QRegularExpression(u"Tổng số +50 +12 +30 +8 +32 +20 +10 +2 +18 +15 +3"_s)));
        QProcess info;
        info.start(u"pdfinfo"_s, {file});
        QVERIFY(info.waitForFinished(30'000));
        QVERIFY(QString::fromUtf8(info.readAllStandardOutput()).contains(QRegularExpression(u"84[12]"_s)));
    }

    void figuresForScripts()
    {
        const QJsonObject json = toJson(report(u"II.06a"_s));
        const QJsonArray rows = json[u"tables"].toArray()[0].toObject()[u"rows"].toArray();
        const QJsonObject sum = rows.last().toObject();
        QCOMPARE(sum[u"kind"].toString(), u"total"_s);
        QCOMPARE(sum[u"figures"].toObject()[u"3"].toInt(), 50);
        QCOMPARE(json[u"findings"].toArray().size(), 0);
        const QJsonArray columns = json[u"tables"].toArray()[0].toObject()[u"columns"].toArray();
        QCOMPARE(columns[3].toObject()[u"formula"].toString(), u"count(received, channel=online)"_s);
    }

    void wholeOrNotAtAll()
    {
        const Report one = report(u"II.06a"_s);
        const QDir folder(m_folder.filePath(u"whole"_s));
        QVERIFY(folder.mkpath(u"."_s));
        for (const QString &name : {u"a.xlsx"_s, u"a.ods"_s, u"a.csv"_s}) {
            QVERIFY(writeReport(one, {office(), {}}, folder.filePath(name)));
            QVERIFY(writeReport(one, {office(), {}}, folder.filePath(name))); // In place of the first.
            QCOMPARE(QFileInfo(folder.filePath(name)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());
            const auto nowhere = writeReport(one, {office(), {}}, folder.filePath(u"none/"_s + name));
            QVERIFY(!nowhere);
            QCOMPARE(nowhere.error().kind, ErrorKind::StorageFailed);
        }
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden).size(), 3);
        QCOMPARE(writeReport(one, {office(), {}}, folder.filePath(u"a.doc"_s)).error().code, u"format-unknown"_s);
    }

    void namesOfSheets()
    {
        Report many = report(u"fees"_s);
        QVERIFY(many.tables.size() == 3);
        const QString file = write(u"fees.xlsx"_s, many);
        const QString book = member(file, u"xl/workbook.xml"_s);
        QVERIFY(book.contains(u"1. Theo ngày"));
        QVERIFY(book.contains(u"3. Theo khoản thu"));
    }
};

QTEST_MAIN(TestReportWriting)
#include "tst_reportwriting.moc"
