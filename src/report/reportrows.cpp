// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportrows.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString roman(int number)
{
    constexpr std::pair<int, QLatin1StringView> signs[] = {{50, "L"_L1}, {40, "XL"_L1}, {10, "X"_L1}, {9, "IX"_L1},
                                                           {5, "V"_L1},  {4, "IV"_L1},  {1, "I"_L1}};
    QString text;
    for (const auto &[value, sign] : signs) {
        for (; number >= value; number -= value)
            text += sign;
    }
    return text;
}

/// The value of that axis.
const QString &keyOf(const RowKey &key, RowAxis axis)
{
    return axis == RowAxis::Sector ? key.sector : axis == RowAxis::Procedure ? key.procedure : key.other;
}

const QString counterWord = u"Quầy "_s;

QString methodName(const QString &method)
{
    return method == u"cash"       ? u"Tiền mặt"_s
           : method == u"transfer" ? u"Chuyển khoản (thanh toán trực tuyến)"_s
           : method == u"later"    ? u"Thu sau"_s
                                   : u"Khác"_s;
}

QString nameOf(const ReportRow &row, RowAxis axis, const ReportFacts &facts)
{
    switch (axis) {
    case RowAxis::Sector:
        return row.key.sector.isEmpty() ? u"Lĩnh vực khác"_s : row.key.sector;
    case RowAxis::Procedure: {
        const QString name = facts.procedures.value(row.key.procedure).name;
        return name.isEmpty() ? row.key.procedure : name;
    }
    case RowAxis::Counter:
        return counterWord + row.key.other;
    case RowAxis::Day:
        return QDate::fromString(row.key.other, Qt::ISODate).toString(u"dd/MM/yyyy"_s);
    case RowAxis::Month:
        return u"Tháng %1/%2"_s.arg(row.key.other.section(u'-', 1, 1), row.key.other.section(u'-', 0, 0));
    case RowAxis::Method:
        return methodName(row.key.other);
    case RowAxis::Officer:
    case RowAxis::FeeLine:
        return facts.names.value(row.key.other, row.key.other);
    case RowAxis::All:
        break;
    }
    return {};
}

ReportRow rowOf(ReportRow::Kind kind, qsizetype columns)
{
    ReportRow row;
    row.kind = kind;
    row.cells = QList<ReportCell>(columns);
    return row;
}

QList<ReportRow> linesOf(const ReportTableForm &form, const Period &period)
{
    QList<ReportRow> rows;
    for (qsizetype i = 0; i < form.lines.size(); ++i) {
        const ReportLine &line = form.lines[i];
        if (!line.isInForce(period.to))
            continue;
        ReportRow row = rowOf(line.isHead ? ReportRow::Kind::Head : ReportRow::Kind::Line, form.columns.size());
        row.id = line.id;
        row.index = line.index;
        row.line = int(i);
        row.isUncertain = line.isUncertain;
        rows.append(row);
    }
    return rows;
}

/// One row for each key that the facts have; in the order of their names, days and counters in their own.
QList<ReportRow> rowsByFacts(const ReportTableForm &form, const ReportFacts &facts)
{
    const FactSource &source = *factSource(form.rows.of);
    const RowAxis axis = form.rows.axes.last();
    QSet<QString> seen;
    QList<ReportRow> rows;
    for (const FactGroup &group : facts.of(source, axis)) {
        if (!group.fits(form.rows.where) || seen.contains(keyOf(group.key, axis)))
            continue;
        seen.insert(keyOf(group.key, axis));
        ReportRow row = rowOf(ReportRow::Kind::Line, form.columns.size());
        row.key = group.key;
        if (axis == RowAxis::Sector)
            row.key.procedure.clear();
        rows.append(row);
    }
    QHash<QString, QString> names;
    for (const ReportRow &row : std::as_const(rows))
        names.insert(keyOf(row.key, axis),
                     axis == RowAxis::Day || axis == RowAxis::Month ? QString() : nameOf(row, axis, facts));
    std::sort(rows.begin(), rows.end(), [&](const ReportRow &a, const ReportRow &b) {
        const bool isPair = form.rows.axes.size() > 1;
        if (isPair && a.key.sector != b.key.sector)
            return QString::localeAwareCompare(a.key.sector, b.key.sector) < 0;
        const QString &left = keyOf(a.key, axis);
        const QString &right = keyOf(b.key, axis);
        if (axis == RowAxis::Counter)
            return left.toInt() < right.toInt();
        const int order = QString::localeAwareCompare(names.value(left), names.value(right));
        return order != 0 ? order < 0 : left < right;
    });
    return rows;
}

