// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitwords.h"

#include "adoptionwords.h"
#include "heatdelegate.h"
#include "reportperiods.h"
#include "wording.h"

#include <QCoreApplication>
#include <QFont>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

struct UnitWords
{
    Q_DECLARE_TR_FUNCTIONS(UnitWords)
};

/// "Xã A, Xã B and 12 more"; all of them stand in the table, first.
QString firstNames(const QStringList &names)
{
    constexpr qsizetype most = 10;
    const QString first = names.mid(0, most).join(u", "_s);
    return names.size() <= most ? first : UnitWords::tr("%1 and %n more", nullptr, int(names.size() - most)).arg(first);
}

QString roleWords(const UnitListReview &review)
{
    switch (review.role.value_or(Role::Supervisor)) {
    case Role::Officer:
        return UnitWords::tr("officer %1").arg(review.officer);
    case Role::Administrator:
        return UnitWords::tr("administrator %1").arg(review.officer);
    case Role::Supervisor:
        break;
    }
    return UnitWords::tr("supervisor %1").arg(review.officer);
}

/// "23–29/11/2026", "30/11 – 06/12/2026".
QString weekWords(const Period &days)
{
    const bool isOneMonth = days.from.month() == days.to.month() && days.from.year() == days.to.year();
    if (days.from == days.to)
        return days.to.toString(u"dd/MM/yyyy"_s);
    return days.from.toString(isOneMonth ? u"dd"_s : u"dd/MM"_s) + (isOneMonth ? u"–"_s : u" – "_s) +
           days.to.toString(u"dd/MM/yyyy"_s);
}

QStandardItem *unitCell(const QString &text, const QVariant &sort, bool isRight = false)
{
    auto *item = new QStandardItem(text);
    item->setData(sort, AdoptionRole::sort);
    item->setToolTip(text);
    if (isRight)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

/// "31": a whole number in which only all is 100 and only nothing 0.
QString wholePercent(const AdoptionShare &share)
{
    const auto percent = share.percent();
    if (!percent)
        return u"–"_s;
    const bool isEnd = share.part == 0 || share.part == share.whole;
    return QString::number(isEnd ? qRound(*percent) : qBound(1, qRound(*percent), 99));
}

QStandardItem *shareCell(const UnitAdoption &unit, const AdoptionWeek &week, UnitShare share)
{
    const AdoptionShare &shown = shareOf(week, share);
    auto *item = new QStandardItem(wholePercent(shown));
    item->setTextAlignment(Qt::AlignCenter);
    item->setData(shown.percent().value_or(-1), AdoptionRole::sort);
    if (const auto percent = shown.percent())
        item->setData(*percent / 100, HeatDelegate::shareRole);
    const QString words = weekLine(unit, week);
    item->setToolTip(words);
    item->setData(words, Qt::AccessibleTextRole);
    return item;
}

} // namespace

QString shortUnitName(const UnitAdoption &unit)
{
    static const QString kind = u"Trung tâm Phục vụ hành chính công "_s;
    QString name = unit.name.isEmpty() ? unit.unit : unit.name;
    if (name.size() > kind.size() && name.startsWith(kind, Qt::CaseInsensitive)) {
        name.remove(0, kind.size());
        name[0] = name.at(0).toUpper();
    }
    return name;
}

QString standingWords(ReviewStanding standing)
{
    switch (standing) {
    case ReviewStanding::Never:
        return UnitWords::tr("not reviewed");
    case ReviewStanding::Older:
        return UnitWords::tr("older list");
    case ReviewStanding::Current:
        return UnitWords::tr("reviewed");
    }
    Q_UNREACHABLE();
}

QString ageWords(const UnitListReview &review, QDate today)
{
    const qint64 days = review.at.date().daysTo(today);
    return days <= 0 ? UnitWords::tr("today") : UnitWords::tr("%n days", nullptr, int(days));
}

QString missingWords(const UnitsView &view)
{
    if (view.known.units.isEmpty())
        return {};
    QStringList never;
    QStringList older;
    for (const UnitAdoption &unit : view.known.units) {
        switch (reviewStanding(unit, view.current)) {
        case ReviewStanding::Never:
            never.append(shortUnitName(unit));
            break;
        case ReviewStanding::Older:
            older.append(u"%1 (%2)"_s.arg(shortUnitName(unit), ageWords(*unit.review, view.today)));
            break;
        case ReviewStanding::Current:
            break;
        }
    }
    QStringList sentences;
    if (!never.isEmpty())
        sentences.append(
            UnitWords::tr("Never reviewed (%1): %2.").arg(QString::number(never.size()), firstNames(never)));
    if (!older.isEmpty())
        sentences.append(UnitWords::tr("The list has changed since their review (%1): %2.")
                             .arg(QString::number(older.size()), firstNames(older)));
    if (sentences.isEmpty())
        return UnitWords::tr("All %n units have reviewed the current list.", nullptr, int(view.known.units.size()));
    return sentences.join(u' ');
}

