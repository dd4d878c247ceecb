// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QSizeF>
#include <QString>

#include <optional>

/// Where a paper scanner takes its paper from.
enum class SheetSource { Flatbed, Feeder, Duplex };

/// What a scanned sheet is to show.
enum class SheetMode { Colour, Grey, Lineart };

/// What is to be scanned, and where to.
struct SheetOrder
{
    QString device; ///< SANE's name of it, e.g. "test:0".
    SheetSource source = SheetSource::Feeder;
    SheetMode mode = SheetMode::Colour;
    int dpi = 200;
    QString size = QStringLiteral("a4"); ///< A name of paperSize().
    QString folder;                      ///< Must be there; the sheets' files go into it.
    int firstSheet = 1;                  ///< The number of the first sheet: 7 where six are kept from a broken batch.
};

/// A paper scanner that was found.
struct PaperScanner
{
    QString name;
    QString vendor;
    QString model;
    QString type; ///< As the driver says it, e.g. "flatbed scanner".
    QList<SheetSource> sources;
    QString problem; ///< Why it cannot be used now, for the officer; empty if it can.
    bool hasDuplex() const { return sources.contains(SheetSource::Duplex); }
};

QString sourceWord(SheetSource source); ///< flatbed, adf, duplex
std::optional<SheetSource> sheetSource(const QString &word);
QString modeWord(SheetMode mode); ///< colour, grey, lineart
std::optional<SheetMode> sheetMode(const QString &word);

/// Width and height in millimetres of "a3", "a4", "a5", "a6", "b5", "letter", "legal", or of "max", which is empty and
/// means all that the device has; nothing for another name.
std::optional<QSizeF> paperSize(const QString &name);
QStringList paperSizeNames();

QJsonObject toMessage(const SheetOrder &order);
std::optional<SheetOrder> sheetOrderFrom(const QJsonObject &message); ///< Nothing if a word in it is unknown.
QJsonObject toMessage(const PaperScanner &scanner);
PaperScanner paperScannerFrom(const QJsonObject &message);
