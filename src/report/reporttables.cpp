// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporttables.h"

#include "enumwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ReportTables
{
    Q_DECLARE_TR_FUNCTIONS(ReportReading)
};

using Show = ReportColumn::Show;
using Format = ReportColumn::Format;

constexpr EnumWord<Show> showWords[] = {
    {Show::Figure, "figure"_L1},
    {Show::Index, "index"_L1},
    {Show::Name, "name"_L1},
    {Show::Code, "code"_L1},
    {Show::Owner, "owner"_L1},
    {Show::Formula, "formula"_L1},
    {Show::Denominator, "denominator"_L1},
    {Show::Since, "since"_L1},
    {Show::Note, "note"_L1},
};
constexpr EnumWord<Format> formatWords[] = {{Format::Count, "count"_L1},
                                            {Format::Money, "money"_L1},
                                            {Format::Percent, "percent"_L1},
                                            {Format::Score, "score"_L1}};

constexpr qsizetype mostColumns = 60;
constexpr qsizetype mostLines = 500;

/// Reads one table and notes each fault.
class TableReader
{
public:
    TableReader(const QStringList &targets, JsonAsking &asking) : m_asking(asking) { m_words.targets = targets; }

    ReportTableForm read(const QJsonObject &json, const QString &path)
    {
        m_asking.allow(json, path, {u"title"_s, u"columns"_s, u"rows"_s, u"lines"_s, u"total"_s, u"checks"_s});
        m_table.title = m_asking.text(json, path, u"title"_s);
        m_table.total = m_asking.text(json, path, u"total"_s);
        const QJsonArray columns = json[u"columns"].toArray();
        const QJsonArray lines = json[u"lines"].toArray();
        m_hasLines = !lines.isEmpty();
        readIds(columns, lines, path);
        for (qsizetype i = 0; i < columns.size(); ++i)
            readColumn(columns[i].toObject(), path + u"/columns/"_s + QString::number(i));
        for (qsizetype i = 0; i < lines.size(); ++i)
            readLine(lines[i].toObject(), path + u"/lines/"_s + QString::number(i));
        readRows(json[u"rows"].toObject(), path + u"/rows"_s);
        const QStringList checks = m_asking.texts(json, path, u"checks"_s);
        for (qsizetype i = 0; i < checks.size(); ++i)
            readCheck(checks[i], path + u"/checks/"_s + QString::number(i));
        if (m_table.rows.axes.isEmpty() && lines.isEmpty())
            m_asking.fault(path, ReportTables::tr("The table has no rows: give “rows” or “lines”."));
        findCircles(path);
        return m_table;
    }

private:
    void readIds(const QJsonArray &columns, const QJsonArray &lines, const QString &path)
    {
        static const QRegularExpression form(u"\\A[0-9a-z]{1,8}\\z"_s);
        if (columns.isEmpty() || columns.size() > mostColumns)
            m_asking.fault(path, ReportTables::tr("A table has 1 to %1 columns.").arg(mostColumns));
        if (lines.size() > mostLines)
            m_asking.fault(path, ReportTables::tr("A table has at most %1 lines.").arg(mostLines));
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString id = columns[i].toObject()[u"id"].toString();
            const QString place = path + u"/columns/"_s + QString::number(i);
            if (!form.match(id).hasMatch())
                m_asking.fault(place,
                               ReportTables::tr("The column needs an “id” of digits and small letters, such as “3”."));
            else if (m_words.columns.contains(id))
                m_asking.fault(place, ReportTables::tr("Column (%1) stands twice.").arg(id));
            m_words.columns.append(id);
        }
        for (const QJsonValue &line : lines) {
            if (const QString id = line.toObject()[u"id"].toString(); !id.isEmpty())
                m_words.rows.append(id);
        }
    }

    std::optional<Formula> formula(const QString &text, const QString &path, const QString &column)
    {
        auto read = readFormula(text, m_words);
        if (read)
            return *std::move(read);
        m_asking.fault(path, ReportTables::tr("column (%1): %2.").arg(column, read.error().message));
        return std::nullopt;
    }

    template <typename Value, std::size_t Size>
    Value word(const EnumWord<Value> (&words)[Size], const QJsonObject &json, const QString &path, const QString &name,
               Value otherwise)
    {
        const QString text = m_asking.text(json, path, name);
        if (text.isEmpty())
            return otherwise;
        if (const auto value = valueOfWord(words, text))
            return *value;
        QStringList known;
        for (const EnumWord<Value> &entry : words)
            known.append(QString(entry.word));
        m_asking.fault(path + u'/' + name,
                       ReportTables::tr("“%1” is not known here; known are: %2.").arg(text, known.join(u", "_s)));
        return otherwise;
    }

    void readColumn(const QJsonObject &json, const QString &path)
    {
        m_asking.allow(json, path,
                       {u"id"_s, u"groups"_s, u"head"_s, u"show"_s, u"format"_s, u"formula"_s, u"entered"_s, u"total"_s,
                        u"width"_s});
        ReportColumn column;
        column.id = json[u"id"].toString();
        column.groups = m_asking.texts(json, path, u"groups"_s);
        column.head = m_asking.text(json, path, u"head"_s);
        column.show = word(showWords, json, path, u"show"_s, Show::Figure);
        column.format = word(formatWords, json, path, u"format"_s, Format::Count);
        column.width = m_asking.number(json, path, u"width"_s, 0, 0, 400);
        const QString total = m_asking.text(json, path, u"total"_s, u"sum"_s);
        column.isSummed = total == u"sum";
        column.isAnew = total == u"formula";
        if (total != u"sum" && total != u"none" && total != u"formula")
            m_asking.fault(path + u"/total"_s,
                           ReportTables::tr("column (%1): “total” is sum, formula or none.").arg(column.id));
        const QString text = m_asking.text(json, path, u"formula"_s);
        if (!text.isEmpty())
            column.formula = formula(text, path + u"/formula"_s, column.id);
        const bool isFigure = column.show == Show::Figure;
        column.isEntered = m_asking.flag(json, path, u"entered"_s);
        if (column.isEntered && (!isFigure || !text.isEmpty() || !m_hasLines))
            m_asking.fault(path + u"/entered"_s,
                           ReportTables::tr("column (%1): what is entered is a figure without formula in a table with "
                                            "“lines”.")
                               .arg(column.id));
        if (column.isAnew && (!column.formula || !questionsOf(column.formula->root).isEmpty()))
            m_asking.fault(path + u"/total"_s,
                           ReportTables::tr("column (%1): only a formula of other columns is computed anew in totals.")
                               .arg(column.id));
        if (isFigure && text.isEmpty() && !m_hasLines)
            m_asking.fault(path, ReportTables::tr("column (%1): its formula is missing.").arg(column.id));
        if (!isFigure && !text.isEmpty())
            m_asking.fault(path, ReportTables::tr("column (%1): a column of texts has no formula.").arg(column.id));
        m_table.columns.append(column);
    }

    void readLine(const QJsonObject &json, const QString &path)
    {
        m_asking.allow(json, path,
                       {u"id"_s, u"index"_s, u"name"_s, u"head"_s, u"cells"_s, u"formula"_s, u"denominator"_s,
                        u"note"_s, u"validFrom"_s, u"validTo"_s, u"uncertain"_s});
        ReportLine line;
        line.id = m_asking.text(json, path, u"id"_s);
        line.index = m_asking.text(json, path, u"index"_s);
        line.name = m_asking.text(json, path, u"name"_s);
        line.isHead = m_asking.flag(json, path, u"head"_s);
        line.formula = m_asking.text(json, path, u"formula"_s);
        line.denominator = m_asking.text(json, path, u"denominator"_s);
        line.note = m_asking.text(json, path, u"note"_s);
        line.validFrom = m_asking.date(json, path, u"validFrom"_s);
        line.validTo = m_asking.date(json, path, u"validTo"_s);
        line.isUncertain = m_asking.flag(json, path, u"uncertain"_s);
        const QJsonObject cells = json[u"cells"].toObject();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            const QString place = path + u"/cells/"_s + cell.key();
            const int column = m_table.column(cell.key());
            if (column < 0 || m_table.columns[column].show != Show::Figure)
                m_asking.fault(
                    place,
                    ReportTables::tr("row “%1”: there is no column of figures (%2).").arg(line.name, cell.key()));
            else if (const auto read = formula(cell->toString(), place, cell.key()))
                line.cells.insert(cell.key(), *read);
        }
        if (line.name.isEmpty())
            m_asking.fault(path, ReportTables::tr("The row needs a “name”."));
        m_table.lines.append(line);
    }

    void readRows(const QJsonObject &json, const QString &path)
    {
        if (json.isEmpty())
            return;
        m_asking.allow(json, path, {u"by"_s, u"of"_s, u"where"_s, u"empty"_s});
        ReportRows &rows = m_table.rows;
        rows.of = m_asking.text(json, path, u"of"_s, u"count"_s);
        rows.showsEmpty = m_asking.flag(json, path, u"empty"_s);
        const FactSource *source = factSource(rows.of);
        if (!source) {
            m_asking.fault(path + u"/of"_s, ReportTables::tr("There are no facts “%1”.").arg(rows.of));
            return;
        }
        const QStringList axes = m_asking.texts(json, path, u"by"_s);
        for (const QString &word : axes) {
            const auto axis = rowAxisFromText(word);
            if (!axis || !source->axes.contains(*axis))
                m_asking.fault(path + u"/by"_s,
                               ReportTables::tr("The facts “%1” have no rows by “%2”.").arg(rows.of, word));
            else
                rows.axes.append(*axis);
        }
        const bool isPair = rows.axes == QList{RowAxis::Sector, RowAxis::Procedure};
        if (axes.isEmpty() || (rows.axes.size() > 1 && !isPair))
            m_asking.fault(path + u"/by"_s, ReportTables::tr("“by” names one thing, or sector and procedure."));
        readWhere(json, path, rows);
        for (const ReportColumn &column : m_table.columns) {
            const QList<FigureSource> questions =
                column.formula ? questionsOf(column.formula->root) : QList<FigureSource>();
            for (const FigureSource &question : questions) {
                if (!rows.axes.isEmpty() && !factSource(question.source)->axes.contains(rows.axes.last()))
                    m_asking.fault(path + u"/by"_s,
                                   ReportTables::tr("column (%1): the facts “%2” have no rows by “%3”.")
                                       .arg(column.id, question.source, toText(rows.axes.last())));
            }
        }
    }

    /// The conditions of rows are read as those of a question.
    void readWhere(const QJsonObject &json, const QString &path, ReportRows &rows)
    {
        const QString where = m_asking.text(json, path, u"where"_s);
        if (where.isEmpty())
            return;
        const FactSource *source = factSource(rows.of);
        const QString text = rows.of + u'(' + source->measures.first() + u", "_s + where + u')';
        const auto question = readFormula(text, m_words);
        if (question)
            rows.where = question->root.question.conditions;
        else
            m_asking.fault(path + u"/where"_s, ReportTables::tr("rows: %1.").arg(question.error().message));
    }

    void readCheck(const QString &text, const QString &path)
    {
        auto identity = readIdentity(text, m_words);
        if (identity)
            m_table.identities.append(*std::move(identity));
        else
            m_asking.fault(path, ReportTables::tr("check “%1”: %2.").arg(text, identity.error().message));
    }

    /// The formula of a cell: its line's, else its column's.
    const Formula *formulaOf(const QString &row, const QString &column) const
    {
        for (const ReportLine &line : m_table.lines) {
            const auto own = line.cells.constFind(column);
            if (!row.isEmpty() && line.id == row && own != line.cells.constEnd())
                return &*own;
        }
        const int i = m_table.column(column);
        return i >= 0 && m_table.columns[i].formula ? &*m_table.columns[i].formula : nullptr;
    }

    bool leadsBack(const QString &row, const QString &column, QStringList &under, QSet<QString> &done)
    {
        const QString place = row + u'.' + column;
        if (under.contains(place))
            return true;
        if (done.contains(place))
            return false;
        under.append(place);
        if (const Formula *made = formulaOf(row, column)) {
            const QList<FormulaPart> cells = cellsOf(made->root);
            for (const FormulaPart &cell : cells) {
                if (leadsBack(cell.row.isEmpty() ? row : cell.row, cell.name, under, done))
                    return true;
            }
        }
        under.removeLast();
        done.insert(place);
        return false;
    }

    /// A figure that is made of itself has no value.
    void findCircles(const QString &path)
    {
        QStringList rows = m_words.rows;
        rows.prepend(QString());
        QSet<QString> done;
        for (const QString &row : rows) {
            for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
                QStringList under;
                if (!leadsBack(row, m_table.columns[i].id, under, done))
                    continue;
                m_asking.fault(
                    path + u"/columns/"_s + QString::number(i),
                    ReportTables::tr("column (%1): its formula goes in a circle.").arg(m_table.columns[i].id));
                return;
            }
        }
    }

    ReportTableForm m_table;
    FormulaWords m_words;
    bool m_hasLines = false; ///< Which bring formulas of their own.
    JsonAsking &m_asking;
};

} // namespace

ReportTableForm readReportTable(const QJsonObject &json, const QString &path, const QStringList &targets,
                                JsonAsking &asking)
{
    return TableReader(targets, asking).read(json, path);
}
