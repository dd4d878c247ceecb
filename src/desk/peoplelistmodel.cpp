// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplelistmodel.h"

#include "citizenid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void PeopleListModel::setList(const PeopleList &list)
{
    beginResetModel();
    m_people = list.people;
    m_outcomes.clear();
    const auto weight = [](const ListedPerson &one) { return !one.isSound() ? 0 : one.faults.isEmpty() ? 2 : 1; };
    std::stable_sort(m_people.begin(), m_people.end(),
                     [&](const ListedPerson &left, const ListedPerson &right) { return weight(left) < weight(right); });
    endResetModel();
}

void PeopleListModel::setOutcome(int row, const QString &code, const QString &refusal)
{
    m_outcomes.insert(row, {code, refusal});
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PeopleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int PeopleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PeopleListModel::said(const ListedPerson &listed) const
{
    if (const auto outcome = m_outcomes.constFind(listed.row); outcome != m_outcomes.cend())
        return outcome->refusal.isEmpty() ? tr("received: %1").arg(outcome->code) : outcome->refusal;
    QStringList words;
    for (const ListFault &fault : listed.faults)
        words.append(tr("%1: %2").arg(fault.cell, fault.message));
    return words.join(u' ');
}

QVariant PeopleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_people.size())
        return {};
    const ListedPerson &listed = m_people.at(index.row());
    const auto outcome = m_outcomes.constFind(listed.row);
    const bool isRefused = outcome != m_outcomes.cend() && !outcome->refusal.isEmpty();
    if (role == FaultRole)
        return !listed.isSound() || isRefused;
    if (role == DoubtRole)
        return !listed.faults.isEmpty() && outcome == m_outcomes.cend();
    if (role == Qt::ToolTipRole && index.column() == Said)
        return said(listed);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Row:
        return listed.row;
    case Name:
        return listed.person.name;
    case Number:
        return maskedNumber(listed.person.paper.number);
    case Born:
        return listed.person.birthDate ? listed.person.birthDate->toDisplay() : QString();
    default:
        return said(listed);
    }
}

QVariant PeopleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const heads[] = {QT_TR_NOOP("Row"), QT_TR_NOOP("Name"), QT_TR_NOOP("Number"), QT_TR_NOOP("Born"),
                                        QT_TR_NOOP("What is said of it")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    return tr(heads[section]);
}
