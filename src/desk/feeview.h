// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayclose.h"
#include "dossier.h"
#include "feetable.h"
#include "reconciling.h"

/// The money of one dossier as the page Phí, lệ phí shows it.
struct FeeView
{
    Dossier dossier;
    FeeBalance balance;
    QList<FeeEntry> entries;
    QHash<QUuid, EReceipt> receipts; ///< By the entry that brought the money.
    QList<FeeLine> quoted;           ///< What the rules say now, where none was in force at the receipt.
    FeeAccount account;              ///< Of the office; without number: no transfers.
};

/// Something of the ledger that waits for somebody, as a line of the page.
struct FeeMatterLine
{
    FeeMatter matter;
    QString code;
    QString name;
    Dong amount = 0;
};

/// Everything the page shows beside one dossier.
struct FeeOverview
{
    FeeDay day;
    QList<FeeMatterLine> matters;
    QList<StatementLine> lines; ///< Of the bank, that wait for a person.
    ExpectedCash cash;
    CounterDay counter;                     ///< Today at this counter, as it stands.
    std::optional<CounterDay> confirmation; ///< How it was confirmed last.
};
