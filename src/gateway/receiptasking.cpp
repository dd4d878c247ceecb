// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receiptasking.h"

#include "dossiersharing.h"
#include "gatewaylog.h"
#include "outwardline.h"
#include "receiptnotice.h"
#include "receiptwriting.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr char lineName[] = "receipts";
constexpr qint64 unitWaitMs = 15 * 60 * 1000; // Until an office that is not configured is looked at again.

QString wordOf(ReceiptAsk::Kind kind)
{
    return kind == ReceiptAsk::Kind::Issue     ? u"issue"_s
           : kind == ReceiptAsk::Kind::Replace ? u"replace"_s
                                               : u"cancel"_s;
}

ReceiptAsk::Kind kindOf(const QString &word)
{
    return word == "cancel"_L1    ? ReceiptAsk::Kind::Cancel
           : word == "replace"_L1 ? ReceiptAsk::Kind::Replace
                                  : ReceiptAsk::Kind::Issue;
}

QString keyOf(const QString &payment, ReceiptAsk::Kind kind, qint64 round)
{
    return kind == ReceiptAsk::Kind::Issue    ? payment
           : kind == ReceiptAsk::Kind::Cancel ? payment + ":cancel"_L1
                                              : u"%1:replace:%2"_s.arg(payment).arg(round);
}

/// What of the row an answer is judged by.
struct HeldReceipt
{
    qint64 version = 0;
    QString asking;
    qint64 round = 0;
    QString form;
    QString symbol;
    QString number;
    bool isOurs = false;

    bool isSame(const ProvidedReceipt &other) const
    {
        return form == other.form && symbol == other.symbol && number == other.number;
    }
};

std::optional<HeldReceipt> heldReceipt(GatewayConnection &connection, const ClaimedReceipt &claimed)
{
    // The row's lock: two answers for one payment are judged one after the other.
    const QVariantList row = connection.row("UPDATE receipt SET version = version WHERE payment = ? RETURNING version, "
                                            "asking, round, form, symbol, number, claimed_by",
                                            {claimed.ask.payment});
    if (row.isEmpty())
        return std::nullopt;
    return HeldReceipt{.version = row.at(0).toLongLong(),
                       .asking = row.at(1).toString(),
                       .round = row.at(2).toLongLong(),
                       .form = row.at(3).toString(),
                       .symbol = row.at(4).toString(),
                       .number = row.at(5).toString(),
                       .isOurs = row.at(6).toString() == claimed.claim};
}

/// The claim ends with the ask; another amount meanwhile opens the receipt again.
void letGo(GatewayConnection &connection, const ClaimedReceipt &claimed)
{
    connection.run("UPDATE receipt SET asking = '', claimed_by = '', claimed_until = '', attempts = 0 "
                   "WHERE payment = ? AND claimed_by = ?",
                   {claimed.ask.payment, claimed.claim});
}

/// Sets the state and tells the counters.
void tell(GatewayConnection &connection, const ClaimedReceipt &claimed, const QString &state, const QString &reason,
          const QString &now)
{
    const QVariantList row = connection.row(
        "UPDATE receipt SET state = ?, reason = ?, version = version + 1 WHERE payment = ? RETURNING dossier",
        {state, reason, claimed.ask.payment});
    appendAbout(connection, row.value(0).toString(), {writtenReceiptItem(connection, claimed.ask.payment, now)});
}

/// Whether another payment of the office has this number already: then neither may be believed.
bool isTaken(GatewayConnection &connection, const ClaimedReceipt &claimed, const ProvidedReceipt &receipt)
{
    const QString year = QString::number(inOfficeTime(receipt.issuedAt).date().year());
    return !connection
                .row("SELECT payment FROM receipt WHERE number = ? AND symbol = ? AND form = ? AND office = ? AND "
                     "payment <> ? AND issued_at LIKE ?",
                     {receipt.number, receipt.symbol, receipt.form, claimed.office, claimed.ask.payment,
                      QString(year + u'%')})
                .isEmpty();
}

void dispute(GatewayConnection &connection, const ClaimedReceipt &claimed, const QString &reason, const QString &now)
{
    connection.run("UPDATE receipt SET open = 0, asking = '', claimed_by = '', claimed_until = '' WHERE payment = ?",
                   {claimed.ask.payment});
    tell(connection, claimed, u"disputed"_s, reason, now);
}

