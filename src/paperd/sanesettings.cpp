// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sanesettings.h"

#include "sanedevice.h"
#include "sanetrouble.h"
#include "vendorwords.h"

#include <cmath>

#include <sane/saneopts.h>

using namespace Qt::StringLiterals;

namespace {

// Names that drivers share beside SANE's well-known ones.
constexpr const char *feederMode = "adf-mode";
constexpr const char *duplexFlag = "duplex";
constexpr const char *pageWidth = SANE_NAME_PAGE_WIDTH;
constexpr const char *pageHeight = SANE_NAME_PAGE_HEIGHT;
constexpr double millimetresAnInch = 25.4;

bool hasDuplexSwitch(const SaneDevice &device)
{
    return !vendorSource(device.words(feederMode), SheetSource::Duplex).isEmpty() || device.has(duplexFlag);
}

Error lacksSource()
{
    return saneTrouble(SANE_STATUS_UNSUPPORTED, u"the scanner has no such source"_s);
}

/// Both sides or one, where the driver has a switch of its own for it.
bool setSides(SaneDevice &device, bool isDuplex)
{
    const QString word = vendorSource(device.words(feederMode), isDuplex ? SheetSource::Duplex : SheetSource::Feeder);
    if (!word.isEmpty() && device.setWord(feederMode, word))
        return true;
    return device.setFlag(duplexFlag, isDuplex);
}

Result<void> setSource(SaneDevice &device, SheetSource source)
{
    const QStringList words = device.words(SANE_NAME_SCAN_SOURCE);
    const QString word = vendorSource(words, source);
    if (!word.isEmpty()) {
        if (!device.setWord(SANE_NAME_SCAN_SOURCE, word))
            return lacksSource();
        if (source == SheetSource::Feeder)
            setSides(device, false);
        return {};
    }
    if (source == SheetSource::Duplex) {
        const QString feeder = vendorSource(words, SheetSource::Feeder);
        const bool isFed = words.isEmpty() || (!feeder.isEmpty() && device.setWord(SANE_NAME_SCAN_SOURCE, feeder));
        return isFed && setSides(device, true) ? Result<void>() : lacksSource();
    }
    // One source only needs no choice.
    return words.isEmpty() ? Result<void>() : lacksSource();
}

void setMode(SaneDevice &device, SheetMode mode)
{
    const QStringList words = device.words(SANE_NAME_SCAN_MODE);
    QString word = vendorMode(words, mode);
    // Without lineart, grey keeps more; without colour as well.
    if (word.isEmpty())
        word = vendorMode(words, SheetMode::Grey);
    if (!word.isEmpty())
        device.setWord(SANE_NAME_SCAN_MODE, word);
    const bool isBitDepth = mode == SheetMode::Lineart && vendorMode(words, mode).isEmpty();
    if (!isBitDepth || !device.allows(SANE_NAME_BIT_DEPTH, 1) || !device.setNumber(SANE_NAME_BIT_DEPTH, 1))
        device.setNumber(SANE_NAME_BIT_DEPTH, 8);
}

void setResolution(SaneDevice &device, int dpi)
{
    if (!device.setNumber(SANE_NAME_SCAN_RESOLUTION, dpi))
        device.setNumber(SANE_NAME_SCAN_X_RESOLUTION, dpi);
    device.setNumber(SANE_NAME_SCAN_Y_RESOLUTION, dpi);
}

int resolutionOf(const SaneDevice &device, int ordered)
{
    const auto dpi = device.number(SANE_NAME_SCAN_RESOLUTION);
    return int(std::lround(dpi.value_or(device.number(SANE_NAME_SCAN_X_RESOLUTION).value_or(ordered))));
}

/// Sets one direction: from the device's edge, as long as the paper or the device.
void setExtent(SaneDevice &device, const char *from, const char *to, const char *paper, double millimetres, int dpi)
{
    const double factor = device.isInPixels(to) ? dpi / millimetresAnInch : 1;
    const double length = millimetres > 0 ? millimetres * factor : device.maximum(to);
    if (length <= 0)
        return;
    if (millimetres > 0)
        device.setNumber(paper, millimetres);
    device.setNumber(from, 0);
    device.setNumber(to, length);
}

void setSize(SaneDevice &device, const QString &name, int dpi)
{
    const QSizeF size = paperSize(name).value_or(QSizeF());
    setExtent(device, SANE_NAME_SCAN_TL_X, SANE_NAME_SCAN_BR_X, pageWidth, size.width(), dpi);
    setExtent(device, SANE_NAME_SCAN_TL_Y, SANE_NAME_SCAN_BR_Y, pageHeight, size.height(), dpi);
}

} // namespace

QList<SheetSource> sourcesOf(const SaneDevice &device, const QString &type)
{
    const QStringList words = device.words(SANE_NAME_SCAN_SOURCE);
    QList<SheetSource> sources;
    for (const SheetSource source : {SheetSource::Flatbed, SheetSource::Feeder, SheetSource::Duplex}) {
        if (!vendorSource(words, source).isEmpty())
            sources.append(source);
    }
    if (words.isEmpty())
        sources.append(type.contains("fed"_L1) || type.contains("feed"_L1) || hasDuplexSwitch(device)
                           ? SheetSource::Feeder
                           : SheetSource::Flatbed);
    if (sources.contains(SheetSource::Feeder) && !sources.contains(SheetSource::Duplex) && hasDuplexSwitch(device))
        sources.append(SheetSource::Duplex);
    return sources;
}

Result<int> applyOrder(SaneDevice &device, const SheetOrder &order, const QString &type)
{
    // A flatbed that is taken for a feeder would scan for ever.
    if (!sourcesOf(device, type).contains(order.source))
        return lacksSource();
    // In this order: the source and the mode change what the others may be.
    if (const auto set = setSource(device, order.source); !set)
        return set.error();
    device.setFlag(SANE_NAME_PREVIEW, false);
    setMode(device, order.mode);
    setResolution(device, order.dpi);
    const int dpi = resolutionOf(device, order.dpi);
    setSize(device, order.size, dpi);
    return dpi;
}
