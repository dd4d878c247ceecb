// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbookparts.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// A part's XML, element by element; namespaces do not matter. A DTD makes it unreadable: no workbook has one.
class PartReader
{
public:
    PartReader(const ZipArchive &archive, const QString &name, const SheetLimits &limits)
        : m_device(archive.part(name, limits.bytes))
    {
        if (m_device)
            m_xml.setDevice(m_device.get());
    }
    bool isThere() const { return m_device != nullptr; }
    QXmlStreamReader &xml() { return m_xml; }
    /// The next element's beginning or end; false: there is none.
    bool next()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                m_xml.raiseError(u"DTD"_s);
            if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement)
                return true;
        }
        return false;
    }
    bool begins(QLatin1StringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    bool ends(QLatin1StringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    QString attribute(QLatin1StringView name) const
    {
        for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
            if (attribute.name() == name)
                return attribute.value().toString();
        }
        return {};
    }
    SheetFault fault() const
    {
        const auto *part = static_cast<const ZipPart *>(m_device.get());
        if (part && part->isTooLarge())
            return SheetFault::TooLarge;
        return m_xml.hasError() ? SheetFault::Unreadable : SheetFault::None;
    }

private:
    std::unique_ptr<QIODevice> m_device;
    QXmlStreamReader m_xml;
};

/// The text of a shared or inline string: its runs, without how they are pronounced.
QString stringText(PartReader &part, QLatin1StringView end)
{
    QString text;
    bool isPronunciation = false;
    while (part.next() && !part.ends(end)) {
        if (part.begins("rPh"_L1))
            isPronunciation = true;
        else if (part.ends("rPh"_L1))
            isPronunciation = false;
        else if (part.begins("t"_L1) && !isPronunciation)
            text += part.xml().readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return text;
}

bool isDateFormat(int id, const QString &code)
{
    if (code.isEmpty())
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    static const QRegularExpression quoted(u"\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]"_s);
    const QString bare = QString(code).remove(quoted).toLower();
    return bare.contains(u'y') || (bare.contains(u'd') && bare.contains(u'm'));
}

SheetFault readStyles(const ZipArchive &archive, const SheetLimits &limits, QBitArray &dates)
{
    PartReader part(archive, u"xl/styles.xml"_s, limits);
    QHash<int, QString> codes;
    QList<bool> isDate;
    bool isInCells = false;
    while (part.isThere() && part.next()) {
        if (part.begins("numFmt"_L1))
            codes.insert(part.attribute("numFmtId"_L1).toInt(), part.attribute("formatCode"_L1));
        else if (part.begins("cellXfs"_L1) || part.ends("cellXfs"_L1))
            isInCells = part.xml().isStartElement();
        else if (isInCells && part.begins("xf"_L1)) {
            const int id = part.attribute("numFmtId"_L1).toInt();
            isDate.append(isDateFormat(id, codes.value(id)));
        }
    }
    dates.resize(isDate.size());
    for (qsizetype i = 0; i < isDate.size(); ++i)
        dates.setBit(i, isDate.at(i));
    return part.fault();
}

SheetFault readStrings(const ZipArchive &archive, const SheetLimits &limits, QStringList &strings)
{
    PartReader part(archive, u"xl/sharedStrings.xml"_s, limits);
    while (part.isThere() && part.next()) {
        if (part.begins("si"_L1))
            strings.append(stringText(part, "si"_L1));
    }
    return part.fault();
}

/// "C7" → column 2, row 6; -1 where it is none.
QPoint placeOf(const QString &name)
{
    int column = 0;
    qsizetype i = 0;
    for (; i < name.size() && name.at(i).isLetter() && i < 4; ++i)
        column = column * 26 + (name.at(i).toUpper().unicode() - u'A' + 1);
    bool isNumber = false;
    const int row = QStringView(name).mid(i).toInt(&isNumber);
    return isNumber && column > 0 ? QPoint(column - 1, row - 1) : QPoint(-1, -1);
}

QString dateText(double serial, bool isFrom1904)
{
    // Day 60 of 1900 never was; all dates after it count from 30/12/1899.
    const QDate first = isFrom1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const QDate day = first.addDays(qint64(std::floor(serial)));
    return day.toString(u"dd/MM/yyyy"_s);
}

QString cellText(const QString &type, const QString &value, bool isDate, const WorkbookParts &parts)
{
    if (type == u"s")
        return parts.strings.value(value.toInt());
    if (type == u"b")
        return value == u"1" ? u"1"_s : u"0"_s;
    if (type == u"str" || type == u"e" || value.isEmpty())
        return value;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber)
        return value;
    if (isDate && number >= 1 && number < 2'958'466)
        return dateText(number, parts.isFrom1904);
    // "8.3190004567E10" is a number of eleven digits.
    if (std::abs(number) < 1e15 && number == std::floor(number))
        return QString::number(qint64(number));
    return QString::number(number, 'g', 15);
}

