// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hidposscanner.h"

#include <hidapi.h>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned short scannerPage = 0x8C;
constexpr int pollMs = 10;
constexpr int retryHidMs = 2000;

struct FoundHid
{
    ScannerDevice device;
    QByteArray path;
};

QList<FoundHid> foundScanners()
{
    QList<FoundHid> found;
    hid_device_info *all = hid_enumerate(0, 0);
    for (const hid_device_info *info = all; info; info = info->next) {
        if (info->usage_page != scannerPage)
            continue;
        const QString id =
            u"%1:%2"_s.arg(info->vendor_id, 4, 16, QChar(u'0')).arg(info->product_id, 4, 16, QChar(u'0'));
        const QString name = QString::fromWCharArray(info->manufacturer_string ? info->manufacturer_string : L"") +
                             u' ' + QString::fromWCharArray(info->product_string ? info->product_string : L"");
        found.append({{id, name.simplified()}, info->path});
    }
    hid_free_enumeration(all);
    return found;
}

hid_device *hidOf(void *device)
{
    return static_cast<hid_device *>(device);
}

} // namespace

HidPosScanner::HidPosScanner(ScannerOptions options, QObject *parent)
    : ScanSource(parent)
    , m_options(std::move(options))
{
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &HidPosScanner::read);
    m_retry.setInterval(retryHidMs);
    connect(&m_retry, &QTimer::timeout, this, &HidPosScanner::open);
}

HidPosScanner::~HidPosScanner()
{
    close();
}

QList<ScannerDevice> HidPosScanner::present()
{
    QList<ScannerDevice> devices;
    for (const FoundHid &found : foundScanners())
        devices.append(found.device);
    return devices;
}

void HidPosScanner::start()
{
    open();
}

void HidPosScanner::open()
{
    m_retry.start();
    const QList<FoundHid> all = foundScanners();
    const auto chosen = std::find_if(all.begin(), all.end(), [this](const FoundHid &found) {
        return m_options.device.isEmpty() || found.device.id == m_options.device;
    });
    if (chosen == all.end())
        return setState(State::Absent, tr("The scanner is not plugged in."));
    m_device = hid_open_path(chosen->path.constData());
    if (!m_device) {
        return setState(State::Refused,
                        tr("This user may not read the scanner: install the rule "
                           "“60-mocua-scanner.rules” (package mocua), then plug the scanner in again."));
    }
    hid_set_nonblocking(hidOf(m_device), 1);
    m_id = chosen->device.id;
    m_retry.stop();
    m_poll.start();
    setState(State::Ready);
}

void HidPosScanner::read()
{
    std::array<unsigned char, 128> report{};
    for (;;) {
        const int size = hid_read(hidOf(m_device), report.data(), report.size());
        if (size == 0)
            return;
        if (size < 0) {
            const bool wasReading = !m_framing.isEmpty();
            close();
            m_retry.start();
            setState(State::Absent, tr("The scanner is not plugged in."));
            if (wasReading)
                emit unreadable();
            return;
        }
        if (auto scan = m_framing.take({report.data(), size})) {
            scan->device = m_id;
            emit scanned(*scan);
        }
    }
}

void HidPosScanner::close()
{
    m_poll.stop();
    m_framing.forget();
    if (m_device)
        hid_close(hidOf(std::exchange(m_device, nullptr)));
}
