// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeeffect.h"

#include "clock.h"
#include "dossierjson.h"
#include "dossierview.h"
#include "money.h"
#include "receiptrequest.h"
#include "receiptwriting.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Effect = std::variant<OperationEffect, Problem>;

constexpr double mostDong = 10'000'000'000; // 10 tỷ, as core/fee.

struct FeeEntry
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
    QString kind;
    Dong amount = 0;
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

std::variant<FeeEntry, Problem> readEntry(const Operation &operation)
{
    static const QStringList kinds{u"taken"_s,    u"announced"_s,    u"confirmed"_s,       u"dropped"_s,
                                   u"reversed"_s, u"refund-asked"_s, u"refund-declined"_s, u"refunded"_s};
    const QJsonObject json = operation.payload.value("entry"_L1).toObject();
    const QJsonValue received = json.value("received"_L1);
    const FeeEntry entry{.id = uuidText(json.value("id"_L1)),
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

bool isNoted(GatewayConnection &connection, const QString &about, const QString &one, const QString &other)
{
    return !connection.row("SELECT id FROM fee_entry WHERE about = ? AND (kind = ? OR kind = ?)", {about, one, other})
                .isEmpty();
}

/// Why an entry does not fit what it is about; nothing: it does. `remaining`: what is left of the payment after it.
std::optional<Problem> misfit(GatewayConnection &connection, const FeeEntry &entry, const EarlierEntry &earlier,
                              Dong &remaining)
{
    const bool isPayment = earlier.kind == "taken"_L1 || earlier.kind == "confirmed"_L1;
    if (entry.isAboutAnnounced() ? earlier.kind != "announced"_L1 : !isPayment)
        return refusedField({u"of"_s}, u"That entry is of another kind"_s);
    if (entry.isAboutAnnounced())
        return isNoted(connection, entry.about, u"confirmed"_s, u"dropped"_s)
                   ? std::optional(settledAlready(u"The announced payment is settled"_s))
                   : std::nullopt;
    if (isNoted(connection, entry.about, u"reversed"_s, u"reversed"_s))
        return settledAlready(u"The payment is reversed"_s);
    const Dong paidBack =
        connection
            .row("SELECT CAST(COALESCE(SUM(amount), 0) AS bigint) FROM fee_entry WHERE about = ? AND kind = 'refunded'",
                 {entry.about})
            .value(0)
            .toLongLong();
    remaining = earlier.amount - paidBack;
    if (entry.kind == "reversed"_L1 ? entry.amount != remaining : entry.amount > remaining)
        return refusedField({u"amount"_s}, u"More than is left of the payment, or a reversal of a part"_s);
    remaining -= entry.amount;
    return std::nullopt;
}

} // namespace

Effect applyFeeEntry(GatewayConnection &connection, const EnrolledDevice &device, const CheckedOperation &checked,
                     const QString &now)
{
    auto read = readEntry(checked.operation);
    if (const Problem *problem = std::get_if<Problem>(&read))
        return *problem;
    const auto entry = std::get<FeeEntry>(std::move(read));
    const QString dossier = checked.operation.dossierId.toString(QUuid::WithoutBraces);
    // Changes nothing, but lets no second entry of this dossier be judged beside this one.
    const QVariantList held = connection.row("UPDATE dossier SET version = version WHERE id = ? AND office = ? "
                                             "RETURNING id, version, state, voided, official_code, document",
                                             {dossier, device.office});
    if (held.isEmpty())
        return notArrived(u"The dossier has not arrived yet"_s);
    if (!connection.row("SELECT id FROM fee_entry WHERE id = ?", {entry.id}).isEmpty())
        return settledAlready(u"The entry has been made by another operation"_s);
    EarlierEntry earlier;
    Dong remaining = 0;
    if (entry.isAboutAnnounced() || entry.isAboutPayment()) {
        const QVariantList row = connection.row(
            "SELECT kind, amount, document FROM fee_entry WHERE id = ? AND dossier = ?", {entry.about, dossier});
        if (row.isEmpty())
            return notArrived(u"The entry that it is about has not arrived yet"_s);
        earlier = {row.at(0).toString(), row.at(1).toLongLong(),
                   QJsonDocument::fromJson(row.at(2).toString().toUtf8()).object()};
        if (const auto problem = misfit(connection, entry, earlier, remaining))
            return *problem;
    }
    connection.run("INSERT INTO fee_entry (id, office, dossier, kind, method, amount, about, at, document) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {entry.id, device.office, dossier, entry.kind, entry.method, entry.amount, entry.about,
                    toIsoOfficeTime(entry.at),
                    QString::fromUtf8(QJsonDocument(entry.json).toJson(QJsonDocument::Compact))});
    OperationEffect effect{.id = checked.operation.dossierId};
    if (entry.isPayment()) {
        const auto paid = dossierFromJson(dossierViewOf(held).document);
        if (paid)
            askForReceipt(connection,
                          {.payment = entry.id,
                           .office = device.office,
                           .dossier = dossier,
                           .isCash = entry.method == "cash"_L1,
                           .takenAt = entry.at,
                           .amount = entry.amount,
                           .request = receiptRequest(*paid, entry.json, earlier.json)},
                          now);
    }
    if (entry.kind == "reversed"_L1 || entry.kind == "refunded"_L1)
        effect.further = lessenReceipt(connection, entry.about, remaining, now);
    effect.version = connection
                         .row("UPDATE dossier SET version = version + 1, changed_at = ? WHERE id = ? AND office = ? "
                              "RETURNING version",
                              {now, dossier, device.office})
                         .value(0)
                         .toLongLong();
    return effect;
}
