// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "videofile.h"

#include <QBuffer>
#include <QFile>
#include <QtEndian>

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray shortNumber(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const char *name, const QByteArray &content)
{
    const QByteArray even = content.size() % 2 == 0 ? QByteArray() : QByteArray(1, '\0');
    return QByteArray(name) + number(static_cast<quint32>(content.size())) + content + even;
}

QByteArray list(const char *name, const QByteArray &content)
{
    return chunk("LIST", QByteArray(name) + content);
}

QByteArray jpeg(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.convertToFormat(QImage::Format_RGB32).save(&buffer, "jpg", 90);
    return bytes;
}

QByteArray numbers(std::initializer_list<quint32> values)
{
    QByteArray bytes;
    for (const quint32 value : values)
        bytes += number(value);
    return bytes;
}

} // namespace

bool writeVideo(const QString &path, const QList<QImage> &pictures, int picturesASecond)
{
    const auto count = static_cast<quint32>(pictures.size());
    const auto width = static_cast<quint32>(pictures.first().width());
    const auto height = static_cast<quint32>(pictures.first().height());
    QByteArray frames;
    QByteArray index;
    quint32 largest = 0;
    for (const QImage &picture : pictures) {
        const QByteArray bytes = jpeg(picture);
        index += "00dc" + numbers({0x10, static_cast<quint32>(frames.size()) + 4, static_cast<quint32>(bytes.size())});
        frames += chunk("00dc", bytes);
        largest = std::max(largest, static_cast<quint32>(bytes.size()));
    }
    const auto rate = static_cast<quint32>(picturesASecond);
    const QByteArray main =
        numbers({1'000'000 / rate, largest * rate, 0, 0x10, count, 0, 1, largest, width, height, 0, 0, 0, 0});
    const QByteArray stream = QByteArray("vidsMJPG") + numbers({0, 0, 0, 1, rate, 0, count, largest, 0xffffffffU, 0}) +
                              shortNumber(0) + shortNumber(0) + shortNumber(static_cast<quint16>(width)) +
                              shortNumber(static_cast<quint16>(height));
    const QByteArray format = numbers({40, width, height}) + shortNumber(1) + shortNumber(24) + QByteArray("MJPG") +
                              numbers({width * height * 3, 0, 0, 0, 0});
    const QByteArray header =
        list("hdrl", chunk("avih", main) + list("strl", chunk("strh", stream) + chunk("strf", format)));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(chunk("RIFF", "AVI " + header + list("movi", frames) + chunk("idx1", index))) > 0;
}
