// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportreading.h"

#include "reporttables.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ReportReading
{
    Q_DECLARE_TR_FUNCTIONS(ReportReading)
};

/// Reads one template; a fault names the template.
class ReportReader
{
public:
    ReportReader(const QByteArray &json, const QString &file) : m_json(json) { m_form.file = file; }

    ReadReport read(const QJsonObject &json)
    {
        m_json.allow(json, QString(),
                     {u"format"_s, u"report"_s, u"number"_s, u"name"_s, u"unit"_s, u"version"_s, u"validFrom"_s,
                      u"validTo"_s, u"title"_s, u"unitOfCount"_s, u"ground"_s, u"sender"_s, u"receiver"_s, u"cutOff"_s,
                      u"emptyColumns"_s, u"tables"_s, u"notes"_s, u"targets"_s, u"signers"_s});
        readIdentityOf(json);
        readTargets(json[u"targets"].toArray());
        const QJsonArray tables = json[u"tables"].toArray();
        if (tables.isEmpty())
            m_json.fault(u"/tables"_s, ReportReading::tr("The template has no table (“tables”)."));
        for (qsizetype i = 0; i < tables.size(); ++i) {
            const QString path = u"/tables/"_s + QString::number(i);
            m_form.tables.append(readReportTable(tables[i].toObject(), path, m_targets, m_json));
        }
        readNotes(json[u"notes"].toArray());
        ReadReport read;
        read.faults = m_json.faults();
        if (!m_form.report.isEmpty()) {
            for (FormFault &fault : read.faults)
                fault.message = ReportReading::tr("Template %1: %2").arg(m_form.report, fault.message);
        }
        m_form.source = json;
        if (read.faults.isEmpty())
            read.form = m_form;
        return read;
    }

private:
    void readIdentityOf(const QJsonObject &json)
    {
        const QString root;
        m_form.report = m_json.text(json, root, u"report"_s);
        m_form.name = m_json.text(json, root, u"name"_s);
        m_form.title = m_json.text(json, root, u"title"_s);
        for (const auto &[name, value] : {std::pair(u"report"_s, m_form.report), std::pair(u"name"_s, m_form.name),
                                          std::pair(u"title"_s, m_form.title)}) {
            if (value.isEmpty())
                m_json.fault(root, ReportReading::tr("“%1” is missing.").arg(name));
        }
        m_form.number = m_json.text(json, root, u"number"_s);
        m_form.unit = m_json.text(json, root, u"unit"_s);
        m_form.version = int(m_json.number(json, root, u"version"_s, 1, 1, 1'000'000));
        m_form.validFrom = m_json.date(json, root, u"validFrom"_s);
        m_form.validTo = m_json.date(json, root, u"validTo"_s);
        m_form.unitOfCount = m_json.text(json, root, u"unitOfCount"_s);
        m_form.ground = m_json.text(json, root, u"ground"_s);
        m_form.sender = m_json.text(json, root, u"sender"_s);
        m_form.receiver = m_json.text(json, root, u"receiver"_s);
        m_form.isCutOff = m_json.flag(json, root, u"cutOff"_s);
        m_form.emptyColumns = int(m_json.number(json, root, u"emptyColumns"_s, 0, 0, 9));
        m_form.signers = m_json.texts(json, root, u"signers"_s);
    }

    void readTargets(const QJsonArray &targets)
    {
        for (qsizetype i = 0; i < targets.size(); ++i) {
            const QString path = u"/targets/"_s + QString::number(i);
            const QJsonObject json = targets[i].toObject();
            m_json.allow(json, path, {u"id"_s, u"name"_s, u"value"_s, u"ground"_s, u"validFrom"_s, u"validTo"_s});
            ReportTarget target;
            target.id = m_json.text(json, path, u"id"_s);
            target.name = m_json.text(json, path, u"name"_s);
            target.value = m_json.number(json, path, u"value"_s, 0, 0, 1e12);
            target.ground = m_json.text(json, path, u"ground"_s);
            target.validFrom = m_json.date(json, path, u"validFrom"_s);
            target.validTo = m_json.date(json, path, u"validTo"_s);
            if (target.id.isEmpty())
                m_json.fault(path, ReportReading::tr("“%1” is missing.").arg(u"id"_s));
            m_targets.append(target.id);
            m_form.targets.append(target);
        }
    }

    void readNotes(const QJsonArray &notes)
    {
        for (qsizetype i = 0; i < notes.size(); ++i) {
            const QString path = u"/notes/"_s + QString::number(i);
            const QJsonObject json = notes[i].toObject();
            m_json.allow(json, path, {u"text"_s, u"formula"_s});
            ReportNote note;
            note.text = m_json.text(json, path, u"text"_s);
            if (const QString text = m_json.text(json, path, u"formula"_s); !text.isEmpty()) {
                const auto formula = readFormula(text, {{}, {}, m_targets});
                if (formula)
                    note.formula = *formula;
                else
                    m_json.fault(path + u"/formula"_s,
                                 ReportReading::tr("note %1: %2.").arg(i + 1).arg(formula.error().message));
            }
            m_form.notes.append(note);
        }
    }

    JsonAsking m_json;
    ReportTemplate m_form;
    QStringList m_targets;
};

} // namespace

int ReportTableForm::column(const QString &id) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&id](const ReportColumn &column) { return column.id == id; });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

const ReportTarget *ReportTemplate::target(const QString &id, QDate day) const
{
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const ReportTarget &target) {
        return target.id == id && target.isInForce(day);
    });
    return found == targets.end() ? nullptr : &*found;
}

ReadReport readReportTemplate(const QByteArray &json, const QString &file)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (!document.isObject()) {
        const int open = lineOfOpenText(json);
        return {std::nullopt,
                {{open > 0 ? open : lineOf(json, parsing.offset),
                  ReportReading::tr("This is not JSON: look for a missing comma, quotation mark or bracket."), true}}};
    }
    const QJsonObject object = document.object();
    if (object[u"format"].toString() != u"mocua-report/1")
        return {
            std::nullopt,
            {{1, ReportReading::tr("This is no template of a report: “format” has to be “mocua-report/1”."), true}}};
    return ReportReader(json, file).read(object);
}
