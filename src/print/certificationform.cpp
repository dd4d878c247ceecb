// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificationform.h"

#include "clock.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 200; // More are printed once for each paper.
constexpr QSizeF labelSheet(210, 297);
constexpr int labelColumns = 2;

Error formMissing()
{
    return {ErrorKind::RefusedByRule,
            u"form-missing"_s,
            QCoreApplication::translate(
                "CertificationForm", "There are no words to print for this: those of a contract are written with it."),
            u"certification form"_s,
            {}};
}

/// Labels in two columns from the top left, thin lines around them to cut along.
PrintedForm sheetOfLabels(const QList<PrintedForm> &labels)
{
    const QSizeF label = labels.first().millimetres;
    const int rows = std::max(1, static_cast<int>(labelSheet.height() / label.height()));
    const int onPage = rows * labelColumns;
    PrintedForm sheet;
    sheet.title = labels.first().title;
    sheet.millimetres = labelSheet;
    sheet.pages = static_cast<int>((labels.size() + onPage - 1) / onPage);
    const QPointF corner((labelSheet.width() - labelColumns * label.width()) / 2,
                         (labelSheet.height() - rows * label.height()) / 2);
    sheet.paint = [labels, label, onPage, corner](QPainter &painter, const QRectF &target, int page) {
        const double scale = target.width() / labelSheet.width();
        for (int i = 0; i < onPage; ++i) {
            const qsizetype index = qsizetype(page) * onPage + i;
            if (index >= labels.size())
                return;
            const QPointF at =
                corner + QPointF((i % labelColumns) * label.width(), (i / labelColumns) * label.height());
            const QRectF place(target.topLeft() + at * scale, label * scale);
            painter.save();
            painter.setPen(QPen(Qt::lightGray, 0));
            painter.drawRect(place);
            painter.restore();
            labels.at(index).paint(painter, place, 0);
        }
    };
    return sheet;
}

/// Forms of one size, one behind the other.
PrintedForm joinedForms(const QList<PrintedForm> &forms)
{
    PrintedForm whole = forms.first();
    QList<std::pair<qsizetype, int>> pages;
    for (qsizetype i = 0; i < forms.size(); ++i) {
        for (int page = 0; page < forms.at(i).pages; ++page)
            pages.append({i, page});
    }
    whole.pages = static_cast<int>(pages.size());
    whole.paint = [forms, pages](QPainter &painter, const QRectF &target, int page) {
        const auto [form, inner] = pages.at(page);
        forms.at(form).paint(painter, target, inner);
    };
    return whole;
}

} // namespace

FormValues certificationValues(const Certification &certification, const CertifiedPaper &paper, const QDateTime &now)
{
    const QDate day = inOfficeTime(certification.certifiedAt.isValid() ? certification.certifiedAt : now).date();
    const bool isNumbered = paper.number > 0 || !paper.provisional.isEmpty();
    return {{u"bookNumber"_s, paper.number > 0 ? QString::number(paper.number)
                              : isNumbered     ? paper.provisional
                                               : u"…………"_s},
            {u"bookProvisional"_s, isNumbered && paper.number == 0 ? paper.provisional : QString()},
            {u"bookYear"_s, QString::number(certification.year > 0 ? certification.year : day.year())},
            {u"bookSign"_s, bookSign(certification.book)},
            {u"certifiedDate"_s, u"%1 tháng %2 năm %3"_s.arg(day.day(), 2, 10, QChar(u'0'))
                                     .arg(day.month(), 2, 10, QChar(u'0'))
                                     .arg(day.year())},
            {u"certifier"_s, certification.signer},
            {u"certifierTitle"_s, certification.signerTitle},
            {u"paperName"_s, paper.name}};
}

Result<PrintedForm> certificationForm(const FormLibrary &library, const Dossier &dossier, const Office &office,
                                      const FormOccasion &occasion, CertificationPaper paper)
{
    if (!dossier.certification || dossier.certification->papers.isEmpty() ||
        dossier.certification->book == CertificationBook::Contracts)
        return formMissing();
    const Certification &certification = *dossier.certification;
    const bool isCopies = certification.book == CertificationBook::Copies;
    const QString form = isCopies ? u"certification-label"_s : u"signature-certification"_s;
    const bool isEachCopy = isCopies && copiesOf(certification.papers) <= mostWords;
    QList<PrintedForm> forms;
    for (const CertifiedPaper &certified : certification.papers) {
        FormOccasion one = occasion;
        const FormValues values = certificationValues(certification, certified, occasion.at);
        for (auto value = values.begin(); value != values.end(); ++value)
            one.values.insert(value.key(), *value);
        const auto printed = dossierForm(library, form, dossier, office, one);
        if (!printed)
            return printed.error();
        for (int copy = 0; copy < (isEachCopy ? std::max(1, certified.copies) : 1); ++copy)
            forms.append(*printed);
    }
    return isCopies && paper == CertificationPaper::Sheet ? sheetOfLabels(forms) : joinedForms(forms);
}
