// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageencoding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace {

const QByteArray pageMark = QByteArrayLiteral("mocua page 1\n");
constexpr int sumLength = 16;
constexpr int mostSide = 65'535;

QByteArray sumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(sumLength);
}

void write(QDataStream &stream, const EncodedPicture &picture)
{
    stream << quint8(picture.filter) << picture.isGrey << qint32(picture.size.width()) << qint32(picture.size.height())
           << qint32(picture.dpi) << picture.bytes;
}

bool read(QDataStream &stream, EncodedPicture &picture)
{
    quint8 filter = 0;
    qint32 width = 0;
    qint32 height = 0;
    qint32 dpi = 0;
    stream >> filter >> picture.isGrey >> width >> height >> dpi >> picture.bytes;
    if (stream.status() != QDataStream::Ok || filter > quint8(EncodedPicture::Filter::Jbig2) || width < 1 ||
        height < 1 || width > mostSide || height > mostSide || dpi < 1 || dpi > 10'000 || picture.bytes.isEmpty())
        return false;
    picture.filter = EncodedPicture::Filter(filter);
    picture.size = QSize(width, height);
    picture.dpi = dpi;
    return true;
}

bool read(QDataStream &stream, std::optional<EncodedPicture> &picture)
{
    bool isThere = false;
    stream >> isThere;
    return !isThere || read(stream, picture.emplace());
}

} // namespace

QByteArray toBytes(const EncodedPage &page)
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    write(stream, page.ground);
    for (const auto *layer : {&page.ink, &page.stencil}) {
        stream << layer->has_value();
        if (*layer)
            write(stream, **layer);
    }
    return pageMark + sumOf(body) + body;
}

Result<EncodedPage> encodedPageFromBytes(const QByteArray &bytes)
{
    const auto head = pageMark.size() + sumLength;
    const QByteArray body = bytes.mid(head);
    EncodedPage page;
    bool isSound = bytes.startsWith(pageMark) && bytes.mid(pageMark.size(), sumLength) == sumOf(body);
    if (isSound) {
        QDataStream stream(body);
        stream.setVersion(QDataStream::Qt_6_4);
        isSound = read(stream, page.ground) && read(stream, page.ink) && read(stream, page.stencil) && stream.atEnd();
    }
    if (isSound)
        return page;
    return Error{ErrorKind::StorageFailed,
                 u"kept-page-damaged"_s,
                 QCoreApplication::translate("PageKeeping", "A kept page is damaged: scan it again."),
                 {},
                 {}};
}
