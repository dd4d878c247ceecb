// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ereceipt.h"

#include "enumwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<EReceiptState> eReceiptWords[] = {
    {EReceiptState::Waiting, "waiting"_L1},   {EReceiptState::Issued, "issued"_L1},
    {EReceiptState::Refused, "refused"_L1},   {EReceiptState::Cancelled, "cancelled"_L1},
    {EReceiptState::Replaced, "replaced"_L1}, {EReceiptState::Disputed, "disputed"_L1}};

} // namespace

QString toText(EReceiptState state)
{
    return wordOf(eReceiptWords, state);
}

std::optional<EReceiptState> eReceiptStateFromText(QStringView text)
{
    return valueOfWord(eReceiptWords, text);
}

QString displayName(EReceiptState state)
{
    switch (state) {
    case EReceiptState::Waiting:
        return QCoreApplication::translate("EReceipt", "Receipt not issued yet");
    case EReceiptState::Issued:
        return QCoreApplication::translate("EReceipt", "Receipt issued");
    case EReceiptState::Refused:
        return QCoreApplication::translate("EReceipt", "Receipt refused");
    case EReceiptState::Cancelled:
        return QCoreApplication::translate("EReceipt", "Receipt cancelled");
    case EReceiptState::Replaced:
        return QCoreApplication::translate("EReceipt", "Receipt replaced");
    case EReceiptState::Disputed:
        return QCoreApplication::translate("EReceipt", "Two receipts for one payment");
    }
    return {};
}

QString receiptReason(const QString &code)
{
    static const QHash<QString, const char *> words{
        {u"provider-down"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider does not answer")},
        {u"provider-error"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider reports an error of its own")},
        {u"not-reachable"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider cannot be reached")},
        {u"busy"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider has too much to do")},
        {u"no-answer"_s, QT_TRANSLATE_NOOP("EReceipt", "no answer yet; it is asked again")},
        {u"in-progress"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider is still at it")},
        {u"unreadable-answer"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider's answer cannot be read")},
        {u"not-let-in"_s,
         QT_TRANSLATE_NOOP("EReceipt", "the provider does not let the office in: call the administrator")},
        {u"no-token"_s,
         QT_TRANSLATE_NOOP("EReceipt", "the provider does not let the office in: call the administrator")},
        {u"not-trusted"_s,
         QT_TRANSLATE_NOOP("EReceipt", "the provider's certificate is not valid: call the administrator")},
        {u"unit-not-configured"_s,
         QT_TRANSLATE_NOOP("EReceipt", "the office's tax code is not set up: call the administrator")},
        {u"unit-unknown"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider does not know the office")},
        {u"range-used-up"_s,
         QT_TRANSLATE_NOOP("EReceipt", "the office's numbers are used up: ask the provider for more")},
        {u"bad-payer"_s, QT_TRANSLATE_NOOP("EReceipt", "the payer's name or number is refused: correct the dossier")},
        {u"bad-fee"_s, QT_TRANSLATE_NOOP("EReceipt", "the kind of fee is refused")},
        {u"bad-amount"_s, QT_TRANSLATE_NOOP("EReceipt", "the amount is refused")},
        {u"too-late"_s, QT_TRANSLATE_NOOP("EReceipt", "it is too late for this day")},
        {u"another-number"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider gave a second number: the first stands")},
        {u"number-twice"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider gave a number twice")},
        {u"number-not-legal"_s, QT_TRANSLATE_NOOP("EReceipt", "the provider's number cannot be legal")},
    };
    const char *word = words.value(code, nullptr);
    return word ? QCoreApplication::translate("EReceipt", word) : code;
}
