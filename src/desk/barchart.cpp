// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barchart.h"

#include "wording.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostBars = 10;
constexpr int barHeight = 12;
constexpr int lineHeight = 20; // px of letters at 100 %.
constexpr int lineGap = 6;
constexpr int barGap = 16;

int barPitch(const Theme &theme)
{
    return theme.scaled(lineHeight) + lineGap;
}

} // namespace

BarChart::BarChart(QList<Bar> bars, DayLink rest) : m_bars(std::move(bars)), m_rest(std::move(rest))
{
    std::stable_sort(m_bars.begin(), m_bars.end(), [](const Bar &a, const Bar &b) { return a.value > b.value; });
}

QList<BarChart::Bar> BarChart::shown(qreal height, const Theme &theme) const
{
    const int room = qBound(2, static_cast<int>(height / barPitch(theme)), mostBars + 1);
    if (m_bars.size() <= room)
        return m_bars;
    QList<Bar> found = m_bars.first(room - 1);
    Bar rest{tr("Others (%n procedure(s))", nullptr, static_cast<int>(m_bars.size()) - room + 1), 0, m_rest};
    if (!rest.link.isEmpty())
        rest.link.key = QString::number(room - 1);
    for (qsizetype i = room - 1; i < m_bars.size(); ++i)
        rest.value += m_bars.at(i).value;
    found.append(rest);
    return found;
}

void BarChart::paint(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    const QList<Bar> bars = shown(rect.height(), theme);
    const QFont words = theme.font(TextRole::Body);
    const QFont number = theme.font(TextRole::Strong);
    qreal labelWidth = 0;
    qreal numberWidth = 0;
    qint64 most = 1;
    for (const Bar &bar : bars) {
        labelWidth = qMax(labelWidth, QFontMetricsF(words).horizontalAdvance(bar.label));
        numberWidth = qMax(numberWidth, QFontMetricsF(number).horizontalAdvance(groupedNumber(bar.value)));
        most = qMax(most, bar.value);
    }
    labelWidth = qMin(labelWidth, rect.width() * 0.49);
    const qreal from = rect.left() + labelWidth + barGap;
    const qreal room = qMax<qreal>(0, rect.right() - numberWidth - barGap - from);
    qreal top = rect.top();
    for (qsizetype i = 0; i < bars.size(); ++i, top += barPitch(theme)) {
        const Bar &bar = bars.at(i);
        const QRectF row(rect.left(), top, rect.width(), barPitch(theme));
        const bool isRest = bars.size() < m_bars.size() && i == bars.size() - 1;
        painter.setFont(words);
        painter.setPen(theme.colour(Token::Text));
        painter.drawText(QRectF(row.left(), top, labelWidth + 1, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(words).elidedText(bar.label, Qt::ElideRight, labelWidth + 1));
        const qreal share = static_cast<qreal>(bar.value) / static_cast<qreal>(most);
        if (bar.value > 0)
            painter.fillRect(QRectF(from, top + (row.height() - barHeight) / 2, qMax(2.0, room * share), barHeight),
                             theme.colour(isRest ? Token::StrongLine : Token::Primary));
        painter.setFont(number);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, groupedNumber(bar.value));
    }
}

QList<ChartMark> BarChart::marks(const QRectF &rect, const Theme &theme) const
{
    QList<ChartMark> found;
    qreal top = rect.top();
    for (const Bar &bar : shown(rect.height(), theme)) {
        found.append({{rect.left(), top, rect.width(), qreal(barPitch(theme))},
                      tr("%1: %2").arg(bar.label, groupedNumber(bar.value)),
                      bar.link});
        top += barPitch(theme);
    }
    return found;
}

QSize BarChart::leastSize(const Theme &theme) const
{
    return {theme.scaled(240), 4 * barPitch(theme)};
}
