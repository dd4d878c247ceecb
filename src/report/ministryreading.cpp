// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ministryreading.h"

#include "folding.h"
#include "procedurecode.h"
#include "sheetreading.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct MinistryReading
{
    Q_DECLARE_TR_FUNCTIONS(MinistryReading)
};

enum Column { Code, Name, Online, Late, Settled, Received, columnCount };
using Columns = std::array<int, columnCount>; ///< Below 0: the file has none.

constexpr int headsWithin = 40; ///< Rows from the top.
constexpr int mostRowsOfHeads = 3;
constexpr qsizetype longestHead = 80;

/// Words of a head, folded; the earlier column has it.
const std::array<QStringList, columnCount> &headWords()
{
    static const std::array<QStringList, columnCount> words{
        QStringList{u"ma thu tuc"_s, u"ma tthc"_s, u"ma so thu tuc"_s, u"ma so tthc"_s, u"ma dvc"_s, u"code"_s},
        QStringList{u"ten thu tuc"_s, u"ten tthc"_s, u"thu tuc"_s, u"ten dich vu"_s},
        QStringList{u"truc tuyen"_s, u"online"_s},
        QStringList{u"qua han"_s, u"tre han"_s},
        QStringList{u"da giai quyet"_s, u"da xu ly"_s, u"giai quyet"_s, u"co ket qua"_s},
        QStringList{u"tiep nhan"_s, u"so ho so"_s, u"tong so"_s}};
    return words;
}

/// Parts of what is counted, shares, and what was there before: figures that are not taken.
bool isOther(const QString &head)
{
    static const QStringList others{u"ty le"_s,       u"%"_s,         u"dang "_s,     u"ky truoc"_s,
                                    u"chuyen sang"_s, u"truoc han"_s, u"dung han"_s,  u"con han"_s,
                                    u"trong han"_s,   u"truc tiep"_s, u"buu chinh"_s, u"chua den han"_s};
    return std::any_of(others.begin(), others.end(), [&head](const QString &word) { return head.contains(word); });
}

bool isNumbering(const QString &cell)
{
    static const QRegularExpression form(u"\\A\\(?[0-9]{1,2}[a-z]?\\)?\\z"_s);
    return form.match(cell).hasMatch();
}

/// Which columns the heads name; what stands in neighbouring rows one below the other is one head.
Columns headedColumns(const QList<SheetRow> &rows, qsizetype first, qsizetype count)
{
    QStringList heads;
    for (qsizetype i = first; i < first + count; ++i) {
        for (qsizetype column = 0; column < rows.at(i).cells.size(); ++column) {
            while (heads.size() <= column)
                heads.append(QString());
            const QString part = foldedForSearch(rows.at(i).cells.at(column));
            if (!heads.at(column).contains(part))
                heads[column] = QString(heads.at(column) + u' ' + part).trimmed();
        }
    }
    Columns columns;
    columns.fill(-1);
    for (int column = 0; column < int(heads.size()); ++column) {
        const QString &head = heads.at(column);
        if (head.isEmpty() || head.size() > longestHead || isOther(head))
            continue;
        for (int i = 0; i < columnCount; ++i) {
            const QStringList &words = headWords()[std::size_t(i)];
            if (std::none_of(words.begin(), words.end(), [&head](const QString &word) { return head.contains(word); }))
                continue;
            if (columns[std::size_t(i)] < 0)
                columns[std::size_t(i)] = column;
            break;
        }
    }
    return columns;
}

/// A line of heads has several; a title has one text, also where it goes over all columns.
bool hasSeveralTexts(const SheetRow &row)
{
    QSet<QString> texts(row.cells.begin(), row.cells.end());
    texts.remove(QString());
    return texts.size() > 1;
}

/// "1.00118" of a cell that Excel took for a number, "1.001180.000.00.00.H61": the code as the catalogue has it.
QString cleanCode(QString code)
{
    static const QRegularExpression number(u"\\A[0-9][.,][0-9]{1,6}\\z"_s);
    if (number.match(code).hasMatch())
        code = code.replace(u',', u'.').leftJustified(8, u'0');
    const auto parsed = ProcedureCode::parse(code);
    return parsed ? parsed->code() : code;
}

bool isTotalName(const QString &folded)
{
    return folded == u"cong" || folded == u"tong" || folded.startsWith(u"tong cong") || folded.startsWith(u"tong so");
}

qsizetype foundColumns(const Columns &columns)
{
    return std::count_if(columns.begin(), columns.end(), [](int column) { return column >= 0; });
}

/// Reads one table.
class MinistryTableReading
{
public:
    MinistryTableReading(const SheetTable &sheet, const Catalogue &catalogue, const Period &period)
        : m_sheet(sheet)
        , m_catalogue(catalogue)
        , m_period(period)
    {
        m_columns.fill(-1);
    }

