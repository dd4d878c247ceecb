// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reconciling.h"

#include <QJsonObject>

// The fee ledger as mocuactl prints it: money is whole đồng.

QJsonObject entryJson(const FeeEntry &entry, const QString &code); ///< `code` of its dossier.
QJsonObject balanceJson(const FeeBalance &balance, const QHash<QUuid, EReceipt> &receipts, const QString &code);
QJsonObject statementLineJson(const StatementLine &line); ///< Without the payer's text.
QJsonObject feeDayJson(const FeeDay &day);
QJsonObject cashCountJson(const CashCount &count);
