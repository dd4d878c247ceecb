// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "askedtemplate.h"
#include "enteredfigures.h"
#include "enteredfiguretable.h"
#include "factgathering.h"
#include "figureentering.h"
#include "folding.h"
#include "opendata.h"
#include "reportimporting.h"
#include "reporting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct FiguresText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

/// The report that the command is about, with the office's data.
struct Asked
{
    const OpenData &data;
    ReportTemplate form;
    Period period;
    QDateTime now;

    FiguredReport of() const { return {form.report, period, data.identity.office.agencyCode}; }
};

/// A template without such figures is refused.
Result<Asked> askedReport(const Invocation &invocation, const CommandLine &line, const Period &period,
                          const OpenData &data, const QDateTime &now)
{
    auto form = askedTemplate(invocation, line.arguments().at(1), period.to, data.identity.office.code);
    if (!form)
        return form.error();
    if (!hasEnteredFigures(*form))
        return Error{
            ErrorKind::BadInput,
            u"nothing-entered"_s,
            FiguresText::tr("Every figure of %1 comes from dossiers: none of it is entered.").arg(form->report),
            {},
            u"template"_s};
    return Asked{data, *std::move(form), period, now};
}

struct Shown
{
    Report report;
    QList<StandingFigure> standing;
};

/// The entered figures as they stand, with shares, sums and checks.
Result<Shown> shownFigures(const Asked &asked)
{
    return asked.data.store
        ->read<Shown>([&asked](Connection &c) -> Result<Shown> {
            const auto entered = enteredReport(c, asked.form, asked.period, asked.of().unitCode);
            if (!entered)
                return entered.error();
            auto standing = EnteredFigureTable(c).of(asked.of());
            if (!standing)
                return standing.error();
            const auto facts = gatheredFacts(c, {asked.form, asked.period, asked.data.catalogue, asked.now});
            if (!facts)
                return facts.error();
            return Shown{computedReport({asked.form, asked.period, asked.data.identity.office, *facts, nullptr,
                                         *entered ? &**entered : nullptr}),
                         *std::move(standing)};
        })
        .result();
}

QJsonObject figureJson(const FigureEntry &entry, const Shown &shown)
{
    QJsonObject json{{u"line"_s, entry.line},
                     {u"name"_s, entry.name},
                     {u"column"_s, entry.column},
                     {u"value"_s, entry.value ? QJsonValue(*entry.value) : QJsonValue(QJsonValue::Null)}};
    if (shown.report.tables.size() > 1)
        json.insert(u"table"_s, entry.table + 1);
    const auto standing = std::find_if(shown.standing.begin(), shown.standing.end(), [&entry](const auto &one) {
        return one.figure.isOfCell(entry) && one.figure.value == entry.value;
    });
    if (standing != shown.standing.end()) {
        json.insert(u"officer"_s, standing->officerId);
        json.insert(u"officerName"_s, standing->officerName);
        json.insert(u"at"_s, toIsoOfficeTime(standing->at));
    }
    return json;
}

int show(const Asked &asked, const Printer &printer, const QJsonObject &done = {})
{
    const auto shown = shownFigures(asked);
    if (!shown)
        return printer.failed(shown.error());
    QJsonArray figures;
    for (const FigureEntry &entry : entriesOf(shown->report))
        figures.append(figureJson(entry, *shown));
    QJsonArray findings;
    for (const ReportFinding &finding : shown->report.findings) {
        findings.append(QJsonObject{{u"column"_s, finding.column}, {u"message"_s, finding.message}});
        Printer::note(finding.message);
    }
    const int missing = emptyEnteredCells(shown->report);
    if (missing > 0)
        Printer::note(FiguresText::tr("%n figure(s) are not entered yet.", nullptr, missing));
    QJsonObject json{{u"template"_s, asked.form.report},
                     {u"unit"_s, asked.of().unitCode},
                     {u"from"_s, asked.period.from.toString(Qt::ISODate)},
                     {u"to"_s, asked.period.to.toString(Qt::ISODate)},
                     {u"missing"_s, missing},
                     {u"figures"_s, figures},
                     {u"findings"_s, findings}};
    for (auto member = done.begin(); member != done.end(); ++member)
        json.insert(member.key(), member.value());
    printer.object(json);
    return 0;
}

Error unknownCell(const QString &text)
{
    return {ErrorKind::BadInput,
            u"cell-unknown"_s,
            FiguresText::tr("“%1” is no figure that is entered: write LINE:COLUMN=NUMBER, as primary:3=12.").arg(text),
            {},
            u"set"_s};
}

