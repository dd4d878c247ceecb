// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formreading.h"

#include "jsonasking.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

struct FormReading
{
    Q_DECLARE_TR_FUNCTIONS(FormReading)
};

constexpr double linesPerSize = 18.0 / 13; // NĐ 30: single to 1.5 lines.
constexpr double paragraphGap = 2.1;       // 6 pt.
constexpr int deepestParts = 3;

QString syntaxFault(const QJsonParseError &error)
{
    switch (error.error) {
    case QJsonParseError::MissingNameSeparator:
        return FormReading::tr("A colon (:) is missing behind a name.");
    case QJsonParseError::MissingValueSeparator:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedObject:
        return FormReading::tr("A comma or a closing bracket is missing here or on the line before.");
    case QJsonParseError::IllegalUTF8String:
        return FormReading::tr("The file is not in UTF-8: save it again as UTF-8.");
    case QJsonParseError::IllegalEscapeSequence:
        return FormReading::tr("A backslash (\\) is followed by a letter that has no meaning: write \\\\ for one.");
    default:
        return FormReading::tr("This is not JSON: look for a missing comma, quotation mark or bracket.");
    }
}

/// Reads one template and notes each fault with its line.
class TemplateReading
{
public:
    TemplateReading(const QByteArray &json, const QString &file) : m_json(json) { m_form.file = file; }

