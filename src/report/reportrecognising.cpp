// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportrecognising.h"

#include "folding.h"
#include "reportrows.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// A name as it is compared; the mark of a line that nobody confirmed is not part of it.
QString comparedName(QString name)
{
    return foldedForSearch(name.remove(u"(*)"_s)).simplified();
}

QString cellText(const ReportTable &table, const ReportRow &row, ReportColumn::Show show)
{
    for (qsizetype i = 0; i < table.form.columns.size(); ++i) {
        if (table.form.columns[i].show == show)
            return row.cells.value(i).text;
    }
    return {};
}

/// Rows of one table, one after the other: a line stands under the head before it.
class RowRecognising
{
public:
    RowRecognising(const ReportTable &table, const Catalogue &catalogue) : m_table(table)
    {
        for (const Procedure &procedure : catalogue.procedures) {
            m_codes.insert(procedure.code);
            m_sectors.insert(comparedName(procedure.sectorName), procedure.sectorName);
            m_sectorOf.insert(procedure.code, procedure.sectorName);
            m_procedures.insert(comparedName(procedure.name), procedure.code);
            for (const FeeRule &fee : procedure.fees)
                m_fees.insert(comparedName(fee.name), fee.code);
        }
    }

    /// False: the template has no such line.
    bool recognise(ReportRow &row)
    {
        if (row.kind == ReportRow::Kind::Total)
            return true;
        const QString name = cellText(m_table, row, ReportColumn::Show::Name);
        if (!m_table.form.lines.isEmpty())
            return findLine(row, comparedName(name));
        const bool isHead = row.kind == ReportRow::Kind::Head;
        const RowAxis axis = isHead ? RowAxis::Sector : m_table.axis;
        row.key.sector = m_head;
        switch (axis) {
        case RowAxis::Sector:
            row.key.sector = m_sectors.value(comparedName(name), name);
            if (isHead)
                m_head = row.key.sector;
            return true;
        case RowAxis::Procedure:
            findProcedure(row, name);
            return true;
        case RowAxis::FeeLine:
            row.key.other = m_fees.value(comparedName(name), name);
            return true;
        default:
            row.key.other = keyFromName(name, axis);
            return true;
        }
    }

private:
    bool findLine(ReportRow &row, const QString &name) const
    {
        const QList<ReportLine> &lines = m_table.form.lines;
        int byIndex = -1;
        int byName = -1;
        for (int i = 0; i < int(lines.size()); ++i) {
            const bool isIndex = !row.index.isEmpty() && lines[i].index == row.index;
            const bool isName = comparedName(lines[i].name) == name;
            if (isIndex && isName)
                return take(row, i);
            byIndex = isIndex ? i : byIndex;
            byName = isName ? i : byName;
        }
        const int found = byName >= 0 ? byName : byIndex;
        return found >= 0 && take(row, found);
    }

    bool take(ReportRow &row, int line) const
    {
        const ReportLine &form = m_table.form.lines[line];
        row.line = line;
        row.id = form.id;
        row.kind = form.isHead ? ReportRow::Kind::Head : ReportRow::Kind::Line;
        row.isUncertain = form.isUncertain;
        return true;
    }

    void findProcedure(ReportRow &row, const QString &name) const
    {
        const QString written = cellText(m_table, row, ReportColumn::Show::Code);
        const QString code = m_codes.contains(written) ? written : m_procedures.value(comparedName(name));
        if (code.isEmpty())
            row.key.other = written.isEmpty() ? name : written;
        else
            row.key = {m_sectorOf.value(code), code, {}};
    }

    const ReportTable &m_table;
    QSet<QString> m_codes;
    QHash<QString, QString> m_sectors; ///< By compared name, as the next ones.
    QHash<QString, QString> m_procedures;
    QHash<QString, QString> m_fees;
    QHash<QString, QString> m_sectorOf; ///< By procedure.
    QString m_head;                     ///< Sector of the head before.
};

} // namespace

QList<int> recogniseRows(ReportTable &table, const Catalogue &catalogue)
{
    RowRecognising recognising(table, catalogue);
    QList<int> strange;
    for (int i = 0; i < int(table.rows.size()); ++i) {
        if (!recognising.recognise(table.rows[i]))
            strange.append(i);
    }
    return strange;
}
