// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupedheader.h"

#include "counterstyle.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr int headLines = 3;
constexpr int headPadding = 4;

} // namespace

GroupedHeader::GroupedHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
}

void GroupedHeader::setColumns(const QList<ReportViewColumn> &columns)
{
    m_columns = columns;
    m_depth = 0;
    for (const ReportViewColumn &column : columns)
        m_depth = std::max(m_depth, static_cast<int>(column.groups.size()));
    updateGeometry();
    viewport()->update();
}

int GroupedHeader::rowHeight() const
{
    return QFontMetrics(themeOf(this).font(TextRole::Caption)).height() + headPadding;
}

QSize GroupedHeader::sizeHint() const
{
    // Groups, then the head in three lines, then the number.
    return {QHeaderView::sizeHint().width(), (m_depth + headLines + 1) * rowHeight() + headPadding};
}

int GroupedHeader::spanOf(int column, int depth) const
{
    int end = column + 1;
    while (end < m_columns.size() && m_columns.at(end).groups.size() > depth &&
           m_columns.at(end).groups.first(depth + 1) == m_columns.at(column).groups.first(depth + 1))
        ++end;
    return end - column;
}

void GroupedHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (section < 0 || section >= m_columns.size())
        return;
    const Theme &theme = themeOf(this);
    const ReportViewColumn &column = m_columns.at(section);
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, theme.colour(Token::Rail));
    painter->setFont(theme.font(TextRole::Caption));
    const int row = rowHeight();
    const QPen line(theme.colour(Token::Line));
    for (int depth = 0; depth < column.groups.size(); ++depth) {
        // Painted by each of its columns, as far as that reaches.
        int first = section;
        while (first > 0 && m_columns.at(first - 1).groups.size() > depth &&
               m_columns.at(first - 1).groups.first(depth + 1) == column.groups.first(depth + 1))
            --first;
        const int left = sectionViewportPosition(first);
        int width = 0;
        for (int i = first; i < first + spanOf(first, depth); ++i)
            width += sectionSize(i);
        const QRect group(left, rect.top() + depth * row, width, row);
        painter->setPen(theme.colour(Token::Muted));
        painter->drawText(
            group.adjusted(headPadding, 0, -headPadding, 0), Qt::AlignCenter,
            painter->fontMetrics().elidedText(column.groups.at(depth), Qt::ElideRight, width - 2 * headPadding));
        painter->setPen(line);
        painter->drawLine(group.bottomLeft(), group.bottomRight());
        if (first == section)
            painter->drawLine(group.topLeft(), group.bottomLeft());
    }
    const int top = rect.top() + static_cast<int>(column.groups.size()) * row;
    const QRect head(rect.left() + headPadding, top, rect.width() - 2 * headPadding, rect.bottom() - row - top);
    painter->setPen(theme.colour(Token::Muted));
    painter->drawText(head, (column.isText ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter | Qt::TextWordWrap,
                      column.head);
    const QRect number(rect.left(), rect.bottom() - row, rect.width(), row);
    painter->drawText(number, Qt::AlignCenter, column.id.isEmpty() ? QString() : u'(' + column.id + u')');
    painter->setPen(line);
    painter->drawLine(rect.left(), top, rect.left(), rect.bottom());
    painter->drawLine(number.topLeft(), number.topRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}
