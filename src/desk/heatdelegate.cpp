// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatdelegate.h"

#include "heatcolour.h"

#include <QAbstractItemView>
#include <QPainter>

void HeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant share = index.data(shareRole);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent = view && view->hasFocus() && view->currentIndex() == index;
    const Theme &theme = themeOf(option.widget);
    painter->save();
    if (share.isValid()) {
        const QColor ground = heatGround(share.toDouble(), theme);
        painter->fillRect(option.rect.adjusted(0, 0, -1, -1), ground);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.colour(Token::Line));
        painter->setFont(theme.font(TextRole::Body));
        painter->setPen(inkOn(ground, theme));
        painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
    } else {
        RuledDelegate::paint(painter, option, index);
    }
    if (isCurrent && index.column() > 0) {
        painter->setPen(QPen(theme.colour(Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}
