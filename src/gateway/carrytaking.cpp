// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrytaking.h"

#include "blobtable.h"
#include "carrybundle.h"
#include "carryreceipt.h"
#include "checkedoperation.h"
#include "clock.h"
#include "operationledger.h"
#include "portalkey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype operationsAtOnce = 50;

struct CarriedText
{
    Q_DECLARE_TR_FUNCTIONS(CarriedText)
};

Error carriedError(const QString &code, const QString &message, ErrorKind kind = ErrorKind::BadInput)
{
    return {.kind = kind, .code = code, .message = message};
}

Error changedBundle()
{
    return carriedError(u"bundle-changed"_s, CarriedText::tr("The bundle was changed or cut off on its way. Nothing of "
                                                             "it was taken: copy it again from the counter."));
}

Error carriedStorageFailure()
{
    return carriedError(u"storage-failed"_s,
                        CarriedText::tr("The bundle could not be taken whole: take it again, nothing is done twice."),
                        ErrorKind::StorageFailed);
}

/// The device that a bundle names, and the portal's key.
struct Parties
{
    EnrolledDevice device;
    SigningKey portal;
};

SignedOperation operationOf(const CarryReader::Entry &entry, const QByteArray &body)
{
    return {.id = QUuid::fromString(entry.meta.value("id"_L1).toString()),
            .sha256 = hashFromHex(entry.meta.value("sha256"_L1).toString().toLatin1()),
            .signature = QByteArray::fromBase64(entry.meta.value("signature"_L1).toString().toLatin1()),
            .body = body};
}

Blob blobOf(const CarryReader::Entry &entry)
{
    return {.sha256 = hashFromHex(entry.meta.value("sha256"_L1).toString().toLatin1()),
            .bytes = entry.bytes,
            .type = entry.meta.value("type"_L1).toString()};
}

class CarryTaking
{
public:
    CarryTaking(DatabaseThreads &database, const BlobShelf &shelf, const CarriedFile &carried)
        : m_database(database)
        , m_shelf(shelf)
        , m_carried(carried)
        , m_file(carried.bundle)
    {
    }

    Result<CarriedAnswer> run()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return carriedError(u"no-bundle"_s, CarriedText::tr("The bundle cannot be read."));
        const auto header = readCarryHeader(m_file);
        if (!header)
            return header.error();
        if (auto known = findParties(*header); !known)
            return known.error();
        if (auto checked = check(); !checked)
            return checked.error();
        if (auto done = apply(); !done)
            return done.error();
        if (auto written = writeReceipt(); !written)
            return written.error();
        m_answer.deviceId = m_parties.device.id;
        return m_answer;
    }

