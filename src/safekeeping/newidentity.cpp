// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newidentity.h"

#include "audittable.h"
#include "carrying.h"
#include "enrolling.h"
#include "feedtable.h"
#include "identitytable.h"
#include "leaserefilling.h"
#include "leasetable.h"
#include "outboxtable.h"
#include "takingback.h"
#include "uuidv7.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int readAtOnce = 500;

/// Makes the operation anew, as the next of the computer's sequence, by another device.
Result<void> reissue(Connection &connection, const StoredOperation &stored, const Device &device)
{
    const auto operation = readOperation(stored.body);
    if (!operation)
        return operation.error();
    OutboxTable outbox(connection);
    const auto made = outbox.append({.kind = operation->kind,
                                     .dossierId = operation->dossierId,
                                     .author = operation->author,
                                     .authorName = operation->authorName,
                                     .occurredAt = operation->occurredAt,
                                     .baseVersion = operation->baseVersion,
                                     .baseValues = operation->baseValues,
                                     .payload = operation->payload},
                                    device);
    if (!made)
        return made.error();
    return outbox.postpone(stored.opId, OutboxState::Void, {}, u"reissued"_s, made->toString(QUuid::WithoutBraces));
}

Result<int> reissueUnsent(Connection &connection, const Device &device)
{
    QList<StoredOperation> unsent;
    for (qint64 after = 0;;) {
        const auto some = OutboxTable(connection).unsent(after, readAtOnce);
        if (!some)
            return some.error();
        unsent += *some;
        if (some->size() < readAtOnce)
            break;
        after = some->last().deviceSeq;
    }
    for (const StoredOperation &operation : std::as_const(unsent)) {
        if (const auto reissued = reissue(connection, operation, device); !reissued)
            return reissued.error();
    }
    return int(unsent.size());
}

Result<void> noteIdentities(Connection &connection, const CounterIdentity &before, const Device &device)
{
    IdentityTable identities(connection);
    const auto known = identities.all();
    const auto last = OutboxTable(connection).lastSeq();
    if (!known || !last)
        return known ? last.error() : known.error();
    if (known->isEmpty() && *last > 0) {
        auto noted = identities.add(1, {before.device.id, before.device.key.publicKey});
        if (!noted)
            return noted;
    }
    if (known->contains(*last + 1)) // Enrolled anew before anything was made.
        return {};
    return identities.add(*last + 1, {device.id, device.key.publicKey});
}

void keepOldSecrets(SecretKeeping &secrets, const CounterIdentity &before)
{
    const auto key = keepNewKey(secrets, before, before.device.key);
    const auto token = keepToken(secrets, before.token);
    if (!key || !token)
        qWarning("new identity: the old secrets could not be put back");
}

} // namespace

Result<NewIdentity> takeNewIdentity(Store &store, SecretKeeping &secrets, const CounterIdentity &before,
                                    const EnrolmentOffer &offer, const Officer &officer, const QDateTime &now)
{
    Device device{.id = makeUuidV7(now.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces),
                  .counter = before.device.counter,
                  .key = makeSigningKey()};
    const auto answer = enrolDevice({offer.url, {}, offer.caFile}, offer.code, device);
    if (!answer)
        return answer.error();
    device.counter = answer->counter;
    auto taken = store
                     .write<NewIdentity>(
                         WritePriority::OfficersAct,
                         [&](Connection &c) -> Result<NewIdentity> {
                             if (const auto noted = noteIdentities(c, before, device); !noted)
                                 return noted.error();
                             const auto reissued = reissueUnsent(c, device);
                             if (!reissued)
                                 return reissued.error();
                             if (const auto done = endRestored(c); !done)
                                 return done.error();
                             if (const auto closed = LeaseTable(c).closeAll(); !closed)
                                 return closed.error();
                             if (const auto kept = keepLeases(c, answer->leases); !kept)
                                 return kept.error();
                             if (const auto kept = keepPortalKey(c, answer->limits.portalKey); !kept)
                                 return kept.error();
                             if (const auto moved = FeedTable(c).setCursor(before.office.code, u""_s, now); !moved)
                                 return moved.error();
                             if (const auto audited = AuditTable(c).add(now, officer.id, u"new-identity"_s,
                                                                        before.device.id + u" → "_s + device.id);
                                 !audited)
                                 return audited.error();
                             if (const auto kept = keepEnrolledOffice(c, *answer); !kept)
                                 return kept.error();
                             // Secrets last: what stands in the database is rolled back if they cannot be kept.
                             if (const auto kept = keepNewKey(secrets, before, device.key); !kept)
                                 return kept.error();
                             if (const auto kept = keepEnrolment(c, secrets, offer.url, device.id, answer->token,
                                                                 answer->publicUrl, answer->counter, offer.caFile);
                                 !kept)
                                 return kept.error();
                             return NewIdentity{device.id, answer->counter, *reissued};
                         })
                     .result();
    // Secrets do not roll back with the database: an old identity must not stand there with the new key.
    if (!taken)
        keepOldSecrets(secrets, before);
    return taken;
}
