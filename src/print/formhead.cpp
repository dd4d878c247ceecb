// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formchunk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Texts below each other, each in the middle of a column.
class HeadColumn
{
public:
    HeadColumn(FormChunk &chunk, double left, double width) : m_chunk(chunk), m_left(left), m_width(width) {}

    void add(const TextRuns &runs, TextStyle style)
    {
        style.alignment = Qt::AlignHCenter;
        if (std::all_of(runs.begin(), runs.end(), [](const TextRun &run) { return run.text.isEmpty(); }))
            return;
        const double width = balancedWidth(runs, style);
        const PlacedText text = placedText(m_left + (m_width - width) / 2, m_y, width, runs, style);
        m_chunk.marks.append(text.mark);
        m_y += text.height();
    }
    void add(const QString &text, const TextStyle &style) { add(TextRuns{{text, false, false}}, style); }
    /// A rule as long as a share of that line.
    void rule(const QString &text, const TextStyle &style, double share)
    {
        const double half = std::min(m_width, PaperCanvas::textWidth(text, style)) * share / 2;
        const double centre = m_left + m_width / 2;
        m_chunk.marks.append(placedLine(centre - half, m_y + 0.4, centre + half, m_y + 0.4));
        m_y += 0.6;
    }
    void gap(double millimetres) { m_y += millimetres; }
    double height() const { return m_y; }

private:
    /// The narrowest width that needs no more lines: no single word is left for the last line.
    double balancedWidth(const TextRuns &runs, const TextStyle &style) const
    {
        const int lines = PaperCanvas::lineCount(m_width, runs, style);
        double width = m_width;
        while (lines > 1 && width > m_width / 2 && PaperCanvas::lineCount(width - 2, runs, style) == lines)
            width -= 2;
        return width;
    }

    FormChunk &m_chunk;
    double m_left;
    double m_width;
    double m_y = 0;
};

/// The issuing body on the left; the state's name on the right, which NĐ 30 gives more room.
FormChunk headChunk(const FormTemplate &form, const FormFilling &filling)
{
    FormChunk chunk;
    const bool isSmall = form.sheet.width() < 180; // A5 and below keep the proportions.
    const double size = isSmall ? 9 : 12;
    const double width = form.sheet.width() - form.margins.left() - form.margins.right();
    const bool isState = form.head == FormTemplate::Head::State;
    const double stateWidth = std::min(isSmall ? 70.0 : 92.0, width * 0.56);
    const double unitWidth = std::min(width - (isState ? stateWidth : 0), isSmall ? 62.0 : 84.0);
    const double unitLeft = form.margins.left();
    HeadColumn unit(chunk, unitLeft, unitWidth);
    const TextStyle bold{size, size * 1.2, {}, true};
    unit.add(filling.values.value(u"PARENT"_s), {size, size * 1.2});
    unit.add(filling.values.value(u"HEAD"_s), bold);
    unit.rule(filling.values.value(u"HEAD"_s), bold, 0.4);
    unit.gap(1.6);
    unit.add(filledRuns(form.number, filling.values), {size + 1, size * 1.3});
    unit.add(filledRuns(form.headLine, filling.values), {size, size * 1.3});
    chunk.height = unit.height();
    if (!isState)
        return chunk;
    HeadColumn state(chunk, form.margins.left() + width - stateWidth, stateWidth);
    const TextStyle motto{size + 1, size * 1.3, {}, true};
    state.add(filling.state.value(0), bold);
    state.add(filling.state.value(1), motto);
    state.rule(filling.state.value(1), motto, 1);
    state.gap(1.6);
    state.add(filling.values.value(u"placeAndDate"_s), {size + 1, size * 1.3, {}, false, true});
    chunk.height = std::max(chunk.height, state.height());
    return chunk;
}

} // namespace

QList<FormChunk> headChunks(const FormTemplate &form, const FormFilling &filling)
{
    QList<FormChunk> chunks;
    if (form.head != FormTemplate::Head::None)
        chunks.append(headChunk(form, filling));
    FormChunk titles;
    const double width = form.sheet.width() - form.margins.left() - form.margins.right();
    HeadColumn column(titles, form.margins.left(), width);
    const double size = form.bodySize + 1;
    column.add(filledRuns(form.title, filling.values), {size, size * 1.28, {}, true});
    column.add(filledRuns(form.subtitle, filling.values), {form.bodySize - 2, form.bodySize * 1.15, {}, false, true});
    column.add(filling.values.value(u"copyName"_s), {form.bodySize - 2, form.bodySize * 1.15, {}, false, true});
    if (form.head != FormTemplate::Head::None)
        column.add(filling.demonstration, {10, 14, {}, true});
    titles.height = column.height();
    titles.gap = form.head == FormTemplate::Head::None ? 0 : form.sheet.width() < 180 ? 3 : 7;
    titles.keepsWithNext = true;
    if (!titles.marks.isEmpty())
        chunks.append(titles);
    return chunks;
}
