// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

/// A date of which the month or the day may be unknown, as papers of older people have it. Never invents a part.
class PartialDate
{
public:
    /// Reads "1990", "1990-05", "1990-05-12". Nothing if the date cannot exist.
    static std::optional<PartialDate> fromIso(QStringView text);
    /// Reads what a card's code holds: ddMMyyyy, 00MMyyyy, 0000yyyy, yyyy.
    static std::optional<PartialDate> fromCardDigits(QStringView digits);
    /// Reads what an officer types: "5/9/1985", "05-09-1985", "05091985", "9/1985", "1985".
    static std::optional<PartialDate> fromTyped(QStringView text);
    static PartialDate fromDate(QDate date);

    int year() const { return m_year; }
    int month() const { return m_month; } ///< 1 to 12, 0 if unknown.
    int day() const { return m_day; }     ///< 1 to 31, 0 if unknown.
    bool isWhole() const { return m_day > 0; }
    std::optional<QDate> date() const; ///< The date, if it is whole.
    QString toIso() const;             ///< "1990", "1990-05" or "1990-05-12".
    QString toDisplay() const;         ///< "1990", "05/1990" or "12/05/1990".
    friend bool operator==(const PartialDate &, const PartialDate &) = default;

private:
    PartialDate(int year, int month, int day) : m_year(year), m_month(month), m_day(day) {}
    static std::optional<PartialDate> of(int year, int month, int day);
    int m_year;
    int m_month;
    int m_day;
};
