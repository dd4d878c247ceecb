// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

struct Theme;

/// Paints one paper's row and opens the chooser of its form in place.
class ComponentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ComponentDelegate(QObject *parent = nullptr);
    static int rowHeight(const Theme &theme);
    void setFaultyRow(int row) { m_faultyRow = row; } ///< Its chooser has a red border; -1: none.

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    struct Cell
    {
        QPainter *painter;
        const Theme &theme;
        QRect rect;
        bool isSelected;
    };
    void paintTick(const Cell &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(const Cell &cell, const QModelIndex &index) const;
    void paintForm(const Cell &cell, const QModelIndex &index, bool isCurrentRow) const;

    int m_faultyRow = -1;
};
