// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetreading.h"

#include "csvreading.h"
#include "workbookparts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct SheetReading
{
    Q_DECLARE_TR_FUNCTIONS(SheetReading)
};

constexpr qint64 largestCsv = 32LL * 1024 * 1024; ///< All of it is in memory.
constexpr int mostMergedCells = 100'000;          ///< An area over whole columns is only a look.

Error unreadable()
{
    return {ErrorKind::BadInput,
            u"sheet-unreadable"_s,
            SheetReading::tr("This is no Excel workbook (.xlsx), or it is damaged: open it with Excel or LibreOffice "
                             "and save it again as .xlsx."),
            {},
            u"file"_s};
}

Error locked()
{
    return {
        ErrorKind::BadInput,
        u"sheet-locked"_s,
        SheetReading::tr("The workbook has a password or the old format (.xls): open it and save it as .xlsx without "
                         "a password."),
        {},
        u"file"_s};
}

Error tooLarge()
{
    return {ErrorKind::BadInput,
            u"sheet-too-large"_s,
            SheetReading::tr("The workbook holds more than can be taken at once: divide it into several ones."),
            {},
            u"file"_s};
}

Error emptyBook()
{
    return {ErrorKind::BadInput, u"sheet-empty"_s, SheetReading::tr("The workbook holds no rows."), {}, u"file"_s};
}

bool isCsv(const QString &file)
{
    return file.endsWith(u".csv", Qt::CaseInsensitive);
}

Result<QList<SheetTable>> csvTable(const QString &name, const SheetLimits &limits)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    if (file.size() > std::min(limits.bytes, largestCsv))
        return tooLarge();
    const QByteArray bytes = file.readAll();
    if (bytes.contains('\0') && !bytes.startsWith("\xFF\xFE") && !bytes.startsWith("\xFE\xFF")) // No text.
        return unreadable();
    SheetTable table;
    table.name = QFileInfo(name).completeBaseName();
    const QList<QStringList> rows = csvRows(bytes);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList &cells = rows.at(i);
        if (i >= limits.rows || cells.size() > limits.columns)
            return tooLarge();
        if (std::any_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return !cell.isEmpty(); }))
            table.rows.append({int(i) + 1, cells});
    }
    if (table.rows.isEmpty())
        return emptyBook();
    return QList<SheetTable>{table};
}

/// OLE's mark: an XLS file, or an XLSX file with a password.
bool isCompoundFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) && file.read(8) == QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
}

void fillMerged(SheetTable &table, const QList<QRect> &merged)
{
    QHash<int, qsizetype> places;
    for (qsizetype i = 0; i < table.rows.size(); ++i)
        places.insert(table.rows.at(i).number - 1, i);
    for (const QRect &area : merged) {
        const auto first = places.constFind(area.top());
        if (!area.isValid() || first == places.cend() || qint64(area.width()) * area.height() > mostMergedCells)
            continue;
        const QString text = table.rows.at(*first).cells.value(area.left());
        if (text.isEmpty())
            continue;
        for (int row = area.top(); row <= area.bottom(); ++row) {
            const auto place = places.constFind(row);
            if (place == places.cend())
                continue;
            QStringList &cells = table.rows[*place].cells;
            while (cells.size() <= area.right())
                cells.append(QString());
            for (int column = area.left(); column <= area.right(); ++column)
                cells[column] = text;
        }
    }
}

} // namespace

Result<QList<SheetTable>> readSheets(const QString &file, const SheetLimits &limits)
{
    if (isCsv(file))
        return csvTable(file, limits);
    if (isCompoundFile(file))
        return locked();
    const ZipArchive archive(file);
    if (!archive.isOpen())
        return unreadable();
    WorkbookParts parts;
    if (const SheetFault fault = readParts(archive, limits, parts); fault != SheetFault::None)
        return fault == SheetFault::TooLarge ? tooLarge() : unreadable();
    QList<SheetTable> tables;
    for (const WorkbookParts::Sheet &sheet : std::as_const(parts.sheets)) {
        SheetTable table;
        QList<QRect> merged;
        if (const SheetFault fault = readTable(archive, limits, parts, sheet, table, merged); fault != SheetFault::None)
            return fault == SheetFault::TooLarge ? tooLarge() : unreadable();
        if (table.rows.isEmpty())
            continue;
        fillMerged(table, merged);
        tables.append(std::move(table));
        if (tables.size() == limits.tables)
            break;
    }
    if (tables.isEmpty())
        return emptyBook();
    return tables;
}

Result<SheetTable> readSheet(const QString &file, SheetLimits limits)
{
    limits.tables = 1;
    auto tables = readSheets(file, limits);
    if (!tables)
        return tables.error();
    return std::move(tables->first());
}

QString cellName(int row, int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters + QString::number(row);
}
