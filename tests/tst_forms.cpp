// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"
#include "formsamples.h"
#include "pdfpages.h"
#include "pdfwriting.h"
#include "printfont.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The forms of a dossier's whole life as they are laid out: text, pages, codes.
class TestForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFormPrints();
    void signaturesAreNeverAlone_data();
    void signaturesAreNeverAlone();
    void tablesRepeatTheirHead();
    void longNoteGoesOnOverleaf();
    void pageNumbers();
    void labelScansBack_data();
    void labelScansBack();
    void receiptOnA5();
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
        // What is of a dossier names it; the drawer's count is of none, and a certification names its own number.
        static const QHash<QString, QString> ownNames{{u"cash-count"_s, u"BIÊN BẢN KIỂM QUỸ"_s},
                                                      {u"day-close"_s, u"BIÊN BẢN CHỐT SỔ CUỐI NGÀY"_s},
                                                      {u"meeting-tasks"_s, u"DANH SÁCH ĐẦU VIỆC"_s},
                                                      {u"certification-label"_s, u"12345"_s},
                                                      {u"signature-certification"_s, u"TAM-003302261127001800/1"_s}};
        QVERIFY2(wholeText(*pdf).contains(ownNames.value(sample.name, u"H61.33-261123-00"_s)), qPrintable(sample.name));
        QCOMPARE(PdfPages::fromBytes(*pdf)->count(), int(laid.sheets.size()));
    }
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

void TestForms::labelScansBack_data()
{
    QTest::addColumn<double>("dpi");
    QTest::newRow("thermal printer, 203 dpi") << 203.0;
    QTest::newRow("office printer, 300 dpi") << 300.0;
}

void TestForms::labelScansBack()
{
    QFETCH(double, dpi);
    for (const QString &form : {u"folder-label"_s, u"control-slip"_s}) {
        const auto printed = dossierForm(FormLibrary::builtIn(), form, formsamples::longDossier(),
                                         printsamples::office(), formsamples::occasion());
        const auto pages = PdfPages::fromBytes(*formPdf(*printed));
        QStringList codes;
        for (const Barcode &code : barcodesIn(*pages->rendered(1, dpi)))
            codes << code.format + u' ' + code.text;
        QVERIFY2(codes.contains(u"Code128 H61.33-261123-0018"_s), qPrintable(form));
        QVERIFY(form == u"control-slip" || codes.contains(u"QRCode "_s + formsamples::longDossier().slipDigits));
    }
}

void TestForms::receiptOnA5()
{
    FormOccasion occasion = formsamples::occasion();
    occasion.trackingUrl = printsamples::occasion().trackingUrl;
    const auto form =
        dossierForm(FormLibrary::builtIn(), u"receipt-a5"_s, printsamples::dossier(), printsamples::office(), occasion);
    QCOMPARE(form->millimetres, QSizeF(148, 210));
    QCOMPARE(form->pages, 2); // A sheet for each liên.
    const auto pages = PdfPages::fromBytes(*formPdf(*form));
    QStringList codes;
    for (const Barcode &code : barcodesIn(*pages->rendered(2, 203)))
        codes << code.text;
    for (const QString &expected :
         {u"H61.33-261123-0018"_s, printsamples::dossier().slipDigits, printsamples::occasion().trackingUrl})
        QVERIFY2(codes.contains(expected), qPrintable(expected));
    QVERIFY(pages->text(1).simplified().contains(u"CÒN THIẾU, bổ sung trước ngày 08/12/2026"));
}

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