    bool findHeads()
    {
        for (qsizetype i = 0; i < std::min<qsizetype>(headsWithin, m_sheet.rows.size()); ++i) {
            if (!hasSeveralTexts(m_sheet.rows.at(i)))
                continue;
            for (qsizetype count = 1; count <= mostRowsOfHeads && i + count <= m_sheet.rows.size(); ++count) {
                if (count > 1 && isDataRow(m_sheet.rows.at(i + count - 1)))
                    break;
                const Columns columns = headedColumns(m_sheet.rows, i, count);
                const bool isWhole = columns[Received] >= 0 && (columns[Code] >= 0 || columns[Name] >= 0);
                if (isWhole && foundColumns(columns) >= foundColumns(m_columns)) { // Lower heads say it closer.
                    m_columns = columns;
                    m_firstRow = i + count;
                    m_headRow = i;
                }
            }
            if (m_firstRow > 0)
                return true;
        }
        return false;
    }

    MinistryFile read()
    {
        for (const Procedure &procedure : m_catalogue.procedures) {
            if (!isInForce(procedure))
                continue;
            m_names.insert(foldedForSearch(procedure.name), procedure.code);
            m_sectors.insert(foldedForSearch(procedure.sectorName));
        }
        checkDays();
        for (qsizetype i = m_firstRow; i < m_sheet.rows.size(); ++i) {
            if (!readRow(m_sheet.rows.at(i)))
                break;
        }
        if (m_rowOf.isEmpty() && m_file.faults.isEmpty())
            fault(m_sheet.rows.at(m_headRow).number, std::max(m_columns[Code], m_columns[Name]),
                  MinistryReading::tr("There is no procedure below the heads."));
        std::sort(
            m_file.figures.begin(), m_file.figures.end(),
            [](const MinistryFigure &one, const MinistryFigure &other) { return one.procedure < other.procedure; });
        return std::move(m_file);
    }

private:
    bool isInForce(const Procedure &procedure) const
    {
        return procedure.validFrom <= m_period.to &&
               (!procedure.validTo.isValid() || m_period.from <= procedure.validTo);
    }

    void fault(int row, int column, const QString &message)
    {
        m_file.faults.append({cellName(row, column), {}, message});
    }

    QString cell(const SheetRow &row, Column column) const
    {
        const int place = m_columns[std::size_t(column)];
        return place < 0 ? QString() : row.cells.value(place).trimmed();
    }

