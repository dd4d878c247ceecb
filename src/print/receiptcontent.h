// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "feebalance.h"
#include "formlibrary.h"
#include "formset.h"
#include "modulematrix.h"
#include "office.h"
#include "vietqr.h"

/// One paper of a dossier as a row of a form's table.
struct PaperRow
{
    int number = 0;
    TextRuns text;
    QString originals; ///< Quantities; empty where none.
    QString certified;
    QString copies;
};

/// Everything that stands on a printed form: texts by name, rows, codes. A value; made once, painted anywhere.
struct ReceiptContent
{
    FormSet forms;
    FormValues values;
    QList<PaperRow> rows;
    QList<PaperRow> missing;   ///< Required papers that are not there, with the form and number asked for.
    TextRuns slipCodeRuns;     ///< The code with its last four bold.
    QString barcodeText;       ///< Empty: no barcode.
    ModuleMatrix barcode;      ///< CODE128 of the dossier code; of the slip digits while it is provisional.
    ModuleMatrix staffCode;    ///< QR of the slip digits.
    ModuleMatrix trackingCode; ///< QR of the tracking URL; empty without one.
    ModuleMatrix transferCode; ///< VietQR of a transfer that is awaited; empty without one.
    bool isProvisional = false;
    bool isDemonstration = false;
    int copyNumber = 1;
    int replaces = 0; ///< The print that this one voids; 0: none.
};

/// What a print needs besides the dossier.
struct PrintOccasion
{
    int copyNumber = 1;                       ///< Which print this is, from 1; above 1 it is marked.
    QString trackingUrl;                      ///< Whole URL with the token; empty: no tracking code.
    QString formNumber;                       ///< Of a Mẫu 02 or 03: "12"; below ten it gets a leading zero.
    QString reason;                           ///< Of a Mẫu 02 or 03: the officer's legal ground.
    QList<ComponentRequirement> requirements; ///< Of a Mẫu 02: the procedure's, to name the form of a missing paper.
    FormLibrary library;                      ///< With an office's own words; empty: those built in.
    int replaces = 0;                         ///< In thay: the earlier print that this one voids; 0: none.
    std::optional<FeeBalance> balance;        ///< Of the fee ledger now; nothing: as chosen at the receipt.
    FeeAccount account;                       ///< Of the office, for the VietQR of a transfer that is awaited.
};

/// The content of Mẫu 01 and of the slip for a dossier, in the form set that it was received under. An error only if
/// that set is unknown.
Result<ReceiptContent> receiptContent(const Dossier &dossier, const Office &office, const PrintOccasion &occasion);
