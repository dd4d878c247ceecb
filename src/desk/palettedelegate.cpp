// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palettedelegate.h"

#include "iconpainting.h"
#include "keycap.h"

#include <QAbstractItemView>
#include <QPainter>

namespace {
constexpr int textLeft = 44;
constexpr int detailGap = 12;
constexpr int edge = 16;
constexpr int iconSize = 16;
constexpr int leastDetail = 48;
} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(themeOf(option.widget))};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent = view && view->currentIndex() == index;
    const bool isClosed = index.data(ClosedRole).toBool();
    painter->save();
    if (isCurrent) {
        painter->fillRect(option.rect, theme.colour(Token::Selection));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    }
    const QColor ink = theme.colour(isClosed && !isCurrent ? Token::DisabledText
                                    : isCurrent            ? Token::OnSelection
                                                           : Token::Text);
    const QColor quiet = theme.colour(isCurrent ? Token::OnSelection : isClosed ? Token::DisabledText : Token::Muted);
    QRect cell = option.rect.adjusted(edge, 0, -edge, 0);
    paintIcon(painter, index.data(IconRole).toString(), QRect(cell.left(), cell.top(), iconSize, cell.height()),
              iconSize, ink);
    if (const QString keys = index.data(KeysRole).toString(); !keys.isEmpty()) {
        const int wide = keyCapSize(theme, keys).width();
        paintKeyCap(painter, theme, QRect(cell.right() - wide, cell.top(), wide, cell.height()), keys, ink,
                    theme.colour(Token::StrongLine));
        cell.setRight(cell.right() - wide - detailGap);
    }
    cell.setLeft(option.rect.left() + textLeft);
    painter->setFont(theme.font(TextRole::Body));
    painter->setPen(ink);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width());
    painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, text);
    cell.setLeft(cell.left() + painter->fontMetrics().horizontalAdvance(text) + detailGap);
    if (cell.width() > leastDetail) {
        painter->setFont(theme.font(TextRole::Caption));
        painter->setPen(quiet);
        painter->drawText(
            cell, Qt::AlignRight | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideRight, cell.width()));
    }
    painter->restore();
}
