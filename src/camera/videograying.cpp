// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "videograying.h"

#include <QVideoFrame>

#include <cstring>

namespace {

using Format = QVideoFrameFormat::PixelFormat;

/// How the brightness lies in the first plane: every `step` bytes from `first`. A step of 0: it does not.
struct Brightness
{
    int step = 0;
    int first = 0;
};

Brightness brightnessIn(Format format)
{
    switch (format) {
    case Format::Format_Y8:
    case Format::Format_YUV420P:
    case Format::Format_YUV422P:
    case Format::Format_YV12:
    case Format::Format_NV12:
    case Format::Format_NV21:
    case Format::Format_IMC1:
    case Format::Format_IMC2:
    case Format::Format_IMC3:
    case Format::Format_IMC4:
        return {1, 0};
    case Format::Format_YUYV:
        return {2, 0};
    case Format::Format_UYVY:
        return {2, 1};
    default:
        return {};
    }
}

QImage brightnessOf(const QVideoFrame &mapped, const Brightness &lies)
{
    QImage grey(mapped.size(), QImage::Format_Grayscale8);
    const int stride = mapped.bytesPerLine(0);
    if (grey.isNull() || stride < grey.width() * lies.step || stride * grey.height() > mapped.mappedBytes(0))
        return {};
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *from = mapped.bits(0) + static_cast<qsizetype>(stride) * y + lies.first;
        uchar *to = grey.scanLine(y);
        if (lies.step == 1) {
            std::memcpy(to, from, static_cast<size_t>(grey.width()));
            continue;
        }
        for (int x = 0; x < grey.width(); ++x)
            to[x] = from[x * lies.step];
    }
    return grey;
}

QImage colourOf(const QVideoFrame &mapped)
{
    const QImage::Format format = QVideoFrameFormat::imageFormatFromPixelFormat(mapped.pixelFormat());
    if (format == QImage::Format_Invalid)
        return {};
    return QImage(mapped.bits(0), mapped.width(), mapped.height(), mapped.bytesPerLine(0), format)
        .convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

QImage greyOf(const QVideoFrame &frame)
{
    QVideoFrame mapped = frame;
    QImage grey;
    if (mapped.isValid() && mapped.map(QVideoFrame::ReadOnly)) {
        const Brightness lies = brightnessIn(mapped.pixelFormat());
        if (lies.step > 0)
            grey = brightnessOf(mapped, lies);
        else if (mapped.pixelFormat() == Format::Format_Jpeg)
            grey = QImage::fromData(mapped.bits(0), mapped.mappedBytes(0), "JPG");
        else
            grey = colourOf(mapped);
        mapped.unmap();
    }
    if (grey.isNull())
        grey = frame.toImage();
    return grey.convertToFormat(QImage::Format_Grayscale8);
}
