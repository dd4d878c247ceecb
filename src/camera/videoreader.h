// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "framelook.h"

#include <QImage>
#include <QObject>
#include <QThread>

#include <memory>

class QVideoFrame;
class QVideoSink;

/// Reads codes from a video while it plays, on a thread of its own. It always looks at the newest frame: those that
/// come while it looks are left out, never queued.
class VideoReader : public QObject
{
    Q_OBJECT
public:
    explicit VideoReader(QObject *parent = nullptr);
    ~VideoReader() override; ///< Waits for the frame that is being looked at.

    void watch(QVideoSink *sink); ///< Takes its frames from now on, from whatever thread they come.
    void take(const QVideoFrame &frame);
    void clear(); ///< Another card is awaited: forgets what earlier frames showed.

signals:
    void read(const QString &text); ///< What a frame says; the same text again after 1.5 s at the earliest.
    /// A frame that was looked at, at most 640 pixels wide, and what can be told of it.
    void looked(const QImage &preview, const FrameLook &look);

private:
    class Worker;

    QThread m_thread;
    std::shared_ptr<Worker> m_worker;
};
