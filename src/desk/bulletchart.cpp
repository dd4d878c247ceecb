// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulletchart.h"

#include "wording.h"

#include <QPainter>

namespace {
constexpr qreal bulletHeight = 8;
constexpr qreal tickHeight = 14;
constexpr double allOfIt = 100;
} // namespace

BulletChart::BulletChart(std::optional<double> share, std::optional<double> target, DayLink link)
    : m_share(share)
    , m_target(target)
    , m_link(std::move(link))
{
}

void BulletChart::paint(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    const QRectF bar(rect.left(), rect.center().y() - bulletHeight / 2, rect.width(), bulletHeight);
    const auto widthOf = [&bar](double share) { return bar.width() * qBound(0.0, share, allOfIt) / allOfIt; };
    painter.fillRect(bar, theme.colour(Token::Line));
    if (m_share)
        painter.fillRect(QRectF(bar.topLeft(), QSizeF(widthOf(*m_share), bar.height())), theme.colour(Token::Primary));
    if (m_target) {
        const qreal x = qBound(bar.left(), bar.left() + widthOf(*m_target) - 1, bar.right() - 2);
        const QRectF tick(x, rect.center().y() - tickHeight / 2, 2, tickHeight);
        painter.fillRect(tick.adjusted(-1, 0, 1, 0), theme.colour(Token::Surface));
        painter.fillRect(tick, theme.colour(Token::Text));
    }
}

QList<ChartMark> BulletChart::marks(const QRectF &rect, const Theme &) const
{
    const QString share = m_share ? percentWords(*m_share) : tr("none");
    return {{rect, m_target ? tr("%1, target %2").arg(share, percentWords(*m_target)) : share, m_link}};
}
