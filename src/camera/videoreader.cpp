// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "videoreader.h"

#include "framereader.h"
#include "videograying.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QVideoFrame>
#include <QVideoSink>

#include <optional>

namespace {

constexpr int previewWidth = 640;
constexpr int mostReadWidth = 1920;
constexpr int sameTextMs = 1500;
constexpr int framesALook = 4; // What can be told of a frame changes slowly.

QImage reducedTo(QImage grey, int width)
{
    while (grey.width() > width)
        grey = grey.scaled(grey.size() / 2, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    return grey;
}

} // namespace

/// Holds the newest frame; the rest of it lives in the reader's thread.
class VideoReader::Worker : public QObject
{
public:
    explicit Worker(VideoReader &owner) : m_owner(owner) {}

    void offer(const QVideoFrame &frame)
    {
        const QMutexLocker lock(&m_mutex);
        const bool isIdle = !m_newest;
        m_newest = frame;
        if (isIdle)
            QMetaObject::invokeMethod(
                this, [this] { work(); }, Qt::QueuedConnection);
    }
    void clear()
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_reader.clear();
                m_lastText.clear();
            },
            Qt::QueuedConnection);
    }

private:
    void work()
    {
        QVideoFrame frame;
        {
            const QMutexLocker lock(&m_mutex);
            frame = *m_newest;
            m_newest.reset();
        }
        const QImage grey = reducedTo(greyOf(frame), mostReadWidth);
        if (grey.isNull())
            return;
        for (const Barcode &code : m_reader.read(grey))
            tell(code.text);
        if (m_frames++ % framesALook == 0)
            m_look = lookAt(grey);
        emit m_owner.looked(reducedTo(grey, previewWidth), m_look);
    }
    void tell(const QString &text)
    {
        const bool isSame = text == m_lastText && m_sinceText.isValid() && m_sinceText.elapsed() < sameTextMs;
        m_lastText = text;
        m_sinceText.start();
        if (!isSame)
            emit m_owner.read(text);
    }

    VideoReader &m_owner;
    QMutex m_mutex;
    std::optional<QVideoFrame> m_newest;
    FrameReader m_reader;
    FrameLook m_look;
    QString m_lastText;
    QElapsedTimer m_sinceText;
    int m_frames = 0;
};

VideoReader::VideoReader(QObject *parent) : QObject(parent), m_worker(std::make_shared<Worker>(*this))
{
    m_thread.setObjectName(QStringLiteral("video"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

VideoReader::~VideoReader()
{
    m_thread.quit();
    m_thread.wait();
}

void VideoReader::watch(QVideoSink *sink)
{
    // Frames come in threads of the media library; the worker outlives a frame that is on its way.
    connect(
        sink, &QVideoSink::videoFrameChanged, this,
        [worker = m_worker](const QVideoFrame &frame) { worker->offer(frame); }, Qt::DirectConnection);
}

void VideoReader::take(const QVideoFrame &frame)
{
    m_worker->offer(frame);
}

void VideoReader::clear()
{
    m_worker->clear();
}
