// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskdelegate.h"

#include "badge.h"
#include "codepainting.h"
#include "taskmodel.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

Badge taskBadge(const OpenTask &task)
{
    switch (task.kind) {
    case OpenTask::Kind::Overdue:
        return {u"alert"_s, task.reason, Tone::Overdue, true};
    case OpenTask::Kind::NeedsAttention:
        return {u"error"_s, task.reason, Tone::Attention};
    case OpenTask::Kind::PrintUnsure:
        return {u"printer"_s, task.reason, Tone::Draft};
    case OpenTask::Kind::CodeChanged:
        return {u"megaphone"_s, task.reason, Tone::Attention};
    case OpenTask::Kind::DueSoon:
        return {u"clock"_s, task.reason, Tone::DueSoon};
    case OpenTask::Kind::SupplementExpires:
        return {u"file-plus"_s, task.reason, Tone::Supplement};
    case OpenTask::Kind::ResultReady:
        return {u"check-circle"_s, task.reason, Tone::Ready};
    case OpenTask::Kind::Money:
        return {u"money"_s, task.reason, Tone::Waiting};
    case OpenTask::Kind::SameFiling:
    case OpenTask::Kind::AwaitingCode:
        return {u"link"_s, task.reason, Tone::Supplement};
    case OpenTask::Kind::OfficeMatter:
    case OpenTask::Kind::Other:
        break;
    }
    return {u"inbox"_s, task.reason, Tone::Received};
}

} // namespace

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, themeOf(option.widget).scaled(45)};
}

QList<QRect> TaskDelegate::buttonRects(const QWidget *view, const QRect &cell, const QStringList &words)
{
    const Theme &theme = themeOf(view);
    const QFontMetrics metrics(theme.font(TextRole::Body));
    QList<QRect> rects;
    int right = cell.right() - 16;
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const int wide = metrics.horizontalAdvance(words.at(i)) + 18;
        rects.prepend(QRect(right - wide + 1, cell.center().y() - theme.fieldHeight() / 2, wide, theme.fieldHeight()));
        right -= wide + 5;
    }
    return rects;
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *model = qobject_cast<const TaskModel *>(index.model());
    if (!model)
        return;
    const OpenTask &task = model->task(index.row());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && view && view->hasFocus();
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.colour(Token::Selection));
    if (isSelected && index.column() == TaskModel::Reason)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Token::Primary));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.colour(Token::Line));
    const QColor ink = theme.colour(isSelected ? Token::OnSelection : Token::Text);
    const QColor soft = theme.colour(isSelected ? Token::OnSelection : Token::Muted);
    const QFont body = theme.font(TextRole::Body);
    const QFont small = theme.font(TextRole::Caption);
    const QRect cell = option.rect.adjusted(4, 0, -8, 0);
    switch (index.column()) {
    case TaskModel::Reason:
        paintBadge(painter, theme, option.rect.adjusted(16, 0, -4, 0), taskBadge(task));
        break;
    case TaskModel::Code:
        paintCode(painter, cell, body, ink, task.code);
        break;
    case TaskModel::Subject: {
        const QFontMetrics upper(body);
        const QFontMetrics lower(small);
        const int top = cell.top() + (cell.height() - upper.height() - lower.height()) / 2;
        painter->setFont(body);
        painter->setPen(ink);
        painter->drawText(QRect(cell.left(), top, cell.width(), upper.height()), Qt::AlignVCenter,
                          upper.elidedText(task.name, Qt::ElideRight, cell.width()));
        painter->setFont(small);
        painter->setPen(soft);
        QString below = task.subject;
        const auto *table = qobject_cast<const QTableView *>(option.widget);
        // Of another unit (phi địa giới); where there is no column for it, it stands here.
        if (table && table->isColumnHidden(TaskModel::Where) && task.counter == 0 && !task.where.isEmpty())
            below.prepend(lower.elidedText(task.where, Qt::ElideMiddle, cell.width() * 2 / 3) + u" · "_s);
        painter->drawText(QRect(cell.left(), top + upper.height(), cell.width(), lower.height()), Qt::AlignVCenter,
                          lower.elidedText(below, Qt::ElideRight, cell.width()));
        break;
    }
    case TaskModel::Where:
        painter->setFont(body);
        painter->setPen(soft);
        painter->drawText(cell, Qt::AlignVCenter,
                          QFontMetrics(body).elidedText(task.where, Qt::ElideMiddle, cell.width())); // Units end apart.
        break;
    default: {
        painter->setRenderHint(QPainter::Antialiasing);
        QStringList words{index.data().toString()};
        if (!task.otherAction.isEmpty())
            words.append(task.otherAction);
        const QList<QRect> rects = buttonRects(option.widget, option.rect, words);
        for (qsizetype i = 0; i < rects.size(); ++i) {
            painter->setPen(theme.colour(Token::Border));
            painter->setBrush(theme.colour(Token::Surface));
            painter->drawRoundedRect(QRectF(rects.at(i)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter->setFont(body);
            painter->setPen(theme.colour(Token::Text));
            painter->drawText(rects.at(i), Qt::AlignCenter, words.at(i));
        }
    }
    }
    painter->restore();
}
