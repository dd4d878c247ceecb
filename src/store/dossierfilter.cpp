// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierfilter.h"

#include "clock.h"
#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

using Which = DossierFilter::Which;

constexpr EnumWord<Which> listWords[] = {{Which::All, "all"_L1},
                                         {Which::Open, "open"_L1},
                                         {Which::Overdue, "overdue"_L1},
                                         {Which::AwaitingSupplement, "awaiting-supplement"_L1},
                                         {Which::Ready, "ready"_L1},
                                         {Which::Returned, "returned"_L1},
                                         {Which::Void, "void"_L1},
                                         {Which::Portal, "portal"_L1},
                                         {Which::AwaitingCode, "awaiting-code"_L1},
                                         {Which::Exceptions, "exceptions"_L1}};

} // namespace

bool fits(const DossierRow &row, const DossierFilter &filter, const QDateTime &now)
{
    const QDate day = inOfficeTime(row.receivedAt).date();
    if (filter.isOfDays() && !row.receivingUnit.isEmpty())
        return false;
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
    case Which::Portal:
        return !row.isVoid && row.state == DossierState::NewlySubmitted;
    case Which::AwaitingCode:
        return !row.isVoid && row.code.isEmpty();
    case Which::Exceptions:
        return !row.isVoid && !row.paperException.isEmpty();
    }
    return true;
}

QString toText(DossierFilter::Which which)
{
    return wordOf(listWords, which);
}

DossierFilter::Which dossierListFromText(QStringView text)
{
    return valueOfWord(listWords, text).value_or(Which::All);
}
