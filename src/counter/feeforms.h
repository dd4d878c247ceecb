// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cashcount.h"
#include "dossierform.h"
#include "ereceipt.h"
#include "feebalance.h"
#include "receiving.h"

/// What is printed of a payment, and what stands on it.
struct PaymentForm
{
    QString form; ///< "cash-slip", or "e-receipt" where the provider issued one; never a legal receipt of our own.
    FormOccasion occasion;
};

/// The paper of a payment that arrived: the representation of its e-receipt, else a temporary slip (domain.md 2.9).
PaymentForm paymentForm(const Dossier &dossier, const FeePayment &payment, const EReceipt &receipt, const Act &act);

/// What the minutes of a drawer's count say (form "cash-count").
FormOccasion cashCountOccasion(const CashCount &count);
