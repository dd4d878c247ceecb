// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportpdf.h"

#include "clock.h"
#include "dossierform.h"
#include "receiptvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double paperWidth = 252; // Of a lying A4 sheet between its margins.
constexpr double leastName = 42;
constexpr qsizetype manyColumns = 15;
constexpr qsizetype veryManyColumns = 20;

double fixedWidth(const ReportColumn &column)
{
    using Show = ReportColumn::Show;
    if (column.width > 0)
        return column.width;
    switch (column.show) {
    case Show::Figure:
        return column.format == ReportColumn::Format::Money ? 24 : 16;
    case Show::Index:
        return 10;
    case Show::Code:
    case Show::Since:
        return 22;
    default:
        return 0; // Takes its share of what is left.
    }
}

/// Widths that fill the sheet: figures give way where names would have no room.
QList<double> widthsOf(const ReportTableForm &form)
{
    double fixed = 0;
    double shares = 0;
    for (const ReportColumn &column : form.columns) {
        const double width = fixedWidth(column);
        fixed += width;
        shares += width > 0 ? 0 : column.show == ReportColumn::Show::Name ? 2 : 1;
    }
    const double room = paperWidth - (shares > 0 ? std::max(leastName, shares * leastName / 2) : 0);
    const double factor = fixed > room ? room / fixed : 1;
    QList<double> widths;
    for (const ReportColumn &column : form.columns) {
        const double width = fixedWidth(column);
        const double share = column.show == ReportColumn::Show::Name ? 2 : 1;
        widths.append((width > 0 ? width * factor : (paperWidth - fixed * factor) * share / shares) - 0.01);
    }
    return widths;
}

QString cellKey(qsizetype column)
{
    return QString(QChar(u'A' + int(column % 26))) + QString(column / 26, u'A'); // Names are of letters.
}

FormBlock textBlock(const QString &text, double gap, bool isItalic = false)
{
    FormBlock block;
    block.text = text;
    block.style = {11, 14, Qt::AlignLeft, false, isItalic};
    block.gap = gap;
    return block;
}

FormBlock tableTitle(const QString &title)
{
    FormBlock block = textBlock(u"**"_s + title + u"**"_s, 4);
    block.keepsWithNext = true;
    return block;
}

/// A row's texts; a sum is in bold letters.
FormValues rowValues(const ReportTable &table, const ReportRow &row)
{
    FormValues values;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const ReportColumn &column = table.form.columns[i];
        const bool isFigure = column.show == ReportColumn::Show::Figure;
        const bool isSilent = row.kind != ReportRow::Kind::Line && !column.isSummed && !formulaOf(table, row, int(i));
        const QString text = !isFigure  ? row.cells[i].text
                             : isSilent ? QString()
                                        : figureText(row.cells[i].value, column.format);
        values[(row.kind == ReportRow::Kind::Line ? u"plain"_s : u"bold"_s) + cellKey(i)] = text;
    }
    values[u"index"_s] = row.index;
    return values;
}

FormBlock tableBlock(const ReportTable &table, const QString &name)
{
    FormBlock block;
    block.kind = FormBlock::Kind::Table;
    block.table = name;
    const qsizetype count = table.form.columns.size();
    const double size = count > veryManyColumns ? 7 : count > manyColumns ? 8 : 9.5;
    block.style = {size, size * 1.22};
    block.rowHeight = 6;
    block.gap = 2;
    const QList<double> widths = widthsOf(table.form);
    for (qsizetype i = 0; i < table.form.columns.size(); ++i) {
        const ReportColumn &shown = table.form.columns[i];
        FormColumn column;
        column.head = shown.head + u"\n("_s + shown.id + u')';
        if (!shown.groups.isEmpty()) {
            column.group = shown.groups.last();
            column.upperGroups = shown.groups.mid(0, shown.groups.size() - 1);
        }
        column.value = u"**{bold%1}**{plain%1}"_s.arg(cellKey(i));
        column.width = widths[i];
        column.alignment = shown.show == ReportColumn::Show::Figure  ? Qt::AlignRight
                           : shown.show == ReportColumn::Show::Index ? Qt::AlignHCenter
                                                                     : Qt::AlignLeft;
        block.columns.append(column);
    }
    return block;
}

