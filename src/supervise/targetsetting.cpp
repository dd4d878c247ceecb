// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetsetting.h"

#include "acting.h"
#include "audittable.h"
#include "dayclosing.h"
#include "reviewtargetsjson.h"
#include "settingtable.h"
#include "targettable.h"
#include "uuidv7.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct TargetSetting
{
    Q_DECLARE_TR_FUNCTIONS(TargetSetting)
};

struct TargetName
{
    QString field;
    QString setting;
    std::optional<double> ReviewTargets::*target;
};

QList<TargetName> targetNames()
{
    return {{u"selfFiled"_s, u"review.target.selfFiled"_s, &ReviewTargets::selfFiled},
            {u"digitised"_s, u"review.target.digitised"_s, &ReviewTargets::digitised}};
}

QString percentText(const std::optional<double> &percent)
{
    return percent ? QString::number(*percent) : QString();
}

} // namespace

Result<ReviewTargets> reviewTargets(Connection &connection)
{
    const auto set = TargetTable(connection).newest();
    if (!set)
        return set.error();
    if (*set)
        return (*set)->targets;
    ReviewTargets targets; // Set before they travelled to the other counters.
    for (const TargetName &name : targetNames()) {
        const auto value = SettingTable(connection).value(name.setting);
        if (!value)
            return value.error();
        bool isNumber = false;
        if (const double percent = value->toDouble(&isNumber); isNumber)
            targets.*name.target = percent;
    }
    return targets;
}

Result<void> setReviewTargets(Connection &connection, const ReviewTargets &targets, const Act &act)
{
    constexpr double whole = 100;
    if (!maySignDay(connection, act.officer))
        return Error{ErrorKind::NotAllowed,
                     u"not-supervisor"_s,
                     TargetSetting::tr("Only a supervisor sets the targets."),
                     {},
                     {}};
    QStringList words;
    for (const TargetName &name : targetNames()) {
        const std::optional<double> percent = targets.*name.target;
        if (percent && !(*percent > 0 && *percent <= whole))
            return Error{ErrorKind::RefusedByRule,
                         u"target-out-of-range"_s,
                         TargetSetting::tr("A target is a share between 0 and 100 %."),
                         {},
                         name.field};
        words.append(u"%1=%2"_s.arg(name.field, percent ? percentText(percent) : u"-"_s));
    }
    if (const auto noted = AuditTable(connection).add(act.at, act.officer.id, u"targets-set"_s, words.join(u' '));
        !noted)
        return noted.error();
    const SetTargets set{makeUuidV7(act.at.toMSecsSinceEpoch()), act.at, act.officer.id, targets};
    if (const auto added = TargetTable(connection).add(set); !added)
        return added.error();
    NewOperation operation = operationOf(OperationKind::targetsSet, set.id, act);
    operation.payload = {{u"targets"_s, toJson(set)}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return {};
}

QList<TargetPreset> targetPresets()
{
    return {{TargetSetting::tr("Commune: online 70 %, digitised 80 %"),
             TargetSetting::tr("What one province asks of its communes; from 80 % digitised that line of QĐ 766/QĐ-TTg "
                               "is full. Your own province's decision goes before."),
             {70, 80}},
            {TargetSetting::tr("Province: online 90 %, digitised 80 %"),
             TargetSetting::tr("What the same province asks of its own departments."),
             {90, 80}}};
}
