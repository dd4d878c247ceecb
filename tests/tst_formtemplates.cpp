// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formchecking.h"
#include "formfields.h"
#include "formsamples.h"
#include "pdfpages.h"
#include "pdfwriting.h"
#include "printfont.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Templates of forms: what is wrong with one, which one holds.
class TestFormTemplates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void builtInTemplatesAreClean();
    void brokenTemplates_data();
    void brokenTemplates();
    void warnings_data();
    void warnings();
    void officesOwnTemplate();
    void brokenOneIsNotUsed();
    void validity_data();
    void validity();
    void missingForItsSet();
    void damagedTemplatesEnd();
    void everyKindOfPart();
    void ownWordsForTheReceipt();
    void brokenWords_data();
    void brokenWords();
    void builtInSetsAreClean();
};

namespace {

QString wholeText(const QByteArray &pdf)
{
    QString text;
    const Result<PdfPages> pages = PdfPages::fromBytes(pdf);
    for (int page = 1; pages && page <= pages->count(); ++page)
        text += pages->text(page) + u'\n';
    return text.simplified();
}

QByteArray builtIn(const QString &name)
{
    QFile file(u":/forms/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The extension of TT 03/2025 with one thing changed.
QByteArray changed(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = builtIn(u"extension-tt03.json"_s);
    Q_ASSERT(json.contains(before));
    return json.replace(before, after);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void TestFormTemplates::initTestCase()
{
    QVERIFY2(!missingPrintFont(), "install fonts-croscore");
}

void TestFormTemplates::builtInTemplatesAreClean()
{
    const QStringList files = QDir(u":/forms"_s).entryList({u"*.json"_s});
    QStringList forms;
    for (const QString &name : files) {
        const QByteArray json = builtIn(name);
        if (!json.contains("\"mocua-form/1\""))
            continue;
        const ReadForm read = checkFormTemplate(json, name, printsamples::office());
        for (const FormFault &fault : read.faults)
            qWarning("%s:%d: %s", qPrintable(name), fault.line, qPrintable(fault.message));
        QVERIFY2(read.faults.isEmpty(), qPrintable(name));
        forms << read.form->form;
    }
    for (const QString &form : FormFields::forms())
        QVERIFY2(forms.contains(form), qPrintable(form));
}

void TestFormTemplates::brokenTemplates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *before, const char *after, int line, const QString &words) {
        QTest::newRow(name) << changed(before, after) << line << words;
    };
    QTest::newRow("no JSON at all") << QByteArray("Kính gửi") << 1 << u"not JSON"_s;
    QTest::newRow("empty file") << QByteArray() << 1 << u"not JSON"_s;
    row("a comma is missing", "\"foot\": \"{print}\",", "\"foot\": \"{print}\"", 11, u"comma"_s);
    row("a quotation mark is missing", "\"set\": \"TT03/2025\",", "\"set\": \"TT03/2025,", 6, u"quotation"_s);
    row("unknown name", "\"foot\"", "\"fooot\"", 10, u"fooot"_s);
    row("a name twice", "\"foot\": \"{print}\",", "\"foot\": \"{print}\", \"form\": \"stop\",", 10, u"twice"_s);
    row("a number for a text", "\"title\": \"VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT\"",
        "\"title\": 12", 8, u"title"_s);
    row("a wrong alignment", "\"align\": \"center\"", "\"align\": \"middle\"", 13, u"align"_s);
    row("an unknown value", "{oldDue}", "{oldDu}", 16, u"{oldDu}"_s);
    row("an unknown condition", "\"when\": \"extensionCount\"", "\"when\": \"count\"", 21, u"{count}"_s);
    row("the new appointment is missing", "{newDue}", "", 12, u"{newDue}"_s);
    row("a form that there is not", "\"form\": \"extension\"", "\"form\": \"apology\"", 3, u"apology"_s);
    row("a date that cannot be", "\"version\": 1,", "\"version\": 1, \"validFrom\": \"2026-02-30\",", 5,
        u"validFrom"_s);
    row("a part of no kind", "\"Lý do: {reason}\"", "{\"txt\": \"Lý do: {reason}\"}", 18, u"has one of"_s);
    row("another format", "mocua-form/1", "mocua-form/9", 2, u"format"_s);
}

void TestFormTemplates::brokenTemplates()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    QFETCH(QString, words);
    const ReadForm read = checkFormTemplate(json, u"own.json"_s, printsamples::office());
    QVERIFY(!read.form);
    const auto isIt = [&](const FormFault &fault) {
        return fault.isError && fault.line == line && fault.message.contains(words);
    };
    for (const FormFault &fault : read.faults) {
        if (!std::any_of(read.faults.begin(), read.faults.end(), isIt))
            qWarning("%d: %s", fault.line, qPrintable(fault.message));
    }
    QVERIFY(std::any_of(read.faults.begin(), read.faults.end(), isIt));
}

void TestFormTemplates::warnings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    QByteArray narrow = builtIn(u"hand-over.json"_s);
    narrow.replace("\"head\": \"Mã hồ sơ\", \"width\": 44", "\"head\": \"Mã hồ sơ\", \"width\": 20");
    QByteArray wide = builtIn(u"hand-over.json"_s);
    wide.replace("\"head\": \"Mã hồ sơ\", \"width\": 44", "\"head\": \"Mã hồ sơ\", \"width\": 150");
    QByteArray label = builtIn(u"folder-label.json"_s);
    label.replace("\"size\": 14", "\"size\": 34");
    QTest::newRow("another province") << changed("Kính gửi: ", "Tỉnh Bến Tre kính gửi: ") << u"“Bến Tre”"_s;
    QTest::newRow("a province in capitals") << changed("VĂN BẢN XIN LỖI", "TỈNH SÓC TRĂNG XIN LỖI") << u"“Sóc Trăng”"_s;
    QTest::newRow("another commune") << changed("Kính gửi: ", "UBND xã Tân Phú kính gửi: ") << u"“Tân Phú”"_s;
    QTest::newRow("a column too narrow for its word") << narrow << u"does not fit in one line"_s;
    QTest::newRow("columns wider than the sheet") << wide << u"wider than the sheet"_s;
    QTest::newRow("a label that needs a second one") << label << u"does not stay on its pages"_s;
}

