// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeentry.h"

#include "enumwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<FeeEntryKind> kindWords[] = {{FeeEntryKind::Taken, "taken"_L1},
                                                {FeeEntryKind::Announced, "announced"_L1},
                                                {FeeEntryKind::Confirmed, "confirmed"_L1},
                                                {FeeEntryKind::Dropped, "dropped"_L1},
                                                {FeeEntryKind::Reversed, "reversed"_L1},
                                                {FeeEntryKind::RefundAsked, "refund-asked"_L1},
                                                {FeeEntryKind::RefundDeclined, "refund-declined"_L1},
                                                {FeeEntryKind::Refunded, "refunded"_L1}};

} // namespace

QString toText(FeeEntryKind kind)
{
    return wordOf(kindWords, kind);
}

std::optional<FeeEntryKind> feeEntryKindFromText(QStringView text)
{
    return valueOfWord(kindWords, text);
}

QString displayName(FeeEntryKind kind)
{
    switch (kind) {
    case FeeEntryKind::Taken:
        return QCoreApplication::translate("FeeEntry", "Cash taken");
    case FeeEntryKind::Announced:
        return QCoreApplication::translate("FeeEntry", "Transfer awaited");
    case FeeEntryKind::Confirmed:
        return QCoreApplication::translate("FeeEntry", "Transfer seen");
    case FeeEntryKind::Dropped:
        return QCoreApplication::translate("FeeEntry", "Transfer given up");
    case FeeEntryKind::Reversed:
        return QCoreApplication::translate("FeeEntry", "Cancelled");
    case FeeEntryKind::RefundAsked:
        return QCoreApplication::translate("FeeEntry", "Refund asked for");
    case FeeEntryKind::RefundDeclined:
        return QCoreApplication::translate("FeeEntry", "Refund declined");
    case FeeEntryKind::Refunded:
        return QCoreApplication::translate("FeeEntry", "Refunded");
    }
    return {};
}
