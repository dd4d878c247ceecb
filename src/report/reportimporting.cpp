// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportimporting.h"

#include "reporting.h"
#include "reportrecognising.h"
#include "sheetreading.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct ReportImporting
{
    Q_DECLARE_TR_FUNCTIONS(ReportImporting)
};

constexpr int fewestNumbers = 3; // Cells "(1)" "(2)" "(3)" make a row of column numbers.

bool isDash(const QString &text)
{
    return text == u"-" || text == u"–" || text == u"—";
}

bool isWhole(const ReportColumn &column)
{
    return column.format == ReportColumn::Format::Count || column.format == ReportColumn::Format::Money;
}

/// Others say it, of some rows only.
bool isGiven(const ReportColumn &column)
{
    const QList<FigureSource> questions = column.formula ? questionsOf(column.formula->root) : QList<FigureSource>();
    return std::any_of(questions.begin(), questions.end(),
                       [](const FigureSource &question) { return factSource(question.source)->isGiven; });
}

bool isRoman(const QString &text)
{
    static const QRegularExpression form(u"\\A[IVXLC]+\\.?\\z"_s);
    return form.match(text).hasMatch();
}

/// "(3)" or "3" without brackets.
QString columnNumber(const QString &cell)
{
    QString text = cell.trimmed();
    if (text.startsWith(u'(') && text.endsWith(u')'))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

/// Reads one table of a form from one sheet.
class TableImporting
{
public:
    TableImporting(const SheetTable &sheet, const ReportTableForm &form, ImportedReport &imported)
        : m_sheet(sheet)
        , m_form(form)
        , m_imported(imported)
    {
    }

    bool hasHeads()
    {
        findHeads();
        return m_head >= 0;
    }

    /// Columns of the form that the sheet does not have.
    QStringList missingColumns() const
    {
        QStringList missing;
        for (int i = 0; i < int(m_form.columns.size()); ++i) {
            if (!m_places.contains(i))
                missing.append(u'(' + m_form.columns[i].id + u')');
        }
        return missing;
    }

    void read(const Catalogue &catalogue)
    {
        m_table.form = m_form;
        m_table.axis = m_form.rows.axes.isEmpty() ? RowAxis::All : m_form.rows.axes.last();
        readTitles();
        for (qsizetype i = m_head + 1; i < m_sheet.rows.size(); ++i) {
            if (!readRow(m_sheet.rows[i]))
                break;
        }
        if (m_table.rows.isEmpty())
            fault(m_sheet.rows[m_head].number, 0, {}, ReportImporting::tr("There is no row below the heads."));
        for (const int row : recogniseRows(m_table, catalogue))
            fault(m_numbers[row], 0, {}, ReportImporting::tr("The form has no such line."));
        m_imported.report.tables.append(m_table);
    }

    /// An identity that does not hold, at the cell that is to blame.
    void take(const ReportFinding &finding)
    {
        const int column = m_form.column(finding.suspects.size() == 1 ? finding.suspects.first() : finding.column);
        fault(m_numbers.value(finding.row), m_places.value(column), m_form.columns[column].id, finding.message);
    }

private:
    void fault(int row, int column, const QString &id, const QString &message)
    {
        const bool isAlone = m_imported.report.form.tables.size() == 1;
        m_imported.faults.append(
            {isAlone ? cellName(row, column) : m_sheet.name + u'!' + cellName(row, column), id, message});
    }

    /// The row of the columns' numbers, and where each column stands.
    void findHeads()
    {
        for (qsizetype i = 0; i < m_sheet.rows.size(); ++i) {
            QHash<int, int> places;
            for (int column = 0; column < int(m_sheet.rows[i].cells.size()); ++column) {
                const int known = m_form.column(columnNumber(m_sheet.rows[i].cells[column]));
                if (known >= 0 && !places.contains(known))
                    places.insert(known, column);
            }
            // A row of figures may hold small numbers, too: the heads' come in their order, from the first column on.
            if (places.size() >= std::min(fewestNumbers, int(m_form.columns.size())) && places.contains(0) &&
                places.contains(1) && isInOrder(places)) {
                m_places = places;
                m_head = i;
                return;
            }
        }
    }

    bool isInOrder(const QHash<int, int> &places) const
    {
        int before = -1;
        for (int i = 0; i < int(m_form.columns.size()); ++i) {
            if (!places.contains(i))
                continue;
            if (places[i] <= before)
                return false;
            before = places[i];
        }
        return true;
    }

    /// Period and unit, where the lines above the table say them.
    void readTitles()
    {
        static const QRegularExpression days(u"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})"_s);
        static const QRegularExpression unit(u"Đơn vị báo cáo *: *([^;]+)"_s);
        for (qsizetype i = 0; i < m_head; ++i) {
            const QString line = m_sheet.rows[i].cells.join(u' ');
            QList<QDate> found;
            for (auto matches = days.globalMatch(line); matches.hasNext();) {
                const QRegularExpressionMatch match = matches.next();
                found.append(QDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()));
            }
            const bool isPeriod =
                line.contains(u"Kỳ báo cáo", Qt::CaseInsensitive) || line.contains(u"từ ngày"_s, Qt::CaseInsensitive);
            if (isPeriod && found.size() >= 2 && found[0].isValid() && found[1].isValid() && found[0] <= found[1]) {
                m_imported.report.period = {found[0], found[1]};
                m_imported.isDated = true;
            }
            for (const QString &cell : m_sheet.rows[i].cells) {
                if (const auto match = unit.match(cell); match.hasMatch())
                    m_imported.report.unitName = match.captured(1).trimmed();
            }
        }
    }

    QString cellOf(const SheetRow &row, int column) const { return row.cells.value(m_places.value(column)).trimmed(); }

    /// False: the table has ended.
    bool readRow(const SheetRow &source)
    {
        ReportRow row;
        row.cells = QList<ReportCell>(m_form.columns.size());
        bool hasFigure = false;
        QString name;
        for (int i = 0; i < int(m_form.columns.size()); ++i) {
            const ReportColumn &column = m_form.columns[i];
            if (column.show == ReportColumn::Show::Figure)
                hasFigure = hasFigure || figureFromText(cellOf(source, i), isWhole(column)).has_value();
            else
                row.cells[i].text = cellOf(source, i);
            if (column.show == ReportColumn::Show::Index)
                row.index = row.cells[i].text;
            if (column.show == ReportColumn::Show::Name)
                name = row.cells[i].text;
        }
        if (!hasFigure) // A head of its own without figures, notes and signatures below the table.
            return row.index.isEmpty() ? !name.isEmpty() && !m_table.rows.isEmpty() && !isTotal(m_table.rows.last())
                                       : true;
        row.kind = !m_form.total.isEmpty() && name.compare(m_form.total, Qt::CaseInsensitive) == 0
                       ? ReportRow::Kind::Total
                   : isRoman(row.index) ? ReportRow::Kind::Head
                                        : ReportRow::Kind::Line;
        for (int i = 0; i < int(m_form.columns.size()); ++i) {
            if (m_form.columns[i].show == ReportColumn::Show::Figure)
                row.cells[i].value = readFigure(source, i, row.kind);
        }
        m_table.rows.append(row);
        m_numbers.append(source.number);
        return true;
    }

    static bool isTotal(const ReportRow &row) { return row.kind == ReportRow::Kind::Total; }

    std::optional<double> readFigure(const SheetRow &source, int column, ReportRow::Kind kind)
    {
        const ReportColumn &shown = m_form.columns[column];
        const QString text = cellOf(source, column);
        if (shown.isEntered && kind == ReportRow::Kind::Line && (text.isEmpty() || isDash(text))) {
            fault(source.number, m_places.value(column), shown.id,
                  ReportImporting::tr("Column (%1): nothing is entered; none is written as 0.").arg(shown.id));
            return std::nullopt;
        }
        if (text.isEmpty() || isDash(text)) // Nothing stands for 0 in a form that people fill in.
            return shown.format == ReportColumn::Format::Count && !isGiven(shown) ? std::optional(0.0) : std::nullopt;
        const bool isCount = isWhole(shown);
        const auto value = figureFromText(text, isCount);
        const int place = m_places.value(column);
        if (!value)
            fault(source.number, place, shown.id,
                  ReportImporting::tr("Column (%1): “%2” is no number.").arg(shown.id, text.left(40)));
        else if (*value < 0)
            fault(source.number, place, shown.id, ReportImporting::tr("Column (%1): a figure below 0.").arg(shown.id));
        else if (isCount && *value != std::floor(*value))
            fault(source.number, place, shown.id,
                  ReportImporting::tr("Column (%1): %2 is no whole number.").arg(shown.id, text.left(40)));
        return value;
    }

    const SheetTable &m_sheet;
    const ReportTableForm &m_form;
    ImportedReport &m_imported;
    ReportTable m_table;
    QHash<int, int> m_places; ///< By the template's column: which column of the file.
    QList<int> m_numbers;     ///< Of the file, for each row read.
    qsizetype m_head = -1;
};