    ReadForm read(const QJsonObject &json)
    {
        m_json.allow(json, QString(),
                     {u"format"_s, u"form"_s, u"name"_s, u"set"_s, u"unit"_s, u"version"_s, u"validFrom"_s,
                      u"validTo"_s, u"page"_s, u"head"_s, u"size"_s, u"number"_s, u"headLine"_s, u"title"_s,
                      u"subtitle"_s, u"copies"_s, u"foot"_s, u"body"_s, u"defaults"_s});
        readIdentity(json);
        readPage(json[u"page"]);
        m_form.number = m_json.text(json, QString(), u"number"_s);
        m_form.headLine = m_json.text(json, QString(), u"headLine"_s);
        m_form.title = m_json.text(json, QString(), u"title"_s);
        m_form.subtitle = m_json.text(json, QString(), u"subtitle"_s);
        m_form.foot = m_json.text(json, QString(), u"foot"_s);
        const QJsonObject defaults = json[u"defaults"].toObject();
        for (const QString &name : defaults.keys())
            m_form.defaults[name] = m_json.text(defaults, u"/defaults"_s, name);
        m_form.copies = m_json.texts(json, QString(), u"copies"_s);
        m_form.bodySize = m_json.number(json, QString(), u"size"_s, 13, 6, 16);
        const QString head = m_json.text(json, QString(), u"head"_s, u"state"_s);
        m_form.head = head == u"unit"   ? FormTemplate::Head::Unit
                      : head == u"none" ? FormTemplate::Head::None
                                        : FormTemplate::Head::State;
        if (head != u"state" && head != u"unit" && head != u"none")
            m_json.fault(u"/head"_s, FormReading::tr("“head” is state, unit or none."));
        if (!json[u"body"].isArray())
            m_json.fault(u"/body"_s, FormReading::tr("“body” is missing: the list of the form's parts."));
        m_form.body = blocks(json[u"body"].toArray(), u"/body"_s, 0);
        ReadForm found;
        found.faults = m_json.faults();
        if (found.faults.isEmpty())
            found.form = m_form;
        return found;
    }

private:
    void readIdentity(const QJsonObject &json)
    {
        if (json[u"format"].toString() != u"mocua-form/1")
            m_json.fault(u"/format"_s, FormReading::tr("“format” has to be \"mocua-form/1\"."));
        m_form.form = m_json.text(json, QString(), u"form"_s);
        m_form.name = m_json.text(json, QString(), u"name"_s, m_form.form);
        m_form.set = m_json.text(json, QString(), u"set"_s);
        m_form.unit = m_json.text(json, QString(), u"unit"_s);
        m_form.version = int(m_json.number(json, QString(), u"version"_s, 1, 1, 100'000));
        m_form.validFrom = m_json.date(json, QString(), u"validFrom"_s);
        m_form.validTo = m_json.date(json, QString(), u"validTo"_s);
        if (m_form.form.isEmpty())
            m_json.fault(u"/form"_s, FormReading::tr("“form” is missing: which form this is, such as \"extension\"."));
        if (m_form.validFrom.isValid() && m_form.validTo.isValid() && m_form.validTo < m_form.validFrom)
            m_json.fault(u"/validTo"_s, FormReading::tr("“validTo” is before “validFrom”."));
    }

    void readPage(const QJsonValue &value)
    {
        if (value.isUndefined())
            return;
        const QString path = u"/page"_s;
        const QJsonObject page = value.toObject();
        m_json.allow(page, path, {u"size"_s, u"orientation"_s, u"margins"_s, u"most"_s});
        const QJsonValue size = page[u"size"];
        if (size.isArray()) {
            m_form.sheet = {size[0].toDouble(), size[1].toDouble()};
            if (size.toArray().size() != 2 || m_form.sheet.width() < 20 || m_form.sheet.height() < 15 ||
                m_form.sheet.width() > 420 || m_form.sheet.height() > 420)
                m_json.fault(path + u"/size"_s,
                             FormReading::tr("“size” is A4, A5 or width and height in millimetres, [100, 62]."));
        } else if (size.toString(u"A4"_s) == u"A5") {
            m_form.sheet = {148, 210};
        } else if (size.toString(u"A4"_s) != u"A4") {
            m_json.fault(path + u"/size"_s,
                         FormReading::tr("“size” is A4, A5 or width and height in millimetres, [100, 62]."));
        }
        const QString orientation = m_json.text(page, path, u"orientation"_s, u"portrait"_s);
        if (orientation == u"landscape")
            m_form.sheet.transpose();
        else if (orientation != u"portrait")
            m_json.fault(path + u"/orientation"_s, FormReading::tr("“orientation” is portrait or landscape."));
        const QJsonArray margins = page[u"margins"].toArray();
        if (page.contains(u"margins"_s)) {
            m_form.margins = {margins[3].toDouble(), margins[0].toDouble(), margins[1].toDouble(),
                              margins[2].toDouble()};
            const bool isWrong = m_form.margins.left() + m_form.margins.right() > m_form.sheet.width() - 15 ||
                                 m_form.margins.top() + m_form.margins.bottom() > m_form.sheet.height() - 10;
            bool isBelow = margins.size() != 4;
            for (const auto &margin : margins)
                isBelow = isBelow || !margin.isDouble() || margin.toDouble() < 0;
            if (isWrong || isBelow)
                m_json.fault(
                    path + u"/margins"_s,
                    FormReading::tr("“margins” are four numbers in millimetres: top, right, bottom, left; they have "
                                    "to leave room on the sheet."));
        }
        m_form.mostPages = int(m_json.number(page, path, u"most"_s, 0, 0, 100));
    }

    Qt::Alignment alignment(const QJsonObject &json, const QString &path, Qt::Alignment otherwise)
    {
        const QString word = m_json.text(json, path, u"align"_s);
        if (word.isEmpty())
            return otherwise;
        if (word == u"left")
            return Qt::AlignLeft;
        if (word == u"center")
            return Qt::AlignHCenter;
        if (word == u"right")
            return Qt::AlignRight;
        if (word != u"justify")
            m_json.fault(path + u"/align"_s, FormReading::tr("“align” is left, center, right or justify."));
        return Qt::AlignJustify;
    }

    TextStyle style(const QJsonObject &json, const QString &path, const TextStyle &preset)
    {
        TextStyle found = preset;
        found.size = m_json.number(json, path, u"size"_s, preset.size, 5, 60);
        found.pitch = found.size * (found.size == preset.size ? preset.pitch / preset.size : 1.25);
        found.alignment = alignment(json, path, preset.alignment);
        found.isBold = m_json.flag(json, path, u"bold"_s);
        found.isItalic = m_json.flag(json, path, u"italic"_s);
        if (found.alignment != Qt::AlignJustify)
            found.indent = 0;
        found.indent = m_json.number(json, path, u"indent"_s, found.indent, 0, 50);
        return found;
    }

    QList<FormBlock> blocks(const QJsonArray &array, const QString &path, int depth)
    {
        QList<FormBlock> found;
        for (qsizetype i = 0; i < array.size(); ++i)
            found.append(block(array[i], path + u'/' + QString::number(i), depth));
        return found;
    }

    FormBlock block(const QJsonValue &value, const QString &path, int depth)
    {
        FormBlock found;
        found.line = m_json.line(path);
        found.gap = depth == 0 ? paragraphGap * m_form.bodySize / 13 : 0.6;
        const TextStyle body{m_form.bodySize, m_form.bodySize * linesPerSize, Qt::AlignJustify, false, false, 10};
        const TextStyle inside{m_form.bodySize, m_form.bodySize * 1.25};
        found.style = depth == 0 ? body : inside;
        if (value.isString()) {
            found.text = value.toString();
            return found;
        }
        const QJsonObject json = value.toObject();
        if (!value.isObject())
            m_json.fault(path, FormReading::tr("A part of the form is a text or an object in braces."));
        found.when = m_json.text(json, path, u"when"_s);
        found.unless = m_json.text(json, path, u"unless"_s);
        found.gap = m_json.number(json, path, u"above"_s, found.gap, 0, 100);
        readKind(found, json, path, depth);
        return found;
    }

    void readKind(FormBlock &found, const QJsonObject &json, const QString &path, int depth);
    void readTable(FormBlock &found, const QJsonObject &json, const QString &path);
    FormColumn column(const QJsonObject &json, const QString &path);
    void readSigners(FormBlock &found, const QJsonObject &json, const QString &path);
    void readParts(FormBlock &found, const QJsonObject &json, const QString &path, int depth);

    JsonAsking m_json;
    FormTemplate m_form;
};

void TemplateReading::readKind(FormBlock &found, const QJsonObject &json, const QString &path, int depth)
{
    const QStringList common{u"when"_s, u"unless"_s, u"above"_s};
    const auto isKind = [&](const QString &name) { return json.contains(name); };
    if (isKind(u"text"_s)) {
        m_json.allow(json, path,
                     common + QStringList{u"text"_s, u"size"_s, u"align"_s, u"bold"_s, u"italic"_s, u"indent"_s});
        found.text = m_json.text(json, path, u"text"_s);
        found.style = style(json, path, found.style);
    } else if (isKind(u"table"_s)) {
        m_json.allow(json, path,
                     common + QStringList{u"table"_s, u"columns"_s, u"size"_s, u"rowHeight"_s, u"fillTo"_s});
        readTable(found, json, path);
    } else if (isKind(u"signatures"_s)) {
        m_json.allow(json, path, common + QStringList{u"signatures"_s, u"recipients"_s, u"room"_s});
        readSigners(found, json, path);
    } else if (isKind(u"qr"_s) || isKind(u"barcode"_s)) {
        found.kind = isKind(u"qr"_s) ? FormBlock::Kind::Qr : FormBlock::Kind::Barcode;
        m_json.allow(json, path, common + QStringList{u"qr"_s, u"barcode"_s, u"size"_s, u"align"_s});
        found.text = m_json.text(json, path, isKind(u"qr"_s) ? u"qr"_s : u"barcode"_s);
        found.size = m_json.number(json, path, u"size"_s, 0, 4, 100);
        found.style.alignment = alignment(json, path, Qt::AlignLeft);
    } else if (isKind(u"gap"_s)) {
        m_json.allow(json, path, common + QStringList{u"gap"_s});
        found.kind = FormBlock::Kind::Gap;
        found.gap = 0;
        found.size = m_json.number(json, path, u"gap"_s, 0, 0, 200);
    } else if (isKind(u"rule"_s)) {
        m_json.allow(json, path, common + QStringList{u"rule"_s});
        found.kind = FormBlock::Kind::Rule;
    } else if (isKind(u"newPage"_s)) {
        m_json.allow(json, path, common + QStringList{u"newPage"_s});
        found.kind = FormBlock::Kind::NewPage;
    } else if (isKind(u"parts"_s)) {
        m_json.allow(json, path, common + QStringList{u"parts"_s});
        readParts(found, json, path, depth);
    } else {
        m_json.fault(path,
                     FormReading::tr("A part of the form has one of: text, table, signatures, qr, barcode, gap, rule, "
                                     "newPage, parts."));
    }
}

void TemplateReading::readTable(FormBlock &found, const QJsonObject &json, const QString &path)
{
    found.kind = FormBlock::Kind::Table;
    found.table = m_json.text(json, path, u"table"_s);
    const double size = m_json.number(json, path, u"size"_s, std::max(m_form.bodySize - 1, 6.0), 5, 16);
    found.style = {size, size * 1.25};
    found.rowHeight = m_json.number(json, path, u"rowHeight"_s, size * 0.56, 3, 100);
    found.fillTo = int(m_json.number(json, path, u"fillTo"_s, 0, 0, 200));
    const QJsonArray columns = json[u"columns"].toArray();
    if (columns.isEmpty())
        m_json.fault(path + u"/columns"_s, FormReading::tr("A table needs its “columns”."));
    for (qsizetype i = 0; i < columns.size(); ++i)
        found.columns.append(column(columns[i].toObject(), path + u"/columns/"_s + QString::number(i)));
}

FormColumn TemplateReading::column(const QJsonObject &json, const QString &path)
{
    m_json.allow(json, path,
                 {u"head"_s, u"group"_s, u"value"_s, u"blank"_s, u"type"_s, u"width"_s, u"align"_s, u"signers"_s});
    FormColumn found;
    found.head = m_json.text(json, path, u"head"_s);
    found.group = m_json.text(json, path, u"group"_s);
    found.value = m_json.text(json, path, u"value"_s);
    found.blank = m_json.text(json, path, u"blank"_s);
    found.type = m_json.text(json, path, u"type"_s, u"text"_s);
    found.width = m_json.number(json, path, u"width"_s, 0, 4, 300);
    found.alignment = alignment(json, path, Qt::AlignLeft);
    found.signers = m_json.texts(json, path, u"signers"_s);
    if (!QStringList{u"text"_s, u"number"_s, u"date"_s, u"time"_s}.contains(found.type))
        m_json.fault(path + u"/type"_s, FormReading::tr("“type” is text, number, date or time."));
    return found;
}

void TemplateReading::readSigners(FormBlock &found, const QJsonObject &json, const QString &path)
{
    found.kind = FormBlock::Kind::Signatures;
    found.gap = std::max(found.gap, 4.0);
    found.size = m_json.number(json, path, u"room"_s, 0, 5, 60);
    found.recipients = m_json.texts(json, path, u"recipients"_s);
    const QJsonArray signers = json[u"signatures"].toArray();
    if (signers.isEmpty() || signers.size() > 4)
        m_json.fault(path + u"/signatures"_s, FormReading::tr("“signatures” is a list of one to four places to sign."));
    for (qsizetype i = 0; i < signers.size(); ++i) {
        const QStringList words = m_json.texts(signers[i], path + u"/signatures/"_s + QString::number(i));
        found.signers.append({words.value(0), words.value(1), words.value(2)});
    }
}

void TemplateReading::readParts(FormBlock &found, const QJsonObject &json, const QString &path, int depth)
{
    found.kind = FormBlock::Kind::SideBySide;
    const QJsonArray parts = json[u"parts"].toArray();
    if (parts.isEmpty() || depth >= deepestParts)
        m_json.fault(path + u"/parts"_s,
                     FormReading::tr("“parts” is a list of columns, each with “width” and “body”."));
    for (qsizetype i = 0; i < parts.size() && depth < deepestParts; ++i) {
        const QString own = path + u"/parts/"_s + QString::number(i);
        const QJsonObject part = parts[i].toObject();
        m_json.allow(part, own, {u"width"_s, u"body"_s});
        found.widths.append(m_json.number(part, own, u"width"_s, 0, 4, 400));
        found.parts.append(blocks(part[u"body"].toArray(), own + u"/body"_s, depth + 1));
    }
}

} // namespace

ReadForm readFormTemplate(const QByteArray &json, const QString &file)
{
    if (const int open = lineOfOpenText(json); open > 0)
        return {std::nullopt,
                {{open, FormReading::tr("A text does not end: a quotation mark (\") is missing."), true}}};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return {std::nullopt, {{lineOf(json, error.offset), syntaxFault(error), true}}};
    if (!document.isObject())
        return {std::nullopt, {{1, FormReading::tr("A template is one object in braces."), true}}};
    return TemplateReading(json, file).read(document.object());
}