/// "primary:3=12", "2:3=12"; in a later table "2!primary:3=12"; nothing behind "=": emptied.
Result<FigureEntry> entryFromText(const QString &text, const Report &report)
{
    static const QRegularExpression shape(u"\\A(?:([1-9][0-9]?)!)?([^:=!]+):([^:=]+)=(.*)\\z"_s);
    const auto match = shape.match(text);
    const int table = match.captured(1).isEmpty() ? 0 : match.captured(1).toInt() - 1;
    if (!match.hasMatch() || table >= report.tables.size())
        return unknownCell(text);
    const ReportTable &found = report.tables[table];
    const QString wanted = match.captured(2).trimmed();
    const int column = found.form.column(match.captured(3).trimmed());
    const auto rowBy = [&](auto isIt) {
        return int(std::find_if(found.rows.begin(), found.rows.end(), isIt) - found.rows.begin());
    };
    int row = rowBy([&wanted](const ReportRow &one) { return one.line >= 0 && one.id == wanted; });
    if (row == int(found.rows.size()))
        row = rowBy([&wanted](const ReportRow &one) { return one.line >= 0 && one.index == wanted; });
    if (column < 0 || row == int(found.rows.size()) || !isEnteredCell(found, found.rows[row], column))
        return unknownCell(text);
    const auto value = enteredFigureFromText(match.captured(4));
    if (!value) {
        Error error = value.error();
        error.field = u"set"_s;
        return error;
    }
    return entryOf(report, {table, row, column, *value});
}

int keep(Acting &acting, const Asked &asked, const QList<FigureEntry> &figures, const CommandLine &line,
         const Printer &printer, QJsonObject done = {})
{
    const FigureOrder order{asked.of(), figures, line.has(u"correct"_s)};
    const auto changed =
        acting.data.store
            ->write<int>(WritePriority::OfficersAct,
                         [&order, act = acting.act()](Connection &c) { return enterFigures(c, order, act); })
            .result();
    if (!changed)
        return printer.failed(changed.error());
    done.insert(u"changed"_s, *changed);
    return show(asked, printer, done);
}

int set(Acting &acting, const Asked &asked, const CommandLine &line, const Printer &printer)
{
    const auto shown = shownFigures(asked);
    if (!shown)
        return printer.failed(shown.error());
    QList<FigureEntry> figures;
    for (const QString &text : line.values(u"set"_s)) {
        const auto entry = entryFromText(text, shown->report);
        if (!entry)
            return printer.failed(entry.error());
        figures.removeIf([&entry](const FigureEntry &one) { return one.isOfCell(*entry); }); // The last one counts.
        figures.append(*entry);
    }
    return keep(acting, asked, figures, line, printer);
}

/// Whether the file is of this office and period, as far as it says.
Result<void> checkTitles(const ImportedReport &imported, const Asked &asked)
{
    if (imported.isDated && imported.report.period != asked.period)
        return Error{ErrorKind::BadInput,
                     u"another-period"_s,
                     FiguresText::tr("The file is of another period (%1).").arg(formPeriodText(imported.report.period)),
                     {},
                     u"period"_s};
    const QString own = foldedForSearch(asked.data.identity.office.name);
    if (!imported.report.unitName.isEmpty() && !foldedForSearch(imported.report.unitName).contains(own))
        return Error{ErrorKind::BadInput,
                     u"another-unit"_s,
                     FiguresText::tr("The file is of another unit: its report goes the way of that unit."),
                     {},
                     u"file"_s};
    return {};
}

int load(Acting &acting, const Asked &asked, const CommandLine &line, const Printer &printer)
{
    const auto imported = importedReport(line.value(u"file"_s), asked.form, acting.data.catalogue);
    if (!imported)
        return printer.failed(imported.error());
    if (const auto fits = checkTitles(*imported, asked); !fits)
        return printer.failed(fits.error());
    QJsonArray faults;
    for (const ImportFault &fault : imported->faults) {
        faults.append(QJsonObject{{u"cell"_s, fault.cell}, {u"column"_s, fault.column}, {u"message"_s, fault.message}});
        Printer::note(fault.cell + u": "_s + fault.message);
    }
    const QJsonObject done{{u"ok"_s, faults.isEmpty()}, {u"faults"_s, faults}};
    if (faults.isEmpty() && !line.has(u"dry-run"_s))
        return keep(acting, asked, entriesOf(imported->report), line, printer, done);
    const int status = show(asked, printer, done);
    return status != 0 || faults.isEmpty() ? status : int(ErrorKind::BadInput);
}

} // namespace

int runFigures(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const bool isSetting = line.has(u"set"_s);
    const bool isLoading = line.has(u"file"_s);
    if (line.arguments().size() != 2 || !line.has(u"period"_s) || (isSetting && isLoading))
        return printer.misused(
            FiguresText::tr("Usage: %1")
                .arg(u"mocuactl report figures TEMPLATE --period P [--set LINE:COLUMN=N… | --file FILE.xlsx "
                     "[--dry-run]] [--correct]"_s));
    const auto period = periodFromText(line.value(u"period"_s));
    if (!period)
        return printer.failed(period.error());
    if (!isSetting && !isLoading) {
        const auto data = openData(invocation.directory, Store::Access::ReadOnly);
        if (!data)
            return printer.failed(data.error());
        const auto clock = clockOf(data->identity.office, line.value(u"at"_s));
        if (!clock)
            return printer.failed(clock.error());
        const auto asked = askedReport(invocation, line, *period, *data, clock->now());
        return asked ? show(*asked, printer) : printer.failed(asked.error());
    }
    auto acting = beginActing(invocation, line.value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const auto asked = askedReport(invocation, line, *period, acting->data, acting->now);
    if (!asked)
        return printer.failed(asked.error());
    return isSetting ? set(*acting, *asked, line, printer) : load(*acting, *asked, line, printer);
}
