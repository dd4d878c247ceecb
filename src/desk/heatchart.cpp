// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatchart.h"

#include "wording.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>

namespace {

/// How much of the full colour each fifth has: steps that are told apart in greys, and none between on which neither
/// dark nor light letters could be read (4.5 : 1 in every theme).
constexpr std::array heatSteps{0.1, 0.25, 0.42, 0.66, 1.0};

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        constexpr double knee = 0.03928;
        return part <= knee ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &from, const QColor &to, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(from.redF() + (to.redF() - from.redF()) * share),
                            static_cast<float>(from.greenF() + (to.greenF() - from.greenF()) * share),
                            static_cast<float>(from.blueF() + (to.blueF() - from.blueF()) * share));
}

} // namespace

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
        const auto step = static_cast<size_t>(qBound(0, static_cast<int>(std::ceil(share * heatSteps.size())) - 1, 4));
        const QColor ground = field.value > 0
                                  ? mixed(theme.colour(Token::Surface), theme.colour(Token::Primary), heatSteps[step])
                                  : theme.colour(Token::Window);
        painter.fillRect(place, ground);
        const QString number = groupedNumber(field.value);
        if (metrics.horizontalAdvance(number) + 2 > place.width() || metrics.height() > place.height() + 4)
            continue;
        const QColor text = theme.colour(Token::Text);
        const QColor inverse = theme.colour(Token::OnPrimary);
        const double under = luminance(ground);
        const auto contrast = [under](const QColor &ink) {
            const double over = luminance(ink);
            return (qMax(over, under) + 0.05) / (qMin(over, under) + 0.05);
        };
        painter.setPen(contrast(text) >= contrast(inverse) ? text : inverse);
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
