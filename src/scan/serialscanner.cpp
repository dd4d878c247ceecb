// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialscanner.h"

#include <QFileInfo>
#include <QSerialPort>
#include <QSerialPortInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr int retryMs = 1000;

QString idOf(const QSerialPortInfo &port)
{
    if (!port.hasVendorIdentifier())
        return port.portName();
    return u"%1:%2"_s.arg(port.vendorIdentifier(), 4, 16, QChar(u'0'))
        .arg(port.productIdentifier(), 4, 16, QChar(u'0'));
}

} // namespace

SerialScanner::SerialScanner(ScannerOptions options, QObject *parent)
    : ScanSource(parent)
    , m_options(std::move(options))
    , m_framing(m_options.prefix)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_options.idleEndMs);
    connect(&m_idle, &QTimer::timeout, this, [this] { deliver(m_framing.end()); });
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &SerialScanner::open);
}

SerialScanner::~SerialScanner() = default;

QList<ScannerDevice> SerialScanner::present()
{
    QList<ScannerDevice> devices;
    for (const QSerialPortInfo &port : QSerialPortInfo::availablePorts()) {
        if (!port.hasVendorIdentifier() && port.portName().startsWith(u"ttyS"))
            continue; // The board's own ports; a scanner there is chosen by its name.
        const QString maker = u"%1 %2"_s.arg(port.manufacturer(), port.description()).simplified();
        devices.append({idOf(port), maker.isEmpty() ? port.portName() : u"%1 (%2)"_s.arg(maker, port.portName())});
    }
    return devices;
}

void SerialScanner::start()
{
    open();
}

QString SerialScanner::portName() const
{
    if (m_options.device.startsWith(u'/'))
        return QFileInfo::exists(m_options.device) ? m_options.device : QString();
    for (const QSerialPortInfo &port : QSerialPortInfo::availablePorts()) {
        const bool isAny = m_options.device.isEmpty() && port.hasVendorIdentifier();
        if (isAny || idOf(port) == m_options.device || port.portName() == m_options.device)
            return port.portName();
    }
    return {};
}

void SerialScanner::open()
{
    const QString name = portName();
    if (name.isEmpty()) {
        m_retry.start();
        return setState(State::Absent, tr("The scanner is not plugged in."));
    }
    m_port = std::make_unique<QSerialPort>(name);
    m_port->setBaudRate(m_options.baudRate);
    if (!m_port->open(QIODevice::ReadOnly)) {
        const QFileInfo file(name.startsWith(u'/') ? name : u"/dev/"_s + name);
        const bool isForbidden = file.exists() && !file.isReadable();
        m_port.reset();
        m_retry.start();
        return setState(State::Refused,
                        isForbidden
                            ? tr("This user may not read %1: add the user to the group “dialout”, then sign in "
                                 "to the computer again.")
                                  .arg(name)
                            : tr("Another program uses %1: close it, then the scanner is taken by itself.").arg(name));
    }
    m_retry.stop();
    m_device = m_options.device.isEmpty() ? idOf(QSerialPortInfo(*m_port)) : m_options.device;
    m_port->setDataTerminalReady(true);
    connect(m_port.get(), &QSerialPort::readyRead, this, &SerialScanner::read);
    connect(m_port.get(), &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (error == QSerialPort::ResourceError || error == QSerialPort::DeviceNotFoundError ||
            error == QSerialPort::ReadError)
            lose();
    });
    setState(State::Ready);
}

/// Unplugged: half a scan is no scan.
void SerialScanner::lose()
{
    if (!m_port)
        return;
    m_port.release()->deleteLater(); // Its own signal is running.
    m_idle.stop();
    const bool wasReading = !m_framing.isEmpty();
    m_framing.forget();
    m_retry.start();
    setState(State::Absent, tr("The scanner is not plugged in."));
    if (wasReading)
        emit unreadable();
}

void SerialScanner::read()
{
    const QByteArray bytes = m_port->readAll();
    deliver(m_framing.take(bytes));
    if (m_framing.isEmpty())
        m_idle.stop();
    else
        m_idle.start();
}

void SerialScanner::deliver(ByteFraming::Cut cut)
{
    for (RawScan &scan : cut.scans) {
        scan.device = m_device;
        emit scanned(scan);
    }
    if (cut.unreadable > 0)
        emit unreadable();
}
