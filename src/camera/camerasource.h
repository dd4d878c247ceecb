// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cameratrouble.h"
#include "videoreader.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QCamera;
class QCameraDevice;
class QMediaCaptureSession;
class QMediaDevices;
class QVideoSink;

/// A camera of this machine, by the name a person knows. The id may belong to another one after replugging.
struct CameraName
{
    QByteArray id;
    QString name;
};

/// The chosen camera among those that are there.
std::optional<CameraName> cameraAmong(const QList<CameraName> &present, const CameraName &chosen);

/// One camera as a scanner: opened, watched, read, closed. GUI thread.
class CameraSource : public QObject
{
    Q_OBJECT
public:
    explicit CameraSource(QObject *parent = nullptr);
    ~CameraSource() override;

    static QList<CameraName> cameras(); ///< The default one first.

    VideoReader *reader() { return &m_reader; }
    bool isOpen() const { return m_camera != nullptr; }
    /// Opens that camera, else the default one and says so by replaced(); an empty choice is the default one. What goes
    /// wrong, also later, comes as failed().
    void open(const CameraName &chosen = {});
    void openDevice(const QCameraDevice &device);
    void close();
    QCamera *camera() const { return m_camera.get(); } ///< Null while closed.

signals:
    void replaced(const QString &name); ///< The chosen camera is not connected: that one is used.
    void failed(const Error &error);    ///< The camera is closed.

private:
    void fail(CameraTrouble trouble, const QString &detail);
    void noteDevices();

    VideoReader m_reader;
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QCamera> m_camera;
    std::unique_ptr<QMediaDevices> m_devices; ///< Made when it is first opened: it loads the media library.
    QByteArray m_id;
    QTimer m_waiting; ///< For the next frame.
};
