// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ruleddelegate.h"

/// Cells with a share of 0 to 1 under `shareRole` are fields of a heat chart with their number; all others are ruled
/// rows.
class HeatDelegate : public RuledDelegate
{
    Q_OBJECT
public:
    static constexpr int shareRole = Qt::UserRole + 3;

    using RuledDelegate::RuledDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