void TestFormTemplates::warnings()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    const ReadForm read = checkFormTemplate(json, u"own.json"_s, printsamples::office());
    QVERIFY(read.form);
    QStringList messages;
    for (const FormFault &fault : read.faults)
        messages << fault.message;
    QVERIFY2(messages.join(u'\n').contains(words), qPrintable(messages.join(u'\n')));
    const ReadForm ours =
        checkFormTemplate(changed("Kính gửi: ", "UBND xã An Khánh kính gửi: "), u"own.json"_s, printsamples::office());
    QVERIFY(ours.faults.isEmpty());
}

void TestFormTemplates::officesOwnTemplate()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"own.json"_s), changed("xin lỗi Ông/Bà về sự chậm trễ", "thành thật xin lỗi Ông/Bà"));
    const FormLibrary library = FormLibrary::load(folder.path(), printsamples::office());
    QCOMPARE(library.files().size(), 1);
    QVERIFY(!library.files().first().isRefused());
    const auto form = dossierForm(library, u"extension"_s, formsamples::longDossier(), printsamples::office(),
                                  formsamples::occasion());
    QVERIFY(form);
    QVERIFY(wholeText(*formPdf(*form)).contains(u"thành thật xin lỗi Ông/Bà"));
}

void TestFormTemplates::brokenOneIsNotUsed()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"own.json"_s), changed("Lý do: {reason}", "Lý do: {reson}"));
    writeFile(folder.filePath(u"notes.txt"_s), "no template");
    const FormLibrary library = FormLibrary::load(folder.path(), printsamples::office());
    QCOMPARE(library.files().size(), 1);
    QVERIFY(library.files().first().isRefused());
    const auto form = dossierForm(library, u"extension"_s, formsamples::longDossier(), printsamples::office(),
                                  formsamples::occasion());
    QVERIFY(form);
    QVERIFY(wholeText(*formPdf(*form)).contains(u"Lý do: cơ quan phối hợp"));
    QVERIFY(FormLibrary::load(u"/nowhere"_s).files().isEmpty());
}

