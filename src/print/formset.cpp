// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formset.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QStringList asTexts(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &value : array)
        texts << value.toString();
    return texts;
}

bool isFormSetInForce(const QJsonObject &json, QDate date)
{
    const QDate from = QDate::fromString(json[u"validFrom"].toString(), Qt::ISODate);
    const QDate to = QDate::fromString(json[u"validTo"].toString(), Qt::ISODate);
    return date.isValid() && from <= date && (!to.isValid() || date <= to);
}

/// Objects are joined, everything else is replaced.
QJsonObject overlaid(QJsonObject below, const QJsonObject &above)
{
    for (auto member = above.begin(); member != above.end(); ++member) {
        const QJsonValue own = *member;
        below[member.key()] =
            own.isObject() ? QJsonValue(overlaid(below[member.key()].toObject(), own.toObject())) : own;
    }
    return below;
}

} // namespace

Result<FormSet> FormSet::load(const QString &name, QDate date)
{
    const QDir folder(u":/forms"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        QFile source(folder.filePath(file));
        if (!source.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(source.readAll()).object();
        if (json[u"format"].toString() != u"mocua-forms/1")
            continue;
        if (name.isEmpty() ? isFormSetInForce(json, date) : json[u"set"].toString() == name)
            return FormSet(json);
    }
    return Error{ErrorKind::BadInput, u"form-set"_s,
                 QCoreApplication::translate("FormSet", "The forms of that time are not in this version."),
                 u"no form set "_s + name, u"formSet"_s};
}

FormSet FormSet::withWords(const QJsonObject &own) const
{
    return FormSet(overlaid(m_json, own));
}

QString FormSet::name() const
{
    return m_json[u"set"].toString();
}

int FormSet::version() const
{
    return m_json[u"version"].toInt();
}

QStringList FormSet::state() const
{
    return asTexts(m_json[u"state"].toArray());
}

QString FormSet::word(const QString &key) const
{
    return m_json[u"words"].toObject()[key].toString();
}

QString FormSet::row(const QString &key) const
{
    return m_json[u"rows"].toObject()[key].toString();
}

QString FormSet::model(const QString &form) const
{
    return m_json[u"models"].toObject()[form].toString();
}

QString FormSet::text(const QString &form, const QString &key) const
{
    return m_json[form].toObject()[key].toString();
}

QStringList FormSet::texts(const QString &form, const QString &key) const
{
    return asTexts(m_json[form].toObject()[key].toArray());
}

QStringList FormSet::lines(const QString &form, const QString &key, const FormValues &values) const
{
    QStringList found;
    const QJsonArray entries = m_json[form].toObject()[key].toArray();
    for (const auto &entry : entries) {
        if (entry.isString())
            found << entry.toString();
        else if (!values.value(entry[u"when"].toString()).isEmpty())
            found << entry[u"text"].toString();
    }
    return found;
}

QStringList FormSet::signature(const QString &form, int place) const
{
    return asTexts(m_json[form].toObject()[u"signatures"].toArray()[place].toArray());
}