    static bool isDataRow(const SheetRow &row)
    {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const QString &text) {
            return figureFromText(text, true).has_value() || isNumbering(text.trimmed());
        });
    }

    /// Days above the table, where the file says them, are those of the period.
    void checkDays()
    {
        static const QRegularExpression form(u"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})"_s);
        for (qsizetype i = 0; i < m_headRow; ++i) {
            const QStringList &cells = m_sheet.rows.at(i).cells;
            for (int column = 0; column < int(cells.size()); ++column) {
                QList<QDate> days;
                for (auto matches = form.globalMatch(cells.at(column)); matches.hasNext();) {
                    const QRegularExpressionMatch match = matches.next();
                    days.append({match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()});
                }
                if (days.size() != 2 || !days.at(0).isValid() || !days.at(1).isValid())
                    continue;
                if (days.at(0) != m_period.from || days.at(1) != m_period.to)
                    fault(m_sheet.rows.at(i).number, column,
                          MinistryReading::tr("The file is of another period (%1): choose that one.")
                              .arg(formPeriodText({days.at(0), days.at(1)})));
                return;
            }
        }
    }

    /// False: the table has ended.
    bool readRow(const SheetRow &row)
    {
        const QString code = cleanCode(cell(row, Code));
        const QString name = cell(row, Name);
        const QString folded = foldedForSearch(name.isEmpty() ? row.cells.value(0) : name);
        const bool hasFigure = !cell(row, Received).isEmpty();
        if (isTotalName(foldedForSearch(code)) || (code.isEmpty() && isTotalName(folded))) {
            checkTotal(row);
            return false;
        }
        const bool isFirst = row.number == m_sheet.rows.at(m_firstRow).number;
        if (isFirst && isNumbering(cell(row, Received)) && isNumbering(row.cells.value(std::max(m_columns[Name], 0))))
            return true; // (1) (2) (3) below the heads.
        if (code.isEmpty() && (m_sectors.contains(folded) || folded.startsWith(u"linh vuc"_s)))
            return true;                  // A sector's sum above its procedures.
        if (code.isEmpty() && !hasFigure) // Notes, signatures.
            return true;
        const QString procedure = procedureOf(row, code, name);
        const qsizetype faults = m_file.faults.size();
        const MinistryCount count{figure(row, Received), figure(row, Online), figure(row, Settled), figure(row, Late)};
        m_sum += count;
        if (count.online > count.received)
            fault(row.number, m_columns[Online], MinistryReading::tr("More online than received."));
        if (count.settled && count.late > count.settled)
            fault(row.number, m_columns[Late], MinistryReading::tr("More late than settled."));
        if (procedure.isEmpty())
            return true;
        if (const int before = m_rowOf.value(procedure); before > 0)
            fault(row.number, m_columns[Code] >= 0 ? m_columns[Code] : m_columns[Name],
                  MinistryReading::tr("%1 stands in row %2 already.").arg(procedure, QString::number(before)));
        else
            m_rowOf.insert(procedure, row.number);
        if (m_file.faults.size() == faults)
            m_file.figures.append({procedure, count});
        return true;
    }

    /// The code in the catalogue; empty: it is a fault.
    QString procedureOf(const SheetRow &row, const QString &code, const QString &name)
    {
        QString byName = m_names.value(foldedForSearch(name));
        if (!code.isEmpty()) {
            const auto known = std::find_if(m_catalogue.procedures.begin(), m_catalogue.procedures.end(),
                                            [&](const Procedure &one) { return one.code == code && isInForce(one); });
            if (known == m_catalogue.procedures.end()) {
                fault(row.number, m_columns[Code],
                      MinistryReading::tr("“%1” is no procedure of the catalogue in this period.").arg(code.left(40)));
                return {};
            }
            if (!byName.isEmpty() && byName != code) {
                fault(row.number, m_columns[Name],
                      MinistryReading::tr("The name is that of %1, the code says %2.").arg(byName, code));
                return {};
            }
            return code;
        }
        if (byName.isEmpty())
            fault(
                row.number, std::max(m_columns[Name], 0),
                name.isEmpty()
                    ? MinistryReading::tr("The row has figures and names no procedure.")
                    : MinistryReading::tr("“%1” is no procedure of the catalogue in this period.").arg(name.left(80)));
        return byName;
    }

    std::optional<qint64> figure(const SheetRow &row, Column column)
    {
        const int place = m_columns[std::size_t(column)];
        if (place < 0)
            return std::nullopt;
        const QString text = cell(row, column);
        if (text.isEmpty() || text == u"-" || text == u"–" || text == u"—") // Nothing stands for 0 in such lists.
            return 0;
        const auto value = figureFromText(text, true);
        if (!value)
            fault(row.number, place, MinistryReading::tr("“%1” is no number.").arg(text.left(40)));
        else if (*value < 0)
            fault(row.number, place, MinistryReading::tr("A figure below 0."));
        else if (*value != std::floor(*value) || *value > mostDossiers)
            fault(row.number, place, MinistryReading::tr("“%1” is no number of dossiers.").arg(text.left(40)));
        else
            return qint64(*value);
        return 0;
    }

    void checkTotal(const SheetRow &row)
    {
        if (!m_file.faults.isEmpty()) // First the rows.
            return;
        const std::array<std::pair<Column, std::optional<qint64>>, 4> sums{
            {{Received, m_sum.received}, {Online, m_sum.online}, {Settled, m_sum.settled}, {Late, m_sum.late}}};
        for (const auto &[column, sum] : sums) {
            if (!sum || cell(row, column).isEmpty())
                continue;
            const auto total = figure(row, column);
            if (total != sum)
                fault(row.number, m_columns[std::size_t(column)],
                      MinistryReading::tr("The total is %1, the rows above give %2.")
                          .arg(QString::number(total.value_or(0)), QString::number(*sum)));
        }
    }

    static constexpr double mostDossiers = 100'000'000;
    const SheetTable &m_sheet;
    const Catalogue &m_catalogue;
    Period m_period;
    Columns m_columns{};
    qsizetype m_headRow = 0;
    qsizetype m_firstRow = 0;
    QHash<QString, QString> m_names; ///< Codes by folded name.
    QSet<QString> m_sectors;
    QHash<QString, int> m_rowOf; ///< Of a procedure.
    MinistryCount m_sum;
    MinistryFile m_file;
};

} // namespace

Result<MinistryFile> readMinistryFile(const QString &file, const Catalogue &catalogue, const Period &period)
{
    const auto sheets = readSheets(file);
    if (!sheets)
        return sheets.error();
    for (const SheetTable &sheet : *sheets) {
        MinistryTableReading reading(sheet, catalogue, period);
        if (reading.findHeads())
            return reading.read();
    }
    return Error{ErrorKind::BadInput,
                 u"ministry-heads-missing"_s,
                 MinistryReading::tr("No heads were found: a column for the procedure's code or name and one for the "
                                     "number received are needed."),
                 {},
                 u"file"_s};
}
