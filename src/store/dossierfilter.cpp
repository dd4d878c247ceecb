// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierfilter.h"

#include "clock.h"
#include "dossiertable.h"
#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

using Which = DossierFilter::Which;

constexpr EnumWord<Which> listWords[] = {
    {Which::All, "all"_L1},         {Which::Open, "open"_L1},
    {Which::Overdue, "overdue"_L1}, {Which::AwaitingSupplement, "awaiting-supplement"_L1},
    {Which::Ready, "ready"_L1},     {Which::Returned, "returned"_L1},
    {Which::Void, "void"_L1}};

/// The condition of a list; open ones name the terms of the partial index, which SQLite takes only word by word.
QString conditionOf(Which which)
{
    const QString open = u"d.state IN (2, 4, 5, 6) AND d.is_void = 0"_s;
    switch (which) {
    case Which::All:
        return u"1"_s;
    case Which::Open:
        return open;
    case Which::Overdue:
        return open + u" AND d.due_at < ?"_s;
    case Which::AwaitingSupplement:
        return open + u" AND d.state = 5"_s;
    case Which::Ready:
        return u"d.ready_at IS NOT NULL AND d.is_void = 0"_s;
    case Which::Returned:
        return u"d.state = 10 AND d.is_void = 0"_s;
    case Which::Void:
        return u"d.is_void = 1"_s;
    }
    return u"1"_s;
}

} // namespace

bool fits(const DossierRow &row, const DossierFilter &filter, const QDateTime &now)
{
    const QDate day = inOfficeTime(row.receivedAt).date();
    if ((filter.from.isValid() && day < filter.from) || (filter.to.isValid() && day > filter.to))
        return false;
    const bool isOpen =
        !row.isVoid && (row.state == DossierState::Received || row.state == DossierState::InProgress ||
                        row.state == DossierState::AwaitingSupplement || row.state == DossierState::AwaitingPayment);
    switch (filter.which) {
    case Which::All:
        return true;
    case Which::Open:
        return isOpen;
    case Which::Overdue:
        return isOpen && row.dueAt && *row.dueAt < now;
    case Which::AwaitingSupplement:
        return isOpen && row.state == DossierState::AwaitingSupplement;
    case Which::Ready:
        return !row.isVoid && row.readyAt;
    case Which::Returned:
        return !row.isVoid && row.state == DossierState::Returned;
    case Which::Void:
        return row.isVoid;
    }
    return true;
}

Result<QList<DossierRow>> listedDossiers(Connection &connection, const DossierFilter &filter, const QDateTime &now,
                                         const std::optional<DossierRow> &after, int limit)
{
    QString condition = conditionOf(filter.which);
    QVariantList values;
    if (filter.which == Which::Overdue)
        values.append(toIsoOfficeTime(now));
    if (filter.from.isValid()) {
        condition += u" AND d.received_at >= ?"_s;
        values.append(filter.from.toString(Qt::ISODate));
    }
    if (filter.to.isValid()) {
        condition += u" AND d.received_at < ?"_s;
        values.append(filter.to.addDays(1).toString(Qt::ISODate));
    }
    if (after) {
        condition += u" AND (d.received_at, d.key) < (?, ?)"_s;
        values << toIsoOfficeTime(after->receivedAt) << after->key;
    }
    values.append(limit);
    return DossierTable(connection).listed(condition + u" ORDER BY d.received_at DESC, d.key DESC LIMIT ?"_s, values);
}

QString toText(DossierFilter::Which which)
{
    return wordOf(listWords, which);
}

DossierFilter::Which dossierListFromText(QStringView text)
{
    return valueOfWord(listWords, text).value_or(Which::All);
}
