// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportviewing.h"

#include "clock.h"
#include "enteredfigures.h"
#include "reportfiling.h"
#include "reportwriting.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ReportViewing
{
    Q_DECLARE_TR_FUNCTIONS(ReportViewing)
};

QString cellText(const ReportColumn &column, const ReportCell &cell, bool isCompared)
{
    if (column.show != ReportColumn::Show::Figure)
        return cell.text;
    const QString now = figureText(cell.value, column.format);
    return isCompared ? u"%1 (%2)"_s.arg(now, figureText(cell.previous, column.format)) : now;
}

ReportViewTable tableView(const ReportTable &table, bool isCompared)
{
    ReportViewTable view;
    view.title = table.form.title;
    for (const ReportColumn &column : table.form.columns) {
        using Show = ReportColumn::Show;
        constexpr double indexWidth = 10;
        view.columns.append({column.id, column.groups, column.head, column.show != Show::Figure,
                             column.show == Show::Name, column.show == Show::Index ? indexWidth : column.width});
    }
    for (const ReportRow &row : table.rows) {
        ReportViewRow line{{}, row.kind == ReportRow::Kind::Head, row.kind == ReportRow::Kind::Total, row.isUncertain};
        for (qsizetype i = 0; i < table.form.columns.size(); ++i)
            line.cells.append(cellText(table.form.columns.at(i), row.cells.value(i), isCompared));
        for (int i = 0; i < int(table.form.columns.size()); ++i) {
            if (isEnteredCell(table, row, i))
                line.entered.append(i);
        }
        view.rows.append(line);
    }
    return view;
}

QString stepText(const QString &words, const ReportStep &step)
{
    return words.arg(step.officerName, inOfficeTime(step.at).toString(u"HH:mm dd/MM/yyyy"_s));
}

QString historyText(const QList<StoredReport> &filings, bool hasChanged)
{
    QStringList lines;
    for (const StoredReport &one : filings) {
        QStringList words{ReportViewing::tr("Revision %1").arg(one.report.revision), badgeOf(one.standing).text};
        if (one.report.reviewed.at.isValid())
            words.append(stepText(ReportViewing::tr("reviewed by %1 at %2"), one.report.reviewed));
        if (one.report.signedBy.at.isValid())
            words.append(stepText(ReportViewing::tr("signed by %1 at %2"), one.report.signedBy));
        lines.append(words.join(u" · "_s));
    }
    if (hasChanged)
        lines.append(ReportViewing::tr("The figures have changed since it was signed: a correction goes as the next "
                                       "revision, and both are kept."));
    return lines.mid(0, 4).join(u'\n');
}

/// Who entered the figure as it stands there, if that is known here.
QString enteredWords(const OpenedReport &opened, const EnteredFigure &figure)
{
    if (opened.shown().tables.at(figure.table).rows.at(figure.row).line < 0) // Of a unit, or of a file's own line.
        return ReportViewing::tr("entered by the unit");
    const FigureEntry entry = entryOf(opened.shown(), figure);
    const auto standing = std::find_if(opened.entered.begin(), opened.entered.end(),
                                       [&entry](const StandingFigure &one) { return one.figure.isOfCell(entry); });
    if (standing == opened.entered.end() || standing->figure.value != entry.value || !entry.value)
        return ReportViewing::tr("entered by the unit");
    return ReportViewing::tr("entered by %1 at %2")
        .arg(standing->officerName.isEmpty() ? standing->officerId : standing->officerName,
             inOfficeTime(standing->at).toString(u"HH:mm dd/MM/yyyy"_s));
}

bool isUnsigned(ReportState state)
{
    return state == ReportState::Draft || state == ReportState::Reviewed;
}

} // namespace

const StoredReport *OpenedReport::open() const
{
    const auto found = std::find_if(filings.begin(), filings.end(),
                                    [](const StoredReport &one) { return isUnsigned(one.standing.state); });
    return found == filings.end() ? nullptr : &*found;
}

Badge badgeOf(const ReportStanding &standing)
{
    switch (standing.state) {
    case ReportState::Draft:
        return {u"pencil"_s, ReportViewing::tr("Draft"), Tone::Draft};
    case ReportState::Reviewed:
        return {u"eye"_s, ReportViewing::tr("Reviewed"), Tone::Received};
    case ReportState::Signed:
        return {u"signature"_s, ReportViewing::tr("Signed, waits for the line"), Tone::Waiting};
    case ReportState::Sent:
        return {u"check"_s, ReportViewing::tr("At the province"), Tone::InProgress};
    case ReportState::Placed:
        return {u"folder"_s, ReportViewing::tr("In the reporting system's folder"), Tone::InProgress};
    case ReportState::Received:
        return {u"check-circle"_s,
                standing.reference.isEmpty() ? ReportViewing::tr("Received by the reporting system")
                                             : ReportViewing::tr("Received: %1").arg(standing.reference),
                Tone::Ready};
    case ReportState::Refused:
        return {u"error"_s, ReportViewing::tr("Refused: %1").arg(standing.reason), Tone::Overdue};
    }
    Q_UNREACHABLE();
}

