// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrying.h"

#include "awaiting.h"
#include "blobs.h"
#include "carrybundle.h"
#include "feedtable.h"
#include "filestore.h"
#include "outcomesettling.h"
#include "pageapplying.h"
#include "settingtable.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

const QString portalKeySetting = u"gateway.key"_s;
constexpr int readAtOnce = 200;
constexpr qint64 mostEntry = 64 * 1024 * 1024; // A page or a catalogue.

struct CarryingText
{
    Q_DECLARE_TR_FUNCTIONS(Carrying)
};

/// What a bundle will hold, read before it is begun: its header tells how much that is.
struct Waiting
{
    CarryHeader header;
    QString cursor;
    QList<QUuid> ids;
    QList<Blob> files;
};

Result<Waiting> allWaiting(Connection &connection, const SyncAccount &account)
{
    Waiting all{.header = {.deviceId = account.deviceId, .office = account.officeCode, .madeAt = account.clock.now()}};
    const auto cursor = FeedTable(connection).cursor(account.officeCode);
    if (!cursor)
        return cursor.error();
    all.cursor = *cursor;
    QSet<QByteArray> named;
    for (qint64 after = 0;;) {
        const auto some = OutboxTable(connection).waiting(after, readAtOnce);
        if (!some)
            return some.error();
        for (const StoredOperation &stored : *some) {
            all.ids.append(stored.opId);
            if (all.header.firstSeq == 0)
                all.header.firstSeq = stored.deviceSeq;
            all.header.lastSeq = after = stored.deviceSeq;
            all.header.headHash = stored.sha256;
            if (stored.kind != OperationKind::attach)
                continue;
            const auto operation = readOperation(stored.body);
            const auto attachment = operation ? attachmentFromJson(operation->payload) : Result<Attachment>(Error{});
            if (attachment && !named.contains(attachment->file.sha256)) {
                named.insert(attachment->file.sha256);
                all.files.append(attachment->file);
            }
        }
        if (some->size() < readAtOnce)
            break;
    }
    all.header.operations = all.ids.size();
    all.header.files = int(all.files.size());
    return all;
}

Error notWritten(const QString &detail)
{
    return {.kind = ErrorKind::StorageFailed,
            .code = u"bundle-not-written"_s,
            .message = CarryingText::tr("The bundle could not be written: make room there, or take another drive. "
                                        "Everything is still here."),
            .detail = detail};
}

/// Adds the operations in their order, as they stand now: none of them can have changed but its state.
Result<bool> addOperations(Store &store, CarryWriter &writer, const Waiting &all)
{
    const QSet<QUuid> wanted(all.ids.cbegin(), all.ids.cend());
    qint64 after = all.header.firstSeq - 1;
    while (after < all.header.lastSeq) {
        const auto some = awaited(store.read<QList<StoredOperation>>(
            [after](Connection &connection) { return OutboxTable(connection).since(after, readAtOnce); }));
        if (!some)
            return some.error();
        if (some->isEmpty())
            break;
        for (const StoredOperation &operation : *some) {
            after = operation.deviceSeq;
            if (!wanted.contains(operation.opId))
                continue;
            const QJsonObject meta{{u"id"_s, operation.opId.toString(QUuid::WithoutBraces)},
                                   {u"sha256"_s, QString::fromLatin1(operation.sha256.toHex())},
                                   {u"signature"_s, QString::fromLatin1(operation.signature.toBase64())}};
            if (!writer.add(CarryEntry::Operation, meta, operation.body))
                return false;
        }
    }
    return true;
}