void keepIssued(GatewayConnection &connection, const ClaimedReceipt &claimed, const HeldReceipt &held,
                const ProvidedReceipt &receipt, const QString &now)
{
    const bool isAsked = held.asking == wordOf(claimed.ask.kind) && held.round == claimed.round;
    const bool isFirst = claimed.ask.kind == ReceiptAsk::Kind::Issue ? held.number.isEmpty() : isAsked;
    if (!isFirst) {
        // Somebody has stored an answer to the same question: the first one stays, whatever this one says.
        if (held.round == claimed.round && !held.isSame(receipt))
            return dispute(connection, claimed, u"another-number"_s, now);
        return letGo(connection, claimed);
    }
    if (isTaken(connection, claimed, receipt))
        return dispute(connection, claimed, u"number-twice"_s, now);
    connection.run("UPDATE receipt SET form = ?, symbol = ?, number = ?, lookup = ?, issued_at = ?, held_amount = ?, "
                   "open = CASE WHEN amount = ? THEN 0 ELSE 1 END, asking = '', attempts = 0, claimed_by = '', "
                   "claimed_until = '' WHERE payment = ?",
                   {receipt.form, receipt.symbol, receipt.number, receipt.lookup, toIsoOfficeTime(receipt.issuedAt),
                    claimed.ask.amount, claimed.ask.amount, claimed.ask.payment});
    tell(connection, claimed, claimed.ask.kind == ReceiptAsk::Kind::Issue ? u"issued"_s : u"replaced"_s, {}, now);
}

void keepRefused(GatewayConnection &connection, const ClaimedReceipt &claimed, const QString &reason,
                 const QString &now)
{
    letGo(connection, claimed);
    // The payment was reversed while the provider refused to number it: then there is nothing left to refuse.
    const bool isVoid = !connection
                             .row("UPDATE receipt SET open = 0 WHERE payment = ? AND amount = 0 AND number = '' "
                                  "RETURNING payment",
                                  {claimed.ask.payment})
                             .isEmpty();
    connection.run("UPDATE receipt SET open = 0 WHERE payment = ?", {claimed.ask.payment});
    const bool isIssue = claimed.ask.kind == ReceiptAsk::Kind::Issue;
    const QString told = isIssue ? reason : wordOf(claimed.ask.kind) + u'-' + reason;
    tell(connection, claimed, isVoid ? u"cancelled"_s : u"refused"_s, isVoid ? u"not-issued"_s : told, now);
}

void keepPostponed(GatewayConnection &connection, const ClaimedReceipt &claimed, const Postponement &postponed,
                   const QDateTime &now)
{
    const QString text = toIsoOfficeTime(now);
    const bool isInDoubt = claimed.wasInDoubt || postponed.mayHaveArrived;
    const QDateTime next = nextTry(claimed.attempts, postponed, now);
    const QVariantList before =
        connection.row("SELECT reason, state FROM receipt WHERE payment = ?", {claimed.ask.payment});
    connection.run("UPDATE receipt SET attempts = attempts + 1, next_at = ?, claimed_by = '', claimed_until = '' "
                   "WHERE payment = ?",
                   {toIsoOfficeTime(next), claimed.ask.payment});
    // It surely did not arrive, now or before: nobody needs to ask the same first.
    if (!isInDoubt)
        connection.run("UPDATE receipt SET asking = '', open = CASE WHEN amount = 0 AND number = '' THEN 0 ELSE open "
                       "END, round = round - CASE WHEN asking = 'replace' THEN 1 ELSE 0 END WHERE payment = ?",
                       {claimed.ask.payment});
    const bool isVoid =
        !connection.row("SELECT payment FROM receipt WHERE payment = ? AND open = 0", {claimed.ask.payment}).isEmpty();
    if (isVoid)
        return tell(connection, claimed, u"cancelled"_s, u"not-issued"_s, text);
    // Told once for each reason, not for each try.
    const bool isNews = before.value(1).toString() == "waiting"_L1 && before.value(0).toString() != postponed.reason;
    if (isNews)
        tell(connection, claimed, u"waiting"_s, postponed.reason, text);
}

} // namespace

ReceiptAsking::ReceiptAsking(DatabaseThreads &database, ReceiptTerms terms, Clock clock)
    : m_database(database)
    , m_terms(std::move(terms))
    , m_clock(std::move(clock))
{
}

