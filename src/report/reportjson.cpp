// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "enumwords.h"
#include "reporting.h"
#include "reportreading.h"
#include "reportwriting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct ReportJson
{
    Q_DECLARE_TR_FUNCTIONS(ReportJson)
};

QJsonValue jsonOf(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// Stable words of a row's kind.
constexpr EnumWord<ReportRow::Kind> rowWords[] = {
    {ReportRow::Kind::Total, "total"_L1}, {ReportRow::Kind::Head, "head"_L1}, {ReportRow::Kind::Line, "line"_L1}};

std::optional<double> figureOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject rowJson(const ReportTable &table, const ReportRow &row, bool isCompared)
{
    QJsonObject figures;
    QJsonObject previous;
    QJsonObject json{{u"index"_s, row.index}, {u"kind"_s, wordOf(rowWords, row.kind)}};
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

/// What a kept row says beside its figures.
QJsonObject keptRowJson(const ReportTable &table, const ReportRow &row, bool isCompared)
{
    QJsonObject json = rowJson(table, row, isCompared);
    QJsonObject texts;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].text.isEmpty())
            texts.insert(table.form.columns[i].id, row.cells[i].text);
    }
    json.insert(u"texts"_s, texts);
    json.remove(u"name"_s);
    json.remove(u"owner"_s);
    if (row.line >= 0)
        json.insert(u"line"_s, row.line);
    if (!row.key.sector.isEmpty())
        json.insert(u"sector"_s, row.key.sector);
    if (!row.key.other.isEmpty())
        json.insert(u"key"_s, row.key.other);
    return json;
}

ReportRow rowFromJson(const ReportTableForm &form, const QJsonObject &json)
{
    ReportRow row;
    row.kind = valueOfWord(rowWords, json[u"kind"].toString()).value_or(ReportRow::Kind::Line);
    row.index = json[u"index"].toString();
    row.id = json[u"id"].toString();
    const int line = json[u"line"].toInt(-1);
    row.line = line < int(form.lines.size()) ? line : -1;
    row.key = {json[u"sector"].toString(), json[u"code"].toString(), json[u"key"].toString()};
    row.isUncertain = json[u"uncertain"].toBool();
    const QJsonObject texts = json[u"texts"].toObject();
    const QJsonObject figures = json[u"figures"].toObject();
    const QJsonObject previous = json[u"previous"].toObject();
    for (const ReportColumn &column : form.columns)
        row.cells.append({figureOf(figures[column.id]), figureOf(previous[column.id]), texts[column.id].toString()});
    return row;
}

Error unreadable(const QString &detail)
{
    return {ErrorKind::BadInput,
            u"report-unreadable"_s,
            ReportJson::tr("The report cannot be read: it is damaged."),
            detail,
            {}};
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
    if (report.units > 0)
        json.insert(u"units"_s, report.units);
    if (isCompared)
        json.insert(u"previous"_s, QJsonObject{{u"from"_s, report.previous.from.toString(Qt::ISODate)},
                                               {u"to"_s, report.previous.to.toString(Qt::ISODate)}});
    return json;
}

QByteArray writtenReport(const Report &report)
{
    QJsonObject json = toJson(report);
    const bool isCompared = report.previous.from.isValid();
    QJsonArray tables;
    for (const ReportTable &table : report.tables) {
        QJsonArray rows;
        for (const ReportRow &row : table.rows)
            rows.append(keptRowJson(table, row, isCompared));
        tables.append(rows);
    }
    json.insert(u"tables"_s, tables);
    json.insert(u"unitName"_s, report.unitName);
    json.insert(u"form"_s, report.form.source);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Report> readReport(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const ReadReport form =
        readReportTemplate(QJsonDocument(json[u"form"].toObject()).toJson(QJsonDocument::Compact), u":/kept"_s);
    const QJsonArray tables = json[u"tables"].toArray();
    if (!form.form || tables.size() != form.form->tables.size())
        return unreadable(form.form ? u"tables"_s : u"form"_s);
    const auto day = [](const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); };
    Report report;
    report.form = *form.form;
    report.period = {day(json[u"from"]), day(json[u"to"])};
    const QJsonObject previous = json[u"previous"].toObject();
    report.previous = {day(previous[u"from"]), day(previous[u"to"])};
    report.unitCode = json[u"unit"].toString();
    report.unitName = json[u"unitName"].toString();
    report.asOf = fromIsoOfficeTime(json[u"asOf"].toString());
    report.isEmpty = json[u"empty"].toBool();
    report.units = json[u"units"].toInt();
    if (!report.period.from.isValid() || !report.period.to.isValid() || !report.asOf.isValid())
        return unreadable(u"days"_s);
    const QJsonArray notes = json[u"notes"].toArray();
    for (const QJsonValue &note : notes)
        report.notes.append(note.toString());
    for (qsizetype i = 0; i < tables.size(); ++i) {
        ReportTable table;
        table.form = report.form.tables[i];
        table.axis = table.form.rows.axes.isEmpty() ? RowAxis::All : table.form.rows.axes.last();
        const QJsonArray rows = tables[i].toArray();
        for (const QJsonValue &row : rows)
            table.rows.append(rowFromJson(table.form, row.toObject()));
        report.tables.append(table);
    }
    report.findings = brokenIdentities(report);
    return report;
}
