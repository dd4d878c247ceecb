// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictwording.h"

#include "actfacts.h"
#include "clock.h"
#include "dossierjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct ConflictWording
{
    Q_DECLARE_TR_FUNCTIONS(ConflictWording)
};

QString momentText(const QJsonValue &value)
{
    return inOfficeTime(fromIsoOfficeTime(value.toString())).toString(u"HH:mm dd/MM/yyyy"_s);
}

} // namespace

QString conflictFieldName(const QString &path, const QJsonValue &value)
{
    static const QHash<QString, const char *> names{
        {u"state"_s, QT_TRANSLATE_NOOP("ConflictWording", "State")},
        {u"dueAt"_s, QT_TRANSLATE_NOOP("ConflictWording", "Appointment")},
        {u"pause"_s, QT_TRANSLATE_NOOP("ConflictWording", "Clock stopped")},
        {u"extensions"_s, QT_TRANSLATE_NOOP("ConflictWording", "Times extended")},
        {u"supplementUntil"_s, QT_TRANSLATE_NOOP("ConflictWording", "Supplement until")},
        {u"place"_s, QT_TRANSLATE_NOOP("ConflictWording", "Where the papers are")},
        {u"handler"_s, QT_TRANSLATE_NOOP("ConflictWording", "Who has them")},
        {u"step"_s, QT_TRANSLATE_NOOP("ConflictWording", "Step of signing")},
        {u"fee"_s, QT_TRANSLATE_NOOP("ConflictWording", "Fee")},
        {u"certification"_s, QT_TRANSLATE_NOOP("ConflictWording", "Numbers of the book")},
        {u"procedureName"_s, QT_TRANSLATE_NOOP("ConflictWording", "Procedure")},
        {u"homeCode"_s, QT_TRANSLATE_NOOP("ConflictWording", "Code of the other system")},
    };
    if (path.startsWith("components."_L1) || path.startsWith("results."_L1)) {
        const QString kind =
            path.startsWith("results."_L1) ? ConflictWording::tr("Result %1") : ConflictWording::tr("Paper %1");
        const QString name = value[u"name"].toString();
        return kind.arg(path.section(u'.', 1)) + (name.isEmpty() ? QString() : u": "_s + name);
    }
    if (const char *name = names.value(path, nullptr))
        return QCoreApplication::translate("ConflictWording", name);
    const QString name = fieldName(path);
    return name.isEmpty() ? path : name;
}

QString conflictValueText(const QString &path, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return u"–"_s;
    if (path == "state"_L1) {
        const auto state = dossierStateFromText(value.toString());
        return state ? displayName(*state) : value.toString();
    }
    if (path == "dueAt"_L1)
        return momentText(value);
    if (path == "pause"_L1)
        return ConflictWording::tr("since %1").arg(momentText(value[u"since"]));
    if (path.endsWith("irthDate"_L1)) {
        const auto date = PartialDate::fromIso(value.toString());
        return date ? date->toDisplay() : value.toString();
    }
    if (path == "supplementUntil"_L1)
        return QDate::fromString(value.toString(), Qt::ISODate).toString(u"dd/MM/yyyy"_s);
    if (path.endsWith(".sex"_L1))
        return sexFromText(value.toString()) == Sex::Female ? ConflictWording::tr("Female")
                                                            : ConflictWording::tr("Male");
    if (path.startsWith("components."_L1)) {
        const Component component = componentFromJson(value.toObject());
        return component.quantity > 0 ? u"%1 × %2"_s.arg(displayName(component.state)).arg(component.quantity)
                                      : displayName(component.state);
    }
    if (path.startsWith("results."_L1)) {
        const std::array words{ConflictWording::tr("awaited"), ConflictWording::tr("ready"),
                               ConflictWording::tr("with the post"), ConflictWording::tr("handed over")};
        const auto state = resultStateFromText(value[u"state"].toString());
        const QString at = value[u"at"].isString() ? u", "_s + momentText(value[u"at"]) : QString();
        return words.at(static_cast<std::size_t>(state)) + at;
    }
    if (path == "fee"_L1)
        return formattedDong(feeFromJson(value.toObject()).total());
    if (path == "certification"_L1) {
        QStringList numbers;
        const QJsonArray papers = value[u"papers"].toArray();
        for (const QJsonValue &paper : papers)
            numbers.append(paper[u"number"].isDouble() ? QString::number(paper[u"number"].toInt())
                                                       : paper[u"provisional"].toString(u"–"_s));
        return numbers.join(u", "_s);
    }
    if (path == "returnWay"_L1) {
        const std::array ways{ConflictWording::tr("at the counter"), ConflictWording::tr("by post"),
                              ConflictWording::tr("online")};
        const auto way = returnWayFromText(value.toString());
        return way ? ways.at(static_cast<std::size_t>(*way)) : value.toString();
    }
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}