struct Cell
{
    int column = 0;
    QString text;
};

/// The cell whose beginning was read, up to its end.
Cell readCell(PartReader &part, const WorkbookParts &parts, int nextColumn)
{
    const QPoint place = placeOf(part.attribute("r"_L1));
    const QString type = part.attribute("t"_L1);
    const int style = part.attribute("s"_L1).toInt();
    Cell cell{place.x() >= 0 ? place.x() : nextColumn, {}};
    QString value;
    while (part.next() && !part.ends("c"_L1)) {
        if (part.begins("v"_L1))
            value = part.xml().readElementText(QXmlStreamReader::IncludeChildElements);
        else if (part.begins("is"_L1))
            cell.text = stringText(part, "is"_L1);
    }
    if (type != u"inlineStr")
        cell.text = cellText(type, value, style < parts.dateStyles.size() && parts.dateStyles.testBit(style), parts);
    cell.text = cell.text.normalized(QString::NormalizationForm_C).simplified();
    return cell;
}

} // namespace

SheetFault readParts(const ZipArchive &archive, const SheetLimits &limits, WorkbookParts &parts)
{
    QHash<QString, QString> targets;
    PartReader relations(archive, u"xl/_rels/workbook.xml.rels"_s, limits);
    while (relations.isThere() && relations.next()) {
        if (relations.begins("Relationship"_L1)) {
            const QString target = relations.attribute("Target"_L1);
            targets.insert(relations.attribute("Id"_L1), target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target);
        }
    }
    PartReader book(archive, u"xl/workbook.xml"_s, limits);
    if (!relations.isThere() || !book.isThere())
        return SheetFault::Unreadable;
    while (book.next()) {
        if (book.begins("workbookPr"_L1)) {
            const QString from = book.attribute("date1904"_L1);
            parts.isFrom1904 = from == u"1" || from == u"true";
        } else if (book.begins("sheet"_L1)) {
            const QString state = book.attribute("state"_L1);
            if (state.isEmpty() || state == u"visible")
                parts.sheets.append({book.attribute("name"_L1), targets.value(book.attribute("id"_L1))});
        }
    }
    for (const SheetFault fault : {relations.fault(), book.fault(), readStyles(archive, limits, parts.dateStyles),
                                   readStrings(archive, limits, parts.strings)}) {
        if (fault != SheetFault::None)
            return fault;
    }
    return SheetFault::None;
}

SheetFault readTable(const ZipArchive &archive, const SheetLimits &limits, const WorkbookParts &parts,
                     const WorkbookParts::Sheet &sheet, SheetTable &table, QList<QRect> &merged)
{
    PartReader part(archive, sheet.part, limits);
    if (!part.isThere())
        return SheetFault::Unreadable;
    table = {sheet.name, {}};
    SheetRow row;
    while (part.next()) {
        if (part.begins("row"_L1)) {
            const int number = part.attribute("r"_L1).toInt();
            row = {number > 0 ? number : row.number + 1, {}};
        } else if (part.begins("c"_L1)) {
            const Cell cell = readCell(part, parts, int(row.cells.size()));
            if (cell.text.isEmpty())
                continue;
            if (cell.column >= limits.columns)
                return SheetFault::TooLarge;
            while (row.cells.size() <= cell.column)
                row.cells.append(QString());
            row.cells[cell.column] = cell.text;
        } else if (part.ends("row"_L1) && !row.cells.isEmpty()) {
            if (table.rows.size() >= limits.rows)
                return SheetFault::TooLarge;
            table.rows.append(row);
        } else if (part.begins("mergeCell"_L1)) {
            const QStringList ends = part.attribute("ref"_L1).split(u':');
            merged.append(QRect(placeOf(ends.value(0)), placeOf(ends.value(1))));
        }
    }
    return part.fault();
}
