// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusalapplying.h"

#include "outcomesettling.h"

#include <QJsonDocument>

Result<bool> applyRefusal(Connection &connection, const ChangeItem &item)
{
    const auto refused = readOutcome(QJsonDocument(item.changed).toJson(QJsonDocument::Compact));
    if (!refused || refused->isApplied() || refused->opId != item.opId)
        return false;
    OutboxTable outbox(connection);
    const auto stored = outbox.find(item.opId);
    if (!stored)
        return stored.error();
    if (!*stored || (*stored)->sha256 != refused->sha256)
        return false;
    StoredOperation operation = **stored;
    switch (operation.state) {
    case OutboxState::Conflict:
    case OutboxState::Quarantined:
    case OutboxState::Void:
        return false;
    case OutboxState::Acknowledged:
        if (const auto back = outbox.sendAgain(operation.opId); !back)
            return back.error();
        operation.state = OutboxState::InDoubt;
        break;
    case OutboxState::Ready:
    case OutboxState::InDoubt:
    case OutboxState::WaitingDependency:
        break;
    }
    const auto settled = settleOutcome(connection, {operation, *refused}, item.occurredAt);
    if (!settled)
        return settled.error();
    return true;
}
