// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daycheck.h"

#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<DayCheck::What> dayCheckWords[] = {
    {DayCheck::What::Confirmed, QLatin1StringView("confirmed")},
    {DayCheck::What::Numbers, QLatin1StringView("numbers")},
    {DayCheck::What::Cash, QLatin1StringView("cash")},
    {DayCheck::What::Unsent, QLatin1StringView("unsent")},
    {DayCheck::What::Voids, QLatin1StringView("voids")},
    {DayCheck::What::Overdue, QLatin1StringView("overdue")},
    {DayCheck::What::Drafts, QLatin1StringView("drafts")},
    {DayCheck::What::Receipts, QLatin1StringView("receipts")},
    {DayCheck::What::Reconciled, QLatin1StringView("reconciled")},
    {DayCheck::What::FourEyes, QLatin1StringView("four-eyes")},
    {DayCheck::What::Samples, QLatin1StringView("samples")},
};

constexpr EnumWord<DayCheck::State> dayCheckStateWords[] = {
    {DayCheck::State::Settled, QLatin1StringView("settled")},
    {DayCheck::State::Explained, QLatin1StringView("explained")},
    {DayCheck::State::Open, QLatin1StringView("open")},
    {DayCheck::State::Blocking, QLatin1StringView("blocking")},
};

} // namespace

QString toText(DayCheck::What what)
{
    return wordOf(dayCheckWords, what);
}

std::optional<DayCheck::What> dayCheckFromText(QStringView word)
{
    return valueOfWord(dayCheckWords, word);
}

QString toText(DayCheck::State state)
{
    return wordOf(dayCheckStateWords, state);
}

std::optional<DayCheck::State> dayCheckStateFromText(QStringView word)
{
    return valueOfWord(dayCheckStateWords, word);
}
