// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictcomparing.h"

#include "applicant.h"
#include "citizenid.h"
#include "conflictwording.h"
#include "dossierchanging.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct ConflictComparing
{
    Q_DECLARE_TR_FUNCTIONS(ConflictComparing)
};

using Values = QMap<QString, QJsonValue>;

/// People and numbered lists field by field, everything else whole.
void flatten(const QString &path, const QJsonValue &value, Values &out)
{
    const QString top = path.section(u'.', 0, 0);
    if (value.isObject() && (top == "applicant"_L1 || top == "submitter"_L1) && path.count(u'.') < 3) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            flatten(path + u'.' + member.key(), *member, out);
    } else if (value.isArray() && (path == "components"_L1 || path == "results"_L1)) {
        const QJsonArray lines = value.toArray();
        for (const QJsonValue &line : lines)
            out.insert(path + u'.' + QString::number(line[u"number"].toInt()), line);
    } else if (!value.isNull() && !value.isUndefined()) {
        out.insert(path, value);
    }
}

Values flattened(const QJsonObject &members)
{
    Values values;
    for (auto member = members.begin(); member != members.end(); ++member)
        flatten(member.key(), *member, values);
    return values;
}

/// Those of both, each once.
QStringList pathsOf(const Values &one, const Values &other)
{
    QStringList paths = one.keys();
    for (auto value = other.begin(); value != other.end(); ++value) {
        if (!one.contains(value.key()))
            paths.append(value.key());
    }
    return paths;
}

ConflictGroup groupOf(const QString &path)
{
    using G = ConflictGroup;
    static const QHash<QString, G> groups{
        {u"state"_s, G::State},
        {u"returnAddress"_s, G::Contact},
        {u"returnWay"_s, G::Contact},
        {u"procedureCode"_s, G::Procedure},
        {u"procedureName"_s, G::Procedure},
        {u"procedureVersion"_s, G::Procedure},
        {u"sectorName"_s, G::Procedure},
        {u"fee"_s, G::Ledger},
        {u"dueAt"_s, G::Appointment},
        {u"duration"_s, G::Appointment},
        {u"dueReason"_s, G::Appointment},
        {u"pause"_s, G::Appointment},
        {u"extensions"_s, G::Appointment},
        {u"place"_s, G::Whereabouts},
        {u"handler"_s, G::Whereabouts},
        {u"step"_s, G::Whereabouts},
    };
    static const QHash<QString, G> personGroups{
        {u"name"_s, G::Identity},      {u"paper.kind"_s, G::Identity}, {u"paper.number"_s, G::Identity},
        {u"oldNumber"_s, G::Identity}, {u"birthDate"_s, G::Identity},  {u"sex"_s, G::Identity},
        {u"taxCode"_s, G::Identity},   {u"phone"_s, G::Contact},       {u"email"_s, G::Contact},
        {u"address"_s, G::Contact},
    };
    for (const QLatin1StringView person : {"applicant."_L1, "submitter.person."_L1}) {
        if (path.startsWith(person))
            return personGroups.value(path.mid(person.size()), G::Other);
    }
    if (path.startsWith("components."_L1))
        return G::Paper;
    if (path.startsWith("results."_L1))
        return G::ResultPaper;
    return groups.value(path, G::Other);
}

/// Equal after normalising.
bool areEqual(const QString &path, const QJsonValue &one, const QJsonValue &other)
{
    const auto absent = [](const QJsonValue &value) { return value.isUndefined() || value.isNull(); };
    if (absent(one) || absent(other))
        return absent(one) == absent(other);
    if (path.endsWith(".phone"_L1))
        return normalisedPhone(one.toString()).value_or(one.toString()) ==
               normalisedPhone(other.toString()).value_or(other.toString());
    if (one.isString() && other.isString()) {
        // Cards print names in capitals, officers type them as they like.
        const auto normalised = [isName = path.endsWith(".name"_L1)](const QJsonValue &value) {
            const QString text = value.toString().simplified().normalized(QString::NormalizationForm_C);
            return isName ? text.toCaseFolded() : text;
        };
        return normalised(one) == normalised(other);
    }
    return one == other;
}

bool isLifeField(ConflictGroup group)
{
    return group == ConflictGroup::Appointment || group == ConflictGroup::Whereabouts ||
           group == ConflictGroup::ResultPaper;
}

/// Whether the paper's line says less than the other.
bool isLess(const QJsonValue &one, const QJsonValue &other)
{
    const QString missing = toText(ComponentState::Missing);
    if (other.isUndefined())
        return false;
    return (one[u"state"].toString(missing) == missing && other[u"state"].toString() != missing) ||
           one[u"quantity"].toInt() < other[u"quantity"].toInt();
}

