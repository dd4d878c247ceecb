// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationvoiding.h"

#include "audittable.h"
#include "questiontable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct OperationVoiding
{
    Q_DECLARE_TR_FUNCTIONS(OperationVoiding)
};

} // namespace

Result<StoredOperation> knownOperation(Connection &connection, const QUuid &opId)
{
    const auto operation = OutboxTable(connection).find(opId);
    if (!operation)
        return operation.error();
    if (!operation->has_value())
        return Error{ErrorKind::BadInput,
                     u"unknown-operation"_s,
                     OperationVoiding::tr("There is no such operation: take its id from “mocuactl outbox”."),
                     {},
                     u"id"_s};
    return **operation;
}

bool mayVoidOperations(const Officer &officer)
{
    return officer.role == Role::Supervisor || officer.role == Role::Administrator;
}

Result<void> voidOperation(Connection &connection, const QUuid &opId, const Officer &officer, const QString &reason,
                           const QDateTime &now)
{
    if (!mayVoidOperations(officer))
        return Error{ErrorKind::NotAllowed,
                     u"not-supervisor"_s,
                     OperationVoiding::tr("Only a supervisor cancels an operation: ask one to sign in."),
                     {},
                     u"officer"_s};
    const auto operation = knownOperation(connection, opId);
    if (!operation)
        return operation.error();
    const auto isVoid = OutboxTable(connection).voidUnsent(opId, now);
    if (!isVoid)
        return isVoid.error();
    if (!*isVoid)
        return Error{
            ErrorKind::RefusedByRule,
            u"state-not-allowed"_s,
            OperationVoiding::tr("This operation may be at the portal already: sync first, then look at its state."),
            {},
            {}};
    return AuditTable(connection)
        .add(now, officer.id, u"operation-voided"_s, opId.toString(QUuid::WithoutBraces) + u' ' + reason.trimmed());
}

Result<void> askSupervisor(Connection &connection, const QUuid &opId, const Officer &officer, const QString &text,
                           const QDateTime &now)
{
    const auto operation = knownOperation(connection, opId);
    if (!operation)
        return operation.error();
    if (text.trimmed().isEmpty())
        return Error{ErrorKind::BadInput,
                     u"no-question"_s,
                     OperationVoiding::tr("Write what the supervisor shall decide or look up."),
                     {},
                     u"text"_s};
    if (operation->state != OutboxState::Quarantined && operation->state != OutboxState::Conflict)
        return Error{ErrorKind::RefusedByRule,
                     u"nothing-to-ask"_s,
                     OperationVoiding::tr("This operation is on its way by itself: there is nothing to decide."),
                     {},
                     {}};
    if (const auto put = QuestionTable(connection).put(opId, {text.trimmed(), officer.displayName, now}); !put)
        return put;
    return AuditTable(connection).add(now, officer.id, u"supervisor-asked"_s, opId.toString(QUuid::WithoutBraces));
}
