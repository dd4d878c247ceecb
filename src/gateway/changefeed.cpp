// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changefeed.h"

#include "cataloguepublishing.h"
#include "dossierview.h"
#include "movementwatching.h"
#include "operation.h"
#include "receiptwriting.h"
#include "relaytable.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 1024 * 1024;

/// What a cursor says; opaque to clients.
struct CursorText
{
    QString kind; ///< "f": feed, "s": snapshot under way.
    QString scope;
    QString epoch;
    qint64 seq = 0;
    QString after; ///< With a snapshot: the last dossier given.

    QString written() const
    {
        const QStringList parts{kind, scope, epoch, QString::number(seq), after};
        return QString::fromLatin1(
            parts.join(u'|').toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
    static std::optional<CursorText> read(const QString &text)
    {
        const QStringList parts =
            QString::fromUtf8(QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding)).split(u'|');
        if (parts.size() != 5)
            return std::nullopt;
        bool isNumber = false;
        CursorText cursor{parts.at(0), parts.at(1), parts.at(2), parts.at(3).toLongLong(&isNumber), parts.at(4)};
        return isNumber ? std::optional(cursor) : std::nullopt;
    }
};

CursorText feedEnd(const EnrolledDevice &reader)
{
    return {u"f"_s, reader.office, reader.feedEpoch, reader.feedEnd, {}};
}

/// Where to go on; nothing if the cursor does not belong here.
std::optional<CursorText> beginning(const CursorText &end, const QString &cursor, const QString &kind)
{
    if (cursor.isEmpty())
        return CursorText{kind, end.scope, end.epoch, kind == "s"_L1 ? end.seq : 0, {}};
    const auto read = CursorText::read(cursor);
    const bool isOurs = read && read->kind == kind && read->scope == end.scope && read->epoch == end.epoch &&
                        read->seq >= 0 && read->seq <= end.seq;
    return isOurs ? read : std::nullopt;
}

} // namespace

bool appendChanges(GatewayConnection &connection, const QString &scope, const QList<QByteArray> &items)
{
    if (items.isEmpty())
        return true;
    const QVariantList row =
        connection.row("UPDATE scope SET seq = seq + ? WHERE code = ? RETURNING seq", {items.size(), scope});
    if (row.isEmpty())
        return false;
    qint64 seq = row.first().toLongLong() - items.size();
    for (const QByteArray &item : items) {
        if (!connection.run("INSERT INTO change (scope, seq, item) VALUES (?, ?, ?)", {scope, ++seq, item}))
            return false;
    }
    return true;
}

bool appendChanges(GatewayConnection &connection, const ScopedItems &items)
{
    for (auto at = items.begin(); at != items.end(); ++at)
        appendChanges(connection, at.key(), at.value());
    return !connection.hasFailed();
}

std::optional<FeedPage> changesAfter(GatewayConnection &connection, const EnrolledDevice &reader, const QString &cursor,
                                     int limit)
{
    const CursorText end = feedEnd(reader);
    auto at = beginning(end, cursor, u"f"_s);
    if (!at)
        return std::nullopt;
    if (at->seq == end.seq)
        return FeedPage{.bytes = writtenPage({}, at->written(), false, end.epoch)};
    const auto rows = connection.rows("SELECT seq, item FROM change WHERE scope = ? AND seq > ? AND seq <= ? "
                                      "ORDER BY seq LIMIT ?",
                                      {reader.office, at->seq, end.seq, limit});
    QList<QByteArray> items;
    qsizetype bytes = 0;
    for (const QVariantList &row : rows) {
        if (bytes > mostBytes)
            break;
        at->seq = row.at(0).toLongLong();
        items.append(numberedItem(at->seq, row.at(1).toByteArray()));
        bytes += items.last().size();
    }
    FeedPage page{.bytes = writtenPage(items, at->written(), at->seq < end.seq, end.epoch)};
    if (!items.isEmpty()) {
        page.from = rows.first().first().toLongLong();
        page.to = at->seq;
    }
    return page;
}

