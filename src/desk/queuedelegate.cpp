// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuedelegate.h"

#include "badge.h"
#include "queuemodel.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

QueueDelegate::QueueDelegate(bool isWide, QObject *parent) : QStyledItemDelegate(parent), m_isWide(isWide) {}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, themeOf(option.widget).scaled(32)};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *row = static_cast<const QueueModel::Row *>(index.data(QueueModel::RowRole).value<const void *>());
    if (!row)
        return;
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && view && view->hasFocus();
    const bool isMarked = isSelected || row->isNext;
    const bool isAbsent = row->ticket.state == QueueTicket::State::Absent;
    painter->save();
    if (isMarked)
        painter->fillRect(option.rect, theme.colour(Token::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.colour(Token::Hover));
    if (isMarked)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    const bool isOthers = !row->ticket.isHere;
    const QColor ink = theme.colour(isMarked ? Token::OnSelection : isOthers ? Token::Muted : Token::Text);
    const QColor soft = theme.colour(isMarked ? Token::OnSelection : Token::Muted);
    QFont font = theme.font(TextRole::Body);
    QRect rest = option.rect.adjusted(16, 0, -16, 0);
    QFont number = font;
    number.setBold(row->isNext);
    painter->setFont(number);
    painter->setPen(ink);
    const int numberWidth = qMax(theme.scaled(72), QFontMetrics(number).horizontalAdvance(row->ticket.number) + 8);
    painter->drawText(QRect(rest.left(), rest.top(), numberWidth, rest.height()), Qt::AlignVCenter, row->ticket.number);
    rest.setLeft(rest.left() + numberWidth);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    if (row->isLong && !isAbsent) {
        const Badge badge{u"clock"_s, row->waited, Tone::DueSoon};
        const int wide = badgeSize(theme, badge).width();
        paintBadge(painter, theme, QRect(rest.right() - wide + 9, rest.top(), wide, rest.height()), badge);
        rest.setRight(rest.right() - wide - 4);
    } else if (!isAbsent) {
        painter->setPen(isMarked ? ink : soft);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, row->waited);
        rest.setRight(rest.right() - qMax(theme.scaled(64), metrics.horizontalAdvance(row->waited)) - 12);
    }
    if (isAbsent) {
        const Badge badge{u"user"_s, tr("absent"), Tone::Draft};
        const int wide = badgeSize(theme, badge).width();
        paintBadge(painter, theme, QRect(rest.right() - wide + 9, rest.top(), wide, rest.height()), badge);
        rest.setRight(rest.right() - wide - 4);
    }
    if (row->ticket.isPriority()) {
        const Badge badge{u"user"_s, m_isWide ? tr("priority %1").arg(row->ticket.group) : tr("priority"),
                          Tone::Received};
        const int wide = qMin(badgeSize(theme, badge).width(), rest.width() / 2);
        paintBadge(painter, theme, QRect(rest.right() - wide + 1, rest.top(), wide, rest.height()), badge);
        rest.setRight(rest.right() - wide - 8);
    }
    painter->setPen(ink);
    painter->drawText(rest, Qt::AlignVCenter, metrics.elidedText(row->where, Qt::ElideRight, rest.width()));
    painter->restore();
}
