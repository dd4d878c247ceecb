// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsetpatch.h"

#include "formfields.h"
#include "jsonasking.h"
#include "unitnames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct PatchText
{
    Q_DECLARE_TR_FUNCTIONS(FormChecking)
};

const QStringList identityNames{u"format"_s, u"set"_s, u"unit"_s, u"version"_s, u"validFrom"_s, u"validTo"_s};

/// Lists whose length the layout counts on.
const QStringList fixedLists{u"state"_s, u"copies"_s, u"table"_s, u"signatures"_s};

/// Looks through an office's words for a set.
class PatchReading
{
public:
    PatchReading(const QByteArray &json, const QString &file, const Office &office) : m_json(json), m_office(office)
    {
        m_patch.file = file;
    }

    ReadFormSetPatch read(const QJsonObject &own)
    {
        m_patch.set = m_json.text(own, {}, u"set"_s);
        m_patch.unit = m_json.text(own, {}, u"unit"_s);
        m_patch.version = int(m_json.number(own, {}, u"version"_s, 1, 1, 100'000));
        m_patch.validFrom = m_json.date(own, {}, u"validFrom"_s);
        m_patch.validTo = m_json.date(own, {}, u"validTo"_s);
        const Result<FormSet> known = FormSet::load(m_patch.set);
        if (m_patch.set.isEmpty() || !known) {
            m_json.fault(u"/set"_s, PatchText::tr("“set” is a form set of this version, such as \"TT03/2025\"."));
            return {std::nullopt, m_json.faults()};
        }
        for (const QString &name : own.keys()) {
            if (identityNames.contains(name))
                continue;
            m_patch.json[name] = own[name];
            compare(own[name], known->json()[name], u'/' + name);
        }
        checkRequired(known->withWords(m_patch.json));
        ReadFormSetPatch found;
        found.faults = m_json.faults() + m_warnings;
        if (m_json.faults().isEmpty())
            found.patch = m_patch;
        return found;
    }

private:
    void compare(const QJsonValue &own, const QJsonValue &known, const QString &path)
    {
        if (known.isUndefined()) {
            m_json.fault(path, PatchText::tr("The form set has no “%1”.").arg(path.mid(1)));
        } else if (own.type() != known.type()) {
            m_json.fault(path, PatchText::tr("“%1” has to be written as in the built-in set.").arg(path.mid(1)));
        } else if (own.isObject()) {
            const QJsonObject object = own.toObject();
            for (auto member = object.begin(); member != object.end(); ++member)
                compare(*member, known[member.key()], path + u'/' + member.key());
        } else if (own.isArray()) {
            compareList(own.toArray(), known.toArray(), path);
        } else {
            checkWording(own.toString(), path);
        }
    }

    void compareList(const QJsonArray &own, const QJsonArray &known, const QString &path)
    {
        if (fixedLists.contains(path.section(u'/', -1)) && own.size() != known.size())
            m_json.fault(path, PatchText::tr("“%1” has to be written as in the built-in set.").arg(path.mid(1)));
        for (qsizetype i = 0; i < own.size(); ++i) {
            const QString place = path + u'/' + QString::number(i);
            if (own[i].isArray()) {
                compareList(own[i].toArray(), known.at(i).toArray(), place);
                continue;
            }
            if (own[i].isObject())
                m_json.allow(own[i].toObject(), place, {u"when"_s, u"text"_s});
            else if (!own[i].isString())
                m_json.fault(place, PatchText::tr("Here a text in quotation marks is expected."));
            checkWording(own[i].isObject() ? own[i][u"text"].toString() : own[i].toString(), place);
        }
    }

    void checkWording(const QString &text, const QString &path)
    {
        static const QRegularExpression placeholder(u"\\{([^{}]*)\\}"_s);
        for (auto matches = placeholder.globalMatch(text); matches.hasNext();) {
            const QString name = matches.next().captured(1);
            if (!m_known.contains(name))
                m_json.fault(path, PatchText::tr("There is no value {%1} in this form.").arg(name));
        }
        if (m_office.name.isEmpty())
            return;
        for (const QString &name : foreignUnitNames(text, m_office))
            m_warnings.append({m_json.line(path),
                               PatchText::tr("“%1” is not a name of this office (%2): was the template made elsewhere?")
                                   .arg(name, m_office.name),
                               false});
    }

    void checkRequired(const FormSet &whole)
    {
        const QHash<QString, QStringList> required = FormFields::requiredInSets();
        for (auto form = required.begin(); form != required.end(); ++form) {
            const QString words =
                QString::fromUtf8(QJsonDocument(whole.json()[form.key()].toObject()).toJson(QJsonDocument::Compact));
            for (const QString &name : *form) {
                if (!words.contains(u'{' + name + u'}'))
                    m_json.fault(u'/' + form.key(), PatchText::tr("The form has to show {%1}.").arg(name));
            }
        }
    }

    JsonAsking m_json;
    const Office &m_office;
    FormSetPatch m_patch;
    QList<FormFault> m_warnings;
    const QStringList m_known = FormFields::namesInSets();
};

} // namespace

bool isFormSetFile(const QByteArray &json)
{
    return QJsonDocument::fromJson(json)[u"format"].toString() == u"mocua-forms/1";
}

ReadFormSetPatch readFormSetPatch(const QByteArray &json, const QString &file, const Office &office)
{
    ReadFormSetPatch read = PatchReading(json, file, office).read(QJsonDocument::fromJson(json).object());
    std::stable_sort(read.faults.begin(), read.faults.end(),
                     [](const FormFault &a, const FormFault &b) { return a.line < b.line; });
    return read;
}
