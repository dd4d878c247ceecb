// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formchunk.h"

#include "barcodewriting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double roomToSign = 24;
constexpr double singleSpacing = 1.15;
constexpr double recipientsShare = 0.46;

bool isShown(const FormBlock &block, const FormValues &values)
{
    return (block.when.isEmpty() || !values.value(block.when).isEmpty()) &&
           (block.unless.isEmpty() || values.value(block.unless).isEmpty());
}

bool isSigned(const FormBlock &block)
{
    return block.kind == FormBlock::Kind::Signatures ||
           std::any_of(block.parts.begin(), block.parts.end(),
                       [](const QList<FormBlock> &part) { return std::any_of(part.begin(), part.end(), isSigned); });
}

FormChunk textChunk(const FormBlock &block, const FormFilling &filling, double left, double width)
{
    TextStyle style = block.style;
    style.pitch = std::max(style.pitch * filling.density.pitch, style.size * singleSpacing);
    const PlacedText text = placedText(left, 0, width, filledRuns(block.text, filling.values), style);
    FormChunk chunk;
    chunk.gap = block.gap * filling.density.gap;
    chunk.height = text.height();
    chunk.marks = {text.mark};
    chunk.lines = text.lines;
    chunk.pitch = style.pitch * millimetresPerPoint;
    chunk.keepsWithNext = block.keepsWithNext;
    return chunk;
}

/// Captions, room and the name of one who signs; answers the height used.
double addSigner(FormChunk &chunk, const FormSigner &signer, const FormBlock &block, const FormFilling &filling,
                 double left, double width, double bodySize)
{
    const double size = std::min(bodySize, 13.0) * (width < 45 ? 0.92 : 1); // Captions stay in one line.
    double y = 0;
    const auto add = [&](const QString &wording, const TextStyle &style) {
        const PlacedText text = placedText(left, y, width, filledRuns(wording, filling.values), style);
        chunk.marks.append(text.mark);
        y += text.height();
    };
    add(signer.caption, {size, size * 1.23, Qt::AlignHCenter, true});
    add(signer.note, {size - 1, (size - 1) * 1.25, Qt::AlignHCenter, false, true});
    y += (block.size > 0 ? block.size : roomToSign) * filling.density.room;
    add(signer.name, {size, size * 1.23, Qt::AlignHCenter, true});
    return y;
}

/// Those who sign, side by side; a single one stands on the right, Nơi nhận to its left.
FormChunk signatureChunk(const FormBlock &block, const FormFilling &filling, double left, double width, double bodySize)
{
    FormChunk chunk;
    chunk.gap = block.gap * filling.density.gap;
    const bool isAlone = block.signers.size() == 1;
    const double share = width / std::max<qsizetype>(isAlone ? 2 : block.signers.size(), 1);
    for (qsizetype i = 0; i < block.signers.size(); ++i) {
        const double x = left + share * double(isAlone ? 1 : i);
        chunk.height =
            std::max(chunk.height, addSigner(chunk, block.signers[i], block, filling, x, share - 2, bodySize));
    }
    double y = 0;
    for (const QString &line : block.recipients) {
        const TextStyle style = y > 0 ? TextStyle{11, 14} : TextStyle{12, 15, Qt::AlignLeft, true, true};
        const PlacedText text = placedText(left, y, width * recipientsShare, filledRuns(line, filling.values), style);
        chunk.marks.append(text.mark);
        y += text.height();
    }
    chunk.height = std::max(chunk.height, y);
    return chunk;
}

FormChunk codeChunk(const FormBlock &block, const FormFilling &filling, double left, double width)
{
    FormChunk chunk;
    const QString text = filledText(block.text, filling.values);
    const bool isQr = block.kind == FormBlock::Kind::Qr;
    const Result<ModuleMatrix> code = isQr ? qrModules(text) : code128Modules(text);
    if (!code) // A code that cannot be drawn, say of a foreign system, stands as text elsewhere.
        return chunk;
    constexpr double module = 0.29;
    const double height = block.size > 0 ? block.size : isQr ? 20 : 7;
    const double ownWidth = isQr ? height : std::min(code->width() * module, width - 2);
    const double x = block.style.alignment & Qt::AlignHCenter ? left + (width - ownWidth) / 2
                     : block.style.alignment & Qt::AlignRight ? left + width - ownWidth
                                                              : left;
    PaperMark mark;
    mark.kind = PaperMark::Kind::Code;
    mark.place = {x, 0, ownWidth, height};
    mark.code = *code;
    chunk.marks = {mark};
    chunk.gap = block.gap;
    chunk.height = height;
    return chunk;
}

