// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatcolour.h"

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

QColor heatGround(qreal share, const Theme &theme)
{
    if (share <= 0)
        return theme.colour(Token::Window);
    const auto step = static_cast<size_t>(qBound(0, static_cast<int>(std::ceil(share * heatSteps.size())) - 1, 4));
    return mixed(theme.colour(Token::Surface), theme.colour(Token::Primary), heatSteps[step]);
}

QColor inkOn(const QColor &ground, const Theme &theme)
{
    const QColor text = theme.colour(Token::Text);
    const QColor inverse = theme.colour(Token::OnPrimary);
    const double under = luminance(ground);
    const auto contrast = [under](const QColor &ink) {
        const double over = luminance(ink);
        return (qMax(over, under) + 0.05) / (qMin(over, under) + 0.05);
    };
    return contrast(text) >= contrast(inverse) ? text : inverse;
}
