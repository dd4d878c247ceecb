// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queueview.h"

#include <QAbstractListModel>

/// The numbers that wait, in the order of calling; those that did not come behind them where they are to be shown.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// A number as its row shows it.
    struct Row
    {
        QueueTicket ticket;
        QString where;
        QString group; ///< Of priority, in words; empty: none.
        QString waited;
        bool isLong = false;
        bool isNext = false; ///< This counter calls it next.
        friend bool operator==(const Row &, const Row &) = default;
    };
    enum Role { RowRole = Qt::UserRole };

    explicit QueueModel(bool showsAbsent, QObject *parent = nullptr);
    void setView(const QueueView &view);
    const Row &row(int index) const { return m_rows.at(index); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const bool m_showsAbsent;
    QList<Row> m_rows;
};
