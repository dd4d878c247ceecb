// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictdelegate.h"

#include "iconpainting.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

void ConflictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && view && view->hasFocus();
    const bool isTaken = index.data(TakenRole).toBool();
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.colour(Token::Selection));
    if (isSelected && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    QRect cell = option.rect.adjusted(index.column() == 0 ? 16 : 8, 0, -8, 0);
    const bool isHead = index.column() == 0;
    QFont font = theme.font(isHead && index.data(ContestedRole).toBool() ? TextRole::Strong : TextRole::Body);
    QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    if (isTaken) {
        const TonePair tone = theme.tone(Tone::Ready);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tone.tint);
        painter->drawRoundedRect(option.rect.adjusted(2, 3, -2, -4), 4, 4);
        paintIcon(painter, u"check"_s, QRect(cell.left(), cell.top(), 16, cell.height()), 16, tone.text);
        cell.setLeft(cell.left() + 22);
        font.setBold(true);
        ink = tone.text;
    }
    painter->setFont(font);
    painter->setPen(ink);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width());
    painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, text);
    painter->restore();
}
