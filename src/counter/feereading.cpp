// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedesk.h"

#include "acting.h"
#include "composing.h"
#include "dayclosetable.h"

namespace {

constexpr int mostMatters = 100;
constexpr int mostLines = 500;

/// The amount that a matter is about.
Result<Dong> amountOf(FeeTable &fees, const FeeMatter &matter)
{
    if (matter.what == FeeMatter::What::Excess) {
        const auto balance = fees.balance(matter.dossier);
        return balance ? Result<Dong>(balance->excess()) : balance.error();
    }
    const auto entry = fees.find(matter.id);
    if (!entry)
        return entry.error();
    return *entry ? (*entry)->amount : Dong(0);
}

} // namespace

Result<FeeOverview> readFeeOverview(Connection &connection, const DayPlace &place)
{
    using What = FeeMatter::What;
    FeeOverview overview;
    auto money = feeDay(connection, place.day);
    if (!money)
        return money.error();
    overview.day = *std::move(money);
    FeeTable fees(connection);
    DossierTable dossiers(connection);
    for (const What what : {What::Refund, What::Excess, What::Transfer, What::Receipt}) {
        const auto matters = fees.matters(what, mostMatters);
        if (!matters)
            return matters.error();
        for (const FeeMatter &matter : *matters) {
            FeeMatterLine line{matter, {}, {}, 0};
            const auto amount = amountOf(fees, matter);
            if (!amount)
                return amount.error();
            line.amount = *amount;
            const auto key = dossiers.keyOf(matter.dossier);
            if (!key)
                return key.error();
            if (*key) {
                const auto row = dossiers.row(**key);
                if (!row)
                    return row.error();
                line.code = row->code;
                line.name = row->applicantName;
            }
            overview.matters.append(line);
        }
    }
    auto lines = StatementTable(connection).open(mostLines);
    if (!lines)
        return lines.error();
    overview.lines = *std::move(lines);
    auto cash = expectedCash(connection, place.counter);
    if (!cash)
        return cash.error();
    overview.cash = *std::move(cash);
    auto own = counterDay(connection, place);
    if (!own)
        return own.error();
    overview.counter = *std::move(own);
    const auto confirmed = DayCloseTable(connection).confirmations(place.day);
    if (!confirmed)
        return confirmed.error();
    for (const CounterDay &one : *confirmed) {
        if (one.counter == place.counter)
            overview.confirmation = one;
    }
    return overview;
}

Result<FeeView> readFeeView(Connection &connection, const QUuid &dossier, const Catalogue &catalogue, QDate today)
{
    FeeView view;
    auto stored = storedDossier(connection, dossier);
    if (!stored)
        return stored.error();
    view.dossier = stored->dossier;
    FeeTable fees(connection);
    auto balance = fees.balance(dossier);
    if (!balance)
        return balance.error();
    view.balance = *std::move(balance);
    auto entries = fees.ofDossier(dossier);
    if (!entries)
        return entries.error();
    view.entries = *std::move(entries);
    auto receipts = fees.receiptsOf(view.balance.receiptIds());
    if (!receipts)
        return receipts.error();
    view.receipts = *std::move(receipts);
    if (view.dossier.fee.isUnruled && !view.dossier.isVoid) {
        // A dossier keeps the rules of its day, also those that came later.
        const Procedure *procedure = catalogue.find(view.dossier.procedureCode, view.dossier.receivedAt.date());
        const auto lines = procedure ? quotedFee(procedure->fees, feeQuestionOf(view.dossier))
                                     : Result<QList<FeeLine>>(QList<FeeLine>());
        if (lines)
            view.quoted = *lines;
    }
    if (const FeeAccount *account = catalogue.feeAccountAt(today, view.dossier.accountAgency()))
        view.account = *account;
    return view;
}
