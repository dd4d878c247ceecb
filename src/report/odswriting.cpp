// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfilewriting.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamWriter>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace {

constexpr auto mimeType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr double centimetresPerLetter = 0.2;

struct OdsSpace
{
    QLatin1StringView prefix;
    QLatin1StringView uri;
};
constexpr OdsSpace spaces[] = {
    {"office"_L1, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1},
    {"style"_L1, "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1},
    {"text"_L1, "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1},
    {"table"_L1, "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1},
    {"fo"_L1, "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1},
    {"number"_L1, "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"_L1},
    {"config"_L1, "urn:oasis:names:tc:opendocument:xmlns:config:1.0"_L1},
    {"of"_L1, "urn:oasis:names:tc:opendocument:xmlns:of:1.2"_L1},
    {"ooo"_L1, "http://openoffice.org/2004/office"_L1},
};

/// A formula of XLSX as OpenFormula: [.C7:.C9], arguments parted by ";".
QString openFormula(QString formula)
{
    static const QRegularExpression place(u"\\b([A-Z]{1,3}[0-9]+)(?::([A-Z]{1,3}[0-9]+))?\\b"_s);
    formula.replace(u',', u';');
    QString text;
    qsizetype from = 0;
    for (auto matches = place.globalMatch(formula); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text += QStringView(formula).sliced(from, match.capturedStart() - from);
        text += u"[."_s + match.captured(1);
        if (!match.captured(2).isEmpty())
            text += u":."_s + match.captured(2);
        text += u']';
        from = match.capturedEnd();
    }
    return u"of:="_s + text + formula.mid(from);
}

QString styleName(const GridCell &cell)
{
    return u"c%1%2%3"_s.arg(int(cell.look)).arg(cell.isBold ? 1 : 0).arg(int(cell.format));
}

/// Writes one of the package's XML parts.
class OdsPart
{
public:
    explicit OdsPart(const QString &root) : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument();
        for (const OdsSpace &space : spaces)
            m_xml.writeNamespace(QString(space.uri), QString(space.prefix));
        start(root);
        attribute(u"office:version"_s, u"1.2"_s);
    }
    QByteArray bytes()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

protected:
    void start(const QString &name) { m_xml.writeStartElement(uriOf(name), name.section(u':', 1)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const QString &name, const QString &value)
    {
        m_xml.writeAttribute(uriOf(name), name.section(u':', 1), value);
    }
    void leaf(const QString &name, const QList<std::pair<QString, QString>> &attributes)
    {
        start(name);
        for (const auto &[key, value] : attributes)
            attribute(key, value);
        end();
    }
    void text(const QString &words) { m_xml.writeCharacters(words); }

private:
    static QString uriOf(const QString &name)
    {
        for (const OdsSpace &space : spaces) {
            if (name.section(u':', 0, 0) == space.prefix)
                return QString(space.uri);
        }
        return {};
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

/// content.xml: the styles of the cells and the tables.
class OdsContent : public OdsPart
{
public:
    explicit OdsContent(const QList<ReportGrid> &grids) : OdsPart(u"office:document-content"_s)
    {
        start(u"office:automatic-styles"_s);
        for (qsizetype i = 0; i < grids.size(); ++i)
            writeColumnStyles(grids[i], i);
        writeNumberStyles();
        for (const GridCell::Look look :
             {GridCell::Look::Title, GridCell::Look::Line, GridCell::Look::Head, GridCell::Look::Number,
              GridCell::Look::Index, GridCell::Look::Text, GridCell::Look::Figure}) {
            for (const bool isBold : {false, true}) {
                for (const auto format : {ReportColumn::Format::Count, ReportColumn::Format::Money,
                                          ReportColumn::Format::Percent, ReportColumn::Format::Score})
                    writeCellStyle(look, isBold, format);
            }
        }
        leafStyle();
        end();
        start(u"office:body"_s);
        start(u"office:spreadsheet"_s);
        for (qsizetype i = 0; i < grids.size(); ++i) {
            m_names.append(sheetNameOf(grids[i].name, m_names));
            writeTable(grids[i], i);
        }
        end();
        end();
    }
    const QStringList &names() const { return m_names; }

private:
    void writeColumnStyles(const ReportGrid &grid, qsizetype table)
    {
        for (qsizetype i = 0; i < grid.widths.size(); ++i) {
            start(u"style:style"_s);
            attribute(u"style:name"_s, u"w%1-%2"_s.arg(table).arg(i));
            attribute(u"style:family"_s, u"table-column"_s);
            leaf(u"style:table-column-properties"_s,
                 {{u"style:column-width"_s, QString::number(grid.widths[i] * centimetresPerLetter, 'f', 2) + u"cm"_s}});
            end();
        }
    }

    void writeNumberStyles()
    {
        for (const int decimals : {0, 1, 2}) {
            start(u"number:number-style"_s);
            attribute(u"style:name"_s, u"n%1"_s.arg(decimals));
            leaf(u"number:number"_s, {{u"number:decimal-places"_s, QString::number(decimals)},
                                      {u"number:min-integer-digits"_s, u"1"_s},
                                      {u"number:grouping"_s, u"true"_s}});
            end();
        }
    }

    void leafStyle()
    {
        start(u"style:style"_s);
        attribute(u"style:name"_s, u"t"_s);
        attribute(u"style:family"_s, u"table"_s);
        attribute(u"style:master-page-name"_s, u"Lying"_s);
        leaf(u"style:table-properties"_s, {{u"table:display"_s, u"true"_s}});
        end();
    }

    void writeCellStyle(GridCell::Look look, bool isBold, ReportColumn::Format format)
    {
        using Look = GridCell::Look;
        GridCell cell;
        cell.look = look;
        cell.isBold = isBold;
        cell.format = format;
        const int decimals = format == ReportColumn::Format::Percent ? 1
                             : format == ReportColumn::Format::Score ? 2
                                                                     : 0;
        const bool isCentred = look == Look::Title || look == Look::Head || look == Look::Number || look == Look::Index;
        start(u"style:style"_s);
        attribute(u"style:name"_s, styleName(cell));
        attribute(u"style:family"_s, u"table-cell"_s);
        attribute(u"style:data-style-name"_s, u"n%1"_s.arg(decimals));
        start(u"style:table-cell-properties"_s);
        attribute(u"style:vertical-align"_s, u"middle"_s);
        if (look != Look::Line && look != Look::Title)
            attribute(u"fo:border"_s, u"0.5pt solid #000000"_s);
        if (look != Look::Figure)
            attribute(u"fo:wrap-option"_s, u"wrap"_s);
        end();
        leaf(u"style:paragraph-properties"_s, {{u"fo:text-align"_s, isCentred              ? u"center"_s
                                                                    : look == Look::Figure ? u"end"_s
                                                                                           : u"start"_s}});
        const bool isHeavy = isBold || look == Look::Head;
        leaf(u"style:text-properties"_s, {{u"fo:font-family"_s, u"Times New Roman"_s},
                                          {u"fo:font-size"_s, look == Look::Title && isBold ? u"14pt"_s : u"11pt"_s},
                                          {u"fo:font-weight"_s, isHeavy ? u"bold"_s : u"normal"_s},
                                          {u"fo:font-style"_s, look == Look::Number ? u"italic"_s : u"normal"_s}});
        end();
    }

    void writeTable(const ReportGrid &grid, qsizetype number)
    {
        start(u"table:table"_s);
        attribute(u"table:name"_s, m_names.last());
        attribute(u"table:style-name"_s, u"t"_s);
        for (qsizetype i = 0; i < grid.widths.size(); ++i)
            leaf(u"table:table-column"_s, {{u"table:style-name"_s, u"w%1-%2"_s.arg(number).arg(i)}});
        QList<int> covered(grid.widths.size(), 0); // Rows that an area above still covers, by column.
        for (qsizetype i = 0; i < grid.rows.size(); ++i) {
            if (i == grid.firstHead)
                start(u"table:table-header-rows"_s);
            writeRow(grid.rows[i], covered);
            if (i + 1 == grid.frozenRows)
                end();
        }
        end();
    }

    void writeRow(const QList<GridCell> &row, QList<int> &covered)
    {
        start(u"table:table-row"_s);
        int hidden = 0; // Cells to the right that an area of this row covers.
        int down = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (hidden > 0 || covered[i] > 0) {
                covered[i] = hidden > 0 ? down : covered[i] - 1;
                hidden = std::max(0, hidden - 1);
                leaf(u"table:covered-table-cell"_s, {});
                continue;
            }
            writeCell(row[i]);
            hidden = row[i].right - 1;
            down = row[i].down - 1;
            covered[i] = down;
        }
        end();
    }

    void writeCell(const GridCell &cell)
    {
        start(u"table:table-cell"_s);
        if (cell.look != GridCell::Look::Empty)
            attribute(u"table:style-name"_s, styleName(cell));
        if (cell.right > 1 || cell.down > 1) {
            attribute(u"table:number-columns-spanned"_s, QString::number(cell.right));
            attribute(u"table:number-rows-spanned"_s, QString::number(cell.down));
        }
        if (cell.value) {
            if (!cell.formula.isEmpty())
                attribute(u"table:formula"_s, openFormula(cell.formula));
            attribute(u"office:value-type"_s, u"float"_s);
            attribute(u"office:value"_s, QString::number(*cell.value, 'g', 15));
            start(u"text:p"_s);
            text(figureText(cell.value, cell.format));
            end();
        } else if (!cell.text.isEmpty()) {
            attribute(u"office:value-type"_s, u"string"_s);
            const QStringList lines = sheetText(cell.text).split(u'\n');
            for (const QString &line : lines) {
                start(u"text:p"_s);
                text(line);
                end();
            }
        }
        end();
    }

    QStringList m_names;
};

/// styles.xml: the lying A4 page.
class OdsStyles : public OdsPart
{
public:
    OdsStyles() : OdsPart(u"office:document-styles"_s)
    {
        start(u"office:automatic-styles"_s);
        start(u"style:page-layout"_s);
        attribute(u"style:name"_s, u"A4"_s);
        leaf(u"style:page-layout-properties"_s, {{u"fo:page-width"_s, u"29.7cm"_s},
                                                 {u"fo:page-height"_s, u"21cm"_s},
                                                 {u"style:print-orientation"_s, u"landscape"_s},
                                                 {u"fo:margin"_s, u"1.5cm"_s},
                                                 {u"style:scale-to-X"_s, u"1"_s},
                                                 {u"style:scale-to-Y"_s, u"0"_s}});
        end();
        end();
        start(u"office:master-styles"_s);
        leaf(u"style:master-page"_s, {{u"style:name"_s, u"Lying"_s}, {u"style:page-layout-name"_s, u"A4"_s}});
        end();
    }
};

/// settings.xml: which rows and columns stay in view.
class OdsSettings : public OdsPart
{
public:
    OdsSettings(const QList<ReportGrid> &grids, const QStringList &names) : OdsPart(u"office:document-settings"_s)
    {
        start(u"office:settings"_s);
        set(u"config:config-item-set"_s, u"ooo:view-settings"_s);
        set(u"config:config-item-map-indexed"_s, u"Views"_s);
        start(u"config:config-item-map-entry"_s);
        set(u"config:config-item-map-named"_s, u"Tables"_s);
        for (qsizetype i = 0; i < grids.size(); ++i) {
            set(u"config:config-item-map-entry"_s, names[i]);
            for (const auto &[axis, count] :
                 {std::pair(u"Horizontal"_s, grids[i].frozenColumns), std::pair(u"Vertical"_s, grids[i].frozenRows)}) {
                item(axis + u"SplitMode"_s, u"short"_s, 2);
                item(axis + u"SplitPosition"_s, u"int"_s, count);
            }
            item(u"PositionRight"_s, u"int"_s, grids[i].frozenColumns);
            item(u"PositionBottom"_s, u"int"_s, grids[i].frozenRows);
            end();
        }
        for (int open = 0; open < 5; ++open)
            end();
    }

private:
    void set(const QString &element, const QString &name)
    {
        start(element);
        attribute(u"config:name"_s, name);
    }
    void item(const QString &name, const QString &type, int value)
    {
        set(u"config:config-item"_s, name);
        attribute(u"config:type"_s, type);
        text(QString::number(value));
        end();
    }
};

QByteArray manifest()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const QString uri = u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s;
    xml.writeStartDocument();
    xml.writeNamespace(uri, u"manifest"_s);
    xml.writeStartElement(uri, u"manifest"_s);
    xml.writeAttribute(uri, u"version"_s, u"1.2"_s);
    for (const auto &[path, type] :
         {std::pair(u"/"_s, QString::fromLatin1(mimeType)), std::pair(u"content.xml"_s, u"text/xml"_s),
          std::pair(u"styles.xml"_s, u"text/xml"_s), std::pair(u"settings.xml"_s, u"text/xml"_s)}) {
        xml.writeEmptyElement(uri, u"file-entry"_s);
        xml.writeAttribute(uri, u"full-path"_s, path);
        xml.writeAttribute(uri, u"media-type"_s, type);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace

Result<void> writeOds(const QList<ReportGrid> &grids, const QString &path)
{
    OdsContent content(grids);
    const QList<std::pair<const char *, QByteArray>> parts{
        {"mimetype", mimeType},
        {"content.xml", content.bytes()},
        {"styles.xml", OdsStyles().bytes()},
        {"settings.xml", OdsSettings(grids, content.names()).bytes()},
        {"META-INF/manifest.xml", manifest()}};
    int refused = 0;
    zip_t *package = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &refused);
    if (!package)
        return sheetFileFailed(u"zip %1"_s.arg(refused));
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source = zip_source_buffer(package, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t added = source ? zip_file_add(package, name, source, ZIP_FL_ENC_UTF_8) : -1;
        if (added < 0) {
            zip_source_free(source);
            zip_discard(package);
            return sheetFileFailed(u"zip part"_s);
        }
        // By its first, stored member the kind of a file is known without unpacking it.
        if (added == 0)
            zip_set_file_compression(package, zip_uint64_t(added), ZIP_CM_STORE, 0);
    }
    if (zip_close(package) != 0) {
        const QString fault = QString::fromUtf8(zip_strerror(package));
        zip_discard(package);
        return sheetFileFailed(fault);
    }
    return {};
}
