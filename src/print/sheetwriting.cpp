// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetwriting.h"

#include "clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>
#include <QUuid>

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRows = 1'000'000; // XLSX ends at 1,048,576.
constexpr qsizetype longestCell = 32'000; // XLSX ends at 32,767.
constexpr qsizetype longestName = 31;

Error sheetFailed(const QString &detail)
{
    return {
        ErrorKind::StorageFailed, u"sheet"_s,
        QCoreApplication::translate("SheetWriting", "The sheet could not be written. Check the disk and the folder."),
        detail, u"file"_s};
}

/// Without what XML and XLSX do not bear: control characters, and more letters than a cell holds.
QByteArray cellText(QString text)
{
    text.removeIf([](QChar letter) { return letter < u' ' && letter != u'\n' && letter != u'\t'; });
    if (text.size() > longestCell)
        text = text.left(longestCell) + u'…';
    return text.toUtf8();
}

QByteArray sheetName(QString name)
{
    for (QChar &letter : name) {
        if (u"[]:*?/\\'"_s.contains(letter))
            letter = u' ';
    }
    name = name.simplified().left(longestName).trimmed();
    return name.isEmpty() ? QByteArray("Sheet1") : name.toUtf8();
}

lxw_datetime asSheetTime(const QDateTime &time)
{
    const QTime clock = time.time();
    return {time.date().year(), time.date().month(), time.date().day(),
            clock.hour(),       clock.minute(),      double(clock.second())};
}

/// One workbook while it is written.
class SheetWriter
{
public:
    SheetWriter(const Sheet &sheet, const QString &path, const QString &folder) : m_sheet(sheet)
    {
        QByteArray temporary = QFile::encodeName(folder);
        lxw_workbook_options options{};
        options.tmpdir = temporary.data();
        m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
        if (!m_book)
            return;
        m_table = workbook_add_worksheet(m_book, sheetName(sheet.name).constData());
        m_bold = newFormat();
        format_set_bold(m_bold);
        m_head = newFormat();
        format_set_bold(m_head);
        format_set_text_wrap(m_head);
        format_set_border(m_head, LXW_BORDER_THIN);
        format_set_align(m_head, LXW_ALIGN_CENTER);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_CENTER);
        m_plain = cellFormat(nullptr);
        m_lines = cellFormat(nullptr);
        format_set_text_wrap(m_lines);
        m_number = cellFormat("#,##0");
        m_day = cellFormat("dd/mm/yyyy");
        m_time = cellFormat("dd/mm/yyyy hh:mm");
    }

    bool isOpen() const { return m_book && m_table; }

    lxw_error write()
    {
        lxw_row_t row = 0;
        for (const QString &line : m_sheet.title)
            worksheet_write_string(m_table, row++, 0, cellText(line).constData(), m_bold);
        const lxw_row_t head = row;
        for (lxw_col_t i = 0; i < columns(); ++i) {
            worksheet_set_column(m_table, i, i, std::clamp(m_sheet.columns[i].width, 4.0, 80.0), nullptr);
            worksheet_write_string(m_table, head, i, cellText(m_sheet.columns[i].head).constData(), m_head);
        }
        for (const QVariantList &cells : m_sheet.rows) {
            ++row;
            for (lxw_col_t i = 0; i < columns(); ++i)
                writeCell(row, i, cells.value(i));
        }
        worksheet_freeze_panes(m_table, head + 1, 0);
        if (columns() > 0)
            worksheet_autofilter(m_table, head, 0, row, lxw_col_t(columns() - 1));
        worksheet_repeat_rows(m_table, head, head);
        worksheet_set_landscape(m_table);
        worksheet_set_paper(m_table, 9); // A4
        worksheet_fit_to_pages(m_table, 1, 0);
        return workbook_close(m_book);
    }

private:
    lxw_col_t columns() const { return lxw_col_t(m_sheet.columns.size()); }

    lxw_format *newFormat()
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_font_name(format, "Times New Roman");
        format_set_font_size(format, 11);
        return format;
    }

    lxw_format *cellFormat(const char *numbers)
    {
        lxw_format *format = newFormat();
        format_set_border(format, LXW_BORDER_HAIR);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (numbers)
            format_set_num_format(format, numbers);
        return format;
    }

    void writeCell(lxw_row_t row, lxw_col_t column, const QVariant &value)
    {
        const SheetColumn::Type type = m_sheet.columns[column].type;
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (type == SheetColumn::Type::Number && isNumber) {
            worksheet_write_number(m_table, row, column, number, m_number);
        } else if (type == SheetColumn::Type::Date && value.toDate().isValid()) {
            lxw_datetime day = asSheetTime(value.toDate().startOfDay(officeTimeZone()));
            worksheet_write_datetime(m_table, row, column, &day, m_day);
        } else if (type == SheetColumn::Type::Time && value.toDateTime().isValid()) {
            lxw_datetime time = asSheetTime(inOfficeTime(value.toDateTime()));
            worksheet_write_datetime(m_table, row, column, &time, m_time);
        } else if (value.toString().isEmpty()) {
            worksheet_write_blank(m_table, row, column, m_plain);
        } else { // A text stays a text, also if it begins with "=".
            const QString text = value.toString();
            worksheet_write_string(m_table, row, column, cellText(text).constData(),
                                   text.contains(u'\n') ? m_lines : m_plain);
        }
    }

    const Sheet &m_sheet;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_table = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_plain = nullptr;
    lxw_format *m_lines = nullptr; ///< For texts of several lines.
    lxw_format *m_number = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_time = nullptr;
};

} // namespace

Result<void> writeSheet(const Sheet &sheet, const QString &path)
{
    if (sheet.rows.size() > mostRows)
        return Error{ErrorKind::BadInput,
                     u"sheet-too-long"_s,
                     QCoreApplication::translate("SheetWriting",
                                                 "A sheet holds at most a million rows: choose a shorter "
                                                 "period."),
                     {},
                     u"period"_s};
    const QFileInfo target(path);
    const QString folder = target.absolutePath();
    if (!QFileInfo(folder).isWritable())
        return sheetFailed(u"folder"_s);
    const QString part =
        folder + u"/."_s + target.fileName() + u'.' + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s;
    SheetWriter writer(sheet, part, folder);
    if (!writer.isOpen())
        return sheetFailed(u"open"_s);
    const lxw_error error = writer.write();
    if (error != LXW_NO_ERROR) {
        QFile::remove(part);
        return sheetFailed(QString::fromLatin1(lxw_strerror(error)));
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner); // Names and addresses are in it.
    std::error_code refused;
    std::filesystem::rename(part.toStdU16String(), path.toStdU16String(), refused); // In place of an older one at once.
    if (!refused)
        return {};
    QFile::remove(part);
    return sheetFailed(QString::fromStdString(refused.message()));
}