bool isHandedOver(const QJsonValue &result)
{
    return resultStateFromText(result[u"state"].toString()) == ResultState::Returned;
}

/// A dossier whose results were handed over at several counters is closed by the last of them.
bool isAllHandedOver(const QJsonObject &dossier)
{
    const QJsonArray results = dossier.value("results"_L1).toArray();
    return !results.isEmpty() &&
           std::all_of(results.begin(), results.end(), [](const QJsonValue &result) { return isHandedOver(result); });
}

/// Whether our step may be done again from where the portal stands.
bool mayStepFrom(const Operation &refused, const QString &portalState)
{
    const auto from = dossierStateFromText(portalState);
    const auto to = dossierStateFromText(refused.payload.value("to"_L1).toString());
    if (!from || !to || *to == DossierState::Returned || !mayChange(*from, *to))
        return false;
    const auto act = dossierActFromText(refused.payload.value("act"_L1).toString());
    if (!act)
        return true;
    const auto possible = ruleOf(*act).from;
    return std::find(possible.begin(), possible.end(), *from) != possible.end();
}

void applyRule(ConflictField &field, const Operation &refused, const Officer &officer, bool isStateContested)
{
    using G = ConflictGroup;
    const bool isSupervisor = officer.role != Role::Officer;
    field.needsReasonHere = field.group == G::Paper && isLess(field.here, field.portal);
    if (isLifeField(field.group) && isStateContested) {
        field.followsState = true;
        return;
    }
    if (!field.isContested) { // Only we changed it.
        field.preset = ConflictSide::Here;
        field.isFree = field.group != G::Identity || isSupervisor;
        return;
    }
    switch (field.group) {
    case G::State:
        field.isFree = mayStepFrom(refused, field.portal.toString());
        return;
    case G::Identity:
        field.needsSupervisor = true;
        field.isFree = isSupervisor;
        return;
    case G::Contact:
    case G::Paper:
        field.preset = field.needsReasonHere ? ConflictSide::Portal : ConflictSide::Here;
        field.isFree = true;
        return;
    case G::Procedure:
    case G::Ledger:
    case G::Appointment:
    case G::Whereabouts:
        return;
    case G::ResultPaper:
        field.isFree = !isHandedOver(field.portal);
        return;
    case G::Other:
        field.isFree = true;
        return;
    }
}

void setPath(QJsonObject &object, const QStringList &path, const QJsonValue &value)
{
    const QString &name = path.first();
    if (path.size() == 1) {
        if (value.isUndefined() || value.isNull())
            object.remove(name);
        else
            object.insert(name, value);
        return;
    }
    if (name == "components"_L1 || name == "results"_L1) {
        const int number = path.at(1).toInt();
        QJsonArray lines = object.value(name).toArray();
        const auto line = std::find_if(lines.begin(), lines.end(),
                                       [number](const QJsonValue &one) { return one[u"number"].toInt() == number; });
        if (line != lines.end() && !value.isObject())
            lines.erase(line);
        else if (line != lines.end())
            *line = value;
        else if (value.isObject())
            lines.append(value);
        object.insert(name, lines);
        return;
    }
    QJsonObject inner = object.value(name).toObject();
    setPath(inner, path.sliced(1), value);
    object.insert(name, inner);
}

} // namespace

