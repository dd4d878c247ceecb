// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imageloading.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 100LL * 1000 * 1000;
constexpr qint64 mostPixels = 64LL * 1000 * 1000;
constexpr int mostPages = 200;
constexpr int mostMegabytes = 530; // 64 megapixels of 16 bits a channel; Qt's own limit refuses A4 at 600 dpi.

Error fileError(const QString &code, const QString &message, const QString &detail)
{
    return Error{ErrorKind::BadInput, code, message, detail, u"file"_s};
}

/// The size that a PNG's header promises, also where the rest is missing and the library would only call it damaged.
QSize pngSize(const QByteArray &head)
{
    if (!head.startsWith("\x89PNG\r\n\x1a\n") || head.size() < 24 || head.mid(12, 4) != "IHDR")
        return QSize();
    const quint32 width = qFromBigEndian<quint32>(head.constData() + 16);
    const quint32 height = qFromBigEndian<quint32>(head.constData() + 20);
    constexpr quint32 most = 1'000'000;
    return QSize(static_cast<int>(std::min(width, most)), static_cast<int>(std::min(height, most)));
}

Error missingFile()
{
    return fileError(u"file-missing"_s,
                     QCoreApplication::translate("ImageLoading", "The file is not there or must not be read."),
                     u"cannot open"_s);
}

Error unreadableImage(const QString &detail)
{
    return fileError(u"image-unreadable"_s,
                     QCoreApplication::translate("ImageLoading", "The file is no image or is damaged. Scan it again."),
                     detail);
}

Result<QImage> nextImage(QImageReader &reader)
{
    const QSize header = reader.device() ? pngSize(reader.device()->peek(24)) : QSize();
    const QSize size = header.isValid() ? header : reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > mostPixels) {
        return fileError(u"image-too-large"_s,
                         QCoreApplication::translate("ImageLoading",
                                                     "The image has more than 64 megapixels. Scan it again "
                                                     "at 300 dpi."),
                         u"%1 x %2 pixels"_s.arg(size.width()).arg(size.height()));
    }
    const QImage image = reader.read();
    if (image.isNull() || qint64(image.width()) * image.height() > mostPixels)
        return unreadableImage(reader.errorString());
    return image;
}

constexpr qsizetype headLength = 1024;

Result<FileKind> kindOf(qint64 size, const QByteArray &head)
{
    if (size == 0) {
        return fileError(u"file-empty"_s,
                         QCoreApplication::translate("ImageLoading", "The file is empty. Scan it again."),
                         u"0 bytes"_s);
    }
    if (size > largestFile) {
        return fileError(
            u"file-too-large"_s,
            QCoreApplication::translate("ImageLoading", "The file has more than 100 MB. Scan fewer pages at once."),
            u"%1 bytes"_s.arg(size));
    }
    return head.contains("%PDF-") ? FileKind::Pdf : FileKind::Image;
}

} // namespace

Result<FileKind> kindOfFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return missingFile();
    return kindOf(info.size(), file.peek(headLength));
}

Result<FileKind> kindOfBytes(const QByteArray &bytes)
{
    return kindOf(bytes.size(), bytes.first(std::min<qsizetype>(bytes.size(), headLength)));
}

namespace {

/// A reader of an image file that was opened, or the error that kept it from being opened.
Result<std::unique_ptr<QFile>> openedImage(const QString &path)
{
    const Result<FileKind> kind = kindOfFile(path);
    if (!kind)
        return kind.error();
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return missingFile();
    return file;
}

void prepare(QImageReader &reader)
{
    QImageReader::setAllocationLimit(mostMegabytes);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
}

/// Only a TIFF has pages; an animation's other frames are none.
bool hasPages(const QImageReader &reader)
{
    return reader.format() == "tiff";
}

Result<QImage> pageOf(QIODevice &device, int page)
{
    QImageReader reader(&device);
    prepare(reader);
    if (page > 1 && (!hasPages(reader) || !reader.jumpToImage(page - 1)))
        return unreadableImage(reader.errorString());
    return nextImage(reader);
}

} // namespace

Result<QList<QImage>> loadedImages(const QString &path)
{
    const auto file = openedImage(path);
    if (!file)
        return file.error();
    QImageReader reader(file->get());
    prepare(reader);
    QList<QImage> images;
    do {
        const Result<QImage> image = nextImage(reader);
        if (!image)
            return image.error();
        images.append(*image);
    } while (hasPages(reader) && images.size() < mostPages && reader.jumpToNextImage());
    return images;
}

Result<int> imagePageCount(const QString &path)
{
    const auto file = openedImage(path);
    if (!file)
        return file.error();
    QImageReader reader(file->get());
    prepare(reader);
    if (!reader.canRead())
        return unreadableImage(reader.errorString());
    return hasPages(reader) ? std::clamp(reader.imageCount(), 1, mostPages) : 1;
}

Result<QImage> loadedImage(const QString &path, int page)
{
    const auto file = openedImage(path);
    return file ? pageOf(**file, page) : file.error();
}

Result<QImage> loadedImage(const QByteArray &bytes, int page)
{
    if (const auto kind = kindOfBytes(bytes); !kind)
        return kind.error();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return pageOf(buffer, page);
}