ReportView reportView(const OpenedReport &opened, const Officer &officer)
{
    using Step = ReportView::Step;
    const Report &report = opened.shown();
    const bool isCompared = !opened.filed && report.previous.from.isValid();
    ReportView view;
    view.report = report.form.report;
    view.title = report.form.title;
    view.number = report.form.number;
    view.unit = report.unitName;
    view.periodText = formPeriodText(report.period);
    view.asOf = report.asOf;
    for (const ReportTable &table : report.tables)
        view.tables.append(tableView(table, isCompared));
    for (const ReportFinding &finding : report.findings)
        view.findings.append({finding.table, finding.row,
                              std::max(0, report.tables.at(finding.table).form.column(finding.column)),
                              finding.message});
    view.notes = report.notes;
    view.isEmpty = report.isEmpty;
    view.isFiled = opened.filed.has_value();
    view.history = historyText(opened.filings, opened.filed && opened.hasChanged);
    const StoredReport *draft = opened.open();
    if (opened.filed) {
        view.standing = badgeOf(opened.filings.first().standing);
        view.note = opened.filings.first().report.note;
        view.next = Step::Correct;
        return view;
    }
    const bool isReviewed = draft && draft->standing.state == ReportState::Reviewed &&
                            !differsFrom(filedReportOf(opened.computed), draft->report);
    view.standing = draft ? badgeOf({isReviewed ? ReportState::Reviewed : ReportState::Draft, {}, {}, {}})
                          : Badge{u"pencil"_s, ReportViewing::tr("Not kept yet"), Tone::Draft};
    view.note = draft ? draft->report.note : QString();
    view.next = isReviewed ? Step::Sign : Step::Review;
    view.isEntering = hasEnteredFigures(report.form) && report.units == 0;
    if (const int missing = emptyEnteredCells(report); missing > 0 && view.isEntering)
        view.obstacle = ReportViewing::tr("%n figure(s) are not entered yet: type them in (0 where there is none), or "
                                          "load a file with Ctrl+O.",
                                          nullptr, missing);
    else if (isReviewed && officer.role == Role::Officer)
        view.obstacle = ReportViewing::tr("A report is signed by a supervisor.");
    if (view.isEntering && !draft)
        view.standing = {u"pencil"_s, ReportViewing::tr("Being entered"), Tone::Draft};
    if (view.isEntering && !view.obstacle.isEmpty())
        view.history = (QStringList{view.obstacle, view.history}).join(u'\n').trimmed();
    return view;
}

ReportView correctionView(const OpenedReport &opened, const Officer &officer)
{
    ReportView view = reportView(opened, officer);
    view.isEntering = false;
    view.standing = {u"pencil"_s, ReportViewing::tr("Not kept yet"), Tone::Draft};
    view.history = historyText(opened.filings, false);
    view.next = ReportView::Step::Load;
    view.obstacle.clear();
    const int revision = opened.filings.isEmpty() ? 0 : opened.filings.first().report.revision;
    view.question = ReportViewing::tr("This report is signed already. The figures of the file can be entered as a "
                                      "correction only: they are looked over and signed as revision %1; what was "
                                      "signed stays as it is.")
                        .arg(revision + 1);
    return view;
}

FigureWords figureWords(const OpenedReport &opened, int table, int row, int column)
{
    const Report &report = opened.shown();
    if (table >= report.tables.size() || row >= report.tables.at(table).rows.size() ||
        column >= report.tables.at(table).form.columns.size())
        return {};
    const ReportColumn &form = report.tables.at(table).form.columns.at(column);
    if (form.show != ReportColumn::Show::Figure)
        return {};
    const FigureOrigin origin = originOf(report, table, row, column);
    const ReportCell &cell = report.tables.at(table).rows.at(row).cells.at(column);
    FigureWords words;
    words.formula = origin.words.isEmpty() ? origin.formula : origin.words;
    if (isEnteredCell(report.tables.at(table), report.tables.at(table).rows.at(row), column))
        words.formula = enteredWords(opened, {table, row, column, cell.value});
    words.denominator = origin.denominator;
    words.hasDossiers = std::any_of(origin.questions.begin(), origin.questions.end(), [](const FigureSource &question) {
        return factSource(question.source)->facts == u"dossiers";
    });
    if (report.previous.from.isValid())
        words.previous = figureText(cell.previous, form.format);
    return words;
}

FiledReport filedReportOf(const Report &report)
{
    FiledReport filed;
    filed.report = report.form.report;
    filed.version = report.form.version;
    filed.period = report.period;
    filed.unitCode = report.unitCode;
    filed.unitName = report.unitName;
    filed.asOf = report.asOf;
    filed.figures = writtenReport(report);
    return filed;
}
