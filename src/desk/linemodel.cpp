// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linemodel.h"

using namespace Qt::StringLiterals;

void LineModel::setLines(const QList<Line> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return line.lead;
    if (role == Qt::AccessibleTextRole)
        return u"%1, %2, %3"_s.arg(line.lead, line.middle, line.end);
    if (role == LineRole)
        return QVariant::fromValue(static_cast<const void *>(&line));
    return {};
}
