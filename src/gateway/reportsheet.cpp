// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportsheet.h"

#include "period.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSheetName = 31; // Of a sheet, by the format.

/// Writes one workbook: rows from top to bottom.
class ReportBook
{
public:
    ReportBook(const QJsonObject &figures, const QStringList &words, const QString &path)
        : m_figures(figures)
        , m_form(figures.value("form"_L1).toObject())
        , m_words(words)
        , m_book(workbook_new(QFile::encodeName(path).constData()))
    {
        if (!m_book)
            return;
        m_title = format(true, LXW_BORDER_NONE, LXW_ALIGN_CENTER);
        m_line = format(false, LXW_BORDER_NONE, LXW_ALIGN_NONE);
        m_head = format(true, LXW_BORDER_THIN, LXW_ALIGN_CENTER);
        for (const bool isBold : {false, true}) {
            m_text[isBold] = format(isBold, LXW_BORDER_THIN, LXW_ALIGN_LEFT);
            m_number[isBold] = format(isBold, LXW_BORDER_THIN, LXW_ALIGN_RIGHT);
            m_part[isBold] = format(isBold, LXW_BORDER_THIN, LXW_ALIGN_RIGHT);
            format_set_num_format(m_number[isBold], "#,##0");
            format_set_num_format(m_part[isBold], "0.0#");
        }
    }

    bool write()
    {
        if (!m_book)
            return false;
        const QJsonArray forms = m_form.value("tables"_L1).toArray();
        const QJsonArray tables = m_figures.value("tables"_L1).toArray();
        bool isWhole = true; // Without tables there is one empty sheet.
        for (qsizetype i = 0; i < tables.size(); ++i)
            isWhole = addTable(forms.at(i).toObject(), tables.at(i).toArray(), int(i)) && isWhole;
        return workbook_close(m_book) == LXW_NO_ERROR && isWhole;
    }

private:
    lxw_format *format(bool isBold, lxw_format_borders border, lxw_format_alignments side)
    {
        lxw_format *made = workbook_add_format(m_book);
        format_set_font_name(made, "Times New Roman");
        format_set_font_size(made, 11);
        format_set_text_wrap(made);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        format_set_align(made, side);
        format_set_border(made, border);
        if (isBold)
            format_set_bold(made);
        return made;
    }

    QString said(QLatin1StringView member) const { return m_figures.value(member).toString(); }

    void line(lxw_worksheet *sheet, const QString &text, lxw_format *look, lxw_col_t columns)
    {
        if (text.isEmpty())
            return;
        if (columns > 1)
            worksheet_merge_range(sheet, m_row, 0, m_row, lxw_col_t(columns - 1), text.toUtf8().constData(), look);
        else
            worksheet_write_string(sheet, m_row, 0, text.toUtf8().constData(), look);
        ++m_row;
    }

    bool addTable(const QJsonObject &form, const QJsonArray &rows, int number)
    {
        const QString name = u"%1. %2"_s.arg(QString::number(number + 1), said("template"_L1)).left(longestSheetName);
        lxw_worksheet *sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        if (!sheet)
            return false;
        const QJsonArray columns = form.value("columns"_L1).toArray();
        const auto width = lxw_col_t(std::max<qsizetype>(1, columns.size()));
        m_row = 0;
        line(sheet, said("number"_L1).isEmpty() ? QString() : u"Biểu số "_s + said("number"_L1), m_line, width);
        line(sheet, said("title"_L1), m_title, width);
        line(sheet, form.value("title"_L1).toString(), m_title, width);
        const Period period{QDate::fromString(said("from"_L1), Qt::ISODate),
                            QDate::fromString(said("to"_L1), Qt::ISODate)};
        line(sheet, u"Kỳ báo cáo: "_s + formPeriodText(period), m_line, width);
        line(sheet, u"Đơn vị báo cáo: "_s + said("unitName"_L1), m_line, width);
        for (const QString &words : m_words)
            line(sheet, words, m_line, width);
        ++m_row;
        addHeads(sheet, columns);
        for (const QJsonValue &row : rows)
            addRow(sheet, columns, row.toObject());
        ++m_row;
        const QJsonArray notes = m_figures.value("notes"_L1).toArray();
        for (const QJsonValue &note : notes)
            line(sheet, note.toString(), m_line, width);
        return true;
    }

    /// Heads with those above them in one cell, then the numbers (1) (2) (3), by which the file is read again.
    void addHeads(lxw_worksheet *sheet, const QJsonArray &columns)
    {
        constexpr double nameWidth = 46;
        constexpr double textWidth = 24;
        constexpr double figureWidth = 13;
        for (lxw_col_t i = 0; i < columns.size(); ++i) {
            const QJsonObject column = columns.at(i).toObject();
            QStringList words;
            const QJsonArray groups = column.value("groups"_L1).toArray();
            for (const QJsonValue &group : groups)
                words.append(group.toString());
            words.append(column.value("head"_L1).toString());
            const QString show = column.value("show"_L1).toString();
            const bool isNarrow = show.isEmpty() || show == "figure"_L1 || show == "index"_L1;
            worksheet_set_column(sheet, i, i,
                                 show == "name"_L1 ? nameWidth
                                 : isNarrow        ? figureWidth
                                                   : textWidth,
                                 nullptr);
            worksheet_write_string(sheet, m_row, i, words.join(u": "_s).toUtf8().constData(), m_head);
            const QString id = u'(' + column.value("id"_L1).toString() + u')';
            worksheet_write_string(sheet, m_row + 1, i, id.toUtf8().constData(), m_head);
        }
        m_row += 2;
    }

    void addRow(lxw_worksheet *sheet, const QJsonArray &columns, const QJsonObject &row)
    {
        const bool isBold = row.value("kind"_L1).toString() != "line"_L1;
        const QJsonObject texts = row.value("texts"_L1).toObject();
        const QJsonObject figures = row.value("figures"_L1).toObject();
        for (lxw_col_t i = 0; i < columns.size(); ++i) {
            const QJsonObject column = columns.at(i).toObject();
            const QString id = column.value("id"_L1).toString();
            const QString shape = column.value("format"_L1).toString();
            lxw_format *look = shape == "percent"_L1 || shape == "score"_L1 ? m_part[isBold] : m_number[isBold];
            if (figures.value(id).isDouble())
                worksheet_write_number(sheet, m_row, i, figures.value(id).toDouble(), look);
            else if (figures.contains(id))
                worksheet_write_string(sheet, m_row, i, "–", look);
            else
                worksheet_write_string(sheet, m_row, i, texts.value(id).toString().toUtf8().constData(),
                                       m_text[isBold]);
        }
        ++m_row;
    }

    const QJsonObject &m_figures;
    QJsonObject m_form;
    const QStringList &m_words;
    lxw_workbook *m_book;
    lxw_row_t m_row = 0;
    lxw_format *m_title = nullptr;
    lxw_format *m_line = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_text[2] = {};
    lxw_format *m_number[2] = {};
    lxw_format *m_part[2] = {};
};

} // namespace

bool writeReportSheet(const QJsonObject &figures, const QStringList &words, const QString &path)
{
    return ReportBook(figures, words, path).write();
}
