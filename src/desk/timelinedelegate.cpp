// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinedelegate.h"

#include "theme.h"
#include "timelinemodel.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int dateColumn = 80;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *model = qobject_cast<const TimelineModel *>(index.model());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int room = (view ? view->viewport()->width() : 400) - dateColumn - 40;
    const QFontMetrics caption(theme.font(TextRole::Caption));
    const int words =
        model && !model->step(index.row()).text.isEmpty()
            ? caption.boundingRect(0, 0, room, 500, Qt::TextWordWrap, model->step(index.row()).text).height()
            : 0;
    return {200, qMax(theme.scaled(56), QFontMetrics(theme.font(TextRole::Strong)).height() + words + 14)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const TimelineModel *>(index.model());
    if (!model)
        return;
    const TimelineView::Step &step = model->step(index.row());
    const Theme &theme = themeOf(option.widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && view && view->hasFocus();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected)
        painter->fillRect(option.rect, theme.colour(Token::Hover));
    const QRect rect = option.rect.adjusted(0, 4, 0, 0);
    const QFont small = theme.font(TextRole::Caption);
    const QFontMetrics caption(small);
    const QFontMetrics strong(theme.font(TextRole::Strong));
    painter->setFont(small);
    painter->setPen(theme.colour(Token::Muted));
    painter->drawText(QRect(rect.left(), rect.top() + 2, dateColumn - 12, caption.height()), Qt::AlignRight,
                      step.at.toString(u"dd/MM"_s));
    painter->drawText(QRect(rect.left(), rect.top() + 2 + caption.height(), dateColumn - 12, caption.height()),
                      Qt::AlignRight, step.at.toString(u"HH:mm"_s));

    const QPointF dot(rect.left() + dateColumn + 6, rect.top() + 11);
    const bool isLast = index.row() + 1 == model->rowCount();
    if (!isLast) {
        const bool isPlanned = model->step(index.row() + 1).kind == TimelineView::Step::Kind::Planned;
        painter->setPen(QPen(theme.colour(Token::StrongLine), 2, isPlanned ? Qt::DashLine : Qt::SolidLine));
        painter->drawLine(dot + QPointF(0, 6), QPointF(dot.x(), option.rect.bottom() + 9));
    }
    const QColor ink = step.kind == TimelineView::Step::Kind::Correction ? theme.tone(Tone::DueSoon).text
                       : step.kind == TimelineView::Step::Kind::Now      ? theme.tone(Tone::InProgress).text
                                                                         : theme.colour(Token::Primary);
    if (step.kind == TimelineView::Step::Kind::Planned) {
        painter->setPen(QPen(theme.colour(Token::Border), 1.5));
        painter->setBrush(theme.colour(Token::Surface));
        painter->drawEllipse(dot, 5.25, 5.25);
    } else {
        painter->setPen(QPen(ink, 1.5));
        painter->setBrush(step.kind == TimelineView::Step::Kind::Now ? theme.colour(Token::Surface) : ink);
        painter->drawEllipse(dot, 5.25, 5.25);
        if (step.kind == TimelineView::Step::Kind::Now) {
            painter->setBrush(ink);
            painter->setPen(Qt::NoPen);
            painter->drawPie(QRectF(dot.x() - 5.25, dot.y() - 5.25, 10.5, 10.5), 90 * 16, 180 * 16);
        }
    }
    const QRect words(rect.left() + dateColumn + 24, rect.top(), rect.width() - dateColumn - 40, rect.height());
    painter->setFont(theme.font(step.kind == TimelineView::Step::Kind::Planned ? TextRole::Body : TextRole::Strong));
    painter->setPen(theme.colour(Token::Text));
    painter->drawText(QRect(words.left(), words.top(), words.width(), strong.height()), Qt::AlignVCenter,
                      strong.elidedText(step.title, Qt::ElideRight, words.width()));
    painter->setFont(small);
    painter->setPen(theme.colour(Token::Muted));
    painter->drawText(words.adjusted(0, strong.height(), 0, 0), Qt::AlignTop | Qt::TextWordWrap, step.text);
    painter->restore();
}
