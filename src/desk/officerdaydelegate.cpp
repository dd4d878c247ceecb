// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officerdaydelegate.h"

#include "badge.h"
#include "officerdaysview.h"

#include <QPainter>

using namespace Qt::StringLiterals;

void OfficerDayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isActive = view && view->hasFocus();
    const bool isSelected = isActive && option.state.testFlag(QStyle::State_Selected);
    const int badge = index.data(OfficerDaysView::BadgeRole).toInt();
    const bool differs = index.data(OfficerDaysView::DifferenceRole).toBool();
    if (badge == 0 && !differs) {
        RuledDelegate::paint(painter, option, index);
    } else {
        painter->save();
        if (isSelected)
            painter->fillRect(option.rect, theme.colour(Token::Selection));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.colour(Token::Line));
        if (badge > 0) {
            const bool isConfirmed = badge == 1;
            paintBadge(painter, theme, option.rect.adjusted(8, 0, -8, -1),
                       {isConfirmed ? u"check-circle"_s : u"clock"_s, index.data().toString(),
                        isConfirmed ? Tone::Ready : Tone::Supplement});
        } else {
            painter->setFont(theme.font(TextRole::Strong));
            painter->setPen(theme.colour(isSelected ? Token::OnSelection : Token::Error));
            painter->drawText(option.rect.adjusted(4, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                              index.data().toString());
        }
        painter->restore();
    }
    if (isActive && view->currentIndex() == index) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.colour(Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 3, 3);
        painter->restore();
    }
}
