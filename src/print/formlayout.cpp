// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formlayout.h"

#include "formchunk.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double aBit = 0.05;      // What rounding may add.
constexpr double footRoom = 12.5;  // From the sheet's lower edge up to the last line of its foot.
constexpr double printerEdge = 5;  // What printers leave blank.
constexpr qsizetype mostTried = 5; // Sheets of a form that is set more closely to save one.
constexpr int fewestLines = 2;     // Of a paragraph on either page.

/// Lays chunks onto pages.
class Paging
{
public:
    Paging(const FormTemplate &form, LaidForm &laid) : m_form(form), m_laid(laid) {}

    void lay(QList<FormChunk> chunks)
    {
        m_laid.sheets.append(QList<PaperMark>());
        m_y = m_form.margins.top();
        m_isFresh = true;
        while (!chunks.isEmpty()) {
            qsizetype together = 1;
            while (together < chunks.size() && chunks[together - 1].keepsWithNext)
                ++together;
            if (chunks.first().isNewPage) {
                turnPage();
                chunks.removeFirst();
            } else if (!fits(chunks, together) && !m_isFresh) {
                breakBefore(chunks);
            } else {
                place(chunks);
            }
        }
    }

private:
    double bottom() const { return m_form.sheet.height() - m_form.margins.bottom(); }
    double gapOf(const FormChunk &chunk) const { return m_isFresh ? 0 : chunk.gap; }

    bool fits(const QList<FormChunk> &chunks, qsizetype together) const
    {
        double y = m_y;
        for (qsizetype i = 0; i < together; ++i)
            y += (i == 0 ? gapOf(chunks[i]) : chunks[i].gap) + chunks[i].height;
        return y <= bottom() + aBit;
    }

    /// The first chunk does not fit with what belongs to it: part it between lines, or go on overleaf.
    void breakBefore(QList<FormChunk> &chunks)
    {
        const FormChunk first = chunks.first();
        const bool isHigher = first.height > bottom() - m_form.margins.top() - headHeight(first);
        const int room = linesThatFit(first);
        const int here = std::min(room, first.lines - fewestLines);
        if (first.pitch > 0 && here >= fewestLines && (!first.isRow || isHigher))
            part(chunks, here);
        turnPage();
        repeatHead(chunks.first());
    }

    static double headHeight(const FormChunk &chunk) { return chunk.tableHead ? chunk.tableHead->height : 0; }

    int linesThatFit(const FormChunk &chunk) const
    {
        const double room = bottom() - m_y - gapOf(chunk) - 2 * chunk.padding;
        return chunk.pitch > 0 ? int(std::floor((room + aBit) / chunk.pitch)) : 0;
    }

    /// Places so many lines of the first chunk and leaves the rest of it.
    void part(QList<FormChunk> &chunks, int lines)
    {
        FormChunk &rest = chunks.first();
        FormChunk here = rest;
        here.height = lines * rest.pitch + 2 * rest.padding;
        here.keepsWithNext = false;
        here.lines = lines;
        for (PaperMark &mark : here.marks)
            mark.lineCount = lines;
        put(here);
        rest.gap = 0;
        rest.lines -= lines;
        rest.height = rest.lines * rest.pitch + 2 * rest.padding;
        for (PaperMark &mark : rest.marks)
            mark.firstLine += lines;
    }

    void place(QList<FormChunk> &chunks)
    {
        const bool isHigher = m_y + gapOf(chunks.first()) + chunks.first().height > bottom() + aBit;
        const int room = linesThatFit(chunks.first());
        if (isHigher && room > 0 && room < chunks.first().lines) {
            part(chunks, room);
            turnPage();
            repeatHead(chunks.first());
            return;
        }
        if (isHigher)
            m_laid.overflows.append({FormOverflow::Kind::TooHigh, 0, {}});
        const bool isHead = chunks.first().keepsWithNext && chunks.size() > 1 && chunks[1].tableHead;
        put(chunks.takeFirst());
        // A head alone makes no page begun: its first row may still be parted.
        if (isHead && !chunks.isEmpty() && chunks.first().isRow && m_y + chunks.first().height > bottom() + aBit &&
            chunks.first().pitch > 0)
            m_isFresh = true;
    }

    void put(const FormChunk &chunk)
    {
        const double top = m_y + gapOf(chunk);
        for (const PaperMark &mark : stacked({chunk}).marks) {
            m_laid.sheets.last().append(mark);
            m_laid.sheets.last().last().place.translate(0, top);
        }
        m_y = top + chunk.height;
        m_isFresh = false;
    }

