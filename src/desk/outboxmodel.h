// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "outboxrow.h"

#include <QAbstractTableModel>

/// The operations of the outbox as a table; below the opened one stands an empty row for its details.
class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Code, Applicant, Content, State, Next, Size, Time, ColumnCount };
    enum class Filter { Unfinished, Attention, All };
    enum Role { StateRole = Qt::UserRole, DetailRole };

    explicit OutboxModel(QObject *parent = nullptr);
    void setClock(const Clock &clock) { m_clock = clock; }
    void setRows(const QList<OutboxRow> &rows);
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    void open(int row); ///< Row of the table; -1 closes.
    int openRow() const { return m_open; }
    int detailRow() const { return m_open < 0 ? -1 : m_open + 1; }
    const OutboxRow *operation(int row) const; ///< Null for the details' row.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void select();
    QString nextText(const OutboxRow &row) const;

    Clock m_clock;
    QList<OutboxRow> m_all;
    QList<OutboxRow> m_rows; ///< Those the filter lets through.
    Filter m_filter = Filter::All;
    int m_open = -1;
};

/// What an operation did, in words ("Tiếp nhận").
QString operationText(const QString &kind);
