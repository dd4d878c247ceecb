// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QProxyStyle>

class QApplication;

/// The window's manner of drawing: Fusion with radius 4, borders of 1 px, focus rings of 2 px, and nothing that shifts.
///
/// Widgets steer it by dynamic properties, which forms can set: "textRole" (caption, muted, mutedCaption, strong,
/// heading, headingNumber, title, name, error, success, warning) on labels, "ground" (surface, window, desk) on
/// containers, "fault" (error, warning) on fields.
class CounterStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit CounterStyle(const Theme &theme);
    const Theme &theme() const { return m_theme; }

    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override { palette = m_theme.palette(); }
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;

private:
    void drawField(QPainter *painter, const QRect &rect, const QStyleOption *option, const QWidget *widget) const;
    void drawIndicator(QPainter *painter, const QStyleOption *option, bool isRound) const;
    void drawItemPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget) const;
    void drawComboBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const;
    void drawSpinBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const;
    void drawScrollBar(QPainter *painter, const QStyleOptionComplex *option) const;
    void drawTab(QPainter *painter, const QStyleOption *option) const;
    QRect scrollBarRect(const QStyleOptionComplex *option, SubControl subControl) const;

    Theme m_theme;
};

/// Paints the whole program in that theme from now on: style, palette and font. Widgets that stand keep their contents.
void applyTheme(QApplication &application, const Theme &theme);

/// Sets the "textRole" of a label and lets it take effect.
void setTextRole(QWidget *label, const char *role);

/// Sets the "fault" of a field ("error", "warning" or empty) and lets it take effect.
void setFieldFault(QWidget *field, const QString &fault);