void TestFormTemplates::validity_data()
{
    QTest::addColumn<QByteArray>("dates");
    QTest::addColumn<bool>("isOwn"); // For a dossier received on 23 November 2026.
    QTest::newRow("no dates") << QByteArray() << true;
    QTest::newRow("from that day on") << QByteArray("\"validFrom\": \"2026-11-23\",") << true;
    QTest::newRow("from the day after") << QByteArray("\"validFrom\": \"2026-11-24\",") << false;
    QTest::newRow("until that day") << QByteArray("\"validTo\": \"2026-11-23\",") << true;
    QTest::newRow("until the day before") << QByteArray("\"validTo\": \"2026-11-22\",") << false;
    QTest::newRow("this office") << QByteArray("\"unit\": \"an-khanh\",") << true;
    QTest::newRow("another office") << QByteArray("\"unit\": \"an-dong\",") << false;
}

void TestFormTemplates::validity()
{
    QFETCH(QByteArray, dates);
    QFETCH(bool, isOwn);
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"own.json"_s), changed("\"version\": 1,", "\"version\": 1, " + dates));
    const FormLibrary library = FormLibrary::load(folder.path(), printsamples::office());
    const auto found = library.find(u"extension"_s, u"TT03/2025"_s, QDate(2026, 11, 23), u"an-khanh"_s);
    QVERIFY(found);
    QCOMPARE(!found->isBuiltIn(), isOwn);
}

void TestFormTemplates::missingForItsSet()
{
    Dossier old = formsamples::longDossier();
    old.formSet = u"TT01/2018"_s;
    const auto form =
        dossierForm(FormLibrary::builtIn(), u"stop"_s, old, printsamples::office(), formsamples::occasion());
    QVERIFY(!form);
    QCOMPARE(form.error().code, u"form-missing"_s);
    QVERIFY(!dossierForm(FormLibrary::builtIn(), u"certificate"_s, old, printsamples::office(), {}));
}

void TestFormTemplates::damagedTemplatesEnd()
{
    // Whatever is written into a template: it is refused or laid out, in time, and nothing crashes.
    QByteArray deep = changed("\"Lý do: {reason}\"", QByteArray(400, '[') + QByteArray(400, ']'));
    QVERIFY(!checkFormTemplate(deep, u"deep.json"_s, printsamples::office()).form);
    quint32 state = 2026;
    const auto next = [&state](int below) {
        state = state * 1664525u + 1013904223u;
        return int((state >> 8) % quint32(below));
    };
    static const QList<QByteArray> pieces{"0",      "-1",       "300",     "0.0001", "1e9",        "\"\"", "[]",
                                          "{}",     "null",     "true",    "\\",     "\"",         "{",    "}",
                                          "{code}", "\xff\xfe", "\"gap\"", "\n",     "\"justify\""};
    int laid = 0;
    for (int i = 0; i < 100; ++i) {
        QByteArray json = builtIn(i % 2 == 0 ? u"hand-over.json"_s : u"control-slip.json"_s);
        for (int times = 0; times <= next(2); ++times)
            json.replace(next(int(json.size())), next(6), pieces[next(int(pieces.size()))]);
        laid += checkFormTemplate(json, u"damaged.json"_s, printsamples::office()).form ? 1 : 0;
    }
    QVERIFY(laid < 100);
    for (const char *narrow : {"[20, 15]", "[420, 20]", "[40, 400]"}) {
        QByteArray json = builtIn(u"hand-over.json"_s);
        json.replace("{\"margins\": [20, 15, 20, 25]}",
                     QByteArray("{\"margins\": [0, 0, 0, 0], \"size\": " + QByteArray(narrow) + "}"));
        checkFormTemplate(json, u"narrow.json"_s, printsamples::office());
    }
}

void TestFormTemplates::everyKindOfPart()
{
    const QByteArray json = R"({"format": "mocua-form/1", "form": "folder-label", "head": "none", "body": [
 {"newPage": true}, "{code}", {"newPage": true}, {"newPage": true}, {"rule": true}, {"gap": 100},
 {"barcode": "{barcode}", "align": "center"}, {"qr": "{slipDigits}", "when": "note"}, {"text": "bảy", "unless": "note"},
 {"parts": [{"width": 60, "body": [{"parts": [{"body": ["{code}", {"rule": true}]}]}]}, {"body": [{"qr": "{code}"}]}]},
 {"table": "dossiers", "columns": [{"head": "x", "value": "{code}"}]}, {"newPage": true},
 {"signatures": [["a", "b", "c"], ["d"], ["e"]], "recipients": ["Nơi nhận:", "- Lưu"]}]})";
    const ReadForm read = readFormTemplate(json, u"all.json"_s);
    for (const FormFault &fault : read.faults)
        qWarning("%d: %s", fault.line, qPrintable(fault.message));
    QVERIFY(read.form);
    FormFilling filling;
    filling.values = {{u"code"_s, u"H61.33-261123-0018"_s}, {u"barcode"_s, u"H61"_s}};
    QCOMPARE(laidOut(*read.form, filling).sheets.size(), 3); // No page is empty.
}