Result<CarriedOut> written(Store &store, const SyncAccount &account, const Device &device, const QByteArray &portalKey,
                           const Waiting &all, const QString &fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file.errorString());
    const auto writer = CarryWriter::begin(file, all.header, device.key, {portalKey});
    if (!writer || !writer->add(CarryEntry::Cursor, {{u"scope"_s, account.officeCode}, {u"cursor"_s, all.cursor}}))
        return notWritten(file.errorString());
    CarriedOut report{.operations = int(all.header.operations)};
    FileStore files(store.directory(), account.fileKey);
    for (const Blob &blob : all.files) {
        const auto bytes = files.get(blob.sha256);
        if (!bytes) {
            ++report.filesMissing;
            continue;
        }
        const QJsonObject meta{{u"sha256"_s, QString::fromLatin1(blob.sha256.toHex())}, {u"type"_s, blob.type}};
        if (!writer->add(CarryEntry::File, meta, *bytes))
            return notWritten(file.errorString());
        ++report.files;
    }
    const auto isAdded = addOperations(store, *writer, all);
    if (!isAdded)
        return isAdded.error();
    if (!*isAdded || !writer->finish() || !file.commit())
        return notWritten(file.errorString());
    report.bytes = QFileInfo(fileName).size();
    return report;
}

Error receiptChanged()
{
    return {.kind = ErrorKind::BadInput,
            .code = u"receipt-changed"_s,
            .message = CarryingText::tr("The receipt was changed or cut off on its way: copy it again. Nothing of it "
                                        "was taken.")};
}

/// Takes a receipt entry by entry.
class ReceiptTaking
{
public:
    ReceiptTaking(Store &store, const SyncAccount &account, const Device &device, const QByteArray &portalKey,
                  const QString &fileName)
        : m_store(store)
        , m_account(account)
        , m_device(device)
        , m_portalKey(portalKey)
        , m_file(fileName)
    {
    }

    Result<CarriedIn> run()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return receiptChanged();
        if (const auto checked = check(); !checked)
            return checked.error();
        auto opened = reader();
        if (!opened)
            return opened.error();
        CarryReader &bundle = **opened;
        while (const auto entry = bundle.next()) {
            const auto data = bundle.data(mostEntry);
            if (!data)
                return receiptChanged();
            if (const auto taken = take(*entry, *data); !taken)
                return taken.error();
        }
        if (const auto taken = settle(); !taken)
            return taken.error();
        return m_report;
    }

private:
    Result<std::unique_ptr<CarryReader>> reader()
    {
        m_file.seek(0);
        return CarryReader::open(m_file, m_device.key, m_portalKey);
    }

    Result<void> check()
    {
        auto opened = reader();
        if (!opened)
            return opened.error();
        CarryReader &bundle = **opened;
        qint64 outcomes = 0;
        while (const auto entry = bundle.next())
            outcomes += entry->kind == CarryEntry::Outcome ? 1 : 0;
        const CarryHeader &header = bundle.header();
        const bool isOurs = header.deviceId == m_device.id && header.direction == CarryHeader::Direction::ToCounter;
        return bundle.isWhole() && isOurs && outcomes == header.operations ? Result<void>() : receiptChanged();
    }

    Result<void> take(const CarryReader::Entry &entry, const QByteArray &data)
    {
        if (entry.kind == CarryEntry::Outcome) {
            const auto outcome = readOutcome(data);
            if (!outcome)
                return receiptChanged();
            m_outcomes.append(*outcome);
            return m_outcomes.size() < readAtOnce ? Result<void>() : settle();
        }
        if (entry.kind == CarryEntry::Catalogue)
            m_catalogues.insert(entry.meta.value("version"_L1).toInteger(), data);
        if (entry.kind == CarryEntry::FeedPage)
            return applyFeed(entry.meta.value("after"_L1).toString(), data);
        return {};
    }

    /// First of all: what an outcome says of a dossier stands before the feed's later changes of it.
    Result<void> settle()
    {
        const QList<Outcome> outcomes = std::exchange(m_outcomes, {});
        const QDateTime now = m_account.clock.now();
        const auto counted = awaited(m_store.write<std::pair<int, int>>(
            WritePriority::Sync, [=](Connection &connection) -> Result<std::pair<int, int>> {
                std::pair<int, int> sums;
                for (const Outcome &outcome : outcomes) {
                    const auto operation = OutboxTable(connection).find(outcome.opId);
                    if (!operation)
                        return operation.error();
                    // Settled over the line since, or set aside.
                    const OutboxState state = *operation ? (*operation)->state : OutboxState::Void;
                    if (state == OutboxState::Acknowledged || state == OutboxState::Void)
                        continue;
                    const auto isAcknowledged = settleOutcome(connection, {**operation, outcome}, now);
                    if (!isAcknowledged)
                        return isAcknowledged.error();
                    sums.first += *isAcknowledged ? 1 : 0;
                    sums.second += *isAcknowledged ? 0 : 1;
                }
                return sums;
            }));
        if (!counted)
            return counted.error();
        m_report.acknowledged += counted->first;
        m_report.refused += counted->second;
        return {};
    }

    Result<void> applyFeed(const QString &after, const QByteArray &data)
    {
        if (const auto settled = settle(); !settled)
            return settled.error();
        const auto page = readPage(data);
        if (!page)
            return receiptChanged();
        const auto cursor = awaited(m_store.read<QString>(
            [scope = m_account.officeCode](Connection &connection) { return FeedTable(connection).cursor(scope); }));
        if (!cursor)
            return cursor.error();
        if (*cursor != after)
            return {}; // The line was quicker; what it brought stands.
        const ChangeItem *item = catalogueIn(*page);
        const auto catalogue =
            item ? catalogueFor(*item, m_catalogues.value(item->version)) : std::optional<FetchedCatalogue>();
        const auto changed = applyPage(m_store, m_account, *page, catalogue, true);
        if (!changed)
            return changed.error();
        m_report.pulled += *changed;
        m_report.hasFeed = true;
        return {};
    }

    Store &m_store;
    const SyncAccount &m_account;
    const Device &m_device;
    const QByteArray m_portalKey;
    QFile m_file;
    QList<Outcome> m_outcomes;
    QHash<qint64, QByteArray> m_catalogues;
    CarriedIn m_report;
};

