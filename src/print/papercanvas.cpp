// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papercanvas.h"

#include "printfont.h"

#include <QTextLayout>

#include <algorithm>

namespace {

constexpr double unitsPerMillimetre = 100;

double units(double millimetres)
{
    return millimetres * unitsPerMillimetre;
}

QFont paperFont(const TextStyle &style)
{
    QFont font(printFontFamily());
    font.setPixelSize(qRound(units(style.size * millimetresPerPoint)));
    font.setBold(style.isBold);
    font.setItalic(style.isItalic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::ForceOutline);
    return font;
}

QList<QTextLayout::FormatRange> formatsOf(const TextRuns &runs, const QFont &plain)
{
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextRun &run : runs) {
        if (run.isBold || run.isItalic) {
            QFont font = plain;
            font.setBold(plain.bold() || run.isBold);
            font.setItalic(plain.italic() || run.isItalic);
            QTextCharFormat format;
            format.setFont(font);
            formats.append({start, static_cast<int>(run.text.size()), format});
        }
        start += static_cast<int>(run.text.size());
    }
    return formats;
}

QString plainText(const TextRuns &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text.replace(u'\n', QChar::LineSeparator); // A line of its own, not a box.
}

/// Breaks a text into lines, each at its place below the first one's top.
void layOutLines(QTextLayout &layout, double width, const TextRuns &runs, const TextStyle &style)
{
    const QFont font = paperFont(style);
    const QFontMetricsF metrics(font);
    const double pitch = units(style.pitch * millimetresPerPoint);
    layout.setText(plainText(runs));
    layout.setFont(font);
    layout.setFormats(formatsOf(runs, font));
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), ++lines) {
        const double indent = lines == 0 ? units(style.indent) : 0;
        line.setLineWidth(units(width) - indent);
        // The base line sits where the font's own height would put it in the middle of the pitch.
        const double base = lines * pitch + (pitch - metrics.height()) / 2 + metrics.ascent();
        line.setPosition(QPointF(indent, base - line.ascent()));
    }
    layout.endLayout();
}

} // namespace

PaperCanvas::PaperCanvas(QPainter *painter, const QRectF &target, QSizeF millimetres) : m_painter(painter)
{
    if (!m_painter)
        return;
    m_painter->save();
    m_painter->translate(target.topLeft());
    m_painter->scale(target.width() / units(millimetres.width()), target.height() / units(millimetres.height()));
    m_painter->setPen(Qt::black);
    m_painter->setBrush(Qt::NoBrush);
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setRenderHint(QPainter::TextAntialiasing);
}

PaperCanvas::~PaperCanvas()
{
    if (m_painter)
        m_painter->restore();
}

double PaperCanvas::text(double left, double top, double width, const TextRuns &runs, const TextStyle &style)
{
    QTextLayout layout;
    layOutLines(layout, width, runs, style);
    if (m_painter)
        layout.draw(m_painter, QPointF(units(left), units(top + m_offset)));
    return layout.lineCount() * style.pitch * millimetresPerPoint;
}

void PaperCanvas::textLines(double left, double top, double width, const TextRuns &runs, const TextStyle &style,
                            int first, int count)
{
    if (!m_painter)
        return;
    QTextLayout layout;
    layOutLines(layout, width, runs, style);
    const QPointF origin(units(left), units(top + m_offset - first * style.pitch * millimetresPerPoint));
    const int last = count < 0 ? layout.lineCount() : std::min(first + count, layout.lineCount());
    for (int line = first; line < last; ++line)
        layout.lineAt(line).draw(m_painter, origin);
}

int PaperCanvas::lineCount(double width, const TextRuns &runs, const TextStyle &style)
{
    QTextLayout layout;
    layOutLines(layout, width, runs, style);
    return layout.lineCount();
}

double PaperCanvas::text(double left, double top, double width, const QString &text, const TextStyle &style)
{
    return this->text(left, top, width, TextRuns{{text, false, false}}, style);
}

double PaperCanvas::textWidth(const QString &text, const TextStyle &style)
{
    return QFontMetricsF(paperFont(style)).horizontalAdvance(text) / unitsPerMillimetre;
}

void PaperCanvas::line(double x1, double y1, double x2, double y2, double thickness)
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen(Qt::black, units(thickness), Qt::SolidLine, Qt::FlatCap));
    m_painter->drawLine(QPointF(units(x1), units(y1 + m_offset)), QPointF(units(x2), units(y2 + m_offset)));
}

void PaperCanvas::dashedLine(double x1, double y1, double x2, double thickness)
{
    if (!m_painter)
        return;
    QPen pen(Qt::black, units(thickness), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    m_painter->setPen(pen);
    m_painter->drawLine(QPointF(units(x1), units(y1 + m_offset)), QPointF(units(x2), units(y1 + m_offset)));
}

void PaperCanvas::box(const QRectF &millimetres, double thickness)
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen(Qt::black, units(thickness), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter->drawRect(QRectF(units(millimetres.x()), units(millimetres.y() + m_offset), units(millimetres.width()),
                               units(millimetres.height())));
}

void PaperCanvas::modules(const ModuleMatrix &matrix, const QRectF &millimetres)
{
    if (!m_painter)
        return;
    paintModules(*m_painter, matrix,
                 QRectF(units(millimetres.x()), units(millimetres.y() + m_offset), units(millimetres.width()),
                        units(millimetres.height())));
}
