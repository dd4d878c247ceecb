// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierform.h"

#include "clock.h"
#include "receiptvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString dayAndClock(const QDateTime &time)
{
    return time.isValid() ? inOfficeTime(time).toString(u"dd/MM/yyyy HH:mm"_s) : QString();
}

/// For a label: cut at a word.
QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    return text.left(text.lastIndexOf(u' ', most)) + u" …"_s;
}

QString whole(int count)
{
    return count < 10 ? u"0%1"_s.arg(count) : QString::number(count);
}

/// What the act says stands before what the dossier says; what it leaves open does not.
void addGiven(FormValues &values, const FormValues &given)
{
    for (auto value = given.begin(); value != given.end(); ++value) {
        if (!value->trimmed().isEmpty())
            values[value.key()] = *value;
    }
}

/// Values of the act, over those of the dossier.
void addOccasion(FormValues &values, const FormSet &forms, const Office &office, const FormOccasion &occasion)
{
    if (occasion.at.isValid()) {
        const QDateTime at = inOfficeTime(occasion.at);
        values[u"placeAndDate"_s] = office.place + u", "_s + dateInWords(at.date());
        values[u"now"_s] = timeInWords(at);
        values[u"today"_s] = at.toString(u"dd/MM/yyyy"_s);
    }
    if (!occasion.officerName.isEmpty())
        values[u"officer"_s] = occasion.officerName;
    values[u"formNumber"_s] = occasion.formNumber.isEmpty() ? u"……"_s : values.value(u"formNumber"_s);
    values[u"trackingUrl"_s] = occasion.trackingUrl;
    values[u"print"_s] =
        filledText(forms.word(printWord(occasion.copyNumber, occasion.replaces)),
                   {{u"copy"_s, values.value(u"copy"_s)}, {u"replaces"_s, values.value(u"replaces"_s)}});
    addGiven(values, occasion.values);
}

PrintOccasion printOccasion(const FormOccasion &occasion)
{
    PrintOccasion print;
    print.copyNumber = occasion.copyNumber;
    print.replaces = occasion.replaces;
    print.formNumber = occasion.formNumber;
    print.trackingUrl = occasion.trackingUrl;
    return print;
}

FormFilling fillingOf(const FormSet &forms, const Office &office, const FormOccasion &occasion)
{
    FormFilling filling;
    filling.state = forms.state();
    filling.rows = occasion.rows;
    if (office.isDemonstration)
        filling.demonstration = forms.word(u"demonstration"_s);
    return filling;
}

FormValues dossierValues(const FormSet &forms, const Dossier &dossier, const Office &office,
                         const FormOccasion &occasion)
{
    FormValues values = receiptValues(forms, dossier, office, printOccasion(occasion));
    values[u"receivedDay"_s] = dayAndClock(dossier.receivedAt);
    values[u"dueDay"_s] = dossier.dueAt ? dayAndClock(*dossier.dueAt) : forms.word(u"no-appointment"_s);
    values[u"oldDue"_s] = values.value(u"due"_s);
    values[u"sector"_s] = dossier.sectorName;
    values[u"slipDigits"_s] = dossier.slipDigits;
    values[u"homeSystem"_s] = dossier.homeSystem;
    values[u"barcode"_s] = dossier.isProvisional() || dossier.codes.isEmpty() ? dossier.slipDigits : dossier.code();
    for (const DossierAlias &alias : dossier.codes) {
        if (alias.kind == CodeKind::Disputed)
            values[u"formerCode"_s] = alias.text;
    }
    if (dossier.isProvisional())
        values[u"provisional"_s] = forms.word(u"provisional"_s);
    values[u"note"_s] = dossier.note;
    values[u"returnWay"_s] = forms.word(u"returnWay."_s + toText(dossier.returnWay));
    values[u"state"_s] = forms.word(u"state."_s + toText(dossier.state));
    values[u"labelName"_s] = dossier.applicant.name;
    values[u"labelProcedure"_s] = shortened(dossier.procedureName, 75);
    values[u"returnAddress"_s] = dossier.returnAddress.isEmpty() ? values.value(u"address"_s) : dossier.returnAddress;
    const int papers =
        int(std::count_if(dossier.components.begin(), dossier.components.end(), [](const Component &paper) {
            return paper.state == ComponentState::Original || paper.state == ComponentState::Certified ||
                   paper.state == ComponentState::Copy;
        }));
    values[u"papers"_s] = whole(papers);
    values[u"byPost"_s] = dossier.returnWay == ReturnWay::Post ? u"X"_s : QString();
    values[u"feeMark"_s] = dossier.fee.total() > 0 ? u"X"_s : QString();
    QStringList names;
    for (const DossierResult &result : dossier.results)
        names << result.name;
    values[u"results"_s] = names.join(u"; "_s);
    return values;
}

