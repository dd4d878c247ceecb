// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "reportwriting.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonOf(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject rowJson(const ReportTable &table, const ReportRow &row, bool isCompared)
{
    QJsonObject figures;
    QJsonObject previous;
    QJsonObject json{{u"index"_s, row.index},
                     {u"kind"_s, row.kind == ReportRow::Kind::Total  ? u"total"_s
                                 : row.kind == ReportRow::Kind::Head ? u"head"_s
                                                                     : u"line"_s}};
    if (!row.id.isEmpty())
        json.insert(u"id"_s, row.id);
    if (!row.key.procedure.isEmpty())
        json.insert(u"code"_s, row.key.procedure);
    if (row.isUncertain)
        json.insert(u"uncertain"_s, true);
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const ReportColumn &column = table.form.columns[i];
        if (column.show == ReportColumn::Show::Figure) {
            figures.insert(column.id, jsonOf(row.cells[i].value));
            if (isCompared)
                previous.insert(column.id, jsonOf(row.cells[i].previous));
        } else if (column.show == ReportColumn::Show::Name) {
            json.insert(u"name"_s, row.cells[i].text);
        } else if (column.show == ReportColumn::Show::Owner) {
            json.insert(u"owner"_s, row.cells[i].text);
        }
    }
    json.insert(u"figures"_s, figures);
    if (isCompared)
        json.insert(u"previous"_s, previous);
    return json;
}

QJsonArray columnsJson(const ReportTableForm &form)
{
    QJsonArray columns;
    for (const ReportColumn &column : form.columns) {
        QJsonObject json{{u"id"_s, column.id}, {u"head"_s, (column.groups + QStringList{column.head}).join(u" / "_s)}};
        if (column.formula) {
            json.insert(u"formula"_s, column.formula->text);
            json.insert(u"question"_s, plainText(column.formula->root));
        }
        columns.append(json);
    }
    return columns;
}

} // namespace

QJsonObject toJson(const Report &report)
{
    const bool isCompared = report.previous.from.isValid();
    QJsonArray tables;
    for (const ReportTable &table : report.tables) {
        QJsonArray rows;
        for (const ReportRow &row : table.rows)
            rows.append(rowJson(table, row, isCompared));
        tables.append(
            QJsonObject{{u"title"_s, table.form.title}, {u"columns"_s, columnsJson(table.form)}, {u"rows"_s, rows}});
    }
    QJsonArray findings;
    for (const ReportFinding &finding : report.findings)
        findings.append(QJsonObject{{u"table"_s, finding.table + 1},
                                    {u"row"_s, finding.row + 1},
                                    {u"column"_s, finding.column},
                                    {u"columns"_s, QJsonArray::fromStringList(finding.suspects)},
                                    {u"check"_s, finding.check},
                                    {u"message"_s, finding.message}});
    QJsonObject json{{u"template"_s, report.form.report},
                     {u"number"_s, report.form.number},
                     {u"version"_s, report.form.version},
                     {u"title"_s, report.form.title},
                     {u"unit"_s, report.unitCode},
                     {u"from"_s, report.period.from.toString(Qt::ISODate)},
                     {u"to"_s, report.period.to.toString(Qt::ISODate)},
                     {u"asOf"_s, toIsoOfficeTime(report.asOf)},
                     {u"empty"_s, report.isEmpty},
                     {u"tables"_s, tables},
                     {u"notes"_s, QJsonArray::fromStringList(report.notes)},
                     {u"findings"_s, findings}};
    if (isCompared)
        json.insert(u"previous"_s, QJsonObject{{u"from"_s, report.previous.from.toString(Qt::ISODate)},
                                               {u"to"_s, report.previous.to.toString(Qt::ISODate)}});
    return json;
}
