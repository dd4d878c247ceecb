// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cashcount.h"

#include <QCoreApplication>
#include <QList>

using namespace Qt::StringLiterals;

namespace {

Error wrong(const QString &field, const QString &message)
{
    return {ErrorKind::BadInput, u"cash-count-"_s + field, message, {}, field};
}

} // namespace

Dong CashCount::counted() const
{
    Dong sum = 0;
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece)
        sum += piece.key() * piece.value();
    return sum;
}

const QList<Dong> &bankNotes()
{
    static const QList<Dong> notes{500'000, 200'000, 100'000, 50'000, 20'000, 10'000, 5'000, 2'000, 1'000, 500, 200};
    return notes;
}

Result<void> checkCashCount(const CashCount &count)
{
    for (auto piece = count.pieces.begin(); piece != count.pieces.end(); ++piece) {
        if (!bankNotes().contains(piece.key()) || piece.value() < 0 || piece.value() > 100'000)
            return wrong(u"pieces"_s,
                         QCoreApplication::translate("CashCount", "Count notes of %1 again: a whole number from 0 on.")
                             .arg(formattedDong(piece.key())));
    }
    if (count.leftOver < 0 || count.leftOver > count.counted())
        return wrong(u"left-over"_s, QCoreApplication::translate(
                                         "CashCount", "At most the %1 that were counted can stay in the drawer.")
                                         .arg(formattedDong(count.counted())));
    if (count.difference() != 0 && count.note.trimmed().isEmpty())
        return wrong(u"note"_s,
                     QCoreApplication::translate("CashCount", "The drawer differs by %1: count again, or say why.")
                         .arg(formattedDong(count.difference())));
    return {};
}