/// A head before the lines of each sector.
QList<ReportRow> underHeads(const QList<ReportRow> &lines)
{
    QList<ReportRow> rows;
    const ReportRow *before = nullptr;
    for (const ReportRow &line : lines) {
        if (!before || before->key.sector != line.key.sector) {
            ReportRow head = rowOf(ReportRow::Kind::Head, line.cells.size());
            head.key.sector = line.key.sector;
            rows.append(head);
        }
        rows.append(line);
        before = &line;
    }
    return rows;
}

QString textOf(const ReportTable &table, const ReportRow &row, const ReportColumn &column, const ReportFacts &facts)
{
    using Show = ReportColumn::Show;
    const ReportLine *line = row.line >= 0 ? &table.form.lines[row.line] : nullptr;
    const RowAxis axis = table.form.rows.axes.isEmpty() ? RowAxis::All : table.form.rows.axes.last();
    const ProcedureWords procedure = facts.procedures.value(row.key.procedure);
    switch (column.show) {
    case Show::Figure:
        return {};
    case Show::Index:
        return row.index;
    case Show::Name:
        if (row.kind == ReportRow::Kind::Total && !line)
            return table.form.total;
        if (line)
            return line->name + (line->isUncertain ? u" (*)"_s : QString());
        return row.kind == ReportRow::Kind::Head ? nameOf(row, RowAxis::Sector, facts) : nameOf(row, axis, facts);
    case Show::Code:
        return row.key.procedure;
    case Show::Owner:
        return procedure.owner;
    case Show::Formula:
        return line ? line->formula : QString();
    case Show::Denominator:
        return line ? line->denominator : QString();
    case Show::Since:
        return line && !line->isHead && line->validFrom.isValid() ? line->validFrom.toString(u"dd/MM/yyyy"_s)
                                                                  : QString();
    case Show::Note:
        return line ? line->note : procedure.ground;
    }
    Q_UNREACHABLE();
}

} // namespace

QString keyFromName(const QString &name, RowAxis axis)
{
    if (axis == RowAxis::Counter && name.startsWith(counterWord, Qt::CaseInsensitive))
        return name.mid(counterWord.size()).trimmed();
    if (axis == RowAxis::Day) {
        const QDate day = QDate::fromString(name, u"dd/MM/yyyy"_s);
        return day.isValid() ? day.toString(Qt::ISODate) : name;
    }
    if (axis == RowAxis::Month) {
        const QDate month = QDate::fromString(name.section(u' ', -1), u"MM/yyyy"_s);
        return month.isValid() ? month.toString(u"yyyy-MM"_s) : name;
    }
    if (axis == RowAxis::Method) {
        for (const QString &method : {u"cash"_s, u"transfer"_s, u"later"_s}) {
            if (methodName(method).compare(name, Qt::CaseInsensitive) == 0)
                return method;
        }
    }
    return name;
}

ReportTable tableWithRows(const ReportTableForm &form, const ReportFacts &facts, const Period &period)
{
    ReportTable table;
    table.form = form;
    if (form.rows.axes.isEmpty()) {
        table.rows = linesOf(form, period);
    } else {
        table.axis = form.rows.axes.last();
        table.rows = rowsByFacts(form, facts);
        if (form.rows.axes.size() > 1)
            table.rows = underHeads(table.rows);
    }
    if (!form.total.isEmpty())
        table.rows.append(rowOf(ReportRow::Kind::Total, form.columns.size()));
    return table;
}

