// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>

#include <optional>

/// A procedure as the national portal names it.
struct NationalProcedure
{
    QString code; ///< MaTTHC.
    QString name;
    QString sectorCode; ///< MaLinhVuc; empty: nobody knows it.
    QString sectorName;
};

/// An agency as the national portal knows it.
struct NationalUnit
{
    QString id; ///< madonvi
    QString name;
};

/// How our words become the national message's codes: data with dates, a built-in file of which an own one replaces the
/// tables that it names. What has no row is not known, and a dossier that needs it is parked.
class NationalMapping
{
public:
    enum class Table {
        States,
        Channels,
        OwnerKinds,
        IdentityKinds,
        ReturnWays,
        FiledAt,
        FeeKinds,
        FeeWays,
        ActWords,   ///< NoiDungXuLy of a DossierAct: the portal's language is Vietnamese, whatever ours is.
        StateWords, ///< The same of a step without an act.
    };

    /// Empty: the built-in one alone. The error names the table or row at fault.
    static Result<NationalMapping> load(const QString &fileName);

    /// The code of a word for dossiers received on that day; nothing: it has none.
    std::optional<QString> code(Table table, const QString &word, QDate day) const;
    std::optional<NationalProcedure> procedure(const QString &code, QDate day) const;
    std::optional<NationalUnit> unit(const QString &agency, QDate day) const;
    /// The member of TraCuuHoSo's record that lists the progress it has; empty: it tells none.
    const QString &progressMember() const { return m_progressMember; }

private:
    struct Dates
    {
        QDate from;
        QDate to;
        bool hold(QDate day) const { return (!from.isValid() || from <= day) && (!to.isValid() || day <= to); }
    };
    template <typename Value> struct Row
    {
        QString of;
        Value is;
        Dates dates;
    };
    template <typename Value>
    static std::optional<Value> found(const QList<Row<Value>> &rows, const QString &of, QDate day)
    {
        for (const Row<Value> &row : rows) {
            if (row.of == of && row.dates.hold(day))
                return row.is;
        }
        return std::nullopt;
    }
    static std::optional<Dates> datesOf(const QJsonObject &row);
    Result<void> read(const QJsonObject &json);
    Result<void> readWords(Table table, const QString &name, const QJsonObject &json);
    Result<void> readProcedures(const QJsonObject &json);
    Result<void> readUnits(const QJsonObject &json);

    QHash<Table, QList<Row<QString>>> m_words;
    QList<Row<NationalProcedure>> m_procedures;
    QList<Row<NationalUnit>> m_units;
    QString m_progressMember;
};

/// The first two groups of a procedure's code, which are the national ones (domain.md 3.4).
QString nationalProcedureCode(const QString &code);
