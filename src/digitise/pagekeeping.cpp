// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageencoding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace {

const QByteArray pageMark = QByteArrayLiteral("mocua page 2\n");
constexpr int sumLength = 16;
constexpr int mostInks = 4;
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

bool read(QDataStream &stream, QList<EncodedInk> &inks)
{
    quint8 count = 0;
    stream >> count;
    for (int i = 0; i < count && count <= mostInks; ++i) {
        EncodedInk ink;
        if (!read(stream, ink.colours) || !read(stream, ink.stencil))
            return false;
        inks.append(ink);
    }
    return stream.status() == QDataStream::Ok && inks.size() == count;
}

} // namespace

QByteArray toBytes(const EncodedPage &page)
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    write(stream, page.ground);
    stream << quint8(page.inks.size());
    for (const EncodedInk &ink : page.inks) {
        write(stream, ink.colours);
        write(stream, ink.stencil);
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
        isSound = read(stream, page.ground) && read(stream, page.inks) && stream.atEnd();
    }
    if (isSound)
        return page;
    return Error{ErrorKind::StorageFailed,
                 u"kept-page-damaged"_s,
                 QCoreApplication::translate("PageKeeping", "A kept page is damaged: scan it again."),
                 {},
                 {}};
}
