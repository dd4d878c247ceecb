// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ruleddelegate.h"

/// Paints a cell of the officers' table: the confirmation as a badge, money that differs in bold, a ring around the
/// cell that Enter opens.
class OfficerDayDelegate : public RuledDelegate
{
    Q_OBJECT
public:
    using RuledDelegate::RuledDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
