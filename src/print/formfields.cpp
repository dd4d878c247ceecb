// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfields.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QJsonObject fieldsFile()
{
    QFile file(u":/forms/fields.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList words(const QJsonValue &value)
{
    QStringList found;
    const QJsonArray array = value.toArray();
    for (const auto &word : array)
        found << word.toString();
    return found;
}

void addValues(FormValues &values, const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    for (auto value = object.begin(); value != object.end(); ++value)
        values[value.key()] = value->toString();
}

} // namespace

QStringList FormFields::forms()
{
    return fieldsFile()[u"forms"].toObject().keys();
}

FormFields FormFields::of(const QString &form)
{
    const QJsonObject file = fieldsFile();
    const QJsonObject own = file[u"forms"][form].toObject();
    FormFields fields;
    fields.form = form;
    for (const QLatin1StringView &part : {"office"_L1, "print"_L1, "dossier"_L1})
        addValues(fields.values, file[part]);
    addValues(fields.values, own[u"values"]);
    const QJsonObject rows = own[u"rows"].toObject();
    for (auto table = rows.begin(); table != rows.end(); ++table) {
        if (table.key() == u"dossiers") {
            addValues(fields.rows[table.key()], file[u"office"]);
            addValues(fields.rows[table.key()], file[u"dossier"]);
        }
        addValues(fields.rows[table.key()], *table);
    }
    fields.required = words(own[u"required"]);
    fields.tables = words(own[u"tables"]);
    fields.requiredInRows = words(own[u"rowValues"]);
    return fields;
}

QHash<QString, QStringList> FormFields::requiredInSets()
{
    QHash<QString, QStringList> required;
    const QJsonObject forms = fieldsFile()[u"sets"][u"required"].toObject();
    for (auto form = forms.begin(); form != forms.end(); ++form)
        required[form.key()] = words(*form);
    return required;
}

QStringList FormFields::namesInSets()
{
    return words(fieldsFile()[u"sets"][u"values"]) + of(QString()).values.keys();
}

QStringList provinceNames()
{
    return words(fieldsFile()[u"provinces"]);
}
