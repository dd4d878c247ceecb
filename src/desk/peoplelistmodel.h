// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peoplelist.h"

#include <QAbstractTableModel>

/// The rows of a list of people with what is said of each: wrong ones first.
class PeopleListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Name, Number, Born, Said, ColumnCount };
    enum Role { FaultRole = Qt::UserRole + 1, DoubtRole }; ///< Whether the row cannot be received, or is in doubt.

    using QAbstractTableModel::QAbstractTableModel;
    void setList(const PeopleList &list);
    void setOutcome(int row, const QString &code, const QString &refusal); ///< What became of a row of the file.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Outcome
    {
        QString code;
        QString refusal;
    };
    QString said(const ListedPerson &listed) const;

    QList<ListedPerson> m_people;
    QHash<int, Outcome> m_outcomes;
};