private:
    Result<void> findParties(const CarryHeader &header)
    {
        std::optional<EnrolledDevice> device;
        std::optional<SigningKey> key;
        const bool isRun = m_database.write([&](GatewayConnection &connection) {
            device = deviceOfId(connection, header.deviceId);
            key = portalKey(connection);
        });
        if (!isRun || !key)
            return carriedStorageFailure();
        if (!device || device->office != header.office || header.direction != CarryHeader::Direction::ToPortal)
            return carriedError(u"bundle-of-unknown-device"_s,
                                CarriedText::tr("The bundle does not come from a counter that is enrolled here. "
                                                "Nothing of it was taken."));
        if (device->isRevoked && !m_carried.isFromRevoked)
            return carriedError(u"bundle-of-revoked-device"_s,
                                CarriedText::tr("The counter that made this bundle is revoked. To take its last work "
                                                "nevertheless, add --from-revoked. Nothing of it was taken."),
                                ErrorKind::RefusedByRule);
        m_parties = {*std::move(device), *std::move(key)};
        return {};
    }

    Result<std::unique_ptr<CarryReader>> reader()
    {
        m_file.seek(0);
        return CarryReader::open(m_file, m_parties.portal, m_parties.device.publicKey);
    }

    /// Reads it to its end: only what is whole and the device's own is begun.
    Result<void> check()
    {
        auto opened = reader();
        if (!opened)
            return opened.error();
        CarryReader &bundle = **opened;
        qint64 operations = 0;
        QByteArray head;
        while (const auto entry = bundle.next()) {
            if (entry->kind == CarryEntry::Operation) {
                const auto body = bundle.data(m_carried.limits.opBytes);
                if (!body)
                    return changedBundle();
                const CheckedOperation checked = checkedOperation(operationOf(*entry, *body), m_parties.device);
                // Not as the device wrote it; what only the rules refuse gets its own answer later.
                if (checked.problem && checked.operation.id.isNull())
                    return changedBundle();
                ++operations;
                head = checked.sent.sha256;
            } else if (entry->kind == CarryEntry::File) {
                QCryptographicHash hash(QCryptographicHash::Sha256);
                const bool isRead = bundle.takeData([&hash](QByteArrayView part) {
                    hash.addData(part);
                    return true;
                });
                if (!isRead || hash.result() != blobOf(*entry).sha256)
                    return changedBundle();
            } else if (entry->kind == CarryEntry::Cursor) {
                m_cursor = entry->meta.value("cursor"_L1).toString();
            }
        }
        const CarryHeader &header = bundle.header();
        if (!bundle.isWhole() || operations != header.operations || head != header.headHash)
            return changedBundle();
        m_header = header;
        return {};
    }

    Result<void> apply()
    {
        auto opened = reader();
        if (!opened)
            return opened.error();
        CarryReader &bundle = **opened;
        QList<CheckedOperation> batch;
        while (const auto entry = bundle.next()) {
            if (entry->kind == CarryEntry::File && !takeFile(bundle, *entry))
                return carriedStorageFailure();
            if (entry->kind != CarryEntry::Operation)
                continue;
            batch.append(
                checkedOperation(operationOf(*entry, *bundle.data(m_carried.limits.opBytes)), m_parties.device));
            if (batch.size() == operationsAtOnce && !settle(std::exchange(batch, {})))
                return carriedStorageFailure();
        }
        if (!batch.isEmpty() && !settle(batch))
            return carriedStorageFailure();
        return note() ? Result<void>() : carriedStorageFailure();
    }

    bool settle(const QList<CheckedOperation> &batch)
    {
        QList<SettledOperation> settled;
        const QString now = toIsoOfficeTime(m_carried.now);
        const bool isRun = m_database.write([&](GatewayConnection &connection) {
            settled = settleOperations(connection, m_parties.device, batch, now);
        });
        for (const SettledOperation &outcome : std::as_const(settled)) {
            // Not stored for want of disk: no answer of the rules.
            if (outcome.status >= 500)
                return false;
            m_answer.applied += outcome.status == 201 ? 1 : 0;
            m_answer.repeated += outcome.status == 200 ? 1 : 0;
            m_answer.refused += outcome.status >= 400 ? 1 : 0;
            m_outcomes.append(outcome.outcome);
        }
        return isRun;
    }

    bool isTaken(const Blob &blob, bool &isHeld)
    {
        std::optional<qint64> present;
        m_database.read([&](GatewayConnection &connection) {
            isHeld = storedBlob(connection, m_parties.device.office, blob.sha256).has_value();
            present = officeBytes(connection, m_parties.device.office);
        });
        const qint64 quota = m_carried.limits.officeFileBytes;
        return m_carried.limits.fileTypes.contains(blob.type) && blob.bytes <= m_carried.limits.fileBytes &&
               (quota == 0 || present.value_or(0) + blob.bytes <= quota);
    }

    bool takeFile(CarryReader &bundle, const CarryReader::Entry &entry)
    {
        const Blob blob = blobOf(entry);
        bool isHeld = false;
        if (!isTaken(blob, isHeld) && !isHeld) {
            ++m_answer.filesRefused;
            return true;
        }
        if (isHeld && m_shelf.holds(m_parties.device.office, blob))
            return true;
        // Named after the bytes: the same file of an earlier try is gone over again.
        const QString upload = "carried-"_L1 + QString::fromLatin1(blob.sha256.toHex());
        m_shelf.removePart(upload);
        const auto part = m_shelf.openPart(upload);
        const bool isWritten = part && bundle.takeData([&part](QByteArrayView bytes) {
            return part->write(bytes.data(), bytes.size()) == bytes.size();
        });
        if (!isWritten || m_shelf.keep(upload, m_parties.device.office, blob) != BlobShelf::Kept::Yes)
            return false;
        bool isNoted = false;
        m_database.write([&](GatewayConnection &connection) {
            isNoted = connection.begin() &&
                      addBlob(connection, m_parties.device, blob, toIsoOfficeTime(m_carried.now)) &&
                      connection.commit();
            if (!isNoted)
                connection.rollBack();
        });
        m_shelf.removePart(upload);
        m_answer.files += isNoted ? 1 : 0;
        return isNoted;
    }

    /// That it came, for who asks later.
    bool note()
    {
        bool isNoted = false;
        m_database.write([&](GatewayConnection &connection) {
            isNoted = connection.begin() &&
                      connection.run("INSERT INTO carried_bundle (device, taken_at, made_at, head_hash, operations, "
                                     "applied, files) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                     {m_parties.device.id, toIsoOfficeTime(m_carried.now),
                                      toIsoOfficeTime(m_header.madeAt), QString::fromLatin1(m_header.headHash.toHex()),
                                      m_header.operations, m_answer.applied, m_answer.files}) &&
                      connection.commit();
            if (!isNoted)
                connection.rollBack();
        });
        return isNoted;
    }

    Result<void> writeReceipt()
    {
        // Anew, with the feed's end as it is now.
        m_database.read([&](GatewayConnection &connection) {
            if (auto device = deviceOfId(connection, m_parties.device.id))
                m_parties.device = *std::move(device);
        });
        return writeCarryReceipt(m_database, {.file = m_carried.receipt,
                                              .device = m_parties.device,
                                              .portal = m_parties.portal,
                                              .bundle = m_header,
                                              .outcomes = m_outcomes,
                                              .cursor = m_cursor,
                                              .now = m_carried.now});
    }

    DatabaseThreads &m_database;
    const BlobShelf &m_shelf;
    const CarriedFile &m_carried;
    QFile m_file;
    Parties m_parties;
    CarryHeader m_header;
    QString m_cursor; ///< Where the counter stood in the feed.
    QList<QByteArray> m_outcomes;
    CarriedAnswer m_answer;
};

} // namespace

Result<CarriedAnswer> takeCarried(DatabaseThreads &database, const BlobShelf &shelf, const CarriedFile &carried)
{
    return CarryTaking(database, shelf, carried).run();
}
