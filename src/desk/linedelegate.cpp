// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linedelegate.h"

#include "iconpainting.h"
#include "linemodel.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QPainter>

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, themeOf(option.widget).scaled(32)};
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *line = static_cast<const LineModel::Line *>(index.data(LineModel::LineRole).value<const void *>());
    if (!line)
        return;
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && view && view->hasFocus();
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QFont font = theme.font(TextRole::Body);
    const QFontMetrics metrics(font);
    const QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    const QColor soft = theme.colour(isSelected ? Token::OnSelection : Token::Muted);
    QRect rest = option.rect.adjusted(16, 0, -16, 0);
    paintIcon(painter, line->icon, QRect(rest.left(), rest.top(), 16, rest.height()), 16, ink);
    rest.setLeft(rest.left() + 22);
    painter->setFont(font);
    painter->setPen(soft);
    const int endWidth = metrics.horizontalAdvance(line->end);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, line->end);
    rest.setRight(rest.right() - endWidth - 12);
    const int room = line->middle.isEmpty() ? rest.width() : rest.width() / 2;
    const int leadWidth = qMin(metrics.horizontalAdvance(line->lead), room);
    painter->setPen(ink);
    painter->drawText(QRect(rest.left(), rest.top(), leadWidth + 2, rest.height()), Qt::AlignVCenter,
                      metrics.elidedText(line->lead, Qt::ElideRight, leadWidth + 1));
    rest.setLeft(rest.left() + leadWidth + 20);
    painter->setPen(soft);
    painter->drawText(rest, Qt::AlignVCenter, metrics.elidedText(line->middle, Qt::ElideRight, rest.width()));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    painter->restore();
}
