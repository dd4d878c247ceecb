// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changenoting.h"

#include "feedreader.h"
#include "feeentryjson.h"
#include "money.h"
#include "operation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

DossierEvent changeEvent(const QString &kind, const ChangeItem &item, const QString &text)
{
    return {.kind = kind,
            .at = item.occurredAt,
            .officerId = item.author,
            .officerName = item.authorName,
            .counter = QString::number(item.counter),
            .text = text};
}

Result<void> noteChange(DossierTable &dossiers, qint64 key, const ChangeItem &item, bool isOwn, const QString &unit)
{
    if (isOwn || item.kind == snapshotKind || !item.occurredAt.isValid())
        return {};
    const auto add = [&](DossierEvent event) {
        if (!unit.isEmpty())
            event.facts.insert(elsewhereFact, unit);
        return dossiers.addEvent(key, event);
    };
    const QString reason = item.changed.value("reason"_L1).toString();
    // "changed" marks what another counter did, with the members that it set: so a difference names who made it.
    const auto noteForeign = [&](DossierEvent event, const QStringList &members) {
        event.facts.insert("changed"_L1, QJsonArray::fromStringList(members));
        return add(event);
    };
    if (item.kind == OperationKind::voiding)
        return noteForeign(changeEvent(u"voided"_s, item, reason), {});
    if (item.kind == OperationKind::transition) {
        const auto to = dossierStateFromText(item.changed.value("to"_L1).toString());
        return noteForeign(changeEvent(u"state-changed"_s, item, reason.isEmpty() && to ? displayName(*to) : reason),
                           {});
    }
    if (item.kind == OperationKind::submitted) // What the citizen changed online wins until it is taken over.
        return noteForeign(changeEvent(u"changed-online"_s, item), {});
    if (item.kind == OperationKind::settled) {
        DossierEvent event = changeEvent(u"conflict-settled"_s, item, item.changed.value("text"_L1).toString());
        event.facts = item.changed;
        return noteForeign(event, {});
    }
    if (item.kind == OperationKind::act) {
        DossierEvent event =
            changeEvent(item.changed.value("act"_L1).toString(), item, item.changed.value("text"_L1).toString());
        event.facts = item.changed.value("facts"_L1).toObject();
        return noteForeign(event, item.changed.value("changes"_L1).toObject().keys());
    }
    if (item.kind == OperationKind::feeEntry) {
        const auto entry = feeEntryFromJson(item.changed.value("entry"_L1).toObject());
        if (!entry)
            return {};
        QStringList words{formattedDong(entry->amount)};
        if (!entry->ground.isEmpty())
            words.append(entry->ground);
        return add(changeEvent(u"fee-"_s + toText(entry->kind), item, words.join(u" · "_s)));
    }
    if (item.kind == OperationKind::printed) {
        DossierEvent printed = changeEvent(u"reprinted"_s, item,
                                           item.changed.value("form"_L1).toString() + u' ' +
                                               QString::number(item.changed.value("copy"_L1).toInt()));
        if (const int replaces = item.changed.value("replaces"_L1).toInt(); replaces > 0)
            printed.facts = {{u"replaces"_s, replaces}};
        return add(printed);
    }
    return {};
}
