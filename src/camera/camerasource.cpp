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

constexpr int firstFrameMs = 5000; // Some take three seconds to begin.
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
    m_waiting.setInterval(firstFrameMs);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        fail(u"camera-busy"_s,
             tr("The camera gives no picture. Another program may be using it: close Zalo, Zoom and the like, then try "
                "again."),
             u"no frame"_s);
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

void CameraSource::open(const QByteArray &id)
{
    close();
    const QCameraDevice device = deviceWith(id);
    if (device.isNull()) {
        return fail(u"camera-missing"_s, tr("No camera is connected. Plug one in, then try again."),
                    u"no video input"_s);
    }
    m_reader.clear();
    m_sink = std::make_unique<QVideoSink>();
    m_reader.watch(m_sink.get());
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, &m_waiting, &QTimer::stop);
    m_session = std::make_unique<QMediaCaptureSession>();
    m_session->setVideoSink(m_sink.get());
    m_camera = std::make_unique<QCamera>(device);
    if (const QCameraFormat format = fittingFormat(device); !format.isNull())
        m_camera->setCameraFormat(format);
    m_session->setCamera(m_camera.get());
    connect(
        m_camera.get(), &QCamera::errorOccurred, this,
        [this](QCamera::Error, const QString &detail) {
            fail(u"camera-busy"_s,
                 tr("The camera cannot be opened. Another program may be using it: close Zalo, Zoom and the like, then "
                    "try again."),
                 detail);
        },
        Qt::QueuedConnection);
    m_waiting.start();
    m_camera->start();
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

void CameraSource::fail(const QString &code, const QString &message, const QString &detail)
{
    close();
    emit failed(Error{ErrorKind::NotReachable, code, message, detail, {}});
}
