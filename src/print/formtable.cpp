// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formchunk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double cellPadding = 1.3;
constexpr double signersHeight = 20;
constexpr double mostPadding = 2.2;
constexpr double signerCaption = 10;

QList<double> edgesOf(const FormBlock &table, double left, double width, QList<FormOverflow> &overflows)
{
    double given = 0;
    int open = 0;
    for (const FormColumn &column : table.columns) {
        given += column.width;
        open += column.width > 0 ? 0 : 1;
    }
    if (given > width + 0.1 || (open > 0 && (width - given) / open < 10))
        overflows.append({FormOverflow::Kind::TooWide, table.line, {}});
    QList<double> edges{left};
    for (const FormColumn &column : table.columns)
        edges.append(edges.last() + (column.width > 0 ? column.width : std::max(10.0, (width - given) / open)));
    return edges;
}

/// Tells of words that are wider than their column; they are broken anywhere then.
void findBrokenWords(const FormBlock &table, const QString &text, double width, const TextStyle &style,
                     QList<FormOverflow> &overflows)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const FormOverflow overflow{FormOverflow::Kind::BrokenWord, table.line, word};
        if (PaperCanvas::textWidth(word, style) > width && !overflows.contains(overflow))
            overflows.append(overflow);
    }
}

/// One cell of a head, in the middle of its height.
void addHeadCell(FormChunk &head, const QString &words, double left, double top, double width, double height,
                 const TextStyle &style)
{
    PlacedText text = placedText(left + 0.5, 0, width - 1, filledRuns(words, {}), style);
    text.mark.place.moveTop(top + (height - text.height()) / 2);
    head.marks.append(text.mark);
}

double headHeight(const QString &words, double width, const TextStyle &style)
{
    return placedText(0, 0, width - 1, filledRuns(words, {}), style).height() + 1.6;
}

/// The names above a column's own head, the uppermost first.
QStringList groupsOf(const FormColumn &column)
{
    return column.group.isEmpty() ? column.upperGroups : column.upperGroups + QStringList{column.group};
}

/// Behind the last column that shares the head of column `first` on that level.
qsizetype endOfGroup(const FormBlock &table, qsizetype first, qsizetype level)
{
    const QStringList shared = groupsOf(table.columns[first]).mid(0, level + 1);
    qsizetype end = first + 1;
    while (end < table.columns.size() && groupsOf(table.columns[end]).mid(0, level + 1) == shared)
        ++end;
    return end;
}

/// Whether a cell of that level begins with the column.
bool beginsGroup(const FormBlock &table, qsizetype column, qsizetype level)
{
    return column == 0 || endOfGroup(table, column - 1, level) <= column ||
           groupsOf(table.columns[column - 1]).size() <= level;
}

/// The heights of the levels of a head: each group's, then the columns' own.
QList<double> headHeights(const FormBlock &table, const QList<double> &edges, const TextStyle &style)
{
    qsizetype depth = 0;
    for (const FormColumn &column : table.columns)
        depth = std::max(depth, groupsOf(column).size());
    QList<double> heights(depth + 1, table.rowHeight);
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const QStringList groups = groupsOf(table.columns[i]);
        for (qsizetype level = 0; level < groups.size(); ++level) {
            const double width = edges[endOfGroup(table, i, level)] - edges[i];
            if (beginsGroup(table, i, level))
                heights[level] = std::max(heights[level], headHeight(groups[level], width, style));
        }
    }
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        double room = 0;
        for (qsizetype level = groupsOf(table.columns[i]).size(); level <= depth; ++level)
            room += heights[level];
        heights[depth] += std::max(0.0, headHeight(table.columns[i].head, edges[i + 1] - edges[i], style) - room);
    }
    return heights;
}

