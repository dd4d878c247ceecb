// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrivalschart.h"

#include "wording.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal noonGap = 1.8; ///< Width of a gap, in quarters.
constexpr int quarterSeconds = 900;

/// The axis' step: at most three of them reach the largest value.
qint64 axisStep(qint64 most)
{
    for (qint64 ten = 1;; ten *= 10) {
        for (const qint64 step : {ten, 2 * ten, 4 * ten, 5 * ten}) {
            if (step >= (most + 2) / 3 || ten > most)
                return step;
        }
    }
}

} // namespace

struct ArrivalsChart::Plot
{
    QRectF box;
    qint64 step = 1;
    qint64 top = 3; ///< The value at the upper edge.
    qreal pitch = 0;
    QList<qreal> lefts; ///< Of each quarter.

    qreal heightOf(qreal value) const { return box.height() * value / static_cast<qreal>(top); }
};

ArrivalsChart::Plot ArrivalsChart::plotIn(const QRectF &rect, const Theme &theme) const
{
    const QFontMetricsF metrics(theme.font(TextRole::Caption));
    Plot plot;
    int most = 0;
    qreal units = 0;
    QTime before;
    for (const Quarter &quarter : m_quarters) {
        most = qMax(most, quarter.arrivals);
        if (before.isValid() && before.secsTo(quarter.from) > quarterSeconds)
            units += noonGap;
        plot.lefts.append(units);
        units += 1;
        before = quarter.from;
    }
    plot.step = axisStep(most);
    plot.top = plot.step * qMax<qint64>(1, (most + plot.step - 1) / plot.step);
    const qreal axis = metrics.horizontalAdvance(groupedNumber(plot.top)) + 8;
    plot.box = rect.adjusted(axis, metrics.height() + 4, -4, -metrics.height() - 6);
    plot.pitch = units > 0 ? plot.box.width() / units : 0;
    for (qreal &left : plot.lefts)
        left = plot.box.left() + left * plot.pitch;
    return plot;
}

void ArrivalsChart::paint(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    const Plot plot = plotIn(rect, theme);
    const QFontMetricsF metrics(theme.font(TextRole::Caption));
    painter.setFont(theme.font(TextRole::Caption));
    for (qint64 value = 0; value <= plot.top; value += plot.step) {
        const qreal y = std::round(plot.box.bottom() - plot.heightOf(static_cast<qreal>(value)));
        painter.fillRect(QRectF(plot.box.left() - 4, y, plot.box.width() + 8, 1), theme.colour(Token::Line));
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(QRectF(rect.left(), y - 10, plot.box.left() - 8 - rect.left(), 20),
                         Qt::AlignRight | Qt::AlignVCenter, groupedNumber(value));
    }
    qreal free = rect.left();
    for (qsizetype i = 0; i < m_quarters.size(); ++i) {
        const Quarter &quarter = m_quarters.at(i);
        const qreal height = plot.heightOf(quarter.arrivals);
        painter.fillRect(QRectF(plot.lefts.at(i) + plot.pitch * 0.11, plot.box.bottom() - height, plot.pitch * 0.78,
                                quarter.arrivals > 0 ? qMax(1.0, height) : 0),
                         theme.colour(Token::Primary));
        const QString hour = quarter.from.toString(u"HH"_s);
        const qreal wide = metrics.horizontalAdvance(hour);
        const qreal left = plot.lefts.at(i) + (plot.pitch - wide) / 2;
        if (quarter.from.minute() == 0 && left >= free) {
            painter.drawText(QPointF(left, plot.box.bottom() + 6 + metrics.ascent()), hour);
            free = left + wide + 6;
        }
    }
    paintCounters(painter, plot, theme);
}

void ArrivalsChart::paintCounters(QPainter &painter, const Plot &plot, const Theme &theme) const
{
    int most = 0;
    for (const Quarter &quarter : m_quarters)
        most = qMax(most, quarter.openCounters);
    if (most == 0)
        return;
    const bool isPlain = theme.kind == ThemeKind::HighContrast;
    const QColor ink = isPlain ? theme.colour(Token::Text) : theme.tone(Tone::DueSoon).text;
    const QFontMetricsF metrics(theme.font(TextRole::Caption));
    const auto heightOf = [&](int counters) {
        return plot.box.bottom() - plot.heightOf(static_cast<qreal>(plot.top)) * counters / most;
    };
    QPolygonF line;
    const auto draw = [&] {
        // With an edge of the ground, so that it stays a line over dark bars in greys.
        for (const auto &[colour, width] : {std::pair(theme.colour(Token::Surface), 5.0), std::pair(ink, 2.0)}) {
            painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            painter.drawPolyline(line);
        }
        line.clear();
    };
    struct Run
    {
        qreal from, to;
        int counters;
    };
    QList<Run> runs;
    for (qsizetype i = 0; i < m_quarters.size(); ++i) {
        const bool isAfterPause = i > 0 && m_quarters.at(i - 1).from.secsTo(m_quarters.at(i).from) > quarterSeconds;
        if (isAfterPause)
            draw();
        const int counters = m_quarters.at(i).openCounters;
        const qreal from = plot.lefts.at(i);
        line << QPointF(from, heightOf(counters)) << QPointF(from + plot.pitch, heightOf(counters));
        if (!runs.isEmpty() && runs.last().counters == counters && !isAfterPause)
            runs.last().to = from + plot.pitch;
        else
            runs.append({from, from + plot.pitch, counters});
    }
    draw();
    painter.setPen(ink);
    int said = -1; // Each number once, where it has room; what the line is, at the first.
    for (const Run &run : std::as_const(runs)) {
        QString words =
            said < 0 ? tr("%n counter(s) open", nullptr, run.counters) : tr("%n counter(s)", nullptr, run.counters);
        if (metrics.horizontalAdvance(words) > run.to - run.from)
            words = tr("%n counter(s)", nullptr, run.counters);
        if (run.counters == said || metrics.horizontalAdvance(words) + 8 > run.to - run.from)
            continue;
        painter.drawText(
            QRectF(run.from, heightOf(run.counters) - metrics.height() - 2, run.to - run.from, metrics.height()),
            Qt::AlignCenter, words);
        said = run.counters;
    }
}

QList<ChartMark> ArrivalsChart::marks(const QRectF &rect, const Theme &theme) const
{
    const Plot plot = plotIn(rect, theme);
    QList<ChartMark> found;
    for (qsizetype i = 0; i < m_quarters.size(); ++i) {
        const Quarter &quarter = m_quarters.at(i);
        found.append(
            {QRectF(plot.lefts.at(i), plot.box.top(), plot.pitch, plot.box.height()),
             tr("%1–%2: %3, %4")
                 .arg(quarter.from.toString(u"HH:mm"_s), quarter.from.addSecs(quarterSeconds).toString(u"HH:mm"_s),
                      tr("%n citizen(s)", nullptr, quarter.arrivals),
                      tr("%n counter(s) open", nullptr, quarter.openCounters)),
             quarter.link});
    }
    return found;
}
