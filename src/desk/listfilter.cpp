// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listfilter.h"

#include "enumwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ListFilters
{
    Q_DECLARE_TR_FUNCTIONS(ListFilter)
};

constexpr EnumWord<ListPeriod> periodWords[] = {{ListPeriod::Any, "any"_L1},
                                                {ListPeriod::Today, "today"_L1},
                                                {ListPeriod::SevenDays, "7-days"_L1},
                                                {ListPeriod::ThirtyDays, "30-days"_L1},
                                                {ListPeriod::ThisYear, "this-year"_L1}};

} // namespace

DossierFilter ListFilter::on(QDate today) const
{
    DossierFilter filter{which, {}, {}};
    if (period == ListPeriod::Today)
        filter.from = today;
    else if (period == ListPeriod::SevenDays)
        filter.from = today.addDays(-6);
    else if (period == ListPeriod::ThirtyDays)
        filter.from = today.addDays(-29);
    else if (period == ListPeriod::ThisYear)
        filter.from = QDate(today.year(), 1, 1);
    return filter;
}

QString displayName(DossierFilter::Which which)
{
    using Which = DossierFilter::Which;
    switch (which) {
    case Which::All:
        return ListFilters::tr("All dossiers");
    case Which::Open:
        return ListFilters::tr("Open");
    case Which::Overdue:
        return ListFilters::tr("Overdue");
    case Which::AwaitingSupplement:
        return ListFilters::tr("Waiting for papers");
    case Which::Ready:
        return ListFilters::tr("To be fetched");
    case Which::Returned:
        return ListFilters::tr("Returned");
    case Which::Portal:
        return ListFilters::tr("From the portal");
    case Which::AwaitingCode:
        return ListFilters::tr("Code awaited");
    case Which::Exceptions:
        return ListFilters::tr("Paper by exception");
    case Which::Void:
        break;
    }
    return ListFilters::tr("Cancelled");
}

QString displayName(ListPeriod period)
{
    switch (period) {
    case ListPeriod::Any:
        return ListFilters::tr("Any day");
    case ListPeriod::Today:
        return ListFilters::tr("Today");
    case ListPeriod::SevenDays:
        return ListFilters::tr("7 days");
    case ListPeriod::ThirtyDays:
        return ListFilters::tr("30 days");
    case ListPeriod::ThisYear:
        break;
    }
    return ListFilters::tr("This year");
}

QString ListFilter::name() const
{
    QStringList parts{displayName(which)};
    if (period != ListPeriod::Any)
        parts.append(displayName(period));
    if (!text.isEmpty())
        parts.append(text);
    return parts.join(u" · "_s);
}

QJsonObject toJson(const ListFilter &filter)
{
    return {
        {u"text"_s, filter.text}, {u"list"_s, toText(filter.which)}, {u"period"_s, wordOf(periodWords, filter.period)}};
}

ListFilter listFilterFromJson(const QJsonObject &json)
{
    return {json.value(u"text"_s).toString(), dossierListFromText(json.value(u"list"_s).toString()),
            valueOfWord(periodWords, json.value(u"period"_s).toString()).value_or(ListPeriod::Any)};
}
