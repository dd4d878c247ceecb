// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedoperation.h"

#include <variant>

/// What an operation changed.
struct OperationEffect
{
    QString entity = QStringLiteral("dossier");
    QUuid id;
    qint64 version = 1;
    QString officialCode;           ///< Minted now; otherwise empty.
    QJsonObject merged = {};        ///< What the act set in place of its own values, others' changes with them.
    QList<QByteArray> further = {}; ///< Items of the feed beside its own.
};

/// The next official code of the dossier's agency and day of receipt, written to it. In the caller's transaction.
QString mintCode(GatewayConnection &connection, const EnrolledDevice &device, const Dossier &dossier);

/// Does what the operation asks, inside the caller's transaction. A refusal has written nothing.
std::variant<OperationEffect, Problem> applyOperation(GatewayConnection &connection, const EnrolledDevice &device,
                                                      const CheckedOperation &checked, const QString &now);
