// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicescanner.h"

#include <QDir>
#include <QFile>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int retryDeviceMs = 1000;
const QString deviceFolder = u"/dev/input/by-id"_s;

int grabbed(int descriptor)
{
    return ::ioctl(descriptor, EVIOCGRAB, 1) == 0 ? 0 : errno;
}

} // namespace

DeviceScanner::DeviceScanner(ScannerOptions options, QObject *parent)
    : ScanSource(parent)
    , m_options(std::move(options))
    , m_grab(grabbed)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_options.idleEndMs);
    connect(&m_idle, &QTimer::timeout, this, [this] { deliver(m_framing.end()); });
    m_retry.setInterval(retryDeviceMs);
    connect(&m_retry, &QTimer::timeout, this, &DeviceScanner::open);
}

DeviceScanner::~DeviceScanner()
{
    close();
}

QList<ScannerDevice> DeviceScanner::present()
{
    QList<ScannerDevice> devices;
    for (const QString &name : QDir(deviceFolder).entryList({u"*-event-kbd"_s}, QDir::System | QDir::Files)) {
        QString shown = name.chopped(int(qstrlen("-event-kbd")));
        devices.append({name, shown.replace(u'_', u' ').remove(u"usb-"_s)});
    }
    return devices;
}

void DeviceScanner::start()
{
    open();
}

void DeviceScanner::open()
{
    m_retry.start();
    // Only the device that was chosen: to grab the officer's own keyboard would be a disaster.
    if (m_options.device.isEmpty())
        return setState(State::Absent, tr("Choose which keyboard device is the scanner."));
    const QString path = m_options.device.startsWith(u'/') ? m_options.device : deviceFolder + u'/' + m_options.device;
    m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (m_descriptor < 0) {
        if (errno == EACCES || errno == EPERM) {
            return setState(State::Refused,
                            tr("This user may not read the scanner: install the rule “60-mocua-scanner.rules” (package "
                               "mocua) or add the user to the group “input”, then sign in to the computer again."));
        }
        return setState(State::Absent, tr("The scanner is not plugged in."));
    }
    // A scanner that is not taken away from the windows would also type into them: then it is not read at all.
    if (const int error = m_grab(m_descriptor); error != 0) {
        close();
        m_retry.start();
        return setState(
            State::Refused,
            error == EBUSY || error == EACCES
                ? tr("Another program uses %1: close it, then the scanner is taken by itself.").arg(m_options.device)
                : tr("%1 is no keyboard device: choose another one.").arg(m_options.device));
    }
    m_retry.stop();
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &DeviceScanner::read);
    setState(State::Ready);
}

void DeviceScanner::read()
{
    std::array<input_event, 64> events;
    const ssize_t size = ::read(m_descriptor, events.data(), sizeof events);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) {
        const bool wasReading = !m_framing.isEmpty();
        close();
        m_retry.start();
        setState(State::Absent, tr("The scanner is not plugged in."));
        if (wasReading)
            emit unreadable();
        return;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(size) / sizeof(input_event); ++i) {
        const input_event &event = events[i];
        constexpr int repeated = 2;
        if (event.type != EV_KEY || event.value == repeated)
            continue;
        const qint64 at = qint64(event.input_event_sec) * 1000 + event.input_event_usec / 1000;
        deliver(m_framing.take(event.code, event.value != 0, at));
    }
    if (m_framing.isEmpty())
        m_idle.stop();
    else
        m_idle.start();
}

void DeviceScanner::deliver(std::optional<RawScan> scan)
{
    if (!scan)
        return;
    scan->device = m_options.device;
    emit scanned(*scan);
}

void DeviceScanner::close()
{
    m_notifier.reset();
    m_idle.stop();
    m_framing.forget();
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}
