// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeentry.h"
#include "result.h"

#include <QJsonObject>

/// An entry of the fee ledger as operations, the feed and the ledger's document carry it. Absent values are left out;
/// money is whole đồng, times are ISO with +07:00, enumerations their stable words.
QJsonObject toJson(const FeeEntry &entry);
/// "fee-entry-unreadable": no object of this form, or without id, dossier, kind, amount or time.
Result<FeeEntry> feeEntryFromJson(const QJsonObject &json);
