// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "administering.h"
#include "dossier.h"
#include "enrolleddevice.h"
#include "gatewayconnection.h"
#include "problem.h"

/// Claims the numbers of the book that the dossier's papers bear. The refusal (number-not-leased) of one that was not
/// leased to a counter of this office, or that another dossier bears already. Part of the caller's transaction.
std::optional<Problem> claimBookNumbers(GatewayConnection &connection, const EnrolledDevice &device,
                                        const Dossier &dossier);

/// Admin: the book of a year goes on from this number, behind what stands in a book on paper. Never back.
AdministrationAnswer beginBook(GatewayConnection &connection, QStringList words);

/// Whether an office may lease this series (a book of its agency, this year, the last or the next).
bool mayLeaseSeries(const QString &agency, const QString &series, QDate day, QDate today);
