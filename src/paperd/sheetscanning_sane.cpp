// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetscanning.h"

#include "reply.h"
#include "sanedevice.h"
#include "sanepage.h"
#include "sanesettings.h"
#include "sanetrouble.h"
#include "sheetwriter.h"

#include <QHash>

#include <sane/saneopts.h>

using namespace Qt::StringLiterals;

/// SANE, begun with the first use and ended with the process's role.
struct PaperScanners::Driver
{
    bool isBegun = false;
    QHash<QString, QString> types; ///< By the device's name, as last listed.

    Result<void> begin();
    Result<QList<PaperScanner>> found();
    Result<void> scanPages(SaneDevice &device, const SheetOrder &order, int dpi, SheetWriter &writer) const;

    ~Driver()
    {
        if (isBegun)
            sane_exit();
    }
};

PaperScanners::PaperScanners() : m_driver(std::make_unique<Driver>()) {}
PaperScanners::~PaperScanners() = default;

Result<void> PaperScanners::Driver::begin()
{
    if (isBegun)
        return {};
    const SANE_Status status = sane_init(nullptr, nullptr);
    if (status != SANE_STATUS_GOOD)
        return saneTrouble(status, u"sane_init"_s);
    isBegun = true;
    return {};
}

Result<QList<PaperScanner>> PaperScanners::Driver::found()
{
    const SANE_Device **devices = nullptr;
    const SANE_Status status = sane_get_devices(&devices, SANE_FALSE);
    if (status != SANE_STATUS_GOOD)
        return saneTrouble(status, u"sane_get_devices"_s);
    QList<PaperScanner> scanners;
    types.clear();
    for (; devices && *devices; ++devices) {
        const SANE_Device &device = **devices;
        scanners.append({QString::fromUtf8(device.name),
                         QString::fromUtf8(device.vendor),
                         QString::fromUtf8(device.model),
                         QString::fromUtf8(device.type),
                         {},
                         {}});
        types.insert(scanners.constLast().name, scanners.constLast().type);
    }
    return scanners;
}

Result<QList<PaperScanner>> PaperScanners::list()
{
    if (const auto begun = m_driver->begin(); !begun)
        return begun.error();
    auto scanners = m_driver->found();
    if (!scanners)
        return scanners;
    for (PaperScanner &scanner : *scanners) {
        const auto device = SaneDevice::open(scanner.name);
        if (device)
            scanner.sources = sourcesOf(**device, scanner.type);
        else
            scanner.problem = device.error().message;
    }
    return scanners;
}

Result<void> PaperScanners::scan(const SheetOrder &order, SheetWriter &writer)
{
    if (const auto begun = m_driver->begin(); !begun)
        return begun.error();
    auto device = SaneDevice::open(order.device);
    if (!device)
        return device.error();
    // A device without a choice of sources says only in the list what it is.
    if ((*device)->words(SANE_NAME_SCAN_SOURCE).isEmpty() && !m_driver->types.contains(order.device))
        (void)m_driver->found();
    const auto dpi = applyOrder(**device, order, m_driver->types.value(order.device));
    if (!dpi)
        return dpi.error();
    const auto scanned = m_driver->scanPages(**device, order, *dpi, writer);
    // Once a batch, however it ended: between pages it would throw the feeder's sheets out.
    sane_cancel((*device)->handle());
    if (!scanned)
        return scanned.error();
    if (const auto ended = writer.endBatch(); !ended)
        return ended.error();
    return writer.sheetCount() > 0 ? Result<void>() : saneTrouble(SANE_STATUS_NO_DOCS, u"sane_start"_s);
}

Result<void> PaperScanners::Driver::scanPages(SaneDevice &device, const SheetOrder &order, int dpi,
                                              SheetWriter &writer) const
{
    SanePage page(device.handle(), dpi, writer);
    while (true) {
        const auto read = page.read();
        if (!read)
            return read.error();
        if (*read == PageEnd::NoPaper)
            return {};
        if (const auto ended = writer.end(); !ended)
            return ended.error();
        if (order.source == SheetSource::Flatbed)
            return {};
    }
}
