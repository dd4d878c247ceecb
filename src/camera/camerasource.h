// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "videoreader.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

class QCamera;
class QMediaCaptureSession;
class QVideoSink;

/// A camera of this machine, by the name a person knows.
struct CameraName
{
    QByteArray id;
    QString name;
};

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
    /// Opens the camera with that id, or the default one. What goes wrong, also later, comes as failed().
    void open(const QByteArray &id = {});
    void close();

signals:
    void failed(const Error &error); ///< The camera is closed.

private:
    void fail(const QString &code, const QString &message, const QString &detail);

    VideoReader m_reader;
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QCamera> m_camera;
    QTimer m_waiting; ///< For the first frame.
};