std::optional<ClaimedReceipt> ReceiptAsking::claimIn(GatewayConnection &connection, bool &isLooking)
{
    const QDateTime now = m_clock.now();
    const QString text = toIsoOfficeTime(now);
    isLooking = false;
    if (isLinePaused(connection, QString::fromLatin1(lineName), now))
        return std::nullopt;
    const QVariantList row = connection.row(
        "SELECT payment, office, amount, held_amount, asking, asking_amount, round, form, symbol, number, "
        "attempts, request FROM receipt WHERE open = 1 AND next_at <= ? AND claimed_until <= ? "
        "ORDER BY cash DESC, taken_at, payment LIMIT 1",
        {text, text});
    if (row.isEmpty())
        return std::nullopt;
    isLooking = true;
    const Dong amount = row.at(2).toLongLong();
    const QString asking = row.at(4).toString();
    const bool hasNumber = !row.at(9).toString().isEmpty();
    ClaimedReceipt claimed{.claim = QUuid::createUuid().toString(QUuid::WithoutBraces),
                           .wasInDoubt = !asking.isEmpty(),
                           .attempts = row.at(10).toInt(),
                           .round = row.at(6).toLongLong(),
                           .office = row.at(1).toString(),
                           .ask = {.payment = row.at(0).toString(),
                                   .amount = row.at(5).toLongLong(),
                                   .request = QJsonDocument::fromJson(row.at(11).toString().toUtf8()).object(),
                                   .form = row.at(7).toString(),
                                   .symbol = row.at(8).toString(),
                                   .number = row.at(9).toString()}};
    // What may have arrived is asked again as it was; then only what is wanted now.
    if (claimed.wasInDoubt) {
        claimed.ask.kind = kindOf(asking);
    } else {
        claimed.ask.kind = !hasNumber    ? ReceiptAsk::Kind::Issue
                           : amount == 0 ? ReceiptAsk::Kind::Cancel
                                         : ReceiptAsk::Kind::Replace;
        claimed.ask.amount = amount;
        claimed.round += claimed.ask.kind == ReceiptAsk::Kind::Replace ? 1 : 0;
    }
    claimed.ask.key = keyOf(claimed.ask.payment, claimed.ask.kind, claimed.round);
    const auto unit = m_terms.units.constFind(claimed.office);
    const bool hasUnit = unit != m_terms.units.constEnd();
    const bool isSettled = !claimed.wasInDoubt && amount == row.at(3).toLongLong();
    const QDateTime until = claimEnd(m_terms.timeoutMs, now);
    // The amount is compared: it may have changed since it was read.
    const bool isClaimed =
        !connection
             .row("UPDATE receipt SET asking = ?, asking_amount = ?, round = ?, claimed_by = ?, claimed_until = ? "
                  "WHERE payment = ? AND open = 1 AND next_at <= ? AND claimed_until <= ? AND amount = ? "
                  "RETURNING payment",
                  {wordOf(claimed.ask.kind), claimed.ask.amount, claimed.round, claimed.claim, toIsoOfficeTime(until),
                   claimed.ask.payment, text, text, amount})
             .isEmpty();
    if (!isClaimed)
        return std::nullopt;
    if (isSettled) { // Nothing to ask: closed.
        letGo(connection, claimed);
        connection.run("UPDATE receipt SET open = 0 WHERE payment = ?", {claimed.ask.payment});
        return std::nullopt;
    }
    if (!hasUnit) {
        keepPostponed(connection, claimed, {u"unit-not-configured"_s, false, false, unitWaitMs}, now);
        return std::nullopt;
    }
    claimed.ask.unit = *unit;
    return claimed;
}

std::optional<ClaimedReceipt> ReceiptAsking::claim()
{
    std::optional<ClaimedReceipt> claimed;
    bool isLooking = true;
    while (isLooking && !claimed) {
        const bool isRun = m_database.write([&](GatewayConnection &connection) {
            const bool isDone = connection.begin() && (claimed = claimIn(connection, isLooking), connection.commit());
            if (isDone)
                return;
            connection.rollBack();
            isLooking = false;
            claimed.reset();
        });
        isLooking = isLooking && isRun;
    }
    return claimed;
}

void ReceiptAsking::settle(const ClaimedReceipt &claimed, const ReceiptAnswer &answer)
{
    using Kind = ReceiptAnswer::Kind;
    const QDateTime now = m_clock.now();
    const QString text = toIsoOfficeTime(now);
    storeAnswer(m_database, [&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const QString line = QString::fromLatin1(lineName);
        const auto held = heldReceipt(connection, claimed);
        if (answer.kind == Kind::Later && answer.postponed.isLine)
            pauseLine(connection, line, answer.postponed, now);
        if (answer.kind != Kind::Later && resumeLine(connection, line)) // All that waited for it, the oldest first.
            connection.run("UPDATE receipt SET next_at = ? WHERE open = 1 AND next_at > ? AND state = 'waiting' AND "
                           "reason IN ('provider-down', 'busy', 'not-let-in', 'no-token', 'not-trusted')",
                           {text, text});
        if (held && answer.kind == Kind::Issued)
            keepIssued(connection, claimed, *held, answer.receipt, text);
        // The rest only from the one who holds the claim: another one is asking the same just now.
        const bool isOurs = held && held->isOurs;
        if (isOurs && answer.kind == Kind::Cancelled) {
            letGo(connection, claimed);
            connection.run("UPDATE receipt SET held_amount = 0, open = 0 WHERE payment = ?", {claimed.ask.payment});
            tell(connection, claimed, u"cancelled"_s, {}, text);
        }
        if (isOurs && answer.kind == Kind::Refused)
            keepRefused(connection, claimed, answer.reason, text);
        if (isOurs && answer.kind == Kind::NotLegal)
            dispute(connection, claimed, answer.reason, text);
        if (isOurs && answer.kind == Kind::Later)
            keepPostponed(connection, claimed, answer.postponed, now);
        connection.commit();
    });
    const QString word = answer.kind == Kind::Issued      ? u"issued"_s
                         : answer.kind == Kind::Cancelled ? u"cancelled"_s
                         : answer.kind == Kind::Later     ? u"later "_s + answer.postponed.reason
                                                          : u"refused "_s + answer.reason;
    logEvent(u"receipt"_s, u"%1 %2"_s.arg(claimed.ask.key, word));
}

bool ReceiptAsking::askOne()
{
    const auto claimed = claim();
    if (!claimed)
        return false;
    settle(*claimed, ask(*claimed));
    return true;
}
