// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurereading.h"

#include "jsonscanner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

using namespace Qt::StringLiterals;

// Two counters may have seen the same transfer: it arrived once.
#define SEEN_BEFORE                                                                                                    \
    "EXISTS (SELECT 1 FROM fee_entry seen WHERE seen.of = fee_entry.of AND seen.kind = 'confirmed' AND "               \
    "seen.seq < fee_entry.seq)"

namespace {

/// Times are ISO text: the days' first instant, and the first behind them.
QVariantList spanOf(QDate from, QDate to)
{
    return {from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate)};
}

/// A row of the statement each.
template <typename Sum, typename Read>
Result<QList<Sum>> sumsOf(Connection &connection, const char *sql, const QVariantList &values, const Read &read)
{
    const auto rows = connection.run(sql, values);
    if (!rows)
        return rows.error();
    QList<Sum> sums;
    while ((*rows)->next())
        sums.append(read(**rows));
    (*rows)->finish();
    return sums;
}

/// How many entries have which lines, as bytes.
Result<void> countLines(Connection &connection, const char *sql, const QVariantList &values,
                        QHash<QByteArray, qint64> &payments)
{
    const auto rows = connection.run(sql, values);
    if (!rows)
        return rows.error();
    while ((*rows)->next()) {
        const QByteArray document = (*rows)->value(0).toByteArray();
        const QByteArrayView lines = memberBytes(document, "lines");
        const auto known = payments.find(QByteArray::fromRawData(lines.data(), lines.size()));
        if (known != payments.end())
            ++*known;
        else if (!lines.isEmpty())
            payments.insert(lines.toByteArray(), 1);
    }
    (*rows)->finish();
    return {};
}

} // namespace

Result<QList<FeeSum>> feeSums(Connection &connection, QDate from, QDate to)
{
    return sumsOf<FeeSum>(
        connection,
        "SELECT substr(at, 1, 10) AS day, kind, method, counter, sum(amount), count(*) FROM fee_entry "
        "WHERE at >= ? AND at < ? AND is_elsewhere = 0 AND NOT (kind = 'confirmed' AND " SEEN_BEFORE
        ") GROUP BY day, kind, method, counter ORDER BY day",
        spanOf(from, to), [](const QSqlQuery &row) {
            return FeeSum{QDate::fromString(row.value(0).toString(), Qt::ISODate),
                          feeEntryKindFromText(row.value(1).toString()).value_or(FeeEntryKind::Taken),
                          paymentMethodFromText(row.value(2).toString()),
                          row.value(3).toInt(),
                          row.value(4).toLongLong(),
                          row.value(5).toInt()};
        });
}

Result<QList<FeeLineSum>> feeLineSums(Connection &connection, QDate from, QDate to)
{
    // Most payments have the lines of many others: the lines' bytes are counted, and each taken apart once.
    QHash<QByteArray, qint64> payments;
    if (const auto taken = countLines(
            connection,
            "SELECT document FROM fee_entry WHERE at >= ? AND at < ? AND is_elsewhere = 0 AND kind = 'taken' AND NOT "
            "EXISTS (SELECT 1 FROM "
            "fee_entry undone WHERE undone.of = fee_entry.id AND undone.kind = 'reversed')",
            spanOf(from, to), payments);
        !taken)
        return taken.error();
    // A confirmed transfer is paid for what its announcement says.
    if (const auto confirmed = countLines(
            connection,
            "SELECT asked.document FROM fee_entry JOIN fee_entry asked ON asked.id = fee_entry.of WHERE fee_entry.at "
            ">= "
            "? AND fee_entry.at < ? AND fee_entry.is_elsewhere = 0 AND fee_entry.kind = 'confirmed' AND "
            "NOT " SEEN_BEFORE " AND NOT EXISTS (SELECT 1 "
            "FROM fee_entry undone WHERE undone.of IN (fee_entry.id, fee_entry.of) AND undone.kind = 'reversed')",
            spanOf(from, to), payments);
        !confirmed)
        return confirmed.error();
    QMap<QString, FeeLineSum> sums;
    for (auto alike = payments.cbegin(); alike != payments.cend(); ++alike) {
        const QJsonArray lines = QJsonDocument::fromJson(alike.key()).array();
        for (const QJsonValue &line : lines) {
            FeeLineSum &sum = sums[line[u"code"].toString()];
            sum.code = line[u"code"].toString();
            sum.what = line[u"what"].toString();
            sum.quantity += *alike * line[u"quantity"].toInteger();
            sum.amount += *alike * line[u"amount"].toInteger();
        }
    }
    return sums.values();
}

Result<QList<RatingSum>> ratingSums(Connection &connection, QDate from, QDate to)
{
    return sumsOf<RatingSum>(connection,
                             "SELECT substr(at, 1, 10) AS day, counter, score, count(*) FROM rating WHERE at >= ? AND "
                             "at < ? GROUP BY day, counter, score ORDER BY day",
                             spanOf(from, to), [](const QSqlQuery &row) {
                                 return RatingSum{QDate::fromString(row.value(0).toString(), Qt::ISODate),
                                                  row.value(1).toInt(), row.value(2).toInt(), row.value(3).toInt()};
                             });
}

Result<QList<GuidanceSum>> guidanceSums(Connection &connection, QDate from, QDate to)
{
    return sumsOf<GuidanceSum>(
        connection,
        "SELECT procedure_code, kind, count(*) FROM guidance WHERE at >= ? AND at < ? GROUP BY "
        "procedure_code, kind",
        spanOf(from, to), [](const QSqlQuery &row) {
            return GuidanceSum{row.value(0).toString(), row.value(1).toString(), row.value(2).toInt()};
        });
}
