// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "camerasource.h"

#include <QCamera>
#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int frameWaitMs = 5000; // Some take three seconds to begin.
constexpr QSize wantedSize(1280, 720);

QCameraDevice deviceWith(const QByteArray &id)
{
    for (const QCameraDevice &device : QMediaDevices::videoInputs()) {
        if (device.id() == id)
            return device;
    }
    return QMediaDevices::defaultVideoInput();
}

/// The format nearest to 1280 × 720: larger ones cost time, smaller ones detail.
QCameraFormat fittingFormat(const QCameraDevice &device)
{
    QCameraFormat best;
    qint64 bestOff = -1;
    for (const QCameraFormat &format : device.videoFormats()) {
        const QSize size = format.resolution();
        const qint64 off =
            std::abs(qint64(size.width()) * size.height() - qint64(wantedSize.width()) * wantedSize.height()) +
            (format.maxFrameRate() < 10 ? 10'000'000 : 0);
        if (bestOff < 0 || off < bestOff) {
            best = format;
            bestOff = off;
        }
    }
    return best;
}

} // namespace

CameraSource::CameraSource(QObject *parent) : QObject(parent)
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(frameWaitMs);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (isOpen()) // Else a frame was still on its way when it was closed.
            fail(CameraTrouble::Silent, u"no frame"_s);
    });
}

CameraSource::~CameraSource()
{
    close();
}

QList<CameraName> CameraSource::cameras()
{
    QList<CameraName> names;
    for (const QCameraDevice &device : QMediaDevices::videoInputs()) {
        if (device.isDefault())
            names.prepend({device.id(), device.description()});
        else
            names.append({device.id(), device.description()});
    }
    return names;
}

std::optional<CameraName> cameraAmong(const QList<CameraName> &present, const CameraName &chosen)
{
    // After replugging another camera may have the id ("/dev/video0"); two of a kind have the same name.
    const auto found = [&](auto &&fits) { return std::find_if(present.begin(), present.end(), fits); };
    auto at = found([&](const CameraName &one) { return one.id == chosen.id && one.name == chosen.name; });
    if (at == present.end())
        at = found([&](const CameraName &one) { return one.name == chosen.name; });
    return at == present.end() ? std::nullopt : std::optional(*at);
}

void CameraSource::open(const CameraName &chosen)
{
    const std::optional<CameraName> found = cameraAmong(cameras(), chosen);
    const QCameraDevice device = deviceWith(found ? found->id : QByteArray());
    if (device.isNull()) {
        close();
        return fail(CameraTrouble::Missing, u"no video input"_s);
    }
    if (!found && !chosen.id.isEmpty())
        emit replaced(device.description());
    openDevice(device);
}

void CameraSource::openDevice(const QCameraDevice &device)
{
    close();
    m_id = device.id();
    m_reader.clear();
    m_sink = std::make_unique<QVideoSink>();
    m_reader.watch(m_sink.get());
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, &m_waiting, qOverload<>(&QTimer::start));
    m_session = std::make_unique<QMediaCaptureSession>();
    m_session->setVideoSink(m_sink.get());
    m_camera = std::make_unique<QCamera>(device);
    if (const QCameraFormat format = fittingFormat(device); !format.isNull())
        m_camera->setCameraFormat(format);
    m_session->setCamera(m_camera.get());
    connect(
        m_camera.get(), &QCamera::errorOccurred, this,
        [this](QCamera::Error, const QString &detail) {
            if (isOpen())
                fail(cameraTroubleOf(m_id, detail), detail);
        },
        Qt::QueuedConnection);
    if (!m_devices) {
        m_devices = std::make_unique<QMediaDevices>();
        connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, &CameraSource::noteDevices);
    }
    m_waiting.start();
    m_camera->start();
}

void CameraSource::noteDevices()
{
    if (isOpen() && !m_id.isEmpty() && deviceWith(m_id).id() != m_id)
        fail(CameraTrouble::Unplugged, u"no longer among the video inputs"_s);
}

void CameraSource::close()
{
    m_waiting.stop();
    if (m_camera)
        m_camera->stop();
    m_camera.reset();
    m_session.reset();
    m_sink.reset();
}

void CameraSource::fail(CameraTrouble trouble, const QString &detail)
{
    // A device without permission gives no frame either.
    const bool isForbidden = trouble == CameraTrouble::Silent && cameraTroubleOf(m_id, {}) == CameraTrouble::Forbidden;
    close();
    emit failed(cameraError(isForbidden ? CameraTrouble::Forbidden : trouble, detail));
}
