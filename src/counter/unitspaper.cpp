// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitspaper.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct UnitsPaper
{
    Q_DECLARE_TR_FUNCTIONS(UnitsPaper)
};

QVariant percentOf(const AdoptionShare &share)
{
    const auto percent = share.percent();
    return percent ? QVariant(qRound(*percent * 10) / 10.0) : QVariant();
}

/// As it stands on paper: "12,5".
QVariant writtenPercent(const AdoptionShare &share)
{
    const QVariant percent = percentOf(share);
    return percent.isValid() ? QVariant(percent.toString().replace(u'.', u',')) : percent;
}

QStringList titleOf(const UnitsView &view, const QString &what)
{
    return {what,
            UnitsPaper::tr("As of %1; catalogue %2, %3 procedures; weeks %4")
                .arg(view.known.asOf.toString(u"HH:mm dd/MM/yyyy"_s), QString::number(view.current.version),
                     QString::number(view.current.count), formPeriodText(view.known.days)),
            missingWords(view)};
}

QVariantList headOf(const UnitAdoption &unit, const UnitsView &view)
{
    QVariantList row{unit.name, standingWords(reviewStanding(unit, view.current))};
    if (unit.review)
        row += {unit.review->at.date(), unit.review->at.date().daysTo(view.today)};
    else
        row += {QVariant(), QVariant()};
    return row;
}

QList<SheetColumn> headColumns(double name)
{
    using Type = SheetColumn::Type;
    return {{UnitsPaper::tr("Unit"), Type::Text, name},
            {UnitsPaper::tr("List"), Type::Text, 14},
            {UnitsPaper::tr("Reviewed last"), Type::Date, 12},
            {UnitsPaper::tr("Days"), Type::Number, 7}};
}

} // namespace

Sheet unitsSheet(const UnitsView &view)
{
    using Type = SheetColumn::Type;
    Sheet sheet;
    sheet.name = UnitsPaper::tr("Units");
    sheet.title = titleOf(view, UnitsPaper::tr("Online services by unit"));
    sheet.columns = headColumns(40);
    sheet.columns +=
        {{UnitsPaper::tr("Dossiers"), Type::Number, 10},          {UnitsPaper::tr("By themselves"), Type::Number, 10},
         {UnitsPaper::tr("By themselves (%)"), Type::Number, 10}, {UnitsPaper::tr("With help"), Type::Number, 10},
         {UnitsPaper::tr("With help (%)"), Type::Number, 10},     {UnitsPaper::tr("Papers"), Type::Number, 10},
         {UnitsPaper::tr("Digitised"), Type::Number, 10},         {UnitsPaper::tr("Digitised (%)"), Type::Number, 10}};
    const QList<AdoptionWeek> weeks = view.weeks();
    for (const AdoptionWeek &week : weeks) {
        const QString monday = week.days.from.toString(u"dd/MM"_s);
        sheet.columns += {{UnitsPaper::tr("%1 by themselves (%)").arg(monday), Type::Number, 9},
                          {UnitsPaper::tr("%1 with help (%)").arg(monday), Type::Number, 9},
                          {UnitsPaper::tr("%1 digitised (%)").arg(monday), Type::Number, 9}};
    }
    for (const UnitAdoption &unit : view.known.units) {
        QVariantList row = headOf(unit, view);
        const AdoptionWeek all = unit.sum();
        row += {all.selfFiled.whole,     all.selfFiled.part,  percentOf(all.selfFiled), all.assisted.part,
                percentOf(all.assisted), all.digitised.whole, all.digitised.part,       percentOf(all.digitised)};
        for (const AdoptionWeek &week : weeks) {
            const AdoptionWeek one = unit.week(week.days);
            row += {percentOf(one.selfFiled), percentOf(one.assisted), percentOf(one.digitised)};
        }
        sheet.rows.append(row);
    }
    return sheet;
}

Sheet unitsPaperSheet(const UnitsView &view)
{
    using Type = SheetColumn::Type;
    Sheet sheet;
    sheet.name = UnitsPaper::tr("Units");
    sheet.title = titleOf(view, UnitsPaper::tr("Online services by unit: %1, per cent of each week from its Monday")
                                    .arg(shareName(view.share).toLower()));
    sheet.columns = headColumns(32);
    const QList<AdoptionWeek> weeks = view.weeks();
    for (const AdoptionWeek &week : weeks)
        sheet.columns.append({week.days.from.toString(u"dd/MM"_s), Type::Number, 6});
    sheet.columns.append({UnitsPaper::tr("All"), Type::Number, 7});
    for (const UnitAdoption &unit : view.known.units) {
        QVariantList row = headOf(unit, view);
        row.first() = shortUnitName(unit);
        for (const AdoptionWeek &week : weeks)
            row.append(writtenPercent(shareOf(unit.week(week.days), view.share)));
        row.append(writtenPercent(shareOf(unit.sum(), view.share)));
        sheet.rows.append(row);
    }
    return sheet;
}
