// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeeffect.h"

#include "clock.h"
#include "dossierjson.h"
#include "dossiersharing.h"
#include "dossierview.h"
#include "money.h"
#include "receiptrequest.h"
#include "receiptwriting.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Effect = std::variant<OperationEffect, Problem>;

constexpr double mostDong = 10'000'000'000; // 10 tỷ, as core/fee.

/// An entry of the fee ledger as it came in.
struct ArrivedEntry
{
    QString id;
    QString kind;
    QString method;
    Dong amount = 0;
    QString about;
    QDateTime at;
    QJsonObject json;

    bool isPayment() const { return kind == "taken"_L1 || kind == "confirmed"_L1; }
    bool isAboutAnnounced() const { return kind == "confirmed"_L1 || kind == "dropped"_L1; }
    bool isAboutPayment() const { return !isPayment() && !isAboutAnnounced() && kind != "announced"_L1; }
};

/// An entry that another one is about.
struct EarlierEntry
{
    QString id;
    QString kind;
    Dong amount = 0;
    QString about;
    QJsonObject json;
};

Problem refusedField(const QStringList &names, const QString &title)
{
    Problem problem{.status = 422, .type = ProblemType::invalidField, .title = title};
    for (const QString &name : names)
        problem.pointers.append("/payload/entry/"_L1 + name);
    return problem;
}

Problem notArrived(const QString &title)
{
    return {.status = 424, .type = ProblemType::missingOp, .title = title, .retryAfter = 2};
}

Problem settledAlready(const QString &title)
{
    return {.status = 409, .type = ProblemType::alreadyTransitioned, .title = title};
}

bool isWhole(const QJsonValue &value, double least, double most)
{
    const double number = value.toDouble(-1);
    return value.isDouble() && number >= least && number <= most && std::floor(number) == number;
}

