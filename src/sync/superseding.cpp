// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "superseding.h"

#include "awaiting.h"
#include "blobs.h"
#include "outboxtable.h"
#include "refusalverdict.h"

using namespace Qt::StringLiterals;

namespace {

/// The number of the component that the operation gives a paper; 0: it cannot be read.
int componentOf(const StoredOperation &stored)
{
    const auto operation = readOperation(stored.body);
    const auto attachment = operation ? attachmentFromJson(operation->payload) : Result<Attachment>(Error{});
    return attachment ? attachment->component : 0;
}

Result<bool> voidThose(Connection &connection, const QList<StoredOperation> &lost)
{
    OutboxTable outbox(connection);
    for (const StoredOperation &operation : lost) {
        const auto later = outbox.attachmentsAfter(operation);
        if (!later)
            return later.error();
        const int component = componentOf(operation);
        const bool isSuperseded = std::any_of(later->begin(), later->end(), [component](const StoredOperation &one) {
            return componentOf(one) == component;
        });
        if (!isSuperseded)
            continue;
        const auto voided =
            outbox.postpone(operation.opId, OutboxState::Void, {}, u"superseded"_s, refusalText(u"superseded"_s));
        if (!voided)
            return voided.error();
    }
    return true;
}

} // namespace

Result<void> voidSuperseded(Store &store)
{
    const auto lost = awaited(store.read<QList<StoredOperation>>(
        [](Connection &connection) { return OutboxTable(connection).lostAttachments(); }));
    if (!lost)
        return lost.error();
    if (lost->isEmpty())
        return {};
    const auto voided = awaited(store.write<bool>(
        WritePriority::Sync, [lost = *lost](Connection &connection) { return voidThose(connection, lost); }));
    if (!voided)
        return voided.error();
    return {};
}
