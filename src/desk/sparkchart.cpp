// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sparkchart.h"

#include "wording.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

void SparkChart::paint(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    qint64 most = 1;
    for (const Day &day : m_days)
        most = qMax(most, day.value);
    const QList<ChartMark> places = marks(rect, theme);
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        const QRectF place = places.at(i).place;
        const qreal share = static_cast<qreal>(m_days.at(i).value) / static_cast<qreal>(most);
        // A day on which nothing was done keeps a foot: it is there.
        const qreal height = qMax(1.0, std::round(share * place.height()));
        const qreal gap = place.width() >= 5 ? 2 : 1;
        painter.fillRect(QRectF(place.left(), place.bottom() - height, qMax(1.0, place.width() - gap), height),
                         theme.colour(i == m_days.size() - 1 ? Token::Primary : Token::StrongLine));
    }
}

QList<ChartMark> SparkChart::marks(const QRectF &rect, const Theme &) const
{
    QList<ChartMark> found;
    const auto count = qMax<qsizetype>(1, m_days.size());
    // Whole pixels where there are enough of them: bars of one width.
    qreal pitch = rect.width() / static_cast<qreal>(count);
    if (pitch >= 2)
        pitch = std::floor(pitch);
    qreal left = rect.right() - pitch * static_cast<qreal>(m_days.size());
    for (const Day &day : m_days) {
        found.append({QRectF(left, rect.top(), pitch, rect.height()),
                      tr("%1: %2").arg(day.date.toString(u"dd/MM"_s), groupedNumber(day.value)), day.link});
        left += pitch;
    }
    return found;
}
