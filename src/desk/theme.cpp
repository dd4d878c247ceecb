// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "counterstyle.h"

#include <QWidget>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct ColourRow
{
    Token token;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

constexpr std::array colourRows{
    ColourRow{Token::Window, 0xF4F6F8, 0x1A1F26, 0x000000},
    ColourRow{Token::Surface, 0xFFFFFF, 0x232A33, 0x000000},
    ColourRow{Token::Text, 0x1B2430, 0xE8ECF1, 0xFFFFFF},
    ColourRow{Token::Muted, 0x566173, 0xA7B2C0, 0xFFFFFF},
    ColourRow{Token::Placeholder, 0x697486, 0x94A0AF, 0xD0D0D0},
    ColourRow{Token::Border, 0x7A8699, 0x74808F, 0xFFFFFF},
    ColourRow{Token::Line, 0xD9DFE6, 0x343D49, 0xB0B0B0},
    ColourRow{Token::StrongLine, 0xB8C1CD, 0x4D5866, 0xFFFFFF},
    ColourRow{Token::Hover, 0xEDF2F7, 0x2B333E, 0x333300},
    ColourRow{Token::Rail, 0xE9EDF2, 0x161A20, 0x000000},
    ColourRow{Token::Desk, 0xDDE3EA, 0x14181D, 0x000000},
    ColourRow{Token::Primary, 0x0B5CAD, 0x7CB8F2, 0xFFFF00},
    ColourRow{Token::OnPrimary, 0xFFFFFF, 0x0A1724, 0x000000},
    ColourRow{Token::PrimaryHover, 0x094F96, 0x93C6F6, 0xFFFF99},
    ColourRow{Token::PrimaryDown, 0x07417C, 0x5FA6EA, 0xE6E600},
    ColourRow{Token::Focus, 0x0B5CAD, 0x7CB8F2, 0xFFFF00},
    ColourRow{Token::Selection, 0xCFE3F8, 0x1F4569, 0x4D4D00},
    ColourRow{Token::OnSelection, 0x0A2540, 0xEAF3FC, 0xFFFFFF},
    ColourRow{Token::DisabledText, 0x5F6A79, 0x8793A2, 0xB0B0B0},
    ColourRow{Token::DisabledFill, 0xE9ECF0, 0x2B323C, 0x000000},
    ColourRow{Token::Error, 0xB3261E, 0xFFB4AB, 0xFFFF00},
    ColourRow{Token::ErrorTint, 0xFDECEA, 0x3F1F1D, 0x000000},
    ColourRow{Token::Warning, 0x7A4B00, 0xFFD98A, 0xFFFF00},
    ColourRow{Token::WarningLine, 0xA66A00, 0xD9A441, 0xFFFF00},
    ColourRow{Token::Success, 0x1B7A43, 0x9FE0BA, 0xFFFFFF},
    ColourRow{Token::Paper, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF},
};

struct ToneRow
{
    Tone tone;
    QRgb lightText;
    QRgb lightTint;
    QRgb darkText;
    QRgb darkTint;
};

constexpr std::array toneRows{
    ToneRow{Tone::Draft, 0x45505F, 0xE8EBEF, 0xA7B2C0, 0x2E3642},
    ToneRow{Tone::Received, 0x0A4A8F, 0xDCEBFA, 0xA9D0F7, 0x173250},
    ToneRow{Tone::Supplement, 0x7A4B00, 0xFFF0CC, 0xFFD98A, 0x453308},
    ToneRow{Tone::InProgress, 0x4B2E83, 0xECE5F8, 0xD3C2F5, 0x33264F},
    ToneRow{Tone::Ready, 0x0F5B36, 0xD9F2E3, 0x9FE0BA, 0x143826},
    ToneRow{Tone::Returned, 0x0B5C66, 0xD8F1F3, 0x9ADDE4, 0x123A40},
    ToneRow{Tone::DueSoon, 0x8A3B00, 0xFFE6D1, 0xFFC39A, 0x4A2A10},
    ToneRow{Tone::Overdue, 0x9B1C1C, 0xFDE3E1, 0xFFB4AB, 0x4F1B18},
    ToneRow{Tone::Waiting, 0x5C4A00, 0xFFF6CF, 0xF0DC8A, 0x3D340C},
    ToneRow{Tone::Attention, 0x9B1C1C, 0xFDE3E1, 0xFFB4AB, 0x4F1B18},
};

} // namespace