void dropRows(ReportTable &table, const std::function<bool(const ReportRow &)> &isOut)
{
    QList<ReportRow> kept;
    for (const ReportRow &row : std::as_const(table.rows)) {
        const bool isKept = row.kind != ReportRow::Kind::Line || !isOut(row);
        if (row.kind != ReportRow::Kind::Line && !kept.isEmpty() && kept.last().kind == ReportRow::Kind::Head)
            kept.removeLast();
        if (isKept)
            kept.append(row);
    }
    if (!kept.isEmpty() && kept.last().kind == ReportRow::Kind::Head)
        kept.removeLast();
    table.rows = kept;
}

void numberRows(ReportTable &table)
{
    int head = 0;
    int line = 0;
    for (ReportRow &row : table.rows) {
        if (row.line < 0 && row.kind == ReportRow::Kind::Head) {
            row.index = roman(++head);
            line = 0;
        } else if (row.line < 0 && row.kind == ReportRow::Kind::Line) {
            row.index = QString::number(++line);
        }
        for (qsizetype i = 0; i < table.form.columns.size(); ++i) {
            if (table.form.columns[i].show == ReportColumn::Show::Index)
                row.cells[i].text = row.index;
        }
    }
}

void addTexts(ReportTable &table, const ReportFacts &facts, const QString &unitName)
{
    numberRows(table);
    for (ReportRow &row : table.rows) {
        for (qsizetype i = 0; i < table.form.columns.size(); ++i)
            row.cells[i].text = textOf(table, row, table.form.columns[i], facts).replace(u"{unit}"_s, unitName);
    }
}

FactCounting::FactCounting(const ReportTable &table, const ReportFacts &facts) : m_table(table), m_facts(facts)
{
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const ReportRow &row = table.rows[i];
        if (row.kind == ReportRow::Kind::Total || row.line >= 0)
            m_wholes.append(int(i));
        else if (row.kind == ReportRow::Kind::Head)
            m_sectors.insert(row.key.sector, int(i));
        else
            m_lines.insert(keyOf(row.key, table.axis), int(i));
    }
}

std::optional<double> FactCounting::value(const FigureSource &question, int row)
{
    auto known = m_known.find(&question);
    if (known == m_known.end())
        known = m_known.insert(&question, counted(question));
    return known->value(row);
}

FactCounting::Sums FactCounting::counted(const FigureSource &question) const
{
    const FactSource &source = *factSource(question.source);
    const std::optional<double> nothing = source.isGiven ? std::nullopt : std::optional(0.0);
    Sums sums(m_table.rows.size(), nothing);
    std::optional<double> whole = nothing;
    const bool hasRows = !m_lines.isEmpty();
    const auto add = [](std::optional<double> &to, double sum) { to = to.value_or(0) + sum; };
    const FactSource *of = factSource(m_table.form.rows.of);
    const bool isNarrowed = of && of->facts == source.facts;
    for (const FactGroup &group : m_facts.of(source, m_table.axis)) {
        if (!group.fits(question.conditions) || (isNarrowed && !group.fits(m_table.form.rows.where)))
            continue;
        double sum = 0;
        bool isSaid = !source.isGiven;
        for (const int measure : question.measures) {
            sum += double(group.sums[std::size_t(measure)]);
            isSaid = isSaid || (group.unsaid >> measure & 1) == 0;
        }
        if (!isSaid || (sum == 0 && !source.isGiven))
            continue;
        add(whole, sum);
        if (!hasRows)
            continue;
        if (const auto head = m_sectors.constFind(group.key.sector); head != m_sectors.constEnd())
            add(sums[*head], sum);
        if (const auto line = m_lines.constFind(keyOf(group.key, m_table.axis)); line != m_lines.constEnd())
            add(sums[*line], sum);
    }
    for (const int row : m_wholes)
        sums[row] = whole;
    return sums;
}
