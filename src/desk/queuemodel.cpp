// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuemodel.h"

#include "queuewords.h"

using namespace Qt::StringLiterals;

QueueModel::QueueModel(bool showsAbsent, QObject *parent) : QAbstractListModel(parent), m_showsAbsent(showsAbsent) {}

void QueueModel::setView(const QueueView &view)
{
    QList<Row> rows;
    const auto add = [&](const QueueTicket &ticket) {
        const PriorityGroup *group = view.state.rules.groupAt(ticket.group, view.state.at.date());
        rows.append({ticket, whereText(ticket, view.state.rules), group ? group->name : QString(),
                     waitedText(view.minutesWaited(ticket)), view.isLong(ticket), rows.isEmpty() && ticket.isHere});
    };
    for (const QueueTicket &ticket : view.state.waiting)
        add(ticket);
    if (m_showsAbsent) {
        for (const QueueTicket &ticket : view.state.absent)
            add(ticket);
    }
    if (rows == m_rows)
        return;
    // Rows stay where they can, so that the selection does.
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        emit dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.ticket.number;
    if (role == Qt::ToolTipRole && !row.group.isEmpty())
        return row.group;
    if (role == Qt::AccessibleTextRole)
        return QStringList{row.ticket.number, row.where, row.group, row.waited}.join(u", "_s);
    if (role == RowRole)
        return QVariant::fromValue(static_cast<const void *>(&row));
    return {};
}
