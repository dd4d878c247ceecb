// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

#include <array>

class QWidget;

enum class ThemeKind { Light, Dark, HighContrast };

/// The named colours of the window; a page never names a colour by its value.
enum class Token {
    Window,
    Surface,
    Text,
    Muted,
    Placeholder,
    Border,
    Line,
    StrongLine,
    Hover,
    Rail,
    Desk,
    Primary,
    OnPrimary,
    PrimaryHover,
    PrimaryDown,
    Focus,
    Selection,
    OnSelection,
    DisabledText,
    DisabledFill,
    Error,
    ErrorTint,
    Warning,
    WarningLine,
    Success,
    Paper,
};

/// What a coloured badge says of a dossier or an operation; always beside an icon and a word.
enum class Tone {
    Draft,
    Received,
    Supplement,
    InProgress,
    Ready,
    Returned,
    DueSoon,
    Overdue,
    Waiting,
    Attention,
};

/// The sizes of text: 11, 12, 14, 16, 20 and 24 px at 100 %.
enum class TextRole { Rail, Caption, Body, Strong, Heading, HeadingPlain, Title, TitlePlain, Name };

/// Text and ground of a badge.
struct TonePair
{
    QColor text;
    QColor tint;
};

/// How the window looks: a set of colours and a font scale. Colours meet WCAG AA (tst_desktheme).
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    int scale = 100; ///< Per cent, one of `scales`.

    static constexpr std::array scales{100, 115, 130, 150};

    QColor colour(Token token) const;
    TonePair tone(Tone tone) const;
    QPen toneBorder(Tone tone) const; ///< Around a tinted part where the theme has no tints; else none.
    int lineWidth() const { return kind == ThemeKind::HighContrast ? 2 : 1; } ///< Of borders of fields and panels.
    int nextScale(int by) const; ///< So many steps larger or smaller; stays at the ends.
    QPalette palette() const;
    QFont font(TextRole role) const;
    int scaled(int pixels) const { return (pixels * scale + 50) / 100; }
    int fieldHeight() const { return scale <= 100 ? 32 : (scaled(20) + 14) / 2 * 2; } ///< 32, at 115 % 36.
    int primaryHeight() const { return fieldHeight() + 8; }                           ///< 40, at 115 % 44.
    friend bool operator==(const Theme &, const Theme &) = default;
};

/// The theme in which the widget is painted: that of its CounterStyle, or the light one under any other style.
const Theme &themeOf(const QWidget *widget);
