// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "certificationform.h"
#include "dossierjsonrows.h"
#include "duplicatefinding.h"
#include "filingties.h"
#include "finishing.h"
#include "opendata.h"
#include "orderchecking.h"
#include "orderreading.h"
#include "outboxtable.h"
#include "pdfwriting.h"
#include "receiving.h"
#include "searching.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct DossierText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

Error unknownDossier()
{
    return {ErrorKind::BadInput,
            u"unknown-dossier"_s,
            DossierText::tr("There is no such dossier here: check the code, or sync first."),
            {},
            u"code"_s};
}

/// The first fault of an order as an error: a rule of the office refuses it, or the input is bad.
std::optional<Error> refusalOf(const ReceiveOrder &order, const Catalogue &catalogue, const WorkingCalendar &calendar,
                               const QDateTime &now, const ReceivingPlace &place)
{
    if (const QList<FieldFault> faults = faultsOf(order, catalogue, calendar, now, place); !faults.isEmpty()) {
        static const QStringList rules{
            u"online-only"_s,  u"paper-only"_s,       u"exception-unknown"_s, u"supplement-not-allowed"_s,
            u"late-too-far"_s, u"code-one-time"_s,    u"code-personal"_s,     u"not-at-once"_s,
            u"many-copies"_s,  u"agreement-missing"_s};
        const FieldFault &fault = faults.first();
        return Error{rules.contains(fault.code) ? ErrorKind::RefusedByRule : ErrorKind::BadInput,
                     fault.code,
                     fault.message,
                     {},
                     fault.field};
    }
    if (!order.assistance && lacksRequired(order) && order.missingChoice != MissingChoice::SupplementLater)
        return Error{
            ErrorKind::RefusedByRule,
            u"component-missing"_s,
            DossierText::tr(
                "A required paper is missing: bring it, or use --missing supplement where the procedure allows it."),
            {},
            u"component"_s};
    return {};
}

Result<void> writeForms(const CommandLine &line, const ReceivedDossier &received, OpenData &data, const Act &act)
{
    const FormLibrary library = FormLibrary::load(formsFolder(data.store->directory()), data.identity.office);
    if (line.has(u"words"_s)) {
        FormOccasion occasion;
        occasion.at = act.at;
        occasion.officerName = act.officer.displayName;
        const auto words =
            certificationForm(library, received.dossier, data.identity.office, occasion, CertificationPaper::Sheet);
        const auto pdf = words ? formPdf(*words) : Result<QByteArray>(words.error());
        if (const auto saved = pdf ? savePdf(line.value(u"words"_s), *pdf) : Result<void>(pdf.error()); !saved)
            return saved.error();
    }
    for (const QString &form : {u"receipt"_s, u"slip"_s}) {
        if (!line.has(form))
            continue;
        const auto print =
            data.store
                ->write<PrintRow>(WritePriority::OfficersAct,
                                  [&](Connection &c) { return notePrint(c, received.dossier.id, form, {}, act); })
                .result();
        if (!print)
            return print.error();
        const PrintOccasion occasion{print->copy, data.identity.trackingUrl(received.dossier.trackingToken), {}, {}, {},
                                     library};
        const auto content = receiptContent(received.dossier, data.identity.office, occasion);
        if (!content)
            return content.error();
        const auto pdf = form == u"slip" ? writeSlipPdf(*content) : writeReceiptPdf(*content);
        if (!pdf)
            return pdf.error();
        if (const auto saved = savePdf(line.value(form), *pdf); !saved)
            return saved.error();
    }
    return {};
}

} // namespace

