// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxdelegate.h"

#include "badge.h"
#include "codepainting.h"
#include "outboxmodel.h"

#include <QAbstractItemView>
#include <QPainter>

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(OutboxModel::DetailRole).toBool())
        return;
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isMarked = option.state.testFlag(QStyle::State_Selected);
    const bool isSelected = isMarked && view && (view->hasFocus() || view->isAncestorOf(view->window()->focusWidget()));
    painter->save();
    if (isMarked)
        painter->fillRect(option.rect, theme.colour(isSelected ? Token::Selection : Token::Hover));
    if (isSelected && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    const QFont body = theme.font(TextRole::Body);
    const QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    const QColor soft = theme.colour(isSelected ? Token::OnSelection : Token::Muted);
    const QRect cell = option.rect.adjusted(index.column() == OutboxModel::Code ? 16 : 4, 0, -8, 0);
    const QString text = index.data().toString();
    painter->setFont(body);
    switch (index.column()) {
    case OutboxModel::Code:
        paintCode(painter, cell, body, ink, text);
        break;
    case OutboxModel::State:
        paintBadge(painter, theme, cell, badgeOf(static_cast<OutboxState>(index.data(OutboxModel::StateRole).toInt())));
        break;
    case OutboxModel::Size:
    case OutboxModel::Time:
        painter->setPen(index.column() == OutboxModel::Size ? soft : ink);
        painter->drawText(index.column() == OutboxModel::Time ? option.rect.adjusted(0, 0, -16, 0) : cell,
                          Qt::AlignVCenter | Qt::AlignRight, text);
        break;
    default:
        painter->setPen(index.column() == OutboxModel::Next ? soft : ink);
        painter->drawText(cell, Qt::AlignVCenter, QFontMetrics(body).elidedText(text, Qt::ElideRight, cell.width()));
    }
    painter->restore();
}
