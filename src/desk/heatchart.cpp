// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatchart.h"

#include "heatcolour.h"
#include "wording.h"

#include <QFontMetricsF>
#include <QPainter>

HeatChart::HeatChart(QStringList weekdays, QStringList hours, QList<Field> fields)
    : m_weekdays(std::move(weekdays))
    , m_hours(std::move(hours))
    , m_fields(std::move(fields))
{
    while (m_fields.size() < m_weekdays.size() * m_hours.size())
        m_fields.append({0, true, {}});
}

void HeatChart::paint(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    const QList<ChartMark> places = marks(rect, theme);
    if (places.isEmpty())
        return;
    const QFont font = theme.font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    qint64 most = 1;
    for (const Field &field : m_fields)
        most = qMax(most, field.value);
    painter.setFont(font);
    painter.setPen(theme.colour(Token::Muted));
    for (qsizetype i = 0; i < m_weekdays.size(); ++i) {
        const QRectF first = places.at(i * m_hours.size()).place;
        painter.drawText(QRectF(rect.left(), first.top(), first.left() - rect.left(), first.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, m_weekdays.at(i));
    }
    for (qsizetype i = 0; i < m_hours.size(); ++i) {
        const QRectF first = places.at(i).place;
        painter.drawText(QRectF(first.left() - 8, rect.top(), first.width() + 16, first.top() - rect.top()),
                         Qt::AlignHCenter | Qt::AlignTop, m_hours.at(i));
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Field &field = m_fields.at(i);
        if (field.isClosed)
            continue;
        const QRectF place = places.at(i).place.adjusted(0, 0, -1, -1);
        const qreal share = static_cast<qreal>(field.value) / static_cast<qreal>(most);
        const QColor ground = heatGround(share, theme);
        painter.fillRect(place, ground);
        const QString number = groupedNumber(field.value);
        if (metrics.horizontalAdvance(number) + 2 > place.width() || metrics.height() > place.height() + 4)
            continue;
        painter.setPen(inkOn(ground, theme));
        painter.drawText(place, Qt::AlignCenter, number);
    }
}

QList<ChartMark> HeatChart::marks(const QRectF &rect, const Theme &theme) const
{
    QList<ChartMark> found;
    if (m_weekdays.isEmpty() || m_hours.isEmpty())
        return found;
    const QFontMetricsF metrics(theme.font(TextRole::Caption));
    qreal lead = 0;
    for (const QString &weekday : m_weekdays)
        lead = qMax(lead, metrics.horizontalAdvance(weekday) + 8);
    const QRectF box = rect.adjusted(lead, metrics.height() + 4, 0, 0);
    const qreal wide = box.width() / static_cast<qreal>(m_hours.size());
    const qreal high = qMin(box.height() / static_cast<qreal>(m_weekdays.size()), qreal(theme.scaled(32)));
    for (qsizetype row = 0; row < m_weekdays.size(); ++row) {
        for (qsizetype column = 0; column < m_hours.size(); ++column) {
            const Field &field = m_fields.at(row * m_hours.size() + column);
            const QRectF place(box.left() + wide * static_cast<qreal>(column),
                               box.top() + high * static_cast<qreal>(row), wide, high);
            found.append({place,
                          tr("%1 %2: %3")
                              .arg(m_weekdays.at(row), m_hours.at(column),
                                   field.isClosed ? tr("closed") : groupedNumber(field.value)),
                          field.link});
        }
    }
    return found;
}

QSize HeatChart::leastSize(const Theme &theme) const
{
    return {theme.scaled(240), theme.scaled(20) * (static_cast<int>(m_weekdays.size()) + 1)};
}