int runReceive(const Invocation &invocation)
{
    int status = 0;
    const bool isAssisted = invocation.arguments.first() == u"assist";
    QList<OptionDescription> filing;
    if (isAssisted)
        filing = {{u"vneid"_s, u"yes|no"_s, DossierText::tr("Whether the citizen has an account VNeID of level 2.")},
                  {u"filed-by"_s, u"WHO"_s, DossierText::tr("Who pressed “Nộp”: citizen, relative or with-officer.")}};
    else
        filing = {
            {u"exception"_s, u"GROUND"_s,
             DossierText::tr("The catalogue's ground for taking paper although the procedure is online only.")},
            {u"original"_s, u"NAME:PAGES:COPIES"_s,
             DossierText::tr("A paper to be certified; once for each (1 page, 1 copy if left out).")},
            {u"signer"_s, u"NAME"_s, DossierText::tr("Who signs the certification; the catalogue's first if absent.")},
            {u"people"_s, u"FILE.xlsx"_s,
             DossierText::tr("Many people for one procedure; whoever is given as the applicant hands the list in.")},
            {u"dry-run"_s, {}, DossierText::tr("With --people: only says what is wrong, row by row.")},
            {u"many"_s, {}, DossierText::tr("Unusually many pages or copies are right.")},
            {u"finish"_s, {}, DossierText::tr("Finishes and hands it over at once, where the procedure ends so.")},
            {u"due"_s, u"ISO"_s, DossierText::tr("The appointment agreed with the citizen.")},
            {u"agreement"_s, u"TEXT"_s,
             DossierText::tr("The written agreement on a later appointment of a certification.")},
            {u"words"_s, u"OUT.pdf"_s, DossierText::tr("Writes the words of the certification (lời chứng).")}};
    const auto line = CommandLine::parse(
        invocation,
        (isAssisted
             ? u"mocuactl assist --procedure CODE (--card-text T | --card-image FILE | --applicant FILE.json) […]"_s
             : u"mocuactl receive --procedure CODE (--card-text T | --card-image FILE | --applicant FILE.json) "
               "[--people FILE.xlsx [--dry-run]] […]"_s),
        QList<OptionDescription>{
            {u"procedure"_s, u"CODE"_s, DossierText::tr("The procedure's code.")},
            {u"card-text"_s, u"T"_s, DossierText::tr("What the card's code says.")},
            {u"card-image"_s, u"FILE"_s, DossierText::tr("A picture of the card's code.")},
            {u"applicant"_s, u"FILE"_s, DossierText::tr("The applicant as JSON.")},
            {u"phone"_s, u"P"_s, DossierText::tr("Telephone number.")},
            {u"component"_s, u"N=KIND:COUNT"_s,
             DossierText::tr("A paper that is there; all required ones if none is given.")},
            {u"missing"_s, u"supplement"_s,
             DossierText::tr("Receives although papers are missing, where the procedure allows it.")},
            {u"return"_s, u"WAY"_s, DossierText::tr("counter, post or online.")},
            {u"channel"_s, u"C"_s, DossierText::tr("counter, online or post.")},
            {u"copies"_s, u"N"_s, DossierText::tr("Number of copies asked for.")},
            {u"pages"_s, u"P,P"_s, DossierText::tr("Pages of each original, for certified copies.")},
            {u"purpose"_s, u"TEXT"_s, DossierText::tr("What the result is for.")},
            {u"note"_s, u"TEXT"_s, DossierText::tr("A note.")},
            {u"payment"_s, u"WAY"_s, DossierText::tr("How the fee is paid: cash, transfer or later (the preset).")},
            {u"received"_s, u"R"_s, DossierText::tr("Cash handed over; the exact amount if absent.")},
            {u"exempt"_s, u"GROUND"_s, DossierText::tr("The ground that makes it free.")},
            {u"other-code"_s, u"CODE"_s,
             DossierText::tr("The code of the ministry's system in which the dossier lives.")},
            {u"beside"_s, u"GROUND"_s,
             DossierText::tr("Why it is received although the owner has an open dossier of the same procedure.")},
            {u"received-at"_s, u"ISO"_s, DossierText::tr("Late entry: when it was taken on paper.")},
            {u"ground"_s, u"TEXT"_s, DossierText::tr("Late entry: why it was not entered then.")},
            {u"pad"_s, u"TAM-…"_s, DossierText::tr("Late entry: the number of the blank Mẫu 01 that was used.")},
            {u"receipt"_s, u"OUT.pdf"_s, DossierText::tr("Writes Mẫu 01.")},
            {u"slip"_s, u"OUT.pdf"_s, DossierText::tr("Writes the 80 mm slip.")},
            {u"at"_s, u"ISO"_s, DossierText::tr("Time of the act, in a demonstration office.")}} +
            filing,
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const int people =
        int(line->has(u"card-text"_s)) + int(line->has(u"card-image"_s)) + int(line->has(u"applicant"_s));
    if (!line->has(u"procedure"_s) || people != 1)
        return printer.misused(DossierText::tr("Give --procedure and one of --card-text, --card-image, --applicant."));
    if (line->has(u"people"_s))
        return runPeople(invocation, *line, printer);
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line->value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    const auto officer = actingOfficer(*data, invocation, now);
    if (!officer)
        return printer.failed(officer.error());
    const QDateTime takenAt = fromIsoOfficeTime(line->value(u"received-at"_s));
    if (line->has(u"received-at"_s) && !takenAt.isValid())
        return printer.misused(DossierText::tr("Write --received-at as 2026-11-23T09:41."));
    const auto order = readOrder(*line, data->catalogue, (takenAt.isValid() ? takenAt : now).date(), isAssisted);
    if (!order)
        return printer.failed(order.error());
    if (const auto refusal = refusalOf(*order, data->catalogue, data->calendar, now, data->place(*officer)))
        return printer.failed(*refusal);

    const Act act{*officer, data->identity.device, now};
    const Dossier composed = composedDossier(*order, data->place(*officer), data->catalogue, data->calendar, now);
    QList<DuplicateDossier> open;
    const auto received =
        data->store
            ->write<ReceivedDossier>(
                WritePriority::OfficersAct,
                [&](Connection &c) -> Result<ReceivedDossier> {
                    const auto found = duplicatesOf(c, composed.applicant, composed.procedureCode, *officer, now);
                    if (!found)
                        return found.error();
                    open = *found;
                    BesideGround beside{open.isEmpty() ? QString() : line->value(u"beside"_s), {}};
                    for (const DuplicateDossier &dossier : std::as_const(open))
                        beside.dossiers.append(dossier.id);
                    const int office = data->identity.office.number;
                    return composed.isAtOnce
                               ? finishDossier(c, composed, office, act, data->calendar, data->catalogue, beside)
                               : receiveDossier(c, composed, office, act, OutboxState::Ready, beside);
                })
            .result();
    if (!received)
        return printer.failed(received.error());
    // A script has nobody to ask: it is told.
    QJsonArray openCodes;
    for (const DuplicateDossier &dossier : std::as_const(open))
        openCodes.append(dossier.code);
    if (!open.isEmpty() && !line->has(u"beside"_s))
        Printer::note(DossierText::tr("This owner has %n open dossier(s) of the same procedure; say why with --beside.",
                                      nullptr, static_cast<int>(open.size())));
    const auto figures =
        data->store->read<OutboxFigures>([&](Connection &c) { return OutboxTable(c).figures(now.date()); }).result();
    const Dossier &dossier = received->dossier;
    const QString numbers = dossier.certification ? numbersText(*dossier.certification) : QString();
    printer.object({{u"dossierId"_s, dossier.id.toString(QUuid::WithoutBraces)},
                    {u"code"_s, dossier.code()},
                    {u"state"_s, toText(dossier.state)},
                    {u"numbers"_s, numbers.isEmpty() ? QJsonValue() : QJsonValue(numbers)},
                    {u"fee"_s, double(dossier.fee.total())},
                    {u"provisional"_s, dossier.isProvisional()},
                    {u"slip"_s, dossier.slipDigits},
                    {u"tracking"_s, dossier.trackingToken},
                    {u"dueAt"_s, dossier.dueAt ? QJsonValue(toIsoOfficeTime(*dossier.dueAt)) : QJsonValue()},
                    {u"openDossiers"_s, openCodes},
                    {u"outbox"_s, QJsonObject{{u"opId"_s, received->opId.toString(QUuid::WithoutBraces)},
                                              {u"waiting"_s, figures ? figures->waiting : 0}}}});
    if (const auto written = writeForms(*line, *received, *data, act); !written) {
        // The dossier is saved and said to be; only its paper is not there.
        Printer::note(written.error().message);
        return int(written.error().kind);
    }
    return 0;
}

int runDossier(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, u"mocuactl dossier show CODE | dossier list [--date D | --list WHICH [--from D] [--to D]]"_s,
        {{u"list"_s, u"WHICH"_s,
          DossierText::tr(
              "A list whatever the day: open, overdue, awaiting-supplement, awaiting-code, ready, returned, "
              "void, portal or exceptions (paper although the rule is online only).")},
         {u"from"_s, u"D"_s, DossierText::tr("With --list: received on that day or later.")},
         {u"to"_s, u"D"_s, DossierText::tr("With --list: received on that day or earlier.")},
         {u"date"_s, u"D"_s, DossierText::tr("The day on which they were received; today if not given.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QStringList &arguments = line->arguments();
    const bool isShow = arguments.size() == 2 && arguments[0] == u"show";
    if (!isShow && !(arguments.size() == 1 && arguments[0] == u"list"))
        return printer.misused(
            DossierText::tr("Usage: %1")
                .arg(u"mocuactl dossier show CODE | dossier list [--date D | --list WHICH [--from D] [--to D]]"_s));
    const auto clock = clockAt({});
    if (!clock)
        return printer.failed(clock.error());
    auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    if (isShow) {
        const auto shown =
            data->store
                ->read<QJsonObject>([&](Connection &c) -> Result<QJsonObject> {
                    DossierTable dossiers(c);
                    const auto key = dossiers.keyOfCode(arguments[1]);
                    if (!key)
                        return key.error();
                    if (!key->has_value())
                        return unknownDossier();
                    auto found = dossiers.find(**key);
                    if (!found)
                        return found.error();
                    if (!found->has_value())
                        return unknownDossier();
                    const auto papers = PaperTable(c).of(**key);
                    if (!papers)
                        return papers.error();
                    const auto prints = PrintTable(c).ofDossier((*found)->key);
                    if (!prints)
                        return prints.error();
                    const auto tie = tieOf(c, (*found)->key);
                    if (!tie)
                        return tie.error();
                    QJsonObject json = shownJson(**found, *papers, *prints);
                    if (*tie)
                        json.insert((*tie)->isHelp ? u"assistedFiling"_s : u"submitted"_s,
                                    QJsonObject{{u"dossierId"_s, (*tie)->dossier.toString(QUuid::WithoutBraces)},
                                                {u"code"_s, (*tie)->code}});
                    return json;
                })
                .result();
        if (!shown)
            return printer.failed(shown.error());
        printer.object(*shown);
        return 0;
    }
    const QDate date =
        line->has(u"date"_s) ? QDate::fromString(line->value(u"date"_s), Qt::ISODate) : clock->now().date();
    if (!date.isValid())
        return printer.failed({ErrorKind::BadInput,
                               u"date-wrong"_s,
                               DossierText::tr("The date cannot be read: write it as 2026-11-23."),
                               {},
                               u"date"_s});
    const DossierFilter filter{dossierListFromText(line->value(u"list"_s)),
                               QDate::fromString(line->value(u"from"_s), Qt::ISODate),
                               QDate::fromString(line->value(u"to"_s), Qt::ISODate)};
    for (const auto &[option, day] : {std::pair(u"from"_s, filter.from), std::pair(u"to"_s, filter.to)}) {
        if (line->has(option) && (!day.isValid() || !line->has(u"list"_s)))
            return printer.failed({ErrorKind::BadInput,
                                   u"date-wrong"_s,
                                   DossierText::tr("Give --from and --to as days (2026-11-23), together with --list."),
                                   {},
                                   option});
    }
    if (line->has(u"list"_s) && filter.which == DossierFilter::Which::All)
        return printer.failed(
            {ErrorKind::BadInput, u"unknown-list"_s, DossierText::tr("There is no such list."), {}, u"list"_s});
    constexpr int maximalRows = 100'000;
    const auto rows = data->store
                          ->read<QList<DossierRow>>([&](Connection &c) {
                              DossierTable dossiers(c);
                              return filter.isEmpty() ? dossiers.receivedOn(date, maximalRows)
                                                      : dossiers.listed(filter, clock->now(), {}, maximalRows);
                          })
                          .result();
    if (!rows)
        return printer.failed(rows.error());
    for (const DossierRow &row : *rows)
        printer.object(rowJson(row, data->catalogue.filing));
    return 0;
}

int runSearch(const Invocation &invocation)
{
    int status = 0;
    const auto line =
        CommandLine::parse(invocation, u"mocuactl search TEXT [--limit N]"_s,
                           {{u"limit"_s, u"N"_s, DossierText::tr("At most so many rows; 50 if not given.")}}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments().isEmpty())
        return printer.misused(DossierText::tr("Usage: %1").arg(u"mocuactl search TEXT [--limit N]"_s));
    bool isNumber = false;
    const int limit = line->value(u"limit"_s, u"50"_s).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 1000)
        return printer.failed({ErrorKind::BadInput,
                               u"number-wrong"_s,
                               DossierText::tr("The limit is between 1 and 1,000."),
                               {},
                               u"limit"_s});
    auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    QElapsedTimer timer;
    timer.start();
    const auto hits =
        data->store->read<SearchHits>([&](Connection &c) { return search(c, line->arguments().join(u' '), limit); })
            .result();
    if (!hits)
        return printer.failed(hits.error());
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    for (const DossierRow &row : hits->rows)
        printer.object(rowJson(row, data->catalogue.filing));
    QJsonObject last{{u"total"_s, hits->total}, {u"ms"_s, ms}};
    if (hits->hasMore)
        last.insert(u"more"_s, true);
    printer.object(last);
    return 0;
}
