// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formnumbertable.h"

#include "clock.h"
#include "uuidv7.h"

Result<QString> FormNumberTable::add(const NumberedForm &form, int counter)
{
    const int year = inOfficeTime(form.at).date().year();
    const auto last = m_connection.single(
        "SELECT coalesce(max(number), 0) FROM numbered_form WHERE kind = ? AND year = ?", {form.kind, year});
    if (!last)
        return last.error();
    const int number = last->toInt() + 1;
    const QByteArray id = makeUuidV7(form.at.toMSecsSinceEpoch()).toRfc4122();
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    if (const auto added =
            m_connection.change("INSERT INTO numbered_form (id, kind, year, number, at, officer, place, person) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                {id, form.kind, year, number, toIsoOfficeTime(form.at), text(form.officer),
                                 text(form.place), text(form.person)});
        !added)
        return added.error();
    constexpr int fewestDigits = 2;
    return QStringLiteral("Q%1-%2").arg(counter).arg(number, fewestDigits, 10, QLatin1Char('0'));
}
