// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetform.h"

#include "clock.h"
#include "receiptvalues.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double lettersPerMillimetre = 0.9; // A table on paper has smaller letters.
constexpr double leastTime = 17;
constexpr double leastDay = 11.5;
constexpr auto dayFormat = "dd/MM/yyyy"_L1;
constexpr auto timeFormat = "dd/MM/yyyy HH:mm"_L1;

SheetColumn::Type typeOf(const QString &word)
{
    return word == u"number" ? SheetColumn::Type::Number
           : word == u"date" ? SheetColumn::Type::Date
           : word == u"time" ? SheetColumn::Type::Time
                             : SheetColumn::Type::Text;
}

double widthOf(const FormColumn &column, SheetColumn::Type type)
{
    const double letters = (column.width > 0 ? column.width : 35) * lettersPerMillimetre;
    return std::max(letters, type == SheetColumn::Type::Time   ? leastTime
                             : type == SheetColumn::Type::Date ? leastDay
                                                               : 6.0);
}

QVariant cellOf(const QString &text, SheetColumn::Type type)
{
    if (type == SheetColumn::Type::Date) {
        if (const QDate day = QDate::fromString(text, dayFormat); day.isValid())
            return day;
    } else if (type == SheetColumn::Type::Time) {
        QDateTime time = QDateTime::fromString(text, timeFormat);
        time.setTimeZone(officeTimeZone());
        if (time.isValid())
            return time;
    }
    return text;
}

QString paperText(const QVariant &cell)
{
    if (cell.userType() == QMetaType::QDateTime)
        return inOfficeTime(cell.toDateTime()).toString(timeFormat);
    return cell.userType() == QMetaType::QDate ? cell.toDate().toString(dayFormat) : cell.toString();
}

} // namespace

Sheet sheetOf(const FormWork &work)
{
    Sheet sheet;
    sheet.name = work.form.name;
    for (const QString &line : {work.form.title, work.form.subtitle}) {
        if (const QString text = filledText(line, work.filling.values); !text.isEmpty())
            sheet.title << text;
    }
    const auto table = std::find_if(work.form.body.begin(), work.form.body.end(),
                                    [](const FormBlock &block) { return block.kind == FormBlock::Kind::Table; });
    if (table == work.form.body.end())
        return sheet;
    for (const FormColumn &column : table->columns) {
        const QString head = column.group.isEmpty() ? column.head : column.group + u": "_s + column.head;
        const SheetColumn::Type type = typeOf(column.type);
        sheet.columns.append({head, type, widthOf(column, type)});
    }
    const QList<FormValues> rows = work.filling.rows.value(table->table);
    for (const FormValues &values : rows) {
        QVariantList cells;
        for (qsizetype i = 0; i < table->columns.size(); ++i)
            cells << cellOf(filledText(table->columns[i].value, values), sheet.columns[i].type);
        sheet.rows.append(cells);
    }
    return sheet;
}

PrintedForm sheetForm(const Sheet &sheet, const Office &office, const QDateTime &at, const QString &officerName)
{
    FormWork work;
    work.form.name = sheet.name;
    work.form.sheet = {297, 210};
    work.form.margins = {20, 20, 15, 20};
    work.form.head = FormTemplate::Head::Unit;
    work.form.title = u"{title}"_s;
    work.form.subtitle = u"{subtitle}"_s;
    work.form.foot = u"{foot}"_s;
    work.filling.values = officeValues(office);
    work.filling.values[u"title"_s] = sheet.title.value(0, sheet.name).toUpper();
    work.filling.values[u"subtitle"_s] = sheet.title.mid(1).join(u"  ·  "_s);
    work.filling.values[u"foot"_s] = officerName + u", "_s + inOfficeTime(at).toString(timeFormat);
    FormBlock table;
    table.kind = FormBlock::Kind::Table;
    table.table = u"rows"_s;
    table.style = {9, 11.25};
    table.rowHeight = 6;
    table.gap = 2;
    double letters = 0;
    for (const SheetColumn &column : sheet.columns)
        letters += column.width;
    const double room = work.form.sheet.width() - work.form.margins.left() - work.form.margins.right();
    for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
        FormColumn column;
        column.head = sheet.columns[i].head;
        column.value = u"{column"_s + QChar(u'A' + int(i % 26)) + QString(i / 26, u'A') + u'}';
        column.width = std::max(4.0, sheet.columns[i].width * room / std::max(letters, 1.0) - 0.01);
        column.alignment = sheet.columns[i].type == SheetColumn::Type::Text ? Qt::AlignLeft : Qt::AlignHCenter;
        table.columns.append(column);
    }
    for (const QVariantList &cells : sheet.rows) {
        FormValues values;
        for (qsizetype i = 0; i < cells.size() && i < table.columns.size(); ++i)
            values[table.columns[i].value.mid(1).chopped(1)] = paperText(cells[i]);
        work.filling.rows[u"rows"_s].append(values);
    }
    work.form.body = {table};
    return printedForm(work);
}
