// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiptcontent.h"

#include "barcodewriting.h"
#include "clock.h"
#include "receiptvalues.h"

using namespace Qt::StringLiterals;

namespace {

TextRuns withLastFourBold(const QString &code)
{
    if (code.size() <= 4)
        return {{code, true, false}};
    return {{code.chopped(4), false, false}, {code.right(4), true, false}};
}

} // namespace

Result<ReceiptContent> receiptContent(const Dossier &dossier, const Office &office, const PrintOccasion &occasion)
{
    const Result<FormSet> forms =
        occasion.library.formSet(dossier.formSet, inOfficeTime(dossier.receivedAt).date(), office.code);
    if (!forms)
        return forms.error();
    ReceiptContent content{*forms, receiptValues(*forms, dossier, office, occasion), paperRows(*forms, dossier),
                           missingPaperRows(dossier, occasion.requirements)};
    content.isProvisional = dossier.isProvisional();
    content.isDemonstration = office.isDemonstration;
    content.copyNumber = occasion.copyNumber;
    content.replaces = occasion.replaces;
    const QString code = content.values.value(u"code"_s);
    content.slipCodeRuns = content.isProvisional ? TextRuns{{code, false, false}} : withLastFourBold(code);
    content.barcodeText = content.isProvisional ? dossier.slipDigits : dossier.code();
    // A code that cannot be drawn, say of a foreign system, is still printed as text.
    if (const Result<ModuleMatrix> barcode = code128Modules(content.barcodeText))
        content.barcode = *barcode;
    if (const Result<ModuleMatrix> staff = qrModules(dossier.slipDigits))
        content.staffCode = *staff;
    if (const Result<ModuleMatrix> tracking = qrModules(occasion.trackingUrl))
        content.trackingCode = *tracking;
    if (const FeePayment *payment = awaitedTransfer(occasion)) {
        const auto text = vietQrText(
            {occasion.account.bin, occasion.account.account, payment->entry.amount, payment->entry.reference});
        const auto modules = text ? qrModules(*text) : Result<ModuleMatrix>(text.error());
        if (modules)
            content.transferCode = *modules;
    }
    return content;
}
