// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "bookwording.h"
#include "certification.h"
#include "formlibrary.h"
#include "opendata.h"
#include "pdfwriting.h"
#include "period.h"
#include "registerreading.h"
#include "sheetform.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct BookText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

const QString bookUsage = u"mocuactl report certification-book --book BS|CK|HD --year Y --out FILE.xlsx|.pdf"_s;

FormOccasion occasionOf(const QList<RegisterEntry> &entries, const Period &period, const QDateTime &now)
{
    FormOccasion occasion;
    occasion.at = now;
    occasion.values[u"from"_s] = period.from.toString(u"dd/MM/yyyy"_s);
    occasion.values[u"to"_s] = period.to.toString(u"dd/MM/yyyy"_s);
    QList<FormValues> rows;
    for (const RegisterEntry &entry : entries) {
        FormValues row;
        if (entry.returnedAt)
            row[u"returnedDay"_s] = inOfficeTime(*entry.returnedAt).toString(u"dd/MM/yyyy HH:mm"_s);
        const auto &competence = entry.dossier.competence;
        row[u"department"_s] =
            competence && entry.dossier.place.isEmpty() ? u"UBND "_s + competence->name : entry.dossier.place;
        rows.append(row);
    }
    occasion.rows[u"dossiers"_s] = rows;
    return occasion;
}

Result<void> writeList(const FormLibrary &library, const QString &form, const QList<Dossier> &dossiers,
                       const Office &office, const FormOccasion &occasion, const QString &path)
{
    const bool isSheet = path.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
    const auto work = dossierListWork(library, isSheet ? form + u"-sheet"_s : form, dossiers, office, occasion);
    if (!work)
        return work.error();
    if (isSheet)
        return writeSheet(sheetOf(*work), path);
    const auto pdf = formPdf(printedForm(*work));
    return pdf ? savePdf(path, *pdf) : Result<void>(pdf.error());
}

} // namespace

int runRegister(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto period = periodFromText(line.value(u"period"_s));
    if (!period)
        return printer.failed(period.error());
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    QElapsedTimer timer;
    timer.start();
    const auto entries =
        data->store
            ->read<QList<RegisterEntry>>([&](Connection &c) { return registerEntries(c, period->from, period->to); })
            .result();
    if (!entries)
        return printer.failed(entries.error());
    QList<Dossier> dossiers;
    for (const RegisterEntry &entry : *entries)
        dossiers.append(entry.dossier);
    const Office &office = data->identity.office;
    const FormLibrary library = FormLibrary::load(formsFolder(invocation.directory), office);
    const QString path = line.value(u"out"_s);
    FormOccasion occasion = occasionOf(*entries, *period, clock->now());
    occasion.officerName = invocation.officerName;
    if (const auto written = writeList(library, u"register"_s, dossiers, office, occasion, path); !written)
        return printer.failed(written.error());
    const auto returned = std::count_if(entries->begin(), entries->end(),
                                        [](const RegisterEntry &entry) { return entry.returnedAt.has_value(); });
    printer.object({{u"template"_s, u"register"_s},
                    {u"from"_s, period->from.toString(Qt::ISODate)},
                    {u"to"_s, period->to.toString(Qt::ISODate)},
                    {u"dossiers"_s, int(entries->size())},
                    {u"returned"_s, int(returned)},
                    {u"file"_s, path},
                    {u"ms"_s, double(timer.nsecsElapsed()) / 1e6}});
    return 0;
}

int runBook(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto book = certificationBookFromText(line.value(u"book"_s));
    const int year = line.value(u"year"_s).toInt();
    if (!book || year < 2015 || year > 2199)
        return printer.misused(BookText::tr("Usage: %1").arg(bookUsage));
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    QElapsedTimer timer;
    timer.start();
    const Office &office = data->identity.office;
    const auto lines = data->store
                           ->read<QList<BookLine>>([&](Connection &c) {
                               return BookTable(c).lines(bookSeries(office.agencyCode, *book), year);
                           })
                           .result();
    if (!lines)
        return printer.failed(lines.error());
    FormOccasion occasion;
    occasion.at = clock->now();
    occasion.officerName = invocation.officerName;
    occasion.values = bookValues(*lines, *book, year);
    QList<FormValues> rows;
    for (const BookLine &entry : *lines)
        rows.append(bookRow(entry, *book));
    occasion.rows.insert(u"entries"_s, rows);
    const QString path = line.value(u"out"_s);
    const FormLibrary library = FormLibrary::load(formsFolder(invocation.directory), office);
    if (const auto written = writeList(library, u"certification-book"_s, {}, office, occasion, path); !written)
        return printer.failed(written.error());
    const auto counted = [&lines](BookLine::Kind kind) {
        return int(
            std::count_if(lines->begin(), lines->end(), [kind](const BookLine &entry) { return entry.kind == kind; }));
    };
    printer.object({{u"template"_s, u"certification-book"_s},
                    {u"book"_s, toText(*book)},
                    {u"year"_s, year},
                    {u"papers"_s, counted(BookLine::Kind::Certified)},
                    {u"copies"_s, occasion.values.value(u"copies"_s).toInt()},
                    {u"cancelled"_s, counted(BookLine::Kind::Cancelled) + counted(BookLine::Kind::Dropped)},
                    {u"gaps"_s, counted(BookLine::Kind::Unused)},
                    {u"file"_s, path},
                    {u"ms"_s, double(timer.nsecsElapsed()) / 1e6}});
    return 0;
}
