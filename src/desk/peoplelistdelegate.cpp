// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplelistdelegate.h"

#include "iconpainting.h"
#include "peoplelistmodel.h"
#include "theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

void PeopleListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.colour(Token::Selection));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    QRect cell = option.rect.adjusted(index.column() == 0 ? 16 : 4, 0, -8, 0);
    const bool isFault = index.data(PeopleListModel::FaultRole).toBool();
    const bool isDoubt = !isFault && index.data(PeopleListModel::DoubtRole).toBool();
    const QString text = index.data().toString();
    QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    if (index.column() == PeopleListModel::Said && !text.isEmpty()) {
        if (!isSelected)
            ink = theme.colour(isFault ? Token::Error : isDoubt ? Token::Warning : Token::Success);
        const int size = theme.scaled(16);
        paintIcon(painter,
                  isFault   ? u"error"_s
                  : isDoubt ? u"alert"_s
                            : u"check"_s,
                  QRect(cell.left(), cell.top(), size, cell.height()), size, ink);
        cell.setLeft(cell.left() + size + 6);
    }
    const QFont font = theme.font(TextRole::Body);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(cell, Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, cell.width()));
    painter->restore();
}

QSize PeopleListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const QFontMetrics metrics(theme.font(TextRole::Body));
    return {metrics.horizontalAdvance(index.data().toString()) + theme.scaled(36), theme.scaled(34)};
}
