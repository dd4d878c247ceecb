// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsamples.h"
#include "pdfpages.h"
#include "pdfwriting.h"
#include "printfont.h"

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
        QVERIFY2(laid.overflows.isEmpty(), qPrintable(sample.name + u": "_s + laid.overflows.join(u"; "_s)));
        const Result<QByteArray> pdf = formPdf(printedForm(*sample.work));
        QVERIFY2(pdf, qPrintable(sample.name));
        if (!kept.isEmpty())
            QVERIFY(savePdf(kept + u'/' + sample.name + u".pdf"_s, *pdf));
        QVERIFY(wholeText(*pdf).contains(u"H61.33-261123-00"));
        QCOMPARE(PdfPages::fromBytes(*pdf)->count(), int(laid.sheets.size()));
    }
}

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
