// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinemodel.h"

using namespace Qt::StringLiterals;

void TimelineModel::setSteps(const QList<TimelineView::Step> &steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineView::Step &step = m_steps.at(index.row());
    if (role == Qt::DisplayRole)
        return step.title;
    if (role == Qt::AccessibleTextRole)
        return u"%1 %2. %3"_s.arg(step.at.toString(u"dd/MM HH:mm"_s), step.title, step.text);
    return {};
}
