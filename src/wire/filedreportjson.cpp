// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filedreportjson.h"

#include "clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

Error unreadableReport(const QString &field)
{
    return {ErrorKind::BadInput, u"report-not-readable"_s, {}, u"a filed report cannot be read"_s, field};
}

QJsonObject toJson(const ReportStep &step)
{
    return {{u"officer"_s, step.officerId}, {u"name"_s, step.officerName}, {u"at"_s, toIsoOfficeTime(step.at)}};
}

ReportStep stepFromJson(const QJsonObject &json)
{
    return {json.value("officer"_L1).toString(), json.value("name"_L1).toString(),
            fromIsoOfficeTime(json.value("at"_L1).toString())};
}

/// Empty: they cannot be inflated, or are too large.
QByteArray inflatedFigures(const QByteArray &deflated)
{
    constexpr qsizetype lengthBytes = 4; // qCompress writes the length before.
    if (deflated.size() <= lengthBytes || qFromBigEndian<quint32>(deflated.constData()) > largestReport)
        return {};
    return qUncompress(deflated);
}

} // namespace

QJsonObject toJson(const FiledReport &report)
{
    QJsonObject json{{u"id"_s, report.id.toString(QUuid::WithoutBraces)},
                     {u"report"_s, report.report},
                     {u"version"_s, report.version},
                     {u"from"_s, report.period.from.toString(Qt::ISODate)},
                     {u"to"_s, report.period.to.toString(Qt::ISODate)},
                     {u"unit"_s, report.unitCode},
                     {u"unitName"_s, report.unitName},
                     {u"revision"_s, report.revision},
                     {u"asOf"_s, toIsoOfficeTime(report.asOf)},
                     {u"note"_s, report.note},
                     {u"figures"_s, QString::fromLatin1(qCompress(report.figures).toBase64())}};
    if (report.reviewed.at.isValid())
        json.insert(u"reviewed"_s, toJson(report.reviewed));
    if (report.signedBy.at.isValid())
        json.insert(u"signed"_s, toJson(report.signedBy));
    return json;
}

Result<FiledReport> filedReportFromJson(const QJsonObject &json)
{
    FiledReport report;
    report.id = QUuid::fromString(json.value("id"_L1).toString());
    report.report = json.value("report"_L1).toString();
    report.version = json.value("version"_L1).toInt();
    report.period = {QDate::fromString(json.value("from"_L1).toString(), Qt::ISODate),
                     QDate::fromString(json.value("to"_L1).toString(), Qt::ISODate)};
    report.unitCode = json.value("unit"_L1).toString();
    report.unitName = json.value("unitName"_L1).toString();
    report.revision = json.value("revision"_L1).toInt();
    report.asOf = fromIsoOfficeTime(json.value("asOf"_L1).toString());
    report.reviewed = stepFromJson(json.value("reviewed"_L1).toObject());
    report.signedBy = stepFromJson(json.value("signed"_L1).toObject());
    report.note = json.value("note"_L1).toString();
    report.figures = inflatedFigures(QByteArray::fromBase64(json.value("figures"_L1).toString().toLatin1()));
    if (report.id.isNull())
        return unreadableReport(u"id"_s);
    if (report.report.isEmpty() || report.report.size() > 40)
        return unreadableReport(u"report"_s);
    if (!report.period.from.isValid() || !report.period.to.isValid() || report.period.to < report.period.from)
        return unreadableReport(u"from"_s);
    if (report.unitCode.isEmpty() || report.unitCode.size() > 40)
        return unreadableReport(u"unit"_s);
    if (report.revision < 1 || report.revision > 999)
        return unreadableReport(u"revision"_s);
    if (!QJsonDocument::fromJson(report.figures).isObject())
        return unreadableReport(u"figures"_s);
    return report;
}

ChangeItem reportItem(const QUuid &filing, const ReportStanding &standing, qint64 version)
{
    return {.entity = u"report"_s,
            .id = filing,
            .version = version,
            .kind = "report."_L1 + toText(standing.state),
            .occurredAt = standing.since,
            .changed = {{u"state"_s, toText(standing.state)},
                        {u"reference"_s, standing.reference},
                        {u"reason"_s, standing.reason}}};
}

Result<ReportStanding> reportStandingOf(const ChangeItem &item)
{
    const auto state = reportStateFromText(item.changed.value("state"_L1).toString());
    if (item.entity != "report"_L1 || !state)
        return unreadableReport(u"state"_s);
    return ReportStanding{*state, item.changed.value("reference"_L1).toString(),
                          item.changed.value("reason"_L1).toString(), item.occurredAt};
}

QByteArray writtenUnitReports(const UnitReports &reports)
{
    QJsonArray filed;
    for (const UnitReports::Entry &entry : reports.filed)
        filed.append(QJsonObject{{u"report"_s, toJson(entry.report)},
                                 {u"state"_s, toText(entry.standing.state)},
                                 {u"reference"_s, entry.standing.reference},
                                 {u"reason"_s, entry.standing.reason},
                                 {u"since"_s, toIsoOfficeTime(entry.standing.since)}});
    const QJsonObject json{
        {u"filed"_s, filed}, {u"missing"_s, QJsonArray::fromStringList(reports.missing)}, {u"next"_s, reports.next}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<UnitReports> readUnitReports(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject() || !document["filed"_L1].isArray())
        return unreadableReport(u"filed"_s);
    UnitReports reports;
    const QJsonArray filed = document["filed"_L1].toArray();
    for (const QJsonValue &value : filed) {
        auto report = filedReportFromJson(value["report"_L1].toObject());
        const auto state = reportStateFromText(value["state"_L1].toString());
        if (!report || !state)
            return report ? unreadableReport(u"state"_s) : report.error();
        reports.filed.append({*std::move(report),
                              {*state, value["reference"_L1].toString(), value["reason"_L1].toString(),
                               fromIsoOfficeTime(value["since"_L1].toString())}});
    }
    const QJsonArray missing = document["missing"_L1].toArray();
    for (const QJsonValue &name : missing)
        reports.missing.append(name.toString());
    reports.next = document["next"_L1].toString();
    return reports;
}
