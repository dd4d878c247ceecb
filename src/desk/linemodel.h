// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QDateTime>

/// Short lines of three parts: who, what, when.
class LineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Line
    {
        QString key;
        QString icon;
        QString lead;
        QString middle;
        QString end;
    };
    enum Role { LineRole = Qt::UserRole };
    using QAbstractListModel::QAbstractListModel;
    void setLines(const QList<Line> &lines);
    const Line &line(int row) const { return m_lines.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Line> m_lines;
};
