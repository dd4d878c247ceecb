// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "askedtemplate.h"
#include "enteredfigures.h"
#include "factgathering.h"
#include "opendata.h"
#include "reportimporting.h"
#include "reporting.h"
#include "reportlibrary.h"
#include "reportsumming.h"
#include "reportwriting.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

const QString reportUsage =
    u"mocuactl report TEMPLATE --period P --out FILE.xlsx|.ods|.pdf|.csv|.json [--unit CODE] [--compare]\n"
    u"       mocuactl report register --period P --out FILE.xlsx|.pdf\n"
    u"       mocuactl report certification-book --book BS|CK|HD --year Y --out FILE.xlsx|.pdf\n"
    u"       mocuactl report import FILE.xlsx --template TEMPLATE [--out FILE]\n"
    u"       mocuactl report sum FILE.json… --out FILE [--by-unit]\n"
    u"       mocuactl report figures TEMPLATE --period P [--set LINE:COLUMN=N… | --file FILE.xlsx [--dry-run]] "
    u"[--correct]\n"
    u"       mocuactl report ministry --file FILE.xlsx|.csv --system NAME --period P [--dry-run]\n"
    u"       mocuactl report ministry list --period P | ministry withdraw --system NAME --period P\n"
    u"       mocuactl report list [--period P] | report check [FILE…]"_s;

/// The day by which templates are chosen: the last of the period.
QDate lastDay(const CommandLine &line, const QDateTime &now)
{
    const auto period = periodFromText(line.value(u"period"_s));
    return period ? period->to : now.date();
}