/// A UUID in its one form; empty: none.
QString uuidText(const QJsonValue &value)
{
    const QUuid id = QUuid::fromString(value.toString());
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

bool areLines(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return true;
    const QJsonArray lines = value.toArray();
    return value.isArray() && std::all_of(lines.begin(), lines.end(), [](const QJsonValue &line) {
               return line.isObject() && isWhole(line[u"amount"_s], 0, mostDong);
           });
}

std::variant<ArrivedEntry, Problem> readEntry(const QJsonObject &json)
{
    static const QStringList kinds{u"taken"_s,    u"announced"_s,    u"confirmed"_s,       u"dropped"_s,
                                   u"reversed"_s, u"refund-asked"_s, u"refund-declined"_s, u"refunded"_s};
    const QJsonValue received = json.value("received"_L1);
    const ArrivedEntry entry{.id = uuidText(json.value("id"_L1)),
                             .kind = json.value("kind"_L1).toString(),
                             .method = json.value("method"_L1).toString(),
                             .amount = json.value("amount"_L1).toInteger(),
                             .about = uuidText(json.value("of"_L1)),
                             .at = fromIsoOfficeTime(json.value("at"_L1).toString()),
                             .json = json};
    QStringList faults;
    if (entry.id.isEmpty())
        faults.append(u"id"_s);
    if (!kinds.contains(entry.kind))
        faults.append(u"kind"_s);
    if (entry.method != "cash"_L1 && entry.method != "transfer"_L1)
        faults.append(u"method"_s);
    if (!isWhole(json.value("amount"_L1), 1, mostDong))
        faults.append(u"amount"_s);
    if (!received.isUndefined() && !received.isNull() && !isWhole(received, 0, mostDong))
        faults.append(u"received"_s);
    if (entry.about.isEmpty() && (entry.isAboutAnnounced() || entry.isAboutPayment()))
        faults.append(u"of"_s);
    if (!entry.at.isValid())
        faults.append(u"at"_s);
    if (!areLines(json.value("lines"_L1)))
        faults.append(u"lines"_s);
    if (!faults.isEmpty())
        return refusedField(faults, u"The entry cannot be read"_s);
    return entry;
}

std::optional<EarlierEntry> earlierOf(const QVariantList &row)
{
    if (row.isEmpty())
        return std::nullopt;
    return EarlierEntry{row.at(0).toString(), row.at(1).toString(), row.at(2).toLongLong(), row.at(3).toString(),
                        QJsonDocument::fromJson(row.at(4).toString().toUtf8()).object()};
}

std::optional<EarlierEntry> earlierEntry(GatewayConnection &connection, const QString &dossier, const QString &id)
{
    return earlierOf(connection.row("SELECT id, kind, amount, about, document FROM fee_entry "
                                    "WHERE id = ? AND dossier = ?",
                                    {id, dossier}));
}

/// The entry that confirmed an announced payment first, and so has its receipt. An officer and a statement may both see
/// it: it arrived once.
std::optional<EarlierEntry> confirmation(GatewayConnection &connection, const QString &announced)
{
    return earlierOf(connection.row("SELECT fee_entry.id, fee_entry.kind, fee_entry.amount, fee_entry.about, "
                                    "fee_entry.document FROM fee_entry JOIN receipt ON receipt.payment = fee_entry.id "
                                    "WHERE fee_entry.about = ? AND fee_entry.kind = 'confirmed'",
                                    {announced}));
}

/// Why money of a payment cannot go back; nothing: it can. `remaining`: what is left of the payment after it.
std::optional<Problem> misfit(GatewayConnection &connection, const ArrivedEntry &entry, const EarlierEntry &payment,
                              Dong &remaining)
{
    if (!connection.row("SELECT id FROM fee_entry WHERE about = ? AND kind = 'reversed'", {payment.id}).isEmpty())
        return settledAlready(u"The payment is reversed"_s);
    const Dong paidBack =
        connection
            .row("SELECT CAST(COALESCE(SUM(amount), 0) AS bigint) FROM fee_entry WHERE about = ? AND kind = 'refunded'",
                 {payment.id})
            .value(0)
            .toLongLong();
    remaining = payment.amount - paidBack;
    if (entry.kind == "reversed"_L1 ? entry.amount != remaining : entry.amount > remaining)
        return refusedField({u"amount"_s}, u"More than is left of the payment, or a reversal of a part"_s);
    remaining -= entry.amount;
    return std::nullopt;
}

/// What an entry is about: the announced one, or the payment whose money goes back.
std::variant<EarlierEntry, Problem> subjectOf(GatewayConnection &connection, const QString &dossier,
                                              const ArrivedEntry &entry)
{
    const auto named = earlierEntry(connection, dossier, entry.about);
    if (!named)
        return notArrived(u"The entry that it is about has not arrived yet"_s);
    const bool isOfTransfer = named->kind == "announced"_L1 || named->kind == "confirmed"_L1;
    if (entry.isAboutAnnounced() ? named->kind != "announced"_L1 : !isOfTransfer && named->kind != "taken"_L1)
        return refusedField({u"of"_s}, u"That entry is of another kind"_s);
    if (entry.isAboutAnnounced() || named->kind == "taken"_L1)
        return *named;
    const auto payment = confirmation(connection, named->kind == "announced"_L1 ? named->id : named->about);
    if (!payment)
        return notArrived(u"The payment has not been confirmed yet"_s);
    return *payment;
}

/// `receiver` received the dossier, `maker` made the entry.
void insertEntry(GatewayConnection &connection, const QString &receiver, const QString &maker, const QString &dossier,
                 const ArrivedEntry &entry, const QString &about)
{
    connection.run("INSERT INTO fee_entry (id, office, dossier, kind, method, amount, about, at, document, maker) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {entry.id, receiver, dossier, entry.kind, entry.method, entry.amount, about,
                    toIsoOfficeTime(entry.at),
                    QString::fromUtf8(QJsonDocument(entry.json).toJson(QJsonDocument::Compact)),
                    maker == receiver ? u""_s : maker});
}

} // namespace

