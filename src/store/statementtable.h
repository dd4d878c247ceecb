// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "money.h"

#include <QDate>
#include <QUuid>

/// What became of a line of the bank's statement.
enum class StatementState {
    Matched,       ///< It pays the transfer that was announced with its reference, to the đồng.
    AmountDiffers, ///< Its reference is ours, its amount another, or the transfer was paid already.
    Unknown,       ///< No reference of ours.
    Settled,       ///< A person decided: `note` says what.
};

/// Money that came into the office's account, as the bank tells it.
struct StatementLine
{
    QByteArray key; ///< SHA-256 of day, amount, text and the bank's number: the same line in two files has one key.
    QDate day;
    Dong amount = 0;
    QString text;      ///< What the payer wrote; personal data, shown to officers only.
    QString bankId;    ///< The bank's number of the transaction; may be empty.
    QString reference; ///< Ours, found in the text; may be empty.
    QUuid entry;       ///< The Announced entry that it belongs to; null: none.
    StatementState state = StatementState::Unknown;
    QString note;
};

/// The bank's statements.
class StatementTable
{
public:
    explicit StatementTable(Connection &connection) : m_connection(connection) {}
    /// False: the line is there already and is left as it is.
    Result<bool> add(const StatementLine &line, const QDateTime &importedAt, const QString &officer);
    Result<void> settle(const QByteArray &key, StatementState state, const QUuid &entry, const QString &note);
    Result<std::optional<StatementLine>> find(const QByteArray &key);
    Result<std::optional<StatementLine>> ofEntry(const QUuid &announced); ///< The line that paid it.
    Result<QList<StatementLine>> open(int limit); ///< AmountDiffers and Unknown ones, the oldest first.
    Result<QList<StatementLine>> ofDays(QDate from, QDate to);
    Result<int> openCount();

private:
    Result<QList<StatementLine>> lines(const char *sql, const QVariantList &values);
    Connection &m_connection;
};

/// Stable words: "matched", "amount-differs", "unknown", "settled".
QString toText(StatementState state);
