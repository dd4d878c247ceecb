// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetorder.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView sourceWords[] = {"flatbed"_L1, "adf"_L1, "duplex"_L1};
constexpr QLatin1StringView modeWords[] = {"colour"_L1, "grey"_L1, "lineart"_L1};

template <typename Value, std::size_t count>
std::optional<Value> valueOf(const QLatin1StringView (&words)[count], const QString &word)
{
    const auto *found = std::find(std::begin(words), std::end(words), word);
    if (found == std::end(words))
        return {};
    return Value(std::distance(std::begin(words), found));
}

struct PaperSize
{
    QLatin1StringView name;
    QSizeF millimetres;
};

constexpr PaperSize paperSizes[] = {
    {"a4"_L1, {210, 297}}, {"a5"_L1, {148, 210}},         {"a6"_L1, {105, 148}},        {"a3"_L1, {297, 420}},
    {"b5"_L1, {176, 250}}, {"letter"_L1, {215.9, 279.4}}, {"legal"_L1, {215.9, 355.6}}, {"max"_L1, {}},
};

} // namespace

QString sourceWord(SheetSource source)
{
    return sourceWords[std::size_t(source)];
}

std::optional<SheetSource> sheetSource(const QString &word)
{
    return valueOf<SheetSource>(sourceWords, word);
}

QString modeWord(SheetMode mode)
{
    return modeWords[std::size_t(mode)];
}

std::optional<SheetMode> sheetMode(const QString &word)
{
    return valueOf<SheetMode>(modeWords, word);
}

std::optional<QSizeF> paperSize(const QString &name)
{
    for (const PaperSize &size : paperSizes) {
        if (name == size.name)
            return size.millimetres;
    }
    return {};
}

QStringList paperSizeNames()
{
    QStringList names;
    for (const PaperSize &size : paperSizes)
        names.append(size.name);
    return names;
}

QJsonObject toMessage(const SheetOrder &order)
{
    return {{u"device"_s, order.device},       {u"source"_s, sourceWord(order.source)},
            {u"mode"_s, modeWord(order.mode)}, {u"dpi"_s, order.dpi},
            {u"size"_s, order.size},           {u"folder"_s, order.folder},
            {u"first"_s, order.firstSheet}};
}

std::optional<SheetOrder> sheetOrderFrom(const QJsonObject &message)
{
    const auto source = sheetSource(message[u"source"_s].toString());
    const auto mode = sheetMode(message[u"mode"_s].toString());
    const int dpi = message[u"dpi"_s].toInt();
    if (!source || !mode || dpi < 1 || !paperSize(message[u"size"_s].toString()))
        return {};
    return SheetOrder{message[u"device"_s].toString(),
                      *source,
                      *mode,
                      dpi,
                      message[u"size"_s].toString(),
                      message[u"folder"_s].toString(),
                      message[u"first"_s].toInt(1)};
}

QJsonObject toMessage(const PaperScanner &scanner)
{
    QJsonArray sources;
    for (const SheetSource source : scanner.sources)
        sources.append(sourceWord(source));
    QJsonObject message{{u"name"_s, scanner.name}, {u"vendor"_s, scanner.vendor}, {u"model"_s, scanner.model},
                        {u"type"_s, scanner.type}, {u"sources"_s, sources},       {u"duplex"_s, scanner.hasDuplex()}};
    if (!scanner.problem.isEmpty())
        message.insert(u"problem"_s, scanner.problem);
    return message;
}

PaperScanner paperScannerFrom(const QJsonObject &message)
{
    PaperScanner scanner{message[u"name"_s].toString(),
                         message[u"vendor"_s].toString(),
                         message[u"model"_s].toString(),
                         message[u"type"_s].toString(),
                         {},
                         message[u"problem"_s].toString()};
    const QJsonArray sources = message[u"sources"_s].toArray();
    for (const QJsonValue &word : sources) {
        if (const auto source = sheetSource(word.toString()))
            scanner.sources.append(*source);
    }
    return scanner;
}
