// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reportview.h"

#include <QHeaderView>

/// The head of a report's table as the form prints it: groups above their columns, the column's number below.
class GroupedHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit GroupedHeader(QWidget *parent = nullptr);
    void setColumns(const QList<ReportViewColumn> &columns);
    QSize sizeHint() const override;
    int depth() const { return m_depth; } ///< Rows of groups above the heads.

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    /// The columns from this one on that share its group at that depth, at least itself.
    int spanOf(int column, int depth) const;
    int rowHeight() const;

    QList<ReportViewColumn> m_columns;
    int m_depth = 0;
};
