// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportchoicedelegate.h"

#include "counterstyle.h"
#include "linemodel.h"

#include <QAbstractItemView>
#include <QPainter>

namespace {

constexpr int choiceMargin = 16;
constexpr int choicePadding = 7;

} // namespace

QSize ReportChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    const int lines =
        QFontMetrics(theme.font(TextRole::Body)).height() + QFontMetrics(theme.font(TextRole::Caption)).height();
    return {0, lines + 2 * choicePadding};
}

void ReportChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *model = qobject_cast<const LineModel *>(index.model());
    if (!model)
        return;
    const LineModel::Line &line = model->line(index.row());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = isSelected && view && view->hasFocus();
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.colour(hasFocus ? Token::Selection : Token::Hover));
    if (isSelected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    QRect rect = option.rect.adjusted(choiceMargin, choicePadding, -choiceMargin / 2, -choicePadding);
    painter->setFont(theme.font(TextRole::Body));
    painter->setPen(theme.colour(hasFocus ? Token::OnSelection : Token::Text));
    if (line.middle.isEmpty()) { // Room for a long name.
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, line.lead);
    } else {
        const QFontMetrics metrics = painter->fontMetrics();
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignTop,
                          metrics.elidedText(line.lead, Qt::ElideRight, rect.width()));
        rect.setTop(rect.top() + metrics.height());
        painter->setFont(theme.font(TextRole::Caption));
        painter->setPen(theme.colour(hasFocus ? Token::OnSelection : Token::Muted));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignTop, line.middle);
    }
    painter->restore();
}