QColor Theme::colour(Token token) const
{
    for (const ColourRow &row : colourRows) {
        if (row.token == token)
            return QColor::fromRgb(kind == ThemeKind::Dark           ? row.dark
                                   : kind == ThemeKind::HighContrast ? row.highContrast
                                                                     : row.light);
    }
    return {};
}

TonePair Theme::tone(Tone tone) const
{
    // Black, white and yellow: the word and the icon say which; yellow is for what asks for somebody.
    if (kind == ThemeKind::HighContrast) {
        const bool isUrgent = tone == Tone::Overdue || tone == Tone::Attention || tone == Tone::DueSoon;
        return {colour(isUrgent ? Token::Warning : Token::Text), colour(Token::Surface)};
    }
    for (const ToneRow &row : toneRows) {
        if (row.tone == tone) {
            return kind == ThemeKind::Dark ? TonePair{QColor::fromRgb(row.darkText), QColor::fromRgb(row.darkTint)}
                                           : TonePair{QColor::fromRgb(row.lightText), QColor::fromRgb(row.lightTint)};
        }
    }
    return {};
}

QPen Theme::toneBorder(Tone tone) const
{
    return kind == ThemeKind::HighContrast ? QPen(this->tone(tone).text, lineWidth()) : QPen(Qt::NoPen);
}

int Theme::nextScale(int by) const
{
    const auto here = std::find_if(scales.begin(), scales.end(), [this](int size) { return size >= scale; });
    const auto place = std::clamp<std::ptrdiff_t>(here - scales.begin() + by, 0, std::ssize(scales) - 1);
    return scales[static_cast<size_t>(place)];
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Token::Window));
    palette.setColor(QPalette::WindowText, colour(Token::Text));
    palette.setColor(QPalette::Base, colour(Token::Surface));
    palette.setColor(QPalette::AlternateBase, colour(Token::Window));
    palette.setColor(QPalette::Text, colour(Token::Text));
    palette.setColor(QPalette::Button, colour(Token::Surface));
    palette.setColor(QPalette::ButtonText, colour(Token::Text));
    palette.setColor(QPalette::Highlight, colour(Token::Selection));
    palette.setColor(QPalette::HighlightedText, colour(Token::OnSelection));
    palette.setColor(QPalette::PlaceholderText, colour(Token::Placeholder));
    palette.setColor(QPalette::Link, colour(Token::Primary));
    palette.setColor(QPalette::LinkVisited, colour(Token::Primary));
    palette.setColor(QPalette::ToolTipBase, colour(Token::Surface));
    palette.setColor(QPalette::ToolTipText, colour(Token::Text));
    palette.setColor(QPalette::Light, colour(Token::Surface));
    palette.setColor(QPalette::Midlight, colour(Token::StrongLine));
    palette.setColor(QPalette::Mid, colour(Token::Line));
    palette.setColor(QPalette::Dark, colour(Token::Border));
    palette.setColor(QPalette::Shadow, colour(Token::Line));
    palette.setColor(QPalette::BrightText, colour(Token::Error));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, colour(Token::DisabledText));
    palette.setColor(QPalette::Disabled, QPalette::Base, colour(Token::DisabledFill));
    palette.setColor(QPalette::Disabled, QPalette::Button, colour(Token::DisabledFill));
    return palette;
}

QFont Theme::font(TextRole role) const
{
    struct Row
    {
        TextRole role;
        int pixels;
        bool isBold;
    };
    static constexpr std::array rows{
        Row{TextRole::Rail, 11, false},  Row{TextRole::Caption, 12, false},    Row{TextRole::Body, 14, false},
        Row{TextRole::Strong, 14, true}, Row{TextRole::Heading, 16, true},     Row{TextRole::HeadingPlain, 16, false},
        Row{TextRole::Title, 20, true},  Row{TextRole::TitlePlain, 20, false}, Row{TextRole::Name, 24, true},
    };
    QFont font(u"Noto Sans"_s);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    for (const Row &row : rows) {
        if (row.role != role)
            continue;
        // The rail keeps its width at every scale, so its words may grow by one pixel only.
        font.setPixelSize(role == TextRole::Rail ? qMin(scaled(row.pixels), 12) : scaled(row.pixels));
        font.setBold(row.isBold);
    }
    return font;
}

const Theme &themeOf(const QWidget *widget)
{
    static const Theme light;
    const auto *style = widget ? qobject_cast<const CounterStyle *>(widget->style()) : nullptr;
    return style ? style->theme() : light;
}
