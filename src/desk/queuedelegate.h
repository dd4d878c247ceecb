// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// Paints a waiting number: number, service, priority, minutes; the next one is marked (design 01).
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `isWide`: says which priority group it is; its name stands in the tool tip.
    explicit QueueDelegate(bool isWide, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const bool m_isWide;
};