    void turnPage()
    {
        if (m_isFresh && m_y <= m_form.margins.top() + aBit)
            return;
        m_laid.sheets.append(QList<PaperMark>());
        m_y = m_form.margins.top();
        m_isFresh = true;
    }

    void repeatHead(const FormChunk &chunk)
    {
        if (!chunk.tableHead)
            return;
        put(*chunk.tableHead);
        m_isFresh = true; // Nothing but a head stands here.
    }

    const FormTemplate &m_form;
    LaidForm &m_laid;
    double m_y = 0;
    bool m_isFresh = true;
};

/// Page number in the upper margin from the second page on; the foot in the lower one.
void addMargins(const FormTemplate &form, const FormFilling &filling, LaidForm &laid, qsizetype from)
{
    const double left = form.margins.left();
    const double width = form.sheet.width() - left - form.margins.right();
    for (qsizetype i = from; i < laid.sheets.size(); ++i) {
        if (i > from && form.margins.top() >= 10)
            laid.sheets[i].append(placedText(left, form.margins.top() - 9, width,
                                             {{QString::number(i - from + 1), false, false}},
                                             {13, 16, Qt::AlignHCenter})
                                      .mark);
        TextRuns foot = filledRuns(form.foot, filling.values);
        if (form.margins.bottom() < 8 || (foot.isEmpty() && filling.demonstration.isEmpty()))
            continue;
        if (i > from && !filling.demonstration.isEmpty())
            foot.append({(foot.isEmpty() ? QString() : u"  ·  "_s) + filling.demonstration, true, false});
        PlacedText text = placedText(left, 0, width, foot, {9.5, 11.5, Qt::AlignLeft, false, true});
        text.mark.place.moveTop(form.sheet.height() - std::max(footRoom, text.height() + printerEdge));
        laid.sheets[i].append(text.mark);
    }
}

LaidForm laidOutSo(const FormTemplate &form, const FormFilling &filling)
{
    LaidForm laid;
    laid.sheet = form.sheet;
    const QStringList copies = form.copies.isEmpty() ? QStringList{QString()} : form.copies;
    for (const QString &copy : copies) {
        FormFilling own = filling;
        own.values[u"copyName"_s] = copy;
        const qsizetype from = laid.sheets.size();
        const double width = form.sheet.width() - form.margins.left() - form.margins.right();
        QList<FormOverflow> overflows;
        QList<FormChunk> chunks = headChunks(form, own);
        chunks += chunksOf(form.body, own, form.margins.left(), width, form.bodySize, overflows);
        Paging(form, laid).lay(chunks);
        addMargins(form, own, laid, from);
        if (form.mostPages > 0 && laid.sheets.size() - from > form.mostPages)
            overflows.append({FormOverflow::Kind::TooManyPages, 0, {}});
        if (from == 0)
            laid.overflows += overflows;
    }
    return laid;
}

} // namespace

LaidForm laidOut(const FormTemplate &form, const FormFilling &filling)
{
    LaidForm laid = laidOutSo(form, filling);
    const qsizetype copies = std::max<qsizetype>(form.copies.size(), 1);
    if (laid.sheets.size() <= copies || laid.sheets.size() > mostTried * copies)
        return laid;
    // A form that ends just overleaf is set more closely, if that saves the sheet.
    for (const FormDensity &density : {FormDensity{0.93, 0.75, 0.85}, FormDensity{0.86, 0.5, 0.75}}) {
        FormFilling closer = filling;
        closer.density = density;
        LaidForm shorter = laidOutSo(form, closer);
        if (shorter.sheets.size() < laid.sheets.size())
            return shorter;
    }
    return laid;
}

void paintSheet(PaperCanvas &canvas, const LaidForm &form, int sheet)
{
    for (const PaperMark &mark : form.sheets.value(sheet)) {
        const QRectF &place = mark.place;
        switch (mark.kind) {
        case PaperMark::Kind::Text:
            canvas.textLines(place.left(), place.top(), place.width(), mark.runs, mark.style, mark.firstLine,
                             mark.lineCount);
            break;
        case PaperMark::Kind::Line:
            canvas.line(place.left(), place.top(), place.right(), place.bottom(), mark.style.size);
            break;
        case PaperMark::Kind::Code:
            canvas.modules(mark.code, place);
            break;
        }
    }
}
