// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ereceipt.h"

#include "enumwords.h"

#include <QCoreApplication>

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