Result<QByteArray> neededPortalKey(Store &store)
{
    const auto key = awaited(store.read<QByteArray>(portalKeyOf));
    if (!key || !key->isEmpty())
        return key;
    return Error{.kind = ErrorKind::RefusedByRule,
                 .code = u"no-portal-key"_s,
                 .message = CarryingText::tr("This counter does not know its portal's key yet: it needs the line once, "
                                             "with a portal that takes bundles.")};
}

} // namespace

Result<QByteArray> portalKeyOf(Connection &connection)
{
    const auto key = SettingTable(connection).value(portalKeySetting);
    if (!key)
        return key.error();
    return QByteArray::fromBase64(key->toLatin1());
}

Result<void> keepPortalKey(Connection &connection, const QByteArray &key)
{
    const auto present = portalKeyOf(connection);
    if (!present)
        return present.error();
    if (key.isEmpty() || key == *present)
        return {};
    return SettingTable(connection).setValue(portalKeySetting, QString::fromLatin1(key.toBase64()));
}

Result<CarriedOut> carryOut(Store &store, const SyncAccount &account, const Device &device, const QString &file)
{
    const auto key = neededPortalKey(store);
    if (!key)
        return key.error();
    const auto all =
        awaited(store.write<Waiting>(WritePriority::Sync, [account](Connection &connection) -> Result<Waiting> {
            auto waiting = allWaiting(connection, account);
            if (!waiting)
                return waiting;
            if (const auto marked = OutboxTable(connection).markInDoubt(waiting->ids); !marked)
                return marked.error();
            return waiting;
        }));
    if (!all)
        return all.error();
    if (all->ids.isEmpty())
        return Error{.kind = ErrorKind::RefusedByRule,
                     .code = u"nothing-waits"_s,
                     .message = CarryingText::tr("Nothing waits for the portal: there is nothing to carry.")};
    return written(store, account, device, *key, *all, file);
}

Result<CarriedIn> carryIn(Store &store, const SyncAccount &account, const Device &device, const QString &file)
{
    const auto key = neededPortalKey(store);
    if (!key)
        return key.error();
    return ReceiptTaking(store, account, device, *key, file).run();
}
