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

/// The forms of a dossier's whole life: text, pages, templates.
class TestForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFormPrints();
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
    void signaturesAreNeverAlone_data();
    void signaturesAreNeverAlone();
    void tablesRepeatTheirHead();
    void longNoteGoesOnOverleaf();
    void pageNumbers();
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

QString sheetText(const QList<PaperMark> &sheet)
{
    QString text;
    for (const PaperMark &mark : sheet) {
        for (const TextRun &run : mark.runs)
            text += run.text;
        text += u'\n';
    }
    return text;
}

} // namespace

void TestForms::initTestCase()
{
    QVERIFY2(!missingPrintFont(), "install fonts-croscore");
}

void TestForms::everyFormPrints()
{
    const QString kept = qEnvironmentVariable("MOCUA_FORMS"); // A folder to look at them.
    for (const formsamples::Sample &sample : formsamples::all()) {
        QVERIFY2(sample.work, qPrintable(sample.name));
        const LaidForm laid = laidOut(sample.work->form, sample.work->filling);
        QVERIFY2(laid.overflows.isEmpty(), qPrintable(sample.name + u": "_s + laid.overflows.value(0).word));
        const Result<QByteArray> pdf = formPdf(printedForm(*sample.work));
        QVERIFY2(pdf, qPrintable(sample.name));
        if (!kept.isEmpty())
            QVERIFY(savePdf(kept + u'/' + sample.name + u".pdf"_s, *pdf));
        QVERIFY(wholeText(*pdf).contains(u"H61.33-261123-00"));
        QCOMPARE(PdfPages::fromBytes(*pdf)->count(), int(laid.sheets.size()));
    }
}

void TestForms::builtInTemplatesAreClean()
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

void TestForms::brokenTemplates_data()
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

void TestForms::brokenTemplates()
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

void TestForms::warnings_data()
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

void TestForms::warnings()
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

void TestForms::officesOwnTemplate()
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

void TestForms::brokenOneIsNotUsed()
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

void TestForms::validity_data()
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

void TestForms::validity()
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

void TestForms::missingForItsSet()
{
    Dossier old = formsamples::longDossier();
    old.formSet = u"TT01/2018"_s;
    const auto form =
        dossierForm(FormLibrary::builtIn(), u"stop"_s, old, printsamples::office(), formsamples::occasion());
    QVERIFY(!form);
    QCOMPARE(form.error().code, u"form-missing"_s);
    QVERIFY(!dossierForm(FormLibrary::builtIn(), u"certificate"_s, old, printsamples::office(), {}));
}

void TestForms::signaturesAreNeverAlone_data()
{
    QTest::addColumn<int>("papers");
    for (int papers = 1; papers <= 30; ++papers)
        QTest::addRow("%d papers", papers) << papers;
}

void TestForms::signaturesAreNeverAlone()
{
    QFETCH(int, papers);
    FormOccasion occasion = formsamples::occasion();
    occasion.rows[u"papers"_s] = formsamples::papers(papers);
    const auto work = dossierFormWork(FormLibrary::builtIn(), u"supplement"_s, formsamples::longDossier(),
                                      printsamples::office(), occasion);
    const LaidForm laid = laidOut(work->form, work->filling);
    const QString last = sheetText(laid.sheets.last());
    QVERIFY(last.contains(u"NGƯỜI HƯỚNG DẪN"));
    QVERIFY(last.contains(u"Trong quá trình hoàn thiện hồ sơ"));
    for (const QList<PaperMark> &sheet : laid.sheets) {
        for (const PaperMark &mark : sheet)
            QVERIFY(mark.place.top() >= 0 && mark.place.bottom() <= 297);
    }
}

void TestForms::tablesRepeatTheirHead()
{
    const auto work = dossierListWork(FormLibrary::builtIn(), u"register"_s, formsamples::dossiers(40),
                                      printsamples::office(), formsamples::occasion());
    const LaidForm laid = laidOut(work->form, work->filling);
    QVERIFY(laid.sheets.size() > 2);
    QString whole;
    for (const QList<PaperMark> &sheet : laid.sheets) {
        QVERIFY(sheetText(sheet).contains(u"Phương thức nhận kết quả"));
        whole += sheetText(sheet);
    }
    for (int i = 1; i <= 40; ++i)
        QCOMPARE(whole.count(u"H61.33-261123-%1"_s.arg(i, 4, 10, '0'_L1)), 1);
}

void TestForms::longNoteGoesOnOverleaf()
{
    FormOccasion occasion = formsamples::occasion();
    occasion.values[u"reason"_s] = u"lý do rất dài "_s.repeated(700) + u"HẾT"_s;
    const auto form =
        dossierForm(FormLibrary::builtIn(), u"refusal"_s, formsamples::longDossier(), printsamples::office(), occasion);
    QVERIFY(form->pages > 2);
    const QString text = wholeText(*formPdf(*form));
    QCOMPARE(text.count(u"rất"), 700);
    QVERIFY(text.contains(u"HẾT") && text.contains(u"NGƯỜI TỪ CHỐI"));
    FormOccasion wide = formsamples::occasion();
    FormValues row{{u"paper"_s, u"giấy tờ có tên rất dài "_s.repeated(500) + u"CUỐI"_s}, {u"originals"_s, u"1"_s}};
    wide.rows[u"papers"_s] = {row, row};
    const auto table =
        dossierForm(FormLibrary::builtIn(), u"supplement"_s, formsamples::longDossier(), printsamples::office(), wide);
    const QString cells = wholeText(*formPdf(*table));
    QCOMPARE(cells.count(u"CUỐI"), 2);
    QCOMPARE(cells.count(u"rất"), 1000);
}

void TestForms::pageNumbers()
{
    FormOccasion occasion = formsamples::occasion();
    const auto work = dossierListWork(FormLibrary::builtIn(), u"hand-over"_s, formsamples::dossiers(30),
                                      printsamples::office(), occasion);
    const LaidForm laid = laidOut(work->form, work->filling);
    QCOMPARE(laid.sheets.size() % 2, 0); // Two copies, each on sheets of its own.
    const qsizetype half = laid.sheets.size() / 2;
    QVERIFY(sheetText(laid.sheets[0]).contains(u"(Bản 1: bên giao giữ)"));
    QVERIFY(sheetText(laid.sheets[half]).contains(u"(Bản 2: bên nhận giữ)"));
    const auto hasNumber = [&](qsizetype sheet, const QString &number) {
        return std::any_of(laid.sheets[sheet].begin(), laid.sheets[sheet].end(), [&](const PaperMark &mark) {
            return mark.place.top() < 20 && mark.runs.value(0).text == number;
        });
    };
    QVERIFY(!hasNumber(0, u"1"_s) && hasNumber(1, u"2"_s));
    QVERIFY(!hasNumber(half, u"1"_s) && hasNumber(half + 1, u"2"_s));
}

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
