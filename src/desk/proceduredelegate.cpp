// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proceduredelegate.h"

#include "theme.h"

#include <QPainter>

void ProcedureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    // The mark stands only while Enter would take it.
    const bool isMarked = option.state.testFlag(QStyle::State_Selected) && option.widget->property("isLive").toBool();
    if (isMarked)
        painter->fillRect(option.rect, theme.colour(Token::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.colour(Token::Hover));
    const QFont font = theme.font(TextRole::Body);
    const QFontMetrics metrics(font);
    const int codeColumn = metrics.horizontalAdvance(QStringLiteral("1.004873")) + 20;
    painter->setFont(font);
    painter->setPen(theme.colour(isMarked ? Token::OnSelection : Token::Muted));
    painter->drawText(option.rect.adjusted(6, 0, 0, 0), Qt::AlignVCenter, index.data(CodeRole).toString());
    painter->setPen(theme.colour(isMarked ? Token::OnSelection : Token::Text));
    const QRect words = option.rect.adjusted(6 + codeColumn, 0, -4, 0);
    painter->drawText(words, Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

QSize ProcedureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, themeOf(option.widget).scaled(28)};
}
