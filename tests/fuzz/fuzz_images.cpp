// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an image file, as a kept page, as JBIG2: no crash; what is taken for a picture can be worked on.

#include "imageloading.h"
#include "jbig2reading.h"
#include "jbig2writing.h"
#include "pageencoding.h"
#include "pageoutline.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTemporaryDir>

#include <cstdlib>

namespace {

constexpr qint64 mostPixels = 300'000; // Larger ones only take longer.

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void work(const QImage &image)
{
    if (qint64(image.width()) * image.height() > mostPixels)
        return;
    (void)pageOutline(image);
    const auto clean = cleanedPage(image, likelyDpi(image));
    if (!clean)
        return;
    require(clean->bitonal.format() == QImage::Format_Mono);
    (void)recognitionPicture(*clean);
    for (const PageCoding coding : {PageCoding::Auto, PageCoding::Bitonal}) {
        const auto page = encodedPage(*clean, coding);
        require(page.has_value());
        const auto smaller = recoded(*page);
        require(smaller.has_value());
        require(!preview(*smaller, 60).isNull());
        const auto back = encodedPageFromBytes(toBytes(*smaller));
        require(back && *back == *smaller);
    }
}

void open(const QByteArray &bytes)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/fuzzXXXXXX"));
    const QString path = folder.filePath(QStringLiteral("image"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::abort();
    file.write(bytes);
    file.close();
    const auto count = imagePageCount(path);
    for (int page = 1; count && page <= std::min(*count, 3); ++page) {
        if (const auto image = loadedImage(path, page))
            work(*image);
        else
            require(!image.error().message.isEmpty());
    }
}

/// As if the checksum were right.
void takeBack(const QByteArray &body)
{
    static const QByteArray mark = toBytes({}).left(13);
    const auto page =
        encodedPageFromBytes(mark + QCryptographicHash::hash(body, QCryptographicHash::Sha256).left(16) + body);
    if (page && qint64(page->ground.size.width()) * page->ground.size.height() <= mostPixels)
        (void)preview(*page, 60);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    static QCoreApplication application(*count, *arguments);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    switch (data[0] % 3) {
    case 0:
        open(bytes);
        break;
    case 1:
        takeBack(bytes);
        break;
    default:
        if (bytes.size() > 50 && bytes[30] == 0 && bytes[31] == 0 && bytes[34] == 0 && bytes[35] == 0) {
            const QImage picture = jbig2Picture(bytes);
            if (!picture.isNull() && qint64(picture.width()) * picture.height() <= mostPixels)
                require(jbig2Picture(jbig2Segments(picture)) == picture);
        }
    }
    return 0;
}