int listReports(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto clock = clockAt(line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const QDate day = lastDay(line, clock->now());
    const ReportLibrary library = ReportLibrary::load(reportsFolder(invocation.directory));
    for (const ReportTemplate &report : library.reports()) {
        if (line.has(u"period"_s) && !report.isInForce(day))
            continue;
        printer.object({{u"template"_s, report.report},
                        {u"number"_s, report.number},
                        {u"name"_s, report.name},
                        {u"version"_s, report.version},
                        {u"validFrom"_s, report.validFrom.toString(Qt::ISODate)},
                        {u"validTo"_s, report.validTo.toString(Qt::ISODate)},
                        {u"cutOff"_s, report.isCutOff},
                        {u"builtIn"_s, report.isBuiltIn()},
                        {u"file"_s, report.isBuiltIn() ? QString() : report.file}});
    }
    printer.object({{u"template"_s, u"register"_s}, {u"name"_s, u"Sổ theo dõi hồ sơ"_s}, {u"builtIn"_s, true}});
    for (const FormFile &file : library.files()) {
        for (const FormFault &fault : file.faults)
            Printer::note(u"%1:%2: %3"_s.arg(file.path, QString::number(fault.line), fault.message));
    }
    return 0;
}

int checkReports(const Invocation &invocation, const Printer &printer, QStringList files)
{
    if (files.isEmpty()) {
        const QDir folder(reportsFolder(invocation.directory));
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            files << folder.filePath(name);
    }
    bool isGood = true;
    for (const QString &file : std::as_const(files)) {
        const auto json = readInput(file);
        if (!json)
            return printer.failed(json.error());
        const ReadReport read = readReportTemplate(*json, file);
        isGood = isGood && read.form.has_value();
        QJsonArray faults;
        for (const FormFault &fault : read.faults) {
            faults.append(
                QJsonObject{{u"line"_s, fault.line}, {u"level"_s, u"error"_s}, {u"message"_s, fault.message}});
            if (!invocation.isJson)
                Printer::note(u"%1:%2: %3"_s.arg(file, QString::number(fault.line), fault.message));
        }
        if (invocation.isJson)
            printer.object({{u"file"_s, file}, {u"ok"_s, read.form.has_value()}, {u"faults"_s, faults}});
        else if (read.form)
            Printer::note(ReportText::tr("%1: good").arg(file));
    }
    return isGood ? 0 : int(ErrorKind::BadInput);
}

Result<ReportFacts> factsOf(const OpenData &data, const ReportTemplate &form, const Period &period,
                            const QDateTime &now)
{
    return data.store
        ->read<ReportFacts>([&](Connection &c) {
            return gatheredFacts(c, {form, period, data.catalogue, now});
        })
        .result();
}

int makeReport(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto period = periodFromText(line.value(u"period"_s));
    if (!period)
        return printer.failed(period.error());
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const Office &office = data->identity.office;
    const QString unit = line.value(u"unit"_s, office.code);
    if (unit != office.code && unit != office.agencyCode)
        return printer.failed({ErrorKind::BadInput,
                               u"unit-unknown"_s,
                               ReportText::tr("This counter holds the dossiers of %1 only.").arg(office.code),
                               {},
                               u"unit"_s});
    const auto clock = clockOf(office, line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const auto form = askedTemplate(invocation, line.arguments().first(), period->to, office.code);
    if (!form)
        return printer.failed(form.error());
    QElapsedTimer timer;
    timer.start();
    const QDateTime now = clock->now();
    const auto facts = factsOf(*data, *form, *period, now);
    if (!facts)
        return printer.failed(facts.error());
    std::optional<ReportFacts> previousFacts;
    if (line.has(u"compare"_s)) {
        auto read = factsOf(*data, *form, previousPeriod(*period), now);
        if (!read)
            return printer.failed(read.error());
        previousFacts = *std::move(read);
    }
    const auto entered = data->store
                             ->read<std::optional<Report>>(
                                 [&](Connection &c) { return enteredReport(c, *form, *period, office.agencyCode); })
                             .result();
    if (!entered)
        return printer.failed(entered.error());
    const Report report = computedReport(
        {*form, *period, office, *facts, previousFacts ? &*previousFacts : nullptr, *entered ? &**entered : nullptr});
    const qint64 computed = timer.nsecsElapsed();
    const QString path = line.value(u"out"_s);
    if (const auto written = writeReport(report, {office, invocation.officerName}, path); !written)
        return printer.failed(written.error());
    for (const ReportFinding &finding : report.findings)
        Printer::note(finding.message);
    if (const int missing = emptyEnteredCells(report); missing > 0)
        Printer::note(ReportText::tr("%n figure(s) are not entered yet.", nullptr, missing));
    if (report.isEmpty)
        Printer::note(ReportText::tr("Nothing happened in this period: every figure is 0."));
    if (!invocation.isJson) {
        printer.object({{u"template"_s, report.form.report}, {u"file"_s, path}});
        return 0;
    }
    QJsonObject json = toJson(report);
    json.insert(u"file"_s, path);
    json.insert(u"readMs"_s, double(computed) / 1e6);
    json.insert(u"ms"_s, double(timer.nsecsElapsed()) / 1e6);
    printer.object(json);
    return 0;
}

/// Every cell of another unit's file; status 3 if one is wrong.
int importReport(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto clock = clockAt(line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const auto form = askedTemplate(invocation, line.value(u"template"_s), lastDay(line, clock->now()), {});
    if (!form)
        return printer.failed(form.error());
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    // Without an office's data rows are told apart by their names alone.
    auto imported = importedReport(line.arguments().at(1), *form, data ? data->catalogue : Catalogue());
    if (!imported)
        return printer.failed(imported.error());
    Report &report = imported->report;
    report.asOf = clock->now();
    if (const auto period = periodFromText(line.value(u"period"_s)); period && !imported->isDated)
        report.period = *period;
    QJsonArray faults;
    for (const ImportFault &fault : imported->faults) {
        faults.append(QJsonObject{{u"cell"_s, fault.cell}, {u"column"_s, fault.column}, {u"message"_s, fault.message}});
        Printer::note(fault.cell + u": "_s + fault.message);
    }
    if (const QString out = line.value(u"out"_s); !out.isEmpty()) {
        if (const auto written = writeReport(report, {}, out); !written)
            return printer.failed(written.error());
    }
    QJsonObject json = toJson(report);
    json.insert(u"ok"_s, faults.isEmpty());
    json.insert(u"faults"_s, faults);
    json.insert(u"unitName"_s, report.unitName);
    if (invocation.isJson)
        printer.object(json);
    return faults.isEmpty() ? 0 : int(ErrorKind::BadInput);
}

/// Reports of many units, as they were written to .json, as one.
int sumReports(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto clock = clockAt(line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    QList<Report> reports;
    const QStringList files = line.arguments().mid(1);
    for (const QString &file : files) {
        const auto bytes = readInput(file);
        if (!bytes)
            return printer.failed(bytes.error());
        auto report = readReport(*bytes);
        if (!report)
            return printer.failed(report.error());
        reports.append(*std::move(report));
    }
    const SummingOrder order{line.value(u"unit"_s), line.value(u"unit"_s), {}, clock->now()};
    const auto sum = line.has(u"by-unit"_s) ? reportByUnits(reports, order) : summedReport(reports, order);
    if (!sum)
        return printer.failed(sum.error());
    if (const auto written = writeReport(*sum, {}, line.value(u"out"_s)); !written)
        return printer.failed(written.error());
    QJsonObject json = toJson(*sum);
    json.insert(u"file"_s, line.value(u"out"_s));
    if (invocation.isJson)
        printer.object(json);
    return 0;
}

} // namespace

int runReport(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, reportUsage,
        {{u"period"_s, u"P"_s,
          ReportText::tr(
              "2026-11-22, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-11-01..2026-11-22; BC-2026-11 ends on the "
              "14th.")},
         {u"book"_s, u"BOOK"_s, ReportText::tr("BS (copies), CK (signatures) or HD (contracts).")},
         {u"year"_s, u"Y"_s, ReportText::tr("The year of the book.")},
         {u"out"_s, u"FILE"_s, ReportText::tr("The .xlsx, .ods, .pdf, .csv or .json to write.")},
         {u"unit"_s, u"CODE"_s, ReportText::tr("The office; without it this one.")},
         {u"compare"_s, {}, ReportText::tr("With the figures of the period before.")},
         {u"template"_s, u"TEMPLATE"_s, ReportText::tr("By which form the imported file was filled in.")},
         {u"file"_s, u"FILE"_s,
          ReportText::tr("What a ministry's system counted, .xlsx or .csv; the office's own figures, .xlsx.")},
         {u"set"_s, u"LINE:COLUMN=N"_s,
          ReportText::tr("A figure that no dossier gives, by the line's id or number; without N the cell is emptied.")},
         {u"correct"_s, {}, ReportText::tr("For the next revision of a report that is signed already.")},
         {u"system"_s, u"NAME"_s, ReportText::tr("The ministry's system, as the office calls it.")},
         {u"dry-run"_s, {}, ReportText::tr("Check the file only.")},
         {u"by-unit"_s, {}, ReportText::tr("A row for each unit.")},
         {u"at"_s, u"ISO"_s, ReportText::tr("The time of the report, in a demonstration office.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QString name = line->arguments().value(0);
    const QString out = line->value(u"out"_s);
    if (name == u"check")
        return checkReports(invocation, printer, line->arguments().mid(1));
    const bool hasFiles = line->arguments().size() > 1;
    if (name == u"import" && line->arguments().size() == 2 && line->has(u"template"_s))
        return importReport(invocation, *line, printer);
    if (name == u"sum" && hasFiles && isReportFile(out))
        return sumReports(invocation, *line, printer);
    if (name == u"ministry")
        return runMinistry(invocation, *line, printer);
    if (name == u"figures")
        return runFigures(invocation, *line, printer);
    if (line->arguments().size() != 1)
        return printer.misused(ReportText::tr("Usage: %1").arg(reportUsage));
    if (name == u"list")
        return listReports(invocation, *line, printer);
    const bool isListFile =
        out.endsWith(u".xlsx"_s, Qt::CaseInsensitive) || out.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    if (name == u"certification-book" && isListFile)
        return runBook(invocation, *line, printer);
    if (name == u"register" && line->has(u"period"_s) && isListFile)
        return runRegister(invocation, *line, printer);
    const bool isBook = name == u"register" || name == u"certification-book";
    if (isBook || !line->has(u"period"_s) || !isReportFile(out))
        return printer.misused(ReportText::tr("Usage: %1").arg(reportUsage));
    return makeReport(invocation, *line, printer);
}
