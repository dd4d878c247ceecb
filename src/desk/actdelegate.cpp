// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actdelegate.h"

#include "keycap.h"

#include <QAbstractItemView>
#include <QPainter>

namespace {
constexpr int textLeft = 52;
}

QSize ActDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool hasReason = !index.data(ReasonRole).toString().isEmpty();
    return {0, themeOf(option.widget).scaled(hasReason ? 48 : 36)};
}

void ActDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QString reason = index.data(ReasonRole).toString();
    const bool isSelected = view && view->currentIndex() == index && reason.isEmpty();
    painter->save();
    if (isSelected) {
        painter->fillRect(option.rect, theme.colour(Token::Selection));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    const QColor colour = theme.colour(!reason.isEmpty() ? Token::DisabledText
                                       : isSelected      ? Token::OnSelection
                                                         : Token::Text);
    if (reason.isEmpty() && index.row() < 9)
        paintKeyCap(painter, theme, option.rect.adjusted(16, 0, 0, 0), QString::number(index.row() + 1), colour,
                    theme.colour(Token::StrongLine));
    const QRect cell = option.rect.adjusted(textLeft, 0, -16, 0);
    painter->setPen(colour);
    painter->setFont(theme.font(TextRole::Body));
    const int lineHeight = painter->fontMetrics().height();
    const QRect first = reason.isEmpty() ? cell : QRect(cell.left(), cell.top() + 4, cell.width(), lineHeight);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    if (!reason.isEmpty()) {
        painter->setFont(theme.font(TextRole::Caption));
        const QRect second(cell.left(), first.bottom() + 1, cell.width(), cell.bottom() - first.bottom() - 2);
        painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(reason, Qt::ElideRight, cell.width()));
    }
    painter->restore();
}
