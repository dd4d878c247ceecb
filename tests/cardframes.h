// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QTransform>

#include <random>
#include <span>
#include <vector>

/// How a card is held before the camera, and what the camera does to it.
struct CardCondition
{
    const char *name;
    double modulePixels;
    double blur; ///< Of the lens, pixels.
    double perspective;
    double degrees; ///< Turned by at most so much to either side.
    double glare;
    double noise;
    double contrast;
};

/// The fifteen conditions of digitise.md 9.3.
std::span<const CardCondition> cardConditions();

/// A QR code's modules as an identity card has them: UTF-8 that names no character set. Twelve pixels a module, with
/// quiet zone.
QImage cardCodePicture(const QString &text);

/// An invented identity card before a camera of 1280 × 720 pixels: the same pose, taken as often as wanted.
class CardScene
{
public:
    /// `condition` counts from 0 in cardConditions().
    CardScene(int condition, int number, quint32 seed);

    const QString &text() const { return m_text; }
    /// The first picture is the pose as it is; later ones have moved a little. Noise is fresh in each.
    QImage taken(int shot = 0) const;
    QRect codePlace() const; ///< In the first picture, without its quiet zone.

private:
    using Plane = std::vector<float>;

    QTransform pose(int shot) const;
    void paintCard(Plane &frame, const QTransform &pose) const;
    void pasteCode(Plane &frame, const QTransform &pose) const;
    void light(Plane &frame) const;

    CardCondition m_condition;
    int m_number;
    quint32 m_seed;
    QString m_text;
    QImage m_code;
    double m_half = 0; ///< Of the code's side in the picture, quiet zone included.
    double m_angle = 0;
    QPointF m_centre;
    QPointF m_glareAt;
    QSizeF m_glareSize;
};
