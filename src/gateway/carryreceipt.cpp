// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "carryreceipt.h"

#include "cataloguepublishing.h"
#include "changefeed.h"
#include "changes.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageItems = 50; // As the counter applies them.
constexpr int mostPages = 20'000;

struct ReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(CarriedText)
};

/// Adds the pages after the cursor; false: they could not be written.
bool addFeed(DatabaseThreads &database, CarryWriter &writer, const CarryReceipt &receipt)
{
    QString cursor = receipt.cursor;
    for (int pages = 0; pages < mostPages; ++pages) {
        std::optional<QByteArray> page;
        QList<std::pair<qint64, QByteArray>> catalogues;
        const bool isRun = database.read([&](GatewayConnection &connection) {
            if (auto given = changesAfter(connection, receipt.device, cursor, pageItems))
                page = given->bytes;
            const auto read = page ? readPage(*page) : Result<ChangesPage>(Error{});
            if (!read)
                return;
            for (const ChangeItem &item : read->items) {
                if (item.entity == "catalogue"_L1)
                    catalogues.append({item.version, publishedDocument(connection, int(item.version))});
            }
        });
        if (!isRun)
            return false;
        const auto read = page ? readPage(*page) : Result<ChangesPage>(Error{});
        if (!read || (read->items.isEmpty() && read->cursor == cursor))
            return true;
        for (const auto &[version, document] : std::as_const(catalogues)) {
            if (!document.isEmpty() && !writer.add(CarryEntry::Catalogue, {{u"version"_s, version}}, document))
                return false;
        }
        if (!writer.add(CarryEntry::FeedPage, {{u"after"_s, cursor}}, *page))
            return false;
        cursor = read->cursor;
        if (!read->more)
            return true;
    }
    return true;
}

} // namespace

Result<void> writeCarryReceipt(DatabaseThreads &database, const CarryReceipt &receipt)
{
    QSaveFile file(receipt.file);
    const CarryHeader header{.direction = CarryHeader::Direction::ToCounter,
                             .deviceId = receipt.device.id,
                             .office = receipt.device.office,
                             .madeAt = receipt.now,
                             .operations = receipt.outcomes.size(),
                             .firstSeq = receipt.bundle.firstSeq,
                             .lastSeq = receipt.bundle.lastSeq,
                             .headHash = receipt.bundle.headHash};
    const auto isWritten = [&] {
        if (!file.open(QIODevice::WriteOnly))
            return false;
        const auto writer = CarryWriter::begin(file, header, receipt.portal, {receipt.device.publicKey});
        if (!writer)
            return false;
        for (const QByteArray &outcome : receipt.outcomes) {
            if (!writer->add(CarryEntry::Outcome, {}, outcome))
                return false;
        }
        return addFeed(database, *writer, receipt) && writer->finish() && file.commit();
    };
    if (!isWritten())
        return Error{.kind = ErrorKind::StorageFailed,
                     .code = u"receipt-not-written"_s,
                     .message = ReceiptText::tr("The bundle is taken, but its receipt could not be written: take it "
                                                "again with another place for the receipt; nothing is done twice.")};
    return {};
}