bool keepEntryFromAbove(GatewayConnection &connection, const QString &maker, const QString &dossier,
                        const QJsonObject &json, const QString &now)
{
    const auto read = readEntry(json);
    const auto *entry = std::get_if<ArrivedEntry>(&read);
    if (!entry || !connection.row("SELECT id FROM fee_entry WHERE id = ?", {entry->id}).isEmpty())
        return false;
    QString about = entry->about;
    if (entry->isAboutAnnounced() || entry->isAboutPayment()) {
        const auto found = subjectOf(connection, dossier, *entry);
        if (const auto *subject = std::get_if<EarlierEntry>(&found))
            about = subject->id;
    }
    const bool isSeenBefore = entry->kind == "confirmed"_L1 && confirmation(connection, about);
    const QString receiver = scopesOf(connection, dossier).receiver;
    insertEntry(connection, receiver.isEmpty() ? maker : receiver, maker, dossier, *entry, about);
    if (entry->isPayment() && !isSeenBefore)
        askForReceipt(connection,
                      {.payment = entry->id,
                       .office = maker,
                       .dossier = dossier,
                       .isCash = entry->method == "cash"_L1,
                       .takenAt = entry->at,
                       .amount = entry->amount,
                       .request = {},
                       .isAsked = false},
                      now);
    return true;
}

Effect applyFeeEntry(GatewayConnection &connection, const EnrolledDevice &device, const CheckedOperation &checked,
                     const QString &now)
{
    auto read = readEntry(checked.operation.payload.value("entry"_L1).toObject());
    if (const Problem *problem = std::get_if<Problem>(&read))
        return *problem;
    const auto entry = std::get<ArrivedEntry>(std::move(read));
    const QString dossier = checked.operation.dossierId.toString(QUuid::WithoutBraces);
    const QString receiver = receiverOf(connection, dossier, device.office);
    // Changes nothing, but lets no second entry of this dossier be judged beside this one.
    const QVariantList held = connection.row("UPDATE dossier SET version = version WHERE id = ? AND office = ? "
                                             "RETURNING id, version, state, voided, official_code, document",
                                             {dossier, receiver});
    if (receiver.isEmpty() || held.isEmpty())
        return notArrived(u"The dossier has not arrived yet"_s);
    if (!connection.row("SELECT id FROM fee_entry WHERE id = ?", {entry.id}).isEmpty())
        return settledAlready(u"The entry has been made by another operation"_s);
    EarlierEntry subject;
    Dong remaining = 0;
    if (entry.isAboutAnnounced() || entry.isAboutPayment()) {
        auto found = subjectOf(connection, dossier, entry);
        if (const Problem *problem = std::get_if<Problem>(&found))
            return *problem;
        subject = std::get<EarlierEntry>(std::move(found));
    }
    if (entry.isAboutPayment()) {
        if (const auto problem = misfit(connection, entry, subject, remaining))
            return *problem;
    }
    const bool isSeenBefore = entry.kind == "confirmed"_L1 && confirmation(connection, subject.id);
    insertEntry(connection, receiver, device.office, dossier, entry, subject.id);
    OperationEffect effect{.id = checked.operation.dossierId};
    if (entry.isPayment() && !isSeenBefore) {
        // One that cannot be read is asked for nevertheless: the provider's refusal is seen, silence is not.
        const Dossier paid = dossierFromJson(dossierViewOf(held).document).value_or(Dossier());
        askForReceipt(connection,
                      {.payment = entry.id,
                       .office = device.office,
                       .dossier = dossier,
                       .isCash = entry.method == "cash"_L1,
                       .takenAt = entry.at,
                       .amount = entry.amount,
                       .request = receiptRequest(paid, entry.json, subject.json),
                       .isAsked = !device.isAtOffice},
                      now);
    }
    if (!device.isAtOffice && (entry.kind == "reversed"_L1 || entry.kind == "refunded"_L1))
        effect.further = lessenReceipt(connection, subject.id, remaining, now);
    effect.version = connection
                         .row("UPDATE dossier SET version = version + 1, changed_at = ? WHERE id = ? AND office = ? "
                              "RETURNING version",
                              {now, dossier, receiver})
                         .value(0)
                         .toLongLong();
    return effect;
}
