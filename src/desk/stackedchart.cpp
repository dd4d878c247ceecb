// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackedchart.h"

#include "wording.h"

#include <QFontMetricsF>
#include <QPainter>

namespace {
constexpr qreal stackHeight = 8;
} // namespace

QString StackedChart::wordsOf(qsizetype part) const
{
    const QString number = groupedNumber(m_parts.at(part).value);
    return part == 0   ? tr("early %1").arg(number)
           : part == 1 ? tr("on time %1").arg(number)
                       : tr("late %1").arg(number);
}

void StackedChart::paint(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    const QFontMetricsF metrics(theme.font(TextRole::Caption));
    const bool hasWords = rect.height() >= stackHeight + 4 + metrics.height();
    const QList<ChartMark> places = marks(rect, theme);
    painter.setFont(theme.font(TextRole::Caption));
    if (places.isEmpty())
        painter.fillRect(QRectF(rect.topLeft(), QSizeF(rect.width(), stackHeight)), theme.colour(Token::Line));
    qreal free = rect.left();
    for (qsizetype i = 0, place = 0; i < m_parts.size(); ++i) {
        if (m_parts.at(i).value <= 0)
            continue;
        const QRectF part = places.at(place++).place.adjusted(0, 0, -1, 0);
        const QRectF bar(part.left(), hasWords ? part.top() : part.center().y() - stackHeight / 2,
                         qMax(1.0, part.width()), stackHeight);
        // Three lightnesses and a hatching: they are told apart in greys as well.
        if (i == 2) {
            const QColor late = theme.tone(Tone::Overdue).text;
            painter.fillRect(bar, theme.colour(Token::Surface));
            painter.fillRect(bar, QBrush(late, Qt::BDiagPattern));
            painter.setPen(QPen(late, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.fillRect(bar, theme.colour(i == 0 ? Token::StrongLine : Token::Primary));
        }
        const QString words = wordsOf(i);
        const qreal wide = metrics.horizontalAdvance(words);
        const qreal left = qMax(free, qMin(bar.left(), rect.right() - wide));
        if (hasWords && left + wide <= rect.right() + 1) {
            painter.setPen(theme.colour(Token::Muted));
            painter.drawText(QPointF(left, bar.bottom() + 4 + metrics.ascent()), words);
            free = left + wide + 8;
        }
    }
}

QList<ChartMark> StackedChart::marks(const QRectF &rect, const Theme &) const
{
    QList<ChartMark> found;
    double sum = 0;
    for (const Part &part : m_parts)
        sum += static_cast<double>(qMax<qint64>(0, part.value));
    qreal left = rect.left();
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (m_parts.at(i).value <= 0)
            continue;
        const qreal wide = qMax(3.0, rect.width() * static_cast<double>(m_parts.at(i).value) / sum);
        const qreal fitting = qMin(wide, rect.right() - left);
        found.append({QRectF(left, rect.top(), qMax(3.0, fitting), rect.height()), wordsOf(i), m_parts.at(i).link});
        left += fitting;
    }
    // The few that are late must be seen, also where they are one of a thousand.
    if (!found.isEmpty() && found.last().place.right() > rect.right() + 0.01) {
        const qreal over = found.last().place.right() - rect.right();
        found.last().place.translate(-over, 0);
        if (found.size() > 1)
            found[found.size() - 2].place.adjust(0, 0, -over, 0);
    }
    return found;
}
