// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportimporting.h"

#include "reporting.h"
#include "sheetreading.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

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

/// Reads one file by one template.
class ReportImporter
{
public:
    ReportImporter(const SheetTable &sheet, const ReportTemplate &form) : m_sheet(sheet), m_form(form.tables.first())
    {
        m_imported.report.form = form;
        m_imported.report.tables.append(ReportTable{m_form, {}, RowAxis::All});
    }

    Result<ImportedReport> read()
    {
        if (const auto found = findColumns(); !found)
            return found.error();
        readTitles();
        for (qsizetype i = m_head + 1; i < m_sheet.rows.size(); ++i) {
            if (!readRow(m_sheet.rows[i]))
                break;
        }
        if (table().rows.isEmpty())
            fault(m_sheet.rows[m_head].number, 0, {}, ReportImporting::tr("There is no row below the heads."));
        m_imported.report.findings = brokenIdentities(m_imported.report);
        for (const ReportFinding &finding : std::as_const(m_imported.report.findings)) {
            const int column = m_form.column(finding.suspects.size() == 1 ? finding.suspects.first() : finding.column);
            fault(m_numbers.value(finding.row), m_places.value(column), m_form.columns[column].id, finding.message);
        }
        return std::move(m_imported);
    }

private:
    ReportTable &table() { return m_imported.report.tables.first(); }

    void fault(int row, int column, const QString &id, const QString &message)
    {
        m_imported.faults.append({cellName(row, column), id, message});
    }

    /// The row of the columns' numbers, and where each column stands.
    Result<void> findColumns()
    {
        for (qsizetype i = 0; i < m_sheet.rows.size(); ++i) {
            QHash<int, int> places;
            for (int column = 0; column < int(m_sheet.rows[i].cells.size()); ++column) {
                const int known = m_form.column(columnNumber(m_sheet.rows[i].cells[column]));
                if (known >= 0 && !places.contains(known))
                    places.insert(known, column);
            }
            // A row of figures may hold small numbers, too: the heads' come in their order, from the first column on.
            if (places.size() >= fewestNumbers && places.contains(0) && places.contains(1) &&
                places.size() > m_places.size() && isInOrder(places)) {
                m_places = places;
                m_head = i;
                break;
            }
        }
        if (m_head < 0)
            return Error{
                ErrorKind::BadInput,
                u"report-heads-missing"_s,
                ReportImporting::tr("No row with the numbers of the columns, (1) (2) (3), was found: is it the "
                                    "form %1?")
                    .arg(m_imported.report.form.number),
                {},
                u"file"_s};
        QStringList missing;
        for (int i = 0; i < int(m_form.columns.size()); ++i) {
            if (!m_places.contains(i))
                missing.append(u'(' + m_form.columns[i].id + u')');
        }
        if (missing.isEmpty())
            return {};
        return Error{ErrorKind::BadInput,
                     u"report-columns-missing"_s,
                     ReportImporting::tr("Columns are missing in the file: %1.").arg(missing.join(u", "_s)),
                     {},
                     u"file"_s};
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
            return row.index.isEmpty() ? !name.isEmpty() && !table().rows.isEmpty() && !isTotal(table().rows.last())
                                       : true;
        row.kind = !m_form.total.isEmpty() && name.compare(m_form.total, Qt::CaseInsensitive) == 0
                       ? ReportRow::Kind::Total
                   : isRoman(row.index) ? ReportRow::Kind::Head
                                        : ReportRow::Kind::Line;
        for (int i = 0; i < int(m_form.columns.size()); ++i) {
            if (m_form.columns[i].show == ReportColumn::Show::Figure)
                row.cells[i].value = readFigure(source, i);
        }
        table().rows.append(row);
        m_numbers.append(source.number);
        return true;
    }

    static bool isTotal(const ReportRow &row) { return row.kind == ReportRow::Kind::Total; }

    std::optional<double> readFigure(const SheetRow &source, int column)
    {
        const ReportColumn &shown = m_form.columns[column];
        const QString text = cellOf(source, column);
        if (text.isEmpty() || isDash(text)) // Nothing stands for 0 in a form that people fill in.
            return shown.format == ReportColumn::Format::Count ? std::optional(0.0) : std::nullopt;
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
    ImportedReport m_imported;
    QHash<int, int> m_places; ///< By the template's column: which column of the file.
    QList<int> m_numbers;     ///< Of the file, for each row read.
    qsizetype m_head = -1;
};

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

Result<ImportedReport> importedReport(const QString &file, const ReportTemplate &form)
{
    const auto sheet = readSheet(file);
    if (!sheet)
        return sheet.error();
    return ReportImporter(*sheet, form).read();
}
