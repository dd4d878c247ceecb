// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formchecking.h"

#include "formfields.h"
#include "formlayout.h"
#include "formsetpatch.h"
#include "jsonlines.h"
#include "unitnames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct FormChecking
{
    Q_DECLARE_TR_FUNCTIONS(FormChecking)
};

constexpr int checkedRows = 30; // As many papers as a thick dossier has.

/// A text of a template and where it stands.
struct Wording
{
    QString path;
    QString text;
};

void collectWordings(const QJsonValue &value, const QString &path, QList<Wording> &found)
{
    static const QStringList notPrinted{u"format"_s, u"form"_s,  u"set"_s,   u"unit"_s, u"validFrom"_s,  u"validTo"_s,
                                        u"head"_s,   u"table"_s, u"align"_s, u"type"_s, u"orientation"_s};
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool isCaption = member.key() == u"head" && path.contains(u"/columns/"_s);
            if (!notPrinted.contains(member.key()) || isCaption)
                collectWordings(*member, path + u'/' + member.key(), found);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collectWordings(array[i], path + u'/' + QString::number(i), found);
    } else if (value.isString()) {
        found.append({path, value.toString()});
    }
}

/// Looks through one template.
class TemplateCheck
{
public:
    TemplateCheck(const QByteArray &json, const Office &office)
        : m_root(QJsonDocument::fromJson(json).object())
        , m_lines(jsonLines(json))
        , m_office(office)
    {
        collectWordings(m_root, QString(), m_wordings);
    }

    QList<FormFault> faults(const FormTemplate &form)
    {
        if (!FormFields::forms().contains(form.form)) {
            fault(u"/form"_s, true,
                  FormChecking::tr("There is no form “%1”; there are: %2.")
                      .arg(form.form, FormFields::forms().join(u", "_s)));
            return m_faults;
        }
        m_fields = FormFields::of(form.form);
        checkTables();
        checkValues();
        checkRequired();
        if (!m_office.name.isEmpty())
            checkNames();
        checkRoom(form);
        return m_faults;
    }

private:
    void fault(const QString &path, bool isError, const QString &message)
    {
        m_faults.append({m_lines.of(path), message, isError});
    }

    /// The table in whose columns a wording stands; empty outside of tables.
    QString tableOf(const QString &path) const
    {
        const qsizetype end = path.indexOf(u"/columns/"_s);
        if (end < 0)
            return QString();
        QJsonValue value = m_root;
        const QStringList steps = path.left(end).split(u'/', Qt::SkipEmptyParts);
        for (const QString &step : steps)
            value = value.isArray() ? value.toArray().at(step.toInt()) : value[step];
        return value[u"table"].toString();
    }

    void checkTables()
    {
        for (const Wording &wording : m_wordings) {
            const QString table = tableOf(wording.path);
            if (table.isEmpty() || m_fields.rows.contains(table) || m_seenTables.contains(table))
                continue;
            const QStringList known = m_fields.rows.keys();
            fault(wording.path, true,
                  FormChecking::tr("This form has no rows “%1”; it has: %2.").arg(table, known.join(u", "_s)));
            m_seenTables.insert(table);
        }
    }

    void checkValues()
    {
        static const QRegularExpression placeholder(u"\\{([^{}]*)\\}"_s);
        static const QRegularExpression condition(u"/(when|unless)\\z"_s);
        for (const Wording &wording : m_wordings) {
            const QString table = tableOf(wording.path);
            const FormValues known = table.isEmpty() ? m_fields.values : m_fields.rows.value(table);
            QStringList names;
            if (condition.match(wording.path).hasMatch())
                names << wording.text;
            for (auto matches = placeholder.globalMatch(wording.text); matches.hasNext();)
                names << matches.next().captured(1);
            for (const QString &name : names) {
                m_used.insert(table + u'/' + name);
                if (!known.contains(name))
                    fault(wording.path, true,
                          table.isEmpty()
                              ? FormChecking::tr("There is no value {%1} in this form.").arg(name)
                              : FormChecking::tr("There is no value {%1} in the rows of “%2”.").arg(name, table));
            }
        }
    }

    void checkRequired()
    {
        for (const QString &name : m_fields.required) {
            if (!m_used.contains(u'/' + name))
                fault(u"/body"_s, true, FormChecking::tr("The form has to show {%1}.").arg(name));
        }
        for (const QString &table : m_fields.tables) {
            const bool isThere = std::any_of(m_wordings.begin(), m_wordings.end(),
                                             [&](const Wording &wording) { return tableOf(wording.path) == table; });
            if (!isThere)
                fault(u"/body"_s, true, FormChecking::tr("The form has to have the table “%1”.").arg(table));
            for (const QString &name : isThere ? m_fields.requiredInRows : QStringList()) {
                if (!m_used.contains(table + u'/' + name))
                    fault(u"/body"_s, true, FormChecking::tr("The table “%1” has to show {%2}.").arg(table, name));
            }
        }
    }

    void checkNames()
    {
        for (const Wording &wording : m_wordings) {
            for (const QString &name : foreignUnitNames(wording.text, m_office))
                fault(wording.path, false,
                      FormChecking::tr("“%1” is not a name of this office (%2): was the template made elsewhere?")
                          .arg(name, m_office.name));
        }
    }

    void checkRoom(const FormTemplate &form)
    {
        FormFilling filling;
        filling.values = m_fields.values;
        filling.state = {u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"Độc lập - Tự do - Hạnh phúc"_s};
        for (auto table = m_fields.rows.begin(); table != m_fields.rows.end(); ++table)
            filling.rows[table.key()] = QList<FormValues>(checkedRows, *table);
        for (const FormOverflow &overflow : laidOut(form, filling).overflows)
            m_faults.append({overflow.line, wordsOf(overflow), false});
    }

    static QString wordsOf(const FormOverflow &overflow)
    {
        switch (overflow.kind) {
        case FormOverflow::Kind::TooWide:
            return FormChecking::tr("The columns are wider than the sheet: make them narrower.");
        case FormOverflow::Kind::BrokenWord:
            return FormChecking::tr("“%1” does not fit in one line of its column: make the column wider.")
                .arg(overflow.word);
        case FormOverflow::Kind::TooHigh:
            return FormChecking::tr("A part is higher than the sheet.");
        case FormOverflow::Kind::TooManyPages:
            return FormChecking::tr("With its longest texts the form does not stay on its pages.");
        }
        Q_UNREACHABLE();
    }

    QJsonObject m_root;
    JsonLines m_lines;
    const Office &m_office;
    QList<Wording> m_wordings;
    FormFields m_fields;
    QSet<QString> m_used; ///< "table/name"; "/name" outside of tables.
    QSet<QString> m_seenTables;
    QList<FormFault> m_faults;
};

} // namespace

ReadForm checkFormTemplate(const QByteArray &json, const QString &file, const Office &office)
{
    ReadForm read = readFormTemplate(json, file);
    if (!read.form)
        return read;
    read.faults += TemplateCheck(json, office).faults(*read.form);
    std::stable_sort(read.faults.begin(), read.faults.end(),
                     [](const FormFault &a, const FormFault &b) { return a.line < b.line; });
    if (std::any_of(read.faults.begin(), read.faults.end(), [](const FormFault &fault) { return fault.isError; }))
        read.form.reset();
    return read;
}

QList<FormFault> checkFormFile(const QByteArray &json, const QString &file, const Office &office)
{
    return isFormSetFile(json) ? readFormSetPatch(json, file, office).faults
                               : checkFormTemplate(json, file, office).faults;
}
