// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "barcodereading.h"
#include "clock.h"
#include "identificationjson.h"
#include "scandecoding.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct ScanText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

QJsonObject codeJson(const Barcode &code)
{
    QJsonArray polygon;
    for (const QPoint &corner : code.polygon)
        polygon.append(QJsonArray{corner.x(), corner.y()});
    return {{u"format"_s, code.format}, {u"text"_s, code.text}, {u"polygon"_s, polygon}};
}

/// The text to identify: given, or read from the first code in a picture, or from standard input.
Result<QString> identifiedText(const CommandLine &line)
{
    if (line.has(u"text"_s))
        return line.value(u"text"_s);
    if (line.has(u"image"_s)) {
        const auto pages = barcodesInFile(line.value(u"image"_s));
        if (!pages)
            return pages.error();
        for (const PageReading &page : *pages) {
            if (!page.codes.isEmpty())
                return page.codes.first().text;
        }
        return Error{
            ErrorKind::BadInput,
            u"no-code"_s,
            ScanText::tr("The picture shows no code that can be read: take it again, straight and without glare."),
            {},
            u"image"_s};
    }
    const auto bytes = readInput(u"-"_s);
    if (!bytes)
        return bytes.error();
    return QString::fromUtf8(*bytes);
}

} // namespace

int runDecode(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl decode FILE…"_s, {}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments().isEmpty())
        return printer.misused(ScanText::tr("Usage: %1").arg(u"mocuactl decode FILE…"_s));
    for (const QString &file : line->arguments()) {
        const auto pages = barcodesInFile(file);
        if (!pages) {
            printer.object(
                {{u"file"_s, file},
                 {u"error"_s, QJsonObject{{u"code"_s, pages.error().code}, {u"message"_s, pages.error().message}}}});
            Printer::note(pages.error().message);
            status = int(ErrorKind::BadInput);
            continue;
        }
        for (const PageReading &page : *pages) {
            QJsonArray codes;
            for (const Barcode &code : page.codes)
                codes.append(codeJson(code));
            printer.object({{u"file"_s, file}, {u"page"_s, page.page}, {u"codes"_s, codes}, {u"ms"_s, page.ms}});
        }
    }
    return status;
}

int runIdentify(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl identify --text T | --image FILE | -"_s,
                                         {{u"text"_s, u"T"_s, ScanText::tr("The scanned text.")},
                                          {u"image"_s, u"FILE"_s, ScanText::tr("A picture with a code.")}},
                                         status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const bool isInput = line->arguments() == QStringList{u"-"_s};
    if (int(line->has(u"text"_s)) + int(line->has(u"image"_s)) + int(isInput) != 1)
        return printer.misused(ScanText::tr("Usage: %1").arg(u"mocuactl identify --text T | --image FILE | -"_s));
    const auto text = identifiedText(*line);
    if (!text)
        return printer.failed(text.error());
    const auto meaning = identified(*text, Clock().now().date());
    if (!meaning)
        return printer.failed(meaning.error());
    printer.object(toJson(*meaning));
    return 0;
}