/// The papers that lie in the dossier, as rows.
QList<FormValues> componentRows(const FormSet &forms, const Dossier &dossier)
{
    QList<FormValues> rows;
    for (const PaperRow &paper : paperRows(forms, dossier)) {
        QString text;
        for (const TextRun &run : paper.text)
            text += run.text;
        rows.append({{u"index"_s, QString::number(paper.number)},
                     {u"paper"_s, text},
                     {u"originals"_s, paper.originals},
                     {u"certified"_s, paper.certified},
                     {u"copies"_s, paper.copies}});
    }
    return rows;
}

QList<FormValues> resultRows(const Dossier &dossier)
{
    QList<FormValues> rows;
    for (const DossierResult &result : dossier.results)
        rows.append({{u"result"_s, result.name}, {u"shelf"_s, result.shelf}});
    return rows;
}

/// Whether one person hands all of them in.
bool isFromOne(const QList<Dossier> &dossiers)
{
    return std::all_of(dossiers.begin(), dossiers.end(), [&](const Dossier &dossier) {
        return submitterOf(dossier).name == submitterOf(dossiers.first()).name;
    });
}

void addDefaults(FormWork &work)
{
    const FormValues given = work.filling.values;
    for (auto value = work.form.defaults.begin(); value != work.form.defaults.end(); ++value) {
        if (given.value(value.key()).trimmed().isEmpty())
            work.filling.values[value.key()] = filledText(value.value(), given);
    }
}

} // namespace

Result<FormWork> dossierFormWork(const FormLibrary &library, const QString &form, const Dossier &dossier,
                                 const Office &office, const FormOccasion &occasion)
{
    const QDate day = inOfficeTime(dossier.receivedAt).date();
    const Result<FormSet> forms = library.formSet(dossier.formSet, day, office.code);
    if (!forms)
        return forms.error();
    const Result<FormTemplate> found = library.find(form, forms->name(), day, office.code);
    if (!found)
        return found.error();
    FormWork work{*found, fillingOf(*forms, office, occasion)};
    work.filling.values = dossierValues(*forms, dossier, office, occasion);
    work.filling.values[u"model"_s] = forms->model(form);
    addOccasion(work.filling.values, *forms, office, occasion);
    if (!occasion.rows.contains(u"components"_s))
        work.filling.rows[u"components"_s] = componentRows(*forms, dossier);
    if (!occasion.rows.contains(u"results"_s))
        work.filling.rows[u"results"_s] = resultRows(dossier);
    addDefaults(work);
    return work;
}

Result<FormWork> dossierListWork(const FormLibrary &library, const QString &form, const QList<Dossier> &dossiers,
                                 const Office &office, const FormOccasion &occasion)
{
    const QDate day = inOfficeTime(occasion.at).date();
    const Result<FormSet> forms = library.formSet(QString(), day, office.code);
    if (!forms)
        return forms.error();
    const Result<FormTemplate> found = library.find(form, forms->name(), day, office.code);
    if (!found)
        return found.error();
    FormWork work{*found, fillingOf(*forms, office, occasion)};
    Dossier common;
    common.receivedAt = occasion.at;
    common.officerName = occasion.officerName;
    if (!dossiers.isEmpty() && isFromOne(dossiers)) {
        common.applicant = dossiers.first().applicant;
        common.submitter = dossiers.first().submitter;
        common.counter = dossiers.first().counter;
    }
    FormValues &values = work.filling.values;
    values = receiptValues(*forms, common, office, printOccasion(occasion));
    values[u"model"_s] = forms->model(form);
    values[u"count"_s] = whole(int(dossiers.size()));
    addOccasion(values, *forms, office, occasion);
    const QList<FormValues> given = occasion.rows.value(u"dossiers"_s);
    QList<FormValues> rows;
    for (qsizetype i = 0; i < dossiers.size(); ++i) {
        FormValues row = dossierValues(*forms, dossiers[i], office, occasion);
        row[u"index"_s] = QString::number(i + 1);
        addGiven(row, given.value(i));
        rows.append(row);
    }
    work.filling.rows[u"dossiers"_s] = rows;
    addDefaults(work);
    return work;
}

PrintedForm printedForm(const FormWork &work)
{
    PrintedForm printed;
    printed.title = work.form.name;
    printed.millimetres = work.form.sheet;
    const auto laid = std::make_shared<const LaidForm>(laidOut(work.form, work.filling));
    printed.pages = int(laid->sheets.size());
    printed.paint = [laid](QPainter &painter, const QRectF &target, int page) {
        PaperCanvas canvas(&painter, target, laid->sheet);
        paintSheet(canvas, *laid, page);
    };
    return printed;
}

Result<PrintedForm> dossierForm(const FormLibrary &library, const QString &form, const Dossier &dossier,
                                const Office &office, const FormOccasion &occasion)
{
    const Result<FormWork> work = dossierFormWork(library, form, dossier, office, occasion);
    if (!work)
        return work.error();
    return printedForm(*work);
}

Result<PrintedForm> dossierListForm(const FormLibrary &library, const QString &form, const QList<Dossier> &dossiers,
                                    const Office &office, const FormOccasion &occasion)
{
    const Result<FormWork> work = dossierListWork(library, form, dossiers, office, occasion);
    if (!work)
        return work.error();
    return printedForm(*work);
}
