// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// Paints a cell of the two sides of a difference: the side that is taken stands out with a tick.
class ConflictDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { TakenRole = Qt::UserRole, ContestedRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