FormChunk ruleChunk(double gap, double left, double width)
{
    FormChunk chunk;
    chunk.gap = gap;
    chunk.height = 0.4;
    chunk.marks = {placedLine(left, 0.2, left + width, 0.2)};
    return chunk;
}

FormChunk sideBySideChunk(const FormBlock &block, const FormFilling &filling, double left, double width,
                          double bodySize, QList<FormOverflow> &overflows)
{
    FormChunk whole;
    whole.gap = block.gap;
    double given = 0;
    qsizetype open = 0;
    for (const double own : block.widths) {
        given += own;
        open += own > 0 ? 0 : 1;
    }
    double x = left;
    for (qsizetype i = 0; i < block.parts.size(); ++i) {
        const double own = block.widths[i] > 0 ? block.widths[i] : (width - given) / double(open);
        const FormChunk part = stacked(chunksOf(block.parts[i], filling, x, own, bodySize, overflows));
        whole.marks += part.marks;
        whole.height = std::max(whole.height, part.height);
        x += own;
    }
    if (x > left + width + 0.1)
        overflows.append({FormOverflow::Kind::TooWide, block.line, {}});
    return whole;
}

} // namespace

PlacedText placedText(double left, double top, double width, const TextRuns &runs, const TextStyle &style)
{
    PlacedText text;
    text.mark.place = {left, top, width, 0};
    text.mark.runs = runs;
    text.mark.style = style;
    text.lines = runs.isEmpty() ? 0 : PaperCanvas::lineCount(width, runs, style);
    text.mark.place.setHeight(text.height());
    return text;
}

PaperMark placedLine(double x1, double y1, double x2, double y2, double thickness)
{
    PaperMark mark;
    mark.kind = PaperMark::Kind::Line;
    mark.place = {x1, y1, x2 - x1, y2 - y1};
    mark.style.size = thickness;
    return mark;
}

FormChunk stacked(const QList<FormChunk> &chunks)
{
    FormChunk whole;
    for (const FormChunk &chunk : chunks) {
        const double top = whole.height > 0 ? whole.height + chunk.gap : 0;
        for (PaperMark mark : chunk.marks) {
            mark.place.translate(0, top);
            whole.marks.append(mark);
        }
        whole.height = top + chunk.height;
        if (chunk.edges.isEmpty())
            continue;
        for (const double edge : chunk.edges)
            whole.marks.append(placedLine(edge, top, edge, top + chunk.height));
        for (const double y : {top, top + chunk.height})
            whole.marks.append(placedLine(chunk.edges.first(), y, chunk.edges.last(), y));
    }
    return whole;
}

QList<FormChunk> chunksOf(const QList<FormBlock> &blocks, const FormFilling &filling, double left, double width,
                          double bodySize, QList<FormOverflow> &overflows)
{
    QList<FormChunk> chunks;
    for (const FormBlock &block : blocks) {
        if (!isShown(block, filling.values)) // Left out, with the room it would take.
            continue;
        switch (block.kind) {
        case FormBlock::Kind::Text:
            chunks.append(textChunk(block, filling, left, width));
            break;
        case FormBlock::Kind::Table:
            chunks += tableChunks(block, filling, left, width, overflows);
            break;
        case FormBlock::Kind::Signatures:
            if (!chunks.isEmpty()) // Signatures never stand alone on a page.
                chunks.last().keepsWithNext = true;
            chunks.append(signatureChunk(block, filling, left, width, bodySize));
            break;
        case FormBlock::Kind::Qr:
        case FormBlock::Kind::Barcode:
            chunks.append(codeChunk(block, filling, left, width));
            break;
        case FormBlock::Kind::Gap:
            chunks.append(FormChunk());
            chunks.last().height = block.size;
            break;
        case FormBlock::Kind::Rule:
            chunks.append(ruleChunk(block.gap, left, width));
            break;
        case FormBlock::Kind::NewPage:
            chunks.append(FormChunk());
            chunks.last().isNewPage = true;
            break;
        case FormBlock::Kind::SideBySide:
            if (!chunks.isEmpty() && isSigned(block))
                chunks.last().keepsWithNext = true;
            chunks.append(sideBySideChunk(block, filling, left, width, bodySize, overflows));
            break;
        }
    }
    return chunks;
}