/// The heads of the columns, those of a group below the group's name.
FormChunk headChunk(const FormBlock &table, const QList<double> &edges)
{
    TextStyle style = table.style;
    style.isBold = true;
    style.alignment = Qt::AlignHCenter;
    FormChunk head;
    head.keepsWithNext = true;
    const QList<double> heights = headHeights(table, edges, style);
    QList<double> tops{0.0};
    for (const double height : heights)
        tops.append(tops.last() + height);
    head.height = tops.last();
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const QStringList groups = groupsOf(table.columns[i]);
        qsizetype shared = 0; // Levels whose cells go on from the column on the left.
        while (i > 0 && shared < groups.size() && !beginsGroup(table, i, shared))
            ++shared;
        head.marks.append(placedLine(edges[i], tops[shared], edges[i], head.height));
        const double top = tops[groups.size()];
        addHeadCell(head, table.columns[i].head, edges[i], top, edges[i + 1] - edges[i], head.height - top, style);
        for (qsizetype level = shared; level < groups.size(); ++level) {
            const double right = edges[endOfGroup(table, i, level)];
            addHeadCell(head, groups[level], edges[i], tops[level], right - edges[i], heights[level], style);
            head.marks.append(placedLine(edges[i], tops[level + 1], right, tops[level + 1]));
        }
    }
    for (const double y : {0.0, head.height})
        head.marks.append(placedLine(edges.first(), y, edges.last(), y));
    head.marks.append(placedLine(edges.last(), 0, edges.last(), head.height));
    return head;
}

/// Places to sign at the bottom of a cell, side by side.
void addSigners(FormChunk &row, const QStringList &captions, double left, double width)
{
    const double top = row.height - signersHeight;
    row.marks.append(placedLine(left, top, left + width, top));
    const double share = width / double(captions.size());
    for (qsizetype i = 0; i < captions.size(); ++i) {
        const double x = left + share * double(i);
        if (i > 0)
            row.marks.append(placedLine(x, top, x, row.height));
        row.marks.append(placedText(x, top + 0.8, share, {{captions[i], false, true}},
                                    {signerCaption, signerCaption * 1.2, Qt::AlignHCenter})
                             .mark);
    }
}

FormChunk rowChunk(const FormBlock &table, const QList<double> &edges, const FormValues &values,
                   QList<FormOverflow> &overflows)
{
    FormChunk row;
    row.edges = edges;
    row.isRow = true;
    row.pitch = table.style.pitch * millimetresPerPoint;
    row.padding = std::clamp((table.rowHeight - row.pitch) / 2, cellPadding / 2, mostPadding);
    row.height = table.rowHeight;
    bool isSigned = false;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const FormColumn &column = table.columns[i];
        TextRuns runs = filledRuns(column.value, values);
        if (runs.isEmpty())
            runs = filledRuns(column.blank, values);
        TextStyle style = table.style;
        style.alignment = column.alignment;
        const PlacedText text =
            placedText(edges[i] + cellPadding, row.padding, edges[i + 1] - edges[i] - 2 * cellPadding, runs, style);
        row.marks.append(text.mark);
        findBrokenWords(table, filledText(column.value, values), text.mark.place.width(), style, overflows);
        row.lines = std::max(row.lines, text.lines);
        const double signing = column.signers.isEmpty() ? 0 : signersHeight;
        row.height = std::max(row.height, text.height() + 2 * row.padding + signing);
        isSigned = isSigned || signing > 0;
    }
    if (!isSigned)
        return row;
    row.pitch = 0; // Signed rows are not parted.
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].signers.isEmpty())
            addSigners(row, table.columns[i].signers, edges[i], edges[i + 1] - edges[i]);
    }
    return row;
}

} // namespace

QList<FormChunk> tableChunks(const FormBlock &table, const FormFilling &filling, double left, double width,
                             QList<FormOverflow> &overflows)
{
    const QList<double> edges = edgesOf(table, left, width, overflows);
    const auto head = std::make_shared<const FormChunk>(headChunk(table, edges));
    TextStyle bold = table.style;
    bold.isBold = true;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        findBrokenWords(table, filledText(table.columns[i].head, {}), edges[i + 1] - edges[i] - 1, bold, overflows);
    QList<FormValues> rows = filling.rows.value(table.table);
    while (rows.size() < table.fillTo)
        rows.append(FormValues());
    QList<FormChunk> chunks{*head};
    chunks.first().gap = table.gap;
    int number = 0;
    for (FormValues values : rows) {
        const bool isBlank = values.isEmpty();
        ++number;
        if (!isBlank && values.value(u"index"_s).isEmpty())
            values[u"index"_s] = QString::number(number);
        chunks.append(rowChunk(table, edges, values, overflows));
        chunks.last().tableHead = head;
    }
    return chunks;
}