std::optional<FeedPage> snapshotAfter(GatewayConnection &connection, const EnrolledDevice &reader,
                                      const QString &cursor, int limit)
{
    const QString &scope = reader.office;
    const CursorText end = feedEnd(reader);
    auto at = beginning(end, cursor, u"s"_s);
    if (!at)
        return std::nullopt;
    // What it received, and what is shared with it: each found by its own index.
    const auto rows = connection.rows(
        "SELECT * FROM (SELECT id, version, state, voided, official_code, document FROM dossier WHERE office = ? AND "
        "id > ? ORDER BY id LIMIT ?) received UNION ALL SELECT * FROM (SELECT d.id, d.version, d.state, d.voided, "
        "d.official_code, d.document FROM shared_dossier s JOIN dossier d ON d.id = s.dossier WHERE s.office = ? AND "
        "s.dossier > ? ORDER BY s.dossier LIMIT ?) shared ORDER BY id LIMIT ?",
        {scope, at->after, limit, scope, at->after, limit, limit});
    QList<QByteArray> items;
    if (const auto catalogue = cursor.isEmpty() ? publishedItem(connection) : std::nullopt)
        items.append(numberedItem(at->seq, *catalogue));
    for (const QVariantList &row : rows) {
        at->after = row.at(0).toString();
        items.append(numberedItem(at->seq, writtenItem({.entity = u"dossier"_s,
                                                        .id = QUuid::fromString(at->after),
                                                        .version = row.at(1).toLongLong(),
                                                        .kind = u"dossier.snapshot"_s,
                                                        .changedBytes = "{\"dossier\":" + dossierBytesOf(row) + '}'})));
    }
    const QVariantList seenThere =
        rows.isEmpty() ? QVariantList() : QVariantList{scope, rows.first().at(0), rows.last().at(0),
                                                       scope, rows.first().at(0), rows.last().at(0)};
    // The money of these dossiers, in the order in which it was noted … (|| '' keeps SQLite from looking through the
    // whole page of the other office for each.)
    const auto entries =
        rows.isEmpty()
            ? QList<QVariantList>()
            : connection.rows(
                  "SELECT id, document, CASE maker WHEN '' THEN office ELSE maker END FROM (SELECT id, "
                  "document, dossier, at, office, maker FROM fee_entry WHERE office = ? AND dossier >= ? "
                  "AND dossier <= ? UNION ALL SELECT f.id, f.document, f.dossier, f.at, f.office, f.maker "
                  "FROM shared_dossier s JOIN fee_entry f ON f.office = s.receiver AND f.dossier = "
                  "s.dossier || '' WHERE s.office = ? AND s.dossier >= ? AND s.dossier <= ?) entries ORDER BY "
                  "dossier, at, id",
                  seenThere);
    for (const QVariantList &row : entries)
        items.append(numberedItem(
            at->seq,
            writtenItem({.entity = u"fee"_s,
                         .id = QUuid::fromString(row.at(0).toString()),
                         .version = 1, // Entries do not change; clients refuse a page whose items have none.
                         .kind = QString(OperationKind::feeEntry),
                         .office = row.at(2).toString() == scope ? QString() : row.at(2).toString(),
                         .changed = {{u"entry"_s, QJsonDocument::fromJson(row.at(1).toString().toUtf8()).object()}}})));
    // … and the receipts of its payments, as the feed told them.
    const auto receipts =
        rows.isEmpty()
            ? QList<QVariantList>()
            : connection.rows(
                  "SELECT payment FROM (SELECT payment, dossier FROM receipt WHERE office = ? AND dossier >= ? AND "
                  "dossier <= ? AND version > 0 UNION SELECT r.payment, r.dossier FROM shared_dossier s JOIN fee_entry "
                  "f ON f.office = s.receiver AND f.dossier = s.dossier || '' JOIN receipt r ON r.payment = f.id WHERE "
                  "? IN (s.office, s.receiver) AND s.dossier >= ? AND s.dossier <= ? AND r.version > 0) receipts ORDER "
                  "BY dossier, payment",
                  seenThere);
    for (const QVariantList &row : receipts)
        items.append(numberedItem(at->seq, writtenReceiptItem(connection, row.first().toString(), {})));
    // … and what stands between them and the portal.
    const auto troubles =
        rows.isEmpty() ? QList<QByteArray>()
                       : portalTroubles(connection, scope, rows.first().at(0).toString(), rows.last().at(0).toString());
    for (const QByteArray &item : troubles)
        items.append(numberedItem(at->seq, item));
    const bool more = rows.size() == limit;
    if (!more) {
        at->kind = u"f"_s;
        at->after.clear();
        // What the province refused since; a counter looks at its own.
        const auto refusals = openRefusalItems(connection);
        for (const QByteArray &refusal : refusals)
            items.append(numberedItem(at->seq, refusal));
    }
    FeedPage page{.bytes = writtenPage(items, at->written(), more, end.epoch)};
    if (!rows.isEmpty()) {
        page.firstDossier = rows.first().first().toString();
        page.lastDossier = rows.last().first().toString();
    }
    return page;
}