ConflictComparison comparedConflict(const Operation &refused, const QJsonObject &atPortal, const Officer &officer)
{
    const QJsonObject portal = withHomeCode(atPortal);
    ConflictComparison comparison;
    const QJsonObject &payload = refused.payload;
    const QString to = payload.value("to"_L1).toString();
    const QString stateThere = portal.value("state"_L1).toString();
    comparison.isVoidThere = portal.value("void"_L1).toBool();
    comparison.isIncident = !to.isEmpty() && dossierStateFromText(to) == DossierState::Returned && stateThere == to;
    QJsonObject before = refused.baseValues;
    QJsonObject after = payload.value("changes"_L1).toObject();
    before.insert("state"_L1, payload.value("from"_L1));
    after.insert("state"_L1, payload.value("to"_L1));
    const Values base = flattened(before);
    const Values here = flattened(after);
    const Values there = flattened(portal);
    const QStringList paths = pathsOf(base, here);
    const auto valueIn = [](const Values &values, const QString &path) {
        return values.value(path, QJsonValue(QJsonValue::Undefined));
    };
    const bool isStateContested = comparison.isVoidThere || payload.value("from"_L1).toString() != stateThere;
    for (const QString &path : paths) {
        ConflictField field{.path = path,
                            .group = groupOf(path),
                            .base = valueIn(base, path),
                            .here = valueIn(here, path),
                            .portal = valueIn(there, path)};
        const bool isState = field.group == ConflictGroup::State;
        if (!isState && areEqual(path, field.base, field.here))
            continue;
        if (areEqual(path, field.here, field.portal) && !(isState && isStateContested))
            continue;
        field.isContested = isState ? isStateContested : !areEqual(path, field.base, field.portal);
        if (isState && !isStateContested && areEqual(path, field.base, field.here))
            continue;
        comparison.isIncident |= field.group == ConflictGroup::ResultPaper && isHandedOver(field.here) &&
                                 isHandedOver(field.portal) && !isHandedOver(field.base);
        applyRule(field, refused, officer, isStateContested);
        if (comparison.isVoidThere) {
            field.preset = ConflictSide::Portal;
            field.isFree = false;
        }
        comparison.fields.append(field);
    }
    std::stable_sort(comparison.fields.begin(), comparison.fields.end(),
                     [](const ConflictField &one, const ConflictField &other) {
                         const auto rank = [](const ConflictField &field) {
                             return field.group == ConflictGroup::State ? 0 : field.isContested ? 1 : 2;
                         };
                         return rank(one) < rank(other);
                     });
    return comparison;
}

ConflictSide sideOf(const ConflictComparison &comparison, const ConflictField &field,
                    const QHash<QString, ConflictSide> &choices)
{
    if (field.followsState) {
        for (const ConflictField &state : comparison.fields) {
            if (state.group == ConflictGroup::State)
                return sideOf(comparison, state, choices);
        }
        return ConflictSide::Portal;
    }
    return field.isFree ? choices.value(field.path, field.preset) : field.preset;
}

QJsonObject mergedDossier(const QJsonObject &portal, const ConflictComparison &comparison,
                          const QHash<QString, ConflictSide> &choices)
{
    QJsonObject merged = portal;
    for (const ConflictField &field : comparison.fields) {
        if (sideOf(comparison, field, choices) == ConflictSide::Here)
            setPath(merged, field.path.split(u'.'), field.here);
    }
    if (merged.value("state"_L1).toString() == toText(DossierState::Finished) && isAllHandedOver(merged))
        merged.insert("state"_L1, toText(DossierState::Returned));
    return merged;
}

Result<void> checkChoices(const ConflictComparison &comparison, const QHash<QString, ConflictSide> &choices,
                          const QString &reason, const Officer &officer)
{
    bool needsReason = comparison.isIncident;
    for (const ConflictField &field : comparison.fields) {
        if (field.needsSupervisor && officer.role == Role::Officer)
            return Error{
                ErrorKind::NotAllowed,
                u"not-supervisor"_s,
                ConflictComparing::tr("Who the owner is differs: only a supervisor settles it, ask one to sign in."),
                {},
                {}};
        needsReason |= field.needsReasonHere && sideOf(comparison, field, choices) == ConflictSide::Here;
    }
    if (needsReason && reason.trimmed().isEmpty())
        return Error{ErrorKind::BadInput,
                     u"reason-missing"_s,
                     comparison.isIncident
                         ? ConflictComparing::tr("Enter how it came that the result was handed over twice.")
                         : ConflictComparing::tr("Enter why fewer papers are noted than at the portal."),
                     {},
                     u"reason"_s};
    return {};
}

QStringList differencesInWords(const QJsonObject &seen, const QJsonObject &now)
{
    static const QStringList following{u"codes"_s, u"duration"_s,   u"dueReason"_s,
                                       u"pause"_s, u"extensions"_s, u"counter"_s};
    const Values before = flattened(seen);
    const Values after = flattened(now);
    QStringList paths = pathsOf(before, after);
    if (paths.removeOne(u"state"_s))
        paths.prepend(u"state"_s);
    QStringList words;
    for (const QString &path : std::as_const(paths)) {
        const QJsonValue was = before.value(path, QJsonValue(QJsonValue::Undefined));
        const QJsonValue is = after.value(path, QJsonValue(QJsonValue::Undefined));
        if (following.contains(path.section(u'.', 0, 0)) || areEqual(path, was, is))
            continue;
        const auto shown = [&path](const QJsonValue &value) {
            const QString text = conflictValueText(path, value);
            return path.endsWith(".paper.number"_L1) ? maskedNumber(text) : text;
        };
        words.append(u"%1: %2 → %3"_s.arg(conflictFieldName(path, is.isUndefined() ? was : is), shown(was), shown(is)));
    }
    return words;
}
