// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// Paints an act in a list: its digit on a key cap and its name; one that cannot be done in grey, with the reason.
class ActDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { ReasonRole = Qt::UserRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
