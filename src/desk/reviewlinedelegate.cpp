// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlinedelegate.h"

#include "iconpainting.h"
#include "reviewlist.h"

#include <QPainter>

using namespace Qt::StringLiterals;

QSize ReviewLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *list = qobject_cast<const ReviewList *>(option.widget);
    return {100, list ? list->pitch() : 0};
}

void ReviewLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const ReviewList *>(option.widget);
    if (!list)
        return;
    const ReviewLine &line = list->line(index.row());
    const Theme &theme = themeOf(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && list->hasFocus();
    painter->save();
    if (list->hasFocus() || !option.state.testFlag(QStyle::State_Selected))
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QColor words = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    QRect rest = option.rect.adjusted(16, 0, -16, 0);
    paintIcon(painter, line.icon, QRect(rest.left(), rest.top(), 16, rest.height()), 16,
              isSelected ? words : theme.colour(line.ink));
    rest.setLeft(rest.left() + 24);
    if (!line.value.isEmpty()) {
        if (!line.link.isEmpty())
            paintIcon(painter, u"chevron-right"_s, QRect(rest.right() - 15, rest.top(), 16, rest.height()), 16,
                      theme.colour(isSelected ? Token::OnSelection : Token::Muted));
        rest.setRight(rest.right() - 24);
        painter->setFont(theme.font(TextRole::Strong));
        painter->setPen(words);
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, line.value);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(line.value) - 8);
    }
    painter->setFont(theme.font(TextRole::Body));
    painter->setPen(words);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(line.text, Qt::ElideRight, rest.width()));
    if (list->hasRules())
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.colour(Token::Line));
    painter->restore();
}
