// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QStyledItemDelegate>

/// Paints a line of the command palette: icon, what it does, more in grey, its keys. Closed ones are grey throughout.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, IconRole, ClosedRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    static int rowHeight(const Theme &theme) { return theme.scaled(36); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