Error headsMissing(const ReportTemplate &form)
{
    return {ErrorKind::BadInput,
            u"report-heads-missing"_s,
            ReportImporting::tr("No row with the numbers of the columns, (1) (2) (3), was found: is it the "
                                "form %1?")
                .arg(form.number.isEmpty() ? form.name : form.number),
            {},
            u"file"_s};
}

} // namespace

std::optional<double> figureFromText(QString text, bool isWhole)
{
    static const QRegularExpression grouped(u"\\A-?[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]+)?\\z"_s);
    static const QRegularExpression plain(u"\\A-?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?\\z"_s);
    text = text.trimmed().remove(QChar(0xA0)).remove(u' ');
    if (isWhole && grouped.match(text).hasMatch())
        text.remove(u'.');
    else if (!plain.match(text).hasMatch())
        return std::nullopt;
    return text.replace(u',', u'.').toDouble();
}

Result<ImportedReport> importedReport(const QString &file, const ReportTemplate &form, const Catalogue &catalogue)
{
    const auto sheets = readSheets(file);
    if (!sheets)
        return sheets.error();
    ImportedReport imported;
    imported.report.form = form;
    std::vector<TableImporting> tables;
    auto sheet = sheets->begin();
    for (const ReportTableForm &table : form.tables) { // Each on a sheet of its own, in the form's order.
        while (sheet != sheets->end() && !TableImporting(*sheet, table, imported).hasHeads())
            ++sheet;
        if (sheet == sheets->end())
            return headsMissing(form);
        tables.emplace_back(*sheet++, table, imported);
        tables.back().hasHeads();
        if (const QStringList missing = tables.back().missingColumns(); !missing.isEmpty())
            return Error{ErrorKind::BadInput,
                         u"report-columns-missing"_s,
                         ReportImporting::tr("Columns are missing in the file: %1.").arg(missing.join(u", "_s)),
                         {},
                         u"file"_s};
        tables.back().read(catalogue);
    }
    imported.report.findings = brokenIdentities(imported.report);
    for (const ReportFinding &finding : std::as_const(imported.report.findings))
        tables[std::size_t(finding.table)].take(finding);
    return imported;
}