QString reviewLine(const UnitAdoption &unit, const UnitsView &view)
{
    if (!unit.review)
        return UnitWords::tr("%1 has never declared a review of its list.").arg(shortUnitName(unit));
    const UnitListReview &review = *unit.review;
    QString text = UnitWords::tr("%1: list reviewed %2 by %3, figures of %4; %5 procedures, %6 with online dossiers")
                       .arg(shortUnitName(unit), review.at.toString(u"HH:mm dd/MM/yyyy"_s), roleWords(review),
                            shortPeriodText(review.period), groupedNumber(review.offered), groupedNumber(review.used));
    if (reviewStanding(unit, view.current) == ReviewStanding::Current)
        return text;
    return UnitWords::tr("%1; catalogue %2 then, %3 now")
        .arg(text, review.list.version > 0 ? QString::number(review.list.version) : u"–"_s,
             QString::number(view.current.version));
}

QString shareName(UnitShare share)
{
    switch (share) {
    case UnitShare::SelfFiled:
        return UnitWords::tr("By themselves");
    case UnitShare::Assisted:
        return UnitWords::tr("With help");
    case UnitShare::Digitised:
        return UnitWords::tr("Paper digitised");
    }
    Q_UNREACHABLE();
}

const AdoptionShare &shareOf(const AdoptionWeek &week, UnitShare share)
{
    switch (share) {
    case UnitShare::SelfFiled:
        return week.selfFiled;
    case UnitShare::Assisted:
        return week.assisted;
    case UnitShare::Digitised:
        break;
    }
    return week.digitised;
}

QString weekLine(const UnitAdoption &unit, const AdoptionWeek &week)
{
    if (week.selfFiled.whole == 0)
        return UnitWords::tr("%1, %2: nothing received").arg(shortUnitName(unit), weekWords(week.days));
    const auto numbered = [](const AdoptionShare &share) {
        return u"%1 (%2)"_s.arg(shareWords(share), countWords(share));
    };
    return UnitWords::tr("%1, %2: by themselves %3, with help %4, paper digitised %5")
        .arg(shortUnitName(unit), weekWords(week.days), numbered(week.selfFiled), numbered(week.assisted),
             numbered(week.digitised));
}

void fillUnits(QStandardItemModel &model, const UnitsView &view)
{
    model.clear();
    model.setSortRole(AdoptionRole::sort);
    const QList<AdoptionWeek> weeks = view.weeks();
    QStringList heads{UnitWords::tr("Unit"), UnitWords::tr("List"), UnitWords::tr("Reviewed last"),
                      UnitWords::tr("Age")};
    for (const AdoptionWeek &week : weeks)
        heads.append(week.days.from.toString(u"dd/MM"_s));
    heads.append(UnitWords::tr("All"));
    model.setHorizontalHeaderLabels(heads);
    int place = 0;
    for (const UnitAdoption &unit : view.known.units) {
        const ReviewStanding standing = reviewStanding(unit, view.current);
        const bool isOwn = unit.unit == view.own;
        auto *name = unitCell(isOwn ? UnitWords::tr("%1 (this unit)").arg(shortUnitName(unit)) : shortUnitName(unit),
                              shortUnitName(unit).toCaseFolded());
        name->setData(unit.unit, AdoptionRole::code);
        name->setToolTip(unit.name);
        auto *standingCell = unitCell(standingWords(standing), place++);
        if (standing != ReviewStanding::Current) {
            QFont bold;
            bold.setBold(true);
            standingCell->setFont(bold);
        }
        const QDateTime at = unit.review ? unit.review->at : QDateTime();
        QList<QStandardItem *> row{
            name, standingCell, unitCell(unit.review ? at.toString(u"dd/MM/yyyy"_s) : u"–"_s, at.toMSecsSinceEpoch()),
            unitCell(unit.review ? ageWords(*unit.review, view.today) : u"–"_s,
                     unit.review ? at.date().daysTo(view.today) : std::numeric_limits<int>::max(), true)};
        for (const AdoptionWeek &week : weeks)
            row.append(shareCell(unit, unit.week(week.days), view.share));
        AdoptionWeek all = unit.sum();
        all.days = view.known.days;
        row.append(shareCell(unit, all, view.share));
        model.appendRow(row);
    }
    for (int column = firstWeekColumn; column < model.columnCount(); ++column)
        model.setHeaderData(column, Qt::Horizontal, int(Qt::AlignCenter), Qt::TextAlignmentRole);
    model.setHeaderData(3, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
}