FormBlock signatures(const Report &report, const ReportHand &hand)
{
    FormBlock block;
    block.kind = FormBlock::Kind::Signatures;
    block.gap = 4;
    block.size = 24;
    for (const QString &caption : report.form.signers) {
        const QString name = block.signers.isEmpty() ? hand.officerName : QString();
        block.signers.append({caption, u"(Ký, ghi rõ họ tên)"_s, name});
    }
    return block;
}

void addBelow(FormTemplate &form, const Report &report)
{
    for (const QString &note : report.notes)
        form.body.append(textBlock(note, 1.5));
    for (const ReportFinding &finding : report.findings)
        form.body.append(textBlock(u"**CẦN KIỂM TRA:** "_s + finding.message, 1.5));
    const bool isUncertain = std::any_of(report.tables.begin(), report.tables.end(), [](const ReportTable &table) {
        return std::any_of(table.rows.begin(), table.rows.end(), [](const ReportRow &row) { return row.isUncertain; });
    });
    if (isUncertain)
        form.body.append(textBlock(u"(*) Cách tính chưa được cơ quan có thẩm quyền xác nhận."_s, 1.5, true));
    if (!report.form.ground.isEmpty())
        form.body.append(textBlock(u"Căn cứ: "_s + report.form.ground, 1.5, true));
}

} // namespace

PrintedForm reportForm(const Report &report, const ReportHand &hand)
{
    FormWork work;
    FormTemplate &form = work.form;
    const QDateTime at = inOfficeTime(report.asOf);
    form.name = report.form.name;
    form.sheet = {297, 210};
    form.margins = {30, 20, 15, 20};
    form.head = FormTemplate::Head::State;
    form.bodySize = 12;
    if (!report.form.number.isEmpty())
        form.headLine = u"Biểu số {number}"_s;
    form.title = u"{title}"_s;
    form.subtitle = u"Kỳ báo cáo: {period}"_s;
    form.foot = u"Số liệu lúc {now}"_s;
    FormValues &values = work.filling.values;
    values = officeValues(hand.office);
    values[u"number"_s] = report.form.number;
    values[u"title"_s] = report.form.title;
    values[u"period"_s] = formPeriodText(report.period);
    values[u"now"_s] = at.toString(u"HH:mm dd/MM/yyyy"_s);
    values[u"placeAndDate"_s] = hand.office.place + u", "_s + dateInWords(at.date());
    if (const auto forms = FormSet::load({}, at.date())) {
        work.filling.state = forms->state();
        if (hand.office.isDemonstration)
            work.filling.demonstration = forms->word(u"demonstration"_s);
    }
    QStringList line{u"Đơn vị báo cáo: "_s + report.unitName};
    if (!report.form.receiver.isEmpty())
        line.append(u"Đơn vị nhận báo cáo: "_s + report.form.receiver);
    if (!report.form.unitOfCount.isEmpty())
        line.append(u"Đơn vị tính: "_s + report.form.unitOfCount);
    form.body.append(textBlock(line.join(u".  "_s), 3));
    for (qsizetype i = 0; i < report.tables.size(); ++i) {
        const ReportTable &table = report.tables[i];
        const QString name = u"table%1"_s.arg(i);
        if (!table.form.title.isEmpty() && report.tables.size() > 1)
            form.body.append(tableTitle(table.form.title));
        form.body.append(tableBlock(table, name));
        for (const ReportRow &row : table.rows)
            work.filling.rows[name].append(rowValues(table, row));
    }
    addBelow(form, report);
    if (!report.form.signers.isEmpty())
        form.body.append(signatures(report, hand));
    return printedForm(work);
}
