// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

/// What a provider of e-receipts is told of a payment (domain.md 2.9), fixed when it was taken so that every repeat
/// says the same: dossierCode, owner, payer, payerId (MST or number of the paper), address, email, procedure, payment,
/// lines, collectedAt. `announced`: the entry that a confirmed one is about; it has the lines. Personal: never logged.
QJsonObject receiptRequest(const Dossier &dossier, const QJsonObject &entry, const QJsonObject &announced);

/// The request's lines if they make up the amount; otherwise, after a partial refund, one line of it.
QJsonArray receiptLines(const QJsonObject &request, Dong amount);