void TestFormTemplates::ownWordsForTheReceipt()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"words.json"_s), R"({"format": "mocua-forms/1", "set": "TT03/2025", "version": 2,
 "validFrom": "2026-11-23",
 "receipt": {"foot": "Hỏi tại quầy số 1, {officePhone}. {print}"}})");
    PrintOccasion occasion = printsamples::occasion();
    occasion.library = FormLibrary::load(folder.path(), printsamples::office());
    QVERIFY(!occasion.library.files().first().isRefused());
    Dossier dossier = printsamples::dossier();
    const auto content = receiptContent(dossier, printsamples::office(), occasion);
    QVERIFY(content);
    const QString text = wholeText(*writeReceiptPdf(*content));
    QVERIFY(text.contains(u"Hỏi tại quầy số 1, 0270 000 0000. Bản in 1."));
    QVERIFY(text.contains(u"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")); // Everything else as before.
    dossier.receivedAt = fromIsoOfficeTime(u"2026-11-22T09:41");        // It keeps the words of its day.
    const auto earlier = receiptContent(dossier, printsamples::office(), occasion);
    QVERIFY(!wholeText(*writeReceiptPdf(*earlier)).contains(u"Hỏi tại quầy"));
}

void TestFormTemplates::brokenWords_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("a form that there is not") << QByteArray("\"receit\": {}") << 2 << u"receit"_s;
    QTest::newRow("a name that there is not")
        << QByteArray("\"receipt\": {\n\"foto\": \"\"}") << 3 << u"receipt/foto"_s;
    QTest::newRow("a list for a text") << QByteArray("\"slip\": {\"title\": [\"a\"]}") << 2 << u"as in the built-in"_s;
    QTest::newRow("a column too few") << QByteArray("\"receipt\": {\"table\": [\"TT\"]}") << 2
                                      << u"as in the built-in"_s;
    QTest::newRow("an unknown value") << QByteArray("\"receipt\": {\"foot\": \"{webseite}\"}") << 2 << u"{webseite}"_s;
    QTest::newRow("the appointment is missing")
        << QByteArray("\"receipt\": {\"after\": [\"Thời gian nhận hồ sơ: {received}\"]}") << 2 << u"{due}"_s;
    QTest::newRow("unknown part of a line")
        << QByteArray("\"receipt\": {\"after\": [{\"if\": \"fee\", \"text\": \"{received} {due}\"}]}") << 2 << u"if"_s;
}

void TestFormTemplates::brokenWords()
{
    QFETCH(QByteArray, part);
    QFETCH(int, line);
    QFETCH(QString, words);
    const QByteArray json = "{\"format\": \"mocua-forms/1\", \"set\": \"TT03/2025\",\n" + part + "}";
    const ReadFormSetPatch read = readFormSetPatch(json, u"words.json"_s, printsamples::office());
    QVERIFY(!read.patch);
    for (const FormFault &fault : read.faults)
        QVERIFY2(fault.line == line && fault.message.contains(words), qPrintable(fault.message));
    QVERIFY(!read.faults.isEmpty());
    QVERIFY(!readFormSetPatch("{\"format\": \"mocua-forms/1\", \"set\": \"TT99/2099\"}", {}, Office()).patch);
}

void TestFormTemplates::builtInSetsAreClean()
{
    for (const QString &name : {u"tt01-2018.json"_s, u"tt03-2025.json"_s}) {
        const ReadFormSetPatch read = readFormSetPatch(builtIn(name), name, printsamples::office());
        for (const FormFault &fault : read.faults)
            qWarning("%s:%d: %s", qPrintable(name), fault.line, qPrintable(fault.message));
        QVERIFY(read.faults.isEmpty());
    }
}

QTEST_MAIN(TestFormTemplates)
#include "tst_formtemplates.moc"
